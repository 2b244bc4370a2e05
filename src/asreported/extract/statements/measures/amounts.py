"""What an amount in a unit is an amount of: the oil of "90 barrels of oil", the profits of "a 20% rise in profits"."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.modality import predicate_of
from asreported.extract.quantities.lexicon import change_nouns, units
from asreported.extract.statements.measures.classes import with_others
from asreported.extract.statements.measures.extents import words_after
from asreported.extract.statements.measures.fluids import fluid_near
from asreported.extract.statements.measures.words import COUNTING, ESTIMATES, LEAKING, MASSES, TABLES, VOLUMES
from asreported.model import Quantity

__all__ = ["changed", "counted_below", "done_with", "is_bulk", "is_unit", "substance"]

_VAGUE = frozenset(TABLES["bulk"]["vague"])
_USUAL = frozenset(TABLES["bulk"]["usual"])
_DONE: dict[str, str] = {word: done for done, words in TABLES["done"].items() for word in words}
_CONTAINERS = frozenset(TABLES["bulk"]["containers"])
_LINKING = frozenset(TABLES["linking"]["verbs"])
_RATES = frozenset({"rate", "pace", "range", "excess", "hundred", "thousand", "million", "ten", "dozen"})
_TELLING = frozenset({"acl", "relcl", "amod", "compound", "nmod", "prep"})
_PLACES_AND_PERSONS = frozenset({"GPE", "LOC", "PERSON", "NORP"})
"""What is named so is measured out by no litre."""
_GOING_ON = frozenset({"keep", "continue", "begin", "start", "remain", "reach"})
"""Verbs taken for a noun after what they are told of ("gallons of oil keep flowing")."""
_UP = 8
_EITHER = 3
"""Words from a verb to the one that it is joined with, whose object is the same, at most."""
_NOUNS = ("NOUN", "PROPN")


def is_unit(noun: Token) -> bool:
    """Whether the word is a unit and no thing counted ("litres", "feet", "euros")."""
    return noun.lower_ in units() or noun.lemma_.lower() in units()


def is_bulk(quantity: Quantity) -> bool:
    """Whether the unit is one of volume or mass."""
    plain = (quantity.unit or "").partition(" per ")[0].partition(" of ")[0]
    return plain in VOLUMES or plain in MASSES


_MIXED = frozenset({"mix", "mixture"})
_MIX = 5
"""Tokens of what is mixed, with hyphens, at most."""
_ENDINGS = frozenset({"monoxide", "dioxide", "oxide", "chloride", "hydroxide", "nitrate", "acid"})


def substance(quantity: Quantity, number: Token, counted: Token | None) -> str:
    """What is measured out: the noun after "of", else what its clause tells of, else `volume` or `weight`."""
    unit = counted if counted is not None and is_unit(counted) else number
    own = _of(unit) or (_of(number) if unit.i != number.i else None) or _of_rate(number) or _at_a_rate(number)
    if own is not None and is_unit(own):
        own = _of(own)
    if own is None and counted is not None and not is_unit(counted) and counted.pos_ in _NOUNS and counted.i > number.i:
        own = counted if counted.lemma_.lower() not in _VAGUE | ESTIMATES | _CONTAINERS else None
    own = None if own is None else _itself(own)
    if own is not None and own.lemma_.lower() in _MIXED and (mixed := _mixed(own)) is not None:
        return mixed
    if own is not None and own.lemma_.lower() not in _VAGUE and own.lower_ not in ("no", "no."):
        plain = str(own.lower_) if own.tag_ != "NN" else own.lemma_.lower()
        return with_others(own) or _in_full(own, plain)
    plain = (quantity.unit or "").partition(" per ")[0].partition(" of ")[0]
    if plain in _USUAL:
        return fluid_near(number) or "volume"
    return "volume" if plain in VOLUMES else "weight"


def _mixed(mix: Token) -> str | None:
    """ "Oily water mix": what is mixed stands before it."""
    first = next((word for word in mix.lefts if word.dep_ in ("amod", "compound", "nmod")), None)
    words = None if first is None else mix.doc[first.left_edge.i : mix.i + 1]
    return None if words is None or len(words) > _MIX or any(w.like_num for w in words) else str(words.text.lower())


def _in_full(own: Token, plain: str) -> str:
    """With the word before it where several substances end alike: "carbon monoxide"."""
    sort = own.nbor(-1) if own.i and own.lemma_.lower() in _ENDINGS else None
    return plain if sort is None or sort.pos_ not in ("NOUN", "ADJ", "PROPN") else f"{sort.lower_} {plain}"


def _itself(own: Token) -> Token | None:
    """The substance, where the tagger took the verb or the name after it for the noun: "oil" in "gallons of oil pour
    in"; null where none is told."""
    leaks, named = own.lemma_.lower() in LEAKING | _GOING_ON, own.ent_type_ in _PLACES_AND_PERSONS
    if not leaks and not named and not own.lower_.endswith("ing"):
        return own
    before = (child for child in own.lefts if child.dep_ == "compound" and child.pos_ == "NOUN" and len(child) > 2)
    found = next((child for child in before if not is_unit(child) and child.ent_type_ not in _PLACES_AND_PERSONS), None)
    return found if found is not None or leaks or named else own


def done_with(number: Token) -> str | None:
    """What was done with the amount: `leaked`, `collected`, `burned`, …; null where nothing near it says."""
    here = number
    for _ in range(_UP):
        if here.i != number.i and (done := _DONE.get(here.lemma_.lower())) is not None:
            return None if _is_either(here, done) else done
        verb = here.pos_ in ("VERB", "AUX")
        if not verb and here.dep_ == "nsubjpass" and (done := _DONE.get(here.head.lemma_.lower())) is not None:
            return None if _is_either(here.head, done) else done  # "of the oil that spilt, 90 barrels were burned"
        linking = verb and here.lemma_.lower() in _LINKING
        near = [*here.children] if not verb else _level_of(here, number) if linking else []
        for word in near:
            widely = word.dep_ == "amod" and here.lemma_.lower() in ESTIMATES  # "the widely distributed figure of 90"
            if word.dep_ == "relcl" and "of which" in word.doc[word.left_edge.i : word.i].text:
                continue  # "2 billion barrels, of which a third can be recovered"
            if (verb or (word.dep_ in _TELLING and not widely)) and (done := _said_done(word)) is not None:
                return done
        told = not verb and any(word.dep_ in ("acl", "relcl") for word in near)  # of another doing
        if told or here.head.i == here.i or not _goes_on(here, verb):
            return None
        here = here.head
    return None


def _is_either(verb: Token, done: str) -> bool:
    """Whether a part of the amount may have been dealt with otherwise: "collected or burned 90 barrels"."""
    others = (word for word in verb.conjuncts if abs(word.i - verb.i) <= _EITHER)
    return any(_DONE.get(word.lemma_.lower(), done) != done for word in others)


def _goes_on(here: Token, verb: bool) -> bool:
    """Whether what is above the word still tells of the whole amount, and not of a part of it ("a fifth of the 90
    barrels") or of what it is joined with."""
    if verb:
        return here.dep_ in ("xcomp", "acl", "relcl", "pcomp")
    if here.dep_ == "pobj" and here.head.lower_ == "of":
        whole = here.head.head.lemma_.lower()
        return whole in _DONE or whole in COUNTING | ESTIMATES | _RATES
    return here.dep_ != "conj" or here.head.pos_ in ("NUM", "VERB") or is_unit(here.head)


def _level_of(verb: Token, number: Token) -> list[Token]:
    """The words of the subject and object of a verb that only tells how much they are."""
    told = [child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass", "dobj") and child.i < number.i]
    return [word for noun in told for word in noun.subtree if word.i < number.i]


def _said_done(word: Token) -> str | None:
    """What the word, a verb under it, or the noun that its preposition takes says was done."""
    done = _DONE.get(word.lemma_.lower())
    if done is not None:
        return done
    if word.dep_ == "prep":
        nouns = (below for below in word.rights if below.dep_ == "pobj")
        below = [child for noun in nouns for child in noun.children if child.dep_ in ("acl", "relcl", "amod")]
    else:
        below = [child for child in word.children if child.dep_ in ("xcomp", "ccomp")]
    return next((_DONE[child.lemma_.lower()] for child in below if child.lemma_.lower() in _DONE), None)


def _of(noun: Token) -> Token | None:
    """The noun after "of", across "a day" and brackets between."""
    for child in noun.rights:
        if child.lower_ == "of" and child.i - noun.i < 8 and child.nbor(-1).lower_ != "as":
            below = next((word for word in child.rights if word.dep_ == "pobj"), None)
            if below is not None and below.pos_ in _NOUNS:
                return below
        if child.dep_ in ("npadvmod", "prep") and child.i - noun.i < 3 and (found := _of(child)) is not None:
            return found
    return None


def _of_rate(number: Token) -> Token | None:
    """ "40 barrels (1,700 gallons) per minute of mud", "9 gallons (34 litres) of paint"."""
    rest = words_after(unit_after(number))
    at = 2 if len(rest) > 3 and rest[0].lower_ in ("a", "per", "each", "every") else 0
    if len(rest) <= at or rest[at].lower_ != "of":
        return None
    return next((word for word in rest[at].rights if word.dep_ == "pobj" and word.pos_ in _NOUNS), None)


def unit_after(number: Token) -> Token:
    """The word of the unit right after the number, else the number ("90 barrels", "90bpd")."""
    for word in number.doc[number.i : min(number.i + 6, len(number.doc))]:
        if is_unit(word):
            return word
    return number


def _at_a_rate(number: Token) -> Token | None:
    """What is moved at a rate: "mud" in "pump mud into the shaft at a rate of 40 barrels a minute"."""
    here = number
    while here.dep_ in ("nummod", "quantmod", "compound", "amod") and here.head.i > here.i:
        here = here.head
    rate = here.head.head if here.dep_ == "pobj" and here.head.lower_ == "of" else None
    if rate is None or rate.lemma_.lower() not in ("rate", "pace"):
        return None
    return next((child for child in predicate_of(rate).rights if child.dep_ == "dobj" and child.pos_ == "NOUN"), None)


def counted_below(noun: Token) -> Token | None:
    """The noun after "of", such as "troops" in "the number of troops"."""
    return next(
        (below for child in noun.rights if child.lower_ == "of" for below in child.rights if below.dep_ == "pobj"), None
    )


def changed(noun: Token) -> Token | None:
    """What a noun of change is a change in: "profits" in "a jump in profits", "share price" in "the share price slump";
    the noun itself where it is no such noun, null where the text does not say."""
    if noun.lemma_.lower() not in change_nouns():
        return noun
    for child in noun.rights:
        if noun.lemma_ == "gain" and child.lower_ == "on":
            continue  # "a $9m gain on the sale of a mill" is no sale
        if child.dep_ == "prep" and child.lower_ in ("in", "of", "to", "on"):
            below = next((word for word in child.rights if word.dep_ == "pobj" and word.pos_ in _NOUNS), None)
            if below is not None and below.ent_type_ == "DATE":
                continue  # "a 7% rise on the same period"
            if below is not None and not is_unit(below) and not any(word.like_num for word in below.lefts):
                return below
    before = [word for word in noun.lefts if word.dep_ == "compound" and word.pos_ == "NOUN" and not is_unit(word)]
    return before[-1] if before else None
