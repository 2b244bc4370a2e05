"""The text of a parsed document, joined from its tokens once: spaCy joins it anew each time it is asked."""

from __future__ import annotations

from spacy.tokens import Doc

_TEXT = "asreported.text"


def text_of(doc: Doc) -> str:
    """The whole text; offsets in it are the document's own."""
    if _TEXT not in doc.user_data:
        doc.user_data[_TEXT] = doc.text
    text: str = doc.user_data[_TEXT]
    return text
