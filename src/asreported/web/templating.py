"""The templates, with what all of them use: the report's own macros, and what stands in words."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib import resources

from jinja2 import Environment, PackageLoader, PrefixLoader, StrictUndefined

from asreported.views.dates import NO_DATE
from asreported.views.report.facts import GLYPHS
from asreported.views.report.head import OUTLET_SILENT
from asreported.views.report.page import style
from asreported.views.report.said import SILENT
from asreported.views.text import clean
from asreported.views.wording import counted_figure, number
from asreported.web import addresses
from asreported.web.view import key

_FOLDER = "asreported.web"


@cache
def environment() -> Environment:
    """Templates of the application, and those of the report under `report/`."""
    report = PackageLoader("asreported.views.report")
    made = Environment(
        loader=PrefixLoader({"report": report, "web": PackageLoader(_FOLDER)}),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters.update(number=number, counted=counted_figure, clean=clean)
    made.globals.update(
        glyphs=GLYPHS,
        no_date=NO_DATE,
        silent=SILENT,
        key=key,
        sentence=addresses.sentence,
        outlet_silent=OUTLET_SILENT,
        sheet_address=asset("app.css"),
        script_address=asset("app.js"),
        icon_address=asset("icon.svg"),
    )
    return made


@cache
def files() -> dict[str, tuple[str, bytes]]:
    """What pages are drawn with, by name: media type and content."""
    sheet = style() + _file("app.css")
    return {
        "app.css": ("text/css", sheet.encode()),
        "app.js": ("text/javascript", _file("app.js").encode()),
        "icon.svg": ("image/svg+xml", _file("icon.svg").encode()),
    }


def asset(name: str) -> str:
    """The address of such a file. A hash of its content is part of it, so that a browser may keep it for good."""
    return f"/static/{hashlib.sha256(files()[name][1]).hexdigest()[:12]}/{name}"


def _file(name: str) -> str:
    return resources.files(_FOLDER).joinpath("static", name).read_text("utf-8")
