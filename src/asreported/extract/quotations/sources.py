"""Who stands at a cue: the words of its source."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from asreported.extract.grammar import SUBJECTS
from asreported.extract.quotations.layout import DASHES, Layout, Sentence
from asreported.extract.quotations.subjects import (
    agent_of,
    agrees,
    asked_by,
    is_passive,
    lent_subject,
    quoted_as,
    subject_of,
    swallowed_subject,
    tells_last,
)
from asreported.model import Span

_OBJECTS = frozenset({"pobj", "dobj", "dative"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_MODIFIERS = frozenset({"DET", "ADJ", "NUM", "ADV"})
_SHARING = frozenset({"conj", "advcl", "xcomp", "acl", "dep"})
_PARTICIPLES = frozenset({"acl", "amod", "advcl", "agent"})
"""How a participle without a subject hangs: who does what it tells is not its sentence's subject."""
_ADDRESSING = frozenset({"tell", "inform", "remind", "assure", "reassure", "call", "dub", "describe", "label", "brand"})
"""Verbs after which stands who is spoken to or what is named, never who speaks."""
_EXPLETIVE = frozenset({"it", "there", "this", "that"})
_PREDICATES = frozenset({"acomp", "attr"})
_REACH = 8
"""Tokens to look through for a source that the parse does not give."""
_CLIMBS = 3
"""Verbs to climb for a subject that is left out ("…, he said, adding and stressing that …")."""


@dataclass(frozen=True, slots=True)
class Source:
    """Tokens `[first, last)` with the head among them. `shared`: it is the subject of another verb."""

    head: int
    first: int
    last: int
    shared: bool = False

    def span(self, layout: Layout) -> Span:
        """Its characters; the head's alone where all words around it fell away."""
        if self.first >= self.last:
            return Span(layout.starts[self.head], layout.end(self.head + 1))
        return Span(layout.starts[self.first], layout.end(self.last))


def source_of(layout: Layout, verb: Token, sentence: Sentence) -> Source | None:
    """The source of a verb: its subject or agent, that of the verb it hangs on, else the nearest noun phrase of an
    inverted frame ("said Smith")."""
    if lent_subject(layout, verb) is not None:
        return None
    for aside in verb.lefts:
        lent = lent_subject(layout, aside)
        if lent is not None:
            return _source(layout, lent, aside, sentence)
    swallowed = swallowed_subject(verb)
    if swallowed is not None:
        return noun_phrase(layout, swallowed, sentence, before=verb.i)
    own = quoted_as(verb) or (agent_of(verb) if is_passive(verb) else subject_of(verb) or agent_of(verb))
    if own is not None and any(token.text == ":" for token in layout.tokens[own.i + 1 : verb.i]):
        return _adjacent(layout, verb, sentence)  # "RELATIONS: Roe denied": a heading run in
    if own is not None and sentence.first <= own.i < sentence.last and layout.inside[own.i] < 0:
        return _source(layout, own, verb, sentence)
    if own is None and verb.tag_ in {"VBN", "VBD"} and (verb.dep_ in _PARTICIPLES or is_passive(verb)):
        return None  # "an app called …", "asked whether …", "it was said …": nobody is named
    joined = _joined_name(layout, verb)
    if own is None and joined is not None:
        return joined
    shared = _shared(layout, verb, sentence)
    opens = _opens_frame(layout, verb) or tells_last(verb, sentence)
    if verb.tag_ in {"VBG", "VB"} or (shared is not None and verb.dep_ == "conj" and not opens):
        return shared
    return _adjacent(layout, verb, sentence) or shared


def _opens_frame(layout: Layout, verb: Token) -> bool:
    """Whether the verb comes right after direct speech or a comma, so that its source may follow it."""
    before = verb.i - 1
    return before >= 0 and (layout.inside[before] >= 0 or layout.tokens[before].text == ",")


def _joined_name(layout: Layout, verb: Token) -> Source | None:
    """ "They asked about his health and Roe suggested …": a name between a conjunction and the verb is its subject."""
    first = verb.i
    while first > 0 and layout.tokens[first - 1].ent_type_ == "PERSON" and layout.inside[first - 1] < 0:
        first -= 1
    joined = 0 < first < verb.i and layout.tokens[first - 1].dep_ == "cc" and verb.dep_ == "conj"
    finite = verb.tag_ in {"VBD", "VBZ"} and layout.tokens[verb.i - 1].dep_ == "conj"
    return Source(verb.i - 1, first, verb.i) if joined and finite else None


def noun_phrase(layout: Layout, head: Token, sentence: Sentence, before: int | None = None) -> Source:
    """The whole noun phrase of `head` inside the sentence, up to token `before`."""
    first = max(head.left_edge.i, sentence.first)
    last = min(head.right_edge.i + 1, sentence.last, before if before is not None else sentence.last)
    return _trimmed(layout, head, first, last)


def nearest_noun_phrase(layout: Layout, first: int, last: int, sentence: Sentence) -> Source | None:
    """The noun phrase that ends nearest before token `last`."""
    for place in range(last - 1, first - 1, -1):
        token = layout.tokens[place]
        if token.pos_ in _NOMINAL and layout.inside[place] < 0:
            head = token
            while head.head.i != head.i and first <= head.head.i < last and head.head.pos_ in _NOMINAL | {"ADP"}:
                head = head.head
            return noun_phrase(layout, head if head.pos_ in _NOMINAL else token, sentence, before=last)
    return None


def opening_name(layout: Layout, sentence: Sentence) -> Source | None:
    """ "Clara Lund, her voice shaking: …": the person's name that opens the sentence, before a comma."""
    last = sentence.first
    while last < sentence.last and layout.tokens[last].ent_type_ == "PERSON":
        last += 1
    comma = sentence.first < last < sentence.last and layout.tokens[last].text == ","
    return Source(last - 1, sentence.first, last) if comma else None


def words_source(layout: Layout, noun: Token, sentence: Sentence) -> Source | None:
    """The source of "in the words of X", "in X's view"."""
    if noun.dep_ != "pobj" or noun.head.lower_ != "in" or noun.head.i < sentence.first:
        return None
    owner = next((child for child in noun.lefts if child.dep_ == "poss"), None)
    if owner is not None:
        return noun_phrase(layout, owner, sentence, before=noun.i)
    of = next((child for child in noun.rights if child.dep_ == "prep" and child.lower_ == "of"), None)
    head = next((child for child in of.children if child.dep_ == "pobj"), None) if of is not None else None
    return noun_phrase(layout, head, sentence) if head is not None and head.i < sentence.last else None


def according_source(layout: Layout, token: Token, sentence: Sentence) -> Source | None:
    """The source after "according to". At a sentence's start it ends at the first comma before the main clause."""
    place = token.i + 1
    if place >= sentence.last or layout.tokens[place].lower_ != "to":
        return None
    head = next((child for child in layout.tokens[place].children if child.dep_ == "pobj"), None)
    if head is None or head.i >= sentence.last:
        return None
    source = noun_phrase(layout, head, sentence)
    first = max(source.first, place + 1)
    last = source.last
    if token.i <= sentence.first + 1:
        last = _main_clause_comma(layout, head.i + 1, sentence) or last
    return _trimmed(layout, head, first, last)


def _main_clause_comma(layout: Layout, start: int, sentence: Sentence) -> int | None:
    """The first comma or dash after which a finite verb comes before the next one, relative clauses passed over."""
    opened: int | None = None
    for place in range(start, sentence.last):
        token = layout.tokens[place]
        if layout.inside[place] < 0 and token.text in {",", *DASHES}:
            opened = place
        elif opened is not None and token.tag_ in {"VBD", "VBZ", "VBP", "MD"} and token.dep_ not in {"relcl", "acl"}:
            head = token.head
            if token.dep_ in {"aux", "auxpass"} and head.dep_ in {"relcl", "acl"}:
                continue
            return opened
    return None


def _source(layout: Layout, head: Token, verb: Token, sentence: Sentence) -> Source:
    first = max(head.left_edge.i, sentence.first)
    last = min(head.right_edge.i + 1, sentence.last)
    if head.i < verb.i:
        last = min(last, verb.i)
        first = _owner_before(layout, first, sentence)
    else:
        first = max(first, verb.i + 1)
    if layout.tokens[first].pos_ == "ADP":  # "In a statement, the owners said": the phrase hangs on the subject
        commas = [place for place in range(first, min(head.i, last)) if layout.tokens[place].text == ","]
        first = commas[-1] + 1 if commas else first
    return _trimmed(layout, head, first, last)


def _owner_before(layout: Layout, first: int, sentence: Sentence) -> int:
    """Where "the candidate's former doctor" begins, whose owner the parse has for a subject of its own."""
    case = layout.tokens[first - 1] if first > sentence.first else None
    if case is None or case.tag_ != "POS" or case.head.dep_ not in SUBJECTS:
        return first
    return max(case.head.left_edge.i, sentence.first)


def _trimmed(layout: Layout, head: Token, first: int, last: int) -> Source:
    """Without commas, blanks and quoted stretches at either end."""
    tokens, inside = layout.tokens, layout.inside
    for place in range(head.i, first - 1, -1):
        if inside[place] >= 0 and place != head.i and place + 1 < len(tokens) and inside[head.i] < 0:
            first = place + 1
            break
    for place in range(head.i + 1, last):
        if inside[place] >= 0 or tokens[place].is_space:
            last = place
            break
    while first < head.i and (tokens[first].is_punct or tokens[first].is_space):
        first += 1
    while last > head.i + 1 and (tokens[last - 1].text in {",", ":", ";", ".", *DASHES} or tokens[last - 1].is_space):
        last -= 1
    return Source(head.i, first, last)


def _shared(layout: Layout, verb: Token, sentence: Sentence) -> Source | None:
    at = verb
    for _ in range(_CLIMBS):
        if at.dep_ not in _SHARING or at.head is at:
            return None
        if at.dep_ == "acl" and at.head.pos_ in _NOMINAL:
            phrase = noun_phrase(layout, at.head, sentence, before=verb.i)
            return Source(phrase.head, phrase.first, phrase.last, shared=True)
        infinitive, at = at, at.head
        asked = asked_by(infinitive, at) if infinitive.dep_ == "xcomp" else None
        if asked is not None:
            return noun_phrase(layout, asked, sentence, before=infinitive.i)
        subject = subject_of(at)
        if subject is not None and subject.lower_ in _EXPLETIVE and any(c.dep_ in _PREDICATES for c in at.children):
            return None  # "it is hard to argue …": nobody is named
        if subject is not None and not agrees(verb, subject):
            continue
        if subject is not None and sentence.first <= subject.i < sentence.last and layout.inside[subject.i] < 0:
            found = _source(layout, subject, at, sentence)
            return Source(found.head, found.first, found.last, shared=True)
    return None


def _whole_phrase(noun: Token, sentence: Sentence) -> Token:
    """The head of "a guard present during the raid", where `noun` is the last of it."""
    while noun.dep_ == "pobj" and noun.head.head.pos_ in _NOMINAL | {"ADJ"} and noun.head.head.i > sentence.first:
        noun = noun.head.head
    return noun


def _adjacent(layout: Layout, verb: Token, sentence: Sentence) -> Source | None:
    """A noun phrase right after the verb, or right before it."""
    for step in (-1,) if verb.lemma_.lower() in _ADDRESSING else (1, -1):
        place = verb.i + step
        for _ in range(_REACH):
            if not sentence.first <= place < sentence.last or layout.inside[place] >= 0:
                break
            token = layout.tokens[place]
            if token.pos_ == "PRON" and token.dep_ in _OBJECTS:
                break
            if step > 0 and token.dep_ in SUBJECTS and token.head.dep_ == "ccomp" and token.head.head.i == verb.i:
                break  # "said the quay was safe"
            name = token.pos_ in _NOMINAL or token.tag_ == "NNP"  # "May said": an auxiliary to the parser
            if name and token.ent_type_ not in {"DATE", "TIME"}:
                head = token
                while (
                    head.head.i != head.i
                    and head.dep_ in {"compound", "nmod", "poss", "amod", "det"}
                    and head.head.i > verb.i
                ):
                    head = head.head
                if step < 0:
                    head = _whole_phrase(head, sentence)
                if step < 0 or head.i < sentence.last:
                    return _source(layout, head, verb, sentence)
            if token.pos_ not in _MODIFIERS and token.pos_ != "AUX":
                break
            place += step
    return None
