"""Whether a sentence tells an event, or names it beside what it tells."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.grammar import SUBJECTS
from asreported.model import Span

_SAYING = frozenset({
    "add", "announce", "believe", "claim", "confirm", "declare", "disclose", "emerge", "estimate", "explain", "fear",
    "know", "note", "report", "reveal", "say", "show", "state", "suggest", "tell", "think", "warn",
})  # fmt: skip
"""Verbs whose complement is what their sentence tells."""
_LIGHT = frozenset({
    "bring", "carry", "cause", "conduct", "experience", "give", "have", "hold", "launch", "make", "mount", "report",
    "see", "stage", "start", "suffer", "take", "undertake", "witness",
})  # fmt: skip
"""Verbs that leave the event to their object: "suffered an attack"."""
_JOINING = frozenset({"after", "as", "before", "once", "since", "until", "when", "while"})
"""Words that make a clause one beside another, wherever the parser hangs it."""
_FARTHEST = 8


def aside(trigger: Token, *, typed: bool) -> Span | None:
    """The words that tell the event beside what its sentence tells, the trigger alone where it is a noun that tells no
    kind of event (`typed`); null where the sentence tells the event: in its main clause, in what somebody is reported
    to have said, or in a relative clause to what it says that something is."""
    verb = trigger.pos_ in ("VERB", "AUX")
    if not verb and not typed:
        return Span(trigger.idx, trigger.idx + len(trigger))
    if _verb_is_main(trigger) if verb else _noun_is_main(trigger):
        return None
    return _clause(trigger) if verb else _between(*_inner(trigger))


def _clause(verb: Token) -> Span:
    """The clause of the verb without the conjunction that opens it; a relative clause with its noun."""
    here = verb
    for _ in range(_FARTHEST):
        if here.dep_ != "xcomp" or here.head.i == here.i:
            break
        here = here.head
    words = _inner(here)
    if here.dep_ in ("relcl", "acl") and here.head.i < here.i:
        words = (here.head.left_edge, words[1])
    return _between(*words)


def _inner(head: Token) -> tuple[Token, Token]:
    """The first and the last word of what hangs on the word, conjunctions and marks at its edges left out."""
    stops = [word.i for word in head.sent if word.text == ";"]
    first = max((at for at in stops if at < head.i), default=head.sent.start - 1)
    last = min((at for at in stops if at > head.i), default=head.sent.end)
    words = [word for word in head.subtree if first < word.i < last]
    while len(words) > 1 and words[0].i < head.i and _opens(words[0]):
        words.pop(0)
    while len(words) > 1 and words[-1].i > head.i and words[-1].is_punct:
        words.pop()
    return words[0], words[-1]


def _opens(word: Token) -> bool:
    return (
        word.is_punct or word.is_space or word.dep_ in ("mark", "cc") or word.lower_ in _JOINING or word.tag_ == "WRB"
    )


def _between(first: Token, last: Token) -> Span:
    return Span(first.idx, last.idx + len(last))


def _verb_is_main(trigger: Token) -> bool:
    here = trigger
    if _since(trigger) or any(word.text == ";" for word in trigger.doc[trigger.sent.start : trigger.i]):
        return False  # what stands behind a semicolon is told beside what the sentence begins with
    for _ in range(_FARTHEST):
        above = here.head
        if any(word.lower_ in _JOINING and word.dep_ in ("mark", "advmod", "prep") for word in here.lefts):
            return False
        if above.i == here.i:
            return True
        if here.dep_ in ("ccomp", "parataxis"):
            if above.lemma_.lower() not in _SAYING and not _is_saying_beside(here):
                return False
        elif here.dep_ == "relcl":
            return _is_what_it_is(above)
        elif here.dep_ not in ("conj", "xcomp"):
            return False
        here = above
    return False


def _since(verb: Token) -> bool:
    """Whether "since" stands before the verb with no other verb and no stop between them, however it was parsed."""
    for word in reversed(verb.doc[verb.sent.start : verb.i]):
        if word.pos_ in ("VERB", "AUX") or word.is_punct:
            return False
        if word.lower_ == "since":
            return True
    return False


def _is_saying_beside(told: Token) -> bool:
    """Whether what governs the clause only says so beside it: ", the mayor warned"."""
    return told.i < told.head.i and any(child.dep_ in SUBJECTS for child in told.head.children)


def _is_what_it_is(noun: Token) -> bool:
    """Whether the noun is what its sentence says that something is: "the site of the rig that exploded"."""
    here = noun
    for _ in range(_FARTHEST):
        if here.dep_ == "attr":
            return here.head.lemma_.lower() == "be" and here.head.head.i == here.head.i
        of = here.dep_ == "prep" and here.lower_ in ("of", "at", "in")
        if not (of or here.dep_ in ("pobj", "appos", "conj")) or here.head.i == here.i:
            return here.head.i == here.i and here.pos_ in ("NOUN", "PROPN")
        here = here.head
    return False


def _noun_is_main(noun: Token) -> bool:
    head = noun.head
    if head.i == noun.i:
        return True
    if noun.dep_ in SUBJECTS:
        return head.pos_ in ("VERB", "AUX") and _verb_is_main(head)
    if noun.dep_ == "dobj":
        return head.lemma_.lower() in _LIGHT and _verb_is_main(head)
    if noun.dep_ == "pobj" and head.dep_ == "agent":
        return _verb_is_main(head.head)
    return noun.dep_ in ("attr", "conj") and head.pos_ in ("AUX", "VERB") and _verb_is_main(head)
