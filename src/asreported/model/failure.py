"""A source or a document that could not be worked on, as a value: workers return it, only callers' mistakes raise."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Stage = Literal["ingest", "extract", "store"]


@dataclass(frozen=True, slots=True, order=True)
class Failure:
    """`document` is the path or address as the user gave it; `message` says what is wrong and what to do. `kept`: only
    a part of it could not be read (a date), and the report is kept without that."""

    document: str
    stage: Stage
    message: str
    kept: bool = False
