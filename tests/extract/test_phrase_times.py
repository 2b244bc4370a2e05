"""Times by the phrase that they close or open, whatever the parser hangs them on, and those that are an event's."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    ("text", "words", "timex"),
    [
        # the same period of another year
        ("The mill's third-quarter loss of $2m compares with a $9m profit in the same quarter of 2006.", "$9m", "2006"),
        # the event that was still ahead
        ("Shares in Elm were at 65p ahead of the fire on May 3.", "65", None),
        # the end of the change, for the level from which it starts
        ("The plan was set on raising output by 2 percent from 40 barrels a day until 2015.", "40 barrels", None),
        # the clause before a participle
        (
            "It is twice the load lost when the Elm ran onto a reef off Oak in 1987, spilling 900 barrels.",
            "900",
            "1987",
        ),
        ("The port has been shut since May 3, threatening 300 owners.", "300 owners", None),
        # what was done before
        ("After losing 7 percent in a week of storms, shares in Elm stood still on Friday.", "7 percent", None),
        # the event that did it, or whose size it is
        ("Divers believe it has passed the 900 barrels (37,800 gallons) spilt by the 1987 Oak fire.", "900", "1987"),
        ("Divers believe it has passed the 900 barrels (37,800 gallons) spilt by the 1987 Oak fire.", "37,800", "1987"),
        ("The leak threatens to pass the 1987 Oak spill of 900 barrels.", "900 barrels", "1987"),
        ("The law would raise it from the current cap of $75.", "$75", None),
        # where something takes place
        ("Some 700 boys crowded into the hall for Monday's draw.", "700 boys", "Monday"),
        # another number's
        ("By 2013 the guild will get the first of 28 boats, making its fleet one of 60 by 2017.", "28", None),
        # behind the clause
        ("The worst were the 90 barrels wilfully spilled by retreating boys in 1991.", "90 barrels", "1991"),
        ("Crude fell by $3 to $89 a barrel in Tuesday trading.", "$89", "Tuesday"),
        ("Of 90 barrels compared last year none was full.", "90 barrels", None),
        ("The capital of 900 inhabitants was likely to open its gates on Thursday.", "900 inhabitants", None),
        ("Crude rose to 890 from 640 reported on Saturday, while stocks stood still.", "640", "Saturday"),
        # what ended it
        ("The pipe leaked 90 barrels of oil before a lid closed it on 3 June.", "90 barrels", None),
        # a "when" right behind the time
        (
            "The last great fire was in June 1979, when a mill -- the Elm -- blew up, burning 90 boats.",
            "90",
            "June 1979",
        ),
        ("The row broke out in 2007 when the guild was weakened by the fire in which 15 boys died.", "15 boys", None),
        # a clause that says which ones
        ("Ned Roe was one of 60 divers who landed at Elm early on Saturday.", "60 divers", "Saturday"),
    ],
)
def test_whose_time_it_is(read: ReadText, text: str, words: str, timex: str | None) -> None:
    found = read(text)
    (figure,) = (one for one in found.reading.figures if one.span.of(text).startswith(words))
    assert found.when(figure.time.timex) == timex


def test_what_is_awaited_is_to_come(read: ReadText) -> None:
    found = read("The guild pays a fifth each year until the whole $30m is paid.")
    assert found.figure("$30m").modality == "planned"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ada Elm said this week that some 90 miles of the coast had so far been damaged.", "90 miles"),
        ("Ada Elm said on Friday that 30 cases had been confirmed, taking the toll to 45.", "30 cases"),
    ],
)
def test_what_is_so_when_it_is_told(read: ReadText, text: str, words: str) -> None:
    time = read(text).figure(words).time
    assert time.tense == "present"
    assert time.quotation is not None


@pytest.mark.parametrize(
    ("text", "words", "timex"),
    [
        ("Output at the pit has sunk but at 90,000 tonnes a day (tpd) in 2008, it still feeds the mill.", "90", "2008"),
        ("It is feared that the leak will come near the 12m-gallon Ash spill off Elm in 1993.", "12m", "1993"),
        ("Copper fell by $3.10, or 2.1%, to $70.20 a tonne in Friday trading.", "$3.10", "Friday"),
        ("The town has not got over three floods in 2003 which swept 90 barns away.", "three floods", "2003"),
        ("The number of sick pupils in Elm rose from four to nine on Friday.", "four", None),
        ("The number of sick pupils rose from four on Monday to nine on Friday.", "four", "Monday"),
        ("She was backed by 52 percent of the owners polled by the guild, a three-point drop from April.", "52", None),
        # when they are to be met, and not when they are two
        ("Ada Elm is due to meet two wardens on Friday, she said.", "two wardens", None),
    ],
)
def test_the_time_that_closes_the_phrase(read: ReadText, text: str, words: str, timex: str | None) -> None:
    found = read(text)
    figure = next(one for one in found.reading.figures if one.span.of(text).startswith(words))
    assert found.when(figure.time.timex) == timex
