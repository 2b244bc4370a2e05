"""What nobody decides, whoever tells it: levels that nobody sets, what a thing does to them, what something needs."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.entities.lists import CHAMBERS, NAMED_BY, PERSON_NOUNS
from asreported.extract.grammar import PERSONS
from asreported.extract.modality.cues import (
    CHANGED,
    COMING_TO,
    DRAFTS,
    EFFECTS,
    HAPPENING,
    HYPOTHESES,
    LEVELS,
    LOOKING_ON,
    OUTDOING,
    OUTGROWING,
    RESULTING,
    RULES,
    STUDIES,
    WEAKENING,
)

RECKONINGS = frozenset(
    {"estimate", "forecast", "prediction", "guess", "expectation", "assumption", "projection", "speculation"}
)
_PHASES = frozenset({"begin", "start", "continue"})
"""What begins or goes on by itself is told with what it begins to do."""
_WHICH_WAY = frozenset({"up", "down", "over", "above", "below", "beyond", "from"})
OF_THEMSELVES = OUTGROWING - {"bill"}
"""What grows of itself; a bill may as well be a law, which does what it is meant to."""
_SET_BY_NOBODY = LEVELS | OF_THEMSELVES
_ON_LEVELS = CHANGED | RESULTING | WEAKENING | EFFECTS
_REPORTING = frozenset({"report", "record", "show", "announce"})
_TAKING_PLACE = frozenset(
    {"begin", "start", "open", "resume", "include", "have", "feature", "hold", "contain", "carry"}
)
"""What a thing is due to do by somebody's plan, and what it is planned to hold."""
_WORKS = frozenset(
    {"plant", "factory", "mill", "mine", "yard", "shipyard", "refinery", "farm", "store", "shop", "port", "brewery"}
)
"""Places that stand for those who run them."""
_HOLDING = frozenset(
    {"hold", "house", "seat", "carry", "accommodate", "store", "sleep", "handle", "withstand", "cook", "feed", "serve"}
)
_MADE = frozenset({"design", "build", "equip", "fit"})


def nobody_decides(verb: Token, subject: Token | None) -> bool:
    """Whether the verb tells what nobody can plan: needs, who outdoes whom, how a level goes, what a thing does to one
    ("the merger would dilute earnings by 9 percent", "the gap will go up to 6 million")."""
    lemma = verb.lemma_
    if lemma == "need" or lemma in OUTDOING:
        return True
    if subject is None or _passive(verb):
        return False
    if lemma == "require":
        return _requires(verb, subject)
    if subject.lemma_.lower() in _SET_BY_NOBODY and _moves(verb):
        return True
    return not decides(subject) and subject.lower_ != "it" and _on_level(verb)


def decides(subject: Token) -> bool:
    """Whether it is somebody who can mean to do something: a name, a person, a body."""
    noun = subject.lemma_.lower()
    known = noun in _WORKS or noun in NAMED_BY | CHAMBERS | PERSON_NOUNS
    return known or subject.pos_ == "PROPN" or subject.lower_ in PERSONS


def expected_of_itself(verb: Token, expecting: Token, subject: Token | None) -> bool:
    """Whether what is "expected to" be is nobody's doing: of a thing ("the sale is expected to raise 90 million"), or
    how somebody's business goes ("expects to report a profit of 6 million", "to break even")."""
    objects = [child for child in verb.rights if child.dep_ == "dobj"]
    if verb.lemma_ in _REPORTING:
        return any(noun.lemma_.lower() in LEVELS for noun in objects)
    if verb.lemma_ == "break":
        return any(child.lower_ == "even" for child in verb.rights)
    if nobody_decides(verb, subject):
        return True
    thing = subject is not None and subject.tag_ in ("NN", "NNS") and not decides(subject)
    return thing and _passive(expecting) and bool(objects) and verb.lemma_ not in _TAKING_PLACE


def holds(verb: Token) -> bool:
    """ "A jail designed to hold 900": it does, where it stands."""
    return verb.lemma_ in _HOLDING and verb.head.lemma_ in _MADE and verb.head.tag_ == "VBN" and verb.i > verb.head.i


def by_study(verb: Token) -> bool:
    """Whether the clause is told "according to" a reckoning or those who look on."""
    return any(
        noun.lemma_.lower() in RECKONINGS | LOOKING_ON | STUDIES
        for child in verb.children
        if child.lower_ == "according"
        for to in child.rights
        for noun in to.rights
    )


def _passive(verb: Token) -> bool:
    return any(child.dep_ == "auxpass" for child in verb.lefts)


def _requires(verb: Token, subject: Token) -> bool:
    """ "It will require much money": no rule and nobody asks for it."""
    if any(child.dep_ in ("ccomp", "xcomp") for child in verb.rights):
        return False  # "a sum that would require them to sell it" asks it of them
    if subject.lower_ == "it":
        return verb.dep_ == "ROOT"
    return subject.lemma_.lower() not in RULES | DRAFTS and not decides(subject)


def _moves(verb: Token) -> bool:
    if verb.lemma_ in _PHASES:
        return any(child.dep_ == "xcomp" and _moves(child) for child in verb.rights)
    if verb.lemma_ == "go":
        return any(child.lower_ in _WHICH_WAY for child in verb.rights)
    return verb.lemma_ == "range" or verb.lemma_ in CHANGED | HAPPENING | COMING_TO


def _on_level(verb: Token) -> bool:
    """Whether it changes a level, makes one, or lets somebody have a rise or fall ("would see a cut of 9 dollars")."""
    objects = {child.lemma_.lower() for child in verb.rights if child.dep_ == "dobj"}
    if verb.lemma_ == "see":
        return not objects.isdisjoint(LEVELS | HYPOTHESES)
    if verb.lemma_ == "leave":
        left = next((child for child in verb.rights if child.dep_ == "dobj"), verb)
        return left.i > verb.i and left.right_edge.i + 1 < len(verb.doc) and left.right_edge.nbor().lower_ == "with"
    return verb.lemma_ in _ON_LEVELS and not objects.isdisjoint(LEVELS)
