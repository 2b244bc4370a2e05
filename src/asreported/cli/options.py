"""The options that commands share."""

from __future__ import annotations

import os
import shutil
import sys
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from asreported.cli.group import say

if TYPE_CHECKING:
    from asreported.model import Story

Command = TypeVar("Command", bound=Callable[..., Any])


def examples(*lines: str) -> str:
    """The end of a command's help."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)  # \b: click must not fill these lines


_NARROWEST = 40
"""Columns below which no line of a dossier fits."""

store_option = click.option(
    "--store",
    envvar="ASREPORTED_STORE",
    show_envvar=True,
    default="story.db",
    show_default=True,
    type=click.Path(path_type=Path),
    help="The file that keeps the reports and their readings.",
)

model_option = click.option(
    "--model", metavar="NAME", help="Language model: medium, small, an installed spaCy package, or a folder."
)

story_option = click.option(
    "--story",
    "asked",
    metavar="ID-OR-NAME",
    help="Which story, where the store holds several: its id or name as `asreported stories` lists them, or all.  "
    "[default: the one of most reports]",
)

output_option = click.option(
    "-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="Write to this file, not standard output."
)


@dataclass(frozen=True, slots=True)
class Screen:
    """What the terminal can show."""

    width: int
    ascii_only: bool
    styled: bool


def story_options(command: Callable[..., None]) -> Callable[..., None]:
    """Options of what shows a story; the command is given the story."""

    @store_option
    @story_option
    @click.option("--as-of", metavar="DAY", help="Only what holds in the world by this day, YYYY-MM-DD.")
    @click.option("--known-by", metavar="DAY", help="Only what had been reported by this day, YYYY-MM-DD.")
    @wraps(command)
    def with_story(
        *args: Any, store: Path, asked: str | None, as_of: str | None, known_by: str | None, **kwargs: Any
    ) -> None:
        from asreported.pipeline import open_story  # noqa: PLC0415 - loads the database

        with warnings.catch_warnings(record=True) as told:
            warnings.simplefilter("always", UserWarning)
            story: Story = open_story(store, story=asked, known_by=known_by, as_of=as_of)
        for warning in told:
            say(str(warning.message))
        command(*args, story=story, **kwargs)

    return with_story


def screen_options(command: Callable[..., None]) -> Callable[..., None]:
    """Options of what is drawn on a terminal; the command is given the screen."""

    @click.option("--width", type=click.IntRange(min=_NARROWEST), help="Columns to use.  [default: the terminal's]")
    @click.option("--ascii", "ascii_only", is_flag=True, help="Draw with ASCII signs alone.")
    @wraps(command)
    def with_screen(*args: Any, width: int | None, ascii_only: bool, **kwargs: Any) -> None:
        screen = Screen(
            width=width or max(_NARROWEST, shutil.get_terminal_size().columns),
            ascii_only=ascii_only or not _draws(sys.stdout.encoding),
            styled=sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb",
        )
        command(*args, screen=screen, **kwargs)

    return with_screen


def _draws(encoding: str | None) -> bool:
    try:
        "─█◆".encode(encoding or "ascii")
    except UnicodeEncodeError:
        return False
    return True
