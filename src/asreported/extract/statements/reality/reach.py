"""How far a clause's plan, request, possibility or denial reaches: a figure beside what the verb brings about is there
already ("will testify before two committees", "grant leave to thousands of migrants living there")."""

from __future__ import annotations

import tomllib
from importlib import resources

from spacy.tokens import Token

from asreported.extract.entities.lists import PERSON_NOUNS
from asreported.extract.grammar import FINITE, SUBJECTS
from asreported.extract.modality import described, modality_of, negated, predicate_of
from asreported.extract.modality.cues import CHANGED, COMING, DONE_TO, MAKING, MOVING, NOUNS
from asreported.extract.statements.measures.words import COUNTING, ESTIMATES, MONEY, PERSONS, ROUND
from asreported.model import Quantity
from asreported.model.modality import Modality

TABLES: dict[str, dict[str, list[str]]] = tomllib.loads(
    resources.files(__package__).joinpath("reach.toml").read_text("utf-8")
)
_ALWAYS, _OF_PLACES, _PLACES = (frozenset(TABLES["where"][part]) for part in ("always", "of_places", "places"))
_GIVING, _RECEIVERS = (frozenset(TABLES["given"][part]) for part in ("verbs", "persons"))
_MEANS, _UNDOING = (frozenset(TABLES["given"][part]) for part in ("means", "undone"))
_FINES = frozenset({"fine", "penalty", "verdict", "award", "judgment", "judgement", "sanction", "levy"})
_TOLD_OF = frozenset(TABLES["told_of"]["words"])
_PARTICIPLES = frozenset(TABLES["standing"]["participles"])
_BRINGING = (COMING | MAKING | MOVING | frozenset(TABLES["standing"]["bringing"])) - {"withdraw"}
_HARMING = frozenset(TABLES["threatened"]["harming"])
_ACTS = frozenset(TABLES["threatened"]["acts"])
_LOOKING = frozenset(TABLES["looked_at"]["verbs"])
_WEIGHING, _CHOICES = (frozenset(TABLES["weighed"][part]) for part in ("verbs", "nouns"))
_ENDS = frozenset({"halt", "end", "stop", "limit"})
"""What is called for to be put to things that are there ("ordered a halt to nine diggings")."""
_BEING = frozenset({"be", "happen", "occur", "exist", "take", "materialise", "materialize", "arise"})
"""Verbs of which a denial says that there is none of their subject ("six deaths did not happen")."""
BIDDING = frozenset(TABLES["told_of"]["bidding"])
"""Verbs whose first object is spoken to, and so is there."""
PEOPLE = PERSON_NOUNS | PERSONS | frozenset(TABLES["told_of"]["people"])
_SELLING = frozenset({"sell", "buy", "offer", "stock", "trade", "hawk", "market"})
_REACHED = frozenset({"reach", "find"})
_FROM_THEN = frozenset({"now", "then", "today", "here", "there", "to"})
_BESIDE_SUBJECTS = frozenset({"from", "in", "on", "at", "among"})


def out_of_reach(quantity: Quantity, anchor: Token, clause: Modality) -> bool:
    """Whether what `anchor` counts is there, where its clause is not actual."""
    if clause in ("actual", "conditional"):
        return False
    if clause == "former":
        return _of_before(quantity, anchor)
    money = quantity.unit in MONEY and (_price(anchor) or _undone(anchor))
    if money or _of_own_clause(anchor) or _shared_in(anchor):
        return True
    if clause == "possible" and _put_down_to(anchor):
        return True
    if clause in ("planned", "requested") and (
        _before_own_verb(anchor, quantity.span.end) or _has_been(_whole(anchor))
    ):
        return True
    if _goes_on(_whole(anchor)) or (quantity.unit is None and _addressed(_whole(anchor))):
        return True
    if clause == "denied" and (_never(_whole(anchor)) or _left_out(_whole(anchor))):
        return True
    if quantity.unit is not None or anchor.pos_ not in ("NOUN", "PROPN", "NUM"):
        return False
    whole = _whole(anchor)
    if whole.dep_ == "pobj" and anchor.pos_ != "NUM":
        return _aside(whole, anchor) or _described(whole, anchor)
    return _faced(whole, anchor) or _described(whole, anchor)


def _of_own_clause(counted: Token) -> bool:
    """ "How can a gate that has 60 flaws be called safe?": the parser hung the flaws on what is asked."""
    first = counted.left_edge
    verb = first.nbor(-1) if first.i else first
    if verb.dep_ != "relcl" or verb.tag_ not in FINITE or counted.head.i == verb.i or counted.dep_ not in SUBJECTS:
        return False
    return modality_of(verb) == "actual" and not any(True for _ in verb.rights)


def _price(counted: Token) -> bool:
    """ "Are selling sacks meant to last a week for nine krona": they sell for that, however it is parsed."""
    told = counted.head if counted.dep_ == "appos" else counted
    use = told.head.head
    meant = use.head
    if told.dep_ != "pobj" or told.head.lower_ not in ("for", "at") or not _to_do(use) or meant.dep_ != "acl":
        return False
    verb = predicate_of(meant.head)
    return meant.tag_ == "VBN" and verb.lemma_ in _SELLING and modality_of(verb) == "actual"


def _undone(counted: Token) -> bool:
    """ "Asked the court to overturn a $9 million fine": it has been imposed."""
    verb = counted.head
    return counted.dep_ in ("dobj", "nsubjpass") and counted.lemma_ in _FINES and verb.lemma_ in _UNDOING


def _shared_in(counted: Token) -> bool:
    """ "Having allegedly contributed to nine deaths": only the share in them is in doubt."""
    by = counted.head
    return counted.lemma_ == "death" and by.lower_ == "to" and by.head.lemma_ == "contribute" and not negated(by.head)


def _put_down_to(counted: Token) -> bool:
    """ "Might have been responsible for a fall of 9 cents": only the cause is in doubt."""
    change = counted.head.head if counted.dep_ == "pobj" else counted
    by = change.head
    changed = change.i != counted.i and change.lemma_ in CHANGED | {"decline", "decrease"}
    return changed and by.lower_ == "for" and by.head.lower_ in ("responsible", "blame")


def _of_before(quantity: Quantity, anchor: Token) -> bool:
    """Whether those counted are called earlier or former, and the count of them stands ("two earlier disasters")."""
    if quantity.unit is not None or anchor.tag_ != "NNS" or anchor.lemma_.lower() in ESTIMATES | COUNTING:
        return False
    return described(anchor) == "former" and modality_of(predicate_of(anchor)) != "former"


def _whole(counted: Token) -> Token:
    """The head of the phrase that the count is told in ("thousands" of migrants; the first of nouns joined)."""
    here = counted
    while True:
        above = here.head
        if here.dep_ == "pobj" and above.lower_ == "of" and _rounded(above.head):
            here = above.head
        elif here.dep_ == "conj" and above.pos_ in ("NOUN", "PROPN") and above.i < here.i:
            here = above
        else:
            return here


def _rounded(word: Token) -> bool:
    return word.pos_ == "NUM" or word.lemma_.lower() in ROUND


def _named(counted: Token) -> Token:
    """Those of whom a round number is told ("hundreds of refugees")."""
    if not _rounded(counted):
        return counted
    return next((noun for by in counted.rights if by.lower_ == "of" for noun in by.rights), counted)


def _aside(whole: Token, counted: Token) -> bool:
    """Whether the phrase stands after a preposition of place, audience or receivers, or of what something is about."""
    by = whole.head
    above = by.head
    noun = _named(counted).lemma_.lower()
    if by.lower_ in _ALWAYS:
        return True
    if by.lower_ in _OF_PLACES and noun in _PLACES:
        deeper = above.pos_ == "NOUN" and above.dep_ == "pobj" and above.lemma_.lower() not in NOUNS
        if deeper or above.lemma_ in _HARMING:
            return True  # "miles of coast in four states", and not "open shops in four states"
    if by.lower_ in ("of", "with") and above.lemma_.lower() in _PLACES and above.dep_ == "pobj":
        return True  # "in an area of 20 million people"
    if above.dep_ == "appos" and above.head.pos_ == "PROPN":
        return True  # "the league, a joint body of 17 orchards"
    first = by.sent[1] if by.sent[0].dep_ == "cc" and len(by.sent) > 1 else by.sent[0]
    if by.lower_ in ("for", "among") and by.i == first.i:
        return True  # "For two firefighters it will have been …"
    before = by.nbor(-1) if by.i else by
    if by.lower_ in ("on", "about", "of", "into") and {above.lemma_.lower(), before.lemma_.lower()} & _TOLD_OF:
        return True
    if by.lower_ in ("on", "about") and above.lemma_ in ("seek", "ask", "consult"):
        return True  # "more proof is sought on 900 claims"
    if by.lower_ in ("at", "in", "on") and above.tag_ == "NNS" and above.lemma_.lower() in PEOPLE:
        return above.dep_ == "dobj" and above.head.lemma_ not in _BRINGING  # "will warn workers at two mills"
    if by.lower_ == "to" and before.lemma_.lower() in _ENDS and before.pos_ == "NOUN":
        return True
    if (
        by.lower_ == "from"
        and noun in PEOPLE
        and _FROM_THEN.isdisjoint(word.lower_ for word in by.doc[by.i : counted.i])
    ):
        return True  # "will face questions from nine judges", and not "a week from now 900 men will come"
    if (noun in _RECEIVERS and by.lower_ == "to") or (by.lower_ == "for" and noun in _RECEIVERS | PEOPLE):
        return _receives(by, above)
    subject = above.dep_ in SUBJECTS and above.pos_ == "NOUN" and above.lemma_.lower() not in NOUNS
    subject = subject and "a" not in {child.lower_ for child in above.lefts}  # "a frost in two towns could lead to it"
    return subject and by.lower_ in _BESIDE_SUBJECTS


def _receives(by: Token, above: Token) -> bool:
    """Whether they get what is given, or collected for them ("will raise money for two hospices"), whichever word
    the parser hangs them on."""
    if by.lower_ == "to":
        return above.lemma_ in _GIVING or above.head.lemma_ in _GIVING
    if above.lemma_ in _MEANS:
        return above.dep_ in ("dobj", "pobj")
    return any(child.dep_ == "dobj" and child.lemma_ in _MEANS for child in above.rights)


def _faced(whole: Token, counted: Token) -> bool:
    """Whether it is the object of a threat or an inspection, or a choice that is weighed."""
    verb = whole.head
    noun = counted.lemma_.lower()
    if whole.dep_ in ("dobj", "nsubjpass") and verb.lemma_ in _LOOKING and counted.pos_ != "NUM":
        return True
    if whole.dep_ == "dobj" and verb.lemma_ == "threaten":
        return counted.pos_ != "NUM" and noun not in _ACTS
    return whole.dep_ in ("dobj", "nsubjpass") and verb.lemma_ in _WEIGHING and noun in _CHOICES


def _described(whole: Token, counted: Token) -> bool:
    """Whether a participle on the noun tells of what is so, where the verb does not bring the thing about."""
    below = (noun for child in whole.rights if child.lower_ == "of" for noun in child.rights)
    if not any(_tells(child) for noun in {whole, counted, *below} for child in noun.rights):
        return False
    if whole.dep_ in SUBJECTS:
        return whole.head.dep_ == "pcomp"  # "with 40 ferries engaged in an effort to tow it"
    return whole.dep_ == "pobj" or (whole.dep_ == "dobj" and whole.head.lemma_ not in _BRINGING - _reached(counted))


def _reached(counted: Token) -> frozenset[str]:
    """What does not bring those about that it is done to ("hope to reach nine miners trapped below")."""
    return _REACHED if counted.lemma_.lower() in PEOPLE else frozenset()


def _tells(clause: Token) -> bool:
    if clause.dep_ != "acl" or clause.lemma_ in ("value", "price"):
        return False  # "will pay 90 shares, currently valued at $3"
    return clause.lower_ in _PARTICIPLES or any(word.lower_ in _PARTICIPLES for word in clause.lefts)


def _goes_on(whole: Token) -> bool:
    """Whether a "with" tells what is now so beside the clause ("with 900 barrels a day now leaking")."""
    verb = whole.head
    if whole.dep_ != "nsubj" or verb.dep_ != "pcomp" or verb.tag_ != "VBG":
        return False
    return any(word.lower_ in ("now", "already", "still", "currently") for word in verb.lefts)


def _before_own_verb(counted: Token, end: int) -> bool:
    """Whether a finite verb without a subject follows: the parser hung the noun on the clause before ("set up to guard
    the shore and 300 ships were there"). The figure ends at character `end`."""
    if counted.dep_ not in ("dobj", "pobj", "conj"):
        return False
    last = counted.right_edge
    joined = counted.dep_ != "conj" and any(child.dep_ == "conj" for child in counted.rights)
    if joined or last.i + 1 >= len(counted.doc) or last.nbor().idx < end:
        return False  # "supplying 900 tonnes and the Elm Mill has begun": the verb is of the last of them alone
    verb = last.nbor()
    if verb.tag_ not in FINITE or verb.pos_ not in ("AUX", "VERB"):
        return False
    told = verb.head if verb.dep_ in ("aux", "auxpass") else verb
    return not any(child.dep_ in (*SUBJECTS, "expl", "csubj") for child in told.lefts) and verb.sent == counted.sent


def _has_been(whole: Token) -> bool:
    """Whether its own verb tells in the perfect that it came about, whatever is said or asked above."""
    verb = whole.head
    if whole.dep_ not in SUBJECTS or verb.tag_ not in ("VBN", "VBG") or verb.lemma_.lower() in DONE_TO:
        return False
    before = {child.lower_ for child in verb.lefts if child.dep_ in ("aux", "auxpass", "neg", "mark")}
    if any(child.tag_ == "MD" for child in verb.lefts):
        return False
    return bool(before & {"have", "has"}) and not before & {"not", "n't", "never", "to", "if", "once", "until"}


def _addressed(whole: Token) -> bool:
    """Whether it is they who are asked or told to do something ("ordered 200 guests to stay", "appealed for 40 men to
    come forward"), whatever the parser hangs the task on."""
    verb = whole.head
    if whole.dep_ == "dobj" and verb.lemma_ in BIDDING:
        bidden = whole.lemma_.lower() in PEOPLE and any(_to_do(child) for child in verb.rights)
        return bidden or any(map(_of_those_who, whole.rights))
    if whole.dep_ == "pobj" and whole.head.lower_ == "for" and verb.head.lemma_ in BIDDING:
        return whole.lemma_.lower() in PEOPLE and any(map(_to_do, verb.head.subtree))
    if whole.dep_ not in SUBJECTS or verb.tag_ != "VB" or whole.i > verb.i:
        return False
    told = verb.dep_ in ("ccomp", "xcomp", "advcl") and verb.head.lemma_ in BIDDING
    return told and any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.lefts)


def _to_do(word: Token) -> bool:
    return word.tag_ == "VB" and any(child.lower_ == "to" and child.dep_ == "aux" for child in word.lefts)


def _of_those_who(clause: Token) -> bool:
    """ "Ordered nine sailors who had come from there into quarantine": what people did, they did."""
    own = clause.dep_ == "relcl" and any(child.lower_ == "who" for child in clause.lefts)
    return own and modality_of(clause) in ("actual", "former")


def _left_out(whole: Token) -> bool:
    """Whether it is of them that something is not so ("a tenth of it was not caught", "120 had not been counted")."""
    verb = whole.head
    if whole.dep_ not in SUBJECTS or verb.lemma_ in _BEING or any(child.tag_ == "MD" for child in verb.lefts):
        return False
    return whole.i < verb.i and any(child.dep_ == "neg" and child.lower_ in ("not", "n't") for child in verb.lefts)


def _never(whole: Token) -> bool:
    """Whether it is the subject of what they alone did not do ("only two never came back")."""
    if whole.dep_ not in SUBJECTS:
        return False
    first = whole.left_edge
    only = "only" in (first.lower_, first.nbor(-1).lower_ if first.i else "")
    return only or any(child.lower_ == "never" for child in whole.head.lefts)
