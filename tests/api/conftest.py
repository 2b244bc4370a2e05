"""The samples' stories, each read once."""

from __future__ import annotations

from pathlib import Path

import pytest

import asreported

SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.fixture(scope="session", params=["training-mission", "river-flood"])
def story(request: pytest.FixtureRequest) -> asreported.Story:
    return asreported.read(SAMPLES / request.param / "documents")
