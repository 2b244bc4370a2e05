"""Clauses told beside another: what a "with" adds to it, what stands on its own, and what the parser misplaced."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.grammar import FINITE
from asreported.extract.modality.cues import TO_COME

_BY_NOW = frozenset({"now", "currently", "already", "still", "so", "having"})
_BEING_SO = frozenset(
    {"show", "suggest", "indicate", "report", "say", "tell", "warn", "predict", "put", "claim"}
    | {"represent", "account", "include", "contain"}
)


def goes_with(verb: Token) -> Token | None:
    """The verb whose plan or forecast a "with" tells a part of ("could cost 12 million, with Ann's share totalling
    8"); null where it tells what is so beside it ("with two now at work", "with reports telling of 40")."""
    if verb.tag_ not in ("VBG", "VBN") or verb.dep_ not in ("advcl", "pcomp", "ccomp") or verb.lemma_ in _BEING_SO:
        return None
    if any(child.lower_ in _BY_NOW for child in verb.lefts):
        return None
    if verb.dep_ == "pcomp":
        return verb.head.head if verb.head.lower_ == "with" and verb.head.dep_ == "prep" and not _can_be(verb) else None
    if not any(child.lower_ == "with" and child.dep_ == "mark" for child in verb.lefts):
        return None
    told = (child for child in verb.head.children if child.dep_ == "ccomp" and child.i < verb.i)
    return next(told, None) if verb.dep_ == "ccomp" else verb.head


def _can_be(verb: Token) -> bool:
    """ "Even rust can be ruinous, with weevils eating 600 tonnes": what they eat bears out what can be."""
    main = verb.head.head
    can = any(child.lower_ == "can" and child.dep_ == "aux" for child in main.lefts)
    return can and main.lemma_ == "be" and any(child.dep_ == "acomp" for child in main.rights)


def did(verb: Token) -> bool:
    """ "For what one firm did": done, whatever should be done about it."""
    return verb.dep_ == "pcomp" and verb.tag_ == "VBD" and any(child.dep_ == "nsubj" for child in verb.lefts)


def beside(verb: Token) -> bool:
    """Whether a "with" tells what is so already beside the clause ("will cost more, with reports telling of 40")."""
    if verb.dep_ == "pcomp" and verb.tag_ == "VBG" and verb.head.lower_ == "with" and _can_be(verb):
        return True
    told = verb.tag_ == "VBG" and verb.lemma_ in _BEING_SO
    by = verb.head.head if verb.dep_ == "acl" else verb.head
    return told and verb.dep_ in ("pcomp", "acl") and by.lower_ == "with"


def misplaced(verb: Token) -> bool:
    """Whether a clause with its own subject and tense was hung on a noun: it is governed by nothing there ("to show
    its intent: a fleet of 200 is dredging it")."""
    return finite_below(verb) and not any(child.dep_ == "mark" for child in verb.lefts)


def finite_below(verb: Token) -> bool:
    """Whether a clause on a noun has its own subject and tense ("an estimate that half of it is gone")."""
    if verb.dep_ != "acl" or not any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.lefts):
        return False
    return verb.tag_ in FINITE or any(child.tag_ in FINITE for child in verb.lefts if child.dep_ in ("aux", "auxpass"))


def once_called(clause: Token, main: Token) -> bool:
    """ "Once deemed lost, it now yields 900": it was so formerly."""
    bare = not any(child.dep_ in ("aux", "auxpass") for child in clause.lefts)
    return bare and main.tag_ == "VBZ" and clause.tag_ == "VBN" and clause.left_edge.lower_ == "once"


def excepted(clause: Token, main: Token) -> bool:
    """ "Has halted any blasting unless the pits have pumps": it has, with an exception."""
    done = main.tag_ == "VBN" and any(child.lower_ in ("has", "have") for child in main.lefts)
    return done and any(child.lower_ == "unless" for child in clause.lefts) and clause.i > main.i


def has_tense(verb: Token) -> bool:
    """Whether the verb has its own tense, and nothing of what is to come."""
    first = next((child for child in verb.lefts if child.dep_ in ("aux", "auxpass")), verb)
    return first.tag_ in FINITE


def moved(be: Token) -> bool:
    """ "Was up 40 cents to settle at $9": the infinitive after it tells how far it went."""
    return be.lemma_ == "be" and any(
        child.lower_ in ("up", "down", "higher", "lower", "off") and not any(by.lower_ == "to" for by in child.rights)
        for child in be.rights
    )


def such_time(word: Token) -> bool:
    """ "Until such time as the inquiry is over"."""
    before = word.doc[max(0, word.i - 3) : word.i]
    return [token.lower_ for token in before[1:]] == ["such", "time"] and before[0].lower_ in TO_COME


def lost(subject: Token) -> bool:
    """Whether the parser gave the subject of a finite verb to an infinitive between them ("two members of a body named
    to look into it had left")."""
    verb = subject.head
    if subject.dep_ != "nsubj" or verb.dep_ != "advcl" or verb.tag_ != "VB" or verb.i > verb.head.i:
        return False
    to = next((child for child in verb.lefts if child.lower_ == "to"), None)
    if to is None or to.i < subject.i or any(child.dep_ == "mark" for child in verb.lefts):
        return False
    return not any(child.dep_ in ("nsubj", "nsubjpass", "expl") for child in verb.head.lefts)
