"""Whose figure it is: the owner of what is counted, else what has, grows or is changed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Token

from asreported.extract.modality import predicate_of
from asreported.extract.statements.context import Context
from asreported.extract.statements.holders.disasters import deadly, leaking, struck
from asreported.extract.statements.holders.givers import SHARE_WORDS, giver_of
from asreported.extract.statements.holders.naming import (
    estimated_by,
    holder_before,
    is_in_compound,
    is_make,
    is_origin,
    only_tells_which,
    owned_by,
)
from asreported.extract.statements.holders.owners import owner_at
from asreported.extract.statements.holders.possessors import (
    NAMING,
    OURS,
    PARTS,
    is_bill,
    namers,
    owner_of,
    owner_of_sum,
    possessor_of_body,
)
from asreported.extract.statements.holders.pronouns import meant_by
from asreported.extract.statements.holders.reporters import (
    REPORTED,
    acting_verb,
    consisting,
    is_compared,
    one_named,
    part_of_whole,
    reporter_of,
    torn_subject,
)
from asreported.extract.statements.measures.amounts import is_unit
from asreported.extract.statements.measures.measure import strong_body
from asreported.extract.statements.measures.weighed import thing_after, weighed
from asreported.extract.statements.measures.words import (
    CASUALTIES,
    CHANGING,
    COUNTING,
    ESTIMATES,
    EXTENTS,
    HOLDERS,
    LEAKED,
    NO_HOLDERS,
    OWNING,
    PERSONS,
)
from asreported.extract.statements.uncounted.markets import FORECASTS
from asreported.model import Span

_FORESEEN = FORECASTS | {"chance", "odds", "probability", "likelihood", "risk"}
_UNMEASURED = frozenset({"person", "organization", "place", "group"})
"""Kinds of what has no depth or length itself: it is a thing of theirs that is measured."""
_BESIDE = frozenset(
    {"with", "among", "amongst", "against", "alongside", "without", "despite", "before", "after", "than"}
)
"""Prepositions whose nouns are not what a verb's subject has ("a meeting she had with 12 guests")."""
_MANNED = frozenset({"begin", "start", "open", "launch", "operate", "work", "arrive", "deploy", "continue", "remain"})
"""Verbs whose subject has what it does so "with": "the mission begins with 120 medics"."""
_AMID = frozenset({"in", "near", "across", "throughout", "onto", "around"})
"""Prepositions of where a verb's act is, not of what its subject has ("is carried out in five countries")."""
_PASSED = frozenset({"to", "from"})
"""Prepositions of whom the verb's object goes to or comes from ("gave grants to three towns")."""
_EXTENDING = frozenset(
    {
        "be",
        "stand",
        "lie",
        "measure",
        "reach",
        "stretch",
        "extend",
        "have",
        "span",
        "cover",
        "grow",
        "run",
        "weigh",
        "rise",
    }
)
"""Verbs whose subject is as deep, long or far as they tell."""
_TALLYING = re.compile(
    r"\b(?:cent(?:er|re)s?|organi[sz]ation|agency|ministry|department|authority|institute|office)\b|^(?-i:[A-Z]{2,6})$",
    re.IGNORECASE,
)
"""In the names of bodies that count the cases of others, and have none; one known by its letters is such a body."""
_ENDING = frozenset({"close", "settle", "stop"})
"""Verbs by which a price ends at a level, and by which somebody shuts or ends something."""
_YEAR = 4
"""Digits of a year."""


def _subject(context: Context, counted: Token) -> int | None:
    """Whose figure it is: a name before the noun, what it is "of", else the thing that has, grows or is changed."""
    if counted.lemma_.lower() in _FORESEEN:
        return None  # who foresees it does not have it
    for child in namers(counted):
        doing = child.pos_ == "NOUN" and child.dep_ in PARTS  # "search teams" are no search's
        ours = doing or child.lower_ in OURS  # "our two nations" are no one's count
        measured = child.i + 1 == counted.i and is_unit(counted)  # "US gallons"
        apart = (
            ours
            or measured
            or is_make(child, counted)
            or is_origin(context, child, counted)
            or is_in_compound(context, child, counted)
        )
        apart = apart or only_tells_which(context, child, counted)
        if child.dep_ in NAMING and not apart and (named := owner_at(context, child)) is not None:
            return named
    verb = predicate_of(counted)
    told = counted.dep_ in ("nummod", "compound", "amod", "npadvmod", "nmod") and not _a_day(counted)
    if told and context.entity(counted.head) is not None:
        return context.entity(counted.head)
    holder = holder_before(context, counted)
    owner = owner_of(context, counted) if holder is None else holder
    if owner is not None:
        return owner
    if counted.dep_ in ("nsubj", "nsubjpass"):
        return None
    brought = verb.lemma_.lower() in CHANGING and not is_compared(counted)
    for child in verb.children if brought else ():
        within = child in counted.conjuncts or (counted.head.lower_ == "of" and counted.head.head.i == child.i)
        if child.dep_ == "dobj" and counted.i > child.i and not within:
            if child.lemma_.lower() in _FORESEEN | ESTIMATES:
                return None  # nor has who "raised his estimate to $9m" so much
            billed = is_bill(child)
            found = None if billed else context.entity(child)
            if found is None and not (billed and all(one.dep_ != "poss" for one in child.lefts)):
                found = owner_of(context, child)
            if found is not None or billed:
                return found
            if counted.dep_ == "pobj" and counted.head.head.i == verb.i:
                return None  # "vowed to raise it to $90": the level is that of what is raised
    return _holder(context, verb) if _argument(counted, verb) else None


def _a_day(counted: Token) -> bool:
    """Whether it is so much "a day": whatever noun follows on the line is another matter."""
    return any(child.dep_ == "npadvmod" and child.i == counted.i + 2 for child in counted.rights)


def _argument(counted: Token, verb: Token) -> bool:
    """Whether what is counted is the verb's own object or complement, and not something within one."""
    here = counted
    while here.dep_ in ("nummod", "quantmod", "compound", "conj", "amod", "nmod", "npadvmod") and here.head.i != verb.i:
        here = here.head
    share = here.head.head if here.dep_ == "pobj" and here.head.lower_ == "of" else here
    if share.dep_ == "dobj" and share.lower_ in SHARE_WORDS and counted.pos_ == "NOUN":
        if verb.lemma_.lower() in CASUALTIES:
            return False  # what "kills 99 percent of germs" has none
        here = share
    if here.dep_ == "pobj" and here.head.dep_ in ("prep", "agent"):
        here = here.head
        manned = here.lower_ == "with" and here.head.lemma_ in _MANNED
        if here.lower_ in _AMID or (here.lower_ in _PASSED and _passes(counted, verb)):
            return False
        if here.lower_ == "on" and counted.pos_ == "NOUN" and any(c.dep_ == "nsubjpass" for c in verb.lefts):
            return False  # "trials were carried out on 90 patients"
        if here.dep_ == "agent" and counted.lemma_.lower() in PERSONS:
            return False  # "huts are needed by 900 people"
        if here.lower_ in _BESIDE and not manned and not (here.i and here.nbor(-1).text == ","):
            return False
    return verb.i in (here.i, here.head.i)


def _passes(counted: Token, verb: Token) -> bool:
    """Whether the verb has an object beside those counted, and neither a level that it rises to or falls from nor what
    is only had ("has 90 divers from three towns")."""
    given = any(child.dep_ == "dobj" and child.i < counted.i for child in verb.rights)
    return given and counted.pos_ == "NOUN" and verb.lemma_.lower() not in CHANGING | {"have"}


def subject_of(context: Context, counted: Token, measure: str, *, amount: bool) -> int | None:
    """The entity the figure is about, or null; `amount` where it is one of volume or weight.

    A place has troops and members; it is not what people were killed by or are missing from.
    """
    if measure in _FORESEEN:
        return None
    reporter = reporter_of(context, counted, measure)
    if reporter is not None:
        return reporter
    if (part := part_of_whole(context, counted)) is not None:
        return part[0]
    body = strong_body(counted) or consisting(counted) or (counted if measure == "size" else None)
    if measure == "weight" or (measure in EXTENTS and thing_after(counted) is not None):
        subject: int | None = weighed(context, counted)
    elif body is not None and (size := context.entity(body)) is not None:
        subject = size
    else:
        subject = leaking(context, counted) if amount and measure in LEAKED else None
        if subject is None:
            owning = owned_by(counted)
            subject = _subject(context, counted) if owning is None else _holder(context, owning)
        if subject is None:
            subject = _beside(context, counted, measure)
        if measure == "size" and subject is not None and context.entities[subject].kind in _UNMEASURED:
            subject = None  # "Acme doubled the sale": the sale has grown
    kind = None if subject is None else context.entities[subject].kind
    theirs = measure in CASUALTIES.values() and kind in ("place", "person")
    if any(word.tag_ == "NNPS" and context.entity(word) == subject for word in (counted, counted.head)):
        theirs = theirs or kind == "place"  # "three Acadians"
    if subject is not None and (
        estimated_by(context, counted, subject) or not _may_have(context, counted, measure, subject)
    ):
        return None
    return None if theirs or (measure in EXTENTS and kind in _UNMEASURED) else subject


def _beside(context: Context, counted: Token, measure: str) -> int | None:
    """The disaster of a toll, the owner of a sum, else who gives or makes what is counted."""
    found = deadly(context, counted, measure)
    if found is None and measure == "money":
        found = owner_of_sum(context, counted)
    return giver_of(context, counted, measure) if found is None else found


def _may_have(context: Context, counted: Token, measure: str, subject: int) -> bool:
    """Whether an extent is that of the subject of its verb, and casualties are those of a body that the phrase names:
    who drops something five miles off is not so long, who counts deaths has none."""
    near = counted.sent.start_char, counted.sent.end_char
    named = [m.span for m in context.entities[subject].mentions if near[0] <= m.span.start < near[1]]
    left, right = counted.left_edge.idx, counted.right_edge.idx + len(counted.right_edge)
    if any(left <= span.start and span.end <= right for span in named):
        return True
    if measure == "money" and context.entities[subject].kind == "other" and named and _shared(counted, named):
        return False
    if measure in EXTENTS:
        verb = predicate_of(counted)
        within = verb.dep_ == "relcl" and verb.head.dep_ == "pobj"  # "a patch near the wreck that is six miles wide"
        return thing_after(counted) is not None or (verb.lemma_ in _EXTENDING and not within)
    kind = context.entities[subject].kind
    if kind == "organization" and measure in REPORTED and _TALLYING.search(context.entities[subject].name):
        return False
    return measure not in CASUALTIES.values() or kind != "organization" or counted.lemma_.lower() not in COUNTING


def _shared(counted: Token, named: Sequence[Span]) -> bool:
    """Whether the thing is one of two that a sum is told of ("lamps and tables worth $9m")."""
    last = max((span for span in named if span.end <= counted.idx), key=lambda span: span.end, default=None)
    phrase = None if last is None else counted.doc.char_span(last.start, last.end, alignment_mode="expand")
    if phrase is None:
        return False
    return any(child.dep_ == "conj" and phrase.end <= child.i < counted.i for child in phrase.root.rights)


def _of_a_year(clause: Token) -> bool:
    """Whether a year stands between a relative clause and what it is of: "the outbreak of 1889, which killed …"."""
    between = clause.doc[clause.head.i : clause.left_edge.i]
    return any(word.is_digit and len(word) == _YEAR for word in between)


def _holder(context: Context, verb: Token) -> int | None:
    if verb.dep_ in ("acl", "relcl") and (
        verb.tag_ in ("VBN", "VBG") or any(c.lower_ in ("which", "that", "who") for c in verb.lefts)
    ):
        held = verb.lemma_.lower() in HOLDERS | CHANGING or verb.pos_ == "AUX"
        found = context.entity(struck(verb)) if held and verb.head.lemma_.lower() not in NO_HOLDERS else None
        person = found is not None and context.entities[found].kind == "person" and verb.lemma_ not in OWNING
        return None if person or _of_a_year(verb) else found
    here = verb
    if verb.pos_ == "VERB" and verb.lemma_.lower() not in HOLDERS:
        return None
    if verb.lemma_.lower() in _ENDING and any(child.dep_ == "dobj" for child in verb.rights):
        return None
    for _ in range(3):
        if (torn := torn_subject(here)) is not None:
            return context.entity(torn) if torn.pos_ == "PROPN" else None
        for child in here.lefts:
            if child.dep_ == "expl" and child.text == "there":
                return None  # "the ban goes on, and there are 90 wells"
            if child.dep_ in ("nsubj", "nsubjpass"):
                several = len(child.conjuncts) > 1 or any(word.pos_ == "PROPN" for word in child.conjuncts)
                if several or child.lemma_.lower() in NO_HOLDERS | ESTIMATES:
                    return None  # "Roe and Lund have nine children": neither has nine alone
                found = meant_by(context, one_named(child), verb)
                if found is not None and context.entities[found].kind == "person" and here.lemma_ not in OWNING:
                    return None
                return found if found is not None else possessor_of_body(context, child)
        if (above := acting_verb(here)) is None:
            return None
        here = above
    return None
