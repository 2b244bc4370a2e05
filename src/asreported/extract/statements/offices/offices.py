"""Who holds an office, held it, or is to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from asreported.extract.entities.lists import HEADS_OF, PERSON_NOUNS, THING_KINDS, TITLES
from asreported.extract.entities.phrases import left_edge
from asreported.extract.modality import modality_of
from asreported.extract.statements.context import Context, state_at
from asreported.extract.statements.offices.bare_titles import no_holder
from asreported.extract.statements.offices.bearers import bearer_of, quote_between
from asreported.extract.statements.offices.ends import office_end, to_come
from asreported.extract.statements.offices.incumbents import (
    TERMS,
    died,
    followed,
    long_former,
    of_its_time,
    once_was,
    served_under,
    then_after,
    then_before,
    told_of_before,
    with_former,
    year_told,
)
from asreported.extract.statements.offices.predecessors import (
    courtesy,
    last_word,
    lesser,
    plainly,
    predecessors,
    under_another,
)
from asreported.extract.statements.offices.tenures import TENURE_VERBS, find_tenure, has_left, resigned
from asreported.extract.statements.offices.titles import phrase_start, plain_office, title_start
from asreported.extract.statements.phrase import (
    closed,
    noun_phrase,
    objects,
    prepositional_objects,
    subjects,
    token_span,
)
from asreported.extract.statements.standings.lexicon import words
from asreported.lexicon.days import MONTHS
from asreported.model import Entity, Span, StateStatement, TimeReference
from asreported.model.modality import Modality

_ROLES = words("lead", "roles")
_APPOINTING = words("office", "verbs")
_DISMISSING = words("office", "dismissing")
_CUES = HEADS_OF | _APPOINTING | TENURE_VERBS
_NO_OFFICE = words("office", "no_office")
_FORMER = words("office", "former")
_TO_COME = words("office", "to_come")
_BACK = 60
"""Characters back within which a first office stands that one was once."""
_NO_NAMES = frozenset(THING_KINDS) | {"league", "forum", "motors", "electric", "cup", "manager", "staff", "counsel"}
"""Common nouns that end the names of bodies and meetings and may be tagged as a person's."""
_NO_PERSONS = _NO_NAMES | MONTHS | TITLES | HEADS_OF | {"pro tem"}
_NICKNAMES = frozenset({"Chief", "Boss"})
_BRACKETED = re.compile(r"\b(?:now|then) former *(?:\)|-RRB-)\s*$")
"""What tells beside an office that it is over ("(now former) mayor Roe")."""
_YEAR = re.compile(r"(?:19|20)\d\d ")
_RANK = 2
"""Tokens after "chief" that tell of which kind an officer is ("chief medical officer")."""
_BODIES = frozenset({"mission", "delegation", "station", "staff"})
_OF_STATES = frozenset({"President", "Prime Minister", "Vice President", "Chancellor"})
_ARRIVING = frozenset({"incoming", "outgoing", "acting", "interim", "designate"})


def find_offices(context: Context) -> Iterator[StateStatement]:
    """Statements of office, and of the command of missions that a title tells. Whom the text calls a former holder too
    may have held it when what the plain title tells was done."""
    found = list(_offices(context))
    once = {(state.subject, state.value.casefold()) for state in found if state.modality == "former"}
    past = {(state.subject, last_word(state)) for state in found if state.modality == "former"}
    outnumbered = lesser(context, found)
    before = predecessors(context)
    for state in (_without_source(context, state, found) for state in found):
        plain = state.modality == "actual" and state.time.timex is None
        gone = courtesy(state, once) or (plainly(state) and state.subject in before)
        if plain and (gone or under_another(context, state, found)):
            yield replace(state, modality="former", time=replace(state.time, tense="past"))
        elif plain and past and (state.subject, last_word(state)) in past:
            yield replace(state, time=replace(state.time, tense="past"))
        elif not (plain and plainly(state) and state.subject in outnumbered):
            yield state


def _without_source(context: Context, state: StateStatement, found: list[StateStatement]) -> StateStatement:
    """A head of state's title without the broadcaster named before it, where the text has the title plain too ("LBN
    President Roe must speak, a historian said": "President Roe")."""
    first, _, plain = state.value.partition(" ")
    if plain not in _OF_STATES or not any(one.subject == state.subject and one.value == plain for one in found):
        return state
    words_of = context.doc.char_span(state.span.start, state.span.end, alignment_mode="expand")
    of_body = words_of is not None and words_of[0].text == first and words_of[0].ent_type_ == "ORG"
    return replace(state, value=plain) if of_body else state


def _offices(context: Context) -> Iterator[StateStatement]:
    for token in context.lemmas.words(_CUES):
        if token.tag_ in ("NN", "NNP"):
            if token.lemma_.lower() in HEADS_OF and not _leads_on(token):
                yield from _role(context, token)
        elif token.pos_ == "VERB":
            if token.lemma_.lower() in _APPOINTING:
                yield from _appointed(context, token)
            yield from find_tenure(context, token)


def _leads_on(role: Token) -> bool:
    """Whether the next word is a role too, and the office its ("Chief Executive Roe", "Secretary-General Roe")."""
    after = role.i + 1
    if after + 1 < len(role.doc) and role.doc[after].text == "-":
        after += 1
        if role.doc[after].lower_ == "in":
            return True  # "Commander-in-Chief"
    if after >= len(role.doc):
        return False
    if role.lower_ == "chief" and any(word.lower_ == "officer" for word in role.doc[after : after + _RANK]):
        return True  # "CHIEF MEDICAL OFFICER"
    word = role.doc[after]
    trade = word.lower_ in PERSON_NOUNS and word.pos_ == "PROPN" and word.ent_type_ != "PERSON"  # "General Manager"
    return trade or word.lemma_.lower() in HEADS_OF


def _role(context: Context, role: Token) -> Iterator[StateStatement]:
    """ "X, the incoming commander of the mission": commander of a mission, else an office of the person."""
    bearer = bearer_of(role)
    if bearer is None or no_holder(role, bearer):
        return
    given = bearer.dep_ == "compound" and bearer.ent_type_ == "PERSON" and bearer.head.i == bearer.i + 1
    if context.entity(bearer) is None and given and bearer.head.pos_ == "PROPN":
        bearer = bearer.head  # of a name that the tagger cut before the surname
    person = None if quote_between(role, bearer) else _named(context, bearer)
    if person is None or not _may_hold(context.entities[person]) or _within(context.entities[person], role):
        return
    things = [context.entity(below) for below in prepositional_objects(role, "of", "for")]
    things += [context.entity(child) for child in role.lefts if child.dep_ in ("compound", "poss", "nmod")]
    thing = next((found for found in things if found is not None and context.entities[found].kind != "person"), None)
    first = noun_phrase(role)[0]
    start = context.doc[left_edge(role)] if bearer.i > role.i else first
    said = {word.lower_ for word in context.doc[start.i : role.i]}
    name = context.entities[person].name
    mission = thing is not None and context.entities[thing].kind == "mission" and not _of_own_body(role)
    if thing is not None and mission and role.lemma_.lower() in _ROLES and not said & {"deputy", "vice", "assistant"}:
        arriving = sorted(said & _ARRIVING)
        value = f"{name}, {arriving[0]}" if arriving else name
        low, high = (bearer, role) if bearer.i < role.i else (first, bearer)
        modality: Modality = "former" if said & (_FORMER | {"outgoing"}) else "actual"
        yield state_at(context, role, token_span(low, high), thing, "commander", value, modality)
        return
    before = bearer.i > role.i
    start = title_start(role) if before else phrase_start(role)
    end = office_end(role)
    end = end.nbor(2) if to_come(end) else end
    span = token_span(start, end)
    if before and span.of(context.text) in _NICKNAMES:
        return  # "Chief Rabbi Lord Roe": the rest of the title was taken for a name
    yield from _office(context, role, span, person, bearer)


def _named(context: Context, bearer: Token) -> int | None:
    """Whom a name means, by its given name too where marks part that from the surname ('Ana "Nan" Roe')."""
    found = context.entity(bearer)
    if found is not None and bearer.pos_ == "PRON" and _speaks(context, bearer, found):
        return None
    whole = context.entity(bearer.head.head if bearer.head.dep_ == "nmod" else bearer.head)
    if found is not None or whole is None or bearer.ent_type_ != "PERSON":
        return found
    return whole if any(one.span.start == bearer.idx for one in context.entities[whole].mentions) else None


def _speaks(context: Context, pronoun: Token, person: int) -> bool:
    """Whether the person says the words that "he" stands in, and so means another by it."""
    at = context.quotation(Span(pronoun.idx, pronoun.idx + len(pronoun)))
    said = None if at is None else context.quotations[at]
    third = pronoun.lower_ in ("he", "she", "him", "her")
    return said is not None and said.kind == "direct" and said.speaker == person and third


def _may_hold(entity: Entity) -> bool:
    """Whether the bearer is a person, and no body or meeting whose name the tagger took for one's ("General
    Election")."""
    name = entity.name.casefold().rstrip(".")
    house = name.count(" ") > 1 and name.split()[-1] in THING_KINDS  # "Roe Road Chapel"
    many = name.endswith("s") and name[:-1] in PERSON_NOUNS  # "Chief Executives of banks"
    return entity.kind == "person" and not (house or many or name in _NO_PERSONS)


def _within(entity: Entity, role: Token) -> bool:
    """Whether the word stands inside the name ("Norland Head Bay")."""
    return any(one.span.start < role.idx < one.span.end - len(role) for one in entity.mentions)


def _of_own_body(role: Token) -> bool:
    """Whether it is a rank in a body of the person's own ("the agency's chief of mission")."""
    return any(
        below.lemma_.lower() in _BODIES and not any(child.dep_ in ("det", "poss", "compound") for child in below.lefts)
        for below in prepositional_objects(role, "of")
    )


def _office(context: Context, role: Token, span: Span, person: int, bearer: Token) -> Iterator[StateStatement]:
    """The office that a title tells: that of the report's day, and not of when the person did what the clause says;
    what one was once, or in a time before, nobody says when."""
    words_of = set(span.of(context.text).casefold().replace("-", " ").split())
    over = _gone(role, bearer) or _former_too(context, span) or served_under(context, bearer, person)
    over = over or with_former(bearer) or long_former(context, span.start)
    former = words_of & _FORMER or over
    if span.of(context.text).startswith(("and ", "& ")):
        return  # the office's name was cut in two
    modality: Modality = "former" if former else "planned" if words_of & _TO_COME else "actual"
    then = modality == "former" or told_of_before(context, role, bearer) or died(context, person)
    then = then or of_its_time(role, office_end(role))
    year = year_told(context, bearer) if then and modality == "actual" else None
    time = TimeReference(year, "past" if then else "present", context.quotation(span))
    if role.dep_ == "attr" and modality == "actual":
        modality, time = modality_of(role.head), context.time(role.head)
        modality = "former" if modality == "actual" and time.timex is None and once_was(role.head) else modality
    yield StateStatement(span, person, "office", plain_office(span.of(context.text)), modality, time)


def _former_too(context: Context, span: Span) -> bool:
    """Whether the office is the second of two that one was once ("former prosecutor and mayor Ana Ruiz")."""
    said = context.text[max(0, span.start - _BACK) : span.start].casefold().split()
    if _BRACKETED.search(context.text, max(0, span.start - _BACK), span.start) is not None:
        return True
    if _YEAR.match(span.of(context.text)) is not None:
        return True  # "the 2004 campaign chairman"
    first = len(said) - 1 - next((at for at, word in enumerate(reversed(said)) if word in _FORMER), len(said))
    between = said[first + 1 : -1]
    return bool(said) and said[-1] == "and" and first >= 0 and 0 < len(between) < 4 and between[-1] in PERSON_NOUNS


def _gone(role: Token, bearer: Token) -> bool:
    """Whether the clause says that the office is over ("the director he dismissed", "Mayor Roe resigned in July")."""
    if any(child.dep_ == "relcl" and child.lemma_ in _DISMISSING for child in role.rights):
        return True
    if any(child.dep_ == "relcl" and has_left(child) for noun in (role, bearer) for child in noun.rights):
        return True
    end = office_end(role)
    below = (word for word in role.subtree if word.dep_ == "prep" and role.i < word.i <= end.i + _RANK)
    if then_after(role, end) or then_before(role, bearer) or any(map(_once, below)):
        return True  # "a deputy secretary under President Roe", "head of the board during the flood"
    return followed(bearer) or resigned(role if bearer.dep_ == "appos" and bearer.head.i == role.i else bearer)


def _once(preposition: Token) -> bool:
    return preposition.lower_ == "during" or (preposition.lower_ == "under" and _a_term(preposition))


def _a_term(preposition: Token) -> bool:
    """Whether a term of office follows the preposition, by its holder's name or a noun for it."""
    return any(word.dep_ == "pobj" and (word.pos_ == "PROPN" or word.lemma_ in TERMS) for word in preposition.rights)


def _appointed(context: Context, verb: Token) -> Iterator[StateStatement]:
    """ "Ruiz was appointed chief prosecutor", "the senate named Lund as auditor": an office of the person."""
    offices = [child for child in verb.rights if child.dep_ in ("oprd", "attr")] + prepositional_objects(verb, "as")
    passive = [child for child in verb.lefts if child.dep_ == "nsubjpass"]
    for person_word in passive or objects(verb):
        person = context.entity(person_word)
        if person is None or context.entities[person].kind != "person" or _another(context, verb, person_word, person):
            continue
        for office in offices:
            if office.i != person_word.i and _is_office(office):
                span = token_span(phrase_start(office), office_end(office))
                yield state_at(context, verb, span, person, "office", closed(span.of(context.text)), modality_of(verb))


def _another(context: Context, verb: Token, pronoun: Token, person: int) -> bool:
    """Whether a pronoun was taken for the one who appoints ("Roe named him envoy"): it is somebody else."""
    return pronoun.lower_ in ("him", "her") and any(context.entity(word) == person for word in subjects(verb))


def _is_office(noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    if lemma in THING_KINDS:
        return False  # "named Berg to lead the harbour board, the city's agency for …"
    praised = any(child.tag_ in ("JJS", "RBS") for child in noun.lefts)  # "the best paid clerk of the year"
    return lemma in HEADS_OF or (noun.pos_ == "NOUN" and len(lemma) > 2 and lemma not in _NO_OFFICE and not praised)
