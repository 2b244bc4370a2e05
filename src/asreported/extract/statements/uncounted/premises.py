"""Figures that a sentence only reckons or compares with ("as if two ferries had sunk", "take 3 million tonnes and …"),
and those that stand for a plan though their verb tells of what is done ("a step toward a fleet of 40")."""

from __future__ import annotations

import re

from spacy.tokens import Token

from asreported.extract.grammar import TIMED
from asreported.extract.modality import modality_of, predicate_of
from asreported.extract.modality.cues import INDICATING, MULTIPLES
from asreported.extract.modality.imagined import imagined
from asreported.extract.statements.measures.words import ESTIMATES
from asreported.extract.statements.reality.standing import is_definite
from asreported.lexicon.days import WEEKDAYS
from asreported.model import Quantity
from asreported.model.modality import UNREAL, Modality

_PRODUCT_AFTER = re.compile(r"(?:\s+[^\W\d]+){0,5}\s+(?:[x×*]|multiplied by)\s*[$£€]?\s*\d", re.IGNORECASE)
_PRODUCT_BEFORE = re.compile(r"\d[^.\n]{0,20}\s(?:[x×*]|multiplied by)\s*[$£€]?\s*$", re.IGNORECASE)
_LIKE = re.compile(r"\b(?:it|this|that)\s?(?:is|was|'s|’s) (?:almost |just |a bit )?like (?:\w+ )?$", re.IGNORECASE)
_NEAR = 40
"""Characters before a number in which those stand."""
_COMES_TO = frozenset({"produce", "make", "give", "equal", "yield", "be", "mean", "come"})
_UNLIKE = frozenset({"unlike", "versus", "vs", "compared"})
_TOWARD = frozenset({"toward", "towards"})
_STEPS = frozenset({"step", "move", "progress", "milestone", "path", "way", "stride", "work", "build"})
_DEALS = frozenset({"deal", "contract", "order"})
_PLANNED = frozenset({"plan", "schedule", "book", "slate", "be", "intend", "expect", "set"})
_DUE = frozenset({"due", "set", "scheduled", "planned", "expected"})
_DROPPED = frozenset({"cancel", "scrap", "axe", "abandon", "shelve", "drop", "ditch"})
_AT_FIRST = frozenset({"initial", "early", "earlier", "previous", "original", "preliminary", "first"})
_SINCE = frozenset({"but", "later", "since", "although", "though", "now", "however"})
_PUTTING = frozenset({"put", "place", "be", "set"})
_SOFT = frozenset({"please", "then", "and", "just", "now", "so"})
_RESIZING = MULTIPLES | {
    *("raise", "increase", "lift", "boost"),
    *("cut", "reduce", "lower", "trim", "slash", "halve", "shrink"),
}
"""What is done to a size; "is extending loans to 90 mills" is another matter."""
_SEEMING = frozenset({"appear", "seem", "look"})
_UP = 5
"""How many words up the word is looked for that a number hangs on."""


def only_reckoned(text: str, quantity: Quantity, anchor: Token, predicate: Token) -> bool:
    """Whether nobody says that it is so: the factor of a product, a likeness, what one is told to take, and what that
    comes to; or what somebody has only begun to do, of which the whole is told ("has begun to pour 90 tonnes")."""
    start, end = quantity.span.start, quantity.span.end
    before = text[max(0, start - _NEAR) : start]
    if _PRODUCT_AFTER.match(text, end) is not None or _PRODUCT_BEFORE.search(before) is not None:
        return True
    if _LIKE.search(before) is not None or _as_if(predicate):
        return True
    if _bidden(predicate) or _comes_of_bidding(predicate):
        return True
    if predicate.lemma_ == "need" and predicate.tag_ == "VBD":
        return any(child.dep_ == "nsubj" and child.pos_ == "PRON" for child in predicate.lefts)
    return _begun(anchor, predicate) and not (quantity.unit or "").count("per ")


def would_by_then(anchor: Token, predicate: Token) -> bool:
    """Whether those of whom a plan is told are known already ("said the two mayors would lead it"): whether the number
    or the plan is told, nobody can say."""
    return (
        anchor.dep_ == "nsubj"
        and anchor.head.i == predicate.i
        and predicate.dep_ == "ccomp"
        and predicate.lemma_ != "be"
        and predicate.head.tag_ == "VBD"
        and any(child.lower_ == "would" for child in predicate.lefts)
        and is_definite(anchor)
    )


def plus_to(anchor: Token) -> bool:
    """Whether a "plus" adds the number to what the sentence's verb tells, whatever the parser hangs it on ("will pay 5
    million into the fund, set up in May, plus 1 million a year")."""
    first = anchor.left_edge
    plus = first if first.lower_ == "plus" else first.nbor(-1) if first.i > first.sent.start else first
    return plus.lower_ == "plus" and anchor.sent.root.pos_ == "VERB"


def told_apart(quantity: Quantity, anchor: Token, predicate: Token, clause: Modality) -> Modality | None:
    """What the words between the number and its verb make of it; null where they make nothing."""
    here = anchor
    for _ in range(_UP):
        if here.pos_ in ("VERB", "AUX") and here.dep_ != "prep":
            break
        by = here.lower_
        if here.dep_ == "prep" and clause not in ("actual", "former") and (by in _UNLIKE or _likens(here)):
            return "actual"
        if here.dep_ == "prep" and by in _TOWARD and here.head.lemma_.lower() in _STEPS:
            return "planned"
        if here.head.i == here.i:
            break
        here = here.head
    if clause == "actual" and _of_reading(predicate):
        return "conditional"
    if clause in ("planned", "actual") and _dropped(predicate):
        return "denied"
    if clause == "actual" and quantity.unit is None and _dealt_for(anchor):
        return "planned"
    if clause == "actual" and predicate.lemma_ == "follow":
        return _following(predicate)
    if clause == "actual" and (_soon(predicate) or _being_changed(anchor, predicate)):
        return "planned"
    return _at_first(predicate)


def _likens(by: Token) -> bool:
    """ "Like thousands of others, they could watch it"."""
    return by.lower_ == "like" and (by.i == by.sent.start or by.nbor(-1).text == ",")


def _following(verb: Token) -> Modality | None:
    """What becomes of the first becomes of those that follow ("agreed to pay 9 million, followed by 3 a year")."""
    by = any(child.dep_ == "agent" for child in verb.rights)
    if verb.tag_ != "VBN" or verb.dep_ not in ("advcl", "acl") or not by:
        return None
    above = predicate_of(verb.head)
    tasks = [child for child in above.rights if child.dep_ == "xcomp" and child.i < verb.i]
    told = modality_of(tasks[-1] if tasks else above)
    return told if told in UNREAL else None


def _of_reading(verb: Token) -> bool:
    """ "A pressure that stays below 60 would show a leak"."""
    thing = verb.head
    reading = verb.dep_ == "relcl" and thing.dep_ == "nsubj" and imagined(thing.head) and not is_definite(thing)
    return reading and thing.tag_ == "NN" and thing.head.lemma_ in INDICATING


def _as_if(predicate: Token) -> bool:
    """ "As if two ferries had sunk", "as though 40 were left"."""
    here = predicate
    for _ in range(2):
        marks = (child for child in here.lefts if child.lower_ in ("if", "though") and child.dep_ in ("mark", "advmod"))
        if any(mark.i > 0 and mark.nbor(-1).lower_ == "as" for mark in marks):
            return here.head.lemma_ not in _SEEMING
        if here.dep_ not in ("conj", "advcl", "xcomp"):
            break
        here = here.head
    return False


def _bidden(verb: Token) -> bool:
    """An imperative that opens its sentence."""
    here = verb.head if verb.dep_ == "conj" and verb.tag_ == "VB" and not any(verb.lefts) else verb
    if here.tag_ not in ("VB", "VBP") or here.dep_ != "ROOT":
        return False
    first = next((word for word in here.sent if not (word.is_punct or word.is_space or word.lower_ in _SOFT)), here)
    if first.i != here.i:
        return False
    return not any(child.dep_ in ("nsubj", "nsubjpass", "expl") or child.tag_ == "MD" for child in here.children)


def _comes_of_bidding(verb: Token) -> bool:
    """ "Take 3 million tonnes. That makes 90 million bottles."."""
    if verb.lemma_ not in _COMES_TO or verb.dep_ != "ROOT" or verb.sent.start == 0:
        return False
    that = any(child.dep_ == "nsubj" and child.lower_ in ("that", "this", "it") for child in verb.lefts)
    return that and _bidden(verb.doc[verb.sent.start - 1].sent.root)


def _begun(anchor: Token, verb: Token) -> bool:
    above = verb.head
    begun = verb.dep_ == "xcomp" and verb.tag_ == "VB" and above.lemma_ in ("begin", "start")
    return begun and anchor.dep_ == "dobj" and anchor.head.i == verb.i and not is_definite(anchor)


def _dropped(verb: Token) -> bool:
    """ "Was due on Tuesday, but has since been cancelled"."""
    due = verb.lemma_ != "be" or any(child.dep_ == "acomp" and child.lower_ in _DUE for child in verb.rights)
    if verb.lemma_ not in _PLANNED or not due:
        return False
    for child in verb.rights:
        off = child.lemma_ == "call" and any(below.lower_ == "off" for below in child.rights)
        if child.dep_ == "conj" and child.tag_ == "VBN" and (off or child.lemma_ in _DROPPED):
            return not any(below.dep_ == "neg" or below.tag_ == "MD" for below in child.lefts)
    return False


def _dealt_for(counted: Token) -> bool:
    """ "Has deals for up to 90 ships"."""
    by = counted.head
    if counted.dep_ != "pobj" or by.lower_ != "for" or is_definite(counted) or counted.pos_ == "NUM":
        return False
    above = by.head
    verb = above if above.pos_ == "VERB" else above.head
    due = any(child.lower_ == "by" for child in (*counted.rights, *verb.rights))
    if verb.tag_ not in ("VBZ", "VBP") and not due:
        return False  # "struck a deal for 18 mines": whether they have changed hands, it does not tell
    nouns = [above] if above.pos_ == "NOUN" else [child for child in above.rights if child.dep_ == "dobj"]
    return any(noun.lemma_ in _DEALS for noun in nouns)


def _soon(verb: Token) -> bool:
    """ "Is being shown in 40 halls next week", "is raising it to 90 by late June": the present tells what is
    arranged."""
    auxiliaries = {child.lower_ for child in verb.lefts if child.dep_ in ("aux", "auxpass")}
    if not auxiliaries & {"is", "are"} or not (verb.tag_ == "VBG" or "being" in auxiliaries):
        return False
    for child in (*verb.lefts, *verb.rights):
        words = (
            {child.lower_, *(below.lower_ for below in child.subtree)} if child.dep_ in ("npadvmod", "prep") else set()
        )
        if "tomorrow" in words or (child.dep_ == "npadvmod" and "next" in words):
            return True
        if child.lower_ == "on" and words & WEEKDAYS:
            return True
        if child.lower_ == "by" and any(noun.ent_type_ in TIMED for noun in child.rights):
            return True
    return False


def _being_changed(anchor: Token, verb: Token) -> bool:
    """ "Is doubling its fleet to 40 ships": it is not at that level yet; an estimate is, as soon as it is raised."""
    if verb.tag_ != "VBG" or verb.lemma_ not in _RESIZING:
        return False
    if anchor.dep_ != "pobj" or anchor.head.lower_ != "to" or anchor.head.head.i != verb.i:
        return False
    things = [child for child in verb.rights if child.dep_ == "dobj" and child.i < anchor.i]
    if not things or any(noun.lemma_.lower() in ESTIMATES for noun in things):
        return False
    return any(child.lower_ in ("is", "are") and child.dep_ == "aux" for child in verb.lefts)


def _at_first(verb: Token) -> Modality | None:
    """What a first estimate is held for: over where another is told beside it."""
    if verb.lemma_ not in _PUTTING or verb.tag_ not in ("VBD", "VBP", "VBZ"):
        return None
    for noun in verb.lefts:
        first = noun.dep_ == "nsubj" and any(child.lower_ in _AT_FIRST for child in noun.lefts)
        if first and noun.lemma_.lower() in ESTIMATES:
            return "former" if any(word.lower_ in _SINCE for word in verb.sent) else "possible"
    return None
