"""What office, and what kinship, a text tells of those it names in full: a surname under an office that a bearer's
wife does not hold is not hers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from asreported.extract.entities.lists import FORENAMES, HEADS_OF, KIN
from asreported.extract.entities.mending import Name

_SHORT = {"sen": "senator", "gov": "governor", "gen": "general", "pm": "minister", "congresswoman": "congressman"}
_ANY = frozenset({"leader", "head", "chief", "boss", "executive"})
"""What a holder of any office may be called."""
_OFFICES = (HEADS_OF - _ANY) | frozenset(_SHORT.values()) | {"judge", "justice", "ambassador", "king", "queen"}
_AFTER = 8
"""Tokens after a name and a comma in which an apposition names an office or a kinship."""
_IN_TITLE = frozenset({"NOUN", "PROPN", "ADJ"})


def bare_office(token: Token) -> str | None:
    """The office that stands for its holder without a name, as a subject: "the president stopped it"."""
    if token.dep_ != "nsubj" or token.pos_ != "NOUN" or not token.i or token.nbor(-1).lower_ != "the":
        return None
    return None if any(child.dep_ in ("appos", "prep") for child in token.rights) else _office(token)


def office_before(doc: Doc, name: Name) -> str | None:
    """The office right before a name ("President Roe"); null where none stands there."""
    return _office(doc[name.start - 1]) if name.start else None


def offices_of(doc: Doc, name: Name) -> set[str]:
    """The offices before a full name or in apposition to it; "any" for what may be any office ("the leader")."""
    return {office for word in _beside(doc, name) if (office := _office(word) or _any_office(word))}


def of_kin(doc: Doc, name: Name) -> bool:
    """Whether the text introduces the bearer as another's kin ("his wife, Ana Roe", "first lady Ana Roe")."""
    if name.start and doc[name.start - 1].text == "," and doc[name.start - 2].lower_ in KIN:
        return True
    return any(
        word.lower_ in KIN or (word.lower_ == "lady" and word.nbor(-1).lower_ == "first")
        for word in _beside(doc, name)
        if word.i
    )


def given_nearer(name: Name, given: Sequence[Sequence[Name]], bearer: Sequence[Name]) -> bool:
    """Whether a given name that also ends a bearer's name was last that of somebody whom it opens ("Ana Martin … Martin
    Roe … Martin"): it is not the bearer's then."""
    if name.text.casefold() not in FORENAMES:
        return False
    last = max((one.start for one in bearer if one.start < name.start), default=-1)
    others = (one.start for named in given if named is not bearer for one in named)
    return any(last < start < name.start for start in others)


def _office(word: Token) -> str | None:
    text = word.lower_.rstrip(".")
    text = _SHORT.get(text, text)
    return text if text in _OFFICES else None


def _any_office(word: Token) -> str | None:
    return "any" if word.lower_ in _ANY else None


def _beside(doc: Doc, name: Name) -> Iterator[Token]:
    """The words of the title before a name and of the apposition after it, whose possessors are others."""
    at = name.start - 1
    while at >= 0 and (doc[at].pos_ in _IN_TITLE or doc[at].lower_ == "of"):
        yield doc[at]
        at -= 1
    if name.end < len(doc) and doc[name.end].text in (",", "(", "-LRB-"):
        for word in doc[name.end + 1 : name.end + 1 + _AFTER]:
            if word.pos_ == "VERB" or word.is_punct or word.is_sent_start:
                return
            owner = word.i + 1 < len(doc) and doc[word.i + 1].tag_ == "POS"
            if not owner:
                yield word
