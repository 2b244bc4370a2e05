"""The entities of a document by where they are named: which one a token stands for, and its fullest name."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from asreported.extract.quotations.layout import Layout
from asreported.extract.quotations.lexicon import forename_genders
from asreported.model import Entity, Span

_TITLE_GENDER = {"mr": "m", "mrs": "f", "ms": "f", "miss": "f", "sir": "m", "lord": "m", "dame": "f", "lady": "f"}
_PARTICLES = frozenset(
    {"abu", "al", "ben", "bin", "da", "de", "del", "della", "di", "dos", "el", "ibn", "la", "le", "van", "von"}
)
_SHORT_NAME = 2
"""Words of the longest surname that stands alone ("Al Rashid")."""
_TITLE_REACH = 6
"""Characters before a name in which its title stands ("Mrs. ")."""


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
        self._words = [_words(entity.name) for entity in entities]
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
        self._longer: dict[int, list[int]] = {}
        self._by_word: dict[str, list[int]] = {}
        for number, words in enumerate(self._words):
            for word in {words[0], words[-1]} if words else ():
                self._by_word.setdefault(word, []).append(number)

    def is_person(self, number: int) -> bool:
        """Whether the entity is a person."""
        return self.entities[number].kind == "person"

    def is_full(self, number: int) -> bool:
        """Whether the name has more than one word."""
        return len(self._words[number]) > 1

    def at(self, token: Token) -> int | None:
        """The entity mentioned at a token: of several, a person, then the longest mention."""
        start, end = token.idx, token.idx + len(token)
        low = bisect_left(self._starts, start - self._longest)
        high = bisect_left(self._starts, start + 1)
        over = [mention for mention in self._mentions[low:high] if mention[1] >= end]
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

    def fullest(self, number: int, before: int) -> int:
        """The person whose full name holds a name that stands alone elsewhere ("Roe" beside "Anna Roe").

        Of several, the one last named in full as a subject before the token `before`; else the one named first.
        """
        fitting = self._longer_names(number)
        if len(fitting) < 2:
            return fitting[0] if fitting else number
        subjects = [place.entity for place in self.subjects if place.token < before and place.entity in fitting]
        return subjects[-1] if subjects else min(fitting, key=lambda other: self.entities[other].mentions[0].span)

    def gender(self, number: int) -> str | None:
        """ "m" or "f" by title or given name."""
        text = self.layout.text
        for mention in self.entities[number].mentions:
            if mention.form == "name":
                before = text[max(0, mention.span.start - _TITLE_REACH) : mention.span.start].split()
                for word in [*before[-1:], mention.span.of(text).split()[0]]:
                    gender = _TITLE_GENDER.get(word.rstrip(".").lower())
                    if gender:
                        return gender
        words = self._words[number]
        return forename_genders().get(words[0]) if len(words) > 1 else None

    def _longer_names(self, number: int) -> list[int]:
        """Persons whose names hold this one, or the name in one that begins with strange words ("Photo Anna Roe"); for
        an organization, others that end with it."""
        if number not in self._longer:
            found = self._held_names(number) or self._holding_names(number)
            self._longer[number] = [
                one for one in found if not any(_extends(self._words[one], self._words[two]) for two in found)
            ]
        return self._longer[number]

    def _held_names(self, number: int) -> list[int]:
        words = self._words[number]
        return [
            other
            for other in self._by_word.get(words[-1] if words else "", ())
            if 1 < len(self._words[other]) < len(words)
            and words[-len(self._words[other]) :] == self._words[other]
            and self.is_person(other)
        ]

    def _holding_names(self, number: int) -> list[int]:
        words, person = self._words[number], self.is_person(number)
        if not 0 < len(words) <= (_SHORT_NAME if person else 1):
            return []
        ends = dict.fromkeys((*self._by_word.get(words[0], ()), *self._by_word.get(words[-1], ())))
        longer = [other for other in sorted(ends) if other != number and _extends(self._words[other], words)]
        if len(words) > 1:  # "Al Rashid" may be a surname, "Anna Roe" hardly
            longer = [other for other in longer if _is_surname(words, self._words[other])]
        persons = [other for other in longer if self.is_person(other)]
        if persons or self.entities[number].kind != "organization":
            return persons
        return [
            other
            for other in longer
            if self.entities[other].kind == "organization" and self._words[other][-1] == words[0]
        ]

    def _places(self) -> list[Place]:
        layout = self.layout
        places = []
        for start, end, number in self._mentions:
            token = layout.tokens[layout.token_at(end - 1)]
            if layout.inside[token.i] < 0:
                places.append(Place(layout.token_at(start), number, _is_subject(token)))
        return sorted(places, key=token_of)


def token_of(place: Place) -> int:
    """Sort key: where the place is."""
    return place.token


def _is_subject(token: Token) -> bool:
    while token.dep_ in {"compound", "appos", "nmod", "amod", "det", "flat"} and token.head.i != token.i:
        token = token.head
    return token.dep_ in {"nsubj", "nsubjpass"}


def _is_surname(words: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    """Whether two words are the surname of a longer name: a particle begins them, or a given name stands before."""
    return len(longer) == len(words) + 1 and (words[0] in _PARTICLES or longer[0] in forename_genders())


def _words(name: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\w+", re.sub(r"[’'‘]s$", "", name.casefold())))


def _extends(longer: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Whether a full name ends or begins with a shorter one."""
    return len(longer) > len(name) > 0 and name in {longer[-len(name) :], longer[: len(name)]}
