"""What a story is called, and what it can be asked for by."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from asreported.assemble.dating import date_reports
from asreported.assemble.identity import content_id
from asreported.assemble.linking import link_entities
from asreported.assemble.stories.words import Vector, stem, telling
from asreported.lexicon import common_name
from asreported.model import Document, EntityRecord, Link, Reading, StoryHeading, When

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_WORDS_OF_A_NAME = 3
_NAMELESS = frozenset({"place", "group"})
"""Kinds of entities that many stories share: a story is called by one only where nothing else is named."""


def report_id(document: Document) -> str:
    """The id of the story whose earliest report this is."""
    return content_id("p", document.text)


def heading(pairs: Sequence[tuple[Document, Reading]], links: Iterable[Link] = ()) -> StoryHeading:
    """The heading of the story that these reports tell."""
    documents = [document for document, _ in pairs]
    linked = link_entities(pairs, links)
    dates = date_reports(pairs, linked.names)
    order = sorted(range(len(pairs)), key=lambda at: (_first_day(dates[at]), documents[at].text, documents[at].id))
    days = sorted(when.first_day for when in dates if when is not None)
    common = _common(documents)
    return StoryHeading(
        id=report_id(documents[order[0]]),
        name=_subject(linked.records, documents, common) or _telling_words(documents, common),
        headline=_headline(documents, common),
        documents=tuple(documents[at].id for at in order),
        outlets=tuple(sorted({document.outlet for document in documents if document.outlet})),
        first=days[0] if days else None,
        last=days[-1] if days else None,
        ids=tuple(dict.fromkeys(report_id(documents[at]) for at in order)),
    )


def _first_day(when: When | None) -> str:
    return when.first_day if when else "9"


def _common(documents: Iterable[Document]) -> Vector:
    """The telling words of all the reports, added up."""
    common: Vector = {}
    for document in sorted(documents, key=lambda document: (document.text, document.id)):
        for word, value in telling(document).items():
            common[word] = common.get(word, 0.0) + value
    return common


def _subject(entities: Iterable[EntityRecord], documents: Sequence[Document], common: Vector) -> str | None:
    """The name that most reports have in common and that tells most; a country or a place names no story, nor does an
    outlet that prints it."""
    outlets = {document.outlet for document in documents}
    own = [
        entity
        for entity in entities
        if entity.names and entity.kind not in _NAMELESS and not common_name(entity.name) and entity.name not in outlets
    ]
    carriers = {entity.id: len({place.document for place in entity.evidence}) for entity in own}
    half = [entity for entity in own if 2 * carriers[entity.id] > len(documents)]

    def weight(entity: EntityRecord) -> tuple[float, int, int, str]:
        words = [common.get(stem(word), 0.0) for word in _WORD.findall(entity.name)]
        return (carriers[entity.id] * max(words, default=0.0), carriers[entity.id], len(entity.evidence), entity.name)

    return max(half, key=weight).name if half else None


def _headline(documents: Iterable[Document], common: Vector) -> str | None:
    titles = sorted({" ".join(document.title.split()) for document in documents if document.title})

    def weight(title: str) -> float:
        words = {stem(word) for word in _WORD.findall(title)}
        return sum(sorted(common.get(word, 0.0) for word in words)) / (4 + len(words))  # 4: or one word would win

    return max(titles, key=weight) if titles else None


def _telling_words(documents: Iterable[Document], common: Vector) -> str:
    """The heaviest words, as they are mostly written, in the order of their weight."""
    written: dict[str, Counter[str]] = {}
    for document in documents:
        for word in _WORD.findall(document.text):
            if (root := stem(word)) in common:
                written.setdefault(root, Counter())[word] += 1
    best = sorted(written, key=lambda root: (-common[root], root))[:_WORDS_OF_A_NAME]
    return " ".join(max(sorted(written[root]), key=written[root].__getitem__) for root in best) or "no words"
