"""Which entity a source's words mean: names, authors of documents, and pronouns by the flow of who speaks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from spacy.tokens import Token

from asreported.extract.quotations.draft import Draft
from asreported.extract.quotations.layout import Layout
from asreported.extract.quotations.lexicon import Lexicon
from asreported.extract.quotations.naming import Names, Place, token_of
from asreported.model import Entity

_GENDER = {"he": "m", "she": "f"}
_OWNER_GENDER = {"his": "m", "her": "f"}
_RELATIVE = frozenset({"who", "that", "which", "whom"})
_CLAUSES_OF_NOUNS = frozenset({"relcl", "acl"})
_AGE = re.compile(r"year|year-old|\d+-year-old|old")
_BY = frozenset({"by", "from", "of"})
_REMEMBERED = 200
"""Names and speakers back to which a pronoun may reach."""
_APPOSITIONS = 2
"""Appositions to look through for a name: "a spokeswoman, the lawyer Anna Roe"."""


class Resolver:
    """Resolves sources against the entities of one document, in the order of the text."""

    def __init__(self, layout: Layout, entities: Sequence[Entity], lexicon: Lexicon) -> None:
        self.layout = layout
        self.entities = entities
        self.lexicon = lexicon
        self._names = Names(layout, entities)
        self._bodies = [place for place in self._names.places if place.subject and self._is_body(place.entity)]
        self._said: list[Place] = []
        self._speakers: set[int] = set()
        self._told_genders: dict[int, str | None] = {}
        self._votes: dict[int, Counter[str]] = {}

    def speaker(self, head: Token, draft: Draft) -> int | None:
        """The entity a source means, null where none or several fit."""
        word = head.lower_
        if word in _GENDER:
            return self._in_focus(head, _GENDER[word], self._names.within(draft.content))
        if word == "it":
            return self._body(head)
        found = self._named(head, draft)
        if found is None and any(_AGE.fullmatch(token.text) for token in head.lefts):
            return self._in_focus(head, None)
        if (found is None or not self.entities[found].names) and self._calls_body(head):
            body = self._body(head)
            found = body if body is not None else found
        return found

    def spoke(self, entity: int, draft: Draft) -> None:
        """Remember who spoke, and what the words say of the speaker's gender ("Roe said she …")."""
        if draft.verb is not None:
            self._said.append(Place(draft.verb, entity, subject=True, spoke=True))
            self._speakers.add(entity)
        if draft.kind == "direct" or draft.head is None or self.layout.tokens[draft.head].lower_ in _GENDER:
            return
        place = self.layout.token_at(draft.start)
        for token in self.layout.tokens[place : place + 2]:
            if token.lower_ in _GENDER:
                self._votes.setdefault(entity, Counter())[_GENDER[token.lower_]] += 1

    def last_speaker(self) -> int | None:
        """Who spoke last."""
        return self._said[-1].entity if self._said else None

    def names_person(self, first: int, last: int) -> bool:
        """Whether the tokens `[first, last)` name a person."""
        persons = self._names.persons
        return bisect_left(persons, first, key=token_of) < bisect_left(persons, last, key=token_of)

    def subject_before(self, place: int, first: int) -> int | None:
        """The person who is the last subject among the tokens from `first` to `place`."""
        for token in reversed(self.layout.tokens[first:place]):
            if token.dep_ not in {"nsubj", "nsubjpass"} or self.layout.inside[token.i] >= 0:
                continue
            if token.lower_ in _GENDER:
                return self._in_focus(token, _GENDER[token.lower_])
            found = self._headed(token)
            found = self._names.fullest(found, token.i) if found is not None else None
            return found if found is not None and self._names.is_person(found) else None
        return None

    def _named(self, head: Token, draft: Draft) -> int | None:
        found = self._headed(head)
        if found is not None and self._several(head, found):
            return None
        if found is None and head.lemma_.lower() in self.lexicon.document_nouns:
            found = self._author(head, draft)
        return self._names.fullest(found, head.i) if found is not None else None

    def _headed(self, head: Token) -> int | None:
        """The entity at the head of the source, at its antecedent ("who") or at its apposition."""
        if head.lower_ in _RELATIVE:
            clause = head.head
            while clause.dep_ not in _CLAUSES_OF_NOUNS and clause.head.i != clause.i:
                clause = clause.head
            if clause.dep_ not in _CLAUSES_OF_NOUNS:
                return None
            head = clause.head
        found = self._names.at(head)
        for _ in range(_APPOSITIONS):
            if found is not None and self.entities[found].names:
                return found
            beside = next((child for child in head.children if child.dep_ == "appos"), None)
            if beside is None:
                return found
            head = beside
            named = self._names.at(head)
            found = named if named is not None else found
        return found

    def _several(self, head: Token, found: int) -> bool:
        """Whether two persons are joined as one source."""
        return self._names.is_person(found) and any(
            child.dep_ == "conj" and self._names.at(child) not in (None, found) for child in head.children
        )

    def _author(self, head: Token, draft: Draft) -> int | None:
        """Who stands behind a document ("a statement by …", "the union's report"): the one entity its words name."""
        if not draft.source:
            return None
        owner = next((child for child in head.children if child.dep_ == "poss"), None)
        if owner is not None and owner.lower_ in _OWNER_GENDER:
            return self._in_focus(owner, _OWNER_GENDER[owner.lower_])
        span = draft.source[0]
        found: dict[int, None] = {}
        for child in head.subtree:
            if not span.start <= child.idx < span.end or child.dep_ not in {"poss", "pobj", "compound"}:
                continue
            entity = self._names.at(child) if child.dep_ != "pobj" or child.head.lower_ in _BY else None
            if entity is not None and self.entities[entity].kind in {"person", "organization"}:
                found.setdefault(entity)
        return next(iter(found)) if len(found) == 1 else None

    def _in_focus(self, head: Token, gender: str | None, named: frozenset[int] = frozenset()) -> int | None:
        """ "he said": the last person who spoke or was a subject, of that gender or of none known; a person just named
        otherwise where there is no other. Whom the words themselves name (`named`) is hardly the one who speaks them
        ("Roe left early, he said")."""
        for places in (self._names.subjects, self._names.persons):
            for place in self._back(head.i, places):
                told = self._gender(place.entity)
                if place.entity in named or (None not in {told, gender} and told != gender):
                    continue
                known = place.spoke or told is not None or place.entity in self._speakers
                if known or self._names.is_full(place.entity):
                    entity = self._names.fullest(place.entity, head.i)
                    if self._names.is_person(entity):
                        return entity
        return None

    def _body(self, head: Token) -> int | None:
        """ "it said", "the company said": the organization that spoke last or was a subject."""
        for place in self._back(head.i, self._bodies):
            if self._is_body(place.entity):
                return place.entity
        return None

    def _is_body(self, number: int) -> bool:
        return self.entities[number].kind == "organization" and bool(self.entities[number].names)

    def _calls_body(self, head: Token) -> bool:
        return head.lemma_.lower() in self.lexicon.bodies and any(
            child.dep_ == "det" and child.lower_ == "the" and child.i == head.i - 1 for child in head.children
        )

    def _back(self, token: int, named: Sequence[Place]) -> Iterator[Place]:
        """Names and speakers before a token, the nearest first, as far back as a reader remembers."""
        return islice(self._all_back(token, named), _REMEMBERED)

    def _all_back(self, token: int, named: Sequence[Place]) -> Iterator[Place]:
        left = bisect_left(named, token, key=token_of) - 1
        right = bisect_left(self._said, token, key=token_of) - 1
        while left >= 0 or right >= 0:
            if right < 0 or (left >= 0 and named[left].token > self._said[right].token):
                yield named[left]
                left -= 1
            else:
                yield self._said[right]
                right -= 1

    def _gender(self, number: int) -> str | None:
        """By title or given name, else by what the person's own words say."""
        if number not in self._told_genders:
            self._told_genders[number] = self._names.gender(number)
        votes = self._votes.get(number)
        return self._told_genders[number] or (votes.most_common(1)[0][0] if votes else None)
