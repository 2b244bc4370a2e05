"""`serve`: the web application over a store."""

from __future__ import annotations

import secrets
from importlib.util import find_spec
from pathlib import Path

import click

from asreported.cli.group import Told
from asreported.cli.options import examples, store_option

# The web framework, the pipeline and the store are loaded when something is served.
# ruff: noqa: PLC0415

_PORT = 8600
_NEEDED = ("starlette", "uvicorn")


@click.command(
    epilog=examples(
        "asreported serve",
        "asreported serve --store mission.db --port 9000",
        "asreported serve --edit",
        "asreported serve --host 0.0.0.0 --name newsroom.example",
    )
)
@store_option
@click.option("--port", type=click.IntRange(0, 65535), default=_PORT, show_default=True, help="0 takes any free one.")
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen at.")
@click.option("--name", "names", multiple=True, metavar="NAME", help="A name of this machine that browsers may use.")
@click.option("--edit", is_flag=True, help="Let links be decided, by whoever has the token that is printed.")
def serve(store: Path, port: int, host: str, names: tuple[str, ...], edit: bool) -> None:
    """The story in a browser: search, ledgers, dossiers, reports.

    Pages are told anew when the store has learnt something. Only this machine can reach them, unless --host says
    otherwise; nothing asks for a password then. Ctrl-C ends it.
    """
    _check_installed()
    from asreported.pipeline import Live
    from asreported.store import Store
    from asreported.web import serve as serve_pages
    from asreported.web.serving import is_local

    if not is_local(host):
        click.echo(f"asreported: whoever reaches {host} can read all that is in {store}", err=True)
    token = secrets.token_urlsafe(12) if edit else None

    def started(address: str) -> None:
        click.echo(f"serving {store} at {address}", err=True)
        if token:
            click.echo(f"token for deciding links: {token}", err=True)

    with Store.open(store) as opened:
        serve_pages(Live(opened), host=host, port=port, names=names, token=token, started=started)


def _check_installed() -> None:
    missing = [name for name in _NEEDED if find_spec(name) is None]
    if missing:
        raise Told(f"the web application needs {' and '.join(missing)}: pip install 'asreported[serve]'")
