"""Figures in clauses of the present or of a given day that are of neither, and times that are a number's own."""

from __future__ import annotations

import pytest

from asreported.extract.statements.times.tense import told_in
from tests.reading import Parse, ReadText


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ms Oak has been blamed for the deaths of 12 men in a blast.", "12 men"),
        ("He is responsible for bringing $22 million into the town.", "$22 million"),
        ("The daily flow of 300 tonnes of mud, which had been shut in last week, is back.", "300 tonnes"),
        ("It can hold more than the 600 tonnes a day leaking from the mill before it was mended.", "600 tonnes"),
        ("Traders put the final bill at $30m.", "$30m"),
        ("Owners can expect less than the 90 cents per sack they were getting before the flood.", "90"),
        ("Elm plans to begin painting the first of 300 boats in August.", "300 boats"),
        ("Oak says they will be using 30 pumps to clean the bay.", "30 pumps"),
        ("He still had the strength to climb back inside to get our two other men out.", "two other men"),
        ("The orchard is to remain shut until Sunday after three thefts there.", "three thefts"),
        ("In an average year the fever is a factor in 300 deaths.", "300 deaths"),
        ("The Anchor usually feeds 900 people on a Saturday night.", "900 people"),
        ("The Anchor has stewards who feed 900 people on a Saturday night.", "900 people"),
        ("Owners have met with mixed luck in two previous storms.", "two previous storms"),
        ("The port is backing off from its planned 25,000-ton limit.", "25,000-ton"),
        ("This spill is larger than the 300 barrels released by the Elm.", "300 barrels"),
        ("Herring are hardest hit, shrinking by 60 percent in the past few decades.", "60 percent"),
        (
            "With the smaller of two relief barges not thought to be afloat until August, it will go on.",
            "two relief barges",
        ),
        ("On 3 May a cracked pipe spilled 90 barrels into the creek over nine days.", "90 barrels"),
        ("A fire in the mill last May led to oil gushing out -- more than 90 barrels in all.", "90 barrels"),
        ("The Elm will shut its yard for the rest of this year and open a $90m fund.", "$90m fund"),
        ("He was rehearsing for his 12-date tour when he died on 25 June 2009.", "12-date"),
        ("What becomes of the 30 barrels of milk that leaked?", "30 barrels"),
        ("There are two loud explosions.", "two loud explosions"),
        ("Its record is poor: more than 40 dead in a tram crash, more than 17 dead in a mill fire.", "17"),
        ("They show a steady run of mill fires dumping 300 tonnes of ash.", "300 tonnes"),
        ("There is a tale of a ship that holds 40 men.", "40 men"),
        ("The mould that has hurt 64 growers is a mix of two, experts said on Tuesday.", "64 growers"),
        ("The count of wrecks compares with 41 storms.", "41 storms"),
        ("Those results compare with a gain of $7 million, or 12 cents a share, for the like period.", "$7 million"),
        ("On Monday the bakery confirmed that it had nine ovens lit at the time of the blast.", "nine ovens"),
        ("Cranes look for the 12 divers assumed to have left the bell.", "12 divers"),
        ("The slick is bigger than the 600 tonnes believed to have fouled the marsh.", "600 tonnes"),
        ("The chemist is being investigated for hiding 70 ledgers.", "70 ledgers"),
        ("There is a tale of the hermit and the fox, in which the former kills a child.", "a child"),
    ],
)
def test_what_is_of_no_day(read: ReadText, text: str, words: str) -> None:
    time = read(text).figure(words).time
    assert time.timex is None and time.tense != "present"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Elm has confirmed the deaths of 12 men.", "12 men"),
        ("Elm faces 12 lawsuits that were filed by owners.", "12 lawsuits"),
        ("The hamlet has 240 voters at the time of writing.", "240 voters"),
        ("There are 18 ferries said to be in the harbour.", "18 ferries"),
        ("The guild compares 50 brands of soap with one another.", "50 brands"),
    ],
)
def test_what_is_of_the_day_of_telling(read: ReadText, text: str, words: str) -> None:
    assert read(text).figure(words).time.tense == "present"


@pytest.mark.parametrize(
    ("text", "words", "timex"),
    [
        (
            "He led the firm out of Elm in 1993 and, with the help of many deals, doubled its 30 shops.",
            "30 shops",
            None,
        ),
        ("He bought it in 1993 and built 30 shops.", "30 shops", None),
        ("In 1993 he bought it and sold 30 shops.", "30 shops", "1993"),
        ("All 30 people were killed when it sank in the bay, the worst loss at sea since 2001.", "30 people", None),
        ("It had its highest tide since 2001 on Friday, when 30 boats sank.", "30 boats", "Friday"),
        ("It shut for the third time since the 20 May fire on the Elm, which killed 30 men.", "30 men", "the 20 May"),
        (
            "Pupils of the Elm school beat the old record of 1,200 people set last year in Acadia by drawing "
            "2,500 people willing to dance.",
            "2,500 people",
            None,
        ),
        (
            "The slick is now twice as large a disaster as the 70,000 tonnes thought to have killed birds in Acadia "
            "after the wreck of the Elm in 1987.",
            "70,000 tonnes",
            "1987",
        ),
        ("The broker was probed by a court in 1996 for its part in winning $8m in state loans.", "$8m", None),
        ("The diver was honoured in 2001 for saving 14 children.", "14 children", None),
        ("He was shot in 1997 for his part in robbing two banks.", "two banks", "1997"),
        ("Lowest share price (on 25 May): 280p", "280", "25 May"),
    ],
)
def test_whose_time_it_is(read: ReadText, text: str, words: str, timex: str | None) -> None:
    found = read(text)
    given = found.figure(words).time.timex
    assert (None if given is None else found.when(given)) == timex


def test_what_was_ever_done(parse: Parse) -> None:
    ever, opened = parse("This is the largest mill the town has ever opened.")[-3:-1]
    assert (ever.text, told_in(opened)) == ("ever", None)


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Bill Oak, head of the forest agency during the Elm Mill fire, promised that it would go on.", "former"),
        ("The prisoner was freed by Minister Ken Elm on humane grounds in August 2009 after eight years.", "actual"),
    ],
)
def test_offices_of_another_time(read: ReadText, text: str, modality: str) -> None:
    (office,) = (one for one in read(text).reading.states if one.property == "office")
    assert (office.modality, office.time.tense) == (modality, "past")
