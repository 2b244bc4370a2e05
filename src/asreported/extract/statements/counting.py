"""What a number counts, and under which measure: the noun it modifies, the level it is, what it grows or kills."""

from __future__ import annotations

import calendar
from collections.abc import Sequence

from spacy.tokens import Token

from asreported.extract.entities.lists import THING_KINDS
from asreported.extract.statements.afflictions import afflicted
from asreported.extract.statements.amounts import changed, counted_below, is_bulk, is_unit, substance
from asreported.extract.statements.casualties import befallen, casualty_of
from asreported.extract.statements.classes import class_of, has_joint_number, hyphened, is_one_force, numbered, of_both
from asreported.extract.statements.context import Context
from asreported.extract.statements.extents import extent_of, is_length
from asreported.extract.statements.levels import grown, is_grade, level_of, put_at, runs_on, told_by
from asreported.extract.statements.markets import foreseen, is_held_against, is_source, price_moved
from asreported.extract.statements.no_figures import is_ticker
from asreported.extract.statements.shares import (
    CHANCES,
    PRICED,
    SHARES,
    described_by,
    in_brackets,
    is_of,
    moved_by,
    shared,
    voted,
    whole_of,
)
from asreported.extract.statements.words import (
    CASUALTIES,
    CLASSES,
    COUNTING,
    ESTIMATES,
    FORCES,
    GRADES,
    MONEY,
    NEVER,
    PERSONS,
    ROUND,
    SINGULAR,
)
from asreported.model import Quantity

_HEARSAY = frozenset({"thought", "believed", "feared", "said", "presumed", "tweet"})
"""Participles and verbs that the tagger takes for the noun counted ("two million feared to be stranded")."""
_UNNAMED = frozenset({"it", "this", "that", "what", "which"})
_OCCASIONS = frozenset({"time", "occasion", "am", "pm"})
_WEEKDAYS = frozenset(calendar.day_name)
_COUNTS = frozenset({None, "more"})
"""Units of what is counted one by one."""
_CREWS = FORCES | {"crew", "party", "delegation", "squad", "staff"}
"""Bodies of persons: "a crew of 12"."""
_SCALES: dict[str | None, str] = {
    **dict.fromkeys(("celsius", "fahrenheit", "kelvin"), "temperature"),
    **dict.fromkeys(("pound per square inch", "kilopound per square inch"), "pressure"),
}
"""What is measured by units that measure nothing else."""
_STATES = frozenset({"country", "nation", "state", "government", "victim", "claimant", "survivor"})
"""Nouns of those who have, get and spend money, and are no sum themselves."""
_TO_THE_NOUN = frozenset({"nummod", "quantmod", "amod", "compound", "nmod", "npadvmod", "det"})


def counted_noun(context: Context, quantities: Sequence[Quantity], quantity: Quantity, number: Token) -> Token | None:
    """The noun that the number counts: the one it modifies, the subject of the level it is ("the toll rose to 22"),
    its concept's head, or that of the other end of a change."""
    if quantity.unit == "percent" and counted_below(number) is None:
        bracketed, whose = in_brackets(number)
        if bracketed:
            return whose
    if runs_on(number):
        return level_of(number)
    price = price_moved(number) if is_money(quantity) else None
    noun = price or _hyphened(number) or _modified(number)
    if noun is not None:
        return noun
    whole = counted_below(number) if number.pos_ == "NUM" or number.lemma_.lower() in ROUND else None
    if whole is not None and whole.pos_ == "NOUN" and quantity.unit in _COUNTS:
        return whole  # "85 of its 120 trainers"
    if quantity.unit in SHARES and (part := counted_below(number)) is not None:
        if part.lower_ in _UNNAMED or is_source(part):
            return None  # "perhaps 80% of it"
        if (named := whole_of(number)) is not None:
            return named
    if quantity.unit in SHARES and is_held_against(number):
        return None
    level = level_of(number) or put_at(number)
    counting = level is not None and level.lemma_.lower() in COUNTING
    if level is not None and (level.lemma_.lower() == "toll" or (counting and casualty_of(level) is not None)):
        return level
    if is_money(quantity):
        return None
    if quantity.unit in _COUNTS and (told := told_by(number)) is not None:
        return told
    far = _far_noun(context, quantities, quantity, number)
    found = level if far is None and counting else far
    far_count = found is not None and quantity.unit in _COUNTS and not hangs_on(number, found)
    return changed(found) if found is not None and far_count else found


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
            if phrase is not None:
                return phrase.root
    return None


def _modified(number: Token) -> Token | None:
    """The noun after the number that the number modifies."""
    here = number
    for _ in range(3):
        if here.dep_ not in _TO_THE_NOUN | {"poss"} or here.head.i == here.i:
            break
        here = here.head
        if here.pos_ in ("NOUN", "PROPN") and here.lower_ != "plus" and not _only_tells_which(here):
            break
    else:
        here = number
    return here if here.pos_ in ("NOUN", "PROPN") and here.i > number.i else None


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
    return (
        quantity.unit is not None and "square" not in quantity.unit and any(w in MONEY for w in quantity.unit.split())
    )


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


def measure_of(quantity: Quantity, counted: Token | None, number: Token) -> str | None:
    """The measure, a lemma or plural of its class; null where the text does not say what is counted."""
    body = strong_body(number)
    if body is not None:
        return "personnel" if body.lemma_.lower() in FORCES else "people"
    if is_length(quantity):
        return extent_of(quantity, number)
    if quantity.unit in _SCALES:
        return _SCALES[quantity.unit]
    if quantity.unit in ("percent", None) and voted(number):
        return "votes"
    if is_bulk(quantity):
        return substance(quantity, number, counted)
    if quantity.unit == "percent" and counted is not None and in_brackets(number)[1] == counted:
        return class_of(counted, counted=False)
    if quantity.unit in SHARES and (described := described_by(number)) is not None:
        return described or None
    if counted is not None and quantity.unit not in _COUNTS:
        counted = changed(foreseen(counted) or counted)
        if counted is not None and quantity.unit in SHARES:
            tied = quantity.unit == "share" or quantity.partner is not None or is_of(counted, number)
            counted = shared(counted, number) if tied else None
            if counted is not None and counted.lemma_.lower() in CHANCES:
                return "chance"
        if counted is None or is_unit(counted):
            return _by_unit(quantity)
    if counted is not None and (counted.lower_ in _HEARSAY or _no_count(quantity, counted, number)):
        return None
    return _measure_of_noun(quantity, counted, number)


def _is_whole(number: Token) -> bool:
    """Whether it is what a few are told out of: "nine out of hundreds of millions died"."""
    first = number.left_edge
    return first.i > 1 and first.nbor(-1).lower_ == "of" and first.nbor(-2).lower_ == "out"


def _by_unit(quantity: Quantity) -> str | None:
    """The measure where only the unit tells it."""
    if quantity.unit is not None and quantity.unit.startswith("square "):
        return "area"
    return "money" if is_money(quantity) else None


def _fell_ill(counted: Token | None, number: Token) -> str | None:
    return afflicted(number) if counted is None or counted.i < number.i else None


def _measure_of_noun(quantity: Quantity, counted: Token | None, number: Token) -> str | None:
    casualty = _fell_ill(counted, number) or casualty_of(counted or number)
    if casualty is not None and quantity.unit in _COUNTS and _is_whole(number):
        return None
    if casualty is not None and quantity.unit in (None, "more"):
        return casualty
    if quantity.unit in SHARES and counted is not None and (befell := befallen(number, counted)) is not None:
        return befell
    if counted is not None and counted.lemma_.lower() in ESTIMATES | ROUND:
        return _by_unit(quantity)
    if counted is None or counted.lemma_.lower() in COUNTING:
        multiplied = grown(number) if quantity.unit == "times" else None
        if multiplied is not None and (multiplied.pos_ == "PROPN" or multiplied.lemma_.lower() in THING_KINDS):
            return "size"
        below = (counted_below(counted) or numbered(counted)) if counted is not None else multiplied
        if below is not None:
            return class_of(below, _one_by_one(quantity, below))
        return _by_unit(quantity)
    if counted.pos_ not in ("NOUN", "PROPN"):
        return None
    if quantity.unit == "times" and THING_KINDS.get(counted.lemma_.lower()) in ("mission", "organization"):
        return "size"
    if is_money(quantity) and counted.pos_ == "PROPN" and counted.lemma_.lower() not in PRICED:
        return "money"  # "a $40 million Acme Tower"
    if is_money(quantity) and counted.tag_ == "NNS" and counted.lemma_.lower() in PERSONS | _STATES:
        return "money"  # "a $40 billion fund countries can tap"
    if has_joint_number(counted) or is_one_force(counted):
        return "personnel" if is_one_force(counted) else None
    both = of_both(counted)
    return class_of(counted, _one_by_one(quantity, counted)) if both is None else both


def strong_body(number: Token) -> Token | None:
    """The body whose strength the number gives ("a 9,000-strong mission", "a team of 12")."""
    word = number.head
    if number.dep_ == "pobj" and word.lower_ == "of" and word.head.lemma_.lower() in _CREWS and _is_bare(number):
        return word.head
    return word.head if word.lower_ == "strong" and word.dep_ in ("amod", "compound") and word.i < word.head.i else None


def _is_bare(number: Token) -> bool:
    """Whether no noun follows that it might count."""
    after = number.nbor(1) if number.i + 1 < len(number.doc) else number
    return number.pos_ == "NUM" and (after.is_punct or after.pos_ in ("ADP", "VERB", "AUX", "CCONJ", "PRON", "SCONJ"))


def _no_count(quantity: Quantity, counted: Token, number: Token) -> bool:
    """Whether nothing is counted: "20 times" that somebody spoke, a clock's time before a name, a word of no count, a
    unit that no amount was read with, the step of a scale."""
    lemma = counted.lemma_.lower()
    if (
        is_ticker(counted)
        or (lemma in NEVER and hyphened(counted) is None)
        or (quantity.unit in _COUNTS and is_unit(counted))
    ):
        return True
    if quantity.unit == "times" and counted.pos_ == "PROPN" and counted.i > number.i:
        return True  # "five times Mali's exports"
    far = quantity.unit in _COUNTS and not hangs_on(number, counted)
    if far and is_grade(number) and lemma not in COUNTING and lemma not in CASUALTIES:
        return True
    graded = counted if lemma not in COUNTING else numbered(counted) or counted
    if far and graded.lemma_.lower() in GRADES:
        return True
    occasions = quantity.unit in ("times", None) and counted.lemma_.lower() in _OCCASIONS
    named = counted.tag_ == "NNP" and (counted.ent_type_ == "PERSON" or counted.text in _WEEKDAYS)
    one = quantity.value == 1 or counted.ent_type_ == "NORP" or counted.lemma_.lower() in CLASSES | CASUALTIES
    many = quantity.unit is None and counted.tag_ == "NNP" and counted.lower_ not in SINGULAR and not one
    return occasions or named or (many and not counted.lower_.endswith("s"))


def _one_by_one(quantity: Quantity, noun: Token) -> bool:
    """Whether what is counted comes in wholes ("29-member", and not "7.0-magnitude")."""
    whole = quantity.value is None or float(quantity.value).is_integer()
    return quantity.unit in _COUNTS and whole and noun.lemma_.lower() not in ("magnitude", "degree")
