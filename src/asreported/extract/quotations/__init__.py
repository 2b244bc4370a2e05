"""Who says what: quotations with their sources, cues and contents, and the speakers behind them.

The roles are those of PARC and PolNeAR: a *source* says a *content*, a *cue* tells so. A content holds its quotation
marks and the comma inside them, "that" before a clause, and no full stop after it; it has several spans where the
text interrupts it ("…," he said, "…"), also over sentences and paragraphs that go on without a source of their own.
A cue is the verb (or noun, or "according to") alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from asreported.extract.quotations.finding import Finder
from asreported.extract.quotations.layout import Layout
from asreported.extract.quotations.lexicon import lexicon
from asreported.extract.quotations.speakers import with_speakers
from asreported.model import Entity, Quotation, Timex


def find_quotations(doc: Doc, entities: Sequence[Entity], timexes: Sequence[Timex]) -> tuple[Quotation, ...]:
    """The quotations of a parsed text, sorted by their first content span.

    Offsets are the document's. `speaker` and `timex` of a quotation are places in `entities` and `timexes`.
    """
    layout = Layout(doc)
    words = lexicon()
    drafts = Finder(layout, words).find()
    return with_speakers(layout, drafts, entities, timexes, words)
