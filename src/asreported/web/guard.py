"""What keeps other sites, and what stands in reports, from doing harm."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable
from dataclasses import dataclass, field
from ipaddress import ip_address

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    # Not `no-referrer`: with it a browser sends `Origin: null` even with our own forms.
    "Referrer-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
"""Headers of every answer."""

_COOKIE = "asreported-edit"


class Guard:
    """Refuses requests that name another host, and sets the headers of every answer.

    A page of another site may send a browser here under a name of its own, which it lets point to this machine (DNS
    rebinding); then the name gives it away. An address in figures cannot be made to point elsewhere, so any will do.
    """

    def __init__(self, app: ASGIApp, hosts: Iterable[str] = ()) -> None:
        self._app = app
        self._hosts = {"localhost", *(host.casefold() for host in hosts)}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        if self._known(Headers(scope=scope).get("host", "")):
            await self._app(scope, receive, send_guarded)
        else:
            refusal = PlainTextResponse("This machine is not called so: start with --host or --name.\n", 421)
            await refusal(scope, receive, send_guarded)

    def _known(self, host: str) -> bool:
        name = host.rpartition(":")[0] if host.rpartition(":")[2].isdigit() else host
        return name.casefold() in self._hosts or _in_figures(name.strip("[]"))


def _in_figures(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


@dataclass(frozen=True, slots=True)
class Gate:
    """Who may decide: whoever knows the token that was printed at the start. A browser that has shown it once keeps a
    cookie made of it, which no other site's request carries; a form carries a second proof, which no other site
    can read."""

    token: str = field(repr=False)

    def opens(self, token: str) -> bool:
        """Whether this is the token."""
        return hmac.compare_digest(token.strip().encode(), self.token.encode())

    def known(self, request: Request) -> bool:
        """Whether the browser has shown it."""
        return hmac.compare_digest(request.cookies.get(_COOKIE, "").encode(), self._made("cookie").encode())

    @property
    def proof(self) -> str:
        """What a form of ours carries."""
        return self._made("form")

    def proven(self, proof: str) -> bool:
        """Whether the form is ours."""
        return hmac.compare_digest(proof.encode(), self.proof.encode())

    def let_in(self, response: Response) -> None:
        """Give the browser its cookie."""
        response.set_cookie(_COOKIE, self._made("cookie"), httponly=True, samesite="strict", path="/s")

    def _made(self, use: str) -> str:
        return hmac.new(self.token.encode(), use.encode(), hashlib.sha256).hexdigest()


def from_here(request: Request) -> bool:
    """Whether the request was made by a page of ours, as far as the browser tells."""
    origin = request.headers.get("origin")
    site = request.headers.get("sec-fetch-site", "same-origin")
    here = f"{request.url.scheme}://{request.headers.get('host', '')}"
    return site in {"same-origin", "none"} and origin in {None, here}
