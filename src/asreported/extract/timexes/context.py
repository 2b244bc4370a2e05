"""What the words around a candidate say: whether it is a time at all, and what it hangs on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from asreported.extract.timexes.lexer import Lexemes
from asreported.extract.timexes.runs import Draft, Run
from asreported.extract.timexes.tense import direction
from asreported.model.mentions import Timex
from asreported.model.span import Span

__all__ = ["Found", "is_time", "settle"]

_AGE = re.compile(r"[\s-]*(?:old\b|of age\b)")
_MONEY = "$€£¥%"
_LOOK_BACK = 600
"""How many characters before an expression the time it hangs on may stand: about the preceding two sentences."""
_NEXT_WORD = re.compile(r"\s+[\w$]")
_YEAR_BEFORE = frozenset(
    [
        "in",
        "since",
        "until",
        "till",
        "by",
        "from",
        "of",
        "during",
        "before",
        "after",
        "early",
        "late",
        "mid",
        "to",
        "through",
        "and",
        "or",
        "for",
    ]
)
_MODERN = range(1900, 2040)
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


def is_time(lexemes: Lexemes, run: Run, doc: Doc, text: str, draft: Draft) -> bool:
    """Whether a candidate is a time here: not an age, a verb "may", a sum, a count that looks like a year."""
    start, end = lexemes.starts[run.first], lexemes.ends[run.last - 1]
    if start and text[start - 1] in _MONEY:
        return False
    if draft.type == "DURATION" and _AGE.match(text, end):
        return False
    codes = run.codes
    if codes[-1] in "UPT" and _is_title(run, doc, start):
        return False
    if codes == "aU" and _is_rate(doc, start):
        return False
    if codes[-1:] in "rLR" and _is_other_reference(run, doc, text, start, end):
        return False
    if codes == "Y":
        return _is_year(lexemes, run, doc, text)
    if codes in {"M", "S"}:
        return _is_name(doc, start)
    return True


def _is_title(run: Run, doc: Doc, start: int) -> bool:
    """A capital letter in mid-sentence: "60 Minutes", "This Week", "High Noon"."""
    word = run.lexemes.words[run.last - 1]
    if not word[:1].isupper() or word.isupper():
        return False
    token = _token(doc, start, start + 1)
    return (
        len(run.codes) > 1
        or token is None
        or (not token.is_sent_start and token.i > 0 and not token.nbor(-1).is_space and not token.nbor(-1).is_punct)
    )


def _is_rate(doc: Doc, start: int) -> bool:
    """ "$2 million a year", "seats a week": a length that a sum or number is counted by."""
    token = _token(doc, start, start + 1)
    return token is not None and token.i > 0 and token.nbor(-1).pos_ in {"NOUN", "NUM", "SYM", "PROPN"}


def _is_other_reference(run: Run, doc: Doc, text: str, start: int, end: int) -> bool:
    word = run.lexemes.words[run.last - 1].lower()
    if word == "soon":
        return (
            bool(re.match(r"\s+(?:after|as)\b", text[end : end + 8]))
            or text[max(0, start - 3) : start].lower() == "as "
        )
    if run.codes == "dL" and word == "past":
        token = _token(doc, end - 4, end)
        return token is None or token.tag_ != "NN"
    return False


def _token(doc: Doc, start: int, end: int) -> Token | None:
    span = doc.char_span(start, end, alignment_mode="expand")
    return None if span is None else span[0]


def _is_name(doc: Doc, start: int) -> bool:
    token = _token(doc, start, start + 1)
    if token is None:
        return False
    if token.lower_ in {"may", "march", "fall", "spring", "mar", "sep", "dec", "jan"}:
        return token.ent_type_ in {"DATE", "TIME"} and token.pos_ in {"PROPN", "NOUN"}
    return token.ent_type_ not in {"PERSON"}


def _is_year(lexemes: Lexemes, run: Run, doc: Doc, text: str) -> bool:
    start, end = lexemes.starts[run.first], lexemes.ends[run.last - 1]
    before = text[max(0, start - 2) : start]
    after = text[end : end + 2]
    if before[-1:] in {"-", "/", "#", ":"} and before[:1].isalnum() and not before[:1].isdigit():
        return False
    if after[:1] in {"%", ":"} or (after[:1] == "-" and after[1:].isalpha()):
        return False
    year = int(lexemes.words[run.first])
    previous = lexemes.words[run.first - 1].lower() if run.first else ""
    token = _token(doc, start, end)
    if token is None or token.ent_type_ in {"MONEY", "PERCENT", "QUANTITY"}:
        return False
    if token.ent_iob_ == "I" and token.ent_type_ in {"ORG", "PRODUCT", "WORK_OF_ART", "FAC"}:
        return False
    if token.dep_ == "nummod" and token.head.tag_ in {"NNS", "NNPS"} and token.head.i == token.i + 1:
        return year in _MODERN and token.ent_type_ == "DATE"
    if year in _MODERN:
        return previous in _YEAR_BEFORE or (token.ent_type_ in {"DATE", ""} and not _counts(token))
    return previous in {"in", "since", "until", "by", "year"} and token.ent_type_ == "DATE"


def _counts(token: Token) -> bool:
    return (
        token.dep_ == "nummod" and token.head.pos_ == "NOUN" and token.head.i == token.i + 1 and token.ent_type_ == ""
    )


def settle(doc: Doc, text: str, found: Sequence[Found]) -> tuple[Timex, ...]:
    """Anchors and directions, then the finished expressions."""
    timexes: list[Timex] = []
    for place, item in enumerate(found):
        draft = item.draft
        anchor_timex: int | None = None
        if draft.trim:
            anchor_timex = _settle_beside(item, place, found, text, _looks_back_from(doc, item))
        elif draft.anchor == "report" and draft.unit == "year" and draft.shift == -1 and draft.value == "XXXX":
            anchor_timex = _compared(item, place, found, text)
        elif draft.anchor == "timex":
            anchor_timex = _earlier(place, found, draft, _looks_back_from(doc, item))
            _settle_anchored(draft, anchor_timex, found)
        if draft.anchor == "report" and draft.direction is None and draft.unit is None:
            draft.direction = direction(doc, item.start, item.end)
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


def _looks_back_from(doc: Doc, item: Found) -> int:
    """Where the sentence starts in which a past verb tells what was so long before another time; 0 if none does."""
    if item.draft.shift >= 0 or direction(doc, item.start, item.end) != "past":
        return 0
    token = _token(doc, item.start, item.end)
    return 0 if token is None else token.sent.start_char


def _settle_beside(item: Found, place: int, found: Sequence[Found], text: str, looking_back: int) -> int | None:
    draft = item.draft
    following = found[place + 1] if place + 1 < len(found) else None
    if following is not None and following.start - item.stop <= 5 and following.draft.type in {"DATE", "TIME"}:
        draft.anchor = "timex"
        if draft.length is not None:
            draft.type, draft.value = "DURATION", draft.length
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
    if not text[item.start : item.end].endswith("ago"):
        return None
    quarter = _earlier(place, found, Draft("DATE", "XXXX-QX", needs="quarter"))
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
    for at in range(place - 1, -1, -1):
        other = found[at]
        if found[place].start - other.end > _LOOK_BACK:
            return None
        if other.end <= looking_back and other.draft.direction == "future":
            continue
        if other.draft.type in {"DATE", "TIME"} and (grain := _grain(other.draft.value)) is not None:
            if draft.needs == "quarter" and (grain != 4 or (other.draft.shift < 0 and other.draft.unit == "year")):
                continue
            if other.draft.shift < 0 and other.draft.anchor == "timex" and other.draft.unit == "year":
                continue
            if grain <= needed:
                return at
    return None


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
