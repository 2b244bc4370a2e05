"""When a figure holds: the time of its clause, unless the words tell of no day."""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.tokens import Token

from asreported.extract.grammar import SUBJECTS
from asreported.extract.modality import modality_of, predicate_of
from asreported.extract.statements.context import Context
from asreported.extract.statements.measures.counting import COUNTS
from asreported.extract.statements.measures.words import AWAY
from asreported.extract.statements.reality.standing import is_definite
from asreported.extract.statements.times.business import is_of_business
from asreported.extract.statements.times.clause_times import MEMBERS, is_aside, is_done_after, is_of_its_noun
from asreported.extract.statements.times.event_times import flows_on
from asreported.extract.statements.times.given import in_label
from asreported.extract.statements.times.no_day import is_known_before, is_of_no_day
from asreported.extract.statements.times.numbers_beside import is_of_another_time
from asreported.extract.statements.times.of_others import is_of_an_aside, is_of_kin, of_what_it_is_by, of_what_was_then
from asreported.extract.statements.times.opening import of_the_opening
from asreported.extract.statements.times.planned_times import is_on_a_day
from asreported.extract.statements.times.telling import of_clause_on, told_when
from asreported.extract.statements.times.tense import has_been, is_perfect, simple_past, tense
from asreported.extract.statements.times.undated import EVERY, is_undated
from asreported.extract.statements.times.worded_times import reworded
from asreported.model import Quantity, TimeReference
from asreported.model.modality import UNREAL, Modality

_ONE = frozenset({"one", "another", "first", "second", "third", "last"})
_WOULD = re.compile(r",? (?:would|could|may|might|should)\b")
_OPENS = re.compile(
    r"(?:^|[.,;:–—\n\"”“]|\b(?:that|and|but)) ?(?:(?:on|in|during|by|later|early|late) )*$", re.IGNORECASE
)
"""Before a time that opens a clause, whose own it is: "said that on Friday could come 30 boats"."""
_UP = 5
"""Words up from a level among which the "from" is that it belongs to."""
_IN = frozenset({"in", "at", "during"})
_YEARS = re.compile(r"\d{3,4}")
_FAR = 32
"""Characters behind a distance in which it is said from where."""
_BRACKET = re.compile(r"(?:\(|-LRB-)[^()]{0,24}?(?:\)|-RRB-)|-RRB-|\)")
"""What a distance comes to in another unit, and the end of the bracket in which it stands."""
_BRINGING = frozenset({"lead", "result"})
"""Verbs of what comes of an event."""
_LEVELS = frozenset({"low", "high", "peak", "trough", "bottom"})


def time_of_figure(
    context: Context, quantity: Quantity, anchor: Token, modality: Modality, measure: str, *, rated: bool
) -> TimeReference:
    """The time of the clause, but none where it tells of no day."""
    time = _time_told(context, quantity, anchor, modality)
    if time.timex is None and is_done_after(predicate_of(anchor)):
        return replace(time, tense="past")
    placed = measure == "distance" and time.timex is not None and _is_of_a_place(context, quantity, time.timex)
    if time.timex is not None and (placed or _is_no_date(context, quantity, anchor, time.timex, modality)):
        return replace(time, timex=None, tense=None)
    if is_of_kin(anchor) or (time.timex is not None and is_of_an_aside(anchor)):
        own = time.timex is not None and context.given_within(time.timex, anchor)
        return time if own else replace(time, timex=None, tense="past")
    if time.timex is not None and _is_of_a_whole(anchor):
        return replace(time, timex=None, tense=None)  # "the two boats, one of them bought on Monday"
    if (
        time.timex is not None
        and is_perfect(predicate_of(anchor))
        and is_aside(context.text, quantity.span, context.timexes[time.timex])
    ):
        return replace(time, timex=None)
    if time.timex is not None and _is_so_whenever(context, anchor, time.timex):
        return replace(time, timex=None)
    own = time.timex is not None and modality != "planned" and context.given_within(time.timex, anchor)
    if time.timex is not None and not own and _is_one_of(anchor):
        return replace(time, timex=None, tense=None)  # "the first of two boats is to come in May"
    if anchor.dep_ == "poss" and time.timex is not None and not context.given_within(time.timex, anchor):
        return replace(time, timex=None, tense=None)  # "no word in May on its 200 members' walls"
    if time.timex is not None and is_known_before(anchor) and not _is_its_own(context, quantity, anchor, time.timex):
        return replace(time, timex=None, tense=None)
    if time.timex is not None or time.tense != "present" or modality != "actual":
        return time
    another = of_what_it_is_by(context, anchor)
    another = of_what_was_then(context, anchor) if another is None else another
    if another is not None:
        beside = is_of_another_time(context.text, quantity.span, context.timexes[another])
        return replace(time, timex=None if beside else another, tense=None if beside else "past")
    if _is_yet_to(context, anchor) or _is_said_aside(context, time, anchor):
        return replace(time, tense=None)
    undated = is_undated(anchor, measure, rated=rated) or is_of_no_day(anchor, rated=rated)
    return replace(time, tense=None) if undated else time


def _time_told(context: Context, quantity: Quantity, anchor: Token, modality: Modality) -> TimeReference:
    """The time of the clause, by its grammar, by the words around it or by the head of the sentence."""
    clause = _time_of_clause(context, quantity, anchor, modality)
    time = reworded(context, quantity.span, anchor, clause, planned=modality == "planned")
    untold = clause.timex is None and time.timex is None and time.tense != "present"
    if not untold or modality != "actual":
        return time
    return replace(time, timex=of_the_opening(context, quantity.span, anchor))


def _is_yet_to(context: Context, counted: Token) -> bool:
    """Whether those counted are to do something at a time to come: "has 60 bakers flying out next week"."""
    return any(
        context.timexes[at].shift > 0
        for child in counted.rights
        if child.dep_ == "acl" and child.tag_ == "VBG" and (at := context.timex(child)) is not None
    )


def _is_said_aside(context: Context, time: TimeReference, counted: Token) -> bool:
    """Whether what is said on a day only names its matter by what that has done, whenever that was counted: "the mould
    that has hurt 60 growers is a mix of two, researchers said on Tuesday"."""
    clause = predicate_of(counted)
    if time.quotation is None or clause.dep_ != "relcl" or clause.left_edge.nbor(-1).text == ",":
        return False
    said = context.quotations[time.quotation]
    return said.kind == "indirect" and said.timex is not None and is_perfect(clause)


def _is_so_whenever(context: Context, counted: Token, timex: int) -> bool:
    """Whether a clause tells in the simple present what cannot have been done "since" a time that the parser hangs on
    it: "has shut two ports which ship 80 barrels a day since Sunday"."""
    verb, start = predicate_of(counted), context.timexes[timex].span.start
    if context.given_within(timex, counted):
        return False
    if verb.tag_ not in ("VBZ", "VBP") or verb.lemma_ == "be" or not context.text[:start].endswith("since "):
        return False
    return all(child.dep_ not in ("aux", "auxpass") for child in verb.lefts)


def _is_of_what_would_be(context: Context, timex: int) -> bool:
    """Whether a time behind a subject is when that was, and not when what it may lead to will be so: "the fire in Oak
    this spring would end up costing it $9m"."""
    given, text = context.timexes[timex], context.text
    if given.shift > 0 or given.direction == "future" or not _WOULD.match(text, given.span.end):
        return False
    return _OPENS.search(text, 0, given.span.start) is None


def _is_no_date(context: Context, quantity: Quantity, counted: Token, timex: int, modality: Modality) -> bool:
    """Whether a time that the clause is given is not when what is counted was, or will be."""
    if quantity.unit not in COUNTS and _is_of_cause(context, counted, timex):
        return True
    if flows_on(predicate_of(counted), context.timexes[timex]):
        return True
    if modality in UNREAL and _is_of_what_would_be(context, timex):
        return True
    return is_of_business(context.text, context.timexes, timex) or _is_of_what_is_so(context, counted, timex)


def _is_of_a_place(context: Context, quantity: Quantity, timex: int) -> bool:
    """Whether the year of a clause only tells when something was at a place, which always lay so far away: "a fire in
    1979 at a mill 90 miles off Elm"."""
    behind = _BRACKET.sub(" ", context.text[quantity.span.end : quantity.span.end + 2 * _FAR]).split()
    return _YEARS.fullmatch(context.timexes[timex].value) is not None and any(word in AWAY for word in behind[:3])


def _is_of_cause(context: Context, measured: Token, timex: int) -> bool:
    """Whether a time only tells when that was which led to so much, for as long as it took: "the blast on 3 May led to
    the spill of 90 barrels"."""
    verb, start = predicate_of(measured), context.timexes[timex].span.start
    verb = verb.head.head if verb.dep_ == "pcomp" else verb  # "led to 90 barrels leaking"
    if verb.lemma_ not in _BRINGING:
        return False
    told = verb.head if verb.dep_ == "conj" else verb
    causes = [told.head] if told.dep_ == "relcl" else [word for word in told.lefts if word.dep_ in SUBJECTS]
    return any(cause.left_edge.idx <= start < min(verb.idx, cause.right_edge.idx + 1) for cause in causes)


def _is_of_what_is_so(context: Context, counted: Token, timex: int) -> bool:
    """Whether a year only stands in the name of the subject of what is told in the present: "its 2006 campaign is fined
    $30"; not in "its 2006 sales of $30 are enough"."""
    verb, span = predicate_of(counted), context.timexes[timex].span
    if tense(verb) != "present" or is_perfect(verb) or span.start > verb.idx or context.given_within(timex, counted):
        return False
    if timex == _of_dated(context, counted):
        return False
    return any(
        child.dep_ in SUBJECTS and child.pos_ in ("NOUN", "PROPN") and child.left_edge.idx <= span.start < child.idx
        for child in verb.lefts
    )


def _is_its_own(context: Context, quantity: Quantity, anchor: Token, timex: int) -> bool:
    """Whether the time stands in the phrase of what is counted ("four storms in 2008", "last week's 30-tonne lid"), or
    in its label."""
    given = context.timexes[timex]
    own = is_of_its_noun(context.text, quantity.span, given) or in_label(context.text, quantity.span, given)
    if own or context.given_within(timex, anchor):
        return True
    return timex in (_of_dated(context, anchor), of_clause_on(context, anchor))


def _of_dated(context: Context, anchor: Token) -> int | None:
    """The time before the event that a figure is the size of ("the 1989 Elm spill of 900 barrels"), or before the
    level at which it stood ("their May low at 90 pence")."""
    counted = anchor.head if anchor.dep_ == "nummod" else anchor
    of = counted.head
    if counted.dep_ != "pobj" or of.dep_ != "prep" or of.i == of.sent.start:
        return None
    level = of.lower_ == "at" and of.nbor(-1).lemma_.lower() in _LEVELS
    event = of.nbor(-1) if level else of.head
    if event.pos_ not in ("NOUN", "PROPN") or not (level or of.lower_ == "of"):
        return None
    return _named_by(context, event)


def _in_dated(context: Context, anchor: Token) -> int | None:
    """The time before the event in whose name what is counted stands ("the 16 percent in the 2008 vote"), or what it is
    said to be ("the toll in the 2008 flood was 300")."""
    nouns = [anchor.head if anchor.dep_ == "nummod" else anchor]
    if anchor.dep_ == "attr":
        nouns += [child for child in anchor.head.lefts if child.dep_ == "nsubj" and simple_past(anchor.head)]
    events = (
        event
        for noun in nouns
        for led in noun.rights
        if led.dep_ == "prep" and led.lower_ in _IN
        for event in led.rights
        if event.pos_ == "NOUN"
    )
    return next((at for event in events if (at := _named_by(context, event)) is not None), None)


def _named_by(context: Context, event: Token) -> int | None:
    """The time in the name of an event, before its noun."""
    at = context.own_timex(event)
    return at if at is not None and event.left_edge.idx <= context.timexes[at].span.start < event.idx else None


def _is_one_of(counted: Token) -> bool:
    """Whether the clause tells of but one of those counted."""
    of = counted.head
    if counted.dep_ != "pobj" or of.lower_ != "of" or of.head.lower_ not in _ONE:
        return False
    return all(child.lower_ not in EVERY for child in of.head.lefts)


def _is_of_a_whole(counted: Token) -> bool:
    """Whether the verb has a subject of its own behind what is counted, which is one of that."""
    return counted.dep_ in ("nsubj", "nsubjpass") and any(
        child.dep_ == counted.dep_ and child.i > counted.i and child.lower_ in MEMBERS for child in counted.head.lefts
    )


def _is_of_the_change(context: Context, level: Token, timex: int | None) -> bool:
    """Whether a level that a change starts from has no time but that of the change, told before it: "for May it fell to
    $3, or a third, from $9, or 60 cents a share"."""
    here = level
    for _ in range(_UP):
        if here.lower_ == "from":
            return timex is None or context.timexes[timex].span.end <= here.idx
        if here.dep_ not in ("pobj", "conj", "nummod", "appos", "compound", "quantmod"):
            return False
        here = here.head
    return False


def _time_of_clause(context: Context, quantity: Quantity, anchor: Token, modality: Modality) -> TimeReference:
    """The time of the clause; but the level that a planned change starts from is that of the present."""
    time = context.figure_time(quantity.span, anchor, own=modality == "planned")
    told = told_when(context, anchor) if modality in ("actual", "former") else None
    if told is not None:
        return told
    event = None if modality == "planned" or time.timex is not None else _of_dated(context, anchor)
    if event is None and time.timex is None and modality in ("actual", "former"):
        event = _in_dated(context, anchor)
    if event is not None and context.timexes[event].value != "PRESENT_REF":
        return replace(time, timex=event, tense="past")
    planned_from = quantity.role == "from" and modality == "actual"
    unreal = modality == "actual" and modality_of(predicate_of(anchor)) in UNREAL
    if modality == "former" and _is_of_the_change(context, anchor, time.timex):
        return replace(time, timex=None, tense="past")  # before the change, whenever that was
    if time.timex is not None and _is_its_own(context, quantity, anchor, time.timex):
        return time
    if unreal and (time.timex is None or has_been(predicate_of(anchor))) and tense(predicate_of(anchor)) == "past":
        return time  # "tried to lower a 90-tonne lid", "appears to have lowered it in May"
    if planned_from:
        return replace(time, timex=None, tense="present")  # "to raise it from 50"
    if unreal:  # what is there whatever will be done with it; on which day is told of a known group alone
        known = is_definite(anchor) or anchor.head.lower_ == "including"
        known = known and not is_on_a_day(context.text, quantity.span, context.timexes)
        return replace(time, timex=None, tense="present" if known else None)
    return time
