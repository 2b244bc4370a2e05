"""The language of a report's prose."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from asreported.ingest.tables import words

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier  # type: ignore[import-untyped]

_SAMPLE = 600
"""Characters looked at: more do not change the answer, and the classifier takes 0.2 ms for these."""

_FEWEST_WORDS = 8
"""Below this even a person may be wrong about a headline made of names."""

_SURE = 0.8
"""Least probability at which the classifier is believed."""

_ENGLISH = 0.18
"""Share of these function words above which a text is English. In English reports they are 20 to 40% of the words, in
other languages' below 10%. So the classifier, which takes half a second to load, is loaded for other texts alone."""

_WORD = re.compile(r"[^\W\d_]+")


def language(prose: str) -> str | None:
    """ISO 639-1 code, or null where there is too little text to tell."""
    sample = prose[:_SAMPLE]
    found = _WORD.findall(sample.lower())
    if len(found) < _FEWEST_WORDS and len("".join(found)) < _SAMPLE / 10:
        return None
    if sum(word in words("english", "function_words") for word in found) > _ENGLISH * len(found):
        return "en"
    code, probability = _classifier().classify(sample)
    return code if probability >= _SURE else None


@cache
def _classifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - half a second, seldom needed

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
