"""What every page of a story is set in: where it is, as of when, the strip, the way to every other page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlencode

from asreported.views import dates
from asreported.web import addresses
from asreported.web.desk import Opened
from asreported.web.ledgers import LEDGERS
from asreported.web.strip import Strip, strip
from asreported.web.view import Asked

_DAYS = ("known_by", "as_of")


@dataclass(frozen=True)
class Room:
    """A page of a story: its place among the parts (`here`), its path, its query without empty parameters."""

    opened: Opened
    here: str
    path: str
    query: Mapping[str, str]
    edit: bool

    @property
    def asked(self) -> Asked:
        """Which story, and as of when."""
        return self.opened.view.asked

    @property
    def parts(self) -> Sequence[tuple[str, str]]:
        """The parts of the story by their names in addresses."""
        ledgers = [(ledger.name, ledger.title) for ledger in LEDGERS.values()]
        return (("", "Story"), *ledgers, ("coverage", "Coverage"), *((("links", "Links"),) if self.edit else ()))

    def to(self, *path: str, **parameters: addresses.Parameter) -> str:
        """The address of another page of the story, as of the same days."""
        return addresses.page(self.asked, *path, **parameters)

    def again(self, **parameters: addresses.Parameter) -> str:
        """The address of this page with some parameters changed; an empty one is left out."""
        given = {**self.query, **{name: "" if value is None else str(value) for name, value in parameters.items()}}
        asked = {name: value for name, value in given.items() if value}
        return f"{self.path}?{urlencode(asked)}" if asked else self.path

    @property
    def kept(self) -> Sequence[tuple[str, str]]:
        """The parameters that stay when other days are asked about."""
        return [(name, value) for name, value in self.query.items() if name not in _DAYS]

    @property
    def all_days(self) -> str:
        """The page with every report counted, and nothing left out that holds later."""
        return self.again(known_by="", as_of="")

    @property
    def travelled(self) -> str:
        """As of when it is, in words; nothing where every day counts."""
        asked = self.asked
        said = [
            f"As it had been reported by {dates.day(asked.known_by)}" if asked.known_by else "",
            f"as things stood as of {dates.day(asked.as_of)}" if asked.as_of else "",
        ]
        words = ", ".join(filter(None, said))
        return words[:1].upper() + words[1:] + "." if words else ""

    @cached_property
    def strip(self) -> Strip:
        """The reports by the day they appeared."""
        return strip(self.opened.view, lambda day: self.again(known_by=day, page=""))
