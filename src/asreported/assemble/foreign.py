"""Foreign matter: a paragraph from another page (an advertisement, a teaser) that stands inside a report.

Each word of a paragraph speaks for or against its being of the story: words of one text recur, and a rare word that
recurs in the rest of the report, or in the other reports, tells more than a common one. This is a likelihood ratio
(after Kilgarriff's burstiness, 1996): either the word stands there by chance, as often as English news has it, or also
because the story has it again. Of the paragraphs of one report only the strangest can be foreign, with what stands
beside it: reports are taken from pages, and one page has one such gap.

A report is held against those that had appeared by its own day: what is told later of the story changes nothing of what
was known from it.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import groupby

from asreported.assemble.background import SHARES, STRETCH, Kind, kind
from asreported.assemble.report import Report
from asreported.model import Span

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SHORTEST = 3
_LINE = re.compile(r"[^\n]+")
_FEWEST_PARAGRAPHS = 3
_FEWEST_WORDS = 20
"""Of a shorter paragraph nobody could tell whose it is."""
_ACTORS = frozenset({"person", "organization", "mission"})
_RECURS = 0.25
"""How likely a word of a text stands in a stretch of the rest though chance does not put it there; in less text it is
less likely. From .15 to .35 all do alike."""
_NAME_RECURS = 0.5
"""The same of a name."""
_TELLING = 0.05
"""Share of English news below which a word says something of its topic."""
_SURE = 0.999
"""Chance is never more than this: of a text of any length a word may be missing."""

# The weights of a logistic regression over 600 development texts, a third of them with a paragraph put in. Learnt on
# the stories of seven eighths they find as much in the rest.
_OWN = 1.4
"""For what the words say against the rest of the report."""
_OTHERS = 0.62
"""For what they say against the other reports."""
_BESIDE = 0.15
"""For what they say against the two paragraphs beside it."""
_CONTENT = 0.06
"""For each nat that the telling words carry, up to `_MOST`: what says little is told apart by chance."""
_MOST = 60.0
_KNOWN = 2.3
"""Against a paragraph with a person or an organization that the rest of the report has."""
_POINTS_OUT = 0.65
"""Against a pronoun whose name stands in another paragraph; little, for a pronoun of another page finds one too."""
_NEW = 0.4
"""For each person or organization that no other report has, nor the rest of this."""
_UNSPOKEN = 2.0
"""For words quoted without a source: it stands on the page that they come from."""
_LAST = 4.5
"""Against the last paragraph, where credits and a look back stand."""
_FAMILIAR = 0.8
"""For what its words say by how many of the other reports have them, above `_AT_HAND`."""
_AT_HAND = 0.5
"""So much any paragraph of news has in common with any story."""
_MANY = 0.3
"""Against each, for each time that the report has e times as many paragraphs as `_USUAL`: the strangest of more is
stranger, and not more often foreign."""
_USUAL = 10
_STRANGE = 2.5
"""From here a paragraph is foreign: about one own paragraph in 170 reaches it."""
_SMOOTHING = 2.0
"""Reports' worth of belief that a story has a word as often as English news has it."""
_LEAST, _GREATEST = -1.5, 4.0
"""Nats that one word says at the most: a name that all reports have is still one word."""
_HEADING = 0.6
"""Of the content of a foreign paragraph, what its heading or a line under it stays below."""


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph with its words by stem, the persons and organizations that it names and those that a pronoun of it
    means; `unspoken`: it quotes somebody without a source."""

    span: Span
    words: dict[str, Kind]
    length: int
    named: frozenset[str]
    meant: frozenset[str]
    unspoken: bool

    @property
    def content(self) -> float:
        """Nats that its telling words carry."""
        return sum(-math.log(common) for common, _ in self.words.values() if common < _TELLING)


@dataclass(slots=True)
class _Story:
    """How many reports have each stem and each name, the number of words of all, and of the reports."""

    carriers: Counter[str] = field(default_factory=Counter)
    names: Counter[str] = field(default_factory=Counter)
    length: int = 0
    reports: int = 0

    def add(self, own: Sequence[_Paragraph]) -> None:
        """Take in one more report."""
        self.carriers.update({stemmed for one in own for stemmed in one.words})
        self.names.update({name for one in own for name in one.named})
        self.length += sum(one.length for one in own)
        self.reports += 1


def find_foreign(reports: Sequence[Report]) -> tuple[tuple[Span, ...], ...]:
    """For each report, the paragraphs that belong to another page."""
    told = [_paragraphs(report) for report in reports]
    found: list[tuple[Span, ...]] = [()] * len(reports)
    story = _Story()
    days = [_day(report) for report in reports]
    for _, of_one_day in groupby(sorted(range(len(reports)), key=days.__getitem__), days.__getitem__):
        today = list(of_one_day)
        for at in today:
            story.add(told[at])
        for at in today:
            found[at] = tuple(one.span for one in _foreign(told[at], story))
    return tuple(found)


def _day(report: Report) -> str:
    """The last day on which it may have appeared; after all days where there is none."""
    return report.published.last_day if report.published is not None else "9999-12-31"


def _foreign(paragraphs: Sequence[_Paragraph], story: _Story) -> Iterator[_Paragraph]:
    """The strangest paragraph, if it is strange enough, and short ones beside it that share nothing either."""
    if len(paragraphs) < _FEWEST_PARAGRAPHS:
        return
    here = Counter(stemmed for one in paragraphs for stemmed in one.words)
    strangeness = _strangeness(paragraphs, here, story)
    strangest = max(range(len(paragraphs)), key=lambda at: (strangeness[at], -at))
    if strangeness[strangest] < _STRANGE:
        return
    most = paragraphs[strangest].content * _HEADING
    for at in range(max(0, strangest - 1), min(strangest + 2, len(paragraphs))):
        one = paragraphs[at]
        shares = any(here[stemmed] > 1 or story.carriers[stemmed] > 1 for stemmed in _telling(one))
        if at == strangest or (one.content < most and not shares):
            yield one


def _strangeness(paragraphs: Sequence[_Paragraph], here: Counter[str], story: _Story) -> list[float]:
    """What each paragraph's words, names and place say for its being of another page."""
    length = sum(one.length for one in paragraphs)
    names = Counter(name for one in paragraphs for name in one.named)
    many = _MANY * math.log(max(len(paragraphs), _USUAL) / _USUAL)
    found = []
    for at, one in enumerate(paragraphs):
        if one.length < _FEWEST_WORDS:
            found.append(-math.inf)
            continue
        strange = _CONTENT * min(one.content, _MOST) + _BESIDE * _against(paragraphs, at)
        strange -= _OWN * _evidence(one, here, 1, length - one.length)
        strange -= _OTHERS * _evidence(one, story.carriers, 1, story.length - length)
        strange -= _KNOWN * any(names[name] > 1 for name in one.named)
        strange -= _POINTS_OUT * any(names[name] for name in one.meant - one.named)
        strange += _NEW * sum(names[name] == story.names[name] == 1 for name in one.named)
        strange += _UNSPOKEN * one.unspoken - _LAST * (at == len(paragraphs) - 1) - many
        if strange >= _STRANGE and story.reports > 1:
            strange -= _FAMILIAR * max(0.0, _familiar(one, story) - _AT_HAND)
        found.append(strange)
    return found


def _familiar(paragraph: _Paragraph, story: _Story) -> float:
    """What the words say for its being of the story, by how many of the other reports have each beside how many texts
    of their length would; in nats, divided by the root of their number."""
    stretches = story.length / story.reports / STRETCH
    found = 0.0
    for stemmed, (common, _) in paragraph.words.items():
        chance = 1 - (1 - common) ** stretches
        told = (story.carriers[stemmed] - 1 + _SMOOTHING * chance) / (story.reports - 1 + _SMOOTHING)
        found += max(_LEAST, min(_GREATEST, math.log(told / chance)))
    return found / math.sqrt(len(paragraph.words) + 1)


def _telling(paragraph: _Paragraph) -> list[str]:
    return [stemmed for stemmed, (common, _) in paragraph.words.items() if common < _TELLING]


def _against(paragraphs: Sequence[_Paragraph], at: int) -> float:
    """What the words say against the two paragraphs beside it, in nats; 0 where they speak for them."""
    near = [paragraphs[place] for place in (at - 1, at + 1) if 0 <= place < len(paragraphs)]
    held = {stemmed: 1 for one in near for stemmed in one.words}
    root = math.sqrt(len(paragraphs[at].words) + 1)
    return max(0.0, -root * _evidence(paragraphs[at], held, 0, sum(other.length for other in near)))


def _evidence(paragraph: _Paragraph, carried: Mapping[str, int], own: int, length: int) -> float:
    """What the words say for the paragraph's being one with a text of so many words that carries these, `own` of each
    being the paragraph's; in nats, divided by the root of their number, as words are not independent."""
    if not length:
        return 0.0
    ratios = _ratios(round(4 * math.log2(length)))
    held = carried.get
    found = sum([ratios[of_kind][held(stemmed, 0) > own] for stemmed, of_kind in paragraph.words.items()])
    return found / math.sqrt(len(paragraph.words) + 1)


@cache
def _ratios(quarter_bits: int) -> dict[Kind, tuple[float, float]]:
    """For each kind of word, what it says that a text lacks it and that it has it; the text's length is 2 to the power
    of a quarter of the number."""
    stretches = 2 ** (quarter_bits / 4) / STRETCH
    return {(common, name): _ratio(common, name, stretches) for common in SHARES for name in (False, True)}


def _ratio(common: float, name: bool, stretches: float) -> tuple[float, float]:
    recurs = 1 - (1 - (_NAME_RECURS if name else _RECURS)) ** min(1.0, stretches)
    chance = min(1 - (1 - common) ** stretches, _SURE)
    return math.log(1 - recurs), math.log((chance + (1 - chance) * recurs) / chance)


def _paragraphs(report: Report) -> list[_Paragraph]:
    """The paragraphs of the prose, a line break ending one."""
    lines = _lines(report)
    starts = [line.start for line in lines]
    named: list[set[str]] = [set() for _ in lines]
    meant: list[set[str]] = [set() for _ in lines]
    for entity, name in zip(report.reading.entities, report.names, strict=True):
        if name is not None and entity.kind in _ACTORS:
            for mention in entity.mentions:
                at = bisect_right(starts, mention.span.start) - 1
                if at >= 0:
                    (meant if mention.form == "pronoun" else named)[at].add(name.entity)
    unspoken = {
        bisect_right(starts, quotation.content[0].start) - 1
        for quotation in report.reading.quotations
        if not quotation.source
    }
    return [
        _Paragraph(line, _words(words), len(words), frozenset(named[at]), frozenset(meant[at]), at in unspoken)
        for at, line in enumerate(lines)
        for words in (_WORD.findall(report.document.text, line.start, line.end),)
    ]


def _words(words: Sequence[str]) -> dict[str, Kind]:
    found: dict[str, Kind] = {}
    for word in words:
        if len(word) >= _SHORTEST:
            stemmed, of_kind = kind(word)
            if stemmed not in found or not of_kind[1]:
                found[stemmed] = of_kind
    return found


def _lines(report: Report) -> list[Span]:
    text = report.document.text
    return [
        Span(line.start(), line.end())
        for zone in report.document.zones
        if zone.kind == "prose"
        for line in _LINE.finditer(text, zone.start, zone.end)
        if line.group().strip()
    ]
