"""A parsed text laid out for quotations: stretches in marks are opaque, sentences run around them.

The parser splits a quotation of several sentences and joins what stands around it; so sentences are told anew here, by
the full stops outside quotation marks.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from asreported.extract.quotations.marks import Quoted, quoted_stretches
from asreported.extract.texts import text_of
from asreported.model import Span

_FULL_STOPS = frozenset({".", "!", "?", "...", "…", ";"})
DASHES = frozenset({"-", "--", "–", "—", "―"})
_ENDING = ".!?…-—–"
_LONGEST_SENTENCE = 300
"""Tokens from which the parser's sentence starts are believed: lists and text without full stops."""
_LONGEST_TITLE = 5
"""Letters of the longest titles that are shortened: "Const.", "Insp."."""
_GAP = 16
"""Blanks in a row that no writer sets: a stretch that was overwritten."""
_TRAILING = frozenset({")", "]", "”", '"', "''", "’", "'"})


@dataclass(frozen=True, slots=True)
class Stretch:
    """A quoted stretch by characters (with its marks) and tokens, `[first, last)`.

    `capital`: its first word is written as a sentence's first; `ends`: a full stop stands before the closing mark;
    `comma`: a comma does, as American style has it, or follows the mark.
    """

    start: int
    end: int
    first: int
    last: int
    closed: bool
    words: int
    capital: bool
    ends: bool
    comma: bool


@dataclass(slots=True)
class Sentence:
    """Tokens `[first, last)`; `stretches` stand in it whole. `paragraph` counts from 0."""

    first: int
    last: int
    paragraph: int
    stretches: list[Stretch] = field(default_factory=list)


class Layout:
    """The stretches and sentences of one document."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.text = text_of(doc)
        self.tokens: list[Token] = list(doc)
        self.starts = [token.idx for token in self.tokens]
        self.stretches = [self._stretch(quoted) for quoted in quoted_stretches(self.text)]
        self.inside = [-1] * len(self.tokens)
        for number, stretch in enumerate(self.stretches):
            for place in range(stretch.first, stretch.last):
                self.inside[place] = number
        self.sentences = list(self._sentences())

    def end(self, place: int) -> int:
        """Where the token before `place` ends: the end of the token range that `place` closes."""
        return self.starts[place - 1] + len(self.tokens[place - 1])

    def token_at(self, offset: int) -> int:
        """The token that holds the character at `offset`, or the last one before it."""
        return bisect_right(self.starts, offset) - 1

    def stretches_in(self, span: Span) -> Iterator[Stretch]:
        """The stretches that share a character with the span."""
        place = bisect_right(self.stretches, span.start, key=_end)
        while place < len(self.stretches) and self.stretches[place].start < span.end:
            yield self.stretches[place]
            place += 1

    def sentence_before(self, sentence: Sentence) -> Sentence | None:
        """The sentence before, of the same paragraph or the one before it."""
        number = bisect_left(self.sentences, sentence.first, key=lambda other: other.first)
        before = self.sentences[number - 1] if number else None
        if before is None or sentence.paragraph - before.paragraph > 1 or self.gap_before(sentence):
            return None
        return before

    def gap_before(self, sentence: Sentence) -> bool:
        """Whether words that are not read (an advertisement, overwritten by blanks) stand right before."""
        at = self.starts[sentence.first]
        return self.text[max(0, at - _GAP) : at].strip("\u00a0 ") == "" and at > _GAP

    def _stretch(self, quoted: Quoted) -> Stretch:
        first = max(bisect_right(self.starts, quoted.start) - 1, 0)
        last = bisect_left(self.starts, quoted.end)
        inner = self.text[quoted.start : quoted.end].strip("\"“”„«»'‘’` \u00a0\n")
        following = self.text[quoted.end : quoted.end + 1]
        letter = next((character for character in inner if character.isalnum()), "")
        return Stretch(
            start=quoted.start,
            end=quoted.end,
            first=first,
            last=last,
            closed=quoted.closed,
            words=len(inner.split()),
            capital=letter.isupper() or letter.isdigit() or inner[:1] in "[(#@…." if inner else False,
            ends=inner[-1:] in _ENDING if inner else False,
            comma=inner[-1:] == "," or following == ",",
        )

    def _sentences(self) -> Iterator[Sentence]:
        tokens, inside = self.tokens, self.inside
        start = 0
        paragraph = 0
        place = 0
        while place < len(tokens):
            number = inside[place]
            if number >= 0:
                stretch = self.stretches[number]
                if start < place and stretch.capital and tokens[place - 1].text[-1:] == ".":  # "… in the U.S. “We …”"
                    yield self._sentence(start, place, paragraph)
                    start = place
                paragraph_breaks = self.text.count("\n", stretch.start, stretch.end)
                place = max(stretch.last, place + 1)
                if self._ends_sentence(stretch, place):
                    yield self._sentence(start, place, paragraph)
                    start = place
                paragraph += 1 if paragraph_breaks else 0
                continue
            token = tokens[place]
            place += 1
            if token.is_space and "\n" in token.text:
                if start < place - 1:
                    yield self._sentence(start, place - 1, paragraph)
                start = place
                paragraph += 1
            elif token.text in _FULL_STOPS and not self._abbreviation(place) and not self._bracketed(place):
                while place < len(tokens) and inside[place] < 0 and tokens[place].text in _TRAILING:
                    place += 1
                yield self._sentence(start, place, paragraph)
                start = place
            elif place < len(tokens) and tokens[place].is_sent_start and self._splits(place, start):
                yield self._sentence(start, place, paragraph)
                start = place
        if start < len(tokens):
            yield self._sentence(start, len(tokens), paragraph)

    def _bracketed(self, place: int) -> bool:
        """Whether the mark before `place` ends a remark in brackets, the sentence going on ("late (really?) and")."""
        closes = place + 1 < len(self.tokens) and self.tokens[place].text == ")"
        return closes and self.tokens[place + 1].text[:1].islower()

    def _abbreviation(self, place: int) -> bool:
        """Whether the full stop before `place` ends a short title ("Lt . Roe") by the parser's account."""
        if not 2 <= place < len(self.tokens) or self.tokens[place - 1].text != ".":
            return False
        before, following = self.tokens[place - 2], self.tokens[place]
        short = before.text[:1].isupper() and len(before) <= _LONGEST_TITLE and not before.whitespace_
        return short and following.text[:1].isupper() and self.inside[place] < 0 and not following.is_sent_start

    def _splits(self, place: int, start: int) -> bool:
        """Whether the parser's own sentence start at `place` is one: only after a full stop that is part of a word
        ("in the U.S. The"), or where the sentence would grow beyond all measure."""
        if self.inside[place] >= 0 or place <= start:
            return False
        return self.tokens[place - 1].text.endswith((".", "!", "?")) or place - start > _LONGEST_SENTENCE

    def _sentence(self, first: int, last: int, paragraph: int) -> Sentence:
        tokens = self.tokens
        while first < last and tokens[first].is_space:
            first += 1
        while last > first and tokens[last - 1].is_space:
            last -= 1
        numbers = sorted({self.inside[place] for place in range(first, last) if self.inside[place] >= 0})
        return Sentence(first, last, paragraph, [self.stretches[number] for number in numbers])

    def _ends_sentence(self, stretch: Stretch, place: int) -> bool:
        """Whether a sentence ends with the quoted stretch: a full stop in it, and what follows starts anew.

        After a question or exclamation mark a name may still be the source ("Why?" Smith asked); after a full stop
        only a small letter goes on.
        """
        if not stretch.ends or stretch.comma:
            return False
        if place >= len(self.tokens):
            return True
        following = self.tokens[place]
        if following.is_space and "\n" not in following.text and place + 1 < len(self.tokens):
            following = self.tokens[place + 1]
        if self.inside[following.i] >= 0:
            return True
        text = following.text
        if text[:1].islower() or text in {",", ";"} or text in DASHES:
            return False
        if self.text[stretch.end - 2 : stretch.end - 1] == ".":
            return True
        return not self._frame_follows(following.i)

    def _frame_follows(self, place: int) -> bool:
        """Whether "Name verb" or "verb Name" up to a full stop follows: a short sentence with one verb of its own."""
        verb = None
        for token in self.tokens[place : place + 12]:
            if self.inside[token.i] >= 0 or token.text in _FULL_STOPS or token.is_space:
                break
            if token.pos_ == "VERB" and verb is None:
                verb = token
        return (
            verb is not None
            and verb.i - place <= 6
            and not any(child.dep_ in {"ccomp", "dobj"} and child.i > verb.i for child in verb.children)
        )


def _end(stretch: Stretch) -> int:
    return stretch.end
