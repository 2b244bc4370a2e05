"""What is passed on: hearsay, cited sources, chains of sources; and what nobody is named for."""

from __future__ import annotations

import pytest

from tests.extract.quoting import one, read


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The ferry will reportedly stop on Friday.", "The ferry will … stop on Friday"),
        ("The mayor has reportedly resigned.", "The mayor has … resigned"),
        ("It is understood that the ferry will stop on Friday.", "that the ferry will stop on Friday"),
        ("It is believed that the crew left early.", "that the crew left early"),
    ],
)
def test_hearsay_has_no_source(text: str, content: str) -> None:
    [told] = read(text)
    assert (told.content, told.source, told.speaker) == (content, None, None)


@pytest.mark.parametrize(
    ("text", "source", "through"),
    [
        ("The ferry will stop on Friday, the Herald reported, citing two diplomats.", "two diplomats", "the Herald"),
        ("Reuters, citing two officials, said the ferry would stop on Friday.", "two officials", "Reuters"),
        ("The agency said the ferry would stop, citing a letter by the board.", "a letter by the board", "The agency"),
    ],
)
def test_what_somebody_cites_is_said_by_those_cited(text: str, source: str, through: str) -> None:
    cited = next(told for told in read(text) if told.cue == "citing")
    passed_on = next(told for told in read(text) if told.cue != "citing")
    assert (cited.source, cited.through, cited.speaker) == (source, (through,), None)
    assert cited.content == passed_on.content and passed_on.source == through


def test_reasons_that_somebody_cites_are_no_sources() -> None:
    told = one("The board closed the quay, the mayor said, citing the release of fuel into the river.", "the release")
    assert told.source == "the mayor"


def test_a_chain_holds_the_medium_of_its_outer_source() -> None:
    told = one("Diplomats told Reuters that the minister had said the dam would fall.", "the dam")
    assert (told.source, told.through) == ("the minister", ("Reuters", "Diplomats"))


@pytest.mark.parametrize(
    ("text", "through"),
    [
        ("The Herald quoted Anna Roe as saying the dam would fall.", "The Herald"),
        ("Anna Roe was quoted by the Herald as saying that the dam would fall.", "the Herald"),
    ],
)
def test_who_quotes_passes_on(text: str, through: str) -> None:
    told = next(told for told in read(text) if told.cue == "saying")
    assert (told.source, told.speaker, told.through) == ("Anna Roe", "Anna Roe", (through,))


def test_they_who_are_not_named_stay_so() -> None:
    told = one("Two engineers looked at the dam. They said it would hold.", "it would hold")
    assert (told.source, told.speaker) == ("They", None)


def test_what_is_not_said_is_not_told() -> None:
    [told] = read("Anna Roe refused to say whether the dam would hold.")
    assert told.cue == "refused"
    assert not read("Anna Roe would not say if she would resign.")
