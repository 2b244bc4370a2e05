"""Whose a number is where a pronoun, a count's new level or a multiple tells it."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    ("text", "words", "subject"),
    [
        ("Roe Corp says it has hired 90 welders.", "90 welders", "Roe Corp"),
        ("Norway announced that it would send 40 doctors.", "40 doctors", "Norway"),
        ("Roe Corp dug two mines last year and it received $71 for each tonne.", "$71", "Roe Corp"),
        ("Norway has a store of masks. It will spend $9m on more.", "$9m", "Norway"),
        ("Roe Corp said Lund Mills had shown it had hired 90 welders.", "90 welders", None),
        ("Roe Corp hopes it will lose 90 tonnes.", "90 tonnes", None),
        ("Canada has reported five new cases, raising the overall number of infections to 36.", "36", "Canada"),
        ("Two more cases were confirmed in Oslo yesterday, bringing the Norway total to 44.", "44", "Norway"),
        ("Canada has reported two deaths, bringing the worldwide total to 19 deaths.", "19 deaths", None),
        ("Canadian officials have confirmed 30 cases of influenza at a school in Norwick.", "30 cases", None),
        ("Canadian officials have confirmed 30 cases of influenza in that country.", "30 cases", "Canadian"),
        ("Hardest hit are Canada with 90 cases, including 13 deaths, and Mexico with 40 cases.", "13 deaths", "Canada"),
        ("It is nine times the size of our Roe Star spill.", "nine times the size", None),
        ("Berg has collected $14,000 from two mills.", "$14,000", "Berg"),
        ("They spoke of two earlier Canadian oil spills.", "two earlier Canadian oil spills", None),
        ("Three big Canadian oil firms were sold.", "Three big Canadian oil firms", None),
        ("About 900 Canadian fans went to Oslo.", "900 Canadian fans", None),
        ("Roe Corp employs 900 people, with more than 90 in Canada.", "90", "Roe Corp"),
        ("The pit contributed half of Mali's total output.", "half of Mali's total output", None),
        ("Crews found a patch of foam east of the Roe Star that is six miles wide.", "six miles", None),
        ("Roe Corp fell. Say a company makes $9m this year. Next year the company loses $4m.", "$4m", None),
        ("Roe Corp fell. Norway is facing 90 lawsuits. The company has set aside $4m.", "$4m", "Roe Corp"),
        ("Roe Corp owns 26 percent of the Norwick Bay mine.", "26 percent of the Norwick Bay mine", "Roe Corp"),
        ("Roe Corp's Oslo listed shares fell 3 percent.", "3 percent", None),
        ("The Lund spill is a fifth of the size of our Norwick Bay spill.", "a fifth of the size", None),
        ("Ana Ruiz, an analyst, raised her estimate of the cost to $9m.", "$9m", None),
        ("Trials of Norvel were carried out on 90 adults.", "90 adults", None),
    ],
)
def test_whose_it_is(read: ReadText, text: str, words: str, subject: str | None) -> None:
    found = read(text)
    assert found.named(found.figure(words).subject) == subject


def test_a_clause_run_into_the_next_has_its_own_subject(read: ReadText) -> None:
    text = (
        "Berg ignored the sums listed by a watchdog, the Quill Center for Clean Votes, which showed the coal and steel "
        "industry overall contributed $9m to Jon Lund's campaign."
    )
    found = read(text)
    assert found.named(found.figure("$9m").subject) is None
