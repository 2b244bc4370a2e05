"""What "would" tells of a case that nobody has decided on: "in that case 90 would go", "a merger would cost 40"."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.grammar import MAY, PERSONS, WOULD
from asreported.extract.modality.cues import HYPOTHESES, INDICATING
from asreported.model.modality import Modality

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
_LOOSE = frozenset({"a", "an", "any", "another", "such"})
_CASES = frozenset({"case", "event", "scenario", "situation", "circumstance"})
_THAT = frozenset({"that", "this", "which"})
_WHOEVER = frozenset({"those", "anyone", "anybody", "whoever", "everyone"})
_PUNISHING = frozenset(
    {"fine", "jail", "imprison", "punish", "penalise", "penalize", "double", "arrest", "deport", "ban"}
)
_BEFORE = 60
"""Words of the sentence before in which the case is put that "that would" speaks of."""
_PUT = frozenset({"if", "suppose", "imagine", "assume", *MAY})


def imagined(verb: Token) -> bool:
    """Whether the verb's "would" tells what would come of a case put, of a thing that need not come, or of doing
    something ("feeding them would be hard"); not what somebody said that he would do."""
    if not _has(verb, WOULD):
        return False
    if in_that_case(verb):
        return True
    subjects = [child for child in verb.lefts if child.dep_ in _SUBJECTS]
    said = verb.dep_ == "ccomp" and verb.head.tag_ in ("VBD", "VBN") and verb.head.i < verb.i
    if any(_doing(word) for word in verb.lefts) or any(map(_may_not_come, subjects)):
        return True
    if not said and _joined_to_may(verb, subjects):
        return True
    if verb.lemma_ in INDICATING and subjects and not any(map(_is_person, subjects)):
        return True
    return not said and any(child.lower_ in _THAT and child.tag_ == "DT" for child in subjects) and _case_before(verb)


def in_that_case(verb: Token) -> bool:
    """ "In that case", "in such an event"."""
    return any(
        child.dep_ == "prep"
        and child.lower_ in ("in", "under")
        and any(
            noun.lemma_.lower() in _CASES and any(word.lower_ in ("that", "this", "such") for word in noun.lefts)
            for noun in child.rights
        )
        for child in verb.lefts
    )


def told_with(token: Token, predicate: Token) -> bool:
    """Whether a gerund is one with what its clause says something is or becomes ("would be better at taking on 40",
    "could become a plague killing 90")."""
    if token.tag_ != "VBG" or token.dep_ not in ("acl", "pcomp"):
        return token.dep_ in ("attr", "acomp") and predicate.lemma_ in ("be", "become")
    noun = token.head
    loose = noun.pos_ == "NOUN" and not any(
        child.lower_ in ("the", "these", "those") or child.pos_ == "NUM" for child in noun.lefts
    )
    return predicate.lemma_ in ("be", "become") and (token.dep_ == "pcomp" or loose)


def advice(verb: Token) -> Modality | None:
    """ "Our recommendation would be to plant two": it is asked for, and nobody plans it."""
    be = verb.head if verb.lemma_ != "be" else verb
    asked = be.lemma_ == "be" and any(
        child.dep_ == "nsubj" and child.lemma_.lower() in ("recommendation", "advice", "suggestion", "request")
        for child in be.lefts
    )
    return "requested" if asked else None


def threatened(verb: Token) -> bool:
    """Whether a penalty is told of whoever earns it ("any fee would be doubled for whoever comes late")."""
    if not any(child.dep_ == "auxpass" for child in verb.lefts) or verb.lemma_ not in _PUNISHING:
        return False
    by = [child for child in verb.rights if child.lower_ == "for"]
    persons = [child for child in verb.lefts if child.dep_ == "nsubjpass"] + [n for child in by for n in child.rights]
    return any(
        noun.lower_ in _WHOEVER and any(child.dep_ == "relcl" and child.tag_ != "VBN" for child in noun.rights)
        for noun in persons
    )


def takes(verb: Token) -> bool:
    """ "It would have to be a blast of 30 tonnes": what it takes, and nobody plans."""
    it = any(child.dep_ == "nsubj" and child.lower_ in ("it", "there", "this", "that") for child in verb.lefts)
    return it and verb.lemma_ == "have" and any(child.dep_ == "xcomp" and child.lemma_ == "be" for child in verb.rights)


def _has(verb: Token, words: frozenset[str]) -> bool:
    return any(child.dep_ == "aux" and child.lower_ in words for child in verb.lefts)


def _doing(word: Token) -> bool:
    """A gerund for a subject, which the parser may take for a clause beside it."""
    if word.tag_ != "VBG" or any(child.dep_ in ("mark", "aux", "auxpass") for child in word.lefts):
        return False
    between = word.doc[word.i : word.head.i]
    return word.dep_ in ("csubj", "nsubj", "csubjpass") or (
        word.dep_ == "advcl" and word.i - word.left_edge.i == 0 and not any(other.text == "," for other in between)
    )


def _may_not_come(subject: Token) -> bool:
    """A merger, a halt, a wider outbreak that need not come."""
    return subject.lemma_.lower() in HYPOTHESES and any(
        child.lower_ in _LOOSE for child in subject.lefts if child.dep_ in ("det", "predet", "amod")
    )


def _joined_to_may(verb: Token, subjects: list[Token]) -> bool:
    """ "Could delay it and would cost 40"."""
    return verb.dep_ == "conj" and not subjects and _has(verb.head, MAY)


def _is_person(subject: Token) -> bool:
    return subject.lower_ in PERSONS or subject.pos_ == "PROPN"


def _case_before(verb: Token) -> bool:
    """Whether the sentence before puts a case ("A storm could hit. That would cost 40")."""
    start = verb.sent.start
    if start == 0:
        return False
    before = verb.doc[start - 1].sent
    return any(word.lower_ in _PUT for word in verb.doc[max(before.start, start - _BEFORE) : start])
