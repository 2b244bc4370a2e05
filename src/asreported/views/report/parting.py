"""Where reports part: sides of a dispute next to each other, and words counted report by report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from asreported.model import Disagreement, Figure, Modality, Position, State, Story
from asreported.model.story import DisagreementKind
from asreported.views import dates
from asreported.views.compared import set_aside
from asreported.views.report.charts.tally import Tally, tally
from asreported.views.report.facts import Facts
from asreported.views.report.references import Dots, Link, References
from asreported.views.text import capitalised, clean
from asreported.views.wording import counted, figure_text, state_text

_MOST_COLUMNS = 8
"""Reports across the table of words; where more use them, their number stands instead."""
_TWO = 2
_NOUNS: dict[DisagreementKind, str] = {"figure": "figure", "date": "date", "status": "standing"}


@dataclass(frozen=True, slots=True)
class Side:
    """One position, as large as every other."""

    fact: int
    value: str
    dots: Dots
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Dispute:
    """Positions that cannot all hold, or words that do not say the same."""

    name: str
    quoted: bool
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A report at the head of the table of words; `place` is its number on the strip."""

    place: int
    shape: int
    handle: str
    day: str


@dataclass(frozen=True, slots=True)
class WordRow:
    """A wording and how often each report uses it; `reports` counts the reports where there are no columns."""

    fact: int
    words: str
    tallies: tuple[Tally, ...]
    reports: int
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class WordGroup:
    """Words for the same thing."""

    name: str
    rows: tuple[WordRow, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """The table of words."""

    columns: tuple[Column, ...]
    groups: tuple[WordGroup, ...]


@dataclass(frozen=True, slots=True)
class Half:
    """One record of a pair that was compared."""

    fact: int
    text: str
    figure: bool
    modality: Modality
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """A pair that differs and is no dispute, with why."""

    halves: tuple[Half, Half]
    why: str


@dataclass(frozen=True, slots=True)
class Parting:
    """Disputes of fact, then wordings with two sides; what was compared and set aside."""

    disputes: tuple[Dispute, ...]
    compared: tuple[Compared, ...]


def position_record(disagreement: Disagreement, place: int) -> str:
    """What a position is known by, for it has no id of its own."""
    return f"{disagreement.id} {place}"


def parting(story: Story, subject: str | None, facts: Facts, references: References) -> Parting:
    """The disputes, and what was compared and is none."""
    compared = tuple(
        Compared((_half(pair.first, facts, references), _half(pair.second, facts, references)), pair.why)
        for pair in set_aside(story, subject)
    )
    return Parting(disputes(story, facts, references), compared)


def disputes(story: Story, facts: Facts, references: References) -> tuple[Dispute, ...]:
    """Every dispute of fact, and every wording that has exactly two sides; the others stand in the table of words."""
    chosen = [found for found in story.disagreements if found.kind != "wording" or len(found.positions) == _TWO]
    chosen.sort(key=lambda found: found.kind == "wording")
    return tuple(
        Dispute(
            _name(found),
            found.kind == "wording",
            tuple(_side(found, place, side, facts, references) for place, side in enumerate(found.positions)),
        )
        for found in chosen
    )


def _half(record: Figure | State, facts: Facts, references: References) -> Half:
    figure = isinstance(record, Figure)
    text = figure_text(record) if isinstance(record, Figure) else f"{state_text(record)}, {dates.short(record.when)}"
    return Half(facts.of(record.id).number, text, figure, record.modality, references.links(record.evidence))


def words(story: Story, facts: Facts, references: References) -> Words:
    """How often each report uses which of the words for the same thing."""
    found = [disagreement for disagreement in story.disagreements if disagreement.kind == "wording"]
    using = {place.document for one in found for side in one.positions for place in side.evidence}
    cites = references.cites
    documents = [document for document in cites.documents if document.id in using]
    across = documents if len(documents) <= _MOST_COLUMNS else []
    columns = tuple(
        Column(
            cites.place[document.id],
            cites.shape(document.id),
            cites.handle(document.id),
            dates.on_day(document.published) if document.published else "",
        )
        for document in across
    )
    groups = tuple(
        WordGroup(
            _name(one),
            tuple(
                _word_row(
                    side, facts.of(position_record(one, place)).number, [document.id for document in across], references
                )
                for place, side in enumerate(one.positions)
            ),
        )
        for one in found
    )
    return Words(columns, groups)


def found_words(story: Story) -> str:
    """How many things the reports have several words for."""
    things = sum(found.kind == "wording" for found in story.disagreements)
    if not things:
        return "No two reports word the same thing otherwise"
    return f"{capitalised(counted(things, 'thing'))} by other names"


def _name(disagreement: Disagreement) -> str:
    subject = clean(disagreement.subject.name) if disagreement.subject else ""
    wanted = clean(disagreement.property)
    return f"{subject}: {wanted}" if subject and wanted and subject != wanted else capitalised(wanted or subject)


def _side(found: Disagreement, place: int, side: Position, facts: Facts, references: References) -> Side:
    number = facts.of(position_record(found, place)).number
    return Side(number, clean(side.value), references.dots(side.evidence), references.links(side.evidence))


def _word_row(side: Position, fact: int, across: Sequence[str], references: References) -> WordRow:
    count = Counter(place.document for place in side.evidence)
    tallies = tuple(tally(count[document]) for document in across)
    return WordRow(fact, clean(side.value), tallies, len(count), references.links(side.evidence))


def found_parting(story: Story) -> str:
    """How many of each kind, in words; where facts agree, that is said first."""
    count = Counter(found.kind for found in story.disagreements)
    parts = []
    for kind, noun in _NOUNS.items():
        if number := count[kind]:
            parts.append(f"{counted(number, noun)} {'is' if number == 1 else 'are'} disputed")
    if not parts:
        parts = ["no figure and no date is disputed"]
    if count["wording"]:
        parts.append(f"{counted(count['wording'], 'wording')} part{'s' if count['wording'] == 1 else ''}")
    return capitalised("; ".join(parts))
