"""What a number counts is there already, whatever is to be done with it ("efforts to mend two separate weirs")."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.grammar import SUBJECTS
from asreported.extract.modality import BACKGROUND, described
from asreported.extract.modality.cues import (
    ACTS,
    AWAITED,
    BEFALLING,
    COMING,
    MAKING,
    MASTERING,
    MOVING,
    NOUNS,
    OBJECTS,
    PRESENT,
    TROUBLES,
    WITHIN,
)
from asreported.extract.statements.measures.extents import words_after
from asreported.extract.statements.measures.words import LENGTHS, ROUND, SHARES
from asreported.extract.statements.reality.in_the_making import by_so_many, comes_of_it, open_part
from asreported.extract.statements.reality.sizes import KEEPING, UNDER
from asreported.model import Quantity
from asreported.model.modality import UNREAL

_GATHERING = frozenset(
    {"attend", "descend", "march", "gather", "flock", "participate", "rally", "compete", "vote"}
    | {"journey", "converge", "turn"}
)
"""What people are awaited to do, beside to come."""
_ALONG = BACKGROUND | {"than", "along", "near", "throughout"}
_SUFFERING = frozenset(
    {"recover", "suffer", "flee", "escape", "emerge", "learn", "benefit", "rescue", "save", "protect"}
)
"""What is told "from" after these is there already ("has yet to recover from seven frosts")."""
_STANDING = frozenset({"underway", "ongoing", "stationed", "based", "located", "situated", "existing"})
_COUNTED = frozenset({"reported", "recorded", "registered", "found", "seen"})
"""Participles of what has been counted already ("enough to treat the 40 or so cases reported")."""
_ROUGHLY = frozenset({"order", "region", "neighbourhood", "neighborhood", "vicinity", "tune", "range", "mark"})
IN_TURN = frozenset(
    {"flight", "mission", "launch", "match", "game", "race", "show", "concert", "voyage", "trip", "test", "trial"}
    | {"round", "session", "meeting", "hearing", "season", "episode", "performance", "dive", "tour", "lesson"}
)
"""What is held one after the other by plan: after "two more" of them is after those to come."""
_AMOUNTS = frozenset({"sum", "amount"})  # no article makes them known ("seeks the sum of 6 million")
_GIVING = frozenset({"airdrop", "distribution", "shipment", "supply", "payment", "dispatch", "donation"})
"""Acts of bringing what may not be there before them ("asked for the airdrop of 900 tents")."""
_HOARDS = frozenset({"fund", "account", "pot", "trust", "pool"})
"""What holds a sum, and no sum for each month."""
_UP = 4
"""Nouns and prepositions up within which a word of the present stands."""
_ENDING = frozenset({"stop", "end", "halt", "fix", "repair", "control", "treat", "clear"})
"""What is done to troubles that are there; of other things it is a plan ("stop 20 trains")."""


def standing(quantity: Quantity, anchor: Token, predicate: Token) -> bool:
    """Whether it is there: a trouble to be mastered, where something lies, what is called current, usual or past."""
    share = quantity.unit in SHARES  # "the aim is to contain 90 percent of it"
    told = _where(quantity, anchor, predicate) or is_present(anchor) or _told_past(anchor)
    return told or _whose(anchor) or (not share and _mastered(anchor))


def is_awaited(anchor: Token) -> bool:
    """Whether a body or load, told of by its number, is due ("130 rescuers were due to arrive", "a 71-strong team is
    due in the capital today"). One known by its article is there ("the 500 soldiers are to leave"), but for the first
    or next of several."""
    here = anchor
    for _ in range(_UP):
        if here.dep_ in ("nsubj", "nsubjpass") or here.head.i == here.i or here.head.pos_ in ("VERB", "AUX"):
            break
        if here.dep_ == "prep" and here.lower_ not in ("of", "with"):
            return False
        here = here.head
    verb = here.head
    if here.dep_ not in ("nsubj", "nsubjpass") or (here.lower_ in ("that", "which", "who") and verb.dep_ == "relcl"):
        return False
    told = {child.lower_ for child in here.lefts}
    if told & {"the", "these", "those"} and not told & {"first", "next", "second", "third", "last"}:
        return False
    several = here.i == anchor.i and anchor.tag_ in ("NNS", "CD")
    return _is_due(verb, several) or any(_is_due(child, several) for child in verb.rights if child.dep_ == "acomp")


def _is_due(word: Token, several: bool) -> bool:
    """Whether they are to come, or several are to be dealt with ("five are expected to be charged")."""
    if word.lower_ not in AWAITED or (word.pos_ == "VERB" and not any(c.dep_ == "auxpass" for c in word.lefts)):
        return False
    for child in word.rights:
        if child.dep_ == "xcomp":
            passive = several and any(below.dep_ == "auxpass" for below in child.lefts)
            return child.lemma_ in COMING | _GATHERING or (passive and child.lemma_ not in BEFALLING)
        if child.dep_ == "prep" and child.lower_ == "to":
            return False  # "deaths due to the flu"
    return word.lower_ == "due"


def _told_past(anchor: Token) -> bool:
    """Whether a clause on what is counted tells that it came about ("from the gallons that have spilled"), where the
    figure is no argument of its own verb, or only its subject ("two boats that sank in May will be raised")."""
    here = anchor
    for _ in range(_UP):
        if any(child.dep_ == "relcl" and _is_past(child) for child in here.rights):
            if here.dep_ in SUBJECTS:
                return any(child.tag_ in ("MD", "TO") for child in here.head.lefts)
            while here.dep_ == "pobj" and here.head.lower_ == "of" and here.head.head.pos_ in ("NOUN", "NUM"):
                here = here.head.head
            return here.dep_ == "pobj" and here.head.dep_ == "prep"
        if here.dep_ != "pobj" or here.head.lower_ != "of":
            return False
        here = here.head.head
    return False


def _is_past(verb: Token) -> bool:
    if any(child.dep_ == "neg" or child.tag_ == "MD" for child in verb.lefts):
        return False
    return verb.tag_ == "VBD" or any(child.lower_ in ("has", "have", "had", "was", "were") for child in verb.lefts)


def _mastered(anchor: Token) -> bool:
    """The object of "contain", "plug"; of "stop", "fix", "focus on" a trouble."""
    here = anchor.head if anchor.dep_ == "conj" and anchor.pos_ == "NUM" else anchor
    if here.dep_ == "pobj" and here.head.lower_ in ("on", "with", "from", "against"):
        return here.lemma_.lower() in TROUBLES
    verb = anchor.head
    if anchor.dep_ == "dobj" and verb.dep_ == "acl" and verb.tag_ == "VBG":
        return _mastered(verb.head)  # "to seal a well spewing 90 barrels"
    if anchor.dep_ != "dobj" or verb.pos_ != "VERB" or anchor.pos_ == "NUM":
        return False
    modal = any(child.tag_ == "MD" for child in verb.lefts)
    modal = modal or "design" in (verb.head.lemma_, verb.head.head.lemma_)
    if verb.lemma_ == "contain" and modal and anchor.lemma_.lower() not in TROUBLES:
        return False  # "should contain 6 litres", "could contain a third of it"
    return verb.lemma_ in MASTERING or (verb.lemma_ in _ENDING and anchor.lemma_.lower() in TROUBLES)


def _where(quantity: Quantity, anchor: Token, predicate: Token) -> bool:
    """A length that tells where something is ("from beneath 1 foot of concrete", "5,000 feet underwater")."""
    if quantity.unit not in LENGTHS or predicate.lemma_ in MOVING | KEEPING:
        return False
    first = anchor.left_edge
    if first.i and first.nbor(-1).lower_ in WITHIN:
        return True
    return next((word.lower_ in UNDER for word in words_after(anchor)), False)


def _whose(anchor: Token) -> bool:
    """Whether they are those whose plan, forecast or appeal it is ("a forecast from a poll of nine analysts")."""
    here = anchor
    while here.dep_ == "pobj" and here.head.lower_ == "of" and here.head.head.pos_ == "NOUN":
        here = here.head.head
    by = here.head
    return (
        here.dep_ == "pobj"
        and by.lower_ in ("from", "by", "with", "among")
        and by.head.pos_ == "NOUN"
        and by.head.lemma_.lower() in {*NOUNS, "contract", "deal"}
    )


def is_present(anchor: Token) -> bool:
    """Whether the noun, or one that it is told of, is called usual or current, or was counted."""
    here = anchor
    for _ in range(_UP):
        some = here.rights if here.tag_ == "NNS" and here.lemma_.lower() in ROUND else ()
        below = (noun for by in some if by.lower_ == "of" for noun in by.rights)
        if any(child.dep_ == "amod" and child.lower_ in PRESENT for noun in (here, *below) for child in noun.lefts):
            return True  # "hundreds of disused barns"
        if here.dep_ == "prep" and here.lower_ != "with" and here.i and here.nbor(-1).lower_ in _STANDING:
            return True  # "now underway in two dozen towns"
        if any(child.dep_ == "acl" and child.lower_ in _COUNTED for child in here.rights):
            return True
        if here.dep_ not in ("pobj", "prep", "compound", "nmod") and not _hyphened(here):
            return False
        if here.head.pos_ in ("VERB", "AUX"):
            return False
        here = here.head
    return False


def _hyphened(number: Token) -> bool:
    """ "Its 70-a-day fees", "the current 8-cent tax"."""
    return number.dep_ in ("nummod", "advmod") and number.i + 1 < len(number.doc) and number.nbor().text == "-"


def in_background(quantity: Quantity, counted: Token) -> bool:
    """Whether the figure stands in a phrase of what went before ("closed after two fires"), names the doer, or is
    part of a group that is there ("12 of those")."""
    here = counted
    aim = False
    for child in counted.rights:
        if child.lower_ == "of" and any(below.lower_ in ("those", "them", "these") for below in child.rights):
            return not open_part(quantity, counted)
    while (
        here.dep_ in ("pobj", "prep", "nummod", "compound", "conj")
        and here.head.i != here.i
        and here.head.pos_ not in ("VERB", "AUX")
    ):
        aim = aim or here.lower_ == "for"
        if here.i != counted.i and NOUNS.get(here.lemma_.lower()) == "possible":
            return False  # "with a real threat to 600 lives"
        doer = here.head.lower_ == "by" and quantity.unit is None and not aim and counted.pos_ != "NUM"
        doer = doer and not by_so_many(here.head)
        if here.dep_ == "pobj" and here.head.lower_ == "after" and quantity.unit == "more":
            return here.lemma_ not in IN_TURN
        along = here.head.lower_ == "along" and quantity.unit in LENGTHS  # "might stretch along 90 miles of coast"
        aimed = here.head.lower_ == "after" and here.head.head.lemma_ in ("go", "look", "seek")  # "would go after 60"
        if here.dep_ == "pobj" and ((here.head.lower_ in _ALONG and not along and not aimed) or doer or _apart(here)):
            return True
        of = here.head.head if here.dep_ == "pobj" and here.head.lower_ == "of" else here
        if of.i != here.i and (of.lower_ in _ROUGHLY or NOUNS.get(of.lemma_.lower()) == "possible"):
            return False  # "in the order of 90", "its expectations of 6 million"
        if here.dep_ == "pobj" and here.head.lower_ == "of" and is_definite(here.head.head):
            if counted.nbor().lower_ in ("per", "a", "each", "every") and here.head.head.lemma_ in _HOARDS:
                return False  # "payments into the fund of 9 million a month"
            act = here.head.head
            known = act.lemma_.lower() not in ACTS | _AMOUNTS | _GIVING  # "pay for the building of six walls"
            return known and not comes_of_it(act) and described(act) not in UNREAL  # "its planned issue of 6 million"
        if here.dep_ == "pobj" and here.head.lower_ == "with" and here.head.head.dep_ in ("nsubj", "nsubjpass"):
            return True  # "a city with 20 million inhabitants will not"
        if here.dep_ == "pobj" and here.head.lower_ == "with" and _set_off(here):
            return True
        if (
            here.dep_ == "pobj"
            and here.head.lower_ == "from"
            and (here.head.head.lemma_ in _SUFFERING or here.lemma_ in _HOARDS)
        ):
            return True  # "to pay 4 million of it from a fund of 30 million"
        here = here.head
    return False


def is_definite(counted: Token) -> bool:
    """Whether what is counted, or the noun that it only describes ("the 29-member alliance"), is known to be there."""
    while (counted.dep_ in ("compound", "amod", "nmod", "npadvmod") or _hyphened(counted)) and counted.head.pos_ in (
        "NOUN",
        "PROPN",
        "ADJ",
    ):
        counted = counted.head
    noun = counted.lemma_.lower()
    if counted.head.lower_ in ("in", "into") and noun in ROUND:
        return False  # "will be in the billions"
    if counted.head.dep_ == "prep" and noun in _ROUGHLY:
        return False  # "might be in the $90 to $120 range", "around the $9 million mark"
    if noun in ROUND and counted.i and counted.nbor(-1).pos_ in ("NOUN", "PROPN"):
        return False  # "could cost the valley trillions"
    return any(
        (child.dep_ in ("det", "predet") and child.lower_ in ("the", "these", "those", "all") and not _cut_off(child))
        or child.tag_ in ("PRP$", "WP$")
        or (child.dep_ == "poss" and child.pos_ in ("NOUN", "PROPN"))
        or (child.dep_ in ("nummod", "quantmod") and any(below.lower_ in ("the", "all") for below in child.lefts))
        for child in counted.lefts
    )


def _cut_off(article: Token) -> bool:
    """ "Raise what it draws from the well to 90 litres": the article is the well's, whatever the parser hangs it on."""
    between = article.doc[article.i + 1 : article.head.i]
    return any(word.lower_ == "to" and word.nbor(-1).pos_ in ("NOUN", "PROPN") for word in between)


def _apart(noun: Token) -> bool:
    """Whether a "with" phrase tells something of its own beside the clause ("with 31 in use at present")."""
    told = any(
        child.dep_ in ("acl", "relcl", "prep", "amod", "advmod")
        and child.lower_ != "from"  # "will build it again with two genes from another"
        and not (child.lower_ == "of" and (noun.pos_ == "NUM" or any(below.pos_ == "NUM" for below in child.rights)))
        for child in noun.rights
    )
    of = [below for child in noun.rights if child.lower_ == "of" for below in child.rights]
    foreseen = any(child.lower_ in ("those", "these") for below in of for child in below.lefts)
    verb = noun.head.head
    if any(word.lemma_ in MAKING or OBJECTS.get(word.lemma_) == "possible" for word in (verb, verb.head)):
        return False  # "would create a firm with sales of 9 million", "predict a dry year, with 90 fires on the way"
    return noun.head.lower_ == "with" and told and not foreseen  # "nine will die, with three of those deaths in May"


def _set_off(noun: Token) -> bool:
    """Whether a "with" phrase stands between commas ("the city, with over 20 million people, will")."""
    before, last = noun.head.i - 1, noun.right_edge
    return before > 0 and noun.doc[before].text == "," and last.i + 1 < len(noun.doc) and last.nbor().text == ","
