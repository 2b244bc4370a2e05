"""`python -m bench FACET`: runs one facet, prints its table and worst errors, then one JSON object as the last line."""

from __future__ import annotations

import argparse
import importlib
import json
from pathlib import Path
from typing import Protocol, cast

_HERE = Path(__file__).parent
_NOT_FACETS = {"__init__", "__main__", "common"}


class _Facet(Protocol):
    def run(self, gold: Path | None, predictions: Path | None, worst: int) -> dict[str, object]:
        """Score the product on `gold` (null: the facet's own corpus), print the table and the worst errors."""


def facets() -> list[str]:
    """The facets there are: each is a module of this folder with a `run`."""
    return sorted(file.stem for file in _HERE.glob("[a-z]*.py") if file.stem not in _NOT_FACETS)


def main() -> None:
    """Read the command line and run the facet."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("facet", choices=facets())
    parser.add_argument("--gold", type=Path, help="gold file or folder")
    parser.add_argument("--predictions", type=Path, help="write what the product said here, one JSON object a line")
    parser.add_argument("--worst", type=int, default=20, help="how many errors to print (default: 20)")
    asked = parser.parse_args()
    facet = cast(_Facet, importlib.import_module(f"bench.{asked.facet}"))
    try:
        measured = facet.run(asked.gold, asked.predictions, asked.worst)
    except OSError as error:  # a folder where a file is meant, or neither
        parser.error(f"{error.filename}: {error.strerror}; docs/how-it-decides.md shows the gold of each facet")
    print(json.dumps(measured, ensure_ascii=False))


if __name__ == "__main__":
    main()
