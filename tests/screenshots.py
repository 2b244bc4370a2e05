"""Pictures of the report of the sample story in a browser: `python -m tests.screenshots` (`make screenshots`).

They stand in `docs/pictures`, as small as a palette makes them.
"""

from __future__ import annotations

import io
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PIL import Image
from playwright.sync_api import sync_playwright

import asreported
from asreported.views.report import to_html
from tests.browser.conftest import BROWSERS, FLAGS

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "samples" / "training-mission" / "documents"
PICTURES = ROOT / "docs" / "pictures"
_COLOURS = 128
"""Ink, paper, three colours and their edges: no eye sees that there were more."""


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: what of the page is in sight, and what was chosen before."""

    name: str
    width: int
    height: int
    scale: float
    scheme: Literal["light", "dark"]
    at: str
    choose: str = ""


def _desktop(name: str, scheme: Literal["light", "dark"], at: str, choose: str = "") -> Shot:
    return Shot(name, 1280, 900, 1.25, scheme, at, choose)


def _phone(name: str, scheme: Literal["light", "dark"], at: str, choose: str = "") -> Shot:
    return Shot(name, 390, 844, 2, scheme, at, choose)


SHOTS = (
    _desktop("report-light", "light", "body", ".lead .said a:nth-of-type(2)"),
    _desktop("report-dark", "dark", "#time", "#time .chart.wide .planned[data-f]"),
    _desktop("said-light", "light", "#said", "#said .utterance .words"),
    _desktop("reading-dark", "dark", "article.report:nth-of-type(2)"),
    _phone("phone-light", "light", "body"),
    _phone("phone-dark", "dark", "#said", "#said .utterance .words"),
)


def taken(browser: Browser, url: str, shot: Shot) -> bytes:
    """The picture as a PNG."""
    context = browser.new_context(
        viewport={"width": shot.width, "height": shot.height},
        device_scale_factor=shot.scale,
        color_scheme=shot.scheme,
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(url)
    page.locator(shot.at).first.evaluate("part => part.scrollIntoView()")
    if shot.choose:
        page.locator(shot.choose).first.dispatch_event("click")
    page.evaluate("document.fonts.ready")
    picture = Image.open(io.BytesIO(page.screenshot(animations="disabled")))
    context.close()
    packed = io.BytesIO()
    picture.convert("RGB").quantize(_COLOURS, dither=Image.Dither.NONE).save(packed, "PNG", optimize=True)
    return packed.getvalue()


def main() -> None:
    """Take all pictures anew."""
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        raise SystemExit(f"no browser is installed (looked for {', '.join(BROWSERS)})")
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        report = Path(folder) / "report.html"
        report.write_bytes(to_html(asreported.read(SAMPLE).told))
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        for shot in SHOTS:
            picture = PICTURES / f"{shot.name}.png"
            picture.write_bytes(taken(browser, report.as_uri(), shot))
            print(f"{picture.relative_to(ROOT)}: {picture.stat().st_size / 1e3:.0f} kB")
        browser.close()


if __name__ == "__main__":
    main()
