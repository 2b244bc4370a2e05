"""How real a report makes a predicate: tense and auxiliaries, the words that govern it, negation, conditions.

The classes are those of the story (`model.modality`). A predicate is read from its own auxiliaries outwards; the
nearest word that takes reality away decides, as in FactBank's factuality chains (Saurí and Pustejovsky 2009).
"""

from __future__ import annotations

import tomllib
from importlib import resources

from spacy.tokens import Token

from asreported.model.modality import Modality

__all__ = ["BACKGROUND", "described", "governed", "modality_of", "negated", "predicate_of"]

_CUES: dict[str, dict[str, list[str]]] = tomllib.loads(
    resources.files(__package__).joinpath("cues.toml").read_text("utf-8")
)


def _classes(part: str) -> dict[str, Modality]:
    return {word: modality for modality, words in _CUES[part].items() for word in words}  # type: ignore[misc]


_VERBS, _NOUNS, _ADJECTIVES, _AUXILIARIES = map(_classes, ("verbs", "nouns", "adjectives", "auxiliaries"))
_CONDITIONS = frozenset(_CUES["conditions"]["marks"])
BACKGROUND = frozenset({"after", "following", "since", "over", "amid", "despite"})
"""Prepositions whose object happened, whatever becomes of the clause and whenever ("demand … after the killing of")."""
_CARRIED_OUT = frozenset(_CUES["carried_out"]["verbs"])
_ONCE = frozenset({"once", "formerly"})
_STATIVE = frozenset(_CUES["stative"]["verbs"])
_NOW = frozenset(_CUES["stative"]["now"])
_OBJECTS: dict[str, Modality] = _classes("objects")
_PEAKS = frozenset(_CUES["peaks"]["nouns"])
_REPORTS = frozenset(_CUES["reports"]["nouns"])
_SAYING_STOPS = frozenset({"ccomp", "parataxis"})
_UP = frozenset(
    {"xcomp", "ccomp", "advcl", "acl", "pcomp", "prep", "pobj", "dobj", "conj", "relcl", "nsubj", "nsubjpass"}
)
_DEEPEST = 6
"""How many words up a governing cue is looked for."""


def predicate_of(token: Token) -> Token:
    """The verb (or the root) that a noun is an argument of; a verb is its own predicate."""
    for _ in range(_DEEPEST):
        if token.pos_ in ("VERB", "AUX") or token.head.i == token.i:
            return token
        token = token.head
    return token


def negated(token: Token) -> bool:
    """Whether the predicate or its subject is denied ("did not", "never", "no troops left")."""
    for child in token.children:
        if child.dep_ == "neg" or child.lower_ in ("never", "n't", "not"):
            return not (child.i + 1 < len(token.doc) and token.doc[child.i + 1].lower_ == "only")
        if child.dep_ in ("nsubj", "nsubjpass", "dobj") and any(below.lower_ == "no" for below in child.lefts):
            return True
    return False


def modality_of(token: Token) -> Modality:
    """The modality of the predicate at `token` (a verb, or a noun or adjective that tells a state)."""
    own = _own(token)
    if own is not None:
        return own
    here = token
    for _ in range(_DEEPEST):
        above = here.head
        if above.i == here.i or here.dep_ not in _UP or (here.dep_ == "pobj" and above.lower_ in BACKGROUND):
            break
        if above.dep_ == "agent":
            break  # who does it is there, whatever becomes of it
        if here.dep_ in ("advcl", "conj") and _clause(here):
            break  # "asked for help after the rockets fell": they fell, whatever was asked
        found = _from_above(here, above)
        if found is not None:
            return found
        if above.pos_ in ("VERB", "AUX") and here.dep_ in (
            "conj",
            "xcomp",
            "advcl",
            "dobj",
            "pobj",
            "prep",
            "nsubj",
            "nsubjpass",
        ):
            governing = _own(above) if here.dep_ != "advcl" else None
            if governing is not None and not (here.dep_ in ("nsubj", "nsubjpass") and governing != "denied"):
                return governing
        if here.dep_ in ("relcl", *_SAYING_STOPS) and above.lemma_.lower() not in _REPORTS:
            break
        here = above
    return "planned" if _to_do(token) else "actual"


def _clause(verb: Token) -> bool:
    """Whether a subordinate or joined verb is finite by itself: its own subject, or a tense."""
    subject = any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.lefts)
    return verb.pos_ in ("VERB", "AUX") and (verb.tag_ == "VBD" or (subject and not _infinitive(verb)))


def _to_do(token: Token) -> bool:
    """Whether the predicate is an infinitive that nothing says was carried out (no "managed to", "began to")."""
    if not any(child.dep_ == "aux" and child.lower_ == "to" for child in token.children):
        return False
    return token.dep_ in ("relcl", "acl", "advcl") or token.head.lemma_.lower() not in _CARRIED_OUT


def _own(token: Token) -> Modality | None:
    if _conditional(token):
        return "conditional"
    if token.lemma_ == "be" and any(child.dep_ == "xcomp" and _infinitive(child) for child in token.rights):
        return "planned"  # "500 were to have come"
    if _plans_call(token):
        return "planned"
    if _yet(token):
        return "denied"
    if _over(token) or _superseded(token):
        return "former"
    if negated(token):
        return "denied"
    auxiliaries = [child for child in token.children if child.dep_ in ("aux", "auxpass")]
    joined = token.dep_ == "conj" and token.head.pos_ in ("VERB", "AUX") and token.tag_ in ("VB", "VBN")
    if joined and not any(child.dep_ in ("aux", "auxpass", "nsubj", "nsubjpass") for child in token.lefts):
        return _own(token.head)
    for child in auxiliaries:
        modality = _AUXILIARIES.get(child.lower_)
        if modality == "requested" and _hypothetical(token):
            return "planned"  # "should have been there by April"
        if modality == "conditional":
            return "planned" if child.lower_ == "would" and not _hypothetical(token) else "conditional"
        if modality is not None:
            return modality
    if any(child.lower_ == "to" for child in auxiliaries) and _bare_infinitive(token):
        return "planned"
    return described(token)


def described(token: Token) -> Modality | None:
    """What a modifier before the word makes of it ("the promised trainers"); null where none tells."""
    for child in token.children:
        if child.dep_ in ("amod", "advmod", "nmod", "compound") and child.i < token.i:
            modality = _ADJECTIVES.get(child.lower_)
            if modality is not None and (modality != "former" or token.pos_ in ("NOUN", "PROPN")):
                return modality
    return None


def _over(token: Token) -> bool:
    """Whether an adverb says that it was so and is no more ("no longer trains", "once had")."""
    return any(
        (child.lower_ == "longer" and any(below.lower_ == "no" for below in child.lefts))
        or (child.lower_ in _ONCE and child.dep_ == "advmod" and token.tag_ == "VBD")
        for child in token.children
    )


def _yet(verb: Token) -> bool:
    """ "has yet to approve": it has not."""
    have = verb.head
    return verb.dep_ == "xcomp" and have.lemma_ == "have" and any(child.lower_ == "yet" for child in have.children)


def _superseded(token: Token) -> bool:
    """Whether a level or holding of the past has given way: in the past perfect, or beside a present one."""
    if token.lemma_ not in _STATIVE or token.tag_ not in ("VBD", "VBN"):
        return False
    if any(child.dep_ == "auxpass" for child in token.lefts):
        return False
    if any(below.lemma_ in _PEAKS for child in token.rights if child.dep_ == "prep" for below in child.rights):
        return True
    if token.tag_ == "VBN":
        return any(child.lower_ in ("had", "'d", "’d") and child.dep_ == "aux" for child in token.lefts)
    if token.dep_ == "relcl" and token.sent.root.tag_ in ("VBZ", "VBP"):
        return True
    own = {below.i for below in token.subtree}
    return any(word.lower_ in _NOW and word.i not in own for word in token.sent)


def _plans_call(verb: Token) -> bool:
    """ "Plans call for 500 more": a plan requests nothing, it plans."""
    return verb.lemma_ in ("call", "be") and any(_NOUNS.get(child.lemma_.lower()) == "planned" for child in verb.lefts)


def _bare_infinitive(token: Token) -> bool:
    """A headline's "Alliance to expand mission", or "is to", "are to"."""
    return (
        token.dep_ == "ROOT"
        or token.head.lemma_ == "be"
        or (token.dep_ in ("relcl", "acl") and token.head.dep_ == "ROOT" and token.head.lemma_.lower() not in _NOUNS)
    )


def _conditional(token: Token) -> bool:
    """Whether the predicate stands in a condition, or its own clause hangs on one."""
    for child in token.children:
        if child.dep_ == "mark" and child.lower_ in _CONDITIONS - {"once", "until"}:
            return True
        if child.dep_ == "advcl" and any(
            below.dep_ in ("mark", "advmod") and below.lower_ in _CONDITIONS for below in child.lefts
        ):
            return token.tag_ != "VBD"
    return False


def _infinitive(verb: Token) -> bool:
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)


def governed(verb: Token) -> Modality | None:
    """What a verb of planning, asking or fearing makes of what hangs on it; null for any other verb."""
    return _VERBS.get(verb.lemma_.lower())


def _hypothetical(token: Token) -> bool:
    return any(child.lower_ in ("have",) and child.dep_ == "aux" for child in token.children)


def _from_above(here: Token, above: Token) -> Modality | None:
    """What a governing word makes of the clause or noun below it."""
    if here.dep_ in ("nsubj", "conj"):
        return None
    if above.pos_ in ("VERB", "AUX"):
        return _from_verb(here, above)
    lemma = above.lemma_.lower()
    if above.pos_ == "NOUN" and here.dep_ in ("acl", "pcomp", "prep", "pobj", "relcl"):
        if lemma in _NOUNS and any(child.lower_ == "no" for child in above.lefts):
            return "denied"
        return _NOUNS.get(lemma) if here.dep_ != "relcl" else None
    if above.pos_ == "ADJ" and here.dep_ in ("xcomp", "ccomp", "prep", "pcomp"):
        return _ADJECTIVES.get(lemma)
    return None


def _from_verb(here: Token, verb: Token) -> Modality | None:
    lemma = verb.lemma_.lower()
    if here.dep_ == "dobj" and lemma in _OBJECTS:
        return _OBJECTS[lemma]
    modality = "planned" if _plans_call(verb) else _VERBS.get(lemma)
    if modality == "planned" and negated(verb):
        return "denied"
    if modality == "denied":
        return _denial(verb)
    takes = {"xcomp", "pcomp"}
    if modality == "possible":
        takes |= {"ccomp", "dobj", "prep", "pobj"}
    every = modality == "requested" or _plans_call(verb) or _infinitive(here)
    return modality if every or here.dep_ in takes else None


def _denial(verb: Token) -> Modality | None:
    """ "Denied"; of "rule" only "ruled out", and what is not ruled out is possible."""
    if verb.lemma_.lower() != "rule":
        return "denied"
    if not any(child.lower_ == "out" for child in verb.children):
        return None
    return "possible" if negated(verb) else "denied"
