"""Document → Reading: the stages of extraction, in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from spacy.language import Language
from spacy.tokens import Doc
from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]  # ships no types

from asreported.extract import EXTRACTOR
from asreported.extract.entities import find_entities
from asreported.extract.events import find_events
from asreported.extract.events.acts import find_acts
from asreported.extract.language import blocks, masked
from asreported.extract.perspective import in_first_person
from asreported.extract.phrases import find_phrases
from asreported.extract.quantities import CqeQuantity, cqe, find_quantities
from asreported.extract.quotations import find_quotations
from asreported.extract.sentences import remember_sentences
from asreported.extract.statements import Context, find_figures, find_states
from asreported.extract.statements.times.chronicle import of_their_days
from asreported.extract.texts import text_of
from asreported.extract.timexes import find_timexes
from asreported.heap import uncollected
from asreported.model import Document, LanguageModel, Reading, Sentence, Span

_BATCH = 32
_Read = TypeVar("_Read")


@dataclass(frozen=True, slots=True)
class Annotated:
    """A reading, and every quantity of its text as CQE writes it, lengths of time and ages among them."""

    reading: Reading
    quantities: tuple[CqeQuantity, ...]


class Reader:
    """Reads documents with one language pipeline. Pure: the same documents always give the same readings."""

    def __init__(self, nlp: Language, model: LanguageModel) -> None:
        self.nlp = nlp
        self.model = model

    def read(self, documents: Sequence[Document]) -> list[Reading]:
        """One reading for each document, in their order."""
        return self._each(documents, self._reading)

    def annotate(self, documents: Sequence[Document]) -> list[Annotated]:
        """The same, each with its quantities in CQE's form."""
        return self._each(documents, self._annotated)

    def _each(self, documents: Sequence[Document], read: Callable[[Document, Doc], _Read]) -> list[_Read]:
        texts = [masked(document.text, document.zones) for document in documents]
        # One thread multiplies matrices, so that on any number of cores the same bytes come of it.
        with uncollected(), threadpool_limits(1, user_api="blas"), self.nlp.memory_zone():
            docs = self.nlp.pipe(blocks(self.nlp, texts), batch_size=_BATCH)
            return [read(document, doc) for document, doc in zip(documents, docs, strict=True)]

    def _annotated(self, document: Document, doc: Doc) -> Annotated:
        reading = self._reading(document, doc)
        return Annotated(reading, tuple(cqe(find_quantities(doc, reading.timexes, lengths=True), doc)))

    def _reading(self, document: Document, doc: Doc) -> Reading:
        remember_sentences(doc)
        sentences = tuple(_sentences(document, doc))
        entities = find_entities(doc)
        timexes = find_timexes(doc)
        quantities = find_quantities(doc, timexes)
        quotations = find_quotations(doc, entities, timexes)
        entities = in_first_person(doc, entities, quotations)
        context = Context(doc, entities, timexes, quotations)
        return Reading(
            extractor=EXTRACTOR,
            model=self.model,
            sentences=sentences,
            entities=entities,
            timexes=timexes,
            quantities=quantities,
            quotations=quotations,
            events=find_events(context, sentences),
            figures=of_their_days(doc, find_figures(context, quantities), timexes),
            states=of_their_days(doc, find_states(context), timexes),
            acts=find_acts(context, sentences),
            phrases=find_phrases(doc),
        )


def _sentences(document: Document, doc: Doc) -> Iterator[Sentence]:
    whole = text_of(doc)
    for sentence in doc.sents:
        text = whole[sentence.start_char : sentence.end_char]
        start = sentence.start_char + len(text) - len(text.lstrip())
        end = sentence.start_char + len(text.rstrip())
        zone = next((zone for zone in document.zones if zone.start <= start < zone.end), None)
        if start < end and zone is not None:
            yield Sentence(Span(start, end), zone.kind)
