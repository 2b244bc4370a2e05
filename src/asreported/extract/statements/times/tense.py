"""Past, present and future of a clause, also of what has no tense of its own and takes that of the clause above it."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.modality import predicate_of
from asreported.model.mentions import Tense

_WILL = frozenset({"will", "shall", "'ll", "’ll"})
_TO_COME = _WILL | {"to", "would"}
_AUXILIARY = ("aux", "auxpass")
HAVE = frozenset({"has", "have", "'ve", "’ve"})
_MAY = frozenset({"can", "may", "must"})
_JUDGING = frozenset(
    {"admit", "confess", "own", "accuse", "convict", "blame", "charge", "criticise", "criticize", "praise", "commend"}
    | {"thank", "congratulate", "apologise", "apologize", "condemn", "forgive", "remember", "suspect", "acquit"}
    | {"responsible", "guilty", "liable", "involve", "jail", "imprison", "sentence", "arrest", "hang", "execute"}
    | {"fine", "punish", "prosecute", "indict", "try", "sue", "ban", "free", "pardon", "want", "seek"}
    | {"investigate", "probe", "honour", "honor", "decorate", "reprimand", "rebuke", "censure", "disqualify", "sack"}
)
"""Words that take up a deed done before, whatever tense they stand in."""
_FOR_IT = frozenset({"of", "for", "with", "to", "over", "about", "against", "in"})
"""Prepositions of the deed; not those of what was done by it, or when."""
_SHARES = frozenset({"role", "part", "involvement", "hand"})
"""Nouns of what somebody had to do with a deed: "was tried for her part in robbing two banks"."""
_UNITS = frozenset({"m", "bn", "tn", "k", "p"})
"""Of "$3m": the tagger takes them for verbs."""
_UP = 8
"""How many words up a clause without a tense finds one."""
_NOW = frozenset({"now", "still", "currently", "already"})
_SEEING = frozenset({"have", "see", "watch", "hear", "make", "let", "help"})
"""Verbs that take a bare one: "saw nine sink"."""
_UNTIL_NOW = frozenset({"far", "since"})
"""Of "so far" and "since": words that count up to the day of telling."""
_FAR = 20
"""Words behind the verb within which they stand."""
_THEN = frozenset({"then", "when", "before", "earlier", "once", "previously", "ago", "initially", "originally"})
_FORMERLY = _THEN - {"when"}
"""Those that need open no clause where they stand before the verb."""
_COME_TO = frozenset(
    {"rise", "climb", "increase", "grow", "jump", "fall", "drop", "reach", "hit", "exceed", "pass", "top", "total"}
    | {"accelerate", "soar", "swell", "surge", "widen", "double", "triple", "confirm", "report", "record", "register"}
)
"""Verbs that count up to the telling: "said the toll had risen to 16"."""
BRINGING = frozenset({"bring", "take", "push", "raise", "lift"})
"""Verbs by which something new brings a count to another level."""
_STANDING = frozenset({"be", "have", "hold", "contain", "number", "total", "remain", "need", "lack", "stand"})
"""Verbs of what lasts: in a told past they are of the time of telling, where verbs of what happens look back."""


def tense(predicate: Token) -> Tense | None:
    """Past, present or future of a clause; null where it has no finite verb."""
    if predicate.pos_ not in ("VERB", "AUX") or predicate.lower_ in _UNITS:
        return None
    auxiliaries = [child for child in predicate.lefts if child.dep_ in _AUXILIARY and child.lower_ not in _UNITS]
    if any(child.lower_ in _WILL for child in auxiliaries):
        return "future"
    if not auxiliaries and _goes_on_to(predicate):
        return "future"
    told = auxiliaries[0] if auxiliaries else predicate
    if predicate.is_lower and told.lemma_ == "be" and told.is_title and told.i > told.sent.start:
        return "past"  # no auxiliary, but a word of a name: "Here It Is earned $20m"
    if told.tag_ in ("VB", "TO"):
        if has_been(predicate) and not _until_now(predicate):
            return "past"  # "appears to have started"
        return "past" if _under_the_past(predicate) else None
    if not auxiliaries and told.tag_ in ("VBD", "VBN") and _participle(predicate):
        return None
    if told.tag_ in ("VBD", "VBN"):
        return "past"
    if told.tag_ in ("VBZ", "VBP"):
        return "past" if _seen_then(predicate) else "present"
    return "past" if told.tag_ == "VBG" and beside_the_past(predicate) else None


def _seen_then(verb: Token) -> bool:
    """Whether a bare verb, which the tagger takes for a present, tells what somebody saw or had then: "we had 11 men
    die"."""
    above = verb.head
    if verb.dep_ != "ccomp" or verb.tag_ != "VBP" or above.tag_ != "VBD" or above.lemma_ not in _SEEING:
        return False
    return above.i < verb.i and all(child.dep_ not in ("mark", "aux") for child in verb.lefts)


def _goes_on_to(verb: Token) -> bool:
    """Whether the "will" of the verb that it is joined to is its own too ("we will cut it and sew it again")."""
    first = verb.head
    if verb.dep_ != "conj" or verb.tag_ not in ("VB", "VBP") or first.i > verb.i:
        return False
    bare = not any(child.dep_ in ("nsubj", "nsubjpass", "expl") for child in verb.lefts)
    return bare and first.tag_ == "VB" and any(child.lower_ in _WILL for child in first.lefts)


def judged(gerund: Token) -> bool:
    """Whether it is a deed that somebody owns up to, or is praised, blamed or punished for."""
    if gerund.tag_ != "VBG" or gerund.dep_ != "pcomp" or gerund.head.lower_ not in _FOR_IT:
        return False
    by = gerund.head.head
    if by.lemma_ in _SHARES and by.head.lower_ in _FOR_IT:
        by = by.head.head
    found = by.lemma_ == "find" and any(child.lower_ == "guilty" for child in by.children)
    return found or by.lemma_.lower() in _JUDGING or by.lower_ == "fined"


def told_in(predicate: Token) -> Tense | None:
    """The tense in which a clause is told: its own, or that of the clause that a participle or an infinitive hangs on;
    null where no finite verb tells it, as in a list, and where only "would" or "could" does."""
    here = predicate
    for _ in range(_UP):
        if judged(here):
            return None  # "has admitted to giving him 25 pills": whenever that was
        own = tense(here)
        if own == "present" and is_perfect(here) and any(child.lower_ == "ever" for child in here.lefts):
            return None  # "the largest mill it has ever opened"
        if own is not None:
            return own
        auxiliaries = {child.lower_ for child in here.lefts if child.dep_ in _AUXILIARY and child.tag_ == "MD"}
        if auxiliaries and here.pos_ in ("VERB", "AUX"):
            done = any(child.lower_ == "have" for child in here.lefts)  # "may have burned"
            return None if done or not auxiliaries & _MAY else "present"
        if here.head.i == here.i:
            break
        here = here.head
    before = {word.tag_ for word in predicate.doc[predicate.sent.start : predicate.i] if word.lower_ not in _UNITS}
    told = before & {"VBZ", "VBP"} and "VBD" not in before
    return "present" if told and predicate.pos_ not in ("VERB", "AUX") else None  # a clause that the parser missed


def is_to_come(verb: Token) -> bool:
    """Whether an infinitive or a future, also one told in the past ("would be sent"), tells what has not been done; not
    under a past verb, beside which a time may be that of either ("decided to send 300 on Monday")."""
    auxiliaries = {child.lower_ for child in verb.lefts if child.dep_ in _AUXILIARY}
    bare = verb.tag_ == "VB" or (verb.tag_ == "VBN" and "be" in auxiliaries)
    return bare and bool(auxiliaries & _TO_COME) and tense(verb) != "past"


def is_perfect(verb: Token) -> bool:
    """Whether a verb tells what has been done by now ("has reached", "have been sold")."""
    return any(child.dep_ in _AUXILIARY and child.lower_ in HAVE for child in verb.lefts)


def has_been(verb: Token) -> bool:
    """Whether an infinitive tells what is done: "appears to have started"."""
    return any(child.dep_ in _AUXILIARY and child.lower_ == "have" and child.tag_ == "VB" for child in verb.lefts)


def finite(verb: Token) -> bool:
    """Whether a verb has a tense by itself or by an auxiliary."""
    return verb.tag_ in ("VBD", "VBZ", "VBP") or any(child.dep_ in _AUXILIARY for child in verb.lefts)


def simple_past(verb: Token) -> bool:
    """Whether a verb tells in the simple past, active or passive, or in the past progressive."""
    auxiliaries = [child for child in verb.lefts if child.dep_ in _AUXILIARY]
    if not auxiliaries:
        return verb.tag_ == "VBD"
    return auxiliaries[0].lower_ in ("was", "were", "did") and len(auxiliaries) == 1


def stood_when_told(verb: Token) -> bool:
    """Whether a past clause tells, in the tense of its telling, what was so when it was told: "said they were pumping
    2,000", "said there were now 40 boats", "said it had cost $3m so far"."""
    if any(_is_then(child) for child in verb.rights) or any(child.lower_ in _FORMERLY for child in verb.lefts):
        return False
    auxiliaries = {child.lower_ for child in verb.lefts if child.dep_ in _AUXILIARY}
    if any(child.lower_ in _NOW for child in verb.children):
        return True
    if auxiliaries & {"had", "'d"}:
        return verb.lemma_.lower() in _COME_TO or _until_now(verb)
    if verb.tag_ == "VBG" and not auxiliaries and verb.dep_ == "advcl" and verb.lemma_.lower() in BRINGING:
        return any(child.lower_ in ("had", "'d") for child in verb.head.lefts)  # "had shot two, bringing it to 16"
    if verb.tag_ == "VBG":
        return bool(auxiliaries & {"was", "were"})
    return verb.tag_ == "VBD" and not auxiliaries and verb.lemma_.lower() in _STANDING


def _is_then(word: Token) -> bool:
    """Whether it tells of another time than that of the telling; not what a count comes to ("bringing it to 16")."""
    if word.dep_ == "advcl":
        return word.tag_ != "VBG" or word.lemma_.lower() not in BRINGING
    return word.lower_ in _THEN


def _until_now(verb: Token) -> bool:
    if any(word.lower_ in _UNTIL_NOW for word in verb.lefts):
        return True
    return any(word.lower_ in _UNTIL_NOW for word in verb.doc[verb.i + 1 : min(verb.i + _FAR, verb.sent.end)])


def beside_the_past(gerund: Token) -> bool:
    """Whether a gerund has no tense but that of the past clause beside it ("a blast tore it, killing 11")."""
    above = gerund.head
    if gerund.dep_ not in ("advcl", "pcomp") or above.i == gerund.i:
        return False
    return tense(predicate_of(above)) == "past"


def _under_the_past(infinitive: Token) -> bool:
    """Whether an infinitive completes a verb of the past, whose time is its own ("helped get them out")."""
    above = infinitive.head
    if infinitive.dep_ not in ("xcomp", "ccomp", "conj") or above.i == infinitive.i:
        return False
    return above.pos_ in ("VERB", "AUX") and tense(above) == "past"


def _participle(verb: Token) -> bool:
    """Whether a past form is a participle that describes ("led by", "made up of …, it includes"), and tells no past."""
    if verb.dep_ in ("acl", "amod") or (verb.dep_ == "conj" and verb.head.dep_ == "acl"):
        return True
    later = [child for child in verb.children if child.dep_ == "conj" and child.tag_ in ("VBZ", "VBP")]
    return bool(later) and any(child.text == "," for child in verb.doc[max(0, verb.i - 1) : verb.i])
