"""Wordings about a number that make it sued for, aimed at, rumoured, foreseen, given up or refuted, whatever the clause
that it stands in: each is looked for only where its leading word stands near the number."""

from __future__ import annotations

import re

from asreported.extract.statements.measures.words import MONEY
from asreported.extract.statements.reality.about import ABOUT
from asreported.model import Quantity
from asreported.model.modality import Modality

_LEADING = re.compile(
    r"\b(?:su(?:e|ed|es|ing)|enough|sufficient|room|space|capacity|talk|rumou?rs?|speculation|whispers?|estimates?"
    r"|desired|goal|dream|vision|plans?|bids?|proposals?|forecasts?|outlook|projections?|predictions?"
    r"|projected|budgeted|track|course|worst|expects?|aimed|numbers|figures|sums|seen|redemption|believed|thought"
    r"|feared|suspect(?:s|ed)?|believes?|fears?|promise|pledge|vow|right to|consider|would (?:cost|pay|be)|bill"
    r"|legislation|amendment|ordered|hopes?"
    r"|surpris(?:ed|ing)|out for|much less|let alone|probable|likely|potential|expected"
    r"|originally|previously|initially|formerly|once|seek(?:s|ing)?|sought"
    r"|sign(?:s|ed|ing)?|count(?:s|ed|ing)? on|that"
    r"|in theory|prepar(?:ing|ations?)|brac(?:es?|ed|ing)|planning|unconfirmed"
    r"|(?:assertion|claim|suggestion|idea|report|allegation|notion)s?)\b"
)
"""A word that one of the wordings below begins with."""
_UNMET = "".join(f"(?<!{met} {whose} )" for met in ("met", "reached", "achieved") for whose in ("its", "their", "the"))
_WORDINGS: tuple[tuple[str, Modality], ...] = (
    (
        r"\b(?:in (?:the )?hopes? that|(?:not|n['’]t) be surpris(?:ed|ing) (?:to see|if)) [^.;:]{0,90}$",
        "possible",
    ),
    (
        r"\b(?:judges?|courts?|jury|tribunal|arbitrators?|magistrates?) (?:\w+ )?ordered [^,.;:]{1,50} to "
        rf"(?:pay|repay|refund|return) (?:[\w'’]+ ){{0,3}}{ABOUT}$",
        "planned",
    ),
    (
        r"\b(?:originally|previously|initially|formerly|once) (?:believed|thought|assumed|held|considered) to "
        rf"(?:have|contain|number|include|hold|comprise|cover|be|be worth) {ABOUT}$",
        "former",
    ),
    (
        r"(?<![-–])\b(?:probable|likely|potential|expected|projected) (?:[a-z]+ ){0,2}"
        r"(?:value|price|worth|capitali[sz]ation|bill|size|turnout|toll|total|saving|profit|loss)s? (?:of|between|at) "
        rf"{ABOUT}$",
        "possible",
    ),
    (
        rf"\bsign(?:s|ed|ing)? (?:on|up) to (?:help (?:to )?)?[a-z]+ {ABOUT}$",
        "planned",
    ),
    (rf"\bcount(?:s|ed|ing)? on (?:[a-z]+ )?[a-z]+ing (?:at least )?{ABOUT}$", "planned"),
    (
        r"\b(?:agreed|decided|resolved|ruled|voted) that [^,.;:]{2,60} (?:should|must|would have to) (?:\w+ly )?"
        rf"(?:provide|pay|send|build|give|get|receive|supply|raise|set aside|buy|hire|train) {ABOUT}$",
        "planned",
    ),
    (rf"\b(?:much less|let alone) {ABOUT}$", "denied"),
    (rf"\bplans for an? (?:\d[\w-]* ?, ?)?{ABOUT}$", "planned"),
    (rf"\b(?:hold(?:s|ing)?|held) out for {ABOUT}$", "requested"),
    (
        r"\bwould (?:not |n['’]t )?be an? (?:\w+ )?(?:good|better|great|bad|nice|wise|smart) (?:idea|thing|move)"
        r" to [^,.;:]{0,40}$",
        "possible",
    ),
    (r"\bwould (?:not |n['’]t )?be (?:better|wise|wiser|smart|prudent|sensible) to [^,.;:]{0,40}$", "possible"),
    (
        r"(?<!not )(?<!n't )(?<!never )(?<!to )"
        r"\b(?:(?:made|makes|making) good on|kept|fulfill?ed|honou?red|delivered on|lived up to|followed through on)"
        r" (?:his|her|its|their|the|an?) (?:\w+ )?(?:promise|pledge|vow) to [^,.;:]{0,50}$",
        "actual",
    ),
    (r"\bright to (?:\w+ly )?(?:double|triple|raise|expand|increase|extend) [^,.;:]{0,60} to $", "possible"),
    (rf"\b(?:should|ought to|must) consider \w+ing [^.;:]{{0,80}} to {ABOUT}$", "requested"),
    (rf"\bwould (?:cost|pay|be)\b[^.;:]{{0,20}} if [^.;:]{{3,90}} ?: {ABOUT}$", "conditional"),
    (
        r"\b(?:pass|introduc(?:e[sd]?|ing)|propos(?:e[sd]?|ing)|consider(?:s|ed|ing)?|debat(?:e[sd]?|ing)|unveil(?:s|ed|ing)?)"
        r" [^.;:]{0,60}\b(?:bill|legislation|amendment)\b[^.;:]{0,20} (?:that|which) "
        rf"(?:includes?|contains?|provides?|sets aside|earmarks) {ABOUT}$",
        "planned",
    ),
    (rf"\bsu(?:e|ed|es|ing) [^.;:]{{1,80}}\bfor {ABOUT}$", "requested"),
    (rf"(?<!not )(?<!n't )\b(?:enough|sufficient) (?:\w+ ){{0,2}}for {ABOUT}$", "possible"),
    (
        r"(?<!no )\b(?:room|space|capacity)"
        r"(?: (?:left|there|available|aboard|inside|(?:in|on|at) (?:the|its|a) [a-z]+)){0,2}"
        rf" for {ABOUT}$",
        "possible",
    ),
    (
        rf"\b(?:ha(?:s|ve|d)|having|with|h[eo]lds?|keeps?|kept) (?:\w+ )?enough (?:[\w-]+ ){{2,8}}to [a-z]+ {ABOUT}$",
        "possible",
    ),
    (rf"\b(?:talk|rumou?rs?|speculation|whispers) of {ABOUT}$", "possible"),
    (rf"\bdesired (?:\w+ ){{1,2}}(?:of|at) {ABOUT}$", "planned"),
    (rf"{_UNMET}\b(?:goal|dream|vision) of (?:an? )?(?:\w+ ){{0,2}}(?:of )?{ABOUT}$", "planned"),
    (
        r"\b(?:backed (?:down|away|off)|gave up|abandoned|dropped|scrapped|shelved|ditched|cancell?ed)"
        r"(?: (?:over|from|on))?(?: (?:its|his|her|their|the|an?|all|any))?(?: \w+)? "
        r"(?:plans?|proposals?|bids?) (?:to|for) [^,.;:]{0,50}$",
        "denied",
    ),
    (
        r"\b(?:forecasts?|outlook|projections?|predictions?)\b(?! (?:to|that)\b)[^.;:]{0,60} to "
        rf"{ABOUT}$",
        "possible",
    ),
    (r"\bcall(?:s|ed|ing)? for (?:the )?(?:early |full |partial )?redemption\b[^;:]*$", "planned"),
    (
        r"\bestimates? (?:the|its|an) (?:initial |public |likely )*(?:offering|issue|sale|selling|takeover) price"
        rf" (?:at|of) {ABOUT}$",
        "possible",
    ),
    (rf"\boriginally (?:projected|forecast|budgeted) (?:as|at) {ABOUT}$", "former"),
    (rf"(?<!originally )\b(?:projected|forecast|budgeted) (?:as|at) {ABOUT}$", "possible"),
    (rf"\bon (?:track|course) to (?:cost|exceed|lose|reach|top|total|hit) (?:\w+ )?{ABOUT}$", "possible"),
    (rf"\bworst(?: possible)? (?:leak|flow|spill|outcome|rate)\b[^,.;:]{{0,25}} (?:at|of) {ABOUT}$", "possible"),
    (rf"\bwhat (?:he|she|it|they|we|[a-z]+) expects? to be (?:the )?{ABOUT}$", "possible"),
    (
        r"\bit ?(?:is|was|['’]s) (?:now |also |still |widely )?(?:believed|thought|feared|suspected) (?:that )?"
        rf"{ABOUT}$",
        "possible",
    ),
    (
        r"\b(?:which|that|who) (?:[\w-]+ ){1,4}(?:suspect|believe|fear)(?:s|ed)? (?:has|have|had|was|were|is|are) "
        r"[^,.;:]{0,40}$",
        "possible",
    ),
    (rf"\b(?:in theory|worst[- ]+case(?: scenario)?) ?, {ABOUT}$", "possible"),
    (r"\bprepar(?:ing|ations?) for (?:(?:his|her|its|their|the|an?) )?(?:\w+ )?$", "planned"),
    (r"\b(?:brac(?:es?|ed|ing)|planning) for (?:an? )?(?:\w+ )?$", "possible"),
    (rf"\bunconfirmed (?:reports?|claims?|rumou?rs?|suspicions) (?:of|that) {ABOUT}$", "possible"),
    (rf"\brumou?rs? that {ABOUT}$", "possible"),
    (r"\baimed at $", "planned"),
    (
        rf"\b(?:is|are|was|were|been) seen (?:up|down|at|rising|falling|growing|around) [^.;:]{{0,25}}{ABOUT}$",
        "possible",
    ),
    (
        r"\b(?:numbers|figures|sums) (?:like|such as) (?:[$£€#]? ?[\d.,]+ ?[a-z]{0,8} ?,? ?(?:(?:and|or|to) )?){0,4}"
        rf"{ABOUT}$",
        "possible",
    ),
    (r"\bworst[- ]+case\b[^;]{0,140}\bdescribed as [^;]*$", "possible"),
    (
        r"\bworst[- ]+case(?: \w+){0,3}(?: '')? ?,? (?:which )?(?:estimates?(?: say| that)?|with|of) (?:\w+ ){0,3}"
        rf"{ABOUT}$",
        "possible",
    ),
)
_BEFORE = tuple((re.compile(pattern), told) for pattern, told in _WORDINGS)
_RISING = re.compile(
    r"\bestimates?\b[^.;:]{0,40} (?:run|start|go|gone|vary)\b[^.;:]{0,20}\b(?:to|at|from|as) (?:high as )?"
    rf"{ABOUT}$"
)
"""Before the sum that estimates of a bill come to."""
_SUED = re.compile(rf"\b(?:seek(?:s|ing)?|sought) to (?:recover|recoup|reclaim|collect|claim) {ABOUT}$")
"""Before a sum that somebody wants to be paid or given back."""
_CLAIMED = re.compile(r"\b(?:assertion|claim|suggestion|idea|reports|allegation|rumou?r|notion)s? that\b[^.;]{0,80}$")
_REFUTED = re.compile(
    r"[^.!?;]{0,90}? (?:is|was|are|were) (?:both |simply |totally |completely |just |absolutely |absolute |all |only )*"
    r"(premature|inaccurate|wrong|false|untrue|nonsense|incorrect|baseless|unfounded|suspected|suspicions)\b"
)
"""Around a number of what is claimed and said in the same breath to be wrong."""
_NEAR = 90
_AT_WORST = re.compile(r"[^.;]{0,30}?,? according to [^.;,]{0,40}\bworst[- ]+case\b")
"""After a number that a worst case gives."""
_TO_BE = re.compile(
    r"[^,.;:]{0,30}? (?:which|that) (?:was|were|is|are) (?:due |set |scheduled |supposed )?to (?:be|have been) "
    r"[a-z]+(?:ed|ld|wn|nt)\b"
)
"""After a number of what was to be ("40 shows which were to be held")."""


def hedged_by(text: str, quantity: Quantity, before: str) -> Modality | None:
    """What a wording near the number makes of it; `before` is the sentence up to the number, in small letters."""
    end = quantity.span.end
    if _TO_BE.match(text, end) is not None:
        return "planned"
    if "worst" in text[end : end + _NEAR] and _AT_WORST.match(text, end) is not None:
        return "possible"
    if _LEADING.search(before) is None:
        return None
    for pattern, told in _BEFORE:
        if pattern.search(before) is not None:
            return told
    if quantity.unit in MONEY and _RISING.search(before) is not None:
        return "possible"
    if quantity.unit in MONEY and _SUED.search(before) is not None:
        return "requested"
    refuted = _REFUTED.match(text, end) if _CLAIMED.search(before) is not None else None
    if refuted is None:
        return None
    return "possible" if refuted[1].startswith("suspect") or refuted[1] == "suspicions" else "denied"
