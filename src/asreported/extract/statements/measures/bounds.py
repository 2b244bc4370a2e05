"""Words before a number that only look like its bound: "edged up to 80", "under 900ft of water"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import cast

from asreported.extract.quantities.lexicon import qualifiers
from asreported.extract.statements.measures.counting import is_money
from asreported.extract.statements.measures.words import LENGTHS, MASSES, VOLUMES
from asreported.model import Quantity
from asreported.model.mentions import Qualifier

__all__ = ["unbounded"]

_BACK = 48
"""Characters before a number in which that stands."""
_MOVED_UP = re.compile(
    r"\b(?:edg(?:es?|ed|ing)|inch(?:es|ed|ing)?|cre(?:eps?|eping|pt)|tick(?:s|ed|ing)?|nudg(?:es?|ed|ing)|climb(?:s|ed|ing)?"
    r"|mov(?:es?|ed|ing)|go(?:es|ing|ne)?|went|ris(?:es?|en|ing)|rose|jump(?:s|ed|ing)?|push(?:es|ed|ing)?|bump(?:s|ed|ing)?"
    r"|tak(?:es?|en|ing)|took|br(?:ings?|inging|ought))(?: (?!(?:to|on|of|for|with)\b)[\w'’]+){0,3} up to $",
    re.IGNORECASE,
)
"""Before a number that something reached; "takes tax off on up to 90%" is a bound."""
_NOW_UP = re.compile(
    r"(?:\b(?:we|they|i|you) ?(?:['’]re|['’]m|are|am|were)|\bnow(?: \w+)? ?(?:['’]s|['’]re|is|are)"
    r"|\b(?:it|toll|tally|total|count|number) (?:is|was|are)"
    r"|(?:['’]re|['’]s|\b(?:is|are)) now) (?:now |already )?up to $",
    re.IGNORECASE,
)
"""Before a number that was reached by now ("now we're up to 90")."""
_CEILING = re.compile(
    r"\b(?:upper (?:limit|bound|end|estimate)|ceiling) (?:of|at|was|is) (?:about |around |some )?$", re.IGNORECASE
)
_FLOOR = re.compile(
    r"\b(?:(minimum|lowest|low-end)|maximum|highest|high-end) (?:[a-z]+ )?"
    r"(?:rate|estimate|figure|level|price|cost|sum|fee|bid)s? (?:of|was|is) (?:about |around |some )?$",
    re.IGNORECASE,
)
"""Before the one end of what it may be ("a minimum estimated rate of 90 barrels")."""
_STARTING = re.compile(r"\b(?:starts?|begins?|starting|beginning) (?:at|from) $")
"""Before the least that is paid."""
_ANOTHER = re.compile(
    r"\b(up to|at least|at most|more than|less than|nearly|almost|about|around) "
    r"(?:another|an additional|a further|an extra) $",
    re.IGNORECASE,
)
_BACK_UP = re.compile(
    r"(?<!buy )(?<!buys )(?<!buying )(?<!bought )(?<!pay )(?<!paying )(?<!paid )(?<!hand )(?<!give )\bback up to $"
)
"""Before a number that was reached again; what is bought or paid "back up to" it is bounded."""
_BOUND_ABOUT = re.compile(
    r"\b(?:((?:less|fewer|smaller|lower|shorter) than)|as (?:many|much|far|high|deep) as)"
    r" (?:about|around|roughly) $",
    re.IGNORECASE,
)
"""Before a number that is only bounded about: "less than about a third"."""
_AND_MORE = re.compile(
    r"(?:[\s-]?[a-z]+){0,3}?,? and (?:more|up|upwards?|above|beyond)(?= ?(?:[.,;:)\]]|-RRB-|''|\"|”|$))"
)
"""After a number that is the least."""
_TOPPING = re.compile(
    r"\b(?:tops|(?:could|may|might|will|would|to|can|must|should) (?:soon |well |yet )?(?:top|pass)"
    r"|passes|has passed|(?:climb|ris|rose|surg|jump|soar|push|mov|went|go)[a-z]* past) $"
)
"""Before a number that is exceeded."""
_NEARING = re.compile(r"\bnear(?:s|ed|ing)? $")
"""Before a sum that is not quite reached; of things it tells where they are ("near two mills")."""
_NO_MORE = re.compile(
    r"(?:\bnot|n['’]t|\bnever) (?:to )?(?:exceed|surpass|top)(?: an?| the)?(?: \w+){0,2}(?: of)? $", re.IGNORECASE
)
"""Before a number that is the most ("would not exceed 900")."""
_OVER = re.compile(r"\bover $", re.IGNORECASE)
_SPREAD = re.compile(
    r"\b(?:spread(?:s|ing)?(?: out)?|scattered|strewn|dispersed|distributed|sprinkled|dotted) over $", re.IGNORECASE
)
"""Before an extent that something lies on, so that "over" bounds nothing."""
_TOLD_TWICE = VOLUMES | MASSES | LENGTHS
_BRACKETS = frozenset("(-")
"""How a bracket ends right before a number: "(", "-LRB-"."""
_EXTENTS = frozenset({"mile", "kilometre", "square mile", "square kilometre", "acre", "hectare"})
_FEW = 12
"""Of no more one seldom says "over" for "more than"."""
_WELL_OVER = re.compile(
    r"\b(?:just|well|far|slightly|little|of|is|are|was|were|be|to|been|for|have|has|had) over $", re.I
)
_SMALL = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_LOWER = re.compile(
    r"(?<!by )\b(?:just|only|about|takes?|took|around|some|need(?:s|ed)?|usually|every|last(?:s|ed)?|within|in) "
    rf"({'|'.join(_SMALL)}) to $",
    re.IGNORECASE,
)
"""The lower end of an interval as a word; what rose "from one to 10" is no interval."""
_UNDER = re.compile(r"\b(?:under|below|beneath) $", re.IGNORECASE)
_DEEPER = re.compile(r"\bdepths? (?:of )?(?:below|under|beneath) $", re.IGNORECASE)
"""Before a depth that something lies beyond."""
_LAYER = re.compile(
    r"(?:[\s-]?(?:feet|foot|ft|c?m|(?:centi)?met(?:re|er)s?|miles?|km|kilomet(?:re|er)s?|inch(?:es)?|fathoms|tons|tonnes"
    r"|floors|storeys|stories|layers))?(?: ?(?:\(|-LRB-) ?[^()]{1,20}?(?:\)|-RRB-))? of "
    r"(?:\w+ )?(?:water|sea|ocean|rubble|snow|ice|earth|mud|rock|soil|sand|debris|concrete|ash)\b"
)
"""After the number of a layer that something lies under."""


_WHERE = frozenset({"over", "above", "under", "below", "beyond", "around"})
"""What may tell where something is as well as a bound."""
_BOUNDING = (word for word in sorted(qualifiers(), key=len, reverse=True) if word[-1].isalpha() and word not in _WHERE)
_IN_BRACKET = re.compile(
    rf"\b({'|'.join(re.escape(word) for word in _BOUNDING)}) "
    r"(?:an?|[\d.,]+(?: million| billion)?|one|two|three|four|five|six|seven|eight|nine|ten)[ -]"
    r"(?:feet|foot|ft|inch(?:es)?|yards?|miles?|fathoms|gallons?|barrels?|acres?|pounds?|tons?|tonnes?|"
    r"(?:centi|kilo)?met(?:re|er)s?|lit(?:re|er)s?) (?:of [a-z]+ )?(?:\(|-LRB-) ?$"
)
"""Before the same amount in another unit, which is bounded as the one before its bracket: "almost a mile (1.6 km)"."""


def unbounded(text: str, quantity: Quantity) -> Quantity:
    """The quantity, without the bound that the words before it only seem to set, or with the one that its unit keeps
    from it."""
    start, end = quantity.span.start, quantity.span.end
    back = max(0, start - _BACK)
    if quantity.qualifier == "at_most" and _is_reached(text, back, start):
        return replace(quantity, qualifier=None)
    if quantity.qualifier in (None, "about", "over") and _NO_MORE.search(text, back, start) is not None:
        return replace(quantity, qualifier="at_most")
    if _is_no_bound(text, quantity, back):
        return replace(quantity, qualifier=None)
    if (range_ := _from_a_word(text, quantity, back)) is not None:
        return range_
    if quantity.qualifier in (None, "about") and (bound := _told_bound(text, quantity, back)) is not None:
        return replace(quantity, qualifier=bound)
    if quantity.qualifier == "over" and quantity.unit in _EXTENTS and _OVER.search(text, back, start) is not None:
        vague = quantity.value is None  # "over hundreds of miles": nobody means more than hundreds
        return replace(quantity, qualifier=None) if vague or _SPREAD.search(text, back, start) else quantity
    if quantity.qualifier == "under" and _DEEPER.search(text, back, start) is not None:
        return replace(quantity, qualifier="over")
    lies = quantity.qualifier == "under" and _UNDER.search(text, back, start) is not None
    return replace(quantity, qualifier=None) if lies and _LAYER.match(text, end) is not None else quantity


def _is_reached(text: str, back: int, start: int) -> bool:
    """Whether "up to" tells how far something rose, and bounds nothing."""
    return any(words.search(text, back, start) is not None for words in (_MOVED_UP, _NOW_UP, _BACK_UP))


def _is_no_bound(text: str, quantity: Quantity, back: int) -> bool:
    """Whether "over" only tells across how few, or "about" what one thing something is of."""
    if quantity.qualifier == "about" and quantity.value == 1 and quantity.unit is None:
        return True
    few = quantity.unit is None and quantity.value is not None and 1 < quantity.value <= _FEW
    written = quantity.span.of(text)
    if quantity.qualifier != "over" or not few or not written[:1].isalpha() or written.startswith("a "):
        return False
    return _OVER.search(text, back, quantity.span.start) is not None and not _WELL_OVER.search(
        text, back, quantity.span.start
    )


def _from_a_word(text: str, quantity: Quantity, back: int) -> Quantity | None:
    """The interval of "takes one to 10 cells", whose lower end, a word, was not read with it."""
    if quantity.value is None or not quantity.span.of(text)[:1].isdigit():
        return None
    lower = _LOWER.search(text, back, quantity.span.start)
    low = None if lower is None else float(_SMALL.index(lower[1].lower()) + 1)
    if low is None or low >= quantity.value:
        return None
    return replace(quantity, value=None, low=low, high=quantity.value)


def _told_bound(text: str, quantity: Quantity, back: int) -> Qualifier | None:
    """The bound told by a noun or verb before the number, or after it."""
    if quantity.qualifier == "about" and (told := _BOUND_ABOUT.search(text, back, quantity.span.start)) is not None:
        return "under" if told[1] else "at_most"
    if _CEILING.search(text, back, quantity.span.start) is not None:
        return "at_most"
    if _TOPPING.search(text, back, quantity.span.start) is not None:
        return "over"
    if (floor := _FLOOR.search(text, back, quantity.span.start)) is not None:
        return "at_most" if floor[1] is None else "at_least"
    if (more := _ANOTHER.search(text, back, quantity.span.start)) is not None:
        return cast(Qualifier, qualifiers()[more[1].lower()])
    if is_money(quantity) and _STARTING.search(text, back, quantity.span.start) is not None:
        return "at_least"
    if quantity.unit in _TOLD_TWICE and text[back : quantity.span.start].rstrip()[-1:] in _BRACKETS:
        twin = _IN_BRACKET.search(text, back, quantity.span.start)
        if twin is not None:
            return cast(Qualifier, qualifiers()[twin[1]])
    if (is_money(quantity) or quantity.unit == "percent") and _NEARING.search(text, back, quantity.span.start):
        return "nearly"
    return "at_least" if _AND_MORE.match(text, quantity.span.end) is not None else None
