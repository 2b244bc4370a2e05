"""Figures of what is only thought, of a law yet to be passed, of a forecast, and those that a denial does not reach."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("It is thought that 90,000 vines were lost.", "possible"),
        ("It is believed between 300 and 400 applications are pending.", "possible"),
        ("The rust appears to have spoilt more than 800 barrels.", "possible"),
        ("Some 40 cooks seem to have been caught abroad.", "possible"),
        ("The minister appeared to concede that there were 30 faults.", "actual"),
        ("The minister said suspected cholera cases had risen to 1,320.", "possible"),
        ("The ministry cut its suspected death toll to 58.", "possible"),
        ("The mill, which inspectors suspect has poisoned about 70 people, stands in Lund.", "possible"),
        ("Some 43 deaths that may be linked to the rust are a heavy toll.", "possible"),
        ("The town has 29 reports of rashes that might be tied to the paint.", "actual"),
        ("Lawmakers said the bill includes $40 million for the docks.", "planned"),
        ("Leaders will try to pass legislation that contains around $300 million for dredging.", "planned"),
        ("The bill includes $40 million for lawyers.", "actual"),
        ("We see the strike leading to losses of $7 million.", "possible"),
        ("The bank raised its forecast for output from 4 percent.", "possible"),
        ("A $4 billion storm risk is a grave matter for a small firm.", "possible"),
        ("The mill faces paying out $90 million to farmers.", "possible"),
        ("The 90,000-barrel figure in the memo was based on a hypothetical case.", "possible"),
        ("The memo said that in the worst case, some 90,000 barrels a day pour from the vat.", "possible"),
        ("The band was busy with preparations for sixty shows.", "planned"),
        ("We have 90 nurses and cooks flying out next week.", "planned"),
        ("There are 90 nurses flying in from Lund.", "actual"),
        ("It may be weeks before the crew finish drilling a shaft more than 2 miles below the lake.", "planned"),
        ("Workers are drilling a tunnel 900 feet below the lake.", "actual"),
        ("With Roe's vat still spewing up to 80,000 litres a day, the work may drag on.", "actual"),
        ("With 40 more ships arriving next week, the fleet could grow.", "planned"),
        ("The last 31 percent of the cider is considered safe.", "actual"),
        ("The mill is not expected to cut output by 12 percent.", "denied"),
        ("The mill will not sell its land or pay $9 million in fines.", "denied"),
        ("Roe is liable for up to $7,000 for each sack.", "possible"),
        ("He is accused of stealing $40 million.", "possible"),
        ("She was suspected of killing nine people.", "possible"),
        ("The suit alleges that Roe hid 40 leaks.", "possible"),
        ("The brewer was accused of hiding flaws in vats linked to 300 fires.", "actual"),
        ("He would not say whether 40 people had died.", "possible"),
        ("There were unconfirmed reports of 40 deaths.", "possible"),
        ("A rumour that 90 men had been hurt spread through the town.", "possible"),
        ("The towns are bracing for 40,000 visitors.", "possible"),
        ("The mayor asked for the swift airdrop of 90,000 blankets.", "requested"),
        ("The board agreed the sale of $6 million of land.", "planned"),
        ("Clerks have yet to approve Roe's $6 million purchase of the mill.", "planned"),
        ("Roe completed its $6 million purchase of the mill.", "actual"),
        ("The chest of $9 million that it has filled will be enough, the board is expected to say.", "actual"),
        ("The mill made five choices that the guild alleges put gain before safety.", "actual"),
        ("If you look at the film, 40 boats go by.", "actual"),
        ("If the wind drops, 40 boats go out.", "conditional"),
    ],
)
def test_a_figure_is_no_more_real_than_told(read: ReadText, text: str, modality: str) -> None:
    assert [figure.modality for figure in read(text).reading.figures] == [modality]


@pytest.mark.parametrize(
    "text",
    [
        "The mill would not pay its dividend, trim its staff and sell $9 billion of land.",
        "The mill could not stand without four strong walls.",
        "They had not expected the harbour to be forced to cut berths by 12 percent.",
    ],
)
def test_what_is_denied_may_be_unclear(read: ReadText, text: str) -> None:
    assert not read(text).reading.figures


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The crew did not use 14 clamps instead of five.", [("14", "denied"), ("five", "actual")]),
        ("The crew used 15 clamps instead of nine.", [("15", "actual")]),
    ],
)
def test_a_number_in_the_stead_of_another(read: ReadText, text: str, told: list[tuple[str, str]]) -> None:
    reading = read(text).reading
    assert sorted((figure.span.of(text).split()[0], figure.modality) for figure in reading.figures) == told


@pytest.mark.parametrize("text", ["With 40 boats, the fleet could grow.", "To two ends, 40 men may leave."])
def test_a_report_may_begin_with_a_preposition(read: ReadText, text: str) -> None:
    assert "possible" in {figure.modality for figure in read(text).reading.figures}


def test_what_is_told_over_again_is_as_open(read: ReadText) -> None:
    reading = read("The fever could hit almost a third of the town -- 90,000 people.").reading
    assert {figure.modality for figure in reading.figures} == {"possible"}


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The board estimated that a bad leak would not exceed 900 barrels.", "possible"),
        ("The leak did not exceed 900 barrels.", "actual"),
    ],
)
def test_what_is_not_exceeded_is_a_bound(read: ReadText, text: str, modality: str) -> None:
    reading = read(text).reading
    assert [(figure.modality, figure.qualifier) for figure in reading.figures] == [(modality, "at_most")]
