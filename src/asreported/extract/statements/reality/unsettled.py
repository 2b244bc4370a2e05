"""What a sentence's wording leaves unsettled of a figure or a standing: hedges, targets, rejected claims, criteria of
rules, and a "would" that nobody says of a plan."""

from __future__ import annotations

import re

from spacy.tokens import Token

from asreported.extract.grammar import LIKE_PAST
from asreported.extract.modality import bare_aim, predicate_of
from asreported.extract.modality.above import noun_before
from asreported.extract.modality.supposed import told_before
from asreported.extract.modality.words import infinitive
from asreported.extract.statements.reality.expected import expected
from asreported.extract.statements.reality.hedges import hedged_by
from asreported.extract.statements.reality.standing import is_definite
from asreported.extract.statements.reality.told import done_by
from asreported.extract.statements.reality.wordings import of_business
from asreported.model import Quantity
from asreported.model.modality import Modality

_BACK = 160
"""Characters of the sentence before a number in which such wording stands."""
_ABOUT = (
    r"(?:(?:about|around|some|at least|at most|over|more than|nearly|almost|roughly|up to|as many as|as much as"
    r"|in excess of) )?"
)
_MONEY = r"(?:[$£€#] ?)?"
_HEDGED = re.compile(
    r"\b(?<!not )(?:likely|probably|presumably|possibly|potentially) (?:in the |(?!to )[a-z]+ )?"
    rf"{_ABOUT}{_MONEY}$"
)
_RECKONED = re.compile(
    rf"\bextrapolat(?:es?|ed|ing) to {_ABOUT}{_MONEY}$"
    r"|\bstands? to (?:lose|gain|win|save|earn|receive)\b[^,;:]{0,40}$"
    r"|\bworst[ -]+case scenarios? of [^.;:]{0,50}$"
    r"|\b(?:forecasts?|predictions?|projections?|estimates? (?:for|of) (?:the|its|their) (?:total|final|eventual))\b"
    rf"[^.;:]{{0,60}}\brang(?:es?|ed|ing) (?:from|between) (?:[^;:]{{1,60}} (?:to|and) )?{_ABOUT}{_MONEY}$"
    rf"|\b(?:predicted|projected|forecast|anticipated) (?:\w+ )?[a-z]+ of {_ABOUT}{_MONEY}$"
    rf"|\b(?:forecasts?|predictions?|projections?)(?: (?:of|for) [^.,;:]{{1,40}})? (?:is|are) {_ABOUT}{_MONEY}$"
    r"|\b(?:expected|potential|likely|future|eventual) (?:costs?|liabilit(?:y|ies)|losses|damages|claims)\b[^.;]{0,40}"
    r"\bestimated\b[^.;,]{0,40}$"
    r"|\A(?!.*\b(?:by|until)\b).*\bthere will (?:already )?have been\b[^;:]{0,40}$"
)
"""What stands before a number that somebody reckons or guesses."""
_FACED = re.compile(
    rf"\b(?:could|may|might) (?:near|top|total|approach) {_ABOUT}{_MONEY}$"
    rf"|\b(?:could|may|might|can) be (?:fined|billed|charged|sued for|liable for) {_ABOUT}{_MONEY}$"
    r"|\A(?!.*\bif\b).*\b(?:fac(?:es|ing)|likely to face) (?:at (?:the )?(?:very )?least )?(?:an? )?(?:\w+ )?"
    rf"(?:fines?|penalt(?:y|ies)|bills?|liabilit(?:y|ies)|costs?|damages) of {_ABOUT}{_MONEY}$"
    rf"|\A(?!.*\bif\b).*\b(?:is|are) liable for {_ABOUT}{_MONEY}$"
    rf"|\A(?!.*\bif\b).*\bfac(?:e|es|ing) (?:paying|having to pay)(?: out)? {_ABOUT}{_MONEY}$"
)
"""What stands before a bill that somebody may have to pay, where no "if" is told with it."""
_IN_QUESTION = re.compile(
    r"\b(?:unclear|unknown|uncertain|unsure|not (?:yet )?(?:clear|known|certain|sure)"
    r"|(?:difficult|hard|impossible) to (?:tell|say|know|verify|judge)"
    r"|(?:not|n['’]t|refus(?:es?|ed)|declin(?:es?|ed)) (?:to )?(?:say|confirm|disclose|reveal))"
    r"(?: yet)? (?:if|whether)\b"
    r"[^,;:]{0,70}$"
    r"|\b(?:decide|choose|deciding|consider|considering|weigh|weighing) whether\b[^,;:]{0,100}$"
)
"""Before a number of which it is asked or weighed whether it is so ("unclear whether 30 or 40 came")."""
_WRONG = re.compile(
    r"\b(?<!not )(?:wrong|false|untrue|incorrect|misleading|inaccurate|absurd|ridiculous|nonsense) to "
    r"(?:say|claim|suggest|give the impression|think|believe|assume|report|imply|state)\b[^;,]*$"
)
"""Before a number that it is wrong to give."""
_NONSENSE = re.compile(
    r"[^.!?;]{0,80}\bwhat (?:an? )?(?:\w+ )?(?:nonsense|rubbish|garbage|crap|lies?|joke|tosh|drivel)\b"
)
"""After a number that somebody calls nonsense in the same breath."""
_TARGET = re.compile(rf"\b(?:target|goal|quota)s? of {_ABOUT}{_MONEY}$")
"""Before a number that is aimed at ("its target of 90")."""
_MET = re.compile(r"\b(?:meet|met|reach|reached|hit|miss|missed|exceed|exceeded|achieve|achieved|pass|passed|beat)\b")
"""Words that a target was met, missed or passed by: then it only measures what came."""
_SOUGHT = re.compile(r"\b(?:sought|seeks?|seeking|asked for|requested) more (?:--|–|—|-) [$£€]? ?$")
"""Before a sum that is set off by a dash ("sought more -- $3 million")."""
_REHEARSED = re.compile(r"\brehears(?:ing|ed|als?) for (?:(?:his|her|its|their|the|an?) )?(?:\w+ )?$")
"""Before what is only rehearsed for."""
_BILL = re.compile(
    r"\bput(?:s|ting)? (?:the|its|their|[\w ]{1,20} ?['’]s) (?:final|eventual|ultimate|likely) "
    rf"(?:\w+ ){{1,4}}(?:at|in the|above|below) {_ABOUT}{_MONEY}$"
)
"""Before a sum at which somebody puts the end of a bill ("puts the final cost at $3 million")."""
_NOT_ENOUGH = re.compile(r"\b(?:not|n't) (?:be )?(?:enough|sufficient) (?:\w+ )?for [^,.;:]{0,60}$")
"""Before those for whom there is not enough: they are there."""
_UNTIL_THEN = re.compile(r"\buntil (?:the )?(?:full |total |whole |entire )?$")
_IS_MET = re.compile(r" (?:is|are|has been|have been) (?:paid|raised|reached|met|spent|recovered|repaid)\b")
"""About a sum that is awaited ("until the whole $9 million is paid")."""
_DUE = re.compile(
    r"[ -](?:\w+ )?(?:payment|repayment|instalment|installment|coupon|bond|loan)s?\b[^,.;:]{0,45} "
    r"due (?:in|on|by|next|later)\b"
)
"""After a sum that is due on a day to come."""
_IF = re.compile(r"\b(?<!as )(?<!even )(?<!asked )if\b[^,;:–—]{3,70}$")
"""Before a number in an "if" of the same clause."""
_OF_ANY = re.compile(r"\b(?:any(?:one|body)?(?: \w+){0,2} (?:who|that|which|whose)|for those who)\b[^,;:]*$")
"""Before a number that tells which ones a rule is for ("any firm that owes over 90 million")."""
_KNOWN = re.compile(r"\b(?:goal|expects) ")
"""Words of what is only aimed at or expected, though it be known which ("what she expects to be its price")."""
_SAYING = frozenset(
    {"say", "add", "announce", "tell", "promise", "pledge", "warn", "confirm", "report", "insist", "explain"}
)
_MAKING = frozenset({"force", "compel", "oblige", "persuade", "convince", "pressure", "press"})
_BIDDING = frozenset({"urge", "ask", "tell", "encourage", "advise", "warn", "beg", "remind", "persuade"})
_CHANCES = frozenset({"likelihood", "chance", "possibility", "risk", "prospect", "danger", "guarantee"})
_OBLIGING = frozenset({"can", "must", "should", "ought"})
_WHO_SAID = frozenset({"it", "he", "she", "they"})
_LETTING = frozenset({"approve", "adopt", "pass", "ratify", "endorse", "sign", "sanction", "authorise", "authorize"})
_UP = 6
"""Verbs up to the one that tells that a plan was told."""


def worded(text: str, quantity: Quantity, anchor: Token) -> Modality | None:
    """What the words near a number make of it; null where they make nothing."""
    before = _before(text, quantity, anchor)
    if _WRONG.search(before) is not None or _NONSENSE.match(text, quantity.span.end) is not None:
        return "denied"
    if _SOUGHT.search(before) is not None:
        return "requested"
    foreseen = expected(text, quantity, before) or of_business(text, quantity, before)
    if foreseen is not None:
        return foreseen
    if _HEDGED.search(before) is not None or _BILL.search(before) is not None or _RECKONED.search(before):
        return "possible"
    if _FACED.search(before) is not None and " if " not in text[quantity.span.end : quantity.span.end + _BACK]:
        return "possible"
    if _IN_QUESTION.search(before) is not None and not is_definite(anchor) and not done_by(anchor):
        return "possible"
    if _NOT_ENOUGH.search(before) is not None:
        return "actual"
    hedged = hedged_by(text, quantity, before) if not is_definite(anchor) or _KNOWN.search(before) else None
    if hedged is not None:
        return hedged
    due = _DUE.match(text, quantity.span.end) is not None
    due = due or (_UNTIL_THEN.search(before) is not None and _IS_MET.match(text, quantity.span.end) is not None)
    return "planned" if due or _REHEARSED.search(before) is not None or _aimed_at(before) else None


def only_a_criterion(text: str, quantity: Quantity, anchor: Token) -> bool:
    """Whether the number tells only whom or when a rule or an offer is for ("any firm that was fined over 90 million",
    "can be cashed in if the river rises above nine metres"), or a target that was met or missed."""
    before = _before(text, quantity, anchor)
    if _TARGET.search(before) is not None:
        return not _aimed_at(before)
    whole = anchor.head.head if anchor.dep_ == "pobj" and anchor.head.lower_ == "of" else anchor
    if is_definite(anchor) or is_definite(whole):
        return False
    return _OF_ANY.search(before) is not None or (_IF.search(before) is not None and "ask" not in before)


def _aimed_at(before: str) -> bool:
    return _TARGET.search(before) is not None and _MET.search(before) is None


def _before(text: str, quantity: Quantity, anchor: Token) -> str:
    start = quantity.span.start
    return text[max(anchor.doc[anchor.sent.start].idx, start - _BACK) : start].casefold()


def idle(anchor: Token, told: Modality) -> bool:
    """Whether the clause's modality is none of the number's: it is the aim of what is asked for ("asked that it be
    banned to save 90 lives"), or hangs on a "would" that is no plan."""
    predicate = predicate_of(anchor)
    aim = told == "requested" and infinitive(predicate) and predicate.dep_ == "advcl" and noun_before(predicate) is None
    return aim or free_would(predicate, told)


def free_would(verb: Token, told: Modality) -> bool:
    """Whether a "would" is no plan that somebody told of: what used to be, or would come of something else. In a
    quotation's own words it never is; outside them a passive is ("the courses would be moved"), what they would do of
    whom the sentence before told, and what is said."""
    if told != "planned":
        return False
    own = verb.head if verb.dep_ == "conj" and not _auxiliaries(verb) else verb
    if not _auxiliaries(own) & {"would", "'d", "’d"}:
        return False
    doer = any(child.dep_ == "nsubj" and child.lower_ in _WHO_SAID for child in own.lefts) and told_before(own)
    passive = any(child.dep_ == "auxpass" for child in own.lefts)
    return _in_quotation(verb) or not (passive or doer or _said(own))


def _auxiliaries(verb: Token) -> set[str]:
    return {child.lower_ for child in verb.lefts if child.dep_ in ("aux", "auxpass")}


def _said(verb: Token) -> bool:
    here = verb
    for _ in range(_UP):
        if here.dep_ in ("ccomp", "acl") and here.head.pos_ in ("VERB", "NOUN"):
            return True
        if any(child.lemma_ in _SAYING for child in here.children if child.dep_ in ("parataxis", "ccomp", "advcl")):
            return True
        if here.head.i == here.i:
            return False
        here = here.head
    return False


def _in_quotation(word: Token) -> bool:
    before = word.doc[word.sent.start : word.i]
    marks = [token.text for token in before if token.is_quote]
    opened = sum(mark in ("“", "``") for mark in marks) - sum(mark in ("”", "''") for mark in marks)
    return opened > 0 or sum(mark == '"' for mark in marks) % 2 == 1


def unsettled_standing(verb: Token, told: Modality) -> bool:
    """Whether a standing is only what helps, forces or makes likely something else, waits for a time to come, or goes
    with what would be."""
    if (
        (told == "requested" and _step(verb))
        or _awaited_with(verb)
        or _anybody_does(verb)
        or _likened(verb)
        or _bidden_not(verb)
    ):
        return True
    above = verb.head
    like_past = verb.lower_ in LIKE_PAST and verb.dep_ == "conj"  # "would anger them and cut it off"
    if told not in ("planned", "actual", "conditional") and not (like_past and told == "possible"):
        return False
    if free_would(verb, "planned" if like_past else told) or _of_chance(verb):
        return True
    first = above if verb.dep_ == "conj" and verb.tag_ == "VBN" else verb
    if told == "actual" and first.dep_ in ("ccomp", "xcomp") and _made_sure(first.head):
        return True  # "to make sure that it is shut", "that they are looked at and passed"
    made = above.lemma_ == "help" or (above.lemma_ in _MAKING and (told == "planned" or infinitive(above)))
    if made and verb.dep_ in ("xcomp", "ccomp") and verb.tag_ == "VB":
        return True
    if verb.tag_ == "VBG" and told == "planned" and verb.dep_ in ("pcomp", "conj"):
        gerund = above if verb.dep_ == "conj" else verb
        return gerund.dep_ == "pcomp" and gerund.head.lower_ == "by"
    if verb.dep_ == "conj" and told == "planned" and verb.tag_ == "VB" and not _auxiliaries(verb):
        return bare_aim(above)
    return verb.tag_ == "VBG" and told == "actual" and verb.dep_ == "acl" and _subject_of_modal(above)


def _step(verb: Token) -> bool:
    """ "The charter needs to be passed by the council", "each case must be approved by it": a step by rule, and
    nobody asks for it."""
    passive = any(child.dep_ == "auxpass" for child in verb.lefts)
    if not passive or verb.lemma_ not in _LETTING:
        return False
    must = verb.head.lemma_ in ("need", "have") or any(child.lower_ == "must" for child in verb.lefts)
    return must and any(child.dep_ == "agent" for child in verb.rights)


def _anybody_does(verb: Token) -> bool:
    """ "You set up rules, and people break them": nobody in particular does."""
    return verb.tag_ == "VBP" and any(child.dep_ == "nsubj" and child.lower_ == "you" for child in verb.lefts)


def _bidden_not(verb: Token) -> bool:
    """ "Urged guests not to cancel": nobody tells that they did not."""
    no = any(child.dep_ == "neg" for child in verb.lefts)
    return no and verb.dep_ in ("xcomp", "ccomp") and infinitive(verb) and verb.head.lemma_ in _BIDDING


def _likened(verb: Token) -> bool:
    """ "Like deciding to shut the mill because of one rat"."""
    here = verb
    for _ in range(_UP):
        if here.dep_ == "pcomp" and here.head.lower_ == "like":
            return True
        here = here.head
    return False


def _made_sure(above: Token) -> bool:
    return above.lower_ == "sure" or above.lemma_ == "ensure"


def _of_chance(verb: Token) -> bool:
    """ "There is a chance that it will open again"."""
    return verb.dep_ in ("acl", "ccomp", "relcl") and verb.head.lemma_.lower() in _CHANCES


def _awaited_with(verb: Token) -> bool:
    """ "Once they have been completed", "once it resumes work", "would come once they had been concluded", "until we
    can open one", "when approving plans" (at any time)."""
    if verb.dep_ != "advcl":
        return False
    marks = {child.lower_ for child in verb.lefts if child.dep_ in ("mark", "advmod")}
    before = _auxiliaries(verb)
    if "when" in marks and verb.tag_ == "VBG" and not before:
        return verb.head.tag_ in ("VBP", "VBZ")
    if "before" in marks and before & {"is", "are"} and any(child.lower_ in _OBLIGING for child in verb.head.lefts):
        return True  # "must prove that they can pay before they are granted one"
    would = "had" in before and any(child.tag_ == "MD" for child in verb.head.lefts)
    return ("once" in marks and (bool(before & {"has", "have"}) or verb.tag_ == "VBZ" or would)) or (
        "until" in marks and bool(before & {"can", "could"})
    )


def _subject_of_modal(noun: Token) -> bool:
    """ "The ships reopening the line would carry more"."""
    return noun.dep_ in ("nsubj", "nsubjpass") and any(child.tag_ == "MD" for child in noun.head.lefts)
