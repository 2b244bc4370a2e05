"""Text → zones: what is title, dateline, byline, caption, prose, and what stands around the report.

Each block gets a kind from its form and its place: furniture, captions and sure bylines anywhere; titles, decks and
bare names before the first prose; stray short lines after the last. Then marks ("# *…*"), datelines and furniture
sentences are cut off the blocks they share a line with. Every prose block is a zone of its own: a line break inside a
zone is a wrap, never the end of a sentence. Readers' comments below the report are foreign to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from asreported.ingest.blocks import Block, blocks
from asreported.ingest.bylines import byline
from asreported.ingest.captions import is_caption
from asreported.ingest.comments import comments_begin
from asreported.ingest.datelines import dateline_end, is_dateline_alone
from asreported.ingest.furniture import is_furniture, is_teasers, prose_within
from asreported.ingest.outlets import outlet_named
from asreported.ingest.runins import run_ins, trimmed
from asreported.model import Zone
from asreported.model.document import ZoneKind

_LONGEST_TITLE = 20
"""Words of the longest headline."""

_SHORTEST_SENTENCE, _LONG = 4, 30
"""Words: a closed sentence with fewer is a label; a line with as many as `_LONG` is prose without its closing mark."""

_STRAY = 8
"""Most words of a line without a closing mark that, behind the last prose, is a station name or a label."""

_LONGEST_HEAD = 30
"""Lines before the first prose that can be its masthead; more are a list."""

_MOST_STRAYS = 6
"""More such lines are a list that belongs to the report (results, members)."""

_MOST_DECKS = 2
"""Headlines below the headline; more are a list of other reports."""

_LONGEST_BARE_NAME = 3
"""Words of a name that is taken for the author's on its form alone."""

_DATELINE_WITHIN = 3
"""A dateline opens one of the first prose blocks (a deck or a caption may come first)."""

_STOPS = frozenset(".!?…:,。！？؟।۔")
_CLOSERS = "\"'”’»）」』)]* \u00a0"
_INITIALS_END = re.compile(r"\b(?:[A-Z]\.){2,}$")
_LONGEST_INITIALS = 10
_UNSPACED = 12
"""Characters to a word beyond which a script puts no blanks between words (English has 6)."""

_STOP = re.compile(r"[.?!]")
_NOT_WORD = re.compile(r"[\W_]+")


def zones(text: str, *, title: str | None = None, running: Iterable[tuple[int, int]] = ()) -> tuple[Zone, ...]:
    """The zones of `text`: in order, never overlapping, holding every character that is not blank.

    `title` is the headline where it is known from elsewhere; `running` the places of running heads and feet.
    """
    end = comments_begin(text)
    laid = blocks(text[:end], (head for head in running if head[1] <= end))
    kinds = _kinds(laid, title)
    found: list[Zone] = []
    proses, dated = 0, False
    for block, kind in zip(laid, kinds, strict=True):
        proses += kind == "prose"
        cut = list(_cut(text, block, kind, 0 if dated or proses > _DATELINE_WITHIN else proses))
        dated = dated or cut[0].kind == "dateline"
        found += cut
    found += (Zone("foreign", end + line.start, end + line.end) for line in blocks(text[end:]))
    return tuple(found)


def _kinds(laid: Sequence[Block], title: str | None) -> list[ZoneKind]:
    kinds: list[ZoneKind | None] = [_anywhere(block) for block in laid]
    rest = [at for at, kind in enumerate(kinds) if kind is None]
    proses = [at for at in rest if _is_prose(laid[at])]
    if len(proses) > 1 and proses[0] == rest[0] and _headline_with_stop(laid[proses[0]]):
        kinds[proses.pop(0)] = "title"
    if title is not None:
        for at in [at for at in rest[:3] if _same(laid[at].core, title)]:
            kinds[at] = "title"
            proses = [prose for prose in proses if prose != at]
    first = proses[0] if proses else _fullest(laid, rest)
    last = proses[-1] if proses else len(laid)
    _captions(laid, kinds, first)
    proses = [at for at in proses if kinds[at] is None]
    first = proses[0] if proses else first
    _head(laid, kinds, first)
    _chronology(laid, kinds, proses)
    behind = [at for at in range(last + 1, len(laid)) if kinds[at] is None]
    if len(behind) <= _MOST_STRAYS:
        for at in behind:
            if len(laid[at].core.split()) <= _STRAY and not _closed(laid[at].core):
                kinds[at] = "boilerplate"
    return [kind or "prose" for kind in kinds]


def _anywhere(block: Block) -> ZoneKind | None:
    """The kind that a block has wherever it stands."""
    if block.running or block.empty or is_furniture(block.core) or is_teasers(block.core):
        return "boilerplate"
    found = byline(block.core)
    if found is not None and found.sure:
        return "byline"
    return "dateline" if is_dateline_alone(block.core) else None


def _captions(laid: Sequence[Block], kinds: list[ZoneKind | None], first: int) -> None:
    for at, block in enumerate(laid):
        if kinds[at] is None and not block.heading and is_caption(block.core, first=at <= first):
            kinds[at] = "caption"


def _head(laid: Sequence[Block], kinds: list[ZoneKind | None], first: int) -> None:
    """Give kinds to what stands before the first prose."""
    titles = [at for at in range(first) if kinds[at] == "title"]
    heading = next((at for at in range(first) if laid[at].heading and kinds[at] is None), None)
    if heading is not None and not titles:
        titles = [heading]
        kinds[heading] = "title"
    for at in (at for at in range(min(first, _LONGEST_HEAD)) if kinds[at] is None):
        core = laid[at].core
        if titles and _same(core, laid[titles[0]].core):
            kinds[at] = "title"
        elif _names_author(laid, kinds, at, bool(titles)):
            kinds[at] = "byline"
        elif outlet_named(core) and (titles or at + 1 < first):
            kinds[at] = "boilerplate"
        elif _length(core) > _LONGEST_TITLE or _closed(core) or len(titles) > _MOST_DECKS:
            continue
        elif not titles or at > titles[0]:
            kinds[at] = "title"
            titles.append(at)
        else:  # above the headline: a section's name
            kinds[at] = "boilerplate"
    _drop_kicker(laid, kinds, titles)


def _chronology(laid: Sequence[Block], kinds: list[ZoneKind | None], proses: Sequence[int]) -> None:
    """Bare dates between paragraphs are a chronology's, not the report's own (which may stand below a first deck)."""
    inside = range(proses[1], proses[-1]) if len(proses) > 1 else range(0)
    for at in inside:
        if kinds[at] == "byline" and (found := byline(laid[at].core)) is not None and found.only_date:
            kinds[at] = "prose"


def _drop_kicker(laid: Sequence[Block], kinds: list[ZoneKind | None], titles: Sequence[int]) -> None:
    """A word or two above a full headline is the name of a section."""
    if len(titles) > 1 and not laid[titles[0]].heading:
        lengths = [len(laid[at].core.split()) for at in titles[:2]]
        if lengths[0] <= 2 and lengths[1] >= 4:
            kinds[titles[0]] = "boilerplate"


def _names_author(laid: Sequence[Block], kinds: Sequence[ZoneKind | None], at: int, titled: bool) -> bool:
    """Whether a line that looks like a name is its author's: it stands beside a byline or under the title, and the
    report tells nothing of that person."""
    found = byline(laid[at].core)
    if found is None or not found.values("author"):
        return False
    if any(0 <= beside < len(laid) and kinds[beside] == "byline" for beside in (at - 1, at + 1)):
        return True
    authors = found.values("author")
    if laid[at].core.isupper() or any(
        len(name.split()) > _LONGEST_BARE_NAME for name in authors
    ):  # a heading as likely
        return False
    described = "," in laid[at].core
    surnames = [name.split()[-1] for name in authors]
    spoken_of = any(surname in block.core for block in laid[at + 1 :] for surname in surnames)
    return (titled or described) and not spoken_of


def _cut(text: str, block: Block, kind: ZoneKind, prose: int) -> Iterator[Zone]:
    """The zones of one block: its marks, its dateline, its furniture sentences, and what is left. `prose` counts prose
    blocks from 1 while a dateline is looked for, else it is 0."""
    if kind == "boilerplate":
        yield Zone(kind, block.start, block.end)
        return
    start, end = block.core_start, block.core_end
    yield from trimmed(text, "boilerplate", block.start, start)
    if kind == "prose":
        for zone in run_ins(text, start, end):
            yield zone
            start = zone.end
        start += len(text[start:end]) - len(text[start:end].lstrip())
        if prose and (length := dateline_end(text[start:end], first=prose == 1)):
            yield Zone("dateline", start, start + length)
            start += length
        left, right = prose_within(text[start:end])
        yield from trimmed(text, "boilerplate", start, start + left)
        yield from trimmed(text, kind, start + left, start + right)
        yield from trimmed(text, "boilerplate", start + right, end)
    else:
        yield Zone(kind, start, end)
    yield from trimmed(text, "boilerplate", end, block.end)


def _is_prose(block: Block) -> bool:
    if block.heading:
        return False
    count = _length(block.core)
    return (count >= _SHORTEST_SENTENCE and _closed(block.core)) or count >= _LONG or dateline_end(block.core) > 0


def _length(core: str) -> int:
    """Words; where a script puts no blanks between them, four characters count as one."""
    count = len(core.split())
    return count if len(core) < _UNSPACED * count else len(core) // 4


def _closed(core: str) -> bool:
    """Whether a line ends as a sentence does."""
    bare = core.rstrip(_CLOSERS)
    if bare[-1:] not in _STOPS:
        return False
    return core.count(" ") >= _LONGEST_TITLE or not _INITIALS_END.search(bare[-_LONGEST_INITIALS:])


def _headline_with_stop(block: Block) -> bool:
    """A first line that is closed, yet a headline: a short question or call, or every longer word with a capital."""
    words = block.core.split()
    if len(words) > _LONGEST_TITLE or dateline_end(block.core):
        return False
    if block.core.rstrip(_CLOSERS)[-1:] in {"?", "!"}:
        return len(_STOP.findall(block.core)) == 1
    longer = [word.lstrip("\"'“‘(") for word in words if len(word) > 3]
    return len(longer) >= 4 and sum(word[:1].isupper() for word in longer) > 0.8 * len(longer)


def _fullest(laid: Sequence[Block], rest: Sequence[int]) -> int:
    """Where no block ends as prose does: the one with the most words."""
    return max(rest, key=lambda at: (len(laid[at].core.split()), -at), default=len(laid))


def _same(one: str, other: str) -> bool:
    """Whether two lines have the same letters and digits."""
    return _NOT_WORD.sub("", one).casefold() == _NOT_WORD.sub("", other).casefold()
