"""Whether a title tells who holds the office on the day of the report, or only who held it when something was done."""

from __future__ import annotations

import re
from collections import Counter

from spacy.tokens import Token

from asreported.extract.entities.phrases import left_edge
from asreported.extract.grammar import PAST, SUBJECTS
from asreported.extract.modality import modality_of, predicate_of
from asreported.extract.statements.context import Context
from asreported.extract.statements.offices.ends import of_time
from asreported.extract.statements.standings.lexicon import words
from asreported.extract.statements.times.tense import simple_past

TERMS = frozenset({"administration", "presidency", "government", "cabinet"})
"""What goes by the name of the one who leads it."""
_BACK = 60
"""Characters between a time and the name in which the time is that of the name."""
_BEFORE = re.compile(
    r"^\D*\b(?:1\d|20)\d\d\b(?! *[-/] *\d)|\bago\b|\blast (?:year|decade|century)\b|\byears?\b.*\bearlier\b"
)
"""Times that are not those of the report: years without a day, and what is reckoned back from it by years."""
_RARELY = 2
"""Times that a report names a holder of before."""
_ONCE = frozenset({"once", "then", "famously", "previously", "formerly", "originally"})
_COMPARED = frozenset({"than", "as", "like", "unlike"})
_KILLED = frozenset({"kill", "assassinate", "murder", "bury", "execute", "slay"})
_DYING = frozenset({"die", "perish", "drown"})
_DEAD = frozenset({"dead", "fatality", "death", "victim", "casualty", "killing", "murder", "assassination", "funeral"})
_FORMER = words("office", "former")
_OUSTED = frozenset({"ousted", "deposed", "succeeded", "replaced"})
_DONE = frozenset({"did", "had", "was"})
_REMAINS = frozenset({"body", "corpse", "death", "funeral", "killing", "murder", "assassination", "remains", "coffin"})
"""What only the dead have."""
_FOLLOWING = words("office", "dismissing") | words("office", "succeeding")
"""What is done to a holder whom another dismisses or follows."""
_YEAR = re.compile(r"\b(?:1\d|20)\d\d\b")
_YEARS = re.compile(r"(?:1\d|20)\d\ds?")
_TERMS_OF = frozenset({"in", "until", "till", "from"})
"""What stands between an office and the years that it was held in."""
_NO_LONGER_NOW = 2
"""Years before the one that a report tells of most from which on one is another time."""
_AT_HAND = 3
"""Tokens after an office in which the last noun of what it is of stands."""
_AT_THE_TIME = (["at", "the", "time"], ["at", "that", "time"])
"""What tells of an office, before it or behind it, that it was held then."""


def told_of_before(context: Context, role: Token, bearer: Token) -> bool:
    """Whether what the bearer did was before what the report tells, by a past perfect or a year ("In 2003 President
    Roe …"): who does it now, the title does not say."""
    if _beside(role, bearer) or _once(bearer) or _dead(bearer):
        return True
    if bearer.dep_ == "attr" and bearer.head.tag_ == "VBD":
        return True  # "her grandfather was Governor Roe"
    if bearer.dep_ == "pobj" and bearer.head.lower_ == "under":
        return True  # "had served under President Roe"
    aide = bearer.head.head if bearer.dep_ == "pobj" else bearer
    if aide.pos_ == "NOUN" and any(child.lower_ in _FORMER for child in aide.lefts):
        return True  # "a former aide to President Roe"
    start, end = bearer.sent.start_char, bearer.sent.end_char
    told = [at for at, one in enumerate(context.timexes) if start <= one.span.start < end]
    earlier = [at for at in told if context.timexes[at].span.start < bearer.idx and not _vague(context, at)]
    if earlier and _before(context, earlier[-1]) and bearer.idx - context.timexes[earlier[-1]].span.end < _BACK:
        return True  # "in 1994, the year President Roe's bill failed"
    if bearer.dep_ == "pobj" and bearer.head.head.lemma_ in TERMS and predicate_of(bearer.head.head).tag_ == "VBD":
        return True  # "served in the cabinet of President Roe"
    verb = predicate_of(bearer)
    if bearer.dep_ == "pobj" and bearer.head.dep_ == "agent" and simple_past(verb):
        dates = [at for at in told if context.timexes[at].type == "DATE"]
        if dates and all(_before(context, at) for at in dates):
            return True  # "was freed by Minister Roe in August 2009"
    if verb.pos_ not in ("VERB", "AUX"):
        return False
    if verb.tag_ == "VBN" and any(child.lower_ in ("had", "'d", "’d") for child in verb.lefts):
        return True
    timex = context.timex(verb)
    if timex is not None:
        return _before(context, timex)
    if verb.tag_ != "VBD":
        return False
    return bool(earlier) and all(_before(context, at) for at in told)  # "On taking over in 1951, he told …"


def year_told(context: Context, bearer: Token) -> int | None:
    """The time with a year in which the bearer did what the clause tells ("In 1994 President Roe …"): the office was
    held then. Null where another time may be meant."""
    verb = predicate_of(bearer)
    timex = context.timex(verb)
    if timex is None or _YEAR.search(context.timexes[timex].span.of(context.text)) is None:
        return None
    start = context.timexes[timex].span.start
    other = (child for child in verb.children if child.lower_ == "as" and child.dep_ == "prep")
    if any(child.idx < start <= child.right_edge.idx for child in other):
        return None  # "new mayor Roe, as a clerk in 2005, told them"
    return timex


def served_under(context: Context, bearer: Token, person: int) -> bool:
    """Whether the title only tells in whose time somebody did something ("led the agency under President Roe"), of one
    whom the report hardly names beside it: the holder of the day it names again."""
    under = bearer.dep_ == "pobj" and bearer.head.lower_ == "under"
    return under and predicate_of(bearer).tag_ == "VBD" and len(context.entities[person].mentions) <= _RARELY


def followed(bearer: Token) -> bool:
    """Whether the clause tells of another in the bearer's place, or that the office was taken away: "has sacked
    Secretary Roe", "who succeeded Mayor Roe"."""
    first = bearer.head if bearer.dep_ == "conj" else bearer
    if first.dep_ not in ("dobj", "nsubjpass") or first.head.lemma_ not in _FOLLOWING or first.head.tag_ not in PAST:
        return False
    return modality_of(first.head) == "actual"


def long_former(context: Context, start: int) -> bool:
    """Whether "former" stands before an office with how long it was held ("the former long-time Danish minister"), or
    what tells that another has it ("the ousted Danish minister Roe", "who succeeded president Roe")."""
    said = context.text[max(0, start - _BACK) : start].casefold().split()[-2:]
    if said and said[-1] in _OUSTED:
        return True
    return len(said) > 1 and said[0] in _FORMER | _OUSTED and said[1].startswith("long")


def _vague(context: Context, timex: int) -> bool:
    return context.timexes[timex].span.of(context.text).lower() in ("the year", "the day", "the time")


def _before(context: Context, timex: int) -> bool:
    said = context.timexes[timex].span.of(context.text)
    if _BEFORE.search(said) is not None:
        return True
    year = _YEAR.search(said)
    if year is None:
        return False
    years = (_YEAR.search(one.span.of(context.text)) for one in context.timexes)
    told = Counter(int(one[0]) for one in years if one is not None)
    return int(year[0]) <= max(told, key=lambda one: (told[one], one)) - _NO_LONGER_NOW


def _beside(role: Token, bearer: Token) -> bool:
    """Whether the bearer does nothing in the clause: another is compared with him ("than did President Roe"), something
    is called his ("President Roe's estate"), or his office is that of another's man ("Berg's head of security")."""
    if bearer.dep_ in ("nsubj", "pobj", "dobj"):
        above = bearer.head
        compared = above.lower_ in _DONE and any(child.lower_ in _COMPARED for child in above.lefts)
        if compared or (bearer.dep_ == "pobj" and above.lower_ in _COMPARED):
            return True
    if bearer.dep_ == "poss" and role.i < bearer.i:
        return True
    return any(child.dep_ == "poss" and child.ent_type_ == "PERSON" for child in role.lefts)


def _once(bearer: Token) -> bool:
    """Whether the clause was "once" or "then": it is not of the report's day."""
    verb = predicate_of(bearer)
    if verb.tag_ not in PAST:
        return False
    then = (below.lower_ for child in verb.rights if child.lower_ == "at" for below in child.rights)
    return any(child.lower_ in _ONCE for child in verb.lefts) or "time" in then  # "accepted at the time"


def _dead(bearer: Token) -> bool:
    """Whether the clause tells that the bearer is dead: who died holds no office on the report's day."""
    above = bearer.head
    if any(child.dep_ == "relcl" and child.lemma_ in _DYING and child.tag_ == "VBD" for child in bearer.rights):
        return True  # "President Roe, who died in 1970"
    if bearer.dep_ in SUBJECTS:
        dead = any(child.dep_ == "acomp" and child.lower_ == "dead" for child in above.rights)
        passive = above.lemma_ in _KILLED and bearer.dep_ == "nsubjpass"
        return dead or passive or above.lemma_ in _DYING
    if bearer.dep_ == "pobj" and above.lower_ in ("including", "of", "among"):
        return above.head.lemma_.lower() in _DEAD
    return False


def once_was(verb: Token) -> bool:
    """Whether a clause tells of an office as past ("since Roe was mayor", "where he was a director"): it is no reported
    speech, whose past may be a present ("said she was mayor")."""
    return verb.tag_ == "VBD" and verb.dep_ in ("ROOT", "advcl", "relcl", "conj")


def with_former(bearer: Token) -> bool:
    """Whether a former holder does something with the bearer ("former President Roe sent Vice President Lund")."""
    told = (child for child in bearer.head.lefts if child.dep_ == "nsubj")
    done = bearer.dep_ == "dobj" and bearer.head.tag_ == "VBD"
    return done and any(word.lower_ in _FORMER for noun in told for word in noun.subtree if word.i < noun.i)


def then_after(role: Token, end: Token) -> bool:
    """Whether the word after an office tells that it was that of another time ("the mayor then, …", "head of the fund
    at the time", "the premier of the day", "mayor of Roe in the 1990s", "until 2012")."""
    after = end.doc[end.i + 1 : end.i + 4]
    if len(after) < 2:
        return False
    if after[0].lower_ in _TERMS_OF:
        if role.dep_ != "appos" or any(child.tag_ == "VBN" for child in role.lefts):
            return False  # "became mayor in 2012", "elected mayor in 2012"
        to = end.doc[end.i + 3].lower_ if end.i + 3 < len(end.doc) else ""
        years = any(_YEARS.fullmatch(word.text) for word in after[1:])
        return years and (after[0].lower_ != "from" or to in ("to", "until", "through"))
    then = (after[0].lower_ == "then" and after[1].is_punct) or (after[0].lower_ == "of" and of_time(after[0]))
    return then or [word.lower_ for word in after] in _AT_THE_TIME


def then_before(role: Token, bearer: Token) -> bool:
    """Whether "then" or "at the time" stands before an office and its article ("Ana Roe, then the group's leader");
    in "then the group's leader, Ana Roe, spoke" it only tells what came next."""
    first = left_edge(role)
    before = [word.lower_ for word in role.doc[max(role.sent.start, first - len(_AT_THE_TIME[0]) - 1) : first]]
    if before[-1:] == [","] and before[-4:-1] in _AT_THE_TIME:
        return True
    came_next = bearer.i > role.i and role.doc[first].tag_ in ("DT", "PRP$")
    return first > role.sent.start and role.doc[first - 1].lower_ == "then" and not came_next


def of_its_time(role: Token, end: Token) -> bool:
    """Whether a clause on the office tells what was done in it ("the captain who ran her aground"), or on what it is
    of, with a year ("captain of a ship that sank in 1989"): who holds it now, the words do not say."""
    the = any(child.lower_ == "the" for child in role.lefts) or not any(
        child.dep_ in ("det", "poss") for child in role.lefts
    )
    if the and any(_did(child) for child in role.rights):
        return True
    after = role.doc[end.i + 1 : min(end.i + _AT_HAND, role.sent.end)]
    clauses = (word.head for word in after if word.tag_ == "WDT" and simple_past(word.head))
    return any(_YEAR.fullmatch(word.text) for clause in clauses for word in clause.subtree)


def _did(clause: Token) -> bool:
    """Whether a relative clause that tells who is meant tells of a past deed."""
    who = any(child.lower_ == "who" for child in clause.lefts) and clause.left_edge.nbor(-1).text != ","
    return clause.dep_ == "relcl" and who and simple_past(clause)


def died(context: Context, person: int) -> bool:
    """Whether the text says anywhere that the person is dead, or tells of the body."""
    for mention in context.entities[person].mentions:
        name = context.doc.char_span(mention.span.start, mention.span.end, alignment_mode="expand")
        if name is None:
            continue
        word = name.root.head if name.root.dep_ == "appos" else name.root  # "the head of the mission, Jon Berg, died"
        if (word.dep_ == "poss" and word.head.lemma_ in _REMAINS) or (
            _dead(word) and word.i < word.head.i and word.head.tag_ in PAST
        ):
            return True
    return False
