"""How much in what time: "5,000 sacks of flour a day" is no amount of sacks but a rate."""

from __future__ import annotations

import re

from spacy.tokens import Token

from asreported.extract.grammar import SUBJECTS, TENSED
from asreported.extract.modality import predicate_of
from asreported.extract.quantities.lexicon import changes
from asreported.extract.statements.measures.flows import GAUGES
from asreported.extract.statements.measures.pieces import SPANS, TIMES, for_each, of_each, per_noun, piece_of
from asreported.extract.statements.measures.words import CLOSING, OPENING, TABLES
from asreported.model import Quantity

__all__ = ["rate_of", "rated"]

_EACH = frozenset({"a", "an", "per", "each", "every"})
EACH = "each"
"""What is told of every one of several and no total: "$100 each", "fines of $20m apiece"."""
_APIECE = frozenset({"each", "apiece"})
_BOUNDING = frozenset({"more", "less", "fewer", "so"})
_ADVERBS: dict[str, str] = TABLES["rates"]["adverbs"]  # type: ignore[assignment]
_SET_OFF = frozenset(TABLES["rates"]["set_off"])
_LASTING = frozenset({"for", "in", "within", "over", "after", "half", "by", "until"})
"""Before "a week" they tell how long, not how much each."""
_AFTER_QUARTER = frozenset(
    {".", ",", ";", "for", "in", "on", "from", "to", "until", "since", "and", "or", "after", "before"}
)
_APART = frozenset({"later", "earlier", "ago", "old", "time", "low", "high"})
"""After "a day" they tell the distance of two times, or the lowest and highest of one ("$7 from a year low")."""
_LYING = frozenset(
    {"below", "beneath", "under", "underwater", "deep", "down", "above", "off", "offshore", "away", "from"}
)
"""After "a mile" they tell where something is."""
_TELLING = ("relcl", "acl")
"""Clauses that tell of a noun: "40 claims it handles each day", "40 claims reported each day"."""
_DONE = frozenset(
    {"report", "record", "register", "make", "produce", "build", "sell", "file", "handle", "treat", "kill", "injure"}
    | {
        "infect",
        "lose",
        "spill",
        "collect",
        "catch",
        "consume",
        "issue",
        "use",
        "ship",
        "bear",
        "burn",
        "earn",
        "spend",
    }
)
"""What is done to others each time, so that a participle tells how many each; of all else it tells how often the same
are treated so ("three plans revised every year")."""
_THE_SAME = frozenset({"the", "these", "those", "both", "its", "their", "his", "her", "our", "my"})
"""Before those who are the same each time."""
_DYING = frozenset({"die", "perish", "kill"})
"""Verbs of what nobody does every day, so that their clause tells how many do."""
_LEFT = frozenset({"go", "run", "spare"})
"""What a time that is left is "to"; with an object it tells what is paid for ("$90 a week to run the mill")."""
_UNRATED = frozenset({"percentage point", "times", "share"})
_TIME = "|".join(sorted(TIMES))
_OR_RATE = re.compile(
    r"(?: \w+){0,3} ?,? or (?:about |around |nearly |some )?[\d.,]+(?! (?:[A-Z][a-z]+ )?(?:cents?|pence|per ?cent)\b)"
    rf"(?: ?\w+){{1,3}} ?,? (?:a|per|each|every) ({_TIME})\b(?! (?:ago|earlier|before)\b)"
)
"""The same amount in another unit, and the time that both are the rate of: "90 barrels, or 3,700 gallons, a day". What
is told of a share or a head ("$3 million, or 9 cents a share") is no other way to tell the whole."""
_OR_NEAR = 7
"""Tokens after a number within which its "or" stands."""
_OR_REACH = 80
"""Characters after an amount in which that stands."""
_YEAR_BY_YEAR = re.compile(
    r"(?: \w+){0,2},? (day|week|month|year) (?:after|in ?, ?|by) \1\b(?: out)?"
    r"|(?: \w+){0,6},? (?:in|during) an? (?:average|normal|typical|ordinary) (day|week|month|year)\b"
)
"""After what is told of each: "kills 90 people year after year", "kills 90 people in an average year"."""
_EACH_OF = re.compile(
    r"each of the(?: (?:past|last|next|first|coming|previous|following|\w+)){1,2} (day|week|month|year)s\b"
)
_EACH_WORDS = 7
"""Words of "each of the past nine weeks", with one spare."""
_REACH = 22
"""Tokens after a measured amount within which its rate is told: "barrels of oil are pouring into the sea daily"."""
_COUNTED_REACH = 4
"""The same after things counted one by one, whose clause may tell the rate of something else."""
_COMPOUND_REACH = 7
"""Tokens to the noun that a number counts, with its adjectives and hyphens, at most."""


def rated(unit: str | None, span: str) -> str:
    """The unit of an amount each `span`: "barrel per day"; of things counted one by one "per day"."""
    plain = None if unit == "more" else (unit or "").partition(" of ")[0] or None
    if span == EACH:
        return span if plain is None else f"{plain} {span}"
    return f"per {span}" if plain is None else f"{plain} per {span}"


def rate_of(quantity: Quantity, number: Token) -> str | None:
    """The span of time that the amount is told for each of: `day`, `second`; null of plain amounts."""
    if quantity.unit in _UNRATED or (quantity.unit is not None and " per " in quantity.unit):
        return None
    if quantity.unit == "percent" and any(child.lower_ == "of" for child in number.rights):
        return None  # "40 percent of the deaths each year"
    return (
        _rate_after(quantity, number)
        or _rate_before(quantity, number)
        or _rate_of_clause(number)
        or _rate_of_twin(quantity, number)
        or piece_of(quantity, number)
        or (EACH if of_each(number) else None)
        or _year_by_year(quantity, number)
    )


def _year_by_year(quantity: Quantity, number: Token) -> str | None:
    """The span that is told twice: "year after year"."""
    sentence = number.sent
    found = _YEAR_BY_YEAR.match(sentence.text[max(0, quantity.span.end - sentence.start_char) :][:_OR_REACH])
    return None if found is None else found[1] or found[2]


def _rate_of_twin(quantity: Quantity, number: Token) -> str | None:
    if quantity.unit in (None, "more", "percent") or all(
        w.lower_ != "or" for w in number.doc[number.i : number.i + _OR_NEAR]
    ):
        return None
    sentence = number.sent
    start = quantity.span.end - sentence.start_char
    found = _OR_RATE.match(sentence.text[start : start + _OR_REACH]) if start > 0 else None
    return None if found is None or found[1] == "share" else found[1]  # "earned $9m, or 14 cents a share"


def _rate_after(quantity: Quantity, number: Token) -> str | None:
    _, slash, written = number.lower_.partition("/")
    if slash and written in SPANS:
        return written  # "$80/barrel", one word to the tokenizer
    counted = quantity.unit in (None, "more", "percent")
    near = number.i + _COUNTED_REACH
    if number.dep_ == "nummod" and 0 < number.head.i - number.i <= _COMPOUND_REACH:
        near = max(near, number.head.i + 1)  # "900 suspected ferry-thefts every 24 hours"
    last = min(near if counted else number.i + _REACH, number.sent.end - 1)
    inside = False
    for at in range(number.i + 1, last + 1):
        word = number.doc[at]
        if word.idx < quantity.span.end:
            continue
        if word.tag_ == "HYPH" and not word.nbor(-1).whitespace_ and not word.whitespace_:
            continue
        if word.text in OPENING or word.text in CLOSING:
            inside = word.text in OPENING
            continue
        if inside and word.lower_ != "per":
            continue
        span = _span_at(word, counted)
        if span is not None:
            return span
        if at <= number.i + _COUNTED_REACH and _is_apiece(word):
            return EACH
        if word.lower_ == "or" and at < last and word.nbor(1).lower_ in _BOUNDING:
            continue
        if word.text == "," and at < last and word.nbor(1).lower_ == "per":
            continue
        if (
            word.lower_ in _SET_OFF
            or word.pos_ == "NUM"
            or (counted and word.pos_ in ("VERB", "AUX") and word.dep_ != "amod")
        ):
            return None
    return None


def _is_apiece(word: Token) -> bool:
    """Whether "each" ends what is told, and does not count something ("each month", "each of them")."""
    if word.lower_ not in _APIECE:
        return False
    after = word.nbor(1) if word.i + 1 < len(word.doc) else word
    before = word.nbor(-1)
    if word.lower_ == "each" and after.tag_ in TENSED and before.dep_ in SUBJECTS and before.head.i > word.i:
        return False  # "its 14 members each put in $90"
    return word.lower_ == "apiece" or (word.dep_ != "det" and after.pos_ not in ("NOUN", "PROPN", "ADJ", "NUM", "DET"))


def _span_at(word: Token, counted: bool) -> str | None:
    """The span told at the word: "a day", "per second", "daily"."""
    if word.lower_ in _ADVERBS and word.pos_ != "ADJ":
        return _ADVERBS[word.lower_]
    sign, slash, after_slash = word.lower_.partition("/")
    if slash and not after_slash and word.i + 1 < len(word.doc):
        after_slash = word.nbor(1).lower_
    if slash and sign in ("", "\\") and after_slash in SPANS:
        return after_slash
    if word.lower_ == "each" and (years := _EACH_OF.match(word.doc[word.i : word.i + _EACH_WORDS].text)) is not None:
        return years[1]
    if word.lower_ in ("each", "every") and not counted and word.nbor(-1).lower_ == "for":
        return for_each(word)
    if word.lower_ not in _EACH or word.nbor(-1).lower_ in _LASTING:
        return None
    if word.i + 2 < len(word.doc) and word.nbor(1).text == "24" and word.nbor(2).lower_ in ("hour", "hours"):
        return "day"
    at = word.i + (2 if word.i + 1 < len(word.doc) and word.nbor(1).text == "-" else 1)
    span = word.doc[at] if at < len(word.doc) else None
    if span is None or span.lower_ not in SPANS:
        return None if span is None or word.lower_ != "per" or span.lower_ == "cent" else per_noun(span)
    after = span.nbor(1) if span.i + 1 < len(span.doc) else None
    if span.lower_ == "quarter" and (after is None or after.lower_ not in _AFTER_QUARTER):
        return None  # "a quarter of them"
    if span.lower_ == "mile" and after is not None and after.lower_ in _LYING:
        return None  # "gallons out of a shaft a mile beneath it"
    if span.lower_ == "share" and word.nbor(-1).pos_ == "VERB" and span.dep_ == "compound":
        return None  # "would mean a share price of"
    left = after.nbor(1) if after is not None and after.lower_ == "to" and after.i + 1 < len(word.doc) else None
    to_go = counted and left is not None and left.lower_ in _LEFT and all(child.dep_ != "dobj" for child in left.rights)
    apart = after is not None and (to_go or after.lower_ in _APART or (counted and after.lower_ in ("after", "before")))
    whole = span.head if span.dep_ == "amod" and span.head.i == span.i + 1 and span.head.tag_ == "NN" else span
    return None if apart else str(whole.lower_)


def _has_clause(noun: Token) -> bool:
    return any(child.dep_ in _TELLING for child in noun.rights)


def _rate_of_clause(number: Token) -> str | None:
    """ "Some 40 people die each day", "the 40 claims that it handles each day"."""
    here = number
    while (
        not _has_clause(here)
        and here.dep_ in ("nummod", "quantmod", "compound", "pobj", "prep")
        and here.head.pos_ not in ("VERB", "AUX")
    ):
        if here.dep_ == "prep" and here.lower_ != "of":
            return None
        here = here.head
    own = next((child for child in here.rights if child.dep_ in _TELLING), None)  # "40 claims it handles each day"
    if own is not None and own.dep_ == "acl" and own.tag_ == "VBN" and own.lemma_.lower() not in _DONE:
        own = None  # "two ferries manned by pilots leave each day"
    if own is None and here.dep_ not in ("nsubj", "nsubjpass", "dobj"):
        return None
    if own is None and any(child.lower_ in _THE_SAME or child.dep_ == "poss" for child in here.lefts):
        return None  # "those two banks earn most of it each year"
    told = [*(own or here.head).rights]
    if own is not None and own.dep_ == "relcl" and here.dep_ in ("nsubj", "nsubjpass") and here.head.lemma_ in _DYING:
        told += here.head.rights  # "90 people, who might be saved, die each day"
    for child in told:
        if child.dep_ in ("npadvmod", "dobj") and child.lower_ in SPANS and child.i > number.i:
            return str(child.lower_) if any(word.lower_ in ("each", "every") for word in child.lefts) else None
    return None


def _rate_before(quantity: Quantity, number: Token) -> str | None:
    """ "A daily flow of 5,000 barrels", "the daily flow is 5,000 barrels"."""
    here = number
    for _ in range(3):
        if here.dep_ == "pobj":
            break
        here = here.head
    if here.dep_ != "pobj" or here.head.lower_ not in ("of", "at", "to"):
        return _rate_of_gauge(number)
    told = [here.head.head]
    if told[0].pos_ == "VERB":  # "put the daily flow at 90 barrels", "the daily flow rises to 90"
        if here.head.lower_ == "to" and told[0].lemma_ not in changes():
            return None  # "gives daily meals to 90 people"
        roles = ("dobj", "nsubjpass") if here.head.lower_ != "to" or _has_object(told[0]) else ("nsubj", "nsubjpass")
        told = [child for child in told[0].children if child.dep_ in (*roles, "dobj") and child.i < number.i]
    told = [noun for noun in told if quantity.unit is not None or not _is_sum(noun, number)]
    return next((_ADVERBS[word.lower_] for noun in told for word in noun.lefts if word.lower_ in _ADVERBS), None)


def _is_sum(noun: Token, number: Token) -> bool:
    """Whether a yearly sum stands between ("annual sales of $9 million and 40 clerks": they are not so many a year)."""
    return any(word.is_currency for word in number.doc[noun.i : number.i])


def _has_object(verb: Token) -> bool:
    return any(child.dep_ == "dobj" for child in verb.rights)


def _rate_of_gauge(number: Token) -> str | None:
    """ "The daily flow is somewhere between 5,000 barrels and 6,000"."""
    verb = predicate_of(number)
    if verb.lemma_ != "be":
        return None
    gauges = [child for child in verb.lefts if child.dep_ == "nsubj" and child.lemma_.lower() in GAUGES]
    return next((_ADVERBS[word.lower_] for noun in gauges for word in noun.lefts if word.lower_ in _ADVERBS), None)
