"""Flows told without their span of time: "first they said it was 900 barrels" is of a day where the text told one."""

from __future__ import annotations

import re

from spacy.tokens import Token

from asreported.extract.statements.measures.words import LEAKING
from asreported.model import Quantity

__all__ = ["GAUGES", "is_flow", "is_of_a_span"]

GAUGES = frozenset({"estimate", "figure", "rate", "flow", "leakage"})
"""Nouns that tell how much is leaking and not how much has leaked."""
_RANGES = GAUGES | {"range"}
_SIZES = frozenset({"size", "spill", "total"})
"""What an estimate is of that tells how much has leaked in all."""

_BACK = 110
"""Characters before an amount in which its gauge stands."""
_NOUN_BACK = 30
"""Characters before those words in which a noun tells that it is all there is."""
_BOUND = (
    r"(?:(?:only|just|about|around|some|nearly|almost|roughly|over|more than|less than|at least|up to"
    r"|as (?:much|many|high) as|between|perhaps|possibly|maybe|probably|a mere|an estimated|somewhere|even) )*$"
)
_GAUGE = r"(?:flow|leak|leakage|rate|gusher|seepage|discharge|outflow)"
_TOLD = (
    rf"\b(?:estimates?|figures?|guess|guesses|{_GAUGE})\b(?: [^\s.;:!?]+){{0,8}}? (?:of|at|was|is|were|be) ",
    rf"\b(?:estimat|put|peg|reckon|gaug|plac)[a-z]* (?:the |its |this |that )?(?:[a-z]+ ){{0,2}}{_GAUGE} at ",
    r"\b(?:sa(?:id|ys?)|told \w+|claim(?:ed|s)?|insist(?:ed|s)?|thought|believed|maintained)(?: that)? "
    rf"(?:it|that|this|the {_GAUGE}) (?:was|is|were) ",
    r"\b(?:figure|estimate|rate|flow|guess|it|that|this)\b(?: \w+){0,4} (?:revised|upped|raised|increased|lifted"
    r"|lowered)(?: (?:up|upwards?|again|it|that|this|later))* to ",
    r"\b(?:then|now) (?:at|to) ",
    r"\b(?:put|puts|putting|estimat\w+|pegged) it at ",
    r"\braised (?:it|that|this|the (?:figure|estimate)) (?:again )?to ",
    rf"\b(?:{_GAUGE})\b(?: \w+){{0,3}} (?:upped to|(?:estimat|peg|reckon)[a-z]+ at|put at) ",
    r"\b(?:we|they|you|it|now)(?: ?['’](?:re|s)| are| is| were| was)? (?:now )?up to ",
    r"\b(?:capable of|capacity (?:of|to)) (?:captur|collect|siphon|suck|draw)(?:ing|e)?(?: up| off| out)? ",
)
_IS_TOLD = re.compile("(?:" + "|".join(_TOLD) + ")" + _BOUND, re.IGNORECASE)
_WHOLE = re.compile(
    r"\b(?:total|so far|amount|volume|spill|spilled|spilt|reservoir|reserves?|field|deposits?|size|surface"
    r"|capacity to (?:hold|store)|on the (?:water|sea)|since|altogether|in all|containers?|tanks?)\b",
    re.IGNORECASE,
)
"""Beside an amount that is no flow but all there is of it."""
_RUNNING = re.compile(
    r"(?: (?!that |which )[a-z]+){0,4} (?:is|are|was|were) (?:still |now |already |currently )?"
    r"(?:leak|spew|gush|pour|flow|escap|spill|seep|com)ing\b"
    r"| [a-z]+ (?:first|originally|initially|previously) (?:thought|estimated|reported|feared|believed)\b"
)
"""After an exact amount that can only be of some time ("900 gallons are leaking out")."""


def is_of_a_span(text: str, quantity: Quantity, number: Token) -> bool:
    """Whether an amount is what runs in some time that its own words leave out."""
    if " per " in (quantity.unit or "") or quantity.qualifier == "several":
        return False
    start = quantity.span.start
    before = text[max(number.sent.start_char, start - _BACK) : start]
    told = _IS_TOLD.search(before)
    if told is not None:
        return _WHOLE.search(before, max(0, told.start() - _NOUN_BACK)) is None
    return _RUNNING.match(text, quantity.span.end) is not None


def is_flow(number: Token) -> bool:
    """Whether an amount is one that runs out in some time, told or not: "900 barrels are gushing out", "the official
    estimate was 900 barrels", "the figure of 900", "900 barrels is the likeliest range"."""
    here = number
    while here.dep_ in ("nummod", "quantmod", "compound", "conj") and here.head.i != here.i:
        here = here.head
        if here.lemma_.lower() in GAUGES:
            return True  # "the 900-barrel estimate"
    if any(child.dep_ == "relcl" and _is_leaking(child) for child in here.rights):
        return True  # "the 900 barrels that have been gushing out"
    above = here.head
    if here.dep_ == "pobj" and above.lower_ in ("of", "at"):
        sizes = (word.lemma_.lower() for child in above.head.rights if child.i < above.i for word in child.rights)
        return above.head.lemma_.lower() in GAUGES and not _SIZES.intersection(sizes)
    if here.dep_ in ("nsubj", "nsubjpass"):
        ranges = above.lemma_ == "be" and any(
            _is_gauge(child) for child in above.rights if child.dep_ == "attr" and child.tag_ == "NN"
        )
        return ranges or _is_leaking(above)
    told = (child for child in above.lefts if child.dep_ == "nsubj") if above.lemma_ == "be" else ()
    return any(_is_gauge(child) for child in told)


def _is_gauge(noun: Token) -> bool:
    return noun.lemma_.lower() in _RANGES and all(word.lower_ != "total" for word in noun.lefts)


def _is_leaking(verb: Token) -> bool:
    return verb.tag_ == "VBG" and verb.lemma_.lower() in LEAKING
