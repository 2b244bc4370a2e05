"""`link`, `unlink`: what a person knows better than the rules."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from asreported.cli.options import examples, store_option

if TYPE_CHECKING:
    from asreported.model import Story
    from asreported.model.link import LinkKind

# The store and the pipeline are loaded when something is decided.
# ruff: noqa: PLC0415


def _arguments(command: Callable[..., None]) -> Callable[..., None]:
    for add in (
        store_option,
        click.option("--why", metavar="REASON", required=True, help="What the decision rests on; kept with it."),
        click.argument("right", metavar="B"),
        click.argument("left", metavar="A"),
    ):
        command = add(command)
    return command


@click.command(epilog=examples('asreported link "A. Quill" "Ada Quill" --why "the mayor signs with both"'))
@_arguments
def link(left: str, right: str, why: str, store: Path) -> None:
    """Two names are one, or two quotations one utterance.

    A and B are names of people, organizations or things as the story tells them, or ids of quotations. The decision is
    kept in the store, stands whatever is read later, and wins over every rule, until another about the same two.
    """
    _decide(store, left, right, why, same=True)


@click.command(epilog=examples('asreported unlink "Ada Quill" "Quill" --why "the latter is her brother"'))
@_arguments
def unlink(left: str, right: str, why: str, store: Path) -> None:
    """Two names, or two quotations, are not the same.

    The opposite of `link`, kept and undone in the same way. What one report itself takes for one person stays one.
    """
    _decide(store, left, right, why, same=False)


def _decide(store: Path, left: str, right: str, why: str, *, same: bool) -> None:
    from asreported.model import Link
    from asreported.pipeline import open_story
    from asreported.store import Store

    kind = _kind(open_story(store), left, right)
    with Store.open(store) as opened:
        opened.decide(Link(kind, left, right, same, why))
    click.echo(f"kept: {left} and {right} are {'one' if same else 'two'} ({why})", err=True)


def _kind(story: Story, left: str, right: str) -> LinkKind:
    """What both are.

    Raises:
        QueryError: they are the same, or one of them is not in the story.
    """
    from asreported.errors import QueryError

    if left == right:
        raise QueryError(f"{left} is given twice: name two")
    quotations = {quotation.id for quotation in story.quotations}
    if left in quotations and right in quotations:
        return "utterance"
    names = {name for entity in story.entities for name in (entity.name, *entity.names)}
    missing = next((name for name in (left, right) if name not in names), None)
    if missing is not None:
        raise QueryError(f"nobody and nothing is called {missing!r}: see `asreported show entities` for the names")
    return "entity"
