"""Who said what: utterances that stand in several reports with their variants, then what one report alone has."""

from __future__ import annotations

from dataclasses import dataclass, replace

from asreported.model import Evidence, QuotationRecord, Story, Utterance
from asreported.model.mentions import QuotationKind
from asreported.views import dates
from asreported.views.report.facts import Fact, Facts
from asreported.views.report.references import Dots, Link, References
from asreported.views.report.tellings import Variant, longest_and_variants
from asreported.views.text import capitalised, clean
from asreported.views.variants import Part
from asreported.views.wording import counted

SILENT = "speaker not reported"


@dataclass(frozen=True, slots=True)
class Telling:
    """How an utterance is told, and where it is told so."""

    links: tuple[Link, ...]
    variant: Variant


@dataclass(frozen=True, slots=True)
class Said:
    """One utterance. `source` is how the report names a speaker who has no name ("diplomats"); `kind` whether the
    words are the speaker's own; `own` the number, on the strip, of the report whose wording is shown."""

    fact: int
    speaker: str
    source: str
    day: str
    dots: Dots
    kind: QuotationKind
    parts: tuple[Part, ...]
    links: tuple[Link, ...]
    tellings: tuple[Telling, ...]
    own: int


@dataclass(frozen=True, slots=True)
class Voice:
    """Everything that one speaker says in one report alone."""

    name: str
    named: bool
    sayings: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Spoken:
    """The section: utterances in several reports, the others by speaker."""

    shared: tuple[Said, ...]
    alone: tuple[Voice, ...]


def utterances(story: Story) -> tuple[Utterance, ...]:
    """The story's utterances, and every quotation that belongs to none as one of its own."""
    known = {quotation.id for utterance in story.utterances for quotation in utterance.quotations}
    loose = (quotation for quotation in story.quotations if quotation.id not in known)
    return (*story.utterances, *(Utterance(quotation.id, quotation.speaker, (quotation,)) for quotation in loose))


def spoken(story: Story, facts: Facts, references: References) -> Spoken:
    """The section for a story."""
    shared: list[Said] = []
    alone: dict[tuple[bool, str], list[Said]] = {}
    for utterance in utterances(story):
        said = _said(utterance, facts.of(utterance.id), references)
        if said.tellings:
            shared.append(said)
        else:
            alone.setdefault((bool(said.speaker), said.speaker or said.source or SILENT), []).append(said)
    order = sorted(alone, key=lambda voice: (not voice[0], voice[1] == SILENT, -len(alone[voice]), voice[1]))
    voices = tuple(Voice(voice[1], voice[0], tuple(alone[voice])) for voice in order)
    return Spoken(tuple(shared), voices)


def _said(utterance: Utterance, fact: Fact, references: References) -> Said:
    quotations = utterance.quotations
    base = quotations[0]
    parts, variants = longest_and_variants(quotations)
    when = next((quotation.when for quotation in quotations if quotation.when), None)
    speaker = utterance.speaker or base.speaker
    several = len({quotation.document for quotation in quotations}) > 1
    return Said(
        fact=fact.number,
        speaker=clean(speaker.name) if speaker else "",
        source="" if speaker else clean(base.source_text or ""),
        day=dates.short(when) if when else "",
        dots=references.dots(fact.evidence),
        kind=base.kind,
        parts=_ended(parts),
        links=references.links(fact.evidence),
        tellings=_tellings(variants, quotations, references) if several else (),
        own=references.cites.place[base.document],
    )


def _tellings(
    variants: tuple[Variant, ...], quotations: tuple[QuotationRecord, ...], references: References
) -> tuple[Telling, ...]:
    """The reports' tellings, those that are told alike together."""
    alike: dict[Variant, list[Evidence]] = {}
    for variant, quotation in zip(variants, quotations, strict=True):
        alike.setdefault(variant, []).extend(quotation.evidence or quotation.spans)
    return tuple(Telling(references.links(evidence), variant) for variant, evidence in alike.items())


def _ended(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The wording without a comma at its end: that one belongs to the report's own sentence."""
    return (*parts[:-1], replace(parts[-1], text=parts[-1].text.rstrip(","))) if parts else ()


def found_said(story: Story) -> str:
    """How many utterances there are, how many of them in several reports."""
    found = utterances(story)
    shared = [one.quotations for one in found if len({quotation.document for quotation in one.quotations}) > 1]
    if not shared:
        every = capitalised(f"{counted(len(found), 'utterance')}, each in one report alone")
        return every if found else "Nobody is quoted"
    differ = (variant.own or variant.loss for told in shared for variant in longest_and_variants(told)[1])
    verb = "stands" if len(shared) == 1 else "stand"
    many = capitalised(counted(len(shared), "utterance"))
    return f"{many} {verb} in several reports, {'not alike' if any(differ) else 'word for word'}"
