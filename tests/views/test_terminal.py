"""What stands on the terminal. The pictures in `golden` are read by people too: change them only on purpose."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from wcwidth import wcswidth

from asreported.errors import QueryError
from asreported.model import Figure, State, Story, TimelineEntry
from asreported.views.export import LISTS
from asreported.views.terminal import brief, coverage, dossier, show
from tests.views.stories import strike

GOLDEN = Path(__file__).parent / "golden"
SGR = re.compile(r"\x1b\[[0-9;]*m")
EMPTY = Story((), (), (), (), (), (), (), (), (), ())

View = Callable[[Story, int, bool, bool], str]


def listed(what: str) -> View:
    return lambda story, width, ascii_only, styled: show(story, what, width, ascii_only, styled)


VIEWS: dict[str, View] = {
    "dossier": lambda story, width, ascii_only, styled: dossier(story, None, width, ascii_only, styled),
    "person": lambda story, width, ascii_only, styled: dossier(
        story, story.entities[1].name, width, ascii_only, styled
    ),
    "brief": brief,
    "coverage": coverage,
    **{what: listed(what) for what in LISTS},
}


@pytest.mark.parametrize("name", ["dossier", "brief"])
@pytest.mark.parametrize("width", [80, 100, 140])
def test_as_drawn(name: str, width: int) -> None:
    assert VIEWS[name](strike(), width, False, False) == (GOLDEN / f"{name}-{width}.txt").read_text("utf-8")


@pytest.mark.parametrize("name", ["dossier", "brief"])
def test_as_drawn_in_ascii(name: str) -> None:
    drawn = VIEWS[name](strike(), 80, True, False)
    assert drawn == (GOLDEN / f"{name}-80-ascii.txt").read_text("utf-8")
    assert drawn.isascii()


@pytest.mark.parametrize("name", VIEWS)
@pytest.mark.parametrize("width", [24, 40, 60, 80, 119, 120, 200])
@pytest.mark.parametrize("ascii_only", [False, True])
def test_never_wider_than_the_screen(name: str, width: int, ascii_only: bool) -> None:
    for line in VIEWS[name](strike(), width, ascii_only, False).splitlines():
        assert wcswidth(line) <= width, line
        assert line == line.rstrip()


@pytest.mark.parametrize("name", VIEWS)
def test_styles_add_nothing_but_style(name: str) -> None:
    plain, styled = VIEWS[name](strike(), 100, False, False), VIEWS[name](strike(), 100, False, True)
    assert SGR.sub("", styled) == plain
    assert "\x1b" not in plain


@pytest.mark.parametrize("name", VIEWS)
@settings(max_examples=25, deadline=None)
@given(
    sprinkle=st.one_of(
        st.text(max_size=12), st.sampled_from(["\x1b[2J", "\x9b1m", "\u202e", "\u2066", "\r\x08", "報道"])
    ),
    width=st.integers(24, 160),
    ascii_only=st.booleans(),
    styled=st.booleans(),
)
@example(sprinkle="1\ufe0f\u20e3", width=24, ascii_only=False, styled=False)
@example(sprinkle="1\ufe0f" * 40, width=80, ascii_only=False, styled=True)
@example(sprinkle="\ufe0f\u0903", width=24, ascii_only=False, styled=False)
@example(sprinkle="\u1000\u102c" * 30, width=40, ascii_only=False, styled=False)
@example(sprinkle="\u0915\u094d" * 60, width=24, ascii_only=False, styled=False)
@example(sprinkle="\U0001f468\u200d" * 30, width=24, ascii_only=False, styled=False)
def test_no_text_steers_the_terminal_or_leaves_the_screen(
    name: str, sprinkle: str, width: int, ascii_only: bool, styled: bool
) -> None:
    drawn = VIEWS[name](strike(sprinkle), width, ascii_only, styled)
    shown = SGR.sub("", drawn) if styled else drawn
    for line in shown.split("\n"):
        assert all(character.isprintable() or character in "\u200c\u200d" for character in line)
        assert wcswidth(line) <= width
    assert not ascii_only or drawn.isascii()


@pytest.mark.parametrize("name", VIEWS)
def test_the_order_of_arrival_changes_nothing(name: str) -> None:
    known = strike()
    turned = replace(known, documents=known.documents[::-1], figures=known.figures[::-1], states=known.states[::-1])
    assert VIEWS[name](turned, 100, False, False) == VIEWS[name](known, 100, False, False)


@pytest.mark.parametrize("what", LISTS)
def test_every_record_has_its_place_in_its_list(what: str) -> None:
    assert len(show(strike(), what, 100).splitlines()) >= 2 + len(getattr(strike(), what))


@pytest.mark.parametrize("what", LISTS)
def test_an_empty_list_says_so(what: str) -> None:
    assert re.search(r"^(No|Nothing) .*\.$", show(EMPTY, what), re.MULTILINE)


def test_an_empty_story_has_a_brief_and_a_coverage() -> None:
    assert brief(EMPTY) == "No report is in the story.\n"
    assert "No prose sentence was read." in coverage(EMPTY)


def test_no_such_list() -> None:
    with pytest.raises(QueryError, match="timeline"):
        show(strike(), "events")


def test_fill_says_how_real() -> None:
    lines = {line[10:42].strip(): line for line in dossier(strike()).splitlines()}
    assert "◆02·1" in lines["suspended"]
    assert "◇02·2" in lines["to resume, planned"]
    assert "✕03·4" in next(line for text, line in lines.items() if text.startswith("expanded, denied"))


def test_plans_are_italic_and_blue_and_figures_bold() -> None:
    drawn = dossier(strike(), None, 80, False, True)
    assert "\x1b[3;34mto resume\x1b[0m" in drawn
    assert "\x1b[1mabout 400 dockers\x1b[0m" in drawn
    assert "\x1b[1;3;34maround 900 personnel\x1b[0m" in drawn


def test_too_narrow_the_origins_go_then_the_date_goes_under_and_the_cites_never_go() -> None:
    wide, less, least = (dossier(strike(), None, width) for width in (80, 60, 44))
    assert re.search(r"suspended +10 Mar 2031 +● +◆02·1", wide)
    assert re.search(r"suspended +10 Mar 2031 +◆02·1", less)
    assert re.search(r"suspended +◆02·1\n +10 Mar 2031", least)
    for drawn in (wide, less, least):
        assert drawn.count("◆02·1") == 2


def test_on_a_wide_screen_the_sentence_joins_on_its_exact_characters() -> None:
    assert "The Dockers' Union «suspended its strike» in Velsa on Monday." in dossier(strike(), None, 140)
    assert "\x1b[4msuspended its strike\x1b[0m in Velsa" in dossier(strike(), None, 120, False, True)
    assert "«suspended" not in dossier(strike(), None, 119)


def test_a_copied_report_is_a_ring_behind_its_dot() -> None:
    assert "●∘ ◆02·5 ■03·2" in show(strike(), "copies", 100)


def test_a_cut_is_shown_on_the_longest_wording() -> None:
    drawn = show(strike(), "utterances", 200)
    assert "shifts are paid, ⟦and until the dismissed crane drivers are back at work,⟧”" in drawn
    assert "■03·1 10 words cut" in drawn


def test_a_person_has_what_was_said() -> None:
    drawn = dossier(strike(), "Mira Okoro", 100)
    assert re.search(r"^Said +“We will stay out .* 3 Mar 2031 +●● ▼01·4 ■03·1$", drawn, re.MULTILINE)


def test_coverage_counts_sentences_without_a_fact() -> None:
    drawn = coverage(strike())
    assert "3 of 16 prose sentences (19%) carry no fact." in drawn
    assert re.search(r"^  5 Gulls had the quays to themselves\.\n\n", drawn, re.MULTILINE)
    assert re.search(r"#  about 400 dockers\n +“  the union\n", drawn)


def test_many_cites_of_one_fact_end_in_a_number() -> None:
    known = strike()
    records: tuple[State | Figure | TimelineEntry, ...] = (*known.states, *known.figures, *known.timeline)
    places = tuple(place for record in records for place in record.evidence)
    many = replace(known, states=(replace(known.states[0], evidence=places),))
    assert re.search(r"\+\d+$", dossier(many), re.MULTILINE)


def test_many_reports_are_counted_in_the_chart() -> None:
    known = strike()
    more = tuple(replace(known.documents[0], id=f"a{number}", path=f"x{number}.txt") for number in range(30))
    drawn = brief(replace(known, documents=(*known.documents, *more)), 100)
    assert re.search(r"^reports +\+ 2", drawn, re.MULTILINE)


def test_a_terminal_needs_no_templates() -> None:
    loaded = "import sys, asreported.views.terminal, asreported.views.export; print('jinja2' in sys.modules)"
    assert (
        subprocess.run([sys.executable, "-c", loaded], capture_output=True, check=True, text=True).stdout == "False\n"
    )


def test_sides_that_part_over_the_latest_figure_stand_together_in_the_lead() -> None:
    known = strike()
    tolls = tuple(
        replace(figure, measure="killed", text=str(figure.value), when=known.figures[0].when)
        for figure in known.figures[3:]
    )
    assert "Killed: 12 or 17 on 3 March 2031." in brief(replace(known, figures=tolls, states=known.states[5:]))
