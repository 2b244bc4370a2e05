"""Speakers: whom a source means, in prose of our own; and who must stay unnamed."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from asreported.extract.entities import find_entities
from asreported.extract.language import blocks, load, masked
from asreported.extract.quotations import find_quotations
from asreported.model import Entity, Quotation, Zone


@cache
def _nlp() -> Language:
    return load()[0]


def _doc(text: str) -> Doc:
    laid = masked(text, [Zone("prose", 0, len(text))])
    return next(iter(_nlp().pipe(blocks(_nlp(), [laid]))))


def _said(text: str) -> tuple[tuple[Entity, ...], tuple[Quotation, ...]]:
    doc = _doc(text)
    entities = find_entities(doc)
    return entities, find_quotations(doc, entities, ())


def speaker(text: str, words: str) -> str | None:
    """The name of who says the quotation that begins with the words, marks aside."""
    entities, quotations = _said(text)
    found = [quotation for quotation in quotations if quotation.content[0].of(text).lstrip("“\"'‘").startswith(words)]
    assert found, [quotation.content[0].of(text) for quotation in quotations]
    return entities[found[0].speaker].name if found[0].speaker is not None else None


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Organizer Peter Lund opened the fair. “We stay,” Lund said.", "We stay", "Peter Lund"),
        ("TORBY, N.B. — Peter Lund opened the fair. “We stay,” Lund said.", "We stay", "Peter Lund"),
        ("Prime Minister Theresa May came. “We stay,” May said.", "We stay", "Theresa May"),
        ("Anna Paz Roe drew the plan. “We stay,” said Paz Roe.", "We stay", "Anna Paz Roe"),
        ("Mayor Anna Roe opened the quay. “We stay,” the mayor said.", "We stay", "Anna Roe"),
        (
            "Mayor Anna Roe met Peter Lund, president of the rowing club. “We stay,” the mayor said.",
            "We stay",
            "Anna Roe",
        ),
        ("A hockey coach says he is amazed by the gift. Peter Lund said it was kind.", "he is amazed", "Peter Lund"),
        ("A statement by the Harbour Union read: “We stay.”", "We stay", "Harbour Union"),
        ("Anna Roe's letter to the board said the quay was unsafe.", "the quay", "Anna Roe"),
        ("In the words of Anna Roe, “the quay is a ruin.”", "the quay", "Anna Roe"),
        ("Peter Lund's denial of any role in the affair came late.", "any role", "Peter Lund"),
        ("Anna Roe denied taking any money.", "taking any", "Anna Roe"),
        ("Bond prices: Anna Roe said the fall was over.", "the fall", "Anna Roe"),
        ("Peter Lund, who lost his boat, was there. “We stay,” he said.", "We stay", "Peter Lund"),
    ],
)
def test_the_name_in_full(text: str, words: str, name: str) -> None:
    assert speaker(text, words) == name


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Peter Lund came. Two officials said the quay was safe.", "the quay"),
        ("Peter Lund came. An official said the quay was safe. Anna Roe left on Monday.", "the quay"),
        ("Anna Roe went home. The judge said the case was closed.", "the case"),
        ("The Harbour Board met. The campaign said it would go on.", "it would"),
        ("A spokesman for the Harbour Board, who wished not to be named, said the quay was safe.", "the quay"),
        ("Mayor: no plan to close the bridge", "no plan"),
        ("Vice President Anna Roe came. The president said the quay was safe.", "the quay"),
        ("Peter Lund came. A guard told reporters the gate was shut. The keys were gone, he said.", "The keys"),
        ("The Harbour Board and Sweden met. Swedes said the price was fair.", "the price"),
    ],
)
def test_nobody_is_named(text: str, words: str) -> None:
    assert speaker(text, words) is None


def test_a_shared_surname_stays_with_the_first_bearer() -> None:
    text = "Kevin Roe met Andrew Roe. “We stay,” Roe said.\n\n“It is late,” Roe said.\n\nMs. Roe did not come."
    assert (speaker(text, "We stay"), speaker(text, "It is late")) == ("Kevin Roe", "Kevin Roe")


def test_kin_of_one_given_name_are_persons_of_their_own() -> None:
    text = "Police chief Martin Boyle spoke. Lund's father, Martin, says his son was raised in Torby."
    assert speaker(text, "his son") == "Martin"


def test_a_document_keeps_its_author() -> None:
    text = (
        "According to a survey by the Harbour Institute, the quay is sinking. "
        "The town is building. The pace will double, according to the survey."
    )
    assert speaker(text, "The pace") == "Harbour Institute"


def test_who_quotes_is_what_the_words_passed_through() -> None:
    text = "The Tribune quoted Anna Roe as saying the quay would close."
    entities, quotations = _said(text)
    (quotation,) = [one for one in quotations if one.cue[0].of(text) == "saying"]
    assert quotation.speaker is not None
    assert entities[quotation.speaker].name == "Anna Roe"
    assert [span.of(text) for span in quotation.attributed_to] == ["The Tribune"]


_NAMES = st.sampled_from(
    ["Anna Roe", "Peter Lund", "Ms. Roe", "Roe", "Lund", "the mayor", "a guard", "she", "he", "it"]
)


@settings(max_examples=40, deadline=None)
@given(st.lists(_NAMES, min_size=1, max_size=8))
def test_speakers_are_named_and_each_mention_is_one_entity(names: list[str]) -> None:
    text = "\n\n".join(f"“We stay,” {name} said." for name in names)
    entities, quotations = _said(text)
    spans = [mention.span for entity in entities for mention in entity.mentions]
    assert len(spans) == len(set(spans))
    for quotation in quotations:
        assert quotation.speaker is None or entities[quotation.speaker].names
