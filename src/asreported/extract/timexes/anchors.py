"""What the time expressions of a text hang on: the report, another of them, or an event."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from asreported.extract.timexes.context import token_at
from asreported.extract.timexes.runs import Draft, distant
from asreported.extract.timexes.tense import direction
from asreported.model.mentions import Direction, Timex
from asreported.model.span import Span

__all__ = ["Found", "settle"]

_LOOK_BACK = 600
"""How many characters before an expression the time it hangs on may stand: about the preceding two sentences."""
_QUARTER_LOOKS_BACK = 4000
"""The same for the quarter that a report of results is about: it may be named once, at the top."""
_LONGEST = 150
"""Words of a sentence that are looked back over."""
_NEXT_WORD = re.compile(r"\s+[\w$]")
_TO_ITS_DAY = re.compile(r"\s*(?:\([^()]{1,30}\))?,?\s*(?:[A-Z]{2,4}\s+|local time,?\s+|on\s+|of\s+){0,3}")
_TO_OTHER_CLOCK = re.compile(r"\s*(?:to|and|until|till|or|[-–(])\s*")
"""What may stand between a clock time and its day, or another clock time of that day."""
_PART_OF_YEAR = re.compile(r"P[69]M")
"""Lengths that results are told for beside those of the quarter."""
_LENGTH = re.compile(r"P(\d{1,3})([DWMY])")
_OF_THE = re.compile(r"\b(?:the|past|last|next|first|coming)\b|-")
"""Words of a length that is one of the calendar's, or of a thing's name."""
_FIRST = frozenset({"first", "only", "record"})
"""Beside superlatives, words for what had no like "in 40 years"."""
_UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year"}
_FINE = {
    "second": 0, "minute": 0, "hour": 0, "day": 1, "week": 2, "fortnight": 2, "month": 3, "quarter": 4, "year": 5,
    "decade": 6, "century": 7,
}  # fmt: skip


@dataclass(slots=True)
class Found:
    """A draft, the characters [start, end) it stands on, and where the words that made it stop."""

    start: int
    end: int
    stop: int
    draft: Draft


def settle(doc: Doc, text: str, found: Sequence[Found]) -> tuple[Timex, ...]:
    """Anchors and directions, then the finished expressions."""
    timexes: list[Timex] = []
    for place, item in enumerate(found):
        if item.draft.type == "DURATION" and not item.draft.trim:
            _settle_ahead(doc, text, item)
        draft = item.draft
        anchor_timex: int | None = None
        if draft.trim:
            anchor_timex = _settle_beside(item, place, found, text, _looks_back_from(doc, item))
        elif draft.anchor == "report" and draft.unit == "year" and draft.shift == -1 and draft.value == "XXXX":
            anchor_timex = _compared(item, place, found, text)
        elif _is_period(text, item) and _is_of_months(place, found):
            draft.anchor = "report" if draft.shift else "none"
            draft.value = draft.value.removesuffix("-QX")
        elif draft.anchor == "timex":
            anchor_timex = _earlier(place, found, draft, _looks_back_from(doc, item))
            _settle_anchored(draft, anchor_timex, found)
        elif draft.needs == "day" and draft.anchor == "report":
            anchor_timex = _day_of(doc, text, place, found)
            draft.anchor = "report" if anchor_timex is None else "timex"
        if draft.anchor == "report" and draft.unit is None and draft.direction in {None, "same"}:
            draft.direction = _side(doc, item)
        if draft.anchor == "event" and draft.shift > 0 and direction(doc, item.start, item.end) == "future":
            draft.direction = "future"  # "will do it over the next week": no time told before, so from its telling on
        timexes.append(
            Timex(
                span=Span(item.start, item.end),
                type=draft.type,
                value=draft.value,
                anchor=draft.anchor,
                anchor_timex=anchor_timex,
                shift=draft.shift,
                unit=draft.unit,
                direction=draft.direction,
                mod=draft.mod,
            )
        )
    return tuple(timexes)


def _settle_ahead(doc: Doc, text: str, item: Found) -> None:
    """A length that tells when: "the talks will resume in two weeks", "he will one day return"."""
    found = _LENGTH.fullmatch(item.draft.value)
    preposition = token_at(doc, item.start - 3, item.start - 1) if item.start > 2 else None
    words = text[item.start : item.end].lower()
    if found is None or preposition is None or _OF_THE.search(words):
        return
    if words == "one day" and preposition.tag_ == "MD":
        item.draft = Draft("DATE", "FUTURE_REF")
        return
    is_ahead = preposition.lower_ == "in" and preposition.head.pos_ in {"VERB", "AUX"}
    if is_ahead and direction(doc, item.start, item.end) == "future" and not _is_unmatched(preposition, found[2]):
        count = None if " or " in words or item.draft.mod == "EQUAL_OR_MORE" else int(found[1])
        item.draft = replace(distant(count, _UNITS[found[2]], 1, "report"), mod=item.draft.mod)


def _is_unmatched(preposition: Token, unit: str) -> bool:
    """Whether the length is that in which something had no like: "the worst storm to hit the coast in 40 years", "the
    first time in weeks"; "the latest model will be sold in two weeks" has none."""
    verb = preposition.head
    start = verb.head.left_edge if verb.dep_ in {"acl", "relcl"} else verb
    words = preposition.doc[start.i : preposition.i]
    if unit != "Y" and not any(word.lower_ == "time" for word in words):
        return False
    return any(word.tag_ == "JJS" or word.lower_ in _FIRST for word in words)


def _side(doc: Doc, item: Found) -> Direction:
    """The side of the report that a time lies on, by tense; "this Friday" is the next, but for a past verb."""
    side = direction(doc, item.start, item.end)
    return "future" if side == "nearest" and item.draft.direction == "same" else side


def _day_of(doc: Doc, text: str, place: int, found: Sequence[Found]) -> int | None:
    """The day of a clock time: the one named right after it ("9 a.m. to 5 p.m. on Friday"), else the one before it in
    its sentence."""
    for at in range(place + 1, min(place + 3, len(found))):
        between = text[found[at - 1].stop : found[at].start]
        if _is_day(found[at].draft) and _TO_ITS_DAY.fullmatch(between):
            return at
        if found[at].draft.needs != "day" or not _TO_OTHER_CLOCK.fullmatch(between):
            break
    begin = max(_sentence(doc, found[place]), found[place].start - _LOOK_BACK)
    for at in range(place - 1, -1, -1):
        if found[at].start < begin:
            return None
        if _is_day(found[at].draft):
            return at
    return None


def _sentence(doc: Doc, item: Found) -> int:
    """Where the sentence of an expression starts, or its last words where it is very long."""
    token = token_at(doc, item.start, item.end)
    if token is None:
        return 0
    words = doc[max(0, token.i - _LONGEST) : token.i + 1]
    return next((word.idx for word in reversed(list(words)) if word.is_sent_start), words[0].idx)


def _is_day(draft: Draft) -> bool:
    return draft.type == "DATE" and draft.anchor != "event" and _grain(draft.value) == 1


def _looks_back_from(doc: Doc, item: Found) -> int:
    """Where the sentence starts in which a past verb tells what was so long before another time; 0 if none does."""
    if item.draft.shift >= 0 or direction(doc, item.start, item.end) != "past":
        return 0
    return _sentence(doc, item)


def _settle_beside(item: Found, place: int, found: Sequence[Found], text: str, looking_back: int) -> int | None:
    draft = item.draft
    following = found[place + 1] if place + 1 < len(found) else None
    if following is not None and following.start - item.stop <= 5 and following.draft.type in {"DATE", "TIME"}:
        draft.anchor = "timex"
        if draft.length is not None:
            draft.type, draft.value = "DURATION", draft.length
        if text[item.end : item.stop].strip().lower() == "from":
            following.draft.direction = following.draft.direction or "future"
        return place + 1
    if _NEXT_WORD.match(text, item.stop):
        draft.anchor = "event"
        if draft.length is not None:
            draft.type, draft.value = "DURATION", draft.length
        return None
    earlier = _earlier(place, found, draft, looking_back)
    item.end = item.stop
    _settle_anchored(draft, earlier, found)
    return earlier


def _compared(item: Found, place: int, found: Sequence[Found], text: str) -> int | None:
    """ "A year ago" beside a quarter is that quarter of the year before."""
    draft = item.draft
    if not text[item.start : item.end].endswith("ago") or _is_of_months(place, found):
        return None
    quarter = _earlier(place, found, Draft("DATE", "XXXX-QX", needs="quarter", is_back=True))
    if quarter is not None:
        draft.anchor, draft.value = "timex", "XXXX-QX"
    return quarter


def _settle_anchored(draft: Draft, earlier: int | None, found: Sequence[Found]) -> None:
    """Without a time before it, an expression hangs on an event; a year from a quarter leads to a quarter."""
    if earlier is None:
        if draft.needs == "quarter":
            # The quarter that a report speaks of without naming it is the one that has ended.
            draft.anchor, draft.shift, draft.unit = "report", draft.shift * 4 - 1, "quarter"
            return
        if draft.value.startswith("XXXX-WXX-") and draft.shift < 0:
            draft.anchor, draft.direction = "report", "past"  # "the previous Friday" before any day
            return
        # "A year earlier" where no time stands near compares with the report's own year.
        is_yearly = draft.shift == -1 and draft.value == "XXXX"
        draft.anchor = "event" if draft.shift and not is_yearly else "report"
        if draft.anchor == "event" and draft.length is not None:
            draft.type, draft.value = "DURATION", draft.length
        if draft.anchor == "report" and draft.unit is None:
            draft.unit = "day"
        return
    if draft.unit == "year" and draft.value == "XXXX" and "-Q" in found[earlier].draft.value:
        draft.value = "XXXX-QX"


def _earlier(place: int, found: Sequence[Found], draft: Draft, looking_back: int = 0) -> int | None:
    """The nearest earlier time at least as fine as `draft` needs; none that is still to come
    and stands before the character `looking_back`: "They will meet on Friday. The day before, he resigned." """
    needed = _FINE[draft.needs or "year"]
    is_compared = draft.value == "XXXX" and draft.shift == -1
    if is_compared and _is_of_months(place, found):
        return None
    fallback: int | None = None
    for at in range(place - 1, -1, -1):
        other = found[at]
        distance = found[place].start - other.end
        if distance > (_QUARTER_LOOKS_BACK if is_compared or draft.needs == "quarter" else _LOOK_BACK):
            return fallback
        if other.end <= looking_back and other.draft.direction == "future":
            continue
        if other.draft.type in {"DATE", "TIME"} and (grain := _grain(other.draft.value)) is not None:
            if draft.needs == "quarter" and draft.is_back and other.draft.anchor == "none":
                continue  # "the year-ago period" is of the year before the report's, not before "the 1988 period"
            if draft.needs == "quarter" and (
                "-Q" not in other.draft.value or (other.draft.shift < 0 and other.draft.unit == "year")
            ):
                continue
            if other.draft.shift < 0 and other.draft.anchor == "timex" and other.draft.unit == "year":
                continue
            if draft.needs == "quarter" and other.draft.value.endswith("-QX") and other.draft.anchor != "report":
                fallback = at if fallback is None else fallback
                continue  # "the quarter" stands for one that was named
            if grain == 4 and distance > _LOOK_BACK:
                fallback = at  # beyond the words nearby, the first quarter named is the one the report is about
            elif grain <= needed and distance <= _LOOK_BACK:
                return at
    return fallback


def _is_period(text: str, item: Found) -> bool:
    """ "The year-earlier period", "the 1988 period": of the quarter or the months that it is compared with."""
    draft = item.draft
    is_other_year = draft.needs == "quarter" and bool(draft.shift or draft.value[0] != "X")
    return is_other_year and text[item.start : item.end].endswith("period")


def _is_of_months(place: int, found: Sequence[Found]) -> bool:
    """Whether what is compared with the year before is told of half a year or nine months, not of a quarter."""
    for at in range(place - 1, -1, -1):
        other = found[at].draft
        if found[place].start - found[at].end > _LOOK_BACK or "-Q" in other.value:
            return False
        if other.type == "DURATION" and _PART_OF_YEAR.fullmatch(other.value):
            return True
    return False


def _grain(value: str) -> int | None:
    if "REF" in value or value.startswith("P"):
        return None
    day = value.split("T", maxsplit=1)[0]
    pieces = day.split("-")
    if len(pieces) == 1:
        return {4: 5, 3: 6, 2: 7}.get(len(day))
    if pieces[1].startswith("E"):
        return 1
    if pieces[1].startswith("W"):
        return 1 if len(pieces) == 3 and pieces[1] not in {"WI"} else 2
    if pieces[1][0] in "QH":
        return 4
    if not (pieces[1].isdigit() or pieces[1] == "XX"):
        return 4
    return 1 if len(pieces) >= 3 else 3
