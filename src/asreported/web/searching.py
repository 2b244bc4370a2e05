"""Search: the full text of the reports, who said what, figures within a range."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from starlette.requests import Request

from asreported.model import Evidence
from asreported.views import dates
from asreported.views.report.head import OUTLET_SILENT
from asreported.views.report.rail import Run
from asreported.views.text import capitalised, clean
from asreported.views.wording import counted
from asreported.web import addresses, asking
from asreported.web.ledgers import LEDGERS
from asreported.web.room import Room
from asreported.web.rows import Row, rows
from asreported.web.source import Place
from asreported.web.tables import Wanted, wanted
from asreported.web.view import View, key

_MOST_PLACES = 60
"""Sentences found in the text: whoever wants more asks for less."""
_LOOKED_AT = 240
"""Places that the store is asked for: several may stand in one sentence, or in reports of another day."""
_MOST_LINES = 30
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Hit:
    """A sentence that has the words; `facts` are the names of those that stand on it, the first chosen by a click."""

    href: str
    fact: str
    fact_href: str
    shape: int
    label: str
    outlet: str
    day: str
    pieces: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What was found. Each list is null where it was not asked for."""

    q: str
    who: str
    measure: str
    low: str
    high: str
    heading: str
    hits: tuple[Hit, ...] | None
    said: tuple[Row, ...] | None
    said_all: str
    figures: tuple[Row, ...] | None
    figures_all: str
    first: str


def search(request: Request, room: Room) -> Found:
    """Answer the question of the address.

    Raises:
        QueryError: a bound is no number.
    """
    q, who, measure = (asking.text(request, name) for name in ("q", "who", "measure"))
    low, high = asking.number(request, "low"), asking.number(request, "high")
    counting = low is not None or high is not None or bool(measure)
    opened = room.opened
    view = opened.view
    hits = None
    if q and not (who or counting):
        hits = _hits(view, asking.desk(request).source.search(q, _LOOKED_AT), _words(q))
    said = opened.tables.lines("quotations", _asked("quotations", q=q, of=who)) if who else None
    query = f"{measure} {q}".strip()
    numbers = opened.tables.lines("figures", _asked("figures", q=query, low=low, high=high)) if counting else None
    said_rows = None if said is None else rows(view, LEDGERS["quotations"], said[:_MOST_LINES])
    figure_rows = None if numbers is None else rows(view, LEDGERS["figures"], numbers[:_MOST_LINES])
    shown = (*(hit.fact for hit in hits or ()), *(row.fact for row in (*(said_rows or ()), *(figure_rows or ()))))
    return Found(
        q=q,
        who=who,
        measure=measure,
        low=asking.text(request, "low"),
        high=asking.text(request, "high"),
        heading=_heading(hits, said, numbers),
        hits=hits,
        said=said_rows,
        said_all=room.to("quotations", q=q, of=who) if said and len(said) > _MOST_LINES else "",
        figures=figure_rows,
        figures_all=room.to("figures", q=query, low=low, high=high) if numbers and len(numbers) > _MOST_LINES else "",
        first=next(filter(None, shown), ""),
    )


def _asked(ledger: str, *, q: str, of: str = "", low: float | None = None, high: float | None = None) -> Wanted:
    return wanted(LEDGERS[ledger], Wanted(q=q, of=of, low=low, high=high))


def _hits(view: View, places: Sequence[Place], words: re.Pattern[str]) -> tuple[Hit, ...]:
    """One hit for each sentence, in the order in which the store found them."""
    found: dict[Evidence, list[Place]] = {}
    for place in places:
        if place.document in view.known and place.start >= 0:
            text = view.cites.by_id[place.document].text[place.start : place.end]
            whole = view.cites.sentence_of(Evidence(place.document, place.start, place.end, text))
            found.setdefault(whole, []).append(place)
    return tuple(_hit(view, whole, here, words) for whole, here in list(found.items())[:_MOST_PLACES])


def _words(query: str) -> re.Pattern[str]:
    """The words of the query, to be marked where they stand."""
    words = sorted(set(_WORD.findall(query)), key=lambda word: (-len(word), word))
    return re.compile(rf"(?<!\w)({'|'.join(map(re.escape, words)) or '(?!)'})(?!\w)", re.IGNORECASE)


def _hit(view: View, whole: Evidence, places: list[Place], words: re.Pattern[str]) -> Hit:
    document = view.cites.by_id[whole.document]
    cite = view.cites.cite(whole)
    inside = min(places, key=lambda place: place.end - place.start)
    carried = view.carried.get(whole.document, ())
    fact = next((fact for place, fact in carried if place.start < inside.end and inside.start < place.end), None)
    return Hit(
        href=addresses.place(view, whole),
        fact=key(fact) if fact else "",
        fact_href=addresses.page(view.asked, "facts", key(fact)) if fact else "",
        shape=cite.shape,
        label=str(cite),
        outlet=clean(document.outlet or "") or OUTLET_SILENT,
        day=dates.short(document.published),
        pieces=tuple(
            Run(clean(f"|{text}|")[1:-1], bool(words.fullmatch(text))) for text in words.split(whole.text) if text
        ),
    )


def _heading(hits: Sequence[object] | None, said: Sequence[object] | None, figures: Sequence[object] | None) -> str:
    counts = [
        counted(len(found), one)
        for found, one in ((hits, "sentence"), (said, "quotation"), (figures, "figure"))
        if found is not None
    ]
    if hits is not None and len(hits) == _MOST_PLACES:
        return f"The first {counted(_MOST_PLACES, 'sentence')}"
    return capitalised(" and ".join(counts)) if counts else "What do you look for?"
