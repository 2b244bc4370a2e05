"""The language pipeline: which model reads, and how a text is laid before it.

spaCy parses one `Doc` for each document whose offsets are the document's own: what is not to be read (boilerplate,
bylines, …) is overwritten with spaces of the same length, and every block starts a sentence of its own, so that a
heading never runs into prose (headings parsed together with prose spoil names and parse alike).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import use_ops

from asreported.errors import ModelError
from asreported.extract import models
from asreported.lexicon.days import MONTHS
from asreported.model import READ_ZONES, LanguageModel, Zone

_PARTS = ("tagger", "parser", "ner", "lemmatizer")
"""The pipeline's parts that extraction reads from."""

_NOT_SPACE = re.compile(r"\S")
_BREAK_INSIDE_SENTENCE = re.compile(r"(?:(?<=[^\s.!?:;\"'”’)\]])|(?<=,[\"'”’]))(\s*\n\s*)(?=[a-z])")
"""A paragraph break that splits a sentence: no closing mark before it, or one after a comma, and a small letter after
it ("He⏎⏎said", "“…,”⏎⏎said Roe")."""

_LONGEST_SENTENCE = 500
"""Tokens. The longest sentences of the press have half as many; what goes on without a stop for longer is a list or no
language, and whatever looks at all the words of a sentence for each of them would take hours over it."""

_STOPS = frozenset({".", "!", "?", "…"})
_BULLETS = frozenset({"*", "•"})
"""What opens the items of an agency's summary, which run on in one line without stops."""
_OPENERS = frozenset(
    {
        *("The", "A", "An", "This", "These", "There", "It", "He", "She", "They", "We", "In", "At", "By", "But", "If"),
        *("Some", "Many", "However", "Meanwhile"),
    }
)
"""What opens sentences, and has no capital within one but in titles, whose next word has one too."""
_NO_END = frozenset(
    {
        *("the", "and", "that", "than", "was", "are", "were", "when", "for", "from", "with", "but", "which", "who"),
        *("what", "said", "says", "say", "told", "adds", "added", "called", "named", "entitled", "titled", "asked"),
        *("reads", "read", "type", "types", "hepatitis", "vitamin", "grade", "class", "influenza", "group", "plan"),
    }
)
"""Words that end no caption: they go on, quote what follows, or have a letter behind them ("a type A virus")."""
_SHORT = 2
_DATE = 4
"""Tokens of the longest date, whose entry a sentence right behind it is: "2 May 2011 The port was shut"."""
_NO_WORDS = re.compile(r"[^\w\s]{60,}|[!-~]{1000,}")
"""Signs in a row, more than any rule across a page, and what goes on for pages without a blank (data, not language):
nothing is read from them, and the tokenizer takes the square of their number in time."""


def load(name: str | None = None) -> tuple[Language, LanguageModel]:
    """The pipeline to read with: the named one (a known model, an installed spaCy package or a path), else the medium
    model where installed, else the small one.

    Raises:
        ModelError: there is no such model, it cannot be loaded, or it lacks a part that extraction needs.
    """
    place = _place(name)
    try:
        with use_ops("numpy", use_blis=False):  # NumPy's products of matrices: three times as fast as BLIS's
            nlp = spacy.load(place)
    except (OSError, ValueError, ImportError, AttributeError) as error:
        reason = next(iter(str(error).splitlines()), type(error).__name__)
        raise ModelError(f"the language model {place} cannot be loaded: {reason}") from error
    if missing := [part for part in _PARTS if part not in nlp.pipe_names]:
        raise ModelError(f"the language model {place} cannot be used: it has no {' and no '.join(missing)}")
    return nlp, LanguageModel(f"{nlp.lang}_{nlp.meta['name']}", str(nlp.meta["version"]), fingerprint(nlp.path))


def _place(name: str | None) -> str | Path:
    if name is None:
        model = next(iter(models.installed()), None)
        if model is None:
            raise ModelError("no language model is installed: get one with `asreported models install medium`")
    else:
        model = models.known(name)
        if model is None:
            return name
    path = model.path()
    if path is None:
        raise ModelError(
            f"the {model.name} language model is not installed: get it with `asreported models install {model.name}`"
        )
    return path


def fingerprint(folder: Path) -> str:
    """The SHA-256 of a model's files, the same on every machine: that of the listing that `sha256sum` prints of them,
    sorted by path."""
    listing = hashlib.sha256()
    files = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    for path in sorted(file.as_posix() for file in files if "__pycache__" not in file.parts):
        with (folder / path).open("rb") as stream:
            listing.update(f"{hashlib.file_digest(stream, 'sha256').hexdigest()}  {path}\n".encode())
    return listing.hexdigest()


def masked(text: str, zones: Iterable[Zone]) -> str:
    """`text` with everything outside the zones that are read overwritten by spaces; the same length."""
    parts: list[str] = []
    at = 0
    for zone in zones:
        if zone.kind in READ_ZONES:
            parts.append(_NOT_SPACE.sub(" ", text[at : zone.start]))
            read = text[zone.start : zone.end].replace("\n", " ")  # a wrapped line ends no sentence
            parts.append(_NO_WORDS.sub(lambda found: " " * len(found.group()), read))
            at = zone.end
    parts.append(_NOT_SPACE.sub(" ", text[at:]))
    return _BREAK_INSIDE_SENTENCE.sub(lambda found: " " * len(found.group()), "".join(parts))


def _opens_item(doc: Doc, at: int) -> bool:
    """Whether a bullet, set off by blanks, stands before a capital or a digit."""
    before = doc[at - 2] if at > 1 and doc[at - 1].text == "\\" else doc[at - 1] if at else None
    apart = before is None or bool(before.whitespace_) or before.is_space
    after = doc[at + 1].text[:1]
    return apart and bool(doc[at].whitespace_) and (after.isupper() or after.isdigit())


def _runs_in(doc: Doc, at: int) -> bool:
    """Whether a sentence opens behind a caption or heading that has no stop: "a tanker by the pier The ship was"."""
    if not at or not doc[at + 1].is_lower:
        return False
    before = doc[at - 1]
    if any(word.lower_ in MONTHS for word in doc[max(0, at - _DATE) : at]):
        return False
    if before.is_alpha:
        return before.is_lower and len(before) > _SHORT and before.text not in _NO_END
    return before.is_digit or before.text in (")", "-RRB-", "%")


def blocks(nlp: Language, texts: Iterable[str]) -> Iterator[Doc]:
    """Tokenized texts in which every line that follows a break and every item behind a bullet starts a sentence, and
    none is without end."""
    for text in texts:
        doc = nlp.make_doc(text)
        start = 0
        for token in doc[:-1]:
            breaks = token.is_space and "\n" in token.text
            if token.text in _BULLETS and _opens_item(doc, token.i):
                opens = token.i - (token.i > 0 and doc[token.i - 1].text == "\\")
                doc[opens].is_sent_start = True
                start = opens
            if token.text in _OPENERS and _runs_in(doc, token.i):
                token.is_sent_start = True
                start = token.i
            if breaks or token.i + 1 - start >= _LONGEST_SENTENCE:
                doc[token.i + 1].is_sent_start = True
                start = token.i + 1
            elif token.text in _STOPS:
                start = token.i + 1
        yield doc
