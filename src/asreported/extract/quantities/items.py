"""Numbers of a text that measure or count something, with their units and bounds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from asreported.extract.quantities import frame
from asreported.extract.quantities.bounds import bound_after, qualifier_before
from asreported.extract.quantities.guard import age_end, age_unit, is_age, is_name
from asreported.extract.quantities.lexicon import (
    multiples,
    particles,
    time_units,
    unit_pattern,
    units,
)
from asreported.extract.quantities.scan import Number, scan
from asreported.lexicon import is_adjective
from asreported.model.mentions import ChangeRole, Qualifier, Timex

__all__ = ["SHARE", "Item", "items"]

SHARE = "share"
"""The unit of a fraction of a whole: "a third of the troops" is 1/3, counted things its concept."""

_MORE = re.compile(r"\s+(?:more|additional|extra|further)\b")
_MORE_BEFORE = re.compile(r"\b(?:a further|another|an additional|an extra|additional)\s+$", re.I)
_AGED = re.compile(r"\baged\s+(?:\d+ (?:to|and) )?$")
_ZONE = re.compile(r"\s?(?:GMT|UTC|EST|EDT|ET|PT|PST|CET|BST|IST)\b")
_SIDE_AFTER = re.compile(r"\s+(lower|higher)\b(?!\s+(?:than|of)\b)")
"""What it moved by, told after the number: "closed 1.2% higher"."""
_OF = re.compile(r"\s+of\b")
_AFTER_FRACTION = re.compile(
    r"\s+of\b|\s*[.,;]|\s*$|\s(?:to|or)\s(?:(?:an?|one|two)[\s-])?(?:half|thirds?|quarters?|fifths?)\b"
)
"""After a share, or the lower end of one: "a third to a half of the boats"."""
_NOT_HALF = re.compile(r"\b(?:this|that|last|next|first|second|other|better|each)\s+$", re.I)
_NOT_ONE = re.compile(r"\b(?:this|that|last|next|first|the|no|any|every|each|another|new|old|previous)\s+$", re.I)
_SENTENCE_END = re.compile(r"[.!?]['\"”’)]*\s+$")
_INFINITIVE = re.compile(r"\s+to\s+[a-z]")
_YEARS = range(1900, 2040)
"""Four digits in here that count nothing are a year that no time expression took."""
_COLD = 10
"""Degrees Fahrenheit written with an "F" alone are no fewer."""
_RICH = 1e6
"""Pounds told in millions are money, but for those of what is weighed."""
_OF_WEIGHT = re.compile(
    r"\s+of\s+(?:[\w-]+\s+)?(?:force|pressure|thrust|explosives?|seafood|fish|shrimp|meat|beef|pork|debris|waste|food|cargo"
    r"|oysters?|crabs?|crawfish|tuna|salmon|rice|wheat|corn|flour|sugar|cotton|hair|fur|oil|sand|soil|trash|garbage|rubbish"
    r"|chemicals?|pollutants?|cement|steel|concrete|mud|ice|ammunition|clothing|carbon|gas|benzene|oxides?)\b"
)
_SPENT = re.compile(r"\b(?:spen[dt]|wast|cost|paid|pay|earn|rais|donat|fine|worth|invest)[a-z]*\b[^.;]*$", re.I)
"""Before pounds that are money however few."""
_BORNE = re.compile(
    r"\b(?:carr(?:y|ies|ied|ying)|weigh(?:s|ed|ing)?|lift(?:s|ed|ing)?|haul(?:s|ed|ing)?|loads? of)"
    r" (?:(?:about|around|nearly|almost|some|more than|over|up to|as much as|at least) )*$"
    r"|\bpounds? of (?!pounds)[a-z]+\b[^.;]*$|\b(?:production|harvest|catch|landings) of (?:about |nearly |over )?$"
)
"""Before pounds that a thing bears or weighs, or that are harvested, however many."""
_OF_NATION = re.compile(
    r"\s+((?:South |Hong |New )?[A-Z][a-z]+|U\.S\.|US) (pound|dollar|cent|rupee|franc|shilling|crown)s?\b"
)
"""Pounds, dollars and cents of a nation are its money ("5,500 Lebanese pounds", "nine Canadian cents")."""
_COINS_TOO = frozenset({"crown"})
"""What else than money there is of a town or a team ("three Olympic crowns")."""
_ITS_NATION = re.compile(r"\s(Canadian|Australian|Hong Kong|New Zealand|Singapore)\b(?! [a-z])")
"""After a dollar sign and its number, whose dollars they are ("$900 Canadian")."""
_STERLING = frozenset({"British", "English", "Scottish"})
_PLAIN = frozenset({"U.S.", "US", "American"})
"""Whose dollars are meant where no nation is told."""
_FEET = re.compile(r"\s?['’′](?=\s+(?:of|deep|tall|high|long|wide|below|above|under|beneath)\b)")
"""A mark after digits that stands for feet ("5,000' of water")."""
_QUOTED = re.compile(r"(?:^|[\s(])['‘](?=\S)[^'‘’]*$")
"""An open quotation, which such a mark would close."""
_QUOTED_BACK = 160
_PAST_THE_YEARS = 2200
_YEAR_BEFORE = re.compile(r"\b(?:in|by|until|since|before|after) $", re.I)
_RANGE_AFTER = re.compile(r"(?:\s+(?:to|or)\s+|-to-|[-–])(?:two|three|four|five)\b", re.I)
_NO_TWO = re.compile(r"\bno $", re.I)
_RUNS_ON = re.compile(
    r"-(?:ing|wheel(?:s|ed|ers?)?|letter|sister|brother|time|term|hearted|heartedly|baked|truths?|measures?)\b"
)
"""Goes on a word that only begins like a number: "zero-ing", "half-sister", "four-wheeler"."""
_CODED = re.compile(r"-\d")
"""After a letter it makes a code of what looks like a unit: "two C-130 planes"."""
_TRIES = frozenset({"attempt", "try", "bid", "effort", "time", "chance", "go", "series", "phase", "stage", "step"})
"""Nouns of what is ranked when it is yet to be, with what it is to do: "a third try to quench the fire"."""
_BEFORE = 28
"""Characters before a number in which its qualifier stands."""


@dataclass(slots=True)
class Item:
    """A number that counts: its last token, its bound, and where its unit's words stop."""

    number: Number
    token: Token
    qualifier: Qualifier | None
    more: bool
    unit_end: int

    def change(self, text: str) -> tuple[str | None, ChangeRole | None]:
        """`up` or `down` where it is the size of a change, and its role in that change."""
        after = _SIDE_AFTER.match(text, self.unit_end)
        if after is not None:
            return particles()[after[1]], "by"
        before = text[max(0, self.number.start - 40) : self.number.start]
        return frame.change_of(self.token, before, measured=self.number.unit is not None)


def items(doc: Doc, text: str, timexes: Sequence[Timex], lengths: bool) -> Iterator[Item]:
    """The numbers that count, in order. Those inside times do not; lengths of time and ages only with `lengths`."""
    blocked = [(t.span.start, t.span.end) for t in timexes if not (lengths and _is_length(t))]
    at = 0
    for number in scan(text):
        while at < len(blocked) and blocked[at][1] <= number.start:
            at += 1
        if at < len(blocked) and blocked[at][0] < number.end:
            continue
        token = _token(doc, number)
        if token is None or is_name(number, token, text):
            continue
        if is_age(number, token, text):
            if lengths and not _AGED.search(text[max(0, number.start - 16) : number.start]):
                number.unit = age_unit(number, text)
                yield Item(number, token, qualifier_before(number, text), False, age_end(number, text))
            continue
        item = _with_unit(number, token, text)
        if (lengths or item.number.unit not in time_units()) and _counts(item, text):
            yield item


def _token(doc: Doc, number: Number) -> Token | None:
    """The last token of a number; of words that hang on one another, the one that the rest hang on."""
    if number.kind != "words":
        return frame.token_at(doc, number.start, number.end)
    span = doc.char_span(number.start, number.end, alignment_mode="expand")
    return None if span is None else span.root


def _is_length(timex: Timex) -> bool:
    """A duration, or a time told by its distance from another: "nine days later"."""
    if timex.type == "SET":
        return timex.value.startswith("P")
    return timex.type == "DURATION" or (timex.shift != 0 and timex.anchor in {"timex", "event"})


def _with_unit(number: Number, token: Token, text: str) -> Item:
    before = text[max(0, number.start - _BEFORE) : number.start]
    more = bool(_MORE_BEFORE.search(before) or _MORE.match(text, number.end))
    end = number.end
    of = _OF.match(text, end) if number.kind == "vague" else None
    at = end if of is None else of.end()
    found = unit_pattern().match(text, at) if number.unit is None and number.kind != "ordinal" else None
    if found is not None and not (found[1].isupper() and _CODED.match(text, found.end())):
        form = found[1]
        number.unit, end = units().get(form) or units()[re.sub(r"[\s-]+", " ", form)], found.end()
        if form == "F" and (number.value or 0) >= _COLD and float(number.value or 0).is_integer():
            number.unit = "fahrenheit"  # "105F"; capacitors hold less
        if number.unit == "percent":
            number.end = end
        if number.unit == "pound-mass" and form.startswith("pound") and _is_sum(number, end, text):
            number.unit = "pound sterling"
    its = _ITS_NATION.match(text, number.end) if number.unit == "dollar" and end == number.end else None
    if its is not None:
        number.unit, end = _of_nation(its[1], "dollar"), its.end()
    written = None if number.unit is not None else _by_form(number, text)
    if written is not None:
        number.unit, end = written
    elif number.unit is None and (noun := _measure(number, token)) is not None:
        number.unit, end = units()[noun.lower_], noun.idx + len(noun)
    bound, before_it = bound_after(number, end, text), qualifier_before(number, text)
    return Item(number, token, bound if before_it in (None, "about") and bound else before_it, more, end)


def _is_sum(number: Number, end: int, text: str) -> bool:
    """Whether pounds are money: told in millions, or spent."""
    much = max(number.magnitude, number.low or 0) >= _RICH
    much = much or _SPENT.search(text, max(0, number.start - 2 * _BEFORE), number.start) is not None
    borne = _BORNE.search(text, max(0, number.start - 2 * _BEFORE), number.start) is not None
    return much and not borne and _OF_WEIGHT.match(text, end) is None


def _by_form(number: Number, text: str) -> tuple[str, int] | None:
    """The unit that only the form of the words after a number tells, and its end: a nation's money, a mark of feet."""
    money = _OF_NATION.match(text, number.end) if number.kind in {"numeral", "words"} else None
    if money is not None and (money[2] not in _COINS_TOO or is_adjective(money[1])):
        return _of_nation(money[1], money[2]), money.end()
    if number.kind != "numeral":
        return None
    feet = _FEET.match(text, number.end)
    if feet is None or _QUOTED.search(text, max(0, number.start - _QUOTED_BACK), number.start) is not None:
        return None
    return "foot", feet.end()


def _of_nation(nation: str, coin: str) -> str:
    if coin == "pound" and nation in _STERLING:
        return "pound sterling"
    return coin if nation in _PLAIN else f"{nation.lower()} {coin}"


def _measure(number: Number, token: Token) -> Token | None:
    """A unit after adjectives: "50 previous years", "three long miles"."""
    noun = frame.head_noun(token) if number.kind in {"numeral", "words"} else None
    if noun is None or noun.tag_ != "NNS" or noun.lower_ not in units() or noun.i <= token.i + 1:
        return None
    return noun if all(word.tag_ == "JJ" for word in noun.doc[token.i + 1 : noun.i]) else None


def _counts(item: Item, text: str) -> bool:
    """Whether a number measures anything: not a year, not a sentence cut off, not "one" the pronoun."""
    number, token = item.number, item.token
    words = text[number.start : number.end]
    before = text[max(0, number.start - 12) : number.start]
    if number.kind == "multiple" and words.lower() in multiples():
        return token.pos_ == "VERB" and text[number.end : number.end + 1] != "-"
    if number.unit is not None or number.kind in {"several", "vague", "ratio", "none"}:
        return True
    if number.kind == "fraction":
        if words.lower() == "half":
            return not _NOT_HALF.search(before) and not _RUNS_ON.match(text, number.end)
        return token.dep_ in {"nsubj", "nsubjpass"} or bool(_AFTER_FRACTION.match(text[number.end : number.end + 20]))
    if number.kind == "ordinal":
        return _is_counting_up(token)
    if words.lower() == "one":
        return _is_counting_one(item, text, before)
    if _ZONE.match(text, number.end) or (words.lower() == "zero" and before.lower().endswith("ground ")):
        return False
    if _RUNS_ON.match(text, number.end) or (words.lower() in {"two", "2"} and _NO_TWO.search(before)):
        return False  # "no two days are alike"
    noun = frame.head_noun(token)
    opens = bool((frame.token_at(token.doc, number.start, number.start + 1) or token).is_sent_start)
    if noun is None and (opens or _SENTENCE_END.search(before)):
        # What is left of a sentence cut off before it ("8 to become involved"), unless the number is the subject.
        return token.dep_ in {"nsubj", "nsubjpass"} and not _INFINITIVE.match(text, number.end)
    if number.kind == "words" and words[0].isupper() and not opens:
        return words.isupper()
    if words.isdigit() and len(words) == 4 and int(words) in _YEARS:
        return token.dep_ == "nummod" and noun is not None and noun.tag_ == "NNS"
    if words.isdigit() and len(words) == 4 and int(words) < _PAST_THE_YEARS and noun is None:
        return _YEAR_BEFORE.search(before) is None
    return True


def _is_counting_up(token: Token) -> bool:
    """ "The third soldier to die": so many have, with the one it tells of."""
    noun = token.head
    return (
        token.dep_ == "amod"
        and noun.tag_ in {"NN", "NNP"}
        and noun.lower_ not in _TRIES
        and any(
            child.i > noun.i and child.tag_ == "VB" and any(mark.lower_ == "to" for mark in child.lefts)
            for child in noun.children
        )
    )


def _is_counting_one(item: Item, text: str, before: str) -> bool:
    first = item.token
    named = first.text == "One" and first.i > 0 and not first.is_sent_start and first.nbor(-1).text.islower()
    if _NOT_ONE.search(before) or (named and first.nbor(-1).pos_ == "ADP"):
        return False  # nor "News at One"
    if _RANGE_AFTER.match(text, item.number.end):
        return True
    if _OF.match(text, item.number.end) or item.more:
        return True
    return item.token.dep_ == "nummod" and frame.head_noun(item.token) is not None
