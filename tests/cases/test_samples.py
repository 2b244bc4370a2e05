"""What must come out of the sample stories, and of the founding case where it stands beside the repository."""

from __future__ import annotations

from pathlib import Path

import pytest

from .check import failing, items, misquoted
from .conftest import ReadStory

ROOT = Path(__file__).resolve().parents[2]
STORIES = sorted(path.parent for path in (ROOT / "samples").glob("*/expected.json"))
FOUNDING = ROOT.parent / "shared" / "cases" / "nato-iraq" / "expected.json"
SEEDS = ROOT.parent / "shared" / "seeds"
LEAST_FOUNDING = 75
"""Items of the founding case that hold. Raised as the product grows, never lowered."""

stories = pytest.mark.parametrize("story", STORIES, ids=[story.name for story in STORIES])


def test_there_are_two_quite_different_stories() -> None:
    assert len(STORIES) >= 2


@stories
def test_every_expected_item_holds(story: Path, story_of: ReadStory) -> None:
    wanted = items(story / "expected.json")
    short = failing(wanted, story_of(story / "documents"))
    assert not short, f"{len(short)} of {len(wanted)} items fall short:\n" + "\n".join(short)


@stories
def test_every_evidence_is_verbatim(story: Path, story_of: ReadStory) -> None:
    assert misquoted(story_of(story / "documents")) == []


@pytest.mark.skipif(
    not (FOUNDING.is_file() and SEEDS.is_dir()), reason="the founding case is not beside the repository"
)
def test_the_founding_case(story_of: ReadStory) -> None:
    wanted = items(FOUNDING)
    story = story_of(SEEDS)
    short = failing(wanted, story)
    assert misquoted(story) == []
    assert len(wanted) - len(short) >= LEAST_FOUNDING, f"{len(short)} of {len(wanted)} fall short:\n" + "\n".join(short)
