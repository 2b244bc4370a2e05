"""What words right beside a number tell of as there, whatever the clause is about to do: "now home to 900", "a law that
caps it at 6 million", "with 40 feet still to go"."""

from __future__ import annotations

import re

from spacy.tokens import Token

from asreported.extract.grammar import SUBJECTS
from asreported.model import Quantity

_BACK = 110
_ABOUT = r"(?:(?:about|around|some|at least|more than|over|nearly|almost|roughly|only|just|up to) )*[$£€#]? ?"
_BEFORE = re.compile(
    rf"\bhome to {_ABOUT}$"
    rf"|(?:[-–—,(]|-LRB-) (?:currently|now|already|presently) {_ABOUT}$"
    r"|\b(?:laws?|statutes?) (?:that |which )?(?:limit|cap|restrict|hold)(?:s|ped|ing|ed)?\b"
    rf"[^.;:]{{0,80}}\b(?:to|at) {_ABOUT}$",
    re.IGNORECASE,
)
"""What stands before a number of what is there."""
_PROPOSED = re.compile(
    r"\b(?:new|proposed|draft|planned|call\w*|ask\w*|pass|propos\w+|introduc\w+)\b[^.;:]{0,20}\blaws?\b"
)
_AFTER = re.compile(
    r"(?: of [a-z]+(?: [a-z]+)?)? still to go\b"
    r"| already (?:received|paid|spent|given|raised|collected|delivered|sent|built|distributed)\b"
    r"|(?: of [a-z]+)? last (?:year|month|week|season) ?(?:\)|-RRB-)"
    r"| (?:that )?(?:it|they|he|she|we) (?:has|have|had) (?:already )?"
    r"(?!promis|pledg|offer|plann|expect|hop|ask|request|want|need|look|intend)"
    r"(?:spent|paid|lost|given|sent|built|bought|sold|made|found|[a-z]+ed)\b"
)
"""What stands after one: what is left of a way, a past level in brackets, and what has been done with it."""
_LIMITS = frozenset({"cap", "limit", "record", "threshold", "ceiling"})
_PASSING = frozenset(
    {"exceed", "surpass", "beat", "break", "top", "eclipse", "lift", "raise", "scrap", "remove", "abolish", "waive"}
)
"""What is done to limits that stand."""
_BODIES = frozenset({"member", "strong", "man", "woman", "person", "nation", "country", "state"})


def is_there(text: str, quantity: Quantity, number: Token, anchor: Token) -> bool:
    """Whether the number's own words tell that what it counts is there."""
    start = quantity.span.start
    before = text[max(0, start - _BACK) : start]
    if _BEFORE.search(before) is not None and _PROPOSED.search(before) is None:
        return True
    if _AFTER.match(text, quantity.span.end) is not None:
        return True
    verb = anchor.head
    if anchor.lemma_.lower() in _LIMITS and anchor.dep_ == "dobj" and verb.lemma_ in _PASSING:
        return True
    return _size_of_doer(number)


def _size_of_doer(number: Token) -> bool:
    """ "A six-member panel will hear them": the panel is there."""
    if number.i + 3 >= len(number.doc) or number.nbor().text != "-" or number.nbor(2).lemma_.lower() not in _BODIES:
        return False
    body = number.nbor(2).head if number.nbor(2).dep_ in ("compound", "amod", "nmod") else number.nbor(2)
    new = any(child.lower_ in ("new", "proposed", "planned") for child in body.lefts)
    return body.dep_ in SUBJECTS and body.dep_ != "nsubjpass" and not new
