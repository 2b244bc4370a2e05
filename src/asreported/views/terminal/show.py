"""One list of the story at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from asreported.errors import QueryError
from asreported.model import EntityRecord, Evidence, Figure, QuotationRecord, State, Story
from asreported.model.origins import Origins
from asreported.views.cites import Cites
from asreported.views.dates import short
from asreported.views.dossier import Row, group_of, ordered, row_of, told_apart
from asreported.views.export import LISTS
from asreported.views.terminal.coverage import document_head, document_name
from asreported.views.terminal.disputes import dispute, ranked, summary
from asreported.views.terminal.dossier import row_value
from asreported.views.terminal.heading import heading
from asreported.views.terminal.layout import indented, wrap
from asreported.views.terminal.ledger import Entry, ledger
from asreported.views.terminal.said import quoted, said, speaker, top
from asreported.views.terminal.screen import Line, Piece, Screen, Style, style_of
from asreported.views.text import capitalised
from asreported.views.wording import MODALITY_WORDS

SUBJECT_NOT_REPORTED = "Subject not reported"


def show(story: Story, what: str, width: int = 80, ascii_only: bool = False, styled: bool = False) -> str:
    """The list `what` of the story (`figures`, `timeline`, …), each record with its reports.

    Raises:
        QueryError: a story has no list of that name.
    """
    if what not in _VIEWS:
        raise QueryError(f"A story has no list “{what}”; it has {', '.join(LISTS)}.")
    screen = Screen(width, ascii_only, styled)
    cites = Cites(story)
    lines = list(_VIEWS[what](story, screen, cites))
    nothing = wrap([Piece(_NOTHING[what])], screen.width)
    return screen.paint([*heading(capitalised(what), story, screen, cites), *(lines or nothing)])


def _figures(story: Story, screen: Screen, cites: Cites) -> Iterator[Line]:
    return ledger(_by_subject(story.figures, story, screen, cites), screen, story, cites)


def _states(story: Story, screen: Screen, cites: Cites) -> Iterator[Line]:
    return ledger(_by_subject(story.states, story, screen, cites), screen, story, cites)


def _by_subject(records: Sequence[Figure] | Sequence[State], story: Story, screen: Screen, cites: Cites) -> list[Entry]:
    """The records under their subjects, those of most reports first, in the groups of a dossier."""
    subjects: dict[str, dict[str, list[Row]]] = {}
    reports: dict[str, set[str]] = {}
    independent = Origins(story.copies)
    for record in records:
        subject = record.subject.name if record.subject else SUBJECT_NOT_REPORTED
        subjects.setdefault(subject, {}).setdefault(group_of(record), []).append(row_of(record, independent))
        reports.setdefault(subject, set()).update(place.document for place in record.evidence)
    order = sorted(subjects, key=lambda name: (name == SUBJECT_NOT_REPORTED, -len(reports[name]), name))
    return [
        Entry(group, row_value(row, screen), short(row.when), row.evidence, row.modality, section=subject)
        for subject in order
        for group in sorted(subjects[subject])
        for row in told_apart(ordered(subjects[subject][group], cites), cites)
    ]


def _series(story: Story, screen: Screen, cites: Cites) -> Iterator[Line]:
    figures = {figure.id: figure for figure in story.figures}
    independent = Origins(story.copies)
    entries = [
        Entry(
            capitalised(series.measure),
            row_value(row_of(figures[point.figure], independent), screen),
            short(point.when),
            point.evidence,
            point.modality,
            section=series.subject.name if series.subject else SUBJECT_NOT_REPORTED,
        )
        for series in story.series
        for point in series.points
        if point.figure in figures
    ]
    return ledger(entries, screen, story, cites)


def _quotations(story: Story, screen: Screen, cites: Cites) -> Iterator[Line]:
    def place(quotation: QuotationRecord) -> tuple[int, int]:
        return cites.place[quotation.document], quotation.spans[0].start if quotation.spans else 0

    entries = [
        Entry(
            speaker(quotation, None, screen),
            (Piece(quoted(quotation, screen)),),
            short(quotation.when) if quotation.when else "",
            quotation.spans,
            section=document_name(cites.by_id[quotation.document], screen, cites),
        )
        for quotation in sorted(story.quotations, key=place)
    ]
    return ledger(entries, screen, story, cites)


def _utterances(story: Story, screen: Screen, cites: Cites) -> Iterator[Line]:
    for place, utterance in enumerate(top(story, len(story.utterances))):
        if place:
            yield ()
        yield from said(utterance, story, screen, cites, screen.width)


def _timeline(story: Story, screen: Screen, cites: Cites) -> Iterator[Line]:
    entries = []
    for event in story.timeline:
        text, word = screen.text(event.text), MODALITY_WORDS.get(event.modality)
        value = [Piece(f"{text.rstrip('.')}, {word}" if word else text, style_of(event.modality))]
        entries.append(Entry(short(event.when), tuple(value), "", event.evidence, event.modality))
    return ledger(entries, screen, story, cites)


def _disagreements(story: Story, screen: Screen, cites: Cites) -> Iterator[Line]:
    if story.disagreements:
        yield from wrap([Piece(f"{summary(story.disagreements)}.")], screen.width)
    for disagreement in ranked(story.disagreements):
        yield ()
        yield from dispute(disagreement, story, screen, cites, screen.width)


def _copies(story: Story, screen: Screen, cites: Cites) -> Iterator[Line]:
    for copy in story.copies:
        carriers = f" {screen.signs.copy} ".join(
            f"{screen.mark(cites.shape(document))}{screen.text(cites.handle(document))}" for document in copy.documents
        )
        yield from wrap([Piece(f"{carriers}  {copy.similarity:.0%} alike")], screen.width)
        entries = [
            Entry(f"{len(passage.text):,} characters", (Piece(screen.quoted(passage.text)),), "", passage.evidence)
            for passage in copy.passages
        ]
        yield from ledger(entries, screen, story, cites)
    if story.copies:
        yield from wrap(
            [Piece("The first is the earlier by its date; a source of all is not ruled out.")], screen.width
        )


def _entities(story: Story, screen: Screen, cites: Cites) -> Iterator[Line]:
    def first_mentions(entity: EntityRecord) -> tuple[Evidence, ...]:
        firsts = {place.document: place for place in sorted(entity.evidence, reverse=True)}
        return tuple(firsts.values())

    def entry(entity: EntityRecord) -> Entry:
        also = [name for name in entity.names if name != entity.name]
        about = [*([f"also {', '.join(also)}"] if also else []), *entity.descriptions]
        value = (Piece(screen.text(entity.name), Style.BOLD), *(Piece(f"; {screen.text(words)}") for words in about))
        return Entry(entity.kind, value, "", first_mentions(entity))

    order = sorted(story.entities, key=lambda entity: (-len(first_mentions(entity)), entity.name, entity.id))
    return ledger([entry(entity) for entity in order], screen, story, cites)


def _documents(_: Story, screen: Screen, cites: Cites) -> Iterator[Line]:
    for document in cites.documents:
        yield from document_head(document, screen, cites)
        about = [document.path or document.url or "", document.published.basis if document.published else ""]
        yield from indented(wrap([Piece(screen.text("; ".join(filter(None, about))))], screen.width - 2), 2)


_VIEWS: dict[str, Callable[[Story, Screen, Cites], Iterator[Line]]] = {
    "documents": _documents,
    "entities": _entities,
    "quotations": _quotations,
    "utterances": _utterances,
    "figures": _figures,
    "series": _series,
    "states": _states,
    "timeline": _timeline,
    "disagreements": _disagreements,
    "copies": _copies,
}
_NOTHING = {
    "documents": "No report is in the story.",
    "entities": "No person, organization or lasting thing is named.",
    "quotations": "No one is quoted.",
    "utterances": "No one is quoted.",
    "figures": "No figure is reported.",
    "series": "No figure is reported of more than one time.",
    "states": "No state of a lasting thing is reported.",
    "timeline": "No event is reported.",
    "disagreements": "Nothing that can be compared parts the reports.",
    "copies": "No passage stands in several reports.",
}
