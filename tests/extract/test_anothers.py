"""Figures whose name beside them is not the owner: raters, those compared with, holders; and counts that only moved."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ana Mora has 300 delegates. Lund has less than half of Mora's delegates.", "half of Mora's delegates"),
        ("Ken Roe, who gave the play 3.5 stars out of five, called it fine.", "3.5 stars"),
        ("The Acadian government said its nine sailors are being detained.", "nine sailors"),
        ("The Budget Office used the builders' cost estimate of $7.6 million.", "$7.6 million"),
        ("As one of five anchors of the flagship Lund show, he left.", "five anchors"),
        ("Two clerks died in Norway, along with six Norwegian employees at the consulate.", "six Norwegian employees"),
        ("The Norland Council should raise the $40 million limit on ferry lines' liability.", "$40 million limit"),
        ("The Budget Office used an estimate and assigned it a discount rate of 12 per cent.", "12 per cent"),
        ("Roe Bank said that if its $29 billion estimate is sound, the firm can pay.", "$29 billion estimate"),
        ("The dam of the Lund project serves a third of the population.", "a third of the population"),
        ("Almost 20% of the populations of Norway and Denmark is Karsian.", "20% of the populations"),
        ("Three of the four Liberal supporters of the bill left.", "four Liberal supporters"),
        ("A loaf costs 40 Kenyan shillings in the town, she said.", "40 Kenyan shillings"),
        ("Each of them got 9,000 Danish crowns from the Danish fund.", "9,000"),
    ],
)
def test_no_name_owns_it(read: ReadText, text: str, words: str) -> None:
    assert read(text).figure(words).subject is None


def test_depositary_shares_are_no_countrys(read: ReadText) -> None:
    page = read("American depositary shares of Roe Mills Inc., each worth two shares, rose to $14.25.")
    assert "Roe Mills" in (page.named(page.figure("$14.25").subject) or "Roe Mills")


def test_the_name_at_a_level_is_whose_it_is(read: ReadText) -> None:
    page = read("Ana Mora has 300 delegates, ahead of Ken Roe, at 54.")
    assert page.named(page.figure("54").subject) == "Ken Roe"


def test_whoever_has_it_in_a_clause_of_its_own(read: ReadText) -> None:
    page = read("Ana Mora has 300 delegates, far more than Ken Roe, who has 151.")
    assert page.named(page.figure("151").subject) == "Ken Roe"


@pytest.mark.parametrize(
    ("text", "words", "scope"),
    [
        ("The mill cut 300 jobs last year.", "300 jobs", "down"),
        ("The mill will create 90 jobs.", "90 jobs", "up"),
        ("The mill has 90 jobs.", "90 jobs", None),
        ("The school has 90 fewer pupils now.", "90 fewer pupils", "down"),
        ("The jail holds 400 inmates more than it was built for.", "400 inmates", "up"),
        ("The lake holds 2 billion barrels, of which a third can be recovered.", "2 billion barrels", None),
        ("The mill made $9 million on sales of $40 million.", "$9 million", None),
    ],
)
def test_the_way_or_the_deed_is_its_own(read: ReadText, text: str, words: str, scope: str | None) -> None:
    assert read(text).figure(words).scope == scope


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("The leaders met. The motion passed with 40 in favour and 12 opposed.", "40", "votes"),
        ("The law covers 55 Ukrainians and Russians.", "55 Ukrainians", "ukrainians and russians"),
        ("Three former Acme Cafe employees spoke.", "Three former Acme Cafe employees", "former employees"),
    ],
)
def test_who_they_are(read: ReadText, text: str, words: str, measure: str) -> None:
    assert read(text).figure(words).measure == measure


def test_a_firm_keeps_what_its_sum_includes(read: ReadText) -> None:
    page = read("Acme Inc. earned $101 million, including a $7.6 million gain, in May.")
    assert page.named(page.figure("$7.6 million gain").subject) in ("Acme", "Acme Inc", "Acme Inc.")
    assert read("The fund of $20 billion Acme Plc has set aside is large.").reading.figures != ()


def test_a_part_of_an_amount_counts_nothing_told_before(read: ReadText) -> None:
    told = read("Crews have skimmed 300 of the 900 tonnes that were spilt.")
    assert [figure.measure for figure in told.reading.figures] == ["weight"]
