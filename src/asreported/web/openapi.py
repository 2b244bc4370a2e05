"""The JSON API described (OpenAPI 3.1). Records are described by their own types, so that the two cannot part."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

import msgspec

from asreported import __version__
from asreported.model.story import (
    Disagreement,
    EntityRecord,
    Figure,
    QuotationRecord,
    State,
    StoryDocument,
    TimelineEntry,
)
from asreported.web.ledgers import LEDGERS
from asreported.web.tables import MODALITIES, MOST_ROWS

_RECORDS: dict[str, type] = {
    "figures": Figure,
    "states": State,
    "quotations": QuotationRecord,
    "timeline": TimelineEntry,
    "disagreements": Disagreement,
    "entities": EntityRecord,
    "reports": StoryDocument,
}
_Schema = dict[str, Any]
_TEXT: _Schema = {"type": "string"}
_COUNT: _Schema = {"type": "integer", "minimum": 0}
_NULL_OR_TEXT: _Schema = {"type": ["string", "null"]}
_BASE = "/api/stories/{story}"


@cache
def description() -> _Schema:
    """The whole description."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "As Reported",
            "version": __version__,
            "description": "A story as it was reported. Every question may carry `known_by` and `as_of`. Read only.",
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "paths": {**_stories(), **_lists(), **_places()},
        "components": {"schemas": _schemas(), "parameters": _parameters(), "responses": _responses()},
    }


def _stories() -> _Schema:
    return {
        "/api/openapi.json": {"get": _operation("This description.", {"type": "object"})},
        "/api/stories": {"get": _operation("The stories of the store.", _array(_ref("Shelved")))},
        _BASE: {"get": _of_story("What a story is about.", _ref("About"))},
    }


def _lists() -> _Schema:
    paths: _Schema = {}
    for name, record in _RECORDS.items():
        ledger = LEDGERS[name]
        columns = [column for column, _ in ledger.columns]
        sort = _query("sort", "A column to sort by; `-` before it: the other way round.", _sorts(columns))
        page = _object(total=_COUNT, page=_COUNT, rows=_COUNT, items=_array(_ref(record.__name__)))
        own = ("q", "of", "kind", "modality", "low", "high", "entity", "page", "rows")
        paths[f"{_BASE}/{name}"] = {"get": _of_story(f"{ledger.title}: a page of the list.", page, own, sort)}
        paths[f"{_BASE}/{name}/{{record}}"] = {
            "get": _of_story(f"One {ledger.one}.", _ref(record.__name__), ("record",))
        }
    return paths


def _places() -> _Schema:
    return {
        f"{_BASE}/search": {"get": _of_story("Places with all the words.", _array(_ref("Hit")), ("words", "rows"))},
        f"{_BASE}/coverage": {"get": _of_story("Sentences that carry facts.", _array(_ref("Carrying")))},
        f"{_BASE}/reports/{{record}}/facts": {
            "get": _of_story("The facts on a report.", _array(_ref("Carried")), ("record",))
        },
    }


def _operation(summary: str, answer: _Schema) -> _Schema:
    content = {"application/json": {"schema": answer}}
    return {"summary": summary, "responses": {"200": {"description": summary, "content": content}}}


def _of_story(summary: str, answer: _Schema, own: tuple[str, ...] = (), *more: _Schema) -> _Schema:
    found = _operation(summary, answer)
    shared = ({"$ref": f"#/components/parameters/{name}"} for name in ("story", "known_by", "as_of", *own))
    found["parameters"] = [*shared, *more]
    found["responses"]["400"] = {"$ref": "#/components/responses/Wrong"}
    found["responses"]["404"] = {"$ref": "#/components/responses/Missing"}
    return found


def _parameters() -> _Schema:
    day = {"type": "string", "format": "date"}
    number = {"type": "number"}
    return {
        "story": _path("story", "The story's id."),
        "record": _path("record", "The record's id."),
        "known_by": _query("known_by", "Only what had been reported by this day.", day),
        "as_of": _query("as_of", "Only what holds in the world by this day.", day),
        "q": _query("q", "Words that a record must have."),
        "words": _query("q", "Words that must stand together; in double quotes they are a phrase."),
        "of": _query("of", "A part of the name of whom or what it is about."),
        "kind": _query("kind", "Its kind: the property, the type, how it is quoted."),
        "modality": _query("modality", "How real it is.", {"type": "string", "enum": list(MODALITIES)}),
        "low": _query("low", "Its number reaches at least this.", number),
        "high": _query("high", "Its number reaches at most this.", number),
        "entity": _query("entity", "The id of the entity that it is about."),
        "page": _query("page", "From 1.", {"type": "integer", "minimum": 1}),
        "rows": _query("rows", "Records in an answer.", {"type": "integer", "minimum": 1, "maximum": MOST_ROWS}),
    }


def _schemas() -> _Schema:
    _, records = msgspec.json.schema_components(_RECORDS.values(), ref_template="#/components/schemas/{name}")
    named = _object(entity=_TEXT, name=_TEXT)
    return {
        **records,
        "Shelved": _object(id=_TEXT, name=_NULL_OR_TEXT, reports=_COUNT),
        "About": _object(
            id=_TEXT,
            known_by=_NULL_OR_TEXT,
            as_of=_NULL_OR_TEXT,
            title=_TEXT,
            lead=_NULL_OR_TEXT,
            subject={"anyOf": [named, {"type": "null"}]},
            lists=_object(**dict.fromkeys(_RECORDS, _COUNT)),
        ),
        "Hit": _object(document=_TEXT, kind=_TEXT, start=_COUNT, end=_COUNT, text=_TEXT),
        "Carrying": _object(document=_TEXT, sentences=_COUNT, with_facts=_COUNT),
        "Carried": _object(fact=_TEXT, kind=_TEXT, glyph=_TEXT, words=_TEXT, modality=_TEXT, evidence=_ref("Evidence")),
        "Error": _object(error=_TEXT),
    }


def _responses() -> _Schema:
    content = {"application/json": {"schema": _ref("Error")}}
    return {
        "Wrong": {"description": "It cannot be asked so.", "content": content},
        "Missing": {"description": "There is no such thing.", "content": content},
    }


def _object(**properties: _Schema) -> _Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _array(items: _Schema) -> _Schema:
    return {"type": "array", "items": items}


def _ref(name: str) -> _Schema:
    return {"$ref": f"#/components/schemas/{name}"}


def _path(name: str, said: str) -> _Schema:
    return {"name": name, "in": "path", "required": True, "description": said, "schema": _TEXT}


def _query(name: str, said: str, schema: _Schema = _TEXT) -> _Schema:
    return {"name": name, "in": "query", "description": said, "schema": schema}


def _sorts(columns: Sequence[str]) -> _Schema:
    return {"type": "string", "enum": [*columns, *(f"-{column}" for column in columns)]}
