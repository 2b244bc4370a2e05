"""One tagged name mended: edges that are no part of it cut, what the tagger split off joined, credits taken apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token
from spacy.tokens import Span as DocSpan

from asreported.extract.entities.lists import (
    CLASS_NOUNS,
    COMPANY_WORDS,
    FORENAMES,
    HEADS_OF,
    INITIALS,
    PERSON_NOUNS,
    THING_KINDS,
    TITLES,
)
from asreported.lexicon import class_noun, common_name
from asreported.model.mentions import EntityKind

_KINDS: dict[str, EntityKind] = {
    "PERSON": "person",
    "ORG": "organization",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "group",
    "WORK_OF_ART": "work",
    "EVENT": "other",
    "PRODUCT": "other",
}
_BRACKETS = frozenset({*"()[]{}", "-lrb-", "-rrb-", "-lsb-", "-rsb-", "-lcb-", "-rcb-"})
"""Brackets, as written and as texts tokenised for the Penn Treebank have them."""
_EDGES = _BRACKETS | frozenset({*"'’\"“”‘,.-–—:;/", "''", "`", "``", "'s", "’s", "the", "a", "an", "this", "that"})
_APART = frozenset({*"—–/|•", "--"})
"""Marks that part one name from another: datelines, picture credits."""
_POSSESSIVE = re.compile(r"(?:['’‘´`]s?)?[\u200b-\u200d\u2060\ufeff]*$")
"""A possessive or invisible marks that the tokenizer left on the name."""
_LONGEST_NAME = 9
"""Tokens. Longer "names" are sentences that the tagger swallowed (headings above all)."""
_NO_SURNAMES = COMPANY_WORDS | CLASS_NOUNS | set(THING_KINDS)
_LONGEST_PERSON = 5
_LONGEST_CREDITED = 5
"""Letters of the longest acronym that a picture is credited to ("Anna Roe/NPX")."""
_SYLLABLE_TAGS = frozenset({"NNP", "IN", "RP", "FW", "UH"})
"""What the tagger makes of the small second syllable of a given name ("Min-in")."""
_LONGEST_SYLLABLE = 3
"""Letters of the longest second syllable of a given name that is written small and tagged as any word."""
_NO_SYLLABLE = frozenset({"led", "era", "run", "ish", "age", "pro", "fan", "job", "old", "hit", "to", "do", "go"})
_LONGEST_STOP = 3
"""Letters of the longest stop word that may as well be a given name ("Do", "He", "So")."""
_LONGEST_EXCHANGE = 2
"""Letters of the longest exchange in a company's code."""
_SLASH = re.compile(r"\\?/")
"""A slash within a word, escaped in some corpora: what follows it is a picture's credit."""
_ACRONYMS = re.compile(r"[A-Z]{2,}s")
"""Many of one kind ("MPs"), never a person."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name mention: tokens [start, end), its kind, its text without a dropped possessive, where its text ends."""

    start: int
    end: int
    kind: EntityKind
    text: str
    end_char: int


def tagged_names(doc: Doc) -> Iterator[Name]:
    """The names of the text that the language pipeline tags, in its order."""
    last = 0
    for entity in doc.ents:
        kind = _KINDS.get(entity.label_)
        if kind is not None and entity.start >= last:
            for start, end in _parts(entity, kind):
                name = _mended(doc, start, end, kind)
                if name is not None:
                    last = name.end  # a surname that the name before it took in is no name of its own
                    yield name


def kind_known(text: str, kind: EntityKind) -> EntityKind:
    """The kind that the tables of countries and organizations know for the name, else the one given."""
    if common_name(text) is None:
        return kind
    return "organization" if class_noun(text) else "place"


def _parts(entity: DocSpan, kind: EntityKind) -> list[tuple[int, int]]:
    """A tag at the brackets within it, a person's at the marks that part names too ("N.B. — Anna Roe"): of a person
    the parts of two words or more, else all. Whom a picture is credited to after a slash is no person."""
    cuts = [token.i for token in entity if token.lower_ in _BRACKETS or (kind == "person" and token.text in _APART)]
    if not cuts:
        return [(entity.start, entity.end)]
    starts, ends = [entity.start, *(cut + 1 for cut in cuts)], [*cuts, entity.end]
    parts = [(start, end) for start, end in zip(starts, ends, strict=True) if start < end]
    if kind != "person":
        return parts
    parts = [part for part in parts if not _credited(entity.doc, part[0])]
    return [part for part in parts if part[1] - part[0] > 1] or parts


def _credited(doc: Doc, start: int) -> bool:
    """Whether an agency's acronym after a slash opens the part."""
    return start > 0 and doc[start - 1].text == "/" and doc[start].is_upper and len(doc[start]) <= _LONGEST_CREDITED


def _mended(doc: Doc, start: int, end: int, kind: EntityKind) -> Name | None:
    while start < end and (doc[start].lower_ in _EDGES or doc[start].is_space):
        start += 1
    while end > start and (doc[end - 1].lower_ in _EDGES or doc[end - 1].is_space):
        end -= 1
    if start >= end:
        return None
    start, end = _joined_left(doc, start), _joined_right(doc, end)
    if kind == "person":
        while start < end - 1 and _before_person(doc[start]):
            start += 1
        end = next((at for at in range(start + 1, end) if doc[at].pos_ in ("VERB", "AUX")), end)  # headings: "Roe Vows"
        end = next((at + 1 for at in range(start, end) if _SLASH.search(doc[at].text)), end)
        if end - start > 1 and _syllable_follows(doc, end):
            end += 2
        if (end - start == 1 and _surname_follows(doc, start)) or _family_follows(doc, start, end):
            end += 1
        if _given_before(doc, start):
            start -= 1
    elif kind == "organization" and end < len(doc) and _numbered(doc[end], start):
        end += 1
    if end - start > _LONGEST_NAME or any(token.is_space for token in doc[start:end]):
        return None
    whole = str(doc[start:end].text)
    text = _POSSESSIVE.sub("", whole, count=1)
    if kind == "person":
        text = _SLASH.split(text)[0]
    kind = kind_known(text, "person" if kind == "organization" and _personal(doc, start, end) else kind)
    if not _plausible(doc, start, end, kind):
        return None
    return Name(start, end, kind, text, doc[start].idx + len(text))


def _personal(doc: Doc, start: int, end: int) -> bool:
    """Whether what is tagged as an organization has the form of a person's name: a given name, no more than an initial
    and one more word, which is no company's, and no article ("the Charlotte Courier")."""
    words = [token.text for token in doc[start:end]]
    initials = all(len(word.rstrip(".")) == 1 for word in words[1:-1])
    last = words[-1]
    article = start > 0 and doc[start - 1].pos_ == "DET"
    return (
        len(words) in (2, 3)
        and words[0].lower() in FORENAMES
        and initials
        and last.istitle()
        and last.isalpha()
        and last.lower() not in _NO_SURNAMES
        and not article
    )


def _before_person(token: Token) -> bool:
    """A title, an occupation, an address or the function word that opens a sentence, tagged with the name after it
    ("Organizer Anna Roe", "Whatever Roe")."""
    word = token.lower_.rstrip(".")
    called = word in TITLES or word in PERSON_NOUNS
    return called or opens_sentence(token) or word == "-" or bool(token.like_url) or word.startswith("@")


def opens_sentence(token: Token) -> bool:
    """Whether a name's first word is a function word with the capital of a sentence or heading ("Whatever")."""
    word = token.lower_
    return bool(token.is_stop and token.is_title) and len(word) > _LONGEST_STOP and word not in FORENAMES


def _surname_follows(doc: Doc, at: int) -> bool:
    """Whether a given name tagged alone has its surname after it, taken for something else ("Theresa" + "May")."""
    if at + 1 >= len(doc) or doc[at].lower_ not in FORENAMES:
        return False
    after = doc[at + 1]
    return (
        after.tag_ == "NNP"
        and after.text.istitle()
        and after.ent_type_ in ("", "DATE")
        and doc[at].head.i in (after.i, after.head.i)
        and after.lower_.rstrip(".") not in TITLES
    )


def _family_follows(doc: Doc, start: int, end: int) -> bool:
    """Whether two names of a person have the surname after them, tagged as a name of its own ("Jose Angel" + "Roe")."""
    if end - start != 2 or end >= len(doc) or doc[start].lower_ not in FORENAMES:
        return False
    after = doc[end]
    alone = after.ent_iob_ != "I" and (end + 1 >= len(doc) or doc[end + 1].ent_iob_ != "I")
    alone = alone and after.dep_ in ("nsubj", "nsubjpass", "appos") and after.ent_type_ not in ("GPE", "NORP", "DATE")
    name = after.tag_ == "NNP" and after.text.istitle() and after.lower_.rstrip(".") not in TITLES
    titled = start > 0 and doc[start - 1].lower_ in HEADS_OF | TITLES
    if name and titled and after.dep_ == "appos" and after.head.i == end - 1:
        return True  # "Minister Jose Angel Cordova": the surname is a town's too
    before = doc[end - 1].dep_ == "compound" and doc[end - 1].head.i == end
    town = titled and after.ent_type_ == "GPE" and after.ent_iob_ == "B" and common_name(after.text) is None
    return name and before and (alone or town)


def _given_before(doc: Doc, start: int) -> bool:
    """Whether a given name that the tagger left out stands before the name ("Jon" + "Kim Andrews")."""
    if not start:
        return False
    before = doc[start - 1]
    left_out = before.tag_ == "NNP" and before.lower_ in FORENAMES and not before.ent_type_ and before.text.istitle()
    return left_out and before.dep_ == "compound" and doc[start].head.i == before.head.i


def _syllable_follows(doc: Doc, end: int) -> bool:
    """Whether a hyphen joins a small second syllable, taken for another word, to a given name ("Moon Jae" + "-in")."""
    if end + 1 >= len(doc) or doc[end].text != "-" or doc[end].whitespace_ or doc[end - 1].whitespace_:
        return False
    word = doc[end + 1]
    short = 1 < len(word) <= _LONGEST_SYLLABLE and word.text.islower() and word.lower_ not in _NO_SYLLABLE
    parted = end + 2 >= len(doc) or doc[end + 2].text != "-"  # "sister-in-law"
    return short and parted


def _numbered(token: Token, start: int) -> bool:
    """A number that belongs to the name before it ("Local 832")."""
    return token.text.isdigit() and token.dep_ == "nummod" and start <= token.head.i < token.i


def _joined_left(doc: Doc, start: int) -> int:
    """Takes in what a hyphen joins to the name's first word ("Abdul-" before "Mahdi")."""
    while (
        start >= 2 and doc[start - 1].text == "-" and not doc[start - 1].whitespace_ and not doc[start - 2].whitespace_
    ):
        start -= 2
    return start


def _joined_right(doc: Doc, end: int) -> int:
    while (
        0 < end < len(doc) - 1
        and doc[end].text == "-"
        and not doc[end - 1].whitespace_
        and not doc[end].whitespace_
        and (doc[end + 1].text[:1].isupper() or doc[end + 1].tag_ in _SYLLABLE_TAGS)
    ):
        end += 2
    return end


def _plausible(doc: Doc, start: int, end: int, kind: EntityKind) -> bool:
    text = doc[start:end].text
    if len(text) < 2 or not any(character.isupper() for character in text):
        return False
    if text in INITIALS or _ticker_end(doc, start, end):
        return False
    if kind == "person":
        words = [token for token in doc[start:end] if token.text != "-"]
        return (
            len(words) <= _LONGEST_PERSON
            and not any(character.isdigit() for character in text)
            and _ACRONYMS.fullmatch(text) is None
            and words[0].pos_ != "VERB"
            and (words[-1].text[0].isupper() or "-" in text)
        )
    return True


def _ticker_end(doc: Doc, start: int, end: int) -> bool:
    """Whether it is the exchange at the end of a company's code ("(ROEn.DE)"), which a blank parts from that."""
    short = end - start == 1 and len(doc[start]) <= _LONGEST_EXCHANGE and doc[start].is_upper
    closed = end < len(doc) and doc[end].lower_ in _BRACKETS
    return short and closed and start > 0 and doc[start - 1].lower_ not in _BRACKETS
