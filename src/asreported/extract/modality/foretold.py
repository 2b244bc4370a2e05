"""What "will", "would" and "going to" tell as a forecast: what leaks, spreads and costs of itself, what a storm or a
price does, and what somebody reckons; nobody plans it."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.grammar import PERSONS
from asreported.extract.modality.cues import (
    BEFALLING,
    CHANGED,
    COMING_TO,
    FORCES,
    HAPPENING,
    HYPOTHESES,
    LOOKING_ON,
    RECKONING,
    RESULTING,
    RUNNING,
    STUDIES,
    WEAKENING,
)
from asreported.extract.modality.outlooks import OF_THEMSELVES, RECKONINGS, by_study, nobody_decides
from asreported.extract.modality.words import bare_subject, going_to

_IMPLYING = frozenset({"imply", "mean"})
_OPINIONS = frozenset({"think", "believe", "suppose"})
"""Verbs of those who may as well tell their own plans ("we think that we will sell four")."""
_FINDING = frozenset({"say", "find", "show", "suggest", "conclude", "indicate", "reveal"})
"""What those who look on, and studies, do of what will be."""
_COMING_FROM = frozenset({"come", "stem", "arise", "result", "flow"})
_TO_BE = frozenset({"be", "go", "run", "take", "last", "reach", "top", "hit", "lose", "loose"})
"""What a thing is "going to" do of itself ("it is going to be billions", "to go over nine", "to run into millions")."""


def foretold(verb: Token) -> bool:
    """Whether the clause is a forecast by its verb and subject, or by who tells it."""
    subject = subject_of(verb)
    name = "" if subject is None else subject.lower_
    if name in PERSONS:
        return verb.lemma_ == "need" or reckoned_by(verb)
    return _of_itself(verb, subject) or reckoned_by(verb) or by_study(verb)


def comes_of_itself(verb: Token) -> bool:
    """Whether what is "going to" be is no plan ("the bill is going to cost them 40 million")."""
    subject = subject_of(verb.head)
    passive = any(child.dep_ == "auxpass" for child in verb.lefts)
    if subject is None or verb.lemma_ in ("lose", "loose", "kill") or (passive and verb.lemma_ in BEFALLING):
        return subject is not None
    if subject.lower_ in PERSONS or subject.pos_ == "PROPN" or subject.tag_ == "NNS":
        return False
    return verb.lemma_ in _TO_BE | COMING_TO or _of_itself(verb, subject)


def about_to(going: Token) -> Token | None:
    """What will be done, where the word is the "going" of it ("two barns are going to be flooded")."""
    if going.lower_ != "going":
        return None
    return next((child for child in going.rights if child.dep_ == "xcomp" and going_to(child)), None)


def runs_on(verb: Token) -> bool:
    """Whether it leaks, spreads or soars: so it may be by a time to come ("90 litres will have leaked by then")."""
    return verb.lemma_ in RUNNING


def reckoned_by(verb: Token) -> bool:
    """Whether somebody reckons it ("estimates that six will be spent", "the assumption that each will need two"), who
    looks on, or it is what a reckoning implies."""
    while verb.dep_ == "conj" and verb.head.pos_ == "VERB" and any(child.dep_ == "mark" for child in verb.lefts):
        verb = verb.head  # "estimated that it had leaked nine litres and that it would be sued"
    above = verb.head
    if verb.dep_ not in ("ccomp", "acl", "relcl"):
        return False
    if verb.i < above.i:
        return verb.dep_ == "ccomp" and above.lemma_ in RECKONING - _OPINIONS
    if above.pos_ == "NOUN":
        return above.lemma_ in RECKONINGS and verb.dep_ != "relcl"
    if verb.dep_ != "ccomp":
        return False
    if above.lemma_ in RECKONING - _OPINIONS or (above.lemma_ == "expect" and _of_others(verb)):
        return True
    if above.lemma_ in _IMPLYING:
        return any(child.lower_ in ("would", "'d", "’d") for child in verb.lefts)
    told = subject_of(verb)
    own = told is None or told.lower_ in PERSONS
    return not own and above.lemma_ in _FINDING and _looks_on(above)


def subject_of(verb: Token) -> Token | None:
    """The verb's subject, that of the verb it is joined to, or the noun that its clause is on."""
    here = verb
    while True:
        own = next((child for child in here.lefts if child.dep_ in ("nsubj", "nsubjpass", "expl")), None)
        if own is not None:
            relative = own.lower_ in ("that", "which", "who") and here.dep_ == "relcl"
            return here.head if relative else own
        if here.dep_ != "conj" or here.head.pos_ not in ("VERB", "AUX"):
            return None
        here = here.head


def _of_itself(verb: Token, subject: Token | None) -> bool:
    if verb.lemma_ in RUNNING or nobody_decides(verb, subject):
        return True
    if subject is None or any(child.dep_ == "auxpass" for child in verb.lefts):
        return False
    if (subject.like_num or subject.text[:1].isdigit()) and verb.lemma_ in _COMING_FROM:
        return True  # "more than 9 million will come from fines"
    thing = subject.lemma_.lower()
    if verb.lemma_ == "lose":
        return True
    force = thing in FORCES | HYPOTHESES | OF_THEMSELVES
    if verb.lemma_ in BEFALLING:
        return force or subject.lower_ == "it"
    if verb.lemma_ in COMING_TO:
        return subject.pos_ == "NOUN" and subject.tag_ == "NN"
    return force and verb.lemma_ in CHANGED | HAPPENING | RESULTING | WEAKENING


def _of_others(verb: Token) -> bool:
    """ "Expects that 900 men will surrender": they decide, and not who expects it."""
    return any(child.dep_ == "nsubj" and child.pos_ in ("NOUN", "NUM", "PROPN") for child in verb.lefts)


def _looks_on(saying: Token) -> bool:
    return any(child.dep_ == "nsubj" and child.lemma_.lower() in LOOKING_ON | STUDIES for child in saying.children)


def seen_coming(here: Token, verb: Token) -> bool:
    """ "We see the strike leading to a loss of 7 million", "analysts see it falling to six"."""
    who = {child.lemma_.lower() for child in verb.lefts if child.dep_ == "nsubj"}
    seen = here.tag_ == "VBG" and bare_subject(here) and verb.tag_ in ("VBP", "VBZ")
    return seen and here.lemma_ in HAPPENING and not who.isdisjoint(LOOKING_ON | {"we", "i"})
