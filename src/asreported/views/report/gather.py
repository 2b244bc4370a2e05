"""Every record of a story as a fact of the page, in the order in which the page tells them."""

from __future__ import annotations

from asreported.model import Figure, Passage, State, Story, TimelineEntry, Utterance
from asreported.views import dates
from asreported.views.dossier import STANDING, group_of
from asreported.views.report.charts.copying import passage_record
from asreported.views.report.facts import Facts
from asreported.views.report.parting import position_record
from asreported.views.report.references import References
from asreported.views.report.said import SILENT, utterances
from asreported.views.text import clean
from asreported.views.wording import counted_figure, figure_text, state_text

_LONGEST = 72
"""Letters of a name in the margin; the words stand in full where the fact does."""
_MOST_HANDLES = 6


def gather(story: Story, subject: str | None, references: References) -> Facts:
    """The facts of the story; those of `subject`, the entity it is about, go without its name."""
    facts = Facts()
    for state in story.states:
        facts.add(state.id, "standing", _short(_state(state, subject)), state.evidence, modality=state.modality)
    for figure in story.figures:
        facts.add(figure.id, "figure", _short(_figure(figure, subject)), figure.evidence, modality=figure.modality)
    for entry in story.timeline:
        facts.add(entry.id, "event", _short(_event(entry)), entry.evidence, modality=entry.modality)
    for utterance in utterances(story):
        _utterance(facts, utterance)
    for disagreement in story.disagreements:
        for place, position in enumerate(disagreement.positions):
            words = _short(_position(clean(disagreement.property), clean(position.value)))
            facts.add(position_record(disagreement, place), "wording", words, position.evidence)
    for copy in story.copies:
        for passage in copy.passages:
            words = _short(_passage(passage, references))
            facts.add(passage_record(passage.evidence), "copied", words, passage.evidence)
    return facts


def _position(name: str, value: str) -> str:
    """What is worded otherwise and how, the name once where it is one of the wordings."""
    return value if value.casefold() == name.casefold() else f"{name}: {value}"


def _passage(passage: Passage, references: References) -> str:
    """Which reports have it; of many, how many and how long it is, which tells it from the next one."""
    handles = dict.fromkeys(references.cites.handle(place.document) for place in passage.evidence)
    if len(handles) <= _MOST_HANDLES:
        return f"same passage in {', '.join(handles)}"
    return f"same {counted_figure(len(passage.text), 'character')} in {counted_figure(len(handles), 'report')}"


def _state(state: State, subject: str | None) -> str:
    group = group_of(state)
    words = state_text(state)
    if group == STANDING:
        words = f"{words}, {dates.short(state.when)}" if state.when else words
    else:
        words = f"{group.casefold()}: {words}"
    return _of(state, subject) + words


def _figure(figure: Figure, subject: str | None) -> str:
    return _of(figure, subject) + figure_text(figure)


def _of(record: State | Figure, subject: str | None) -> str:
    other = record.subject and record.subject.entity != subject
    return f"{clean(record.subject.name)}, " if record.subject and other else ""


def _event(entry: TimelineEntry) -> str:
    """Its date alone: the words stand right beside, in the sentence."""
    return dates.short(entry.when) if entry.when else clean(entry.text)


def _utterance(facts: Facts, utterance: Utterance) -> None:
    first = utterance.quotations[0]
    speaker = utterance.speaker or first.speaker
    name = speaker.name if speaker else first.source_text or SILENT
    evidence = [place for quotation in utterance.quotations for place in quotation.evidence or quotation.spans]
    exact = [place for quotation in utterance.quotations for place in quotation.spans or quotation.evidence]
    facts.add(utterance.id, "said", _short(clean(name)), evidence, exact=exact)


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"
