"""When figures are whose clause gives no time itself: that of the sentence, of the telling, of the plan."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    ("text", "words", "timex"),
    [
        ("Yesterday, dealers said the cost soared, while shares in the mill closed 4% down.", "4%", "Yesterday"),
        ("Last year the owner bought a boat even as profits dropped 45%.", "45%", "Last year"),
        ("On Monday, ministers said 300 men had drowned, while 500 were hurt.", "500", None),
        ("The harbour was shut on Monday, but the mill took on 40 men.", "40 men", None),
        ("It was the last to build in 2007, it made a surplus of $40m but spent just $2m.", "$40m", "2007"),
        ("It was the last to build in 2007, it made a surplus of $40m but spent just $2m.", "$2m", "2007"),
        ("Some 200 sailors died in last week's storm and another 900 were made homeless.", "200 sailors", "last week"),
        ("In Monday's raid, 300 men died.", "300 men", "Monday"),
        (
            "The mayor pulled off a victory in the bitter 2006 runoff with 51 percent of the vote.",
            "51 percent of the vote",
            "2006",
        ),
        ("Roe took a defeat in the long 1994 strike, and it has 300 members.", "300 members", None),
        ("A quarry about 40 miles (64 kilometers) northeast of Elm was flooded in 1999.", "40 miles", None),
        ("The hull drifted 40 miles (64 kilometers) in 1999.", "40 miles", "1999"),
        ("A day before it was to close on May 1, 2006, they demanded another $90 million.", "$90 million", None),
        ("The blaze in the bay of Elm this summer would end up taking $40m.", "$40m", None),
        ("Before the pipe was mended and shut a week ago, the main lost 90 barrels.", "90 barrels", None),
        (
            "In early May, before the mill burned on May 20, some 70 weavers left.",
            "70 weavers",
            "early May",
        ),
        ("More than 300 men were killed by Monday's raid.", "300 men", "Monday"),
        ("The town has seen disasters, including four storms and floods in 2008.", "four storms", "2008"),
        ("Neither two wars nor the coming November vote trouble him.", "two wars", None),
        ("The firm sold 40 boats in May and 30 vans in June.", "40 boats", "May"),
        ("Income a head: $19,300 (2006 est.)", "$19,300", "2006"),
        ("He married Ada Elm in 1884, Edward was a miller, and he and Ada had nine children.", "nine children", None),
        ("In 1843 a flood killed 90 ; and another in Oak in 1907 , a tidal flood killed 700 men.", "700 men", "1907"),
        ("It was on May 4, 1997 that the ferry Linnet killed 12 men.", "12 men", "May 4, 1997"),
        ("It was late on Friday that the guild sold 12 boats.", "12 boats", "Friday"),
        ("1989: 11m barrels leaked in the north", "11m barrels", "1989"),
        ("1989 : 11m barrels leaked in the north 1991 : 52m barrels leaked in the south", "52m barrels", "1991"),
    ],
)
def test_a_time_that_no_word_of_the_clause_governs(read: ReadText, text: str, words: str, timex: str | None) -> None:
    found = read(text)
    assert found.when(found.figure(words).time.timex) == timex


@pytest.mark.parametrize(
    ("text", "words", "timex"),
    [
        ("The aim was to raise the number of people fed to one million this week.", "one million", "this week"),
        ("The firm owes a $25m payment due to be made next week.", "$25m payment", "next week"),
        ("They hope to close the well by August, when two more pumps will be ready.", "two more pumps", "August"),
        ("About 200 soldiers were expected to land in the bay on Monday.", "200 soldiers", "Monday"),
        ("Today the bank is set to pledge 90m euros.", "90m euros", "Today"),
        ("The cabinet decided to send 300 soldiers on Monday.", "300 soldiers", None),
        ("He said that on Saturday three ferries would be sent to the islands.", "three ferries", "Saturday"),
        ("The town will spend $29m on upgrading its mills this year, and another $90m next year.", "$29m", None),
        (
            "The town will spend $29m on upgrading its mills this year, and another $90m next year.",
            "$90m",
            "next year",
        ),
        ("The owner will pay $3m, with the rest due on a sale, which is to be closed by Dec. 28.", "$3m", None),
        ("Three panels will look at drilling and the accident next week.", "Three panels", "next week"),
        ("The guild will hire 90 clerks over the next four years.", "90 clerks", "the next four years"),
        ("Over the next four years it lost 90 clerks.", "90 clerks", None),
        ("They plan to hand out 4 million blankets over the next week.", "4 million blankets", "the next week"),
        ("Over the next week it lost 90 clerks.", "90 clerks", None),
        (
            "No remedy is expected until October, when Elm is due to finish building three new dams.",
            "three new dams",
            "October",
        ),
        ("In May, when the guild hoped to sell nine boats, it rained.", "nine boats", None),
        ("Elm agreed to sell Oak Corp $3 billion in mills this week.", "$3 billion", None),
        ("Until Monday, Elm had been planning to hand out $3 billion this year.", "$3 billion", "this year"),
        ("Elm agreed to sell Oak Corp $3 billion in mills next week.", "$3 billion", "next week"),
    ],
)
def test_the_time_that_is_planned_for(read: ReadText, text: str, words: str, timex: str | None) -> None:
    found = read(text)
    assert found.when(found.figure(words).time.timex) == timex


@pytest.mark.parametrize(
    ("text", "words", "tense"),
    [
        ("The mayor said on Sunday that there were now 40 boats in the bay.", "40 boats", "present"),
        ("Anna Berg told the council on Monday the tank still held 50 barrels.", "50 barrels", "present"),
        (
            "The firm told the council on Monday that it was managing to pump 200 barrels a day.",
            "200 barrels",
            "present",
        ),
        ("The firm said on Monday that the leak had cost it $35m so far.", "$35m", "present"),
        ("The mayor said on Monday that 40 boats had sunk.", "40 boats", "past"),
        ("The mayor said on Monday that the ferry carried 40 men when it sank.", "40 men", "past"),
        ("The mayor said that the ferry held 40 men.", "40 men", "past"),
        ("The town now put the loss at 40 boats.", "40 boats", "present"),
        ("Up to now, the town had put the loss at 40 boats.", "40 boats", "past"),
    ],
)
def test_what_was_so_when_it_was_told_is_of_that_day(read: ReadText, text: str, words: str, tense: str) -> None:
    assert read(text).figure(words).time.tense == tense


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("Doctors treating survivors of last week's flood in Osterby say they are feeding hundreds.", None),
        ("On Friday survivors said they were feeding hundreds.", "Friday"),
        ("The head of the guild says hundreds may have drowned in Friday's flood.", None),
    ],
)
def test_a_time_that_names_something_is_not_that_of_speaking(read: ReadText, text: str, timex: str | None) -> None:
    found = read(text)
    (said,) = found.reading.quotations
    assert found.when(said.timex) == timex
