"""Names of one text: what captions, headings and brackets glue to them is cut off; acronyms only where they tell."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from asreported.extract.entities.clusters import spells
from asreported.extract.entities.mending import tagged_names
from tests.reading import ReadText


def tagged(label: str, words: str) -> list[str]:
    """The names made of a sentence whose tagger took all of the words for one name."""
    split = words.split()
    pos = ["PROPN" if word[0].isupper() else "PUNCT" for word in split]
    doc = Doc(
        spacy.blank("en").vocab,
        words=split,
        pos=pos,
        ents=[f"{'I' if at else 'B'}-{label}" for at in range(len(split))],
    )
    names = list(tagged_names(doc))
    assert all(doc.text[doc[name.start].idx : name.end_char] == name.text for name in names)
    return [name.text for name in names]


@pytest.mark.parametrize(
    ("label", "words", "names"),
    [
        ("ORG", "River Board -LRB- RBX -RRB-", ["River Board", "RBX"]),
        ("GPE", "-RRB- - Norway", ["Norway"]),
        ("GPE", "`` Norway ''", ["Norway"]),
        ("PERSON", "-RRB-", []),
        ("LOC", "Karsian ( Sea", ["Karsian", "Sea"]),
        ("PERSON", "Marta Lindqvist\\/NPX RBX", ["Marta Lindqvist"]),
        ("PERSON", "Marta Lindqvist / NPX RBX", ["Marta Lindqvist"]),
        ("PERSON", "Marta Lindqvist", ["Marta Lindqvist"]),
    ],
)
def test_a_tag_is_cut_at_brackets_and_credits(label: str, words: str, names: list[str]) -> None:
    assert tagged(label, words) == names


@pytest.mark.parametrize(
    ("acronym", "name", "told"),
    [
        ("NBR", "Northern Bureau of Rivers", True),
        ("N.B.R.", "Northern Bureau of Rivers", True),
        ("NBR", "Norwegian Northern Bureau of Rivers", True),
        ("US", "University of Skarpo", False),
        ("RP", "RP response plan", False),
        ("NBR", "northern bureau of rivers", False),
        ("WHO", "Western Harbour Office", False),
        ("WHO", "World Health Organization", True),
    ],
)
def test_an_acronym_tells_a_name_by_three_letters_that_mean_nothing_else(acronym: str, name: str, told: bool) -> None:
    assert spells(acronym, name) is told


def test_a_word_that_opens_the_sentence_is_no_part_of_a_persons_name(read: ReadText) -> None:
    found = read("Marta Lindqvist spoke in Oslo on Monday. Whatever Lindqvist says, the farmers will listen.")
    assert found.mentions("Marta Lindqvist") == ["Marta Lindqvist", "Lindqvist"]


def test_an_acronym_of_the_report_ends_a_persons_name(read: ReadText) -> None:
    found = read("RBX said on Monday that it will pay. Marta Lindqvist RBX left. RBX has ten boats, said Ms Lindqvist.")
    assert not any("RBX" in name and " " in name for one in found.reading.entities for name in one.names)


def test_a_town_with_a_port_in_its_name_is_no_port(read: ReadText) -> None:
    found = read("Aid reached Port-au-Prince on Monday. Port-au-Prince was quiet at night, and the port was closed.")
    assert "the port" not in found.mentions("Port-au-Prince")
    assert found.entity("Port-au-Prince").kind == "place"


def test_a_surname_beside_a_full_name_is_somebody_elses(read: ReadText) -> None:
    found = read("President Lindqvist and his wife Marta Lindqvist came to Oslo. Mr Lindqvist said he was glad.")
    assert found.mentions("Marta Lindqvist") == ["Marta Lindqvist"]


def test_a_function_word_before_a_name_of_the_report_is_cut(read: ReadText) -> None:
    found = read("Norway will pay for the bridge. Whatever Norway pays, farmers in Norway want more.")
    assert found.entity("Norway").names == ("Norway",)
