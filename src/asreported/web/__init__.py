"""The web application: a story, its ledger and its reports over a live store, for the machine it runs on.

It is given a store as a `Source` and never reads a report itself. Starlette answers, Jinja2 sets the pages, uvicorn
listens; nothing else of the package knows any of them but the report, which is set by Jinja2 too.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from asreported.web.routing import application
    from asreported.web.serving import serve

__all__ = ["application", "serve"]

_HOMES = {"application": "asreported.web.routing", "serve": "asreported.web.serving"}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
