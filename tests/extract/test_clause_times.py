"""The time of a clause that hangs on no word of it that a look-up comes by, and whose time a number does not share."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    ("text", "figure", "timex"),
    [
        (
            "The clinic recorded more than 30 new burns alone on Tuesday, and nobody has died.",
            "30 new burns",
            "Tuesday",
        ),
        ("The council late on Friday closed two harbours.", "two harbours", "Friday"),
        ("The pump raised 300 tonnes in the 18-hour period ended at midnight.", "300 tonnes", "midnight"),
        ("Smith became its head in May 2004 and leads more than 300 men.", "300 men", None),
        ("He was elected in 2004 and will lead a council of 30 members.", "30 members", None),
        ("The mayor, who himself faces a court on Monday, has sent a letter to 20 towns.", "20 towns", None),
        ("On Monday the pump raised 300 tonnes, against 250 a week earlier.", "300 tonnes", "Monday"),
        (
            "The pump raised 90 tonnes on Monday, up on the 80 tonnes raised in the previous 24-hour shift.",
            "80 tonnes",
            None,
        ),
        ("The inquiry into the 2005 mill fire, when a blast killed 15 weavers, is over.", "15 weavers", "2005"),
        (
            "It was hurt by a 2005 slide at the Oak company's Elm quarry, which left 15 miners dead.",
            "15 miners",
            "2005",
        ),
        ("The gale last year caused 300 barns to collapse.", "300 barns", "last year"),
        (
            "In 1952 a quake hit the bay and produced a flood that drowned 15 weavers.",
            "15 weavers",
            "1952",
        ),
        ("In 2005 the court heard a weaver who shot 15 wolves.", "15 wolves", None),
        ("Wardens seized 300 looms and held 15 men in the valley on Monday.", "300 looms", "Monday"),
        ("Wardens bought 300 looms and then sold 15 on Monday.", "300 looms", None),
        ("The guild bought 300 looms and said so on Monday.", "300 looms", None),
        ("It sank with 15 men and was raised on Monday.", "15 men", None),
        ("The guild met the kin of 15 weavers who died in the 1998 fire at Elm.", "15 weavers", "1998"),
        ("Six weavers were killed and some 15 injured in an attack on Monday near Elm.", "15", "Monday"),
        ("It has passed the flood off Elm in 1989 as the worst, with 300 barns sinking a day.", "300 barns", None),
        ("The mill has had a poor run this year, with sales declining to 300 looms.", "300", "this year"),
        ("In May it lost $300, or $2 a head, compared with a loss of $150, or $1 a head.", "$2", "May"),
        ("In May it lost $300, or $2 a head, compared with a loss of $150, or $1 a head.", "$150", None),
        ("A fire in 1979 at the Elm mill, 80 km north of Oakton, killed 15 weavers.", "80 km", None),
        ("It began after a May 3 blast on the deck of the Elm that killed 15 weavers.", "15 weavers", "May 3"),
        ("The largest of all burned in 1979 when 300 tonnes of oil blackened the bay.", "300 tonnes", "1979"),
        ("Fifteen weavers lost their lives when the mill, an old one, burned in May.", "Fifteen weavers", "May"),
        ("As of Monday, the tenth day, 300 people had left the town.", "300 people", "Monday"),
        ("As of Monday, it had spent $9m on the flood that killed 12 men.", "12 men", None),
        ("They told of the April 20 fire, which killed 12 men and still burns 300 tonnes a day.", "300 tonnes", None),
        ("They say the victims of last week's 6.3-magnitude quake may wait.", "6.3-magnitude", "last week"),
        (
            "Men walk along a wall made from 300 sacks of clay to shield a bay, Friday, June 11, 2010, near Elm.",
            "300 sacks",
            "Friday, June 11, 2010",
        ),
        ("A weaver's pay is now $400 a week vs $360 a year ago.", "$400", None),
        ("A weaver's pay is now $400 a week vs $360 a year ago.", "$360", "a year ago"),
        ("The mill is worth 70 million pounds, against over 120 million pounds in April.", "70 million pounds", None),
        (
            "The $20 million figure is about equal to what it had earned on average in the past four years.",
            "$20 million figure",
            None,
        ),
        ("Of the 252 looms bought since 2006, a third stand in Oakton.", "252 looms", "2006"),
        (
            "Oil has run since the barge burned on April 20, killing 11 men and sinking two days later.",
            "11 men",
            "April 20",
        ),
        ("It has shut its ports which handle around 80 barrels since Sunday because of surf.", "80 barrels", None),
        ("Its shares have gained 63 percent from a low of $27 on June 25.", "63 percent", None),
        ("Six more weavers, taken ill on Friday, have been seen by a nurse.", "Six more weavers", None),
        ("Ada Berg said Oakton alone has 9,000 looms, imported four years ago from Elm.", "9,000 looms", None),
        ("The May 3 fire spilled 90 barrels over about six months.", "90 barrels", None),
        ("They wed on May 3 and had six sons.", "six sons", None),
        ("They moved to Elm in 1910 with two looms and had a further 30 looms by the end.", "two looms", "1910"),
        ("The town has shut its schools until May 6 and cancelled 30 fairs.", "30 fairs", None),
        ("The largest mills ground 30 tonnes in 2003, and the rest ground 90 tonnes.", "90 tonnes", "2003"),
        ("In 2003 the mill had losses totalling 30 million crowns.", "30 million crowns", "2003"),
        ("A song tells of the 1987 death of Anton Brask, who was shot by four guards.", "four guards", "1987"),
        ("She proposes projects like hanging 500 lamps by 2030 and giving towns $60 billion.", "$60 billion", None),
        ("The pipe is shut now, but before that it had leaked 90 barrels.", "90 barrels", None),
        ("On Monday the tax put it at four times the firm's estimate of 500 boats.", "500 boats", None),
        ("Even with 30 sheep dead in the fold, last night the pen was full.", "30 sheep", None),
        (
            "The pipe leaks 90 barrels a day in the port's worst spill since the fire at Oak in 1989.",
            "90 barrels",
            None,
        ),
        ("Nine men trying to save the barn from the tide were taken home on Friday.", "Nine men", "Friday"),
        ("Ten men died in the first week of May.", "Ten men", "May"),
        ("Despite a ban imposed in May, 40 men fished there.", "40 men", None),
        ("In a raid carried out in May, wardens arrested 30 men.", "30 men", "May"),
        ("Brask, convicted in 2004 of killing two girls, was freed on Monday.", "two girls", None),
        ("He was jailed on Monday for killing two girls in 2004.", "two girls", "2004"),
        ("The barge, built in 1960 for $3m, sank on Monday.", "$3m", "1960"),
        ("Sales grew from a minimum of $15,000 to one of $50,000 by late 2009.", "$15,000", None),
        ("The mine has had 300 accidents over the last five years.", "300 accidents", "the last five years"),
        ("The long hose laid in the harbour over the weekend was drawing 90 barrels a day.", "90 barrels", None),
        ("The pump on Friday drew 90 barrels.", "90 barrels", "Friday"),
        ("The $90m in fees set by the guild in May 2007 were paid late.", "$90m", "May 2007"),
        ("It replaces an older lid, bolted on last month, which held in 30 barrels.", "30 barrels", None),
        ("In 1998 there was a flood in the mill town of Elm that made 300 weavers ill.", "300 weavers", "1998"),
        ("In 1998 there was a law in the mill town of Elm that shields 300 weavers.", "300 weavers", None),
        ("Elm has seen much, including four storms and tides in 2008 that killed hundreds.", "four storms", "2008"),
    ],
)
def test_the_time_of_its_own_clause(read: ReadText, text: str, figure: str, timex: str | None) -> None:
    found = read(text)
    given = found.figure(figure).time.timex
    assert (None if given is None else found.when(given)) == timex


@pytest.mark.parametrize(
    ("text", "figure", "tense"),
    [
        ("The mayor said on Monday that the toll had climbed to 30.", "30", "present"),
        ("The agency on Monday said it had 300 boats.", "300 boats", "present"),
        ("The mayor said on Monday the fire had killed 30 people, bringing the toll to 90.", "90", "present"),
        ("The mayor said on Monday the fire had killed 30 people, bringing the toll to 90.", "30 people", "past"),
        ("Fewer have died of it - in the same period over 5,000 people have died of colds.", "5,000 people", None),
        ("More oil has leaked than the 300 barrels that blackened the bay.", "300 barrels", None),
        (
            "The mayor conceded on Monday that nobody knew, after saying earlier it was 300 tonnes.",
            "300 tonnes",
            "past",
        ),
    ],
)
def test_what_stands_when_it_is_told(read: ReadText, text: str, figure: str, tense: str | None) -> None:
    assert read(text).figure(figure).time.tense == tense


def test_what_a_list_goes_on_with_was_said_too(read: ReadText) -> None:
    found = read("On Friday, the Health Agency reported that Oakland has had 147 cases; Elmland has had 37.")
    said = found.figure("147 cases").time.quotation
    assert said is not None
    assert found.figure("37").time.quotation == said
