r"""Bytes → text: encodings, line ends, and what is no text at all.

Characters are kept as they came (no-break spaces, soft hyphens, odd quotation marks); only line ends become "\n",
once, here, so that offsets count in what results.
"""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from asreported.errors import SourceError

MAX_CHARACTERS = 1_000_000
"""The longest text that is read: the language pipeline's own limit (spaCy's `Language.max_length`), beyond which
parsing takes gigabytes. The longest newspaper reports have some hundred thousand characters."""

_LONGEST_CHARACTER = 4
"""Bytes of a character in the widest of the encodings."""

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LINE_END = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_HIGH = re.compile(b"[\x80-\xff]")
_SEQUENCE = re.compile(b"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_SAMPLE = 20_000
"""Bytes that guesses look at."""

_MOST_CONTROL = 0.005
"""Share of control characters above which a file is no text: stray ones occur in scraped texts, one in 200 does not."""

_MOSTLY_ASCII = 0.25
"""Share of bytes above ASCII below which a text that is not UTF-8 is taken for Western (Windows-1252): accents and
curly quotes are rare in a text, letters of another script are not."""

_SIGNATURES = (
    (b"PK\x03\x04", "a zip archive or an office document: unpack it, or save it as text or PDF"),
    (b"\x1f\x8b", "compressed with gzip: unpack it"),
    (b"\xd0\xcf\x11\xe0", "an old office document: save it as text or PDF"),
    (b"{\\rtf", "rich text: save it as plain text"),
    (b"\x89PNG", "an image: only text can be read"),
    (b"\xff\xd8\xff", "an image: only text can be read"),
)


def read_bytes(path: Path, limit: int) -> bytes:
    """The file's bytes.

    Raises:
        SourceError: it has more than `limit` bytes, or none.
        OSError: it cannot be opened.
    """
    with path.open("rb") as file:
        data = file.read(limit + 1)
    if not data:
        raise SourceError("the file is empty: give one that holds a report")
    if len(data) > limit:
        raise SourceError(f"too long: more than {limit:,} bytes; split it into single reports")
    return data


def read_text_bytes(path: Path) -> bytes:
    """The bytes of a text file that can be short enough to be read. Raises as `read_bytes`."""
    return read_bytes(path, _LONGEST_CHARACTER * (MAX_CHARACTERS + 1))


def decode(data: bytes, declared: str | None = None) -> str:
    """The text in `data`: UTF-8, UTF-16 or UTF-32 by their marks, else as `declared`, else Windows-1252, else the
    likeliest encoding.

    Raises:
        SourceError: `data` is no text.
    """
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise SourceError(f"not a text but {what}")
    text = normalised(_decoded(data, declared))
    if len(_CONTROL.findall(text)) > _MOST_CONTROL * len(text):
        raise SourceError("not a text but binary data: give a text, HTML, PDF or JSON Lines file")
    return text


def marked(data: bytes) -> tuple[bytes, str] | None:
    """The byte order mark that `data` begins with and the encoding it tells, null where there is none."""
    return next((each for each in _BYTE_ORDER_MARKS if data.startswith(each[0])), None)


def as_utf8(data: bytes) -> bytes:
    """`data` in UTF-8 without its mark, where a mark tells the encoding; else as it is."""
    return _decoded(data, None).encode(errors="replace") if marked(data) else data


def is_binary(data: bytes) -> bool:
    """Whether bytes of an encoding that holds ASCII are no text."""
    head = data[:_SAMPLE].decode("latin-1")
    return len(_CONTROL.findall(head)) > _MOST_CONTROL * len(head)


def normalised(text: str) -> str:
    r"""`text` with every kind of line end as "\n", and half characters (lone surrogates) as U+FFFD."""
    return _SURROGATE.sub("\ufffd", _LINE_END.sub("\n", text))


def _decoded(data: bytes, declared: str | None) -> str:
    if told := marked(data):
        mark, encoding = told
        return data[len(mark) :].decode(encoding, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        known = _known(declared)
        return data.decode(_guess(data) if known in (None, "utf-8") else known, errors="replace")


def _known(encoding: str | None) -> str | None:
    """The encoding of that name, null where there is none or it is no text encoding."""
    try:
        found = codecs.lookup(encoding or "")
        "".encode(found.name)
    except LookupError:
        return None
    return found.name


def _guess(data: bytes) -> str:
    """The encoding of bytes that are not all UTF-8."""
    high = len(_HIGH.findall(data))
    if 2 * sum(map(len, _SEQUENCE.findall(data))) > high:  # UTF-8 with some bytes broken or cut off
        return "utf-8"
    if high < _MOSTLY_ASCII * len(data):
        return "cp1252"
    from charset_normalizer import from_bytes  # noqa: PLC0415 - slow to load and seldom needed

    best = from_bytes(data[:_SAMPLE]).best()
    return best.encoding if best else "cp1252"
