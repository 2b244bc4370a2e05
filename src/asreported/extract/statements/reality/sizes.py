"""How real the size of a thing is: a length or a weight told of it is there with the thing."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.modality import modality_of
from asreported.extract.modality.cues import MAKING, MOVING, NOUNS
from asreported.extract.statements.measures.extents import unit_word, words_after
from asreported.extract.statements.measures.words import AWAY, LENGTHS, MASSES, ROUND, TABLES
from asreported.model import Quantity
from asreported.model.modality import Modality

UNDER = frozenset({"underwater", "undersea", "underground", "below", "beneath", "under"})
"""What follows a length that tells how deep something lies."""
KEEPING = frozenset(
    {"keep", "stay", "remain", "stand", "end", "stop", "sit", "rest", "hover", "settle", "be", "run", "lie"}
)
"""What somebody or something is to do at a length from others ("keep six feet away", "would end 90 feet below")."""
_UP = 4
"""How many words up the thing that a size is told of is looked for."""
_SIZES = LENGTHS | {"tonne", "ton", "kilogram"}
"""Units of what things are large or heavy in."""
_MODIFYING = frozenset({"compound", "amod", "nmod", "nummod"})
_BESIDE = frozenset({"npadvmod", "nmod", "amod", "advmod", "quantmod"})
_EXTENTS = frozenset(TABLES["length"]["measured"])
_LYING = frozenset({"at", "in", "from", "below", "beneath", "under", "above", "within", "behind"})


def modality_of_extent(quantity: Quantity, number: Token) -> Modality | None:
    """How real a length or a weight is: that of a thing told of is there, whatever becomes of the thing ("the box, of
    100 tonnes, could be lowered 1,500 metres below"), but for what is yet to be made ("plans a 98-metre tower"). Null
    where the verb itself tells it ("could reach 300 feet", "will be 5 feet tall")."""
    if quantity.unit not in _SIZES and not _storeys(number):
        return None
    unit = unit_word(number)
    thing = unit
    while thing.dep_ in _MODIFYING and thing.head.pos_ in ("NOUN", "PROPN"):
        thing = thing.head
    if thing.i == unit.i and quantity.unit in MASSES and unit.dep_ != "appos":
        return None
    for _ in range(_UP):
        if thing.i != unit.i and not _is_extent(thing):
            return _of_thing(thing)
        above = thing.head
        if thing.dep_ == "appos":
            thing = above
        elif thing.dep_ == "pobj" and above.lower_ == "of" and above.head.pos_ in ("NOUN", "PROPN"):
            thing = above.head
        elif thing.dep_ == "npadvmod" and above.dep_ == "amod":
            thing = above.head  # "a two metre high wall"
        else:
            return "actual" if _lies(thing, unit) else None
    return None


def is_predicated(number: Token) -> bool:
    """ "May be 12 miles wide": the verb itself tells it."""
    unit = unit_word(number)
    return unit.dep_ == "npadvmod" and unit.head.dep_ == "acomp" and unit.head.head.lemma_ == "be"


def _storeys(number: Token) -> bool:
    """ "A five-storey dome"."""
    return (
        number.i + 2 < len(number.doc) and number.nbor(1).text == "-" and number.nbor(2).lemma_ in ("storey", "story")
    )


def _is_extent(noun: Token) -> bool:
    return noun.lemma_.lower() in _SIZES | ROUND or noun.lower_ in _EXTENTS


def _of_thing(thing: Token) -> Modality | None:
    here = thing.head if thing.dep_ == "conj" and thing.head.pos_ in ("NOUN", "PROPN") else thing
    verb = here.head
    if here.dep_ == "pobj" and NOUNS.get(verb.head.lemma_.lower()) is not None:
        return modality_of(here)
    made = here.dep_ in ("dobj", "nsubjpass", "attr", "oprd") and (verb.lemma_ in MAKING or verb.pos_ == "AUX")
    if not made:
        return "actual"
    if here.dep_ == "dobj" and verb.lemma_ == "plan":
        return "planned"
    return None


def _lies(extent: Token, unit: Token) -> bool:
    """Whether a length tells where something lies, and not how far it is brought."""
    above = extent.head
    if extent.dep_ == "pobj":
        moved = above.head.lemma_ in MOVING and above.lower_ not in ("in", "from")
        return above.lower_ in _LYING and not moved
    if extent.dep_ in _BESIDE and above.pos_ in ("ADP", "ADV", "SCONJ"):
        return above.head.lemma_ not in MOVING | KEEPING
    if extent.dep_ in ("dobj", *_BESIDE) and above.pos_ == "VERB" and above.lemma_ not in MOVING | KEEPING:
        after = next(iter(words_after(unit)), unit).lower_
        return after in UNDER or after in AWAY
    return False
