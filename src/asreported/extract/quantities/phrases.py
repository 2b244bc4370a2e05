"""The words of a noun phrase that tell what it is: the noun with its premodifiers, names and hyphenated words whole."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from asreported.extract.quantities.lexicon import units
from asreported.model.span import Span

__all__ = ["SIGNS", "noun_phrase"]

SIGNS = frozenset("$€£¥%")
_PREMODIFIERS = frozenset(
    {"compound", "amod", "nmod", "poss", "conj", "cc", "punct", "npadvmod", "case", "nummod", "advmod"}
)
_LEFT_OUT = frozenset({"more", "further", "additional", "extra", "another", "total", "such", "own"})
_AMOUNTS = frozenset({"PERCENT", "MONEY", "CARDINAL", "QUANTITY"})
_HIGHEST = frozenset({"JJS", "RBS"})
_STEPS = 15
_UNIT_WORDS = 3
_LONGEST = 12
"""Words of a noun phrase that are looked at, its noun included."""


def noun_phrase(noun: Token, taken: Span, after: int = 0) -> Iterator[Span]:
    """The noun with its premodifiers, from no earlier than character `after`; determiners, the number itself (whose
    expression takes the characters of `taken`) and other measures ("a 1.6-litre engine") left out, so that it may come
    in several stretches."""
    start: int | None = None
    end = 0
    for token in noun.doc[max(noun.left_edge.i, noun.i - _LONGEST) : noun.i]:
        inside = taken.start <= token.idx < taken.end
        if start is not None and not inside and token.i > 0 and _is_tied(token.nbor(-1)):
            end = token.idx + len(token)  # "loan-to-value"
            continue
        if inside or token.idx < after or not _belongs(token, noun) or (start is None and not _opens(token)):
            if start is not None and (inside or not _belongs(token, noun)):
                yield Span(start, end)
                start = None
            continue
        if start is None:
            start = _word_start(token, after)
        end = token.idx + len(token)
    yield Span(_word_start(noun, after) if start is None else start, _name_end(noun, taken))


def _belongs(token: Token, noun: Token) -> bool:
    """Whether a token left of the noun is one of its words, or of its name's: "the benchmark TA-35 index"."""
    before = token.nbor(-1) if token.i > 0 else token
    if token.like_num and before.pos_ != "PROPN" and not before.text[0].isupper():
        return False
    if before.like_num and not before.whitespace_ and token.is_alpha:
        return False  # the magnitude of the number before it: "4.3M"
    return (_modifies(token, noun) or _is_coded(token)) and not _is_measuring(token, noun)


def _is_coded(token: Token) -> bool:
    """Whether letters and digits name something: "V10", "TA-35"."""
    return token.text[0].isupper() and token.text[-1].isdigit()


def _is_tied(left: Token) -> bool:
    """Whether the word goes on with the next token: "e-mini", "co-op"."""
    if left.whitespace_ or left.i + 1 == len(left.doc):
        return False
    right = left.nbor(1)
    return (left.text == "-" and right.is_alpha) or (right.text == "-" and left.text[-1].isalnum())


def _word_start(token: Token, after: int) -> int:
    """Where a hyphenated word begins, no earlier than character `after`: "member" of "29-member"."""
    at = token
    while at.i > 0 and _is_tied(at.nbor(-1)) and at.nbor(-1).idx >= after:
        at = at.nbor(-1)
    return at.idx if at.text != "-" or at.i == token.i else at.nbor(1).idx


def _name_end(noun: Token, taken: Span) -> int:
    """Where the last word of a name stops that runs on in numbers ("S&P 500") or after a hyphen ("co-op")."""
    at = noun
    while at.i + 1 < len(at.doc):
        following = at.nbor(1)
        if following.idx == taken.start or not (_is_tied(at) or _runs_on(at, following, noun)):
            break
        at = following
    return at.idx + len(at)


def _runs_on(at: Token, following: Token, noun: Token) -> bool:
    """Whether a name goes on with a number or with the name after it; "Ruiz 44" tells an age."""
    if following.pos_ not in {"NUM", "PROPN"} or noun.ent_type_ in {"PERSON", "DATE"}:
        return False
    if following.i + 1 < len(noun.doc) and following.nbor(1).text in units():
        return False
    if at.pos_ == "PROPN" and following.pos_ == "NUM":
        return True
    numbered = following.dep_ in {"nummod", "appos"} and following.head.i == noun.i
    inside = following.ent_iob_ == "I" and following.ent_type_ not in _AMOUNTS
    return (at.pos_ in {"PROPN", "NUM"} or at.text.isupper()) and (numbered or inside)


def _opens(token: Token) -> bool:
    """Whether a phrase may begin here: a word that means something, not an article, a number or a mark."""
    if _is_coded(token):
        return True
    return (
        (token.pos_ in {"NOUN", "PROPN", "ADJ", "VERB", "ADV"} or token.dep_ in {"amod", "compound"})
        and not token.like_num
        and token.lower_ not in _LEFT_OUT
        and token.ent_type_ not in _AMOUNTS
        and (token.dep_ != "advmod" or token.tag_ in _HIGHEST)
    )


def _modifies(token: Token, noun: Token) -> bool:
    """Whether a token left of the noun belongs to its premodifiers."""
    at = token
    for _ in range(_STEPS):
        if at.i == noun.i:
            return True
        if at.dep_ not in _PREMODIFIERS:
            return False
        at = at.head
    return False


def _is_measuring(token: Token, noun: Token) -> bool:
    """Whether a token before a noun is a number with a unit, or a word of that unit: "1.6-litre", "60 basis point"."""
    if token.text in SIGNS:
        return True
    number = token
    for _ in range(_UNIT_WORDS):
        if number.like_num or number.i == 0:
            break
        number = number.nbor(-1)
    if not number.like_num:
        return False
    reach = min(noun.i, number.i + 1 + _UNIT_WORDS)
    unit = max((end for end in range(number.i + 2, reach + 1) if _written(number, end) in units()), default=0)
    return token.i < unit


def _written(number: Token, end: int) -> str:
    """The words between a number and token `end`."""
    return " ".join(near.text for near in number.doc[number.i + 1 : end] if near.text != "-")
