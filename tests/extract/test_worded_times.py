"""Times that the words around a figure tell, whatever the parser hangs them on."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    ("text", "words", "timex"),
    [
        ("In London on Friday, shares in Elm rose 12p to end at 340p.", "340", "Friday"),
        ("A week ago, the port reported 231 wrecks; today it had 548 wrecks.", "231 wrecks", "A week ago"),
        ("A week ago, the port reported 231 wrecks; today it had 548 wrecks.", "548 wrecks", "today"),
        ("On May 3, the day of the fair, Oak was paid $300; Elm was paid $450; and Ash got $500.", "$500", "May 3"),
        ("On May 3, the guild raised its estimated cost of mending the Oak mill by $7 million.", "$7 million", "May 3"),
        ("On May 3, she said that the guild lost $7 million.", "$7 million", None),
        (
            "The roof fell in April, killing six, and 90,000 tonnes of brine then leaked out.",
            "90,000 tonnes",
            None,
        ),
        ("The mill blew up in April and 200 men later fell ill.", "200 men", None),
        ("The barge sank in April and 90,000 tonnes of brine leaked into the bay.", "90,000 tonnes", None),
        ("The May 3 blast killed six men and spewed 90,000 tonnes of ash over the bay.", "90,000 tonnes", None),
        ("Ole Brask's 2006 election campaign is fined $300.", "$300", None),
        ("The guild's 2006 sales of $300 are enough for a prize.", "$300", "2006"),
        ("Elm's herring catch appears to have shrunk by 300 tonnes last year.", "300 tonnes", "last year"),
        ("Its income for May fell 6% to $20, or $2 a head, from $30, or $3 a head.", "$2", "May"),
        ("Its income for May fell 6% to $20, or $2 a head, from $30, or $3 a head.", "$30", None),
        ("Its income for May fell 6% to $20, or $2 a head, from $30, or $3 a head.", "$3", None),
        ("The fleet grew from 30 boats in 2001 to 50 in 2003.", "30 boats", "2001"),
        ("Oakton's turnout was down a little from the 17.3% in the 2008 vote.", "17.3%", "2008"),
        ("The death toll in the 1998 flood was 300.", "300", "1998"),
        ("The index fell 1.6%, or 7.21, on Friday, to 452.30.", "1.6%", "Friday"),
        (
            "It was unlike the quake that struck Oakton in May 2004 where 300 people died.",
            "300 people",
            "May 2004",
        ),
        ("He moved to Oakton in 2004, where he built 300 boats.", "300 boats", None),
        ('It was no plague "like that in 1832", when a fever killed 300 people.', "300 people", "1832"),
        ("In the nine months to March 31, the mill sold 300 looms.", "300 looms", "the nine months"),
        ("For the nine weeks ended Aug. 12, the mill earned $9m.", "$9m", "the nine weeks"),
        ("Third-quarter sales rose. Income for the nine months was $9m.", "$9m", "the nine months"),
        ("A fire on 3 May sank the barge and so led to the spill of 90 tonnes of brine.", "90 tonnes", None),
        ("The May fire, which led to $40 million in repairs, was put out.", "$40 million", None),
        ("The fire on 3 May led to the deaths of 40 men.", "40 men", "3 May"),
        ("On 3 May a fire led to the loss of $40 million.", "$40 million", "3 May"),
        ("The yard built 90 boats, 9 percent more than in 2008.", "90 boats", None),
        ("Rents rose 3 percent on last year.", "3 percent", None),
        ("The guild sold 90 boats, an increase from last year's 80.", "90 boats", None),
        ("It is more than the $20 million that he paid for the club in 2005.", "$20 million", "2005"),
        ("The last vote was in 1974, a year when Ole Brask won 39 towns.", "39 towns", "1974"),
        ("The drought came in 2003, the year in which weavers lost 300 looms.", "300 looms", "2003"),
        ("She won two medals at the 2006 Games.", "two medals", "2006"),
        (
            "This represents a rise of 40 barges and 18 ferries since the last count on 12 June.",
            "18 ferries",
            "12 June",
        ),
        ("This represents a rise of 40 barges and 18 ferries since the last count on 12 June.", "40 barges", "12 June"),
        (
            "The guild has said five of its boats carrying timber and other freight have been held up in the past "
            "week.",
            "five of its boats",
            "the past week",
        ),
        ("Some 70 pickers have been hauled from the mud in the last few days.", "70 pickers", None),
        (
            "The church has proposed the rescue of hundreds of orphans, in an echo of the flight from Oak in the "
            "early 1960s.",
            "hundreds of orphans",
            None,
        ),
        ("May 3 : In this photo more than 50 miles off Elm, the Oak mill is seen burning.", "50 miles", "May 3"),
        (
            "A count of guilds that have raised $3 million since 2009 shows rowers leading in recent weeks.",
            "$3 million",
            "2009",
        ),
        (
            "The pipe burst in April, causing a stench, with nearly five million litres of beer spilling out.",
            "five million litres",
            None,
        ),
        ("Clinics counted 300 cases in may alone.", "300 cases", "may"),
        ("The guild has moved 300 boats, which may sail.", "300 boats", None),
        ("The guild told of a 30 percent rise in sales over the same period a year ago.", "30 percent rise", None),
    ],
)
def test_whose_time_it_is(read: ReadText, text: str, words: str, timex: str | None) -> None:
    found = read(text)
    assert found.when(found.figure(words).time.timex) == timex


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Some 70 pickers have been hauled from the mud in the last few days.", "70 pickers"),
        ("She tells of making two trips along the shore in recent weeks.", "two trips"),
        ("We normally end up with 520 orphans who live in our homes.", "520 orphans"),
    ],
)
def test_days_that_nobody_counts_are_not_the_day_of_telling(read: ReadText, text: str, words: str) -> None:
    assert read(text).figure(words).time.tense != "present"


@pytest.mark.parametrize(
    ("text", "words", "timex"),
    [
        (
            "A panel is studying the links between the theft at Elm and five others on farms in the north of the "
            "valley in the past three years.",
            "five others",
            "the past three years",
        ),
        ("It faces 17 claims over hail in the past six years.", "17 claims", "the past six years"),
        ("The chain has 80 shops, fewer than in the past ten years.", "80 shops", None),
        ("The chain has 80 shops and hopes to sell more than in the past ten years.", "80 shops", None),
    ],
)
def test_a_number_in_one_phrase_with_the_days_up_to_now(
    read: ReadText, text: str, words: str, timex: str | None
) -> None:
    found = read(text)
    given = found.figure(words).time.timex
    assert (None if given is None else found.when(given)) == timex


def test_by_at_the_head_of_a_line_lies_ahead(read: ReadText) -> None:
    found = read("The lid is down.\nBy Sunday, it could be catching up to 65 percent of the rain.")
    assert [timex.direction for timex in found.reading.timexes] == ["future"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The mill fire cost the guild $40m in today's dollars.", "$40m"),
        ("The guild says its bill has come to $9bn - a rise of more than $3bn in the last month alone.", "$3bn"),
        ("Ponds are hardest in late winter, when the frost kills a tenth of the carp.", "a tenth"),
        ("In the past ten or so years, the guild says, 12 mills have burned.", "12 mills"),
        ("Every 20 to 30 years a great tide comes in, drowning hundreds of sheep.", "hundreds of sheep"),
    ],
)
def test_what_is_of_no_day_of_telling(read: ReadText, text: str, words: str) -> None:
    found = read(text)
    figure = next(one for one in found.reading.figures if one.span.of(text).startswith(words))
    assert (figure.time.timex, figure.time.tense) == (None, None)
