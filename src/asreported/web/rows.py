"""Lines as the page sets them: words, dates, dots, cites, each with its address."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from heapq import nsmallest

from asreported.model import Evidence, Modality
from asreported.views import dates
from asreported.views.report.references import Dots
from asreported.views.wording import number
from asreported.web import addresses
from asreported.web.ledgers import Ledger
from asreported.web.lines import Line
from asreported.web.view import View, key

MOST_CITES = 4
"""Sentences named on a line; the fact's own page has all of them."""
_MOST_SIDES = 6


@dataclass(frozen=True, slots=True)
class Cited:
    """A cite with the address of its sentence."""

    href: str
    shape: int
    label: str


@dataclass(frozen=True, slots=True)
class SideRow:
    """One side of a disagreement."""

    href: str
    fact: str
    text: str
    cites: tuple[Cited, ...]
    dots: Dots


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a ledger on the page. `fact` is empty where the line is none: then `href` leads to its own page.
    `more` counts the reports that are not named, `others` the sides."""

    href: str
    fact: str
    text: str
    title: str
    of: str
    of_href: str
    kind: str
    number: str
    modality: Modality
    when: str
    dots: Dots
    cites: tuple[Cited, ...]
    more: int
    reports: int
    sides: tuple[SideRow, ...]
    others: int
    shape: int


def rows(view: View, ledger: Ledger, lines: Iterable[Line]) -> tuple[Row, ...]:
    """The lines of a ledger, ready to be set; each is made ready once."""
    return tuple(view.once((ledger.name, line.record), partial(_row, view, ledger, line)) for line in lines)


def cited(view: View, evidence: Sequence[Evidence], most: int = MOST_CITES) -> tuple[tuple[Cited, ...], int]:
    """The first sentences that the evidence stands on, and how many reports there are beyond those."""
    order = view.cites.place
    places = set(evidence)
    first = nsmallest(2 * most, places, key=lambda place: (order[place.document], place.start, place.end))
    links = view.references.links(first)[:most]
    named = {view.handles[link.label.rpartition("·")[0]] for link in links}
    shown = tuple(Cited(addresses.sentence(view, link), link.shape, link.label) for link in links)
    return shown, len({place.document for place in places} - named)


def _row(view: View, ledger: Ledger, line: Line) -> Row:
    fact = key(view.facts.of(line.fact or line.record)) if ledger.glyph and not line.sides else ""
    shown, more = cited(view, line.evidence) if ledger.name != "reports" else ((), 0)
    one = line.entities[0] if len(line.entities) == 1 and ledger.name != "entities" else ""
    return Row(
        href=addresses.page(view.asked, "facts", fact) if fact else _own_page(view, ledger, line),
        fact=fact,
        text=line.text,
        title=line.title,
        of=line.of,
        of_href=addresses.page(view.asked, "entities", one) if one in view.entities else "",
        kind=line.kind,
        number=_number(line),
        modality=line.modality,
        when=dates.short(line.when),
        dots=view.references.dots(line.evidence),
        cites=shown,
        more=more,
        reports=len({place.document for place in line.evidence}),
        sides=tuple(_side(view, side.text, side.fact, side.evidence) for side in line.sides[:_MOST_SIDES]),
        others=max(len(line.sides) - _MOST_SIDES, 0),
        shape=view.cites.shape(line.record) if ledger.name == "reports" else 0,
    )


def _side(view: View, text: str, record: str, evidence: tuple[Evidence, ...]) -> SideRow:
    fact = key(view.facts.of(record))
    shown, _ = cited(view, evidence)
    return SideRow(addresses.page(view.asked, "facts", fact), fact, text, shown, view.references.dots(evidence))


def _own_page(view: View, ledger: Ledger, line: Line) -> str:
    return addresses.page(view.asked, ledger.name, line.record) if not line.sides else ""


def _number(line: Line) -> str:
    if line.low is None or line.high is None:
        return ""
    return number(line.low) if line.low == line.high else f"{number(line.low)}–{number(line.high)}"
