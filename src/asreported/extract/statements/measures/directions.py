"""Which way an amount is a change: "fell 7%" and "rose 7%" tell no level, and not the same."""

from __future__ import annotations

import re

from spacy.tokens import Token

from asreported.extract.modality import predicate_of
from asreported.extract.quantities.frame import change_of
from asreported.extract.quantities.lexicon import change_nouns, changes, particles
from asreported.extract.statements.measures.amounts import is_unit
from asreported.extract.statements.measures.classes import ADDED_TO
from asreported.extract.statements.measures.counting import is_money
from asreported.extract.statements.measures.shares import PRICED, SHARES
from asreported.extract.statements.measures.words import VOLUMES
from asreported.model import Quantity

__all__ = ["MOVING", "direction_of", "is_risen"]

_NOUNS = {"growth": "up", "upturn": "up", "uptick": "up", "reduction": "down", "downturn": "down"}
"""Nouns of change that are no verbs as well."""
MOVING = frozenset(
    {"rise", "climb", "jump", "surge", "soar", "advance", "rally", "rebound"}
    | {"fall", "drop", "decline", "slide", "plunge", "sink", "tumble", "slip", "plummet", "dip", "slump", "retreat"}
)
"""Verbs by whose object a price or an index moves: "fell 8 cents"."""
_SHEDDING = frozenset({"gain", "lose", "shed", "add"})
"""Verbs that move a price ("the index lost 8 points"); of all else they tell what it got or gave ("the firm lost $8m").
"""
_BY = re.compile(
    r"\bby\s+(?:(?:about|around|nearly|almost|some|more than|over|at least|up to|as much as|an?|the)\s+)*$"
)
_RELATIVE = SHARES | {"times", "point"}
_OF = frozenset({"of", "by"})
_STEPS = 3
_GAINED = re.compile(
    r"\b(?:(?:capital|one-time|pretax|pre-tax|after-tax|extraordinary|book|non-recurring|net|special) gains?"
    r"|including an? gain) (?:of|totaling|totalling) (?:about |nearly |some )?[$€£]?$"
)
"""Before a gain that was made, by which nothing rose."""
_GAIN_FROM = re.compile(r"(?: [a-z-]+){0,2} gains? (?:from|on|related to|tied to) ")
_BACK = 40
"""Characters before an amount in which the words of its change stand."""


_RISE_OF = re.compile(
    r"\b(?:[Aa]n?|[Tt]he)(?: [a-z]+)? (rise|increase|jump|leap|surge|gain|drop|fall|decrease|decline|reduction) of "
    r"(?:(?:about|around|nearly|almost|some|more than|over|at least|just|only|another) )*$"
)
"""Before a bare number that was added to what was counted before it ("900 cases, a rise of 40")."""


_BOUNDS = r"(?:(?:by|about|around|nearly|almost|some|more than|over|at least|as much as|just|only|another|between) )*"
_SIDES = {"up": "up", "higher": "up", "down": "down", "lower": "down", "off": "down"}
_STANDS = re.compile(
    r"(?:\b(?:closed?|closing|trad(?:ed|es?|ing)|ended|ending|finished|opened|settled|shares?|stock|prices?|is|are|was|were|been)"
    rf"(?: (?:also|now|still|already|currently|[a-z]+ly))?| ?(?:,|[-–—]| \(|-LRB-)(?: already| now)?)"
    rf" ?(up|down|off|higher|lower) {_BOUNDS}"
    rf"(?:[$£€]? ?[\d.,]+ ?[a-z]* ?,? or {_BOUNDS})?$"
)
"""Before how far a price or a business has moved: "closed up 3%", "at $40, down $2", "is off 60%", "up 9p or 2%"."""
_TRADED = re.compile(
    rf"\b(?:closed?|closing|trad(?:ed|es?|ing)|ended|ending|finished|opened|is|are|was|were) {_BOUNDS}$"
)
_SIDE_BEHIND = re.compile(
    r"(?: ?(?:p|pence|cents|points))? (down|up|higher|lower|off)"
    r"(?: ?[.,;]|$| (?:in|on|at|by|after|since|for|this|today|as|amid)\b)"
)
"""About how far it moved, with the side behind: "closed almost 4% down"."""
_FELL = re.compile(
    r"\b(?:(fell|fallen|falling|slid|slumped|plunged|tumbled|slipped|sank|sunk|declined|dropped|dropping|slipping)"
    rf"|rose|risen|climbed|jumped|surged|soared|grew|grown|increased) {_BOUNDS}$"
)
_BARE_END = re.compile(r" ?(?:[.,;]|(?:this|last|in|to|from|since|on|over|during) )")
"""After a bare number by which a count moved: no noun follows that could be what fell."""
_LOST = re.compile(rf"\b(?:(los(?:t|e|es|ing)|shed|shedding|given up|gave up)|gain(?:s|ed|ing)?) {_BOUNDS}$")
_OF_VALUE = re.compile(
    r"(?: (?:in|of))?(?: (?:its|their|the))?(?: (?:stock|share))?(?: market)? (?:value|capitali[sz]ation)\b"
)
"""About what a firm or its shares lost of what they are worth: "lost half their value", "$90bn in market value"."""


_WIPED = re.compile(
    rf"\b(?:wip|knock|shav|slic|slash|strip|lopp?|eras)(?:e|es|ed|ing|s|ped|ping)? (?:a further )?{_BOUNDS}$"
)
_OFF_VALUE = re.compile(
    r"(?: ?(?:p|pence|cents?)\b)?(?: of [a-z]+)?(?: ?(?:\(|-LRB-)[^()]{1,30}(?:\)|-RRB-))? (?:off|from)\b[^.;,\n]{0,50}"
    r"\b(?:value|price|shares?|stock|worth|capitali[sz]ation|brand)\b"
)
"""About what a firm is worth less: "wiping $30bn off its market value"."""


_BY_VERB = re.compile(
    rf"\b(?:(?:(fall|drop|decline|slide|plunge|tumble|slip|slump|shrink)|rise|climb|jump|surge|soar|grow|leap) by "
    rf"|(?:is|are|was|were|been|being) (?:(reduced|lowered|slashed|trimmed)|raised|increased|boosted) ){_BOUNDS}$"
)
"""Before a share by which something is to move, or was moved ("may drop by 9%", "was lowered over 9%")."""
_PUSHED = re.compile(rf"\b[a-z]{{3,}} (?:(down)|up) (?:(?!to\b)[\w'’-]+ ){{0,6}}by {_BOUNDS}$")
"""Before a share by which something is pushed: "dragged down its yearly output by more than 70 percent"."""
_JOBS_MOVED = re.compile(
    r"\b(?:(cut(?:s|ting)?|trim(?:s|med|ming)?|slash(?:ed|ing)?|axe(?:d)?|axing|shed(?:ding)?|eliminat(?:e|ed|ing)"
    r"|lost|losing|cost(?:s|ing)?|threaten(?:s|ed|ing)?|scrap(?:ped|ping)?)|creat(?:e|es|ed|ing)|add(?:s|ed|ing)?) "
    rf"(?:up to |a further |another )?{_BOUNDS}$"
)
_JOBS = re.compile(r" (?:[a-z-]+ )?(?:jobs|posts|positions)\b")
"""About how many jobs there are to be less, or more: no number of those there are."""
_FEWER = re.compile(r" (fewer|less) [a-z]")
_NOUN_MORE = re.compile(
    r"(?: [a-z-]+){1,2} (more|fewer|less) than (?:it|they|he|she|we|the|its|their|in|last|this|at|expected|planned|a)\b"
)
"""After how many more or fewer there are: "400 inmates more than it was built for"."""
_STRIPPED = re.compile(rf"\b(?:stripped|robbed|shorn) of {_BOUNDS}$")
_THAN_MEANT = re.compile(
    r"(?: ?(?:\(|-LRB-)[^()]{1,30}(?:\)|-RRB-))? (more|bigger|higher|larger|less|lower|smaller) than "
    r"(?:was |were |had been |first |originally )?"
    r"(?:anticipated|expected|planned|budgeted|forecast|projected|thought|allowed|estimated|needed)\b"
)
"""After a sum by which something differs from what was meant."""
_OFF_YEAR = re.compile(
    r" (below|under|lower than|less than|down on|above|over|higher than|more than|up on) (?:the |its |their )?"
    r"(?:levels? (?:of|in) |that of )?(?:(?:19|20)\d\d\b|last year\b|a year (?:ago|earlier)\b|the year before\b)"
)
"""After the share by which something is off what it was: "40 percent below 1998 levels"."""
_OFF_LEVEL = re.compile(
    r" (?:(above)|below) (?!age\b|the age\b|zero\b|sea\b|ground\b|water\b|the poverty\b)[a-z]"
    r"|(?: (?:(over)|under) (?:the |its |their )?(?:[a-z]+ )?(?:budget|capacity|targets?|quotas?|limits?|estimates?)\b)"
)
"""After the share by which something is off what it may be or was to be: "40 percent above the legal limit"."""
_OFF_NORMAL = re.compile(
    r"(?: degrees?)?(?: (?:Celsius|Fahrenheit|C|F)\b)? (above|below) (?:the )?(?:[a-z-]+ )?(?:normal|average|usual)\b"
)
"""After the degrees by which it is warmer or colder than it would be."""
_MORE_BEHIND = re.compile(r" [a-z]+(?: of [a-z]+)? more (?:an?|per|each|every)\b")
"""After an amount by which a flow is to grow: "90 litres more a day"."""


def _moved(text: str, quantity: Quantity) -> str | None:
    """The way by what is written right before and after an amount, however the sentence is parsed."""
    start, end, unit = quantity.span.start, quantity.span.end, quantity.unit
    back = max(0, start - _BACK)
    priced = is_money(quantity) or unit == "penny"
    if priced or unit == "share":
        lost = _LOST.search(text, back, start)
        if lost is not None and _OF_VALUE.match(text, end):
            return "up" if lost[1] is None else "down"
        if _OFF_VALUE.match(text, end) and _WIPED.search(text, back, start):
            return "down"
    if unit in SHARES and (share := _share_moved(text, quantity, back)) is not None:
        return share
    if priced and (beyond := _THAN_MEANT.match(text, end)) is not None:
        return "down" if beyond[1] in ("less", "lower", "smaller") else "up"
    if priced or unit in ("percent", "percentage point", "point"):
        behind = _SIDE_BEHIND.match(text, end)
        if behind is not None and _TRADED.search(text, back, start):
            return _SIDES[behind[1]]
        stands = _STANDS.search(text, back, start)
        if stands is not None and not text.startswith(" of ", end):  # "trading off 20% of its dues"
            return _SIDES[stands[1]]
    if unit in ("celsius", "fahrenheit") and (off := _OFF_NORMAL.match(text, end)) is not None:
        return "up" if off[1] == "above" else "down"
    if unit in VOLUMES and _MORE_BEHIND.match(text, end) is not None:
        return "up"
    bare = unit is None and _BARE_END.match(text, end) is not None
    if bare or unit in ("times", "point") or priced:
        fell = _FELL.search(text, back, start)
        if fell is not None:
            return "up" if fell[1] is None else "down"
    return None


def _count_moved(text: str, quantity: Quantity) -> str | None:
    """The way of a count by which there are more or fewer: "cut 400 jobs", "90 fewer pupils"."""
    start, end = quantity.span.start, quantity.span.end
    beyond = _FEWER.match(text, end) or _NOUN_MORE.match(text, end)
    if beyond is not None:
        return "up" if beyond[1] == "more" else "down"
    told = _JOBS_MOVED.search(text, max(0, start - _BACK), start) if _JOBS.match(text, end) else None
    return None if told is None else "up" if told[1] is None else "down"


def _share_moved(text: str, quantity: Quantity, back: int) -> str | None:
    start, end = quantity.span.start, quantity.span.end
    if _STRIPPED.search(text, back, start) and _OF_VALUE.match(text, end):
        return "down"
    if (off := _OFF_YEAR.match(text, end)) is not None:
        return "down" if off[1] in ("below", "under", "lower than", "less than", "down on") else "up"
    if (off := _OFF_LEVEL.match(text, end)) is not None:
        return "up" if off[1] or off[2] else "down"
    if text.startswith(" of ", end):
        return None
    by = _BY_VERB.search(text, back, start)
    if by is None and (pushed := _PUSHED.search(text, back - _BACK, start)) is not None:
        return "up" if pushed[1] is None else "down"
    return None if by is None else "up" if by[1] is None and by[2] is None else "down"


def is_risen(text: str, quantity: Quantity, number: Token) -> bool:
    """Whether a bare number tells how many more there are than before."""
    return quantity.unit is None and _side_of_rise(text, quantity, number) == "up"


def _side_of_rise(text: str, quantity: Quantity, number: Token) -> str | None:
    found = _RISE_OF.search(text, max(0, quantity.span.start - _BACK), quantity.span.start)
    if found is None and number.dep_ == "nummod" and number.head.dep_ == "conj" and quantity.unit is None:
        first = _case_of_rise(number.head.head)
        start = 0 if first is None else first.left_edge.idx
        found = None if first is None else _RISE_OF.search(text, max(0, start - _BACK), start)
    elif found is not None and number.dep_ not in ("pobj", "ROOT", "conj") and number.head.i > number.i:
        found = found if _case_of_rise(number.head) is not None else None
    if found is None:
        return None
    return changes().get(found[1]) or _NOUNS.get(found[1])


def _case_of_rise(noun: Token) -> Token | None:
    """The first of the things that a rise is "of", where they are counted up: "a rise of 40 cases and two deaths"."""
    counted_up = noun.lemma_.lower() in ADDED_TO and noun.dep_ == "pobj" and noun.head.lower_ == "of"
    return noun if counted_up and any(child.dep_ == "nummod" for child in noun.lefts) else None


def _is_made(text: str, quantity: Quantity) -> bool:
    """Whether it is a gain that was made, by which nothing rose."""
    start = quantity.span.start
    made = _GAINED.search(text, max(0, start - _BACK), start) is not None
    return made or _GAIN_FROM.match(text, quantity.span.end) is not None


def direction_of(text: str, quantity: Quantity, number: Token) -> str | None:
    """`up` or `down` where the amount is the size of a change; null of a level."""
    moves = is_money(quantity) or quantity.unit in _RELATIVE
    if is_money(quantity) and _is_made(text, quantity):
        return None
    noun = _noun_of_change(number) if moves else None
    if noun is not None:
        return noun
    if quantity.unit is None:
        side = _side_of_rise(text, quantity, number) or _count_moved(text, quantity)
        if side is not None:
            return side
    if (moved := _moved(text, quantity)) is not None or quantity.role != "by":
        return moved
    before = text[max(0, quantity.span.start - _BACK) : quantity.span.start]
    if quantity.unit not in SHARES and not _told_as_change(before, quantity, number):
        return None
    if quantity.change in ("up", "down"):
        return quantity.change
    after = (particles().get(word.lower_) for word in number.doc[number.i + 1 : number.i + 1 + _STEPS])
    return next((side for side in after if side is not None), None) or change_of(number, before, measured=True)[0]


def _told_as_change(before: str, quantity: Quantity, number: Token) -> bool:
    """Whether it tells how far something moved, and not what was added or lost ("raised $2m", "lost 40 men")."""
    if _BY.search(before) is not None:
        return not any(word.dep_ == "agent" for word in (number.head, number.head.head))
    verb = predicate_of(number)
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    if subject is None or not (is_money(quantity) or quantity.unit == "point"):
        return False
    return verb.lemma_ in (MOVING | _SHEDDING if subject.lemma_.lower() in PRICED else MOVING)


def _noun_of_change(number: Token) -> str | None:
    """ "A 20% rise", "an increase of $90m"."""
    here, first = number, True
    for _ in range(_STEPS):
        if here.head.i == here.i:
            return None
        of = here.dep_ == "pobj" and here.head.lower_ in _OF
        here = here.head.head if of else here.head
        if here.pos_ not in ("NOUN", "PROPN", "NUM", "SYM"):
            return None
        if here.pos_ == "NOUN":
            side = _side_of(here)
            inside = first and here.dep_ == "pobj" and here.head.lower_ == "in"  # "a fall in sales of 9%"
            first = first and is_unit(here)
            if side is not None or of:
                return side or (_side_of(here.head.head) if inside else None)
    return None


def _side_of(noun: Token) -> str | None:
    return change_nouns().get(noun.lemma_.lower()) or _NOUNS.get(noun.lemma_.lower())
