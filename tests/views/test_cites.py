from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from asreported.model import Evidence, Story
from asreported.views.cites import Cites
from asreported.views.handles import short_outlet
from tests.views.builder import Builder
from tests.views.stories import strike


def story(*paths: str | None, outlets: tuple[str | None, ...] = ()) -> Story:
    build = Builder()
    for number, path in enumerate(paths):
        outlet = outlets[number] if number < len(outlets) else None
        build.document(f"d{number}", (("prose", "One."),), path=path, outlet=outlet, published=None)
    return Story(tuple(build.documents.values()), (), (), (), (), (), (), (), (), ())


def handles(*paths: str | None, outlets: tuple[str | None, ...] = ()) -> list[str]:
    known = story(*paths, outlets=outlets)
    cites = Cites(known)
    return [cites.handle(document.id) for document in known.documents]


def test_handle_is_the_shortest_start_that_tells_apart() -> None:
    assert handles("000_ab.txt", "001_cd.txt", "002_ef.txt") == ["000", "001", "002"]
    assert handles("report-01.txt", "report-02.txt", "report-10.txt") == ["01", "02", "10"]
    assert handles("1-toll.txt", "2-toll.txt", "10-toll.txt") == ["1", "2", "10"]
    assert handles("gazette-storm.txt", "herald-storm.txt", "harbour.txt") == ["gaz", "her", "har"]


def test_handle_falls_back_where_names_are_alike_or_missing() -> None:
    assert handles("north/report.txt", "south/report.txt") == ["nor", "sou"]
    assert handles("all.jsonl", "all.jsonl", outlets=("Radio Velsa Coast", "The Courier")) == ["RVC", "Cou"]
    assert len(set(handles(None, None, "all.jsonl"))) == 3


@given(st.lists(st.one_of(st.none(), st.text(max_size=12)), min_size=1, max_size=12))
def test_handles_are_never_shared_and_always_printable(paths: list[str | None]) -> None:
    found = handles(*paths)
    assert len(set(found)) == len(found)
    assert all(handle and handle.isprintable() for handle in found)


def test_reports_stand_in_the_order_of_their_dates_undated_last() -> None:
    cites = Cites(strike())
    assert [document.id for document in cites.documents] == ["a", "b", "c", "d"]
    assert cites.place == {"a": 0, "b": 1, "c": 2, "d": 3}


def test_order_of_arrival_changes_nothing() -> None:
    known = strike()
    turned = replace(known, documents=known.documents[::-1])
    evidence = [place for figure in known.figures for place in figure.evidence]
    assert Cites(known).cites(evidence) == Cites(turned).cites(evidence[::-1])


def test_one_shape_for_each_outlet_and_for_each_report_that_names_none() -> None:
    cites = Cites(strike())
    assert [cites.shape(document) for document in "abcd"] == [0, 1, 2, 1]


def test_shapes_repeat_after_six() -> None:
    known = story(*(f"{number}.txt" for number in range(8)))
    cites = Cites(known)
    assert [cites.shape(document.id) for document in cites.documents] == [0, 1, 2, 3, 4, 5, 0, 1]


def test_prose_is_numbered_and_other_zones_have_letters() -> None:
    known = strike()
    cites = Cites(known)
    assert [name for name, _ in cites.sentences("a")] == ["t", "1", "2", "3", "4", "5"]
    assert [name for name, _ in cites.sentences("d")] == ["c", "1"]
    dateline = known.documents[1].text.index("VELSA")
    assert str(cites.cite(Evidence("b", dateline, dateline + 5, "VELSA"))) == "02·d"


def test_cite_and_whole_sentence() -> None:
    known = strike()
    cites = Cites(known)
    ships = known.figures[3].evidence[0]
    assert str(cites.cite(ships)) == "01·3"
    assert cites.sentence_of(ships).text == "Twelve ships were waiting on Monday night."


def test_evidence_over_several_sentences_is_cited_by_the_first_and_shown_whole() -> None:
    known = strike()
    cites = Cites(known)
    text = known.documents[0].text
    start, end = text.index("joined the walkout"), text.index("ships were")
    evidence = Evidence("a", start, end, text[start:end])
    assert cites.cite(evidence).sentence == "2"
    assert cites.numbers(evidence) == ("2", "3")
    assert cites.sentence_of(evidence).text.startswith("About 400 dockers")
    assert cites.sentence_of(evidence).text.endswith("on Monday night.")


@given(st.integers(0, 500), st.integers(1, 80))
def test_every_evidence_has_a_cite_and_lies_in_its_sentence(start: int, length: int) -> None:
    known = strike()
    cites = Cites(known)
    text = known.documents[0].text
    start = min(start, len(text) - 1)
    evidence = Evidence("a", start, start + length, text[start : start + length])
    sentence = cites.sentence_of(evidence)
    assert sentence.start <= evidence.start
    assert sentence.end >= evidence.end
    assert cites.cite(evidence).sentence


def test_sentences_are_cited_once() -> None:
    known = strike()
    both = [known.states[0].evidence[0], known.timeline[0].evidence[0]]
    assert [str(cite) for cite in Cites(known).cites(both)] == ["01·1"]


def test_short_outlets() -> None:
    assert short_outlet("Radio Velsa Coast") == "RVC"
    assert short_outlet("The Tidewater Post") == "Tidewater"
    assert short_outlet("Velsa\u202e News") == "Velsa"
