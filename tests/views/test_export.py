from __future__ import annotations

import json
from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asreported.errors import QueryError
from asreported.model import Story
from asreported.views.export import LISTS, records, to_json, to_jsonl
from tests.views.stories import strike

KEYS = {
    "documents": "id path url title outlet authors published language sha256 text zones off_story",
    "entities": "id name kind names descriptions evidence",
    "quotations": "id document kind text spans speaker source_text cue attributed_to evidence",
    "utterances": "id speaker quotations",
    "figures": "id text subject measure value low high unit qualifier scope modality when attributed_to evidence",
    "series": "id subject measure unit points",
    "states": "id text subject property value modality when attributed_to evidence",
    "timeline": "id when text type participants origins evidence",
    "disagreements": "id kind subject property positions",
    "copies": "id documents similarity passages",
}


def test_the_lists_are_those_of_a_story() -> None:
    assert list(LISTS) == [field.name for field in fields(Story)] == list(KEYS)


def test_every_key_of_the_contract_is_there() -> None:
    story = json.loads(to_json(strike()))
    assert list(story) == list(KEYS)
    for what, names in KEYS.items():
        assert story[what]
        for record in story[what]:
            assert set(names.split()) <= set(record)


def test_the_parts_of_a_record() -> None:
    story = json.loads(to_json(strike()))
    assert story["documents"][0]["zones"][0] == {"kind": "title", "start": 0, "end": 30}
    assert set(story["figures"][0]["when"]) == {"start", "end", "precision", "basis"}
    assert set(story["figures"][0]["evidence"][0]) == {"document", "start", "end", "text"}
    assert story["figures"][0]["subject"] == {"entity": "E1", "name": "Velsa dock strike"}
    assert set(story["disagreements"][0]["positions"][0]) == {
        *("value", "number", "outlets", "documents", "origins", "evidence"),
    }
    assert set(story["series"][0]["points"][0]) == {"figure", "value", "low", "high", "modality", "when", "evidence"}


def test_what_is_unknown_is_null_or_empty() -> None:
    story = json.loads(to_json(strike()))
    assert story["documents"][2]["outlet"] is None
    assert story["documents"][3]["published"] is None
    assert story["figures"][0]["attributed_to"] == []
    assert json.loads(to_json(Story((), (), (), (), (), (), (), (), (), ()))) == {what: [] for what in LISTS}


def test_every_evidence_is_verbatim() -> None:
    story = json.loads(to_json(strike()))
    texts = {document["id"]: document["text"] for document in story["documents"]}
    places = [
        place for what in ("figures", "states", "timeline") for record in story[what] for place in record["evidence"]
    ]
    assert places
    for place in places:
        assert texts[place["document"]][place["start"] : place["end"]] == place["text"]


def test_lines_and_lists_hold_the_same_records() -> None:
    known = strike()
    story = json.loads(to_json(known))
    lines = [json.loads(line) for line in to_jsonl(known).splitlines()]
    assert [line.pop("record") for line in lines][:5] == ["document"] * 4 + ["entity"]
    assert lines == [record for what in LISTS for record in story[what]]
    for what in LISTS:
        assert json.loads(records(known, what)) == story[what]


def test_no_such_list() -> None:
    with pytest.raises(QueryError, match="figures"):
        records(strike(), "figure")


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_text_comes_back_as_it_was(text: str) -> None:
    known = strike()
    first, *rest = known.documents
    told = replace(known, documents=(replace(first, text=text), *rest))
    written = to_json(told)
    assert json.loads(written)["documents"][0]["text"] == text
    assert written == to_json(told)
    assert written.endswith(b"}\n")
    assert len(to_jsonl(told).split(b"\n")) == 1 + sum(len(getattr(told, what)) for what in LISTS)
