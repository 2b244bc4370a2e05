"""Numbers of what a sentence only defines, makes a condition, imagines of "you", counts among the steps of a programme,
opposes, offers or handles as there: nobody tells that so many are, were or will be, and they are no figures."""

from __future__ import annotations

import re

from spacy.tokens import Token

from asreported.extract.grammar import PAST, SUBJECTS
from asreported.extract.modality import described, negated
from asreported.extract.modality.cues import ACTS, LOOKING_ON
from asreported.extract.modality.words import infinitive
from asreported.extract.statements.measures.words import MONEY, SHARES
from asreported.extract.statements.phrase import first_gerund
from asreported.extract.statements.reality.about import ABOUT
from asreported.extract.statements.reality.given import THE_SAME
from asreported.extract.statements.reality.reach import BIDDING, PEOPLE
from asreported.extract.statements.reality.standing import is_definite
from asreported.model import Quantity
from asreported.model.modality import Modality

_BACK = 120
"""Characters before a number in which such wording stands."""
_LEADING = re.compile(
    r"\b(?:talks|negotiat|discuss|close|near|appl|wants?|wanting|wish|hop|any(?:thing|one|body)?|defin|characteri[sz]"
    r"|classif|proof|evidence|by the time|means|declared)"
)
"""A word that one of the wordings below begins with."""
_BEFORE = re.compile(
    r"\b(?:anything|anyone|anybody|any [a-z]+) (?:above|over|below|under|beyond|(?:more|less|higher|lower) than) "
    rf"{ABOUT}$"
    r"|\b(?:is|are|being|be) (?:usually |generally |officially )?(?:defined|characteri[sz]ed|classified) "
    r"(?:as|by|when|if)\b[^.;]{0,80}$"
    r"|\b(?:require[sd]?|requiring|needs?|on|upon|without|demands?) (?:\w+ ){0,2}(?:proof|evidence) of [^.;:,]{0,60}$"
    r"|\b(?:any(?:one|body)|those|people|customers|buyers) "
    r"(?:who (?:wants?|wish(?:es)?|hopes?)|wanting|wishing|hoping) to [^.,;:]{0,40}$"
    rf"|\bclose to [a-z]+ing (?:[a-z]+ ){{0,2}}{ABOUT}$"
    r"|\bappl(?:y|ies) (?:only )?to [^.;,]{0,40}\b(?:with|over|under|above|than|of)(?: at least)? [$£€#]? ?$"
    r"|\bby the time (?:you|we|they|it|he|she) (?:gets?|reach(?:es)?|ha(?:ve|s)) (?:[a-z]+ ){0,2}$"
    r"|\b(?:level|phase|stage|category|grade) \w+ (?:means|is when)\b[^.;,]{0,60}$"
    r"|\b(?:is|are) (?:only |usually )?declared (?:when|if)\b[^.;,]{0,60}$"
)
"""Before a bound of anything ("anything above 90"), what a word or an alarm stands for, what has to be proved, a
time that nobody has come to."""
_NEARING = re.compile(
    r"\b(?:close to|near(?:s|ing|ed)?|negotiat(?:es|ed|ing)|(?:talks|negotiations|discussions) (?:on|over|about|for)) "
    r"an? (?:[a-z]+ )?$"
)
"""Before a sum that is yet to be agreed on ("close to a $9 million deal")."""
_SHORT = re.compile(
    r"[^.,;:]{0,30}? (?:may|might|could) (?:well |also |still )?(?:(?:not |n['’]t )(?:be )?(?:nearly )?"
    r"(?:enough|sufficient|suffice|cover|last|adequate)"
    r"|(?:be|prove|turn out to be) (?:far |much )?(?:too (?:little|small|low)|insufficient|inadequate))\b"
    r"| (?:may|might|could) (?:well |also |still )?(?:seem|look|sound|appear)\b"
)
"""After a sum of which only that it is enough is in doubt, or what it is taken for ("might seem like enough")."""
_GOING = frozenset({"go", "start", "end", "come", "reach", "multiply", "jump", "wind"})
"""What "you" do in an example ("from week one to week nine you go to 900 cases")."""
_PROGRAMMES = frozenset({"program", "programme", "campaign", "process", "strategy", "policy", "course"})
_PLANS = _PROGRAMMES | {"plan", "measure", "step", "package", "restructuring", "proposal", "option"}
_COMPRISING = frozenset({"include", "involve", "entail", "comprise"})
_HANDLING = frozenset({"place", "hang", "carry", "show", "display", "read", "stack", "arrange", "park", "hold"})
"""What is done to things that are there, however it is told to be done."""
_COMING_TO = frozenset({"reach", "hit", "total", "top", "exceed"})
_OPPOSING = frozenset({"oppose", "resist", "protest", "fight", "favour", "favor", "support", "criticise", "criticize"})
_DEEPEST = 6
_WHICH = frozenset({"first", "next", "last"})


def unasserted(text: str, quantity: Quantity, anchor: Token, predicate: Token, clause: Modality) -> bool:
    """Whether nobody tells the number of what is, was or is to be."""
    if (
        _worded(text, quantity, anchor)
        or _of_you(predicate)
        or (quantity.unit not in MONEY and _among_steps(predicate) and not is_definite(anchor))
    ):
        return True
    if _put_at(quantity, anchor, predicate):
        return True
    if _awaited_for(anchor) or _opposed(anchor) or _against(predicate) or _of_such(anchor, predicate, clause):
        return True
    if quantity.unit not in MONEY and _only_offered(anchor, predicate):
        return True
    if infinitive(predicate) and _handled(anchor, predicate):
        return True
    return _by_clause(quantity, anchor, clause, predicate)


def _worded(text: str, quantity: Quantity, anchor: Token) -> bool:
    start, end = quantity.span.start, quantity.span.end
    before = text[max(anchor.doc[anchor.sent.start].idx, start - _BACK) : start].casefold()
    if _LEADING.search(before) is not None:
        if _BEFORE.search(before) is not None:
            return True
        if quantity.unit in MONEY and _NEARING.search(before) is not None:
            return True
    return quantity.unit in MONEY and _SHORT.match(text, end) is not None


def _of_you(verb: Token) -> bool:
    """ "You go to 900 cases", "you end up with 900"."""
    if verb.lemma_ not in _GOING or verb.tag_ not in ("VBP", "VB"):
        return False
    you = any(child.lower_ == "you" and child.dep_ == "nsubj" for child in verb.lefts)
    return you and not any(child.tag_ == "MD" for child in verb.lefts)


def _among_steps(verb: Token) -> bool:
    """ "A programme of closing 60 shops", "the measures include closing 60": how many are closed, nobody tells."""
    if verb.tag_ != "VBG":
        return False
    first = first_gerund(verb)
    above = first.head
    if above.lemma_ in _COMPRISING:
        return any(child.dep_ == "nsubj" and child.lemma_.lower() in _PLANS for child in above.lefts)
    return first.dep_ == "pcomp" and above.lower_ == "of" and above.head.lemma_ in _PROGRAMMES


def _put_at(quantity: Quantity, anchor: Token, verb: Token) -> bool:
    """ "Analysts put the figure at 9 million": whether it is paid or foreseen, another sentence tells."""
    if verb.lemma_ != "put" or quantity.unit not in MONEY:
        return False
    told = any(child.dep_ == "dobj" and child.i < anchor.i and child.lower_ in THE_SAME for child in verb.rights)
    return told and any(child.dep_ == "nsubj" and child.lemma_.lower() in LOOKING_ON for child in verb.lefts)


def _awaited_for(counted: Token) -> bool:
    """ "Are waiting for 40 ventilators": they are not there yet, and nobody says that they will come."""
    by = counted.head
    await_ = counted.dep_ == "pobj" and by.lower_ == "for" and by.head.lemma_ == "wait"
    return await_ and counted.lemma_.lower() not in PEOPLE and not is_definite(counted)


def _opposed(counted: Token) -> bool:
    """ "Opposes the building of 40 towers", "is resisting the deployment of troops, including 4,000 of its own"."""
    here = counted
    for _ in range(_DEEPEST):
        above = here.head
        if above.i == here.i or here.dep_ not in ("pobj", "prep", "nummod", "quantmod"):
            return False
        here = above
        if here.lemma_.lower() in ACTS:
            verb = here.head.head if here.dep_ == "pobj" else here.head
            return verb.lemma_ in _OPPOSING
    return False


def _against(gerund: Token) -> bool:
    """ "Voted against spending 40 million", "opposes spending it": nobody tells that it was spent."""
    above = gerund.head
    if gerund.tag_ != "VBG":
        return False
    if gerund.dep_ == "pcomp":
        return above.lower_ == "against"
    return gerund.dep_ in ("xcomp", "ccomp", "dobj") and above.lemma_ in ("oppose", "resist")


def _only_offered(counted: Token, verb: Token) -> bool:
    """ "Offered members two seats": whether they took them, it does not tell."""
    past = verb.lemma_ == "offer" and verb.tag_ in PAST | {"VBG"} and counted.dep_ == "dobj"
    return past and counted.head.i == verb.i and any(child.dep_ == "dative" for child in verb.rights)


def _of_such(counted: Token, verb: Token, clause: Modality) -> bool:
    """ "Requires firms with 50 workers to pay": only which ones are meant."""
    by = counted.head
    asked = clause == "requested" or verb.lemma_ == "require"
    if not asked or counted.dep_ != "pobj" or by.lower_ != "with" or by.head.tag_ != "NNS":
        return False
    return not any(child.dep_ in ("det", "poss", "nummod") for child in by.head.lefts)


def _handled(anchor: Token, verb: Token) -> bool:
    """ "Told an aide to place five maps on a table": they are there, and so many nobody asked for."""
    if anchor.dep_ != "dobj" or anchor.head.i != verb.i or verb.lemma_ not in _HANDLING:
        return False
    return verb.head.lemma_ in BIDDING


def _by_clause(quantity: Quantity, anchor: Token, clause: Modality, predicate: Token) -> bool:
    """What an "if" or a "will not" leaves of a number: "if they hit it on the first two tries", "a third will have no
    power", where not those are denied who are counted."""
    if (
        predicate.lemma_ in _COMING_TO
        and predicate.tag_ != "VBD"
        and any(child.lower_ in ("until", "till") for child in predicate.lefts)
    ):
        return True  # "will pay in until the fund reaches 90 million"
    if clause == "conditional" and quantity.unit is None:
        return any(child.lower_ in _WHICH for child in anchor.lefts)
    if clause != "denied" or not any(child.tag_ == "MD" for child in predicate.lefts):
        return False
    whole = anchor.head.head if anchor.dep_ == "pobj" and anchor.head.lower_ == "of" else anchor
    if whole.dep_ not in SUBJECTS or whole.i > predicate.i or not negated(predicate) or described(anchor) is not None:
        return False
    return quantity.unit in SHARES or (anchor.lemma_.lower() in PEOPLE and not is_definite(anchor))
