"""Numbers that count nothing: a time of day, a "one" that picks out, a length of time, what is left of a number."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Token

from asreported.extract.quantities.lexicon import units
from asreported.extract.statements.measures.words import (
    CASUALTIES,
    GRADES,
    SENTENCES,
    SINGULAR,
    SPANS_OF_TIME,
    YEARS_MAY,
)
from asreported.extract.statements.uncounted.ones import is_idle
from asreported.model import Quantity, Span

_CLOCK = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d(?=:?\s+[A-Z\"`'“(])")
"""A time of day that opens an entry of a running report ("1420 The minister says …")."""
_OPENS = re.compile(r"(?:^|[\n.!?”\"'])\s*$")
_BROKEN = re.compile(r"[\d,.-] ?[,.] ?$|#\s?$")
"""What stands before the rest of a number that was torn apart ("45-50 ,000"), or in place of a lost currency sign."""
_HOUR = re.compile(r"\s?(?:(?:[ap]\.?m)+\b|noon\b|midnight\b|GMT\b)")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_ROUND_M = re.compile(r"\d+ ?m$")
"""Millions or metres: "under 4m of rubble"."""
_LIKENED = re.compile(
    r"\b(?:equivalent|equal|comparable)(?: in \w+(?: \w+)?)? (?:to|of) "
    r"(?:about |around |almost |nearly |roughly |some )?$"
)
"""Before a number of things that something is only as much as ("equivalent to two swimming pools")."""
_LIKENED_BACK = 48
_DIALLED = re.compile(r"0\d{2,4}(?: \d{2,4}){2,5}|\d{2,4}(?: \d{2,4}){3,5}")
"""Groups of digits that are dialled; a number of that size has commas between its groups."""
_OF_A_MILLION = re.compile(r" of an? (?:hundred|thousand|million|billion)\b")
_BARE_DIGITS = re.compile(r"(?<![\w-])\d|(?<=\d-)\d")
"""Another number, and no name of a make ("two C-130 planes")."""
_NO_SIZE = re.compile(
    r" down on| of times| times (?:worse|better|stronger|weaker|faster|over\b|a (?:day|week|month|year)\b)"
)
_TRAIT = re.compile(r" times (?:more|less|as) (?!much|many|high|large|big|great|long|often)([a-z]+)\b")
_TRAIT_AFTER = 6
"""Tokens from a multiple to the trait it compares ("12 times as powerful"), at most."""
_SET_OFF = re.compile(r"(?:^|\s)(?:[-–—]+|,) ?$")
_OF_ROUND = re.compile(
    r" (?:out of|in|per) (?:every )?1(?:,?000)+\b(?! of\b)| (?:out of|in|in every|per) (?:every )?100\b(?! of\b)"
)
_PER = re.compile(r"\b(?:out of|in every|per|for every) $")
_PER_BACK = 12
_FOR_EACH = re.compile(r"\b(?:for|to) (?:every|each) $")
"""Before the number of those for whom there is so much of something ("two stoves for every 40 huts")."""
_TENS = re.compile(r"10+")
_ROUND_FROM = 10
_MARGIN = re.compile(r"(?:plus or (?:minus )?|\+/- ?|± ?)(?:minus |[-−])?[\d.]+")
"""A margin of error, and no share of anything."""
_MARGIN_BACK = 16
_ODDS = re.compile(r"\b(?:one|1)[ -]in[ -]$", re.IGNORECASE)
"""Before the second number of odds ("one in a million")."""
_ODDS_BACK = 8
_BUT = re.compile(r"\b(?:(?:all|every[a-z]*|none|nothing|any[a-z]*) but|top|a few|several) $", re.IGNORECASE)
"""Before the few of whom the sentence does not hold ("all but one were sold"), a rank, and what is no whole number ("a
few 100")."""
_BUT_BACK = 16
_IN_CLASSES = frozenset({"pupil", "student", "child", "class", "group"})
"""Nouns of those whom a school counts by years."""
_HALF_OF = re.compile(
    r" (?:of|an?|the|that|this|these|those|all|its|his|her|their|our|my|your|what|whose|as|[A-Z][\w-]* ?['’]s?)\b"
)
"""After "half" of a whole; of all else it tells a manner ("half light", "half-hearted")."""
_ONLY_OLDER = re.compile(
    r"\b(?:(?:those|anyone|everyone|people|adults|children|men|women|patients) (?:aged |who are )?"
    r"(?:over|under|above|below)"
    r"|ages? (?:of|between|from)(?: \d+ ?(?:-|to|and))?) $",
    re.IGNORECASE,
)
"""Before how old somebody is ("those over 65")."""
_OLDER_BACK = 30
_OLDEST = 110
_INHABITED = re.compile(
    r"\b(?:capital|city|metropolis|megacity|town|country|nation|province|region|state) of "
    r"(?:about |around |almost |nearly |some |over |more than |roughly |an estimated )?$"
)
"""Before a number that is a place's population ("a city of 9 million")."""
_INHABITED_BACK = 40
_EXCHANGED = re.compile(r"[$€£] ?1 ?= ?$")
_EXCHANGING = re.compile(r"(?<![\d.,])1\b ?= ?")
"""Before and in a rate of exchange ("$1 = 5.6 pounds"), neither side of which is a sum."""
_EXCHANGED_BACK = 8
_THOUSANDTHS = re.compile(r"\d{1,3}\.000")
"""With a point for its comma it may be thousands or units."""
_LETTERED = re.compile(r"[A-Z]\b")
"""What makes a number the name of a kind: "3D", "5G"."""
_DIALLED_BACK = 24
_TORN_MILLION = re.compile(r"[\d.,]+ ?m ((?:\w+ )?\w+)")
_NEXT = re.compile(r"(?:[- ]?[a-z]+\.?)?[, ]{0,2}(?:and )?")
_PARTS = frozenset({("foot", "inch"), ("pound-mass", "ounce"), ("stone", "pound-mass"), ("metre", "centimetre")})
"""Units told one after the other for one amount ("six feet six inches"); either alone would be wrong."""


def counts_nothing(text: str, quantity: Quantity, number: Token) -> bool:
    """Whether the number is no figure, whatever stands beside it."""
    likened = _LIKENED.search(text, max(0, quantity.span.start - _LIKENED_BACK), quantity.span.start)
    if likened is not None and quantity.unit is None:
        return True
    if _is_dialled(text, quantity.span) or _is_torn_million(text, quantity):
        return True
    if quantity.unit is None and _ODDS.search(text, max(0, quantity.span.start - _ODDS_BACK), quantity.span.start):
        return True
    if quantity.unit is None and (_is_per_so_many(text, quantity) or _is_odds(number)):
        return True
    if quantity.unit is None and _BUT.search(text, max(0, quantity.span.start - _BUT_BACK), quantity.span.start):
        return True
    if _is_population(text, quantity) or _is_exchange(text, quantity.span):
        return True
    if quantity.unit == "times" and _compares_otherwise(text, quantity.span, number):
        return True
    if quantity.unit == "percent" and _MARGIN.search(
        text, max(0, quantity.span.start - _MARGIN_BACK), quantity.span.end
    ):
        return True
    if quantity.unit == "share" and _OF_A_MILLION.match(text, quantity.span.end):
        return True
    if _is_manner(text, quantity) or _is_age(text, quantity):
        return True
    code = quantity.unit == "generation wireless" or (quantity.unit is None and text[quantity.span.end - 1].isdigit())
    if code and _LETTERED.match(text, quantity.span.end):
        return True
    return _is_clock(text, quantity.span, number) or _is_broken(text, quantity) or is_idle(number, quantity)


def _is_manner(text: str, quantity: Quantity) -> bool:
    """Whether "half" is no share of anything told ("in the half light", "half-hearted")."""
    half = quantity.unit == "share" and quantity.span.of(text).lower() == "half"
    return half and _HALF_OF.match(text, quantity.span.end) is None


def _is_population(text: str, quantity: Quantity) -> bool:
    """Whether a bare number is how many live in a place, which befell none of them."""
    start = max(0, quantity.span.start - _INHABITED_BACK)
    bare = quantity.unit is None and not text.startswith((" people", " inhabitants", " residents"), quantity.span.end)
    return bare and _INHABITED.search(text, start, quantity.span.start) is not None


def _is_exchange(text: str, span: Span) -> bool:
    digits = max(span.start, span.end - 1)
    after = _EXCHANGED.search(text, max(0, span.start - _EXCHANGED_BACK), span.start)
    return after is not None or _EXCHANGING.match(text, digits) is not None


def _is_age(text: str, quantity: Quantity) -> bool:
    start = max(0, quantity.span.start - _OLDER_BACK)
    young = quantity.unit is None and (quantity.value or quantity.high or _OLDEST) < _OLDEST
    return young and _ONLY_OLDER.search(text, start, quantity.span.start) is not None


def _is_per_so_many(text: str, quantity: Quantity) -> bool:
    """Whether it is either number of a rate: "two to three out of 1,000 orchards"."""
    of = _OF_ROUND.match(text, quantity.span.end)
    if _FOR_EACH.search(text, max(0, quantity.span.start - _PER_BACK), quantity.span.start) is not None:
        return True
    round_one = (
        quantity.value is not None and quantity.value >= _ROUND_FROM and _TENS.fullmatch(f"{quantity.value:.0f}")
    )
    per = round_one and _PER.search(text, max(0, quantity.span.start - _PER_BACK), quantity.span.start)
    return of is not None or bool(per)


def _is_odds(number: Token) -> bool:
    """Whether it is either number of "two in three adults", "seven of every ten": nobody counted two, or three."""
    before, after = number.doc[max(0, number.i - 2) : number.i], number.doc[number.i + 1 : number.i + 3]
    if len(after) > 1 and after[0].lower_ == "in" and after[0].dep_ == "quantmod" and after[1].like_num:
        return True
    if len(before) > 1 and before[1].lower_ == "in":
        return bool(before[1].dep_ == "quantmod" and before[0].like_num)
    every = [word.lower_ for word in after] == ["of", "every"]
    return every or [word.lower_ for word in before] == ["of", "every"]


def _compares_otherwise(text: str, span: Span, number: Token) -> bool:
    """Whether a multiple tells no size or number: "12 times more powerful", "hundreds of times", "is doubling down on
    his claim"; nor whose, set off by a dash: "5,000 barrels - five times the estimate"."""
    after = text[span.end : span.end + 40]
    set_off = _SET_OFF.search(text, max(0, span.start - 4), span.start) is not None
    if _NO_SIZE.match(after) is not None or (set_off and after.lstrip().startswith("times the ")):
        return True
    trait = _TRAIT.match(after)
    near = number.doc[number.i : number.i + _TRAIT_AFTER]
    return trait is not None and any(word.lower_ == trait[1] and word.pos_ in ("ADJ", "ADV") for word in near)


def is_part(text: str, quantities: Sequence[Quantity], at: int) -> bool:
    """Whether the number is one part of an amount told in two units."""
    for first, second in ((at - 1, at), (at, at + 1)):
        if first < 0 or second >= len(quantities):
            continue
        one, other = quantities[first], quantities[second]
        between = text[one.span.end : other.span.start]
        if (one.unit, other.unit) in _PARTS and _NEXT.fullmatch(between):
            return True
    return False


def _is_dialled(text: str, span: Span) -> bool:
    start = max(0, span.start - _DIALLED_BACK)
    return any(
        found.start() <= span.start < found.end() for found in _DIALLED.finditer(text, start, span.end + _DIALLED_BACK)
    )


def _is_torn_million(text: str, quantity: Quantity) -> bool:
    """Whether an "m" before another unit was taken for metres: "2.5 m litres", "2.9 m US gallons"."""
    found = _TORN_MILLION.match(text, quantity.span.start) if quantity.unit == "metre" else None
    return found is not None and any(word in units() for word in (found[1] or "").split())


def lasts(counted: Token | None) -> bool:
    """Whether what is counted is a length of time; prison terms and bans are figures."""
    if counted is None or counted.lemma_.lower() not in SPANS_OF_TIME:
        return False
    near = counted.doc[max(counted.sent.start, counted.i - 8) : min(counted.sent.end, counted.i + 8)]
    return not any(word.lemma_.lower() in SENTENCES for word in near)


def misread(text: str, quantity: Quantity, counted: Token | None, number: Token) -> bool:
    """Whether the number only stands beside the noun: a name's number ("the 360 tour", "Radio 4 news"), or the last
    word of a heading that ran into the next line ("reaches 80 Suspected cases")."""
    if counted is None or number.i >= counted.i or number.head.i != counted.i:
        return False
    if number.dep_ != "nummod" and number.lower_ != "m":  # "a 150m boom" is parsed as "150 m"
        return False
    name = number.i > 0 and number.nbor(-1).pos_ == "PROPN" and number.nbor(-1).dep_ in ("compound", "nmod")
    if name and number.nbor(-1).head.i in (counted.i, number.i) and number.is_digit:
        return True  # "the Apollo 13 astronauts"
    if _YEAR.fullmatch(quantity.span.of(text)) and counted.lemma_.lower() not in YEARS_MAY:
        return True  # "the 2016 elections"
    between = text[quantity.span.end : counted.idx]
    if number.i > number.sent.start and number.nbor(-1).lemma_.lower() in GRADES and number.nbor(-1).tag_ != "NNS":
        return True  # "level 3 labs"
    year = number.nbor(-1).lower_ == "year" if number.i > number.sent.start else False
    if year and counted.lemma_.lower() in _IN_CLASSES:
        return True  # "year seven pupils"
    if quantity.unit is None and between.startswith((" - ", " – ")) and not between.startswith(" - of "):
        return True  # "and 9 billion - Fines"
    if between.startswith(" and "):
        return True  # "reached 28 and leaflets were sent out"
    if quantity.unit is None and _BARE_DIGITS.search(between):
        return True
    after = number.nbor(1)
    run_on = after.text[:1].isupper() and after.pos_ != "PROPN" and after.lower_.endswith(("ed", "ing"))
    if run_on and number.i > number.sent.start:
        return True
    headed = counted.pos_ == "NOUN" and counted.text.istitle() and counted.nbor(-1).text.islower()
    if headed and counted.nbor(-1).pos_ == "NOUN":
        return True  # "left 2 % forest Storms hit"
    many = quantity.unit is None and quantity.value != 1 and not between.startswith(("-", " -"))
    single = counted.tag_ == "NN" and counted.lower_ not in SINGULAR and counted.lemma_.lower() not in CASUALTIES
    return many and single and not counted.lower_.endswith("s")


def _is_clock(text: str, span: Span, number: Token) -> bool:
    """Whether an entry of a running report begins with it, or its line ran into the one before ("… its members 1405
    Minister Ana Ruiz says"): before a name that nobody counts."""
    told = _CLOCK.match(text, span.start)
    if told is None or told.end() != span.start + 4 or span.end != told.end():
        return False
    if span.start == 0 or _OPENS.search(text, max(0, span.start - 5), span.start) is not None:
        return True
    name = number.nbor(1) if number.i + 1 < len(number.doc) else number
    many = number.head.i > number.i and number.head.tag_ in ("NNS", "NNPS")
    return name.pos_ == "PROPN" and name.ent_type_ != "NORP" and not many


def _is_broken(text: str, quantity: Quantity) -> bool:
    written = quantity.span.of(text)
    torn = _BROKEN.search(text, max(0, quantity.span.start - 4), quantity.span.start) is not None
    either = _ROUND_M.fullmatch(written) is not None and text[quantity.span.end :].startswith(" of ")
    part = text[quantity.span.end :].startswith(("/", "\\/")) and text[quantity.span.end :].lstrip("\\/")[:1].isdigit()
    hour = part or _HOUR.match(text, quantity.span.end) is not None
    half = text[: quantity.span.start].endswith("half ") and written.startswith("a ")  # "half a dozen"
    thousandths = quantity.unit is None and _THOUSANDTHS.fullmatch(written) is not None
    none = written.lower() == "zero" and text[quantity.span.end :].startswith("-")  # "zero-oxygen water"
    return (
        torn
        or half
        or hour
        or thousandths
        or none
        or written.startswith(("000", "."))
        or (either and quantity.unit is None)
    )
