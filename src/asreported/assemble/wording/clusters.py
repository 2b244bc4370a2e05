"""Clusters of mentions across the reports of one story: every phrase under who or what it names.

Names are joined as the story's entities are. A government goes by its country, its capital, its house ("the White
House") or as "the administration"; a person by an office; everything else by the lemma it is about, a verb with the
noun made of it, and words that news uses for one another.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from asreported.assemble.report import Report
from asreported.assemble.wording.classes import GOVERNING, OFFICES, word_class
from asreported.assemble.wording.naming import COUNTRY, Naming, last_word, marks
from asreported.model import Phrase, Span

_WORD = "word "
_JOINED = re.compile(r" (?:of|for|into|with|between|about|against|on|over) ")
"""What joins a noun phrase with the one that says more of it ("the suspension of tests")."""
_SHORTEST_TITLE = 3
"""Characters up to which what stands before a name is an article or a form of address."""
_NATION = frozenset({"country", "nation"})
_OF = re.compile(r"( of (?:the )?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)?)")
"""Whose office it is, after it ("the leader of Norway")."""
_THAT = re.compile(r"(?:the|that|this) \w+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class NamedHere:
    """A stretch of one report, `report` by its place among the reports, that names something; `lemma` where it is a
    phrase as the reading has it, null for a bare name and for a phrase with more or less of its words."""

    report: int
    span: Span
    lemma: str | None


@dataclass(frozen=True, slots=True)
class Cluster:
    """The mentions of one thing. `key` tells the clusters of one story apart: `entity ID` (of the story's entities),
    `country NAME`, `party STEM`, or `word CLASS` for what bears no name."""

    key: str
    mentions: tuple[NamedHere, ...]


def find_clusters(reports: Sequence[Report], heads: Container[str] | None = None) -> tuple[Cluster, ...]:
    """Every stretch of the reports that names somebody, something or a happening, clustered across them; with `heads`
    only the phrases that one of these lemmas heads."""
    naming = Naming(reports)
    found: dict[str, list[NamedHere]] = defaultdict(list)
    for at, report in enumerate(reports):
        told: dict[Span, tuple[str, str | None]] = {}
        if heads is not None and not any(phrase.lemma in heads for phrase in report.reading.phrases):
            continue
        about = _Told(report, naming)
        for key, span, lemma in about.mentions() if heads is None else about.headed(heads):
            if span not in told or lemma is not None:
                told[span] = (key, lemma)
        for span, (key, lemma) in sorted(told.items(), key=lambda item: item[0]):
            found[key].append(NamedHere(at, span, lemma))
    return tuple(Cluster(key, tuple(mentions)) for key, mentions in sorted(found.items()))


class _Told:
    """What the phrases of one report are about."""

    def __init__(self, report: Report, naming: Naming) -> None:
        self._text = report.document.text
        self._phrases = report.reading.phrases
        self._naming = naming
        self._names = naming.names(report)
        self._starts = [span.start for span, _ in self._names]
        self._ends = {span.end: key for span, key in self._names}
        self._owners = naming.owners(report)

    def mentions(self) -> Iterator[tuple[str, Span, str | None]]:
        """Keys with the stretches that name them: names, phrases, phrases with what says more of them, titles."""
        yield from ((key, span, None) for span, key in self._names)
        nouns = {phrase.span.start: phrase.span.end for phrase in self._phrases if phrase.kind == "noun"}
        for phrase in self._phrases:
            key = self._about(phrase)
            yield key, phrase.span, phrase.lemma
            if phrase.kind == "noun":
                more = _JOINED.match(self._text, phrase.span.end)
                if more is not None and more.end() in nouns:
                    yield key, Span(phrase.span.start, nouns[more.end()]), None
                yield from ((key, span, None) for span in self._titles(phrase))

    def headed(self, lemmas: Container[str]) -> Iterator[tuple[str, Span, str | None]]:
        """Of these the phrases that one of the lemmas heads."""
        return ((self._about(phrase), phrase.span, phrase.lemma) for phrase in self._phrases if phrase.lemma in lemmas)

    def _about(self, phrase: Phrase) -> str:
        """What the phrase is about, or what the phrase that it calls so is."""
        own = self._key(phrase)
        return self._key(self._phrases[phrase.calls]) if phrase.calls is not None and own.startswith(_WORD) else own

    def _key(self, phrase: Phrase) -> str:
        """What the phrase is about: the name it ends in, the government or the holder of the office that it tells of,
        else its word."""
        kind = word_class(phrase.lemma)
        if phrase.kind == "verb":
            return _WORD + kind
        words = phrase.span.of(self._text)
        last = last_word(words)
        named = self._ends.get(phrase.span.end) or (self._naming.surname(last) if last[:1].isupper() else None)
        if named is not None:
            return named
        country = self._country(phrase, kind, words)
        if country is not None:
            return country
        held = None
        if phrase.lemma in OFFICES and words.lower().endswith(phrase.lemma):  # of several holders none is meant
            after = _OF.match(self._text, phrase.span.end)
            told = words[: -len(phrase.lemma)] + (after[1] if after is not None else "")
            held = self._naming.holder(phrase.lemma, marks(told))
        return held or _WORD + kind

    def _country(self, phrase: Phrase, kind: str, words: str) -> str | None:
        """The country whose government, people in office or forces are meant, or that "the country" takes up."""
        owner = self._owners.get(phrase.span.start)
        if kind in GOVERNING:
            inside = [*([owner] if owner is not None else []), *(key for _, key in self._inside(phrase.span))]
            countries = [country for key in inside if (country := self._naming.country_of(key)) is not None]
            return countries[-1] if countries else None
        if phrase.lemma not in _NATION:
            return None
        if owner is not None and words.count(" ") == 1:
            return self._naming.country_of(owner)
        before = self._names[: bisect_left(self._starts, phrase.span.start)] if _THAT.match(words) else []
        return next((key for _, key in reversed(before) if key.startswith(COUNTRY)), None)

    def _inside(self, span: Span) -> Iterator[tuple[Span, str]]:
        """The names that the span covers, in order."""
        for at in range(bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)):
            if span.covers(self._names[at][0]):
                yield self._names[at]

    def _titles(self, phrase: Phrase) -> Iterator[Span]:
        """What stands before the name that a phrase ends in ("former director Lee")."""
        for span, _ in self._inside(phrase.span):
            before = self._text[phrase.span.start : span.start].rstrip()
            if span.end == phrase.span.end and len(before) > _SHORTEST_TITLE:
                yield Span(phrase.span.start, phrase.span.start + len(before))
