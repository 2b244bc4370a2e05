"""Under which measure a number goes: the class of its noun, what befell those counted, its unit."""

from __future__ import annotations

import calendar

from spacy.tokens import Token

from asreported.extract.entities.lists import THING_KINDS
from asreported.extract.modality.cues import LOOKING_ON
from asreported.extract.statements.measures.afflictions import afflicted
from asreported.extract.statements.measures.amounts import changed, counted_below, is_bulk, is_unit, substance
from asreported.extract.statements.measures.answers import in_brackets
from asreported.extract.statements.measures.casualties import befallen, casualty_of
from asreported.extract.statements.measures.classes import (
    class_of,
    has_joint_number,
    hyphened,
    is_one_force,
    numbered,
    of_both,
)
from asreported.extract.statements.measures.counting import COUNTS, hangs_on, is_money
from asreported.extract.statements.measures.extents import extent_of, is_length
from asreported.extract.statements.measures.levels import grown, is_grade, level_of
from asreported.extract.statements.measures.shares import (
    CHANCES,
    PRICED,
    SHARES,
    described_by,
    is_of,
    shared,
)
from asreported.extract.statements.measures.votes import voted
from asreported.extract.statements.measures.words import (
    BODIES,
    CASUALTIES,
    CLASSES,
    COUNTING,
    ESTIMATES,
    FORCES,
    GRADES,
    NEVER,
    PERSONS,
    ROUND,
    SINGULAR,
)
from asreported.extract.statements.uncounted.markets import foreseen
from asreported.extract.statements.uncounted.no_figures import is_ticker
from asreported.model import Quantity

_HEARSAY = frozenset({"thought", "believed", "feared", "said", "presumed", "tweet"})
"""Participles and verbs that the tagger takes for the noun counted ("two million feared to be stranded")."""
_OCCASIONS = frozenset({"time", "occasion", "am", "pm"})
_CALENDAR = frozenset((*calendar.day_name, *calendar.month_name))
_CREWS = FORCES | {"crew", "party", "delegation", "squad", "staff"}
"""Bodies of persons: "a crew of 12"."""
_GATHERED = BODIES | {"gang", "mob", "crowd", "militia"}
_TOTALLING = frozenset({"totalling", "totaling", "numbering"})
_BY_OWN_HAND = frozenset({"inflicted", "self-inflicted", "suicide"})
_SCALED = frozenset({"magnitude", "degree", "index", "composite", "average"})
"""Nouns of what stands at so much: a whole number of it counts no several."""
_SUFFIXES = frozenset({"inc", "corp", "co", "ltd", "plc", "llc"})
_GRAVE = frozenset({"serious", "major", "severe", "significant", "grave", "critical", "life-threatening"})
"""Of which there may be none where there are others: "no serious injuries"."""
_SCALES: dict[str | None, str] = {
    **dict.fromkeys(("celsius", "fahrenheit", "kelvin"), "temperature"),
    **dict.fromkeys(("pound per square inch", "kilopound per square inch"), "pressure"),
}
"""What is measured by units that measure nothing else."""
_STATES = frozenset({"country", "nation", "state", "government", "victim", "claimant", "survivor"})
"""Nouns of those who have, get and spend money, and are no sum themselves."""

_FATES = {"dead": "killed", "killed": "killed", "injured": "injured", "wounded": "injured", "missing": "missing"}
_PASSED = frozenset({"mark", "barrier"})
"""Nouns of a level that is only passed."""
_ALARMS = frozenset({"threat", "risk", "danger", "terror", "security"})
"""What has levels that are told by their number."""
_HEAPS = frozenset({"pile", "load", "burden", "mountain", "overhang"})


def measure_of(quantity: Quantity, counted: Token | None, number: Token) -> str | None:
    """The measure, a lemma or plural of its class; null where the text does not say what is counted."""
    body = strong_body(number)
    if body is not None:
        return "personnel" if body.lemma_.lower() in FORCES else "people"
    if is_length(quantity):
        return extent_of(quantity, number)
    if quantity.unit in _SCALES:
        return _SCALES[quantity.unit]
    plain = _fate_behind(number) if quantity.unit is None else None
    plain = "votes" if quantity.unit in ("percent", None) and voted(number) else plain
    if plain is not None:
        return plain
    if is_bulk(quantity):
        return substance(quantity, number, counted)
    if quantity.unit == "percent" and counted is not None and in_brackets(number)[1] == counted:
        return class_of(counted, counted=False)
    if quantity.unit in SHARES and (described := described_by(number)) is not None:
        return described or None
    if counted is not None and quantity.unit not in COUNTS:
        counted = changed(foreseen(counted) or counted)
        if counted is not None and quantity.unit in SHARES:
            tied = quantity.unit == "share" or quantity.partner is not None or is_of(counted, number)
            counted = shared(counted, number) if tied else None
            if counted is not None and counted.lemma_.lower() in CHANCES:
                return "chance"
        if counted is None or is_unit(counted) or counted.lower_ == "percent":
            return _by_unit(quantity)
    if counted is not None and (counted.lower_ in _HEARSAY or _no_count(quantity, counted, number)):
        return None
    return _measure_of_noun(quantity, counted, number)


def _fate_behind(number: Token) -> str | None:
    """What befell those who are told by a bare number and one word behind it: "at least 90 dead, all but one here"."""
    if number.pos_ != "NUM" or number.i + 2 >= len(number.doc) or number.nbor(1).lower_ not in _FATES:
        return None
    after = number.nbor(2)
    return _FATES[number.nbor(1).lower_] if after.is_punct or after.pos_ == "ADP" else None


def _is_whole(number: Token) -> bool:
    """Whether it is what a few are told out of: "nine out of hundreds of millions died"."""
    first = number.left_edge
    return first.i > 1 and first.nbor(-1).lower_ == "of" and first.nbor(-2).lower_ == "out"


def _has_part(noun: Token) -> bool:
    """Whether it is a whole of which only some died: "killed 70 of the 800 people it struck", "nine of its 20 pilots
    drowned"."""
    of = noun.head
    return noun.dep_ == "pobj" and of.lower_ == "of" and of.head.like_num and noun.lemma_.lower() not in CASUALTIES


def _of_whole(noun: Token) -> str:
    """The measure of such a whole: what itself is told to have befallen all of it ("four of the nine injured men"), or
    its class."""
    own = [word.lemma_.lower() for word in noun.children if word.dep_ in ("relcl", "acl", "amod")]
    return next((CASUALTIES[word] for word in own if word in CASUALTIES), None) or class_of(noun)


def _by_unit(quantity: Quantity) -> str | None:
    """The measure where only the unit tells it."""
    if quantity.unit is not None and quantity.unit.startswith("square "):
        return "area"
    return "money" if is_money(quantity) else None


def _fell_ill(counted: Token | None, number: Token) -> str | None:
    return afflicted(number) if counted is None or counted.i < number.i else None


def _measure_of_noun(quantity: Quantity, counted: Token | None, number: Token) -> str | None:
    if counted is not None and (charged := _of_charges(counted, number)) is not None:
        return charged
    casualty = _fell_ill(counted, number) or casualty_of(counted or number)
    if casualty is not None and quantity.unit in COUNTS and _is_whole(number):
        return None
    if casualty is not None and quantity.unit in (None, "more"):
        of_part = counted is not None and number.head.i == counted.i and _has_part(counted)
        return _of_whole(counted) if counted is not None and of_part else casualty
    if quantity.unit in SHARES and counted is not None and (befell := befallen(number, counted)) is not None:
        return befell
    if counted is not None and counted.lemma_.lower() in ESTIMATES | ROUND:
        return _by_unit(quantity)
    if counted is None or counted.lemma_.lower() in COUNTING:
        return _of_number(quantity, counted, number)
    if counted.pos_ not in ("NOUN", "PROPN"):
        return None
    if quantity.unit == "times" and THING_KINDS.get(counted.lemma_.lower()) in ("mission", "organization"):
        return "size"
    if is_money(quantity) and (named := _of_sum(counted)) is not None:
        return named
    if has_joint_number(counted) or is_one_force(counted):
        return "personnel" if is_one_force(counted) else None
    if quantity.unit in ("acre", "hectare") and counted.pos_ == "PROPN":
        return "area"  # "came to Lund and bought plots of 90 acres"
    both = of_both(counted)
    return class_of(counted, _one_by_one(quantity, counted, number)) if both is None else both


def _of_charges(counted: Token, number: Token) -> str | None:
    """Charges and deaths by one's own hand, which are no casualties: "two counts of murder", "70 self-inflicted
    deaths"."""
    if counted.lower_ == "counts" and counted.i > number.i and hangs_on(number, counted):
        return "counts"
    own = counted.lemma_.lower() == "death" and any(word.lower_ in _BY_OWN_HAND for word in counted.lefts)
    return "suicides" if own else None


def _of_number(quantity: Quantity, counted: Token | None, number: Token) -> str | None:
    """The measure where only a noun of number is told, or none: "the size of the mill", "those infected"."""
    multiplied = grown(number) if quantity.unit == "times" else None
    if quantity.unit == "times" and counted is not None and counted.lower_ == "size":
        return "size"  # "four times the size of the mill"
    if multiplied is not None and (multiplied.pos_ == "PROPN" or multiplied.lemma_.lower() in THING_KINDS):
        return "size"
    below = (counted_below(counted) or numbered(counted)) if counted is not None else multiplied
    if below is not None and below.tag_ == "DT":
        return _of_those(below)
    return _by_unit(quantity) if below is None else class_of(below, _one_by_one(quantity, below, number))


def _of_those(those: Token) -> str | None:
    """What befell "those" who are counted ("the number of those infected"); null of all others."""
    told = [word for word in those.rights if word.dep_ in ("acl", "relcl", "amod")]
    fates = (
        CASUALTIES.get(word.lemma_.lower()) or ("infected" if word.lower_ == "infected" else None) for word in told
    )
    return next((fate for fate in fates if fate is not None), None)


def _of_sum(noun: Token) -> str | None:
    """What a sum is where the noun behind it does not tell: "a $40 million Acme Tower", "the $3 billion mark", "a $40
    million debt pile", "$75 million shipping firms' liability"."""
    lemma = noun.lemma_.lower()
    if noun.pos_ == "PROPN" and lemma not in PRICED:
        return "money"
    if noun.tag_ == "NNS" and lemma in PERSONS | _STATES | LOOKING_ON:
        return "money"  # "a $40 billion fund countries can tap"
    if noun.tag_ == "NNS" and noun.i + 1 < len(noun.doc) and noun.nbor(1).tag_ in ("DT", "PRP$"):
        return "money"  # a verb taken for a noun: "the $20 billion sets a cap"
    if lemma in _PASSED or (noun.i + 1 < len(noun.doc) and noun.nbor(1).tag_ == "POS"):
        return "money"
    if lemma == "tag" and noun.i and noun.nbor(-1).lower_ == "price":
        return "price"
    return "debt" if lemma in _HEAPS and noun.i and noun.nbor(-1).lower_ == "debt" else None


def strong_body(number: Token) -> Token | None:
    """The body whose strength the number gives ("a 9,000-strong mission", "a team of 12")."""
    word = number.head
    if word.lower_ in _TOTALLING and word.head.lemma_.lower() in _GATHERED:
        return word.head  # "the gangs, totalling some 900"
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
        or (quantity.unit in COUNTS and counted.lower_.rstrip(".") in _SUFFIXES)
        or (lemma in NEVER and hyphened(counted) is None)
        or (quantity.unit in COUNTS and is_unit(counted))
    ):
        return True
    if quantity.unit == "times" and counted.pos_ == "PROPN" and counted.i > number.i:
        return True  # "five times Mali's exports"
    if quantity.unit == "basis point" and lemma in ("base", "basis"):
        return True  # "a 90-basis point spread", whose hyphen hides the unit
    if quantity.value == 0 and any(word.lower_ in _GRAVE for word in counted.lefts):
        return True
    if quantity.unit is None and counted.dep_ == "nsubj" and _is_party(counted) and counted.i < number.i:
        return True  # "the Greens are on 33, down two"
    if lemma == "star" and counted.i > number.i and number.nbor(1).text == "-":
        return True  # "a five-star hotel"
    far = quantity.unit in COUNTS and not hangs_on(number, counted)
    if far and is_grade(number) and lemma not in COUNTING and lemma not in CASUALTIES:
        return True
    if far and lemma == "level" and any(child.lower_ in _ALARMS for child in counted.lefts):
        return True  # "put the threat level at four"
    graded = counted if lemma not in COUNTING else numbered(counted) or counted
    if far and graded.lemma_.lower() in GRADES:
        return True
    occasions = quantity.unit in ("times", None) and counted.lemma_.lower() in _OCCASIONS
    named = counted.tag_ == "NNP" and (counted.ent_type_ == "PERSON" or counted.text in _CALENDAR)
    one = quantity.value == 1 or counted.ent_type_ == "NORP" or counted.lemma_.lower() in CLASSES | CASUALTIES
    many = quantity.unit is None and counted.tag_ == "NNP" and counted.lower_ not in SINGULAR and not one
    return occasions or named or (many and not counted.lower_.endswith("s"))


def _is_party(noun: Token) -> bool:
    """Whether it is a name in the plural, of which a level is told and no number ("the Greens are on 33")."""
    return (
        noun.i > noun.sent.start
        and noun.text.istitle()
        and noun.tag_ in ("NNS", "NNPS", "NNP")
        and noun.lower_.endswith("s")
        and noun.head.lemma_ == "be"
    )


def _one_by_one(quantity: Quantity, noun: Token, number: Token) -> bool:
    """Whether what is counted comes in wholes ("29-member", and not "7.0-magnitude"; "the herd fell to 40" tells of one
    herd)."""
    if noun.tag_ == "NN" and (quantity.role in ("from", "to") or level_of(number) == noun):
        return False
    whole = quantity.value is None or float(quantity.value).is_integer()
    return quantity.unit in COUNTS and whole and noun.lemma_.lower() not in _SCALED
