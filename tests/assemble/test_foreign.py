"""Foreign matter: a paragraph of another page inside a report; paragraphs of the story, however odd, are not."""

from __future__ import annotations

from asreported.assemble.foreign import find_foreign
from tests.assemble.making import Telling, reports

OWN = (
    "The river broke its bank at Ellmouth on Monday and flooded the lower town, the mayor Ada Quill said.",
    "Rescuers took families from the flooded lower town by boat while the river rose at the bank.",
    "Ada Quill said the flooded families of Ellmouth would sleep in the school until the river fell.",
)
SPLICED = (
    "Thirteen celebrity chefs reveal favourite autumn recipes, including pumpkin dumplings, chestnut cakes, "
    "smoked mushrooms and blackberry vinegar, in tonight's glossy television special."
)


def foreign(*paragraphs: str) -> list[str]:
    telling = Telling("a", "\n\n".join(paragraphs)).dated("2019-05-01")
    for name in ("Ada Quill",):
        if name in telling.text:
            telling.entity("person", name)
    made = reports(telling, Telling("b", "\n\n".join(OWN)).dated("2019-05-02"))
    return [span.of(telling.text) for span in find_foreign(made)[0]]


def test_a_paragraph_of_another_page() -> None:
    assert foreign(OWN[0], OWN[1], SPLICED, OWN[2]) == [SPLICED]


def test_its_heading_goes_with_it() -> None:
    heading = "Kitchen secrets"
    assert foreign(OWN[0], OWN[1], heading, SPLICED, OWN[2]) == [heading, SPLICED]


def test_a_short_odd_line_of_the_story_stays() -> None:
    assert foreign(*OWN, "Umbrellas sold out everywhere.") == []


def test_whoever_the_story_knows_is_of_the_story() -> None:
    assert foreign(*OWN, SPLICED.replace("Thirteen", "Guest Ada Quill watches as thirteen")) == []


def test_a_story_without_foreign_matter() -> None:
    assert foreign(*OWN) == []


def test_of_one_or_two_paragraphs_nothing_is_told_apart() -> None:
    assert foreign(OWN[0], SPLICED) == []


def test_a_rare_word_of_the_story_tells_more_than_common_ones() -> None:
    common = "The new report about last year says that many people should work with other groups this week."
    assert foreign(OWN[0], common, *OWN[1:]) == []
    recurring = SPLICED.replace("pumpkin", "riverbank") + " Ellmouth's school, flooded, was among the sets."
    assert foreign(OWN[0], recurring, *OWN[1:]) == []


def test_of_one_page_only_the_strangest_goes() -> None:
    other = (
        "Quarterly dividends outpaced analysts' forecasts, lifting shares of brewers, insurers and chipmakers alike."
    )
    assert len(foreign(OWN[0], SPLICED, OWN[1], other, OWN[2])) == 1


def test_the_last_paragraph_is_rather_a_credit() -> None:
    assert foreign(*OWN, "Additional reporting: Piotr Nowak, Lisbon; editing: Hanna Weiss.") == []


def test_what_a_later_report_tells_changes_no_verdict() -> None:
    told = Telling("a", "\n\n".join((OWN[0], OWN[1], SPLICED, OWN[2]))).dated("2019-05-01")
    later = [Telling(name, f"{OWN[0]}\n\n{SPLICED}").dated("2019-05-02") for name in "bcdefg"]
    alone, among = find_foreign(reports(told)), find_foreign(reports(told, *later))
    assert alone[0] == among[0] != ()


def test_what_the_other_reports_tell_too_is_of_the_story() -> None:
    def odd_of(others: str) -> int:
        told = Telling("z", "\n\n".join((OWN[0], OWN[1], SPLICED, OWN[2]))).dated("2019-05-03")
        company = [Telling(name, f"{OWN[2]}\n\n{others}").dated("2019-05-02") for name in "abcdefgh"]
        return len(find_foreign(reports(*company, told))[-1])

    assert odd_of(OWN[1]) == 1
    assert odd_of(f"Chefs told of recipes with pumpkin dumplings and chestnut cakes. {OWN[1]}") == 0


def test_of_a_short_paragraph_nobody_can_tell() -> None:
    assert foreign(OWN[0], OWN[1], " ".join(SPLICED.split()[:16]) + ".", OWN[2]) == []


def test_a_story_of_one_report_has_its_own_words_alone() -> None:
    telling = Telling("a", "\n\n".join((OWN[0], OWN[1], SPLICED, OWN[2])))
    assert [span.of(telling.text) for span in find_foreign(reports(telling))[0]] == [SPLICED]
