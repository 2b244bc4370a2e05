"""Clauses that the parser or their form makes look open, and that are told as done, asked or measured."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.grammar import FINITE, IFS, LIKE_PAST, PAST, PERSONS
from asreported.extract.modality.beside import moved
from asreported.extract.modality.cues import (
    ADJECTIVES,
    CAUSING,
    CHANGED,
    CHOOSING,
    DONE_TO,
    MULTIPLES,
    NOUNS,
    OUTCOMES,
    PERMITTING,
    RESULTING,
    RULES,
    STATIVE,
    VERBS,
)
from asreported.extract.modality.outlooks import holds
from asreported.model.modality import Modality

_LASTING = frozenset({"seem", "appear", "want", "know", "think", "believe", "say", "need"})
"""Verbs beside which an "as" gives a reason."""
_BEGINNING = frozenset({"start", "begin", "resume", "finish"})
_BY_WHEN = frozenset({"within", "by", "in", "on", "before", "next", "soon"})
"""Verbs of what begins or ends by itself, and the words that say when."""
_OF_SEVERAL = frozenset({"latest", "first", "second", "third", "fourth", "fifth", "last", "only"})
_MAKING_NEW = frozenset(
    {"form", "create", "split", "turn", "save", "free", "reorganize", "reorganise", "transform", "shrink"}
    | {"boost", "trim", "generate", "attract", "draw"}
)
"""Verbs, beside those of results, whose participle tells what the clause before it would bring about."""
_BY_NOW = frozenset({"so", "already", "now"})
"""Words of what has come about ("to contain it, bringing the bill to 9 million so far")."""
_WAYS = frozenset({"way", "solution", "answer", "hope", "remedy", "task", "challenge"})
"""What an infinitive is called that is still to be done."""
_KIN = frozenset({"son", "daughter", "child", "brother", "sister", "sibling", "boy", "girl", "baby"})
_NAMING = frozenset({"describe", "call", "term", "label", "regard", "overlook", "ignore", "forget"})
"""What is done in words alone to what is there."""
_TELLING = frozenset({"confirm", "report", "announce", "say", "reveal", "admit", "declare", "warn", "show", "find"})
"""Verbs by which something is told now."""


def is_let(verb: Token) -> bool:
    """Whether it is what was caused ("causes crude to spill"), or allowed and told as done ("allowing it to grow")."""
    above = verb.head
    if verb.dep_ in ("relcl", "acl") or verb.i < above.i:
        return False
    if above.lemma_ in PERMITTING:
        return above.tag_ == "VBD" or (
            above.tag_ == "VBG" and (above.dep_ == "advcl" or _blamed(above) or _came_of(above))
        )
    return above.lemma_ in CAUSING


def _blamed(letting: Token) -> bool:
    """ "Came under attack for allowing the firm to spray 900 litres"."""
    return letting.dep_ == "pcomp" and letting.head.lower_ == "for"


def _came_of(letting: Token) -> bool:
    """Whether what lets is somebody's coming or doing ("joined the guild allowing us to build 14"), and no rule."""
    done = letting.head.head
    return (
        letting.dep_ == "acl"
        and letting.head.dep_ == "dobj"
        and letting.head.lemma_.lower() not in RULES
        and done.tag_ == "VBD"
        and done.dep_ == "ROOT"
    )


def carried_on(verb: Token) -> bool:
    """ "Went on to make five choices", "by working to create two bodies": they did."""
    above = verb.head
    if above.lemma_ == "go":
        return above.tag_ in PAST and any(child.lower_ == "on" for child in above.rights)
    return above.tag_ == "VBG" and above.dep_ == "pcomp" and above.head.lower_ == "by" and verb.dep_ == "xcomp"


def follows_from(verb: Token) -> bool:
    """Whether a participle tells what comes of the clause before it ("could be counted, cutting the fine to six",
    "plans to sell two, leaving it with six", "if it opens, allowing them to sail")."""
    return (
        verb.dep_ == "advcl"
        and verb.tag_ == "VBG"
        and verb.i > verb.head.i
        and verb.lemma_ in RESULTING | PERMITTING | _MAKING_NEW
        and _still_open(verb.head)
        and not any(child.dep_ == "conj" and child.tag_ in FINITE and child.i < verb.i for child in verb.head.rights)
        and not any(child.lower_ in _BY_NOW for child in verb.subtree)
    )


def _still_open(verb: Token) -> bool:
    """Whether its own auxiliary or condition, or a verb of planning that it is the object of, tells what is to come."""
    verb = verb.head if verb.dep_ == "conj" and (verb.tag_ == "VB" or verb.lower_ in LIKE_PAST) else verb
    if any(child.tag_ == "MD" or (child.dep_ == "mark" and child.lower_ in IFS) for child in verb.lefts):
        return True
    if verb.dep_ not in ("xcomp", "ccomp"):
        return False
    if verb.tag_ not in ("VB", "VBG", "VBN") and not any(word.tag_ == "TO" for word in verb.lefts):
        return False
    return VERBS.get(verb.head.lemma_.lower()) == "planned" or any(child.tag_ == "MD" for child in verb.head.lefts)


def of_examples(verb: Token) -> bool:
    """ "Simple things like lifting the ban": nobody says that it is lifted."""
    return verb.tag_ == "VBG" and verb.dep_ == "pcomp" and verb.head.lower_ == "like"


def whether_to(verb: Token) -> bool:
    """ "Discuss whether to halt the works", and what is joined to it."""
    here = verb.head if verb.dep_ == "conj" and verb.tag_ == "VB" else verb
    lefts = {child.lower_ for child in here.lefts}
    return "whether" in lefts and "to" in lefts


def enough_for(verb: Token) -> bool:
    """ "May not be warm enough for the orchard to recover"."""
    if verb.tag_ != "VB" or not any(child.dep_ == "mark" and child.lower_ == "for" for child in verb.lefts):
        return False
    return any(below.lower_ == "enough" for child in (verb.head, *verb.head.rights) for below in (child, *child.rights))


def goes_on(token: Token) -> bool:
    """ "Will remain shut until Monday": it is shut."""
    above = token.head
    if token.dep_ not in ("acomp", "oprd", "xcomp", "advcl") or above.lemma_ not in ("remain", "stay"):
        return False
    if token.tag_ == "VB" or any(child.dep_ == "neg" for child in above.lefts):
        return False
    return any(child.lower_ == "will" for child in above.lefts)


def beside_the_future(verb: Token) -> bool:
    """Whether an "as" sets a present event behind the main clause, at the same time: "it will rise as tests are
    completed"; not a reason, which lasts or stands first."""
    auxiliaries = [child for child in verb.lefts if child.dep_ in ("aux", "auxpass")]
    finite = auxiliaries[0] if auxiliaries else verb
    if verb.dep_ != "advcl" or verb.i < verb.head.i or finite.tag_ not in ("VBZ", "VBP"):
        return False
    if verb.lemma_ in _TELLING:
        return False  # "the rust will spread, says a study, as Norway confirms three cases"
    passive = finite.dep_ == "auxpass" and finite.lemma_ == "be"
    return passive or (not auxiliaries and verb.lemma_ not in STATIVE and verb.lemma_ not in _LASTING)


def due_to_start(verb: Token) -> bool:
    """Whether "should" tells when something begins by itself, and asks nobody: "it should start within 60 days"."""
    if verb.lemma_ not in _BEGINNING or any(child.dep_ in ("dobj", "xcomp", "neg") for child in verb.children):
        return False
    if not any((child.dep_ == "nsubj" and child.pos_ != "PRON") or child.tag_ == "WDT" for child in verb.lefts):
        return False
    return any(child.dep_ == "npadvmod" or child.lower_ in _BY_WHEN for child in verb.rights)


def first_to(verb: Token) -> bool:
    """Whether it tells to which of several it was done ("the latest mill to be shut is Roe's")."""
    noun, be = verb.head, verb.head.head
    if verb.dep_ not in ("relcl", "acl") or be.lemma_ != "be" or be.tag_ not in ("VBZ", "VBD", "VBP"):
        return False
    if not any(child.dep_ == "auxpass" for child in verb.lefts):
        return False  # "a last measure to save them"
    return any(child.lower_ in _OF_SEVERAL for child in noun.lefts) and not any(
        child.tag_ == "MD" for child in be.lefts
    )


def bore(verb: Token) -> bool:
    """Whether "had" tells of kin, which nobody ceases to have had ("moved to a town where they had four sons")."""
    return verb.lemma_ == "have" and any(child.dep_ == "dobj" and child.lemma_ in _KIN for child in verb.rights)


def outcome(verb: Token) -> bool:
    """ "Its effect has been to found two guilds": it did, where that is told in the past."""
    be = verb.head
    if be.lemma_ != "be" or be.tag_ not in PAST:
        return False
    return any(child.dep_ == "nsubj" and child.lemma_.lower() in OUTCOMES for child in be.lefts)


def came_about(infinitive: Token) -> bool:
    """Whether an infinitive tells what was let, gone on to or brought about."""
    sum_ = infinitive.lemma_ == "arrive" and any(child.lower_ == "at" for child in infinitive.rights)
    if sum_ and infinitive.head.tag_ == "VBD":
        return True  # "added the fees to arrive at a total of 90 million"
    return is_let(infinitive) or carried_on(infinitive) or outcome(infinitive) or holds(infinitive)


def able(verb: Token) -> Modality | None:
    """What "able" makes of its infinitive: who was able to did, who is able may; null where there is none."""
    word = verb.head
    if word.lemma_ == "be" and any(child.lower_ == "to" for child in verb.lefts) and _it_is_possible(word):
        return "possible"
    if verb.dep_ != "xcomp" or word.lower_ not in ("able", "unable"):
        return None
    be = word.head
    if any(child.lower_ in ("may", "might") for child in be.lefts):
        return "possible"  # "may not be able to stop it"
    if word.lower_ == "unable" or any(child.dep_ == "neg" for child in (*be.lefts, *be.rights, *word.lefts)):
        return "denied"
    modal = any(child.tag_ == "MD" or child.lower_ == "to" for child in be.lefts)
    return "actual" if be.tag_ in PAST and not modal else "possible"


def way_to(verb: Token) -> bool:
    """ "The only way remains to drain it", "the plan remains to drain it"."""
    above = verb.head
    return above.lemma_ == "remain" and any(
        child.dep_ == "nsubj" and (child.lemma_ in _WAYS or NOUNS.get(child.lemma_) == "planned")
        for child in above.lefts
    )


def _it_is_possible(be: Token) -> bool:
    """ "It may be possible to lift it to 90"."""
    it = any(child.lower_ == "it" for child in be.lefts)
    return it and any(child.lower_ == "possible" and child.dep_ == "acomp" for child in be.rights)


def chosen(noun: Token) -> bool:
    """Whether an option is the one that was taken ("settled on the quick option of hiring six")."""
    above = noun.head.head if noun.dep_ == "pobj" else noun.head
    return noun.lemma_ in ("option", "idea") and above.tag_ in PAST and above.lemma_ in CHOOSING


def if_asked(verb: Token) -> bool:
    """ "Asked the state if it could send 300": a question, and no condition."""
    return (
        verb.dep_ == "advcl"
        and verb.head.lemma_ in ("ask", "wonder")
        and any(child.tag_ == "MD" for child in verb.lefts)
    )


def asked_for(verb: Token) -> Modality | None:
    """ "Asked the state if it could send 300": a question in form, and a request."""
    if not any(child.dep_ == "mark" and child.lower_ in ("if", "whether") for child in verb.lefts):
        return None
    may = any(child.dep_ == "aux" and child.lower_ in ("can", "could") for child in verb.lefts)
    who = any(child.dep_ == "nsubj" and child.lower_ in PERSONS | {"it"} for child in verb.lefts)
    return "requested" if may and who and verb.head.lemma_ == "ask" and verb.i > verb.head.i else None


def formal(verb: Token) -> bool:
    """ "Could rise to double that", "could be to blame for 52 losses", "is hard to call a loss of nine million a
    success": an infinitive in form alone."""
    named = verb.lemma_ == "blame" or (verb.lemma_ in _NAMING and _how_hard(verb))
    return (named and verb.head.lemma_ == "be") or (verb.lemma_ in MULTIPLES and verb.head.lemma_ in CHANGED)


def done_to(verb: Token) -> Modality | None:
    """What a passive of planning, fearing or asking makes of its own subject ("12 were promised"); what it is to do
    ("were asked to leave") says nothing of it."""
    if verb.lemma_ == "set" and verb.i + 1 < len(verb.doc) and verb.nbor().lower_ == "for":
        return "planned"  # "two hearings were set for May", and not "six were set aside for it"
    if verb.lemma_ == "consider" and any(child.dep_ in ("oprd", "acomp", "attr") for child in verb.rights):
        return None  # "a tenth of it is considered safe"
    below = [child for child in verb.rights if child.dep_ in ("xcomp", "ccomp") and child.pos_ in ("VERB", "AUX")]
    if below and not all(map(_takes_place, below)):
        return None
    return DONE_TO.get(verb.lemma_.lower())


def _takes_place(verb: Token) -> bool:
    """ "Scheduled to take place", "to be held"."""
    place = verb.lemma_ == "take" and any(child.lower_ == "place" for child in verb.rights)
    held = verb.lemma_ == "hold" and any(child.dep_ == "auxpass" for child in verb.lefts)
    return place or held


def bare_infinitive(token: Token) -> bool:
    """A headline's "Alliance to expand mission", or "is to", "are to"."""
    return (
        token.dep_ == "ROOT"
        or (token.head.lemma_ == "be" and token.lemma_ != "blame" and not _how_hard(token))
        or (token.dep_ in ("relcl", "acl") and token.head.dep_ == "ROOT" and token.head.lemma_.lower() not in NOUNS)
    )


def _how_hard(verb: Token) -> bool:
    """ "It is hard to call a loss of nine million a success", "was up 40 cents to settle at $9": no "is to"."""
    if moved(verb.head):
        return True
    told = [child for child in verb.head.rights if child.dep_ == "acomp" and child.i < verb.i]
    return bool(told) and not any(child.lower_ in ADJECTIVES for child in told)
