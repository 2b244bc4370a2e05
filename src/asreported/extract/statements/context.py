"""What surrounds a word: which entity it heads, which time its clause is given, which quotation it stands in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from asreported.extract.grammar import TIMED
from asreported.extract.modality import BACKGROUND, predicate_of
from asreported.extract.modality.words import bare_subject
from asreported.extract.statements.lemmas import Lemmas
from asreported.extract.statements.quoted import Quoted
from asreported.extract.statements.times.beside_times import is_compared
from asreported.extract.statements.times.clause_times import (
    before_semicolon,
    is_beside_what_is_done,
    is_done_alike,
    is_of_another_clause,
    stands_apart,
    tells_of_another_time,
    told_by_words,
)
from asreported.extract.statements.times.event_times import (
    came_with,
    is_of_the_clause_above,
    is_what_came_of_it,
    shares_its_time,
)
from asreported.extract.statements.times.given import endings, given_to, of_its_own, owned, timed_words
from asreported.extract.statements.times.moments import (
    beside,
    dashed,
    in_brackets,
    in_chronicle,
    in_pair,
    of_an_item,
    of_joined,
    opened_by_when,
)
from asreported.extract.statements.times.numbers_beside import is_of_another_time, of_another_number
from asreported.extract.statements.times.planned_times import awaited, due, due_by, planned_beside, when_due, will_be
from asreported.extract.statements.times.tense import (
    is_to_come,
    stood_when_told,
    tense,
    told_in,
)
from asreported.extract.texts import text_of
from asreported.model import Entity, Quotation, Span, StateStatement, TimeReference, Timex
from asreported.model.modality import Modality

_NEXT_TO = 30
"""Characters within which a time belongs to the number before it rather than to the whole clause."""
_UP_TO = ("up to", "until", "till", "from", "before", "by", "than")
_BEFORE = 8
"""Characters before a time in which "from" or "between" stands."""
_RELATING = frozenset({"relate", "concern", "regard"})
"""Participles of what something is about: whenever that was, it need not be its own time."""
_COMING_TO = frozenset({"total", "amount", "number", "average", "exceed", "surpass"})
"""Participles that only tell how much their noun comes to: "in 2009 it had losses totalling $3m"."""
_UP = 6
"""How far up a clause shares the time that a higher one is given."""


class Context:
    """Look-ups over one parsed text. Token indices are spaCy's, offsets the text's."""

    def __init__(
        self, doc: Doc, entities: Sequence[Entity], timexes: Sequence[Timex], quotations: Sequence[Quotation]
    ) -> None:
        self.doc, self.text = doc, text_of(doc)
        self.entities = entities
        self.timexes = timexes
        self.quotations = quotations
        self.lemmas = Lemmas(doc)
        self._clause_times: dict[int, int | None] = {}
        self._timed = timed_words(doc, timexes)
        self._quoted = Quoted(quotations)
        self._entity_at = self._heads()
        self._timex_at = given_to(doc, self.text, timexes)
        self._timex_ending = endings(self.text, timexes)

    def entity(self, token: Token) -> int | None:
        """The entity that a phrase headed by the token mentions."""
        return self._entity_at.get(token.i)

    def heads(self) -> list[tuple[Token, int]]:
        """The words that head a mention of an entity, with that entity, in the order of the text."""
        return [(self.doc[at], entity) for at, entity in sorted(self._entity_at.items())]

    def mission_of(self, entity: int) -> int:
        """The one mission of an organization, where the text tells of one; else the entity itself: consent is given
        to the presence, whoever is told of it."""
        if self.entities[entity].kind != "organization":
            return entity
        missions = [at for at, other in enumerate(self.entities) if other.kind == "mission"]
        own = [
            at
            for at in missions
            if any(name in whole for whole in self.entities[at].names for name in self.entities[entity].names)
        ]
        return own[0] if len(own) == 1 else entity

    def time(self, token: Token, *, own: bool = False) -> TimeReference:
        """How the clause of `token` is placed in time; `own`: only by a time given to the very word, or to the verb to
        come that governs it, as for a plan, whose time is the one planned for and not that of the decision."""
        span = Span(token.idx, token.idx + len(token))
        verb = predicate_of(token)
        timex = self._own_timex(token, verb) if own else self.timex(token)
        quoted = self.quotation(span)
        quotation = self._listed(token) if quoted is None else quoted
        if (timex is not None and self._is_now(timex)) or (timex is None and self._stood(verb, quotation)):
            return TimeReference(None, "present", quotation)
        return TimeReference(timex, told_in(verb), quotation)

    def own_timex(self, token: Token) -> int | None:
        """The expression of `time` with `own`, where nothing else of it is asked."""
        timex = self._own_timex(token, predicate_of(token))
        return None if timex is None or self._is_now(timex) else timex

    def _listed(self, token: Token) -> int | None:
        """The quotation before the semicolon that a clause goes on from: "said the Oaks had 147; the Elms had 37"."""
        before = before_semicolon(token)
        told = None if before is None else self.quotation(Span(before.idx, before.idx + len(before)))
        return told if told is not None and self.quotations[told].kind == "indirect" else None

    def _own_timex(self, token: Token, verb: Token) -> int | None:
        given = self._timex_at.get(token.i)
        if given is None and is_to_come(verb):
            given = self._timex_at.get(verb.i)  # "will testify before two committees on Tuesday"
            given = opened_by_when(verb, self._timex_ending) if given is None else given
        return awaited(verb, self._timex_at, self.timexes) if given is None else given

    def _is_now(self, timex: int) -> bool:
        """Whether it is a "now" or "currently" that ends no stretch ("up to now")."""
        span = self.timexes[timex].span
        before = self.text[max(0, span.start - _BEFORE) : span.start].lower().rstrip()
        return self.timexes[timex].value == "PRESENT_REF" and not before.endswith(_UP_TO)

    def _stood(self, verb: Token, quotation: int | None) -> bool:
        """Whether a clause tells what was so on the day on which it was told, and that day is given."""
        said = None if quotation is None else self.quotations[quotation]
        if said is None or said.timex is None or said.kind == "direct" or tense(verb) != "past":
            return False
        return stood_when_told(verb.head if verb.dep_ == "xcomp" else verb)  # "said they were managing to pump 2,000"

    def figure_time(self, number: Span, counted: Token, *, own: bool) -> TimeReference:
        """As `time`, but where a clause gives two numbers a time each, the one that follows the number ("5 metres on
        Thursday, down from 6 on Monday")."""
        reference = self.time(counted, own=own)
        given = reference.timex
        if given is not None and of_an_item(self.text, number, self.timexes[given]):
            return replace(reference, timex=None)
        if given is not None and is_of_another_time(self.text, number, self.timexes[given]):
            reference, given = replace(reference, timex=None, tense="past"), None
        sentence = counted.sent
        here = [
            at
            for at, timex in enumerate(self.timexes)
            if timex.type in TIMED
            and sentence.start_char <= timex.span.start < sentence.end_char
            and not is_compared(self.text, timex)
        ]
        mine = owned(self.text, number, self.timexes, here)
        if mine is not None and not own:
            return replace(reference, timex=mine)
        laid_out = in_brackets(self.text, number, self.timexes, here)
        if laid_out is None:
            laid_out = in_chronicle(self.text, number, self.timexes, here, sentence.start_char)
        if laid_out is None and given is None and here:
            laid_out = in_pair(self.text, number, self.timexes, here)
            if laid_out is None:
                laid_out = told_by_words(self.text, number, predicate_of(counted), self.timexes, here)
        if laid_out is not None:
            return replace(reference, timex=laid_out, tense="past")
        if reference.timex is None or len(here) < 2:
            return reference if not own else self._planned_for(reference, number, counted, here)
        after = [
            at
            for at in here
            if 0 <= self.timexes[at].span.start - number.end < _NEXT_TO
            and not self._of_another(at, counted)
            and not of_its_own(self.text, self.timexes[at])
            and not of_another_number(self.text, number, self.timexes[at])
        ]
        return replace(reference, timex=after[0]) if after else reference

    def given_within(self, timex: int, noun: Token) -> bool:
        """Whether a time stands in the noun's own phrase ("four storms in 2008")."""
        span = self.timexes[timex].span
        return noun.idx < span.start and span.end <= noun.right_edge.idx + len(noun.right_edge)

    def _of_another(self, timex: int, counted: Token) -> bool:
        """Whether a time is of a clause joined to the number's own ("closed at 568 but had been hit last week")."""
        given = next((predicate_of(self.doc[at]) for at, given in self._timex_at.items() if given == timex), None)
        return given is not None and is_of_another_clause(given, predicate_of(counted))

    def _planned_for(
        self, reference: TimeReference, number: Span, counted: Token, here: Sequence[int]
    ) -> TimeReference:
        """A plan's own time: "by March 2027" after the number, "this week" right after it."""
        if reference.timex is not None:
            return reference
        by = [at for at in here if due_by(self.text, number, self.timexes[at])]
        given = by[0] if by else due(counted, self._timex_at)
        given = when_due(self.text, number, self.timexes, here) if given is None else given
        if given is None:
            given = planned_beside(counted, self.text, number, self.timexes, here, _NEXT_TO)
        given = will_be(predicate_of(counted), self.text, self._timex_at, self.timexes) if given is None else given
        return replace(reference, timex=given)

    def timex(self, token: Token) -> int | None:
        """The time expression given to the token or to the clause it stands in; each word is asked about by several."""
        if token.i not in self._timed:
            return None
        if token.i not in self._clause_times:
            self._clause_times[token.i] = self._clause_time(token)
        return self._clause_times[token.i]

    def _clause_time(self, token: Token) -> int | None:
        here = token
        if token.pos_ == "NOUN" and token.i not in self._timex_at:
            joined = of_joined(token, self._timex_at, self.timexes)
            if joined is not None:
                return joined
        for _ in range(_UP):
            if here.lemma_ in _RELATING and here.tag_ in ("VBG", "VBN"):
                return None  # "a fine relating to a fire in 2005"
            if here.i in self._timex_at:
                return self._timex_at[here.i]
            verbal = here.pos_ in ("VERB", "AUX")
            told = beside(here, token, self._timex_at, self._timex_ending, self.timexes) if verbal else None
            told = dashed(here, self._timex_at, self._timex_ending) if told is None and here.tag_ == "VBG" else told
            if told is not None:
                return told
            above = here.head
            if above.i == here.i or (here.dep_ == "pobj" and above.lower_ in BACKGROUND):
                return None
            dated = self._timex_at.get(above.i)
            if stands_apart(here) or is_beside_what_is_done(here, None if dated is None else self.timexes[dated]):
                return None
            sized = here.dep_ == "acl" and here.tag_ == "VBG" and here.lemma_ in _COMING_TO
            verb_to_noun = here.dep_ in ("relcl", "acl") and not sized
            shared = is_of_the_clause_above(here)
            verb = here.pos_ in ("VERB", "AUX") and here.dep_ != "prep"
            if verb and not (verb_to_noun or shared or sized):
                return None
            if verb and verb_to_noun and not shares_its_time(here, above, self._timex_at, self.timexes):
                made = came_with(here, above)
                return None if made is None else self.timex(made)
            if here.dep_ == "conj" and self._apart(here, above):
                return None
            here = above
        return None

    def _apart(self, verb: Token, first: Token) -> bool:
        """Whether a joined clause with a subject of its own has its own time too: only one that opens the sentence
        is given to both ("On Monday five died and six were hurt")."""
        given = self._timex_at.get(first.i)
        if is_what_came_of_it(verb, first) or (given is None and tense(verb) == "present" and tense(first) == "past"):
            return True  # "the fire that killed 11 men and still burns 30 tonnes a day"
        if given is not None and tells_of_another_time(verb, first, self.timexes[given]):
            return True
        if given is None or verb.pos_ not in ("VERB", "AUX") or not bare_subject(verb) or is_done_alike(verb, first):
            return False
        return self.timexes[given].span.start > first.idx

    def timed(self) -> list[tuple[Token, int]]:
        """The words that a time expression is given to, with that expression, in the order of the text."""
        return [(self.doc[at], timex) for at, timex in sorted(self._timex_at.items())]

    def quotation(self, span: Span) -> int | None:
        """The innermost quotation whose content covers the span."""
        return self._quoted.innermost(span)

    def _heads(self) -> dict[int, int]:
        heads: dict[int, int] = {}
        size: dict[int, int] = {}
        for at, entity in enumerate(self.entities):
            for mention in entity.mentions:
                phrase = self.doc.char_span(mention.span.start, mention.span.end, alignment_mode="expand")
                if phrase is None:
                    continue
                root = phrase.root.i
                length = mention.span.end - mention.span.start
                if root not in heads or length > size[root]:
                    heads[root], size[root] = at, length
        return heads


def state_at(
    context: Context, at: Token, span: Span, subject: int, name: str, value: str, modality: Modality
) -> StateStatement:
    """A statement of a state, in the time of the clause that the word stands in."""
    return StateStatement(span, subject, name, value, modality, context.time(at))
