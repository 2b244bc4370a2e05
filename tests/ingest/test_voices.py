"""Readers' comments without headers are known by an invitation, or by how people write to each other."""

from __future__ import annotations

import pytest

from asreported.ingest.voices import voices_begin
from tests.ingest.helpers import of

REPORT = "".join(
    f"The harbour office's crews cleared berth {berth} on Friday.\nA spokeswoman said it held {berth}0 boats.\n"
    for berth in range(1, 9)
)
TALK = (
    "I saw it all and they did NOTHING about it.\nYou people never learn!!\nWhy do we pay for this?!\n"
    "My boat was there, you know.\nWe should sue them NOW.\nI agree with the last one.\nYour boat is your problem.\n"
    "You have no clue of what you say.\nThe pier held 900 in my time.\nI paid for that pier!\n"
    "We all did.\nWake up and read your own paper!\nI will never come back.\nNeither will we.\n"
)
LETTER = (
    "I came to the harbour at dawn.\nWe saw the crews at work.\nMy guide told me that the pier was shut.\n"
    "We walked on.\nI asked her why.\nShe told me of her two boats.\nI have rarely met such calm.\n"
    "We drank tea.\nI left at noon.\nOur bus was late.\nMy coat was wet.\nI slept well.\nWe shall return.\n"
)


def test_where_people_talk_to_each_other_the_comments_begin() -> None:
    assert voices_begin(REPORT + TALK) == len(REPORT)
    assert "".join(of("foreign", REPORT + TALK)).startswith("I saw it all")


@pytest.mark.parametrize(
    "invites",
    [
        "Views expressed in the comments are not those of the Post.\n",
        "We welcome comments that help.\n",
        "3 comments\n",
    ],
)
def test_below_an_invitation_fewer_signs_are_enough(invites: str) -> None:
    comments = "The pier is old.\nMy boat was there.\nIt will fall.\nI told them so.\n"
    assert voices_begin(REPORT + invites + comments) == len(REPORT + invites)
    assert voices_begin(REPORT + comments) == len(REPORT + comments)


@pytest.mark.parametrize(
    "text",
    [
        REPORT,
        REPORT + LETTER,
        TALK,
        REPORT + "We welcome comments that help.\n",
        REPORT + "".join(f"“{line}”\n" for line in TALK.splitlines()),
        REPORT + "“" + TALK.replace("\n", "\n“"),
    ],
)
def test_reports_eyewitnesses_interviews_and_quotations_are_none(text: str) -> None:
    assert voices_begin(text) == len(text)


def test_a_page_that_lost_its_apostrophes_is_not_unedited() -> None:
    lost = LETTER.replace("I ", "I m sure we ll say that s why I ")
    bare = REPORT.replace("'", "")
    assert voices_begin(bare + lost) == len(bare + lost)
