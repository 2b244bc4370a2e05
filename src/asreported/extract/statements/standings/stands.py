"""Whether a standing told by a verb without a tense came about: what an infinitive, a gerund or a participle owes to
the words above it."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.entities.lists import PERSON_NOUNS
from asreported.extract.grammar import FINITE, LIKE_PAST
from asreported.extract.modality import bare_aim, modality_of, negated
from asreported.extract.modality.prevented import keeper, kept_noun
from asreported.extract.modality.words import infinitive
from asreported.extract.statements.context import Context
from asreported.extract.statements.phrase import prepositional_objects, subjects
from asreported.extract.statements.reality.unsettled import unsettled_standing
from asreported.extract.statements.standings.left_open import left_open
from asreported.extract.statements.standings.plans import asked_one_day, given_up, granted, in_pact, weighed
from asreported.extract.statements.standings.still_awaited import scheduled, still_awaited, waited_for
from asreported.model.modality import Modality

_OPEN = frozenset({"at", "about", "against", "of", "to", "toward", "towards", "on", "upon", "like"})
"""Prepositions whose gerund may never come about ("a first stab at closing it", "the benefits of expanding it")."""
_HANGING = frozenset({"rest", "hinge", "depend", "rely", "hang"})
"""Verbs of what hangs on something that has not come about."""
_DONE = frozenset(
    {"begin", "start", "continue", "keep", "finish", "admit", "acknowledge", "defend", "regret", "recall", "celebrate"}
)
"""Verbs whose gerund is done."""
_RISKING = frozenset({"face", "risk", "avoid", "escape", "fear", "mind"})
"""Verbs whose passive gerund may never come about."""
_EQUAL = frozenset({"same", "such"})
_RETURNS = frozenset({"exchange", "return"})
_TO_COME: frozenset[Modality] = frozenset({"planned", "requested"})
_CALLS = frozenset({"call", "appeal", "plea", "demand", "request"})
_HAVING_TO = frozenset({"have", "need", "require"})
_DEEPEST = 4
_LAST = 3
"""Tokens at either end of a sentence, quotation marks with them, that tell a question."""


def stands(context: Context, token: Token) -> Modality | None:
    """The modality of the standing that the word tells; null where the words leave open whether it came about."""
    if _in_a_question(token) or _as_it_will(token):
        return None
    modality = modality_of(token)
    if keeper(token) is not None:
        return modality
    averting = kept_noun(token)
    if averting is not None and modality in ("actual", "denied"):
        return "actual" if negated(averting) else "denied"
    if token.pos_ != "VERB":
        keeps = token.pos_ == "ADJ" and token.head.lemma_ in ("remain", "stay", "keep")
        if modality == "planned" and token.head.dep_ == "conj" and token.head.tag_ in FINITE:
            return "actual"
        return _in_question(token.head, modality_of(token.head)) if keeps else modality
    return _of_verb(context, token, modality)


def _of_verb(context: Context, token: Token, modality: Modality) -> Modality | None:
    why_not = modality == "denied" and token.tag_ == "VB" and any(word.lower_ == "why" for word in token.lefts)
    if in_pact(token) or why_not or _need_not(token):
        return None  # "why not stop the flights"
    if (modality == "planned" and weighed(token)) or (modality in _TO_COME and granted(token)):
        return "actual"
    if (modality == "planned" and given_up(token)) or _no_sign(token) or _unable(token, modality):
        return "denied"
    unsettled = (
        (modality == "requested" and asked_one_day(token))
        or left_open(token)
        or unsettled_standing(token, modality)
        or {"should", "have"} <= _before(token)
    )
    if unsettled or _has_them_to(token):
        return None  # "should have refused it": it did not
    if still_awaited(token) or (modality == "actual" and scheduled(token)):
        return "planned"
    if waited_for(token):
        return "planned" if any(child.lower_ == "before" for child in token.lefts) else "conditional"
    voted = token.head.lemma_ == "vote" and token.head.tag_ in FINITE
    if modality == "planned" and bare_aim(token) and not voted and _of_plan(token) == "planned":
        return None  # "scared them into voting to approve it": nobody tells that who decides means to
    if modality in ("denied", "requested", "possible", "conditional") and _in_gerund(token):
        return None
    if modality in ("possible", "conditional") and _bare_participle(token):
        return "actual" if _done(context, token) else None  # "the fair opened in May could help"
    modality = _in_question(token, modality)
    if modality == "actual" and (_in_condition_with(token) or _after_will(token)):
        return modality_of(token.head)
    if modality == "actual":
        return _of_gerund(token) if token.tag_ == "VBG" or _in_gerund(token) else _of_infinitive(token)
    if modality == "denied" and token.dep_ == "ccomp" and negated(token.head) and negated(token):
        return "possible"  # "does not mean that it cannot be opened"
    done = modality in _TO_COME and (_done(context, token) or _finite_beside(token))
    return "actual" if done else _of_plan(token) if modality == "planned" else modality


def _before(verb: Token) -> set[str]:
    return {child.lower_ for child in verb.lefts}


def _in_a_question(token: Token) -> bool:
    """Whether it is asked whether it be so ("Should the ban be extended?"); "why was it lifted?" takes it for done."""
    sentence = token.sent
    asked = any(word.text == "?" for word in sentence[-_LAST:])
    why = any(word.tag_ in ("WRB", "WP", "WDT") for word in sentence[:_LAST])
    may = any(word.tag_ == "MD" for word in sentence[: _LAST + 1])  # "What can we do to close it?"
    return asked and (may or not why)


def _as_it_will(verb: Token) -> bool:
    """Whether a clause of time in the present goes with what will be ("will rise as further tests are completed"): it
    has not come about, and nobody says that it is planned."""
    if verb.sent[0].lower_ == "please":
        return True  # "Please note that the show starts late": what is to come, as a notice tells it
    joined = verb.head if verb.dep_ == "conj" and verb.head.dep_ == "advcl" else verb
    if any(child.lower_ == "when" and child.i and child.nbor(-1).lower_ == "even" for child in joined.lefts):
        return verb.tag_ == "VBN" and any(child.lower_ in ("is", "are", "has", "have") for child in verb.lefts)
    clause = verb.dep_ == "advcl" and any(child.lower_ in ("as", "once", "when") for child in verb.lefts)
    present = any(child.tag_ in ("VBZ", "VBP") for child in verb.lefts) or verb.tag_ in ("VBZ", "VBP")
    return clause and present and any(child.lower_ in ("will", "'ll", "can", "may") for child in verb.head.lefts)


def _after_will(verb: Token) -> bool:
    """Whether a verb that looks past stands under the auxiliary before it ("will suspend the dividend and set up a
    fund")."""
    same = verb.lower_ in LIKE_PAST and verb.dep_ == "conj"
    own = any(child.dep_ in ("nsubj", "nsubjpass", "aux", "auxpass") for child in verb.lefts)
    return same and not own and any(child.tag_ in ("MD", "TO") for child in verb.head.lefts)


def _of_plan(verb: Token) -> Modality:
    """A plan is a condition where it is only thought of, and a request where others press for it."""
    if _were_to(verb) or _i_would(verb) or _for_any(verb):
        return "conditional"
    return "requested" if _pressed(verb) else "planned"


def _unable(verb: Token, modality: Modality) -> bool:
    """Whether somebody could not do it ("have been unable to open it"), or was not asked to ("not ordered to")."""
    if verb.dep_ != "xcomp" or not infinitive(verb):
        return False
    return verb.head.lower_ == "unable" or (modality == "requested" and negated(verb.head))


def _need_not(verb: Token) -> bool:
    """Whether nobody has to do it ("they do not have to close it", "it need not be passed"): whether they do, the words
    leave open."""
    return "to" in _before(verb) and verb.head.lemma_ in _HAVING_TO and verb.dep_ == "xcomp" and negated(verb.head)


def _has_them_to(verb: Token) -> bool:
    """Whether the verb that asks others is missing ("The mayor has officials to set up a clinic")."""
    noun = verb.head
    if verb.dep_ == "xcomp" and infinitive(verb) and noun.lemma_ == "have":
        return any(child.dep_ == "dobj" and child.i < verb.i for child in noun.rights)
    told = verb.dep_ in ("acl", "relcl") and infinitive(verb) and noun.dep_ == "dobj" and noun.head.lemma_ == "have"
    return told and (noun.lemma_.lower() in PERSON_NOUNS or noun.pos_ == "PROPN")


def _finite_beside(verb: Token) -> bool:
    """A clause with a tense of its own beside a plan ("mills will stop work and schools are closed")."""
    first = next((child for child in verb.lefts if child.dep_ in ("aux", "auxpass")), None)
    return verb.dep_ == "conj" and verb.tag_ == "VBN" and first is not None and first.tag_ in FINITE


def _in_question(verb: Token, modality: Modality) -> Modality:
    """What is possible only, where others wait to see or ask whether it is so."""
    asked = verb.dep_ == "ccomp" and any(
        child.dep_ == "mark" and child.lower_ in ("if", "whether") for child in verb.lefts
    )
    return "possible" if asked and modality in ("actual", "planned") else modality


def _in_condition_with(verb: Token) -> bool:
    """ "If it is declared and production begun, …": one condition for both."""
    bare = verb.tag_ == "VBN" and not any(child.dep_ in ("aux", "auxpass") for child in verb.lefts)
    return bare and verb.dep_ == "conj" and modality_of(verb.head) == "conditional"


def _were_to(verb: Token) -> bool:
    """ "even if they were to close it"."""
    be = verb.head.head if verb.head.dep_ == "xcomp" else verb.head
    return (
        verb.dep_ == "xcomp"
        and be.lemma_ == "be"
        and any(child.dep_ == "mark" and child.lower_ in ("if", "unless") for child in be.lefts)
    )


def _for_any(verb: Token) -> bool:
    """ "What must be settled for any talks to begin": whether there are any is open."""
    return any(child.dep_ == "nsubj" and any(word.lower_ == "any" for word in child.lefts) for child in verb.lefts)


def _pressed(verb: Token) -> bool:
    """ "Put pressure on the ministry to accept it"."""
    above = verb.head
    noun = above.dep_ == "dobj" and above.lemma_ == "pressure"
    call = any(child.dep_ == "mark" and child.lower_ == "for" for child in verb.lefts) and any(
        word.lemma_ in _CALLS for word in (above, *above.rights)
    )  # "issued calls for her to accept it"
    put = above.lemma_ == "put" and any(child.dep_ == "dobj" and child.lemma_ == "pressure" for child in above.rights)
    return infinitive(verb) and (noun or put or call)


def _i_would(verb: Token) -> bool:
    """ "I would stop all flights": what the speaker would do, and no plan told of later."""
    return {"i", "would"} <= {child.lower_ for child in verb.lefts}


def _done(context: Context, verb: Token) -> bool:
    """Whether a participle tells by whom or when it was done, whatever is planned around it ("enshrined in a charter
    passed by the guild in May")."""
    if not _bare_participle(verb):
        return False
    told = bool(prepositional_objects(verb, "by", "at", "during", "since", "after"))
    return told or context.time(verb, own=True).timex is not None


def _bare_participle(verb: Token) -> bool:
    """Whether a participle on its noun tells which is meant ("a charter passed in May")."""
    aux = any(child.dep_ in ("aux", "auxpass") for child in verb.lefts)
    return verb.tag_ == "VBN" and verb.dep_ == "acl" and not aux


def _in_gerund(verb: Token) -> bool:
    """Whether the word, or the passive it is of, is a gerund after a preposition that keeps nobody from it ("calls to
    stop his plan of closing it", "based on its being shut")."""
    being = any(child.lower_ == "being" for child in verb.lefts)
    if being and verb.dep_ in ("xcomp", "acl") and verb.doc[verb.left_edge.i - 1].lemma_ in _RISKING:
        return True  # "or face being shut down"
    if being and verb.dep_ == "acl" and verb.head.dep_ == "pobj":
        return verb.head.head.lower_ in _OPEN
    return (being or verb.tag_ == "VBG") and verb.dep_ == "pcomp" and verb.head.lower_ != "from"


def _no_sign(verb: Token) -> bool:
    """ "There is no sign that it has begun"."""
    noun = verb.head
    told = verb.dep_ in ("acl", "ccomp") and noun.pos_ == "NOUN"
    return told and any(child.dep_ == "det" and child.lower_ == "no" for child in noun.lefts)


def _of_gerund(verb: Token) -> Modality | None:
    if verb.left_edge.i and verb.doc[verb.left_edge.i - 1].lemma_ in _RISKING:
        return None
    if verb.dep_ not in ("pcomp", "acl") and any(child.dep_ in ("aux", "auxpass") for child in verb.lefts):
        return "actual"  # "is closing"
    above = verb.head
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        return None  # "it is based on the mill being shut"
    if verb.dep_ == "conj" and above.tag_ == "VBG" and above.dep_ in ("csubj", "nsubj"):
        return None  # "isolating the town and closing the road is not feasible"
    if verb.dep_ == "ROOT" or (above.lower_ == "as" and above.nbor(-1).lower_ in _EQUAL):
        return None if verb.dep_ != "ROOT" or not subjects(verb) else "actual"
    if verb.dep_ == "pcomp" and above.lower_ == "as":
        return modality_of(above.head) if above.head.pos_ == "VERB" else "actual"  # "as well as closing it"
    if verb.dep_ == "pcomp":
        if above.lower_ == "into" and infinitive(above.head):
            return None  # "to force them into accepting it"
        if above.lower_ == "from":
            return None  # "back from closing it"
        return None if above.lower_ in _OPEN or above.lower_ == "before" or above.head.lemma_ in _RETURNS else "actual"
    if verb.dep_ in ("xcomp", "ccomp", "dobj"):
        return "actual" if above.lemma_ in _DONE else None
    if verb.dep_ == "advcl" and above.pos_ == "VERB":
        if above.lemma_ in _HANGING:
            return None  # "hopes rest on robots restarting it"
        return "actual" if modality_of(above) == "actual" else None  # "will close the gates, halting the work"
    return None if verb.dep_ in ("csubj", "nsubj") else "actual"


def _of_infinitive(verb: Token) -> Modality | None:
    """An infinitive is as real as those above it ("tried to force them to close it"); one that hangs on nothing is an
    instruction ("Click here to pause and restart it")."""
    if verb.tag_ != "VB":
        return "actual"
    if infinitive(verb) and verb.head.lemma_ == "have" and verb.head.tag_ in ("VB", "VBP", "VBZ"):
        return "planned"  # "they have to close it"; who had to, did
    here = verb
    for _ in range(_DEEPEST):
        above = here.head
        if above.i == here.i or here.dep_ not in ("xcomp", "ccomp", "advcl", "acl", "conj"):
            break
        if above.tag_ == "VBG" and above.dep_ == "pcomp" and above.head.lower_ in _OPEN:
            return None  # "ways of forcing the firm to suspend it"
        if infinitive(above):
            return modality_of(above)
        here = above
    free = verb.dep_ in ("ROOT", "conj") and not any(
        child.dep_ in ("aux", "nsubj", "nsubjpass") for child in verb.lefts
    )
    return None if free else "actual"
