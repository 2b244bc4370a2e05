"""Stories in a pile: which reports belong together, whatever the order and the company they come in."""

from __future__ import annotations

from array import array

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asreported.assemble.stories import Bounds, find_stories, heading, likeness, report_id
from asreported.assemble.stories.grouping import group
from asreported.assemble.stories.words import stem, telling, weight
from asreported.model import Document, Reading, WrittenDate, prose_lines
from tests.assemble.making import MODEL

DAM = (
    "The Tessaly dam will be raised by four metres, the Ardmoor water board decided. Engineers at Tessaly found "
    "cracks in the spillway last winter. Farmers below the dam fear for their orchards.",
    "Cracks in the spillway of the Tessaly dam are worse than thought, an engineer of the Ardmoor board said. "
    "The reservoir stands at its highest level. Orchards below would be under water within an hour.",
    "Ardmoor's water board has let water out of the Tessaly reservoir. The spillway will be mended before the dam is "
    "raised, its engineers said, and the orchards are safe.",
)
FERRY = (
    "Ferry crews between Colm and the Outer Skerries stopped work at noon. Their union, the Skerries Seamen, wants "
    "two more hands on each ferry. Islanders queued on the pier at Colm.",
    "No ferry has left Colm for two days. The Skerries Seamen and the ferry company Northsound sat with a mediator "
    "on the pier; crews say they are too few for the winter sea.",
    "Northsound gave in: each ferry to the Outer Skerries will sail with two more crew. The union called the end of "
    "the strike at Colm a victory for islanders.",
)
OTHER_DAM = (
    "The dam at Quorn held through the night, the Velden river authority said. Its spillway poured for nine hours and "
    "engineers slept beside the turbines. Villagers of Lower Quorn were told to leave.",
    "Villagers came home to Lower Quorn after the river Velden fell. The Quorn dam's turbines stand still; the "
    "spillway took no harm, the authority's engineers found.",
)

Pair = tuple[Document, Reading]


def report(text: str, day: str | None = None, name: str = "") -> Pair:
    dates = (WrittenDate(day, "line", day),) if day else ()
    path = name or text[:20]
    return Document(path, path, None, None, None, (), dates, "en", "", text, prose_lines(text)), Reading("none", MODEL)


def texts(pairs: list[Pair]) -> set[frozenset[str]]:
    return {frozenset(pairs[at][0].text for at in story) for story in find_stories(pairs)}


PILE = [report(text) for text in (*DAM, *FERRY, *OTHER_DAM)]


def test_each_story_is_found_and_near_ones_stay_apart() -> None:
    assert texts(PILE) == {frozenset(DAM), frozenset(FERRY), frozenset(OTHER_DAM)}


@given(order=st.permutations(PILE))
@settings(max_examples=25, deadline=None)
def test_the_order_of_arrival_is_nothing(order: list[Pair]) -> None:
    told = [[order[at][0].text for at in story] for story in find_stories(order)]
    assert told == [[PILE[at][0].text for at in story] for story in find_stories(PILE)]


@given(dam=st.sets(st.sampled_from(DAM), min_size=2), ferry=st.sets(st.sampled_from(FERRY)))
@settings(max_examples=25, deadline=None)
def test_what_else_is_in_the_store_is_nothing(dam: set[str], ferry: set[str]) -> None:
    alone, other = [report(text) for text in sorted(dam)], [report(text) for text in sorted(ferry)]
    assert texts([*alone, *other]) == texts(alone) | texts(other)


@given(found=st.lists(st.text(st.characters(categories=["Lu", "Ll", "Nd", "Zs"]), max_size=60), max_size=8))
@settings(deadline=None)
def test_each_report_is_in_one_story(found: list[str]) -> None:
    pairs = [report(text, name=str(at)) for at, text in enumerate(found)]
    assert sorted(at for story in find_stories(pairs) for at in story) == list(range(len(pairs)))


def test_copies_are_of_one_story() -> None:
    assert len(find_stories([report(DAM[0], name="one"), report(DAM[0], name="two")])) == 1


def test_a_yearly_event_is_another_story_years_later() -> None:
    then, later = FERRY[:2], FERRY[2]
    assert len(find_stories([*(report(text, "2015-01-10") for text in then), report(later, "2015-01-12")])) == 1
    assert len(find_stories([*(report(text, "2015-01-10") for text in then), report(later, "2022-01-12")])) == 2


def test_likeness_is_a_cosine() -> None:
    rows = likeness([pair[0] for pair in PILE])
    for one, row in enumerate(rows):
        assert row[one] == 0.0  # a report is not held against itself
        assert all(0.0 <= value <= 1.0 + 1e-9 and value == rows[other][one] for other, value in enumerate(row))


@given(values=st.lists(st.floats(0, 1), min_size=15, max_size=15), link=st.floats(0.01, 1))
def test_no_two_reports_are_joined_below_the_bound(values: list[float], link: float) -> None:
    rows = [array("d", [0.0] * 6) for _ in range(6)]
    for (one, other), value in zip(((a, b) for a in range(6) for b in range(a)), values, strict=True):
        rows[one][other] = rows[other][one] = value
    for places in group(rows, Bounds(link=link)):
        inside = [rows[one][other] for one in places for other in places if one < other]
        assert not inside or sum(inside) / len(inside) >= link - 1e-9


def test_a_tight_group_takes_no_loose_one() -> None:
    tight, across = 0.8, 0.3
    rows = [array("d", [0.0 if a == b else tight if a // 3 == b // 3 else across for b in range(6)]) for a in range(6)]
    assert group(rows, Bounds(link=0.1, groups=0.8)) == [[0, 1, 2], [3, 4, 5]]
    assert group(rows, Bounds(link=0.1, groups=0.2)) == [list(range(6))]


def test_words_weigh_by_how_rare_they_are() -> None:
    assert weight("the") < weight("water") < weight("reservoir") < weight("spillway") == weight("tessaly")
    assert weight("2015") == 0.0


@pytest.mark.parametrize(
    ("word", "root"), [("Ferries", "ferry"), ("crew’s", "crew"), ("crisis", "crisis"), ("gas", "gas")]
)
def test_stems(word: str, root: str) -> None:
    assert stem(word) == root


def test_words_that_stand_early_tell_more() -> None:
    early, late = "Harrow. " + "Basalt. " * 1, "word " * 400 + "Basalt."
    assert (
        telling(report(f"{early} {late} Pumice")[0])["harrow"] > telling(report(f"{early} {late} Pumice")[0])["pumice"]
    )


def test_an_id_finds_its_story_after_earlier_reports_have_come() -> None:
    before = heading([report(DAM[1], "2024-03-02"), report(DAM[2], "2024-03-05")])
    after = heading([report(DAM[1], "2024-03-02"), report(DAM[2], "2024-03-05"), report(DAM[0], "2024-02-01")])
    assert before.id != after.id == report_id(report(DAM[0])[0])
    assert before.id in after.ids
    assert (after.first, after.last) == ("2024-02-01", "2024-03-05")
    assert after.documents[0] == report(DAM[0])[0].id


def test_a_story_without_names_is_called_by_its_telling_words() -> None:
    assert "Tessaly" in heading([report(text) for text in DAM]).name
