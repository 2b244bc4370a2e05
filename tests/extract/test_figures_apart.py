"""Figures whose words run together: parts of a whole, rises of several things, rates told late, who gives them."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The ministry said that 17 out of 20 patients went home.", [(0.85, "share")]),
        ("Crews reached 300 out of 2,000 homes.", [(300.0, None)]),
        (
            "Net fell to $31 million, or 41 cents a share, from $38 million, or 50 cents a share, a year ago.",
            [(31e6, "dollar"), (41.0, "cent per share"), (38e6, "dollar"), (50.0, "cent per share")],
        ),
        (
            "The spring gave 90 barrels, or 3,700 gallons, a day.",
            [(90.0, "barrel per day"), (3700.0, "gallon per day")],
        ),
        ("It was an increase of 70 cases and nine deaths since Monday.", [(70.0, "more"), (9.0, "more")]),
        ("It was a rise of 40 bottles of wine.", [(40.0, None)]),
        ("The mill sees 900 suspected thefts every 24 hours.", [(900.0, "per day")]),
        ("Up to 90 people who might be saved by a vaccine, die each day.", [(90.0, "per day")]),
        (
            "The number of infections rose to 160 Of nine new infections in Norwick, two were mild.",
            [(9.0, "more"), (2.0, None)],
        ),
    ],
)
def test_what_the_number_is_of(read: ReadText, text: str, told: list[tuple[float, str | None]]) -> None:
    assert [(figure.value, figure.unit) for figure in read(text).reading.figures] == told


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The ship brought 90 tonnes of badly needed flour and baking powder.", "flour and baking powder"),
        ("The ship brought 90 tonnes of rice, cloth, ropes and garden tools.", "rice, cloth, ropes and garden tools"),
    ],
)
def test_what_is_weighed_together(read: ReadText, text: str, measure: str) -> None:
    assert read(text).figure("90 tonnes").measure == measure


@pytest.mark.parametrize(
    ("text", "words", "qualifier"),
    [
        ("Crews dug pits over hundreds of miles of coast.", "hundreds of miles of coast", None),
        ("The tar is scattered over 90 miles of coast.", "90 miles", None),
        ("Crews cleaned over 90 miles of coast.", "90 miles", "over"),
    ],
)
def test_what_lies_over_an_extent_is_not_beyond_it(
    read: ReadText, text: str, words: str, qualifier: str | None
) -> None:
    assert read(text).figure(words).qualifier == qualifier


@pytest.mark.parametrize(
    ("text", "words", "subject"),
    [
        ("Canada has stockpiled about 900 doses.", "900 doses", "Canada"),
        ("Roe Corp spent $9 million on the pier.", "$9 million", "Roe Corp"),
        ("Roe Corp said it had spent $9 million on the pier.", "$9 million", "Roe Corp"),
        ("Roe Corp and Lund Mills spent $9 million on the pier.", "$9 million", None),
        ("Roe Corp has not spent $9 million.", "$9 million", None),
        ("Critics fear the expanded pipeline. The existing pipeline is 90 miles long.", "90 miles", "pipeline"),
        ("The boat has the stiff price of $9,000 U.S. (about $12,000 Canadian).", "$9,000", None),
        ("The World Health Organization keeps count. It has 900 confirmed cases.", "900 confirmed cases", None),
        ("The bay provides 30 percent of Canada's supply of cod.", "30 percent of Canada's supply", None),
        (
            "Canada's infections rose to 160 Of nine new infections in Norwick, two were mild.",
            "nine new infections",
            None,
        ),
    ],
)
def test_whose_it_is(read: ReadText, text: str, words: str, subject: str | None) -> None:
    found = read(text)
    assert found.named(found.figure(words).subject) == subject


def test_fishing_that_is_shut_down_may_go_on_again(read: ReadText) -> None:
    assert [state.value for state in read("Fishing has been shut down off Norwick.").reading.states] == ["suspended"]
