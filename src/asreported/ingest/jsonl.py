"""JSON Lines, and lists in JSON → Documents: one object a line or an item, `{"text", "id"?, "url"?, "title"?,
"outlet"?, "authors"?, "published"?, "language"?}`, plain or packed with gzip; in UTF-8, or in UTF-16 or UTF-32 where a
mark tells so (what a redirection writes on some systems). A bad line is a Failure that names
it; the others are kept."""

from __future__ import annotations

import codecs
import gzip
import hashlib
import re
import zlib
from collections.abc import Callable, Iterator
from io import BufferedReader

import msgspec

from asreported.errors import SourceError
from asreported.ingest.dates import metadata_date
from asreported.ingest.decode import MAX_CHARACTERS, as_utf8, is_binary, marked, normalised, read_bytes
from asreported.ingest.document import document
from asreported.ingest.facts import Metadata
from asreported.ingest.source import Source
from asreported.model import Document, Failure

MAX_LINE = 8 * MAX_CHARACTERS
"""Bytes of the longest line: a text of the greatest length in UTF-8, or with most of it escaped."""

_LONGEST_LIST = 64_000_000
"""Bytes of a list in JSON, which is held in memory whole; JSON Lines may be of any length."""

_MOST_UNPACKED = 20_000_000
_MOST_PACKING = 100
"""A packed file is read on while it unpacks to less than the first, or to less than so many times its size: texts pack
5 to 20 times, files made to fill a disk 1,000 times."""

_CHUNK = 1 << 18
"""Bytes read at once. Of a packed file that is cut off, what came before is kept."""

_MOST_BAD_LINES = 1000
"""A file with more is no JSON Lines of reports, and one complaint is worth more than a million."""

_LANGUAGE = re.compile(r"[a-z]{2,3}(?=$|[-_])", re.IGNORECASE)


class _Line(msgspec.Struct):
    text: str
    id: str | int | None = None
    url: str | None = None
    title: str | None = None
    outlet: str | None = None
    authors: list[str] | str | None = None
    published: str | None = None
    language: str | None = None


_decoder = msgspec.json.Decoder(_Line)
_list = msgspec.json.Decoder(list[msgspec.Raw])


def read_jsonl(source: Source) -> Iterator[Document | Failure]:
    """The documents of a JSON Lines file, one at a time.

    Raises:
        SourceError: the file holds nothing, or cannot be unpacked.
        OSError: it cannot be opened.
    """
    good, bad = 0, 0
    for number, line in _lines(source):
        try:
            yield from _read(source, number, line)
            good += 1
        except SourceError as error:
            yield Failure(source.name, "ingest", f"line {number}: {error}")
            bad += 1
        if bad > _MOST_BAD_LINES:
            raise SourceError(f"more than {_MOST_BAD_LINES:,} bad lines: the rest is left out; give one report a line")
    if not good and not bad:
        raise SourceError("the file is empty: give one with a JSON object on each line")


def read_json(source: Source) -> Iterator[Document | Failure]:
    """The documents of a JSON file: a list of such objects, or one of them. A bad item is a Failure that names it.

    Raises:
        SourceError: the file is too long, or no JSON of this kind.
        OSError: it cannot be opened.
    """
    data = as_utf8(read_bytes(source.path, _LONGEST_LIST)).strip()
    try:
        items = [data] if data.startswith(b"{") else [bytes(item) for item in _list.decode(data)]
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
        raise SourceError(f"not a JSON list of objects with a text ({error})") from error
    for number, item in enumerate(items, 1):
        try:
            yield from _read(source, number, item, "item")
        except SourceError as error:
            yield Failure(source.name, "ingest", f"item {number}: {error}")


def _lines(source: Source) -> Iterator[tuple[int, bytes]]:
    """The lines that are not blank, numbered from 1, without their ends; one that is too long is cut at the limit."""
    size = source.path.stat().st_size
    packed = source.path.suffix.lower() == ".gz"
    most = max(_MOST_UNPACKED, _MOST_PACKING * size) if packed else size
    try:
        with gzip.open(source.path) if packed else source.path.open("rb") as file:
            for number, line in enumerate(_bounded(file, most), 1):
                if line and not line.isspace():
                    yield number, line.rstrip(b"\r").removeprefix(codecs.BOM_UTF8)
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise SourceError(f"cannot be unpacked ({error}): pack it with gzip anew") from error


def _bounded(file: BufferedReader | gzip.GzipFile, most: int) -> Iterator[bytes]:
    """Lines, of one that is too long the beginning; never more than a line and a chunk in memory."""
    rest, unpacked = b"", 0
    recode: Callable[[bytes], bytes] = bytes
    while chunk := file.read1(_CHUNK):
        if not unpacked:
            recode = _recoding(chunk)
        unpacked += len(chunk)
        if unpacked > most:
            raise SourceError(f"unpacks to more than {_MOST_PACKING} times its size: unpack it and check it first")
        *lines, rest = (rest + recode(chunk)).split(b"\n")
        yield from lines
        rest = rest[: MAX_LINE + 1]
    yield rest


def _recoding(beginning: bytes) -> Callable[[bytes], bytes]:
    """What makes UTF-8 of the chunks of a file that begins so, one after the other, without its mark.

    Raises:
        SourceError: it is no text.
    """
    told = marked(beginning)
    if told is None or told[0] == codecs.BOM_UTF8:
        if is_binary(beginning):
            raise SourceError("not a text but binary data: give one with a JSON object on each line")
        return bytes
    decoder = codecs.getincrementaldecoder(told[1].rsplit("-", 1)[0])(errors="replace")  # takes the mark off itself
    return lambda chunk: decoder.decode(chunk).encode(errors="replace")


def _read(source: Source, number: int, line: bytes, unit: str = "line") -> Iterator[Document | Failure]:
    if len(line) > MAX_LINE:
        raise SourceError(f"too long: more than {MAX_LINE:,} bytes")
    try:
        found = _decoder.decode(line)
        name = f"{source.name}#{number if found.id is None else found.id}"
    except (msgspec.DecodeError, ValueError, RecursionError) as error:  # of text, of a number, of depth
        raise SourceError(f"not a JSON object with a text ({error})") from error
    published = found.published if found.published and metadata_date(found.published) else None
    metadata = Metadata(
        title=_clean(found.title),
        outlet=_clean(found.outlet),
        authors=_authors(found.authors),
        published=published,
        url=_clean(found.url),
        language=_language(found.language),
    )
    yield document(normalised(name), normalised(found.text), hashlib.sha256(line).hexdigest(), metadata)
    if found.published and published is None:
        message = (
            f"{unit} {number}: no date can be read in published {found.published!r}; kept without it (write YYYY-MM-DD)"
        )
        yield Failure(source.name, "ingest", message, kept=True)


def _authors(given: list[str] | str | None) -> tuple[str, ...]:
    listed = re.split(r"\s*[,;]\s*|\s+and\s+", given) if isinstance(given, str) else given or []
    return tuple(name for one in listed if (name := _clean(one)))


def _language(given: str | None) -> str | None:
    found = _LANGUAGE.match(given or "")
    return found[0].lower() if found else None


def _clean(field: str | None) -> str | None:
    return " ".join(normalised(field).split()) or None if field else None
