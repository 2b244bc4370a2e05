"""What the words right after a number, or after its noun, say of it: "17 due by summer", "the 80 million promised"."""

from __future__ import annotations

import re

from spacy.tokens import Token

from asreported.extract.grammar import PAST
from asreported.extract.modality.cues import ADJECTIVES
from asreported.extract.statements.measures.words import MONEY, SHARES
from asreported.extract.statements.reality.standing import is_definite
from asreported.model import Quantity
from asreported.model.modality import UNREAL, Modality

_TOLD_AFTER = re.compile(
    r"\s+(?:more )?(?:(due|booked|slated)\b|(planned|promised|pledged|scheduled)\b(?! to\b)"
    r"|(expected|feared)\b(?! to\b)"
    r"|(?:that )?(?:it|they|we|he|she) (?:was|were|had|has|have)(?: been)? (promised|pledged|offered)\b)"
)
"""What stands right after a number or its noun ("17 due by summer", "the aid of 80 million it was promised")."""
_SUCH = "|".join(word for word, told in ADJECTIVES.items() if told in UNREAL and word not in ("due", "set", "ready"))
_IN_SUCH = re.compile(rf"(?: of [a-z]+)? (?:in|of|worth of) (?:[a-z]+ )?({_SUCH}) [a-z]+")
"""After a sum, what of ("9 million in potential fines")."""
_OF_ITS = r"(?:\s+(?:-LRB-[^;]{1,70})?-RRB-)?(?:\s+of\s+[a-z]+(?: [a-z]+)?)?(?:\s+(?:a|per|each|every) [a-z]+)?"
_PERHAPS = re.compile(
    rf"{_OF_ITS}\s+(?:"
    r"(?:is|are|was|were|(?:has|have) been) (?:suspected|(?:likely|probably|possibly|presumably)(?! to\b))"
    r"|(?:may|might|could)(?: ,[^,;.]{1,24},)? (?:have (?!to\b)\w+|be \w+ing|[a-z]+ from\b))"
)
"""What makes a number only possible, told right after it ("90 of them were probably lost", "40 barrels of oil a day may
have leaked"), however the parser hangs it."""
_HYPOTHETICAL = re.compile(
    r"[^.;,]{0,60}? (?:is|are|was|were) (?:only |purely |merely |just )?(?:based on an? )?hypothetical\b"
)
"""After a number of a case that somebody made up."""
_STILL_LOOKED_INTO = re.compile(r" (?:are |were )?still (?:under investigation|being (?:tested|investigated))\b")
"""After a bare number of cases that nobody has confirmed yet."""
_COMING = re.compile(
    r"[^,.;:()$£€]{0,45} (?:over|in|within|during|for) the (?:coming|next) (?:\w+ ){0,2}"
    r"(?:weeks?|months?|years?|quarters?)\b"
)
"""After a sum that is told of a time to come ("with another 9 million from auctions in the coming three years")."""
_ON_CONDITION = re.compile(
    r"(?: million| billion)?(?: -LRB-[^;]{1,40}-RRB-)?(?: (?:per|an?|each|every) [a-z]+)? if "
    r"(?!needed|necessary|possible|required|any|not|only|so|ever|at)\w"
)
"""After a sum that hangs on a condition ("4,300 a barrel if they are found guilty")."""
_IF = re.compile(r"\b[Ii]f (?:its|the|that|this|their|his|her|[\w'’]+) (?:about |around |some )?[$£€]? ?$")
_IS_RIGHT = re.compile(
    r"(?: (?:a|per) [a-z]+)?(?: [a-z]+)? (?:estimate|figure|forecast|projection|prediction|calculation|guess)s? "
    r"(?:is|are|was|were|prove[sd]?|turn(?:s|ed)? out|hold(?:s|ing)?|stands?)\b"
)
"""Around a number of which it is said what follows if it is right ("if its $9 million estimate is right")."""
_AT_MOST = re.compile(
    r"(?: (?!and\b|but\b|who\b|when\b)[a-z]+){0,3}? (?:(?:that|which) )?(?:it|they|he|she|we) "
    r"(?:is|are|was|were|has been|have been) "
    r"(?:authori[sz]ed|allowed|permitted|entitled|licen[sc]ed|cleared) to\b"
)
"""After a number of what somebody may do, and need not have done ("of the 600 guards it is allowed to send")."""
_PERHAPS_THAT = re.compile(
    r"(?: of [a-z]+(?: [a-z]+)?)? (?:that|which) (?:could|may|might) (?:also |still |already )?"
    r"(?:be [a-z]+ing|have (?:been )?[a-z]+(?:ed|en|nt|ne|lt)) "
)
"""After an amount of what is perhaps so ("the 90 litres of milk that could be spoiling the bay")."""
_FORESEEING = frozenset({"forecast", "predict", "estimate", "expect", "project", "believe", "face", "reckon"})
_SAYING = frozenset({"say", "plan", "announce", "understand", "report", "agree"})
_OF_OTHERS = re.compile(
    r"\b(?:of|than|from|with|by|in|on|at|for|after|between|among)(?: (?:a|an|about|some|nearly))? $"
)
"""What stands before a number that is not the subject of what follows."""
_BACK = 24
_NEAR = 8
"""Tokens from the noun of a number to what stands right after it."""


def told_after(text: str, quantity: Quantity, anchor: Token) -> Modality | None:
    """What the words right after the number or its noun say; null where they say nothing."""
    if _AT_MOST.match(text, quantity.span.end) is not None:
        return "possible"
    for end in {quantity.span.end, anchor.idx + len(anchor)}:
        if quantity.unit is not None and _PERHAPS_THAT.match(text, end) is not None:
            return "possible"
        such = _IN_SUCH.match(text, end) if quantity.unit in MONEY else None
        if such is not None:
            return ADJECTIVES[such[1]]
        after = _TOLD_AFTER.match(text, end)
        if after is not None and not (after[1] == "due" and _because(anchor, after.start(1))):
            return "possible" if after[3] else "planned"
    return None


def _because(anchor: Token, at: int) -> bool:
    """Whether the "due" there gives a reason."""
    words = anchor.doc[anchor.i : anchor.i + _NEAR]
    due = next((word for word in words if word.idx == at), None)
    return due is not None and because(due)


def because(due: Token) -> bool:
    """Whether "due to" gives a reason ("had nine sheds empty due to the frost"), and tells of nothing to come."""
    if due.lower_ != "due" or due.i + 2 >= len(due.doc) or due.nbor(1).lower_ != "to":
        return False
    return due.nbor(2).tag_ not in ("VB", "RB")


def perhaps(text: str, quantity: Quantity, anchor: Token) -> bool:
    """Whether the words right after it, as the subject of them, make it only possible."""
    if anchor.pos_ == "NUM" and _STILL_LOOKED_INTO.match(text, quantity.span.end) is not None:
        return True
    if _HYPOTHETICAL.match(text, quantity.span.end) is not None:
        return True
    if is_definite(anchor) and quantity.unit not in SHARES:
        return False
    if anchor.dep_ == "dobj" or _OF_OTHERS.search(text[max(0, quantity.span.start - _BACK) : quantity.span.start]):
        return False
    return any(_PERHAPS.match(text, end) is not None for end in {quantity.span.end, anchor.idx + len(anchor)})


def on_condition(text: str, quantity: Quantity) -> bool:
    """Whether an "if" right after a sum is the condition of it, or one before it asks whether it is right."""
    before = text[max(0, quantity.span.start - _BACK) : quantity.span.start]
    if _IF.search(before) is not None and _IS_RIGHT.match(text, quantity.span.end) is not None:
        return True
    return quantity.unit in MONEY and _ON_CONDITION.match(text, quantity.span.end) is not None


def yet_to_come(text: str, quantity: Quantity, predicate: Token) -> Modality | None:
    """What becomes of a sum that is told of years to come, where its own verb tells nothing of the past."""
    if quantity.unit not in MONEY or _COMING.match(text, quantity.span.end) is None:
        return None
    verbs = {predicate.lemma_, predicate.head.lemma_, predicate.head.head.lemma_}
    if not verbs.isdisjoint(_FORESEEING):
        return "possible"
    return "planned" if predicate.tag_ not in PAST or predicate.lemma_ in _SAYING else None
