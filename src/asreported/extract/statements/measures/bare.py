"""Numbers told without their noun: what they count was said by the figure, or the plural noun, before them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Token

from asreported.extract.entities.lists import KIN
from asreported.extract.grammar import SUBJECTS
from asreported.extract.modality import predicate_of
from asreported.extract.statements.context import Context
from asreported.extract.statements.holders.disasters import of_magnitude
from asreported.extract.statements.holders.pronouns import TELLING
from asreported.extract.statements.measures.amounts import counted_below, is_unit
from asreported.extract.statements.measures.carried import BACK, BOUND, gap_before
from asreported.extract.statements.measures.casualties import casualty_of
from asreported.extract.statements.measures.classes import class_of
from asreported.extract.statements.measures.counting import COUNTS, SPENDING
from asreported.extract.statements.measures.directions import MOVING
from asreported.extract.statements.measures.levels import is_grade
from asreported.extract.statements.measures.own_words import tells_itself
from asreported.extract.statements.measures.run_in import of_run_in
from asreported.extract.statements.measures.words import (
    CASUALTIES,
    COUNTING,
    ESTIMATES,
    SPANS_OF_TIME,
    TABLES,
    is_currency,
)
from asreported.extract.statements.phrase import places_of
from asreported.model import FigureStatement, Quantity

__all__ = [
    "another", "as_before", "goes_on", "is_among", "measured_again", "share_before", "told_before",
]  # fmt: skip

_PART = re.compile(r"(?: [-–—]+|:|, including|, among them)(?: (?:\w+ ){1,3}and)?(?: at least| about)? $")
_AND_THEN = re.compile(rf"(?: [^\s,.;:]+){{0,3}},? (?:and|then|or|but) {BOUND}$")
_NEAR = 30
"""Tokens back within which a bare number's noun stands."""
_CHILDREN = KIN | {"child", "kid"}
"""After the name of one of them stands how old it is."""
_ALONE = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "attr", "conj", "appos", "ROOT", "oprd", "dep", "pcomp"})
_RICHTER = re.compile(r" on the (?:open-ended )?richter scale", re.IGNORECASE)
_HOLDING = frozenset(TABLES["shares"]["holding"])
_VOUCHED = frozenset(
    {"announced", "given", "cited", "counted", "confirmed", "reported", "suspected", "known"}
    | {"registered", "recorded", "probable", "likely"}
)
_FINDING = frozenset({"confirm", "diagnose", "detect", "identify"})
_AILING = frozenset({"ill", "sick", "infected", "positive"})
"""What befell those of whom it is vouched: "40 dead … 20 confirmed ill"."""
_IN_WORD = re.compile(r"[\w,.]+-[a-z]+(?: [a-z]+)?")
_THEM = re.compile(r" of (?:them|those|these|which|whom)\b")
_WITHIN = frozenset({"in", "over", "during", "within", "for", "of"})
BOUNDING = frozenset(
    {"at", "least", "most", "more", "than", "about", "around", "some", "nearly", "over", "up", "to", "almost"}
)


def told_before(number: Token, quantity: Quantity) -> bool:
    """Whether a bare number may count what the one before it counted ("of the 12 promised only three have arrived").

    A digit never opens a sentence by itself: it is what is left of a sentence cut in two.
    """
    opens = number.i == number.sent.start and number.text[0].isdigit()
    if number.pos_ != "NUM" or (number.i + 1 < len(number.doc) and number.nbor(1).pos_ == "PROPN"):
        return False
    bound = number.dep_ == "pobj" and number.head.lower_ in ("over", "under", "above", "below")  # "all of them over 90"
    below = counted_below(number)
    if tells_itself(number, quantity) or is_grade(number) or (below is not None and is_unit(below)):
        return False  # "skimmed 300 of the 900 tonnes"
    if number.dep_ == "conj" and number.head.pos_ == "NOUN" and number.nbor(-1).lower_ == "or":
        return False  # "a sneeze or two"
    single = number.lower_ == "one" and (number.i == 0 or number.nbor(-1).lower_ not in ("just", "only"))
    return quantity.unit in COUNTS and not single and number.dep_ in _ALONE and not opens and not bound


def _plural_before(number: Token) -> Token | None:
    """The nearest plural noun before a bare number, in its sentence or the one before ("The pilots … 20 came")."""
    for at in range(number.i - 1, max(-1, number.i - _NEAR), -1):
        word = number.doc[at]
        if "\n" in word.text:
            return None
        telling = word.dep_ == "nsubj" and word.head.lemma_ in TELLING  # "Clerks say that Acme sent 21"
        if word.tag_ == "NNS" and word.dep_ in ("nsubj", "nsubjpass", "dobj", "pobj") and not telling:
            return word
    return None


def _is_all(number: Token) -> bool:
    """Whether it sums up what was listed and not counted ("Mali, Chad and Niger … all three")."""
    return any(child.lower_ == "all" for child in number.lefts)


def _right_after(noun: Token, number: Token) -> bool:
    """Whether nothing but marks and bounds stands between: "fishing boats, more than 700"."""
    between = number.doc[noun.i + 1 : number.i]
    return any(word.is_punct for word in between) and all(word.is_punct or word.lower_ in BOUNDING for word in between)


def as_before(
    context: Context, quantity: Quantity, number: Token, before: FigureStatement | None
) -> tuple[str | None, int | None]:
    """Measure and subject of a number told without its noun: those of the figure right before it."""
    if number.lower_ == "zero":
        return None, None
    before = None if before is not None and _is_in_word(context, before) else before
    if "." in quantity.span.of(context.text):
        richter = _RICHTER.match(context.text, quantity.span.end)
        return ("magnitude", of_magnitude(context, number)) if richter else (None, None)
    near = gap_before(context, quantity, before) is not None
    if before is not None and near and (most := _of_most(number)) is not None:
        return casualty_of(most) or class_of(most), before.subject
    if near and (listed := of_run_in(context.text, quantity, number, before)) is not None:
        return listed, None
    if before is not None and near and before.unit in COUNTS and not _is_all(number):
        own = places_of(number)
        if _is_of_another_fate(number, before):
            return None, None
        if before.measure in CASUALTIES.values() and _is_found_in(number):
            return "cases", before.subject
        if before.measure not in CASUALTIES.values() and (named := _told_to_be(number)) is not None:
            return class_of(named), None
        if before.measure in CASUALTIES.values() and _is_told_otherwise(number):
            return "people", None
        placed = before.subject is not None and context.entities[before.subject].kind == "place"
        same = (
            None if placed and _ends_bare(context, before) else before.subject
        )  # "two in Mali, one in Chad; nine died"
        theirs = before.subject is not None and context.entities[before.subject].kind == "organization"
        return before.measure, _of_these(context, own) if own and not theirs else same
    noun = _plural_before(number)
    if noun is not None and noun.lemma_.lower() in ESTIMATES:
        return casualty_of(noun), None
    lemma = "" if noun is None else noun.lemma_.lower()
    if noun is None or lemma in COUNTING or (is_unit(noun) and lemma not in SPANS_OF_TIME) or _tells_when(noun, number):
        return None, None
    if lemma in _CHILDREN and number.i > 1 and number.nbor(-1).text == "," and number.nbor(-2).pos_ == "PROPN":
        return None, None  # "her children - Ana, 13, and Ola, 12": so old is Ola
    object_of = number.dep_ == "dobj" and number.head.lemma_ not in MOVING  # "the index to tumble 90"
    subject = number.dep_ in ("nsubj", "nsubjpass") or (object_of and not _is_told_otherwise(number))
    told = subject or _right_after(noun, number)
    return (CASUALTIES.get(lemma) or class_of(noun), None) if told else (None, None)


def _is_in_word(context: Context, before: FigureStatement) -> bool:
    """Whether the number before is only part of a word, which no other counts on from: "a two-man race"."""
    return _IN_WORD.fullmatch(before.span.of(context.text)) is not None


def _tells_when(noun: Token, number: Token) -> bool:
    """Whether it is a span in which all else happened ("over the last weeks alone, seven left"), of which the
    number is no part ("for 20 years, ten of them at sea")."""
    if noun.lemma_.lower() not in SPANS_OF_TIME or noun.dep_ != "pobj" or noun.head.lower_ not in _WITHIN:
        return False
    of = (below.lower_ for child in number.rights if child.lower_ == "of" for below in child.rights)
    return all(word not in ("them", "those") for word in of)


def goes_on(context: Context, quantity: Quantity, number: Token, before: FigureStatement) -> bool:
    """Whether the bare number is one more level of what the figure before counts: "to 40 this week and 90 in the
    next"."""
    gap = gap_before(context, quantity, before)
    if gap is None or before.unit not in COUNTS or quantity.unit not in COUNTS or _AND_THEN.fullmatch(gap) is None:
        return False
    between = number.doc.char_span(before.span.end, quantity.span.start, alignment_mode="expand")
    verbs = between is not None and any(word.pos_ in ("VERB", "AUX") for word in between)
    after = number.nbor(1) if number.i + 1 < len(number.doc) else number
    alone = number.pos_ == "NUM" and (after.is_punct or after.pos_ in ("ADP", "SCONJ", "CCONJ"))
    elsewhere = any(context.entity(word) is not None for word in places_of(number))  # "40 in Mali and 90 in Chad"
    return alone and not verbs and before.value != 1 and _ends_bare(context, before) and not elsewhere


def _ends_bare(context: Context, before: FigureStatement) -> bool:
    """Whether the figure before was told without its noun too."""
    return not before.span.of(context.text)[-1:].isalpha() or before.span.of(context.text).split()[-1] in _ROUND


_ROUND = frozenset({"hundred", "thousand", "million", "billion", "dozen"})


def share_before(context: Context, quantity: Quantity, number: Token, before: FigureStatement | None) -> str | None:
    """What a percentage without its noun is of: that of which another was told in its sentence ("one holds 51% of the
    mill, the other has 25%")."""
    gap = gap_before(context, quantity, before)
    if before is None or gap is None or quantity.unit != "percent" or before.span.start < number.sent.start_char:
        return None
    if before.unit in COUNTS:  # "900 leases, 40 percent of them unused"
        return before.measure if _THEM.match(context.text, quantity.span.end) else None
    same = before.unit == "percent" and before.scope is None
    return before.measure if same and predicate_of(number).lemma_ in _HOLDING else None


def another(counted: Token) -> Token | None:
    """The noun that "ones" stands for: "the two old ones", after "a new base"; null where none is told apart so."""
    told_apart = any(child.dep_ == "amod" for child in counted.lefts)
    for word in reversed(counted.doc[max(0, counted.i - _NEAR) : counted.i]) if told_apart else ():
        if word.tag_ in ("NN", "NNS") and any(child.dep_ == "amod" for child in word.lefts):
            return word
    return None


def measured_again(context: Context, quantity: Quantity, number: Token, before: FigureStatement | None) -> bool:
    """Whether a bare number is in the unit of the figure before it: "milled 90,000 sacks a day and ships 7,000"."""
    noun = _plural_before(number)
    if before is None or before.unit in COUNTS or noun is None or not is_unit(noun):
        return False
    if gap_before(context, quantity, before) is None or noun.idx < before.span.start:
        return False
    if is_currency(before.unit) and not _is_sum(number, before):
        return False
    of = number.head.head if number.dep_ == "pobj" and number.head.lower_ == "of" else None
    return of is None or of.lemma_.lower() in COUNTING | ESTIMATES  # not "a team of 12"


def _is_sum(number: Token, before: FigureStatement) -> bool:
    """Whether it is a sum as well, by its own verb or by that of the sum before: not "cost $9, and 900 were sold"."""
    verb = predicate_of(number)
    return number.dep_ not in SUBJECTS and (verb.idx < before.span.start or verb.lemma_ in SPENDING)


def is_among(context: Context, quantity: Quantity, number: Token, before: FigureStatement) -> bool:
    """Whether the number breaks down the casualties told right before: "15 clerks are dead - 11 from Mali"."""
    whole = before.value or before.high or 0
    if before.measure not in CASUALTIES.values() or (quantity.value or whole) >= whole:
        return False
    between = context.text[before.span.end : quantity.span.start]
    return before.span.start >= number.sent.start_char and len(between) < BACK and _PART.search(between) is not None


def _of_most(number: Token) -> Token | None:
    """Those of whom it is the most: "cases" in "has 15 dead, and the most cases with 90"."""
    if number.dep_ != "pobj" or number.head.lower_ != "with":
        return None
    above = number.head.head
    nouns = [above, *(child for child in above.rights if child.dep_ == "dobj" and child.i < number.i)]
    most = (noun for noun in nouns if noun.tag_ == "NNS" and any(word.tag_ == "JJS" for word in noun.lefts))
    return next(most, None)


def _is_of_another_fate(number: Token, before: FigureStatement) -> bool:
    """Whether another casualty is told right after it: "40 killed … a million hurt and made homeless"."""
    own = number.dep_ in ("nsubj", "nsubjpass")  # "40 died and a million have been hurt or made homeless"
    after = number.head if own else number.doc[min(number.i + 1, len(number.doc) - 1)]
    fate = CASUALTIES.get(after.lemma_.lower()) if after.tag_ in ("VBN", "JJ") else None
    return fate is not None and before.measure in CASUALTIES.values() and fate != before.measure


def _is_told_otherwise(number: Token) -> bool:
    """Whether something else befell them: "40 killed and three million affected"."""
    last = len(number.doc) - 1
    after = number.doc[min(number.i + 1, last)]
    if after.lower_ in ("m", "bn"):
        after = number.doc[min(number.i + 2, last)]
    if after.lower_ in _VOUCHED:
        return number.doc[min(after.i + 1, last)].lower_ in _AILING
    return after.tag_ in ("VBN", "VBD", "JJ") and after.lemma_.lower() not in CASUALTIES


def _is_found_in(number: Token) -> bool:
    """Whether it is of those in whom a disease was found: "it killed 40 and was confirmed in 900"."""
    verb = number.head.head
    return number.dep_ == "pobj" and number.head.lower_ == "in" and verb.lemma_ in _FINDING and verb.tag_ == "VBN"


def _told_to_be(number: Token) -> Token | None:
    """What so many of those before are told to be: "of 90 people there 18 were clerks"."""
    verb = number.head
    if number.dep_ != "nsubj" or verb.lemma_ != "be":
        return None
    return next((child for child in verb.rights if child.dep_ == "attr" and child.tag_ == "NNS"), None)


def _of_these(context: Context, places: Sequence[Token]) -> int | None:
    """The place or body that a number without a noun is from ("ten Brazilian soldiers, three from Jordan"), not several
    of them together."""
    if any(word.conjuncts for word in places):
        return None
    found = [context.entity(word) for word in places]
    return next((at for at in found if at is not None and context.entities[at].kind in ("place", "organization")), None)
