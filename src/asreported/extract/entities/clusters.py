"""Which names of one text are the same entity: persons by their bearers, the rest by name and acronym."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from asreported.extract.entities.bearers import cluster_persons
from asreported.extract.entities.cluster import Cluster, add_name
from asreported.extract.entities.lists import CHAMBERS, CLASS_NOUNS, COMPANY_WORDS, THING_KINDS
from asreported.extract.entities.names import Name
from asreported.lexicon import class_noun, common_name

_SMALL = frozenset({"of", "the", "and", "for", "in"})
"""Words of a name that its acronym passes over."""
_LEAST_LETTERS, _MOST_LETTERS = 3, 7
"""Letters of an acronym that its own initials tell: of two letters too many names are."""
_OPENING, _CLOSING = frozenset({"(", "-LRB-"}), frozenset({")", "-RRB-"})


def cluster_names(doc: Doc, names: Sequence[Name]) -> list[Cluster]:
    """Brings name mentions together, in the order of the text."""
    persons = cluster_persons(doc, names)
    return persons + _others(doc, [name for name in names if name.kind != "person"])


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
        add_name(cluster, doc, name)
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
