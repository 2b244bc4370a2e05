"""Lasting things: which phrases mean one, and how their names begin."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("Roe Oil is drilling two relief wells. The well has been shut down.", ("relief wells", "well")),
        (
            "The operation of the Lund pipeline was stopped. The rescue operation has begun.",
            ("rescue operation", "pipeline"),
        ),
        ("Ruiz stopped deep-water fishing in Lund. Shallow-water fishing goes on.", ("deep-water", "Shallow-water")),
        ("The council ended its criminal investigation. The civil investigation goes on.", ("criminal", "civil")),
        ("The fault line moved. The phone lines were cut.", ("fault line", "phone lines")),
        ("Production in Lund fell. Later the mines cut production by 9 percent.", ("in Lund", "production")),
        ("The mines cut production by 9 percent. Later production in Lund fell.", ("production in Lund", "production")),
    ],
)
def test_what_number_or_kind_tells_apart_is_several(read: ReadText, text: str, apart: tuple[str, str]) -> None:
    together = [
        entity
        for entity in read(text).reading.entities
        if all(any(part in mention.span.of(text) for mention in entity.mentions) for part in apart)
        and len(entity.mentions) > 1
    ]
    assert together == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("LUND - A contested visa program was approved.", "contested visa program"),
        ("The minister suspended his own presidential campaign.", "presidential campaign"),
        ("Nine pupils of the same village school fell ill.", "village school"),
        ("Its 700-strong rescue mission in Mali was expanded.", "700-strong rescue mission in Mali"),
        ("The Ministry of Health's programme was suspended on Monday.", "Ministry of Health's programme"),
    ],
)
def test_a_thing_is_called_by_no_more_than_its_name(read: ReadText, text: str, name: str) -> None:
    assert name in {entity.name for entity in read(text).reading.entities}


def test_what_a_heading_says_is_done_to_a_thing_is_no_part_of_its_name(read: ReadText) -> None:
    names = {entity.name for entity in read("Roe Warns Lund Against Restarting Nuclear Program").reading.entities}
    assert not any(name.startswith("Restarting") for name in names)


def test_a_verb_glued_to_a_name_is_cut_off(read: ReadText) -> None:
    found = read("President Barack Tolleysays the firm pays. Barack Tolley spoke on Friday. Mr Tolley left.")
    assert "Barack Tolley" in {entity.name for entity in found.reading.entities}
    assert not any("Tolleysays" in entity.name for entity in found.reading.entities)


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("Crews stored 90 barrels of salty water mix.", ["salty water mix"]),
        ("Nearly 90 trucks and aircraft are on their way.", ["trucks and aircraft"]),
        ("Some 80 percent of the milling capacity Acme lists in its books is idle.", ["capacity"]),
        ("Oslo put the number of known cases of a fever, a mix of several germs, at 480.", ["cases"]),
        ("Oslo raised the estimate of known herbs, from mint to wild roses, to nearly 2,500.", ["herbs"]),
        ("Oslo says 4,500 clerks are dead and up to 2m affected.", ["killed", "people"]),
        ("It sent mining stocks tumbling, causing the Acme average to tumble 90.", []),
    ],
)
def test_a_number_counts_what_it_is_told_of(read: ReadText, text: str, measures: list[str]) -> None:
    assert [figure.measure for figure in read(text).reading.figures] == measures


def test_a_thing_has_no_half_of_a_bracket_in_its_name_nor_the_week_it_is_of(read: ReadText) -> None:
    found = read("Norsk Hydro set up a $ 9m -LRB- # 6m -RRB- fund in Oslo. The fund was suspended.")
    assert "fund in Oslo" in {entity.name for entity in found.reading.entities}
    found = read("This week's operation was halted.")
    assert "operation" in {entity.name for entity in found.reading.entities}


def test_a_bare_trial_is_none_of_two_told_of_long_ago(read: ReadText) -> None:
    between = "Rain fell on the long grey quays. " * 25
    text = f"They praised the Norwegian trial in Lund. They also spoke of the Danish trial. {between}The trial began."
    assert [name for *_, name in read(text).states("status")] in ([], [None])


@pytest.mark.parametrize(
    ("text", "no_name"),
    [
        ("Munich Roe (ROEn. \nDE), the insurer, has said it could pay.", "DE"),
        ("Jon Berg, a VP at the Roe Fund, spoke.", "VP"),
        ("It was quieter than Norway's so-called trial for a year.", "Norway's so-called trial"),
        ("They wrote to those at the leak and deputies in Lund.", "leak and deputies in Lund"),
    ],
)
def test_no_entity(read: ReadText, text: str, no_name: str) -> None:
    assert no_name not in {entity.name for entity in read(text).reading.entities}


def test_a_number_keeps_its_more_than(read: ReadText) -> None:
    names = {entity.name for entity in read("More than 40 schools were closed in Oslo.").reading.entities}
    assert not any(name.startswith("than") for name in names)
