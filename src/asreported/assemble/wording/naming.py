"""Whom the names of a story stand for: countries by their seats of government and short names, persons by parts of
theirs and by their offices."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise

from asreported.assemble.report import Report
from asreported.assemble.wording.classes import ALIKE, GOVERNING, OFFICES, word_class
from asreported.lexicon import country_name, governed_from
from asreported.model import Entity, Named, Span

COUNTRY = "country "
"""What the key of a country begins with."""
ENTITY = "entity "
"""What the key of one of the story's entities begins with."""
_PLACED = re.compile(r"\b(?:in|at|from|near|outside|around|across|into|toward|towards|through)\s+(?:the\s+)?$", re.I)
"""Words after which a capital is a place and not a government."""
_BY_FAR = 3
"""How many times as often as the next one who bears it somebody is named with an office."""
_PARTY_BODIES = frozenset({"Party", "Committee", "Caucus"})
_OWNER = re.compile(r"['’]s?$")
_TITLED = frozenset({"The", "A", "An", "His", "Her", "Its", "Their", "Our", "My", "Former", "Mr", "Mr.", "Mrs.", "Ms."})
_WORD = re.compile(r"[^\W_]+(?:[.’'-][^\W_]+)*\.?")


class Naming:
    """The names of the story's reports, each under the key of what it stands for."""

    def __init__(self, reports: Sequence[Report]) -> None:
        self._named: dict[str, set[str]] = defaultdict(set)
        self._kinds: dict[str, Counter[str]] = defaultdict(Counter)
        self._roles: dict[str, Counter[str]] = defaultdict(Counter)
        self._countries: dict[str, Counter[str]] = defaultdict(Counter)
        self._marks: dict[str, set[str]] = defaultdict(set)
        for report in reports:
            for entity, named in zip(report.reading.entities, report.names, strict=True):
                if named is not None:
                    self._learn(entity, named)
        self._short = self._short_countries()
        self._parties = self._parties_called()
        self._same = dict(self._parts_of_names())

    @cached_property
    def _bearers(self) -> dict[str, list[str]]:
        """Persons by the last word of their names."""
        found: dict[str, list[str]] = defaultdict(list)
        for key, kinds in self._kinds.items():
            if _most(kinds) != "person":
                continue
            for word in {last_word(name) for name in self._named[key]}:
                found[word].append(key)
        return found

    def _learn(self, entity: Entity, named: Named) -> None:
        self._named[named.entity].update(entity.names)
        self._kinds[named.entity][entity.kind] += len(entity.mentions)
        for description in entity.descriptions if entity.kind == "person" else ():
            words = _WORD.findall(description)
            if words and words[-1].lower() in OFFICES:
                self._roles[words[-1].lower()][named.entity] += len(entity.mentions)
            self._marks[named.entity] |= marks(description)
            for country in _countries_in(words):
                self._countries[named.entity][country] += 1

    def key(self, named: Named, kind: str) -> str:
        """The key of a story entity: its country where it is one, or its government."""
        if kind != "person":
            country = self._country_named(named, kind) or self._governed(named.name)
            if country is not None:
                return f"{COUNTRY}{country}"
            party = {stem for name in self._named[named.entity] if (stem := self._parties.get(name)) is not None}
            if len(party) == 1:
                return f"party {next(iter(party))}"
        return f"{ENTITY}{self._same.get(named.entity, named.entity)}"

    def names(self, report: Report) -> list[tuple[Span, str]]:
        """The names of a report, and what else it calls them by, with their keys, in the order of the text."""
        text = report.document.text
        found: list[tuple[Span, str]] = []
        for entity, named in zip(report.reading.entities, report.names, strict=True):
            if named is None or not _has_name(entity):
                continue
            key = self.key(named, entity.kind)
            common = entity.kind == "other" or last_word(named.name).islower()
            for mention in entity.mentions:
                if mention.form == "pronoun" or (
                    entity.kind != "person" and common and last_word(mention.span.of(text)).islower()
                ):
                    continue
                seat = governed_from(mention.span.of(text)) if entity.kind != "person" else None
                if seat is not None and not _PLACED.search(text[max(0, mention.span.start - 16) : mention.span.start]):
                    found.append((mention.span, f"{COUNTRY}{seat}"))
                else:
                    found.append((mention.span, key))
        return sorted(found)

    def owners(self, report: Report) -> dict[int, str]:
        """Whom the pronouns of a report stand for, by where they start."""
        return {
            mention.span.start: self.key(named, entity.kind)
            for entity, named in zip(report.reading.entities, report.names, strict=True)
            if named is not None
            for mention in entity.mentions
            if mention.form == "pronoun"
        }

    def surname(self, word: str) -> str | None:
        """The key of the only one in the story whose name is the word or ends in it."""
        bearers = self._bearers.get(word, ())
        keys = {self._same.get(key, key) for key in bearers}
        return f"{ENTITY}{next(iter(keys))}" if len(keys) == 1 else None

    def country_of(self, key: str) -> str | None:
        """The country that a key is of, or that the person of a key is said to hold office in."""
        if key.startswith(COUNTRY):
            return key
        known = self._countries.get(key.removeprefix(ENTITY))
        return f"{COUNTRY}{_most(known)}" if known else None

    def holder(self, office: str, of: frozenset[str]) -> str | None:
        """The key of the one who, of all in the story, is by far the most named with the office; where the words tell
        of what or whom (`of`, as `marks` gives them), only those who are told so."""
        alike = next((group for group in ALIKE if office in group), (office,)) if of else (office,)
        holders: Counter[str] = Counter()
        for one in alike:
            holders.update(self._roles.get(one, {}))
        ranked = [(key, n) for key, n in holders.most_common() if not of or of & self._marks[key]]
        if not ranked or (len(ranked) > 1 and ranked[1][1] * _BY_FAR > ranked[0][1]):
            return None
        first = min(key for key, n in ranked if n == ranked[0][1])
        return f"{ENTITY}{self._same.get(first, first)}"

    def _country_named(self, named: Named, kind: str) -> str | None:
        """The country that the entity is, by its name, by a short one, or by the names it was joined under."""
        country = country_name(named.name) or self._short.get(named.name)
        if country is None and kind in ("place", "group"):
            told = Counter(known for name in self._named[named.entity] if (known := country_name(name)) is not None)
            country = _most(told) if len(told) == 1 else None
        return country

    def _governed(self, name: str) -> str | None:
        """The country of what is named as a government ("the Danish government", "the Roe administration")."""
        owner, _, head = name.rpartition(" ")
        if not owner or word_class(head.lower()) not in GOVERNING:
            return None
        country = next(_countries_in(owner.split()), None)
        if country is not None:
            return country
        persons = self._bearers.get(_OWNER.sub("", last_word(owner)), ())
        known = [_most(self._countries[key]) for key in persons if self._countries.get(key)]
        return known[0] if len(set(known)) == 1 else None

    def _parties_called(self) -> dict[str, str]:
        """Names of parties, of their committees and members, where a party of the story has their first word."""
        names = {name for names in self._named.values() for name in names if name[:1].isupper()}
        stems = {_party_stem(name) for name in names if last_word(name) == "Party" and len(name.split()) > 1}
        return {
            name: _party_stem(name)
            for name in names
            if _party_stem(name) in stems and (" " not in name or last_word(name) in _PARTY_BODIES)
        }

    def _short_countries(self) -> dict[str, str]:
        """Short names of countries that only one country of the story can be meant by ("the North")."""
        told = {c for names in self._named.values() for name in names if (c := country_name(name)) is not None}
        parts: dict[str, set[str]] = defaultdict(set)
        for country in told:
            for word in country.split() if " " in country else ():
                parts[word].add(country)
        return {word: next(iter(of)) for word, of in parts.items() if len(of) == 1}

    def _parts_of_names(self) -> Iterator[tuple[str, str]]:
        """Persons named by the beginning of another's full name alone ("Moon Jae" for Moon Jae-in), to that other."""
        persons = [key for key, kinds in self._kinds.items() if _most(kinds) == "person"]
        yield from self._acronyms()
        by_first: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for key in persons:
            for name in sorted(self._named[key]):
                by_first[name.partition(" ")[0]].append((name, key))
        for key in persons:
            bearers = {
                other
                for name in self._named[key]
                for full, other in by_first[name.partition(" ")[0]]
                if other != key and full.startswith(name) and len(full) > len(name)
            }
            if len(bearers) == 1 and self._weight(next(iter(bearers))) > self._weight(key):
                yield key, next(iter(bearers))

    def _acronyms(self) -> Iterator[tuple[str, str]]:
        """Bodies under one acronym, with points and without."""
        first: dict[str, str] = {}
        for key in sorted(self._named, key=lambda key: (-self._weight(key)[0], key)):
            for name in sorted(self._named[key]):
                plain = name.replace(".", "")
                if plain.isupper() and len(plain) > 1 and first.setdefault(plain, key) != key:
                    yield key, first[plain]

    def _weight(self, key: str) -> tuple[int, str]:
        return (sum(self._kinds[key].values()), key)


def last_word(words: str) -> str:
    """What stands after the last space."""
    return words.rpartition(" ")[2]


@lru_cache(maxsize=65536)  # a story describes its people in the same words again and again
def marks(words: str) -> frozenset[str]:
    """The proper names among the words, countries by their name: what an office is of."""
    runs = (run for run in _runs(_WORD.findall(words)) if run[:1].isupper() and run not in _TITLED)
    return frozenset(country_name(run) or run.replace(".", "") for run in runs)


def _has_name(entity: Entity) -> bool:
    """Whether the text has a proper name for it, and not only a noun and whose it is."""
    proper = any(last_word(name)[:1].isupper() for name in entity.names)
    return proper or any(mention.form == "name" for mention in entity.mentions)


def _countries_in(words: Sequence[str]) -> Iterator[str]:
    """Countries among the words, by names of one or two words."""
    for run in _runs(words):
        country = country_name(run)
        if country is not None and run[:1].isupper():
            yield country


def _runs(words: Sequence[str]) -> Iterator[str]:
    """Each word, and each two that follow one another."""
    clean = [_OWNER.sub("", word) for word in words]
    yield from clean
    yield from (" ".join(two) for two in pairwise(clean))


def _party_stem(name: str) -> str:
    return re.sub(r"(?:ic|s)$", "", name.partition(" ")[0]).lower()


def _most(counts: Counter[str]) -> str:
    return min(counts, key=lambda name: (-counts[name], name))
