"""Quotations with their speakers, the sources they passed through, and the time of speaking."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from asreported.extract.quotations.draft import Draft
from asreported.extract.quotations.layout import Layout
from asreported.extract.quotations.lexicon import Lexicon
from asreported.extract.quotations.resolving import Resolver
from asreported.extract.quotations.sources import noun_phrase
from asreported.extract.quotations.subjects import quoted_by
from asreported.extract.timexes.levels import is_of_level
from asreported.model import Entity, Quotation, Span, Timex

_WORD = re.compile(r"[a-z]+")
_MARKS = frozenset({"``", "''", "“", "”"})
"""Quotation marks that tell whether they open or close."""
_FIRST_PERSON = frozenset({"i", "my", "me", "we", "our", "us"})


def with_speakers(
    layout: Layout, drafts: Sequence[Draft], entities: Sequence[Entity], timexes: Sequence[Timex], lexicon: Lexicon
) -> tuple[Quotation, ...]:
    """The drafts as quotations, by their first content span."""
    ordered = sorted(drafts, key=lambda draft: draft.verb if draft.verb is not None else layout.token_at(draft.start))
    speakers = _speakers(ordered, Resolver(layout, entities, lexicon), layout)
    together = _by_sentence(ordered)
    made = [
        Quotation(
            kind=draft.kind,
            source=draft.source,
            cue=draft.cue,
            content=tuple(sorted(draft.content)),
            speaker=speakers.get(number),
            attributed_to=_passed_through(layout, draft, together[id(draft.sentence)], lexicon),
            timex=_time_of_speaking(layout, draft, together[id(draft.sentence)], timexes),
        )
        for number, draft in enumerate(ordered)
    ]
    return tuple(sorted(made, key=lambda quotation: (quotation.content[0], quotation.cue)))


def _by_sentence(drafts: Sequence[Draft]) -> dict[int, list[Draft]]:
    """Drafts of one sentence together; sentences are told apart by identity."""
    together: dict[int, list[Draft]] = {}
    for draft in drafts:
        together.setdefault(id(draft.sentence), []).append(draft)
    return together


def _passed_through(layout: Layout, draft: Draft, drafts: Sequence[Draft], lexicon: Lexicon) -> tuple[Span, ...]:
    """The sources of the quotations it stands in, outermost first; then the medium it was told to."""
    if not draft.cue:
        return ()
    cue = draft.cue[0]
    outer = [
        other
        for other in drafts
        if other is not draft
        and other.spoken
        and other.source
        and other.source != draft.source
        and any(span.covers(cue) for span in other.content)
    ]
    outer.sort(key=lambda other: -sum(span.end - span.start for span in other.content))
    chain = [other.source[0] for other in outer]
    if outer and (first := _medium(layout, outer[0], lexicon)) is not None:
        chain.insert(0, first)
    told = _medium(layout, draft, lexicon) or _quoter(layout, draft)
    return (*chain, *draft.through, *([told] if told is not None else []))


def _quoter(layout: Layout, draft: Draft) -> Span | None:
    """ "The Herald quoted Roe as saying": who quotes."""
    head = quoted_by(layout.tokens[draft.verb]) if draft.verb is not None else None
    if head is None or draft.sentence is None or not draft.sentence.first <= head.i < draft.sentence.last:
        return None
    return noun_phrase(layout, head, draft.sentence).span(layout)


def _medium(layout: Layout, draft: Draft, lexicon: Lexicon) -> Span | None:
    """ "told Reuters": the medium that a source spoke to."""
    if draft.verb is None or layout.tokens[draft.verb].lemma_.lower() != "tell":
        return None
    verb = layout.tokens[draft.verb]
    for child in verb.children:
        if child.i > verb.i and child.dep_ in {"dobj", "dative"}:
            words = {token.lower_ for token in child.subtree if token.pos_ == "PROPN"}
            if words & lexicon.media:
                first, last = child.left_edge.i, child.right_edge.i + 1
                return Span(layout.starts[first], layout.end(last))
    return None


def _time_of_speaking(layout: Layout, draft: Draft, drafts: Sequence[Draft], timexes: Sequence[Timex]) -> int | None:
    """The time expression nearest to the cue in its sentence, outside what is said and who says it, and on the same
    side of every other quotation."""
    if draft.sentence is None or not draft.cue or not timexes:
        return None
    start, end = layout.starts[draft.sentence.first], layout.end(draft.sentence.last)
    cue = draft.cue[0]
    apart = (*draft.content, *draft.source, *_named_after(layout, draft))
    beside = [
        (abs(timex.span.start - cue.start), number)
        for number, timex in _between(timexes, start, end)
        if timex.type in {"DATE", "TIME"}
        and (
            (timex.anchor == "report" and 0 <= cue.start - timex.span.end <= 1)  # "the agency on Thursday said"
            or not any(timex.span.overlaps(span) for span in apart)
        )
    ]
    others = [other for other in drafts if other is not draft]
    for _, number in sorted(beside):
        span = timexes[number].span
        if is_of_level(layout.text, timexes[number]):
            continue
        if all(_holds(other, cue) == _holds(other, span) for other in others):
            if _is_in_closed(layout, draft, span):
                return None
            return number if _was_then(layout, draft, span) else None
    return None


def _is_in_closed(layout: Layout, draft: Draft, span: Span) -> bool:
    """Whether a quotation that nothing opens closes between a time and the cue: another's words, set in the middle of
    the page, run into the sentence."""
    first, last = bisect_left(layout.starts, span.end), bisect_left(layout.starts, draft.cue[0].start)
    marks = [word.text for word in layout.tokens[first:last] if word.text in _MARKS]
    return marks[:1] in (["''"], ["”"])


def _was_then(layout: Layout, draft: Draft, span: Span) -> bool:
    """Whether something may have been said at a time beside it, by the verb that gives the time: not at that of a
    clause below ("since it opened on Monday, he says"), nor now at that of another ("it sank on Monday, and now it is
    said")."""
    at = bisect_left(layout.starts, span.start)
    if draft.verb is None or at >= len(layout.starts):
        return True
    cue, here = layout.tokens[draft.verb], layout.tokens[at]
    after = bisect_left(layout.starts, span.end)
    if cue.tag_ in ("VBZ", "VBP") and after < len(layout.tokens) and layout.tokens[after].text in ("'s", "’s"):
        return False  # "says 300 may have drowned in Tuesday's flood"
    while here.i not in (here.head.i, cue.i) and here.pos_ not in ("VERB", "AUX"):
        here = here.head
    if here.i == cue.i or here.pos_ not in ("VERB", "AUX"):
        return True
    told = [cue, *(child for child in cue.lefts if child.dep_ in ("aux", "auxpass"))]
    if any(word.tag_ in ("VBZ", "VBP") for word in told) and here.tag_ in ("VBD", "VBN"):
        return False
    return not (here.dep_ == "advcl" and any(above.i == cue.i for above in here.ancestors))


def _named_after(layout: Layout, draft: Draft) -> Iterator[Span]:
    """The times by which the subject of the cue calls something ("survivors of last week's flood say"): no time of
    saying it, as that of "a statement on Friday said" is."""
    subjects = (
        [] if draft.verb is None else [child for child in layout.tokens[draft.verb].lefts if child.dep_ == "nsubj"]
    )
    for subject in subjects:
        for word in subject.subtree:
            if word.dep_ == "poss" and word.ent_type_ in ("DATE", "TIME"):
                yield Span(word.idx, word.idx + len(word))


def _between(timexes: Sequence[Timex], start: int, end: int) -> Iterator[tuple[int, Timex]]:
    """Time expressions inside `[start, end)` with their numbers; they stand in the order of the text."""
    number = bisect_left(timexes, start, key=lambda timex: timex.span.start)
    while number < len(timexes) and timexes[number].span.start < end:
        if timexes[number].span.end <= end:
            yield number, timexes[number]
        number += 1


def _holds(draft: Draft, span: Span) -> bool:
    return any(content.covers(span) for content in draft.content)


def _speakers(drafts: Sequence[Draft], resolver: Resolver, layout: Layout) -> dict[int, int]:
    """The speaker of each draft (by its number), for those that have one. Drafts in the order of the text."""
    speakers: dict[int, int] = {}
    spoke_in: dict[int, int] = {}  # the last speaker of each sentence, by the sentence's identity
    numbers = {id(draft): number for number, draft in enumerate(drafts)}
    for number, draft in enumerate(drafts):
        if draft.head is not None:
            speaker = resolver.speaker(layout.tokens[draft.head], draft)
        elif draft.goes_on is not None:
            speaker = speakers.get(numbers[id(draft.goes_on)])
        elif not draft.cue:
            speaker = _person_before(draft, spoke_in, resolver, layout)
        else:
            speaker = None
        if speaker is not None:
            speakers[number] = speaker
            if draft.spoken:
                resolver.spoke(speaker, draft)
                spoke_in[id(draft.sentence)] = speaker
        elif draft.spoken:
            resolver.stays_unnamed(draft)
    return speakers


def _person_before(draft: Draft, spoke_in: dict[int, int], resolver: Resolver, layout: Layout) -> int | None:
    """The speaker of direct speech with no words beside it.

    The person whom the sentence before is about, where the speech is in the first person or that person spoke last;
    else whoever spoke in the sentence before that one, if no other person stands between.
    """
    if draft.sentence is None:
        return None
    before = layout.sentence_before(draft.sentence)
    if before is None:
        return None
    words = set(_WORD.findall(draft.content[0].of(layout.text).lower()))
    found = resolver.subject_before(before.last, before.first)
    if found is not None and (words & _FIRST_PERSON or found == resolver.last_speaker()):
        return found
    earlier = layout.sentence_before(before)
    if earlier is None or layout.inside[before.first] >= 0 or resolver.names_person(before.first, before.last):
        return None
    return spoke_in.get(id(earlier))
