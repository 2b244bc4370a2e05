"""`annotate`: the mentions of single texts, offsets in the text as given."""

from __future__ import annotations

import json
from typing import Any

import pytest
from click.testing import CliRunner, Result

from asreported.cli import main
from tests.pipeline.making import MODEL

TEXT = 'The ministry said on Thursday that about 500 troops had left. "We will be back," Major Ann Lee told reporters.'
KEYS = {"id", "quotations", "timexes", "quantities", "entities", "events", "figures", "states"}


def annotate(*lines: object, more: tuple[str, ...] = ()) -> Result:
    given = "".join((line if isinstance(line, str) else json.dumps(line)) + "\n" for line in lines)
    return CliRunner().invoke(main, ["annotate", "--model", MODEL, *more], input=given)


def annotation(text: str, published: str | None = "2021-02-19") -> dict[str, Any]:
    done = annotate({"id": "a", "text": text, "published": published})
    assert (done.exit_code, done.stderr) == (0, "")
    return dict(json.loads(done.stdout))


@pytest.fixture(scope="module")
def found() -> dict[str, Any]:
    return annotation(TEXT)


def test_every_key_is_there(found: dict[str, Any]) -> None:
    assert set(found) == KEYS
    assert set(annotation("")) == KEYS
    assert found["id"] == "a"


def test_quotations_name_their_speakers(found: dict[str, Any]) -> None:
    said = {TEXT[slice(*quotation["content"][0])]: quotation for quotation in found["quotations"]}
    direct = next(quotation for words, quotation in said.items() if "We will be back" in words)
    assert direct["kind"] == "direct"
    assert "Ann Lee" in direct["speaker"]
    assert [TEXT[slice(*span)] for span in direct["cue"]] == ["told"]


def test_times_are_grounded_in_the_date_given(found: dict[str, Any]) -> None:
    values = {TEXT[timex["start"] : timex["end"]]: (timex["type"], timex["value"]) for timex in found["timexes"]}
    assert values["Thursday"] == ("DATE", "2021-02-18")
    (undated,) = annotation(TEXT, None)["timexes"]
    assert "X" in undated["value"]


def test_quantities_and_entities_stand_where_they_are(found: dict[str, Any]) -> None:
    (quantity,) = found["quantities"]
    assert (quantity["value"], quantity["change"]) == (500, "~")
    assert "500" in TEXT[quantity["start"] : quantity["end"]]
    assert "Ann Lee" in {TEXT[entity["start"] : entity["end"]].removeprefix("Major ") for entity in found["entities"]}


def test_quantities_take_the_form_of_cqe() -> None:
    text = "Sales rose from $5 million to $7 million in six weeks. The firm has 400 charging stations."
    found = annotation(text)["quantities"]
    assert [set(quantity) for quantity in found] == [
        {"start", "end", "value", "low", "high", "unit", "change", "concept"}
    ] * len(found)
    told = [(text[q["start"] : q["end"]], q["value"], q["low"], q["high"], q["unit"], q["concept"]) for q in found]
    assert told[0] == ("$5 million to $7 million", None, 5e6, 7e6, "dollar", "Sales")
    assert [(words, value, unit) for words, value, _, _, unit, _ in told[1:]] == [
        ("six", 6, "week"),
        ("400", 400, "stations"),
    ]


def test_a_change_told_in_full_says_whether_it_adds_up() -> None:
    right, wrong = (
        annotation(f"The force grew from 300 to 2,400, {size} increase.") for size in ("an eightfold", "a tenfold")
    )
    assert [quantity["agrees"] for quantity in right["quantities"]] == [True, True]
    assert [quantity["agrees"] for quantity in wrong["quantities"]] == [False, False]


def test_a_bad_line_is_told_and_the_others_kept_in_their_order() -> None:
    done = annotate(
        {"id": 1, "text": "One."},
        "{",
        "",
        {"text": "x"},
        {"id": 2, "text": "x", "published": "soon"},
        {"id": 3, "text": ""},
    )
    assert done.exit_code == 1
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == [1, 3]
    told = done.stderr.splitlines()
    assert [line.split(":")[1].strip() for line in told] == ["line 2", "line 4", "line 5"]


def test_offsets_count_characters_not_bytes() -> None:
    lead = "𝔄é中 "
    moved = annotation(lead + TEXT)["quantities"][0]
    assert (lead + TEXT)[moved["start"] : moved["end"]].startswith(("500", "about 500"))


def test_nothing_in_nothing_out() -> None:
    done = annotate()
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "")
