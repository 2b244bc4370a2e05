"""Numbers that look like an interval, a bound or a count, and what they are: steps, levels, ranks, prices in pence."""

from __future__ import annotations

import pytest

from tests.reading import ReadText

Told = tuple[str, float, str | None]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Orchard Mills slid, its shares dropping as much as 9p to 340p.",
            [("shares", 9, "penny"), ("shares", 340, "penny")],
        ),
        (
            "The mill raised its bill for the flood by $7.5 billion to $60 billion.",
            [("money", 7.5e9, "dollar"), ("money", 6e10, "dollar")],
        ),
        (
            "From an initial 200 litres per day to 900 litres per day, the leak grew fast.",
            [("volume", 200, "litre per day"), ("volume", 900, "litre per day")],
        ),
        (
            "The flow had grown from 300 barrels to anywhere between 700 and 900 barrels per day.",
            [("oil", 300, "barrel per day"), ("oil", 700, "barrel per day")],
        ),
        ("Robots taught 1.7 m listeners to sing.", [("listeners", 1.7e6, None)]),
        ("They stacked 2.5 m litres of milk.", [("milk", 2.5e6, "litre")]),
        ("The gate was 12 feet (4 metros) high.", [("height", 12, "foot"), ("height", 4, "metre")]),
        ("Roe gave $60 , 000 to the choir.", [("money", 60000, "dollar")]),
        ("Roe claimed 65p for a pot of glue.", [("money", 65, "penny")]),
        ("The orchard's yield grew by a hundredfold.", [("yield", 100, "times")]),
        (
            "The yard has 800 old boats, 40 percent of them leaking.",
            [("boats", 800, None), ("boats", 40, "percent")],
        ),
        ("The number of those infected stands at 70.", [("infected", 70, None)]),
        ("The new barn is six times the size of the Lund Mill.", [("size", 6, "times")]),
        ("The choir grant went to six towns and claims from farmers.", [("towns", 6, None)]),
        ("More than 90 singers and staff were there.", [("singers and staff", 90, None)]),
        ("The farm lies some 3 miles down the road.", [("distance", 3, "mile")]),
        ("Roe stirred a 30-centimetre layer of glue.", [("thickness", 30, "centimetre")]),
        ("Roe digs at least one relief well for the glue.", [("wells", 1, None)]),
    ],
)
def test_what_they_are(read: ReadText, text: str, told: list[Told]) -> None:
    figures = read(text).reading.figures
    assert [(f.measure, f.low if f.value is None else f.value, f.unit) for f in figures] == told


@pytest.mark.parametrize(
    ("text", "words", "qualifier", "scope"),
    [
        ("The choir asked questions about two old songs.", "two old songs", None, None),
        ("Roe was charged under three laws of the valley.", "three laws", None, None),
        ("The mayor is handing over 900 keys to the choir.", "900 keys", None, None),
        ("A field bigger than 90 square miles is dry.", "90 square miles", "over", None),
        ("Up to 90 extra people a day visit the mill.", "90 extra people", "at_most", "up"),
        ("The cut will swell the leak by 900 litres more a day.", "900 litres", None, "up"),
        ("The news helped to push Lund shares up by 8 pence.", "8", None, "up"),
    ],
)
def test_what_bounds_them(read: ReadText, text: str, words: str, qualifier: str | None, scope: str | None) -> None:
    figure = read(text).figure(words)
    assert (figure.qualifier, figure.scope) == (qualifier, scope)


@pytest.mark.parametrize(
    "text",
    [
        "Safety is the mill's absolute No. 1 aim.",
        "She drove to ground zero on one of the four-wheelers.",
        "0915 Ruiz friends: it goes on.",
        "Lund told 4ever reporters of it.",
        "Whoever finds it will be a millionaire.",
        "Lund made its third attempt to kill the fire.",
        "The reasons for the flood are twofold.",
        "Every day we call the clerk eight or ten times.",
        "How many thousands have died of hunger?",
        "A 40% discount?",
        "The boiler pressure grew by two pounds per hour.",
        "The remaining 25 percent, the clerk said, is glue.",
        "Each 10p change in its shares counts.",
        "The number of those awaiting an answer was 60.",
    ],
)
def test_what_counts_nothing(read: ReadText, text: str) -> None:
    assert not read(text).reading.figures


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Elm set aside $ 2-3 billion for mills.", [("money", 2e9, 3e9, "dollar")]),
        ("Elm plans to raise $7 billion to $10 billion by selling mills.", [("money", 7e9, 1e10, "dollar")]),
        (
            "Pay at Lund is now $900 a head vs $700 a year ago.",
            [("money", None, None, "dollar per head"), ("money", None, None, "dollar per head")],
        ),
        ("The mill's shares trading in Elm closed up 7 percent.", [("shares", None, None, "percent")]),
        ("Investors hope the $20 billion sets a cap.", [("money", None, None, "dollar")]),
        (
            "The fever killed 70 of the 800 people it struck.",
            [("killed", None, None, None), ("people", None, None, None)],
        ),
        (
            "The leak is 500 barrels a day. Its total spill figure is 70,000 barrels.",
            [("oil", None, None, "barrel per day"), ("oil", None, None, "barrel")],
        ),
        ("Roe burned 6 million pounds of oysters.", [("oysters", None, None, "pound-mass")]),
        ("About one-third to half of the barns are gone.", [("barns", 1 / 3, 0.5, "share")]),
        (
            "Between 40 million and 60 million gallons (150 million and 230 million litres) ran out.",
            [("volume", 4e7, 6e7, "gallon"), ("volume", 1.5e8, 2.3e8, "litre")],
        ),
        ("The town is sending its mission more men by 40 soldiers to 900.", [("personnel", None, None, None)] * 2),
        ("Each day, Elm sends $2 million to its dairies.", [("money", None, None, "dollar per day")]),
        ("At least 70 dead, all but one at Elm, lay there.", [("killed", None, None, None)]),
        ("The job is to cost $90 million more than planned.", [("money", None, None, "dollar")]),
        ("The meningitis toll rises above 700 NORWICK | Monday", []),
        ("One rescue can take an hour.", []),
        ("They fitted a lid over a 20-inch pipe.", [("size", None, None, "inch")]),
        ("Elm has an output of $90m 700 times less than Lund's.", [("money", None, None, "dollar")]),
        (
            "Nurses say 40 men died and another 900 have been hurt or left homeless.",
            [("killed", None, None, None)],
        ),
    ],
)
def test_told_in_one_breath(
    read: ReadText, text: str, told: list[tuple[str, float | None, float | None, str | None]]
) -> None:
    figures = read(text).reading.figures
    assert [(f.measure, f.low, f.high, f.unit) for f in figures] == told


@pytest.mark.parametrize(
    ("text", "words", "qualifier", "scope"),
    [
        ("They fitted a lid over a 20-inch pipe.", "20-inch", None, None),
        ("Her show is based around seven old songs.", "seven old songs", None, None),
        ("The clerk says the toll is up to 80 cases now.", "80 cases", None, None),
        ("The job is to cost $90 million more than planned.", "$90 million", None, "up"),
    ],
)
def test_what_only_looks_like_a_bound(
    read: ReadText, text: str, words: str, qualifier: str | None, scope: str | None
) -> None:
    figure = read(text).figure(words)
    assert (figure.qualifier, figure.scope) == (qualifier, scope)
