"""The story's lists as ledgers, which can be sorted and filtered."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from asreported.views.notes import NoteKind
from asreported.web import lines
from asreported.web.lines import Line
from asreported.web.view import View

ColumnName = Literal["text", "of", "kind", "number", "when", "origins", "reports"]


@dataclass(frozen=True, slots=True)
class Ledger:
    """One of the lists: its name in addresses and on the page, its columns with their headings in the order in which
    they stand, its glyph in the margin of a report, what its lines are ordered by where nothing else is asked for (the
    reports, the time, or the number, greatest first), and where they come from."""

    name: str
    title: str
    one: str
    many: str
    glyph: NoteKind | None
    order: Literal["told", "when", "number"]
    columns: tuple[tuple[ColumnName, str], ...]
    lines: Callable[[View], Iterable[Line]]

    def heads(self, column: str) -> bool:
        """Whether it has the column."""
        return any(name == column for name, _ in self.columns)


LEDGERS: dict[str, Ledger] = {
    ledger.name: ledger
    for ledger in (
        Ledger(
            "figures",
            "Figures",
            "figure",
            "figures",
            "figure",
            "told",
            (
                ("of", "Of"),
                ("text", "As reported"),
                ("number", "Number"),
                ("when", "Holds for"),
                ("origins", "Origins"),
                ("reports", "Sentences"),
            ),
            lines.figures,
        ),
        Ledger(
            "states",
            "States",
            "state",
            "states",
            "standing",
            "told",
            (
                ("of", "Of"),
                ("text", "As reported"),
                ("kind", "What"),
                ("when", "Holds for"),
                ("origins", "Origins"),
                ("reports", "Sentences"),
            ),
            lines.states,
        ),
        Ledger(
            "quotations",
            "Said",
            "quotation",
            "quotations",
            "said",
            "told",
            (("of", "Who"), ("text", "Said"), ("kind", "How"), ("when", "When said"), ("reports", "Sentences")),
            lines.quotations,
        ),
        Ledger(
            "timeline",
            "Timeline",
            "event",
            "events",
            "event",
            "when",
            (
                ("when", "When"),
                ("text", "What"),
                ("kind", "Kind"),
                ("origins", "Origins"),
                ("reports", "Sentences"),
            ),
            lines.timeline,
        ),
        Ledger(
            "disagreements",
            "Part ways",
            "disagreement",
            "disagreements",
            "wording",
            "told",
            (("of", "On"), ("text", "Sides"), ("kind", "Kind"), ("origins", "Origins")),
            lines.disagreements,
        ),
        Ledger(
            "entities",
            "Who and what",
            "name",
            "names",
            None,
            "number",
            (
                ("text", "Name"),
                ("kind", "Kind"),
                ("of", "Also called"),
                ("number", "Mentions"),
                ("reports", "Sentences"),
            ),
            lines.entities,
        ),
        Ledger(
            "reports",
            "Reports",
            "report",
            "reports",
            None,
            "told",
            (
                ("kind", "Report"),
                ("text", "Title"),
                ("of", "Outlet"),
                ("when", "Published"),
                ("number", "Sentences that carry a fact"),
            ),
            lines.reports,
        ),
    )
}
"""The ledgers, those of facts first, then who and what they are about, then the reports."""

FACTS = tuple(ledger.name for ledger in LEDGERS.values() if ledger.glyph)
"""The ledgers of facts."""
