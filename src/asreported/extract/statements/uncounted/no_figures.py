"""Numbers in idioms, plans' names, rules of thumb and foreign text: they tell nothing that happened."""

from __future__ import annotations

import re

from spacy.tokens import Token

from asreported.extract.modality import predicate_of
from asreported.extract.quantities.lexicon import changes
from asreported.extract.statements.measures.amounts import is_bulk, is_unit
from asreported.extract.statements.measures.words import CASUALTIES
from asreported.model import Quantity

__all__ = ["is_recurring", "is_ticker", "tells_nothing"]

_SHORT = 9
"""Words of such a question, with its marks, at most."""
_LAST = 4
"""Its last words, with the marks of its quotation, among which the question mark stands."""
_BACK, _ON = 100, 60
"""Characters before and after a number that are looked at."""
_BLOOD = re.compile(
    r"\bblood of (?:(?:about|around|at least|more than|over|some|nearly|all|the|these|those) )*$", re.IGNORECASE
)
"""Before those whose blood somebody has on the hands."""
_LIKENED = re.compile(
    r"\b(?:liken(?:s|ed|ing)?|akin to|as though|metaphor\w*|it was like|felt like|reminiscent of)\b[^.;]*$",
    re.IGNORECASE,
)
"""Before a number in a likeness ("it felt like a thousand knives")."""
_FELT = re.compile(r"\bfe(?:els?|lt|eling) (?:\w+ )?like (?:(?:about|around|an?|some|another|the) )*[$€£]?$")
"""Before an amount that something only feels like."""
_LETTERED = re.compile(r" ?(?:\(|-LRB-) ?[a-z] ?(?:\)|-RRB-)")
"""After a number that names a paragraph, as of savings plans: "401(k)"."""
_DIALLED = re.compile(r"0\d{6,}")
"""Digits that are dialled: no number so long begins with a zero."""
_TENS = re.compile(r" ?['’]s\b")
"""After a number that stands for a word: "10's of millions"."""
_TENS_BEFORE = re.compile(r"\d ?['’]s of $")
"""Before the rest of such a word: "millions" in "10's of millions"."""
_SPAN_BEFORE = re.compile(
    r"\b(?:years?|months?|weeks?|days?|hours?) ?,? (?:maybe|perhaps|possibly|or)(?: even| maybe)? $", re.IGNORECASE
)
"""Before a number of further spans of time: "for another year, maybe two"."""
_COMPOUND = re.compile(
    r"(?: or more)? orders? of magnitude\b|-(?:shot|hander|handed|seater|legged|headed|edged|dimensional|pronged)\b"
    r"|-a-side\b|-[a-z]*(?:anol|enol|oxide|ylene|chloride|propane|butane|acetate|benzene|toluene)\b"
)
"""After a number that is half of a word ("a two-seater", "2-propanol", "an order of magnitude")."""
_OF_TROUBLE = (" gorilla in the room", "-pound gorilla in the room")
"""After the weight of a trouble that nobody speaks of."""
_UNIT = r"(?:barrels?|gallons?|lit(?:re|er)s?|tons?|tonnes?|pounds?|kilograms?|kilos?)"
_DEFINED = re.compile(
    rf"\b(?:one|a|an|1|per|each|every) {_UNIT} (?:=|equals|is|holds|contains|weighs|(?:is )?(?:equal|equivalent) to)"
    r" (?:about |around |roughly |some )?$",
    re.IGNORECASE,
)
_DEFINES = re.compile(rf" [a-z]+ (?:in|to|make|makes) (?:a|an|one|each|every) {_UNIT}\b")
"""About the number by which one unit is told in another ("one barrel equals 42 gallons")."""
_SINGLE = re.compile(r"(?<!\S)[b-hj-z](?!\S)")
_EXCHANGE = 2
"""Letters of the exchange after a share's ticker, at most."""
_TORN = 5
"""Single letters about a number that is in no English: what is left of words whose accents were lost."""
_FOREIGN = re.compile(
    r"\b(?:de|la|el|los|las|que|en|del|por|der|die|und|von|mit|den|les|des|et|le|du|est|dans|pour|una?|il|di|che)\b"
)
"""Small words of languages that news pages print beside English."""
_FOREIGN_WORDS = 4
"""Different small words of another language about a number in it; fewer stand in names."""
_SPAN_OF_SEVERAL = re.compile(
    r"(?: [^\s,.;:]+){0,4} every (?!24 hours)(?:\d+|two|three|four|five|six|ten|few|couple of|other|second) "
    r"(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)\b"
)
"""After what is told of each of several spans together, for which there is no unit: "900 barrels every two days"."""
_PRESSED = re.compile(r"(?: ?[a-z]+)?(?: per square inch)? (?:an?|per|each|every) (?:second|minute|hour|day)\b")
"""After a pressure that is a speed of change: "rising at two psi per hour"."""
_OFF = re.compile(
    r" (?:off|below|above|short of|shy of|up from|down from|lower than|higher than) (?:an?|the|its|their|his|her)\b"
    r"(?: [\w-]+){0,3} (?:peaks?|highs?|lows?|levels?|bests?|records?|targets?|prices?)\b"
)
"""After a share that tells how far something is from a level that is not what is measured: "40% off its peak"."""
_KILLING = re.compile(
    r"\b(?:kill|die[ds]?\b|dead\b|deaths?\b)[^.;]*,? (?:including|or) (?:[a-z]+ ){0,3}$",
    re.IGNORECASE,
)
"""Before a share of those killed, of whom the words after it tell only where they lived."""
_UPPER_SHARE = re.compile(r"\b(?:quarter|third|half|fifth|tenth)s? (?:to|or) (?:an? )?$", re.IGNORECASE)
"""Before the upper end of a share whose lower end was not read with it."""
_ORDINAL = re.compile(r" ?, [a-z]+(?: ?,)? [a-z]+ ?[.:,;]")
"""After "a third" that tells which one it is: "there is a third, better road."."""
_DUO = re.compile(r" of (?:the |a )?(?:[\w'’-]+ ){0,4}(?:duo|couple|band|partnership|double act|team)\b")
"""After the half that is one of two persons."""
_LABEL_BEFORE = re.compile(r"\w(?: ?\([^()]*\)| ?-LRB-[^.;]*?-RRB-)? ?: (?:about |around |over |[$€£#] ?)?$")
_ROW_BEFORE = re.compile(r": ?[$€£#]?[\d.,]+(?: ?[a-z%]+)? [A-Z][^.;!?:\n]{0,50}: ?[$€£#]?$")
_LABEL_AFTER = re.compile(
    r"(?: ?(?:%|p\b|percent|per cent|per annum|[mb]n?\b|million|billion))*(?: ?\([^()]*\)| ?-LRB-[^.;]*?-RRB-)? [A-Z]"
    r"[^.;!?:\n]{0,40}: ?[\w$€£#\"]"
)
"""About a number in a row of labels and values, whose ends cannot be told apart: "Lowest point: 290p Spread: 4%"."""
_HOW_MANY = re.compile(r"\bhow (?:many|much)(?: more)? $", re.IGNORECASE)
"""Before a number that is only asked for: "how many thousands have to leave?"."""
_PRESSURE_BEFORE = re.compile(
    r"\bpressure\b[^.;]{0,30}\b(?:ris(?:es?|ing)|rose|increas|fall|fell|drop|climb|gr[eo]w)[a-z]*(?: by)?"
    r"(?: about| around| nearly| some| almost| only)? $"
)
"""Before pounds by which a pressure moves, and which weigh nothing."""
_OF_DEBT = re.compile(r"(?: ?cents?)? on the (?:dollar|pound|euro)\b")
"""After what is paid of each unit that is owed: "50 cents on the dollar"."""
_BEHIND = {"percent": _OFF, "cent": _OF_DEBT, "penny": _OF_DEBT}
_FILLING = re.compile(r"\b(?:enough to|would|could|can|might) (?:fill|circle)\b[^.;:]{0,40}$")
"""Before the number of things that an amount is made plain by: "enough to fill nine pools"."""
_TAKES = re.compile(r"\btakes (?:(?:about|around|some|at least|only|just|up to|more than) )*$")
_TO_DO = re.compile(r"(?: (?!to\b)[\w-]+){1,4} to [a-z]")
"""About the number of what is always needed for something: "it takes five men to lift it"."""
_STEP = re.compile(r"(?: ?(?:p|pence|cents?|%|percent))? (?:change|move|movement|rise|fall|increase|drop)\b")
_EVERY = re.compile(r"\b(?:each|every) $", re.IGNORECASE)
"""About what something else moves by each time: "each 10p change in the price"."""
_ORDER = re.compile(r"\b(?:in|of|on) the order of $")
"""Before a number that only tells how large about."""
_EACH_TIME = re.compile(r"[^.;:,\n]{0,70}\b(?:every|each) (?:single )?(?:day|week|month|year)\b")
"""After a number of those who die each time, not on one day."""
_GLUED = re.compile(r"[A-Z][a-z]| (?:[a-z]+ )?(?:co|ex|vice|non|semi) ?-[a-z]")
"""After a number that a name begins with ("3Roe"), or whose noun was torn apart ("two co -owners")."""
_AVERTING = re.compile(
    r"\b(?:avert|prevent|avoid|forestall|stave off|head off)(?:s|ed|t?ing)? "
    r"(?:(?:about|around|nearly|almost|some|more than|over|at least|up to|as many as|an estimated|another) )*$"
)
"""Before a number of what is to be kept from happening."""
_AVERTS = frozenset({"avert", "prevent", "avoid", "forestall"})
_AVERTED_UP = 6
_OUT_OF = re.compile(
    r"\b(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|millions?)"
    r" (?:people )?out of (?:(?:every|some|about|around|nearly|almost|over|more than|at least) )*$",
    re.IGNORECASE,
)
"""Before the number of a whole that only a part is told of ("300 out of 2,000 homes")."""
_GRADE = re.compile(r"\b(?:alert|level|phase|grade|category|stage)(?: [a-z]+){0,3} (?:to|at|of|from|is|was) $", re.I)
"""Before a step of a scale told with how many it has ("the warning level to 3 out of 5"): no share of anything."""
_GROUP_OF = re.compile(r"\b(?:Group of|UPDATE|WRAPUP|REFILE|CORRECTED|(?:one|a) [a-z]+ (?:for )?every) $")
"""Before the number in the name of a body of countries, that of an agency's new version of a report, and that of those
that have one of something together ("one bath for every four")."""
_RULE = re.compile(r"(?:[ -]?[a-z]+)?[ -](?:rule|law|dash|sprint|hurdles|freestyle|race|marathon|challenge)\b")
"""After a length that something is called by."""
_TWICE = re.compile(r" (?:up|down|back|over)\b")
"""After "double" that multiplies nothing: "doubled up with laughter"."""


_OFTEN = re.compile(
    r" times(?= ?(?:[.,;:!?)\n]|''|$)| (?:this|last|since|before|during|already|now|yet|so far|in (?:a|the|19|20))\b)"
)
"""After a number that tells how often something was done."""
_SUM_BEFORE = re.compile(r"\d(?: ?(?:m|bn|million|billion|percent|%))? $")
"""Before a multiple of the sum right before it, whose noun is lost: "output of $90m 40 times less than"."""
_MANIFOLD = frozenset({"twofold", "threefold", "two-fold", "three-fold"})
"""Of what has so many sides and grows by nothing ("the reasons are twofold")."""


def tells_nothing(text: str, quantity: Quantity, number: Token) -> bool:
    """Whether what is written about the number shows that it counts nothing."""
    start, end = quantity.span.start, quantity.span.end
    before, after = text[max(0, start - _BACK) : start], text[end : end + _ON]
    if _is_foreign(before + after) or _TENS_BEFORE.search(before):
        return True
    if quantity.unit is None and (_LETTERED.match(after) or _COMPOUND.match(after)):
        return True
    if quantity.unit is None and (_DIALLED.fullmatch(text, start, end) or _SPAN_BEFORE.search(before)):
        return True
    if quantity.unit is None and text[end - 1].isdigit() and _TENS.match(after):
        return True
    if after.startswith(_OF_TROUBLE):
        return True
    if (
        _FELT.search(before)
        or _HOW_MANY.search(before)
        or _is_asked(number)
        or _is_any(quantity, number)
        or _is_averted(number)
    ):
        return True
    if (quantity.unit or "").startswith("pound-mass") and _PRESSURE_BEFORE.search(before):
        return True
    if quantity.unit is None and (_BLOOD.search(before) or _LIKENED.search(before)):
        return True
    if quantity.unit == "times" and _is_no_multiple(number, text[start:end], before, after):
        return True
    if _is_apart(quantity, before, after, text[start:end]):
        return True
    return is_bulk(quantity) and (bool(_DEFINED.search(before) or _DEFINES.match(after)) or _is_rule_of_thumb(number))


def _is_apart(quantity: Quantity, before: str, after: str, written: str) -> bool:
    """Whether its words show that what it is measured by, or whose it is, cannot be told from them."""
    unit = quantity.unit
    if _SPAN_OF_SEVERAL.match(after) or (_LABEL_BEFORE.search(before) and _LABEL_AFTER.match(after)):
        return True
    if _ROW_BEFORE.search(before) is not None:
        return True
    if (_TAKES.search(before) and _TO_DO.match(after)) or (_EVERY.search(before) and _STEP.match(after)):
        return True
    behind = _BEHIND.get(unit or "")
    if (behind is not None and behind.match(after)) or (unit == "share" and _is_grade(before, written)):
        return True
    if unit == "times" and ((quantity.value or 1) < 1 and quantity.qualifier in ("over", "at_least")):
        return True  # "more than halved" is less than half
    if unit == "times" and written.lower().startswith(("doubl", "halv")) and _TWICE.match(after):
        return True
    if unit == "share" and _is_no_share(quantity, before, after, written):
        return True
    if unit in ("share", "percent") and (_KILLING.search(before) or _ORDER.search(before)):
        return True
    if unit in ("foot", "metre", "mile", "kilometre") and _RULE.match(after):
        return True
    if unit is None:
        if _OUT_OF.search(before) is not None or _FILLING.search(before) is not None:
            return True
        if _AVERTING.search(before) is not None or (written[-1:].isdigit() and _GLUED.match(after)):
            return True
        return _GROUP_OF.search(before) is not None or (after.startswith(" ") and _GLUED.match(after) is not None)
    return unit.endswith("per square inch") and _PRESSED.match(after) is not None


def _is_no_share(quantity: Quantity, before: str, after: str, written: str) -> bool:
    """Whether "a third" tells which one it is, a half is one of two persons, or the share is but the upper end."""
    if _ORDINAL.match(after) or (_DUO.match(after) and written.endswith("half")):
        return True
    return quantity.value is not None and _UPPER_SHARE.search(before) is not None


def _is_any(quantity: Quantity, number: Token) -> bool:
    """Whether "one" is any of its kind: "one rescue can take hours"."""
    noun = number.head
    if number.lower_ != "one" or quantity.unit is not None or noun.dep_ != "nsubj" or number.dep_ != "nummod":
        return False
    return any(word.lower_ in ("can", "could", "may", "might") for word in noun.head.lefts if word.tag_ == "MD")


def _is_averted(number: Token) -> bool:
    """Whether it is, or is told together with, what is to be kept from happening ("to avert a flood and two million
    evacuations")."""
    here = number
    for _ in range(_AVERTED_UP):
        of = here.dep_ == "pobj" and here.head.lower_ == "of"
        if not of and here.dep_ not in ("nummod", "quantmod", "compound", "conj", "prep"):
            break
        here = here.head
    return here.dep_ == "dobj" and here.i > here.head.i and here.head.lemma_.lower() in _AVERTS


def _is_asked(number: Token) -> bool:
    """Whether it stands in a question of a few words without a verb: "A 9% rise?"."""
    sentence = number.sent
    short = len(sentence) <= _SHORT and any(word.text == "?" for word in sentence[-_LAST:])
    return short and all(word.pos_ not in ("VERB", "AUX") for word in sentence)


def _is_no_multiple(number: Token, written: str, before: str, after: str) -> bool:
    verb = predicate_of(number)
    if _SUM_BEFORE.search(before):
        return True
    if written.lower() in _MANIFOLD:
        return verb.lemma_ == "be" and number.dep_ in ("attr", "acomp")
    return _OFTEN.match(after) is not None and verb.lemma_.lower() not in changes() and verb.lemma_ != "be"


def _is_grade(before: str, written: str) -> bool:
    return " out of " in written and _GRADE.search(before) is not None


def is_recurring(text: str, quantity: Quantity, measure: str) -> bool:
    """Whether so many die each time, which the number's own clause does not surely tell ("out of thousands of deaths on
    those roads every month")."""
    return measure in CASUALTIES.values() and _EACH_TIME.match(text, quantity.span.end) is not None


def is_ticker(noun: Token) -> bool:
    """Whether the "noun" is what is left of a share's ticker and its exchange: "L" of "BLUE . L fell 4%"."""
    exchange = noun.i > 0 and noun.is_upper and noun.nbor(-1).text == "."
    return len(noun) == 1 or (exchange and len(noun) <= _EXCHANGE)


def _is_foreign(near: str) -> bool:
    return len(_SINGLE.findall(near)) >= _TORN or len(set(_FOREIGN.findall(near))) >= _FOREIGN_WORDS


def _is_rule_of_thumb(number: Token) -> bool:
    """Whether an amount always does so much to another: "ten pounds of it soak up 40 pounds of oil"."""
    verb = predicate_of(number)
    if verb.tag_ not in ("VBZ", "VBP") or verb.lemma_ == "be":
        return False
    objects = (child for child in verb.rights if child.dep_ in ("dobj", "npadvmod"))
    subjects = (child for child in verb.lefts if child.dep_ == "nsubj")
    return any(_is_amount(child) for child in subjects) and any(_is_amount(child) for child in objects)


def _is_amount(noun: Token) -> bool:
    return is_unit(noun) and any(child.like_num or child.dep_ == "nummod" for child in noun.lefts)
