"""Who fell ill, told without a noun: "30 million sick and three million dying", "the virus infects 90 a day"."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.statements.measures.words import CASUALTIES, TABLES

__all__ = ["afflicted", "killed_as_well", "killed_by_verb", "only_harms"]

_STATES: dict[str, str] = TABLES["afflictions"]["states"]  # type: ignore[assignment]
_VERBS: dict[str, str] = TABLES["afflictions"]["verbs"]  # type: ignore[assignment]
_BOUNDS = frozenset(TABLES["afflictions"]["bounds"])
_ENDS = 4
"""Words before "and" in which "between" makes both numbers the ends of one."""
_AS_WELL = 3
"""Words of "as well as"."""
_WORDS_BACK = 12
"""Words of a number and its bounds between a verb and whom it befalls, at most."""


def afflicted(number: Token) -> str | None:
    """The measure of a bare number of those who fell ill: `sick`, `infected`, `affected`."""
    after = number.nbor(1) if number.i + 1 < len(number.doc) else number
    if number.pos_ == "NUM" and after.lower_ in _STATES:
        follows = after.nbor(1) if after.i + 1 < len(number.doc) else after
        return None if follows.pos_ in ("NOUN", "PROPN") else _STATES[after.lower_]
    bare = (number.pos_ == "NUM" and after.pos_ not in ("NOUN", "PROPN", "ADJ")) or after.lower_ in (
        "a",
        "each",
        "every",
    )
    verb = _verb_before(number) if bare else None
    return None if verb is None else _VERBS.get(verb.lemma_.lower())


def killed_as_well(number: Token) -> str | None:
    """The casualty told right before "as well as" and the number: "nine clerks were drowned as well as two guards"."""
    at = number.i - 1
    while at > number.sent.start and number.doc[at].lower_ in _BOUNDS and number.doc[at - 1].lower_ != "well":
        at -= 1
    words = number.doc[max(number.sent.start, at - _AS_WELL) : at + 1]
    if [word.lower_ for word in words[-3:]] != ["as", "well", "as"] or len(words) <= _AS_WELL:
        return None
    return CASUALTIES.get(words[0].lemma_.lower()) if words[0].tag_ in ("VBN", "VBD") else None


def killed_by_verb(noun: Token) -> str | None:
    """The casualty of a verb that stands right before number and noun, whatever the parse made of them: "kills upwards
    of 90 to 100 people year after year"."""
    verb = _verb_before(noun) if noun.i > noun.left_edge.i else None
    if verb is None or verb.tag_ == "VBN" or only_harms(verb):
        return None
    return CASUALTIES.get(verb.lemma_.lower())


def only_harms(verb: Token) -> bool:
    """Whether it tells what is bad for somebody, and of no wounds: "the tax will hurt 90 farmers"."""
    return verb.lemma_ == "hurt" and verb.tag_ not in ("VBD", "VBN")


def _verb_before(word: Token) -> Token | None:
    """The verb before a number, only words of its bounds between."""
    for at in range(word.i - 1, max(word.sent.start, word.i - _WORDS_BACK) - 1, -1):
        near = word.doc[at]
        if near.pos_ == "VERB":
            return near
        inside = near.lower_ != "and" or any(left.lower_ == "between" for left in near.doc[max(0, at - _ENDS) : at])
        if not inside or (not near.like_num and near.lower_ not in _BOUNDS):
            return None
    return None
