"""Figures and offices told in the present that are not of the day of telling, and times that are a figure's own."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    ("text", "words", "tense"),
    [
        ("Every year, storm or no storm, 300 boats are lost in the bay.", "300 boats", "present"),
        ("It is an insult to the 300 sailors who drown every year.", "300 sailors", "present"),
        ("Every year the state pays $300m for boats.", "$300m", None),
        ("The bay holds 300 boats.", "300 boats", "present"),
        ("The port wants to expel the 300 boats.", "300 boats", "present"),
        ("The port plans to tow a 90-tonne wreck.", "90-tonne", None),
        ("That is about 300 boats.", "300 boats", None),
        ("Previous storms have sunk between 30 and 40 boats.", "30 and 40 boats", None),
        ("Earlier moves have cost about 300 jobs.", "300 jobs", None),
        ("This is a small part of the 300 boats that lie there.", "300 boats", "present"),
        ("The fine included $50m relating to a fire in 2005.", "$50m", "past"),
        ("The yard will exceed its targeted sales of 300 boats.", "300 boats", "future"),
        ("The 6.1-magnitude quake has killed 40 people.", "6.1-magnitude", None),
        ("The 6.1-magnitude quake has killed 40 people.", "40 people", "present"),
        ("Starting in July, owners that hold 300 boats need permits.", "300 boats", None),
        ("The nurse has admitted to giving him 25 pills.", "25 pills", None),
        ("The crew tried to lower a 90-tonne lid over the pipe.", "90-tonne", "past"),
        ("He leads a firm that has incurred $30m in fines.", "$30m", None),
        ("He leads a firm that has now spent $30m on booms.", "$30m", "present"),
        ("There was no word of it in April on its 200 members' walls.", "200 members", None),
        ("Four storms in over 90 years are too few to count.", "Four storms", None),
        ("In a normal hay season 300 people fall ill.", "300 people", None),
        ("Toxins come from the 90 litres of soap used to clean the bay.", "90 litres", None),
        ("They are liable for the billions of pounds spent on mending it.", "billions", None),
        ("It is one of three methods the crew used.", "three methods", None),
        ("It owns the 90 pumps used to drain the bay.", "90 pumps", "present"),
        ("It includes a $20m fund the guild set up.", "$20m fund", "present"),
        ("It is among three boats that sank.", "three boats", "present"),
        ("The largest fine of $303m related to the price of gas.", "$303m", None),
        ("The results include a $90m charge for the old mill.", "$90m charge", None),
        ("The fleet includes 30 ferries.", "30 ferries", "present"),
        ("What guild loses $90m in a single year?", "$90m", None),
        ("The mill earned $9m in the fiscal third quarter.", "$9m", None),
        ("It earned $9m in the fiscal third quarter. A year earlier, it lost $4m.", "$4m", None),
        ("This quarter's loss includes $9m for a fire.", "$9m", None),
        ("It earned $9m in the third quarter. For the year ended Oct. 14, it earned $30m.", "$9m", None),
        ("More than half has come from donors giving $300 or less.", "$300", None),
        ("The union is to sing at the next two fairs.", "two fairs", None),
        ("Tides have flooded 300 barns for the past four summers.", "300 barns", None),
        ("The past four wardens have come back.", "four wardens", None),
    ],
)
def test_what_no_day_is_told_of(read: ReadText, text: str, words: str, tense: str | None) -> None:
    time = read(text).figure(words).time
    assert (time.timex, time.tense) == (None, tense)


@pytest.mark.parametrize(
    ("text", "words", "timex"),
    [
        ("The firm was fined for a fire in 2005 that killed 16 millers.", "16 millers", "2005"),
        ("A tide like that of 1923-24, which killed 300 people, would ruin us.", "300 people", "1923"),
        ("The clinic has treated 300 people since Tuesday's storm.", "300 people", "Tuesday"),
        ("Since the strike was called on 23 April, the city has spent $40m.", "$40m", "23 April"),
        ("The fever began in April and has reached 74 towns.", "74 towns", None),
        ("Ten men lost their lives when the ferry struck a rock and sank in April.", "Ten men", "April"),
        ("Ten men had left when the ferry sank in April.", "Ten men", None),
        ("The mayor said on a Friday evening call that 90 people had left.", "90 people", "Friday evening"),
        ("Net rose to $90m or $2.20 a share, from $80m, or $2 a share, last year.", "$90m", None),
        ("Net rose to $90m or $2.20 a share, from $80m, or $2 a share, last year.", "$80m", "last year"),
        ("Shares rose from their February high of 90 pence.", "90", "February"),
        ("Shares have come back from their February low at 90 pence.", "90", "February"),
        (
            "She cited the 2003 fires, a 2005 flood at a mill in Elm City, Tex., that killed 15 millers, and more.",
            "15 millers",
            "2005",
        ),
        ("On 3 May each one of the three dams was shut.", "three dams", "3 May"),
        ("On 3 May in the bay 90 boats set out in all weathers.", "90 boats", "3 May"),
        ("In a bad winter we would see 300 people falling ill.", "300 people", None),
        (
            "He raised his forecast for growth this year from 6% to 8%, and next year's from 9% to 11%.",
            "8%",
            "this year",
        ),
        (
            "He raised his forecast for growth this year from 6% to 8%, and next year's from 9% to 11%.",
            "11%",
            "next year",
        ),
    ],
)
def test_the_time_of_its_own_clause(read: ReadText, text: str, words: str, timex: str | None) -> None:
    found = read(text)
    figure = next(one for one in found.reading.figures if one.span.of(text).startswith(words))
    assert found.when(figure.time.timex) == timex


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("The envoy once questioned the Norfell Bank's president Ada Quill.", "past"),
        ("The court heard from Jon Berg and from Berg's chief of staff Ada Quill.", "past"),
        ("The envoy met President Ada Quill.", "present"),
    ],
)
def test_a_title_beside_the_news_gives_no_day(read: ReadText, text: str, tense: str) -> None:
    offices = [one for one in read(text).reading.states if one.property == "office"]
    assert [one.time.tense for one in offices] == [tense]


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("Since the strike was called on Monday, the mayor said that 300 boats were idle.", None),
        ("The mast broke on Monday and it is said that 300 boats are idle.", None),
        ("On Monday the mayor said that 300 boats were idle.", "Monday"),
        ("Wardens say that 90 boats have sunk, 40 of them on Monday.", None),
        ("The guild has 90 boats, up from 60 on Monday, and repeated that 12 are idle.", None),
    ],
)
def test_the_time_of_speaking_is_that_of_its_own_verb(read: ReadText, text: str, timex: str | None) -> None:
    found = read(text)
    assert [found.when(one.timex) for one in found.reading.quotations] == [timex]
