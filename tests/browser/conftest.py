"""A browser that is installed already, and the application for it to open. Without either, the tests are skipped."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, sync_playwright

from asreported.pipeline import Live
from asreported.store import Store
from asreported.web import application
from asreported.web.serving import listen
from tests.browser.watching import Watched
from tests.pipeline.making import read_reports

SAMPLE = Path(__file__).resolve().parents[2] / "samples" / "training-mission" / "documents"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        pytest.skip(f"no browser is installed (looked for {', '.join(NAMES)})")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The application over the sample story."""
    path = tmp_path_factory.mktemp("served") / "story.db"
    read_reports(path, [SAMPLE])
    with Store.open(path) as store, listen() as listening:
        app = application(Live(store), token="token")
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning", lifespan="off"))
        running = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        running.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        server.should_exit = True
        running.join(timeout=10)


@pytest.fixture
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page that fails the test if anything goes wrong in it. `@pytest.mark.parametrize("size", …, indirect=True)` is
    not needed: a test that wants another size sets it."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    watched = Watched(context.new_page())
    yield watched.page
    context.close()
    assert watched.complaints == [], request.node.name
