"""The same as JSON, for other programs: read only, described by `openapi.py`."""

from __future__ import annotations

from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from asreported.views.report.facts import GLYPHS
from asreported.web import asking
from asreported.web.exporting import records
from asreported.web.ledgers import LEDGERS
from asreported.web.openapi import description
from asreported.web.proofs import KINDS
from asreported.web.view import key

ROWS = 100
"""Records in one answer where no number is asked for."""

_MOST_HITS = 200


def openapi(request: Request) -> Response:
    """What can be asked, and how it is answered."""
    del request
    return _json(description())


def stories(request: Request) -> Response:
    """The stories of the store."""
    found = asking.desk(request).stories()
    return _json([{"id": story.id, "name": story.name, "reports": story.reports} for story in found])


def story(request: Request) -> Response:
    """What a story is about, and how much of what it has."""
    view = asking.opened(request).view
    return _json(
        {
            "id": view.asked.story,
            "known_by": view.asked.known_by,
            "as_of": view.asked.as_of,
            "title": view.head.title,
            "lead": "".join(phrase.text for phrase in view.lead) or None,
            "subject": None if view.main is None else {"entity": view.main.id, "name": view.main.name},
            "lists": {name: len(view.records(name)) for name in LEDGERS},
        }
    )


def listed(request: Request) -> Response:
    """A page of one of its lists, filtered and sorted."""
    opened = asking.opened(request)
    ledger = asking.ledger(request)
    lines = opened.tables.lines(ledger.name, asking.question(request, ledger))
    limit = asking.rows_wanted(request, ROWS)
    page = asking.count(request, "page", 1)
    shown = lines[(page - 1) * limit : page * limit]
    found = records(opened.view, ledger, shown)
    return _json({"total": len(lines), "page": page, "rows": limit, "items": found})


def record(request: Request) -> Response:
    """One record of a list."""
    ledger = asking.ledger(request)
    found = asking.opened(request).view.records(ledger.name).get(request.path_params["record"])
    if found is None:
        raise asking.MissingError(f"{ledger.name} has no such record")
    return _json(found)


def facts_of_report(request: Request) -> Response:
    """The facts that stand on a report, with their characters, in the order of its text."""
    view = asking.opened(request).view
    document = request.path_params["report"]
    if document not in view.known:
        raise asking.MissingError("there is no such report in the story as it is asked for")
    found = [
        {"fact": key(fact), "kind": KINDS[fact.kind], "glyph": GLYPHS[fact.kind], "words": fact.words}
        | {"modality": fact.modality, "evidence": place}
        for place, fact in view.carried.get(document, ())
    ]
    return _json(found)


def search(request: Request) -> Response:
    """The places where all words stand."""
    view = asking.opened(request).view
    query = asking.text(request, "q")
    limit = asking.count(request, "rows", 20, most=_MOST_HITS)
    places = asking.desk(request).source.search(query, _MOST_HITS) if query else ()
    found = [place for place in places if place.document in view.known and place.start >= 0][:limit]
    return _json(
        [
            {
                "document": place.document,
                "kind": place.kind,
                "start": place.start,
                "end": place.end,
                "text": view.cites.by_id[place.document].text[place.start : place.end],
            }
            for place in found
        ]
    )


def coverage(request: Request) -> Response:
    """How many sentences of each report carry a fact."""
    view = asking.opened(request).view
    return _json(
        [
            {"document": document, "sentences": carrying.read, "with_facts": carrying.used}
            for document, carrying in sorted(view.carrying.items(), key=lambda item: view.cites.place[item[0]])
        ]
    )


def _json(value: Any) -> Response:
    return Response(msgspec.json.encode(value), media_type="application/json", headers={"Cache-Control": "no-cache"})
