"""Whether a time behind a number is that of another number, or of another thing, which it is put beside."""

from __future__ import annotations

import re

from asreported.model import Span, Timex

_OTHER_NUMBER = re.compile(
    r"\b(?:from|vs\.?|versus|against|compared (?:with|to)) (?:(?:its|a|an|the) \w+ of )?"
    r"(?:(?:about|around|over|nearly|almost|some|just|more than|less than|an?|the) )*[$€£#]? ?\d[\d,.]*"
    r"(?: ?(?:bn|m|k|p|%|per ?cent|million|billion|trillion)\b)*(?: (?!(?:and|but|to)\b)[\w%]+){0,3}"
    r"(?:,? or [$€£]?[\w.]+(?: [a-z]+)? (?:a|per) [a-z]+,?)? (?:(?:in|on|at|for|during) )?(?:the )?$",
    re.IGNORECASE,
)
"""Between a number and the time of the one that it is put beside: "now 40 boats, against 30 a year ago"."""
_OTHER_THING = re.compile(
    r"\b(?:(?:equal|equivalent|comparable|similar) to"
    r"|(?:more|less|larger|bigger|greater|smaller|higher|lower|fewer) than)"
    r" (?:the|its|their|his|her|that of|[A-Z][\w-]+ ?['’]s) [^.;,()\d]*$"
    r"|\b(?:larger|bigger|greater|smaller|higher|lower|worse|better|deadlier) than an? [^.;,()\d]*$"
    r"|\bthan an? (?:similar|comparable|previous|earlier) [^.;,()\d]*$"
    r"|\b(?:from|than|above|below|off) (?:an?|its|their|the|[\w-]+ ?['’]s) (?:[\w-]+ ){0,3}(?:low|high|peak|trough)s?"
    r" (?:[^.;,()\d]*\b)?(?:on|in|of|at) $"
    r"|, and then\b[^.;()]*$"
)
"""Between a number and the time of a thing that it is measured by ("nine times more than the flood of 1957", "up 40
cents from a year low on 3 May"), or of what came after it ("20 boats, and then, last week, 30")."""
_THAN_THEN = re.compile(
    r"\b(?:more|less|larger|bigger|smaller|higher|lower|fewer|worse|better) than (?:in|on|at|during|for) (?:the )?$"
    r"|\b(?:increase|rise|gain|jump|leap|drop|fall|decline|decrease) (?:from|on) (?:the )?$"
)
"""Between a number and the time that it is put beside: "90 seats, 9 percent more than in 2008"."""
_ON_THEN = re.compile(r" ?(?:%|percent|per cent)? on (?:last|a|the (?:previous|same|prior|year)|(?:19|20)\d\d)\b")
"""From a number to such a time, with the first words of it: "down 9 percent on last year"."""


def is_of_number_beside(text: str, number: Span, timex: Timex) -> bool:
    """Whether a time behind a number is that of another number, or of another thing, which it is put beside."""
    start = timex.span.start
    if start <= number.end:
        return False
    if _ON_THEN.match(text, number.end) is not None and text[number.end : start].endswith(" on "):
        return True
    return any(
        beside.search(text, number.end, start) is not None for beside in (_OTHER_NUMBER, _OTHER_THING, _THAN_THEN)
    )
