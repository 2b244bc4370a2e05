from __future__ import annotations

from dataclasses import replace

import pytest

from asreported.errors import QueryError
from asreported.model import EntityRecord, Story
from asreported.views.dossier import Dossier, Row, dossier
from asreported.views.lead import lead
from asreported.views.subject import find_entity, main_subject
from tests.views.builder import day
from tests.views.stories import strike


def mission() -> Story:
    """The strike, were it a mission."""
    known = strike()
    first, *rest = known.entities
    return replace(known, entities=(replace(first, kind="mission"), *rest))


def empty() -> Story:
    return Story((), (), (), (), (), (), (), (), (), ())


def texts(shown: Dossier, group: str) -> list[str]:
    return [f"{row.text} [{row.modality}]" for row in shown.group(group)]


def test_groups_come_from_what_is_reported() -> None:
    names = [group.name for group in dossier(strike()).groups]
    assert names == ["Standing", "Size", "Lead", "Places", "Demand", "End date"]


def test_a_mission_says_what_no_report_says() -> None:
    shown = dossier(mission())
    gaps = [group.name for group in shown.groups if group.rows[0].kind == "gap"]
    assert gaps == ["Mandate", "Commander", "Members", "Consent", "End date"]


def test_standing_fact_before_plan_before_denial_and_the_latest_first() -> None:
    assert texts(dossier(strike()), "Standing") == [
        "suspended [actual]",
        "launched [actual]",
        "to resume [planned]",
        "to expand [possible]",
        "expanded [denied]",
        "resumed [actual]",
    ]


def test_what_was_planned_and_is_not_reported_has_its_line() -> None:
    gap = dossier(strike()).group("Standing")[-1]
    assert gap == Row("gap", "resumed")


def test_once_it_happened_there_is_no_gap() -> None:
    known = strike()
    resumed = replace(known.states[2], id="S9", modality="actual")
    shown = dossier(replace(known, states=(*known.states, resumed)))
    assert not [row for row in shown.group("Standing") if row.kind == "gap"]


def test_end_date_is_no_gap_once_the_end_is_reported() -> None:
    known = strike()
    ended = replace(known.states[0], id="S9", value="ended")
    assert not dossier(replace(known, states=(*known.states, ended))).group("End date")


def test_size_with_its_bounds_and_its_measure() -> None:
    rows = dossier(strike()).group("Size")
    assert [(row.text, row.note) for row in rows] == [
        ("several hundred people", "(200–900)"),
        ("about 400 dockers", None),
        ("around 900 personnel", None),
    ]


def test_a_measure_that_is_no_size_has_its_own_group() -> None:
    known = strike()
    ships = tuple(replace(figure, subject=known.figures[0].subject) for figure in known.figures[3:])
    assert texts(dossier(replace(known, figures=ships)), "Ship") == [
        "twelve ships [actual]",
        "seventeen ships [actual]",
    ]


def test_the_killed_of_no_named_body_belong_to_the_story_alone() -> None:
    known = strike()
    killed = replace(known.figures[3], text="two people", value=2, measure="killed")
    told = replace(known, figures=(killed,))
    assert texts(dossier(told), "Killed") == ["two people [actual]"]
    assert not dossier(told, "Mira Okoro").group("Killed")


def test_the_wording_stands_beside_a_value_it_does_not_hold() -> None:
    rows = {row.text: row.note for row in dossier(strike()).group("Standing")}
    assert rows["launched"] == "“began on Monday”"
    assert rows["suspended"] is None
    assert rows["to resume"] is None


def test_rows_that_read_alike_say_when_they_were_said() -> None:
    known = strike()
    again = replace(known.states[2], id="S11", evidence=known.states[6].evidence)
    rows = dossier(replace(known, states=(*known.states, again))).group("Standing")
    assert [row.note for row in rows if row.text == "to resume"] == ["(said 11 Mar 2031)", "(said 12–13 Mar 2031)"]


def test_origins_are_counted_after_copies_collapse() -> None:
    known = strike()
    copied = replace(known.states[8], evidence=known.copies[0].passages[0].evidence)
    row = dossier(replace(known, states=(copied,))).group("Places")[0]
    assert (len(row.evidence), row.origins) == (2, 1)


def test_every_row_but_a_gap_stands_on_evidence_and_a_record() -> None:
    known = strike()
    ids = {figure.id for figure in known.figures} | {state.id for state in known.states}
    for group in dossier(known).groups:
        for row in group.rows:
            assert (row.kind == "gap") == (row.record not in ids) == (not row.evidence)


def test_an_entity_is_found_whatever_the_case_and_with_a_slip() -> None:
    assert dossier(strike(), "mira okoro").subject.name == "Mira Okoro"
    assert dossier(strike(), "OKORO").subject.name == "Mira Okoro"
    assert dossier(strike(), "Mira Okorro").subject.name == "Mira Okoro"


def test_an_unknown_entity_is_answered_with_the_nearest() -> None:
    with pytest.raises(QueryError, match="Velsa dock strike"):
        dossier(strike(), "Velsa")
    with pytest.raises(QueryError, match="show entities"):
        dossier(strike(), "Qqqq")


def test_of_several_of_one_name_the_one_with_most_behind_it() -> None:
    known = strike()
    namesake = EntityRecord("E9", "The strike", "work", ("The strike",), (), known.entities[0].evidence[:1])
    assert find_entity(replace(known, entities=(namesake, *known.entities)), "the strike").id == "E1"


def test_the_main_subject_does_not_hang_on_order() -> None:
    known = strike()
    turned = replace(known, entities=known.entities[::-1], states=known.states[::-1], figures=known.figures[::-1])
    assert main_subject(known).id == main_subject(turned).id == "E1"
    assert dossier(known) == dossier(turned)


def test_a_person_with_more_records_does_not_displace_the_thing() -> None:
    known = strike()
    okoro = known.quotations[0].speaker
    offices = tuple(
        replace(state, id=f"P{number}", subject=okoro, property="office") for number, state in enumerate(known.states)
    )
    assert main_subject(replace(known, states=(*known.states, *offices))).id == "E1"


def test_a_story_that_names_nothing_has_no_dossier() -> None:
    with pytest.raises(QueryError, match="No report is in the story, or none had appeared by then"):
        dossier(empty())
    with pytest.raises(QueryError, match="No report names"):
        dossier(replace(empty(), documents=strike().documents))


def test_the_lead_is_filled_from_rows() -> None:
    slots = lead(dossier(strike()))
    assert "".join(slot.text for slot in slots) == (
        "Launched on 3 March 2031 and suspended on 10 March 2031, it is put at several hundred people on 12–13 March "
        "2031; around 900 personnel are planned. That it was to resume is reported; that it did is not."
    )
    assert [slot.row.record for slot in slots if slot.row] == ["S1", "S2", "F3", "F2", "S3"]
    assert [slot.modality for slot in slots if slot.row] == ["actual", "actual", "actual", "planned", "planned"]


@pytest.mark.parametrize(
    ("states", "figures", "text"),
    [
        ((), (), ""),
        ((0,), (), "Launched on 3 March 2031."),
        ((), (0,), "It is put at about 400 dockers on 3 March 2031."),
        ((), (1,), "Planned are around 900 personnel."),
        ((2,), (), "That it was to resume is reported; that it did is not."),
    ],
)
def test_an_empty_slot_drops_its_clause(states: tuple[int, ...], figures: tuple[int, ...], text: str) -> None:
    known = strike()
    part = replace(
        known,
        states=tuple(known.states[place] for place in states),
        figures=tuple(known.figures[place] for place in figures),
    )
    assert "".join(slot.text for slot in lead(dossier(part, "Velsa dock strike"))) == text


def test_the_lead_takes_the_more_exact_of_two_dates() -> None:
    known = strike()
    of_the_month = replace(known.states[0], id="S0", when=day("2031-03-01", "2031-03-31", "month"))
    slots = lead(dossier(replace(known, states=(of_the_month, known.states[0]), figures=())))
    assert "".join(slot.text for slot in slots) == "Launched on 3 March 2031."
