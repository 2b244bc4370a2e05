"""Name mentions: what the language pipeline tags, mended where its tags fail on news."""

from __future__ import annotations

import calendar
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from asreported.extract.entities.lists import FORENAMES, PERSON_NOUNS, SPEAKING, TITLES
from asreported.extract.entities.mending import Name, kind_known, opens_sentence, tagged_names
from asreported.extract.entities.nicknames import rejoined
from asreported.lexicon import class_noun, common_name
from asreported.model.mentions import EntityKind

__all__ = ["Name", "find_names"]

_WHERE = frozenset({"in", "at", "near", "outside", "from", "around"})
"""Prepositions right before an untagged capitalised word that make it a place."""
_GLUED = ("says", "said", "told")
_SHIPS = frozenset({"tanker", "supertanker", "freighter", "trawler", "ferry"})
_SPILLING = frozenset({"spill", "leak"})
_WRECKED = [[noun] for noun in ("spill", "disaster", *sorted(_SHIPS))]
"""What follows the name of a wreck that the tagger does not know."""
_FULL = 2
"""Tokens of a given name and a surname."""
_CALENDAR = frozenset(name.lower() for name in (*calendar.month_name, *calendar.month_abbr, *calendar.day_name))


def find_names(doc: Doc) -> list[Name]:
    """Every name mention of the text, in its order; never overlapping."""
    tagged = rejoined(doc, list(tagged_names(doc)))
    known = {name.text for name in tagged}
    tagged = [_unglued(_without_dropped_apostrophe(name, known), known) for name in tagged]
    names = _no_titles(_persons_only(doc, _apart(_voted(doc, _without_credit(doc, tagged)))))
    taken = {at for name in names for at in range(name.start, name.end)}
    names += _missed(doc, names, taken)
    return sorted(names, key=lambda name: name.start)


def _without_credit(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """A person's name without the words of a credit or a dateline before it ("Photo House Anna Roe"): where the same
    report has the rest by itself, opening with a given name, and the words cut off hold none. Nor with what follows it
    in a caption or a heading ("Anna Roe NPX", "Anna Roe Letters"): an acronym that the report has by itself as the
    name of something else, a plural after a name that it has without."""
    whole = {name.text for name in names if name.kind == "person" and " " in name.text}
    acronyms = {name.text for name in names if name.kind != "person" and name.text.isupper()}
    kinds = {name.text: name.kind for name in names}
    return [_cut(doc, _uncredited(doc, _uncapped(doc, name, kinds), whole), whole, acronyms) for name in names]


def _uncapped(doc: Doc, name: Name, kinds: dict[str, EntityKind]) -> Name:
    """A name without the function word that opens the sentence, where the report has the rest by itself."""
    first = doc[name.start]
    if name.end - name.start > 1 and opens_sentence(first):
        rest = name.text[doc[name.start + 1].idx - first.idx :]
        if rest in kinds:
            return replace(name, start=name.start + 1, text=rest, kind=kinds[rest])
    return name


def _cut(doc: Doc, name: Name, whole: set[str], acronyms: set[str]) -> Name:
    if name.kind != "person" or name.end - name.start <= _FULL:
        return name
    last, before = doc[name.end - 1], doc[name.end - 2]
    rest = doc[name.start : name.end - 1].text
    acronym = last.text in acronyms and not before.is_upper
    if acronym or (last.tag_ in ("NNPS", "NNS") and rest in whole):
        return replace(name, end=name.end - 1, text=rest, end_char=before.idx + len(before))
    return name


def _uncredited(doc: Doc, name: Name, whole: set[str]) -> Name:
    if name.kind == "person" and name.end - name.start > 2:
        for start in range(name.start + 1, name.end - 1):
            if doc[start - 1].lower_ in FORENAMES:
                break
            rest = doc[start : name.end].text[: len(name.text) - (doc[start].idx - doc[name.start].idx)]
            if doc[start].lower_ in FORENAMES and rest in whole:
                return replace(name, start=start, text=rest)
    return name


def _persons_only(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """Single words tagged as persons that the report uses as no person's name is used are of another kind: more often
    than not they have an article, or stand before a common noun ("the Brexit vote")."""
    alone = [name for name in names if name.kind == "person" and " " not in name.text]
    odd = Counter(name.text for name in alone if _odd_person(doc, name))
    often = Counter(name.text for name in alone)
    surnames = {name.text.split()[-1] for name in names if name.kind == "person" and " " in name.text}
    return [
        replace(name, kind="other")
        if name.kind == "person" and 2 * odd[name.text] > often[name.text] and name.text not in surnames
        else name
        for name in names
    ]


def _no_titles(names: Sequence[Name]) -> list[Name]:
    """Without the titles and trades tagged alone as persons ("Dr.", "Attorney"), unless someone bears the word."""
    surnames = {name.text.split()[-1] for name in names if name.kind == "person" and " " in name.text}
    offices = TITLES | PERSON_NOUNS
    return [
        name
        for name in names
        if name.kind != "person" or name.text in surnames or name.text.lower().rstrip(".") not in offices
    ]


def _odd_person(doc: Doc, name: Name) -> bool:
    head = doc[name.end - 1]
    before = doc[name.start - 1].lower_ if name.start else ""
    modifies = head.dep_ == "compound" and head.head.pos_ == "NOUN" and head.head.i > head.i
    return before in ("the", "a", "an", "-") or modifies


def _without_dropped_apostrophe(name: Name, known: set[str]) -> Name:
    """Cuts the s off in "NATOs mission", "Iraqs Parliament": the name is the part before the s where that is known."""
    stem = name.text[:-1]
    dropped = name.text.endswith("s") and not name.text.endswith("ss") and len(stem) > 2
    if dropped and common_name(name.text) is None and (common_name(stem) is not None or stem in known):
        return replace(name, text=stem, end_char=name.end_char - 1, kind=kind_known(stem, name.kind))
    return name


def _unglued(name: Name, known: set[str]) -> Name:
    """Cuts off the verb that a lost blank left on a person's name ("Anna Roesays"), where the text has the rest too."""
    verb = next((verb for verb in _GLUED if name.kind == "person" and name.text.endswith(verb)), None)
    stem = name.text.removesuffix(verb) if verb is not None else name.text
    if stem == name.text or not (stem in known or stem.split()[-1] in known):
        return name
    return replace(name, text=stem, end_char=name.end_char - len(name.text) + len(stem))


def _voted(doc: Doc, names: list[Name]) -> list[Name]:
    """One kind for one text: a surname alone takes the kind of the fuller name, else the majority rules."""
    surnames = {name.text.split()[-1] for name in names if name.kind == "person" and " " in name.text}
    votes: dict[str, Counter[EntityKind]] = {}
    for name in names:
        votes.setdefault(name.text, Counter())[name.kind] += 1
    verdict = {text: max(sorted(count), key=lambda kind: count[kind]) for text, count in votes.items()}
    for text in verdict:
        if text in surnames and common_name(text) is None:
            verdict[text] = "person"
    opening = {name.text.split()[0] for name in names if name.kind == "person" and " " in name.text}
    tagged = {name.text: doc[name.start].ent_type_ for name in names if name.text in opening}
    verdict.update({text: "person" for text, label in tagged.items() if label == "PERSON"})  # "Jordan", of Jordan Roe
    return [replace(name, kind=verdict[name.text]) for name in names]


def _apart(names: list[Name]) -> list[Name]:
    """Names whose words no earlier name has taken in (a hyphen may join two tags)."""
    kept: list[Name] = []
    for name in sorted(names, key=lambda name: (name.start, -name.end)):
        if not kept or kept[-1].end <= name.start:
            kept.append(name)
    return kept


def _missed(doc: Doc, names: list[Name], taken: set[int]) -> list[Name]:
    """Untagged capitalised words that the same report names elsewhere, that the tables know, or that a title leads."""
    by_text = {name.text: name.kind for name in names}
    whole = _whole_names(doc, names)
    surnames = {name.text.split()[-1] for name in names if name.kind == "person" and " " in name.text}
    found = []
    for token in doc:
        if token.i in taken or not token.text[:1].isupper() or len(token.text) < 2:
            continue
        if token.is_stop and not (token.tag_ == "NNP" and token.text in surnames):  # "Will", "May"
            continue
        name = (
            _missed_whole(doc, token, whole, taken)
            or _missed_name(doc, token, by_text, surnames)
            or _missed_person(doc, token, taken)
            or _missed_wreck(doc, token, taken)
        )
        if name is not None:
            found.append(name)
            taken |= set(range(name.start, name.end))
    return found


def _whole_names(doc: Doc, names: Sequence[Name]) -> dict[str, list[tuple[list[str], Name]]]:
    """Names of several words by their first word, the longest first."""
    found: dict[str, list[tuple[list[str], Name]]] = {}
    for name in {name.text: name for name in names if name.end - name.start > 1}.values():
        words = [token.text for token in doc[name.start : name.end]]
        found.setdefault(words[0], []).append((words, name))
    for fitting in found.values():
        fitting.sort(key=lambda one: (-len(one[0]), one[0]))
    return found


def _missed_whole(
    doc: Doc, token: Token, whole: dict[str, list[tuple[list[str], Name]]], taken: set[int]
) -> Name | None:
    """The words of a longer name that the same report names elsewhere."""
    for words, name in whole.get(token.text, ()):
        end = token.i + len(words)
        if [other.text for other in doc[token.i : end]] == words and taken.isdisjoint(range(token.i, end)):
            last = doc[end - 1]
            cut = len(doc[name.start : name.end].text) - len(name.text)
            return Name(token.i, end, name.kind, name.text, last.idx + len(last) - cut)
    return None


def _missed_person(doc: Doc, token: Token, taken: set[int]) -> Name | None:
    """An untagged run of two or three capitalised words that speaks, bears an office, or is placed in a picture."""
    end = token.i
    while end < len(doc) and end not in taken and doc[end].pos_ == "PROPN" and doc[end].text.istitle():
        end += 1
    if not 2 <= end - token.i <= 3 or token.lower_.rstrip(".") in TITLES:
        return None
    head = doc[end - 1]
    speaks = head.dep_ == "nsubj" and head.head.lemma_ in SPEAKING
    bears = any(child.dep_ == "appos" and child.lemma_.lower() in PERSON_NOUNS for child in head.rights)
    pictured = end + 2 < len(doc) and doc[end].text == "(" and doc[end + 1].text in ("L", "R", "C", "left", "right")
    if not (speaks or bears or pictured):
        return None
    return Name(token.i, end, "person", doc[token.i : end].text, head.idx + len(head))


def _missed_wreck(doc: Doc, token: Token, taken: set[int]) -> Name | None:
    """An untagged run of two or three capitalised words that what stands about it makes a ship: "the tanker Roe Star",
    "the Roe Star disaster", "spilt from the Roe Star"."""
    end = token.i
    while end < len(doc) and end not in taken and doc[end].pos_ == "PROPN" and doc[end].text.istitle():
        end += 1
    if not 2 <= end - token.i <= 3 or not token.i or doc[token.i - 1].pos_ == "PROPN":
        return None
    last, before = doc[end - 1], doc[token.i - 1].lower_
    after = [word.lower_ for word in doc[end : end + 2]]
    after = after[1:] if after[:1] == ["oil"] else after
    above = last.head.head if last.dep_ == "pobj" and last.head.lower_ in ("from", "by") else last.head
    spilled = before == "the" and last.dep_ in ("pobj", "nsubj") and above.lemma_ in _SPILLING
    if before in _SHIPS or after[:1] in _WRECKED or spilled:
        return Name(token.i, end, "other", doc[token.i : end].text, last.idx + len(last))
    return None


def _missed_name(doc: Doc, token: Token, by_text: dict[str, EntityKind], surnames: set[str]) -> Name | None:
    end_char = token.idx + len(token.text)
    for text, cut in ((token.text, 0), (token.text[:-1], 1)):
        if cut and not token.text.endswith("s"):
            break
        if text in surnames:
            return Name(token.i, token.i + 1, "person", text, end_char - cut)
        if text in by_text:
            return Name(token.i, token.i + 1, by_text[text], text, end_char - cut)
        if common_name(text) and len(text) > 2:
            return Name(token.i, token.i + 1, "organization" if class_noun(text) else "place", text, end_char - cut)
    if token.pos_ != "PROPN" or not token.i:
        return None
    if doc[token.i - 1].lower_.rstrip(".") in TITLES and token.lower_ not in TITLES:
        return Name(token.i, token.i + 1, "person", token.text, end_char)
    if token.dep_ == "pobj" and token.head.i == token.i - 1 and token.head.lower_ in _WHERE and _place_like(token.text):
        return Name(token.i, token.i + 1, "place", token.text, end_char)
    return None


def _place_like(text: str) -> bool:
    """A capitalised word that is neither a month nor a weekday."""
    return text.istitle() and text.isalpha() and text.lower() not in _CALENDAR
