"""Which entity a source's words mean: names, authors of documents, and pronouns by the flow of who speaks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from spacy.tokens import Token

from asreported.extract.entities.lists import PERSON_NOUNS
from asreported.extract.quotations.draft import Draft
from asreported.extract.quotations.layout import Layout
from asreported.extract.quotations.lexicon import Lexicon
from asreported.extract.quotations.naming import UNNAMED, Names, Place, is_bare, token_of
from asreported.model import Entity, Span

_GENDER = {"he": "m", "she": "f"}
_FIRST_PERSON = frozenset({"we", "us", "our"})
_IMPERSONAL = frozenset(
    {
        "show", "indicate", "suggest", "reveal", "underscore", "underline", "imply", "signal", "find", "point", "mean",
        "cost", "hint", "prove", "make",
    }
)  # fmt: skip
"""Verbs that have as their "it" what was told before rather than whoever told it."""
_SPEAKING = frozenset({"person", "organization", "place", "group", "mission"})
"""Kinds of entities that speak; plans and works do not, but who wrote a work does."""
_NEW = frozenset({"a", "an", "one", "another"})
_OWNER_GENDER = {"his": "m", "her": "f"}
_RELATIVE = frozenset({"who", "that", "which", "whom"})
_CLAUSES_OF_NOUNS = frozenset({"relcl", "acl"})
_AGE = re.compile(r"year|year-old|\d+-year-old|old")
_BY = frozenset({"by", "from"})
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
        self._reported: list[tuple[Span, int]] = []
        self._told_genders: dict[int, str | None] = {}
        self._votes: dict[int, Counter[str]] = {}
        self._authors: dict[str, int] = {}

    def speaker(self, head: Token, draft: Draft) -> int | None:
        """The named entity a source means, null where none or several fit."""
        found = self._meant(head, draft)
        return found if found is not None and self._speaks(found) else None

    def _speaks(self, number: int) -> bool:
        """Whether an entity can be a speaker and has a proper name: "the paramedics union" has none."""
        entity = self.entities[number]
        return entity.kind in _SPEAKING and any(name != name.lower() for name in entity.names)

    def _meant(self, head: Token, draft: Draft) -> int | None:
        word = head.lower_
        if word in _GENDER:
            return self._in_focus(head, _GENDER[word], self._names.within(draft.content))
        if word in _OWNER_GENDER and head.dep_ == "poss":  # "his claim that …"
            return self._in_focus(head, _OWNER_GENDER[word], self._names.within(draft.content))
        if word == "it":
            if head.head.lemma_.lower() in _IMPERSONAL:
                return None
            return self._body(head, draft)
        found = self._named(head, draft)
        aged = any(_AGE.fullmatch(token.text) for token in head.lefts)
        if found is None and aged and not any(child.lower_ in _NEW for child in head.lefts):
            return self._in_focus(head, None)
        if (found is None or not self.entities[found].names) and self._calls_body(head):
            body = self._body(head, draft)
            found = body if body is not None else found
        return found

    def stays_unnamed(self, draft: Draft) -> None:
        """Remember that somebody without a name spoke ("a guard told reporters"): "he" after it names nobody."""
        if draft.verb is None or draft.head is None:
            return
        head = self.layout.tokens[draft.head]
        noun = head.lemma_.lower()
        new = any(child.lower_ in _NEW for child in head.lefts)
        thing = noun in self.lexicon.document_nouns or noun in self.lexicon.bodies
        if head.tag_ == "NN" and (noun in PERSON_NOUNS or (new and draft.spoken and not thing)):
            self._said.append(Place(draft.verb, UNNAMED, subject=True, spoke=True))

    def spoke(self, entity: int, draft: Draft) -> None:
        """Remember who spoke, and what the words say of the speaker's gender ("Roe said she …")."""
        if draft.verb is not None:
            self._said.append(Place(draft.verb, entity, subject=True, spoke=True))
            self._speakers.add(entity)
            self._reported += [(span, entity) for span in draft.content if draft.kind != "direct"]
        if draft.kind == "direct" or draft.head is None or self.layout.tokens[draft.head].lower_ in _GENDER:
            return
        place = self.layout.token_at(draft.start)
        for token in self.layout.tokens[place : place + 2]:
            if token.lower_ in _GENDER:
                self._votes.setdefault(entity, Counter())[_GENDER[token.lower_]] += 1

    def last_speaker(self) -> int | None:
        """Who spoke last."""
        return self._said[-1].entity if self._said and self._said[-1].entity != UNNAMED else None

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
            return found if found is not None and self._names.is_person(found) else None
        return None

    def _named(self, head: Token, draft: Draft) -> int | None:
        found = self._headed(head)
        if found is not None and self._several(head, found):
            return None
        noun = head.lemma_.lower()
        if found is None and noun in self.lexicon.document_nouns:
            found = self._author(head, draft)
            if found is not None:
                self._authors[noun] = found
            elif is_bare(head) and any(child.dep_ == "det" for child in head.lefts):
                found = self._authors.get(noun)
        return found

    def _headed(self, head: Token) -> int | None:
        """The entity at the head of the source, at its antecedent ("who") or at its apposition."""
        word = head.lower_
        if word in _RELATIVE:
            clause = head.head
            while clause.dep_ not in _CLAUSES_OF_NOUNS and clause.head.i != clause.i:
                clause = clause.head
            if clause.dep_ not in _CLAUSES_OF_NOUNS:
                return None
            head = _who_is_meant(clause.head) if word == "who" else clause.head
        if head.ent_type_ == "NORP" and head.tag_ != "NNP":
            return None  # "Americans said": not their country
        found = self._names.at(head)
        if found is None and head.dep_ == "appos":
            found = self._names.at(head.head)
        for _ in range(_APPOSITIONS):
            if found is not None and self.entities[found].names and self.entities[found].kind != "group":
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
            beside = child.head.i == head.i and child.dep_ in {"poss", "compound"}
            by = child.head.lower_
            behind = child.dep_ == "pobj" and (by in _BY or (by == "of" and child.head.head.i == head.i))
            if not span.start <= child.idx < span.end or not (beside or behind):
                continue
            entity = self._names.at(child)
            if entity is not None and self.entities[entity].kind in {"person", "organization"}:
                found.setdefault(entity)
        return next(iter(found)) if len(found) == 1 else None

    def _in_focus(self, head: Token, gender: str | None, named: frozenset[int] = frozenset()) -> int | None:
        """ "he said": the last person who spoke or was a subject, of that gender or of none known; a person just named
        otherwise where there is no other. Whom the words themselves name (`named`) is hardly the one who speaks them
        ("Roe left early, he said")."""
        for places in (self._names.subjects, self._names.persons):
            for place in self._back(head.i, places):
                if place.entity == UNNAMED:
                    return None
                told = self._gender(place.entity)
                if not self._names.is_person(place.entity) or place.entity in named:
                    continue
                if None not in {told, gender} and told != gender:
                    continue
                teller = self._teller(place, head)
                if teller is not None and self._names.is_person(teller) and self._gender(teller) in {None, gender}:
                    return teller
                known = place.spoke or told is not None or place.entity in self._speakers
                if known or self._names.is_full(place.entity):
                    return place.entity
        return None

    def _teller(self, place: Place, pronoun: Token) -> int | None:
        """Who says the words in which a person is named, where the pronoun stands outside them and the person is not
        named again in between: "Roe said Lund would come. “He is late,” he said" goes on with Roe."""
        at = self.layout.starts[place.token]
        for span, teller in reversed(self._reported):
            if span.start <= at < span.end and not place.spoke:
                told = teller != place.entity and pronoun.idx >= span.end
                again = self._names.named_between(place.entity, span.end, pronoun.idx)
                return teller if told and not again else None
        return None

    def _body(self, head: Token, draft: Draft) -> int | None:
        """ "it said", "the company said": the organization that spoke last or was a subject, of that kind as far as
        its name tells; not one that "we" speak of."""
        named = self._names.within(draft.content) if self._first_person(draft) else frozenset()
        for place in self._back(head.i, self._bodies):
            if (
                place.entity != UNNAMED
                and self._is_body(place.entity)
                and place.entity not in named
                and self._may_be(place.entity, head)
            ):
                return place.entity
        return None

    def _first_person(self, draft: Draft) -> bool:
        return draft.kind == "direct" and any(
            token.lower_ in _FIRST_PERSON
            for span in draft.content
            for token in self.layout.tokens[self.layout.token_at(span.start) : self.layout.token_at(span.end - 1)]
        )

    def _may_be(self, number: int, noun: Token) -> bool:
        """Whether the head of an organization's name, where it is a common noun, allows to call it so."""
        word = noun.lemma_.lower()
        kinds = {
            name.lower().split(" of ")[0].split()[-1] for name in self.entities[number].names
        } & self.lexicon.bodies
        public = bool(kinds & self.lexicon.public)
        return word == "it" or not kinds or word in kinds or (public and word in self.lexicon.public)

    def _is_body(self, number: int) -> bool:
        return self.entities[number].kind == "organization" and bool(self.entities[number].names)

    def _calls_body(self, head: Token) -> bool:
        return head.lemma_.lower() in self.lexicon.loose and any(
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


def _who_is_meant(antecedent: Token) -> Token:
    """ "a spokesman for the board, who …": the person, where the parse hangs the clause on the body."""
    above = antecedent.head.head
    of_person = antecedent.dep_ == "pobj" and above.pos_ == "NOUN" and above.lemma_.lower() in PERSON_NOUNS
    return above if of_person and antecedent.ent_type_ != "PERSON" else antecedent
