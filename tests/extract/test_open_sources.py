"""Who must stay unnamed: sources that the text leaves open, beside names that are near."""

from __future__ import annotations

import pytest

from tests.extract.quoting import one, read


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Asked whether the quay was safe, Anna Roe said it was.", "whether the quay"),
        ("Anna Roe, asked about the delays, said the quay was safe.", "the delays"),
        ("Anna Roe smiled when asked if the quay was safe.", "if the quay"),
        (
            "Mayor Anna Roe closed the quay. The flood had left it leaning. A private security professional told "
            "Reuters that guards had left. Nobody was there, he said.",
            "Nobody was there",
        ),
        ("The harbour has a new quay. Records show the quay cost $2 million, by Bay Hydro's account.", "the quay cost"),
        ("A Bay Hydro executive said the quay was safe. Anna Roe visited it on Monday.", "the quay was safe"),
        ("Peter Lund waited. A 21-year-old said the quay was safe.", "the quay was safe"),
        ("The dockers met Anna Roe on Monday. They said they were tired.", "they were tired"),
    ],
)
def test_who_is_left_open_gets_no_name(text: str, words: str) -> None:
    assert one(text, words).speaker is None


def test_whom_a_verb_asks_to_say_is_its_source() -> None:
    told = one("The news left many to wonder whether the quay was safe.", "whether")
    assert (told.source, told.speaker) == ("many", None)


def test_nobody_says_what_it_is_easy_to_say() -> None:
    assert not read("Bay Hydro began it in May. It is easy to criticize the length of the work.")


def test_who_speaks_after_having_been_asked() -> None:
    told = one("Anna Roe, asked about the delays, said the quay was safe.", "the quay")
    assert (told.source, told.speaker) == ("Anna Roe", "Anna Roe")


def test_whom_something_is_told_to_does_not_tell_it() -> None:
    told = one("One group went in, where they left a bag, a private guard present during the raid told Reuters.", "One")
    assert told.source == "a private guard present during the raid"
    assert told.through == ("Reuters",)


def test_an_agency_is_a_department_rather_than_a_company() -> None:
    text = (
        "Roe Technologies closed the quay. Roe Technologies owns it. Roe Technologies grew. The Harbour Department "
        "called for calm. “We share the view,” the agency said."
    )
    assert one(text, "We share").speaker == "Harbour Department"


def test_a_person_tagged_as_an_organization_is_a_person() -> None:
    assert one("Howard Ingram came late. “We stay,” he said.", "We stay").speaker == "Howard Ingram"
