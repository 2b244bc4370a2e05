"""The sentences that a fact stands on: what the rail holds, and the fact's own page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from asreported.model import Evidence, Modality
from asreported.views import dates
from asreported.views.report.facts import Fact
from asreported.views.report.head import OUTLET_SILENT
from asreported.views.report.rail import Run
from asreported.views.text import clean
from asreported.views.wording import number
from asreported.web import addresses
from asreported.web.view import View, key

IN_THE_RAIL = 6
"""Sentences that the rail shows before it leads on to the fact's own page."""

KINDS = {
    "standing": "state",
    "figure": "figure",
    "said": "quotation",
    "event": "event",
    "wording": "wording",
    "copied": "copied passage",
}
"""What each kind of fact is called where it stands alone."""


@dataclass(frozen=True, slots=True)
class Proof:
    """A sentence in its report, with the one before and the one after; `also` are the other facts that stand on it."""

    href: str
    shape: int
    label: str
    outlet: str
    day: str
    before: str
    pieces: tuple[Run, ...]
    after: str
    place: str
    also: tuple[tuple[Fact, str], ...]


@dataclass(frozen=True, slots=True)
class Slip:
    """A fact and its sentences; `more` counts those that are not shown."""

    fact: str
    href: str
    glyph: str
    kind: str
    words: str
    modality: Modality
    proofs: tuple[Proof, ...]
    more: int


def slip(view: View, fact: Fact, *, first: int = 0, most: int = IN_THE_RAIL, also: bool = False) -> Slip:
    """The fact with its sentences from the `first` on, with `also` the other facts that stand on them."""
    name = ("slip", key(fact), str(first), str(most), str(also))
    return view.once(name, lambda: _slip(view, fact, first, most, also))


def _slip(view: View, fact: Fact, first: int, most: int, also: bool) -> Slip:
    found = _sentences(view, fact)
    shown = list(found.items())[first : first + most]
    return Slip(
        fact=key(fact),
        href=addresses.page(view.asked, "facts", key(fact)),
        glyph=fact.glyph,
        kind=KINDS[fact.kind],
        words=fact.words,
        modality=fact.modality,
        proofs=tuple(_proof(view, fact, whole, exact, also) for whole, exact in shown),
        more=max(len(found) - first - len(shown), 0),
    )


def _sentences(view: View, fact: Fact) -> dict[Evidence, list[Evidence]]:
    """Whole sentences in the order of the reports, each with the characters in it that are the evidence."""
    order = sorted(set(fact.exact), key=lambda place: (view.cites.place[place.document], place.start, place.end))
    found: dict[Evidence, list[Evidence]] = {}
    for exact in order:
        found.setdefault(view.cites.sentence_of(exact), []).append(exact)
    return found


def _proof(view: View, fact: Fact, whole: Evidence, exact: list[Evidence], also: bool) -> Proof:
    document = view.cites.by_id[whole.document]
    cite = view.cites.cite(exact[0])
    before, after = _beside(view, whole)
    start, end = exact[0].start, max(place.end for place in exact)
    return Proof(
        href=addresses.place(view, exact[0]),
        shape=cite.shape,
        label=str(cite),
        outlet=clean(document.outlet or "") or OUTLET_SILENT,
        day=dates.short(document.published),
        before=before,
        pieces=tuple(_pieces(document.text, whole, exact)),
        after=after,
        place=f"{number(start)}–{number(end)} of {number(len(document.text))}",
        also=tuple(_also(view, fact, exact[0])) if also else (),
    )


def _pieces(text: str, whole: Evidence, exact: list[Evidence]) -> Iterator[Run]:
    edges = {whole.start, whole.end}
    for place in exact:
        edges |= {max(place.start, whole.start), min(place.end, whole.end)}
    for left, right in pairwise(sorted(edges)):
        over = any(place.start <= left and right <= place.end for place in exact)
        # White space at both ends is kept, for it stands between two pieces.
        yield Run(clean(f"|{text[left:right]}|")[1:-1], over)


def _beside(view: View, whole: Evidence) -> tuple[str, str]:
    """The sentences before and after, nothing where there is none."""
    before = after = ""
    for _, sentence in view.cites.sentences(whole.document):
        if sentence.end <= whole.start:
            before = clean(sentence.text)
        elif sentence.start >= whole.end:
            after = clean(sentence.text)
            break
    return before, after


def _also(view: View, fact: Fact, place: Evidence) -> Iterator[tuple[Fact, str]]:
    anchor = view.references.anchor(place)
    others = (
        other
        for found, other in view.carried.get(place.document, ())
        if other is not fact and view.references.anchor(found) == anchor
    )
    for other in dict.fromkeys(others):
        yield other, addresses.page(view.asked, "facts", key(other))
