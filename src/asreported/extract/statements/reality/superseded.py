"""Estimates, claims and plans that another has taken the place of in the same sentence."""

from __future__ import annotations

import re

from spacy.tokens import Token

from asreported.extract.statements.measures.words import MONEY
from asreported.extract.statements.reality.about import ABOUT
from asreported.model import Quantity
from asreported.model.modality import Modality

_AT_FIRST = (
    r"\b(?:at first|initially|originally|early on|early in (?:the|this|its) [a-z]+"
    r"|in the (?:first|early|opening) (?:days?|hours?|weeks?|months?))\b"
)
_NUMBER = r"(?:estimate|figure|count|tally|toll|guess)"
_FIRST_NUMBER = re.compile(
    rf"{_AT_FIRST}[^;:]{{1,90}}? (?:gave|issued|put out|offered|released|announced|published|made|came up with|cited"
    rf"|provided|produced) (?:an?|its|their|the) (?:[a-z]+ ){{0,2}}{_NUMBER} of {ABOUT}$"
)
"""Before the number that was given at first ("early on the board gave an estimate of 40")."""
_PUT_AT = re.compile(
    r"\b(?:at first|initially|originally|first)\b[^.;:]{0,60}?"
    r"\b(?:(?:pegged|put|assessed)\b[^.;:]{1,60} at|estimated|reckoned|guessed) [^;:]{0,190}$"
)
"""Before the numbers that something was put at in turn."""
_THEN = re.compile(
    r"(?: (?:of )?[a-z]+){0,3}? ?,? ?(?:(?:and|but|before|though|while) ,? ?)?"
    r"(?:then|later|now|finally|eventually|since|subsequently|soon|last (?:week|month|year)|more recent(?:ly)?"
    r"|(?:most )?recently)\b[^.;:]{0,130}?\d[\d.,]*(?! (?:more|further|others)\b)"
)
"""After a number of which a later one is told ("…, but more recently it spoke of 90")."""
_MOVED_ON = re.compile(rf"\b(?:to|at|then|says|estimated|guessed|reckoned) {ABOUT}$")
_THAN = re.compile(
    r"\b(?:(?:higher|lower|more|fewer|less|greater|larger|smaller|bigger|worse|better) than|above|below|double|twice"
    rf"|triple|instead of|rather than) the {ABOUT}$"
)
_HAD_GUESSED = re.compile(
    r"(?: (?:an?|per) [a-z]+)?(?: (?!had\b|that\b|which\b)[a-z]+){0,3}? (?:(?:that|which) )?[^.,;:]{2,40}?"
    r"(?: had(?: (?:first|originally|initially|previously|earlier|once))?"
    r"| (?:first|originally|initially|previously|earlier|once)) "
    r"(?:guessed|estimated|reckoned|assumed|calculated|believed|thought)\b"
    r"(?![^.,;:]{0,30} (?:would|will|could|might)\b)"
)
"""Around what others took something for ("far more than the 90 tons that the mill had guessed")."""
_ASIDE = r"(?:[^.,;:()–—-]|-(?!-)|-- (?:(?!--).){1,110} --)"
_TAKEN_BACK = re.compile(
    r"\b(?:revis(?:ed|es|ing)|withdr(?:ew|awn|aws|awing)|retract(?:ed|s|ing)|correct(?:ed|s|ing)|disown(?:ed|s|ing)"
    r"|took back|taken back|back(?:ed|s|ing) (?:away|off|down) from|walk(?:ed|s|ing) back)"
    r"(?: (?:up|down)wards?)?(?: on [a-z]+day)? (?:an?|its|the|their|his|her) (?:[a-z]+ ){0,2}?"
    rf"(?:{_NUMBER}s?(?: from [a-z]+day)? of {ABOUT}|(?:{_NUMBER}|claim|assertion|statement|report)s?"
    rf"(?: from [a-z]+day)? that {_ASIDE}{{0,200}}?(?:[\d.,]+ [a-z]+ (?:-lrb-|\() ?)?)$"
)
"""Before a number of what somebody has said and taken back."""
_NEW_LEVEL = re.compile(rf"\b(?:to|from|by|the) {ABOUT}$|\bto (?:[\d.,]+ [a-z]+ (?:-lrb-|\() ?)$")
_PLAN = re.compile(
    r"\b(?:previously|originally|initially|earlier|formerly)[- ](?:planned|proposed|intended|envisaged|promised) "
    rf"(?:for )?{ABOUT}$"
)


def superseded(text: str, quantity: Quantity, anchor: Token) -> Modality | None:
    """Former where a later number of the same is told beside it, or somebody took it back; planned where an earlier
    plan is told of; null of any other figure."""
    start, end = quantity.span.start, quantity.span.end
    before = text[min(anchor.sent.start_char, start) : start].casefold()
    if _PLAN.search(before) is not None:
        return "planned"
    if _THEN.match(text, end, anchor.sent.end_char) is not None:
        in_turn = _PUT_AT.search(before) is not None and _MOVED_ON.search(before) is not None
        if in_turn or _FIRST_NUMBER.search(before) is not None:
            return "former"
    if _TAKEN_BACK.search(before) is not None and _NEW_LEVEL.search(before) is None:
        return "former"
    if quantity.unit in MONEY or _THAN.search(before) is None:
        return None
    return "former" if _HAD_GUESSED.match(text, end, anchor.sent.end_char) is not None else None
