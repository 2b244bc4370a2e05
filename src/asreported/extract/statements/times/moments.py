"""Where the time of a clause stands when no word of the clause governs it: at the head of the sentence, right before
the subject, in the name of an event, in brackets after a number.

All take the parse and `given`, the token index of the word that each time expression modifies → that expression.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from spacy.tokens import Token

from asreported.extract.statements.times.clause_times import (
    DONE_BY_EVENTS,
    as_in_a_caption,
    before_verb,
    is_of_participle,
    through_clause,
    within,
)
from asreported.extract.statements.times.event_times import SET_OFF, of_its_event, of_joined_verb, when_it_was
from asreported.extract.statements.times.tense import finite, is_perfect, simple_past
from asreported.model import Span, Timex

_BESIDE = frozenset({"while", "whereas", "whilst", "as"})
"""Words that set a clause beside the main one, at the same time."""
_AT = frozenset({"in", "during", "by"})
_COMING = frozenset(
    {"cram", "pack", "crowd", "flock", "gather", "turn", "come", "arrive", "assemble", "queue", "throng"}
)
"""Verbs of being where something takes place."""
_OUTCOMES = frozenset({"win", "victory", "triumph", "defeat", "election", "reelection", "nomination", "majority"})
"""Nouns of how a vote or match ended for somebody: "took a win in the 2006 runoff with 51 percent"."""
_ASIDE = frozenset({"before", "after", "until", "till", "since", "although", "though", "because"})
"""Words that set a clause apart from the main one, which was so at another time."""
_CALLED = frozenset({"year", "season", "summer", "winter", "spring", "autumn", "month", "week", "day", "time"})
"""What a time is called behind it."""
_RESTING = frozenset({"under", "despite", "with", "by", "on", "from", "unlike", "like", "through", "without"})
"""Prepositions of what something is done under, or with, whenever that was made."""
_LED = 4
"""Words up from a time among which its participle is."""
_SUPPOSING = frozenset({"would", "could", "may", "might", "should"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
_CLOSING = frozenset({",", "''", "'", '"', "”", "’"})
"""What may stand between a time and the "when" of its clause."""
_RELATIVE = frozenset({"WDT", "WP", "WRB"})
_BRACKET = re.compile(r"(?:\s*\w+){0,2}\s*(?:\(|-LRB-)\s*(?:in\s+)?", re.IGNORECASE)
"""Between a number and the date that a table gives for it: "$19,300 a head (2006 est.)"."""
_PAIR = re.compile(r"(?: \w+){0,2} and (?:\w+ ){0,2}\d[\d,.]*(?: \w+){0,2} in ", re.IGNORECASE)
_YEAR = re.compile(r"\d{4}")
_HEADS = re.compile(r"\s*(?::|[-–—]\s)\s*(?=\w)")
_FEWEST_ENTRIES = 2


def beside(
    verb: Token, asked: Token, given: Mapping[int, int], ending: Mapping[int, int], timexes: Sequence[Timex]
) -> int | None:
    """The time of a clause that none of its words governs, for one of them; `ending` are where times end."""
    ways: tuple[Callable[[], int | None], ...] = (
        lambda: _of_subject(verb, given) if verb.pos_ == "VERB" else None,
        lambda: opened_by_when(verb, ending),
        lambda: _before_subject(verb, ending),
        lambda: before_verb(verb, asked, ending),
        lambda: _of_event(verb, given, timexes),
        lambda: within(verb, given),
        lambda: of_its_event(verb, given),
        lambda: when_it_was(verb, given),
        lambda: as_in_a_caption(verb, timexes, ending.values()),
        lambda: _set_beside(verb, given, timexes),
        lambda: of_joined_verb(verb, given, timexes),
    )
    return next((found for way in ways if (found := way()) is not None), None)


def _of_subject(verb: Token, given: Mapping[int, int]) -> int | None:
    """The time given to the subject of a verb: "an attack on the camp on Wednesday killed …"."""
    done = is_perfect(verb)
    if any(child.tag_ == "MD" and child.lower_ in _SUPPOSING for child in verb.lefts):
        return None  # "the fire this summer would cost it $9m"
    for child in verb.lefts:
        if child.dep_ in ("nsubj", "nsubjpass") and child.pos_ == "NOUN":
            times = (
                word
                for word in child.subtree
                if word.i in given and not through_clause(word, child) and not (done and _is_set_off(word, child))
            )
            return next((given[word.i] for word in times), None)
    return None


def _is_set_off(word: Token, subject: Token) -> bool:
    """Whether a comma parts a word from the subject: "nine weavers, hurt on Friday, have been tested"."""
    return any(other.text == "," for other in word.doc[subject.i + 1 : word.i])


def opened_by_when(verb: Token, ending: Mapping[int, int]) -> int | None:
    """The time right before the "when" that opens the clause ("since 2006, when a spill closed it"), or before the
    "that" of a past one ("a fire in 2005 that killed 15")."""
    opens = next((child for child in verb.lefts if child.lower_ == "when" or _is_in_which(child)), None)
    if opens is None and simple_past(verb) and verb.lemma_.lower() in DONE_BY_EVENTS:  # "hit Elm in May, where 30 died"
        opens = next((child for child in verb.lefts if child.lower_ == "where"), None)
    if opens is None and _is_what_was_then(verb):
        opens = next((child for child in verb.lefts if child.dep_ == "mark" and child.lower_ == "that"), None)
    if opens is None and simple_past(verb):
        opens = next((child for child in verb.lefts if child.dep_ == "nsubj" and child.tag_ in _RELATIVE), None)
    if opens is None or opens.i < 2 or opens.i == opens.sent.start:
        return None
    before = _above_the_clause(opens)
    if opens.lower_ not in ("when", "where", "in", "during") and is_of_participle(before):
        return None  # "a lid, set on it last month, which held 30 barrels"
    found = ending.get(before.idx + len(before))
    if found is None and before.pos_ in ("NOUN", "PROPN"):  # "the 2005 fire, when 15 died"
        words = before.doc[before.left_edge.i : before.i]
        found = next((ending[word.idx + len(word)] for word in words if word.idx + len(word) in ending), None)
    return found


def _is_in_which(word: Token) -> bool:
    """Whether it opens a clause as "when" does: "in 2003, the year in which 30 sank"."""
    return word.lower_ in ("in", "during") and word.i + 1 < len(word.doc) and word.nbor(1).lower_ == "which"


def _above_the_clause(opens: Token) -> Token:
    """The word before a "when", and before what the time is called behind it: "in 2003, a year when 30 sank"."""
    before = opens.nbor(-1)
    while before.text in _CLOSING and before.i > opens.sent.start:
        before = before.nbor(-1)
    if before.lower_ not in _CALLED or before.i < opens.sent.start + 3 or before.nbor(-1).pos_ != "DET":
        return before
    return before.nbor(-3) if before.nbor(-2).text == "," else before


def _is_what_was_then(verb: Token) -> bool:
    """Whether an "it was" before the clause says when it was: "it was on 3 May 1989 that the mill burned"."""
    be = verb.head
    if verb.dep_ not in ("ccomp", "advcl", "relcl") or be.lemma_ != "be" or not simple_past(verb):
        return False
    return any(child.dep_ == "nsubj" and child.lower_ == "it" for child in be.lefts)


def _set_beside(verb: Token, given: Mapping[int, int], timexes: Sequence[Timex]) -> int | None:
    """The time at the head of the clause beside which a "while" or "as" sets another that is told in the same tense:
    "On Monday the port reopened, while 300 people stayed away"."""
    mark = next((child.lower_ for child in verb.lefts if child.dep_ == "mark"), None)
    if verb.dep_ != "advcl" or mark not in _BESIDE or (mark == "as" and not simple_past(verb)):
        return None
    main = verb.head
    told = main.dep_ == "ccomp" and simple_past(main)  # "on Monday traders said it soared while …"
    for clause in (main, main.head if told else main):
        at = given.get(clause.i)
        if at is not None and opens(timexes[at], clause):
            return at
    return None


def opens(timex: Timex, verb: Token) -> bool:
    """Whether a time stands at the head of the clause of a verb, before its subject."""
    return any(child.dep_ in _SUBJECTS and timex.span.end <= child.left_edge.idx for child in verb.lefts)


def _before_subject(verb: Token, ending: Mapping[int, int]) -> int | None:
    """The time right before the subject of a past clause, wherever the parser hangs it: "… and poorest: in 2007, it
    earned $40m"."""
    subject = next((child for child in verb.lefts if child.dep_ in _SUBJECTS), None)
    if subject is None or subject.tag_ in _RELATIVE or not simple_past(verb):
        return None
    edge = subject.left_edge
    if edge.i < 2 or edge.i - 2 < edge.sent.start or edge.nbor(-1).text != ",":
        return None
    before = edge.nbor(-2)
    apart = _is_of_clause_before(before, verb) or _is_of_what_is_led(before)
    return None if apart else ending.get(before.idx + len(before))


def _is_of_clause_before(last: Token, verb: Token) -> bool:
    """Whether the time that ends with a word is another clause's: "before it was shut on Friday, it leaked oil"."""
    here = last
    while (here.pos_ not in ("VERB", "AUX") or here.dep_ in ("conj", "xcomp")) and here.head.i != here.i:
        here = here.head
    run_on = here.dep_ == "ccomp" and here.i < last.i and here.head.i == verb.i and simple_past(here)
    if run_on and all(word.text != ";" for word in here.doc[here.i : last.i]):
        return True  # "he wed in 1813, his son was a miller": two sentences that a comma parts
    if here.i == verb.i or here.dep_ not in ("advcl", "pcomp"):
        return False
    opening = (child for child in here.lefts if child.dep_ in ("mark", "advmod", "prep"))
    return any(word.lower_ in _ASIDE for word in (here.head, *opening))


def _is_of_what_is_led(last: Token) -> bool:
    """Whether the time that ends with a word tells when what the sentence rests on was made, not when it was: "under a
    law passed in 2006, the mill was shut"; "in a raid made in May, 30 were held" is of May."""
    if not is_of_participle(last):
        return False
    here = last
    for _ in range(_LED):
        if here.dep_ == "acl":
            led = here.head.head
            return led.dep_ == "prep" and led.lower_ in _RESTING
        here = here.head
    return False


def _of_event(verb: Token, given: Mapping[int, int], timexes: Sequence[Timex]) -> int | None:
    """The time in the name of the event at which it was: "300 died in last week's flood", "200 crowded into
    the hall for Friday's vote", "won two medals at the 2006 Games"."""
    led = _AT | {"for", "at"} if verb.lemma_.lower() in _COMING else _AT
    for child in verb.children:
        if child.dep_ in ("prep", "agent") and child.lower_ in led:
            for event in child.rights:
                if event.dep_ == "pobj" and event.pos_ == "NOUN" and event.i in given:
                    return given[event.i]
        if child.dep_ == "dobj" and child.lemma_.lower() in _OUTCOMES and simple_past(verb):
            at = next((given[word.i] for word in child.subtree if word.i in given and word.pos_ == "NOUN"), None)
            if at is not None:
                return at
        if child.lower_ in ("at", "in") and simple_past(verb):
            games = (event for event in child.rights if event.ent_type_ == "EVENT" and event.i in given)
            named = next((given[event.i] for event in games if _YEAR.fullmatch(timexes[given[event.i]].value)), None)
            if named is not None:
                return named
    return None


def by_event(participle: Token, given: Mapping[int, int]) -> int | None:
    """The time in the name of the event by which something was done, or in which it came about: "spilt by the 1989
    accident", "two men hurt in the attack on Friday"."""
    within = _AT if participle.lemma_.lower() in DONE_BY_EVENTS else ()
    led = (child for child in participle.rights if child.dep_ == "agent" or child.lower_ in within)
    return next((given[event.i] for by in led for event in by.rights if event.i in given), None)


def dashed(gerund: Token, given: Mapping[int, int], ending: Mapping[int, int]) -> int | None:
    """The time of the past verb nearest before a gerund that a comma or dash sets off, whatever the parser hangs it
    on: "before the mill burned on 9 May -- killing 14"."""
    edge = gerund.left_edge.i
    if gerund.dep_ != "advcl" or edge <= gerund.sent.start or gerund.doc[edge - 1].text not in SET_OFF:
        return None
    before = reversed(gerund.doc[gerund.sent.start : edge - 1])
    verb = next((word for word in before if word.pos_ in ("VERB", "AUX") and finite(word)), None)
    if verb is None or verb.tag_ != "VBD":
        return None
    return given.get(verb.i, opened_by_when(verb, ending))


def of_joined(noun: Token, given: Mapping[int, int], timexes: Sequence[Timex]) -> int | None:
    """The time behind the last of nouns that are joined: "four storms and floods in 2008"."""
    behind = ((given[other.i], other) for other in noun.conjuncts if other.i in given)
    return next((at for at, other in behind if timexes[at].span.start > other.idx > noun.idx), None)


def in_brackets(text: str, number: Span, timexes: Sequence[Timex], here: Sequence[int]) -> int | None:
    """The date in the bracket right after a number."""
    return next((at for at in here if _BRACKET.fullmatch(text, number.end, max(timexes[at].span.start, 0))), None)


def of_an_item(text: str, number: Span, timex: Timex) -> bool:
    """Whether a time stands in the bracket of one thing of a list behind the number: "two albums: Ash (2006) and Oak
    (2008)"."""
    between = text[number.end : max(timex.span.start, number.end)]
    return ":" in between and between.rstrip().endswith(("(", "-LRB-"))


def in_pair(text: str, number: Span, timexes: Sequence[Timex], here: Sequence[int]) -> int | None:
    """The year behind the second of two numbers, which is of both: "the former 1,600 and the latter 8,300 in 2007"."""
    years = (at for at in here if _YEAR.fullmatch(timexes[at].value) and timexes[at].span.start > number.end)
    return next((at for at in years if _PAIR.fullmatch(text, number.end, timexes[at].span.start)), None)


def in_chronicle(text: str, number: Span, timexes: Sequence[Timex], here: Sequence[int], start: int) -> int | None:
    """The year that heads the number's entry in a list of years: it opens the sentence, which starts at `start`, or is
    one of several in it ("1989: 11m barrels 1991: 52m barrels")."""
    heads = [at for at in here if _YEAR.fullmatch(timexes[at].value) and _HEADS.match(text, timexes[at].span.end)]
    before = [at for at in heads if timexes[at].span.end <= number.start]
    if not before or (len(heads) < _FEWEST_ENTRIES and timexes[before[0]].span.start != start):
        return None
    return before[-1]
