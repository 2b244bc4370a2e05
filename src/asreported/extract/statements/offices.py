"""Who holds an office, held it, or is to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Token

from asreported.extract.entities.lists import HEADS_OF
from asreported.extract.entities.phrases import left_edge
from asreported.extract.modality import modality_of
from asreported.extract.statements.context import Context, state_at
from asreported.extract.statements.lexicon import words
from asreported.extract.statements.phrase import noun_phrase, objects, prepositional_objects, subjects, token_span
from asreported.model import Span, StateStatement, TimeReference
from asreported.model.modality import Modality

_ROLES = words("lead", "roles")
_IN_TITLES = words("office", "in_titles")
_BRACKETED = re.compile(r"[LRC]|left|right|cent(?:re|er)|\d\d?")
"""What captions and lists put in brackets after a name."""
_APPOINTING = words("office", "verbs")
_ENTERING = words("office", "entering")
_LEAVING = words("office", "leaving")
_DISMISSING = words("office", "dismissing")
_POSTS = words("office", "posts")
_NO_OFFICE = words("office", "no_office")
_FORMER = words("office", "former")
_TO_COME = words("office", "to_come")
_ZONES = frozenset({"GMT", "BST", "UTC", "EST", "EDT", "ET", "PST", "PDT", "PT", "CET", "CEST"})
"""What stands between an hour and a title."""
_ARRIVING = frozenset({"incoming", "outgoing", "acting", "interim", "designate"})


def find_offices(context: Context) -> Iterator[StateStatement]:
    """Statements of office, and of the command of missions that a title tells."""
    for token in context.doc:
        if token.tag_ in ("NN", "NNP"):
            if token.lemma_.lower() in HEADS_OF and not _leads_on(token):
                yield from _role(context, token)
        elif token.pos_ == "VERB":
            if token.lemma_.lower() in _APPOINTING:
                yield from _appointed(context, token)
            yield from _entered(context, token)


def _leads_on(role: Token) -> bool:
    """Whether the next word is a role too, and the office its ("Chief Executive Roe")."""
    return role.i + 1 < len(role.doc) and role.nbor(1).lemma_.lower() in HEADS_OF


def _role(context: Context, role: Token) -> Iterator[StateStatement]:
    """ "X, the incoming commander of the mission": commander of a mission, else an office of the person."""
    bearer = _bearer(role)
    person = None if bearer is None else context.entity(bearer)
    if bearer is None or person is None or context.entities[person].kind != "person":
        return
    things = [context.entity(below) for below in prepositional_objects(role, "of", "for")]
    things += [context.entity(child) for child in role.lefts if child.dep_ in ("compound", "poss", "nmod")]
    thing = next((found for found in things if found is not None and context.entities[found].kind != "person"), None)
    first = noun_phrase(role)[0]
    start = context.doc[left_edge(role)] if bearer.i > role.i else first
    said = {word.lower_ for word in context.doc[start.i : role.i]}
    name = context.entities[person].name
    if thing is not None and context.entities[thing].kind == "mission" and role.lemma_.lower() in _ROLES:
        arriving = sorted(said & _ARRIVING)
        value = f"{name}, {arriving[0]}" if arriving else name
        low, high = (bearer, role) if bearer.i < role.i else (first, bearer)
        modality: Modality = "former" if said & (_FORMER | {"outgoing"}) else "actual"
        yield state_at(context, role, token_span(low, high), thing, "commander", value, modality)
        return
    before = bearer.i > role.i
    start = _title_start(role) if before else _hyphened(first)
    span = token_span(start, _office_end(role))
    yield from _office(context, role, span, person)


def _office(context: Context, role: Token, span: Span, person: int) -> Iterator[StateStatement]:
    """The office that a title tells: that of the report's day, and not of when the person did what the clause says;
    what one was once, or when what is told had long been done, nobody says when."""
    words_of = set(span.of(context.text).casefold().replace("-", " ").split())
    modality: Modality = "former" if words_of & _FORMER else "planned" if words_of & _TO_COME else "actual"
    past = modality == "former" or (modality == "actual" and context.is_long_past(role))
    time = TimeReference(None, "past" if past else "present", context.quotation(span))
    if role.dep_ == "attr" and modality == "actual":
        modality, time = modality_of(role.head), context.time(role.head)
    yield StateStatement(span, person, "office", span.of(context.text), modality, time)


def _hyphened(first: Token) -> Token:
    """The first word of a phrase that the parser cut at a hyphen ("vice-president")."""
    while first.i > first.sent.start + 1 and first.nbor(-1).text == "-" and first.nbor(-2).is_alpha:
        first = first.nbor(-2)
    return first


def _title_start(role: Token) -> Token:
    """The first word of a title before a name ("Norway's Prime Minister"), whatever the parser hangs it on."""
    start = role if role.pos_ == "PROPN" else noun_phrase(role)[0]
    while start.i > role.sent.start:
        before = start.nbor(-1)
        named = before.text[:1].isupper() and before.pos_ not in ("AUX", "VERB", "DET", "ADV", "ADP", "CCONJ", "SCONJ")
        named = named and before.text not in _ZONES
        if not (named or before.lower_ in _IN_TITLES) or before.is_space:
            break
        start = before
    while start.i < role.i and start.is_punct:
        start = start.nbor(1)
    return start


def _bearer(role: Token) -> Token | None:
    for child in role.rights:
        if child.dep_ == "appos" and child.pos_ == "PROPN":
            return child
    if role.dep_ in ("compound", "nmod", "appos") and role.head.pos_ == "PROPN":
        if _BRACKETED.fullmatch(role.head.text) and role.head.dep_ == "appos":
            return role.head.head
        return role.head
    if role.dep_ == "attr":
        return next((child for child in role.head.lefts if child.dep_ == "nsubj"), None)
    return _named_before(role)


def _named_before(role: Token) -> Token | None:
    """The name right before the phrase, a bracket at most between: "Ana Ruiz (L), the incoming commander"."""
    at = left_edge(role) - 1
    while at > 0 and role.i - at < 12 and (role.doc[at].is_punct or _BRACKETED.fullmatch(role.doc[at].text)):
        at -= 1
    before = role.doc[at]
    between = role.doc[at + 1 : left_edge(role)].text
    return before if before.pos_ == "PROPN" and "," in between and "\n" not in between else None


def _appointed(context: Context, verb: Token) -> Iterator[StateStatement]:
    """ "Ruiz was appointed chief prosecutor", "the senate named Lund as auditor": an office of the person."""
    offices = [child for child in verb.rights if child.dep_ in ("oprd", "attr")] + prepositional_objects(verb, "as")
    passive = [child for child in verb.lefts if child.dep_ == "nsubjpass"]
    for person_word in passive or objects(verb):
        person = context.entity(person_word)
        if person is None or context.entities[person].kind != "person":
            continue
        for office in offices:
            if office.i != person_word.i and _is_office(office):
                span = token_span(noun_phrase(office)[0], _office_end(office))
                yield state_at(context, verb, span, person, "office", span.of(context.text), modality_of(verb))


def _is_office(noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    return lemma in HEADS_OF or (noun.pos_ == "NOUN" and lemma not in _NO_OFFICE)


def _entered(context: Context, verb: Token) -> Iterator[StateStatement]:
    """ "Ruiz took office as mayor in May", "was sworn in as mayor", "resigned as mayor"."""
    lemma = verb.lemma_.lower()
    if lemma not in _ENTERING and lemma not in _LEAVING and lemma != "swear":
        return
    offices = prepositional_objects(verb, "as")
    posts = [word for word in objects(verb) if word.lemma_.lower() in _POSTS]
    leaves = lemma in _LEAVING and (offices or posts)
    sworn = lemma == "swear" and any(child.lower_ == "in" for child in verb.rights)
    enters = (lemma in _ENTERING and posts) or (sworn and offices)
    if not (leaves or enters):
        return
    modality = modality_of(verb)
    if leaves and modality == "actual":
        modality = "former"
    for word in subjects(verb):
        person = context.entity(word)
        if person is None or context.entities[person].kind != "person" or (lemma in _DISMISSING and not _passive(word)):
            continue
        told = next((one for one in offices if one.pos_ in ("NOUN", "PROPN")), None)
        span = token_span(noun_phrase(told)[0], _office_end(told)) if told is not None else _verb_and(verb, posts)
        named = next((post for post in posts if post.lemma_ not in ("office", "post")), None)
        value = span.of(context.text) if told is not None else _of_post(context, person)
        value = value if named is None or told is not None else named.text
        yield state_at(context, verb, span, person, "office", value, modality)


def _passive(word: Token) -> bool:
    return word.dep_ == "nsubjpass"


def _verb_and(verb: Token, posts: list[Token]) -> Span:
    return token_span(verb, posts[0]) if posts else token_span(verb, verb)


def _of_post(context: Context, person: int) -> str:
    """The office of a person who "took office", by a title that the report gives; else just that: office."""
    titles = [one for one in context.entities[person].descriptions if not one.casefold().startswith(("mr", "ms", "dr"))]
    return titles[0] if titles else "office"


def _office_end(office: Token) -> Token:
    """The last word of an office with what it is of ("head of the fund"), and nothing that a comma sets apart."""
    end = office
    for child in office.rights:
        if child.dep_ == "prep" and child.lower_ in ("of", "for", "to", "at", "in") and child.i == end.i + 1:
            edge = next((word for word in child.subtree if word.text == ","), None)
            end = child.right_edge if edge is None else edge.nbor(-1)
    return end
