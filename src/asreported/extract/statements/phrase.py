"""Wordings of statements: the stretch of text that a word and what hangs on it cover."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.entities.phrases import left_edge
from asreported.model import Span

_CLAUSES = frozenset({"relcl", "advcl", "parataxis", "ccomp", "punct", "mark", "aux", "auxpass", "nsubj", "nsubjpass"})
_MARKS = {"``": "''", "“": "”", "‘": "’"}
_LONGEST = 30
"""Tokens of a value; beyond it a value is no longer a value but a paragraph."""


def token_span(first: Token, last: Token) -> Span:
    """The characters from the one token to the other, whichever stands first ("by whom it was led")."""
    start, end = sorted((first, last), key=lambda token: token.i)
    return Span(start.idx, end.idx + len(end))


def noun_phrase(head: Token) -> tuple[Token, Token]:
    """First and last token of a noun phrase without its determiner, relative clauses left out."""
    start = left_edge(head)
    while start < head.i and (
        head.doc[start].dep_ == "det" or head.doc[start].is_punct or head.doc[start].tag_ == "PRP$"
    ):
        start += 1
    return head.doc[start], _last(head)


def verb_phrase(verb: Token) -> tuple[Token, Token]:
    """First and last token of a verb with its objects and short complements, its subject and auxiliaries left out."""
    return verb, _last(verb)


def clause(verb: Token) -> tuple[Token, Token]:
    """First and last token of a clause with its subject."""
    first = min(
        (child.left_edge for child in verb.lefts if child.dep_ in ("nsubj", "nsubjpass")),
        key=lambda t: t.i,
        default=verb,
    )
    return first, _last(verb)


def _last(head: Token) -> Token:
    end = head
    for child in head.rights:
        if (child.dep_ in _CLAUSES and not _bare_infinitive(child)) or child.is_space or "\n" in child.text:
            continue
        if child.dep_ == "cc" or (child.dep_ == "conj" and _another_tense(head, child)):
            continue
        edge = child.right_edge
        while edge.i > child.i and (edge.is_punct or edge.is_space):
            edge = edge.nbor(-1)
        if edge.i > end.i and edge.i - head.i <= _LONGEST:
            end = edge
    return end


def _another_tense(head: Token, conjunct: Token) -> bool:
    """Whether a verb with a tense is joined to an infinitive, or a gerund to a clause: to the clause above, in truth
    ("called on them to leave and proposed a truce", "demanding that it be shut and saying so")."""
    said = conjunct.tag_ == "VBG" and head.tag_ in ("VB", "VBN") and head.dep_ == "ccomp"
    return said or (head.tag_ == "VB" and conjunct.tag_ in ("VBD", "VBZ", "VBP"))


def _bare_infinitive(clause: Token) -> bool:
    """What "help", "let", "make" take: a clause with neither mark nor tense ("help the country quell the threat")."""
    return clause.dep_ == "ccomp" and clause.head.lemma_ in ("help", "let", "make")


def objects(token: Token) -> list[Token]:
    """Direct objects and their conjuncts."""
    found = [child for child in token.rights if child.dep_ == "dobj"]
    return found + [more for one in found for more in one.conjuncts if more.i > one.i]


def prepositional_objects(token: Token, *prepositions: str) -> list[Token]:
    """Objects of the token's prepositions of those names."""
    return [
        below
        for child in token.children
        if child.dep_ in ("prep", "agent", "dative") and child.lower_ in prepositions
        for below in child.rights
        if below.dep_ in ("pobj", "pcomp")
    ]


def subjects(verb: Token) -> list[Token]:
    """The subjects of a verb, taken over from the verb it is joined or subordinate to."""
    here = verb
    for _ in range(4):
        found = [child for child in here.lefts if child.dep_ in ("nsubj", "nsubjpass")]
        if found:
            return [here.head] if found[0].tag_ in ("WDT", "WP") and here.dep_ == "relcl" else found
        if here.dep_ == "acl":
            return [here.head]
        if here.dep_ == "xcomp" and here.head.pos_ == "ADJ" and here.head.dep_ in ("amod", "acl", "relcl", "appos"):
            return [here.head.head]  # "the ban, due to be lifted"
        if here.dep_ not in ("conj", "xcomp", "advcl") or here.head.i == here.i:
            return []
        here = here.head
    return []


def places_of(number: Token) -> list[Token]:
    """Where those are that a bare number counts: "15 in the town", "15 combined in the two towns"."""
    own = prepositional_objects(number, "from", "in", "at")
    after = number.doc[number.i + 1 : number.i + 3]
    return own or [
        below for word in after if word.tag_ == "VBN" for below in prepositional_objects(word, "in", "from", "at")
    ]


def closed(words: str) -> str:
    """The words without a quotation mark at their head that nothing among them closes."""
    for opening, closing in _MARKS.items():
        if words.startswith(opening) and closing not in words[len(opening) :]:
            return words[len(opening) :].lstrip()
    return words


def first_gerund(verb: Token) -> Token:
    """The first of the gerunds that a verb is joined to ("closing two mills, selling a third and cutting 40 posts")."""
    first = verb
    while first.dep_ == "conj" and first.head.tag_ == "VBG":
        first = first.head
    return first
