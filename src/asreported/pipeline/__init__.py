"""Where the stages meet: reports are read into a store, and a store is told as a story.

The parts are loaded when first asked for, since a worker needs no database and a view no language pipeline.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from asreported.pipeline.annotating import annotate
    from asreported.pipeline.choosing import list_stories
    from asreported.pipeline.live import Live
    from asreported.pipeline.reading import ReadReport, read_into
    from asreported.pipeline.stories import check_days, open_story
    from asreported.pipeline.telling import Telling, hold, read

__all__ = [
    "Live",
    "ReadReport",
    "Telling",
    "annotate",
    "check_days",
    "hold",
    "list_stories",
    "open_story",
    "read",
    "read_into",
]

_HOMES = {
    "Live": "asreported.pipeline.live",
    "ReadReport": "asreported.pipeline.reading",
    "Telling": "asreported.pipeline.telling",
    "annotate": "asreported.pipeline.annotating",
    "check_days": "asreported.pipeline.stories",
    "hold": "asreported.pipeline.telling",
    "list_stories": "asreported.pipeline.choosing",
    "open_story": "asreported.pipeline.stories",
    "read": "asreported.pipeline.telling",
    "read_into": "asreported.pipeline.reading",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
