"""What the rail holds at rest: the lead's first fact with its sentences. A script fills it for any other."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from asreported.model import Modality, Story
from asreported.views import dates
from asreported.views.report.facts import Fact
from asreported.views.report.head import OUTLET_SILENT
from asreported.views.report.references import References
from asreported.views.text import clean
from asreported.views.wording import in_words, number


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of a sentence; `exact` are the evidence itself."""

    text: str
    exact: bool


@dataclass(frozen=True, slots=True)
class Proof:
    """One sentence that a fact stands on."""

    anchor: str
    shape: int
    label: str
    outlet: str
    day: str
    pieces: tuple[Run, ...]
    place: str


@dataclass(frozen=True, slots=True)
class Rest:
    """A fact and its sentences."""

    glyph: str
    words: str
    modality: Modality
    proofs: tuple[Proof, ...]

    @property
    def stands(self) -> str:
        """How many sentences those are, in words."""
        count = len(self.proofs)
        return "The sentence it stands on" if count == 1 else f"The {in_words(count)} sentences it stands on"


def rest(fact: Fact, story: Story, references: References) -> Rest:
    """The fact with the sentences it stands on."""
    cites = references.cites
    lengths = {document.id: len(document.text) for document in story.documents}
    proofs = []
    for cite in cites.cites(fact.evidence):
        whole, exact = cites.sentence_of(cite.evidence), cite.evidence
        document = cites.by_id[cite.document]
        cuts = (whole.start, exact.start, exact.end, whole.end)
        texts = [document.text[start:end] for start, end in pairwise(cuts)]
        proofs.append(
            Proof(
                anchor=references.anchor(exact),
                shape=cite.shape,
                label=str(cite),
                outlet=clean(document.outlet or "") or OUTLET_SILENT,
                day=dates.short(document.published),
                pieces=tuple(Run(clean(f"|{text}|")[1:-1], place == 1) for place, text in enumerate(texts)),
                place=f"{number(exact.start)}–{number(exact.end)} of {number(lengths[cite.document])}",
            )
        )
    return Rest(fact.glyph, fact.words, fact.modality, tuple(proofs))
