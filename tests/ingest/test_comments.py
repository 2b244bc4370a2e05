"""Readers' comments below a report are foreign to it; who writes within the report is not."""

from __future__ import annotations

import pytest

from asreported.ingest.comments import comments_begin
from tests.ingest.helpers import BODY, laid, of

HEADED = (
    "At {} on {}, riverman wrote: The old pier held 900 people in my time.\nAnd nobody fell in.\n"
    "At 7:02 pm on {}, Anna B wrote: It never did."
)


@pytest.mark.parametrize(
    "comments",
    [
        HEADED.format("4:10 pm", "06 Mar 2026", "06 Mar 2026"),
        HEADED.format("16:10", "March 6, 2026", "March 7th, 2026"),
        "riverman says:\nOn a line of its own.\nriverman wrote on 6 March 2026 at 16:10:\nThe pier held 900.\n"
        "Anna B on March 6, 2026 at 7:02 pm said: It never did.",
        "Added: Friday, 6 March, 2026, 16:10 GMT The pier held 900.\n"
        "Added: Friday, 6 March, 2026, 19:02 GMT It never did.",
        "The pier held 900.\nPosted by: riverman | March 6, 2026 4:10 PM\nIt never did.\n"
        "Posted by: Anna B | March 6, 2026 7:02 PM",
    ],
)
def test_comments_are_foreign_from_the_first_header_on(comments: str) -> None:
    zones = laid(f"{BODY}\n{comments}")
    foreign = [text for kind, text in zones if kind == "foreign"]
    assert zones[0] == laid(BODY)[0]
    assert any("never did" in text or "Anna B" in text for text in foreign)
    assert not any("It never did" in text for kind, text in zones if kind == "prose" and "Posted" not in comments)


def test_a_comment_may_begin_within_a_line() -> None:
    text = f"{BODY} " + HEADED.format("4:10 pm", "06 Mar 2026", "06 Mar 2026")
    assert "".join(of("prose", text)).endswith(BODY.rsplit("\n", 1)[-1])
    assert of("foreign", text)[0].startswith("At 4:10 pm")


@pytest.mark.parametrize(
    "letter",
    [
        "On 6 March 2026 at 4:10 pm, Smith wrote: “The pier will not hold 900 people.”\nAt 7:02 pm on 6 March 2026, "
        'Brown wrote: "It never did."',
        "Smith wrote: the pier will not hold. Brown, of Osterby, writes: it never did.",
        "At 4:10 pm on 6 March 2026, Smith wrote: the pier will not hold. Nobody answered him.",
        "Posted by Anna Berg on 6 March 2026 at 16:10.",
        "Brown said on 6 March 2026 at 4:10 pm that the pier held; Smith said on 7 March 2026 at 5:10 pm that not.",
    ],
)
def test_letters_and_bylines_are_the_reports_own(letter: str) -> None:
    assert of("foreign", f"{BODY}\n{letter}\n{BODY}") == []


@pytest.mark.parametrize("filling", [" ", "\n", "a ", "1", "x\n", "on 3 May 2014 at 4:10 pm "])
def test_a_header_is_sought_in_the_length_of_a_page_of_anything(filling: str) -> None:
    assert comments_begin(f"said {filling * 100_000}") == 5 + len(filling) * 100_000
