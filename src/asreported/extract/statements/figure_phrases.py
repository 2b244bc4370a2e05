"""The words of a figure: the number that the rest hangs on, where its evidence ends."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.statements.context import Context
from asreported.extract.statements.measures.amounts import counted_below
from asreported.model import Quantity, Span


def head_number(context: Context, quantity: Quantity) -> Token | None:
    """The word of the number that the rest of it hangs on; of two ends, the one that what is counted stands at."""
    phrase = context.doc.char_span(quantity.span.start, quantity.span.end, alignment_mode="expand")
    if phrase is not None and quantity.low is not None and quantity.unit == "share":
        return phrase[-1]  # "a third to half of the boats"
    if phrase is None or quantity.low is None or not (phrase[-1].like_num or phrase[-1].text == "%"):
        return None if phrase is None else phrase.root
    last, root = phrase[-1], phrase.root
    torn = len(phrase) > 1 and phrase[-2].text == ","  # "45,000-50 ,000 people"
    if torn or quantity.unit == "times" or (counted_below(last) is not None and counted_below(root) is None):
        return last  # "70% or 80% of the booms"
    if root.dep_ != "prep":
        return root
    return last if last.text != "%" else next(word for word in phrase if word.text == "%")


def evidence_of(context: Context, quantity: Quantity, counted: Token | None) -> Span:
    """The number with what is counted, where that stands near it on its line."""
    end = quantity.span.end
    if counted is not None and 0 <= counted.idx - end < 60 and "\n" not in context.text[end : counted.idx]:
        end = counted.idx + len(counted)
    return Span(quantity.span.start, end)


def is_side(number: Token) -> bool:
    """ "The western half of the island" is a place, "half full" a manner."""
    return number.head.pos_ == "ADJ" or any(child.dep_ == "amod" and child.tag_ == "JJ" for child in number.lefts)
