"""What words right beside a number tell of as there, whatever the clause is about to do: "now home to 900", "a law that
caps it at 6 million", "with 40 feet still to go"."""

from __future__ import annotations

import re

from spacy.tokens import Token

from asreported.extract.grammar import SUBJECTS
from asreported.extract.statements.measures.words import MONEY, ROUND
from asreported.extract.statements.reality.about import ABOUT
from asreported.model import Quantity

_BACK = 110
_BEFORE = re.compile(
    rf"\bhome to {ABOUT}$"
    rf"|\bout of an? (?:total|workforce|fleet|force|pool) of {ABOUT}$"
    rf"|(?:[-–—,(]|-LRB-) (?:currently|now|already|presently) {ABOUT}$"
    r"|\b(?:laws?|statutes?) (?:that |which )?(?:limit|cap|restrict|hold)(?:s|ped|ing|ed)?\b"
    rf"[^.;:]{{0,80}}\b(?:to|at) {ABOUT}$",
    re.IGNORECASE,
)
"""What stands before a number of what is there."""
_PROPOSED = re.compile(
    r"\b(?:new|proposed|draft|planned|call\w*|ask\w*|pass|propos\w+|introduc\w+)\b[^.;:]{0,20}\blaws?\b"
)
_AFTER = re.compile(
    r"(?: of [a-z]+(?: [a-z]+)?| [a-z]+)? (?:still )?to go\b(?! (?:to|into|on|back|home|abroad|there|up|down|out)\b)"
    r"| already (?:received|paid|spent|given|raised|collected|delivered|sent|built|distributed)\b"
    r"|(?: of [a-z]+)? last (?:year|month|week|season) ?(?:\)|-RRB-)"
    r"| (?:that )?(?:it|they|he|she|we) (?:has|have|had) (?:already )?"
    r"(?!promis|pledg|offer|plann|expect|hop|ask|request|want|need|look|intend)"
    r"(?:spent|paid|lost|given|sent|built|bought|sold|made|found|[a-z]+ed)\b"
)
"""What stands after one: what is left of a way, a past level in brackets, and what has been done with it."""
_NOW_THERE = re.compile(
    r" (?:now|currently|already|presently|still) (?:in|on|at|under|aboard|inside|serving|working)\b"
)
"""After the noun of those who are there ("to meet the nine men now in the fort")."""
_SOME_OF = frozenset({"$", "£", "€", "any", "some", "half", "most", "all", "rest", "remainder"})
"""Words of a part of a sum."""
_LIMITS = frozenset({"cap", "limit", "record", "threshold", "ceiling"})
_PASSING = frozenset(
    {"exceed", "surpass", "beat", "break", "top", "eclipse", "lift", "raise", "scrap", "remove", "abolish", "waive"}
)
"""What is done to limits that stand."""
_AGAINST = re.compile(rf"\bagainst (?:[^.;:$£€]{{1,40}} , |[^.;:$£€]{{1,40}}, )?{ABOUT}$", re.IGNORECASE)
"""Before those whom somebody stands or will stand against: they are there."""
_SHOWING = frozenset({"release", "publish", "disclose", "show", "unseal", "broadcast"})
_RECORDS = frozenset(
    {"recording", "video", "tape", "photo", "photograph", "image", "document", "email", "e-mail", "transcript", "clip"}
)
"""What is there before anybody shows it ("has no plans to release two tapes")."""
_TO_HAND = frozenset({"get", "find", "buy", "rent"})
"""What "you can" do tells what is to be had ("you can buy one for 90")."""
_ABOUT_ANYBODY = frozenset({"you", "they", "he", "she", "we"})
_RIGHT = frozenset(
    {"right", "wrong", "correct", "lucky", "true", "successful", "able", "willing", "serious", "careful"}
)
"""What somebody may turn out to be: of a group of people it tells nothing."""
_BODIES = frozenset({"member", "strong", "man", "woman", "person", "nation", "country", "state"})


def is_there(text: str, quantity: Quantity, number: Token, anchor: Token) -> bool:
    """Whether the number's own words tell that what it counts is there."""
    start = quantity.span.start
    before = text[max(0, start - _BACK) : start]
    if _BEFORE.search(before) is not None and _PROPOSED.search(before) is None:
        return True
    if _AFTER.match(text, quantity.span.end) is not None:
        return True
    if _NOW_THERE.match(text, anchor.idx + len(anchor)) is not None or _of_a_sum(quantity, anchor):
        return True
    verb = anchor.head
    if anchor.lemma_.lower() in _LIMITS and anchor.dep_ == "dobj" and verb.lemma_ in _PASSING:
        return True
    if quantity.unit is None and (_AGAINST.search(before) is not None or _goes_on_with(anchor) or _shown(anchor)):
        return True
    if (quantity.unit in MONEY or quantity.unit == "percent") and (_to_be_had(anchor) or _of_a_group(anchor)):
        return True
    return _size_of_doer(number)


def _of_a_sum(quantity: Quantity, anchor: Token) -> bool:
    """ "Will pay back $5 million of a $6 million loan": the whole that a part is told of is there."""
    of = anchor.head
    noun = anchor.pos_ == "NOUN" and anchor.dep_ == "pobj" and of.lower_ == "of"
    return quantity.unit in MONEY and noun and (of.head.pos_ == "NUM" or of.head.lower_ in _SOME_OF)


def _goes_on_with(anchor: Token) -> bool:
    """ "Over 600 linesmen will continue to work": they are at it."""
    of_many = anchor.dep_ == "pobj" and anchor.head.lower_ == "of" and anchor.head.head.lemma_.lower() in ROUND
    whole = anchor.head.head if of_many else anchor
    verb = whole.head
    if whole.dep_ != "nsubj" or verb.lemma_ != "continue" or not any(child.lower_ == "will" for child in verb.lefts):
        return False
    return any(child.dep_ == "xcomp" for child in verb.rights)


def _shown(anchor: Token) -> bool:
    """What is there before it is shown, and the reasons for something."""
    if anchor.lemma_ == "reason" and anchor.head.lower_ == "for":
        return True
    return anchor.dep_ == "dobj" and anchor.head.lemma_ in _SHOWING and anchor.lemma_.lower() in _RECORDS


def _to_be_had(anchor: Token) -> bool:
    """ "You can get 60 percent discounts there"."""
    verb = anchor.head.head if anchor.dep_ == "pobj" else anchor.head
    lefts = {child.lower_ for child in verb.lefts}
    return verb.lemma_ in _TO_HAND and "you" in lefts and "can" in lefts


def _of_a_group(anchor: Token) -> bool:
    """ "If you are over 65, the fare is 2 dollars": the "if" picks out those of whom it is told."""
    verb = anchor.head
    if verb.lemma_ != "be" or verb.tag_ not in ("VBZ", "VBP") or any(child.tag_ == "MD" for child in verb.lefts):
        return False
    return any(child.dep_ == "advcl" and _picks_out(child) for child in verb.lefts)


def _picks_out(clause: Token) -> bool:
    words = {child.lower_: child.dep_ for child in clause.lefts}
    if "if" not in words or words.keys().isdisjoint(_ABOUT_ANYBODY) or clause.tag_ not in ("VBZ", "VBP"):
        return False
    be = clause if clause.lemma_ != "happen" else next(iter(clause.rights), clause)
    told = [child for child in be.rights if child.dep_ in ("acomp", "attr", "prep")]
    return be.lemma_ == "be" and bool(told) and told[0].lower_ not in _RIGHT


def _size_of_doer(number: Token) -> bool:
    """ "A six-member panel will hear them": the panel is there."""
    if number.i + 3 >= len(number.doc) or number.nbor().text != "-" or number.nbor(2).lemma_.lower() not in _BODIES:
        return False
    body = number.nbor(2).head if number.nbor(2).dep_ in ("compound", "amod", "nmod") else number.nbor(2)
    new = any(child.lower_ in ("new", "proposed", "planned") for child in body.lefts)
    return body.dep_ in SUBJECTS and body.dep_ != "nsubjpass" and not new
