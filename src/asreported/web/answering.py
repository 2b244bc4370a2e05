"""Pages set, kept, and sent; questions that cannot be answered, told."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from asreported.errors import AsReportedError, QueryError, StoreError
from asreported.views.text import clean
from asreported.web import asking
from asreported.web.guard import HEADERS
from asreported.web.templating import environment

_BYTES_KEPT = 32_000_000
"""Pages kept at hand: some hundreds of them. A page depends on its address and the store alone."""

_ABSENT = "absent.html.j2"
"""Set instead where the page's own matter (`absent`) is in the story, but not on the days that are asked about."""

_FRESH = {"Cache-Control": "no-cache", "Vary": "X-Part"}
"""A browser keeps a page and asks whether it still holds."""


class Kept:
    """Pages that were set, the longest unread going first. Safe to use from several threads."""

    def __init__(self, most: int = _BYTES_KEPT) -> None:
        self._most = most
        self._size = 0
        self._pages: OrderedDict[tuple[object, ...], bytes] = OrderedDict()
        self._lock = Lock()

    def get(self, name: tuple[object, ...]) -> bytes | None:
        """The page of that name, if it is kept."""
        with self._lock:
            found = self._pages.get(name)
            if found is not None:
                self._pages.move_to_end(name)
            return found

    def put(self, name: tuple[object, ...], page: bytes) -> None:
        """Keep a page."""
        with self._lock:
            if name in self._pages:
                return
            self._pages[name] = page
            self._size += len(page)
            while self._size > self._most:
                _, gone = self._pages.popitem(last=False)
                self._size -= len(gone)


def page(request: Request, template: str, context: Callable[[], dict[str, Any]], part: str = "") -> Response:
    """The page that the template makes of what `context` works out, or the `part` of it that a script asks for."""
    wanted = part if part and request.headers.get("X-Part") else template
    revision = asking.desk(request).source.revision()
    name = (revision, wanted, request.url.path, request.url.query)
    kept: Kept = request.app.state.kept
    body = kept.get(name)
    if body is None:
        worked_out = context()
        chosen = _ABSENT if worked_out.get("absent") else wanted
        body = environment().get_template(f"web/{chosen}").render(worked_out).encode()
        kept.put(name, body)
    tag = f'"{hashlib.blake2b(body, digest_size=12).hexdigest()}"'
    if request.headers.get("If-None-Match") == tag:
        return Response(status_code=304, headers={**_FRESH, "ETag": tag})
    return HTMLResponse(body, headers={**_FRESH, "ETag": tag})


def told(request: Request, error: Exception) -> Response:
    """What went wrong, as a page, or as JSON to a program."""
    status, said = _status(error)
    if request.url.path.startswith("/api/"):
        return JSONResponse({"error": said}, status_code=status, headers=HEADERS)
    template = environment().get_template("web/error.html.j2")
    # An answer to an error of ours does not pass the guard, which stands further in.
    return HTMLResponse(
        template.render(room=None, status=status, said=clean(said)), status_code=status, headers=HEADERS
    )


def _status(error: Exception) -> tuple[int, str]:
    match error:
        case asking.MissingError():
            return 404, str(error)
        case QueryError():
            return 400, str(error)
        case StoreError():
            return 503, str(error)
        case AsReportedError():
            return 500, str(error)
        case HTTPException():
            return error.status_code, error.detail
        case _:
            return 500, "something is wrong in the application"
