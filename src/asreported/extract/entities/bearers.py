"""Which person a name of one text means: by the parts of full names, and whose surname or given name one word is."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from spacy.tokens import Doc

from asreported.extract.entities.cluster import Cluster, add_name, forename_gender, told_gender
from asreported.extract.entities.lists import FORENAMES, KIN
from asreported.extract.entities.names import Name
from asreported.extract.entities.titled import given_nearer, of_kin, office_before, offices_of

_COUPLE = 5
"""Tokens between a surname and the full name of a couple's other half ("and his wife")."""
_AND = frozenset({"and", "&"})
_NOW_AND_THEN = 3
"""Times that a text says the surname alone for each time that it calls the same one by the given name alone."""
_INITIAL = 2
"""Letters of the longest given name that may be an initial ("J.")."""

_A_FAMILY = 2
"""Bearers of one surname beyond whom it is hard to say which of them a surname alone is."""


def cluster_persons(doc: Doc, told: Sequence[Name]) -> list[Cluster]:
    """Full names first, the longest before the shorter, so that a surname finds its bearer wherever it stands."""
    names = [name for name in told if name.kind == "person"]
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
        add_name(cluster, doc, name)
    clusters.sort(key=lambda cluster: first_at[id(cluster)])
    said = Counter(_folded(name.text) for name in told if " " not in name.text)  # "Paz" may be tagged a place
    bearers = _Bearers(clusters, doc, names, said)
    alone: dict[str, Cluster] = {}
    for name in names:
        if len(_words(name.text)) == 1:
            cluster = None if _beside_kin(doc, name) else bearers.of(doc, name)
            if cluster is None:
                cluster = alone.setdefault(_folded(name.text), Cluster("person"))
            add_name(cluster, doc, name)
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

    def __init__(self, clusters: Sequence[Cluster], doc: Doc, names: Sequence[Name], said: Counter[str]) -> None:
        self._clusters = clusters
        self._at = {id(cluster): at for at, cluster in enumerate(clusters)}
        self._by_last: dict[str, set[int]] = defaultdict(set)
        self._by_first: dict[str, set[int]] = defaultdict(set)
        self._elsewhere: set[str] = set()
        for cluster in clusters:
            for name in cluster.names:
                self.learn(cluster, name)
        self._single = said
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
            introduced = [at for at in fitting if self._introduced_later(doc, name, at)]
            if introduced and len(introduced) == len(fitting):
                self._elsewhere.add(_folded(name.text))
            fitting = [at for at in fitting if at not in introduced]
            plain = [at for at in fitting if not self._by_given_name(name, at)] or fitting
            if len(by_last) > _A_FAMILY and plain[:1] != fitting[:1] and office_before(doc, name) is None:
                return None  # of many kin it may be the one first told of, called "Otto" as friends do
            fitting = plain
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

    def _introduced_later(self, doc: Doc, name: Name, at: int) -> bool:
        """Whether the bearer is first named after the surname alone, and as another's kin ("Roe said … His wife, Ana
        Roe"): the surname is that other's."""
        first = min(self._clusters[at].named, key=lambda one: one.start)
        return first.start > name.start and " " in first.text and of_kin(doc, first)

    def _by_given_name(self, surname: Name, at: int) -> bool:
        """Whether the text mostly calls the bearer by the given name alone, as children and other kin are ("Ana said …
        Ana … Roe"): of several the surname alone is another's. Who is also "Ana" now and then is not told by it."""
        given = {name.split()[0].casefold() for name in self._clusters[at].names if " " in name}
        called = max((self._single[name] for name in given), default=0)
        return called * _NOW_AND_THEN > self._single[_folded(surname.text)]

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
