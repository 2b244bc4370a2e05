"""A real browser: Chromium as the system has it, driven by Playwright. Without one the tests here are skipped."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import uvicorn

from asreported.store import Store
from asreported.web import application
from asreported.web.serving import listen
from bench.pages import Whole
from tests.pipeline.making import read_reports

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

SAMPLE = Path(__file__).resolve().parents[2] / "samples" / "training-mission" / "documents"
REPORTS = 11
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""For a container: no sandbox of its own, no graphics card, and nothing sent anywhere by the browser itself."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        pytest.skip(f"no browser is installed (looked for {', '.join(BROWSERS)})")
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - starts a process of its own

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield started
        started.close()


@pytest.fixture
def errors() -> list[str]:
    """What the pages of a test complained of, and what they asked the network for."""
    return []


@pytest.fixture
def page(browser: Browser, errors: list[str]) -> Iterator[Page]:
    """A page on a wide screen that must end without a complaint."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    opened = context.new_page()
    opened.on("console", lambda message: errors.append(message.text) if message.type in {"error", "warning"} else None)
    opened.on("pageerror", lambda error: errors.append(str(error)))
    yield opened
    context.close()
    assert not errors


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("pages")


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The application over the sample story: the address of the story."""
    path = tmp_path_factory.mktemp("served") / "story.db"
    read_reports(path, [SAMPLE])
    with Store.open(path) as store, listen() as listening:
        app = application(Whole(store, REPORTS), token="token")
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning", lifespan="off"))
        running = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        running.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        server.should_exit = True
        running.join(timeout=10)
