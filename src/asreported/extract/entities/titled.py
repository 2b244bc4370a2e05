"""What office, and what kinship, a text tells of those it names in full: a surname under an office that a bearer's
wife does not hold is not hers."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from asreported.extract.entities.lists import HEADS_OF, KIN
from asreported.extract.entities.mending import Name

_SHORT = {"sen": "senator", "gov": "governor", "gen": "general", "pm": "minister", "congresswoman": "congressman"}
_ANY = frozenset({"leader", "head", "chief", "boss", "executive"})
"""What a holder of any office may be called."""
_OFFICES = (HEADS_OF - _ANY) | frozenset(_SHORT.values()) | {"judge", "justice", "ambassador", "king", "queen"}
_AFTER = 8
"""Tokens after a name and a comma in which an apposition names an office or a kinship."""
_IN_TITLE = frozenset({"NOUN", "PROPN", "ADJ"})


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
