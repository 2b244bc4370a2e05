"""The reference says what the code says."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from asreported import pipeline
from tests.readme import DOCS
from tests.reference import REFERENCE, written


@pytest.mark.parametrize(("page", "text"), written().items(), ids=lambda given: getattr(given, "name", ""))
def test_it_is_up_to_date(page: Path, text: str) -> None:
    assert page.read_text(encoding="utf-8") == text, "`make reference` brings the reference up to date"


def test_nothing_else_stands_there() -> None:
    assert set(REFERENCE.iterdir()) == set(written())


@pytest.mark.slow
def test_the_page_of_annotating_tells_every_key() -> None:
    """What `annotate` writes has no types to make a page of, so the page is held against what is written."""
    page = (DOCS / "how-to" / "annotate.md").read_text(encoding="utf-8")
    told = {row[1]: set(re.findall(r"`(\w+)`", row[2])) for row in re.finditer(r"^\| `(\w+)` \| (.*) \|$", page, re.M)}
    text = "“Some 500 troops will leave on Monday,” said the minister, Ada Quill. The mission was suspended on 1 May."
    line = json.dumps({"id": 1, "text": text, "published": "2026-05-06"}).encode()
    (annotation,) = pipeline.annotate([line])
    assert isinstance(annotation, dict)
    for key, found in annotation.items():
        assert key in told
        if key != "id":
            assert found, f"the text shows no {key}"
            assert set(found[0]) <= told[key]
