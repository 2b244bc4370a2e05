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
