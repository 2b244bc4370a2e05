"""Which mentions of one text are the same entity: names by their parts, descriptions by office, pronouns by place.

Conservative throughout: a mention that two entities fit belongs to neither.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from asreported.extract.entities.lists import (
    CLASS_NOUNS,
    FEMININE,
    HEADS_OF,
    KIND_NOUNS,
    MASCULINE,
    PERSON_NOUNS,
    TITLES,
)
from asreported.extract.entities.names import Name
from asreported.extract.entities.phrases import left_edge
from asreported.lexicon import class_noun, common_name
from asreported.model.mentions import EntityKind, EntityMention, MentionForm
from asreported.model.span import Span

_HE = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
_THINGS = frozenset({"mission", "organization", "other"})
_SENTENCES_BACK = 3
"""How many sentences a pronoun may reach back; news prose seldom goes further without naming again."""


@dataclass(slots=True)
class Cluster:
    """Mentions of one entity while they are gathered."""

    kind: EntityKind
    names: dict[str, None] = field(default_factory=dict)
    descriptions: dict[str, None] = field(default_factory=dict)
    mentions: list[EntityMention] = field(default_factory=list)
    heads: set[int] = field(default_factory=set)
    gender: str | None = None

    def add(self, start: int, end: int, form: MentionForm, head: int) -> None:
        """Adds a mention by its character offsets and the token at its head."""
        self.mentions.append(EntityMention(Span(start, end), form))
        self.heads.add(head)


def surname(name: str) -> str:
    """The part of a person's name by which reports call them again, folded: the last word without an article."""
    return name.rsplit(maxsplit=1)[-1].casefold().removeprefix("al-").removeprefix("el-")


def cluster_names(doc: Doc, names: Sequence[Name]) -> list[Cluster]:
    """Brings name mentions together: persons by surname, the rest by name, alias table and acronym."""
    clusters: list[Cluster] = []
    full: dict[str, list[Cluster]] = {}
    keyed: dict[str, Cluster] = {}
    persons = [name for name in names if name.kind == "person"]
    for name in sorted(persons, key=lambda name: (-len(name.text.split()), name.start)):
        cluster = _person_cluster(name, full, clusters)
        _add_name(cluster, doc, name)
    others = [name for name in names if name.kind != "person"]
    called = {class_noun(name.text): common_name(name.text) for name in others if class_noun(name.text)}
    for name in others:
        key = (common_name(name.text) or called.get(name.text.lower()) or name.text).casefold()
        key = _expansion(name, keyed) or key
        cluster = keyed.setdefault(key, Cluster(name.kind))
        if not cluster.mentions:
            clusters.append(cluster)
        _add_name(cluster, doc, name)
        acronym = acronym_after(doc, name.end, name.text)
        if acronym:
            keyed.setdefault(acronym.casefold(), cluster)
    return clusters


def _person_cluster(name: Name, full: dict[str, list[Cluster]], clusters: list[Cluster]) -> Cluster:
    fitting = full.setdefault(surname(name.text), [])
    words = name.text.casefold().split()
    if len(words) > 1:
        for cluster in fitting:
            if any(_same_forename(words, other.casefold().split()) for other in cluster.names):
                return cluster
    elif len(fitting) == 1:
        return fitting[0]
    cluster = Cluster("person")
    fitting.append(cluster)
    clusters.append(cluster)
    return cluster


def _same_forename(left: list[str], right: list[str]) -> bool:
    return left[0] == right[0] or (
        left[0].rstrip(".")[:1] == right[0].rstrip(".")[:1] and min(map(len, (left[0], right[0]))) <= 2
    )


def _expansion(name: Name, keyed: dict[str, Cluster]) -> str | None:
    """The key of a longer name whose initials this all-capital name is."""
    if not (name.text.isupper() and 2 < len(name.text) < 8):
        return None
    for key in keyed:
        words = [word for word in key.replace("-", " ").split() if word not in ("of", "the", "and", "for", "in")]
        if len(words) > 1 and "".join(word[0] for word in words).upper() == name.text:
            return key
    return None


def acronym_after(doc: Doc, end: int, text: str) -> str | None:
    """The acronym in brackets after the token at `end`, where it begins like the name."""
    if end + 2 < len(doc) and doc[end].text == "(" and doc[end + 2].text == ")":
        word = str(doc[end + 1].text)
        return word if word.isupper() and 1 < len(word) < 9 and word[0] == text[0].upper() else None
    return None


def _add_name(cluster: Cluster, doc: Doc, name: Name) -> None:
    cluster.names.setdefault(name.text)
    head = doc[name.start : name.end].root
    cluster.add(doc[name.start].idx, name.end_char, "name", head.i)
    cluster.heads.update(range(name.start, name.end))
    if cluster.kind == "person":
        _describe(cluster, doc, name, head)


def _describe(cluster: Cluster, doc: Doc, name: Name, head: Token) -> None:
    """Titles before the name, appositions after it, and the gender that they tell."""
    edge = left_edge(head)
    while edge < name.start and doc[edge].dep_ in ("det", "punct"):
        edge += 1
    title = doc[edge : name.start].text.strip(' ,"“”') if edge < name.start else ""
    words = {token.lower_.rstrip(".") for token in doc[edge : name.start]}
    if title and (words & TITLES or words & PERSON_NOUNS):
        cluster.descriptions.setdefault(title)
    apposition = next((child for child in head.rights if child.dep_ == "appos" and child.pos_ == "NOUN"), None)
    if apposition is not None and apposition.i > name.end - 1:
        described = doc[left_edge(apposition) : _phrase_end(apposition)].text.strip(' ,"“”')
        cluster.descriptions.setdefault(described)
        words |= {apposition.lemma_.lower()}
    elif head.dep_ == "appos" and head.head.lemma_.lower() in PERSON_NOUNS:
        above = head.head
        cluster.descriptions.setdefault(doc[left_edge(above) : name.start].text.strip(' ,"“”'))
        cluster.heads.add(above.i)
        words |= {above.lemma_.lower()}
    if words & MASCULINE:
        cluster.gender = "m"
    elif words & FEMININE:
        cluster.gender = "f"


def _phrase_end(head: Token) -> int:
    end = head.i + 1
    for child in head.rights:
        if child.dep_ == "prep" and child.i == end and child.right_edge.i - head.i < 12:
            end = child.right_edge.i + 1
    return end


def resolve_descriptions(doc: Doc, clusters: Sequence[Cluster]) -> None:
    """Gives definite descriptions ("the NATO chief", "the alliance") to the one named entity that each fits."""
    taken = {head for cluster in clusters for head in cluster.heads}
    persons = [cluster for cluster in clusters if cluster.kind == "person"]
    organizations = [cluster for cluster in clusters if cluster.kind == "organization"]
    for token in doc:
        if token.i in taken or token.tag_ != "NN" or not _definite(token):
            continue
        lemma = token.lemma_.lower()
        if lemma in PERSON_NOUNS:
            fitting = [cluster for cluster in persons if _bears(doc, cluster, token, lemma)]
        else:
            bare = token.i - left_edge(token) < 2
            fitting = [cluster for cluster in organizations if _called(cluster, lemma, bare)]
            if not fitting and bare and lemma in CLASS_NOUNS:
                fitting = _foremost(organizations)
        if len(fitting) == 1 and not any(child.dep_ == "appos" for child in token.children):
            start = left_edge(token)
            fitting[0].add(doc[start].idx, token.idx + len(token), "nominal", token.i)


def _definite(token: Token) -> bool:
    return any(child.dep_ == "det" and child.lower_ in ("the", "this", "that") for child in token.lefts)


def _foremost(organizations: Sequence[Cluster]) -> list[Cluster]:
    """The organization that the text names at least twice as often as any other."""
    ranked = sorted(organizations, key=lambda cluster: -len(cluster.mentions))
    if len(ranked) > 1 and len(ranked[0].mentions) < 2 * len(ranked[1].mentions):
        return []
    return ranked[:1]


def _called(cluster: Cluster, lemma: str, bare: bool) -> bool:
    """Whether the organization is called by the noun: the tables say so, or its own name ends in it."""
    return any(class_noun(name) == lemma or (bare and name.split()[-1].lower() == lemma) for name in cluster.names)


def _bears(doc: Doc, cluster: Cluster, token: Token, lemma: str) -> bool:
    said = {word.lower_.rstrip(".") for word in doc[left_edge(token) : token.i] if not word.is_stop and word.is_alpha}
    for description in cluster.descriptions:
        words = {word.strip(",.").casefold() for word in description.replace("’s", "").replace("'s", "").split()}
        heads = words & HEADS_OF or {word for word in words if word.startswith("secretary")}
        same_office = lemma in words or (lemma in HEADS_OF and heads)
        owners = {word for word in said if word.capitalize() in {d.capitalize() for d in words}}
        if same_office and (not said or owners):
            return True
    return False


def resolve_pronouns(doc: Doc, clusters: Sequence[Cluster]) -> None:
    """Gives "he", "she", "the 78-year-old politician" to the person in focus, where only one can be meant.

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
                here.append((token, cluster))
                continue
            gender = _HE.get(token.lower_)
            generic = (
                token.tag_ == "NN"
                and token.dep_ == "nsubj"
                and token.lower_ in KIND_NOUNS
                and _definite(token)
                and _unnamed(token)
            )
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


def _unnamed(token: Token) -> bool:
    return not any(child.ent_type_ in ("PERSON", "ORG", "GPE", "NORP") for child in token.subtree)


def _in_focus(
    number: int,
    here: list[tuple[Token, Cluster]],
    focus: list[tuple[int, list[tuple[Token, Cluster]]]],
    gender: str | None,
) -> Cluster | None:
    reachable = [here] if here else []
    reachable += [earlier for at, earlier in reversed(focus) if number - at <= _SENTENCES_BACK]
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
        words = [token for token in sentence if not token.is_space]
        if before is not None and words and words[0].lower_ == "it" and _personal(words[0]):
            before.add(words[0].idx, words[0].idx + 2, "pronoun", words[0].i)
            continue
        root = sentence.root
        subject = next((child for child in root.lefts if child.dep_ in ("nsubj", "nsubjpass")), None)
        before = things.get(subject.i) if subject is not None else None


def _personal(it: Token) -> bool:
    """Whether "it" stands for something: not for the weather or for a clause that follows ("it is clear that")."""
    verb = it.head
    return it.dep_ == "nsubjpass" or (
        it.dep_ == "nsubj" and verb.lemma_ != "be" and not any(child.dep_ == "ccomp" for child in verb.children)
    )
