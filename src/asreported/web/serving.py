"""The application, listening."""

from __future__ import annotations

import socket
from collections.abc import Callable
from contextlib import suppress

import uvicorn

from asreported.errors import QueryError
from asreported.web.routing import application
from asreported.web.source import Source

LOOPBACK = "127.0.0.1"
_LOCAL = frozenset({LOOPBACK, "::1", "localhost"})


def is_local(host: str) -> bool:
    """Whether only this machine can reach the application there."""
    return host in _LOCAL


def serve(
    source: Source,
    *,
    host: str = LOOPBACK,
    port: int = 8600,
    names: tuple[str, ...] = (),
    token: str | None = None,
    started: Callable[[str], None] = lambda _: None,
) -> None:
    """Answer until the process is told to stop (Ctrl-C, SIGTERM).

    Args:
        source: the store.
        host: the address to listen at.
        port: the port; 0 takes any that is free.
        names: names of this machine under which browsers may ask, beside its addresses.
        token: opens the page where links are decided; without one there is none.
        started: told the address once requests are taken.

    Raises:
        QueryError: the address is taken, or is none of this machine.
    """
    app = application(source, token=token, hosts=(host, *names))
    config = uvicorn.Config(
        app, log_level="warning", access_log=False, server_header=False, timeout_graceful_shutdown=2, lifespan="off"
    )
    with listen(host, port) as listening:
        started(_address(listening))
        # Ctrl-C is how a server is meant to end: uvicorn has answered what was asked by then, and raises it again.
        with suppress(KeyboardInterrupt):
            uvicorn.Server(config).run(sockets=[listening])


def listen(host: str = LOOPBACK, port: int = 0) -> socket.socket:
    """A socket that takes connections.

    Raises:
        QueryError: the address is taken, or is none of this machine.
    """
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        made = socket.create_server((host, port), family=family)
        # asyncio sees to this only for sockets that it opens itself: without it every page waits 40 ms for a receipt.
        made.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return made
    except (OSError, OverflowError) as error:
        raise QueryError(f"cannot listen at {host}, port {port}: {error}; choose another with --port") from error


def _address(listening: socket.socket) -> str:
    host, port, *_ = listening.getsockname()
    return f"http://{f'[{host}]' if ':' in host else host}:{port}/"
