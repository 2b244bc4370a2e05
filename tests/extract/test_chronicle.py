"""A page told in the historic present is of no day but those that it names."""

from __future__ import annotations

import pytest

from tests.reading import ReadText

HAPPENS = (
    "The tanker strikes a rock. The captain orders the pumps on. Crews lower 12 boats. The ministry closes the bay. "
    "Divers reach the hull. Two tugs tow the wreck. The pumps fail. Volunteers clean the beach. The judge fines the "
    "owner. Fishermen block the port. The ban is lifted. The inquiry blames the captain. The owner sells 30 ships. "
)
TOLD = "The owner paid the fine. The crew left. The bay opened. The captain went home. The judge retired. "


def test_a_chronology_gives_no_day(read: ReadText) -> None:
    found = read(HAPPENS)
    times = [figure.time for figure in found.reading.figures] + [state.time for state in found.reading.states]
    assert len(times) > 3
    assert "present" not in {time.tense for time in times}


@pytest.mark.parametrize("text", ["Crews lower 12 boats. The owner sells 30 ships.", HAPPENS + TOLD])
def test_the_present_of_a_report_is_its_day(read: ReadText, text: str) -> None:
    assert "present" in {figure.time.tense for figure in read(text).reading.figures}


ENTRIES = (
    "May 3, 2011 - The mill burns. 12 boats are lost.\nMay 4 - The guild has lost $3m.\nIt holds 30 boats.\n"
    "May 6 - The port is shut.\nMay 9: It had 40 barrels on May 5.\nMay 12 - The guild has 50 boats.\n"
)


@pytest.mark.parametrize(
    ("words", "timex"), [("$3m", "May 4"), ("30 boats", "May 4"), ("40 barrels", "May 5"), ("50 boats", "May 12")]
)
def test_an_entry_has_the_day_at_its_head(read: ReadText, words: str, timex: str) -> None:
    found = read(ENTRIES)
    assert found.when(found.figure(words).time.timex) == timex


def test_few_days_set_off_make_no_entries(read: ReadText) -> None:
    found = read("May 3 - The mill burns.\nMay 4 - The mill still burns.\nThe guild has 50 boats.\n")
    assert found.figure("50 boats").time.timex is None


RUN_IN = (
    "5 May: Mill burns, drowning 14 carters 9 May: Guild fears a flood 2 June: Town opens an inquiry 7 June: Lid holds."
)
YEARS = "1911 : A flood killed 40 boys 1934 : A fire killed 60 men 1950 : A storm killed 15 people."


@pytest.mark.parametrize(
    ("text", "words", "timex"),
    [(RUN_IN, "14 carters", "5 May"), (YEARS, "60 men", "1934"), (YEARS, "15 people", "1950")],
)
def test_entries_in_one_line_keep_their_own_times(read: ReadText, text: str, words: str, timex: str) -> None:
    found = read(text)
    assert found.when(found.figure(words).time.timex) == timex


def test_four_digits_at_the_head_of_a_post_may_be_its_hour(read: ReadText) -> None:
    posts = "1911: The crew killed 40 rats.\n1934: The crew killed 60 rats.\n1950: The crew killed 15 rats.\n"
    assert read(posts).figure("60 rats").time.timex is None


def test_a_date_is_no_caption_of_the_sentence_behind_it(read: ReadText) -> None:
    found = read("The mill burnt down in spring. 2 May 2031 The inquest hears 14 witnesses.")
    assert found.when(found.figure("14 witnesses").time.timex) == "2 May 2031"
