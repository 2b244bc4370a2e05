"""The cues of one sentence and what each reports: verbs, "according to", nouns with a clause."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from asreported.extract.quotations import clauses
from asreported.extract.quotations.draft import Draft
from asreported.extract.quotations.hearsay import HEARSAY, by_hearsay
from asreported.extract.quotations.layout import DASHES, Layout, Sentence, Stretch
from asreported.extract.quotations.lexicon import Lexicon
from asreported.extract.quotations.nouns import draft_of, in_words, with_clause
from asreported.extract.quotations.sources import Source, according_source, source_of
from asreported.extract.quotations.subjects import is_passive
from asreported.model import Span

_FRAME_OPENERS = frozenset({"and", "but", "or", "as", "which", "because", "if", "when", "while", "that", "who"})
_OPEN = frozenset({"whether", "if", "how", "why", "what", "when", "where", "who", "which"})
_LONG_WORD = 4
"""Letters from which the words of a title are written with a capital."""
_READ = frozenset({"read", "reads"})
_WITHHOLDING = frozenset({"refuse", "decline"})
_SAY = frozenset({"say", "says", "said"})


class Cues:
    """Reads the cues of sentences, one sentence at a time."""

    def __init__(self, layout: Layout, lexicon: Lexicon) -> None:
        self.layout = layout
        self.lexicon = lexicon

    def drafts(self, sentence: Sentence) -> Iterator[Draft]:
        """The drafts of a sentence, in the order of their cues."""
        layout, verbs, nouns = self.layout, self.lexicon.verbs, self.lexicon.content_nouns
        free = sentence.first
        claimed: set[int] = set()
        for place in range(sentence.first, sentence.last):
            if layout.inside[place] >= 0:
                continue
            token = layout.tokens[place]
            draft: Draft | None = None
            part = token.pos_
            if part in {"VERB", "AUX"} or token.lower_ in _SAY:
                if token.lower_ == "according":
                    draft = self._according(token, sentence, free)
                elif token.lemma_.lower() in verbs or token.lower_ in _SAY:
                    draft = self._verb(token, sentence, free, claimed)
            elif token.lower_ in _READ and any(child.dep_ in {"nsubj", "compound"} for child in token.lefts):
                draft = self._verb(token, sentence, free, claimed)  # "a statement read", a noun to the tagger
            elif token.lower_ in HEARSAY:
                draft = by_hearsay(layout, token, sentence)
            elif part == "NOUN" and token.lower_ in self.lexicon.opinions and token.dep_ == "pobj":
                draft = in_words(layout, token, sentence) or with_clause(layout, self.lexicon, token, sentence)
            elif part == "NOUN" and token.lemma_.lower() in nouns:
                draft = with_clause(layout, self.lexicon, token, sentence)
            if draft is not None:
                claimed.update(span.start for span in draft.content)
                yield draft
                if draft.start < token.idx:
                    free = place + 1

    def _verb(self, verb: Token, sentence: Sentence, free: int, claimed: set[int]) -> Draft | None:
        layout, lexicon = self.layout, self.lexicon
        lemma = "say" if verb.lower_ in _SAY else verb.lemma_.lower()
        if verb.dep_ == "amod" or any(child.dep_ == "mark" and child.lower_ == "than" for child in verb.children):
            return None
        source = source_of(layout, verb, sentence)
        if _untold(verb, source):
            return None
        if lemma in lexicon.impersonal and not is_passive(verb):
            return None
        says = lemma in lexicon.saying
        content: list[Span] = []
        if says or lemma in lexicon.thinking | lexicon.impersonal:
            content = self._clause(verb, lemma, sentence, source)
        if not content and says:
            content = self._beside(verb, source, sentence, free, claimed)
        spoken = bool(content) and says
        if not content:
            content = self._other(verb, lemma, sentence)
            words = (
                lemma in lexicon.naming
                and any(map(self._quoted, content))
                and not (verb.dep_ == "acl" and self._title(content))
            )
            unnamed = says or lemma in lexicon.thinking or words
            if source is None and not unnamed:
                return None
        if not content and says:
            content = clauses.around_frame(layout, verb, source, sentence, free, lexicon)
            if not content and lemma in lexicon.plain:
                found = clauses.rest(layout, verb, source, sentence)
                content = [found] if found is not None else []
            spoken = bool(content)
        if not content:
            return None
        return draft_of(self.layout, verb, source, content, sentence, spoken=spoken)

    def _beside(
        self, verb: Token, source: Source | None, sentence: Sentence, free: int, claimed: set[int]
    ) -> list[Span]:
        """Direct speech after the verb, what stands before a closing frame, or both."""
        before = self._before(verb, source, sentence, free)
        stretch = clauses.stretch_after(self.layout, verb, sentence, resumed=before is not None)
        if stretch is not None and stretch.capital and before is not None and not self._quoted(before):
            before = None  # "On the day it came, Roe said, “We stay.”": only a circumstance
        content = [before] if before is not None else []
        if stretch is not None and stretch.start not in claimed:
            content.append(Span(stretch.start, stretch.end))
        elif before is not None:
            end = clauses.frame_end(self.layout, verb, source, sentence)
            joined = clauses.joined_stretch(self.layout, end, sentence)
            if joined is not None:
                return [before, joined]
            if self.layout.inside[self.layout.token_at(before.end - 1)] >= 0:
                return content
            second = clauses.goes_on(self.layout, verb, end, sentence)
            content += [second] if second is not None else []
        return content

    def _clause(self, verb: Token, lemma: str, sentence: Sentence, source: Source | None) -> list[Span]:
        """The clause of a verb of saying: after it, or around its frame."""
        layout = self.layout
        clause = clauses.clause_of(verb)
        if clause is None:
            return []
        stretch = layout.inside[clause.i]
        if stretch >= 0 and layout.stretches[stretch].capital and self._stands_alone(layout.stretches[stretch], verb):
            return []
        if clause.i < verb.i:
            return []
        frame = min(verb.i, source.first if source is not None and not source.shared else verb.i)
        condition = self._condition(verb, frame)
        if condition is not None:
            before = clauses.left_part(layout, frame, sentence, condition)
            after = clauses.right_clause(layout, verb, clause, sentence, source, addressing=True)
            return [span for span in (before, after) if span is not None]
        if clause.left_edge.i < frame:
            before = clauses.left_part(layout, frame, sentence, max(clause.left_edge.i, sentence.first))
            if before is not None:
                end = clauses.frame_end(layout, verb, source, sentence)
                after = clauses.region(layout, end, min(clause.right_edge.i + 1, sentence.last))
                return [before, after] if after is not None else [before]
        addressing = lemma in self.lexicon.addressing
        found = clauses.right_clause(layout, verb, clause, sentence, source, addressing=addressing)
        return [found] if found is not None else []

    def _condition(self, verb: Token, frame: int) -> int | None:
        """ "If it rains, Roe said, we stay": where the condition before an inserted frame begins."""
        tokens = self.layout.tokens
        inserted = verb.i + 1 < len(tokens) and tokens[verb.i + 1].text == ","
        if inserted and verb.dep_ == "parataxis" and verb.head.i < frame:  # "It is late, Roe said, that they came"
            return verb.head.left_edge.i
        for child in verb.lefts:
            if inserted and child.dep_ == "advcl" and child.i < frame and child.left_edge.lower_ in {"if", "unless"}:
                return child.left_edge.i
        return None

    def _stands_alone(self, stretch: Stretch, verb: Token) -> bool:
        """Whether the stretch is direct speech beside its frame and not part of a clause ("said the “X” is")."""
        before = self.layout.tokens[stretch.first - 1] if stretch.first else None
        if stretch.first < verb.i:
            return True
        return before is None or before.i == verb.i or before.text[-1:] in ",:-–—"

    def _before(self, verb: Token, source: Source | None, sentence: Sentence, free: int) -> Span | None:
        """What stands before a closing frame (", he said")."""
        layout = self.layout
        frame = min(verb.i, source.first if source is not None and not source.shared else verb.i)
        while frame > sentence.first and layout.tokens[frame - 1].dep_ in {"aux", "advmod", "neg"} and frame == verb.i:
            frame -= 1
        if frame <= sentence.first or layout.tokens[frame].lower_ in _FRAME_OPENERS:
            return None
        part = clauses.left_part(layout, frame, sentence, free)
        if part is None:
            return None
        if layout.inside[frame - 1] >= 0 or (layout.inside[frame - 2] >= 0 and frame - 2 >= sentence.first):
            stretch = layout.stretches[max(layout.inside[frame - 1], layout.inside[frame - 2])]
            if part.start < stretch.start and not self._has_verb(part):
                return None  # "On “The Long Hour,” Roe said": a title
            return part if stretch.comma or stretch.ends or stretch.words > 2 else None
        if verb.tag_ == "VBG":
            return None
        clause = clauses.clause_of(verb)
        inside = clause is not None and clause.i < frame
        hangs = sentence.first <= verb.head.i < frame and verb.dep_ in {"parataxis", "ccomp", "conj"}
        return part if inside or hangs else None

    def _quoted(self, span: Span) -> bool:
        return clauses.kind_of(self.layout, [span]) != "indirect"

    def _title(self, content: list[Span]) -> bool:
        """Whether the quoted words are written as a name is ("dubbed “Operation Dam”")."""
        words = [word for span in content for word in span.of(self.layout.text).strip("\"“”'‘’").split()]
        return all(word[:1].isupper() or len(word) < _LONG_WORD for word in words)

    def _has_verb(self, span: Span) -> bool:
        layout = self.layout
        part = layout.tokens[layout.token_at(span.start) : layout.token_at(span.end - 1) + 1]
        return any(token.pos_ in {"VERB", "AUX"} for token in part)

    def _other(self, verb: Token, lemma: str, sentence: Sentence) -> list[Span]:
        """Infinitives, names, objects and prepositions."""
        layout, lexicon = self.layout, self.lexicon
        found: Span | None = None
        if lemma == "call":
            found = clauses.called_on(layout, verb, sentence)
        if found is None and lemma in lexicon.infinitive:
            found = clauses.infinitive(layout, verb, sentence)
        if found is None and lemma in lexicon.naming:
            found = clauses.named(layout, verb, sentence)
        if found is None and lemma in lexicon.prepositions:
            found = clauses.after_preposition(layout, verb, sentence, lexicon)
        if found is None and lemma in lexicon.gerund:
            found = clauses.gerund(layout, verb, sentence)
        if found is None and lemma in lexicon.object:
            found = clauses.plain_object(layout, verb, sentence)
        return [found] if found is not None else []

    def _according(self, token: Token, sentence: Sentence, free: int) -> Draft | None:
        """ "according to X": the rest of its sentence."""
        layout = self.layout
        source = according_source(layout, token, sentence)
        if source is None:
            return None
        before = clauses.region(layout, max(free, sentence.first), token.i)
        end = source.last
        opens = end < sentence.last and layout.tokens[end].text in {",", *DASHES}
        rest = clauses.region(layout, end, sentence.last) if opens else None
        content = [span for span in (before, rest) if span is not None]
        if not content:
            return None
        return Draft(
            kind=clauses.kind_of(layout, content),
            content=content,
            cue=(Span(token.idx, layout.end(token.i + 2)),),
            source=(source.span(layout),),
            verb=token.i,
            head=source.head,
            sentence=sentence,
        )


def _untold(verb: Token, source: Source | None) -> bool:
    """Whether nothing is told: "did not say whether …", "it is hard to say …"."""
    if verb.tag_ == "VB" and any(child.tag_ == "TO" for child in verb.lefts):
        if source is None:
            return True
        withheld = verb.head.lemma_ in _WITHHOLDING and verb.dep_ == "xcomp"
        if withheld and any(child.dep_ == "ccomp" and child.left_edge.lower_ in _OPEN for child in verb.rights):
            return True
    if not any(child.dep_ == "neg" for child in verb.children):
        return False
    clause = clauses.clause_of(verb)
    return clause is not None and clause.left_edge.lower_ in _OPEN
