"""As Reported: a developing story, rebuilt from its reports as it was reported."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from asreported.api.story import Story, open_store, read
    from asreported.errors import AsReportedError
    from asreported.model import Document

__version__ = "0.1.0"
__all__ = ["AsReportedError", "Document", "Story", "__version__", "open_store", "read"]

_HOMES = {
    "AsReportedError": "asreported.errors",
    "Document": "asreported.model",
    "Story": "asreported.api.story",
    "open_store": "asreported.api.story",
    "read": "asreported.api.story",
}
"""Where each export lives. It is loaded when first asked for: the language pipeline and the database take seconds."""


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
