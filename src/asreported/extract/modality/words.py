"""Small questions about a predicate: negated, an infinitive, hypothetical, asked, over."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.grammar import FINITE, LIKE_PAST
from asreported.extract.modality.beside import excepted, lost, moved, once_called, such_time
from asreported.extract.modality.cues import (
    CARRIED_OUT,
    CHANGED,
    CONDITIONS,
    DOUBTING,
    FEELING,
    FOR_A_TIME,
    FOUND,
    NOUNS,
    REACHING,
    STATIVE,
    TO_COME,
)
from asreported.extract.modality.done import beside_the_future, came_about, formal, if_asked, way_to

_ONCE = frozenset({"once", "formerly", "previously"})
_RIDING = frozenset(
    {"take", "ride", "drive", "walk", "cycle", "commute", "travel", "catch", "get", "bus", "train", "car"}
)
_LOOKING = frozenset({"look", "watch", "read", "listen", "remember", "recall", "compare", "ask"})
_LATELY = frozenset({"ago", "recently"})
_NO_DENIAL = frozenset({"only", "necessarily", "because"})
"""Words after a "not" that denies nothing of its verb ("may sell them, not because it must")."""
_PLAIN_CONDITIONS = CONDITIONS - {"once", "until"}
_DEEPEST = 6


def predicate_of(token: Token) -> Token:
    """The verb (or the root) that a noun is an argument of; a verb is its own predicate."""
    for _ in range(_DEEPEST):
        verb = token.pos_ in ("VERB", "AUX") and token.dep_ != "prep"  # "including", "following"
        if verb or token.head.i == token.i:
            return token
        token = token.head.head if lost(token) else token.head
    return token


def negated(token: Token) -> bool:
    """Whether the predicate or its subject is denied ("did not", "never", "no troops left")."""
    clause = token.pos_ in ("VERB", "AUX")
    for child in token.children:
        if not clause and child.i > token.i:
            continue  # "a loan of 3 million, not 30 million"
        if child.dep_ == "neg" or child.lower_ in ("never", "n't", "not"):
            return not (child.i + 1 < len(token.doc) and token.doc[child.i + 1].lower_ in _NO_DENIAL)
        if child.dep_ in ("nsubj", "nsubjpass", "dobj") and any(map(_no, child.lefts)):
            return True
    return False


def _no(word: Token) -> bool:
    """A "no" that denies, and does not bound a number ("no more than 40")."""
    return word.lower_ == "no" and word.nbor(1).lower_ not in ("more", "fewer", "less", "later")


def infinitive(verb: Token) -> bool:
    """Whether the verb has its "to"; in "aides to Ann built two" a finite verb has none."""
    return verb.tag_ not in ("VBD", "VBZ") and any(
        (child.lower_ == "to" and child.dep_ == "aux") or (child.dep_ == "auxpass" and child.nbor(-1).lower_ == "to")
        for child in verb.children
        if child.i
    )


def hypothetical(token: Token) -> bool:
    """Whether the verb has "have" before it, and so tells of a past that an auxiliary makes unreal."""
    return any(child.lower_ == "have" and child.dep_ == "aux" for child in token.children)


def bare_subject(verb: Token) -> bool:
    """Whether the verb has a subject of its own."""
    return any(child.dep_ in ("nsubj", "nsubjpass", "expl") for child in verb.lefts)


def plans_call(verb: Token) -> bool:
    """ "Plans call for 500 more": a plan requests nothing, it plans."""
    if not any(NOUNS.get(child.lemma_.lower()) == "planned" for child in verb.lefts):
        return False
    aimed = any(infinitive(child) or child.lower_ == "for" for child in verb.rights)
    return verb.lemma_ == "call" or (verb.lemma_ == "be" and aimed)


def joined_to(token: Token) -> bool:
    """Whether the verb is joined to another and shares its auxiliaries ("was to have begun and idled 3,000 trains")."""
    if token.dep_ != "conj" or token.head.pos_ not in ("VERB", "AUX"):
        return False
    if any(child.dep_ in ("aux", "auxpass", "nsubj", "nsubjpass") for child in token.lefts):
        return False
    if (token.tag_ == "VBP" or token.lower_ in LIKE_PAST) and any(
        child.tag_ == "MD" and child.dep_ == "aux" for child in token.head.lefts
    ):
        return not any(child.dep_ in ("mark", "expl") for child in token.lefts)  # "will drain it and build six"
    return token.tag_ in ("VB", "VBN") or (
        token.tag_ == "VBD" and token.head.tag_ == "VBN" and hypothetical(token.head)
    )


def clause(verb: Token) -> bool:
    """Whether a subordinate or joined verb is finite by itself: its own subject, or a tense."""
    subject = any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.lefts)
    past = (verb.tag_ == "VBD" and not joined_to(verb)) or (verb.dep_ == "conj" and verb.tag_ == "VBZ")
    own = verb.dep_ in ("conj", "advcl") and any(child.tag_ in ("VBZ", "VBP", "VBD") for child in verb.lefts)
    return verb.pos_ in ("VERB", "AUX") and (past or own or (subject and not infinitive(verb)))


def to_do(token: Token) -> bool:
    """Whether the predicate is an infinitive that nothing says was carried out (no "managed to", "began to")."""
    if not infinitive(token):
        return False
    above = token.head.lemma_.lower()
    if token.lemma_ == "work" and above in _RIDING:
        return False  # "took the bus to work": a place
    if hypothetical(token) and above != "be":
        return False  # "is thought to have reached"
    went = above in CHANGED or moved(token.head)
    if went and token.lemma_.lower() in REACHING and token.head.tag_ not in ("VB", "VBG"):
        return any(child.lower_ == "being" for child in token.head.lefts)  # "is being widened to cover 90": not yet
    if came_about(token):
        return False
    if above in FEELING and token.lemma_.lower() in FOUND:
        return False
    return token.dep_ in ("relcl", "acl", "advcl") or above not in CARRIED_OUT or way_to(token)


def conditional(token: Token) -> bool:
    """Whether the predicate stands in a condition, or its own clause hangs on one."""
    for child in token.children:
        if child.dep_ == "mark" and child.lower_ in _PLAIN_CONDITIONS and not _asks_or_likens(token, child):
            return True
        if child.dep_ == "advcl" and any(_opens_condition(word) and word.lower_ != "until" for word in child.lefts):
            return not (token.tag_ == "VBD" or once_called(child, token) or excepted(child, token) or _looked(child))
    return _inverted(token) or _assumed(token) or _under_assumption(token)


def _asks_or_likens(token: Token, mark: Token) -> bool:
    """Whether what opens the clause is the "if" of a question, or of an "as if"."""
    as_if = mark.i > 0 and mark.nbor(-1).lower_ == "as"
    return as_if or (
        mark.lower_ in ("if", "whether") and (token.dep_ == "ccomp" or if_asked(token) or _of_doubt(token))
    )


def _of_doubt(clause: Token) -> bool:
    """ "Doubts whether it will open"."""
    return clause.dep_ in ("acl", "relcl") and clause.head.lemma_.lower() in DOUBTING


def _looked(clause: Token) -> bool:
    """ "If you look at the film, 40 boats go by": they do, whether anybody looks."""
    return clause.lemma_ in _LOOKING and any(child.lower_ in ("you", "we") for child in clause.lefts)


def _assumed(verb: Token) -> bool:
    """ "Assuming it has lost 90 a day, …"."""
    if verb.dep_ != "ccomp" or verb.head.lower_ != "assuming":
        return False
    return not any(child.dep_ in ("aux", "nsubj") for child in verb.head.lefts)  # "the bank was assuming that it had"


def _under_assumption(verb: Token) -> bool:
    """ "Assuming it has lost 90 a day, the loss is 600"; what was done under a belief was done."""
    if verb.dep_ != "ROOT" or verb.tag_ not in ("VBZ", "VBP", "VB") or verb.sent[0].lower_ != "assuming":
        return False
    if verb.sent[0].dep_ == "csubj":
        return True  # "assuming a loss of 90 a day gives 600"
    subject = next((child.left_edge.i for child in reversed([*verb.lefts]) if child.dep_ == "nsubj"), verb.i)
    return any(word.tag_ in FINITE and word.dep_ != "relcl" for word in verb.doc[verb.sent.start : subject])


def awaited(token: Token) -> bool:
    """Whether the clause tells in the present of what is still to come ("when the school is closed, they will move",
    "once it opens"), or in the past perfect of what was waited for ("until the inquiry had ended")."""
    opened = {child.lower_ for child in token.lefts if child.dep_ in ("mark", "advmod")}
    if "as" in opened:
        such = any(child.lower_ == "as" and such_time(child) for child in token.lefts)
        return such or (beside_the_future(token) and _to_come(token.head) and not negated(token.head))
    if token.dep_ not in ("advcl", "ccomp", "relcl", "ROOT") or not opened & TO_COME:
        return False
    auxiliaries = [child for child in token.lefts if child.dep_ in ("aux", "auxpass")]
    finite = auxiliaries[0] if auxiliaries else token
    if opened & {"until", "till", "before"} and finite.lower_ in ("had", "has", "have") and finite.i != token.i:
        return True
    if token.dep_ != "advcl":
        return False
    return finite.tag_ in ("VBZ", "VBP") and _to_come(token.head)


def _to_come(verb: Token) -> bool:
    """Whether a clause, or what it says, is of the future ("the firm says it will take months")."""
    said = [child for child in verb.rights if child.dep_ == "ccomp"]
    return any(
        child.dep_ == "aux" and (child.tag_ == "MD" or child.lower_ == "to")
        for one in (verb, *said)
        for child in one.lefts
    )


def going_to(token: Token) -> bool:
    """ "is going to cancel the deal"."""
    above = token.head
    if token.dep_ != "xcomp" or above.lower_ != "going" or not infinitive(token):
        return False
    return any(child.dep_ == "aux" for child in above.lefts) and not any(child.lower_ == "on" for child in above.rights)


def bare_condition(token: Token) -> bool:
    """ "They restart it, they will have trouble": a condition without its "if"."""
    above = token.head
    if above.i < token.i and above.dep_ in ("ccomp", "parataxis"):
        above = above.head  # the headline that the words are quoted in stands between
    if token.dep_ not in ("ccomp", "parataxis", "advcl") or token.i > above.i or token.tag_ not in ("VBP", "VB"):
        return False
    pronouns = all(any(word.dep_ == "nsubj" and word.pos_ == "PRON" for word in one.lefts) for one in (token, above))
    unmarked = not any(child.dep_ in ("mark", "aux") for child in token.lefts)
    comma = any(word.text == "," for word in token.doc[token.i : above.i])
    return pronouns and unmarked and comma and (above.lower_ == "going" or _to_come(above))


def _opens_condition(word: Token) -> bool:
    """A word that opens a condition, and not an "even if" or an "as if"."""
    return word.dep_ in ("mark", "advmod") and word.lower_ in CONDITIONS and not _only_like(word)


def _only_like(mark: Token) -> bool:
    return mark.i > 0 and mark.nbor(-1).lower_ in ("even", "as", "not")


def _inverted(verb: Token) -> bool:
    """ "Had they won", "should the states agree": a condition by its order."""
    if verb.dep_ not in ("advcl", "relcl", "ccomp", "parataxis"):
        return False
    first = next((child for child in verb.lefts if child.dep_ in ("aux", "nsubj", "nsubjpass", "advmod", "mark")), verb)
    subject = any(child.dep_ in ("nsubj", "nsubjpass") and child.i > first.i for child in verb.lefts)
    return first.lower_ in ("had", "should", "were") and subject and verb.sent[-1].text != "?"


def until_then(token: Token) -> bool:
    """Whether the clause tells of what other things wait for ("until we finish our talks")."""
    marks = {child.lower_ for child in token.lefts if child.dep_ == "mark"}
    told = token.head.tag_ == "VBZ" and not any(child.dep_ == "aux" for child in token.head.lefts)
    if "before" in marks and told:
        return False  # "a blast hits the gate before four men stroll in"
    return token.tag_ in ("VBZ", "VBP") and bool(marks & {"until", "till", "before"})


def over(token: Token) -> bool:
    """Whether an adverb says that it was so and is no more ("no longer trains", "once had")."""
    return any(
        (child.lower_ == "longer" and any(below.lower_ == "no" for below in child.lefts))
        or (child.lower_ in _ONCE and child.dep_ == "advmod" and token.tag_ == "VBD" and _lasts(child, token))
        for child in token.children
    )


def _lasts(adverb: Token, verb: Token) -> bool:
    """ "Once" ends whatever was done; "previously" only what lasts ("previously pledged" is pledged still)."""
    return adverb.lower_ == "once" or verb.lemma_ in STATIVE


def until(token: Token) -> bool:
    """Whether it was so up to a time that is over ("was director until March", "was licensed until June"); where a
    closing or a ban is told with its end ("were shut until May 6"), the end may be still to come."""
    lasting = token.lemma_ in STATIVE or (token.tag_ == "VBN" and token.lemma_ not in FOR_A_TIME)
    past = token.tag_ == "VBD" or any(child.lower_ in ("was", "were", "had") for child in token.lefts)
    if past and any(child.lower_ == "until" and _lately(child) for child in token.lefts):
        return True  # "which until a month ago was earning 9 million"
    return (
        lasting and past and any(child.dep_ == "prep" and child.lower_ in ("until", "till") for child in token.rights)
    )


def _lately(until_: Token) -> bool:
    return any(word.lower_ in _LATELY for word in until_.doc[until_.i : until_.i + _DEEPEST])


def yet(verb: Token) -> bool:
    """ "has yet to approve", "is yet to be approved": it has not."""
    have = verb.head
    yets = [child for child in have.children if child.lower_ == "yet" and child.i < verb.i]
    return verb.dep_ == "xcomp" and have.lemma_ in ("have", "be") and bool(yets)


def is_to(child: Token) -> bool:
    """ "500 were to have come", and not "in the months to come"."""
    first = child.left_edge
    of_time = child.lemma_ == "come" and first.i > 0 and first.nbor(-1).pos_ == "NOUN"
    return child.dep_ == "xcomp" and infinitive(child) and not (of_time or formal(child))


def will(verb: Token) -> bool:
    """Whether it is told as what will be, and nobody's aim ("plans to sell it, cutting its debt by 90")."""
    return any(child.lower_ in ("will", "'ll", "’ll") and child.dep_ == "aux" for child in verb.lefts)
