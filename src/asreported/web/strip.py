"""The strip: every report by the day it appeared, those that are not known yet hollow; the key to the marks too."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from asreported.model import StoryDocument
from asreported.views import dates
from asreported.views.report.head import OUTLET_SILENT
from asreported.views.text import clean
from asreported.web import addresses
from asreported.web.view import View

_MOST_NAMED = 10
"""Reports whose marks have room for their day and outlet."""

_MOST_MARKED = 36
"""Marks that can each be 24 px wide, as a finger needs; more reports are drawn as a rug of strokes."""

_MOST_OUTLETS = 12

_WIDTH = 1000
"""The rug's own units: strokes nearer than one fall together."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A report. `href` leads to the story as it was known by its day, nothing where it has none; `cut` is the last
    one that is known, `later` one that is not."""

    href: str
    report: str
    shape: int
    handle: str
    day: str
    outlet: str
    later: bool
    cut: bool


@dataclass(frozen=True, slots=True)
class Strip:
    """The reports, as marks or as a rug; `outlets` are named where the reports cannot be."""

    marks: tuple[Mark, ...]
    rug: bool
    rug_path: str
    outlets: tuple[tuple[int, str], ...]
    at: int | None
    first: str
    last: str
    known: int
    whole: int


def strip(view: View, known_by: Callable[[str], str]) -> Strip:
    """The strip of a view; `known_by` gives the address of the same page as it was known by a day."""
    documents = view.cites.documents
    days, cut = view.once(("days",), lambda: _days(view))
    many = len(documents) > _MOST_MARKED
    return Strip(
        marks=() if many else tuple(_mark(view, document, cut, known_by) for document in documents),
        rug=len(documents) > _MOST_NAMED,
        rug_path=view.once(("rug",), lambda: _path(days)) if many else "",
        outlets=view.once(("outlets",), lambda: _outlets(view)) if len(documents) > _MOST_NAMED else (),
        at=_at(days, view.asked.known_by) if many and view.asked.known_by else None,
        first=dates.day(days[0]) if days else "",
        last=dates.day(days[-1]) if days else "",
        known=len(view.known),
        whole=len(documents),
    )


def _days(view: View) -> tuple[list[str], str]:
    """The days on which reports appeared, in order, and the last report that is known."""
    dated = [document for document in view.cites.documents if document.published]
    known = [document for document in dated if document.id in view.known]
    days = [document.published.last_day for document in dated if document.published]
    return days, known[-1].id if known else ""


def _mark(view: View, document: StoryDocument, cut: str, known_by: Callable[[str], str]) -> Mark:
    published = document.published
    return Mark(
        href=known_by(published.last_day) if published else "",
        report=addresses.page(view.asked, "reports", document.id),
        shape=view.cites.shape(document.id),
        handle=view.cites.handle(document.id),
        day=dates.short(published),
        outlet=clean(document.outlet or "") or OUTLET_SILENT,
        later=document.id not in view.known,
        cut=document.id == cut,
    )


def _outlets(view: View) -> tuple[tuple[int, str], ...]:
    """The marks of the outlets that report first."""
    named = ((view.cites.shape(one.id), clean(one.outlet or "")) for one in view.cites.documents)
    return tuple(dict.fromkeys(found for found in named if found[1]))[:_MOST_OUTLETS]


def _path(days: list[str]) -> str:
    places = sorted({_at(days, day) for day in set(days)})
    return "".join(f"M{place} 4v12" for place in places)


def _at(days: list[str], day: str) -> int:
    first, last = date.fromisoformat(days[0]), date.fromisoformat(days[-1])
    length = max((last - first).days, 1)
    return min(max(round((date.fromisoformat(day) - first).days / length * _WIDTH), 0), _WIDTH)
