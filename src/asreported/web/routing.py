"""The application: which address is answered by what."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from asreported.errors import AsReportedError
from asreported.web import answering, api, deciding, pages
from asreported.web.desk import Desk
from asreported.web.guard import Gate, Guard
from asreported.web.source import Source
from asreported.web.templating import asset, files

_FOR_GOOD = "public, max-age=31536000, immutable"


def application(source: Source, *, token: str | None = None, hosts: Iterable[str] = ()) -> Starlette:
    """The application over a store.

    Args:
        source: the store.
        token: what a browser has to show before it may decide links; without one nothing can be decided.
        hosts: names under which it may be asked, beside `localhost` and any address in figures.
    """
    made = Starlette(
        routes=_routes(),
        middleware=[Middleware(Guard, hosts=tuple(hosts))],
        exception_handlers={
            AsReportedError: answering.told,
            HTTPException: answering.told,
            Exception: answering.told,
        },
    )
    made.state.desk = Desk(source)
    made.state.gate = Gate(token) if token else None
    made.state.kept = answering.Kept()
    return made


def _routes() -> list[Route]:
    return [
        Route("/", pages.home),
        Route("/stories", pages.stories),
        Route("/static/{hash}/{name}", _static),
        Route("/s/{story}", pages.story),
        Route("/s/{story}/search", pages.search),
        Route("/s/{story}/coverage", pages.coverage),
        Route("/s/{story}/report.html", pages.whole),
        Route("/s/{story}/links", deciding.show),
        Route("/s/{story}/links", deciding.decide, methods=["POST"]),
        Route("/s/{story}/facts/{fact}", pages.fact),
        Route("/s/{story}/entities/{entity}", pages.entity),
        Route("/s/{story}/reports/{report}", pages.report),
        *(Route(f"/s/{{story}}/{{ledger}}.{form}", partial(pages.export, form=form)) for form in ("csv", "json")),
        Route("/s/{story}/{ledger}", pages.ledger),
        Route("/api/openapi.json", api.openapi),
        Route("/api/stories", api.stories),
        Route("/api/stories/{story}", api.story),
        Route("/api/stories/{story}/search", api.search),
        Route("/api/stories/{story}/coverage", api.coverage),
        Route("/api/stories/{story}/reports/{report}/facts", api.facts_of_report),
        Route("/api/stories/{story}/{ledger}", api.listed),
        Route("/api/stories/{story}/{ledger}/{record}", api.record),
    ]


def _static(request: Request) -> Response:
    name = request.path_params["name"]
    if name not in files() or asset(name) != request.url.path:
        raise HTTPException(404, "there is no such file")
    kind, content = files()[name]
    return Response(content, media_type=kind, headers={"Cache-Control": _FOR_GOOD})
