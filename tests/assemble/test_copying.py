"""Copies: runs of words that stand in two reports, exactly; what both quote is no copy."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from asreported.assemble.copying import find_copies
from asreported.model import Copy
from tests.assemble.making import Telling, reports

COPIED = "engineers closed the upper gate shortly after midnight when water began to seep through the old brick wall"
SPEECH = "We asked for money every single year and every single year we were told to wait for the next budget"


def copies(*texts: str, quoted: str | None = None) -> tuple[Copy, ...]:
    tellings = [Telling(f"r{number}", text).dated(f"2019-05-{number + 1:02}") for number, text in enumerate(texts)]
    for telling in tellings:
        if quoted is not None:
            telling.quotation(quoted)
    return find_copies(reports(*tellings))


def test_a_shared_run_with_its_exact_spans() -> None:
    (copy,) = copies(f"Officials said {COPIED}.", f"At the dam, {COPIED}, a witness said.")
    (passage,) = copy.passages
    assert [place.text for place in passage.evidence] == [COPIED, COPIED]
    assert [place.start for place in passage.evidence] == [len("Officials said "), len("At the dam, ")]
    assert copy.documents == ("r0", "r1")
    assert 0 < copy.similarity <= 1


def test_case_and_punctuation_are_the_outlets_own() -> None:
    changed = COPIED.capitalize().replace("midnight", "midnight,")
    (copy,) = copies(f"Officials said {COPIED}.", f"{changed}.")
    assert [place.text for place in copy.passages[0].evidence] == [COPIED, changed]


def test_a_short_run_is_chance() -> None:
    assert copies(f"{' '.join(COPIED.split()[:9])}.", f"So {' '.join(COPIED.split()[:9])} they said.") == ()


def test_what_both_quote_is_no_copy() -> None:
    assert copies(f"“{SPEECH}”, she said.", f"She told us: “{SPEECH}”.", quoted=SPEECH) == ()


def test_what_only_one_quotes_is_a_copy() -> None:
    one = Telling("a", f"“{SPEECH}”, she said.").dated("2019-05-01")
    one.quotation(SPEECH)
    other = Telling("b", f"It was clear: {SPEECH}.").dated("2019-05-02")
    assert len(find_copies(reports(one, other))) == 1


def test_three_reports_of_one_text_are_one_group() -> None:
    (copy,) = copies(f"Officials said {COPIED}.", f"At the dam, {COPIED}.", f"It is said that {COPIED}.")
    assert copy.documents == ("r0", "r1", "r2")


def test_the_first_by_report_time_leads() -> None:
    late = Telling("late", f"Officials said {COPIED}.").dated("2019-05-09")
    early = Telling("early", f"At the dam, {COPIED}.").dated("2019-05-01")
    (copy,) = find_copies(reports(late, early))
    assert copy.documents == ("early", "late")


words = st.sampled_from(["the", "gate", "wall", "dam", "water", "rose", "fell", "broke", "held", "night"])
sentences = st.lists(words, min_size=1, max_size=40).map(" ".join)


@given(st.lists(sentences, min_size=2, max_size=4))
def test_every_passage_is_words_of_each_of_its_reports(texts: list[str]) -> None:
    for copy in copies(*texts):
        assert len(copy.documents) > 1
        for passage in copy.passages:
            for place in passage.evidence:
                assert texts[int(place.document[1:])][place.start : place.end] == place.text
