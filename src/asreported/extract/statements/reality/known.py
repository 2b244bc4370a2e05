"""Those who are there already and what was reached already, though their clause tells of a plan or a need: "two men
will stand trial", "has won the 900 delegates needed"; and bounds that a "not" turns round."""

from __future__ import annotations

import re

from spacy.tokens import Token

from asreported.extract.grammar import PAST, WOULD
from asreported.extract.modality import negated, predicate_of
from asreported.extract.statements.measures.words import MONEY
from asreported.model import Quantity
from asreported.model.modality import UNREAL, Modality

_TRIED = frozenset({"trial", "court", "charge", "count", "judge", "magistrate", "tribunal", "jury", "retrial"})
_FACING = frozenset({"stand", "face", "appear", "go", "attend"})
_SENTENCED = frozenset({"try", "sentence", "arraign", "extradite"})
"""What is done to those who were caught before."""
_SEEKING = frozenset({"seek", "hunt", "want"})
POLICE = frozenset({"police", "detective", "officer", "investigator", "authority", "prosecutor", "sheriff"})
"""Those who seek only whom they know to be there."""
_WANTED = re.compile(r" (?:over|in connection with|by (?:the )?(?:police|detectives|officers)|for questioning)\b")
"""After those whom the police look for: they are there."""
_MEETING = frozenset({"face", "meet", "challenge", "play", "fight", "oppose", "pit"})
_RIVALS = frozenset(
    {"rival", "opponent", "candidate", "challenger", "contender", "incumbent", "champion", "team", "side", "club"}
    | {"player", "lawmaker", "senator", "governor", "veteran", "newcomer", "power", "party"}
)
"""Those who are there to be met."""
_ACCUSING: dict[str, Modality] = {"charge": "possible", "indict": "possible", "clear": "denied", "acquit": "denied"}
"""What a court has yet to find, and what it found not so ("was charged with stealing 40 cars")."""
_OFFENCES = frozenset(
    {"steal", "take", "defraud", "embezzle", "launder", "smuggle", "possess", "sell", "accept", "forge", "extort"}
    | {"misuse", "pocket", "pay", "solicit", "demand", "receive", "siphon", "hide"}
)
"""Deeds of which more than the doer is in question; that somebody was killed is known."""
_GIVING = frozenset(
    {"give", "allot", "allocate", "award", "grant", "receive", "earmark", "provide", "budget", "collect", "raise"}
    | {"approve", "appropriate", "send", "pay", "lend", "donate"}
)
"""What was done with a sum that has not been spent."""
_NEEDED = frozenset({"needed", "required", "necessary"})
_MEASURED_BY = frozenset({"of", "than", "above", "beyond", "below"})
"""Prepositions after which a number that is needed only measures another."""
_REACHING = frozenset(
    {"reach", "collect", "gather", "secure", "win", "pass", "top", "exceed", "surpass", "hit", "get", "amass", "raise"}
    | {"clear", "obtain", "receive", "earn", "find", "muster", "attain", "garner"}
)
"""Verbs by which a number that was needed has been come by."""
_MORE_THAN = re.compile(r"\b(?:more|fewer|less|better) than (?:about |around |roughly |some )?(?:the )?[$£€#]? ?$")
_BOUNDS = frozenset({"over", "under", "at_least"})
_NEAR = 28
"""Characters before a number in which its "more than" stands."""
_STOOD = frozenset({"stand", "exist", "live", "operate", "hang", "lie"})
"""What lasted, and is over where it was so once."""
_PERFECT = frozenset({"has", "have", "had", "'s", "’s", "'ve", "’ve"})
_UP = 3


def known(quantity: Quantity, anchor: Token, clause: Modality) -> Modality | None:
    """How real those counted are whatever their clause tells; null where it tells nothing of the kind."""
    predicate = predicate_of(anchor)
    whole = anchor.head.head if anchor.dep_ == "pobj" and anchor.head.lower_ == "of" else anchor
    if clause in UNREAL:
        by_name = quantity.unit is None and whole.dep_ in ("nsubj", "nsubjpass") and whole.head.i == predicate.i
        tasks = (predicate, *(child for child in predicate.rights if child.dep_ == "xcomp"))
        if (by_name and (any(map(_to_be_tried, tasks)) or _goes_on(predicate))) or _so_far(whole):
            return "actual"
        if quantity.unit is None and _met(anchor, predicate):
            return "actual"
    if quantity.unit is None and _sought(anchor, predicate):
        return "actual"
    if _is_needed(anchor):
        return "actual" if clause == "actual" and anchor.dep_ == "dobj" and predicate.lemma_ in _REACHING else None
    if clause == "denied" and anchor.dep_ == "dobj" and any(map(_was_given, anchor.rights)):
        return "actual"
    deed = clause == "actual" and anchor.dep_ == "dobj" and anchor.head.i == predicate.i
    accused = _accused(predicate) if deed else None
    if accused is not None:
        return accused
    once = predicate.lemma_ in _STOOD and predicate.tag_ == "VBD" and whole.dep_ == "nsubj"
    return "former" if once and any(child.lower_ == "once" for child in predicate.children) else None


def _is_needed(counted: Token) -> bool:
    return any(child.dep_ in ("acl", "amod") and child.lower_ in _NEEDED for child in counted.rights)


def _to_be_tried(verb: Token) -> bool:
    """ "Will stand trial", "are to appear in court", "will be sentenced": they were caught before."""
    if verb.lemma_ in _SENTENCED:
        return any(child.dep_ == "auxpass" for child in verb.lefts)
    below = (noun for child in verb.rights for noun in (child, *child.rights) if noun.dep_ in ("dobj", "pobj"))
    return verb.lemma_ in _FACING and any(noun.lemma_.lower() in _TRIED for noun in below)


def _goes_on(verb: Token) -> bool:
    """ "90 nurses will continue to work"."""
    goes = verb.lemma_ == "continue" or (verb.lemma_ == "keep" and any(child.tag_ == "VBG" for child in verb.rights))
    return goes and any(child.lower_ in ("will", "would") for child in verb.lefts)


def _sought(counted: Token, verb: Token) -> bool:
    """ "Police are seeking two men", "two men are being sought over the fire"."""
    if verb.lemma_ not in _SEEKING or counted.head.i != verb.i:
        return False
    if counted.dep_ == "nsubjpass":
        return _WANTED.search(verb.sent.text) is not None
    police = any(child.dep_ == "nsubj" and child.lemma_.lower() in POLICE for child in verb.lefts)
    return counted.dep_ == "dobj" and police and not any(child.dep_ == "xcomp" for child in verb.rights)


def _met(counted: Token, verb: Token) -> bool:
    """ "Will face two rivals in the vote", "would pit two of its senators against each other"."""
    if verb.lemma_ not in _MEETING:
        return False
    part = [noun for by in counted.rights if by.lower_ == "of" for noun in by.rights]
    return counted.dep_ == "dobj" and any(noun.lemma_.lower() in _RIVALS for noun in (counted, *part))


def _was_given(clause: Token) -> bool:
    """ "Has not spent 40 million that the state gave it"."""
    if clause.dep_ == "prep":
        return any(map(_was_given, (below for noun in clause.rights for below in noun.rights)))
    past = clause.tag_ in PAST and not any(child.tag_ == "MD" for child in clause.lefts)
    return clause.dep_ in ("relcl", "acl") and past and clause.lemma_ in _GIVING


def _accused(deed: Token) -> Modality | None:
    by = deed.head
    if deed.tag_ != "VBG" or deed.dep_ != "pcomp" or deed.lemma_ not in _OFFENCES or negated(by.head):
        return None
    return _ACCUSING.get(by.head.lemma_) if by.lower_ in ("with", "of", "for") else None


def _so_far(counted: Token) -> bool:
    """ "Has been under repair for two seasons": the time that it has been so is past, whatever it is of."""
    by = counted.head
    verb = by.head
    if counted.dep_ != "pobj" or by.lower_ != "for" or verb.lower_ != "been" or negated(verb):
        return False
    told = any(child.i < by.i and child.dep_ in ("prep", "acomp", "attr", "advmod") for child in verb.rights)
    return told and any(child.lower_ in _PERFECT for child in verb.lefts)


def turned_round(text: str, quantity: Quantity, anchor: Token, predicate: Token, clause: Modality) -> bool:
    """Whether a "not" denies only the bound ("had not run more than 20 laps"): what is so, it does not tell; or a need
    tells only what would have to be ("would need to win 15 seats")."""
    if clause == "denied" and anchor.i > predicate.i:
        before = text[max(0, quantity.span.start - _NEAR) : quantity.span.start].casefold()
        bound = quantity.qualifier in _BOUNDS or _MORE_THAN.search(before) is not None
        return bound and _not_above(predicate)
    if anchor.dep_ == "pobj" and anchor.head.lower_ in _MEASURED_BY and _is_needed(anchor):
        return True  # "is 40 votes short of the 600 needed"
    if predicate.lemma_ == "need" and predicate.dep_ == "ROOT" and _under(predicate, WOULD):
        return clause == "possible" and anchor.dep_ == "dobj" and quantity.unit not in MONEY  # "would need 15 seats"
    if clause not in ("requested", "planned", "possible") or quantity.unit in MONEY or predicate.dep_ != "xcomp":
        return False
    above = predicate.head
    if clause == "possible":
        return above.lemma_ == "need" and anchor.dep_ == "dobj" and _under(above, WOULD | {"will"})
    bound_to = above.lemma_ == "need" or (above.lemma_ == "have" and any(c.tag_ == "MD" for c in above.lefts))
    return bound_to and anchor.dep_ == "dobj" and anchor.head.i == predicate.i


def _under(verb: Token, modals: frozenset[str]) -> bool:
    return any(child.tag_ == "MD" and child.lower_ in modals for child in verb.lefts)


def _not_above(verb: Token) -> bool:
    here = verb
    for _ in range(_UP):
        if any(child.dep_ == "neg" or child.lower_ == "never" for child in here.lefts):
            return True
        if here.dep_ != "xcomp":
            return False
        here = here.head
    return False
