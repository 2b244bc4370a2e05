"""Times of a figure by the phrase that they close: the same period of another year, the event that was still ahead, the
end of a change from one level, the clause before a participle."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Token

from asreported.extract.grammar import TIMED
from asreported.extract.modality import predicate_of
from asreported.extract.statements.times.beside_times import is_compared
from asreported.extract.statements.times.planned_times import AWAITING
from asreported.extract.statements.times.tense import simple_past
from asreported.extract.texts import text_of
from asreported.model import Span, Timex

_SAME_PERIOD = re.compile(
    r"[^.;:()\d]{0,50}?\b(?:for|in|during|over|from)(?: the)? (?:same|corresponding|comparable|equivalent|year-earlier)"
    r" (?:period|quarter|months?|weeks?|time|stage|point|half)(?: (?:in|of|a|the))* ?",
    re.IGNORECASE,
)
_YEARLY = re.compile(
    r"\d{4}|last year|the (?:previous|prior) year|(?:a|one) year (?:earlier|before|ago)", re.IGNORECASE
)
_AHEAD_OF = re.compile(
    r"[^.;:()]{0,40}\b(?:ahead of|before|prior to|on the eve of) (?:the|that|its|their|his|her|an?|last|[A-Z][\w-]+) "
    r"(?:(?!(?:and|but|or|in|at|is|was|were|had|has)\b)[\w'’-]+ ){1,6}(?:on|of|in) ?",
)
"""Between a number and the day of an event before which it was so: "stood at 65p before the fire on 3 May"."""
_BEFORE_CLAUSE = re.compile(
    r".*\b(?:until|till|before|by the time)(?: (?!(?:and|but|or|while|when)\b)[\w'’-]+){2,9} (?:on |in )?"
)
"""Between a number and the time of what ended it: "leaked 90 barrels until the pipe was shut on 3 May"."""
_WHEN = re.compile(r" ?,? when ")
_FROM = re.compile(
    r"\bfrom (?:an? (?:minimum|maximum|average|low|high|peak|total) of )?(?:about |around |nearly |some |over )?"
    r"[$€£#]? ?$"
)
_UNTIL = re.compile(r"(?:[^.;:,()]|,\d){0,40}\b(?:until|till|by|through) (?:the end of )?")
_TO = re.compile(
    r"(?:[^.;:,()]|,\d){0,30}?\bto (?:(?:about|around|nearly|some|over) )?"
    r"(?:[$€£#]? ?\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|an?)\b)(?:[^.;:,()]|,\d){0,40}"
)
"""Between the level that a change starts from and when it ended at the other: "rose from four to nine on Friday"."""
_LED = frozenset({"on", "in", "late", "early", "earlier", "during"})
_BY_ITSELF = re.compile(
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|last|this|earlier|\w+ (?:days?|weeks?) ago)\b",
    re.IGNORECASE,
)
"""A time that needs no preposition."""
_OTHERWISE = frozenset({"VBZ", "VBP", "MD", "WDT", "WP", "WRB"})
"""Tags of what is told in another tense, or on a noun of which it may have been told whenever."""
_RELATING = frozenset({"compare", "involve", "relate", "concern"})
_OBJECTS = frozenset({"pobj", "dobj", "attr", "appos"})
_ELSEWHERE = frozenset({"VBD", "VBZ", "VBP", "VBN", "VBG", "MD", "WDT", "WP", "WRB"})
_APART = frozenset({"for", "after", "before", "since", "until", "than", "as", "following", "about", "between", "but"})
_DAY = re.compile(r"[\dX]{4}-(?:\d\d-\d\d|WXX-\d).*|[\dX]{4}-XX-XX.*")
_SPANNING = frozenset({"since", "until", "till", "by", "before", "after", "from", "to", "than", "through"})
"""Words before a time that is no day on which something was."""
_STEPS = re.compile(
    r"(?:[\s,$€£#%\d.]|\b(?:or|to|at|an? \w+|per ?cent|cents|pence|points|bn|m|p|euros)\b)*"
    r"\b(?:or|to|at)\b(?:[\s,$€£#%\d.]|\b(?:an? \w+|per ?cent|cents|pence|points|bn|m|p|euros)\b)* (?:in|on) ",
    re.IGNORECASE,
)
"""Between the first number of a change and its time, the other numbers of it: "fell by $2, or 3%, to $60 on Friday",
"fell 3%, or 20, on Friday"."""
_A_YEAR = re.compile(r"\d{4}")
_GOING_ON = frozenset({"through", "to", "until", "till", "and", "or", "-", "–"})
_NAMING = frozenset({"NOUN", "PROPN", "ADJ", "DET"})
_OF = frozenset({"of", "off", "from", "at", "per", "in", "the"})
_BRACKETS = frozenset({"(", ")", "-LRB-", "-RRB-", "-"})
_BACK = 24
"""Characters before a number in which its "from" stands."""


def in_the_same_period(text: str, number: Span, timexes: Sequence[Timex], here: Sequence[int]) -> int | None:
    """The year of the period that a number is put beside: "against a $9m loss for the same period in 2006"."""
    for at in here:
        span = timexes[at].span
        if span.start >= number.end and _YEARLY.fullmatch(span.of(text)):
            return at if _SAME_PERIOD.fullmatch(text, number.end, span.start) is not None else None
    return None


def is_of_event_behind(text: str, number: Span, timex: Timex) -> bool:
    """Whether a time behind a number is that of an event before which it was so."""
    start = timex.span.start
    if start <= number.end:
        return False
    return any(before.fullmatch(text, number.end, start) for before in (_AHEAD_OF, _BEFORE_CLAUSE))


def ends_change(text: str, number: Span, timex: Timex) -> bool:
    """Whether a time behind the level that a change starts from is when the change ends: "raise it by a tenth from 40
    boats until 2015"."""
    start = timex.span.start
    if start < number.end or _FROM.search(text, max(0, number.start - _BACK), number.start) is None:
        return False
    return any(between.fullmatch(text, number.end, start) for between in (_UNTIL, _TO))


def before_gerund(verb: Token, timexes: Sequence[Timex], here: Sequence[int]) -> int | None:
    """The time that closes the clause before a participle set off by a comma, whatever the parser hangs that on: "ran
    onto a rock off Elm in 1989, spilling 900 barrels"."""
    if verb.tag_ != "VBG" or verb.i - 2 < verb.sent.start or verb.nbor(-1).text not in (",", "--", "–", "—"):
        return None
    last = verb.nbor(-2)
    before = verb.doc[verb.sent.start : verb.i]
    if all(word.tag_ not in ("VBD", "VBN") for word in before) or any(word.tag_ == "MD" for word in before):
        return None
    at = next((at for at in here if timexes[at].span.end == last.idx + len(last)), None)
    starts = None if at is None else next((word for word in before if word.idx >= timexes[at].span.start), None)
    led = starts is None or starts.i == verb.sent.start or starts.nbor(-1).lower_ not in _SPANNING
    return at if led else None


def _is_timed(timex: Timex) -> bool:
    return timex.type in TIMED and not timex.value.endswith("_REF")


def _breaks(word: Token) -> bool:
    """Whether a word begins something that has a time of its own."""
    if word.is_punct or word.tag_ in _ELSEWHERE or word.dep_ in ("nsubj", "nsubjpass"):
        return True
    return word.lower_ in _APART or word.lemma_.lower() in AWAITING


def behind_its_participle(number: Span, counted: Token, timexes: Sequence[Timex], here: Sequence[int]) -> int | None:
    """The first time behind a participle right behind what is counted, whatever the parser makes of it: "from 1,639
    reported on Saturday", "the 90 barrels spilt by boys in 1991"."""
    last = counted if counted.idx + len(counted) >= number.end else counted.doc[counted.i + 1]
    behind = [at for at in here if timexes[at].span.start >= number.end and _is_timed(timexes[at])]
    if counted.dep_ not in _OBJECTS or not behind or last.i + 1 >= counted.sent.end:
        return None
    told = last.nbor(1) if last.nbor(1).tag_ != "RB" or last.i + 2 >= counted.sent.end else last.nbor(2)
    if told.tag_ not in ("VBN", "VBD") or told.pos_ != "VERB" or told.lemma_.lower() in _RELATING:
        return None
    span = timexes[behind[0]].span
    if is_compared(text_of(told.doc), timexes[behind[0]]):
        return None  # "the owners polled by the guild, a three-point drop from April"
    words = [word for word in told.sent if told.idx + len(told) <= word.idx < span.start]
    if any(_breaks(word) for word in words if word.i == told.i + 1 or word.nbor(-1).lower_ != "by"):
        return None
    led = not words or words[-1].lower_ in _LED
    return behind[0] if led or _BY_ITSELF.match(text_of(told.doc)[span.start : span.end]) else None


def right_behind(number: Span, counted: Token, timexes: Sequence[Timex], here: Sequence[int]) -> int | None:
    """The time that closes the phrase of what is counted, whatever the clause is: "at 900 barrels a day (bpd) in 2009",
    "the 90-barrel spill off Elm in 1989", "up from 250 on Friday"; also that of a change told in several numbers."""
    text = text_of(counted.doc)
    behind = [at for at in here if timexes[at].span.start >= number.end and _is_timed(timexes[at])]
    if not behind or is_compared(text, timexes[behind[0]]):
        return None
    span = timexes[behind[0]].span
    words = [word for word in counted.sent if number.end <= word.idx < span.start]
    after = next((word for word in counted.sent if word.idx >= span.end), None)
    if not words or words[-1].lower_ not in ("in", "on") or (after is not None and after.lower_ in _GOING_ON):
        return None
    year = _A_YEAR.fullmatch(timexes[behind[0]].value) is not None
    if not year and not _is_done(predicate_of(counted)):
        return None  # "is to meet two boatmen on Friday"
    if after is not None and after.pos_ in ("NOUN", "PROPN", "PART") and words[-1].lower_ != "in":
        return None
    if _STEPS.fullmatch(text, number.end, span.start) is not None:
        from_it = _FROM.search(text, max(0, number.start - _BACK), number.start)
        return behind[0] if from_it is None and simple_past(predicate_of(counted)) else None
    return behind[0] if all(_names(word) for word in words[:-1]) else None


def _is_done(verb: Token) -> bool:
    return verb.tag_ != "VB" and (verb.tag_ != "VBG" or verb.dep_ != "xcomp" or simple_past(verb.head))


def _names(word: Token) -> bool:
    """Whether it is of the phrase of what is counted, its unit or its rate."""
    if word.tag_ == "VB" and word.nbor(-1).pos_ == "PROPN":
        return True  # "the Elm spill": no verb stands so
    return word.pos_ in _NAMING or word.lower_ in _OF or word.text in _BRACKETS


def behind_the_clause(
    number: Span, counted: Token, verb: Token, timexes: Sequence[Timex], here: Sequence[int]
) -> int | None:
    """The first time behind a number of a past clause, no other verb and no break between, whatever the parser hangs it
    on: "saw demand rise in three states in April", "the 90 barrels spilt by boys in 1991"."""
    behind = [at for at in here if timexes[at].span.start >= number.end and _is_timed(timexes[at])]
    if (
        not behind
        or is_compared(text_of(verb.doc), timexes[behind[0]])
        or not (simple_past(verb) or (verb.tag_ == "VBN" and verb.dep_ == "acl"))
    ):
        return None
    span = timexes[behind[0]].span
    words = [word for word in verb.sent if number.end <= word.idx < span.start]
    if any(_breaks(word) for word in words if word.i not in (verb.i, counted.i)):
        return None
    if verb.idx >= number.end and _DAY.fullmatch(timexes[behind[0]].value) is None:
        return None  # "two traders put the worth of their boats in 2008 at $3m"
    after = next((word for word in verb.sent if word.idx >= span.end), None)
    word = words[-1].lower_ if words else ""
    if after is not None and after.pos_ in ("NOUN", "PROPN", "PART") and word != "in":  # "in Tuesday trading"
        return None
    text = text_of(verb.doc)[span.start : span.end]
    led = word in _LED
    return behind[0] if led or _BY_ITSELF.match(text) else None


def in_when_clause(number: Span, verb: Token, timexes: Sequence[Timex], here: Sequence[int]) -> int | None:
    """The one time of a sentence, where a "when" right behind it opens what is told in the past: "was in June 1979,
    when a mill blew up, releasing 90 barrels"."""
    timed = [at for at in here if timexes[at].type in TIMED]
    if len(timed) != 1 or timexes[timed[0]].span.end >= number.start:
        return None
    between = text_of(verb.doc)[timexes[timed[0]].span.end : number.start]
    if _WHEN.match(between) is None or ";" in between:
        return None
    words = [word for word in verb.sent if timexes[timed[0]].span.end <= word.idx < number.start]
    opens = next(word.i for word in words if word.lower_ == "when")
    told = any(word.tag_ in _OTHERWISE or word.lower_ in ("but", "since", "had") for word in words if word.i != opens)
    return None if told else timed[0]
