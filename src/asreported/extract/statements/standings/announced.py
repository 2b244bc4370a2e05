"""What is only announced, proposed or concluded from what may be, though its verb stands in a plain tense; and those
who are there, whatever comes of the effort made for them."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.grammar import IFS, MAY
from asreported.extract.modality.words import will
from asreported.extract.statements.reality.known import POLICE
from asreported.extract.statements.reality.reach import PEOPLE
from asreported.extract.statements.reality.standing import is_definite
from asreported.model.modality import Modality

_SAYING = frozenset({"say", "announce"})
_SENDING = frozenset({"send", "deploy", "dispatch"})
_IS = frozenset({"is", "are", "'s", "’s", "'re", "’re"})
_RESULTING = frozenset({"make", "bring", "raise", "take", "increase", "lift", "cut", "reduce"})
"""Verbs whose gerund behind a clause tells what comes of it ("…, bringing the number to 90")."""
_TABLING = frozenset({"introduce", "propose", "table", "file", "draft", "unveil"})
_BILLS = frozenset({"legislation", "bill", "amendment", "motion", "proposal"})
_PROPOSED = frozenset(
    {"airlift", "evacuation", "transfer", "release", "deployment", "dispatch", "purchase", "construction", "adoption"}
    | {"closure", "resettlement", "relocation", "cull", "removal", "recruitment", "hiring"}
)
"""Deeds that are proposed, and not done yet."""
_STRUGGLING = frozenset({"struggle", "strive", "scramble", "battle"})
_EFFORTS = frozenset({"struggle", "effort"})
_CARING = frozenset(
    {"rehabilitate", "feed", "treat", "shelter", "accommodate", "assist", "support", "protect", "comfort", "identify"}
    | {"register", "reach", "help"}
)
"""What is done to those who are there before it is done."""
_FINDING = frozenset({"free", "rescue", "question", "interview", "interrogate", "trace", "identify"})
_GOALS = frozenset({"goal", "target", "aim", "objective", "ambition"})
_INNER = frozenset({"quantmod", "nummod", "pobj", "prep"})


def announced(anchor: Token, predicate: Token, clause: Modality) -> Modality | None:
    """What the clause above a plain one makes of what is counted; null where it makes nothing."""
    if clause not in ("denied", "conditional", "former") and _looked_for(anchor, predicate):
        return "actual"
    if clause == "planned":
        return "actual" if _cared_for(anchor, predicate) else None
    if clause != "actual" or predicate.pos_ not in ("VERB", "AUX"):
        return None
    if _is_being_sent(anchor, predicate) or _comes_of_it(predicate) or _would_by_bill(predicate):
        return "planned"
    if _is_proposed(anchor, predicate) or _is_goal(anchor, predicate):
        return "planned"
    if is_definite(anchor):
        return None
    return "possible" if _could_mean(predicate) else "conditional" if _if_so(predicate) else None


def also_to_come(anchor: Token) -> bool:
    """Whether what the parser joins to a verb that "will" do something is one more object of it ("will give 3m for food
    and 2m for tents"), and opens no clause of its own."""
    verb = anchor.head
    if not will(verb) or not any(child.dep_ == "dobj" and child.i < anchor.i for child in verb.rights):
        return False
    return not any(word.pos_ in ("VERB", "AUX") for word in anchor.doc[anchor.i + 1 : anchor.sent.end])


def _is_sending(verb: Token) -> bool:
    """ "Says it is sending 90 doctors"."""
    if verb.tag_ != "VBG" or verb.lemma_ not in _SENDING or verb.dep_ != "ccomp" or verb.head.lemma_ not in _SAYING:
        return False
    now = any(child.lower_ in ("now", "already", "currently") for child in verb.children)
    return not now and any(child.lower_ in _IS and child.dep_ == "aux" for child in verb.lefts)


def _is_being_sent(anchor: Token, verb: Token) -> bool:
    return _is_sending(verb) and any(noun.dep_ == "dobj" and noun.head.i == verb.i for noun in _up(anchor))


def _comes_of_it(verb: Token) -> bool:
    """Whether a gerund tells what will come of what somebody says he is sending, or will do."""
    if verb.tag_ != "VBG" or verb.dep_ != "advcl" or verb.lemma_ not in _RESULTING or verb.head.i > verb.i:
        return False
    return _is_sending(verb.head) or will(verb.head)


def _would_by_bill(verb: Token) -> bool:
    """ "Introduced a bill raising it to $9 million"."""
    above = verb.head
    if verb.tag_ != "VBG" or verb.dep_ != "advcl" or above.lemma_ not in _TABLING or above.i > verb.i:
        return False
    return any(child.dep_ == "dobj" and child.lemma_.lower() in _BILLS for child in above.rights)


def _is_proposed(anchor: Token, verb: Token) -> bool:
    """ "Has proposed the airlift of 90 children"."""
    if verb.lemma_ != "propose":
        return False
    return any(noun.dep_ == "dobj" and noun.head.i == verb.i and noun.lemma_ in _PROPOSED for noun in _up(anchor))


def _is_goal(anchor: Token, verb: Token) -> bool:
    """ "The goal is 40 guards by May", "its target remained 90"."""
    goal = anchor.dep_ == "attr" and verb.lemma_ in ("be", "remain") and anchor.head.i == verb.i
    return goal and any(child.dep_ == "nsubj" and child.lemma_ in _GOALS for child in verb.lefts)


def _could_mean(verb: Token) -> bool:
    """ "Could mean that 90 are ill"."""
    above = verb.head
    if verb.dep_ != "ccomp" or above.lemma_ != "mean" or above.i > verb.i:
        return False
    return any(child.lower_ in MAY and child.dep_ == "aux" for child in above.lefts)


def _if_so(verb: Token) -> bool:
    """ "If the count is right, that means 90 are ill"."""
    above = verb.head
    if verb.dep_ != "ccomp" or above.lemma_ != "mean" or above.i > verb.i:
        return False
    ifs = (word for clause in above.lefts if clause.dep_ == "advcl" for word in clause.lefts)
    return any(word.lower_ in IFS and word.dep_ == "mark" for word in ifs)


def _looked_for(anchor: Token, verb: Token) -> bool:
    """ "Hope to free 40 hostages", "want to question three men", "are seeking two suspects": they are there."""
    wanted = verb.lemma_ in _FINDING or (verb.lemma_ == "seek" and any(map(_is_police, verb.lefts)))
    return wanted and any(
        noun.dep_ == "dobj" and noun.head.i == verb.i and noun.lemma_.lower() in PEOPLE for noun in _up(anchor)
    )


def _is_police(child: Token) -> bool:
    return child.dep_ == "nsubj" and child.lemma_.lower() in POLICE


def _cared_for(anchor: Token, verb: Token) -> bool:
    """ "Struggles to feed thousands of refugees": they are there."""
    if verb.lemma_ not in _CARING or not any(child.lower_ == "to" for child in verb.lefts):
        return False
    struggle = verb.dep_ == "xcomp" and verb.head.lemma_ in _STRUGGLING
    effort = verb.dep_ == "acl" and verb.head.lemma_ in _EFFORTS
    if not (struggle or effort):
        return False
    return any(noun.dep_ == "dobj" and noun.head.i == verb.i for noun in _up(anchor))


def _up(anchor: Token) -> list[Token]:
    """What is counted and the nouns that it is "of" ("the airlift of hundreds of children")."""
    found = [anchor]
    while found[-1].dep_ in _INNER and found[-1].head.i != found[-1].i and len(found) < 8:
        found.append(found[-1].head)
    return found
