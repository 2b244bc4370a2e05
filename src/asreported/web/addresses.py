"""Where everything is found. Every address carries the days that are asked about, so that they stay on the way."""

from __future__ import annotations

from urllib.parse import quote, urlencode

from asreported.model import Evidence
from asreported.views.report.references import Link
from asreported.web.view import Asked, View

Parameter = str | int | float | None


def page(asked: Asked, *path: str, **parameters: Parameter) -> str:
    """The address of a page of a story; parameters without a value are left out."""
    days = {"known_by": asked.known_by, "as_of": asked.as_of}
    given = {name: value for name, value in {**parameters, **days}.items() if value not in {None, ""}}
    where = "/".join(("/s", *(quote(part, safe="") for part in (asked.story, *path))))
    return f"{where}?{urlencode(given)}" if given else where


def sentence(view: View, link: Link) -> str:
    """The address of a cite's sentence in its report."""
    return anchored(view, view.handles[link.label.rpartition("·")[0]], link.anchor)


def place(view: View, evidence: Evidence) -> str:
    """The address of the sentence that the evidence stands in."""
    return anchored(view, evidence.document, view.references.anchor(evidence))


def anchored(view: View, document: str, anchor: str) -> str:
    """The address of a place in a report."""
    return f"{page(view.asked, 'reports', document)}#{anchor}"
