"""The clause of a sentence that tells of one time: nothing of the sentence is lost, and it holds the time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asreported.views.clauses import telling

WORDS = st.lists(st.sampled_from(["but", "after", "on Monday", "the port closed,", "which", "saying", "ships", "a"]))


@given(WORDS.map(" ".join), st.sampled_from(["on Monday", "ships", "never", ""]))
def test_the_parts_are_the_sentence(sentence: str, time: str) -> None:
    before, clause, after = telling(sentence, time)
    assert before + clause + after == sentence
    if sentence.count(time) == 1:
        assert time in clause


@pytest.mark.parametrize(
    ("sentence", "time", "clause"),
    [
        (
            "The ferry line was opened in May but closed again last month after a fire on one of its ships.",
            "in May",
            "The ferry line was opened in May",
        ),
        (
            "The ferry line was opened in May but closed again last month after a fire on one of its ships.",
            "last month",
            "closed again last month",
        ),
        (
            "The council voted for the bridge on Friday, overruling its own planners by a single vote.",
            "on Friday",
            "The council voted for the bridge on Friday",
        ),
        (
            "Later on May 9, Ada Lund, the harbour master, asked for a second pilot boat.",
            "May 9",
            "Later on May 9, Ada Lund, the harbour master, asked for a second pilot boat.",
        ),
        (
            "“We will open it again,” Ada Lund said to the crowd after the hearing on Monday at the town hall.",
            "Monday",
            "“We will open it again,” Ada Lund said to the crowd after the hearing on Monday at the town hall.",
        ),
        (
            "It opened on Monday after a week of rain and a fair on Monday.",
            "Monday",
            "It opened on Monday after a week of rain and a fair on Monday.",
        ),
    ],
)
def test_what_tells_of_another_time_is_left_out(sentence: str, time: str, clause: str) -> None:
    assert telling(sentence, time)[1] == clause
