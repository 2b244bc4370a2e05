"""What the words right after a number, or after its noun, say of it: "17 due by summer", "the 80 million promised"."""

from __future__ import annotations

import re

from spacy.tokens import Token

from asreported.model import Quantity
from asreported.model.modality import Modality

_TOLD_AFTER = re.compile(
    r"\s+(?:more )?(?:(due|booked|slated)\b|(planned|promised|pledged|scheduled)\b(?! to\b)"
    r"|(expected|feared)\b(?! to\b)"
    r"|(?:that )?(?:it|they|we|he|she) (?:was|were|had|has|have)(?: been)? (promised|pledged|offered)\b)"
)
"""What stands right after a number or its noun ("17 due by summer", "the aid of 80 million it was promised")."""


def told_after(text: str, quantity: Quantity, anchor: Token) -> Modality | None:
    """What the words right after the number or its noun say; null where they say nothing."""
    for end in {quantity.span.end, anchor.idx + len(anchor)}:
        after = _TOLD_AFTER.match(text, end)
        if after is not None:
            return "possible" if after[3] else "planned"
    return None
