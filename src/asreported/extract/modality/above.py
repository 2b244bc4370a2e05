"""What governs a predicate: the verb, noun or adjective above it that takes reality away."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.modality.asking import asked_with, wanted
from asreported.extract.modality.bare_nouns import is_bare, of_what_failed, scored
from asreported.extract.modality.beside import has_tense
from asreported.extract.modality.cues import (
    ACTS,
    ADJECTIVES,
    CHANGED,
    DONE_TO,
    DRAFTS,
    HAPPENING,
    NOUNS,
    OBJECTS,
    RULES,
    TELLING,
    VERBS,
)
from asreported.extract.modality.done import chosen
from asreported.extract.modality.doubted import held, only_from
from asreported.extract.modality.foretold import seen_coming, subject_of
from asreported.extract.modality.modifiers import governed
from asreported.extract.modality.outlooks import expected_of_itself, holds
from asreported.extract.modality.unsaid import decided, given_up, none_reported, reached, wished
from asreported.extract.modality.words import bare_subject, infinitive, negated, plans_call
from asreported.model.modality import Modality

_ALREADY = frozenset({"already", "has", "have", "having"})
_MOOT = frozenset({"issue", "question"})
"""What is raised as one is not settled ("the question of felling 40 is a hard one")."""
_RECKONINGS = frozenset({"estimate", "forecast", "prediction", "projection", "scenario", "model"})
_APART = frozenset({",", ":", ";"})
_PASSING = frozenset({"approve", "authorise", "authorize", "sanction", "announce", "propose", "plan", "back", "agree"})
"""Verbs by which a building or a purchase is let, and not done."""
_LEVELS = frozenset({"pressure", "power"})
_BOUNDING = frozenset({"of", "above", "below", "over", "under", "at", "near", "around"})
_MEANS = frozenset({"equipment", "kit", "tool", "food", "material", "space", "room", "stock"})
_SERVING = frozenset({"feed", "shelter", "cover", "house", "treat", "accommodate", "seat", "sustain"})
_ABOUT_TO: dict[tuple[str, str], Modality] = {
    ("work", "on"): "planned",
    ("work", "toward"): "planned",
    ("work", "towards"): "planned",
    ("commit", "to"): "planned",
    ("talk", "about"): "possible",
    ("think", "about"): "possible",
    ("accuse", "of"): "possible",
    ("suspect", "of"): "possible",
}
"""What is worked on, pledged, talked about or laid to somebody as a gerund ("talk about lifting tolls to 10")."""
_OF_CAUSES = {"risk": ("to", "in"), "danger": ("to", "in"), "due": ("to",)}
"""Where a risk lies, and what something is due to ("was due to leaks in two dykes")."""


def from_above(here: Token, above: Token) -> Modality | None:
    """What a governing word makes of the clause or noun below it."""
    if here.dep_ in ("nsubj", "conj"):
        return None
    if here.dep_ == "ccomp" and here.i < above.i and (above.lemma_ == "order" or has_tense(here)):
        return None  # "one town has set aside 9 million, the other ordered 40": side by side
    if above.pos_ in ("VERB", "AUX"):
        return _from_verb(here, above)
    lemma = above.lemma_.lower()
    if here.dep_ == "acl" and here.tag_ == "VBG" and here.left_edge.i and here.left_edge.nbor(-1).text in _APART:
        return None  # "the bid, which came after the rig blew up, killing 11"
    if here.dep_ == "acl" and here.tag_ in ("VBD", "VBZ") and not any(child.dep_ == "mark" for child in here.lefts):
        return None  # what follows a headline that ends in the noun
    if (
        here.lower_ in _OF_CAUSES.get(lemma, ())
        or (lemma in _LEVELS and here.lower_ in _BOUNDING)
        or scored(here, above)
    ):
        return None  # "there are risks to drilling four miles down", which is done; "a pressure of 680 kilograms"
    if above.pos_ == "NOUN" and here.dep_ in ("acl", "pcomp", "prep", "pobj", "relcl"):
        if any(child.lower_ == "no" for child in above.lefts) and (lemma in NOUNS or none_reported(here, above)):
            return "denied"
        if decided(here, above) or chosen(above) or reached(above):
            return "actual" if decided(here, above) else None
        if lemma in _MOOT and here.lower_ == "of" and any(child.tag_ == "VBG" for child in here.rights):
            return "possible"
        return NOUNS.get(lemma) if here.dep_ != "relcl" and not is_bare(here, above) else None
    if above.pos_ == "ADJ" and lemma == "open" and here.dep_ == "prep" and here.lower_ == "to":
        return "possible"  # "is open to adding 40"
    if above.pos_ == "ADJ" and here.dep_ in ("xcomp", "ccomp", "prep", "pcomp"):
        return "possible" if lemma == "capable" else ADJECTIVES.get(lemma)
    return None


def noun_before(verb: Token) -> Modality | None:
    """What the noun right before an infinitive makes of it, whatever it hangs on ("rejected a call to …")."""
    to = next((child for child in verb.lefts if child.lower_ == "to" and child.dep_ == "aux"), None)
    if to is not None and to.i > to.sent.start and (_enough(to.nbor(-1)) or _serves(verb, to.nbor(-1))):
        return "possible"  # "enough to feed 600 people", "equipment to shelter ten"
    who = next((child for child in verb.lefts if child.lower_ == "for" and child.dep_ == "mark"), None)
    if to is not None and who is not None and who.i > who.sent.start:
        asked = NOUNS.get(who.nbor(-1).lemma_.lower()) == "requested" and who.nbor(-1).pos_ == "NOUN"
        return "requested" if asked else None  # "issued calls for the ministry to close it"
    if to is None or to.i == to.sent.start or to.nbor(-1).pos_ != "NOUN":
        return None
    noun = to.nbor(-1)
    if noun.head.i == verb.i and noun.dep_ in ("nsubj", "nsubjpass"):
        return None
    if noun.lemma_ == "pressure" and verb.lemma_ in HAPPENING:
        return "possible"  # "expected the pressure to reach 600"
    if any(child.lower_ == "no" for child in noun.lefts):
        return "denied" if noun.lemma_.lower() in NOUNS else None
    if of_what_failed(noun):
        return None
    if given_up(noun):
        return "denied"
    return "actual" if decided(verb, noun) or reached(noun) else NOUNS.get(noun.lemma_.lower())


def _enough(before: Token) -> bool:
    """Whether an infinitive after the word tells what something is enough or good for."""
    if before.lower_ in ("enough", "sufficient") or before.lemma_.lower() in _MEANS:
        return True
    return before.pos_ == "NOUN" and any(child.lower_ in ("enough", "sufficient") for child in before.lefts)


def _serves(verb: Token, before: Token) -> bool:
    """ "Biscuits to feed 600 families", "drugs to treat a tenth of them": they may."""
    return (
        verb.head.lemma_ not in CHANGED
        and verb.lemma_ in _SERVING
        and verb.dep_ in ("acl", "relcl", "advcl")
        and before.tag_ == "NNS"
    )


def _from_verb(here: Token, verb: Token) -> Modality | None:
    lemma = verb.lemma_.lower()
    if _takes(here, verb) or _measuring(here, verb) or _warned_of(here, verb) or _no_end(here, verb):
        return None
    if here.dep_ in ("dobj", "nsubjpass") and lemma in _PASSING and here.lemma_.lower() in ACTS:
        return "planned"  # "approved the construction of five walls"
    if here.dep_ == "prep" and (lemma, here.lower_) in _ABOUT_TO:
        return _ABOUT_TO[lemma, here.lower_] if any(child.dep_ == "pcomp" for child in here.rights) else None
    own = wished(here, verb) or _of_object(here, verb)
    if own is not None:
        return own
    modality = _class_of(verb, here)
    if modality == "planned" and negated(verb):
        return "planned" if only_from(here) else "denied"  # "does not expect to open it until May"
    if here.dep_ == "prep" and here.lower_ == "for" and asked_with(verb) is not None:
        return asked_with(verb)
    if modality == "denied":
        return _denial(verb) if here.dep_ != "prep" else None  # what was refused is told beside it by other words
    if modality == "requested" and (not wanted(here, verb) or (lemma == "insist" and _claimed(here))):
        return None
    if held(here, verb):
        return "possible"
    if lemma == "expect" and (here.dep_ == "xcomp" or infinitive(here)) and _foreseen(here, verb):
        return "possible"  # "is expected to rise"; "expects them to pay", which others decide
    if here.dep_ == "nsubjpass" and modality == "requested":
        return DONE_TO.get(lemma)  # what is required is not asked for
    takes = {"xcomp", "pcomp"}
    if modality == "possible":
        takes |= {"ccomp", "dobj", "prep", "pobj"}
    every = modality == "requested" or plans_call(verb) or infinitive(here)
    return modality if every or here.dep_ in takes else None


def _claimed(here: Token) -> bool:
    """ "Insisted that 40 was the real number" claims that it is so; "insisted that 40 be let go" asks for it."""
    finite = next((child for child in here.lefts if child.dep_ in ("aux", "auxpass")), here)
    return here.dep_ == "ccomp" and (finite.tag_ in ("VBZ", "VBD") or finite.lower_ == "have")


def _of_object(here: Token, verb: Token) -> Modality | None:
    """What the verb makes of its own object ("promised 1,800 posts"); what it "has set aside" is there."""
    if here.dep_ != "dobj" or infinitive(verb):
        return None
    aside = any(child.lower_ == "aside" for child in verb.rights)
    if aside and (verb.tag_ in ("VBG", "VBD") or any(child.lower_ in _ALREADY for child in verb.lefts)):
        return "actual"
    lemma = verb.lemma_.lower()
    told = OBJECTS.get(f"{lemma}_aside" if aside else lemma)
    return "denied" if told is not None and negated(verb) else told  # "I am not predicting a million losses"


def _takes(here: Token, verb: Token) -> bool:
    """ "The vaccine requires two shots": no rule, plan or body asks for them."""
    if verb.lemma_ != "require" or here.dep_ != "dobj" or verb.tag_ not in ("VBZ", "VBP"):
        return False
    if verb.dep_ == "conj" and any(child.tag_ == "MD" for child in verb.head.lefts):
        return False  # "would run for 90 miles and require two mills"
    return not any(
        child.lemma_.lower() in RULES | DRAFTS or child.pos_ in ("PROPN", "PRON")
        for child in verb.lefts
        if child.dep_ == "nsubj"
    )


def _subjunctive(here: Token) -> bool:
    third = here.dep_ == "ccomp" and any(child.dep_ == "nsubj" and child.tag_ in ("NN", "NNP") for child in here.lefts)
    return here.tag_ in ("VB", "VBP") and third and not any(child.dep_ in ("aux", "auxpass") for child in here.lefts)


def _foreseen(here: Token, verb: Token) -> bool:
    """What nobody decides, and what others are expected to do ("expects them to pay")."""
    if _happens(here) or (here.i > verb.i and bare_subject(here)):
        return True
    return here.dep_ == "xcomp" and expected_of_itself(here, verb, subject_of(verb))


def _happens(verb: Token) -> bool:
    """What nobody decides: "is expected to rise", "to run into billions"."""
    into = verb.lemma_ == "run" and any(child.lower_ == "into" for child in verb.rights)
    return into or verb.lemma_.lower() in HAPPENING


def _class_of(verb: Token, here: Token) -> Modality | None:
    """The modality that the verb gives to what hangs on it."""
    lemma = verb.lemma_.lower()
    beside = {word for child in verb.rights for word in (child.dep_, child.lower_)} if lemma == "call" else set()
    if "prt" in beside or (lemma == "call" and here.dep_ == "dobj" and "for" not in beside):
        return None  # "will call up 70 more", "is calling 900 owners"
    if lemma in TELLING:
        return "requested" if infinitive(here) and here.dep_ in ("xcomp", "ccomp") else None
    if lemma in ("suggest", "propose") and _subjunctive(here):
        return "requested"  # "suggested the town open it"
    if lemma == "see" and seen_coming(here, verb):
        return "possible"
    if lemma == "have" and here.tag_ == "VBG" and any(child.lemma_ in _RECKONINGS for child in verb.lefts):
        return "possible"  # "one estimate has the town losing 900 posts"
    if lemma == "agree" and here.lemma_ == "be" and any(child.dep_ == "auxpass" for child in verb.lefts):
        return None  # "was agreed to be nine million": all said so
    if (lemma == "explore" and here.dep_ == "prep") or holds(here):
        return None  # "will explore in six fields", "designed to hold 900"
    if lemma == "apply" and (governed(verb) is None or (here.dep_ != "xcomp" and here.lower_ != "for")):
        return None  # "applied 900 litres of paint", "applied a fine for nine leaks"
    if lemma == "expect" and any(child.lower_ in ("can", "could", "might") for child in verb.lefts):
        return "possible"
    return "planned" if plans_call(verb) else VERBS.get(lemma)


def _no_end(here: Token, verb: Token) -> bool:
    """Whether a verb of ending or weighing does neither: "will stop there to pick it up", "has been used to tackle
    it", "consider that they make up half"."""
    if verb.lemma_ == "use" and any(child.dep_ == "dobj" for child in (*verb.children, *here.lefts)):
        return True  # "used robots to close it", "the robots that they used to close it", and not "used to close it"
    if verb.lemma_ == "use" and verb.tag_ == "VBN":
        return True  # "clay used to seal it"
    if verb.lemma_ == "consider":
        return here.dep_ == "ccomp"
    if VERBS.get(verb.lemma_.lower()) != "former" or not infinitive(here):
        return False
    return verb.lemma_ != "use" or any(child.dep_ in ("aux", "auxpass") for child in verb.lefts)


def _measuring(here: Token, verb: Token) -> bool:
    """ "weighs 100 tonnes" weighs no choice."""
    return verb.lemma_ == "weigh" and any(child.pos_ == "NUM" for child in here.lefts)


def _warned_of(here: Token, verb: Token) -> bool:
    """ "warned that the cost now exceeds 6 million": what a warning tells in the present is there."""
    if verb.lemma_ != "warn" or here.dep_ != "ccomp":
        return False
    auxiliaries = [child for child in here.lefts if child.dep_ in ("aux", "auxpass")]
    return (auxiliaries[0] if auxiliaries else here).tag_ in ("VBZ", "VBP")


def _denial(verb: Token) -> Modality | None:
    """ "Denied"; of "rule" only "ruled out", and what is not ruled out is possible."""
    if verb.lemma_.lower() != "rule":
        return "denied"
    if not any(child.lower_ == "out" for child in verb.children):
        return None
    return "possible" if negated(verb) else "denied"


def compared(verb: Token) -> bool:
    """Whether the word only says what something is more or less than: "than feared", "than initially expected"."""
    doc, at = verb.doc, verb.i
    return any(doc[i].lower_ == "than" and i >= verb.sent.start for i in range(max(0, at - 2), at))


def got(here: Token, above: Token) -> bool:
    """ "Will get the port open", "could see the toll rise", "may mean it having to pay", "might be 40 infected"."""
    if here.dep_ != "ccomp" or any(child.dep_ in ("aux", "mark") for child in here.lefts):
        return False
    if above.lemma_ == "be" and here.tag_ in ("VBN", "VBG"):
        return any(child.dep_ == "expl" for child in above.lefts)
    return above.lemma_ == "get" or (above.lemma_ in ("see", "mean", "involve") and here.tag_ in ("VB", "VBG"))
