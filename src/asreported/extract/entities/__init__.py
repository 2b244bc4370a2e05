"""Entities of one text: persons, organizations, places and lasting things, their mentions brought together."""

from __future__ import annotations

import re

from spacy.tokens import Doc, Token

from asreported.extract.entities.cluster import Cluster
from asreported.extract.entities.clusters import acronym_after, cluster_names, spells
from asreported.extract.entities.descriptions import describe, join_introductions, resolve_descriptions
from asreported.extract.entities.disasters import find_disasters
from asreported.extract.entities.lists import HEADLINE_GERUNDS, THING_KINDS
from asreported.extract.entities.names import find_names
from asreported.extract.entities.pronouns import resolve_it, resolve_pronouns
from asreported.extract.entities.sameness import Thing, ThingMention
from asreported.extract.entities.things import find_things
from asreported.lexicon import disaster, is_adjective
from asreported.model import Entity
from asreported.model.mentions import EntityKind

__all__ = ["find_entities"]

_LEGAL_FORMS = frozenset({"Inc", "Corp", "Ltd", "LLC", "Plc", "PLC", "Co", "AG", "SA", "GmbH"})
"""Legal forms are no part of the name that a company goes by."""
_POSSESSOR = re.compile(r"^[a-z][^,]*?['’]s\s+(?=[A-Z])")
"""Whose a named body is ("the province's Department of Health"), said in small letters, is no part of its name."""
_QUOTES = " \"“”‘’'"
_OWN = frozenset({"own", "such", "same", "latest"})
_DASHES = frozenset({"-", "--", "—", "–", "-LRB-", "("})
_HALVES = (("``", "''"), ("-RRB-", "-LRB-"), (")", "("))
"""Marks that come in twos, the one that may stand in a phrase without the other first."""
_QUOTED_PART = re.compile(r"^.*[\"“”]\s*")
"""Quoted words before the head are somebody's words about the thing, not its name."""


def find_entities(doc: Doc) -> tuple[Entity, ...]:
    """The entities of the text in the order of their first mention.

    Offsets are the doc's. Persons are found by name, title and surname; lasting things ("its mission in Iraq") by the
    head of the phrase, its owner and its place. A mention that two entities fit is left out.
    """
    names = find_names(doc)
    things = find_things(doc, names)
    by_token = {at: name for name in names for at in range(name.start, name.end)}
    things += find_disasters((token for token in doc if disaster(token.lower_)), by_token)
    proper = [
        (mention.start, mention.end, mention.head) for thing in things for mention in thing.mentions if mention.proper
    ]
    own = [
        name
        for name in names
        if not any(start <= name.start and name.start <= head < name.end <= end for start, end, head in proper)
    ]
    clusters = cluster_names(doc, own)
    for thing in things:
        cluster = _thing_cluster(doc, thing)
        clusters = [other for other in clusters if not _taken_in(cluster, other)]
        clusters.append(cluster)
    describe(doc, clusters)
    nouns = [token for token in doc if token.tag_ == "NN"]
    join_introductions(doc, nouns, clusters)
    resolve_descriptions(doc, nouns, clusters)
    resolve_pronouns(doc, clusters)
    resolve_it(doc, clusters)
    entities = [_entity(cluster) for cluster in clusters if cluster.mentions]
    return tuple(sorted(entities, key=lambda entity: (entity.mentions[0].span, entity.name)))


def _thing_cluster(doc: Doc, thing: Thing) -> Cluster:
    kind: EntityKind = THING_KINDS.get(thing.noun, "other")  # type: ignore[assignment]  # its tables are named after kinds
    cluster = Cluster(kind)
    for mention in thing.mentions:
        start = _thing_start(doc, mention, kind)
        text = _unbroken(_QUOTED_PART.sub("", doc[start : mention.end].text))
        if mention.proper:
            text = _POSSESSOR.sub("", text)
        if mention.proper or mention.owners or mention.places:
            cluster.names.setdefault(text)
        else:
            cluster.descriptions.setdefault(text)
        acronym = acronym_after(doc, mention.end, text) if mention.proper else None
        if acronym:
            cluster.names.setdefault(acronym)
        end = mention.end - 1
        cluster.add(doc[mention.start].idx, doc[end].idx + len(doc[end]), "nominal", mention.head)
    return cluster


def _unbroken(text: str) -> str:
    """The words after a bracket or a quotation mark of which the phrase has only one half ("9bn) fund")."""
    for within, other in _HALVES:
        if within in text and other not in text:
            text = text.rpartition(within)[2].strip() or text
    return text


def _thing_start(doc: Doc, mention: ThingMention, kind: EntityKind) -> int:
    """Where the name of a thing begins: after the dateline, article or verb that the parser hangs on it ("LUND - A
    contested programme", "Restarting Nuclear Programme", "taking office")."""
    start = mention.start
    for at in range(start, mention.head):
        dash = doc[at].text in _DASHES and doc[at].whitespace_ and at > 0 and doc[at - 1].whitespace_
        time = doc[at].tag_ == "POS" and at > 0 and doc[at - 1].ent_type_ == "DATE"  # "this week's operation"
        if doc[at].dep_ == "det" or dash or time:
            start = at + 1
    while start < mention.head and (
        _before_thing(doc[start], mention.head) or (kind != "mission" and _verbal(doc[start]))
    ):
        start += 1
    return start


def _verbal(word: Token) -> bool:
    """Whether the first word is what is done with the thing, and no part of its name."""
    return word.tag_ in ("VB", "VBP", "VBG") or word.text == "-" or word.lower_ in HEADLINE_GERUNDS


def _before_thing(token: Token, head: int) -> bool:
    """Articles, quotation marks, and what joins the phrase to the sentence: "or its campaign", "even the schools"."""
    joins = token.pos_ == "CCONJ" or ((token.pos_ == "ADV" or token.lower_ == "more") and token.head.i == head)
    return joins or token.dep_ == "det" or token.text in _QUOTES or token.tag_ == "PRP$" or token.lower_ in _OWN


def _taken_in(thing: Cluster, other: Cluster) -> bool:
    """Whether the other is the thing's acronym, tagged as a name of its own; the thing then takes its mentions."""
    if other.kind == "person" or not other.names:
        return False
    short = all(name in thing.names or any(spells(name, full) for full in thing.names) for name in other.names)
    if not short:
        return False
    for name in other.names:
        thing.names.setdefault(name)
    thing.mentions += other.mentions
    thing.heads |= other.heads
    return True


def _entity(cluster: Cluster) -> Entity:
    names = tuple(cluster.names)
    descriptions = tuple(cluster.descriptions)
    mentions = tuple(sorted(cluster.mentions, key=lambda mention: mention.span))
    return Entity(_fullest(names or descriptions), cluster.kind, names, descriptions, mentions)


def _fullest(names: tuple[str, ...]) -> str:
    return max(
        names,
        key=lambda name: (
            name[:1].isupper(),
            not is_adjective(name),
            _full_words(name),
            -_legal_words(name),
            len(name),
        ),
    )


def _full_words(name: str) -> int:
    return len(name.split()) - _legal_words(name)


def _legal_words(name: str) -> int:
    return sum(word.strip(".,") in _LEGAL_FORMS for word in name.split())
