"""When what is planned is to be: the time behind its number, in the clause of a verb to come, on the verb that awaits
it, and not that of the decision."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from spacy.tokens import Token

from asreported.extract.modality import predicate_of
from asreported.extract.statements.times.moments import opens
from asreported.extract.statements.times.tense import tense
from asreported.model import Span, Timex

_LATER = re.compile(r",? \w+ing\b[^.;]*\b\d|[^.;]*\b(?:which|that|who)\b")
_ON = re.compile(r"(?: [\w-]+){0,3} (?:on |in )?")
_CLOSE = 48
"""Characters behind a number in which the day of what is counted stands."""
_PLAIN = frozenset({"NOUN", "PROPN", "ADJ", "ADP", "DET", "NUM", "SYM", "PART"})
_TO_COME = ("this ", "next ", "tonight", "the coming ", "the next ")
_AWAITED = frozenset({"due", "scheduled", "expected", "planned", "slated", "set"})
"""Words on a noun that tell when it is to be: "a payment due next week"."""
AWAITING = frozenset({"expect", "schedule", "due", "set", "slate", "hope", "aim", "intend", "plan", "likely"})
"""Words whose infinitive is in time where they are not: "was expected to arrive on Monday"."""
_WHEN_DUE = re.compile(
    r" ?,? when (?:[\w'’$€£%-]+ ){1,8}"
    r"(?:due|set|expected|scheduled|planned|slated|hopes?|plans?|expects?|will)\b[^.;:()]*"
)
"""Between a time and what is to be then: "not until May, when the guild is due to open two mills"."""


def due_by(text: str, number: Span, timex: Timex) -> bool:
    """Whether a time is that by which a number is to be: "by 2017" behind it, but not behind the number of a participle
    ("will get the first of 20 boats, giving it a fleet of 50 by 2017")."""
    start = timex.span.start
    if start <= number.end or not text[:start].rstrip().lower().endswith((" by", " until")):
        return False
    return _LATER.search(text, number.end, start) is None


def when_due(text: str, number: Span, timexes: Sequence[Timex], here: Sequence[int]) -> int | None:
    """The last time before a planned number, where a "when" behind it tells what is to be then."""
    before = [at for at in here if timexes[at].span.end < number.start]
    due = bool(before) and _WHEN_DUE.fullmatch(text, timexes[before[-1]].span.end, number.start)
    return before[-1] if due else None


def planned_beside(
    counted: Token, text: str, number: Span, timexes: Sequence[Timex], here: Sequence[int], near: int
) -> int | None:
    """The time right after a planned number, no other word with a time of its own between them: "raise it to one
    million this week"; no bare day, which may be that of the decision, nor "this week" of what was decided then."""
    doc, verb = counted.doc, predicate_of(counted)
    decided = tense(verb) == "past" and verb.head.lemma_.lower() not in AWAITING
    for at in here:
        timex = timexes[at]
        if decided and not timex.shift:
            continue
        if not _is_ahead(text, timex) or not 0 <= timex.span.start - number.end < near:
            continue
        between = doc.char_span(number.end, timex.span.start, alignment_mode="contract")
        if between is None or all(word.pos_ in _PLAIN or word.is_space for word in between):
            return at
    return None


def is_on_a_day(text: str, number: Span, timexes: Sequence[Timex]) -> bool:
    """Whether a time right behind what is counted says when that is to be: "needs to win the three races on May 2"."""
    behind = (one for one in timexes if number.end <= one.span.start < number.end + _CLOSE and one.type == "DATE")
    dated = (one for one in behind if one.shift >= 0 and not one.value.endswith("_REF"))
    return any(_ON.fullmatch(text, number.end, one.span.start) for one in dated)


def _is_ahead(text: str, timex: Timex) -> bool:
    return timex.shift > 0 or timex.span.of(text).lower().startswith(_TO_COME)


def will_be(verb: Token, text: str, given: Mapping[int, int], timexes: Sequence[Timex]) -> int | None:
    """The one time ahead in the clause of a future verb, though it stands with another word of it: "three panels will
    look at the accident next week"."""
    if tense(verb) != "future":
        return None
    ahead = [
        at
        for word, at in given.items()
        if verb.left_edge.i <= word <= verb.right_edge.i
        and _is_ahead(text, timexes[at])
        and not _is_another_number(verb.doc[word])
        and predicate_of(verb.doc[word]).i == verb.i
    ]
    return ahead[0] if len(ahead) == 1 else None


def _is_another_number(word: Token) -> bool:
    """Whether a word is a second number, joined to a first: "spend $20m this year and another $30m next year"."""
    return word.dep_ == "conj" and any(child.dep_ == "nummod" for child in word.lefts)


def due(counted: Token, given: Mapping[int, int]) -> int | None:
    """When what is counted is to be: "a payment due to be made next week"."""
    for child in counted.rights:
        if child.lower_ in _AWAITED and child.dep_ in ("acl", "amod", "relcl"):
            return next((given[word.i] for word in child.subtree if word.i in given), None)
    return None


def awaited(verb: Token, given: Mapping[int, int], timexes: Sequence[Timex]) -> int | None:
    """The time of an infinitive that the parser hangs on the verb that awaits it: "they were expected to send 200 on
    Monday", "today it is set to plant 200"."""
    below = next((child for child in verb.rights if child.dep_ == "xcomp" and child.tag_ == "VB"), None)
    if below is not None and verb.lemma_.lower() in AWAITING:  # told of its subject
        return given.get(below.i, _given_to(verb, below, given, timexes))
    above = verb.head
    if verb.dep_ != "xcomp" or verb.tag_ != "VB" or above.lemma_.lower() not in AWAITING:
        return None
    return _given_to(above, verb, given, timexes)


def _given_to(above: Token, verb: Token, given: Mapping[int, int], timexes: Sequence[Timex]) -> int | None:
    """The time on the awaiting verb that is the infinitive's: behind it, or at the head of a present clause."""
    at = given.get(above.i)
    if at is None:
        return None
    after = timexes[at].span.start > verb.idx
    return at if after or (opens(timexes[at], above) and not _is_past(above)) else None


def _is_past(verb: Token) -> bool:
    return verb.tag_ == "VBD" or any(child.tag_ == "VBD" and child.dep_ in ("aux", "auxpass") for child in verb.lefts)
