"""Times of what a number is put beside, which are not the number's own: of another number, of another thing."""

from __future__ import annotations

import re

from asreported.model import Span, Timex

_AGAINST = re.compile(r"\b(?:against|compared|versus|up from|down from|up on|down on)\b", re.IGNORECASE)
_COMPARED = re.compile(
    r"(?:\b(?:up|down|higher|lower|fewer|less|increase|rise|drop|fall|improvement)"
    r" (?:[\d.,]+ ?(?:%|percent|per cent) |\w+ )?(?:on|from|than)"
    r"|\b(?:well|far|still) (?:below|above|short of)(?= (?:the|its|their|an?) )"
    r"|\bcompare[ds]? (?:with|to)|\b(?:against|versus))"
    r" (?:(?:about|around|nearly|some|over|almost) )?(?:(?:the|an?|its|his|their|previous|earlier|estimated) ){0,2}"
    r"(?:(?:[\w'’-]+ ){1,4}of )?(?:[$€£]?[\d.,]+ (?:\w+ )?, or |[$€£]?[\d.,]+(?: \w+)?, or )?$",
    re.IGNORECASE,
)
"""Before a number that another is put beside: "up 9% from", "compared with a yield of $9 million, or"."""
_MEASURED = re.compile(
    r"\b(?:times|half|twice|double|triple|percent of|per cent of|% of)(?: of)? (?:(?:the|its|their|his|her|[A-Z][\w.]*"
    r" ?['’]s?) )(?:[\w'’-]+ ){0,3}(?:of|at) (?:(?:about|around|only|just|some|nearly) )?"
    r"(?:[$€£#]? ?[\d,.]+ \w+ (?:\(|-LRB-) ?)?$"
    r"|\b(?:times|twice|double|triple) (?:the|its|their|his|her) (?:(?:about|around|only|just|some|nearly) )?$",
    re.IGNORECASE,
)
"""Before a number by which another is measured: "puts it at five times the guild's guess of 500 boats"."""
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
_EARLIER = re.compile(r"[^.;,]{0,40}?\b(?:in|over|during|on) the (?:previous|preceding|prior) \w", re.IGNORECASE)
"""Behind a number, a time that is told only from another."""
_NEAR = 80
"""Characters before a number in which what it is compared with is said."""


def of_another_number(text: str, number: Span, timex: Timex) -> bool:
    """Whether what the number is compared with stands between it and the time: "300, against 250 a week earlier"."""
    return _AGAINST.search(text, number.end, max(number.end, timex.span.start)) is not None


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


def is_of_another_time(text: str, number: Span, timex: Timex) -> bool:
    """Whether a time before the number is not the number's, which it is compared with: "90 on Monday, up on the 80 made
    in the previous week"."""
    if timex.span.end > number.start:
        return False
    start = max(timex.span.end, number.start - _NEAR)
    if any(beside.search(text, start, number.start) is not None for beside in (_COMPARED, _MEASURED)):
        return True
    return _EARLIER.match(text, number.end) is not None
