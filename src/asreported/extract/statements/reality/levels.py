"""Levels that a figure's wording makes over, there already, or dependent on a condition."""

from __future__ import annotations

import re

from spacy.tokens import Token

from asreported.extract.modality import predicate_of
from asreported.extract.modality.cues import CHANGED, COMING_TO
from asreported.extract.modality.modifiers import described
from asreported.extract.statements.measures.words import MONEY
from asreported.extract.statements.reality.given import given_at_first
from asreported.extract.statements.reality.standing import is_present
from asreported.extract.statements.reality.superseded import superseded
from asreported.extract.statements.reality.told_after import on_condition
from asreported.model import Quantity
from asreported.model.modality import UNREAL, Modality

_PEAK = re.compile(
    r"\b(?:up|down) from (?:the (?:earlier|previous|original|old) |\w+ )?[$£€]?$"
    r"|(?<!range )(?<!ranges )(?<!ranged )(?<!ranging )\bfrom an? (?:\w+ )?(?:peak|high|low|record) of (?:\w+ )?$"
    r"|\b(?:previous|earlier|initial|original|former|old) (?:\w+ )?(?:figure|estimate|toll|total|level)s? of (?:\w+ )?$"
    r"|\b(?:up|down|higher|lower) from (?:an?|its|their|the) (?:\w+ )?(?:estimate|figure|toll|total|level|count)"
    r"(?: [a-z]+){0,3} of (?:\w+ )?[$£€]?$"
)
"""What stands before a level that is over."""
_OVER = re.compile(r"\b(?:up|down|higher|lower) from [^.;:]{2,36}?(?P<told>,? or|,| and) [$£€]?$")
"""What stands before a past level told again ("down from $32 million, or 86 cents"), or before one more of them."""
_AT_A_TIME = re.compile(
    r" ?(?:percent|per cent|%|million|billion|[a-z]+)? (?:in|on|at|last|the) (?:[A-Z]|mid-|the|\d{4}|[a-z]+ )"
)
"""After one more of them ("up from 66 percent in May and 57 percent in April")."""
_REACHED_OF = re.compile(r"\bto [\w,.]+ from (?:\w+ )?$")
"""What stands before those whom a level is reported of: "had grown to 2,140 from 30 orchards"."""
_TO_FROM = re.compile(r"\bto [$£€]?\d[\d.,]*(?: ?(?:%|percent|per cent|million|billion|cents?))? from [$£€]? ?$")
"""The same behind the level that followed ("down to 4.12 percent from 4.15 percent")."""
_FORECAST = re.compile(r"\b(?:forecast|prediction|projection|outlook)s?\b[^.;,]{0,50} from (?:\w+ )?[$£€#]? ?$")
"""Before what somebody once foretold, which never was."""
_FALLEN_FROM = re.compile(
    r"\bto (?:\w+ )?[$£€#]?[\d.,]+ ?(?:percent|per cent|%|cents?|points?|million|billion|pence)(?: a \w+)? from "
    r"[$£€#]? ?$"
)
"""What stands before a level that another has followed, whatever verb tells it ("pushing it to 6 percent from")."""
_NEAR = 80
_LEVEL_AT = frozenset({"to", "at"})
_UP_FROM = re.compile(r"\b(?:up|down|higher|lower) from (?:\w+ ){0,2}$")
_TO_THEN = re.compile(r"[^.;]{0,45}? to (?!be\b|(?:a|the) [a-z])(?:\w+ ){0,3}?[$£€#]? ?\d")
"""What stands after a level that another has followed ("from 528 cases a day to some 118")."""
_SOURCES = re.compile(r"\bfrom (?!\d)[a-z]+(?: [a-z]+){0,2}(?: and| ,)(?: another| a further)? [$£€] ?$")
"""What stands before a sum that is told beside another's source ("9 million from banks and $6 million from sales")."""
_ESTIMATED = re.compile(
    r"\b(?:estimate|figure|count|toll|tally|guess)(?: by [^.;,]{1,30})? of "
    r"(?:an? |about |around |some |nearly |only |just )?[$£€]? ?$"
)
"""What stands before a number that somebody gave."""
_REPLACED = re.compile(
    r"[^.;,]{0,40}? (?:was|were|has been|have been|had been) (?:(?:later|since|then|soon|quickly|subsequently) )?"
    r"(?:upped|raised|revised|increased|lowered|cut|reduced|boosted|adjusted|corrected)"
    r"(?: (?:up|down|upwards?|downwards?|sharply))? to (?:(?:a|about|around|nearly|almost|some|more|less|over|at|least"
    r"|than|as|much|many|high|low|between) )*[$£€]? ?\d"
)
"""What follows such a number that another took the place of ("was later raised to 90")."""
_HAS_SINCE = re.compile(
    r"[^.:;]{0,90}? ?[,;] (?:(?:and|but|though|while) )?"
    r"(?:(?:(?:the|its|their|that) )?(?:sum|number|total|figure|count|toll|level|rate|population)s?"
    r" (?:has|have) (?:since|now)(?: been)?"
    r" (?:risen|grown|fallen|shrunk|dropped|climbed|swollen|soared|(?:in|de)creased|declined|doubled|tripled|halved"
    r"|jumped|surged|reached|passed|topped)\b"
    r"|(?:it|that) (?:has|have) since been (?:reduced|cut|raised|increased|revised|lowered|slashed)\b)"
)
"""What follows a level that has changed since ("held 90, and the number has since grown")."""
_BY = re.compile(r"\bby (?:\w+ )?[$£€]?$")
_PREVIOUSLY = re.compile(r"(?: [a-z]+)?(?: (?:an?|per|each) [a-z]+)? previously(?= ?(?:[-.,;:!?)]|and\b|$))")
"""After a level that a change started from, whatever told the change ("sells 90 a week now, from 60 previously")."""
_FROM = re.compile(r"\bfrom (?:\w+ )?[$£€]? ?$")
_GIVEN_BACK = 80
_FAR = 150
"""Characters after a level in which it is told to have changed since."""


def of_level(text: str, quantity: Quantity, number: Token, anchor: Token, clause: Modality) -> Modality | None:
    """What the wording makes of a sum that hangs on an "if", or a level that is over; null of any other figure."""
    if on_condition(text, quantity) and clause in ("actual", "possible", "planned", "conditional"):
        return "conditional"
    before = text[max(0, quantity.span.start - 40) : quantity.span.start]
    if _PEAK.search(before) or given_at_first(anchor) or _replaced(text, quantity, before):
        return "former"
    if "from" in before and _told_again(text, quantity, before):
        return "former"
    replaced = superseded(text, quantity, anchor)
    if replaced is not None:
        return replaced
    if quantity.role == "from" and _FORECAST.search(text[max(0, quantity.span.start - _NEAR) : quantity.span.start]):
        return "possible"
    if quantity.role is None and clause == "actual" and _FALLEN_FROM.search(before) is not None:
        return "former"
    if quantity.role == "from" and not _no_level(text, quantity, number, anchor):
        return "actual" if is_present(anchor) or clause in UNREAL or _under_way(anchor) else "former"
    if quantity.unit is not None and _TO_FROM.search(text[max(0, quantity.span.start - 40) : quantity.span.start]):
        return "actual" if clause in UNREAL or _under_way(anchor) else "former"
    return None


def _told_again(text: str, quantity: Quantity, before: str) -> bool:
    """Whether the level is a second one that something is up or down from, by another measure or at another time."""
    over = _OVER.search(before)
    if over is None or quantity.unit is None:
        return False
    return over["told"].endswith("or") or _AT_A_TIME.match(text, quantity.span.end) is not None


def _replaced(text: str, quantity: Quantity, before: str) -> bool:
    """Whether an estimate has since been put at another number, or a level was so "previously"."""
    end = quantity.span.end
    after = text[end : end + _FAR]
    if ("since" in after or "now" in after) and _HAS_SINCE.match(text, end) is not None:
        return not _BY.search(before)
    if _REPLACED.match(text, end) is not None:
        return _ESTIMATED.search(text[max(0, quantity.span.start - _GIVEN_BACK) : quantity.span.start]) is not None
    return _FROM.search(before) is not None and _PREVIOUSLY.match(text, end) is not None


def _under_way(anchor: Token) -> bool:
    """ "Is raising its output to 90 tonnes from 60": the change is not yet made."""
    verb = predicate_of(anchor)
    return verb.tag_ == "VBG" and any(child.lower_ in ("is", "are") and child.dep_ == "aux" for child in verb.lefts)


def only_suspected(anchor: Token, predicate: Token) -> bool:
    """Whether it is a level of what is only suspected or foreseen ("suspected deaths rose to 62")."""
    told = anchor.pos_ == "NUM" and (
        anchor.dep_ == "attr"
        or (anchor.dep_ == "pobj" and anchor.head.lower_ in _LEVEL_AT)
        or (anchor.dep_ == "dobj" and predicate.lemma_ in COMING_TO)
    )
    if not told:
        return False
    for noun in predicate.children:
        if noun.i < anchor.i and noun.dep_ in ("nsubj", "nsubjpass", "dobj"):
            of = (below for by in noun.rights if by.lower_ == "of" for below in by.rights)
            if any(described(word) == "possible" for word in (noun, *of)):
                return True
    return False


def _no_level(text: str, quantity: Quantity, number: Token, anchor: Token) -> bool:
    """Whether a "from" tells where or of whom something comes, and no level that it started at ("lost wages from all
    40 mills", "gained from a 9 percent rise")."""
    before = text[max(0, quantity.span.start - 40) : quantity.span.start]
    counted = anchor.i > number.i and quantity.unit is None
    after = number.nbor(1) if number.i + 1 < len(number.doc) else number
    if after.text == "-" or (counted and _REACHED_OF.search(before) is not None):
        return True  # "the toll from the 6.1-magnitude quake"
    if quantity.unit in MONEY and _SOURCES.search(before) is not None:
        return True
    if _UP_FROM.search(before) is not None or _TO_THEN.match(text, quantity.span.end) is not None:
        return False
    if quantity.unit is None and after.lower_ == "of":
        return True  # "songs from all 10 of her discs"
    return anchor.pos_ == "NOUN" and (anchor.lemma_ in CHANGED or (counted and anchor.dep_ == "pobj"))
