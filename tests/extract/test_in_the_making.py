"""Numbers that a forecast, a change yet to be made or an act yet to come governs, though their own words look like
those of what is there; and those beside them that are there."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The feud may lead to the closing of dozens of mills.", "possible"),
        ("A blight could result in the loss of some 40,000 vines.", "possible"),
        ("He wants an inquiry into the loss of 40 ferries.", "actual"),
        ("The board looked at the exodus of 40,000 growers.", "actual"),
        ("The ballot seeks to raise the cap on grazing by 40 herds.", "planned"),
        ("Profit fell because of the mill's plan to reduce its force by at least 40 people.", "planned"),
        ("A plan backed by 40 growers would raise the levy.", "actual"),
        ("The firm would have had to give a joiner, Lund, about $40,000 to mend it.", "conditional"),
        ("She has pledged to bar all skaters - 40 million members of the sport - from the lake.", "actual"),
        ("They would keep spending at existing levels, $40 million, until May.", "actual"),
        ("The weather office has predicted a wet year, with up to 40 named gales on the way.", "possible"),
        ("Growers could see claims totalling nearly $40 million from the frost.", "possible"),
        ("The firm will repay the loans totalling $40 million.", "actual"),
        ("The real price might be in the $40,000 range.", "possible"),
        ("A strike could cost the valley hundreds of krona.", "possible"),
        ("The levy could hit the hundreds of growers who keep bees.", "actual"),
        ("The grower said there might be nearly 40,000 vines infected.", "possible"),
        ("The raft might have to remain at least 40 miles away from the shore.", "possible"),
        ("The raft will be lowered to the wreck, which lies 40 feet below.", "actual"),
        ("Like hundreds of others in the valley they could watch it from the hill.", "actual"),
        ("With the first of 40 mills not expected to turn until May, the price is certain to rise.", "actual"),
        ("The crew face a long week with the expected arrival of 40 barges.", "possible"),
        ("The price was told in a paper on the firm's planned offering of 40 million shares.", "planned"),
        ("The town is raising its output to 40 litres by the end of July.", "planned"),
        ("The town is building 40 homes by the river.", "actual"),
        ("The stock is being widened to cover 40 villages.", None),
        ("The stock was widened to cover 40 villages.", "actual"),
        ("The firm's sales target remained $40 million.", "planned"),
        ("The projected shortfalls of the isles total at least $40 million.", "possible"),
        ("The isles had enough flour stored in their sheds to feed 40,000 people.", "possible"),
        ("Stocks of flour are sufficient for 40,000 people.", "possible"),
        ("Though $40 million might seem like enough, the growers want proof.", None),
        ("The bank gave a grim loss forecast on Tuesday for a staggering $40 million.", "possible"),
        ("That was far above an average forecast $40 million from a poll.", "possible"),
        ("A broker trimmed his profit projection to $40 million.", "possible"),
        ("A broker is lowering her earnings estimate for the year to $40 million.", "possible"),
        ("The isles saw a deep cut to their growth outlook to 40 percent.", "possible"),
        ("The mayor read out a forecast on Tuesday and 40 boats left.", "actual"),
        ("Some 35,000 litres leak each day, up from their estimate last week of 40,000 litres.", "former"),
        ("Net was $9 million, up from $8 million, or $40 a unit, a year earlier.", "former"),
        ("Some 72 percent of growers want rain, up from 66 percent in May and 40 percent in April.", "former"),
        ("The toll is up from 30, and 40 people are missing.", "actual"),
        ("Water will be pumped at one barrel a minute, then 40 barrels a minute.", "planned"),
    ],
)
def test_figure(read: ReadText, text: str, modality: str | None) -> None:
    wanted = (40, 40_000, 40_000_000, None)
    found = [figure for figure in read(text).reading.figures if figure.value in wanted]
    assert [figure.modality for figure in found] == ([] if modality is None else [modality])


def test_what_follows_is_as_planned_as_what_it_follows(read: ReadText) -> None:
    figures = read("The firm has agreed to pay $5 million, followed by yearly payments of $2 million.").reading.figures
    assert [(figure.value, figure.modality) for figure in figures] == [(5e6, "planned"), (2e6, "planned")]
    figures = read("They opened two mills, followed by four more in May.").reading.figures
    assert [figure.modality for figure in figures] == ["actual", "actual"]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("There were already 40,000 orphans in the isles before the quake, and numbers have now grown.", "former"),
        ("The fund held $40 million in May, and the sum has since risen.", "former"),
        ("The number of orphans rose by 40, and the price of flour has now dropped.", "actual"),
        ("If the high count is true, that means some 40 litres have leaked since May.", "conditional"),
        ("Assuming an extra week at this pace gives a further spend of only $40 million.", "conditional"),
        ("The heat may be to blame for 40 deaths.", "possible"),
        ("The mill means to double its intake of milk from the farms to 40 litres a day.", "planned"),
        ("This would enable it to boost its capacity to draw brine from the pit to 40 litres a day.", "possible"),
        ("Doubts might have been responsible for a drop of 40 cents in the stock.", "actual"),
        ("The firm could be responsible for $40 million in damages.", "possible"),
        ("The firm will be liable for paying more than $40 million.", "planned"),
        ("It expects the cost to be higher than thought, pushing the whole bill to nearly $40 million.", "possible"),
        ("There had been 40 such cases, the board said. It therefore currently has 98 patients.", "actual"),
        ("The herd had held 40 goats. It now has nine.", "former"),
        ("Of the 40 guards it is allowed to send, the town has called up nine.", "possible"),
        ("Of the 40 guards it has sent, the town has called back nine.", "actual"),
        ("The 40 gallons of brine that could be spoiling the bay by May would fill nine vats.", "possible"),
        ("The 40 gallons of brine that spoilt the bay would fill nine vats.", "actual"),
        ("We would think somewhere around the $40 million mark.", "possible"),
        ("The firm is trimming its fleet from 90 ships to 40.", "planned"),
        ("The board is raising its estimate of the toll to 40 dead.", "actual"),
        ("Leaks are cutting the output of the mill by 40 litres a day.", "actual"),
        ("The guild fears the deaths of 40 sailors.", "possible"),
        ("The reform calls for the closing of 40 schools.", "requested"),
        ("The closing of 40 schools last year angered the town.", "actual"),
        ("The town mourns the deaths of 40 sailors.", "actual"),
        ("The board's prediction of 40,000 visitors proved too low.", "possible"),
        ("The rig would be 40 miles off the coast.", None),
        ("The rig could be 40 miles off the coast by now.", "possible"),
        ("The rig is 40 miles off the coast.", "actual"),
        ("There is room in the camp for 40,000 people.", "possible"),
        ("The town is giving aid to 40 villages.", "actual"),
        ("The bank is extending loans to 40 mills.", "actual"),
        ("The guild sold 40 mills, and the price has now risen.", "actual"),
        ("The clerk found 40 men and they were allowed to leave.", "actual"),
        ("The promise to pay $40 million into a fund may sound like a win.", "planned"),
    ],
)
def test_levels_and_cases(read: ReadText, text: str, modality: str | None) -> None:
    found = [figure for figure in read(text).reading.figures if figure.value in (40, 40_000, 40_000_000)]
    assert [figure.modality for figure in found] == ([] if modality is None else [modality])
