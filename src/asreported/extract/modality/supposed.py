"""What "will", "would" and "should" tell that nobody decides: what is thought likely, and what would be so."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.grammar import IFS, MAY, PAST, WOULD
from asreported.extract.modality.cues import (
    BEFALLING,
    CHANGED,
    CONDITIONS,
    COSTING,
    DRAFTS,
    FETCHING,
    HAPPENING,
    HYPOTHESES,
    LOOKING_ON,
    OUTGROWING,
    PERHAPS,
    RECKONING,
    RESULTING,
    THINGS,
    VERBS,
)
from asreported.extract.modality.done import due_to_start
from asreported.extract.modality.words import hypothetical, negated

SEEMINGLY = frozenset(
    {"apparently", "seemingly", "allegedly", "supposedly", "presumably", "possibly", "maybe", "potentially"}
    | {"probably", "likely"}
)
"""Adverbs by which nobody is sure of what a verb tells; a "perhaps" may be of a number alone ("perhaps a dozen")."""
_FORESEEING = frozenset({"expect", "anticipate"})
_GOING = frozenset({"go", "contract", "hit", "peak", "weaken", "recover"})
_HOLDING = frozenset({"have", "own", "hold", "be"})
SEEMING = frozenset({"seem", "appear"})
_HARMING = frozenset({"kill", "destroy", "ruin", "wipe", "devastate", "cripple"})
_RECKONINGS = frozenset(
    {"estimate", "forecast", "prediction", "guess", "expectation", "assumption", "projection", "scenario", "hope"}
)
_ILL = frozenset({"ill", "sick", "homeless", "hungry", "reliant", "dependent"})
"""What people fall or become, and nobody plans."""
_FEASIBLE = frozenset({"affordable", "feasible", "possible", "impossible", "unthinkable", "realistic", "unrealistic"})
"""What doing something is called that nobody is told to have done ("paying 90 is affordable")."""
_LOOKING = SEEMING | {"look"}
_NEARING = frozenset({"imminent", "likely", "unlikely", "certain", "close", "within", "inevitable", "achievable"})
"""What doing something looks that is still to be done ("reaching 90 looked imminent")."""
_OF_LIVES = frozenset({"he", "she"})
_TELLING_PLANS = frozenset(VERBS) | RECKONING | frozenset({"say", "tell", "report", "claim", "add", "write", "explain"})
"""Verbs after which a "would" is what was planned or said."""


def guessed(verb: Token) -> bool:
    """Whether "will" or "would" tells what is thought to come, and nobody's plan: with "probably", of what a toll or a
    bill comes to, of what a thing would cost or be enough for, with "we would think"."""
    if any(child.lower_ in PERHAPS for child in verb.lefts) or foreseen(verb) or _befalls(verb):
        return True
    would = any(child.lower_ in ("would", "'d", "’d") for child in verb.lefts)
    if would and (verb.lemma_ in SEEMING | RECKONING or (_harms(verb) and not supposed(verb))):
        return True
    if would and verb.lemma_ in COSTING:
        return not any(child.lower_ in CONDITIONS for child in verb.lefts)
    return verb.lemma_ in HAPPENING and any(
        child.dep_ == "nsubj" and child.lemma_.lower() in OUTGROWING for child in verb.lefts
    )


def _harms(verb: Token) -> bool:
    """ "It would kill 90", "the ban would cut output by a tenth": what would come of it, which nobody plans."""
    of_it = any(child.dep_ == "nsubj" and child.lemma_.lower() in HYPOTHESES for child in verb.lefts)
    return verb.lemma_ in _HARMING or (of_it and verb.lemma_ in CHANGED | RESULTING)


def _befalls(verb: Token) -> bool:
    """ "Nine will die", "a third will be infected", "thousands will fall ill", "will need aid": nobody decides it."""
    if any(child.dep_ == "auxpass" for child in verb.lefts):
        return verb.lemma_ in BEFALLING
    ill = any(child.dep_ == "acomp" and child.lower_ in _ILL for child in verb.rights)
    person = any(child.dep_ == "nsubj" and child.tag_ in ("NNS", "CD") for child in verb.lefts)
    return verb.lemma_ == "die" or ill or (person and verb.lemma_ == "need")


def expected(verb: Token, auxiliary: Token) -> bool:
    """Whether "should" or "must" tells what is likely, and asks nobody: of a thing that brings it about ("the cap
    should catch nine tenths"), of what is there ("there must be 100 here", "he must have 40 songs")."""
    subjects = [child for child in verb.lefts if child.dep_ in ("nsubj", "expl")]
    if auxiliary.lower_ == "must":
        guessed = any(child.lower_ in ("there", "he", "she") for child in subjects)
        return hypothetical(verb) or (guessed and verb.lemma_ in ("be", "have"))
    names = {child.lemma_.lower() for child in subjects}
    if verb.dep_ == "relcl" and any(child.lower_ in ("which", "that") for child in subjects):
        names.add(verb.head.lemma_.lower())  # "a move which should help 900"
    if verb.lemma_ == "enable" or (verb.lemma_ == "be" and not names.isdisjoint(OUTGROWING)):
        return True  # "which should enable it to catch 25", "the cost should be less than 9 million"
    if verb.lemma_ in COSTING or (auxiliary.lower_ == "should" and due_to_start(verb)):
        return True
    return verb.lemma_ in FETCHING and not names.isdisjoint(THINGS)


def supposed(verb: Token) -> bool:
    """Whether "would" tells what a thing would bring if it came, and what nobody plans: "in a bad winter we would lose
    600", "it would be a calamity because it would double the toll", "trade would suffer but it would cut the risk",
    "even if it held it would stem only half"."""
    if not _would(verb) or (verb.dep_ == "ccomp" and verb.head.tag_ in PAST):
        return False
    if any(map(_in_such_a, verb.lefts)) or any(map(_even_if, verb.children)):
        return True
    because = any(child.dep_ == "mark" and child.lower_ == "because" for child in verb.lefts)
    but = any(child.dep_ == "cc" and child.lower_ == "but" for child in verb.head.rights)
    return (because or (but and verb.dep_ == "conj")) and verb.head.i != verb.i and _would(verb.head)


def _would(verb: Token) -> bool:
    return any(child.lower_ in WOULD and child.dep_ == "aux" for child in verb.lefts)


def _in_such_a(by: Token) -> bool:
    """ "In a bad winter"."""
    return (
        by.dep_ == "prep"
        and by.lower_ in ("in", "during")
        and any(
            any(child.lower_ in ("a", "an") for child in noun.lefts)
            and any(child.dep_ == "amod" for child in noun.lefts)
            for noun in by.rights
        )
    )


def _even_if(clause: Token) -> bool:
    return clause.dep_ == "advcl" and any(
        child.lower_ == "if" and child.i > 0 and child.nbor(-1).lower_ == "even" for child in clause.lefts
    )


def even_then(verb: Token) -> bool:
    """ "Even if it works, it will raise the flow by a tenth"."""
    thing = any(child.dep_ == "nsubj" and (child.lower_ == "it" or child.pos_ == "NOUN") for child in verb.lefts)
    return thing and verb.lemma_ in CHANGED | HAPPENING | RESULTING and any(map(_even_if, verb.children))


def under_would(clause: Token) -> bool:
    """Whether a clause of time says when a thing would come about by rule ("would be raised when it is in two
    towns"), and nobody told so of a plan ("said they would move when the house is ready")."""
    above = clause.head
    if not any(child.lower_ in ("when", "whenever", "once") for child in clause.lefts):
        return False
    return clause.dep_ == "advcl" and _would(above) and not (above.dep_ == "ccomp" and above.head.tag_ in PAST)


def besides(gerund: Token) -> Token | None:
    """The verb beside which a gerund is told ("will lend boats, as well as digging two wells": both will be)."""
    by = gerund.head
    beside = gerund.tag_ == "VBG" and gerund.dep_ == "pcomp" and by.lower_ == "as" and by.head.pos_ == "VERB"
    return by.head if beside else None


def foreseen(verb: Token) -> bool:
    """Whether "will" tells what somebody reckons with, and nobody decides ("think the surplus will rise to 9")."""
    above = verb.head
    if verb.dep_ != "ccomp" or verb.i < above.i:
        return False
    if above.lemma_ == "be" and any(child.dep_ == "nsubj" and child.lemma_ in _RECKONINGS for child in above.lefts):
        return True  # "my guess is that they will pay 90"
    if above.lemma_ not in RECKONING | _FORESEEING:
        return False
    return verb.lemma_ in HAPPENING | CHANGED | _GOING or any(
        child.dep_ == "nsubj" and child.lemma_.lower() in LOOKING_ON for child in above.lefts
    )


def contrary_to_fact(verb: Token) -> bool:
    """Whether a denial under an unreal condition says that it is so ("had they listened, they would not be bearing a
    loss of 40 million")."""
    if not negated(verb) or not _would(verb):
        return False
    clauses = [child for child in verb.children if child.dep_ == "advcl"]
    return any(
        below.lower_ in ("had", "'d", "’d") and below.dep_ == "aux" for clause in clauses for below in clause.lefts
    )


def granted(verb: Token, auxiliaries: list[Token]) -> bool:
    """ "It may own two thirds of the mill, but its partner has a third": what is granted is so."""
    if verb.lemma_ not in _HOLDING or [child.lower_ for child in auxiliaries] != ["may"]:
        return False
    but = any(child.lower_ == "but" and child.dep_ == "cc" for child in verb.rights)
    return but and any(child.dep_ == "conj" and child.tag_ in ("VBZ", "VBP") for child in verb.rights)


def in_the_end(verb: Token) -> bool:
    """ "Reached the bay, where it would eventually coat nine miles": it did."""
    if not _would(verb):
        return False
    if _narrated(verb):
        return True
    told = any(child.lower_ in ("eventually", "later", "ultimately") for child in verb.lefts)
    above = verb.head.head if verb.head.pos_ in ("NOUN", "PROPN") else verb.head
    return told and verb.dep_ in ("relcl", "advcl") and above.sent.root.tag_ == "VBD"


def _narrated(verb: Token) -> bool:
    """Whether "would" looks ahead within a past that is told by itself: "was first elected in 1962; he would serve six
    terms", "she would go on to win nine medals"."""
    if verb.dep_ not in ("ROOT", "relcl") or any(child.dep_ in ("ccomp", "parataxis") for child in verb.lefts):
        return False
    if any(word.is_quote or word.lower_ in IFS for word in verb.sent):
        return False
    if verb.lemma_ == "go" and any(child.lower_ == "on" and child.i == verb.i + 1 for child in verb.rights):
        return any(child.dep_ in ("xcomp", "advcl") for child in verb.rights)
    lives = any(child.dep_ == "nsubj" and child.lower_ in _OF_LIVES for child in verb.lefts)
    if verb.dep_ != "ROOT" or not lives or verb.sent.start == 0:
        return False
    before = verb.doc[verb.sent.start - 1].sent
    root = before.root
    past = root.tag_ in PAST and root.lemma_ not in _TELLING_PLANS
    return past and any(_is_year(word) for word in before) and not any(word.is_quote for word in before)


def told_before(verb: Token) -> bool:
    """Whether the sentence before tells of a plan or of what somebody said, so that "it would" goes on with that."""
    start = verb.sent.start
    if start == 0:
        return True
    before = verb.doc[start - 1].sent
    return any(
        word.lemma_ in _TELLING_PLANS or word.lower_ in WOULD or word.lemma_.lower() in DRAFTS or word.is_quote
        for word in before
    )


def _is_year(word: Token) -> bool:
    return len(word) == 4 and word.is_digit and word.text[:2] in ("17", "18", "19", "20")


def hedged(verb: Token) -> bool:
    """Whether an adverb on the verb itself says that nobody is sure of it ("has apparently bought a third")."""
    return any(child.dep_ == "advmod" and child.lower_ in SEEMINGLY for child in (*verb.lefts, *_after_be(verb)))


def _after_be(verb: Token) -> list[Token]:
    """ "Is probably nearer to 90"."""
    return [child for child in verb.rights if child.i == verb.i + 1] if verb.lemma_ == "be" else []


def may_be(token: Token) -> bool:
    """ "Fines of 900 are possible", "using 40 pumps could help": nobody tells that it came about."""
    if token.tag_ == "VBG" and token.dep_ == "csubj":
        words = {child.lower_ for child in token.head.rights}
        weighed = token.head.lemma_ == "be" and not words.isdisjoint(_FEASIBLE)
        weighed = weighed or (token.head.lemma_ in _LOOKING and not words.isdisjoint(_FEASIBLE | _NEARING))
        return weighed or any(child.lower_ in MAY for child in token.head.lefts if child.i > token.i)
    bare = token.lemma_ == "be" and any(child.dep_ == "nsubj" for child in token.lefts)
    return bare and any(
        child.lower_ == "possible" and child.dep_ == "acomp" and not any(True for _ in child.rights)
        for child in token.rights
    )
