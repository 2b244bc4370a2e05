"""Who spends, gives, faces or makes so much: the named body or country whose verb has it as its object."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.statements.context import Context
from asreported.extract.statements.holders.pronouns import is_medium, meant_by
from asreported.extract.statements.measures.words import MONEY, NO_HOLDERS, OWNING, TABLES

__all__ = ["SHARE_WORDS", "giver_of"]

_WORDS = TABLES["giving"]
_GIVING, _SUMS, _AWARDED = (frozenset(_WORDS[kind]) for kind in ("verbs", "sums", "awarded"))
_STORES, _ASIDE = frozenset(_WORDS["stores"]), frozenset(_WORDS["aside"])
SHARE_WORDS = frozenset({"percent", "pct", "%", "cent", "half", "third", "quarter"})
"""Words of a share that what follows "of" is the whole of."""
_TELLING = frozenset({"say", "announce", "report"})
_KINDS = ("organization", "place", "mission", "other")
_TO_THE_OBJECT = ("nummod", "quantmod", "compound", "nmod")
_UP = 3
"""Verbs up which the subject of an infinitive or of a joined verb is looked for ("can afford to pay")."""


def giver_of(context: Context, counted: Token, measure: str) -> int | None:
    """The body or country that gives, gets or makes what is counted, or null; of several together, none has it all."""
    here = _object(counted, measure)
    verb = here.head
    if here.dep_ != "dobj" or verb.pos_ != "VERB":
        return None
    subject = _subject(verb)
    if subject is None or subject.conjuncts or subject.lemma_.lower() in NO_HOLDERS:
        return None
    if subject.dep_ == "nsubjpass":
        if verb.lemma_.lower() not in _AWARDED:
            return None
    elif not _gives(verb, is_sum=measure == "money" or _is_sum(counted)):
        return None
    name = _speaker(context, subject) if subject.lower_ == "it" and not is_medium(subject) else subject
    found = None if name is None or name.pos_ not in ("PROPN", "NOUN", "PRON") else meant_by(context, name, verb)
    if found is None:
        return None
    kind = context.entities[found].kind
    person = kind == "person" and name is not None and name.pos_ == "PROPN" and verb.lemma_.lower() in OWNING
    return found if kind in _KINDS or person else None


def _object(counted: Token, measure: str) -> Token:
    """The object that what is counted is, or is the sum, share or content of: "fines of $9m", "9% of the mill", "stocks
    of 90 boxes", "$9m for the one and $8m for the other"."""
    here = counted
    while here.dep_ in _TO_THE_OBJECT and here.head.i > here.i:
        here = here.head
    if measure == "money" and here.dep_ in ("conj", "appos") and here.head.dep_ == "dobj":
        return here.head
    above = here.head
    if here.dep_ != "pobj" or above.lower_ not in ("of", "including"):
        return here
    if above.lower_ == "including":
        return above.head if measure == "money" else here
    whole = above.head
    if whole.lower_ in SHARE_WORDS:
        return here if measure == "money" else whole  # "half of the $9m" is another sum
    return whole if whole.pos_ == "NOUN" and (measure == "money" or whole.lemma_.lower() in _STORES) else here


def _gives(verb: Token, *, is_sum: bool) -> bool:
    lemma = verb.lemma_.lower()
    if lemma == "set":
        return any(child.lower_ in _ASIDE for child in verb.rights)
    return lemma in _GIVING or (is_sum and lemma in _SUMS)


def _is_sum(noun: Token) -> bool:
    """Whether a sum of money stands before the noun ("a $9m loss")."""
    return any(word.is_currency or word.lemma_.lower() in MONEY for word in noun.doc[noun.left_edge.i : noun.i + 1])


def _subject(verb: Token) -> Token | None:
    """The subject of a verb that nothing denies, or that of the verb above it that it is joined or tied to."""
    here = verb
    for _ in range(_UP):
        if any(child.dep_ == "neg" for child in here.lefts):
            return None
        told = [child for child in here.lefts if child.dep_ == "nsubj"]
        told = told or [child for child in here.lefts if child.dep_ == "nsubjpass"]
        if told:
            relative = told[0].tag_ in ("WDT", "WP")
            told = [here.head] if relative and here.dep_ == "relcl" and here.head.pos_ == "PROPN" else told
            return told[0] if len(told) == 1 and told[0].tag_ not in ("WDT", "WP") else None
        facing = here.dep_ == "advcl" and here.tag_ == "VBG" and not any(c.dep_ == "mark" for c in here.lefts)
        if here.dep_ not in ("xcomp", "conj") and not facing:
            return None
        if here.head.pos_ not in ("VERB", "AUX"):
            return None
        bidden = (child for child in here.head.rights if child.i < here.i and here.dep_ == "xcomp")
        if any(child.dep_ == "dobj" or (child.lower_ == "on" and here.head.lemma_ == "call") for child in bidden):
            return None  # "asked Acme to pay $9m", "called on Acme to pay"
        here = here.head
    return None


def _speaker(context: Context, word: Token) -> Token | None:
    """The body that speaks of itself as "it" ("Acme said it had spent $9m")."""
    verb = word.head
    above = verb.head
    if verb.dep_ != "ccomp" or above.lemma_.lower() not in _TELLING:
        return word
    said = [child for child in above.lefts if child.dep_ == "nsubj" and child.pos_ == "PROPN"]
    return next((child for child in said if context.entity(word) in (None, context.entity(child))), None)
