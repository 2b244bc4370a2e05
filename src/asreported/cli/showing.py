"""`dossier`, `brief`, `show`, `coverage`: a story on the terminal."""

from __future__ import annotations

from dataclasses import fields, replace

import click

from asreported.cli.options import Screen, examples, screen_options, story_options
from asreported.cli.output import data_to, put_text
from asreported.model import Story

# Views are loaded when one is asked for.
# ruff: noqa: PLC0415

_LISTS = [field.name for field in fields(Story)]


@click.command(epilog=examples("asreported dossier", 'asreported dossier "Training Mission" --known-by 2020-02-14'))
@click.argument("entity", required=False)
@story_options
@screen_options
def dossier(entity: str | None, story: Story, screen: Screen) -> None:
    """The thing itself, over time.

    Its standing, size, mandate, leaders, members, places and consent, each with its reports. Without ENTITY, the
    story's own subject is shown. What no report says is shown as "not reported".
    """
    from asreported.views import terminal

    put_text(terminal.dossier(story, entity, screen.width, screen.ascii_only, screen.styled))


@click.command(epilog=examples("asreported brief", "asreported brief --as-of 2020-03-31 --ascii"))
@story_options
@screen_options
def brief(story: Story, screen: Screen) -> None:
    """The story on one screen."""
    from asreported.views import terminal

    put_text(terminal.brief(story, screen.width, screen.ascii_only, screen.styled))


@click.command(epilog=examples("asreported show timeline --top 20", "asreported show figures --json"))
@click.argument("what", type=click.Choice(_LISTS))
@click.option("--json", "as_json", is_flag=True, help="As a JSON array.")
@click.option("--top", type=click.IntRange(min=1), metavar="N", help="Of the timeline, the N events that count most.")
@story_options
@screen_options
def show(what: str, as_json: bool, top: int | None, story: Story, screen: Screen) -> None:
    """One list of the story."""
    if top is not None:
        if what != "timeline":
            raise click.UsageError("--top goes with the timeline.")
        story = replace(story, timeline=story.top_events(top))
    if as_json:
        from asreported.views import export

        with data_to(None) as out:
            out.write(export.records(story, what))
    else:
        from asreported.views import terminal

        put_text(terminal.show(story, what, screen.width, screen.ascii_only, screen.styled))


@click.command(epilog=examples("asreported coverage", "asreported coverage --store other.db | less"))
@story_options
@screen_options
def coverage(story: Story, screen: Screen) -> None:
    """Every sentence, and the facts that stand on it."""
    from asreported.views import terminal

    put_text(terminal.coverage(story, screen.width, screen.ascii_only, screen.styled))
