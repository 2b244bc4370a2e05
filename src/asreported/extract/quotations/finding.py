"""From sentence to sentence: which words report, and which quoted stretch goes on from which."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.entities.lists import PERSON_NOUNS
from asreported.extract.grammar import TENSED
from asreported.extract.quotations import clauses
from asreported.extract.quotations.cues import Cues
from asreported.extract.quotations.draft import Draft
from asreported.extract.quotations.headlines import headline
from asreported.extract.quotations.hearsay import CITING, pass_on_cited
from asreported.extract.quotations.layout import DASHES, Layout, Sentence, Stretch
from asreported.extract.quotations.lexicon import Lexicon
from asreported.extract.quotations.sources import Source, nearest_noun_phrase, noun_phrase, opening_name, source_of
from asreported.model import Span

_FREE_WORDS = 4
"""Words from which a quoted stretch on its own is a quotation: shorter ones are headings and slogans."""
_LONGEST_SIGNATURE = 10
_INNER_SUBJECTS = frozenset({"who", "which"})
_NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_CONTRAST = frozenset({"while", "whereas"})
_GOES_ON = frozenset({"add", "note"})
"""Verbs that always go on from the speaker before ("…, adding that")."""


class Finder:
    """Finds the drafts of one document."""

    def __init__(self, layout: Layout, lexicon: Lexicon) -> None:
        self.layout = layout
        self.lexicon = lexicon
        self.drafts: list[Draft] = []
        self._cues = Cues(layout, lexicon)
        self._last: Draft | None = None
        self._last_sentence: Sentence | None = None
        self._held: list[tuple[Sentence, list[Span]]] = []
        self._leading: tuple[Token | None, Source | None, Sentence] | None = None

    def find(self) -> list[Draft]:
        """All drafts, in the order of their cues."""
        for sentence in self.layout.sentences:
            if sentence.first >= sentence.last:
                continue
            if self._only_quoted(sentence):
                self._free(sentence)
            else:
                self._read(sentence)
        self._let_go()
        return self.drafts

    def _only_quoted(self, sentence: Sentence) -> bool:
        return bool(sentence.stretches) and all(
            self.layout.inside[place] >= 0 or not any(map(str.isalnum, self.layout.tokens[place].text))
            for place in range(sentence.first, sentence.last)
        )

    def _free(self, sentence: Sentence) -> None:
        """A quotation with no words beside it: it goes on from the one before, else nobody is named."""
        spans = [Span(stretch.start, stretch.end) for stretch in sentence.stretches]
        if not sentence.stretches[-1].closed:
            self._held.append((sentence, spans))  # its next paragraph may tell who speaks
            return
        self._let_go()
        self._place(sentence, spans)

    def _let_go(self) -> None:
        """Place the quotations left open, no paragraph after them having told who speaks."""
        held, self._held = self._held, []
        for sentence, spans in held:
            self._place(sentence, spans)

    def _place(self, sentence: Sentence, spans: list[Span]) -> None:
        draft = self._led(spans)
        if draft is None and self._last is not None and self._continues(sentence):
            if self._last.kind == "direct":
                self._last.content.extend(span for span in spans if span not in self._last.content)
                self._last_sentence = sentence
                return
            draft = Draft("direct", spans, sentence=sentence, goes_on=self._last)
        elif draft is None and sentence.stretches[0].capital:
            if sum(stretch.words for stretch in sentence.stretches) < _FREE_WORDS:
                return
            draft = Draft("direct", spans, sentence=sentence)
        if draft is not None:
            self.drafts.append(draft)
            self._note(draft, sentence)

    def _led(self, spans: list[Span]) -> Draft | None:
        """The draft of a sentence that ended with a colon, its content now come."""
        if self._leading is None:
            return None
        verb, source, sentence = self._leading
        self._leading = None
        return self._frame(verb, source, sentence, spans)

    def _continues(self, sentence: Sentence) -> bool:
        last = self._last_sentence
        return last is not None and sentence.paragraph - last.paragraph <= 1 and not self.layout.gap_before(sentence)

    def _note(self, draft: Draft | None, sentence: Sentence) -> None:
        self._last, self._last_sentence, self._leading = draft, sentence, None

    def _read(self, sentence: Sentence) -> None:
        found = list(self._cues.drafts(sentence))
        if not any(draft.spoken for draft in found):
            line = headline(self.layout, sentence, self.lexicon)
            if line is not None:
                self.drafts.extend([*found, line])
                self._note(None, sentence)
                return
        self._share(found)
        self._part(found)
        pass_on_cited(self.layout, found, self.lexicon)
        found += self._unclaimed(sentence, found)
        self._take_up(sentence, found)
        spoken = [draft for draft in found if draft.spoken]
        earlier = self._last if self._last is not None and self._continues(sentence) else None
        self._note(spoken[-1] if spoken else None, sentence)
        if self.layout.tokens[sentence.last - 1].text == ":":
            verb, source = self._colon_frame(sentence.last - 1, sentence)
            if verb is not None or source is not None:
                self._leading = (verb, source, sentence)
            elif earlier is not None:
                self._last = earlier
        self.drafts.extend(found)

    def _take_up(self, sentence: Sentence, found: list[Draft]) -> None:
        """Give paragraphs left open to the quotation of the next, whose repeated mark goes on with them."""
        opening = sentence.stretches[0] if sentence.stretches else None
        if opening is not None and opening.first == sentence.first and self._held:
            goes_on = self._held[-1][0].paragraph + 1 == sentence.paragraph
            draft = next((one for one in found if one.spoken and one.start == opening.start), None)
            if goes_on and draft is not None:
                draft.content[:0] = [span for _, spans in self._held for span in spans]
                self._held = []
        self._let_go()

    def _share(self, found: list[Draft]) -> None:
        """ "…, adding that": such a frame takes the source before it, and what was said before ends at it, unless the
        clause between has a subject that may speak for itself."""
        for number, draft in enumerate(found):
            if draft.verb is None:
                continue
            verb = self.layout.tokens[draft.verb]
            if not (draft.spoken or verb.lower_ == CITING):
                continue
            if verb.tag_ != "VBG" or (draft.source and not draft.shared):
                continue
            outer = next((other for other in reversed(found[:number]) if other.spoken and other.source), None)
            if outer is None or outer.source == draft.source or outer.content[-1].start > draft.cue[0].start:
                continue
            head = self.layout.tokens[draft.head] if draft.head is not None else None
            inner = head is not None and (
                head.lower_ in _INNER_SUBJECTS or head.ent_type_ in _NAMED or head.lemma_.lower() in PERSON_NOUNS
            )
            if inner and verb.lemma_.lower() not in _GOES_ON:
                continue
            draft.source, draft.head = outer.source, outer.head
            self._cut(outer, verb)

    def _cut(self, outer: Draft, verb: Token) -> None:
        """End what is said before a token."""
        place = next((at for at, span in enumerate(outer.content) if span.start < verb.idx < span.end), None)
        if place is None:
            return
        first = self.layout.token_at(outer.content[place].start)
        shorter = clauses.region(self.layout, first, verb.i)
        if shorter is not None:
            outer.content[place] = shorter
            outer.kind = clauses.kind_of(self.layout, outer.content)

    def _part(self, found: list[Draft]) -> None:
        """ "Roe said A, and Lund said B", "…, while Lund said B": what the first says ends where the second begins."""
        for draft in found:
            if draft.verb is None or draft.head is None or draft.shared or not draft.spoken:
                continue
            verb = self.layout.tokens[draft.verb]
            head = self.layout.tokens[draft.head]
            if verb.dep_ not in {"conj", "advcl"} or head.pos_ == "PRON" or draft.start < draft.source[0].start:
                continue
            joins = min(verb.left_edge.i, head.left_edge.i)
            word = self.layout.tokens[joins]
            first = joins - 1 if verb.dep_ == "conj" else joins
            if (verb.dep_ == "conj" and self.layout.tokens[first].dep_ == "cc") or word.lower_ in _CONTRAST:
                for other in found:
                    if other is not draft and other.spoken and other.source:
                        self._cut(other, self.layout.tokens[first])

    def _unclaimed(self, sentence: Sentence, found: list[Draft]) -> list[Draft]:
        """Direct speech that no verb of the lexicon took: after a colon, or before "Name verb" of whatever verb."""
        drafts: list[Draft] = []
        for stretch in sentence.stretches:
            if any(span.start < stretch.end and stretch.start < span.end for draft in found for span in draft.content):
                continue
            draft = (
                self._after_colon(stretch, sentence)
                or self._signed(stretch, sentence)
                or self._any_verb(stretch, sentence)
            )
            if draft is not None:
                drafts.append(draft)
        return drafts

    def _after_colon(self, stretch: Stretch, sentence: Sentence) -> Draft | None:
        colon = stretch.first - 1
        if colon <= sentence.first or self.layout.tokens[colon].text[-1:] != ":" or not stretch.capital:
            return None
        verb, source = self._colon_frame(colon, sentence)
        span = Span(stretch.start, stretch.end)
        if verb is None and source is None:
            if self._last is None or not self._continues(sentence):
                return None
            return Draft("direct", [span], sentence=sentence, goes_on=self._last)
        return self._frame(verb, source, sentence, [span])

    def _colon_frame(self, colon: int, sentence: Sentence) -> tuple[Token | None, Source | None]:
        """The verb and source that lead to a colon: the last finite verb before it, else the noun phrase alone."""
        tokens = self.layout.tokens
        verbs = [
            tokens[place]
            for place in range(sentence.first, colon)
            if tokens[place].pos_ == "VERB" and self.layout.inside[place] < 0
        ]
        saying = [verb for verb in verbs if verb.lemma_.lower() in self.lexicon.saying]
        finite = [verb for verb in verbs if verb.tag_ in {"VBD", "VBZ", "VBP"} and verb.dep_ not in {"relcl", "acl"}]
        for found in (saying, finite):
            if found:
                return found[-1], source_of(self.layout, found[-1], sentence)
        if tokens[sentence.first].pos_ in {"ADP", "ADV", "SCONJ", "CCONJ"}:
            return None, None
        return None, opening_name(self.layout, sentence) or nearest_noun_phrase(
            self.layout, sentence.first, colon, sentence
        )

    def _signed(self, stretch: Stretch, sentence: Sentence) -> Draft | None:
        """ "“…” — Anna Roe": a dash and a name to the end of the line."""
        dash = stretch.last
        if dash >= sentence.last or self.layout.tokens[dash].text not in DASHES:
            return None
        source = self._signature(dash + 1, sentence)
        if source is None:
            return None
        return self._frame(None, source, sentence, [Span(stretch.start, stretch.end)], cue=dash)

    def _signature(self, first: int, sentence: Sentence) -> Source | None:
        """The name that makes up a line's end, without a verb."""
        part = [token for token in self.layout.tokens[first : sentence.last] if not token.is_space]
        if not 0 < len(part) <= _LONGEST_SIGNATURE or any(token.tag_ in TENSED for token in part):
            return None
        if part[0].pos_ != "PROPN" and part[0].ent_type_ != "PERSON":
            return None
        comma = next((place for place, token in enumerate(part) if token.text in {",", "."}), len(part))
        head = next(token for token in reversed(part[:comma]) if token.pos_ == "PROPN" or token is part[0])
        return Source(head.i, part[0].i, part[comma - 1].i + 1)

    def _any_verb(self, stretch: Stretch, sentence: Sentence) -> Draft | None:
        """ "…,” she laughs.": a comma inside the marks, a subject, its verb."""
        if not (stretch.comma and stretch.capital) or stretch.last >= sentence.last:
            return None
        tokens = self.layout.tokens
        for place in range(stretch.last, sentence.last):
            token = tokens[place]
            if self.layout.inside[place] >= 0 or token.pos_ in {"SCONJ", "CCONJ", "ADP"}:
                return None
            if token.pos_ == "VERB" and token.tag_ in {"VBD", "VBZ", "VBP"}:
                subject = next((child for child in token.children if child.dep_ == "nsubj"), None)
                if subject is None or subject.i < stretch.last:
                    return None
                source = noun_phrase(self.layout, subject, sentence, before=place if subject.i < place else None)
                return self._frame(token, source, sentence, [Span(stretch.start, stretch.end)])
        return None

    def _frame(
        self,
        verb: Token | None,
        source: Source | None,
        sentence: Sentence,
        content: list[Span],
        cue: int | None = None,
    ) -> Draft:
        layout = self.layout
        if verb is not None:
            cue = verb.i
        elif cue is None:
            closes = layout.tokens[sentence.last - 1].text == ":"
            cue = sentence.last - 1 if closes else layout.token_at(content[0].start) - 1
        return Draft(
            kind=clauses.kind_of(layout, content),
            content=content,
            cue=(Span(layout.starts[cue], layout.end(cue + 1)),),
            source=(source.span(layout),) if source is not None else (),
            verb=verb.i if verb is not None else None,
            head=source.head if source is not None else None,
            sentence=sentence,
        )
