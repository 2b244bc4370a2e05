"""Times of a clause that are not those of a number in it: of those told by whose kin they are, of what an aside on
somebody tells, of what is praised or condemned; and the time of the study by which something is so, or of the record
that is beaten."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from asreported.extract.entities.lists import KIN
from asreported.extract.grammar import SUBJECTS
from asreported.extract.modality import predicate_of
from asreported.extract.statements.context import Context
from asreported.extract.statements.reality.standing import is_definite
from asreported.extract.statements.times.no_day import is_held_to_have
from asreported.extract.statements.times.tense import simple_past
from asreported.extract.statements.times.undated import SIZES
from asreported.model import TimeReference

_KIN = KIN | {"child", "relative", "survivor", "spouse", "guardian", "grandparent"}
_JUDGING = frozenset(
    {"condemn", "deplore", "denounce", "decry", "lament", "mourn", "regret", "protest", "criticise", "criticize"}
    | {"praise", "applaud", "hail", "welcome", "recall", "remember", "commemorate", "honour", "honor", "forgive"}
    | {"comment", "reflect"}
)
"""Verbs of what is said of things that were before: "on Monday deplored the three fires"."""
_WHOLES = frozenset({"total", "group", "family", "team", "crew", "number", "sum", "combination", "party", "band"})
"""Nouns that are as many as the number behind their "of": "two crews, a total of 14, drowned on Friday"."""
_STUDIES = frozenset(
    {"study", "survey", "poll", "analysis", "report", "census", "research", "audit", "inquiry", "count", "review"}
    | {"data", "figures", "statistics", "estimate", "assessment", "investigation", "test", "examination", "inspection"}
    | {"trial", "experiment", "sample", "sampling", "expedition", "measurement", "reading", "probe"}
)
_FINDING = frozenset({"find", "show", "suggest", "estimate", "put", "say", "indicate", "conclude", "reveal", "report"})
_BEATING = frozenset({"surpass", "exceed", "top", "beat", "match", "equal", "dwarf", "eclipse", "outstrip"})
_UP = 6
"""Words up from a number among which the aside is that it belongs to, or the verb of judging."""


def is_of_kin(counted: Token) -> bool:
    """Whether a number is of those whose kin somebody in the clause is, whenever that was ("the father of four girls,
    he was stabbed at 10 pm", "the parents of two victims sue"), and no clause says that ("is the father of")."""
    of = counted.head
    if counted.dep_ != "pobj" or of.lower_ != "of" or of.head.lemma_.lower() not in _KIN:
        return False
    return of.head.dep_ not in ("attr", "oprd")


def is_of_an_aside(counted: Token) -> bool:
    """Whether it belongs to a noun that is set beside the name of the subject, or is joined to such a noun: "Ole Roe, a
    miller and owner of three boats, was shot on Monday"."""
    here = counted
    if counted.dep_ != "pobj":
        return False
    for _ in range(_UP):
        if here.pos_ in ("VERB", "AUX") or here.head.i == here.i:
            return False
        if here.dep_ == "appos" and here.head.dep_ in SUBJECTS and here.head.pos_ == "PROPN":
            return here.lemma_.lower() not in _WHOLES
        here = here.head
    return False


def of_what_is_judged(context: Context, counted: Token, time: TimeReference, here: Sequence[int]) -> TimeReference:
    """The time of what somebody speaks of, which is told behind it where that of his speaking is told before:
    "condemned on Saturday two blasts in Elm on Friday"; null where none is."""
    verb = _judged_by(counted)
    if verb is None or time.timex is None:
        return time
    spoken = context.timexes[time.timex].span
    if spoken.end > counted.idx or context.given_within(time.timex, counted):
        return time
    behind = [at for at in here if context.timexes[at].span.start > counted.idx]
    return TimeReference(behind[0] if len(behind) == 1 else None, "past", time.quotation)


def _judged_by(counted: Token) -> Token | None:
    """The past verb whose object it is, or belongs to."""
    here = counted
    for _ in range(_UP):
        above = here.head
        if above.i == here.i or here.dep_ in SUBJECTS or (here.dep_ == "prep" and above.pos_ == "VERB"):
            return None
        if above.lemma_.lower() in _JUDGING:
            spoke = simple_past(above) or above.tag_ == "VBG"
            return above if spoke and here.dep_ in ("dobj", "ccomp", "nsubjpass") else None
        here = above
    return None


def of_what_it_is_by(context: Context, counted: Token) -> int | None:
    """The time of the study that finds something to be so ("an analysis of pay in 2009 finds that 20 are poor"), or of
    the sum that something is more than ("surpasses the $3m that flowed in during 2006")."""
    told = predicate_of(counted)
    if told.lemma_.lower() in _BEATING:
        return _of_what_is_beaten(context, counted)
    finds = told if told.lemma_ in _FINDING else told.head
    if finds.lemma_.lower() not in _FINDING or (told.i != finds.i and told.dep_ != "ccomp"):
        return None
    study = next((child for child in finds.lefts if child.dep_ == "nsubj"), None)
    return _within(context, study) if study is not None and study.lemma_.lower() in _STUDIES else None


def _of_what_is_beaten(context: Context, counted: Token) -> int | None:
    clause = next((child for child in counted.rights if child.dep_ == "relcl" and simple_past(child)), None)
    return None if clause is None or counted.dep_ != "dobj" else _within(context, clause)


def of_what_was_then(context: Context, counted: Token) -> int | None:
    """The time of a past clause that says which sum or level is meant, where the sentence speaks of it in the present:
    "is more than the $20m that he paid for it in 2005"."""
    sized = counted.dep_ in SIZES | {"nummod"} and counted.head.pos_ in ("NOUN", "PROPN")
    noun = counted.head if sized else counted
    if not (is_definite(counted) or any(child.lower_ == "that" for child in noun.lefts)):
        return None
    beside = [child for child in noun.rights if child.dep_ == "appos" and child.left_edge.nbor(-1).text != ","]
    for child in (child for one in (noun, *beside) for child in one.rights):
        told = child.dep_ == "relcl" or (child.dep_ == "acl" and child.tag_ == "VBD")
        if is_held_to_have(child):
            return _within(context, child)  # "is as large as the 20 barrels thought to have leaked in 2005"
        if told and simple_past(child) and child.left_edge.nbor(-1).text != ",":
            return _within(context, child)
    return None


def _within(context: Context, head: Token) -> int | None:
    """The one time in the phrase or clause of a word."""
    first, last = head.left_edge.idx, head.right_edge.idx + len(head.right_edge)
    spans = ((at, context.timexes[at].span) for _, at in context.timed())
    within = {at for at, span in spans if first <= span.start and span.end <= last}
    return within.pop() if len(within) == 1 else None
