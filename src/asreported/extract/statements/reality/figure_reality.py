"""How real a figure is: its clause's modality, and what stands beside the number itself."""

from __future__ import annotations

import re

from spacy.tokens import Token

from asreported.extract.grammar import IFS
from asreported.extract.modality import described, if_asked, modality_of, predicate_of
from asreported.extract.modality.auxiliaries import from_auxiliaries
from asreported.extract.modality.cues import BEFALLING, FOUND, MAKING, MOVING
from asreported.extract.statements.context import Context
from asreported.extract.statements.measures.extents import words_after
from asreported.extract.statements.measures.words import AWAY, ESTIMATES, LENGTHS, MONEY, ROUND, SHARES
from asreported.extract.statements.reality.aside import (
    beside_a_no,
    contrary,
    describing,
    half_denied,
    held_to_be,
    in_its_stead,
    part_of_sum,
    told_at,
)
from asreported.extract.statements.reality.cases import only_put
from asreported.extract.statements.reality.expected import of_a_case
from asreported.extract.statements.reality.given import first_given, reckoned
from asreported.extract.statements.reality.in_turn import to_be_held
from asreported.extract.statements.reality.known import known, turned_round
from asreported.extract.statements.reality.levels import of_level, only_suspected
from asreported.extract.statements.reality.promised import (
    awaits_leave,
    claimed,
    in_a_bill,
    of_deal,
    promised,
    thing_of,
    told_as_offer,
)
from asreported.extract.statements.reality.reach import out_of_reach
from asreported.extract.statements.reality.sizes import KEEPING, is_predicated, modality_of_extent
from asreported.extract.statements.reality.standing import (
    in_background,
    is_awaited,
    is_definite,
    is_present,
    standing,
)
from asreported.extract.statements.reality.there import is_there
from asreported.extract.statements.reality.told import (
    REMEMBERING,
    at_start,
    at_worst,
    is_unclear,
    not_told_of,
    stands_beside,
)
from asreported.extract.statements.reality.told_after import perhaps, told_after, yet_to_come
from asreported.extract.statements.reality.unasserted import unasserted
from asreported.extract.statements.reality.unsettled import idle, worded
from asreported.extract.statements.standings.announced import also_to_come, announced
from asreported.extract.statements.uncounted.premises import only_reckoned, plus_to, told_apart, would_by_then
from asreported.extract.statements.uncounted.rules import presumed, sized, untold
from asreported.model import Quantity
from asreported.model.modality import UNREAL, Modality

_FROM_NOW = re.compile(r"\b(?:to [\d,.]+ [a-z]+ an? [a-z]+|(?:up|down) [\d.]+ (?:percent|%)) from (?:\w+ )?$")
"""What stands before a level that is to change ("would raise it to 30 cents a barrel from six")."""
_BORING = frozenset({"drill", "dig", "bore", "tunnel", "build", "extend"})
"""Verbs of which a length is the work itself."""
_EXCEEDING = frozenset({"exceed", "surpass", "top"})
_SOME = frozenset({"one", "any", "either", "neither", "each"})
"""Of how many one is told of: the others are there with it ("can go to one of 20 offices")."""
_DEEPEST = 8
"""How many words up a clause that holds the number is looked for."""
_PARTS = frozenset(
    {
        *("dobj", "nsubj", "nsubjpass", "attr", "pobj", "prep", "nummod", "quantmod", "conj", "oprd", "advmod"),
        *("npadvmod", "compound", "amod", "nmod", "dep", "acomp", "cc"),
    }
)


def modality_of_figure(context: Context, quantity: Quantity, number: Token, anchor: Token) -> Modality | None:
    """The clause's modality, but a level that a change starts from, and a definite group, are there already.

    `anchor` is the noun that the number modifies, else the number. Null where nobody can tell from the clause.
    """
    predicate = anchor.sent.root if plus_to(anchor) else predicate_of(anchor)
    clause = modality_of(predicate)
    before = context.text[max(0, quantity.span.start - 40) : quantity.span.start]
    level = of_level(context.text, quantity, number, anchor, clause)
    if level is not None:
        return level
    if _is_none(context.text, quantity, anchor, predicate, clause):
        return None
    start = worded(context.text, quantity, anchor)
    start = start or (clause if plus_to(anchor) else told_apart(quantity, anchor, predicate, clause))
    start = start or ("actual" if clause in UNREAL and _FROM_NOW.search(before) else None)
    start = start or at_start(context.text, quantity, anchor)
    start = start or announced(anchor, predicate, clause) or to_be_held(quantity, anchor, predicate, clause)
    start = start or of_a_case(context.text, quantity, anchor, predicate, clause) or known(quantity, anchor, clause)
    if start is not None:
        return start
    not_so = not_told_of(anchor)
    if not_so is not False:
        return "denied" if not_so else None
    worst = clause == "actual" and at_worst(context.text, quantity, anchor, predicate)
    open_ = worst or (clause != "denied" and perhaps(context.text, quantity, anchor))
    beside: Modality | None = "possible" if open_ else None
    beside = (
        beside
        or told_after(context.text, quantity, anchor)
        or described(anchor)
        or described(number)
        or sized(quantity, anchor)
        or ("possible" if only_suspected(anchor, predicate) else None)
    )
    if beside is None and not is_present(anchor) and anchor.lemma_.lower() not in ESTIMATES:
        beside = promised(anchor)
    if beside in UNREAL:
        return beside
    extent = _of_extent(quantity, number, predicate, clause)
    if extent is not None:
        return extent
    if clause == "actual" and is_awaited(anchor):
        return "planned"
    first = anchor.left_edge
    if clause in ("denied", "former") and first.i and first.nbor(-1).lower_ == "but":
        return "actual"  # "not 35 but 19"
    coming = None if is_definite(anchor) else yet_to_come(context.text, quantity, predicate)
    if coming is not None and clause in ("actual", "planned"):
        return coming
    there = clause != "actual" and is_there(context.text, quantity, number, anchor)
    if there or _there(quantity, anchor, predicate):
        return None if would_by_then(anchor, predicate) and not there else "actual"
    told = _told(context.text, quantity, anchor, predicate, clause)
    if out_of_reach(quantity, anchor, told) or stands_beside(quantity, anchor, predicate, told):
        return "actual"
    return _or_none(quantity, anchor, predicate, told)


def _of_extent(quantity: Quantity, number: Token, predicate: Token, clause: Modality) -> Modality | None:
    """ "Would answer fires at up to 900 metres": how far is as open as whether; of any other length what is there."""
    open_ = quantity.unit in LENGTHS and clause in UNREAL and (quantity.qualifier == "at_most" or is_predicated(number))
    if open_ and any(child.tag_ == "MD" for child in predicate.lefts):
        return clause
    return modality_of_extent(quantity, number)


def _or_none(quantity: Quantity, anchor: Token, predicate: Token, told: Modality) -> Modality | None:
    """The clause's modality, but where nobody can tell it; what stands in brackets after what is there is there."""
    unclear = half_denied(anchor, predicate) if told == "denied" else told in UNREAL and in_its_stead(anchor)
    unclear = unclear or (told == "actual" == modality_of(predicate) and in_its_stead(anchor))
    if unclear or is_unclear(quantity, anchor, predicate, told) or idle(anchor, told):
        return "actual" if anchor.dep_ == "appos" and is_definite(anchor.head) else None
    return told


def _is_none(text: str, quantity: Quantity, anchor: Token, predicate: Token, clause: Modality) -> bool:
    """Whether nobody tells the number of what is or is to be."""
    bound = turned_round(text, quantity, anchor, predicate, clause)
    if bound or only_put(text, quantity, anchor) or untold(quantity, anchor):
        return True
    return only_reckoned(text, quantity, anchor, predicate) or unasserted(text, quantity, anchor, predicate, clause)


def _there(quantity: Quantity, anchor: Token, predicate: Token) -> bool:
    """Whether what is counted is there whatever becomes of the clause: a definite group, a part or a doer."""
    if anchor.dep_ == "conj" and anchor.head.pos_ in ("VERB", "AUX") and not _one_more(anchor):
        return True  # a number joined to a verb is the subject of a clause that the parser missed
    remaining = any(child.lower_ in ("still", "yet") for child in predicate.lefts)
    if remaining and predicate.dep_ in ("advcl", "relcl", "acl") and _to_be(predicate):
        return True  # "with 30 ferries still to be painted"
    if quantity.unit == "times":
        return False  # "could grind at 15 times the usual pace"
    part = anchor.dep_ in _PARTS or anchor.i == predicate.i
    part = part or (anchor.dep_ == "appos" and not (is_definite(anchor.head) or is_present(anchor.head)))
    whole = anchor.head.head if anchor.dep_ == "pobj" and anchor.head.lower_ == "of" else anchor
    named = any(word.head.lower_ in ("including", "among") for word in (anchor, whole))
    named = named and not (quantity.unit in MONEY and part_of_sum(anchor))
    away = quantity.unit in LENGTHS and _far(anchor, predicate)
    way = quantity.unit in LENGTHS and anchor.dep_ == "dobj" and predicate.lemma_ in _BORING
    share = quantity.unit in SHARES and any(child.dep_ in ("predet", "nummod") for child in anchor.lefts)
    share = share and modality_of(predicate) in UNREAL
    # "To drill the last 60 feet": they are to be drilled; in "would cover half the bill" the bill is known.
    definite = is_definite(anchor) and not (way or share or of_deal(quantity, anchor))
    definite = definite or (whole.lemma_.lower() in ROUND and is_definite(whole))  # "will house the thousands of them"
    some = whole.i != anchor.i and whole.lower_ in _SOME and quantity.unit is None
    known = away or presumed(quantity, anchor) or definite or named or some or in_background(quantity, anchor)
    return known or standing(quantity, anchor, predicate) or not (part or _in_condition(anchor))


def _one_more(anchor: Token) -> bool:
    """Whether what the parser joins to a verb is one more object of it ("to get six from Elm and nine from Oak")."""
    first = {child.lower_ for child in anchor.head.rights if child.dep_ == "prep" and child.i < anchor.i}
    again = any(child.dep_ == "prep" and child.lower_ in first for child in anchor.rights)
    return also_to_come(anchor) or (again and any(child.dep_ == "dobj" for child in anchor.head.rights))


def _far(extent: Token, predicate: Token) -> bool:
    """Whether a length tells where a thing or place is ("to the port, 19 km west"), and not how far it is to go."""
    if predicate.lemma_ in MOVING and (predicate.i == extent.left_edge.i - 1 or extent.head.lower_ == "to"):
        return False  # "to dive 1,500 metres below", "to drill wells to 90 feet below it"
    if predicate.lemma_ in KEEPING:
        return False  # "advised them to keep six feet away"
    before = extent.left_edge
    thing = before.nbor(-1) if before.i else before
    if thing.dep_ == "dobj" and thing.head.i == predicate.i and predicate.lemma_ in MAKING:
        return False  # "to build jetties four miles off the island": neither is there yet
    return next((word.lower_ in AWAY for word in words_after(extent)), False)


def _told(text: str, quantity: Quantity, anchor: Token, predicate: Token, clause: Modality) -> Modality:
    """What the words above the number make of it."""
    if _in_condition(anchor):
        return "conditional"
    if contrary(anchor):
        return "denied"
    if awaits_leave(quantity, anchor, predicate, clause):
        return "planned"
    before = anchor.left_edge.i - 1
    task = anchor.doc[before] if before > 0 else anchor
    if task.tag_ == "VB" and task.dep_ not in ("aux", "auxpass") and _to_be(task) and not _told_by(task, anchor):
        return modality_of(task)  # "planned to stable 70 ponies", whatever the parser made of them
    own = modality_of(anchor if anchor.dep_ == "nummod" else thing_of(anchor))
    if told_as_offer(text, quantity, anchor, predicate, clause) or (
        clause == "actual" and in_a_bill(quantity, predicate)
    ):
        return "planned"
    if claimed(quantity, anchor, predicate, clause):
        return "requested"
    hedged = (
        predicate.lemma_ in ("need", "require") and clause != "actual"
    )  # "could need 90 more": not asked for, only possible
    told = own if anchor.i != predicate.i and own != "actual" and not hedged else clause
    if told in ("planned", "actual", "former") and reckoned(quantity, predicate, anchor):
        return "possible"
    if told == "actual" and held_to_be(quantity, anchor, predicate):
        return "possible"
    if told == "denied" and quantity.qualifier == "at_most" and predicate.lemma_ in _EXCEEDING:
        return from_auxiliaries(predicate) or "actual"  # "would not exceed 90"
    if told == "denied" and (beside_a_no(anchor, predicate) or describing(anchor) or in_its_stead(anchor)):
        return "actual"
    if told == "former" and (told_at(predicate, anchor) or (predicate.tag_ == "VBG" and predicate.lemma_ in BEFALLING)):
        return "actual"  # "the pit that had a blast killing nine"
    given = anchor.dep_ != "pobj" or anchor.head.lower_ in ("at", "as")  # "was first reported in two" children
    return "former" if told == "actual" and given and first_given(predicate) else told


def _told_by(task: Token, anchor: Token) -> bool:
    """Whether the infinitive before the number has no hand in it: it stands in another sentence, mourns them, or the
    number is the subject of a clause told as done ("was sad to learn that 40 had died")."""
    if task.sent != anchor.sent or task.lemma_ in REMEMBERING:
        return True
    verb = anchor.head
    done = verb.tag_ == "VBD" or any(child.lower_ in ("had", "have", "has", "was", "were") for child in verb.lefts)
    below = anchor.dep_ in ("nsubj", "nsubjpass") and verb.dep_ == "ccomp" and verb.head.i == task.i
    return below and done and task.lemma_ in FOUND


def _to_be(verb: Token) -> bool:
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.lefts)


def _in_condition(anchor: Token) -> bool:
    """Whether a clause above the number opens with "if"; one that is asked or said is none ("asked if 60 …")."""
    here = anchor
    for _ in range(_DEEPEST):
        if any(_opens_if(child) and child.i < anchor.i for child in here.lefts):
            return here.dep_ != "ccomp" and not if_asked(here)
        told = here.dep_ in ("relcl", "appos") or (here.dep_ == "ccomp" and not _to_be(here))
        if here.head.i == here.i or told:
            return False
        here = here.head
    return False


def _opens_if(mark: Token) -> bool:
    """An "if" that is a condition, and not an "even if"."""
    even = mark.i > 0 and mark.nbor(-1).lower_ in ("even", "as")
    return mark.lower_ in IFS and mark.dep_ == "mark" and not even
