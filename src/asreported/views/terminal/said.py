"""What was said, in one utterance's several wordings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from asreported.model import Evidence, QuotationRecord, Story, Utterance, When
from asreported.views.cites import Cites
from asreported.views.dates import short
from asreported.views.terminal.layout import wrap
from asreported.views.terminal.screen import Line, Piece, Screen
from asreported.views.text import OPENING
from asreported.views.variants import Part, compare, words_in
from asreported.views.wording import counted_figure

SPEAKER_NOT_REPORTED = "speaker not reported"


def top(story: Story, count: int) -> list[Utterance]:
    """The utterances in most reports, then those said outright, then the longest."""

    def weight(utterance: Utterance) -> tuple[int, bool, bool, int, str]:
        documents = {quotation.document for quotation in utterance.quotations}
        direct = any(quotation.kind != "indirect" for quotation in utterance.quotations)
        longest = max((len(quotation.text) for quotation in utterance.quotations), default=0)
        return -len(documents), utterance.speaker is None, not direct, -longest, utterance.id

    return sorted(story.utterances, key=weight)[:count]


def said(utterance: Utterance, story: Story, screen: Screen, cites: Cites, width: int) -> Iterator[Line]:
    """Who, when, the longest wording with what others cut ⟦ ⟧ or reworded ~ ~, and what each other report has of it."""
    quotations = [quotation for quotation in utterance.quotations if quotation.spans]
    longest, others = quotations[0], quotations[1:]
    outright = [other.text for other in others if other.kind != "indirect"] if longest.kind != "indirect" else []
    evidence = spans_of(utterance)
    head = f"{speaker(longest, utterance, screen)}, {short(spoken(utterance, cites))} {screen.dots(evidence, story)}"
    text = _shown(compare(longest.text, *outright), longest, screen)
    cited = [Piece(f" {screen.cite(cite)}") for cite in cites.cites(evidence)]
    yield from wrap([Piece(head), Piece("  "), Piece(text), Piece(" "), *cited], width)
    for other in others:
        yield from wrap([Piece(_variant(longest, other, screen, cites))], width)


def speaker(quotation: QuotationRecord, utterance: Utterance | None, screen: Screen) -> str:
    """The speaker's name, else the words that stand for one, else that none is reported."""
    named = quotation.speaker or (utterance.speaker if utterance else None)
    if named:
        return screen.text(named.name)
    return screen.text(quotation.source_text) if quotation.source_text else SPEAKER_NOT_REPORTED


def spans_of(utterance: Utterance) -> tuple[Evidence, ...]:
    """Where its words stand, in every report."""
    return tuple(span for quotation in utterance.quotations for span in quotation.spans)


def quoted(quotation: QuotationRecord, screen: Screen) -> str:
    """The words on one line, in quotation marks unless they are a paraphrase or hold marks of their own."""
    return _shown(compare(quotation.text), quotation, screen)


def spoken(utterance: Utterance, cites: Cites) -> When | None:
    """The time of speaking where a report gives it, else the day of the first report."""
    given = sorted(quotation.when for quotation in utterance.quotations if quotation.when)
    if given:
        return given[0]
    published = (cites.by_id[quotation.document].published for quotation in utterance.quotations)
    first = min((when for when in published if when), default=None)
    return first and When(first.first_day, first.last_day, "day", first.basis)


def _shown(parts: Sequence[Part], quotation: QuotationRecord, screen: Screen) -> str:
    """The wording, what is cut or reworded between its signs."""
    signs = screen.signs
    around = {"kept": ("", ""), "cut": (signs.cut_start, signs.cut_end), "reworded": (signs.reworded, signs.reworded)}
    words = " ".join(f"{around[part.change][0]}{screen.text(part.text)}{around[part.change][1]}" for part in parts)
    own_marks = quotation.kind == "mixed" and any(mark in words for mark in OPENING)
    return words if quotation.kind == "indirect" or own_marks else f"{signs.open_quote}{words}{signs.close_quote}"


def _variant(longest: QuotationRecord, other: QuotationRecord, screen: Screen, cites: Cites) -> str:
    """`◆03·1: 12 words cut, 1 reworded`."""
    where = screen.cite(cites.cite(other.spans[0]))
    if other.kind == "indirect":
        return f"{where} indirect: {screen.text(other.text)}"
    parts = compare(longest.text, other.text)
    counts = (("cut", words_in(parts, "cut")), ("reworded", words_in(parts, "reworded")))
    changes = ", ".join(f"{counted_figure(count, 'word')} {change}" for change, count in counts if count)
    return f"{where} {changes or 'the same words'}"
