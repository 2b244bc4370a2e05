"""Whom a definite description means: titles and appositions gathered beside names, then asked for ("the mayor")."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from asreported.extract.entities.cluster import Cluster, told_gender
from asreported.extract.entities.lists import (
    AGENCY_NAMES,
    ANONYMOUS,
    ANY_HEAD,
    CHAMBERS,
    CLASS_NOUNS,
    COLLECTIVE,
    COLLECTIVE_NAMES,
    HEADS_OF,
    KIN,
    NAMED_BY,
    PASSING_NOUNS,
    PERSON_NOUNS,
    SPEAKING,
    THING_KINDS,
    TITLED,
    TITLES,
)
from asreported.extract.entities.names import Name
from asreported.extract.entities.phrases import left_edge
from asreported.lexicon import class_noun

_RANKS = frozenset({"prime", "vice", "deputy", "acting", "assistant", "associate", "attorney"})
"""Words that make another office of an office: no vice president is "the president"."""
_ANY_OF_KIND = CLASS_NOUNS - {"union"}
"""Class nouns that fit no body whose name does not tell it: a report on a company names its union too."""
_WATERS = frozenset(
    {"gulf", "bay", "sea", "ocean", "strait", "lake", "river", "coast", "island", "islands", "peninsula"}
)
"""Heads of names that no body has, whatever the tagger takes "the Gulf of X" for."""
_AGENCIES = frozenset(noun.title() for noun in AGENCY_NAMES)
"""The same as the last words of names."""
_NEAR = 120
"""Tokens back within which the last named of several bearers is meant: some five sentences."""
_INTRODUCED = 90
"""Tokens after its trade within which a source is named: the next two or three sentences."""
_LONGEST_PLACE = 12
"""Tokens of the longest prepositional phrase that belongs to an apposition."""


def describe(doc: Doc, clusters: Sequence[Cluster]) -> None:
    """Gathers what stands beside the names of persons: titles, appositions, the gender that they tell; and what the
    text says that organizations are."""
    for cluster in clusters:
        for name in cluster.named:
            if cluster.kind == "person":
                _describe(cluster, doc, name)
            elif cluster.kind == "organization":
                cluster.kinds.update(_kinds(doc[name.start : name.end].root))


def _kinds(head: Token) -> list[str]:
    """ "Roe, a harbour union", "Roe is a harbour union": the noun."""
    beside = [child for child in head.rights if child.dep_ == "appos" and child.tag_ == "NN"]
    if head.dep_ == "nsubj" and head.head.lemma_ == "be":
        beside += [child for child in head.head.rights if child.dep_ == "attr" and child.tag_ == "NN"]
    return [child.lemma_.lower() for child in beside]


def _describe(cluster: Cluster, doc: Doc, name: Name) -> None:
    head = doc[name.start : name.end].root
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
    cluster.gender = told_gender(words) or cluster.gender


def _phrase_end(head: Token) -> int:
    end = head.i + 1
    for child in head.rights:
        if child.dep_ == "prep" and child.i == end and child.right_edge.i - head.i < _LONGEST_PLACE:
            end = child.right_edge.i + 1
    return end


def join_introductions(doc: Doc, nouns: Sequence[Token], clusters: Sequence[Cluster]) -> None:
    """ "A hockey coach says he is amazed. Anna Roe said …": news gives a source's trade first and the name after it.

    The person is the next to be a subject, of a verb of speech, is named in full there and for the first time, and
    without any other title: who has been described needs no description. Anonymous kinds ("an official") stay unnamed.
    """
    persons = [cluster for cluster in clusters if cluster.kind == "person" and cluster.named]
    subjects = sorted(
        ((name.start, name, cluster) for cluster in persons for name in cluster.named if _subject_at(doc, name)),
        key=lambda found: found[0],
    )
    for token in nouns:
        if token.dep_ == "nsubj" and _introduces(token):
            following = next((found for found in subjects if found[0] > token.i), None)
            if following is None or following[0] - token.i > _INTRODUCED:
                continue
            _, name, cluster = following
            fits = cluster.gender in (None, told_gender([token.lemma_.lower()]) or cluster.gender)
            says = doc[name.start : name.end].root.head.lemma_.lower() in SPEAKING
            if fits and says and _first_in_full(name, cluster) and _undescribed(doc, name, token.lemma_.lower()):
                start = left_edge(token)
                cluster.add(doc[start].idx, token.idx + len(token), "nominal", token.i)
                cluster.descriptions.setdefault(doc[start : token.i + 1].text)


def _introduces(token: Token) -> bool:
    lemma = token.lemma_.lower()
    indefinite = any(child.lower_ in ("a", "an") and child.dep_ == "det" for child in token.lefts)
    named = any(child.dep_ == "appos" or child.ent_type_ == "PERSON" for child in token.children)
    speaks = token.head.pos_ == "VERB" and token.head.dep_ in ("ROOT", "conj")
    return lemma in PERSON_NOUNS - ANONYMOUS and indefinite and speaks and not named


def _leads(head: Token) -> bool:
    """Whether a noun is the subject of a main clause, or stands beside it ("the maker Roe & Lund grew")."""
    while head.dep_ == "appos" and head.head.i != head.i:
        head = head.head
    return head.dep_ in ("nsubj", "nsubjpass") and head.head.dep_ == "ROOT"


def _subject_at(doc: Doc, name: Name) -> bool:
    """Whether a name is the subject of its clause."""
    return doc[name.start : name.end].root.dep_ in ("nsubj", "nsubjpass")


def _first_in_full(name: Name, cluster: Cluster) -> bool:
    return " " in name.text and name.start == min(other.start for other in cluster.named)


def _undescribed(doc: Doc, name: Name, lemma: str) -> bool:
    head = doc[name.start : name.end].root
    before = [token.lower_.rstrip(".") for token in doc[left_edge(head) : name.start]]
    return (not before or before[-1] in TITLED.get(lemma, ())) and not any(
        child.dep_ == "appos" for child in head.children
    )


def resolve_descriptions(doc: Doc, nouns: Sequence[Token], clusters: Sequence[Cluster]) -> None:
    """Gives definite descriptions ("the NATO chief", "the alliance") to the one named entity that each fits."""
    taken = {head for cluster in clusters for head in cluster.heads}
    persons = [cluster for cluster in clusters if cluster.kind == "person"]
    bodies = [cluster for cluster in clusters if cluster.names and _is_body(cluster)]
    for token in nouns:
        if token.i in taken or not definite(token):
            continue
        lemma = token.lemma_.lower()
        if lemma in KIN:
            continue  # whose father is meant, the text around tells, not a title
        fitting = _bearers(doc, persons, token, lemma) if lemma in PERSON_NOUNS else _bodies(doc, bodies, token, lemma)
        if len(fitting) > 1:
            fitting = _last_named(fitting, token)
        if (
            len(fitting) == 1
            and not any(child.dep_ == "appos" for child in token.children)
            and not _name_follows(doc, token)
        ):
            start = left_edge(token)
            fitting[0].add(doc[start].idx, token.idx + len(token), "nominal", token.i)


def _name_follows(doc: Doc, token: Token) -> bool:
    """Whether the name of another follows the noun ("the organization Harbour Watch")."""
    after = doc[token.i + 1] if token.i + 1 < len(doc) else token
    return after.pos_ == "PROPN" and after.head.i >= after.i and after.ent_type_ != "DATE"


def definite(token: Token) -> bool:
    """Whether "the", "this" or "that" stands before the noun."""
    return any(child.dep_ == "det" and child.lower_ in ("the", "this", "that") for child in token.lefts)


def _last_named(fitting: Sequence[Cluster], token: Token) -> list[Cluster]:
    """Of several, the only one named shortly before."""
    return [cluster for cluster in fitting if any(token.i - _NEAR < name.start < token.i for name in cluster.named)]


def _bearers(doc: Doc, persons: Sequence[Cluster], token: Token, lemma: str) -> list[Cluster]:
    """Who is told to hold the very office; for a head of any kind ("the NATO chief"), who heads anything."""
    said = _said(doc, token)
    owners = {word.lower_ for word in doc[left_edge(token) : token.i] if word.text[:1].isupper() and not word.is_stop}
    exact = [cluster for cluster in persons if _bears(cluster, said, owners, {lemma})]
    if exact or lemma not in ANY_HEAD:
        return exact
    return [cluster for cluster in persons if _bears(cluster, said, owners, HEADS_OF)]


def _said(doc: Doc, token: Token) -> set[str]:
    """The words that tell which: before the noun, and after its "of"."""
    before = doc[left_edge(token) : token.i]
    after = [
        deeper
        for child in token.rights
        if child.dep_ == "prep" and child.lower_ == "of" and child.i == token.i + 1
        for deeper in child.subtree
    ]
    return {word.lower_.rstrip(".") for word in (*before, *after) if not word.is_stop and word.is_alpha}


def _bears(cluster: Cluster, said: set[str], owners: set[str], offices: set[str] | frozenset[str]) -> bool:
    for description in cluster.descriptions:
        words = {word.strip(",.").casefold() for word in description.replace("’s", "").replace("'s", "").split()}
        held = words & offices or (offices is HEADS_OF and any(word.startswith("secretary") for word in words))
        told = not said - _RANKS or bool(said & words - _RANKS)
        if held and told and words & _RANKS == said & _RANKS and owners <= words:
            return True
    return False


def _bodies(doc: Doc, bodies: Sequence[Cluster], token: Token, lemma: str) -> list[Cluster]:
    """The organization that the noun calls: by the tables or by the head of its own name; for a word that calls any
    of its kind, the one that the report is about."""
    said = _said(doc, token)
    fitting = [
        cluster
        for cluster in bodies
        if (not said and lemma in cluster.kinds) or any(_called(name, lemma, said) for name in cluster.names)
    ]
    passing = lemma in PASSING_NOUNS and not said
    any_of_kind = not fitting and not said and lemma in _ANY_OF_KIND
    if not (passing or any_of_kind):
        return fitting
    allowed = [body for body in bodies if body.kind != "place" and not _otherwise(body, lemma)]
    last = _last_subject(doc, allowed, token) if passing else []
    if any_of_kind:
        fitting = last or _foremost(allowed)
    told = last and fitting and not _last_named(fitting, token) and _last_named(last, token)
    return last if told and not any(_head(name.lower().split()) in CHAMBERS for name in last[0].names) else fitting


def _is_body(cluster: Cluster) -> bool:
    """Whether "the company", "the agency" may mean it; an agency by the last word of its name, too, whatever else a
    service or office is."""
    agency = cluster.kind == "other" and any(
        name[0].isupper() and _head(name.split()) in _AGENCIES for name in cluster.names
    )
    return agency or cluster.kind in ("organization", "place")


def _last_subject(doc: Doc, organizations: Sequence[Cluster], token: Token) -> list[Cluster]:
    """The organization that was a subject last, not far back."""
    found = [
        (head, cluster)
        for cluster in organizations
        for head in cluster.heads
        if token.i - _NEAR < head < token.i and _leads(doc[head])
    ]
    return [max(found, key=lambda one: one[0])[1]] if found else []


def _called(name: str, lemma: str, said: set[str]) -> bool:
    if class_noun(name) == lemma:
        return True
    words = name.lower().split() if lemma in NAMED_BY else []
    return len(words) > 1 and _head(words) == lemma and said <= set(words)


def _head(words: Sequence[str]) -> str:
    """The head noun of an organization's name, in small letters: before "of", else its last word."""
    return words[words.index("of") - 1] if "of" in words[1:] else words[-1]


def _otherwise(cluster: Cluster, lemma: str) -> bool:
    """Whether the organization's name or the tables tell that it is of another kind ("commission", "alliance")."""
    kinds = {class_noun(name) or _head(name.lower().split()) for name in cluster.names}
    allowed = COLLECTIVE_NAMES if lemma in COLLECTIVE else AGENCY_NAMES if lemma == "agency" else {lemma}
    other = any(kind not in allowed and (kind in CLASS_NOUNS or kind in THING_KINDS) for kind in kinds)
    return other or any(kind in _WATERS for kind in kinds)


def _foremost(organizations: Sequence[Cluster]) -> list[Cluster]:
    """The organization that the text names at least twice as often as any other."""
    ranked = sorted(organizations, key=lambda cluster: -len(cluster.mentions))
    if len(ranked) > 1 and len(ranked[0].mentions) < 2 * len(ranked[1].mentions):
        return []
    return ranked[:1]
