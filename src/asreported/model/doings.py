"""What one entity of a story did, and what befell it."""

from __future__ import annotations

from dataclasses import dataclass

from asreported.model.modality import Modality
from asreported.model.span import Evidence
from asreported.model.when import When


@dataclass(frozen=True, slots=True)
class EntityEvent:
    """One event that an entity takes part in.

    `text` is the earliest report's sentence, `mentions` the words that tell it in each report, `evidence` their
    sentences in the same order. `when` is null where the reports do not place it.
    """

    id: str
    when: When | None
    text: str
    modality: Modality
    mentions: tuple[Evidence, ...]
    evidence: tuple[Evidence, ...]
