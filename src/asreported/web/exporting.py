"""What is seen, for other programs: the lines of a ledger as CSV or as JSON, in the order in which they stand."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

import msgspec
from starlette.responses import Response

from asreported.model import EntityRecord
from asreported.views.text import clean
from asreported.web.ledgers import Ledger
from asreported.web.lines import Line
from asreported.web.view import View

_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_HEADS = (
    *("id", "text", "of", "kind", "modality", "low", "high"),
    *("when_start", "when_end", "when_precision", "when_basis", "origins", "sentences"),
)


def exported(view: View, ledger: Ledger, lines: Sequence[Line], form: str) -> Response:
    """The lines as a file; JSON gives the records themselves, as `asreported export` does."""
    name = f'attachment; filename="{ledger.name}.{form}"'
    if form == "csv":
        return Response(_csv(view, lines), media_type="text/csv", headers={"Content-Disposition": name})
    body = msgspec.json.format(msgspec.json.encode(records(view, ledger, lines)), indent=1) + b"\n"
    return Response(body, media_type="application/json", headers={"Content-Disposition": name})


def records(view: View, ledger: Ledger, lines: Iterable[Line]) -> list[object]:
    """The records that the lines stand for."""
    known = view.records(ledger.name)
    return [known[line.record] for line in lines]


def _csv(view: View, lines: Iterable[Line]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(_HEADS)
    writer.writerows(_cells(view, line) for line in lines)
    # A spreadsheet takes a file without the mark for one of its own country's.
    return out.getvalue().encode("utf-8-sig")


def _cells(view: View, line: Line) -> Iterator[str | float]:
    when = line.when
    yield from map(cell, (line.record, line.text, line.of, line.kind, line.modality))
    yield "" if line.low is None else line.low
    yield "" if line.high is None else line.high
    yield from map(cell, (when.start, when.end, when.precision, when.basis) if when else ("", "", "", ""))
    yield view.references.dots(line.evidence).origins
    yield cell(" ".join(dict.fromkeys(str(cite) for cite in view.cites.cites(line.evidence))))


def cell(text: str) -> str:
    """The text on one line, without what has no sign. What a spreadsheet would take for a formula gets an apostrophe
    before it (OWASP, "CSV Injection")."""
    shown = clean(text)
    return f"'{shown}" if shown.startswith(_STARTS_A_FORMULA) else shown


def other_names(entity: EntityRecord) -> tuple[str, ...]:
    """What else it is called, and how it is described."""
    name = clean(entity.name)
    return tuple(other for other in dict.fromkeys(map(clean, (*entity.names, *entity.descriptions))) if other != name)
