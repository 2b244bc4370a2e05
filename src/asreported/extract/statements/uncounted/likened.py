"""Numbers by which something is only compared or called: as large as so many, so far ahead, over capacity, a model."""

from __future__ import annotations

import re

from asreported.model import Quantity

__all__ = ["only_likens"]

_BACK, _ON = 90, 40
"""Characters before and after a number that are looked at."""
_ABOUT = r"(?:(?:about|around|nearly|almost|some|roughly|more than|over|at least|only|just|up to|fewer than|an?) )*"
_AS_LARGE = re.compile(
    r"\b(?:(?:the|about|almost|nearly|half|twice) (?:total |combined )?"
    r"(?:size|area|length|height|weight|width|volume) of"
    rf"|as (?:large|big|long|tall|wide|high|deep|heavy|strong|powerful) as) {_ABOUT}$"
)
"""Before the things that another is as large as: "the size of 12 football fields"."""
_AHEAD = re.compile(
    r"\b(?:lead(?:s|ing)?|led|trail(?:s|ed|ing)?|ahead|behind|beat(?:s|en|ing)?|defeat(?:s|ed|ing)?|w[io]ns?|winning"
    rf"|los(?:t|es?|ing)|carried|edged|passed|failed)\b[^.;:\n]{{0,60}} by {_ABOUT}$"
)
_VOTES = re.compile(r" (?:[a-z]+ ){0,2}(?:votes?|ballots|delegates?|seats?|points?|goals?|runs?|wickets?|strokes?)\b")
"""About how far one is ahead of another: they lie between the two, and are neither's."""
_OVER = re.compile(
    r" (?:over|above|below|under|beyond) (?:(?:its|their|the|his|her) )?(?:[a-z]+ )?(?:capacity|budget|quota)\b"
)
"""After how far something is from a bound that is not what is measured: "40% over capacity"."""
_NAMED = re.compile(r"(?:-in-\w+\b|-based\b|-compatible\b|-horse (?:race|town)\b|-stock\b)")
"""After a number that is one side of odds or a model's or an index's ("a one-in-five chance", "486-based machines")."""
_SIDE = re.compile(r"\b(?:starting|playing|first|best) $")
_ELEVEN = frozenset({"eleven", "11", "xi", "xv", "fifteen"})
"""What the players that begin a game are called."""
_MASSES = re.compile(r" (?:solar|lunar|Earth|Jupiter) mass(?:es)?\b")
"""After a number of the stars or planets that one is as heavy as."""
_LOWER_END = re.compile(
    r"-\d+-to-$|\d-to-$"
    r"|\b(?:from|between) (?:an? )?(?:half|quarter|third)(?:[- ]of)?(?:[- ]an?)?[- ][a-z]+ (?:to|and) $"
)
"""Before the upper end of a range whose lower end was not read ("half-a-mile to nine miles")."""
_SINGLE_END = re.compile(r"\b(?:from|between) an? (?:penny|cent|dollar|pound|euro) (?:to|and) $")
_SIDES_OF = (
    r"\b(?:lost|loses?|losing|w[io]ns?|winning|beats?|beaten|defeat(?:s|ed|ing)?|carried|led|leads?|leading|trail(?:s|ed|ing)?"
    r"|ahead|behind|approved?|rejected|backed|voted)\b[^.;\n]{0,60}"
)
_PERCENT = r"(?: ?%| percent| per cent)"
_FIRST_SIDE = re.compile(rf"{_SIDES_OF}(?<!from )$")
_FIRST_AFTER = re.compile(rf"{_PERCENT}? to \d[\d.]*{_PERCENT}")
_SECOND_SIDE = re.compile(rf"{_SIDES_OF}\d[\d.]*{_PERCENT} to $")
_FROM_SHARE = re.compile(rf"\bfrom \d[\d.]*{_PERCENT} to $")
"""About the shares of two sides told against each other ("lost Norwick 36 percent to 51 percent"), of which nobody can
tell by the words alone whose is which."""
_AVERAGE = re.compile(r" (?:average|mark|threshold|barrier|norm)\b")
_OFF_AVERAGE = re.compile(
    r"\b(?:above|below|over|under|past|beyond|exceed(?:s|ed|ing)?|than) (?:the|its|their|an?|that) $"
)
"""About a share that another is only held against ("growth above the 3 percent average")."""
_OF_RATE = re.compile(r"(?: ?(?:million|billion))? (?:per|a|an?|each|every) (?:square|cubic) ")
"""After what is paid for each unit of space, for which there is no unit."""
_MOST = re.compile(r"\bout of (?:a (?:possible|maximum) )?$")
_NO_NOUN = re.compile(r" ?(?:[.,;:)]|''|$)")
"""About the most that there may be of what was told: "3.5 stars out of five"."""
_QUOTED = re.compile(r"(?:''|``|[\"“”‘]) ?$")
_UNQUOTED = re.compile(r" ?(?:''|[\"”])")


def only_likens(text: str, quantity: Quantity) -> bool:
    """Whether nothing is told to be so many by it. Linear in a few dozen characters."""
    start, end = quantity.span.start, quantity.span.end
    before, after = text[max(0, start - _BACK) : start], text[end : end + _ON]
    if quantity.unit is not None:
        apart = _OVER.match(after) or _OF_RATE.match(after) or _LOWER_END.search(before) or _SINGLE_END.search(before)
        return apart is not None or (quantity.unit == "percent" and _is_held_against(before, after))
    if _MASSES.match(after) is not None:
        return True
    if _AS_LARGE.search(before) is not None or _NAMED.match(after) is not None:
        return True
    if _VOTES.match(after) is not None and _AHEAD.search(before) is not None:
        return True
    if quantity.span.of(text).lower() in _ELEVEN and _SIDE.search(before) is not None:
        return True
    if _MOST.search(before) is not None and _NO_NOUN.match(after) is not None:
        return True
    return _QUOTED.search(before) is not None and _UNQUOTED.match(after) is not None


def _is_held_against(before: str, after: str) -> bool:
    """Whether a percentage is that of one of two sides, or an average that another is above or below."""
    if _AVERAGE.match(after) is not None and _OFF_AVERAGE.search(before) is not None:
        return True
    if _FIRST_AFTER.match(after) is not None and _FIRST_SIDE.search(before) is not None:
        return True
    return _SECOND_SIDE.search(before) is not None and _FROM_SHARE.search(before) is None
