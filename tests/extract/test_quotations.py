"""Quotations: each construction once, in prose of our own."""

from __future__ import annotations

import pytest

from tests.extract.quoting import one, read


@pytest.mark.parametrize(
    ("text", "kind", "source", "cue", "content"),
    [
        ("“The bridge is safe,” Anna Roe said.", "direct", "Anna Roe", "said", "“The bridge is safe,”"),
        ('"The bridge is safe", said Anna Roe.', "direct", "Anna Roe", "said", '"The bridge is safe"'),
        ("Anna Roe said: “The bridge is safe.”", "direct", "Anna Roe", "said", "“The bridge is safe.”"),
        ("‘The bridge is safe,’ Anna Roe said.", "direct", "Anna Roe", "said", "‘The bridge is safe,’"),
        ("''The bridge is safe,'' Anna Roe said.", "direct", "Anna Roe", "said", "''The bridge is safe,''"),
        (
            "“The bridge,” Anna Roe said, “is safe.”",
            "direct",
            "Anna Roe",
            "said",
            "“The bridge,” … “is safe.”",
        ),
        ("Anna Roe said the bridge is safe.", "indirect", "Anna Roe", "said", "the bridge is safe"),
        ("Anna Roe said that the bridge is safe.", "indirect", "Anna Roe", "said", "that the bridge is safe"),
        ("The bridge is safe, Anna Roe said.", "indirect", "Anna Roe", "said", "The bridge is safe"),
        (
            "The bridge, Anna Roe said, is safe for lorries.",
            "indirect",
            "Anna Roe",
            "said",
            "The bridge … is safe for lorries",
        ),
        (
            "Anna Roe said the bridge was “safe for everyone.”",
            "mixed",
            "Anna Roe",
            "said",
            "the bridge was “safe for everyone.”",
        ),
        (
            "Officials told reporters that the bridge is safe.",
            "indirect",
            "Officials",
            "told",
            "that the bridge is safe",
        ),
        (
            "According to the harbour board, the bridge is safe.",
            "indirect",
            "the harbour board",
            "According to",
            "the bridge is safe",
        ),
        (
            "The bridge is safe, according to the harbour board.",
            "indirect",
            "the harbour board",
            "according to",
            "The bridge is safe",
        ),
        ("A statement read: “The bridge is safe.”", "direct", "A statement", "read", "“The bridge is safe.”"),
        ("The mayor called on drivers to wait.", "indirect", "The mayor", "called", "drivers to wait"),
        (
            "The mayor denied that the bridge was closed.",
            "indirect",
            "The mayor",
            "denied",
            "that the bridge was closed",
        ),
        ("The mayor pledged to reopen the bridge.", "indirect", "The mayor", "pledged", "to reopen the bridge"),
        ("Minister: no plan to close the bridge", "indirect", "Minister", ":", "no plan to close the bridge"),
    ],
)
def test_constructions(text: str, kind: str, source: str, cue: str, content: str) -> None:
    told = one(text, content.split(" … ", maxsplit=1)[0].strip("“”\"',.‘’"))
    assert (told.kind, told.source, told.cue, told.content) == (kind, source, cue, content)


def test_several_sentences_in_one_pair_of_marks() -> None:
    text = "“We waited all night. Nobody came. In the morning we left,” Anna Roe stated."
    told = one(text, "We waited")
    assert told.content == text[: text.index(" Anna")]
    assert told.speaker == "Anna Roe"


def test_a_quotation_goes_on_after_its_frame_and_over_the_paragraph() -> None:
    told = one("“We waited,” Anna Roe said. “Nobody came.”\n\n“Then we left.”", "We waited")
    assert told.content == "“We waited,” … “Nobody came.” … “Then we left.”"


def test_a_paragraph_left_open_is_closed_at_its_end() -> None:
    told = one("“We waited all night,” Anna Roe said. “Nobody came.\n\n“Then we left.”", "We waited")
    assert told.content == "“We waited all night,” … “Nobody came. … “Then we left.”"


def test_adding_is_a_quotation_of_its_own_with_the_source_before_it() -> None:
    text = "“We stay,” Anna Roe said on Monday, adding that the “size of the crew will double.”"
    first, second = one(text, "We stay"), one(text, "that the")
    assert (first.content, first.when) == ("“We stay,”", "Monday")
    assert (second.kind, second.cue, second.speaker) == ("mixed", "adding", "Anna Roe")


def test_adding_ends_the_clause_before_it() -> None:
    text = "Anna Roe said the price would rise, adding the board would meet soon."
    assert one(text, "the price").content == "the price would rise"
    assert one(text, "the board").speaker == "Anna Roe"


def test_a_stray_closing_mark_is_passed_over() -> None:
    told = one("“The works will include the old quay,” Roe,” she added.", "The works")
    assert told.content == "“The works will include the old quay,”"


def test_a_sentence_split_over_a_paragraph_break() -> None:
    told = one("Anna Roe opened the quay. She\n\nsaid the works will go on.", "the works")
    assert (told.source, told.speaker) == ("She", "Anna Roe")


def test_pronouns_go_to_the_last_speaker_of_their_gender() -> None:
    text = "“We stay,” Peter Lund said. “We go,” Anna Roe said.\n\n“It is late,” he said.\n\n“It is early,” she said."
    assert one(text, "It is late").speaker == "Peter Lund"
    assert one(text, "It is early").speaker == "Anna Roe"


def test_a_surname_is_told_in_full() -> None:
    assert one("Anna Roe opened the quay. “We stay,” Roe said.", "We stay").speaker == "Anna Roe"


def test_the_person_of_a_described_source() -> None:
    assert one("“We stay,” said the harbour spokeswoman, Anna Roe.", "We stay").speaker == "Anna Roe"


def test_an_unnamed_source_has_no_speaker_and_the_medium_is_kept() -> None:
    told = one("The quay will stay closed, diplomats told Reuters.", "The quay")
    assert (told.source, told.speaker, told.through) == ("diplomats", None, ("Reuters",))


def test_a_quotation_inside_a_quotation_passed_through_the_outer_source() -> None:
    told = one("Anna Roe said that Peter Lund told the crew that the quay would close.", "that the quay")
    assert (told.speaker, told.through) == ("Peter Lund", ("Anna Roe",))


def test_a_quotation_with_nobody_near_has_no_speaker() -> None:
    told = one(
        "The quay was busy.\n\nOrder our newsletter now! “Everything will be done with care and in the open.”", "Every"
    )
    assert (told.source, told.cue, told.speaker) == (None, None, None)


@pytest.mark.parametrize(
    "text",
    [
        "The talks were about “borders and waters”.",
        "The board runs a “training and advice” programme.",
        "The film “The Long Quay” opens on Friday.",
        "Peter “Sailor” Lund won the race.",
    ],
)
def test_quoted_words_without_a_cue_are_no_quotations(text: str) -> None:
    assert [told for told in read(text) if told.kind != "indirect"] == []


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("“We were never asked.” — Anna Roe\n\nThe quay is long.", "Anna Roe", "—", "“We were never asked.”"),
        ("Anna Roe: We stay here. We always did.", "Anna Roe", ":", "We stay here. We always did"),
        ("No plan to close the bridge: minister", "minister", ":", "No plan to close the bridge"),
        (
            "If it rains, Anna Roe said, the race will be put off.",
            "Anna Roe",
            "said",
            "If it rains … the race will be put off",
        ),
        ("“We lost everything,” he was quoted as saying.", "he", "saying", "“We lost everything,”"),
        (
            "The harbour board described the plan as “a bad joke”.",
            "The harbour board",
            "described",
            "the plan as “a bad joke”",
        ),
        ("The claim that the bridge was safe was wrong.", None, "claim", "that the bridge was safe"),
    ],
)
def test_frames_of_other_kinds(text: str, source: str | None, cue: str, content: str) -> None:
    told = one(text, content.split(" … ", maxsplit=1)[0].strip("“”\"',.‘’"))
    assert (told.source, told.cue, told.content) == (source, cue, content)


def test_what_one_says_ends_where_another_begins() -> None:
    text = "Anna Roe said the bridge was safe, while Peter Lund said the quay was not."
    assert one(text, "the bridge").content == "the bridge was safe"
    assert one(text, "the quay").speaker == "Peter Lund"


def test_what_is_left_unsaid_is_no_quotation() -> None:
    assert read("Anna Roe did not say whether the bridge was safe.") == []
