"""What befell the persons counted: killed, injured, missing, displaced, arrested, and whether that is only feared."""

from __future__ import annotations

from itertools import pairwise

from spacy.tokens import Token

from asreported.extract.grammar import SUBJECTS
from asreported.extract.statements.measures.afflictions import killed_by_verb, only_harms
from asreported.extract.statements.measures.words import (
    CASUALTIES,
    CLASSES,
    COUNTING,
    ESTIMATES,
    PERSONS,
    ROUND,
    TABLES,
    VICTIMS,
)
from asreported.extract.statements.phrase import prepositional_objects

__all__ = ["befallen", "casualty_of", "is_doubted", "is_there_already"]

_INTRANSITIVE = frozenset(TABLES["befalling"]["intransitive"])
_STATES = frozenset(TABLES["befalling"]["states"])
_LINKS = frozenset(TABLES["befalling"]["links"])
_DOUBTS = frozenset(TABLES["befalling"]["doubts"])
_KIN = frozenset(TABLES["befalling"]["kin"])
_LOSSES: dict[str, str] = TABLES["befalling"]["losses"]  # type: ignore[assignment]
_ANIMALS = frozenset(TABLES["befalling"]["animals"])
_BUILT = frozenset(TABLES["befalling"]["built"])
_TAKING = frozenset(TABLES["befalling"]["taking"])
_JOINING = frozenset({",", "or", "and", "be", "been", "were", "was", "are", "made", "left", "otherwise", "even"})
_DYING = frozenset({"die", "perish", "drown"})
_APART = 4
"""Words between two casualties that are told of the same persons, at most three."""
_BEFORE, _BEYOND = 6, 14
"""Words about the noun within which they stand."""
_LOOK_BACK = 25
_LOSING = frozenset({"lose", "claim", "cost", "take", "loss"})
_CHAIN = 9
"""Words from the noun to what befell it, at most: "sailors who are feared to have drowned"."""
_LOCKED_UP = frozenset({"prison", "prisons", "jail", "jails", "custody", "suicide", "suicides"})
"""Words beside deaths that nobody need have caused."""


def casualty_of(counted: Token) -> str | None:
    """The casualty measure that the counted noun, what is told of it, or the act done to it tells."""
    lemma = counted.lemma_.lower()
    if lemma == "death" and any(word.lower_ in _LOCKED_UP for word in counted.sent):
        return None  # many of which are suicides, or natural
    if lemma in CASUALTIES:
        return None if _of_animals(counted) else CASUALTIES[lemma]
    if lemma in COUNTING | ESTIMATES:
        named = [CASUALTIES.get(word.lemma_.lower()) for word in counted.subtree if word.i != counted.i]
        return None if _of_animals(counted) else next((measure for measure in named if measure is not None), None)
    if _is_animal(counted):
        return None
    nouns = _with_number(counted)
    if any(noun.dep_ == "nsubj" and noun.head.lemma_ in _DYING for noun in (*nouns, *nouns[-1].conjuncts)):
        return "killed"  # "scores of people hurt in the crash have died", "Ana and nine people fleeing it drowned"
    told = next((casualty for noun in (*nouns, *_joined(nouns[-1])) if (casualty := _told_of(noun)) is not None), None)
    if told is None:
        return _estimated(counted)
    if told == "displaced" and lemma in _BUILT:
        return None  # "hundreds of homes were evacuated"
    if told in ("displaced", "hospitalised"):
        return _of_whom(counted) or told
    return None if _shares(counted, told) else told


def _is_animal(noun: Token) -> bool:
    """Whether it is a beast or a tree, whose dead are no toll."""
    return noun.lemma_.lower() in _ANIMALS or noun.lemma_.lower().endswith(("bird", "fish", "fowl"))


def _of_animals(toll: Token) -> bool:
    """Whether it is of beasts only: "nine horse deaths", "a toll of dead gulls"."""
    before = [child for child in toll.lefts if child.dep_ == "compound"]
    return any(_is_animal(noun) for noun in (*before, *prepositional_objects(toll, "of")))


def befallen(number: Token, counted: Token) -> str | None:
    """What befell a share of people: "one in 60 people will die", "it kills half the people that it infects"."""
    if counted.lemma_.lower() not in VICTIMS:
        return None
    here = number
    for _ in range(_APART):
        told = _done_to(here)
        if told is not None or here.pos_ in ("VERB", "AUX") or here.head.i == here.i:
            return told
        here = here.head
    return None


def _shares(noun: Token, told: str) -> bool:
    """Whether one number is told of several casualties at once ("3 million killed, injured or homeless"): it is none
    of them alone."""
    start, end = max(noun.sent.start, noun.i - _BEFORE), min(noun.sent.end, noun.i + _BEYOND)
    here = [word for word in noun.doc[start:end] if CASUALTIES.get(word.lemma_.lower()) and word.i != noun.i]
    for first, second in pairwise(here):
        measures = {CASUALTIES[first.lemma_.lower()], CASUALTIES[second.lemma_.lower()]}
        between = noun.doc[first.i + 1 : second.i]
        joined = 0 < len(between) < _APART and all(word.lower_ in _JOINING for word in between)
        own = any(child.dep_ in ("dobj", *SUBJECTS) and child.i != noun.i for child in second.children)
        if len(measures) > 1 and told in measures and joined and not own:
            return True
    return False


def _estimated(noun: Token) -> str | None:
    """ "An estimate of the dead … figures of up to 900 people": those the estimate is of."""
    of = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else None
    if of is None or of.lemma_.lower() not in ESTIMATES or noun.lemma_.lower() not in PERSONS | {"people"}:
        return None
    before = reversed(noun.doc[max(noun.sent.start, of.i - _LOOK_BACK) : of.i])
    return next((CASUALTIES[word.lemma_.lower()] for word in before if word.lemma_.lower() in CASUALTIES), None)


def _of_whom(number: Token) -> str | None:
    """What befell those of whom some were taken away ("12 were hurt, eight of whom have been ferried away")."""
    if not any(below.lower_ == "whom" for child in number.rights if child.lower_ == "of" for below in child.rights):
        return None
    clause = number.head
    for before in (clause.head, *(child for child in clause.lefts if child.dep_ == "ccomp")):
        told = CASUALTIES.get(before.lemma_.lower()) or (casualty_of(before) if clause.dep_ == "relcl" else None)
        if told is not None and before.i != clause.i:
            return told
    return None


def is_there_already(counted: Token) -> bool:
    """Whether the casualty is told by a word before the noun, and so is no part of what is planned with them ("plans
    to evacuate 60 injured people")."""
    return any(child.dep_ == "amod" and child.lemma_.lower() in CASUALTIES for child in counted.lefts)


def is_doubted(counted: Token) -> bool:
    """Whether what befell the persons is only feared or believed ("thousands feared dead")."""
    nouns = _with_number(counted)
    if counted.lemma_.lower() in CASUALTIES and counted.dep_ == "nsubjpass" and counted.head.lower_ in _DOUBTS:
        return True  # "37 more deaths are believed to be due to it"
    return any(word.lower_ in _DOUBTS for noun in (*nouns, *_joined(nouns[-1])) for word in _until_told(noun)[1])


def _joined(noun: Token) -> list[Token]:
    """The first and the last of the persons that it is told of together with: "ten pilots, three nurses and a cook were
    killed". A thing among them tells nothing of what befell persons."""
    if noun.dep_ != "conj" and not noun.conjuncts:
        return []
    series = sorted((noun, *noun.conjuncts), key=lambda word: word.i)
    persons = all(_is_person(word) for word in series)
    return [word for word in (series[0], series[-1]) if word.i != noun.i] if persons else []


def _is_person(noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    return lemma in PERSONS or lemma in CLASSES or noun.pos_ in ("NUM", "PROPN") or lemma in _KIN


def _with_number(counted: Token) -> list[Token]:
    """The noun, and the number whose "of" it stands in: "four" of "four of its peacekeepers"."""
    found = [counted]
    while found[-1].dep_ == "pobj" and found[-1].head.lower_ == "of" and len(found) < 4:
        whole = found[-1].head.head
        if not (
            whole.pos_ == "NUM" or whole.lemma_.lower() == "total" or whole.lemma_.lower() in ROUND or whole.like_num
        ):
            break
        found.append(whole)
    return found


def _told_of(noun: Token) -> str | None:
    told = _until_told(noun)[0]
    return _in_hospital(noun) or told or _beside(noun) or _done_to(noun) or _lost(noun) or killed_by_verb(noun)


def _in_hospital(noun: Token) -> str | None:
    verb = noun.head
    if noun.dep_ not in ("nsubjpass", "dobj") or verb.lemma_ not in _TAKING:
        return None
    for child in verb.rights:
        place = child.dep_ == "prep" and child.lower_ in ("to", "in", "at", "into") and child.i > noun.i
        if place and any(below.lemma_ == "hospital" for below in child.rights):
            return "hospitalised"
    return None


def _until_told(noun: Token) -> tuple[str | None, list[Token]]:
    """The casualty told right after the noun, across auxiliaries, adverbs and words of hearsay, and those words."""
    start = _end_of_phrase(noun) + 1
    between: list[Token] = []
    for word in noun.doc[start : min(start + _CHAIN, len(noun.doc))]:
        measure = CASUALTIES.get(word.lemma_.lower()) or CASUALTIES.get(word.lower_)
        if measure is not None and word.pos_ != "NOUN":
            if noun.dep_ == "dobj" and word.dep_ == "conj" and word.head.i == noun.head.i:
                return None, []  # "she had four sons and died in May"
            return (measure, between) if _befalls(word, between) else (None, [])
        if word.pos_ not in ("AUX", "ADV") and word.lower_ not in _LINKS:
            break
        between.append(word)
    return None, []


def _end_of_phrase(noun: Token) -> int:
    """The last token of the noun with the phrases that tell where it is from, which stand before its predicate."""
    if noun.dep_ == "dobj" and noun.pos_ != "NUM":
        return noun.i
    parts = [child for child in noun.rights if child.dep_ == "prep"]
    return int(max((part.right_edge.i for part in parts), default=noun.i))


def _befalls(word: Token, between: list[Token]) -> bool:
    """Whether it befell them and is not what they did: "killed", "have been killed", but not "killed a guard"."""
    if word.lemma_.lower() in _INTRANSITIVE or word.lower_ in _STATES:
        return word.dep_ != "amod" or bool(between) or word.head.pos_ == "PROPN"
    if any(child.dep_ in ("dobj", "dative") for child in word.children):
        return False
    passive = any(near.lemma_.lower() in ("be", "get") or near.lower_ in _DOUBTS for near in between)
    return passive or word.tag_ == "VBN"


def _beside(noun: Token) -> str | None:
    """The casualty that hangs on the noun: "the injured miners", "people killed in a blast", "left thousands dead"."""
    for child in noun.children:
        if child.dep_ in ("amod", "acomp", "acl") and child.lemma_.lower() in CASUALTIES and child.tag_ != "VBG":
            return CASUALTIES[child.lemma_.lower()]
    head = noun.head
    if noun.dep_ in SUBJECTS and any(
        word.lower_ in ("missing", "unaccounted") and (word.dep_ != "conj" or word.i == head.i)
        for word in (head, *head.rights)
    ):
        return "missing"
    if noun.dep_ == "nsubj" and head.pos_ == "ADJ":
        return CASUALTIES.get(head.lemma_.lower())
    if noun.dep_ in SUBJECTS and head.lemma_ == "be":
        among = [word for child in head.rights if child.lower_ == "among" for word in child.subtree]
        told = (CASUALTIES.get(child.lemma_.lower()) for child in (*head.rights, *among))
        return next((measure for measure in told if measure is not None), None)
    return None


def _done_to(noun: Token) -> str | None:
    """The act whose object the persons are, or that they suffer: "killed four", "four drowned"."""
    head = noun.head
    if noun.dep_ == "dobj" and only_harms(head):
        return None
    if noun.dep_ in ("dobj", "nsubjpass") or (noun.dep_ == "nsubj" and head.lemma_.lower() in _INTRANSITIVE):
        return CASUALTIES.get(head.lemma_.lower())
    return None


def _lost(noun: Token) -> str | None:
    """ "The loss of 11 lives", "claimed 40 lives", "the disappearance of 11 workers"."""
    of = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else None
    if noun.dep_ == "nsubj" and noun.head.lemma_ == "lose" and any(w.lower_ == "lives" for w in noun.head.rights):
        return "killed"
    if noun.lemma_.lower() == "life":
        whole = _with_number(noun)[-1]  # "claimed hundreds of thousands of lives"
        loser = whole.head if whole.dep_ == "dobj" else of
        return "killed" if loser is not None and loser.lemma_.lower() in _LOSING else None
    if of is None:
        return None
    whose = "lives" if of.lower_ == "lives" and of.head.lemma_.lower() in _LOSING else of.lemma_.lower()
    return _LOSSES.get(whose)
