"""What a report says of itself: title, outlet, authors, dates, address. Read from its zones and what came with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from asreported.ingest.bylines import Byline, PartKind, byline
from asreported.ingest.datelines import tagged
from asreported.ingest.dates import dates, day_and_month, metadata_date, url_date
from asreported.ingest.furniture import URL_LINE, is_furniture
from asreported.ingest.outlets import Outlet, is_host, is_page, outlet_at, outlet_named, rights_holder, site
from asreported.ingest.tables import words
from asreported.model import Span, WrittenDate, Zone
from asreported.model.document import DateSource, ZoneKind


@dataclass(frozen=True, slots=True)
class Metadata:
    """What came with a text: a page's metadata, or the other fields of a JSON object."""

    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    url: str | None = None
    language: str | None = None


class Facts:
    """What the text of one report, laid out in zones, says of the report itself."""

    def __init__(self, text: str, zones: Sequence[Zone], metadata: Metadata) -> None:
        self._text = text
        self._zones = zones
        self._metadata = metadata
        self._bylines: list[tuple[Zone, Byline]] = [
            (zone, found) for zone in self._of("byline") if (found := byline(text[zone.start : zone.end])) is not None
        ]

    def title(self) -> str | None:
        """The headline, without what marks it up."""
        if self._metadata.title:
            return self._metadata.title
        first = next(self._of("title"), None)
        return " ".join(self._in(first).split()) if first else None

    def url(self) -> str | None:
        """The report's address: what came with it, or the one address of a page that stands alone on a line."""
        if self._metadata.url:
            return self._metadata.url
        found = {line[1]: None for zone in self._of("boilerplate") if (line := URL_LINE.fullmatch(self._in(zone)))}
        own = [url for url in found if site(url) not in words("furniture", "networks") and is_page(url)]
        return own[0] if len(own) == 1 else None

    def authors(self) -> tuple[str, ...]:
        """The persons who wrote it, as written; never an outlet."""
        given = self._metadata.authors or tuple(name for _, found in self._bylines for name in found.values("author"))
        return tuple(dict.fromkeys(name for name in given if outlet_named(name) is None))

    def outlet(self) -> str | None:
        """Who published it: what came with it, its site, a line with the outlet's name, its dateline, its byline, who
        holds the rights; an agency, whose texts stand elsewhere too, only where nothing else is said; at last the bare
        site."""
        given = self._metadata.outlet
        if given and not is_host(given):
            known = outlet_named(given)
            return known.name if known else given
        url = self.url() or given
        signs = list(self._outlet_signs(url))
        best = next((sign for sign in signs if not sign.agency), signs[0] if signs else None)
        return best.name if best else site(url) if url else None

    def dates(self) -> tuple[WrittenDate, ...]:
        """The dates it gives for itself, the most trusted first."""
        found = [*self._metadata_dates(), *self._line_dates("date"), *self._line_dates("updated")]
        found += [*self._dateline_dates(), *self._url_dates()]
        return tuple(dict.fromkeys(found))

    def _of(self, kind: ZoneKind) -> Iterator[Zone]:
        return (zone for zone in self._zones if zone.kind == kind)

    def _in(self, zone: Zone) -> str:
        return self._text[zone.start : zone.end]

    def _outlet_signs(self, url: str | None) -> Iterator[Outlet]:
        signs: list[Outlet | None] = [outlet_at(url)] if url else []
        stations = [self._in(zone) for zone in self._of("boilerplate")]
        signs += [outlet_named(line) for line in reversed(stations) if not is_furniture(line)]
        signs += [tagged(self._in(zone)) for zone in self._of("dateline")]
        signs += [outlet_named(name) for _, found in self._bylines for name in found.values("outlet")]
        signs += [rights_holder(line) for line in stations]
        return (sign for sign in signs if sign is not None)

    def _metadata_dates(self) -> Iterator[WrittenDate]:
        published = self._metadata.published
        if published and (value := metadata_date(published)):
            yield WrittenDate(value, "metadata", published)

    def _line_dates(self, kind: PartKind) -> Iterator[WrittenDate]:
        for zone, found in self._bylines:
            for part in found.parts:
                if part.kind == kind:
                    yield self._written(part.value, "line", zone.start + part.start, zone.start + part.end)

    def _dateline_dates(self) -> Iterator[WrittenDate]:
        for zone in self._of("dateline"):
            line = self._in(zone)
            found = next(dates(line), None) or day_and_month(line)
            if found is not None:
                yield self._written(found.value, "dateline", zone.start + found.start, zone.start + found.end)

    def _url_dates(self) -> Iterator[WrittenDate]:
        url = self.url()
        found = url_date(url) if url else None
        if url is None or found is None:
            return
        at = self._text.find(url)
        span = Span(at + found.start, at + found.end) if at >= 0 else None
        yield WrittenDate(found.value, "url", url[found.start : found.end], span)

    def _written(self, value: str, source: DateSource, start: int, end: int) -> WrittenDate:
        return WrittenDate(value, source, self._text[start:end], Span(start, end))
