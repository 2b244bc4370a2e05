"""Decisions that two mentions are, or are not, the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

LinkKind = Literal["entity", "utterance", "event"]


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """A person's decision about two names, utterances or events: `same` joins, otherwise it keeps apart.

    A link is closed by a later one about the same pair, never deleted.
    """

    kind: LinkKind
    left: str
    right: str
    same: bool
    why: str
