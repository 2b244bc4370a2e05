"""The command line: data on standard output, talk on standard error.

Exit status: 0 all well, 1 some sources could not be read, 2 wrong usage. Commands import what they need when they run,
so that `--help` answers at once.
"""

from __future__ import annotations

import click

from asreported import __version__
from asreported.cli.deciding import link, unlink
from asreported.cli.group import ToldGroup
from asreported.cli.options import examples
from asreported.cli.reading import models, read
from asreported.cli.serving import serve
from asreported.cli.showing import brief, coverage, dossier, show
from asreported.cli.stories import stories
from asreported.cli.writing import annotate, export, report

__all__ = ["main"]


@click.group(
    cls=ToldGroup,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=examples("asreported read reports/", "asreported dossier", "asreported report -o report.html"),
)
@click.version_option(__version__, prog_name="asreported")
def main() -> None:
    """A developing story, rebuilt from its reports as it was reported."""


for command in (read, stories, dossier, brief, show, coverage, export, report, serve, link, unlink, annotate, models):
    main.add_command(command)
