"""Numbers → guards → units, bounds and frames: the tagger of quantities."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import cast

from spacy.tokens import Doc, Token

from asreported.extract.quantities import frame
from asreported.extract.quantities.about import concept
from asreported.extract.quantities.guard import age_end, is_age, is_name
from asreported.extract.quantities.lexicon import currencies, multiples, qualifier_pattern, qualifiers, time_units, unit_pattern, units
from asreported.extract.quantities.scan import Number, scan
from asreported.model.mentions import Change, ChangeRole, Quantity, Qualifier, Timex
from asreported.model.span import Span

__all__ = ["find_quantities"]

_JOIN = re.compile(r"(?:\s|-)?(?:-|–|—|(?:up )?to|and|or)[\s-]?")
_BETWEEN = re.compile(r"\b(?:between|from)\s+(?:\S+\s+){0,2}$", re.I)
_CHANGES: dict[Qualifier | None, Change] = {
    "about": "~",
    "nearly": "~",
    "over": ">",
    "at_least": ">",
    "under": "<",
    "at_most": "<",
    "several": "~",
    None: "=",
}
_MORE = re.compile(r"\s+(?:more|additional|extra|further)\b")
_MORE_BEFORE = re.compile(r"\b(?:a further|another|an additional|an extra|additional)\s+$", re.I)
AGE = "year of age"
SHARE = "share"
"""The unit of a fraction of a whole: "a third of the troops" is 1/3, counted things its concept."""


_AGED = re.compile(r"\baged\s+(?:\d+ (?:to|and) )?$")
_ZONE = re.compile(r"\s?(?:GMT|UTC|EST|EDT|ET|PT|PST|CET|BST|IST)\b")
_PARENTHESIS = re.compile(r"[ ,]*\(\s*|\s?/\s?")
_OR = re.compile(r",? or (?:about |around |nearly |almost |roughly )?")
_SHORT = 1000
"""Below this the first number of a range shares the second's power of ten: "10 to 15 billion"."""
_NOT_HALF = re.compile(r"\b(?:this|that|last|next|first|second|other|better|each)\s+$", re.I)


@dataclass(slots=True)
class _Item:
    number: Number
    token: Token
    qualifier: Qualifier | None
    more: bool
    unit_end: int


def find_quantities(doc: Doc, timexes: Sequence[Timex], *, lengths: bool = False) -> tuple[Quantity, ...]:
    """The quantities of `doc`, in order of place; offsets are characters of `doc.text`.

    Numbers inside a time expression of `timexes` are no quantities. With `lengths`, lengths of time ("six weeks") and
    ages (unit `year of age`) are given too, as CQE counts them.
    """
    text = doc.text
    items = list(_items(doc, text, timexes, lengths))
    items = _ranges(items, text)
    return _partners(_inherited([_quantity(item, text) for item in items], items, text), text)


def _blocked(timexes: Sequence[Timex], lengths: bool) -> list[tuple[int, int]]:
    return [(t.span.start, t.span.end) for t in timexes if not (lengths and _is_length(t))]


def _is_length(timex: Timex) -> bool:
    """A duration, or a time told by its distance from another: "nine days later"."""
    return timex.type == "DURATION" or (timex.shift != 0 and timex.anchor in {"timex", "event"})


def _items(doc: Doc, text: str, timexes: Sequence[Timex], lengths: bool) -> Iterator[_Item]:
    blocked = _blocked(timexes, lengths)
    at = 0
    for number in scan(text):
        while at < len(blocked) and blocked[at][1] <= number.start:
            at += 1
        if at < len(blocked) and blocked[at][0] < number.end:
            continue
        token = frame.token_at(doc, number.start, number.end)
        if token is None or is_name(number, token, text):
            continue
        if is_age(number, token, text):
            if lengths and not _AGED.search(text[max(0, number.start - 16) : number.start]):
                number.unit = AGE
                yield _Item(number, token, _qualifier(number, text)[0], False, age_end(number, text))
            continue
        item = _with_unit(number, token, text)
        if item.number.unit in time_units() and not lengths:
            continue
        if _counts(item, text):
            yield item


def _qualifier(number: Number, text: str) -> tuple[Qualifier | None, bool]:
    before = text[max(0, number.start - 28) : number.start]
    more = bool(_MORE_BEFORE.search(before))
    found = qualifier_pattern().search(before)
    if found is None:
        return ("several" if number.kind == "several" or number.kind == "vague" else None), more
    return cast(Qualifier, qualifiers()[" ".join(found[1].lower().split())]), more


def _with_unit(number: Number, token: Token, text: str) -> _Item:
    qualifier, more = _qualifier(number, text)
    if _MORE.match(text, number.end):
        more = True
    end = number.end
    if number.unit is None:
        found = unit_pattern().match(text, end)
        if found is not None:
            name = units()[re.sub(r"[\s-]+", " ", found[1])] if found[1] not in units() else units()[found[1]]
            number.unit, end = name, found.end()
            if name == "percent":
                number.end = end
    return _Item(number, token, qualifier, more, end)


def _counts(item: _Item, text: str) -> bool:
    """Whether a bare number measures anything: not a year, not the start of a sentence cut off, not "one" the pronoun."""
    number, token = item.number, item.token
    if number.kind == "multiple" and text[number.start : number.end].lower() in multiples():
        return token.pos_ == "VERB" and text[number.end : number.end + 1] != "-"
    if number.unit is not None or number.kind == "several":
        return True
    words = text[number.start : number.end].lower()
    if number.kind == "fraction":
        if words == "half" and _NOT_HALF.search(text[max(0, number.start - 12) : number.start]):
            return False
        return words == "half" or bool(re.match(r"\s+of\b|\s*[.,;]|\s*$", text[number.end : number.end + 5]))
    if number.kind == "vague":
        return True
    if words == "one":
        noun = frame.head_noun(token)
        return noun is not None and token.dep_ == "nummod" or bool(re.match(r"\s+of\b", text[number.end : number.end + 4]))
    if token.is_sent_start and frame.head_noun(token) is None and token.dep_ not in {"nsubj", "nsubjpass"}:
        return False
    plain = text[number.start : number.end]
    if _ZONE.match(text, number.end) or (number.kind == "words" and plain[0].isupper() and not token.sent.start == token.i):
        return bool(number.kind == "words" and plain.isupper())
    if plain.isdigit() and len(plain) == 4 and 1900 <= int(plain) <= 2039:
        noun = frame.head_noun(token)
        return token.dep_ == "nummod" and noun is not None and noun.tag_ == "NNS"
    return True


def _ranges(items: list[_Item], text: str) -> list[_Item]:
    """Join the two ends of a range into one interval."""
    joined: list[_Item] = []
    for item in items:
        last = joined[-1] if joined else None
        if last is not None and _is_range(last, item, text):
            first, second = last.number, item.number
            low, high = cast(float, first.value), cast(float, second.value)
            if first.magnitude == 1.0 and second.magnitude > 1.0 and low < min(_SHORT, high / second.magnitude):
                low *= second.magnitude
            number = Number(first.start, second.end, None, low, high, second.kind, second.unit or first.unit)
            joined[-1] = _Item(number, item.token, last.qualifier, last.more or item.more, item.unit_end)
        else:
            joined.append(item)
    return joined


def _is_range(last: _Item, item: _Item, text: str) -> bool:
    first, second = last.number, item.number
    if first.value is None or second.value is None or not {first.kind, second.kind} <= {"numeral", "words"}:
        return False
    between = text[max(first.end, last.unit_end) : second.start]
    found = _JOIN.fullmatch(between)
    if found is None or (first.unit and second.unit and first.unit != second.unit):
        return False
    if first.unit is not None and second.unit is None:
        return False
    word = between.strip(" -")
    if word in {"", "–", "—"} and second.unit is None and not _has_noun(item, text):
        return False
    if word == "to" and _change(last, text)[1] in {"from", "by"}:
        return False
    if word == "or":
        return second.unit in time_units() and second.value == first.value + 1
    if word == "and":
        return bool(_BETWEEN.search(text[max(0, first.start - 24) : first.start]))
    return True


def _has_noun(item: _Item, text: str) -> bool:
    noun = frame.head_noun(item.token)
    return noun is not None and noun.tag_ == "NNS" and text[item.number.end : item.number.end + 1] == " "


def _quantity(item: _Item, text: str) -> Quantity:
    number = item.number
    unit = "more" if item.more and number.unit is None else number.unit
    if number.kind == "fraction" and unit is None:
        unit = SHARE
    side, role = _change(item, text)
    change = "=" if number.kind == "vague" else _CHANGES[item.qualifier]
    if change == "=" and frame.is_average(item.token):
        change = "~"
    if side is not None and change in {"=", "~"} and number.value is not None:
        change = cast(Change, side)
    if number.kind == "multiple" and change == "=":
        change = "down" if number.value is not None and number.value < 1 else "up"
    return Quantity(
        span=Span(number.start, number.end),
        value=number.value,
        low=number.low,
        high=number.high,
        qualifier=item.qualifier,
        unit=unit,
        change=change,
        concept=_concept(item, text),
        role=role,
    )


def _change(item: _Item, text: str) -> tuple[str | None, ChangeRole | None]:
    before = text[max(0, item.number.start - 40) : item.number.start]
    return frame.change_of(item.token, before, measured=item.number.unit is not None)


def _concept(item: _Item, text: str) -> tuple[Span, ...]:
    number, token = item.number, item.token
    top = frame.token_at(token.doc, number.start, item.unit_end) or token
    if number.unit is not None and number.kind != "multiple":
        return concept(token, top, None, number.start, item.unit_end)
    noun = frame.head_noun(token)
    if text[number.end : number.end + 1] == "-":
        found = re.match(r"-([A-Za-z]+)", text[number.end : number.end + 40])
        word = None if found is None else frame.token_at(token.doc, number.end + 1, number.end + found.end())
        noun = word or noun
    return concept(token, top, noun, number.start, number.end)


def _inherited(found: list[Quantity], items: list[_Item], text: str) -> list[Quantity]:
    """The same amount in another unit, in brackets or after "or", shares concept, bound and direction with it."""
    for place in range(1, len(found)):
        one, other = found[place - 1], found[place]
        between = text[max(one.span.end, items[place - 1].unit_end) : other.span.start]
        if _PARENTHESIS.fullmatch(between) and one.unit is not None and other.unit is not None:
            found[place] = replace(other, concept=one.concept, qualifier=one.qualifier, change=one.change, role=one.role)
        elif _OR.fullmatch(between) and one.role == "by" and other.change == "=":
            found[place] = replace(other, concept=other.concept or one.concept, change=one.change, role="by")
    return found


def _partners(found: list[Quantity], text: str) -> tuple[Quantity, ...]:
    """Tie "from X" and "to Y" of one change together."""
    for place in range(len(found) - 1):
        one, other = found[place], found[place + 1]
        if {one.role, other.role} == {"from", "to"} and other.span.start - one.span.end < 60:
            if "." in text[one.span.end : other.span.start] and ". " in text[one.span.end : other.span.start]:
                continue
            found[place] = _completed(replace(one, partner=place + 1), other)
            found[place + 1] = _completed(replace(other, partner=place), one)
    return tuple(found)


def _completed(quantity: Quantity, partner: Quantity) -> Quantity:
    """An end of a change told without its noun counts what the other end counts: "to 150 advisers from 400"."""
    if quantity.unit is not None or partner.unit not in {None, *currencies()} and not partner.concept:
        return quantity
    counted = bool(quantity.concept) and quantity.concept[0].start >= quantity.span.end
    return quantity if counted else replace(quantity, unit=partner.unit, concept=partner.concept or quantity.concept)
