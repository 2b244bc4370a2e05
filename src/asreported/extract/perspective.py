"""The speaker's perspective: "I" in what somebody says is the speaker, "we" and "our" the body that the speaker speaks
for, where the text tells which ("UNESCO Director Anna Roe")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from asreported.model import Entity, EntityMention, Quotation, Span

_SINGULAR = frozenset({"i", "me", "my", "myself", "mine"})
_PLURAL = frozenset({"we", "us", "our", "ours", "ourselves"})


def in_first_person(doc: Doc, entities: Sequence[Entity], quotations: Sequence[Quotation]) -> tuple[Entity, ...]:
    """The entities with the first persons of direct speech among their mentions. Offsets are the doc's."""
    found: dict[int, list[EntityMention]] = {}
    for quotation in quotations:
        if quotation.kind == "indirect" or quotation.speaker is None:
            continue
        body = _body(entities, quotation.speaker)
        for token in _words(doc, quotation):
            whose = quotation.speaker if token.lower_ in _SINGULAR else body if token.lower_ in _PLURAL else None
            if whose is not None and _quoted(doc, token):
                span = Span(token.idx, token.idx + len(token))
                found.setdefault(whose, []).append(EntityMention(span, "pronoun"))
    return tuple(
        replace(entity, mentions=_with(entity.mentions, found[at])) if at in found else entity
        for at, entity in enumerate(entities)
    )


def _words(doc: Doc, quotation: Quotation) -> Iterator[Token]:
    for span in quotation.content:
        yield from doc.char_span(span.start, span.end, alignment_mode="contract") or ()


def _quoted(doc: Doc, token: Token) -> bool:
    """Whether an opening mark stands before the word in its paragraph, none having closed: a mixed quotation holds the
    reporter's words too."""
    marks = 0
    for at in range(token.i - 1, -1, -1):
        text = doc[at].text
        if "\n" in text:
            break
        if "“" in text:
            return True
        if "”" in text:
            return False
        marks += text.count('"')
    return marks % 2 == 1


def _body(entities: Sequence[Entity], speaker: int) -> int | None:
    """The one organization that the speaker's titles name."""
    person = entities[speaker]
    if person.kind != "person":
        return speaker
    titles = " ".join(person.descriptions)
    named = [
        at
        for at, entity in enumerate(entities)
        if entity.kind == "organization" and any(name in titles for name in entity.names)
    ]
    return named[0] if len(named) == 1 else None


def _with(mentions: tuple[EntityMention, ...], more: Sequence[EntityMention]) -> tuple[EntityMention, ...]:
    taken = {mention.span for mention in mentions}
    return tuple(sorted((*mentions, *(one for one in more if one.span not in taken)), key=lambda one: one.span))
