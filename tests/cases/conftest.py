"""Stories that several tests look at: each is read once."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from asreported import read

from .check import Object, listing, mapping

ReadStory = Callable[[Path], Object]


@pytest.fixture(scope="session")
def story_of() -> ReadStory:
    """The story's JSON of a folder of reports, as `read` and `export` make it."""

    @cache
    def read_story(folder: Path) -> Object:
        story = mapping(json.loads(read(folder).to_json()))
        reports = sum(path.is_file() for path in folder.iterdir())
        assert len(listing(story["documents"])) == reports, "a report could not be read; see the warnings"
        return story

    return read_story
