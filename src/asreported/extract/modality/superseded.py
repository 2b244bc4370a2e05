"""Levels and holdings of the past that have given way to others, and what a joined verb shares with another."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.modality.cues import NOW, PEAKS, STATIVE
from asreported.extract.modality.done import bore
from asreported.extract.modality.words import predicate_of

_DEEPEST = 6
"""Words of the next sentence in which a present level stands."""


def superseded(token: Token) -> bool:
    """Whether a level or holding of the past has given way: in the past perfect, or beside a present one."""
    if token.lemma_ not in STATIVE or token.tag_ not in ("VBD", "VBN") or bore(token):
        return False
    if any(child.dep_ == "auxpass" for child in token.lefts):
        return False
    if token.lemma_ == "serve" and any(child.dep_ == "dobj" for child in token.rights):
        return False  # "the town where she served two terms"
    if token.lemma_ == "use" and any(child.dep_ == "xcomp" for child in token.rights):
        return False  # "the rigs that they used to bring it up"; "used to bring it up" is told as over elsewhere
    if any(below.lemma_ in PEAKS for child in token.rights if child.dep_ == "prep" for below in child.rights):
        return True
    if token.tag_ == "VBN":
        before = any(child.lower_ in ("had", "'d", "’d") and child.dep_ == "aux" for child in token.lefts)
        return before and not _told_then(token) and _contrasted(token)
    if token.dep_ == "relcl" and token.sent.root.tag_ in ("VBZ", "VBP"):
        return True
    own = {below.i for below in token.subtree}
    return any(word.lower_ in NOW and word.i not in own and _present(word) for word in token.sent)


def _told_then(verb: Token) -> bool:
    """ "There had been 90 of them, the town said": a past tense of saying puts the present back."""
    return verb.dep_ in ("ccomp", "parataxis") and verb.head.i > verb.i and verb.head.tag_ == "VBD"


def _contrasted(verb: Token) -> bool:
    """Whether a level in the past perfect stands beside one that is there now, in its sentence or the next."""
    sentence = verb.sent
    near = verb.doc[sentence.start : min(len(verb.doc), sentence.end + _DEEPEST)]
    if verb.dep_ == "relcl" and verb.sent.root.tag_ in ("VBZ", "VBP"):
        return True
    counted = {child.i for child in verb.subtree if child.lower_ == "since"}  # "there had been 600 flights since May"
    counted |= {child.i for child in verb.children if child.lower_ in NOW}  # "there had been 10 cases today"
    return any(word.lower_ in NOW | {"before"} for word in near if word.i not in counted)


def _present(word: Token) -> bool:
    """Whether a word of the present stands beside a present level ("has 29 now", "is down to 60", "have since left"),
    and is not when somebody spoke."""
    verb = predicate_of(word)
    since = word.lower_ == "since" and any(child.dep_ in ("pobj", "pcomp") for child in word.rights)
    if word.dep_ == "prt" or since:
        return False  # "draw down the loan", "has grown since May, and 40 were at work"
    if verb.tag_ in ("VBZ", "VBP") or word.lower_ in ("longer", "left", "down"):
        return True
    return any(child.dep_ in ("aux", "auxpass") and child.tag_ in ("VBZ", "VBP", "MD") for child in verb.lefts)


def shared_with(verb: Token) -> Token:
    """The verb whose auxiliaries a joined one shares; a bare form is never joined to a finite verb, but to what it says
    ("claims that it could skim it, suck it up or remove it")."""
    first = verb.head
    if verb.tag_ != "VB" or first.tag_ not in ("VBZ", "VBP", "VBD") or any(child.tag_ == "MD" for child in first.lefts):
        return first
    said = (child for child in first.rights if child.dep_ == "ccomp" and child.i < verb.i)
    return next((child for child in said if any(word.tag_ == "MD" for word in child.lefts)), first)
