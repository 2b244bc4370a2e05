"""The grammar: which runs of lexical classes are time expressions. Letters are explained in lexer.py."""

from __future__ import annotations

import re

__all__ = ["PATTERN", "RULES"]

_SPOKEN = "n(?:-?n){0,15}"
"""A number in words. None takes more; without an end, a page of them would be looked through from each word on."""

_COUNT = f"(?:[DNY]n?|{_SPOKEN}(?:&{_SPOKEN})?)(?:&ah)?"
_APPROX = "(?:A|@l|0?c>|ut)"
_STAGE = "(?:d?[eEF]-?|d?Bx)"
_UNIT = "[UQ]"
_DAY = "(?:M[DO](?:,?Y)?|d?[DO]x?M(?:,?Y)?)"
_RANGED = "[DO](?=[-t&][DO]x?M)|(?<=M[DO][-&])[DO](?![UQn])(?:,?Y)?"
_NAMED = f"(?:(?:[Ww],?)?{_DAY}|W|T)"
_YEAR = "(?:Y|nn(?:-?n)?)"
_CLOCK = "(?:Cm?|Dm)"
_PARTIAL = "[HLX]"

RULES: tuple[tuple[str, str], ...] = (
    ("iso", "I"),
    ("clock", f"A?(?:{_CLOCK}z?|P),?{_NAMED}"),
    ("short_year", "(?<=Y[-.])[DN]"),
    ("date", f"{_STAGE}?(?:(?:d?H?{_PARTIAL})?[Ww],?(?:P,)?|{_PARTIAL}(?=M))?{_DAY}P?"),
    ("ranged", _RANGED),
    ("month", f"{_STAGE}?M(?:,?x?{_YEAR}|x?{_PARTIAL}U)"),
    ("holiday", f"{_PARTIAL}?G(?:,?Y)?"),
    ("frequency", f"(?:{_COUNT})?2[av]-?{_UNIT}"),
    ("each", f"v(?:{_COUNT}-?{_UNIT}|{_UNIT}|W|M|S|P|V)"),
    ("weekday", f"W(?:xd?)?{_PARTIAL}U"),
    ("weekday", f"(?:d?e-?|(?=[EF]))?(?:d?H?{_PARTIAL})?WP?"),
    ("deictic", f"(?:{_STAGE}?P)?{_STAGE}?TP?"),
    ("held", f"d?(?:{_UNIT}3|Ux)(?={_NAMED})"),
    ("quarter", "d?O(?=&d?[OL]-?Q)"),
    ("quarter", f"[dH]?(?:Y|{_PARTIAL}U'|U-?[gE])?k?-?[OL]-?[Qh](?:x?k?Y|x?{_PARTIAL}U|xdU)?"),
    ("quarter", "ox?,?k?Y?"),
    ("period", f"(?:d[LKYHX]?|[HXKL]|{_PARTIAL}U'|[dK]?K?a?U-?[gE])[Qp](?!-)(?:{_PARTIAL}U|aU[gE])?"),
    ("span", f"d?U-[gE]{_COUNT}-?{_UNIT}"),
    ("ago_on", f"(?:{_COUNT}|a)Ug[WT]"),
    ("ago", f"{_APPROX}?(?:{_COUNT}|f|af|hx?a|a)?-?{_UNIT}(?:ts)?-?[gEF]"),
    ("beside", f"{_APPROX}?(?:d|{_COUNT}|f|af|hx?a|a){_UNIT}b"),
    ("hence", f"{_APPROX}?(?:{_COUNT}|af?|hx?a){_UNIT}i(?=[WT])"),
    ("span", f"(?:{_STAGE})?(?:(?:vx)?d?(?:[LXHKR]|O)|d){_COUNT}(?:t{_COUNT})?-?k?{_UNIT}(?:ts)?"),
    ("span", f"(?:d?[LXHR]|d)fx?k?{_UNIT}(?:ts)?"),
    ("relative", f"{_STAGE}?(?:d?{_PARTIAL}|d?K)k?(?:{_UNIT}|V)(?:ts)?"),
    ("month", f"{_STAGE}?{_PARTIAL}M"),
    ("season", f"{_STAGE}?(?:d?{_PARTIAL}?L?)?S(?:x?{_YEAR}|x?{_PARTIAL}U)?"),
    ("day_part", f"{_STAGE}?(?:d?{_PARTIAL}|d|K)P|e-?P"),
    ("decade", f"{_STAGE}?d?{_STAGE}?Z"),
    ("century", "(?:d?[eEF]-?)?d?(?:n-?)?O-?U"),
    ("spoken_year", "(?:dU)?n(?:-?n){1,15}"),
    ("bounded", "(?:d?Bxd|[eEF]xd|[eEF]id|d)k?(?:U|V)(?!-|[gEb])|U[-']?B"),
    ("lasting", "U-k"),
    ("stretch", "d?[eEFO]?U(?=b|x|K)|d[eO]U|dU|U(?=b|x)"),
    ("while", "(?<=i)[af]5"),
    ("to_come", f"d[qk]6|aF6|J{_UNIT}"),
    ("duration", f"{_APPROX}?(?:{_COUNT}(?:t{_COUNT})?|f|af|hx?a|a)x?c?-?k?-?{_UNIT}(?:&ah|ts|tn)?"),
    ("year", f"(?:{_STAGE}|B-)?(?:dU|k-?)?Y"),
    ("month", f"{_STAGE}?M"),
    ("plural", f"R{_UNIT}(?:[t&]{_UNIT})?|i{_UNIT}(?:t{_UNIT})?"),
    ("clock", f"A?{_CLOCK}z?|P"),
    ("set", "y"),
    ("reference", "[cl]?r|@d1|d[Lq]J|dJ|dL|H|R"),
)
"""(name, pattern). The first that fits at a place wins: longer expressions stand before their own parts."""

_NEVER_FIRST = "[.,&t]"
"""What begins no rule: most words of a text, at which not every rule need be tried."""

PATTERN = re.compile(
    f"(?!{_NEVER_FIRST})(?:{'|'.join(f'(?P<r{place}>{rule})' for place, (_, rule) in enumerate(RULES))})"
)
SINGLE = tuple(re.compile(rule) for _, rule in RULES)
