"""What the time expressions of a text hang on: the report, another of them, or an event."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Doc

from asreported.extract.timexes.context import token_at
from asreported.extract.timexes.lengths import ends_with, quarter_of, settle_ahead
from asreported.extract.timexes.runs import Draft, Found
from asreported.extract.timexes.tense import direction
from asreported.model.mentions import Direction, Timex
from asreported.model.span import Span

__all__ = ["settle"]

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
_FINE = {
    "second": 0, "minute": 0, "hour": 0, "day": 1, "week": 2, "fortnight": 2, "month": 3, "quarter": 4, "year": 5,
    "decade": 6, "century": 7,
}  # fmt: skip


def settle(doc: Doc, text: str, found: Sequence[Found]) -> tuple[Timex, ...]:
    """Anchors and directions, then the finished expressions."""
    timexes: list[Timex] = []
    for place, item in enumerate(found):
        if item.draft.type == "DURATION" and not item.draft.trim:
            settle_ahead(doc, text, item)
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
        elif draft.type == "DURATION" and draft.anchor == "none":
            anchor_timex = _end_of(text, place, found)
            draft.anchor = "none" if anchor_timex is None else "timex"
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


def _end_of(text: str, place: int, found: Sequence[Found]) -> int | None:
    """What a length ends with: the day behind it ("the year ended May 31"), or the quarter of a report of results ("the
    nine months", where the third is told of)."""
    if place + 1 < len(found) and ends_with(text, found[place], found[place + 1]):
        return place + 1
    named = quarter_of(text, found[place])
    if named is None:
        return None
    at = _earlier(place, found, Draft("DATE", "XXXX-QX", needs="quarter"))
    told = at is not None and found[at].draft.anchor == "report" and found[at].draft.value.endswith(named)
    return at if told else None


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
