"""The checker itself: what it lets pass and what it does not."""

from __future__ import annotations

import pytest

from .check import Json, Object, failing, misquoted

STORY: Object = {
    "documents": [
        {"id": "a", "path": "press/00_wire.txt", "text": "Three died."},
        {"id": "b", "path": "press/01_post.txt", "text": "Four died."},
    ],
    "figures": [
        {
            "value": 3,
            "unit": None,
            "subject": {"name": "flood"},
            "when": {"start": "2026-05-04", "end": "2026-05-05"},
            "evidence": [{"document": "a", "start": 0, "end": 5, "text": "Three"}],
        },
        {
            "value": 4,
            "unit": "boats",
            "subject": None,
            "when": None,
            "evidence": [{"document": "b", "start": 0, "end": 4, "text": "Four"}],
        },
    ],
    "copies": [],
}


@pytest.mark.parametrize(
    ("wanted", "holds"),
    [
        ({"where": {"value": 3}}, True),
        ({"where": {"value": 3, "unit": None}}, True),
        ({"where": {"value": 4, "unit": None}}, False),
        ({"where": {"subject.name": "^fl"}}, True),
        ({"where": {"subject.name": None}}, False),
        ({"where": {"value": {"between": [3.5, 4]}}}, True),
        ({"where": {"value": {"between": [5, 6]}}}, False),
        ({"where": {"when": {"within": ["2026-05-01", "2026-05-31"]}}}, True),
        ({"where": {"when": {"within": ["2026-05-05", "2026-05-31"]}}}, False),
        ({"where": {"value": 3, "_also": {"unit": "boats"}}}, False),
        ({"where": {"value": 3}, "documents": ["00"]}, True),
        ({"where": {"value": 3}, "documents": ["00", "01"]}, False),
        ({"where": {"value": 3}, "any_documents": ["00", "01"]}, True),
        ({"where": {"value": 3}, "any_documents": ["01"]}, False),
        ({"where": {"value": {"between": [0, 9]}}, "min": 2}, True),
        ({"where": {"value": {"between": [0, 9]}}, "max": 1}, False),
        ({"where": {"value": 5}, "absent": True}, True),
        ({"where": {"value": 4}, "absent": True}, False),
        ({"where": {"value": 5}, "absent": True, "in": "copies"}, False),
    ],
)
def test_an_item_holds_or_not(wanted: dict[str, Json], holds: bool) -> None:
    item: Object = {"id": "X1", "in": "figures", **wanted}
    assert (failing([item], STORY) == []) is holds


def test_what_falls_short_is_told_on_one_line() -> None:
    item: Object = {"id": "X1", "in": "figures", "where": {"value": 5}, "documents": ["00"], "why": "five died"}
    assert failing([item], STORY) == ["X1 figures: {\"value\": 5} documents=['00']  (five died)"]


def test_evidence_that_is_not_the_documents_own_is_found() -> None:
    wrong: Object = {"document": "a", "start": 0, "end": 5, "text": "Seven"}
    assert misquoted(STORY) == []
    assert misquoted({**STORY, "copies": [{"passages": [{"evidence": [wrong]}]}]}) == [wrong]
