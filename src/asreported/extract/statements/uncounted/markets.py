"""Numbers of business pages: prices of shares, forecasts, shares of a well, and how far two things are apart."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.modality import predicate_of
from asreported.extract.quantities.lexicon import changes
from asreported.extract.statements.measures.words import TABLES
from asreported.extract.statements.phrase import subjects

__all__ = ["FORECASTS", "foreseen", "is_held_against", "is_source", "price_moved", "quoted", "shares_moved"]

_TRADING = frozenset(TABLES["shares"]["trading"])
_OUTDOING = frozenset({"exceed", "surpass", "outstrip", "outpace", "outnumber", "outweigh", "beat"})
_COMPARING = frozenset({"more", "less", "fewer", "higher", "lower", "greater", "larger", "smaller", "bigger"})
_PRICE_MOVES = frozenset({"rise", "climb", "jump", "surge", "gain", "advance", "fall", "drop", "decline", "slide"})
_PRICE_MOVES |= {"plunge", "lose", "sink", "tumble", "slip", "shed", "slump"}
_TRADED = frozenset({"share", "stock", "price"})
_BOUNDING = frozenset(
    {"by", "as", "much", "nearly", "almost", "about", "around", "some", "more", "less", "than", "over"}
)
_BOUNDING |= {"further", "another", "up", "down", "off", "to", "just", "only", "at", "least", "roughly"}
_BETWEEN = frozenset({"ADP", "PROPN", "AUX", "ADV", "DET", "PART"})
"""What may stand between shares and the verb that tells how they moved."""
_QUOTED_BACK = 30
"""Words before a sum in pence in which the shares are told whose price it is."""
_PAID_OUT = frozenset(
    {"dividend", "payout", "payment", "tax", "fee", "pay", "cost", "sell", "buy", "earnings", "profit"}
)
_LISTED = frozenset({"trading", "traded", "listed"})
_SHARES_BACK = 8
FORECASTS = frozenset({"forecast", "projection", "outlook", "prediction"})
"""Nouns of whoever foresees: the number is that of what is foreseen, and not theirs."""
_FLUIDS = frozenset({"oil", "gas", "water"})
_HOLES = frozenset({"well", "wells", "field", "fields", "rig"})


def is_source(part: Token) -> bool:
    """Whether it is a share of a well and no amount of what comes out of it, whatever the tagger says."""
    after = part.nbor(1) if part.i + 1 < len(part.doc) else part
    before = part.nbor(-1) if part.i else part
    return (part.lower_ in _FLUIDS and after.lower_ in _HOLES) or (part.lower_ in _HOLES and before.lower_ in _FLUIDS)


def is_held_against(number: Token) -> bool:
    """Whether a percentage is the distance of two things, and neither's level: "30 percent more than the yield of
    last year", "orders exceeded by 30 percent the tally of last year"."""
    verb = predicate_of(number)
    if number.dep_ == "pobj" and number.head.lower_ == "by" and verb.lemma_.lower() in _OUTDOING:
        return True
    after = number.doc[number.i + 1 : min(number.i + 4, number.sent.end)]
    words = [word.lower_ for word in after if word.lower_ not in ("%", "percent", "cent")]
    return (
        words[:1] != [] and words[0] in _COMPARING and words[1:2] == ["than"] and verb.lemma_.lower() not in changes()
    )


def price_moved(number: Token) -> Token | None:
    """The shares or the price that a sum is the move or the level of: "its shares fell $2 to close at $50"."""
    number = number.head if number.dep_ == "nummod" and number.head.i > number.i else number
    verb = predicate_of(number)
    lemma = verb.lemma_.lower()
    if not (
        number.dep_ in ("npadvmod", "dobj", "pobj", "nmod", "advmod") and (lemma in _PRICE_MOVES or lemma in _TRADING)
    ):
        return None
    if number.dep_ == "pobj" and number.head.lower_ not in ("at", "to", "by"):
        return None
    if verb.dep_ == "pcomp" and verb.head.lower_ in ("after", "before"):
        verb = verb.head.head  # "its shares traded at $50, after closing at $48"
    told = (word for word in subjects(verb) if word.i < number.i)
    return next((word for word in told if word.lemma_.lower() in _TRADED), None)


def quoted(number: Token) -> Token | None:
    """The shares or the price that are told last before a sum in pence; null where it is a dividend, or paid."""
    for word in reversed(number.doc[max(number.sent.start, number.i - _QUOTED_BACK) : number.i]):
        if word.lemma_.lower() in _TRADED and word.nbor(1).lower_ not in ("exchange", "market"):
            return word if word.pos_ in ("NOUN", "PROPN") and word.i + 1 < number.i else None
        if word.lemma_.lower() in _PAID_OUT:
            return None
    return None


def shares_moved(number: Token) -> Token | None:
    """The shares told right before the verb whose percentage it is, by the words alone: a caption run into the sentence
    misleads the parser ("under scrutiny Shares in Acme have slumped almost 40%")."""
    doc, at = number.doc, number.i - 1
    while at > 0 and (doc[at].lower_ in _BOUNDING or doc[at].like_num or doc[at].tag_ == "DT"):
        at -= 1
    moved = doc[at].lemma_.lower() in _PRICE_MOVES | _TRADING
    if at < 1 or not moved or doc[at].pos_ != "VERB":
        return None
    for back in range(at - 1, max(-1, at - _SHARES_BACK), -1):
        word = doc[back]
        if word.lower_ in _LISTED:
            continue
        after = word.nbor(1)
        if word.lower_ in ("share", "shares", "stock", "stocks") and (word.pos_ == "NOUN" or after.lower_ in _LISTED):
            return word if after.pos_ != "NOUN" or after.lower_ in _LISTED else None
        if word.pos_ not in _BETWEEN:
            return None
    return None


def foreseen(noun: Token) -> Token | None:
    """What a forecast is of: "growth" in "its forecast for growth"; null of any other noun."""
    if noun.lemma_.lower() not in FORECASTS:
        return None
    below = (word for child in noun.rights if child.lower_ in ("for", "of", "on") for word in child.rights)
    return next((word for word in below if word.dep_ == "pobj" and word.pos_ in ("NOUN", "PROPN")), None)
