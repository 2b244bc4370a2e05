"""How real a report makes a predicate: tense and auxiliaries, the words that govern it, negation, conditions.

The classes are those of the story (`model.modality`). A predicate is read from its own auxiliaries outwards; the
nearest word that takes reality away decides, as in FactBank's factuality chains (Saurí and Pustejovsky 2009).
"""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.modality.above import compared, from_above, got, noun_before
from asreported.extract.modality.asking import answered_no, in_question
from asreported.extract.modality.auxiliaries import from_auxiliaries
from asreported.extract.modality.beside import beside, did, finite_below, goes_with, misplaced
from asreported.extract.modality.cues import COMING, DRAFTS, REPORTS
from asreported.extract.modality.done import (
    able,
    asked_for,
    enough_for,
    first_to,
    follows_from,
    formal,
    goes_on,
    if_asked,
    of_examples,
    whether_to,
)
from asreported.extract.modality.doubted import denied, denied_by, doubted
from asreported.extract.modality.drafts import lays_down
from asreported.extract.modality.foretold import about_to, comes_of_itself
from asreported.extract.modality.imagined import advice, told_with
from asreported.extract.modality.modifiers import described, governed
from asreported.extract.modality.prevented import keeper, nobody_does
from asreported.extract.modality.superseded import shared_with, superseded
from asreported.extract.modality.supposed import (
    besides,
    contrary_to_fact,
    hedged,
    may_be,
    under_would,
)
from asreported.extract.modality.unsaid import asks_whether
from asreported.extract.modality.words import (
    awaited,
    bare_condition,
    bare_subject,
    clause,
    conditional,
    going_to,
    infinitive,
    is_to,
    joined_to,
    negated,
    over,
    plans_call,
    predicate_of,
    to_do,
    until,
    until_then,
    yet,
)
from asreported.model.modality import Modality

__all__ = ["BACKGROUND", "bare_aim", "described", "governed", "if_asked", "modality_of", "negated", "predicate_of"]

BACKGROUND = frozenset({"after", "following", "since", "over", "amid", "despite"})
"""Prepositions whose object happened, whatever becomes of the clause and whenever ("demand … after the killing of")."""
_SAYING_STOPS = frozenset({"ccomp", "parataxis"})
_UP = frozenset(
    {"xcomp", "ccomp", "advcl", "acl", "pcomp", "prep", "pobj", "dobj", "conj", "relcl", "nsubj", "nsubjpass"}
)
_SHARED = frozenset({"conj", "xcomp", "advcl", "dobj", "pobj", "prep", "nsubj", "nsubjpass"})
_REALISING = frozenset(
    {"realise", "realize", "recognise", "recognize", "remember", "understand", "acknowledge", "admit"}
)
"""Verbs of which the clause is so, whoever has yet to see it (Kiparsky and Kiparsky 1970)."""
_UNVEILING = frozenset(
    {"outline", "announce", "unveil", "present", "propose", "reveal", "offer", "detail", "submit", "prepare", "draft"}
)
_KNOWN = "asreported.modality"
"""Where a parsed text keeps the modalities worked out for its words."""
_DEEPEST = 6
"""How many words up a governing cue is looked for."""


def modality_of(token: Token) -> Modality:
    """The modality of the predicate at `token` (a verb, or a noun or adjective that tells a state); worked out once for
    each word, as events, figures and states all ask for it."""
    known: dict[int, Modality] = token.doc.user_data.setdefault(_KNOWN, {})
    if token.i not in known:
        known[token.i] = _modality_of(token)
    return known[token.i]


def _modality_of(token: Token) -> Modality:
    to_come = about_to(token)
    if to_come is not None:
        return modality_of(to_come)  # "two barns are going to be flooded"
    if of_examples(token) or whether_to(token) or enough_for(token):
        return "possible"
    if goes_on(token) or first_to(token):
        return "actual"
    kept = _kept_from(token)
    if kept is not None:
        return kept
    own = _to_be(token) or able(token) or asked_for(token) or _own(token)
    if own in ("planned", "requested") and in_question(token):
        return "possible"  # "Will you lift the ban?", "should it be lifted?"
    if own in ("planned", "possible", None) and denied_by(token):
        return "denied"
    if own in ("planned", None) and doubted(token):
        return "possible"
    if own is None:
        own = _only_offered(token) or noun_before(token)
    if own is not None:
        return own
    main = goes_with(token)
    told = _governing(token) if main is None else _open(main)
    if told is not None:
        return told
    if to_do(token):
        return modality_of(token.head) if formal(token) else "planned"
    if in_question(token):
        return "denied" if answered_no(token) else "possible"
    return "possible" if hedged(token) or may_be(token) else "actual"


def _kept_from(gerund: Token) -> Modality | None:
    """What becomes of that which somebody is kept from: not done where he was, done where nothing could keep him."""
    verb = keeper(gerund)
    if verb is None:
        return None
    told = "denied" if nobody_does(verb) else modality_of(verb)
    if told in ("actual", "denied"):
        return "denied" if told == "actual" else "actual"
    return "possible" if told != "former" else None


def _to_be(token: Token) -> Modality | None:
    """What things are able to do that are yet to be ("homes able to hold 300 would be built") is as planned as they."""
    able_word = token.head
    thing = able_word.head
    if token.dep_ != "xcomp" or able_word.lower_ != "able" or thing.pos_ != "NOUN" or able_word.i < thing.i:
        return None
    made = modality_of(thing.head) if thing.dep_ in ("nsubj", "nsubjpass", "dobj") else None
    return made if made in ("planned", "requested") else None


def bare_aim(token: Token) -> bool:
    """Whether nothing but an infinitive's form makes the predicate a plan ("a last measure to save 600 turtles")."""
    return to_do(token) and _own(token) is None and noun_before(token) is None and _governing(token) is None


def _governing(token: Token) -> Modality | None:
    """What the nearest word above that governs the predicate makes of it."""
    here = token
    for _ in range(_DEEPEST):
        above = here.head
        kept = _kept_from(here)
        if kept is not None:
            return None if kept == "actual" else kept
        if above.i == here.i or _apart(here, above):
            break
        if here.dep_ not in _UP or follows_from(here):
            return modality_of(above) if follows_from(here) else _of_copula(token, here)
        if _by_itself(here):
            break  # "asked for help after the rockets fell": they fell, whatever was asked
        found = "possible" if here.i != token.i and doubted(here) else from_above(here, above)
        if found is not None:
            return _hedged(above, found)
        one = here.dep_ == "ccomp" and infinitive(here)  # "would allow them to stop 90": as far off as the allowing
        if above.pos_ in ("VERB", "AUX") and (one or here.dep_ in _SHARED or got(here, above)):
            apart = here.dep_ == "advcl" or (here.dep_ == "conj" and infinitive(here) and negated(above))
            governing = (
                None if apart else asked_for(above) or able(above) or _own(above)
            )  # "agreed to not cap it and to pay 900": they pay
            if governing == "denied" and here.dep_ in ("prep", "pobj") and infinitive(token):
                return None  # "does not count 9 million for a scheme to dredge six"
            if governing == "former" and token.tag_ == "VBG":
                return None  # "had a fire, killing nine"
            if (governing == "planned" and doubted(above)) or (one and governing == "requested"):
                return "possible"  # "fears that it will be forced to stop"
            if governing is not None and not (here.dep_ in ("nsubj", "nsubjpass") and governing != "denied"):
                return governing
        told_as = above.lemma_.lower() in REPORTS and (above.pos_ != "VERB" or here.dep_ != "ccomp")
        told_of = not one and (here.dep_ in ("relcl", *_SAYING_STOPS) or finite_below(here))
        if told_of and not told_as and not _for_to(here):
            break
        here = above
    return None


def _by_itself(here: Token) -> bool:
    """Whether a clause below another is told for itself."""
    if misplaced(here) or beside(here) or did(here):
        return True
    return here.dep_ in ("advcl", "conj") and (clause(here) or (here.dep_ == "advcl" and here.tag_ == "VBG"))


def _apart(here: Token, above: Token) -> bool:
    """Whether the words below are so whatever becomes of those above: who does it, what went before, what somebody has
    yet to see ("we need to realise how much is being lost"); of "worse than feared" only the comparison was feared."""
    if above.dep_ == "agent" or compared(above) or (here.dep_ == "pobj" and above.lower_ in BACKGROUND):
        return True
    if here.dep_ == "pcomp" and above.lower_ == "despite":
        return True  # "refuses to pay despite owning a third of it"
    if here.dep_ == "pcomp" and above.lower_ == "with" and above.i < above.head.i and bare_subject(here):
        return here.tag_ == "VBG" and here.lemma_ not in COMING  # "with the well still spewing 90, it may take weeks"
    if above.lower_ == "given" and here.dep_ in ("ccomp", "pcomp"):
        return True  # "would hurt them, given that 40 percent of it lies there"
    if above.lemma_ == "fact" and here.dep_ in ("acl", "ccomp", "relcl"):
        return True  # "may draw hope from the fact that 90 were sold"
    if here.dep_ == "ccomp" and any(child.lower_ == "why" for child in here.lefts):
        return True  # "might ask why they are paying 900"
    return here.dep_ in ("dobj", "ccomp") and above.lemma_ in _REALISING and not negated(above)


def _of_copula(token: Token, here: Token) -> Modality | None:
    """What a copula makes of what hangs on its predicate ("could become a plague killing 90")."""
    told = _own(here.head) if here.dep_ in ("attr", "acomp") and told_with(token, here.head) else None
    bound = here.lower_ in ("responsible", "liable")  # "will be liable for paying 90"
    return told if told in ("possible", "conditional") or (bound and told == "planned") else None


def _only_offered(verb: Token) -> Modality | None:
    """ "Could outline a plan to sell it", "was ordered to submit one": not even the plan is there."""
    plan = verb.head
    if verb.dep_ != "acl" or plan.dep_ != "dobj" or plan.head.lemma_ not in _UNVEILING:
        return None
    told = modality_of(plan.head)
    return told if told == "possible" or (told == "requested" and plan.lemma_ in DRAFTS) else None


def _open(verb: Token) -> Modality | None:
    told = modality_of(verb)
    return told if told in ("planned", "possible", "conditional") else None


def _hedged(above: Token, found: Modality) -> Modality:
    """ "May decide to sell it", "if they decide to sell it": not even the decision is there."""
    if found not in ("planned", "requested") or above.pos_ != "VERB":
        return found
    if if_asked(above):
        return found  # "asked the state if he could call up 600"
    if asks_whether(above):
        return "possible"
    rule = above.lemma_ == "require" and infinitive(above)  # "are likely to require 40"
    own = _own(above) or (_governing(above) if rule else None)
    return own if own in ("conditional", "possible") else found


def _for_to(verb: Token) -> bool:
    """Whether an infinitive on a noun is one clause with it ("asked for the ban to be cut to six")."""
    return verb.dep_ == "relcl" and infinitive(verb) and verb.head.dep_ == "pobj" and verb.head.head.lower_ == "for"


def _own(token: Token) -> Modality | None:
    """What the predicate's own clause says: conditions, adverbs, negation, auxiliaries."""
    if conditional(token):
        return "actual" if contrary_to_fact(token) else "conditional"
    if plans_call(token) or (token.lemma_ == "be" and any(map(is_to, token.rights))):
        return advice(token) or "planned"
    if going_to(token):
        return _of_going(token)
    if lays_down(token):
        return "planned"
    if bare_condition(token):
        return "conditional"
    if awaited(token):
        return "conditional" if under_would(token) else "planned"
    if until_then(token):
        return "possible"
    if yet(token):
        return "denied"
    if over(token) or until(token) or superseded(token):
        return "former"
    no = denied(token)
    if no is not None:
        return no
    above = shared_with(token) if joined_to(token) else besides(token)
    return _own(above) if above is not None else from_auxiliaries(token)


def _of_going(token: Token) -> Modality:
    """What is "going to" be; "is not", "under no circumstances"."""
    going = token.head
    none = any(child.dep_ == "prep" and child.i + 1 < going.i and child.nbor().lower_ == "no" for child in going.lefts)
    if none or negated(going) or negated(token):
        return "denied"
    return "possible" if comes_of_itself(token) else "planned"
