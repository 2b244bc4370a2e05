"""Pounds that are money and weigh nothing, by what stands near them."""

from __future__ import annotations

import re

from asreported.model import Quantity

__all__ = ["is_paid"]

_IN_DOLLARS = re.compile(r"(?: ?of)?(?: ?pounds?)? ?(?:\(|-LRB-) ?(?:US ?|about )?[$€]")
_OF_PAY = re.compile(
    r"\b(?:salar(?:y|ies)|wages?|pension|bonus|fee|price|budget|donations?) (?:worth )?of (?:about |around |up to )?$"
    r"|\b(?:miss(?:es|ed|ing)? out on|donat(?:e|ed|ing)|spen(?:d|t|ding)|rais(?:e|ed|ing)|earn(?:ed|ing)?) "
    r"(?:about |around |up to |over |more than |nearly |some )?$"
)
"""Before pounds that are money."""
_OF_THINGS = re.compile(r"(?: of pounds?| ?pounds?)? of (?!pounds?\b|their\b|his\b|her\b|our\b|its\b)")
"""After pounds of something that is weighed."""
_PAID_IN = re.compile(
    r"\b(?:banks?|funds?|shares|investors?|dividends?|tax(?:es)?|rent|pensions?|wages?|salar(?:y|ies)|fares?|fines?|fined|debts?"
    r"|loans?|profits?|losses|revenues?|turnover|purse|wallet|cash|cheques?|savings|mortgages?|sterling|pence|shillings?"
    r"|prices?|tickets?|grants?|prizes?|awards?|awarded|worth|fetch(?:es|ed)?|auction|charges?|charged|bursary|subsid(?:y|ies)"
    r"|ow(?:es?|ed|ing)|sold for|costs?|costing|spen[dt]|pa(?:id|ys?)|bill|budget|compensation|damages|income|euros?)\b"
)
_WEIGHED = re.compile(
    r"\b(?:weigh[a-z]*|weights?|heav[a-z]+|diet|lift[a-z]*|kilos?|kilogram[a-z]*|kg|lbs?|ounces?|tons?|tonnes?|cargo"
    r"|(?:lost|los(?:es?|ing)|gain(?:s|ed|ing)?|shed|dropped|put on) (?:about |some |over )?[\d,]+)\b"
)
"""Near pounds that are money, and near those that weigh something."""
_PAID_NEAR = 60
_PAY_BACK = 40
"""Characters before pounds in which it is told for what they are paid."""


def is_paid(text: str, quantity: Quantity) -> bool:
    """Whether pounds weigh nothing but are spent, told in dollars as well, or those of a text that pays in them."""
    start, end = quantity.span.start, quantity.span.end
    if _IN_DOLLARS.match(text, end) is not None:
        return True
    if _OF_THINGS.match(text, end) is not None:
        return False
    if _OF_PAY.search(text, max(0, start - _PAY_BACK), start) is not None:
        return True
    before = text[max(0, start - _PAID_NEAR) : start].rpartition(". ")[2]
    near = before + text[start : end + _PAID_NEAR].partition(". ")[0]
    if "$" in near or _WEIGHED.search(near) is not None:
        return False  # where dollars are paid, pounds weigh
    return "£" in text or _PAID_IN.search(near) is not None
