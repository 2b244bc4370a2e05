"""What a request asks for, read out of its address."""

from __future__ import annotations

import math
from datetime import date

from starlette.requests import Request

from asreported.errors import QueryError
from asreported.web.desk import Desk, Opened
from asreported.web.ledgers import LEDGERS, Ledger
from asreported.web.room import Room
from asreported.web.tables import MOST_ROWS, Wanted, wanted
from asreported.web.view import Asked

_LONGEST = 300
"""Characters of a word that is looked for: more is no question."""
_MOST_DIGITS = 9


class MissingError(QueryError):
    """There is nothing at the address."""


def desk(request: Request) -> Desk:
    """The desk that answers."""
    found: Desk = request.app.state.desk
    return found


def asked(request: Request) -> Asked:
    """The story and the days.

    Raises:
        QueryError: a day is none.
    """
    return Asked(request.path_params["story"], _day(request, "known_by"), _day(request, "as_of"))


def _day(request: Request, name: str) -> str | None:
    given = text(request, name)
    try:
        sound = not given or date.fromisoformat(given).isoformat() == given
    except ValueError:
        sound = False
    if not sound:
        raise QueryError(f"{name}: {given!r} is no day: write it YYYY-MM-DD")
    return given or None


def opened(request: Request) -> Opened:
    """The view that is asked for.

    Raises:
        MissingError: there is no such story.
        QueryError: a day is none.
    """
    question = asked(request)
    if question.story not in {story.id for story in desk(request).stories()}:
        raise MissingError(f"there is no story {question.story!r}")
    return desk(request).open(question)


def room(request: Request, here: str, found: Opened | None = None) -> Room:
    """What a page of a story is set in."""
    query = {name: value for name, value in request.query_params.items() if value}
    return Room(found or opened(request), here, request.url.path, query, request.app.state.gate is not None)


def ledger(request: Request) -> Ledger:
    """The ledger that is asked for.

    Raises:
        MissingError: there is none of that name.
    """
    name = request.path_params["ledger"]
    if name not in LEDGERS:
        raise MissingError(f"a story has no {name!r}: it has {', '.join(LEDGERS)}")
    return LEDGERS[name]


def question(request: Request, of: Ledger) -> Wanted:
    """What is asked of a ledger.

    Raises:
        QueryError: it cannot be asked so.
    """
    return wanted(
        of,
        Wanted(
            q=text(request, "q"),
            of=text(request, "of"),
            kind=text(request, "kind"),
            modality=text(request, "modality"),
            low=number(request, "low"),
            high=number(request, "high"),
            entity=text(request, "entity"),
            sort=text(request, "sort"),
        ),
    )


def text(request: Request, name: str) -> str:
    """A parameter, without white space around it.

    Raises:
        QueryError: it is too long.
    """
    found = request.query_params.get(name, "").strip()
    if len(found) > _LONGEST:
        raise QueryError(f"{name} is longer than {_LONGEST} characters")
    return found


def number(request: Request, name: str) -> float | None:
    """A parameter that is a number; `4,000` is one.

    Raises:
        QueryError: it is none.
    """
    given = text(request, name).replace(",", "").replace(" ", "")
    if not given:
        return None
    try:
        found = float(given)
    except ValueError:
        found = math.nan
    if not math.isfinite(found):
        raise QueryError(f"{name} is no number: {given!r}")
    return found


def count(request: Request, name: str, default: int, *, least: int = 1, most: int = 10**_MOST_DIGITS) -> int:
    """A parameter that is a whole number.

    Raises:
        QueryError: it is none, or out of bounds.
    """
    given = text(request, name)
    if not given:
        return default
    if not (given.isascii() and given.isdigit() and len(given) <= _MOST_DIGITS and least <= int(given) <= most):
        raise QueryError(f"{name} is a whole number from {least:,} to {most:,}")
    return int(given)


def rows_wanted(request: Request, default: int) -> int:
    """How many lines a page has."""
    return count(request, "rows", default, most=MOST_ROWS)
