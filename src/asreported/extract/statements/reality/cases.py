"""Numbers of a case that somebody only puts ("let us say a mill earns 9 million"), of a headline given as an example,
and numbers that are only asked for: no figures."""

from __future__ import annotations

import re

from spacy.tokens import Token

from asreported.extract.modality import predicate_of
from asreported.model import Quantity

_BACK = 220
"""Characters before a number in which its case is put: in its sentence, or in the one before."""
_AHEAD = 8
"""Characters of a number that tell that it stands right after "let's say"."""
_PUT = re.compile(
    r"\blet ?(?:['’]s|us|s) (?:say|suppose|imagine|assume|pretend)\b(?: that\b)?"
    r"(?! ?(?:about|around|some|roughly|nearly|almost|over|at|up|a (?:few|couple|dozen)) | ?[\d$£€#]| ?[.!?,;])"
    r"|(?:[.!?:\n] |[`“\"]{1,2} ?)(?:(?:now|so|but|just|and|then) ?,? )?"
    r"(?:suppose|imagine|pretend)(?: that)? (?!what|how|who|why|where|my|the (?:scene|horror|shock|surprise))\w"
    r"|\bfor (?:the sake of argument|argument ?['’]?s? sake)\b",
    re.IGNORECASE,
)
"""What puts a case; after "let's say" a bare number is only a guess at one ("let's say 90 ponies")."""
_PUTTING = re.compile(r"(?:[Ll]et ?(?:['’]s|us|s)|[Ss]uppose|[Ii]magine|[Pp]retend|argument)\b")
"""A word of all that puts a case: looked for first."""
_FOLLOWING = re.compile(
    r"\s*(?:(?:over|in|during) (?:those|these|the two) |(?:then|next|now|the (?:next|following|second)) ?,? "
    r"|by (?:then|[A-Z][a-z]+ \d))",
    re.IGNORECASE,
)
"""How the sentence after goes on with the case."""
_HEADLINE = re.compile(
    r"[^'’”\"\n]{0,80}(?:''|”|\") (?:is|was|would be)(?: (?:not|n['’]t|never|hardly|just))? "
    r"an? (?:\w+ )?(?:headline|slogan)"
)
"""After a number in words that are given as an example of a headline."""
_ANY_ONE = re.compile(
    r" (?:can|may|could|might|usually|typically) [a-z]+\b| ?: (?:will|would|is|are|was|can) [^.!?\n]{1,120}\?"
)
"""After the noun of "one" that stands for any of them ("one rescue can take hours"), or leads up to a question."""
_ASKED = ("how many", "how much", "how many more", "how much more", " no.")
"""Before a number that is asked for ("how many billions"), or that is a rank ("No. 1 priority")."""
_MISTOLD = frozenset({"said", "stated", "referred", "gave", "reported", "put", "had", "misstated"})
_LONGEST = 8
"""Words of a question without a verb ("A 40 percent cut?")."""


def only_put(text: str, quantity: Quantity, anchor: Token) -> bool:
    """Whether the number is one of a case put, of an exemplary headline, or asked for."""
    start = quantity.span.start
    before = ("\n " if start <= _BACK else "") + text[max(0, start - _BACK) : start]
    if before[-16:].rstrip().lower().endswith(_ASKED) or _is_headline(text, quantity.span.end):
        return True
    if (
        quantity.value == 1
        and quantity.unit in (None, "more")
        and _ANY_ONE.match(text, anchor.idx + len(anchor)) is not None
    ):
        return True
    if _is_bare_question(anchor) or _is_corrected(anchor) or _of_anybody(anchor):
        return True
    put = _PUT.search(before + text[start : start + _AHEAD]) if _PUTTING.search(before) is not None else None
    if put is None or put.end() > len(before):
        return False
    at = start - len(before) + put.end()
    first = anchor.doc[anchor.sent.start].idx
    return at > first or (anchor.sent.start > 0 and _FOLLOWING.match(text, first) is not None)


def _of_anybody(anchor: Token) -> bool:
    """ "Feeding two ponies will raise your bills": whoever has them."""
    doing = predicate_of(anchor)
    if doing.tag_ != "VBG" or doing.dep_ != "csubj" or not any(child.tag_ == "MD" for child in doing.head.lefts):
        return False
    return any(word.lower_ in ("you", "your") for word in doing.head.rights for word in (word, *word.lefts))


def _is_headline(text: str, end: int) -> bool:
    after = text[end : end + _BACK]
    return ("headline" in after or "slogan" in after) and _HEADLINE.match(after) is not None


def _is_corrected(anchor: Token) -> bool:
    """ "The original said that six had died": a correction tells the error itself."""
    first, second, third = (anchor.doc[anchor.sent.start : anchor.sent.start + 3].text.lower().split() + [""] * 3)[:3]
    return (first, second) == ("the", "original") and third in _MISTOLD


def _is_bare_question(anchor: Token) -> bool:
    sentence = anchor.sent
    if sentence.end - sentence.start > _LONGEST or not any(word.text == "?" for word in sentence):
        return False
    return not any(word.pos_ in ("VERB", "AUX") for word in sentence)
