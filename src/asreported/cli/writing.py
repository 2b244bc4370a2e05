"""`export`, `report`, `annotate`: data for other programs, and a page for people."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

import click

from asreported.cli.group import SOME_NOT_READ, tell
from asreported.cli.options import examples, model_option, output_option, story_options
from asreported.cli.output import data_to
from asreported.model import Failure, Story

# Views and the pipeline are loaded when one is asked for.
# ruff: noqa: PLC0415


@click.command(
    epilog=examples(
        "asreported export --format json -o story.json",
        "asreported export --format jsonl | jq 'select(.record == \"figure\")'",
    )
)
@click.option("--format", "form", type=click.Choice(["json", "jsonl"]), default="json", show_default=True)
@output_option
@story_options
def export(form: str, output: Path | None, story: Story) -> None:
    """The whole story for other programs."""
    from asreported.views.export import to_json, to_jsonl

    data = to_json(story) if form == "json" else to_jsonl(story)
    with data_to(output) as out:
        out.write(data)


@click.command(epilog=examples("asreported report", "asreported report -o mission.html --known-by 2020-02-14"))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    default="report.html",
    show_default=True,
    help="The page to write.",
)
@story_options
def report(output: Path, story: Story) -> None:
    """The story as one page that needs no network."""
    from asreported.views.report import to_html

    page = to_html(story)
    with data_to(output) as out:
        out.write(page)
    click.echo(f"wrote {output}", err=True)


@click.command(
    epilog=examples(
        "asreported annotate texts.jsonl -o mentions.jsonl",
        'echo \'{"id": "1", "text": "Some 500 troops left on Monday."}\' | asreported annotate -',
    )
)
@click.argument("file", type=click.File("rb"), default="-")
@model_option
@output_option
@click.pass_context
def annotate(ctx: click.Context, file: BinaryIO, model: str | None, output: Path | None) -> None:
    """The mentions of single texts, without a store.

    JSON Lines in, JSON Lines out. Each line of FILE is an object {"id", "text", "published"?}. Offsets count Unicode
    characters of the text.
    """
    import msgspec

    from asreported.pipeline import annotate as annotate_lines

    failed = False
    with data_to(output) as out:
        for outcome in annotate_lines(file, model=model):
            if isinstance(outcome, Failure):
                failed = True
                tell(outcome)
            else:
                out.write(msgspec.json.encode(outcome) + b"\n")
    if failed:
        ctx.exit(SOME_NOT_READ)
