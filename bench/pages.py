"""How long the web application's pages take beside a bare page of the same server: `python -m bench pages`.

`--gold` is a JSON Lines file of `{"id", "text", "published"?}` or a folder of them; without it, reports made of our
samples are taken. So many as `READ` are read; the store of `REPORTS` is filled with copies of their readings, each set
of copies a week later than the one before and every number in its texts another of the same length, so that no report
is another's copy to the letter. The server is a process of its own; pages are asked for one after another over one
connection, the bare page between any two. `over_bare` is the median page's time over the bare one's with pages kept, as
they are in use; `anew_over_bare` with every page set anew.
"""

from __future__ import annotations

import json
import multiprocessing
import random
import re
import socket
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from http.client import HTTPConnection
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Mount, Route

from asreported.extract.language import load
from asreported.extract.reader import Reader
from asreported.model import Document, Reading
from asreported.pipeline import Live
from asreported.pipeline.live import EVERYTHING, Shelved
from asreported.store import Store
from asreported.web import application
from asreported.web.answering import Kept
from asreported.web.serving import listen
from bench.assembling import SEED, documents, later
from bench.common import table

REPORTS = 5000
READ = 250
ROUNDS = 5
_AT_A_TIME = 100
_NUMBER = re.compile(r"(?<!\d)(?!(?:19|20)\d\d(?!\d))\d+(?!\d)")
"""A number that is no year: years stay, or dates would lead out of the story."""
_BARE = "<!DOCTYPE html><html lang=en><title>bare</title><h1>A bare page</h1>"
_LISTS = ("figures", "states", "quotations", "timeline", "disagreements", "entities", "reports")


class Whole(Live):
    """Every report of the store as one story, without looking for the stories that it may hold."""

    def __init__(self, store: Store, reports: int) -> None:
        super().__init__(store)
        self._reports = reports

    def stories(self) -> Sequence[Shelved]:
        """The one story."""
        return [Shelved(EVERYTHING, None, self._reports)]


def run(gold: Path | None, predictions: Path | None, worst: int) -> dict[str, object]:
    """Fill a store and ask for its pages. There is nothing to predict or to get wrong."""
    del predictions, worst
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "story.db"
        fill(path, documents(gold, READ), REPORTS)
        return measured(path)


def fill(path: Path, read: list[Document], size: int) -> None:
    """Make a store of so many reports."""
    readings = Reader(*load()).read(read)
    with Store.open(path, create=True) as store:
        pairs = list(_copies(list(zip(read, readings, strict=True)), size))
        for at in range(0, size, _AT_A_TIME):
            store.add(pairs[at : at + _AT_A_TIME])


def _copies(pairs: list[tuple[Document, Reading]], size: int) -> Iterator[tuple[Document, Reading]]:
    draw = random.Random(SEED)
    for at in range(size):
        document, reading = pairs[at % len(pairs)]
        text = _NUMBER.sub(lambda found: _like(found[0], draw), document.text)
        yield replace(later(document, at // len(pairs)), text=text), reading


def _like(digits: str, draw: random.Random) -> str:
    return str(draw.randrange(10 ** (len(digits) - 1), 10 ** len(digits)))


def measured(path: Path) -> dict[str, object]:
    """Ask a server over the store for its pages."""
    anew = _times(path, kept=False)
    kept = _times(path, kept=True)
    rows = [[page, 1000 * anew[page], 1000 * kept[page]] for page in anew]
    print(table(["page, median ms", "set anew", "kept"], rows))
    pages = [page for page in anew if page not in {"bare", "first"}]
    slowest = max(pages, key=anew.__getitem__)

    def over(times: dict[str, float]) -> float:
        return round(statistics.median(times[page] for page in pages) / times["bare"], 2)

    return {
        "over_bare": over(kept),
        "anew_over_bare": over(anew),
        "slowest": slowest,
        "slowest_over_bare": round(anew[slowest] / anew["bare"], 2),
        "bare_ms": round(1000 * anew["bare"], 3),
        "first_page_seconds": round(anew["first"], 1),
        "reports": REPORTS,
    }


def _times(path: Path, *, kept: bool) -> dict[str, float]:
    """The median seconds of each page."""
    with listen() as listening:
        port = listening.getsockname()[1]
        server = multiprocessing.get_context("spawn").Process(target=_serve, args=(listening, path, kept), daemon=True)
        server.start()
    try:
        return _asked(HTTPConnection("127.0.0.1", port, timeout=900))
    finally:
        server.terminate()
        server.join()


def _serve(listening: socket.socket, path: Path, kept: bool) -> None:
    def bare(_: Request) -> Response:
        return HTMLResponse(_BARE)

    with Store.open(path) as store:
        app = application(Whole(store, REPORTS))
        if not kept:
            app.state.kept = Kept(0)
        both = Starlette(routes=[Route("/bare", bare), Mount("/", app)])
        config = uvicorn.Config(both, log_level="warning", access_log=False, lifespan="off")
        uvicorn.Server(config).run(sockets=[listening])


def _asked(connection: HTTPConnection) -> dict[str, float]:
    first, _ = _timed(connection, f"/s/{EVERYTHING}")
    found: dict[str, list[float]] = {}
    addresses = {**_fixed(), **dict(_inner(connection))}
    for address in addresses.values():
        _timed(connection, address)
    for _ in range(ROUNDS):
        for name, address in addresses.items():
            found.setdefault(name, []).append(_timed(connection, address)[0])
            found.setdefault("bare", []).append(_timed(connection, "/bare")[0])
    return {name: statistics.median(seconds) for name, seconds in found.items()} | {"first": first}


def _fixed() -> dict[str, str]:
    return {
        "story": f"/s/{EVERYTHING}",
        **{name: f"/s/{EVERYTHING}/{name}" for name in _LISTS},
        "figures, sorted": f"/s/{EVERYTHING}/figures?sort=-number&page=7",
        "states, filtered": f"/s/{EVERYTHING}/states?q=mission&modality=planned",
        "search": f"/s/{EVERYTHING}/search?q=bridge+water",
        "who said": f"/s/{EVERYTHING}/search?who=mayor",
        "figure range": f"/s/{EVERYTHING}/search?low=100&high=500",
        "coverage": f"/s/{EVERYTHING}/coverage",
        "links of the API": f"/api/stories/{EVERYTHING}/timeline?rows=50",
    }


def _inner(connection: HTTPConnection) -> Iterator[tuple[str, str]]:
    """Pages of single records, those that the lists name first."""
    pick: list[tuple[str, str, Callable[[dict[str, str]], str]]] = [
        ("entity", "entities", lambda record: f"/s/{EVERYTHING}/entities/{record['id']}"),
        ("report", "reports", lambda record: f"/s/{EVERYTHING}/reports/{record['id']}"),
        ("fact", "figures", lambda record: f"/s/{EVERYTHING}/facts/{record['id']}"),
    ]
    for name, listed, address in pick:
        _, body = _timed(connection, f"/api/stories/{EVERYTHING}/{listed}?rows=1")
        yield name, address(json.loads(body)["items"][0])


def _timed(connection: HTTPConnection, address: str) -> tuple[float, bytes]:
    start = time.perf_counter()
    connection.request("GET", address)
    answer = connection.getresponse()
    body = answer.read()
    if answer.status != 200:
        raise RuntimeError(f"{address}: {answer.status}")
    return time.perf_counter() - start, body
