"""The pages of a story, each with what it is about; all are set the same way and kept until the store changes."""

from __future__ import annotations

from typing import Any, Literal

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from asreported.model import Evidence
from asreported.views.report.page import to_html
from asreported.views.report.reading import report as report_in_full
from asreported.views.text import clean
from asreported.web import asking, exporting
from asreported.web.answering import page
from asreported.web.ledgers import LEDGERS
from asreported.web.listing import listing
from asreported.web.proofs import KINDS, slip
from asreported.web.rows import cited, rows
from asreported.web.searching import search as searched
from asreported.web.silence import silence
from asreported.web.story import dossier_of, front
from asreported.web.tables import Wanted
from asreported.web.view import Asked, View, key

RAIL = "rail"
"""What a script asks for (header `X-Part`) that shows a fact beside the page it stands on."""

_MOST_IN_ONE_PAGE = 500
"""Reports from which on the whole story is no page to be opened: it would have some hundred megabytes."""

_MOST_TOLD = 8
"""Stories whose leads stand in the list; with more, telling them all would keep the list waiting."""

_SENTENCES = 30
"""Sentences of a fact on one page."""

Context = dict[str, Any]


def stories(request: Request) -> Response:
    """Every story of the store, with what it is about."""

    def context() -> Context:
        desk = asking.desk(request)
        shelved = desk.stories()
        few = len(shelved) <= _MOST_TOLD
        told = [(story, desk.open(Asked(story.id)).view if few else None) for story in shelved]
        return {"stories": told, "room": None}

    return page(request, "stories.html.j2", context)


def story(request: Request) -> Response:
    """The story: its lead, its dossier, the first of each part."""

    def context() -> Context:
        room = asking.room(request, "")
        view = room.opened.view
        fact = view.first_fact
        whole = len(view.story.documents) <= _MOST_IN_ONE_PAGE
        found = front(room.opened)
        return {"room": room, "view": view, "front": found, "rest": slip(view, fact) if fact else None, "whole": whole}

    return page(request, "story.html.j2", context)


def ledger(request: Request) -> Response:
    """One of the story's lists, as a table that sorts and filters."""

    def context() -> Context:
        of = asking.ledger(request)
        room = asking.room(request, of.name)
        found = listing(room, of, asking.question(request, of), request)
        first = next((row.fact or row.sides[0].fact for row in found.rows if row.fact or row.sides), None)
        fact = room.opened.view.facts_by_key.get(first or "")
        return {"room": room, "ledger": of, "listing": found, "rest": slip(room.opened.view, fact) if fact else None}

    return page(request, "ledger.html.j2", context, part="_table.html.j2")


def export(request: Request, form: Literal["csv", "json"]) -> Response:
    """What such a table shows, all its pages, as a file."""
    found = asking.opened(request)
    of = asking.ledger(request)
    return exporting.exported(found.view, of, found.tables.lines(of.name, asking.question(request, of)), form)


def fact(request: Request) -> Response:
    """A fact with all the sentences it stands on, and what else stands on those."""
    part = request.headers.get("X-Part") == RAIL

    def context() -> Context:
        room = asking.room(request, "")
        view = room.opened.view
        found = view.facts_by_key.get(request.path_params["fact"])
        if found is None:
            whole = _on_all_days(request).facts_by_key.get(request.path_params["fact"])
            if whole is None or part:
                raise asking.MissingError(
                    "there is no such fact: it may have gone with what the store has learnt since"
                )
            return {"absent": True, "room": room, "kind": KINDS[whole.kind], "words": whole.words}
        if part:
            return {"room": room, "rest": slip(view, found)}
        at = asking.count(request, "page", 1)
        shown = slip(view, found, first=(at - 1) * _SENTENCES, most=_SENTENCES, also=True)
        lines = room.opened.tables.of_fact(found.record)
        told = [(LEDGERS[name], rows(view, LEDGERS[name], [line])[0], line) for name, line in lines]
        return {"room": room, "fact": found, "slip": shown, "told": told, "page": at}

    return page(request, "_slip.html.j2" if part else "fact.html.j2", context)


def entity(request: Request) -> Response:
    """What is reported of one person, organization or thing."""

    def context() -> Context:
        room = asking.room(request, "entities")
        opened = room.opened
        view = opened.view
        found = view.entities.get(request.path_params["entity"])
        if found is None:
            whole = _on_all_days(request).entities.get(request.path_params["entity"])
            if whole is None:
                raise asking.MissingError("nobody and nothing of that id is in the story")
            return {"absent": True, "room": room, "kind": whole.kind, "words": clean(whole.name)}
        said = opened.tables.lines("quotations", Wanted(entity=found.id))
        events = opened.tables.lines("timeline", Wanted(entity=found.id))
        about = dossier_of(view, found)
        first = next((entry.fact for cut in about for entry in cut.group.entries if entry.fact), 0)
        rest = view.facts.numbered(first) if first else None
        named, more = cited(view, found.evidence, most=12)
        return {
            "room": room,
            "view": view,
            "entity": found,
            "others": exporting.other_names(found),
            "cuts": about,
            "said": rows(view, LEDGERS["quotations"], said[:8]),
            "said_count": len(said),
            "events": rows(view, LEDGERS["timeline"], events[:8]),
            "events_count": len(events),
            "named": named,
            "more": more,
            "rest": slip(view, rest) if rest else None,
        }

    return page(request, "entity.html.j2", context)


def report(request: Request) -> Response:
    """One report in full, its evidence marked, its facts in the margin."""

    def context() -> Context:
        room = asking.room(request, "reports")
        view = room.opened.view
        documents = view.cites.documents
        document = view.cites.by_id.get(request.path_params["report"])
        if document is None:
            raise asking.MissingError("there is no such report")
        place = view.cites.place[document.id]
        carried: list[tuple[Evidence, Any]] = view.carried.get(document.id, [])
        return {
            "room": room,
            "view": view,
            "document": document,
            "known": document.id in view.known,
            "report": report_in_full(document, view.references, carried, view.standing.get(document.id, [])),
            "key": key,
            "before": documents[place - 1] if place else None,
            "after": documents[place + 1] if place + 1 < len(documents) else None,
            "title_of": lambda other: clean(other.title or "") or view.cites.handle(other.id),
        }

    return page(request, "report.html.j2", context)


def search(request: Request) -> Response:
    """Full text, who said, ranges of figures."""

    def context() -> Context:
        room = asking.room(request, "search")
        found = searched(request, room)
        fact = room.opened.view.facts_by_key.get(found.first)
        rest = slip(room.opened.view, fact) if fact else None
        return {"room": room, "found": found, "rest": rest}

    return page(request, "search.html.j2", context, part="_found.html.j2")


def coverage(request: Request) -> Response:
    """How much of what was read carries a fact, and which sentences carry none."""

    def context() -> Context:
        room = asking.room(request, "coverage")
        return {"room": room, "silence": silence(room, request)}

    return page(request, "coverage.html.j2", context)


def whole(request: Request) -> Response:
    """The story as the one page that `asreported report` writes."""
    view = asking.opened(request).view
    if len(view.story.documents) > _MOST_IN_ONE_PAGE:
        raise asking.MissingError(f"the story has more than {_MOST_IN_ONE_PAGE} reports: too many for one page")
    # The page carries a policy of its own, which names its style and its script by their hashes.
    return HTMLResponse(to_html(view.story), headers={"Content-Security-Policy": "frame-ancestors 'none'"})


def home(request: Request) -> Response:
    """A store of one story opens with it."""
    shelved = asking.desk(request).stories()
    if len(shelved) == 1:
        return RedirectResponse(f"/s/{shelved[0].id}", status_code=307)
    return stories(request)


def _on_all_days(request: Request) -> View:
    """The story with every report counted."""
    return asking.desk(request).open(Asked(asking.asked(request).story)).view
