"""Standings of which the words do not tell whether they came about, nor whether anybody means them to."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.grammar import FINITE
from asreported.extract.modality import modality_of
from asreported.extract.modality.cues import DOUBTING
from asreported.extract.modality.words import hypothetical, infinitive

_FIT = frozenset(
    {"appropriate", "right", "wise", "best", "better", "fair", "reasonable", "possible", "safe", "time"} | {"unlikely"}
)
"""What it would be to do something, where nobody says that it is done; what somebody hardly will."""
_TRYING = frozenset({"try", "attempt", "fight", "battle", "struggle", "strive", "sue", "help"})
"""Verbs of what may come to nothing, and is not for those who try to decide."""
_NEEDING = frozenset({"need", "require", "take"})
_CEASING = frozenset({"stop", "quit", "cease"})
_MAKING = frozenset({"set", "establish", "create", "form", "found", "build"})
_IS = frozenset({"is", "are", "'s", "’s", "'re", "’re", "was", "were", "'m", "’m", "am"})
_UP = 6
"""How many words up a word is looked for that leaves it open."""


def left_open(verb: Token) -> bool:
    """Whether a standing is only judged or asked about: "should have closed it" (nobody did), "asks when it would be
    appropriate to lift it", "is open to a deal that would extend it", "tried to overturn it"."""
    if any(child.lower_ in ("should", "ought") for child in verb.lefts) and hypothetical(verb):
        return True
    if verb.tag_ in ("VBZ", "VBP") and any(child.lower_ == "never" for child in verb.lefts):
        return True  # "the season never ends"
    deed = verb.head
    if infinitive(verb) and deed.tag_ == "VBG" and deed.dep_ == "xcomp" and deed.head.lemma_ in _CEASING:
        return True  # "stop using the flood to pass the bill"
    if _takes(verb) or _being_made(verb) or _feared(verb) or _to_have(verb) or _torn(verb) or _by_undone(verb):
        return True
    return _fit(verb) or _open_to(verb) or (infinitive(verb) and verb.dep_ == "xcomp" and verb.head.lemma_ in _TRYING)


def _takes(verb: Token) -> bool:
    """ "Need two weeks to reopen the bridge", "required surgery to end it", "takes a permit to open it": what it takes,
    and nobody asks for, whatever the parser hangs it on."""
    need = verb.head.head if verb.dep_ == "acl" else verb.head
    if not infinitive(verb) or need.lemma_ not in _NEEDING:
        return False
    if any(child.dep_ in ("dobj", "npadvmod") and child.i < verb.i for child in need.rights if need.i == verb.head.i):
        return True
    what = (child for child in (*need.rights, *verb.lefts) if child.dep_ in ("dobj", "nsubj") and need.i < child.i)
    some = any(word.lower_ in ("a", "an") for noun in what if noun.i < verb.i for word in noun.lefts)
    return some and verb.dep_ in ("advcl", "xcomp", "acl", "ccomp")


def _being_made(verb: Token) -> bool:
    """ "A night school is being set up", "the ministry is setting up a clinic": it is not there yet."""
    if verb.lemma_ not in _MAKING:
        return False
    before = {child.lower_ for child in verb.lefts if child.dep_ in ("aux", "auxpass")}
    return "being" in before or (verb.tag_ == "VBG" and not before.isdisjoint(_IS))


def _feared(verb: Token) -> bool:
    """ "Concerns about the bank having to cancel the payment", "rumours of the mill closing"."""
    here = verb
    for _ in range(_UP):
        above = here.head
        if above.tag_ == "VBG" and any(child.dep_ == "nsubj" and _is_fear(child) for child in above.lefts):
            return True  # the parser took the noun for who has to
        if above.i == here.i or (above.pos_ in ("VERB", "AUX") and above.tag_ in FINITE):
            return False
        if here.dep_ == "prep" and here.lower_ in ("about", "of", "over"):
            return _is_fear(above)
        here = above
    return False


def _is_fear(noun: Token) -> bool:
    return noun.pos_ == "NOUN" and noun.lemma_.lower() in DOUBTING


def _to_have(verb: Token) -> bool:
    """ "Hopes to have the link opened": what somebody is to see done."""
    have = verb.head.head if verb.dep_ == "acl" and verb.head.dep_ == "dobj" else verb.head
    caused = verb.tag_ == "VBN" and verb.dep_ in ("acl", "ccomp", "xcomp") and have.lemma_ == "have"
    return caused and infinitive(have)


def _torn(verb: Token) -> bool:
    """A gerund that the parser joined to the clause, and not to a first gerund that it took for a noun ("they called
    for freezing and later cancelling it")."""
    alone = not any(child.dep_ in ("aux", "auxpass", "nsubj", "nsubjpass") for child in verb.lefts)
    return verb.tag_ == "VBG" and verb.dep_ == "conj" and alone and verb.head.tag_ in FINITE | {"VBN", "VB"}


def _by_undone(verb: Token) -> bool:
    """The means to what nobody has done ("it is time to act by passing the bill", "to save money by closing it")."""
    if verb.tag_ != "VBG" or verb.dep_ != "pcomp" or verb.head.lower_ != "by":
        return False
    above = verb.head.head
    time_to = (child for child in above.rights if child.lower_ == "time")
    if infinitive(above) or any(infinitive(below) for time in time_to for below in time.rights):
        return True
    return modality_of(verb) == "actual" and modality_of(above) != "actual"


def _fit(verb: Token) -> bool:
    """ "Wonders when it would be fit to lift the ban", "it is not appropriate to close it"."""
    if not infinitive(verb) or verb.dep_ not in ("xcomp", "ccomp", "advcl", "acl", "relcl"):
        return False
    be = verb.head
    fit = [child for child in be.rights if child.dep_ in ("acomp", "attr") and child.lower_ in _FIT]
    if be.lower_ in _FIT:
        return True
    return bool(fit) and be.lemma_ == "be"


def _open_to(verb: Token) -> bool:
    here = verb
    for _ in range(_UP):
        above = here.head
        if above.i == here.i or (above.pos_ in ("VERB", "AUX") and above.tag_ in ("VBD", "VBZ", "VBP")):
            return False
        if here.lower_ == "to" and here.dep_ == "prep" and above.lower_ == "open":
            return True
        here = above
    return False
