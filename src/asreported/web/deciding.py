"""The place where a person decides that two names, or two quotations, are one, or are not."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from asreported.errors import QueryError
from asreported.model import Link, Story
from asreported.model.link import LinkKind
from asreported.views.text import capitalised, clean
from asreported.views.wording import counted
from asreported.web import asking
from asreported.web.guard import Gate, from_here
from asreported.web.templating import environment

_LONGEST_FORM = 16_384
_LONGEST = 300
_NAMES_OFFERED = 400
"""Names that the form offers, those with most mentions first: more make a list that no browser scrolls well."""


def show(request: Request) -> Response:
    """The decisions that stand, and the form for another."""
    _gate(request)
    return _page(request, told="Kept." if request.query_params.get("kept") else "")


async def decide(request: Request) -> Response:
    """Let a browser in by its token, or keep a decision."""
    gate = _gate(request)
    if not from_here(request):
        raise HTTPException(403, "this form was sent from another site")
    form = await _form(request)
    if form.get("act") == "open":
        if not gate.opens(form.get("token", "")):
            return _page(request, wrong="That is not the token.", status=403)
        response = RedirectResponse(request.url.path, status_code=303)
        gate.let_in(response)
        return response
    if not (gate.known(request) and gate.proven(form.get("proof", ""))):
        raise HTTPException(403, "the token was not shown by this browser: open the page of links again")
    try:
        asking.desk(request).source.decide(_link(asking.opened(request).view.story, form))
    except QueryError as error:
        return _page(request, wrong=capitalised(str(error)), form=form, status=400)
    return RedirectResponse(f"{request.url.path}?kept=1", status_code=303)


def _gate(request: Request) -> Gate:
    gate: Gate | None = request.app.state.gate
    if gate is None:
        raise asking.MissingError("nothing can be decided here: start with `asreported serve --edit`")
    return gate


async def _form(request: Request) -> dict[str, str]:
    """The form's fields; of one that is given twice the last."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > _LONGEST_FORM:
            raise HTTPException(413, "the form is too long")
    try:
        fields = parse_qs(body.decode("ascii"), errors="strict", max_num_fields=16)
    except ValueError as error:  # of which an encoding's error is one
        raise HTTPException(400, "the form cannot be read") from error
    return {name: values[-1].strip()[:_LONGEST] for name, values in fields.items()}


def _link(story: Story, form: dict[str, str]) -> Link:
    left, right, why = (form.get(name, "") for name in ("left", "right", "why"))
    if not why:
        raise QueryError("a reason is asked for: it is kept with the decision")
    return Link(_kind(story, left, right), left, right, form.get("same") == "yes", why)


def _kind(story: Story, left: str, right: str) -> LinkKind:
    """What both are.

    Raises:
        QueryError: they are the same, or one of them is not in the story.
    """
    if left == right:
        raise QueryError(f"{left!r} is given twice: name two")
    quotations = {quotation.id for quotation in story.quotations}
    if {left, right} <= quotations:
        return "utterance"
    names = {name for entity in story.entities for name in (entity.name, *entity.names)}
    for name in (left, right):
        if name not in names:
            raise QueryError(f"nobody and nothing is called {name!r}")
    return "entity"


def _page(
    request: Request, *, told: str = "", wrong: str = "", form: dict[str, str] | None = None, status: int = 200
) -> Response:
    gate = _gate(request)
    room = asking.room(request, "links")
    decisions = asking.desk(request).source.decisions()
    entities = sorted(room.opened.view.story.entities, key=lambda entity: -len(entity.evidence))[:_NAMES_OFFERED]
    given = form or {name: asking.text(request, name) for name in ("left", "right")}
    context: dict[str, Any] = {
        "room": room,
        "heading": capitalised(counted(len(decisions), "decision")),
        "decisions": decisions,
        "open": gate.known(request),
        "proof": gate.proof,
        "told": told,
        "wrong": clean(wrong),
        "names": sorted({entity.name for entity in entities if entity.name.isprintable()}),
        "left": clean(given.get("left", "")),
        "right": clean(given.get("right", "")),
    }
    html = environment().get_template("web/links.html.j2").render(context)
    return HTMLResponse(html, status_code=status, headers={"Cache-Control": "no-store"})
