"""Another story told in the same words: the facts change with it, and in no other way. A rule made for one story,
outlet or name breaks here."""

from __future__ import annotations

import difflib
import re
from pathlib import Path

import pytest

from .check import Object
from .conftest import ReadStory
from .metamorphic import Change, facts, load_change, rewrite_folder
from .test_samples import STORIES

CHANGE = Change(
    names={"Ashford": "Bolton", "Ashford Harbour": "Bolton Harbour", "HBR": "BLT"},
    numerals=("300", "1,200", "1.5"),
    factor=3,
    years=1,
    fragments={"9 to vote": "8 to vote"},
)


@pytest.mark.parametrize("story", STORIES, ids=[story.name for story in STORIES])
def test_the_story_changes_exactly_as_its_reports(story: Path, story_of: ReadStory, tmp_path: Path) -> None:
    change = load_change(story / "swap.json")
    rewrite_folder(story / "documents", tmp_path / "documents", change)
    expected = facts(story_of(story / "documents"), change)
    found = facts(story_of(tmp_path / "documents"))
    differences = [line for line in difflib.ndiff(expected, found) if not line.startswith("  ")]
    assert expected == found, "- expected, + found:\n" + "\n".join(differences)


@pytest.mark.parametrize("story", STORIES, ids=[story.name for story in STORIES])
def test_every_change_stands_in_the_story_and_is_new_to_it(story: Path) -> None:
    change = load_change(story / "swap.json")
    told = "\n".join(report.read_text(encoding="utf-8") for report in (story / "documents").iterdir())
    changed = {*change.names, *change.numerals, *change.fragments}
    assert {one for one in changed if not re.search(rf"(?<!\w){re.escape(one)}", told)} == set()
    assert {one for one in change.names.values() if re.search(rf"\b{re.escape(one)}", told)} == set()
    assert len(set(change.names.values())) == len(change.names)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("on April 5", "on April 4"),
        ("Sept. 24 (HBR) --", "Sept. 23 (BLT) --"),
        ("5 April 2026", "4 April 2027"),
        ("March 16, 2026", "March 15, 2027"),
        ("2026-01-19T15:42:10+00:00", "2027-01-18T15:42:10+00:00"),
        ("/news/2026/03/24/page-300", "/news/2027/03/23/page-300"),
        ("in October 2025", "in October 2026"),
        ("since 1988", "since 1989"),
        ("the mayor may see 12 boats", "the mayor may see 12 boats"),
    ],
)
def test_dates_move_by_52_weeks(before: str, after: str) -> None:
    assert CHANGE.text(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Ashford's mayor, the Ashfords mayor, Ashford.", "Bolton's mayor, the Boltons mayor, Bolton."),
        ("Ashford Harbour, Ashfordian", "Bolton Harbour, Ashfordian"),
        ("300 to around 1,200", "900 to around 3,600"),
        ("$1.5 million, 11.5 metres, 1.55", "$4.5 million, 11.5 metres, 1.55"),
        ("1,300 and 300,000 and 3001", "1,300 and 300,000 and 3001"),
        ("9 to vote", "8 to vote"),
    ],
)
def test_names_and_numerals_change_wherever_they_stand(before: str, after: str) -> None:
    assert CHANGE.text(before) == after


def test_a_date_that_leaves_its_month_is_refused() -> None:
    with pytest.raises(ValueError, match="another month"):
        CHANGE.text("on May 1")


def test_amounts_and_times_move_with_the_words() -> None:
    assert (CHANGE.amount(1200), CHANGE.amount(1.5e6), CHANGE.amount(14)) == (3600, 4.5e6, 14)
    day: Object = {"start": "2026-01-19", "end": "2026-01-19", "precision": "day", "basis": "written"}
    month: Object = {"start": "2025-09-01", "end": "2025-09-30", "precision": "month", "basis": "written"}
    assert CHANGE.when(day) == ["2027-01-18", "2027-01-18", "day"]
    assert CHANGE.when(month) == ["2026-09-01", "2026-09-30", "month"]
