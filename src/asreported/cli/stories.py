"""`stories`: what a store holds when it holds several."""

from __future__ import annotations

from pathlib import Path

import click

from asreported.cli.options import Screen, examples, screen_options, store_option
from asreported.cli.output import data_to, put_text

# The store and the views are loaded when the stories are asked for.
# ruff: noqa: PLC0415


@click.command(epilog=examples("asreported stories", "asreported brief --story p1a2b3c4d5e6f"))
@click.option("--json", "as_json", is_flag=True, help="As a JSON array.")
@store_option
@screen_options
def stories(as_json: bool, store: Path, screen: Screen) -> None:
    """The stories that the store holds.

    Reports that tell one story are found by their words, whatever the order they came in, the story of most reports
    first. An id stays good as long as the store holds the report that it was made of.
    """
    from asreported.pipeline import list_stories

    headings = list_stories(store)
    if as_json:
        from asreported.views import export

        with data_to(None) as out:
            out.write(export.headings(headings))
    else:
        from asreported.views import terminal

        put_text(terminal.stories(headings, screen.width, screen.ascii_only, screen.styled))
