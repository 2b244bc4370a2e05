"""A story's parts as small pieces of HTML for a notebook: plain tables, every word of a report escaped."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from asreported.model import Story
from asreported.views.cites import Cites
from asreported.views.dates import NO_DATE, short
from asreported.views.dossier import Row, dossier
from asreported.views.lead import lead
from asreported.views.tables import Table
from asreported.views.text import clean
from asreported.views.wording import MODALITY_WORDS, NOT_REPORTED

_LONGEST = 160
"""Letters of a cell: a notebook's table is for finding a record, not for reading it."""


def table(shown: Table, *, rest: str = "") -> str:
    """A flat table; columns that hold lists, ids or nothing at all are left out, `rest` stands below."""
    kept = [at for at, name in enumerate(shown.columns) if _tells(name, [row[at] for row in shown.rows])]
    head = Markup("").join(Markup("<th>{}</th>").format(shown.columns[at]) for at in kept)
    rows = (Markup("").join(Markup("<td>{}</td>").format(_cell(row[at])) for at in kept) for row in shown.rows)
    return _table(head, rows) + Markup("<p>{}</p>").format(rest) if rest else _table(head, rows)


def dossier_table(story: Story, entity: str | None = None) -> str:
    """The dossier of an entity, by default of the thing the story is about.

    Raises:
        QueryError: no entity has that name, or the story has no entity.
    """
    about, cites = dossier(story, entity), Cites(story)
    head = Markup("<th></th><th>As reported</th><th>Holds for</th><th>Origins</th><th>Sentences</th>")
    rows = [
        _row(group.name if not place else "", row, cites)
        for group in about.groups
        for place, row in enumerate(group.rows)
    ]
    return Markup("<h3>{}</h3>").format(clean(about.subject.name)) + _table(head, rows)


def story_summary(story: Story) -> str:
    """What the story is about: the lead, then the dossier of its main subject."""
    if not story.entities:
        return Markup("<p>{} reports; none names a person, an organization or a thing that lasts.</p>").format(
            len(story.documents)
        )
    said = "".join(slot.text for slot in lead(dossier(story)))
    return Markup("<p>{}</p>").format(clean(said)) + dossier_table(story)


def _row(name: str, row: Row, cites: Cites) -> Markup:
    if row.kind == "gap":
        words = Markup("{} <i>{}</i>").format(clean(row.text), NOT_REPORTED)
        return Markup("<th>{}</th><td>{}</td><td></td><td></td><td></td>").format(name, words)
    told = Markup("{}" if row.modality == "actual" else "<i>{}</i>").format(clean(row.text))
    words = Markup(" ").join((told, MODALITY_WORDS[row.modality])) if row.modality in MODALITY_WORDS else told
    places = " ".join(str(cite) for cite in cites.cites(row.evidence))
    when = short(row.when) if row.when else NO_DATE
    return Markup("<th>{}</th><td>{}</td><td>{}</td><td>{}</td><td>{}</td>").format(
        name, words, when, row.origins, places
    )


def _table(head: Markup, rows: Iterable[Markup]) -> Markup:
    body = Markup("").join(Markup("<tr>{}</tr>").format(row) for row in rows)
    return Markup("<table><thead><tr>{}</tr></thead><tbody>{}</tbody></table>").format(head, body)


def _tells(name: str, values: list[object]) -> bool:
    told = [value for value in values if value is not None and value != []]
    named = name == "id" or name.endswith(("_entity", "_basis", "sha256"))
    return not named and bool(told) and not any(isinstance(value, list | dict) for value in told)


def _cell(value: object) -> str:
    words = "" if value is None else clean(f"{value:g}" if isinstance(value, float) else str(value))
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"
