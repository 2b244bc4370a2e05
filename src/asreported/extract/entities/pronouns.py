"""Whom a pronoun means: the person in focus, the thing that the sentence before is about."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from spacy.tokens import Doc, Token

from asreported.extract.entities.cluster import Cluster
from asreported.extract.entities.descriptions import definite
from asreported.extract.entities.lists import EPITHETS, PERSON_NOUNS
from asreported.extract.entities.phrases import left_edge
from asreported.extract.entities.titled import bare_office, offices_of

PRONOUN_GENDER = {
    "he": "m",
    "him": "m",
    "his": "m",
    "himself": "m",
    "she": "f",
    "her": "f",
    "hers": "f",
    "herself": "f",
}
KIN_GENDER = {"wife": "f", "mother": "f", "daughter": "f", "sister": "f", "widow": "f", "aunt": "f", "niece": "f"}
KIN_GENDER |= {"husband": "m", "father": "m", "son": "m", "brother": "m", "widower": "m", "uncle": "m", "nephew": "m"}
"""Nouns of kin that tell whom "he" or "she" cannot mean."""
_THINGS = frozenset({"mission", "organization", "other"})
_SENTENCES_BACK = 3
"""How many sentences a pronoun may reach back; news prose seldom goes further without naming again."""


def resolve_pronouns(doc: Doc, clusters: Sequence[Cluster]) -> None:
    """Gives "he", "she", "the 60-year-old senator" to the person in focus, where only one can be meant.

    Focus is the last sentence that names a person (Grosz, Joshi and Weinstein 1995): its subject if that is a
    person, else its only person.
    """
    person_at = {head: cluster for cluster in clusters if cluster.kind == "person" for head in cluster.heads}
    focus: list[tuple[int, list[tuple[Token, Cluster]]]] = []
    for number, sentence in enumerate(doc.sents):
        here: list[tuple[Token, Cluster]] = []
        for token in sentence:
            cluster = person_at.get(token.i)
            if cluster is not None:
                if token.dep_ == "appos":  # "his wife, Ana"
                    cluster.gender = cluster.gender or KIN_GENDER.get(token.head.lower_)
                here.append((token, cluster))
                continue
            office = bare_office(token)
            if office is not None and not here:
                holders = [one for one in person_at.values() if any(office in offices_of(doc, n) for n in one.named)]
                if not holders:
                    here.append((token, Cluster("person")))  # whoever it is, a "he" after it is no one named before
                    continue
            gender = PRONOUN_GENDER.get(token.lower_)
            generic = token.tag_ == "NN" and token.dep_ == "nsubj" and _takes_up(token)
            if gender is None and not generic:
                continue
            found = _in_focus(number, here, focus, gender)
            if found is not None:
                found.gender = found.gender or gender
                start = token.i if gender else left_edge(token)
                found.add(doc[start].idx, token.idx + len(token), "pronoun" if gender else "nominal", token.i)
                here.append((token, found))
        if here:
            focus.append((number, here))


def _takes_up(token: Token) -> bool:
    """ "the singer", "the 60-year-old minister": a noun that takes up a person just named."""
    lemma = token.lemma_.lower()
    aged = lemma in PERSON_NOUNS and any(part.lower_ == "old" for child in token.lefts for part in child.subtree)
    return (aged or lemma in EPITHETS) and definite(token) and _unnamed(token)


def _unnamed(token: Token) -> bool:
    return not any(child.ent_type_ in ("PERSON", "ORG", "GPE", "NORP") for child in token.subtree)


def _in_focus(
    number: int,
    here: list[tuple[Token, Cluster]],
    focus: list[tuple[int, list[tuple[Token, Cluster]]]],
    gender: str | None,
) -> Cluster | None:
    reachable = [here] if here else []
    near = takewhile(lambda earlier: number - earlier[0] <= _SENTENCES_BACK, reversed(focus))
    reachable += [earlier for _, earlier in near]
    for group in reachable:
        fitting = [(at, cluster) for at, cluster in group if gender is None or cluster.gender in (None, gender)]
        subjects = {id(cluster): cluster for at, cluster in fitting if _is_subject(at)}
        anyone = {id(cluster): cluster for _, cluster in fitting}
        for choice in (subjects, anyone):
            if len(choice) == 1:
                return next(iter(choice.values()))
        if anyone:
            return None
    return None


def _is_subject(token: Token) -> bool:
    while token.dep_ in ("compound", "appos", "flat", "poss") and token.head.i != token.i and token.dep_ != "poss":
        token = token.head
    return token.dep_ in ("nsubj", "nsubjpass")


def resolve_it(doc: Doc, clusters: Sequence[Cluster]) -> None:
    """Gives a sentence's opening "It" to the thing or organization that is the subject of the sentence before."""
    things = {head: cluster for cluster in clusters if cluster.kind in _THINGS for head in cluster.heads}
    before: Cluster | None = None
    for sentence in doc.sents:
        first = next((token for token in sentence if not token.is_space), None)
        if before is not None and first is not None and first.lower_ == "it" and _personal(first):
            before.add(first.idx, first.idx + 2, "pronoun", first.i)
            continue
        root = sentence.root
        subject = next((child for child in root.lefts if child.dep_ in ("nsubj", "nsubjpass")), None)
        cited = root.lemma_ == "report" and any(
            child.dep_ == "ccomp" for child in root.lefts
        )  # "…, the agency reports"
        before = things.get(subject.i) if subject is not None and not cited else None


def _personal(it: Token) -> bool:
    """Whether "it" stands for something: not for the weather or for a clause that follows ("it is clear that")."""
    verb = it.head
    return it.dep_ == "nsubjpass" or (
        it.dep_ == "nsubj" and verb.lemma_ != "be" and not any(child.dep_ == "ccomp" for child in verb.children)
    )
