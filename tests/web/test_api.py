"""The JSON API, held to its own description."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]
from starlette.testclient import TestClient

from asreported.web.openapi import description
from tests.views.stories import strike
from tests.web.making import Shelf, client

PATHS: dict[str, Any] = description()["paths"]


@pytest.fixture(scope="module")
def asked() -> TestClient:
    return client(Shelf(strike()))


def answered(asked: TestClient, path: str, **parameters: str) -> Any:
    """What a described path answers, found to be as described. A day before the record is known may be asked about."""
    listed = asked.get(f"/api/stories/story/{path.split('/')[4]}").json()["items"] if "{record}" in path else []
    record = next(iter(listed), None)
    address = path.replace("{story}", "story").replace("{record}", record["id"] if record else "")
    answer = asked.get(address, params=parameters)
    assert answer.status_code in {200, 404 if "known_by" in parameters else 200}, (address, answer.text)
    valid(path, answer.status_code, answer.json())
    return answer.json()


def valid(path: str, status: int, body: Any) -> None:
    response = PATHS[path]["get"]["responses"][str(status)]
    if "$ref" in response:
        response = description()["components"]["responses"][response["$ref"].rpartition("/")[2]]
    schema = response["content"]["application/json"]["schema"]
    Draft202012Validator({**schema, "components": description()["components"]}).validate(body)


@pytest.mark.parametrize("path", PATHS)
def test_every_path_answers_as_described(asked: TestClient, path: str) -> None:
    answered(asked, path, **({"q": "bridge"} if path.endswith("/search") else {}))


@pytest.mark.parametrize("path", [path for path in PATHS if "{story}" in path])
def test_what_is_not_there_is_answered_as_described(asked: TestClient, path: str) -> None:
    answer = asked.get(path.replace("{story}", "nowhere").replace("{record}", "r0"))
    assert answer.status_code == 404
    valid(path, 404, answer.json())
    wrong = asked.get(path.replace("{story}", "story").replace("{record}", "r0"), params={"known_by": "soon"})
    assert wrong.status_code == 400
    valid(path, 400, wrong.json())


def test_every_parameter_is_understood(asked: TestClient) -> None:
    for path, described in PATHS.items():
        for given in described["get"].get("parameters", ()):
            parameter = given
            if "$ref" in given:
                parameter = description()["components"]["parameters"][given["$ref"].rpartition("/")[2]]
            if parameter["in"] == "query":
                schema = parameter["schema"]
                for value in schema.get("enum", ["2030-01-01" if schema.get("format") == "date" else "7"]):
                    answered(asked, path, **{parameter["name"]: str(value)})


def test_every_route_is_described(asked: TestClient) -> None:
    routes = {route.path for route in asked.app.routes if route.path.startswith("/api/")}  # type: ignore[attr-defined]
    general = {"/api/stories/{story}/{ledger}", "/api/stories/{story}/{ledger}/{record}"}
    assert {route.replace("{report}", "{record}") for route in routes - general} <= PATHS.keys()


def test_the_description_itself_is_sound() -> None:
    for schema in description()["components"]["schemas"].values():
        Draft202012Validator.check_schema(schema)


def test_a_page_of_a_list(asked: TestClient) -> None:
    story = strike()
    everything = answered(asked, "/api/stories/{story}/states")
    assert everything["total"] == len(story.states)
    second = answered(asked, "/api/stories/{story}/states", rows="1", page="2")
    assert second["items"] == everything["items"][1:2]
    by_id = {state.id: state for state in story.states}
    for record in everything["items"]:
        assert record == msgspec.json.decode(msgspec.json.encode(by_id[record["id"]]))
