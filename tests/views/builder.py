"""Small stories made by hand: documents out of blocks of text, evidence found by its words."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from asreported.model import Evidence, Figure, Modality, Named, State, StoryDocument, When, Zone
from asreported.model.document import ZoneKind
from asreported.model.when import Precision

Block = tuple[ZoneKind, str]


def day(
    first: str, last: str | None = None, precision: Precision = "day", basis: str = "written in the report"
) -> When:
    return When(first, last or first, precision, basis)


@dataclass
class Builder:
    """Documents whose sentences are found by a full stop, and evidence found by its words."""

    sprinkle: str = ""
    documents: dict[str, StoryDocument] = field(default_factory=dict)

    def text(self, text: str) -> str:
        """The words with the sprinkle in the middle and at the end."""
        middle = len(text) // 2
        return f"{text[:middle]}{self.sprinkle}{text[middle:]}{self.sprinkle}" if self.sprinkle else text

    def document(
        self,
        name: str,
        blocks: tuple[Block, ...],
        *,
        path: str | None,
        outlet: str | None,
        published: When | None,
    ) -> None:
        text, zones, sentences = "", [], []
        for kind, block in blocks:
            text += "\n\n" if text else ""
            start = len(text)
            text += block + self.sprinkle
            zones.append(Zone(kind, start, len(text)))
            if kind in {"title", "caption", "prose"}:
                stops = [found.end() for found in re.finditer(r"\.[”\"]?(?= [A-Z])", block)]
                edges = [0, *stops, len(block + self.sprinkle)]
                sentences += [(start + left + (1 if left else 0), start + right) for left, right in pairwise(edges)]
        title = next((block for kind, block in blocks if kind == "title"), None)
        foreign = tuple(
            Evidence(name, zone.start, zone.end, text[zone.start : zone.end])
            for zone in zones
            if zone.kind == "foreign"
        )
        self.documents[name] = StoryDocument(
            id=name,
            path=path,
            url=None,
            title=None if title is None else self.text(title),
            outlet=None if outlet is None else self.text(outlet),
            authors=(),
            published=published,
            language="en",
            sha256="0" * 64,
            text=text,
            zones=tuple(zones),
            sentences=tuple(sentences),
            off_story=foreign,
        )

    def at(self, name: str, words: str) -> Evidence:
        text = self.documents[name].text
        start = text.index(words)
        return Evidence(name, start, start + len(words), words)

    def named(self, entity: str, name: str) -> Named:
        return Named(entity, self.text(name))

    def figure(
        self,
        identity: str,
        text: str,
        value: float | None,
        *evidence: Evidence,
        measure: str = "personnel",
        subject: Named | None = None,
        bounds: tuple[float, float] | None = None,
        modality: Modality = "actual",
        when: When | None = None,
    ) -> Figure:
        low, high = bounds or (None, None)
        return Figure(
            id=identity,
            text=self.text(text),
            subject=subject,
            measure=self.text(measure) if self.sprinkle else measure,
            value=value,
            low=low,
            high=high,
            unit=None,
            qualifier=None,
            scope=None,
            modality=modality,
            when=when,
            attributed_to=(),
            evidence=evidence,
        )

    def state(
        self,
        identity: str,
        prop: str,
        value: str,
        *evidence: Evidence,
        subject: Named | None = None,
        modality: Modality = "actual",
        when: When | None = None,
    ) -> State:
        text = self.text(evidence[0].text)
        return State(identity, text, subject, prop, self.text(value), modality, when, (), evidence)
