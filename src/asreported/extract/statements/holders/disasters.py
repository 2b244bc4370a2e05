"""The disaster that a toll, or what leaks, is told of: "killed in the quake", "oil leaking at 90 barrels a day", "lost
from the Roe Star"."""

from __future__ import annotations

import re

from spacy.tokens import Span, Token

from asreported.extract.modality import predicate_of
from asreported.extract.statements.context import Context
from asreported.extract.statements.measures.amounts import is_unit
from asreported.extract.statements.measures.words import (
    CASUALTIES,
    LEAKED,
    LEAKING,
    SHIPS,
    SOURCES,
    SPANS_OF_TIME,
    VICTIMS,
)
from asreported.extract.statements.phrase import prepositional_objects, subjects
from asreported.lexicon import disaster

_BEFALLING = ("in", "by", "from", "of", "during")
"""Prepositions between those a disaster befell and the disaster."""
_SPILL = "spill"
_DESCRIBING = ("nummod", "compound", "amod", "nmod", "npadvmod", "quantmod", "poss")
_STRIKING = frozenset({"kill", "injure", "wound", "hurt", "claim", "displace"})
_STROKES = frozenset({"fire", "blast", "attack", "crash", "accident", "collapse", "bombing", "blaze", "shooting"})
"""Events that befall people beside the disasters."""
_AT_A_RATE = ("at", "of", "by", "to", "up", "into", "between")
"""Prepositions between a verb and the amount that it tells; what is compared with another stands after others."""
_LOSING = LEAKING | {"dump", "lose", "disgorge"}
"""Verbs by which a wreck or a well that is named lets out what it held."""
_ACCIDENTS = frozenset({"disaster", "accident", "blowout", "wreck", "grounding"})
"""What a spill is called as well, after the name of what was wrecked."""
_NOWHERE = frozenset({"natural", "naturally", "worldwide", "oceans"})
"""Words of what leaks by itself, or all over the world ("oil seeps from natural springs", "enters the oceans")."""
_WATERS = frozenset({"gulf", "river", "bay", "sea", "channel"})
_SENTENCES_BACK = 2
_YEAR = re.compile(r"\d{4}")
"""The value of a time that is a year."""
_ANYWHERE = ("place", "group")
"""Kinds of names that only say where it leaked."""


def deadly(context: Context, counted: Token, measure: str) -> int | None:
    """The disaster in which people, said to be no part of them, were killed, hurt or lost."""
    if measure not in CASUALTIES.values() or (counted.pos_ == "NOUN" and counted.lemma_.lower() not in VICTIMS):
        return None
    if any(below.lower_ == "whom" for below in prepositional_objects(counted, "of")):
        return None  # "the mill's staff, five of whom were drowned in the flood": the mill's dead, not its toll
    verb = predicate_of(counted)
    told = [below for word in (counted, verb) for below in prepositional_objects(word, *_BEFALLING)]
    told += [child for child in verb.lefts if child.dep_ == "nsubj"]
    return next((context.entity(word) for word in told if disaster(word.lower_) is not None), None)


def of_magnitude(context: Context, counted: Token) -> int | None:
    """The quake that reaches or is of so much."""
    named = (word for word in subjects(predicate_of(counted)) if disaster(word.lower_) is not None)
    return next((context.entity(word) for word in named), None)


def leaking(context: Context, counted: Token) -> int | None:
    """The one spill that the text is about, where the amount is told to leak out; none where the sentence tells of
    another year or of a ship by its name, whose spill that may be."""
    of = counted.head.head if counted.dep_ == "pobj" and counted.head.lower_ == "of" else None
    if (wreck := _wrecked(context, counted, of)) is not None:
        return wreck
    if of is not None and disaster(of.lower_) == _SPILL:
        return context.entity(of)
    if not _of_a_spill(counted) and not any(_leaks(verb, counted) for verb in _verbs(counted)):
        return None
    spills = {at for word, at in context.heads() if disaster(word.lower_) == _SPILL}
    only = next(iter(spills)) if len(spills) == 1 else None
    return None if only is None or _of_another(context, counted.sent, only) else only


def _wrecked(context: Context, counted: Token, of: Token | None) -> int | None:
    """The ship or well, or the disaster called after it, by whose name the amount got out: "the 9 tonnes spilled from
    the Roe Star", "the Roe Star spill of 9 tonnes"."""
    lost = [
        verb
        for verb in _verbs(counted)
        if verb.lemma_.lower() in _LOSING
        and (verb.head.i == counted.i or not is_unit(verb.head))  # "5 of the 90 barrels"
    ]
    named = [of, _described(counted)] + [
        word for verb in lost for word in (*prepositional_objects(verb, "from", "by", "in"), *subjects(verb))
    ]
    found = (_called(context, word) for word in named if word is not None and word.i != counted.i)
    return next((at for at in found if at is not None), None)


def _called(context: Context, noun: Token) -> int | None:
    """What a name, or the name before a ship or spill that is no thing of its own, mentions; null where it only says
    where, or by its letters whose ("the BQ spill")."""
    told = [noun]
    if noun.pos_ == "NOUN":
        if (at := context.entity(noun)) is not None and disaster(noun.lower_) == _SPILL:
            return at
        wreck = noun.lower_ in SHIPS or noun.lower_ in _ACCIDENTS or disaster(noun.lower_) == _SPILL
        told = [one for one in noun.children if one.dep_ in ("compound", "appos", "nmod")] if wreck else []
    for word in told:
        at = context.entity(word) if word.pos_ == "PROPN" and not word.is_upper else None
        if at is not None and context.entities[at].kind not in _ANYWHERE:
            return at
    return None


def ran_from_another(context: Context, number: Token, at: int) -> bool:
    """Whether a name by which a spill is not known tells out of what it ran: "the 9-tonne spill from the Roe Star"."""
    spill = _described(number)
    if spill is None or disaster(spill.lower_) != _SPILL or context.entity(spill) != at:
        return False
    if spill.i + 2 >= len(spill.doc) or spill.nbor(1).lower_ not in ("from", "by"):
        return False
    entity = context.entities[at]
    known = " ".join((entity.name, *entity.names))
    source = next((word for word in spill.nbor(1).rights if word.dep_ == "pobj"), None)
    names = [] if source is None else [word for word in source.subtree if word.pos_ == "PROPN"]
    return bool(names) and not any(word.text in known for word in names)


def _described(counted: Token) -> Token | None:
    """The noun that an amount stands before: "spill" in "a 90-barrel spill"."""
    here = counted
    while here.dep_ in _DESCRIBING and here.head.i > here.i:
        here = here.head
    return here if here.i > counted.i else None


def _of_a_spill(counted: Token) -> bool:
    """Whether the amount describes the spill itself: "a 90-barrel-a-day leak", "a 90 barrels a day estimate"."""
    here = _described(counted)
    nouns = [] if here is None else [here, *here.lefts]
    return any(disaster(noun.lower_) == _SPILL for noun in nouns)


def _verbs(counted: Token) -> list[Token]:
    """The verb of the clause that the amount is an argument of, and those that tell of the amount or of what it is of
    ("barrels of oil spilling out")."""
    nouns = [counted, *prepositional_objects(counted, "of")]
    told = [child for noun in nouns for child in noun.rights if child.dep_ in ("acl", "relcl")]
    here, verb = counted, predicate_of(counted)
    while here.i not in (verb.i, here.head.i):
        if here.dep_ == "prep" and here.lower_ not in _AT_A_RATE:
            return told
        here = here.head
    return [verb, *told]


def _leaks(verb: Token, counted: Token) -> bool:
    """Whether the verb tells that it leaks, from nothing that has a name of its own ("the Roe spilled 90 barrels")."""
    if verb.lemma_.lower() not in LEAKING:
        return False
    for child in verb.lefts:
        itself = child.i == counted.i or child.lemma_.lower() in LEAKED or child.lower_ in ("that", "which")
        if child.dep_ in ("nsubj", "nsubjpass") and not (itself or _source(child) or child.is_ancestor(counted)):
            return False
    return not any(word.pos_ == "PROPN" for word in prepositional_objects(verb, "from", "by"))


def _source(noun: Token) -> bool:
    """Whether it is the spill itself, or one thing out of which it runs; "tankers spill so much" tells of any."""
    if noun.tag_ == "NNS" and not any(child.lower_ in ("the", "its", "two", "three") for child in noun.lefts):
        return False
    return noun.lemma_.lower() in SOURCES or disaster(noun.lower_) == _SPILL


def _of_another(context: Context, sentence: Span, spill: int) -> bool:
    if any(word.lower_ == "that" and word.dep_ == "det" and disaster(word.head.lower_) == _SPILL for word in sentence):
        return True  # "that spill", of which the sentence before told
    if _looks_back(context, sentence):
        return True
    here = (one for one in context.timexes if sentence.start_char <= one.span.start < sentence.end_char)
    if any(timex.unit == "year" or (timex.anchor == "none" and timex.type == "DATE") for timex in here):
        return True
    if any(word.lower_ == "pipeline" for word in sentence) and not any(disaster(w.lower_) == _SPILL for w in sentence):
        return True
    if any(_only_tells_when(word) for word in sentence):
        return True
    if any(_is_named_spill(context, word, spill) for word in sentence):
        return True
    by_itself = any(word.lower_ in _NOWHERE for word in sentence)
    return by_itself or any(word.lower_ in SHIPS and _named(word) for word in sentence)


def _looks_back(context: Context, sentence: Span) -> bool:
    """Whether it goes on, by a past before the past, with what a sentence or two before told of a year: "In 1981 a well
    blew out. It took months to stop it, and 90 barrels had leaked"."""
    if not any(word.lower_ == "had" and word.dep_ == "aux" for word in sentence):
        return False
    doc = sentence.doc
    first = sentence
    for _ in range(_SENTENCES_BACK):
        first = doc[max(0, first.start - 1)].sent
    start, end = first.start_char, sentence.start_char
    return any(
        start <= one.span.start < end and one.anchor == "none" and _YEAR.fullmatch(one.value) is not None
        for one in context.timexes
    )


def _only_tells_when(word: Token) -> bool:
    """Whether a spill is only what came before another: "within days of the Lund spill", "after the spill"."""
    if disaster(word.lower_) != _SPILL or word.dep_ != "pobj" or not any(c.pos_ == "PROPN" for c in word.lefts):
        return False
    before = word.head
    return before.lower_ in ("after", "before") or (before.lower_ == "of" and before.head.lemma_ in SPANS_OF_TIME)


def _is_named_spill(context: Context, word: Token, spill: int) -> bool:
    """Whether it is a spill told by a place or water that is not the one spill's: "compared with the Lund spill"."""
    if disaster(word.lower_) != _SPILL or context.entity(word) is not None or word.pos_ != "NOUN":
        return False
    entity = context.entities[spill]
    names = " ".join((entity.name, *entity.names, *entity.descriptions))
    before = [child for child in word.lefts if child.dep_ in ("compound", "nmod")]
    placed = [child for child in before if child.ent_type_ in ("GPE", "LOC") or child.lower_ in _WATERS]
    worst = any(child.tag_ == "JJS" for child in word.lefts)  # "the worst Danish spill"
    nameless = names.islower()
    return not (worst or nameless) and any(child.lower_ not in names.lower() for child in placed)


def _named(ship: Token) -> bool:
    return (ship.dep_ == "compound" and ship.head.pos_ == "PROPN") or any(
        child.pos_ == "PROPN" and child.dep_ in ("compound", "appos", "nmod") for child in ship.children
    )


def struck(clause: Token) -> Token:
    """What a relative clause tells of, which the parser hangs on the nearest noun: of "the fire at a mill that killed
    nine" the fire."""
    noun = clause.head
    above = noun.head.head if noun.dep_ == "pobj" else noun
    deadly_verb = clause.lemma_.lower() in _STRIKING and disaster(noun.lower_) is None
    return above if deadly_verb and (disaster(above.lower_) is not None or above.lower_ in _STROKES) else noun
