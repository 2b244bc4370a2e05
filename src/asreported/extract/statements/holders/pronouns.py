"""Whom "it" means as the one who has or gives what is counted: only a body or place that nothing else can be meant
beside."""

from __future__ import annotations

import re

from spacy.tokens import Token

from asreported.extract.grammar import SUBJECTS
from asreported.extract.statements.context import Context
from asreported.extract.statements.holders.kinds import OWNERS
from asreported.extract.statements.holders.owners import ROLES, rival
from asreported.extract.statements.standings.lexicon import words

__all__ = ["TELLING", "is_medium", "meant_by"]

TELLING = frozenset(
    {"say", "announce", "report", "confirm", "claim", "admit", "add", "state", "reveal", "disclose"}
    | {"pledge", "promise", "acknowledge", "estimate", "insist", "note", "stress", "declare", "warn"}
)
"""Verbs whose subject, a body, speaks of itself as "it"."""
_DOING = frozenset(
    {"spend", "pay", "employ", "buy", "sell", "own", "donate", "pledge", "invest", "borrow", "owe", "earn", "receive"}
    | {"raise", "hire", "promise", "order", "deploy", "commit", "contribute", "allocate", "train", "have", "hold"}
    | {"accept", "run", "operate", "send", "give", "provide", "win", "set", "stockpile", "serve", "put", "lose", "make"}
)
"""What bodies do, and seldom things."""
_MEDIUM = re.compile(
    rf"^(?:[A-Z]{{1,3}}BC|[A-Z]*NN|[A-Z]*TV|{'|'.join(sorted(words('office', 'agencies')))})$"
    r"|(?:News|Times|Post|Journal|Television|Radio)$"
)
"""Names of those who report what others do, whom they call "it"."""
_JOINED = ROLES | {"conj"}
_UP = 3
"""Verbs up which "it" is the subject of the first ("it has agreed to pay")."""


def meant_by(context: Context, word: Token, verb: Token) -> int | None:
    """The entity of a subject: its own, or that which "it" means in a clause that tells what a body does."""
    found = None if _runs_on(word) or is_medium(word) else context.entity(word)
    if found is not None or word.lower_ != "it" or verb.lemma_.lower() not in _DOING:
        return found
    subject = None if is_medium(word) else _about(word)
    at = None if subject is None or subject.pos_ != "PROPN" or subject.conjuncts else context.entity(subject)
    if (
        subject is None
        or at is None
        or context.entities[at].kind not in OWNERS
        or rival(context, subject, word.i, at, _JOINED)
    ):
        return None
    return at


def is_medium(word: Token) -> bool:
    """Whether "it" may only seem to mean who reports of another ("RTV said it hoped to raise $9m")."""
    subject = _about(word) if word.lower_ == "it" else None
    return subject is not None and _MEDIUM.search(subject.text) is not None


def _runs_on(name: Token) -> bool:
    """Whether a relative clause after a comma runs on to the verb, whose subject is within it ("Acme, which found the
    mill had paid $9m")."""
    clause = next((child for child in name.rights if child.dep_ == "relcl"), None)
    if clause is None or clause.left_edge.nbor(-1).text != "," or clause.right_edge.i + 1 >= len(name.doc):
        return False
    after = clause.right_edge.nbor(1)
    return not after.is_punct and clause.right_edge.pos_ in ("NOUN", "PROPN")


def _about(word: Token) -> Token | None:
    """The subject of what tells that clause, of the clause it is joined to, or of the sentence before that it opens."""
    verb = word.head
    above = verb.head
    for _ in range(_UP):
        if verb.dep_ == "conj" and above.pos_ in ("VERB", "AUX") and _subject(above) is None:
            verb, above = above, above.head
    if verb.dep_ in ("ccomp", "advcl", "conj") and above.i < word.i and above.pos_ in ("VERB", "AUX"):
        told = _subject(above)
        if verb.dep_ == "ccomp" and above.lemma_.lower() not in TELLING:
            return None
        return told
    if verb.dep_ == "ROOT" and word.i == word.sent.start and word.i > 1:
        before = word.nbor(-1)
        return None if "\n\n" in before.text else _subject(before.sent.root)
    return None


def _subject(verb: Token) -> Token | None:
    return next((child for child in verb.lefts if child.dep_ in SUBJECTS), None)
