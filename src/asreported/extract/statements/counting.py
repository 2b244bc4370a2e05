"""What a number counts, and under which measure: the noun it modifies, the level it is, what it grows or kills."""

from __future__ import annotations

import calendar
from collections.abc import Sequence

from spacy.tokens import Token

from asreported.extract.entities.lists import THING_KINDS
from asreported.extract.modality import predicate_of
from asreported.extract.statements.amounts import changed, counted_below, is_bulk, is_unit, substance
from asreported.extract.statements.casualties import casualty_of
from asreported.extract.statements.context import Context
from asreported.extract.statements.extents import extent_of, is_length
from asreported.extract.statements.shares import CHANCES, PRICED, SHARES, described_by, moved_by, shared, whole_of
from asreported.extract.statements.words import (
    CASUALTIES,
    CLASSES,
    COUNTING,
    ESTIMATES,
    FORCES,
    MONEY,
    PLURALS,
    ROUND,
    SINGULAR,
)
from asreported.model import Quantity

_GROWING = frozenset({"nsubj", "nsubjpass", "dobj"})
_HEARSAY = frozenset({"thought", "believed", "feared", "said", "presumed", "tweet"})
"""Participles and verbs that the tagger takes for the noun counted ("two million thought to be homeless")."""
_ALONE = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "attr", "conj", "appos", "ROOT", "oprd", "dep", "pcomp"})
_UNNAMED = frozenset({"it", "this", "that", "what", "which"})
_NEAR = 30
"""Tokens back within which a bare number's noun stands."""
_VERBS = 3
"""Verbs between a level and its subject, at most."""
_YEAR = 4
"""Digits of a year."""
_OCCASIONS = frozenset({"time", "occasion", "am", "pm"})
_WEEKDAYS = frozenset(calendar.day_name)
_COUNTS = frozenset({None, "more"})
"""Units of what is counted one by one."""
_TO_THE_NOUN = frozenset({"nummod", "quantmod", "amod", "compound", "nmod", "npadvmod", "det"})


def counted_noun(context: Context, quantities: Sequence[Quantity], quantity: Quantity, number: Token) -> Token | None:
    """The noun that the number counts: the one it modifies, the subject of the level it is ("the toll rose to 22"),
    its concept's head, or that of the other end of a change."""
    noun = _hyphened(number) or _modified(number)
    if noun is not None:
        return noun
    whole = counted_below(number) if number.pos_ == "NUM" or number.lemma_.lower() in ROUND else None
    if whole is not None and whole.pos_ == "NOUN" and quantity.unit in _COUNTS:
        return whole  # "85 of its 120 trainers"
    if quantity.unit in SHARES and (part := counted_below(number)) is not None:
        if part.lower_ in _UNNAMED:
            return None  # "perhaps 80% of it"
        if (named := whole_of(number)) is not None:
            return named
    level = _level(number)
    if level is not None and level.lemma_.lower() == "toll":
        return level
    if is_money(quantity):
        return None
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
    return level if level is not None and level.lemma_.lower() in COUNTING else None


def _modified(number: Token) -> Token | None:
    """The noun after the number that the number modifies."""
    here = number
    for _ in range(3):
        if here.dep_ not in _TO_THE_NOUN or here.head.i == here.i:
            break
        here = here.head
        if here.pos_ in ("NOUN", "PROPN") and here.lower_ != "plus":
            break
    else:
        here = number
    return here if here.pos_ in ("NOUN", "PROPN") and here.i > number.i else None


def _hyphened(number: Token) -> Token | None:
    """The noun that a hyphen joins to the number ("a six-painting series")."""
    if number.i + 2 >= len(number.doc) or number.nbor(1).text != "-" or number.nbor(1).whitespace_:
        return None
    noun = number.nbor(2)
    return noun if noun.pos_ == "NOUN" and noun.tag_ == "NN" and noun.lower_ != "plus" else None


def is_money(quantity: Quantity) -> bool:
    """Whether the unit is a currency ("dollar", "pound sterling")."""
    return quantity.unit is not None and any(word in MONEY for word in quantity.unit.split())


def told_before(number: Token, quantity: Quantity) -> bool:
    """Whether a bare number may count what the one before it counted ("of the 12 promised only three have arrived").

    A digit never opens a sentence by itself: it is what is left of a sentence cut in two.
    """
    opens = number.i == number.sent.start and number.text[0].isdigit()
    if number.pos_ != "NUM" or (number.i + 1 < len(number.doc) and number.nbor(1).pos_ == "PROPN"):
        return False
    bound = number.dep_ == "pobj" and number.head.lower_ in ("over", "under", "above", "below")  # "all of them over 90"
    if _is_pair(number) or _is_label(number, quantity) or _has_own_subject(number):
        return False
    if number.dep_ == "conj" and number.head.pos_ == "NOUN" and number.nbor(-1).lower_ == "or":
        return False  # "a sneeze or two"
    single = number.lower_ == "one" and (number.i == 0 or number.nbor(-1).lower_ not in ("just", "only"))
    return quantity.unit in _COUNTS and not single and number.dep_ in _ALONE and not opens and not bound


def _is_pair(number: Token) -> bool:
    """Whether it stands for persons known ("the two embraced")."""
    pair = number.lower_ in ("two", "pair") and number.dep_ == "nsubj"
    return pair and any(child.lower_ == "the" for child in number.lefts)


def _is_label(number: Token, quantity: Quantity) -> bool:
    """Whether it is a year or part of a code or of odds ("in 1860, 1770", "SP4 7NB", "1,000-1")."""
    sentence = number.sent
    after = sentence.text[quantity.span.end - sentence.start_char :][:2]
    return (
        (number.is_digit and len(number) == _YEAR) or after[:1].isalpha() or (after[:1] == "-" and after[1:].isdigit())
    )


def _has_own_subject(number: Token) -> bool:
    """Whether its clause says what it is, if not what it counts ("their guess was 500")."""
    if number.dep_ != "attr" or number.head.lemma_ != "be":
        return False
    return any(child.dep_ == "nsubj" and child.pos_ == "NOUN" and child.tag_ == "NN" for child in number.head.lefts)


def plural_before(number: Token) -> Token | None:
    """The nearest plural noun before a bare number, in its sentence or the one before ("The pilots … 20 came")."""
    for at in range(number.i - 1, max(-1, number.i - _NEAR), -1):
        word = number.doc[at]
        if "\n" in word.text:
            return None
        if word.tag_ == "NNS" and word.dep_ in ("nsubj", "nsubjpass", "dobj", "pobj"):
            return word
    return None


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


def _level(number: Token) -> Token | None:
    """The subject of the verb that the number is a level of: "the toll" in "the toll rose to 22"."""
    above = number.head
    verb = above.head if number.dep_ == "pobj" and above.dep_ == "prep" else above
    for _ in range(_VERBS):
        if verb.pos_ not in ("VERB", "AUX"):
            return None
        told = next((child for child in verb.lefts if child.dep_ in ("nsubj", "nsubjpass")), None)
        if told is not None or verb.dep_ != "xcomp":
            return told
        verb = verb.head  # "the toll is thought to be over 90"
    return None


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
    if is_bulk(quantity):
        return substance(quantity, number, counted)
    if quantity.unit in SHARES and (described := described_by(number)) is not None:
        return described
    if counted is not None and quantity.unit not in _COUNTS:
        counted = changed(counted)
        if counted is not None and quantity.unit in SHARES:
            counted = shared(counted, number)
            if counted is not None and counted.lemma_.lower() in CHANCES:
                return "chance"
        if counted is None or is_unit(counted):
            return _by_unit(quantity)
    if counted is not None and (counted.lower_ in _HEARSAY or _no_count(quantity, counted)):
        return None
    return _measure_of_noun(quantity, counted, number)


def _by_unit(quantity: Quantity) -> str | None:
    """The measure where only the unit tells it."""
    if quantity.unit is not None and quantity.unit.startswith("square "):
        return "area"
    return "money" if is_money(quantity) else None


def _measure_of_noun(quantity: Quantity, counted: Token | None, number: Token) -> str | None:
    casualty = casualty_of(counted or number)
    if casualty is not None and quantity.unit in (None, "more"):
        return casualty
    if counted is not None and counted.lemma_.lower() in ESTIMATES | ROUND:
        return _by_unit(quantity)
    if counted is None or counted.lemma_.lower() in COUNTING:
        grown = _grown(number) if quantity.unit == "times" else None
        if grown is not None and (grown.pos_ == "PROPN" or grown.lemma_.lower() in THING_KINDS):
            return "size"
        below = counted_below(counted) if counted is not None else grown
        if below is not None:
            return class_of(below, _one_by_one(quantity, below))
        return _by_unit(quantity)
    if counted.pos_ not in ("NOUN", "PROPN"):
        return None
    if quantity.unit == "times" and THING_KINDS.get(counted.lemma_.lower()) in ("mission", "organization"):
        return "size"
    if is_money(quantity) and counted.pos_ == "PROPN" and counted.lemma_.lower() not in PRICED:
        return "money"  # "a $40 million Acme Tower"
    if counted.lemma_.lower() in ("police", "military") and any(
        CLASSES.get(near.lemma_.lower()) == "personnel"
        for word in (counted, *counted.conjuncts)
        for near in (word, word.head)
    ):
        return "personnel"  # "9,000 police and troops", "36 military and police personnel"
    return class_of(counted, _one_by_one(quantity, counted))


def strong_body(number: Token) -> Token | None:
    """The body whose strength the number gives ("a 9,000-strong mission")."""
    word = number.head
    return word.head if word.lower_ == "strong" and word.dep_ in ("amod", "compound") and word.i < word.head.i else None


def _no_count(quantity: Quantity, counted: Token) -> bool:
    """Whether nothing is counted: "20 times" that somebody spoke, a clock's time before a name."""
    occasions = quantity.unit in ("times", None) and counted.lemma_.lower() in _OCCASIONS
    named = counted.tag_ == "NNP" and (counted.ent_type_ == "PERSON" or counted.text in _WEEKDAYS)
    one = quantity.value == 1 or counted.ent_type_ == "NORP" or counted.lemma_.lower() in CLASSES | CASUALTIES
    many = quantity.unit is None and counted.tag_ == "NNP" and counted.lower_ not in SINGULAR and not one
    return occasions or named or (many and not counted.lower_.endswith("s"))


def _one_by_one(quantity: Quantity, noun: Token) -> bool:
    """Whether what is counted comes in wholes ("29-member", and not "7.0-magnitude")."""
    whole = quantity.value is None or float(quantity.value).is_integer()
    return quantity.unit in _COUNTS and whole and noun.lemma_.lower() not in ("magnitude", "degree")


def class_of(noun: Token, counted: bool = True) -> str:
    """The measure's class, else the noun; what is counted one by one stands in the plural ("bases")."""
    lemma = noun.lemma_.lower()
    if lemma == "story" and noun.i and noun.nbor(-1).text == "-":
        return CLASSES["storey"]
    if lemma in CLASSES:
        return CLASSES[lemma]
    single = noun.tag_ == "NN" or (noun.tag_ == "NNP" and not noun.lower_.endswith("s"))
    return plural(lemma) if counted and single and lemma not in SINGULAR else str(noun.lower_)


def plural(noun: str) -> str:
    """The English plural."""
    if noun in PLURALS:
        return PLURALS[noun]
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s")


def _grown(number: Token) -> Token | None:
    """What grows by a bare multiple: the subject or object of its verb ("the number of troops will double")."""
    verb = predicate_of(number)
    grown = [child for child in verb.children if child.dep_ in _GROWING and child.pos_ in ("NOUN", "PROPN")]
    for child in sorted(grown, key=lambda child: (child.dep_ != "dobj", child.i)):
        if child.i != number.i:
            return counted_below(child) if child.lemma_.lower() in COUNTING else child
    return None
