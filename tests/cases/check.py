"""Holds a story's JSON against the expected items of a case.

An item asks for records of one list of the story (`in`): those that

- meet all conditions of `where`, and of the `_also` in it where one value of a path must match and another as well;
- rest on evidence in each of `documents`, and in some one of `any_documents`.

It holds when there are `min` (1 unless said) to `max` such records; with `absent`, when there is none though the list
is not empty. A condition stands under a dotted path, which passes through lists, and some value there must meet it:
a text is searched for as a regular expression, a number is to be equal, {"between": [low, high]} is for numbers and
{"within": [first, last]} for times, as days; null wants the key there and all its values null. Documents are named
by what stands before the first "_" of their file's name.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeAlias

Json: TypeAlias = "Mapping[str, Json] | list[Json] | str | int | float | bool | None"
Object: TypeAlias = "Mapping[str, Json]"

_EVIDENCE = frozenset({"document", "start", "end", "text"})
_TOLERANCE = 1e-9


def short(item: Object) -> str:
    """An item on one line, for a reader of a failed test."""
    where = json.dumps(item["where"], ensure_ascii=False)
    rest = "".join(
        f" {key}={item[key]}" for key in ("documents", "any_documents", "absent", "min", "max") if key in item
    )
    why = f"  ({item['why']})" if "why" in item else ""
    return f"{item['id']} {item['in']}: {where}{rest}{why}"


def items(expected: Path) -> list[Object]:
    """The items of a case's file."""
    return [mapping(item) for item in listing(mapping(json.loads(expected.read_text(encoding="utf-8")))["items"])]


def failing(wanted: list[Object], story: Object) -> list[str]:
    """The items that do not hold, each on one line."""
    names = document_names(story)
    return [short(item) for item in wanted if not _item_holds(item, story, names)]


def misquoted(story: Object) -> list[Object]:
    """Every evidence, however deep, that differs from the slice of the document it points at."""
    texts = {str(document["id"]): str(document["text"]) for document in map(mapping, listing(story["documents"]))}
    return [node for node in _objects(story) if node.keys() >= _EVIDENCE and not _verbatim(node, texts)]


def document_names(story: Object) -> dict[str, str]:
    """Document id → what stands before the first "_" of its file's name."""
    documents = map(mapping, listing(story["documents"]))
    return {str(one["id"]): str(one["path"]).rsplit("/", 1)[-1].split("_", 1)[0] for one in documents}


def sources(record: Json, names: Mapping[str, str]) -> set[str]:
    """Names of the documents on which a record rests, itself or through what is in it."""
    found = (node["document"] for node in _objects(record) if "document" in node)
    return {names[document] for document in found if isinstance(document, str) and document in names}


def mapping(value: Json) -> Object:
    """`value`, known to be an object."""
    assert isinstance(value, Mapping), f"an object was expected, not {value!r}"
    return value


def listing(value: Json) -> list[Json]:
    """`value`, known to be a list."""
    assert isinstance(value, list), f"a list was expected, not {value!r}"
    return value


def _item_holds(item: Object, story: Object, names: Mapping[str, str]) -> bool:
    records = [mapping(record) for record in listing(story[str(item["in"])])]
    every = {str(name) for name in listing(item.get("documents", []))}
    some = {str(name) for name in listing(item.get("any_documents", []))}
    hits = 0
    for record in records:
        seen = sources(record, names)
        if _satisfied(record, mapping(item["where"])) and every <= seen and (not some or some & seen):
            hits += 1
    if item.get("absent"):
        return hits == 0 and bool(records)
    low, high = item.get("min", 1), item.get("max", hits)
    assert isinstance(low, int) and isinstance(high, int), f"min and max of {item['id']} are counts"
    return low <= hits <= high


def _satisfied(record: Object, where: Object) -> bool:
    return all(
        _satisfied(record, mapping(condition)) if path == "_also" else _holds(condition, _values(record, path))
        for path, condition in where.items()
    )


def _holds(condition: Json, found: list[Json]) -> bool:
    if condition is None:
        return bool(found) and all(value is None for value in found)
    if isinstance(condition, Mapping):
        if "within" in condition:
            low, high = map(str, listing(condition["within"]))
            return any(_lies_within(value, low, high) for value in found)
        least, most = (float(str(bound)) for bound in listing(condition["between"]))
        return any(_is_number(value) and least <= float(str(value)) <= most for value in found)
    if _is_number(condition):
        wanted = float(str(condition))
        return any(_is_number(value) and abs(float(str(value)) - wanted) < _TOLERANCE for value in found)
    assert isinstance(condition, str), f"{condition!r} is no condition"
    texts = (value if isinstance(value, str) else json.dumps(value) for value in found if value is not None)
    return any(re.search(condition, text) for text in texts)


def _lies_within(value: Json, low: str, high: str) -> bool:
    if not isinstance(value, Mapping) or not value.get("start") or not value.get("end"):
        return False
    return low <= str(value["start"])[:10] and str(value["end"])[:10] <= high


def _is_number(value: Json) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _values(record: Object, path: str) -> list[Json]:
    """What stands at the end of a dotted path, lists opened on the way."""
    found: list[Json] = [record]
    for key in path.split("."):
        nodes = [node for value in found for node in (value if isinstance(value, list) else [value])]
        found = [node[key] for node in nodes if isinstance(node, Mapping) and key in node]
    return [one for value in found for one in (value if isinstance(value, list) else [value])]


def _objects(node: Json) -> Iterator[Object]:
    """Every object in a value, at any depth."""
    if isinstance(node, Mapping):
        yield node
        for value in node.values():
            yield from _objects(value)
    elif isinstance(node, list):
        for value in node:
            yield from _objects(value)


def _verbatim(evidence: Object, texts: Mapping[str, str]) -> bool:
    start, end = evidence["start"], evidence["end"]
    assert isinstance(start, int) and isinstance(end, int), f"{evidence!r} has no offsets"
    return texts[str(evidence["document"])][start:end] == evidence["text"]
