"""Which entity a source's words mean: names, full names for surnames, authors of documents, pronouns by the flow."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from asreported.extract.quotations.draft import Draft
from asreported.extract.quotations.layout import Layout
from asreported.extract.quotations.lexicon import Lexicon, forename_genders
from asreported.model import Entity

_GENDER = {"he": "m", "she": "f"}
_OWNER_GENDER = {"his": "m", "her": "f"}
_TITLE_GENDER = {"mr": "m", "mrs": "f", "ms": "f", "miss": "f", "sir": "m", "lord": "m", "dame": "f", "lady": "f"}
_RELATIVE = frozenset({"who", "that", "which", "whom"})
_BODIES = frozenset({"organization", "mission", "place", "group"})
_AGE = re.compile(r"year|year-old|\d+-year-old|old")
_BY = frozenset({"by", "from", "of"})
_SHORT_NAME = 2
"""Words of the longest surname that stands alone ("Al Rashid")."""
_APPOSITIONS = 2
"""Appositions to look through for a name: "a spokeswoman, the lawyer Anna Roe"."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an entity is named or speaks in the running text, outside quotation marks."""

    token: int
    entity: int
    subject: bool
    spoke: bool = False


class Resolver:
    """Resolves sources against the entities of one document, in the order of the text."""

    def __init__(self, layout: Layout, entities: Sequence[Entity], lexicon: Lexicon) -> None:
        self.layout = layout
        self.entities = entities
        self.lexicon = lexicon
        self._words = [_words(entity.name) for entity in entities]
        self._mentions = sorted(
            (mention.span.start, mention.span.end, number)
            for number, entity in enumerate(entities)
            for mention in entity.mentions
            if mention.form != "pronoun"
        )
        self._starts = [mention[0] for mention in self._mentions]
        self._longest = max((end - start for start, end, _ in self._mentions), default=0)
        names = self._name_places()
        self._persons = [place for place in names if entities[place.entity].kind == "person"]
        self._subjects = [place for place in self._persons if place.subject]
        self._bodies = [place for place in names if place.subject and entities[place.entity].kind in _BODIES - {"place"}]
        self._speakers: set[int] = set()
        self._longer: dict[int, list[int]] = {}
        self._genders: dict[int, str | None] = {}
        self._votes: dict[int, Counter[str]] = {}
        self._said: list[_Place] = []

    def speaker(self, head: Token, draft: Draft) -> int | None:
        """The entity a source means, null where none or several fit."""
        word = head.lower_
        if word in _GENDER:
            return self._in_focus(head, _GENDER[word], self._named_in(draft))
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
            self._said.append(_Place(draft.verb, entity, True, True))
            self._speakers.add(entity)
        if draft.kind == "direct" or draft.head is None or self.layout.tokens[draft.head].lower_ in _GENDER:
            return
        place = self.layout.token_at(draft.start)
        for token in self.layout.tokens[place : place + 2]:
            if token.lower_ in _GENDER:
                self._votes.setdefault(entity, Counter())[_GENDER[token.lower_]] += 1
                self._genders.pop(entity, None)

    def last_speaker(self) -> int | None:
        """Who spoke last."""
        return self._said[-1].entity if self._said else None

    def names_person(self, first: int, last: int) -> bool:
        """Whether the tokens `[first, last)` name a person."""
        return bisect_left(self._persons, first, key=_token) < bisect_left(self._persons, last, key=_token)

    def subject_before(self, place: int, first: int) -> int | None:
        """The person who is the last subject among the tokens from `first` to `place`."""
        for token in reversed(self.layout.tokens[first:place]):
            if token.dep_ not in {"nsubj", "nsubjpass"} or self.layout.inside[token.i] >= 0:
                continue
            if token.lower_ in _GENDER:
                return self._in_focus(token, _GENDER[token.lower_])
            found = self._headed(token)
            found = self._fuller(found, token) if found is not None else None
            return found if found is not None and self.entities[found].kind == "person" else None
        return None

    def _named(self, head: Token, draft: Draft) -> int | None:
        found = self._headed(head)
        if found is not None and self._several(head, found):
            return None
        if found is None and head.lemma_.lower() in self.lexicon.document_nouns:
            found = self._author(head, draft)
        return self._fuller(found, head) if found is not None else None

    def _headed(self, head: Token) -> int | None:
        """The entity at the head of the source, at its antecedent ("who") or at its apposition."""
        if head.lower_ in _RELATIVE:
            clause = head.head
            while clause.dep_ not in {"relcl", "acl"} and clause.head.i != clause.i:
                clause = clause.head
            if clause.dep_ not in {"relcl", "acl"}:
                return None
            head = clause.head
        found = self._at(head)
        for _ in range(_APPOSITIONS):
            if found is not None and self.entities[found].names:
                return found
            beside = next((child for child in head.children if child.dep_ == "appos"), None)
            if beside is None:
                return found
            head = beside
            found = self._at(head) if self._at(head) is not None else found
        return found

    def _several(self, head: Token, found: int) -> bool:
        """Whether two persons are joined as one source."""
        return self.entities[found].kind == "person" and any(
            child.dep_ == "conj" and self._at(child) not in (None, found) for child in head.children
        )

    def _at(self, token: Token) -> int | None:
        """The entity mentioned at a token: of several, a person, then the longest mention."""
        start, end = token.idx, token.idx + len(token)
        low = bisect_left(self._starts, start - self._longest)
        high = bisect_left(self._starts, start + 1)
        over = [mention for mention in self._mentions[low:high] if mention[1] >= end]
        if not over:
            return None
        return max(over, key=lambda mention: (self.entities[mention[2]].kind == "person", mention[1] - mention[0]))[2]

    def _author(self, head: Token, draft: Draft) -> int | None:
        """Who stands behind a document ("a statement by …", "the union's report"): the one entity its words name."""
        if not draft.source:
            return None
        span = draft.source[0]
        found: dict[int, None] = {}
        owner = next((child for child in head.children if child.dep_ == "poss"), None)
        if owner is not None and owner.lower_ in _OWNER_GENDER:
            return self._in_focus(owner, _OWNER_GENDER[owner.lower_])
        for child in head.subtree:
            if not span.start <= child.idx < span.end or child.dep_ not in {"poss", "pobj", "compound"}:
                continue
            entity = self._at(child) if child.dep_ != "pobj" or child.head.lower_ in _BY else None
            if entity is not None and self.entities[entity].kind in {"person", "organization"}:
                found.setdefault(entity)
        return next(iter(found)) if len(found) == 1 else None

    def _fuller(self, number: int, head: Token) -> int:
        """The person whose full name holds a name that stands alone elsewhere ("Roe" beside "Anna Roe").

        Of several, the one last named in full as a subject before; else the one named first.
        """
        fitting = self._longer_names(number)
        if len(fitting) < 2:
            return fitting[0] if fitting else number
        subjects = [place.entity for place in self._subjects if place.token < head.i and place.entity in fitting]
        return subjects[-1] if subjects else min(fitting, key=lambda other: self.entities[other].mentions[0].span)

    def _longer_names(self, number: int) -> list[int]:
        """Persons whose names hold this one, or the name in one that begins with strange words ("Photo Anna Roe")."""
        if number not in self._longer:
            words, kind = self._words[number], self.entities[number].kind
            inner = [
                other
                for other, entity in enumerate(self.entities)
                if entity.kind == "person"
                and len(self._words[other]) > 1
                and words[-len(self._words[other]) :] == self._words[other]
                and len(self._words[other]) < len(words)
            ]
            fitting: list[int] = []
            if not inner and 0 < len(words) <= (_SHORT_NAME if kind == "person" else 1):
                wanted = {"person", "organization"} if kind == "organization" else {"person"}
                fitting = [
                    other
                    for other, entity in enumerate(self.entities)
                    if other != number
                    and entity.kind in wanted
                    and _extends(self._words[other], words)
                    and (entity.kind == "person" or self._words[other][-1] == words[0])
                ]
            persons = [other for other in fitting if self.entities[other].kind == "person"]
            fitting = inner or persons or fitting
            self._longer[number] = [
                one for one in fitting if not any(_extends(self._words[one], self._words[two]) for two in fitting)
            ]
        return self._longer[number]

    def _named_in(self, draft: Draft) -> frozenset[int]:
        """Whom a content names: hardly the speaker behind a pronoun ("Roe left early, he said")."""
        return frozenset(
            number
            for span in draft.content
            for start, _end, number in self._mentions[
                bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)
            ]
        )

    def _in_focus(self, head: Token, gender: str | None, named: frozenset[int] = frozenset()) -> int | None:
        """ "he said": the last person who spoke or was a subject, of that gender or of none known; a person just named
        otherwise where there is no other."""
        for places in (self._subjects, self._persons):
            for place in self._back(head.i, places):
                if place.entity in named:
                    continue
                told = self._gender(place.entity)
                if None not in {told, gender} and told != gender:
                    continue
                known = place.entity in self._speakers or told is not None
                if place.spoke or known or len(self._words[place.entity]) > 1:
                    entity = self._fuller(place.entity, head)
                    if self.entities[entity].kind == "person":
                        return entity
        return None

    def _body(self, head: Token) -> int | None:
        """ "it said", "the company said": the named body that spoke last or was a subject."""
        for place in self._back(head.i, self._bodies):
            entity = self.entities[place.entity]
            if entity.kind in _BODIES and entity.names:
                return place.entity
        return None

    def _back(self, token: int, named: Sequence[_Place]) -> Iterator[_Place]:
        """Names and speakers before a token, the nearest first."""
        left = bisect_left(named, token, key=_token) - 1
        right = bisect_left(self._said, token, key=_token) - 1
        while left >= 0 or right >= 0:
            if right < 0 or (left >= 0 and named[left].token > self._said[right].token):
                yield named[left]
                left -= 1
            else:
                yield self._said[right]
                right -= 1

    def _calls_body(self, head: Token) -> bool:
        return head.lemma_.lower() in self.lexicon.bodies and any(
            child.dep_ == "det" and child.lower_ == "the" and child.i == head.i - 1 for child in head.children
        )

    def _gender(self, number: int) -> str | None:
        if number not in self._genders:
            self._genders[number] = self._told_gender(number)
        return self._genders[number]

    def _told_gender(self, number: int) -> str | None:
        """By title, by given name, else by what the person's words say."""
        text = self.layout.text
        for mention in self.entities[number].mentions:
            if mention.form == "name":
                before = text[max(0, mention.span.start - 6) : mention.span.start].split()
                for word in [*before[-1:], mention.span.of(text).split()[0]]:
                    gender = _TITLE_GENDER.get(word.rstrip(".").lower())
                    if gender:
                        return gender
        words = self._words[number]
        if len(words) > 1 and words[0] in forename_genders():
            return forename_genders()[words[0]]
        votes = self._votes.get(number)
        return votes.most_common(1)[0][0] if votes else None

    def _name_places(self) -> list[_Place]:
        layout = self.layout
        places = []
        for start, end, number in self._mentions:
            token = layout.tokens[layout.token_at(end - 1)]
            if layout.inside[token.i] < 0:
                places.append(_Place(layout.token_at(start), number, _is_subject(token)))
        return sorted(places, key=_token)


def _token(place: _Place) -> int:
    return place.token


def _is_subject(token: Token) -> bool:
    while token.dep_ in {"compound", "appos", "nmod", "amod", "det", "flat"} and token.head.i != token.i:
        token = token.head
    return token.dep_ in {"nsubj", "nsubjpass"}


def _words(name: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\w+", re.sub(r"[’'‘]s$", "", name.casefold())))


def _extends(longer: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Whether a full name ends or begins with a shorter one."""
    return len(longer) > len(name) > 0 and name in {longer[-len(name) :], longer[: len(name)]}
