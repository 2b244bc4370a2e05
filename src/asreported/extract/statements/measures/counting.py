"""What a number counts: the noun it modifies, the level it is, what it grows or kills."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from asreported.extract.grammar import TENSED
from asreported.extract.modality import predicate_of
from asreported.extract.statements.context import Context
from asreported.extract.statements.measures.amounts import changed, counted_below
from asreported.extract.statements.measures.answers import in_brackets
from asreported.extract.statements.measures.casualties import casualty_of
from asreported.extract.statements.measures.classes import LANDS
from asreported.extract.statements.measures.levels import level_of, put_at, runs_on, told_by
from asreported.extract.statements.measures.pounds import is_paid
from asreported.extract.statements.measures.shares import (
    SHARES,
    moved_by,
    whole_of,
)
from asreported.extract.statements.measures.words import (
    CASUALTIES,
    COUNTING,
    ESTIMATES,
    ROUND,
    TRADES,
    is_currency,
)
from asreported.extract.statements.uncounted.markets import (
    is_held_against,
    is_source,
    price_moved,
    quoted,
    shares_moved,
)
from asreported.model import FigureStatement, Quantity

_UNNAMED = frozenset({"it", "this", "that", "what", "which", "them", "those", "these", "whom", "us"})
COUNTS = frozenset({None, "more"})
"""Units of what is counted one by one."""
_TO_THE_NOUN = frozenset({"nummod", "quantmod", "amod", "compound", "nmod", "npadvmod", "det"})
_BEYOND_SUM = re.compile(
    r" [-–—]+ (?!of\b)|[^\n]*(?<!\w)\d[\d,.]*(?![\d,.-])| (?:Many|Some|Most|The|An?)\b"
    r"| (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
)
"""Between a sum and the noun of another number, behind a dash, or of a line run in: "$2 billion to 900 farmers",
"$9 billion - Fines", "$9 billion Many investors"."""
_DATELINES = frozenset({"|", "-LRB-", "("})
"""What follows the town in capitals at the head of an agency's report."""
_BRACKET = re.compile(r"(?:\(|-LRB-).*?(?:\)|-RRB-)")
_ROUND_SUM = re.compile(r"(?:(?:tens|hundreds|thousands) of )?(?:millions|billions|trillions)", re.IGNORECASE)
_ELIDED = re.compile(r"(?: more\b)?(?: ?[.,;]|$| (?:for|to|in|on|from|off)\b)")
"""After a sum whose currency was told before: "that could add billions more"."""
SPENDING = frozenset(
    {
        *("add", "borrow", "cost", "donate", "earn", "get", "invest", "lose"),
        *("owe", "pay", "pledge", "raise", "receive", "save", "spend", "waste"),
    }
)
_JOINED = 3
"""Tokens from a number to the second of two nouns joined behind it, at least."""
_SUM_BACK = 240
"""Characters back to the sum that tells the currency."""


def is_of_another(text: str, quantity: Quantity, counted: Token | None) -> bool:
    """Whether the noun behind a sum belongs to another number, or to what a dash opens."""
    between = "" if counted is None else text[quantity.span.end : max(counted.idx, quantity.span.end)]
    return _BEYOND_SUM.match(_BRACKET.sub("", between)) is not None


def is_unnamed_sum(text: str, quantity: Quantity, number: Token, before: FigureStatement | None) -> bool:
    """Whether it is a sum whose currency neither its own words nor those before tell: "raising millions for Mali"."""
    return _is_elided(text, quantity, number) and _currency(quantity, before) is None


def with_its_unit(text: str, quantity: Quantity, number: Token, before: FigureStatement | None) -> Quantity:
    """The quantity, in the currency told right before where its own is left out, or of pounds that are paid."""
    if quantity.unit == "pound-mass" and is_paid(text, quantity):
        return replace(quantity, unit="pound sterling")
    currency = _currency(quantity, before) if _is_elided(text, quantity, number) else None
    return quantity if currency is None else replace(quantity, unit=currency)


def _is_elided(text: str, quantity: Quantity, number: Token) -> bool:
    span = quantity.span
    if quantity.unit not in COUNTS or _ROUND_SUM.fullmatch(span.of(text)) is None:
        return False
    return _ELIDED.match(text, span.end) is not None and predicate_of(number).lemma_ in SPENDING


def _currency(quantity: Quantity, before: FigureStatement | None) -> str | None:
    if before is None or quantity.span.start - before.span.end > _SUM_BACK:
        return None
    words = (before.unit or "").partition(" per ")[0]
    return words if is_currency(words) else None


def counted_noun(context: Context, quantities: Sequence[Quantity], quantity: Quantity, number: Token) -> Token | None:
    """The noun that the number counts: the one it modifies, the subject of the level it is ("the toll rose to 22"),
    its concept's head, or that of the other end of a change."""
    if quantity.unit == "percent" and counted_below(number) is None:
        bracketed, whose = in_brackets(number)
        if bracketed:
            return whose
    if runs_on(number):
        return level_of(number)
    noun = _priced(quantity, number) or _hyphened(number) or _modified(number)
    if noun is not None and not (quantity.unit == "percent" and _is_beyond(number, noun)):
        return _first_of_two(quantity, number, noun)
    whole = counted_below(number) if number.pos_ == "NUM" or number.lemma_.lower() in ROUND else None
    if whole is not None and whole.pos_ == "NOUN" and quantity.unit in COUNTS:
        return whole  # "85 of its 120 trainers"
    if quantity.unit in SHARES and (part := counted_below(number)) is not None:
        if part.lower_ in _UNNAMED or is_source(part):
            return None  # "perhaps 80% of it"
        if (named := whole_of(number)) is not None:
            return named
    if quantity.unit in SHARES and is_held_against(number):
        return None
    level = _level(number)
    counting = level is not None and level.lemma_.lower() in COUNTING
    if level is not None and (level.lemma_.lower() == "toll" or (counting and casualty_of(level) is not None)):
        return level
    if is_money(quantity):
        return None
    if quantity.unit in COUNTS and (told := told_by(number)) is not None:
        return told
    far = _far_noun(context, quantities, quantity, number)
    below = _put_below(level, far) if level is not None and quantity.unit in COUNTS else None
    found = below or (level if far is None and counting else far)
    far_count = found is not None and quantity.unit in COUNTS and not hangs_on(number, found)
    return changed(found) if found is not None and far_count else found


def _first_of_two(quantity: Quantity, number: Token, noun: Token) -> Token:
    """The noun right behind a percentage that another is joined to, whatever the parser takes for their head: "a 30%
    share and joint works"."""
    if quantity.unit != "percent" or noun.i - number.i < _JOINED:
        return noun
    first = next(word for word in number.doc[number.i + 1 : noun.i + 1] if word.idx >= quantity.span.end)
    joined = first.tag_ == "NN" and first.i < noun.i and first.nbor(1).lower_ in ("and", "or")
    return first if joined else noun


def _level(number: Token) -> Token | None:
    told = level_of(number)
    return put_at(number) or told if told is None or told.pos_ in ("PRON", "PROPN") else told


def _put_below(level: Token, far: Token | None) -> Token | None:
    """What there is the number or the estimate of that somebody puts higher: "raised the number of cases of a mix of
    germs to 90"; null where it is found anyhow."""
    lemma = level.lemma_.lower()
    below = counted_below(level) if level.dep_ == "dobj" and lemma in COUNTING | ESTIMATES else None
    if below is None or below.tag_ != "NNS":
        return None
    return below if lemma in ESTIMATES or (far is not None and below.i < far.i) else None


def _priced(quantity: Quantity, number: Token) -> Token | None:
    """The shares, the price or the trade whose level or move it is."""
    if is_money(quantity):
        return price_moved(number) or (quoted(number) if quantity.unit == "penny" else None) or _trade(number)
    return shares_moved(number) if quantity.unit == "percent" and counted_below(number) is None else None


def _trade(number: Token) -> Token | None:
    """The trade whose level a sum is: "sales" in "its sales rose to $9 million"."""
    level = level_of(number)
    return level if level is not None and level.lower_ in TRADES else None


def _far_noun(context: Context, quantities: Sequence[Quantity], quantity: Quantity, number: Token) -> Token | None:
    """The noun of a change or a measured amount, wherever it stands: its concept's, or the change's other end's."""
    pair = None if quantity.partner is None else quantities[quantity.partner]
    measured = quantity.unit not in (None, "more", "share", "times")
    if _bare_object(number) or not (pair is not None or quantity.role is not None or measured):
        return None
    if quantity.unit == "percent" and (moved := moved_by(number)) is not None:
        return moved
    for source in (quantity, pair):
        if source is not None and source.concept:
            first = source.concept[0]
            phrase = context.doc.char_span(first.start, first.end, alignment_mode="expand")
            if phrase is not None and pair is not None and _is_where(quantity, pair, phrase.root):
                return None
            if phrase is not None:
                return None if quantity.unit == "percent" and _is_beyond(number, phrase.root) else phrase.root
    return None


def _is_where(quantity: Quantity, pair: Quantity, noun: Token) -> bool:
    """Whether the other end of a change is no level, but tells from how many places they are: "the number of cases rose
    to 900 from 14 provinces"."""
    return quantity.span.end < pair.span.start < noun.idx and noun.lemma_.lower() in LANDS


def _modified(number: Token) -> Token | None:
    """The noun after the number that the number modifies."""
    sort = number.head
    if number.dep_ == "nsubj" and sort.dep_ == "amod" and sort.i == number.i + 1 and sort.head.tag_ == "NNS":
        return sort.head  # "the 90 confirmed and probable cases", of which the parser makes a clause
    here = number
    for _ in range(3):
        if here.dep_ not in _TO_THE_NOUN | {"poss"} or here.head.i == here.i:
            break
        here = here.head
        if here.is_upper and here.i + 1 < len(here.doc) and here.nbor(1).text in _DATELINES:
            return None  # "the toll rises above 40 NORWICK | Monday"
        if here.pos_ in ("NOUN", "PROPN") and here.lower_ != "plus" and not _only_tells_which(here):
            break
    else:
        here = number
    return here if here.pos_ in ("NOUN", "PROPN") and here.i > number.i else None


def _is_beyond(number: Token, noun: Token) -> bool:
    """Whether a comma or another clause parts a percentage from the noun: "40 percent, the clerk said", "5 percent
    after the mill published a letter"."""
    between, verb = number.doc[number.i + 1 : noun.i], predicate_of(number)
    if verb.tag_ == "VBG" and noun.head.i in (verb.head.i, verb.head.head.i):
        return False  # "after losing 7 percent in a week, shares stood still"
    return any(word.text == "," or word.dep_ == "mark" or word.tag_ in TENSED for word in between)


def _only_tells_which(noun: Token) -> bool:
    """Whether it only tells whose, or with another of which sort, the noun after them is: "90 military and police
    personnel", "two Ruiz's best works"."""
    if noun.pos_ == "PROPN" and noun.i + 1 < len(noun.doc) and noun.nbor(1).tag_ == "POS":
        return True
    before_noun = noun.dep_ in ("nmod", "compound") and noun.head.i > noun.i and noun.head.tag_ == "NNS"
    return before_noun and any(child.dep_ == "cc" for child in noun.rights)


def _hyphened(number: Token) -> Token | None:
    """The noun that a hyphen joins to the number ("a six-painting series")."""
    if number.i + 2 >= len(number.doc) or number.nbor(1).text != "-" or number.nbor(1).whitespace_:
        return None
    noun = number.nbor(2)
    return noun if noun.pos_ == "NOUN" and noun.tag_ == "NN" and noun.lower_ != "plus" else None


def is_money(quantity: Quantity) -> bool:
    """Whether the unit is a currency ("dollar", "pound sterling")."""
    return is_currency(quantity.unit) and "square" not in (quantity.unit or "")


def hangs_on(number: Token, counted: Token) -> bool:
    """Whether the number modifies the noun itself, and does not merely count the same thing from afar."""
    here = number
    for _ in range(4):
        if here.i == counted.i:
            return True
        if here.dep_ not in _TO_THE_NOUN and not (here.dep_ == "pobj" and here.head.lower_ == "of"):
            return False
        here = here.head
    return False


def _bare_object(number: Token) -> bool:
    """Whether the number alone is who a verb of casualty is done to ("evacuate 3,000")."""
    return number.dep_ in ("dobj", "nsubjpass") and number.head.lemma_.lower() in CASUALTIES
