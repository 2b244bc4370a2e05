"""Percentages and fractions: what was changed by so much, or of what they are a share; null where it is not told."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.entities.lists import PERSON_NOUNS
from asreported.extract.modality import predicate_of
from asreported.extract.quantities.lexicon import changes, particles
from asreported.extract.statements.measures.amounts import counted_below, is_unit
from asreported.extract.statements.measures.answers import ANSWERS
from asreported.extract.statements.measures.words import TABLES
from asreported.extract.statements.phrase import subjects

__all__ = [
    "CHANCES",
    "PRICED",
    "SHARES",
    "described_by",
    "is_of",
    "moved_by",
    "shared",
    "whole_of",
]

SHARES = frozenset({"percent", "percentage point", "share"})
"""Units of what is told of a whole."""
CHANCES = frozenset(TABLES["shares"]["chances"])
_RUNNERS = frozenset({"chair", "rival", "opponent", "contender", "challenger", "hopeful", "incumbent", "nominee"})
"""Who stands at so many percent of a poll, of which nothing is said."""
_RATING = frozenset(TABLES["shares"]["rating"])
_TRADING = frozenset(TABLES["shares"]["trading"])
_PARTS = frozenset(TABLES["shares"]["parts"])
_FIRMS = frozenset(TABLES["shares"]["firms"])
_ASKED = frozenset(TABLES["shares"]["asked"])
PRICED = frozenset(TABLES["shares"]["priced"])
_NO_TRAIT = frozenset(TABLES["shares"]["no_trait"])
_TRAITS = frozenset(TABLES["shares"]["traits"])
_NO_WHOLE = frozenset(TABLES["shares"]["no_whole"])
_LEVELS = frozenset(TABLES["linking"]["verbs"])
_PREDICATES = ("VERB", "AUX", "ADJ")
_GAUGED = frozenset({"yield", "premium", "discount", "margin"})
"""Nouns of what is itself told in percent."""
_STEPS = 4
"""Words up from a percentage to the verb or noun that it is told of."""
_BACK = 12
"""Words before a percentage within which the chance that it rates is told."""
_PUTTING = frozenset({"add", "knock", "shave", "wipe", "contribute", "take", "cut", "trim"})
"""Verbs of what is put on something or taken from it."""
_LEVELS_OF_TIME = frozenset({"peak", "high", "low", "maximum", "minimum", "best", "worst"})
"""Nouns of a level that something else once had, and is so much of now."""
_LEADING = frozenset({"lead", "top", "win", "head", "carry", "take", "trail", "dominate"})
"""Verbs of what one of several does with his share of the votes."""
_VERBS_UP = 3
_ACTIVITIES = frozenset(TABLES["shares"]["activities"])
"""Nouns of what somebody does as a trade, of which there may be a share."""


def whole_of(number: Token) -> Token | None:
    """The noun in the "of" of a share: "cargo" in "lost 20% of its cargo"."""
    below = counted_below(number)
    if below is None:
        return None
    named = [child for child in below.lefts if child.dep_ == "compound"]
    if named and _is_doing(below):
        return named[-1]  # "half of the oil escaping"
    if len(named) > 1 and below.tag_ == "NNS" and named[-1].tag_ == "NNP" and named[-2].tag_ == "NN":
        return named[-2] if named[-1].i + 1 == below.i == named[-2].i + 2 else below  # "of the wool Acme lists"
    return below if below.pos_ in ("NOUN", "PROPN") else None


def _is_doing(noun: Token) -> bool:
    """Whether it is a participle that the tagger takes for a noun, and no trade itself ("military spending")."""
    return noun.lower_.endswith("ing") and noun.lower_ not in _ACTIVITIES


def _caused(verb: Token) -> Token | None:
    """What was made to move: "shares" in "the setback caused its shares to fall 5%"."""
    led = verb.dep_ in ("advcl", "xcomp") and (verb.tag_ == "VBG" or any(child.lower_ == "to" for child in verb.lefts))
    if not led or verb.head.lemma_.lower() not in ("cause", "lead", "send", "force", "push", "help", "expect"):
        return None
    return next((child for child in verb.head.rights if child.dep_ == "dobj" and child.i < verb.i), None)


def moved_by(number: Token) -> Token | None:
    """The noun that a percentage is the change of, or the chance that it rates: "use" in "cut its use of coal to lower
    the bill by 50%", "shares" in "its shares closed down 2%"."""
    if counted_below(number) is not None:
        return None  # "lost 20% of its cargo"
    verb = predicate_of(number)
    level = number.head.head if number.dep_ == "pobj" and number.head.lower_ == "of" else None
    if level is not None and level.lemma_.lower() in _GAUGED:
        return level  # "trades at a yield of 5%"
    chance = _chance_before(number)
    if chance is not None and (verb.lemma_.lower() in _RATING or predicate_of(chance).lemma_.lower() in _RATING):
        return chance
    if (grown := _added_to(verb, number) or _beside_clause(verb)) is not None:
        return grown
    if verb.lemma_.lower() in changes() or verb.lemma_.lower() in _TRADING:
        told = _object(verb, number) or _late_object(verb, number) or _caused(verb)
        told = told if verb.lemma_.lower() in changes() else None
        told = told or _torn_subject(verb)
        return told or next((word for word in subjects(verb) if word.pos_ == "NOUN" and word.i < number.i), None)
    here = number
    while here.dep_ == "conj" and here.head.pos_ not in ("VERB", "AUX"):
        here = here.head  # "by half or even 75%"
    if here.dep_ != "pobj" or here.head.lower_ not in ("by", "as", "to"):
        return None
    for _ in range(_VERBS_UP):
        if verb.dep_ not in ("xcomp", "advcl", "acl", "ccomp", "relcl", "conj", "pcomp", "prep"):
            return None
        verb = verb.head
        if verb.lemma_.lower() in changes() and (told := _object(verb, number)) is not None:
            return told
    return None


def _added_to(verb: Token, number: Token) -> Token | None:
    """What so much is put on or taken from: "output" in "the law would add 1 percent to output"."""
    if number.dep_ != "dobj" or verb.lemma_ not in _PUTTING:
        return None
    steps = (child for child in verb.rights if child.dep_ == "prep" and child.lower_ in ("to", "from", "off"))
    below = (word for step in steps for word in step.rights if word.dep_ == "pobj" and word.pos_ == "NOUN")
    return next((word for word in below if word.i > number.i), None)


def _beside_clause(verb: Token) -> Token | None:
    """The shares that a joined verb tells of, which the parser joins to the clause before it: "its shares have slumped
    since the strike began and fell another 6%"."""
    clause = verb.head
    if verb.dep_ != "conj" or clause.dep_ != "advcl" or all(word.dep_ != "mark" for word in clause.lefts):
        return None
    return next((word for word in subjects(clause.head) if word.lemma_.lower() in PRICED), None)


def _object(verb: Token, number: Token) -> Token | None:
    objects = (child for child in verb.rights if child.dep_ == "dobj" and child.i < number.i and not is_unit(child))
    return next(objects, None)


def _late_object(verb: Token, number: Token) -> Token | None:
    """The object behind the share that it was changed by: "increased by 7 percent the pay of clerks"."""
    by = number.head.lower_ == "by" and number.head.head.i == verb.i
    late = (word for word in verb.rights if word.dep_ == "dobj" and word.i > number.i and word.pos_ == "NOUN")
    return next(late, None) if by else None


def _torn_subject(verb: Token) -> Token | None:
    """The subject that the parser joins to a number before it: "composite" in "rose to 90 and the composite fell"."""
    before = verb.nbor(-1) if verb.i else verb
    torn = before.dep_ == "conj" and before.tag_ in ("NN", "NNS") and before.head.pos_ == "NUM"
    return before if torn and verb.dep_ == "conj" else None


def _chance_before(number: Token) -> Token | None:
    start = max(number.sent.start, number.i - _BACK)
    return next((word for word in reversed(number.doc[start : number.i]) if word.lemma_.lower() in CHANCES), None)


def described_by(number: Token) -> str | None:
    """The trait that so much of something has: "effective" in "the drug is 70% effective"; empty of a trait that is no
    measure ("70% free of salt", "70% larger"), null where none is told."""
    trait = number.head
    measures = number.dep_ in ("npadvmod", "advmod", "amod", "nmod", "quantmod") and trait.i > number.i
    before_noun = trait.dep_ == "amod" and trait.head.i > trait.i  # "a 30% effective rate"
    if measures and not before_noun and trait.tag_ in ("JJR", "RBR") and trait.lower_ not in particles():
        return ""  # "20% lighter than the old one"
    told = measures and not before_noun and trait.tag_ == "JJ" and trait.lower_ not in _NO_TRAIT
    return (str(trait.lower_) if trait.lower_ in _TRAITS else "") if told else None


def is_of(noun: Token, number: Token) -> bool:
    """Whether the text ties a percentage to the noun: it modifies it ("a 65% stake"), is a level or a part of it, or
    what it is put at ("the rate was 7%", "a rate of 7%", "put its rating at 30%")."""
    if noun.i > number.i and counted_below(number) is None:
        plain = (noun.tag_ in ("NN", "NNS") and noun.text[0].islower()) or noun.lemma_.lower() in PRICED
        return plain and noun.lemma_.lower() not in _NO_WHOLE
    if noun.i > number.i or noun.lemma_.lower() in CHANCES:
        return True
    here = number
    for _ in range(_STEPS):
        if here.head.i == noun.i and (here.dep_ in ("appos", "prep", "acl") or noun.i > number.i):
            return True
        if here.head.i == here.i:
            return False
        here = here.head
        if here.pos_ in ("VERB", "AUX"):
            return _told_of(here, noun)
    return False


def _told_of(verb: Token, noun: Token) -> bool:
    """Whether the verb tells the level or the change of the noun, or puts it at one."""
    moves = False
    for _ in range(_VERBS_UP):
        below = (child for child in verb.rights if child.dep_ in ("xcomp", "advcl"))
        moves = moves or _moves(verb) or any(_moves(child) for child in below)
        if verb.dep_ in ("relcl", "acl") and verb.head.i == noun.i:
            return moves
        for child in verb.children:
            if child.dep_ in ("nsubj", "nsubjpass", "dobj") and (noun.i == child.i or noun in child.subtree):
                return moves or child.dep_ == "dobj"
        if verb.dep_ not in ("xcomp", "advcl", "conj", "pcomp", "ccomp") or verb.head.pos_ not in _PREDICATES:
            return False
        verb = verb.head
    return False


def _moves(verb: Token) -> bool:
    lemma = verb.lemma_.lower()
    return lemma in _LEVELS or lemma in changes() or lemma in _TRADING or lemma == "go"


def shared(counted: Token, number: Token) -> Token | None:
    """The whole of which a share is told; null of a name, of a poll, and of those who do something without a word of
    whom ("49 percent see it as good")."""
    before = [child for child in counted.lefts if child.dep_ == "compound" and child.pos_ == "NOUN"]
    if before and _is_doing(counted) and counted.i > number.i:
        return before[-1]  # "half the oil fouling the bay"
    lemma = counted.lemma_.lower()
    apart = counted_below(number) is None
    if apart and (
        lemma in ANSWERS or lemma in PERSON_NOUNS | _RUNNERS or (counted.dep_ == "ccomp" and counted.i > number.i)
    ):
        # "found that 40 percent smoke"
        return None  # "83% disapprove" and, of a caption run into its sentence, "the mill's editor Its share fell 6%"
    if lemma in _LEVELS_OF_TIME:
        return None  # "less than half its 1997 peak"
    if lemma in _PARTS:
        below = counted_below(counted)
        return None if below is None else shared(below, number)
    if any(child.dep_ == "poss" and child.ent_type_ == "PERSON" for child in number.lefts):
        return None  # "Ruiz's 34 percent" of a poll
    whose = number.dep_ in ("nsubj", "nsubjpass") and number.head.lemma_ != "be" and counted_below(number) is None
    told = counted.dep_ in ("nsubj", "nsubjpass") or predicate_of(number).lemma_.lower() in changes()
    if lemma in _FIRMS and counted_below(number) is None and told:
        return None  # "the carmaker gained 6 percent": of its value, not said
    if _leads_with(number) or _stands_at(number, counted):
        return None  # "leads the field with 22%", "the chairman, Ana Ruiz, at 3%"
    if lemma in _ASKED or whose or (_is_name(counted) and lemma not in PRICED):
        return None
    return counted


def _leads_with(number: Token) -> bool:
    """Whether it is the share with which somebody leads, and no share of what is led."""
    verb = number.head.head
    leads = number.dep_ == "pobj" and number.head.lower_ == "with" and verb.lemma_ in _LEADING
    return leads and counted_below(number) is None


def _stands_at(number: Token, noun: Token) -> bool:
    """Whether it is where a person stands, in a poll."""
    at = number.dep_ == "pobj" and number.head.lower_ == "at"
    return at and any(child.ent_type_ == "PERSON" and child.dep_ == "appos" for child in noun.rights)


def _is_name(noun: Token) -> bool:
    """Whether it is a name, tagged so or only written so ("leads Ruiz by 3 percent")."""
    if noun.is_sent_start and noun.tag_ == "NN":
        return any(
            word.orth == noun.orth and word.pos_ == "PROPN" for word in noun.doc
        )  # "Roe rose 3%": told elsewhere
    if noun.tag_ == "NNP":
        return True
    if noun.ent_type_ in ("PERSON", "ORG", "GPE"):
        return bool(noun.text.istitle())
    return noun.tag_ == "NN" and noun.text.istitle() and noun.i > noun.sent.start
