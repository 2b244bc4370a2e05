"""What a clause on the counted noun says of it: "the 12 promised", "ponies that the mill promised to feed"."""

from __future__ import annotations

import re

from spacy.tokens import Token

from asreported.extract.grammar import MAY, PAST, WOULD
from asreported.extract.modality import governed, modality_of, negated, predicate_of
from asreported.extract.modality.cues import BEFALLING, COMING, INDICATING
from asreported.extract.modality.words import infinitive
from asreported.extract.statements.measures.words import MONEY
from asreported.extract.statements.reality.reach import PEOPLE
from asreported.extract.statements.reality.standing import is_definite
from asreported.extract.statements.reality.told_after import because
from asreported.model import Quantity
from asreported.model.modality import UNREAL, Modality

_EACH = re.compile(r" (?:an?|per|each|every) [a-z]+")
_OFFERED = PAST | {"VBG"}
_WHO = frozenset({"WDT", "WP"})
DEALS = frozenset({"sale", "purchase", "acquisition", "takeover", "buyout", "merger"})
_ALLOWING = frozenset({"approve", "clear", "sanction", "authorise", "authorize", "complete", "close", "finalise"})
_HOLDING = frozenset({"include", "contain", "carry", "provide"})
_LAWS = frozenset({"legislation", "amendment"})
_LAWMAKERS = frozenset(
    {"senate", "congress", "house", "parliament", "senator", "lawmaker", "legislator", "democrat", "republican"}
)
_MEANT = frozenset({"aim", "design", "intend", "mean"})
"""Participles that tell what a thing is for, and nothing of whether it is there ("a fund aimed at mending it")."""
_SOUGHT = frozenset({"want", "suspect", "threaten"})
_PROVING = frozenset({"turn", "prove", "work", "break", "help", "cost"})
"""What things do, beside to come, that are there."""
_TAKING_PLACE = frozenset({"be", "happen", "take", "open", "last", "run"})
"""Verbs of which the subject is not there before ("three shows that will take place")."""
_OWING = frozenset({"relate", "link", "connect", "associate", "attribute", "cause", "tie"})
"""Verbs that tell whose or of what something is."""
_TOLD = frozenset({"case", "death", "infection", "victim", "loss", "profit", "result"})
"""Nouns of what is announced when it has come about ("from the six deaths announced by the harbour")."""


def thing_of(anchor: Token) -> Token:
    """The noun that the number only describes ("a 40-member panel"), or the word itself."""
    while anchor.dep_ in ("compound", "nmod", "nummod", "amod") and anchor.head.pos_ == "NOUN":
        anchor = anchor.head
    return anchor


def told_as_offer(text: str, quantity: Quantity, anchor: Token, predicate: Token, clause: Modality) -> bool:
    """Whether a sum is offered, and not yet given ("agreed, offering 90 million"); what is offered by the hour is a
    price."""
    thing = thing_of(anchor)  # "offering a special $90-a-share payout"
    money = quantity.unit is not None and quantity.unit.split(" per ")[0] in MONEY
    money = money and thing.dep_ == "dobj" and thing.head.i == predicate.i
    each = thing.i == anchor.i and _EACH.match(text, quantity.span.end) is not None
    return money and not each and clause == "actual" and predicate.lemma_ == "offer" and predicate.tag_ in _OFFERED


def of_deal(quantity: Quantity, anchor: Token) -> bool:
    """Whether a sum is one of a sale or a purchase, which may be known and yet not done ("its $6 million sale")."""
    return quantity.unit in MONEY and anchor.lemma_ in DEALS


def awaits_leave(quantity: Quantity, anchor: Token, predicate: Token, clause: Modality) -> bool:
    """ "Has yet to approve its $6 million purchase": the purchase is planned, whatever becomes of the leave."""
    deal = of_deal(quantity, anchor) and anchor.head.i == predicate.i
    return deal and clause in (*UNREAL, "denied") and predicate.lemma_ in _ALLOWING


def claimed(quantity: Quantity, anchor: Token, predicate: Token, clause: Modality) -> bool:
    """ "Claimed 600 million in damages": a sum that somebody asks for."""
    money = quantity.unit in MONEY and anchor.dep_ == "dobj" and anchor.head.i == predicate.i
    return money and clause == "actual" and predicate.lemma_ == "claim"


def in_a_bill(quantity: Quantity, predicate: Token) -> bool:
    """Whether a sum is one of a law yet to be passed ("the Senate's bill includes 300 million for dredging"); "bill"
    alone may be what somebody has to pay."""
    if quantity.unit not in MONEY or predicate.lemma_ not in _HOLDING or predicate.tag_ not in ("VBZ", "VBP"):
        return False
    subjects = {child for child in predicate.lefts if child.dep_ == "nsubj"}
    if predicate.dep_ == "relcl" and any(child.tag_ in _WHO for child in subjects):
        subjects = {predicate.head}
    names = {noun.lemma_.lower() for noun in subjects}
    if not names.isdisjoint(_LAWS):
        return True
    return "bill" in names and any(word.lemma_.lower() in _LAWMAKERS for word in predicate.sent)


def _had_to(clause: Token, whole: Token) -> bool:
    """Whether the clause tells what is to be done with what somebody has ("have 300 houses to search"), what it
    should have done, or what is done to something of theirs ("fishermen whose boats are threatened")."""
    if any(child.dep_ == "nsubjpass" and child.tag_ not in _WHO for child in clause.lefts):
        return True
    if clause.lemma_ in _MEANT and clause.tag_ == "VBN" and _for_use(clause):
        return True
    if _for_a_task(clause, whole) or _has_come(clause, whole) or _of_who(clause) or _put_there(clause):
        return True
    return (whole.head.lemma_ == "have" and infinitive(clause)) or any(child.lower_ == "have" for child in clause.lefts)


def _for_a_task(clause: Token, whole: Token) -> bool:
    """ "Is digging two ditches that are expected to drain it": only what they are to do is to come."""
    if clause.dep_ != "relcl" or whole.dep_ != "dobj" or modality_of(whole.head) != "actual":
        return False
    tasks = [child for child in clause.rights if child.dep_ == "xcomp" and child.lemma_ not in COMING]
    return any(word.dep_ == "dobj" for task in tasks for word in task.rights)


def _has_come(clause: Token, whole: Token) -> bool:
    """ "The 12 pumps that the town had ordered arrived": they are there."""
    verb = whole.head
    if clause.dep_ != "relcl" or clause.tag_ not in PAST or whole.dep_ != "nsubj" or verb.tag_ not in PAST:
        return False
    return verb.lemma_ in COMING | _PROVING and modality_of(verb) == "actual"


def _of_who(clause: Token) -> bool:
    """ "Two men wanted by the police", "called Roe and Lund", "40 people promised work", "two towns expected to be
    hit": they are there."""
    verb = clause.lemma_
    if clause.tag_ != "VBN" or clause.dep_ not in ("acl", "relcl"):
        return False
    if verb == "expect":
        return any(child.dep_ == "xcomp" and child.lemma_ in BEFALLING for child in clause.rights)
    if verb == "call":
        return any(child.dep_ == "oprd" for child in clause.rights)
    if clause.head.lemma_.lower() not in PEOPLE:
        return False
    if verb in ("promise", "pledge"):
        return any(child.dep_ == "dobj" for child in clause.rights)
    if verb == "seek":
        return any(child.lower_ == "who" for child in clause.lefts)  # "three women who were sought in May"
    return verb in _SOUGHT and any(child.dep_ in ("prep", "agent") for child in clause.rights)


def _put_there(clause: Token) -> bool:
    """ "Two nails pressed into the wood", "two boats pushed onto the rocks"."""
    return clause.lemma_ in ("press", "push") and any(
        child.lower_ in ("into", "onto", "against", "in", "together") for child in clause.rights
    )


def _for_use(clause: Token) -> bool:
    """ "Two planes designed for spraying", "meant to last a week"."""
    return any(child.lower_ in ("at", "for") or infinitive(child) for child in clause.rights)


def _just_told(clause: Token, counted: Token) -> bool:
    """Whether what is announced is a number that somebody gave, and no plan ("up from 54 announced by the port")."""
    given = counted.pos_ == "NUM" or counted.lemma_.lower() in _TOLD
    return clause.lemma_ == "announce" and given and any(child.dep_ == "agent" for child in clause.rights)


def _done_with(clause: Token) -> bool:
    """Whether the verb plans or weighs nothing: "a fund set up by Holt", "six considered worth it", "with six laps to
    go"."""
    if clause.lemma_ == "go" and infinitive(clause):
        return not any(True for _ in clause.rights)
    if clause.lemma_ == "set":
        if any(child.dep_ == "agent" for child in clause.rights):
            return True  # "a cap of 90 million set by law"
        if any(child.lower_ in ("up", "out", "off", "aside") for child in clause.rights):
            return True
        return not any(infinitive(child) or child.lower_ == "for" for child in clause.rights)
    if clause.lemma_ == "book":
        return clause.tag_ in PAST  # "the $90 million it booked last year"
    return clause.lemma_ == "consider" and any(child.dep_ in ("acomp", "oprd", "attr") for child in clause.rights)


def _of_use(clause: Token) -> bool:
    """Whether an infinitive tells what a thing is for ("a fund to pay for spills"), and not what is to become of it
    ("two mills to be built", "three more to come")."""
    return any(word.dep_ == "dobj" for word in clause.rights) or (
        clause.lemma_ not in COMING and not any(word.dep_ == "auxpass" for word in clause.lefts)
    )


def _doing(clause: Token, counted: Token) -> bool:
    """Whether the clause tells what they are to do who are there ("two men who will row it", "passed two bills that
    would ban it", "work on two pumps that will drain it")."""
    own = next((word for word in clause.lefts if word.dep_ == "nsubj" and word.tag_ in _WHO), None)
    made = counted.dep_ == "dobj" and counted.head.tag_ in PAST
    passive = any(word.dep_ == "auxpass" for word in clause.lefts)
    does = (
        not passive and clause.lemma_ not in COMING | _TAKING_PLACE and modality_of(predicate_of(counted)) == "actual"
    )
    return own is not None and (own.lower_ == "who" or made or does)


def _wished(clause: Token, counted: Token) -> bool:
    """ "The four ponies she wants to take home": they are there."""
    return (
        clause.lemma_ in ("want", "wish", "hope")
        and is_definite(counted)
        and any(word.dep_ in ("xcomp", "ccomp") for word in clause.rights)
    )


def _to_be_paid(clause: Token) -> bool:
    """ "The billions it will spend", "that it will have to pay"."""
    if clause.dep_ != "relcl" or not any(word.lower_ == "will" for word in clause.lefts):
        return False
    owner = any(word.dep_ == "nsubj" and word.tag_ not in _WHO for word in clause.lefts)
    paid = (clause, *(word for word in clause.rights if clause.lemma_ == "have" and word.dep_ == "xcomp"))
    return owner and any(word.lemma_ in ("spend", "pay") for word in paid)


def _coming_then(clause: Token) -> bool:
    """ "90 nurses flying out next week"."""
    return (
        clause.tag_ == "VBG"
        and clause.lemma_ in COMING
        and any(
            word.lower_ == "tomorrow" or (word.dep_ == "npadvmod" and word.left_edge.lower_ == "next")
            for word in clause.rights
        )
    )


def _would_show(clause: Token) -> bool:
    """ "Below the 9,000 bars that would show a leak": a reading that there has not been."""
    would = any(word.lower_ in WOULD for word in clause.lefts)
    that = any(word.dep_ == "nsubj" and word.lower_ == "that" for word in clause.lefts)
    return would and that and clause.lemma_ in INDICATING


def _perhaps_of(clause: Token, counted: Token) -> bool:
    """ "43 deaths that may be linked to it": nobody knows yet that they are any of its."""
    by = clause.lemma_ in _OWING and counted.lemma_.lower() in _TOLD
    return by and any(word.lower_ in MAY for word in clause.lefts)


def promised(counted: Token) -> Modality | None:
    """What a clause on the noun, or on the round number that it is told in, makes of it; null where it says nothing."""
    whole = counted.head.head if counted.dep_ == "pobj" and counted.head.lower_ == "of" else counted
    for child in (*counted.rights, *(() if whole.i == counted.i else whole.rights)):
        if child.dep_ in ("relcl", "acl") and child.pos_ == "VERB":
            if _to_be_paid(child):
                return "planned"
            if _coming_then(child):
                return "planned"
            if _would_show(child):
                return "conditional"
            if _perhaps_of(child, counted):
                return "possible"
            if _had_to(child, whole) or _just_told(child, counted) or _done_with(child) or _wished(child, counted):
                continue
            active = any(word.lower_ in ("have", "has", "had") for word in child.lefts)
            done_to = (child.tag_ == "VBN" and not active) or any(
                word.dep_ == "nsubj" and word.tag_ not in _WHO for word in child.lefts
            )
            told = any(word.dep_ == "ccomp" for word in child.rights)  # "is digging two wells which it hopes will help"
            told = told or (child.lemma_ == "need" and any(word.dep_ == "dobj" for word in child.rights))
            modality = governed(child) if done_to and not told and not negated(child) else None
            if modality in ("planned", "requested", "possible"):
                return modality
            spent = counted.dep_ == "dobj" and counted.head.lemma_ in ("spend", "cost", "pay")
            aim = infinitive(child) and (spent or _of_use(child))  # "sent two to spray it"
            aim = aim or _doing(child, counted)
            open_ = child.dep_ == "relcl" and counted.dep_ != "attr" and not is_definite(counted) and not aim
            if open_ and child.tag_ != "VBD" and modality_of(child) == "planned":
                return "planned"
        if child.lower_ in ("due", "expected") and not because(child) and not negated(child):
            return "planned" if child.lower_ == "due" else "possible"
    return None
