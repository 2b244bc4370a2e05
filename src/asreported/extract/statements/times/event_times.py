"""The time of the event that a clause of the past is on, which is its own."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from spacy.tokens import Token

from asreported.extract.grammar import PAST, SUBJECTS
from asreported.extract.modality.cues import CAUSING
from asreported.extract.statements.times.clause_times import DONE_BY_EVENTS
from asreported.extract.statements.times.tense import beside_the_past, is_perfect, simple_past, tense
from asreported.model import Timex

_NOUNS = 3
"""Nouns up from a clause among which its event is: "the blast on the deck of the Elm, which …"."""
_DONE_IN = DONE_BY_EVENTS | {"shoot", "stab", "behead", "execute", "bomb", "rob", "beat", "assault", "hang", "strangle"}
"""Verbs of what an event is, or does: "the 1987 death of the miller, who was shot by four"."""
_EFFECTS = frozenset(
    {"leave", "cause", "force", "trigger", "spark", "claim", "wreck", "damage", "flood", "ruin", "flatten", "sweep"}
    | {"trap", "strand", "sink", "devastate", "ravage", "level", "wipe", "burn", "cripple"}
)
"""Verbs of what came of an event at once, though its clause may hang on where it was: "a 2005 fire at the old mill,
which left nine dead"."""
_BRINGING_ABOUT = frozenset(
    {"produce", "trigger", "unleash", "spark", "cause", "generate", "provoke", "suffer", "stage", "mount"}
)
"""Verbs whose object came to pass when they did."""
_MAKING = CAUSING | {"lead", "enable", "allow", "help", "make", "let"}
"""Verbs whose past tells that what follows was done, and then: "the flood forced 90 to leave"."""
_SHARING = frozenset({"xcomp", "conj", "pcomp", "csubj", "csubjpass"})
"""Clauses that share a time; as subjects, those of a noun that the parser gives to its participle: "nine men trying to
mend it died on Friday"."""
_FLOWING = frozenset({"gush", "spill", "spew", "leak", "flow", "pour", "escape", "seep", "stream"})
"""Verbs of what goes on for as long as nobody stops it."""
_LASTING = _FLOWING - {"spill"}
SET_OFF = frozenset({",", "-", "--", "–", "—"})
_DAY = re.compile(r"(?:\d{4}|XXXX)-(?:\d\d|WXX|XX)-(?:\d\d?|XX)(?:T.*)?")
_TELLING = frozenset({"say", "announce", "report", "tell", "confirm", "declare", "warn"})
"""Verbs by which somebody speaks of what he did before."""
_AFTERWARDS = frozenset({"then", "later", "subsequently", "afterwards", "eventually"})


def of_its_event(verb: Token, given: Mapping[int, int]) -> int | None:
    """The time of the event that a clause of casualties is on, or of which it names the place: "the May 3 blast on the
    Elm platform, which killed 11"."""
    if verb.dep_ != "relcl" or verb.lemma_.lower() not in _DONE_IN | _EFFECTS or not simple_past(verb):
        return None
    here = verb.head
    for _ in range(_NOUNS):
        listed = [given[child.i] for child in here.rights if child.dep_ == "appos" and child.i in given]
        if listed:
            return listed[-1]  # "the 2003 fires, a 2005 flood at Elm, that killed 15"
        if here.i in given:
            return given[here.i]
        if here.dep_ == "appos":
            here = here.head  # "the 2003 plague, the worst outbreak of fever, which killed 15"
        elif here.dep_ == "pobj" and here.head.head.pos_ in ("NOUN", "PROPN"):
            here = here.head.head
        else:
            return None
    return None


def when_it_was(verb: Token, given: Mapping[int, int]) -> int | None:
    """The time of the past clause before one that "when" opens: "the worst was in 1979 when 300 tonnes burned"."""
    if verb.dep_ != "advcl" or verb.head.i > verb.i or all(child.lower_ != "when" for child in verb.lefts):
        return None
    return given.get(verb.head.i) if simple_past(verb) and simple_past(verb.head) else None


def shares_its_time(clause: Token, noun: Token, given: Mapping[int, int], timexes: Sequence[Timex]) -> bool:
    """Whether a clause on a noun is of the noun's time; not one that tells in the present what is so now, whenever that
    was: "a law of 2009 which lets in 30 boats"."""
    if noun.i not in given or timexes[given[noun.i]].shift > 0:
        return noun.i in given
    return clause.dep_ != "relcl" or tense(clause) != "present" or is_perfect(clause)


def came_with(clause: Token, noun: Token) -> Token | None:
    """The past verb by which there was the noun that a past clause is on, at the same time: "in 1998 there was a flood
    that drowned 30", "set off a slide that buried 30"."""
    verb = noun.head
    if clause.dep_ != "relcl" or not (simple_past(verb) and simple_past(clause)):
        return None
    if noun.dep_ == "attr":
        return verb if any(child.dep_ == "expl" for child in verb.lefts) else None
    return verb if noun.dep_ == "dobj" and verb.lemma_.lower() in _BRINGING_ABOUT else None


def is_of_the_clause_above(word: Token) -> bool:
    """Whether a word, if it heads a clause, shares the time of what that hangs on."""
    if word.dep_ in _SHARING or _is_brought_about(word):
        return True
    return word.tag_ == "VBG" and beside_the_past(word)


def _is_brought_about(verb: Token) -> bool:
    """Whether an infinitive tells what somebody or something made happen, at the same time: "caused 30 barns to
    collapse"."""
    by = verb.head
    if verb.dep_ != "ccomp" or by.lemma_.lower() not in _MAKING or not simple_past(by):
        return False
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.lefts)


def is_what_came_of_it(verb: Token, first: Token) -> bool:
    """Whether a joined verb tells what went on from the event of the first one: "the pump burst in April and 90 barrels
    leaked", "the roof fell in April, and nine men then left"."""
    if verb.pos_ == "NOUN":  # of a clause that the parser gives to its noun
        verb = next((child for child in verb.rights if child.dep_ == "acl" and child.tag_ in PAST), verb)
    if first.pos_ != "VERB" or verb.pos_ != "VERB":
        return False
    lefts = {child.lower_ if child.dep_ == "advmod" else child.dep_ for child in verb.lefts}
    if lefts & _AFTERWARDS and lefts & SUBJECTS:
        return True
    return verb.lemma_.lower() in _FLOWING and first.lemma_.lower() not in _FLOWING


def of_joined_verb(verb: Token, given: Mapping[int, int], timexes: Sequence[Timex]) -> int | None:
    """The day behind the last of past verbs that are joined and share a subject, where the clause tells of no other
    time: "seized 300 guns and held 12 men in the valley on Monday"."""
    last = verb
    while simple_past(last) and (joined := _joined_to(last)) is not None:
        last = joined
    at = given.get(last.i) if last.i != verb.i and simple_past(last) else None
    if at is None or timexes[at].span.start < last.idx or _DAY.fullmatch(timexes[at].value) is None:
        return None
    inside = range(verb.left_edge.i, verb.right_edge.i + 1)
    return at if all(other == at for word, other in given.items() if word in inside) else None


def _joined_to(verb: Token) -> Token | None:
    """The past verb that is joined to a verb by an "and", with no subject of its own, and tells what was done with the
    first, neither afterwards nor of it."""
    if any(child.dep_ == "cc" and child.lower_ != "and" for child in verb.rights):
        return None
    for child in verb.rights:
        if child.dep_ == "conj" and child.tag_ == "VBD":
            lefts = {word.lower_ if word.dep_ == "advmod" else word.dep_ for word in child.lefts}
            return None if lefts & (_AFTERWARDS | SUBJECTS) or child.lemma_ in _TELLING else child
    return None


def flows_on(verb: Token, timex: Timex) -> bool:
    """Whether the day is that on which it only began to flow: "the pipe burst on May 3, spewing millions of gallons".
    What went on for a whole month or year is told of that."""
    if verb.tag_ != "VBG" or verb.lemma_.lower() not in _LASTING or verb.i == verb.sent.start:
        return False
    return verb.nbor(-1).text in SET_OFF and timex.span.end <= verb.idx and _DAY.fullmatch(timex.value) is not None
