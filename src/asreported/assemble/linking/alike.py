"""Things told in the same words: a sentence that one report takes over from another tells of one thing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from asreported.assemble.identity import Groups
from asreported.assemble.linking.names import Local, fold
from asreported.model import Document, Entity, EntityMention, Reading

_BESIDE = 5
"""Words beside a phrase, on one side, that must be the same."""
_TELLING = 2
"""Of them those that must say more than small words do."""
_REACH = 60
"""Characters within which so many words are looked for."""
_WORD = re.compile(r"\w+")
_SMALL = frozenset(
    {
        *("the", "a", "an", "of", "to", "in", "on", "at", "by", "for", "from", "with", "and", "or", "but", "as"),
        *("this", "its", "it", "is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would"),
        *("said", "says", "he", "she", "they", "their", "his", "her", "not", "which", "who", "there", "after"),
    }
)

_Told = tuple[str, str, tuple[str, ...]]


def link_told_alike(
    groups: Groups[Local], reports: Sequence[tuple[Document, Reading]], things: Mapping[Local, Entity]
) -> None:
    """Joins the things without a name of their own that two reports tell of in the same words."""
    first: dict[_Told, Local] = {}
    for local, entity in things.items():
        text = reports[local[0]][0].text
        for mention in entity.mentions:
            for told in _told(text, mention) if mention.form == "nominal" else ():
                before = first.setdefault(told, local)
                if before[0] != local[0]:
                    groups.join(before, local)


def _told(text: str, mention: EntityMention) -> Iterator[_Told]:
    """The phrase with the words before it, and with those after it, where they say enough."""
    span = mention.span
    phrase = fold(span.of(text))
    before = _WORD.findall(text[max(0, span.start - _REACH) : span.start].casefold())[-_BESIDE:]
    after = _WORD.findall(text[span.end : span.end + _REACH].casefold())[:_BESIDE]
    for side, words in (("before", before), ("after", after)):
        if len(words) == _BESIDE and sum(word not in _SMALL for word in words) >= _TELLING:
            yield phrase, side, tuple(words)
