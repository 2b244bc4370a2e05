"""The reports in full: paragraphs of numbered sentences, evidence underlined, notes that lead back to the facts."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from asreported.model import Evidence, Story, StoryDocument, Zone
from asreported.model.overlaps import Overlaps
from asreported.views import dates
from asreported.views.notes import notes
from asreported.views.report.facts import Fact, Facts
from asreported.views.report.references import Place, References
from asreported.views.text import clean, curly
from asreported.views.wording import in_words

_SHORT = 90
"""Letters on a line of the reading column: the number of a longer sentence stands on a line of its own."""
_MOST_STEPS = 2
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\Z")
"""A language tag as the page may carry it (BCP 47, without private use)."""
_LINE_BREAK = re.compile(r"\s*\n\s*")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of characters that carry the same facts; `facts` are their numbers, separated by spaces, or nothing.

    A fact that stands on the whole sentence is the sentence's own and no piece's.
    """

    text: str
    facts: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A numbered sentence (no anchor: text that is not read), its pieces and the facts noted beside it.

    `facts` are the numbers of those that stand on all of it, separated by spaces; `used` says whether any record
    stands on it, shown or not; `left` by how many places its number steps aside for the next one, which may begin on
    the same line.
    """

    anchor: str
    number: str
    pieces: tuple[Piece, ...]
    notes: tuple[Fact, ...]
    facts: str = ""
    used: bool = False
    left: int = 0


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences that stand together. `aside` is matter around the story (byline, caption, boilerplate …)."""

    aside: str
    off_story: bool
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """One report as the page shows it in full."""

    anchor: str
    shape: int
    handle: str
    heading: Sentence | None
    title: str
    outlet: str
    authors: str
    day: str
    basis: str
    url: str
    language: str
    length: int
    rightwards: bool
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """The section."""

    heading: str
    reports: tuple[Report, ...]


def standing(story: Story) -> dict[str, list[Evidence]]:
    """The characters of each report that any record of the story stands on."""
    found: dict[str, list[Evidence]] = defaultdict(list)
    for listed in notes(story).values():
        for note in listed:
            found[note.evidence.document].append(note.evidence)
    return found


def reading(references: References, facts: Facts, stand: dict[str, list[Evidence]]) -> Reading:
    """Every report of the story, in the order in which they appeared; `stand` as `standing` gives it."""
    carried = facts.by_document()
    documents = references.cites.documents
    heading = "The report, in full" if len(documents) == 1 else f"The {in_words(len(documents))}, in full"
    found = tuple(
        report(document, references, carried.get(document.id, []), stand[document.id]) for document in documents
    )
    return Reading(heading, found)


def report(
    document: StoryDocument, references: References, carried: list[tuple[Evidence, Fact]], stand: list[Evidence]
) -> Report:
    """One report, with the facts that it carries and the characters they stand on."""
    texts = _Texts(document, references, carried, stand)
    heading = next((place for place in references.places[document.id] if place.name == "t"), None)
    published = document.published
    return Report(
        anchor=references.report_anchor(document.id),
        shape=references.cites.shape(document.id),
        handle=references.cites.handle(document.id),
        heading=texts.sentence(heading) if heading else None,
        title=clean(document.title or ""),
        outlet=clean(document.outlet or ""),
        authors=", ".join(clean(author) for author in document.authors),
        day=dates.short(published) if published else "",
        basis=curly(clean(published.basis)) if published else "",
        url=_web_address(document.url),
        language=(_LANGUAGE.match(document.language or "") or [""])[0],
        length=len(document.text),
        rightwards=_begins_at_the_right(document.text),
        paragraphs=tuple(_paragraphs(document, references.places[document.id], heading, texts)),
    )


def _begins_at_the_right(text: str) -> bool:
    """Whether the first letter that has a direction runs from right to left, as `dir=auto` asks (UAX 9, P2 and P3)."""
    first = next((found for found in map(unicodedata.bidirectional, text) if found in {"L", "R", "AL"}), "L")
    return first != "L"


def _web_address(url: str | None) -> str:
    """The address where it leads to the web; any other scheme could run something."""
    return url if url and url.startswith(("https://", "http://")) and url.isprintable() else ""


class _Texts:
    """Cuts one report's text into pieces at the edges of its evidence."""

    def __init__(
        self,
        document: StoryDocument,
        references: References,
        carried: list[tuple[Evidence, Fact]],
        stand: list[Evidence],
    ) -> None:
        self._text = document.text
        self._carried = Overlaps(carried)
        self._stand = Overlaps((place, None) for place in stand)
        self._noted: dict[str, dict[int, Fact]] = defaultdict(dict)
        for found, fact in carried:
            self._noted[references.anchor(found)].setdefault(fact.number, fact)

    def sentence(self, place: Place) -> Sentence:
        noted = self._noted.get(place.anchor, {}).values()
        used = any(True for _ in self._stand(place.start, place.end))
        whole, parts = self._over(place.start, place.end)
        facts = _numbers(fact.number for fact in whole)
        return Sentence(
            place.anchor, place.name, self._pieces(place.start, place.end, parts), tuple(noted), facts, used
        )

    def plain(self, start: int, end: int) -> Sentence:
        """Text between sentences; facts are marked on letters and digits alone."""
        whole, parts = self._over(start, end)
        told = any(map(str.isalnum, self._text[start:end]))
        carried = [*((Evidence("", start, end, ""), fact) for fact in whole), *parts] if told else []
        return Sentence("", "", self._pieces(start, end, carried), ())

    def _over(self, start: int, end: int) -> tuple[list[Fact], list[tuple[Evidence, Fact]]]:
        """The facts of a stretch: those that stand on all of it, and those on a part with the characters."""
        here = list(self._carried(start, end))
        whole = {fact.number: fact for found, fact in here if found.start <= start and end <= found.end}
        return list(whole.values()), [(found, fact) for found, fact in here if fact.number not in whole]

    def _pieces(self, start: int, end: int, here: list[tuple[Evidence, Fact]]) -> tuple[Piece, ...]:
        edges = {start, end}
        for found, _ in here:
            edges |= {max(found.start, start), min(found.end, end)}
        pieces = []
        for left, right in pairwise(sorted(edges)):
            over = _numbers(fact.number for found, fact in here if found.start <= left and right <= found.end)
            pieces.append(Piece(_shown(self._text[left:right]), over))
        return tuple(pieces)


def _numbers(facts: Iterable[int]) -> str:
    return " ".join(map(str, sorted(set(facts))))


def _shown(text: str) -> str:
    """Safe to show, its white space at both ends kept, for it stands between other pieces."""
    return clean(f"|{text}|")[1:-1]


def _paragraphs(
    document: StoryDocument, places: tuple[Place, ...], heading: Place | None, texts: _Texts
) -> Iterator[Paragraph]:
    """The text from its start to its end, cut where a line or a zone ends outside a sentence. The heading is left
    out, for it stands above; so is a line without a letter or a digit, for it is a rule or markup."""
    gathered: list[Sentence] = []
    start = at = 0
    for place in [*places, None]:
        for left, right, ends in _runs(document, at, place.start if place else len(document.text)):
            start = start if gathered else left
            gathered.append(texts.plain(left, right))
            if ends:
                yield from _paragraph(document, start, gathered)
                gathered = []
        if place:
            start = start if gathered else place.start
            at = place.end
            if place is not heading:
                gathered.append(texts.sentence(place))
    yield from _paragraph(document, start, gathered)


def _runs(document: StoryDocument, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """The stretches between two sentences, with whether a paragraph ends after each."""
    cuts = {match.end() + start for match in _LINE_BREAK.finditer(document.text[start:end])}
    stretches: list[Zone | Evidence] = [*document.zones, *document.off_story]
    cuts |= {edge for stretch in stretches for edge in (stretch.start, stretch.end) if start <= edge <= end}
    left = start
    for cut in sorted(cuts):
        yield left, cut, True
        left = cut
    if left < end:
        yield left, end, False


def _paragraph(document: StoryDocument, start: int, sentences: list[Sentence]) -> Iterator[Paragraph]:
    if any(character.isalnum() for sentence in sentences for piece in sentence.pieces for character in piece.text):
        first = next(sentence for sentence in sentences if any(piece.text.strip() for piece in sentence.pieces))
        kind = next((zone.kind for zone in document.zones if zone.start <= start < zone.end), "prose")
        off = any(place.start <= start < place.end for place in document.off_story)
        yield Paragraph("" if kind == "prose" else kind, off, _stepped(sentences[sentences.index(first) :]))


def _stepped(sentences: list[Sentence]) -> tuple[Sentence, ...]:
    """The sentences, the numbers of short ones set aside so that two on one line stand next to each other."""
    stepped: list[Sentence] = []
    following: int | None = None
    for sentence in reversed(sentences):
        short = sum(len(piece.text) for piece in sentence.pieces) < _SHORT
        left = min(following + 1, _MOST_STEPS) if sentence.number and short and following is not None else 0
        stepped.append(replace(sentence, left=left))
        following = left if sentence.number else following
    return tuple(reversed(stepped))
