"""Every prose sentence with what stands on it, and how many carry nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from asreported.model import Evidence, Story, StoryDocument
from asreported.views.cites import Cites
from asreported.views.dates import short
from asreported.views.notes import FACTS, Note, NoteKind, notes, on
from asreported.views.terminal.heading import heading
from asreported.views.terminal.layout import beside, wrap
from asreported.views.terminal.screen import Line, Piece, Screen, Style, style_of
from asreported.views.wording import MODALITY_WORDS

_NUMBER = 4
_GLYPH = 3


def coverage(story: Story, width: int = 80, ascii_only: bool = False, styled: bool = False) -> str:
    """Every prose sentence of every report, the facts that stand on it below, and the share that carries none."""
    screen = Screen(width, ascii_only, styled)
    return screen.paint(_lines(story, screen))


def _lines(story: Story, screen: Screen) -> Iterator[Line]:
    cites = Cites(story)
    found = notes(story)
    read = {
        document.id: [(name, sentence) for name, sentence in cites.sentences(document.id) if name.isdigit()]
        for document in cites.documents
    }
    standing = {
        (sentence.document, sentence.start): on(sentence, found.get(sentence.document, ()))
        for sentences in read.values()
        for _, sentence in sentences
    }
    bare = sum(not any(note.kind in FACTS for note in listed) for listed in standing.values())
    yield from heading("Coverage", story, screen, cites)
    yield from wrap([Piece(_share(bare, len(standing)))], screen.width)
    for document in cites.documents:
        yield ()
        yield from document_head(document, screen, cites)
        for name, sentence in read[document.id]:
            yield from _sentence(name, sentence, standing[sentence.document, sentence.start], screen)


def document_name(document: StoryDocument, screen: Screen, cites: Cites) -> str:
    """`▼004 The Gazette, 14 Feb 2020`."""
    outlet = screen.text(document.outlet) if document.outlet else "outlet not reported"
    mark = f"{screen.mark(cites.shape(document.id))}{screen.text(cites.handle(document.id))}"
    return f"{mark} {outlet}, {screen.text(short(document.published))}"


def document_head(document: StoryDocument, screen: Screen, cites: Cites) -> Iterator[Line]:
    """The report's name and title."""
    title = screen.text(document.title) if document.title else "title not reported"
    name = document_name(document, screen, cites)
    yield from wrap([Piece(f"{name}: "), Piece(title, Style.BOLD)], screen.width)


def _share(bare: int, sentences: int) -> str:
    if not sentences:
        return "No prose sentence was read."
    return f"{bare} of {sentences} prose sentences ({bare / sentences:.0%}) carry no fact."


def _sentence(name: str, sentence: Evidence, standing: Sequence[Note], screen: Screen) -> Iterator[Line]:
    text = wrap([Piece(screen.text(sentence.text))], screen.width - _NUMBER)
    yield from beside([(_NUMBER, [(Piece(name.rjust(_NUMBER - 1)),)]), (0, text)])
    for note in standing:
        words = [Piece(screen.text(note.words), style_of(note.modality))]
        if word := MODALITY_WORDS.get(note.modality):
            words.append(Piece(f", {word}", style_of(note.modality)))
        lines = wrap(words, screen.width - _NUMBER - _GLYPH)
        yield from beside([(_NUMBER, [()]), (_GLYPH, [(Piece(_glyph(note.kind, screen)),)]), (0, lines)])


def _glyph(kind: NoteKind, screen: Screen) -> str:
    signs = screen.signs
    return {
        "standing": signs.standing,
        "figure": signs.figure,
        "said": signs.open_quote,
        "event": signs.event,
        "wording": signs.wording,
        "copied": "=",
    }[kind]
