"""What was measured: `docs/figures.toml`, and the tables that are filled from it (`make reference`).

`python -m tests.figures FOLDER` takes new values first: `FOLDER/<name>.json` is the line that the command of `[name]`
printed last. A row's `key` is the way to its values in that line, step by step.
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
FIGURES = ROOT / "docs" / "figures.toml"
PAGE = ROOT / "docs" / "how-it-decides.md"

_TABLE = re.compile(r"(?<=<!-- measured: )([\w-]+) -->\n.*?(?=<!-- /measured -->)", re.DOTALL)
_STEP = "/"
_VALUES = ("precision", "recall", "value", "low", "high")
_UNKNOWN = ""
_DIGITS = 3

Facets = dict[str, dict[str, Any]]


def facets() -> Facets:
    """What was measured, by facet."""
    return tomllib.loads(FIGURES.read_text(encoding="utf-8"))


def filled(page: str) -> str:
    """The page with its tables as the figures give them.

    Raises:
        KeyError: a table is of a facet that was not measured.
    """
    known = facets()
    return _TABLE.sub(lambda table: f"{table[1]} -->\n{_table(known[table[1]])}", page)


def tables(page: str) -> list[str]:
    """The facets that the page has tables of."""
    return [table[1] for table in _TABLE.finditer(page)]


def _table(facet: dict[str, Any]) -> str:
    rows = [("measured", "precision", "recall", "F1, or share", "95%"), ("---", "---:", "---:", "---:", "---")]
    for row in facet["rows"]:
        between = f"{_shown(row['low'])}–{_shown(row['high'])}" if "low" in row else _UNKNOWN
        rows.append((row["says"], *(_shown(row.get(name)) for name in _VALUES[:3]), between))
    body = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    return f"On {facet['set']}: `{facet['command']}`\n\n{body}\n\n"


def _shown(value: float | str | None) -> str:
    if value is None:
        return _UNKNOWN
    if isinstance(value, str):
        return value
    return f"{value:.{_DIGITS}f}" if value <= 1 else f"{value:g}"  # a share, or a number of days


def measured(printed: dict[str, Any], key: str) -> dict[str, float | str]:
    """The values at a key of what a facet printed.

    Raises:
        KeyError: the facet prints no such key.
    """
    *above, last = key.split(_STEP)
    for step in above:
        printed = printed[step]
    found = _step(printed, last)
    if not isinstance(found, dict):
        return {"value": round(found, _DIGITS)}
    if "of" in found:
        return {
            "value": f"{next(iter(found[name] for name in ('count', 'reported') if name in found))} of {found['of']}"
        }
    sides = {name: found.get(name, printed.get(f"{last}_{name}")) for name in _VALUES[:2]}
    values = {**sides, "value": next(found[name] for name in ("f1", "value", "share") if name in found)}
    low, high = found.get("interval") or found.get("f1_interval") or (None, None)
    values |= {"low": low, "high": high}
    return {name: round(value, _DIGITS) for name, value in values.items() if value is not None}


def _step(printed: dict[str, Any] | list[Any], step: str) -> Any:
    if isinstance(printed, list):
        return printed[int(step)]
    return printed[step] if step else printed


def renewed(known: Facets, folder: Path) -> Facets:
    """The figures with what the facets printed into the folder; those that printed nothing stay."""
    for name, facet in known.items():
        printed = folder / f"{name}.json"
        if printed.is_file():
            line = json.loads(printed.read_text(encoding="utf-8"))
            facet["rows"] = [
                {"says": row["says"], "key": row["key"], **measured(line, row["key"])} for row in facet["rows"]
            ]
    return known


def _as_toml(known: Facets, head: str) -> str:
    lines = [head.rstrip("\n")]
    for name, facet in known.items():
        lines += ["", f"[{name}]"]
        lines += [f"{key} = {_literal(facet[key])}" for key in ("set", "command")]
        rows = (
            "{ " + ", ".join(f"{key} = {_literal(value)}" for key, value in row.items()) + " }" for row in facet["rows"]
        )
        lines += ["rows = [", *(f"    {row}," for row in rows), "]"]
    return "\n".join(lines) + "\n"


def _literal(value: float | str) -> str:
    return json.dumps(value, ensure_ascii=False)


def main() -> None:
    """Take new values, if a folder of them is named; then bring the page up to date."""
    if len(sys.argv) > 1:
        head = re.match(r"(?:#.*\n)*", FIGURES.read_text(encoding="utf-8"))
        assert head is not None
        FIGURES.write_text(_as_toml(renewed(facets(), Path(sys.argv[1])), head[0]), encoding="utf-8")
    PAGE.write_text(filled(PAGE.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
