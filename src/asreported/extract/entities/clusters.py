"""Which names of one text are the same entity: persons by the parts of their names, the rest by name and acronym."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc

from asreported.extract.entities.lists import (
    CHAMBERS,
    CLASS_NOUNS,
    COMPANY_WORDS,
    FEMININE,
    FORENAMES,
    KIN,
    MASCULINE,
    THING_KINDS,
)
from asreported.extract.entities.names import Name
from asreported.extract.entities.titled import given_nearer, of_kin, office_before, offices_of
from asreported.lexicon import class_noun, common_name
from asreported.model.mentions import EntityKind, EntityMention, MentionForm
from asreported.model.span import Span

_SMALL = frozenset({"of", "the", "and", "for", "in"})
"""Words of a name that its acronym passes over."""
_LEAST_LETTERS, _MOST_LETTERS = 3, 7
"""Letters of an acronym that its own initials tell: of two letters too many names are."""
_COUPLE = 5
"""Tokens between a surname and the full name of a couple's other half ("and his wife")."""
_AND = frozenset({"and", "&"})
_OPENING, _CLOSING = frozenset({"(", "-LRB-"}), frozenset({")", "-RRB-"})
_INITIAL = 2
"""Letters of the longest given name that may be an initial ("J.")."""


@dataclass(slots=True)
class Cluster:
    """Mentions of one entity while they are gathered. `gender` is "m", "f" or null where nothing tells it; `kinds` the
    common nouns, as lemmas, that the text says an organization is."""

    kind: EntityKind
    names: dict[str, None] = field(default_factory=dict)
    descriptions: dict[str, None] = field(default_factory=dict)
    mentions: list[EntityMention] = field(default_factory=list)
    heads: set[int] = field(default_factory=set)
    named: list[Name] = field(default_factory=list)
    gender: str | None = None
    kinds: set[str] = field(default_factory=set)

    def add(self, start: int, end: int, form: MentionForm, head: int) -> None:
        """Adds a mention by its character offsets and the token at its head."""
        self.mentions.append(EntityMention(Span(start, end), form))
        self.heads.add(head)


def cluster_names(doc: Doc, names: Sequence[Name]) -> list[Cluster]:
    """Brings name mentions together, in the order of the text."""
    persons = _persons(doc, [name for name in names if name.kind == "person"])
    return persons + _others(doc, [name for name in names if name.kind != "person"])


def told_gender(words: Iterable[str]) -> str | None:
    """ "m" or "f" by a title or a noun among the small-letter words ("Mrs", "chairman")."""
    found = set(words)
    if found & MASCULINE:
        return "m"
    return "f" if found & FEMININE else None


def forename_gender(name: str) -> str | None:
    """ "m" or "f" by the given name that opens a person's full name; null where it does not tell."""
    words = name.casefold().split()
    return FORENAMES.get(words[0]) if len(words) > 1 else None


def _persons(doc: Doc, names: Sequence[Name]) -> list[Cluster]:
    """Full names first, the longest before the shorter, so that a surname finds its bearer wherever it stands."""
    clusters: list[Cluster] = []
    by_last: dict[str, list[Cluster]] = defaultdict(list)
    first_at: dict[int, int] = {}
    full = [name for name in names if len(_words(name.text)) > 1]
    for name in sorted(full, key=lambda name: (-len(_words(name.text)), name.start)):
        last = _folded(_words(name.text)[-1])
        cluster = next((other for other in by_last[last] if _same_person(name.text, other)), None)
        if cluster is None:
            cluster = Cluster("person", gender=forename_gender(name.text))
            clusters.append(cluster)
            by_last[last].append(cluster)
        first_at[id(cluster)] = min(first_at.get(id(cluster), name.start), name.start)
        _add_name(cluster, doc, name)
    clusters.sort(key=lambda cluster: first_at[id(cluster)])
    bearers = _Bearers(clusters, doc, names)
    alone: dict[str, Cluster] = {}
    for name in names:
        if len(_words(name.text)) == 1:
            cluster = None if _beside_kin(doc, name) else bearers.of(doc, name)
            if cluster is None:
                cluster = alone.setdefault(_folded(name.text), Cluster("person"))
            _add_name(cluster, doc, name)
            bearers.learn(cluster, name.text)
    return clusters + list(alone.values())


def _words(name: str) -> list[str]:
    return name.casefold().split()


def _folded(surname: str) -> str:
    return surname.casefold().removeprefix("al-").removeprefix("el-")


def _same_person(name: str, cluster: Cluster) -> bool:
    """Whether a full name is one of the cluster's: the same given name or initial and surname, or the end of a longer
    name ("Paz Roe" of "Ana Paz Roe")."""
    words = _words(name)
    for other in map(_words, cluster.names):
        if _folded(words[-1]) != _folded(other[-1]):
            continue
        if _same_forename(words, other) or words == other[-len(words) :]:
            return True
    return False


def _same_forename(left: list[str], right: list[str]) -> bool:
    one, other = left[0].rstrip("."), right[0].rstrip(".")
    return one == other or (one[:1] == other[:1] and min(len(left[0]), len(right[0])) <= _INITIAL)


def _beside(doc: Doc, one: Name, full: Name) -> bool:
    """ "Roe and his wife Anna Roe": the surname alone is somebody else's."""
    if not one.end < full.start <= one.end + _COUPLE or doc[one.end].lower_ not in _AND:
        return False
    between = doc[one.end : full.start]
    joined = not any(token.pos_ in ("VERB", "AUX") or token.is_punct or token.is_space for token in between)
    return joined and " " not in one.text and _folded(one.text) == _folded(_words(full.text)[-1])


class _Bearers:
    """Who of the persons named in full bears a name of one word."""

    def __init__(self, clusters: Sequence[Cluster], doc: Doc, names: Sequence[Name]) -> None:
        self._clusters = clusters
        self._at = {id(cluster): at for at, cluster in enumerate(clusters)}
        self._by_last: dict[str, set[int]] = defaultdict(set)
        self._by_first: dict[str, set[int]] = defaultdict(set)
        self._elsewhere: set[str] = set()
        for cluster in clusters:
            for name in cluster.names:
                self.learn(cluster, name)
        ending = {name.end: name for name in names}
        self._beside = {
            at
            for at, cluster in enumerate(clusters)
            for full in cluster.named
            for end in range(full.start - _COUPLE, full.start)
            if end in ending and _beside(doc, ending[end], full)
        }

    def learn(self, cluster: Cluster, name: str) -> None:
        """Takes note of what else one of them is called."""
        at = self._at.get(id(cluster))
        if at is not None:
            words = _words(name)
            self._by_last[_folded(words[-1])].add(at)
            self._by_first[words[0]].add(at)

    def of(self, doc: Doc, name: Name) -> Cluster | None:
        """Whose surname a single word is; of several bearers the one first named, as reports give the others in full,
        but never against a title, nor one of those named beside a bearer of the surname alone unless a title tells.
        Else whose family name opens the name, or whose given name it is where only one fits."""
        title = doc[name.start - 1].lower_.rstrip(".") if name.start else ""
        gender = told_gender([title])
        by_last = sorted(self._by_last.get(_folded(name.text), ()))
        genders = {at: self._clusters[at].gender for at in by_last}
        fitting = [at for at in by_last if None in (gender, genders[at]) or genders[at] == gender]
        if gender is None:
            given = [self._clusters[at].named for at in self._by_first.get(name.text.casefold(), ())]
            fitting = [at for at in fitting if at not in self._beside]
            fitting = [at for at in fitting if not given_nearer(name, given, self._clusters[at].named)]
        office = office_before(doc, name)
        if fitting and office is not None:
            fitting = self._holders(doc, name, office, fitting)
            if not fitting:
                self._elsewhere.add(_folded(name.text))
        elif gender != "f" and _folded(name.text) in self._elsewhere:
            return None
        if fitting or by_last:
            return self._clusters[fitting[0]] if fitting else None
        word = name.text.casefold()
        by_first = sorted(self._by_first.get(word, ()))
        one = len(by_first) == 1 or (by_first and word not in FORENAMES)
        return self._clusters[by_first[0]] if one else None

    def _holders(self, doc: Doc, name: Name, office: str, bearers: Sequence[int]) -> list[int]:
        """Those of the bearers who may hold the office before a surname: who are told to, else all but another's kin;
        a president none who holds another office, or is named in full later and not as a man: it may be his wife."""
        full = {at: [one for one in self._clusters[at].named if " " in one.text] for at in bearers}
        offices = {at: {office for one in full[at] for office in offices_of(doc, one)} for at in bearers}
        told = [at for at in bearers if office in offices[at]]
        others = [at for at in bearers if "any" in offices[at] or not any(of_kin(doc, one) for one in full[at])]
        if office == "president":
            sure = [at for at in others if self._clusters[at].gender == "m" or full[at][0].start < name.start]
            others = [at for at in others if "any" in offices[at] or (not offices[at] and at in sure)]
        return told or others


def _beside_kin(doc: Doc, name: Name) -> bool:
    """ "Roe's father, Jon", "her son Jon": whoever that is, it is no one else of that given name."""
    head = doc[name.end - 1]
    if head.dep_ == "appos" and head.head.lemma_.lower() in KIN:
        return True
    return name.start > 0 and doc[name.start - 1].lower_ in KIN


def _others(doc: Doc, names: Sequence[Name]) -> list[Cluster]:
    clusters: list[Cluster] = []
    keyed: dict[str, Cluster] = {}
    called = {class_noun(name.text): common_name(name.text) for name in names if class_noun(name.text)}
    longer = _longer_names(names)
    for name in names:
        text = longer.get(name.text, name.text)
        key = (common_name(text) or called.get(text.lower()) or text).casefold()
        key = _expansion(name, keyed) or key
        cluster = keyed.setdefault(key, Cluster(name.kind))
        if not cluster.mentions:
            clusters.append(cluster)
        _add_name(cluster, doc, name)
        acronym = acronym_after(doc, name.end, name.text)
        if acronym:
            keyed.setdefault(acronym.casefold(), cluster)
    return clusters


def _longer_names(names: Sequence[Name]) -> dict[str, str]:
    """Organizations called by one word of their full name, to that name, where only one fits: the last word
    ("Hydro" of "Bay Hydro"), or the first before what companies and unions add ("Roe" of "Roe Technologies")."""
    whole = dict.fromkeys(name.text for name in names if name.kind == "organization")
    found = {}
    for short in whole:
        if " " in short or common_name(short) or _common(short):
            continue
        fitting = [text for text in whole if _calls(short, text)]
        if len(fitting) == 1:
            found[short] = fitting[0]
    return found


def _common(word: str) -> bool:
    """A common noun, capitalised or not: what it means is told by the phrase around it."""
    lemma = word.lower()
    return lemma in CHAMBERS or lemma in THING_KINDS or lemma in CLASS_NOUNS or lemma.rstrip("s") in THING_KINDS


def _calls(short: str, text: str) -> bool:
    words = text.split()
    if len(words) < 2 or common_name(text):
        return False
    added = [word.strip(".,").lower() for word in words[1:]]
    last = words[-1] == short and not short.isupper()  # "RST NOP" is two names
    return last or (words[0] == short and all(word in COMPANY_WORDS or word.isdigit() for word in added))


def _expansion(name: Name, keyed: dict[str, Cluster]) -> str | None:
    """The key of the only longer name whose initials this all-capital name is."""
    if not name.text.isupper():
        return None
    fitting = {id(cluster): key for key, cluster in keyed.items() if any(spells(name.text, n) for n in cluster.names)}
    return next(iter(fitting.values())) if len(fitting) == 1 else None


def spells(acronym: str, name: str) -> bool:
    """Whether an acronym of three letters or more is made of the initials of a name of several capitalised words, a
    country before it left aside. One that the tables know stands for what they say and for nothing else."""
    letters = acronym.replace(".", "")
    words = [word for word in name.replace("-", " ").split() if word.lower() not in _SMALL]
    if len(words) < 2 or not _LEAST_LETTERS <= len(letters) <= _MOST_LETTERS or acronym in words:
        return False
    if common_name(acronym) not in (None, common_name(name)) or not all(word[0].isupper() for word in words):
        return False
    initials = "".join(word[0] for word in words)
    return letters in (initials, initials[1:] if common_name(words[0]) else initials)


def acronym_after(doc: Doc, end: int, text: str) -> str | None:
    """The acronym in brackets after the token at `end`, where it begins like the name."""
    if end + 2 < len(doc) and doc[end].text in _OPENING and doc[end + 2].text in _CLOSING:
        word = str(doc[end + 1].text)
        return word if word.isupper() and 1 < len(word) < 9 and word[0] == text[0].upper() else None
    return None


def _add_name(cluster: Cluster, doc: Doc, name: Name) -> None:
    cluster.names.setdefault(name.text)
    head = doc[name.start : name.end].root
    cluster.add(doc[name.start].idx, name.end_char, "name", head.i)
    cluster.heads.update(range(name.start, name.end))
    cluster.named.append(name)
