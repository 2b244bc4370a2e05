"""What a clause's words beside the verb make of its figures, and where its modality cannot be told at all."""

from __future__ import annotations

import re

from spacy.tokens import Token

from asreported.extract.grammar import SUBJECTS
from asreported.extract.modality import bare_aim, modality_of, predicate_of
from asreported.extract.modality.asking import asked_with_not
from asreported.extract.modality.cues import CHANGED, COMING
from asreported.extract.modality.words import infinitive, negated
from asreported.extract.statements.measures.words import AWAY, LENGTHS, MONEY
from asreported.extract.statements.reality.reach import PEOPLE, TABLES
from asreported.extract.statements.reality.standing import is_definite
from asreported.model import Quantity
from asreported.model.modality import Modality

_MEASURED, _SPENDING, _COVERING, _SET_ON = (
    frozenset(TABLES["told"][part]) for part in ("measured", "spending", "covering", "set_on")
)
_GOING = (CHANGED - {"lose", "spread"}) | {"go", "revise", "move", "up", "double", "soar", "shoot"}
_FROM = re.compile(
    r"\bfrom (?:(?!to )\w+ ){0,2}(?:(?:estimate|figure|level|toll|total|count)s? of )?(?:(?!to )\w+ ){0,2}$"
)
_TO = re.compile(r"[^.;]{0,40}? to (?!be\b)")
_NEAR = 40
"""Characters before a number in which its "from" stands, and after it in which its "to" does."""
_OPENING = frozenset({"only", "just", "even", "necessarily", "merely", "simply", "least", "exactly", "quite", "yet"})
"""Words that make a "not" no denial of the number after it ("not just the 40 owners")."""
_RICH = PEOPLE | {"individual", "firm", "company", "billionaire", "millionaire", "bank"}
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "oprd", "acomp", "dative", "agent"})
_INSIDE = frozenset({"pobj", "prep", "nummod", "quantmod", "compound", "nmod", "amod", "appos", "conj", "npadvmod"})
_HELPED = frozenset({"dobj", "xcomp", "ccomp"})
_SET_AT = frozenset({"put", "estimate", "value", "set", "cap", "fix", "limit", "price", "freeze"})
_FUNDS = frozenset({"fund", "pot", "pool", "budget", "reserve", "account"})
_STOPPING = frozenset({"suspend", "halt", "cancel", "stop", "scrap", "withhold", "delay", "freeze", "axe"})
_REFUSING = frozenset({"reject", "deny", "refuse", "dismiss"})
_FILED = frozenset(
    {"claim", "application", "request", "offer", "bid", "case", "appeal", "filing", "petition", "complaint", "permit"}
    | {"claimant", "applicant", "lawsuit", "suit", "motion", "visa", "proposal"}
)
"""What has been turned down, all of them: so many were ("has rejected 900 claims")."""
_UNTOUCHED = frozenset(
    {"affect", "harm", "hurt", "delay", "disrupt", "interrupt", "view", "regard", "treat", "restore", "save", "protect"}
    | {"clean", "stop", "halt", "stem", "prevent"}
)
"""Verbs of which the object is there, though nothing becomes of it ("could not stop thousands of gallons")."""
REMEMBERING = frozenset({"remember", "honour", "honor", "commemorate", "mourn", "thank", "identify", "bury"})
"""Verbs of which the object is there and what befell it done, whatever is meant to be done about it."""
_ALL = frozenset({"all", "what"})
_OF_CLAUSES = frozenset({"aux", "auxpass", "nsubj", "nsubjpass", "expl", "csubj"})
_SCARCELY = frozenset({"scarcely", "hardly", "barely"})
_WORST = re.compile(r"\b(?:worst|maximum)[ -]+case\b", re.IGNORECASE)
_WORST_OF = re.compile(
    r"\b(?:worst|maximum)[ -]+case(?: \w+){0,2} (?:of|at|is|was|to be|:)(?: \w+){0,3} $", re.IGNORECASE
)
_PUT_AT = frozenset({"be", "amount", "equal", "total", "mean", "reach", "put", "estimate", "set", "give"})
"""Verbs that tell what their subject comes to."""
_DEEPEST = 6
"""How many words up the verb that a number is an argument of is looked for."""


def at_worst(text: str, quantity: Quantity, anchor: Token, predicate: Token) -> bool:
    """Whether it is what a thing comes to at the worst ("the worst-case flow was 60", "a maximum case of 90")."""
    if _WORST_OF.search(text[max(0, quantity.span.start - _NEAR) : quantity.span.start]) is not None:
        return True
    subjects = [child for child in predicate.lefts if child.dep_ in ("nsubj", "nsubjpass")]
    told = subjects if predicate.lemma_ in _PUT_AT else []
    return any(_WORST.search(noun.doc[noun.left_edge.i : noun.i + 1].text) is not None for noun in (anchor, *told))


def at_start(text: str, quantity: Quantity, anchor: Token) -> Modality | None:
    """What the level is that a change starts from: over where the change is told as done ("has gone from 50 barrels to
    300"), there where it is yet to be made; null of any other figure."""
    before = text[max(0, quantity.span.start - _NEAR) : quantity.span.start]
    after = text[quantity.span.end : quantity.span.end + 2]
    if after[:1] == "-" and after[1:].isalpha():
        return None  # "the toll from the 6.1-magnitude quake"
    if "from " not in before or _FROM.search(before) is None or _TO.match(text, quantity.span.end) is None:
        return None
    verb = predicate_of(anchor)
    for _ in range(2):
        if verb.lemma_ in _GOING or verb.head.i == verb.i:
            break
        verb = predicate_of(verb.head)
    if verb.lemma_ not in _GOING:
        return None
    if modality_of(verb) != "actual":
        return "actual"
    return "former" if verb.tag_ in ("VBD", "VBN") else None


def not_told_of(counted: Token) -> bool | None:
    """Whether "not" stands right before the number ("held 17 people, not 60"); null where nothing beside it is so
    ("not wars, not two floods")."""
    first = counted.left_edge
    no = first if first.lower_ == "not" else first.nbor(-1) if first.i else first
    if no.lower_ not in ("not", "n't") or no.nbor().lower_ in _OPENING or asked_with_not(no.head):
        return False
    return True if any(word.tag_ == "CD" for word in no.doc[no.sent.start : no.i]) or no.head.pos_ == "AUX" else None


def stands_beside(quantity: Quantity, anchor: Token, predicate: Token, clause: Modality) -> bool:
    """Whether the clause's modality is not that of its figure: what a thing holds or is worth, what a sum does not
    cover, what it costs to do something, what none were, what is leaking while it is to be stopped."""
    if predicate.dep_ == "acl" and predicate.lemma_ in _MEASURED and not infinitive(predicate):
        summed = predicate.lemma_ == "total" and predicate.head.dep_ == "dobj"  # "could see claims totalling 9 million"
        return not summed or is_definite(predicate.head)  # "plans to open fields estimated at 5 billion barrels"
    by = anchor.head if anchor.dep_ == "pobj" else anchor
    if by.lower_ == "at" and predicate.tag_ == "VBN" and predicate.dep_ in ("acl", "conj") and not _has_aux(predicate):
        return predicate.lemma_ in _SET_AT
    if by.lower_ == "from" and anchor.lemma_ in _FUNDS:
        return True  # "will pay it out of a fund of 20 million"
    if predicate.lemma_ in REMEMBERING and anchor.dep_ == "dobj" and anchor.head.i == predicate.i:
        return True  # "met to mourn the 40 lost"
    if anchor.head.lower_ == "worth":
        whose = anchor.head.head
        if whose.dep_ in SUBJECTS and whose.lemma_.lower() in _RICH:
            return True  # "a man worth $90 million will owe nothing"
    if by.lower_ == "worth" or anchor.head.lower_ == "worth":
        return predicate.lemma_ in _STOPPING  # "asked it to suspend payments worth 10 million"
    if clause == "denied":
        if predicate.lemma_ in ("include", "count") or _bare_participle(predicate) or _turned_down(anchor, predicate):
            return True
        covering = predicate.lemma_ in _COVERING or any(
            child.lower_ in ("enough", "sufficient") for child in predicate.rights
        )
        if quantity.unit in MONEY and covering and anchor.dep_ == "nsubj" and anchor.head.i == predicate.i:
            return True
        return quantity.value == 0 or (quantity.unit in LENGTHS and _describes(anchor))
    above = predicate.head
    if anchor.dep_ == "nsubj" and infinitive(predicate) and above.lemma_ in _SPENDING and anchor.i > above.i:
        return modality_of(above) == "actual"  # "it costs 80 a day to run"
    if any(
        child.lower_ == "of" and any(below.tag_ == "PRP$" for n in child.rights for below in n.lefts)
        for child in anchor.rights
    ):
        return predicate.lemma_ in ("join", "meet", "visit", "replace", "see")
    return _is_going_on(anchor) or done_by(anchor)


def _turned_down(counted: Token, verb: Token) -> bool:
    """Whether they are there, though refused or left as they are; a "decline" by a number is no denial."""
    if verb.lemma_ == "decline":
        return not any(child.dep_ == "xcomp" for child in verb.rights)
    whole = counted.head.head if counted.dep_ == "pobj" and counted.head.lower_ == "of" else counted
    if verb.lemma_ in _REFUSING and whole.dep_ in ("dobj", "nsubjpass") and whole.head.i == verb.i:
        of = [noun for child in whole.rights if child.lower_ == "of" for noun in child.rights]  # "half of the claims"
        return any(noun.lemma_.lower() in _FILED for noun in (counted, whole, *of)) and not negated(verb)
    if verb.dep_ == "xcomp" and verb.head.lemma_ in _REFUSING and counted.dep_ == "dobj":
        return counted.lemma_.lower() in _FILED  # "refused to pay 900 claims"
    for above in (verb, verb.head):
        if above.lemma_ in _UNTOUCHED and negated(above) | infinitive(above):
            return whole.dep_ in ("dobj", "nsubj", "nsubjpass") and whole.i > above.i
    return False


def _bare_participle(verb: Token) -> bool:
    """ "Did not fight claims made over 900": they were made."""
    bare = not any(child.dep_ in ("aux", "auxpass", "mark", "neg") for child in verb.lefts)
    return bare and verb.dep_ == "acl" and verb.tag_ == "VBN"


def _has_aux(verb: Token) -> bool:
    return any(child.dep_ in ("aux", "auxpass") for child in verb.lefts)


def done_by(counted: Token) -> bool:
    """ "To write off a $6m fine levied by the court": it was levied."""
    if counted.dep_ not in ("dobj", "pobj", "nsubj"):
        return False
    parts = (child for child in counted.rights if child.dep_ == "acl" and child.tag_ == "VBN")
    parts = (part for part in parts if part.lemma_ != "follow")  # "will open two, followed by four more"
    return any(below.dep_ == "agent" for part in parts for below in part.rights)


def _describes(extent: Token) -> bool:
    """ "Cannot hide the mud six inches deep"."""
    return extent.dep_ == "npadvmod" and extent.head.pos_ in ("ADJ", "ADV") and extent.head.dep_ != "acomp"


def _is_going_on(counted: Token) -> bool:
    """ "To halt 20,000 barrels of oil that is flowing": it flows."""
    if counted.dep_ != "dobj":
        return False
    nouns = [counted, *(noun for child in counted.rights if child.lower_ == "of" for noun in child.rights)]
    clauses = (child for noun in nouns for child in noun.rights if child.dep_ == "relcl")
    return any(
        child.tag_ == "VBG" and any(below.lower_ in ("is", "are") for below in child.lefts) and not negated(child)
        for child in clauses
    )


def is_unclear(quantity: Quantity, anchor: Token, predicate: Token, told: Modality) -> bool:
    """Whether nobody can tell from the clause if the figure is so: a denial that may not reach it, an
    infinitive of which no plan is told, what was decided of it by a decision told of as known."""
    if told not in ("denied", "former") and (_supposed(anchor, predicate) or _is_need(anchor, predicate)):
        return True
    if told == "actual" and anchor.dep_ == "dobj" and anchor.head.i == predicate.i and _bidding(predicate):
        return True
    if told == "requested" and anchor.sent[0].lower_ == "why" and anchor.sent[-1].text == "?":
        return True  # "Why should we pay them 20 million?"
    if told == "denied":
        away = quantity.unit in LENGTHS and anchor.i + 1 < len(anchor.doc) and anchor.nbor().lower_ in AWAY
        asked = not negated(predicate) and any(child.tag_ in ("WP", "WRB") for child in predicate.lefts)
        return away or asked or not _reached(anchor)  # "yet to settle what to do about the 9 million"
    if told not in ("planned", "possible") or not infinitive(predicate):
        return False
    if _listed(anchor, predicate):
        return True
    if predicate.dep_ == "acl" and predicate.head.lower_ == "decision" and _known(predicate.head):
        return True
    joined = anchor.head if anchor.dep_ == "conj" else anchor
    if quantity.unit == "percent" and joined.dep_ == "pobj" and joined.head.lower_ == "by":
        return False  # it is the change above that is so large ("cut its use of coal to save money by a tenth")
    return told == "planned" and predicate.lemma_ not in COMING and bare_aim(predicate) and not _is_set_on(predicate)


def _listed(counted: Token, verb: Token) -> bool:
    """Whether it may be the last of a list that the infinitive's noun is in, as well as a second object of the
    infinitive ("a mill, a contract to sell wood to a bank and 90 shops")."""
    last, noun = counted, verb.head
    while last.dep_ == "pobj" and last.head.lower_ == "of" and last.head.head.i != last.i:
        last = last.head.head
    first = noun.left_edge.i
    listed = first > noun.sent.start and noun.doc[first - 1].text == ","
    return listed and last.dep_ == "conj" and verb.dep_ in ("acl", "relcl") and noun.pos_ == "NOUN"


def _is_set_on(verb: Token) -> bool:
    """Whether a contract, a mission or somebody's work is what an infinitive is the aim of ("a contract to build two",
    "sent a plane to bring 90 home"); aims of other things nobody knows to be planned."""
    here = verb.head
    if here.pos_ == "VERB" and not bare_aim(here) and modality_of(here) == "planned":
        return True  # "will stop there to pick up 40"
    for _ in range(2):
        if here.lemma_.lower() in _SET_ON or any(
            child.dep_ == "dobj" and child.lemma_.lower() in _SET_ON for child in here.rights if child.i < verb.i
        ):
            return True
        here = here.head
    return False


def _supposed(counted: Token, verb: Token) -> bool:
    """What somebody says that he himself could or would do ("I could take two buckets"), or would find fit ("900
    barrels would help too", "a billion should scarcely matter")."""
    lefts = {child.lower_ for child in verb.lefts}
    if "i" in lefts and not lefts.isdisjoint(("could", "would", "'d", "might")):
        return True
    subject = any(child.dep_ == "nsubj" and counted.i <= child.right_edge.i for child in verb.lefts)
    return subject and (
        ("would" in lefts and verb.lemma_ == "help" and not any(child.dep_ in _HELPED for child in verb.rights))
        or ("should" in lefts and not lefts.isdisjoint(_SCARCELY))
    )


def _is_need(counted: Token, verb: Token) -> bool:
    """ "All they need is over 60 votes", "what it takes is two of them"."""
    if counted.dep_ != "attr" or verb.lemma_ != "be":
        return False
    subjects = [child for child in verb.lefts if child.dep_ in ("nsubj", "csubj") and child.left_edge.lower_ in _ALL]
    return any(word.lemma_ in ("need", "take", "require") for noun in subjects for word in (noun, *noun.rights))


def _bidding(verb: Token) -> bool:
    """What somebody tells others to do ("Along the rim, cut 40 small slots."), or what an auxiliary that the parser
    lost is of ("a law that would cut smoke, be fair and make 90 jobs"): a bare form is no clause of its own."""
    first = verb
    while first.dep_ == "conj" and first.tag_ == "VB" and not _own_clause(first):
        first = first.head
    return verb.tag_ == "VB" and first.tag_ == "VB" and first.dep_ in ("ROOT", "ccomp") and not _own_clause(first)


def _own_clause(verb: Token) -> bool:
    here = any(child.lower_ in ("here", "there") for child in verb.lefts)  # "here lie 40 ships"
    return here or verb.lower_ == "let" or any(child.dep_ in _OF_CLAUSES for child in verb.lefts)


def _known(decision: Token) -> bool:
    return any(child.lower_ == "the" or child.dep_ == "poss" for child in decision.lefts)


def _reached(counted: Token) -> bool:
    """Whether a denial reaches the number: it is an argument of the verb, and not of a noun or an aside below it."""
    here = counted
    for _ in range(_DEEPEST):
        above = here.head
        if here.pos_ in ("VERB", "AUX") or here.dep_ in _ARGUMENTS or above.i == here.i:
            return True
        if here.dep_ not in _INSIDE:
            return True
        if here.dep_ == "prep" and above.pos_ in ("NOUN", "PROPN") and here.lower_ != "of":
            return False
        if here.dep_ == "prep" and above.tag_ == "VBG" and above.dep_ in ("xcomp", "acl", "pcomp"):
            return False  # "has not slowed work on two mills", "did not bring back the ban on digging below 90 feet"
        here = above
    return True
