"""Counts of what is held one after the other by plan: "the next two hearings" are still to be held, whoever speaks of
them, but where a past tense tells that they were."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.grammar import PAST, TIMED
from asreported.extract.statements.reality.standing import IN_TURN
from asreported.model import Quantity
from asreported.model.modality import UNREAL, Modality

_HELD = IN_TURN | frozenset(
    {"debate", "primary", "caucus", "contest", "election", "ballot", "fight", "bout", "fixture", "summit", "visit"}
    | {"instalment", "installment", "payment", "delivery", "leg", "stage"}
)
_AHEAD = frozenset({"upcoming", "forthcoming"})
"""Words of what is to come, whatever the tense."""
_LEFT = frozenset({"next", "coming", "remaining", "final"})
"""Words of what is to come where the present or a plan tells of it ("lost the next two games" is past)."""
_PAST_WORDS = frozenset({"last", "ago", "later", "both", "had", "then"})
"""Words of a sentence that tells of a series of the past."""
_WITHIN = frozenset({"in", "at", "during"})
"""Prepositions of what somebody does something in, with which a day stands ("must win in five votes on 26 April")."""
_UP = 4
"""Words up to the verb that has a tense."""


def to_be_held(quantity: Quantity, anchor: Token, predicate: Token, clause: Modality) -> Modality | None:
    """Whether those counted are still to be held; null where nothing tells it."""
    if quantity.unit is not None or anchor.lemma_.lower() not in _HELD:
        return None
    if anchor.dep_ == "pobj" and anchor.head.lower_ == "of" and anchor.head.head.lower_ == "first":
        return "planned" if clause == "actual" and predicate.lemma_ == "be" and not _long_ago(anchor) else None
    if clause in UNREAL and _on_a_day(anchor, predicate):
        return "planned"
    words = {child.lower_ for child in anchor.lefts}
    if not words.isdisjoint(_AHEAD):
        return "planned"
    if words.isdisjoint(_LEFT):
        return None
    return "planned" if clause in UNREAL or (clause == "actual" and _of_present(predicate)) else None


def _on_a_day(counted: Token, verb: Token) -> bool:
    below = (*counted.rights, *(verb.rights if counted.dep_ == "pobj" and counted.head.lower_ in _WITHIN else ()))
    days = (noun for by in below if by.lower_ == "on" and by.i > counted.i for noun in by.rights)
    return any(noun.ent_type_ in TIMED for noun in days)


def _long_ago(counted: Token) -> bool:
    """ "It was the first of three debates in 1988", "… last year"."""
    return any((word.is_digit and len(word) == 4) or word.lower_ in _PAST_WORDS for word in counted.sent)


def _of_present(verb: Token) -> bool:
    here = verb
    for _ in range(_UP):
        tenses = [child for child in here.lefts if child.dep_ in ("aux", "auxpass")] or [here]
        if tenses[0].tag_ in ("VBZ", "VBP"):
            return here.tag_ not in PAST or tenses[0].lower_ in ("is", "are")
        if tenses[0].tag_ in ("VBD", "MD", "VBN") or here.head.i == here.i:
            return False
        here = here.head
    return False
