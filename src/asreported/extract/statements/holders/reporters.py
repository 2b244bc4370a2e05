"""Whose a count is by the clause around it: the place that reports it or heads its line, the part told of a whole."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.grammar import TIMED
from asreported.extract.modality import predicate_of
from asreported.extract.statements.context import Context
from asreported.extract.statements.holders.apart import has_its_own
from asreported.extract.statements.measures.words import BODIES, CASUALTIES
from asreported.extract.statements.times.tense import BRINGING

__all__ = [
    "REPORTED",
    "acting_verb",
    "consisting",
    "is_compared",
    "one_named",
    "part_of_whole",
    "reporter_of",
    "torn_subject",
]

_REPORTING = frozenset(
    {"report", "confirm", "record", "register", "see", "have", "suffer", "experience", "detect", "tally"}
)
"""Verbs by which a place tells or has its own cases; an agency tells everybody's."""
_REPORTS = frozenset({"confirmation", "report", "announcement", "detection", "tally", "count", "total"})
"""Nouns of the same."""
_OFFICIALS = frozenset({"official", "authority", "government"})
"""Those of a place who report its cases."""
_RISES = frozenset({"rise", "increase", "jump", "surge", "growth", "drop", "fall", "decline"})
REPORTED = frozenset({"cases", "infections", "outbreaks", *CASUALTIES.values()})
_INCLUDING = frozenset({"including", "with"})
_MAKING_UP = frozenset({"account", "represent", "constitute"})
_PROVIDING = frozenset(
    {"provide", "supply", "produce", "furnish", "generate", "yield", "contribute"}
    | {"carry", "pump", "handle", "refine"}
)
"""Verbs whose subject gives a share of what is another's ("the bay yields 30 percent of Acadia's catch")."""
_SHARES = frozenset({"percent", "%", "half", "third", "quarter", "fifth"})
_LISTED = 14
"""Tokens between the name that heads a line and a count in it, at most."""
_IN_LIST = ("NUM", "NOUN", "ADJ", "VERB", "PUNCT", "CCONJ")
_SEVERING = frozenset({".", ";", ":", "!", "?"})
_ALL = frozenset({"country", "nation", "state", "total", "all"})
"""What somebody reports its cases in, and no part of it."""
_COUNTS = frozenset({"total", "number", "toll", "tally", "count"})
_WIDE = frozenset({"nationwide", "national", "worldwide", "global", "world"})
"""What a count is of that is no single reporter's."""
_WITHIN = ("in", "at", "among", "across")
_BIDDING = frozenset(
    {
        "require",
        "ask",
        "order",
        "force",
        "oblige",
        "urge",
        "tell",
        "compel",
        "allow",
        "enable",
        "help",
        "press",
        "permit",
    }
)
"""Verbs whose object is to do what follows, and not their subject."""
_TOO = frozenset({"despite", "after", "before", "since", "besides"})
"""Prepositions whose gerund is of the subject of the verb above them."""
_UP = 4


def is_compared(counted: Token) -> bool:
    """Whether it is only what another number is held against ("well in excess of the 90 lost before", "than 90"), or
    is told together with something that the verb is not about ("to boost output and scores of others")."""
    above = counted.head
    if counted.dep_ == "pobj" and (above.lower_ == "than" or above.head.lower_ == "excess"):
        return True
    here = counted
    for _ in range(_UP):
        if here.dep_ == "conj" and here.head.pos_ == "NOUN":
            return not any(child.like_num for child in here.head.lefts)
        if here.pos_ in ("VERB", "AUX") or here.head.i == here.i:
            return False
        here = here.head
    return False


def reporter_of(context: Context, counted: Token, measure: str) -> int | None:
    """The place that reports its cases or dead ("Acadia has reported 90 cases, including four deaths"), or whose line
    of a list they stand in ("Acadia: 4 confirmed, 12 probable cases")."""
    if measure not in REPORTED:
        return None
    if (gapped := _before_number(counted)) is not None:
        return context.entity(gapped)
    verb = predicate_of(counted)
    if verb.lemma_ in BRINGING and (total := _total(context, verb)) is not None:
        return total[0]
    if (with_them := _having(context, counted)) is not None:
        return with_them
    if verb.lemma_.lower() in _REPORTING and _is_reported(counted, verb):
        names = [child for child in verb.lefts if child.dep_ == "nsubj" and not list(child.conjuncts)]
        if any(word.text == ":" for name in names for word in counted.doc[name.i : counted.i]):
            return _heading(context, counted)  # a list run into one sentence
        told = (context.entity(_reporting(context, name)) for name in names)
        return next((at for at in told if at is not None and context.entities[at].kind == "place"), None)
    heads = _heading(context, counted)
    return _confirming(context, counted) if heads is None else heads


def _before_number(counted: Token) -> Token | None:
    """The name right before the number of a clause cut short: "Acadia has 90 cases and Lund nine cases"."""
    number = next((child for child in counted.lefts if child.dep_ == "nummod"), None)
    name = number.nbor(-1) if number is not None and number.i and counted.dep_ == "conj" else None
    return name if name is not None and name.pos_ == "PROPN" and name.head.i == counted.i else None


def _total(context: Context, verb: Token) -> tuple[int | None] | None:
    """The place whose count its new cases bring to so much, as the only one: that of the count ("bringing the Acadian
    total to 90"), else the one that reports them ("Acadia has had two more, raising the total to 90"); null where no
    count is brought to a level."""
    count = next((child for child in verb.rights if child.dep_ == "dobj" and child.lemma_.lower() in _COUNTS), None)
    if count is None or not any(child.lower_ == "to" for child in verb.rights if child.i > count.i):
        return None
    nouns = [count, *(below for child in count.rights if child.lower_ == "of" for below in child.rights)]
    where = [child for noun in nouns for child in noun.rights if child.dep_ == "prep" and child.lower_ in _WITHIN]
    named = [word for noun in nouns for word in noun.lefts if word.dep_ in ("compound", "amod", "nmod", "poss")]
    named += [count.nbor(-1)] if count.i - 1 > verb.i else []  # which the parser may take for an object of its own
    if any(word.lower_ in _WIDE for word in named):
        return (None,)
    named += [below for child in where for below in child.rights if below.dep_ == "pobj"]
    told = (context.entity(word) for word in named)
    own = next((at for at in told if at is not None and context.entities[at].kind == "place"), None)
    if own is not None or where or any(child.lower_ in ("there", "here") for noun in nouns for child in noun.rights):
        return (own,)
    above = verb.head
    if verb.dep_ != "advcl" or above.lemma_.lower() not in _REPORTING:
        return (None,)
    reporting = [child for child in above.lefts if child.dep_ == "nsubj" and not list(child.conjuncts)]
    told = (context.entity(_reporting(context, name)) for name in reporting)
    elsewhere = any(child.dep_ == "dobj" and _is_elsewhere(child) for child in above.rights)
    theirs = next((at for at in told if at is not None and context.entities[at].kind == "place"), None)
    return (None if elsewhere else theirs,)


def _having(context: Context, counted: Token) -> int | None:
    """The place "with" so many ("Acadia with 90 cases, including four deaths")."""
    here = counted.head.head if counted.dep_ == "pobj" and counted.head.lower_ == "including" else counted
    name = here.head.nbor(-1) if here.dep_ == "pobj" and here.head.lower_ == "with" and here.head.i else None
    at = None if name is None or name.pos_ != "PROPN" or name.dep_ == "pobj" else context.entity(name)
    return at if at is not None and context.entities[at].kind == "place" else None


def _reporting(context: Context, subject: Token) -> Token:
    """Who reports: of "Acadian officials" the place, of a relative clause what it is of."""
    if subject.tag_ in ("WDT", "WP") and subject.head.dep_ == "relcl":
        return subject.head.head
    if subject.lemma_.lower() not in _OFFICIALS or context.entity(subject) is not None:
        return subject
    before = (child for child in subject.lefts if child.dep_ in ("compound", "amod", "nmod", "poss"))
    return next((child for child in before if context.entity(child) is not None), subject)


def _confirming(context: Context, counted: Token) -> int | None:
    """The place by "Acadia's confirmation of 90 cases"."""
    act = counted.head.head if counted.dep_ == "pobj" and counted.head.lower_ == "of" else None
    if act is None or act.lemma_.lower() not in _REPORTS or _is_elsewhere(counted):
        return None
    told = (context.entity(child) for child in act.lefts if child.dep_ == "poss")
    return next((at for at in told if at is not None and context.entities[at].kind == "place"), None)


def _is_elsewhere(word: Token) -> bool:
    """Whether they are told to be somewhere or among some; what people died "from" is no place."""
    return any(
        child.lower_ in ("in", "among", "at") or (child.lower_ == "from" and any(c.ent_type_ for c in child.rights))
        for child in word.rights
        if child.dep_ == "prep"
    )


def _tells_where(preposition: Token) -> bool:
    """Whether the phrase tells a place of its own: no time, and neither "that country" nor so many of its parts."""
    told = preposition.dep_ == "prep" and preposition.lower_ in ("in", "at", "among")
    where = [word for word in preposition.rights if word.dep_ == "pobj" and told]
    return any(word.ent_type_ not in TIMED and word.lower_ not in _ALL and word.tag_ != "NNS" for word in where)


def _is_reported(counted: Token, verb: Token) -> bool:
    """Whether it is what the verb's subject reports, in no other place."""
    here = counted
    for _ in range(_UP):
        rise = here.dep_ == "dobj" and here.lemma_.lower() in _RISES and here.i != counted.i  # "a rise in cases to 90"
        if _is_elsewhere(here) and not rise:
            return False
        if here.head.i == verb.i:
            if any(_tells_where(child) for child in verb.rights if child.i > here.i):
                return False  # "has confirmed 90 cases of flu at a school"
            return here.dep_ == "dobj" or (here.dep_ == "prep" and here.lower_ in _INCLUDING)
        here = here.head
    return False


def _heading(context: Context, counted: Token) -> int | None:
    """The place before the colon of the count's line."""
    for word in reversed(counted.doc[max(0, counted.i - _LISTED) : counted.i]):
        if word.text == ":" and word.i:
            name = word.nbor(-1)
            first = name
            while first.i and first.nbor(-1).pos_ == "PROPN":
                first = first.nbor(-1)
            if first.i and (first.nbor(-1).text == "," or first.nbor(-1).pos_ == "CCONJ"):
                return None  # "Acadia, Lund, Norwick: 1 case each"
            place = context.entity(name)
            return place if place is not None and context.entities[place].kind == "place" else None
        if word.text in _SEVERING or "\n" in word.text or word.pos_ not in _IN_LIST:
            return None
    return None


def part_of_whole(context: Context, counted: Token) -> tuple[int | None] | None:
    """Who accounts for so much of what is another's ("Acme accounted for 9% of the index's value"), as the only one;
    null where the clause tells no such part."""
    verb = predicate_of(counted)
    gives = verb.lemma_.lower() in _PROVIDING and (verb.tag_ == "VBG" or any(c.dep_ == "nsubj" for c in verb.lefts))
    if _is_share(counted) and (gives or _is_blamed(counted.head.head)):
        return (None,)
    if verb.lemma_.lower() not in _MAKING_UP or any(child.i == counted.i for child in verb.lefts):
        return None
    told = (context.entity(child) for child in verb.lefts if child.dep_ == "nsubj")
    whose = (at for at in told if at is not None and context.entities[at].kind == "organization")
    return (next(whose, None),)


def _is_share(counted: Token) -> bool:
    """Whether it is the whole that a share, the object of its verb, is of."""
    share = counted.head.head
    return counted.dep_ == "pobj" and share.dep_ in ("dobj", "pobj") and share.lower_ in _SHARES


def _is_blamed(share: Token) -> bool:
    """Whether somebody else "is responsible for" the share."""
    return share.head.lower_ == "for" and share.head.head.lower_ == "responsible"


def torn_subject(verb: Token) -> Token | None:
    """The subject that the parser joined with the object before it: "Crews" in "is sending food and the Harbour Crews
    have begun an appeal"; null where the verb shares the subject of the one that it is joined with."""
    if verb.dep_ != "conj" or any(child.dep_ in ("nsubj", "nsubjpass", "expl") for child in verb.lefts):
        return None
    first = next((child for child in verb.lefts if child.dep_ in ("aux", "auxpass")), verb)
    before = first.nbor(-1) if first.i > verb.sent.start else first
    return before if before.pos_ in ("NOUN", "PROPN") and before.dep_ == "conj" else None


def acting_verb(verb: Token) -> Token | None:
    """The verb above one without a subject that has the same: joined with it, or above its gerund ("Acme keeps silent
    despite owning the mill")."""
    above = verb.head
    bidden = verb.dep_ == "xcomp" and above.lemma_ in _BIDDING
    if bidden and any(child.dep_ == "dobj" and child.i < verb.i for child in above.rights):
        return None  # "the law requires Acme to pay $9m"
    if verb.dep_ in ("conj", "xcomp"):
        return None if above.i == verb.i else above
    gerund = verb.dep_ == "pcomp" and verb.tag_ == "VBG" and above.dep_ == "prep" and above.lower_ in _TOO
    return above.head if gerund and above.head.pos_ == "VERB" else None


def one_named(subject: Token) -> Token:
    """The name right after "one of the owners, …" or "Acme's founder, …"; else the subject itself."""
    named = next((child for child in subject.rights if child.dep_ == "appos" and child.pos_ == "PROPN"), None)
    if named is None or subject.pos_ not in ("NOUN", "NUM"):
        return subject
    set_off = subject.doc[max(0, named.left_edge.i - 1)].text == ","  # not "the price Roe put on it was $9m"
    return named if set_off or subject.lower_ == "one" or has_its_own(subject) else subject


def consisting(counted: Token) -> Token | None:
    """What consists of those counted: the mission that is "a body of 300 instructors"."""
    if counted.dep_ != "pobj" or counted.head.lower_ != "of" or counted.head.head.lemma_.lower() not in BODIES:
        return None
    body = counted.head.head
    return body.head if body.dep_ == "appos" else body
