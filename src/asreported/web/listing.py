"""A page of a ledger: its heading, its filters, its lines, the way to the next page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from starlette.requests import Request

from asreported.views.text import capitalised
from asreported.views.wording import counted, counted_figure
from asreported.web import asking
from asreported.web.ledgers import Ledger
from asreported.web.room import Room
from asreported.web.rows import Row, rows
from asreported.web.tables import MODALITIES, ROWS, Wanted


@dataclass(frozen=True, slots=True)
class Column:
    """A heading; `href` sorts by it, `sorted` is what a screen reader is told of it."""

    name: str
    title: str
    href: str
    sorted: str


@dataclass(frozen=True, slots=True)
class Listing:
    """The lines from `first` to `last` of `total`."""

    heading: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    kinds: Sequence[str]
    modalities: Sequence[str]
    numbers: bool
    total: int
    first: int
    last: int
    before: str
    after: str
    csv: str
    json: str
    filtered: str


def listing(room: Room, ledger: Ledger, asked: Wanted, request: Request) -> Listing:
    """The page that is asked for.

    Raises:
        QueryError: the page's number is none.
    """
    tables, view = room.opened.tables, room.opened.view
    lines = tables.lines(ledger.name, asked)
    size = asking.rows_wanted(request, ROWS)
    last_page = max(-(-len(lines) // size), 1)
    page = min(asking.count(request, "page", 1), last_page)
    start = (page - 1) * size
    shown = lines[start : start + size]
    of_facts = ledger.glyph is not None
    return Listing(
        heading=_heading(ledger, len(tables.lines(ledger.name, Wanted())), len(lines), asked),
        columns=tuple(_column(room, name, title, asked.sort) for name, title in ledger.columns),
        rows=rows(view, ledger, shown),
        kinds=tables.kinds(ledger.name) if ledger.name not in {"reports"} else (),
        modalities=MODALITIES if of_facts and ledger.name not in {"quotations", "disagreements"} else (),
        numbers=ledger.name in {"figures", "disagreements"},
        total=len(lines),
        first=start + 1 if shown else 0,
        last=start + len(shown),
        before=room.again(page=page - 1) if page > 1 else "",
        after=room.again(page=page + 1) if page < last_page else "",
        csv=_export(room, ledger, "csv"),
        json=_export(room, ledger, "json"),
        filtered=room.again(**dict.fromkeys(("q", "of", "kind", "modality", "low", "high", "entity", "page"), ""))
        if asked.filters
        else "",
    )


def _heading(ledger: Ledger, total: int, found: int, asked: Wanted) -> str:
    """`Fifteen figures`, `3 of 15 figures`, `No figure`."""
    if asked.filters:
        return f"{found:,} of {counted_figure(total, ledger.one, ledger.many)}"
    return capitalised(counted(total, ledger.one, ledger.many))


def _column(room: Room, name: str, title: str, sort: str) -> Column:
    descending = sort == name
    way = {name: "ascending", f"-{name}": "descending"}.get(sort, "none")
    return Column(name, title, room.again(sort=f"-{name}" if descending else name, page=""), way)


def _export(room: Room, ledger: Ledger, form: str) -> str:
    query = {name: value for name, value in room.query.items() if name not in {"page", "rows", "known_by", "as_of"}}
    return room.to(f"{ledger.name}.{form}", **query)
