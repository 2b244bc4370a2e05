"""The entities of a document by where they are named: which one a token stands for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from asreported.extract.entities.cluster import forename_gender, told_gender
from asreported.extract.quotations.layout import Layout
from asreported.model import Entity, Span

_TITLE_REACH = 6
"""Characters before a name in which its title stands ("Mrs. ")."""
UNNAMED = -1
"""The entity of a speaker whom the text leaves without a name."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an entity is named or speaks in the running text, outside quotation marks."""

    token: int
    entity: int
    subject: bool
    spoke: bool = False


class Names:
    """The names and descriptions (pronouns left aside) of one document's entities."""

    def __init__(self, layout: Layout, entities: Sequence[Entity]) -> None:
        self.layout = layout
        self.entities = entities
        self._mentions = sorted(
            (mention.span.start, mention.span.end, number)
            for number, entity in enumerate(entities)
            for mention in entity.mentions
            if mention.form != "pronoun"
        )
        self._starts = [mention[0] for mention in self._mentions]
        self._longest = max((end - start for start, end, _ in self._mentions), default=0)
        self.places = self._places()
        self.persons = [place for place in self.places if self.is_person(place.entity)]
        self.subjects = [place for place in self.persons if place.subject]

    def is_person(self, number: int) -> bool:
        """Whether the entity is a person."""
        return self.entities[number].kind == "person"

    def is_full(self, number: int) -> bool:
        """Whether the name has more than one word."""
        return len(self.entities[number].name.split()) > 1

    def at(self, token: Token) -> int | None:
        """The entity mentioned at a token: of several, a person, then the longest mention."""
        start = token.idx
        low = bisect_left(self._starts, start - self._longest)
        high = bisect_left(self._starts, start + 1)
        over = [mention for mention in self._mentions[low:high] if mention[1] > start]  # a name may drop its "s"
        if not over:
            return None
        return max(over, key=lambda mention: (self.is_person(mention[2]), mention[1] - mention[0]))[2]

    def within(self, spans: Sequence[Span]) -> frozenset[int]:
        """The entities whose mentions begin inside the spans."""
        return frozenset(
            number
            for span in spans
            for _, _, number in self._mentions[
                bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)
            ]
        )

    def named_between(self, number: int, start: int, end: int) -> bool:
        """Whether the entity is named or described between two offsets."""
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return any(mention[2] == number for mention in self._mentions[low:high])

    def gender(self, number: int) -> str | None:
        """ "m" or "f" by title or given name."""
        text = self.layout.text
        for mention in self.entities[number].mentions:
            if mention.form == "name":
                before = text[max(0, mention.span.start - _TITLE_REACH) : mention.span.start].split()
                for word in [*before[-1:], mention.span.of(text).split()[0]]:
                    gender = told_gender([word.rstrip(".").lower()])
                    if gender:
                        return gender
        return forename_gender(self.entities[number].name)

    def _places(self) -> list[Place]:
        layout = self.layout
        places = []
        for start, end, number in self._mentions:
            first, last = layout.token_at(start), layout.token_at(end - 1)
            if layout.inside[last] < 0:
                places.append(Place(first, number, _is_subject(layout.doc[first : last + 1].root)))
        return sorted(places, key=token_of)


def is_bare(head: Token) -> bool:
    """Whether a noun has nothing but "the" before it and nothing that tells which after it."""
    return all(child.lower_ in {"the", "this", "that"} for child in head.lefts) and not any(
        child.dep_ in {"prep", "relcl", "acl", "appos"} for child in head.rights
    )


def token_of(place: Place) -> int:
    """Sort key: where the place is."""
    return place.token


def _is_subject(token: Token) -> bool:
    """Whether something is said of it: a subject, or one whom a clause with "who" goes on about."""
    if any(child.dep_ == "relcl" and child.left_edge.lower_ == "who" for child in token.rights):
        return True
    while token.dep_ in {"compound", "appos", "nmod", "amod", "det", "flat"} and token.head.i != token.i:
        token = token.head
    return token.dep_ in {"nsubj", "nsubjpass"}
