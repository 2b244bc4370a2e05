"""What all tests share: the language pipeline, loaded once, and texts read with it, each once."""

from __future__ import annotations

from functools import cache

import pytest
from spacy.language import Language

from asreported.extract.language import load
from asreported.extract.reader import Reader
from tests.reading import Parse, Read, ReadText, document


@pytest.fixture(scope="session")
def reader() -> Reader:
    """The reader with the language pipeline that is installed."""
    return Reader(*load())


@pytest.fixture(scope="session")
def pipeline(reader: Reader) -> Language:
    return reader.nlp


@pytest.fixture(scope="session")
def read(reader: Reader) -> ReadText:
    """A text of one prose zone, read in full."""

    @cache
    def read_text(text: str) -> Read:
        return Read(text, *reader.read([document(text)]))

    return read_text


@pytest.fixture(scope="session")
def parse(pipeline: Language) -> Parse:
    """A text as the language pipeline parses it."""
    return cache(pipeline)
