"""The nouns as bytes and back, and the keys they are kept by."""

from __future__ import annotations

import hashlib
import zlib
from dataclasses import replace

import msgspec

from asreported.model import Document, LanguageModel, Link, Reading

_document = msgspec.msgpack.Decoder(Document)
_reading = msgspec.msgpack.Decoder(Reading)
_link = msgspec.msgpack.Decoder(Link)


def text_key(document: Document) -> str:
    """The key of a document's readings: SHA-256 of all that extraction sees, the text and its zones."""
    return hashlib.sha256(msgspec.msgpack.encode((document.text, document.zones))).hexdigest()


def content_key(document: Document) -> str:
    """SHA-256 of the whole document."""
    return hashlib.sha256(msgspec.msgpack.encode(document)).hexdigest()


def model_key(model: LanguageModel) -> str:
    """A model's name, version and hash in one line."""
    return f"{model.name} {model.version} {model.sha256}"


def encode(noun: Document | Reading | Link) -> bytes:
    """Compressed: a reading names the same few fields hundreds of times."""
    return zlib.compress(msgspec.msgpack.encode(noun))


def encode_document(document: Document) -> bytes:
    """All but the text, which has a column of its own to be searched in."""
    return encode(replace(document, text=""))


def decode_document(body: bytes, text: str) -> Document:
    """The document whose text is `text`."""
    return replace(_document.decode(zlib.decompress(body)), text=text)


def decode_reading(body: bytes) -> Reading:
    """The reading.

    Raises:
        msgspec.ValidationError: an older extractor wrote it in a form that is no longer understood.
    """
    return _reading.decode(zlib.decompress(body))


def decode_link(body: bytes) -> Link:
    """The link."""
    return _link.decode(zlib.decompress(body))
