"""What all tests share: the language pipeline, loaded once, and texts read with it, each once."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from tests.reading import Parse, Read, ReadText, document

if TYPE_CHECKING:
    from asreported.extract.reader import Reader


@pytest.fixture(scope="session")
def reader() -> Reader:
    """The reader with the language pipeline that is installed."""
    from asreported.extract.language import load  # noqa: PLC0415 - the language library loads slowly
    from asreported.extract.reader import Reader  # noqa: PLC0415 - so does what stands on it

    return Reader(*load())


@pytest.fixture(scope="session")
def read(reader: Reader) -> ReadText:
    """A text of one prose zone, read in full."""

    @cache
    def read_text(text: str) -> Read:
        return Read(text, *reader.read([document(text)]))

    return read_text


@pytest.fixture(scope="session")
def parse(reader: Reader) -> Parse:
    """A text as the language pipeline parses it."""
    return cache(reader.nlp)
