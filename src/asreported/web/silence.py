"""Coverage: how much of what was read carries a fact, and the sentences that carry none."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request

from asreported.views.text import capitalised, clean
from asreported.views.wording import counted
from asreported.web import addresses, asking
from asreported.web.room import Room
from asreported.web.tables import ROWS

_BAR = 360
"""Width of a report's bar in pixels, for the report with most sentences."""


@dataclass(frozen=True, slots=True)
class Unused:
    """A sentence that no fact stands on."""

    href: str
    number: str
    text: str


@dataclass(frozen=True, slots=True)
class ReportLine:
    """A report: how many of its sentences carry a fact, drawn; those that carry none."""

    href: str
    shape: int
    handle: str
    title: str
    read: int
    used: int
    width: float
    filled: float
    unused: tuple[Unused, ...]


@dataclass(frozen=True, slots=True)
class Silence:
    """A page of reports."""

    heading: str
    reports: tuple[ReportLine, ...]
    before: str
    after: str


def silence(room: Room, request: Request) -> Silence:
    """The page that is asked for.

    Raises:
        QueryError: the page's number is none.
    """
    view = room.opened.view
    documents = [document for document in view.cites.documents if document.id in view.known]
    size = asking.rows_wanted(request, ROWS // 2)
    page = min(asking.count(request, "page", 1), max(-(-len(documents) // size), 1))
    most = max((carrying.read for carrying in view.carrying.values()), default=1) or 1
    shown = documents[(page - 1) * size : page * size]
    return Silence(
        _heading(room),
        tuple(_line(room, document.id, most) for document in shown),
        room.again(page=page - 1) if page > 1 else "",
        room.again(page=page + 1) if page * size < len(documents) else "",
    )


def _line(room: Room, document: str, most: int) -> ReportLine:
    view = room.opened.view
    carrying = view.carrying[document]
    used = {view.references.anchor(place) for place, _ in view.carried.get(document, ())}
    text = view.cites.by_id[document].text
    return ReportLine(
        href=addresses.page(view.asked, "reports", document),
        shape=view.cites.shape(document),
        handle=view.cites.handle(document),
        title=clean(view.cites.by_id[document].title or ""),
        read=carrying.read,
        used=carrying.used,
        width=round(_BAR * carrying.read / most, 1),
        filled=round(_BAR * carrying.used / most, 1),
        unused=tuple(
            Unused(addresses.anchored(view, document, place.anchor), place.name, clean(text[place.start : place.end]))
            for place in view.references.places[document]
            if place.anchor not in used
        ),
    )


def _heading(room: Room) -> str:
    carrying = room.opened.view.carrying.values()
    read, used = sum(one.read for one in carrying), sum(one.used for one in carrying)
    return f"{capitalised(counted(used, 'sentence'))} of {read:,} carry a fact" if read else "No sentence was read"
