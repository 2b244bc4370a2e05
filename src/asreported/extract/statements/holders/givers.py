"""Who spends, gives, faces or makes so much: the named body or country whose verb has it as its object."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.statements.context import Context
from asreported.extract.statements.measures.words import OWNING

__all__ = ["giver_of"]

_GIVING = frozenset(
    {
        *(
            "spend",
            "stockpile",
            "donate",
            "provide",
            "give",
            "pledge",
            "pay",
            "invest",
            "deposit",
            "contribute",
            "fork",
        ),
        *(
            "allocate",
            "earmark",
            "commit",
            "incur",
            "owe",
            "face",
            "suffer",
            "establish",
            "generate",
            "pump",
            "produce",
        ),
        *("collect", "recover", "siphon", "burn", "own", "receive", "make", "have", "borrow", "get", "set", "shell"),
    }
)
"""Verbs by which what is counted is, was or will be their subject's; "fork" and "shell" out."""
_AWARDED = frozenset({"fine", "fin", "award", "grant", "give", "pay", "allocate", "lend", "promise", "owe"})
"""Verbs that in the passive tell what their subject gets or owes: "Acme was fined $9m", as the lemmatizer has it."""
_SET = frozenset({"aside", "up"})
"""What makes "set" a verb of giving."""
_TELLING = frozenset({"say", "announce", "report"})
_KINDS = ("organization", "place", "mission", "other")
_TO_THE_OBJECT = ("nummod", "quantmod", "compound", "nmod")
_UP = 3
"""Verbs up which the subject of an infinitive or of a joined verb is looked for ("can afford to pay")."""


def giver_of(context: Context, counted: Token, measure: str) -> int | None:
    """The body or country that gives, gets or makes what is counted, or null; of several together, none has it all."""
    here = counted
    while here.dep_ in _TO_THE_OBJECT and here.head.i > here.i:
        here = here.head
    above = here.head
    if measure == "money" and here.dep_ == "pobj" and above.lower_ == "of" and above.head.pos_ == "NOUN":
        here = above.head  # "faces fines of $9m"
    verb = here.head
    if here.dep_ != "dobj" or verb.pos_ != "VERB":
        return None
    subject = _subject(verb)
    if subject is None or subject.conjuncts:
        return None
    if subject.dep_ == "nsubjpass":
        if verb.lemma_.lower() not in _AWARDED:
            return None
    elif not _gives(verb):
        return None
    name = _speaker(context, subject) if subject.lower_ == "it" else subject
    found = None if name is None or name.pos_ not in ("PROPN", "NOUN", "PRON") else context.entity(name)
    if found is None:
        return None
    kind = context.entities[found].kind
    person = kind == "person" and name is not None and name.pos_ == "PROPN" and verb.lemma_.lower() in OWNING
    return found if kind in _KINDS or person else None


def _gives(verb: Token) -> bool:
    lemma = verb.lemma_.lower()
    if lemma not in _GIVING:
        return False
    return lemma != "set" or any(child.lower_ in _SET for child in verb.rights)


def _subject(verb: Token) -> Token | None:
    """The subject of a verb that nothing denies, or that of the verb above it that it is joined or tied to."""
    here = verb
    for _ in range(_UP):
        if any(child.dep_ == "neg" for child in here.lefts):
            return None
        told = [child for child in here.lefts if child.dep_ == "nsubj"]
        told = told or [child for child in here.lefts if child.dep_ == "nsubjpass"]
        if told:
            return told[0] if len(told) == 1 and told[0].tag_ not in ("WDT", "WP") else None
        if here.dep_ not in ("xcomp", "conj") or here.head.pos_ not in ("VERB", "AUX"):
            return None
        if any(child.dep_ == "dobj" for child in here.head.rights if child.i < here.i) and here.dep_ == "xcomp":
            return None  # "asked Acme to pay $9m"
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
