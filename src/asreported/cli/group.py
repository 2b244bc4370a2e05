"""How commands end: errors told in one line, a reader that has seen enough, a stop."""

from __future__ import annotations

import os
import sys
from typing import Any

import click

from asreported.errors import AsReportedError
from asreported.model import Failure
from asreported.views.text import clean

SOME_NOT_READ = 1
"""Exit status where some sources could not be read and the rest was kept."""

STOPPED = 130
"""Exit status after Ctrl-C, as shells have it."""


def tell(failure: Failure) -> None:
    """Name on standard error what could not be read."""
    say(f"{failure.document}: {failure.message}")


def say(told: str) -> None:
    """Say on standard error, in one line, what may hold the words of a report or the name of a file."""
    click.echo(f"asreported: {clean(told)}", err=True)


class Told(click.ClickException):
    """One line on standard error, exit status 2."""

    exit_code = 2

    def show(self, file: Any = None) -> None:
        """Write the line."""
        del file
        say(self.message)


class ToldGroup(click.Group):
    """A group of commands whose errors are told, not traced."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order in which they are used, not of the alphabet."""
        del ctx
        return list(self.commands)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except AsReportedError as error:
            raise Told(str(error)) from error
        except BrokenPipeError:
            # Whoever reads us has seen enough; what is still to be flushed at the end has nowhere to go.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        except KeyboardInterrupt:
            click.echo("asreported: stopped", err=True)
            ctx.exit(STOPPED)
        else:
            return result
