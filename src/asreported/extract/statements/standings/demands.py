"""What is demanded, and by whom."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Token

from asreported.extract.entities.lists import HEADS_OF, PERSON_NOUNS
from asreported.extract.modality import modality_of, negated
from asreported.extract.modality.words import bare_subject, infinitive
from asreported.extract.statements.context import Context
from asreported.extract.statements.phrase import (
    closed,
    noun_phrase,
    objects,
    prepositional_objects,
    subjects,
    token_span,
    verb_phrase,
)
from asreported.extract.statements.standings.askers import (
    after_town,
    called_in,
    if_so,
    missed,
    of_another,
    of_lost_clause,
    politely,
    put_case,
    reporting,
    rung_up,
    speaks_for_many,
    who_spoke,
)
from asreported.extract.statements.standings.lexicon import words
from asreported.extract.statements.standings.plans import DROPPING
from asreported.extract.statements.standings.themes import status_of
from asreported.extract.statements.standings.wording import sound
from asreported.extract.statements.uncounted.markets import FORECASTS
from asreported.model import Span, StateStatement
from asreported.model.modality import Modality

_DEMANDING = words("demand", "verbs")
_DEMAND_NOUNS = words("demand", "nouns")
_CLAUSES = frozenset({"ccomp", "xcomp", "acl", "relcl"})
_LAST = 3
"""Tokens at the end of a sentence, quotation marks with them, that tell a question."""
_LONGEST = 160
"""Characters; a longer demand is a paragraph, or sentences run into one."""
_TO_LEARN = words("demand", "to_learn")
_OFFICIALS = words("demand", "officials")
_TO_HEAR = words("demand", "to_hear")
_MADE_IN = re.compile(
    r"\s+in (?:an?|the|his|her|their|its) (?:\w+ )?"
    r"(?:statement|letter|speech|interview|tweet|post|report(?: released .*)?)$"
)
"""Where a demand was made is no part of it."""
_TO_COME: frozenset[Modality] = frozenset({"possible", "planned", "conditional"})
"""Modalities of an asking that is still to come: what another "expects her to ask for" she has not asked."""
_AWAITING = frozenset({"expect", "likely", "predict", "forecast", "plan", "intend", "set", "due", "prepare"})
"""Words whose infinitive is still to come."""
_BACK = 60
"""Tokens back within which a title alone may be whom a pronoun means."""
_BESIDE = frozenset({"despite", "amid", "amidst", "after", "following", "against", "under", "over", "to", "from", "of"})
"""Prepositions whose calls are not those of the clause's subject."""
_MEETING = frozenset(
    {"reject", "face", "ignore", "resist", "dismiss", "hear", "receive", "answer", "deny", "defy", "oppose", "rebuff"}
    | {"draw", "prompt", "spark", "trigger", "fuel", "meet", "refuse", "heed", "shrug"}
)
"""Verbs of those at whom a call is aimed."""
_FORETELLING = FORECASTS | {"model", "estimate", "recipe", "script"}
_PAYING = frozenset({"pay", "fund", "finance", "cover", "settle"})
_SENDING_AWAY = words("demand", "sending_away")
_CHOSEN = words("demand", "chosen")
_OF_SOMEBODY = words("demand", "of_somebody")


def find_demands(context: Context) -> Iterator[StateStatement]:
    """Statements of what bodies and persons demand."""
    cues = {"VERB": _DEMANDING, "NOUN": _DEMAND_NOUNS}
    for token in context.lemmas.words(_DEMANDING | _DEMAND_NOUNS):
        if token.lemma_.lower() in cues.get(token.pos_, ()) and not rung_up(token):
            yield from _demand(context, token)


def _demand(context: Context, cue: Token) -> Iterator[StateStatement]:
    """ "The council demanded that hired crews leave": who demands, and what."""
    clauses = [child for child in cue.rights if child.dep_ in _CLAUSES and child.pos_ == "VERB"]
    if cue.pos_ == "NOUN":  # other clauses tell what became of it or what it is: "a bill that passed", "one raising it"
        clauses = [clause for clause in clauses if (infinitive(clause) and not _pays(clause)) or _that(clause)]
    # A demanding verb on a noun ("a bill demanding that …") tells its demand itself.
    wanted = [child for child in clauses if child.lemma_.lower() not in _DEMANDING | _TO_LEARN and _whole(child)]
    if cue.pos_ == "VERB":
        to_whom = prepositional_objects(cue, "on", "upon", "for")
        asks = (to_whom and not objects(cue)) or any(map(_that, clauses))
        if cue.lemma_ == "call" and (not asks or called_in(cue)):
            return  # "had called to congratulate him", "call this number for advice"
        wanted = [] if cue.lemma_ == "ask" or (cue.lemma_.lower() in _OF_SOMEBODY and _asked(cue)) else wanted
        wanted += [word for word in objects(cue) if _wanted(context, word)] if cue.lemma_ == "demand" else []
        wanted += [word for word in prepositional_objects(cue, "for") if word.i > cue.i and _a_thing(context, word)]
        if any(child.dep_ == "nsubjpass" for child in cue.lefts):
            return  # "towns have been urged to accept more": who urges them is not told
    actors = subjects(cue) if cue.pos_ == "VERB" else _actors(cue)
    for word in actors:
        subject = _who(context, word, cue)
        if of_another(cue) or missed(cue) or put_case(cue):
            return  # "never called anybody to ask for money", "missed the chance to call for it"
        if (
            not wanted
            or subject is None
            or (cue.lemma_ == "vote" and _one(context, word, subject))
            or _decided(cue, wanted[0])
            or of_lost_clause(cue, wanted[0])
        ):
            continue
        first, last = clause_or_phrase(wanted[0])
        first = min([first, *_addressee(context, cue, wanted[0])], key=lambda token: token.i)
        span = token_span(first, last)
        if span.end - span.start > _LONGEST or not sound(context, span):
            return
        modality = "former" if _dropped(cue) else _asked_for(cue)
        if modality in _TO_COME and any(word.text == "?" for word in cue.sent[-_LAST:]):
            return  # "Can the mayor demand a fund?"
        time = context.time(cue, own=modality not in ("requested", "denied"))
        yield StateStatement(span, subject, "demand", _flat(context, span), modality, time)
        return


def _pays(clause: Token) -> bool:
    """Whether a bill is what the money comes from ("sent a $9 million bill to pay for it"), a call what is made."""
    made = clause.lemma_ == "make" and clause.head.lemma_ == "call" and not objects(clause)
    return made or (clause.lemma_ in _PAYING and clause.head.lemma_.lower() == "bill")


def _dropped(cue: Token) -> bool:
    """Whether those who made the demand drop it ("agreed to give up its demand that …")."""
    own = any(child.tag_ == "PRP$" for child in cue.lefts)
    return own and cue.dep_ == "dobj" and cue.head.lemma_ in DROPPING and not negated(cue.head)


def _asked_for(cue: Token) -> Modality:
    """ "Requested", unless the asking itself is denied or still to come ("will demand", "is expected to ask for"); who
    "gathered to call for" something does so."""
    modality = modality_of(cue)
    if modality == "denied" or cue.pos_ != "VERB" or modality not in _TO_COME or politely(cue):
        return "denied" if modality == "denied" else "requested"
    awaited = infinitive(cue) and cue.head.lemma_ in _AWAITING
    modal = any(child.tag_ == "MD" and not (cue.dep_ == "ROOT" and child.lower_ == "would") for child in cue.lefts)
    return modality if awaited or modal else "requested"  # "we would ask that it …": it is asked by that


def clause_or_phrase(task: Token) -> tuple[Token, Token]:
    """The stretch of what is demanded: a verb with its own subject, or a noun phrase."""
    if task.pos_ != "VERB":
        return noun_phrase(task)
    first, last = verb_phrase(task)
    own = [child for child in task.lefts if child.dep_ in ("nsubj", "nsubjpass") and child.tag_ not in ("WDT", "WP")]
    told = [child for child in task.rights if child.dep_ == "ccomp" and child.i > last.i]
    if told and (last.i == task.i or last.dep_ == "prt"):  # "prove that he is a citizen", "set aside what is needed"
        last = told[-1].right_edge if not told[-1].right_edge.is_punct else told[-1].right_edge.nbor(-1)
    return (own[0].left_edge if own else first), last


def _addressee(context: Context, cue: Token, task: Token) -> list[Token]:
    """Who is called on to do it ("called on foreign troops to leave"): part of what is demanded."""
    whom = [word for word in cue.rights if word.dep_ == "dobj" and task.pos_ == "VERB"]  # "asked the firm for repairs"
    told = [*prepositional_objects(cue, "on", "upon"), *whom]
    return [
        noun_phrase(word)[0] for word in told if word.i < task.i and cue.pos_ == "VERB" and not _timed(context, word)
    ]


def _timed(context: Context, word: Token) -> bool:
    """Whether the word stands within a time."""
    return any(timex.span.start <= word.idx < timex.span.end for timex in context.timexes)


def _actors(noun: Token) -> list[Token]:
    """Who votes or calls: "a vote by parliament", "lawmakers approved a bill demanding …"."""
    agents = prepositional_objects(noun, "by")
    if agents:
        return agents
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    if (noun.dep_ == "pobj" and noun.head.lower_ in _BESIDE) or (verb.pos_ == "VERB" and verb.lemma_ in _MEETING):
        return []  # "despite calls for it, she stayed", "rejected calls to resign": others call
    if noun.dep_ in ("dobj", "pobj") and verb.pos_ == "VERB":
        return subjects(verb)
    return [child for child in noun.lefts if child.dep_ == "poss"]


def _who(context: Context, word: Token, cue: Token) -> int | None:
    """Who demands: the one named, in an apposition too ("a congresswoman, Ana Roe"), or the country or organization
    that its officials speak for. Some of a people are not the people ("500 Norwegians"), and a bill demands nothing
    itself: whoever passes it does. Null where the text does not say who it is."""
    if (
        who_spoke(cue)
        or word.lemma_.lower() in _FORETELLING
        or if_so(word)
        or _titled_between(context, word)
        or reporting(word)
    ):
        return None
    beside = (child for child in word.rights if child.dep_ == "appos" and child.pos_ == "PROPN")
    named = (at for noun in (word, *beside) if (at := context.entity(noun)) is not None)
    subject = next(named, None)
    if subject is None and speaks_for_many(word, cue):
        subject = _group_owner(context, word)
    if subject is None or (kind := context.entities[subject].kind) in ("other", "work"):
        thing = word.dep_ == "dobj" and word.lemma_.lower() not in PERSON_NOUNS
        makers = (context.entity(maker) for maker in _actors(word)) if thing else ()
        makers = (at for at in makers if at is not None and context.entities[at].kind not in ("other", "work"))
        return next(makers, None)
    clauses = (child for child in word.rights if child.dep_ == "relcl")
    whose = any(one.lower_ == "who" for child in clauses for one in child.lefts)
    if (kind == "place" and (whose or after_town(word))) or (whose and kind == "organization" and word.dep_ == "pobj"):
        return None  # "Ana Roe from Lund, who asked for it", "players in the league who asked for it"
    counted = any(child.dep_ == "nummod" for child in word.lefts)
    several = kind == "person" and word.tag_ == "NNS"  # "lawyers" are no one of them
    return None if several or (counted and kind in ("group", "place")) else subject


def _titled_between(context: Context, word: Token) -> bool:
    """Whether a holder told by title alone acts between the last name and a pronoun ("The president stopped it. Last
    night he demanded billions"): then the pronoun may mean that one, and nobody says who it is."""
    found = context.entity(word) if word.pos_ == "PRON" else None
    if found is None:
        return False
    names = [at for mention in context.entities[found].mentions if (at := mention.span.end) <= word.idx]
    return any(
        noun.idx >= max(names, default=0) and noun.dep_ == "nsubj" and noun.lemma_.lower() in HEADS_OF
        for noun in word.doc[max(0, word.i - _BACK) : word.i]
        if context.entity(noun) is None
    )


def _decided(cue: Token, task: Token) -> bool:
    """Whether a body votes to do what it does itself ("voted to send 900 more"), or passes a bill that does it: that is
    its decision, and asks nobody to do anything as "voted to expel them" does."""
    passed = cue.lemma_ == "bill" and cue.dep_ == "dobj" and status_of(cue.head) == "approved"
    passed = passed and modality_of(cue.head) == "actual"
    return (cue.lemma_ == "vote" or passed) and infinitive(task) and task.lemma_ not in _SENDING_AWAY


def _group_owner(context: Context, word: Token) -> int | None:
    """The country or organization of officials without a name ("Iraqi lawmakers"); of so many it is not told whether
    they speak for it."""
    many = word.tag_ == "NNS" and not any(child.dep_ == "nummod" for child in word.lefts)
    for child in word.lefts if many and word.lemma_.lower() in _OFFICIALS else ():
        found = context.entity(child)
        person = found is not None and context.entities[found].kind == "person"
        if child.dep_ in ("amod", "compound", "poss") and found is not None and not person:
            return found
    return None


def _asked(verb: Token) -> bool:
    """Whether the verb has an infinitive: what somebody is asked to do is a task, and no standing demand."""
    return any(
        child.dep_ in ("xcomp", "ccomp", "advcl", "relcl") and any(word.lower_ == "to" for word in child.lefts)
        for child in verb.rights
    )


def _whole(clause: Token) -> bool:
    """Whether it is a clause that can be demanded: an infinitive, or one with a subject or its "that"."""
    return infinitive(clause) or clause.tag_ == "VB" or _that(clause) or bare_subject(clause)


def _that(clause: Token) -> bool:
    return any(child.dep_ == "mark" and child.lower_ == "that" for child in clause.lefts)


def _one(context: Context, word: Token, subject: int | None) -> bool:
    """Whether one person votes, and not a body."""
    person = subject is not None and context.entities[subject].kind == "person"
    return person or word.lower_ == "who"


def _wanted(context: Context, word: Token) -> bool:
    """Whether the object of "demand" is what is demanded: no pronoun and nobody."""
    found = context.entity(word)
    person = found is not None and context.entities[found].kind == "person"
    return word.pos_ != "PRON" and not person and word.tag_ not in ("WDT", "WP", "DT")


def _a_thing(context: Context, noun: Token) -> bool:
    """Whether what is asked for is a thing or deed, and no number of something (that is a figure), no time and no word
    of somebody's ("asked for her impressions")."""
    numbered = any(
        word.pos_ == "NUM" or word.is_currency for word in noun.doc[noun.left_edge.i - 1 : noun.right_edge.i + 2]
    )
    someone = noun.lemma_.lower() in PERSON_NOUNS | _CHOSEN and noun.head.head.lemma_ == "vote"  # "vote for this woman"
    told = noun.lemma_.lower() in _TO_HEAR and noun.head.head.lemma_ in ("ask", "call")
    return noun.pos_ == "NOUN" and not (numbered or someone or told or _timed(context, noun))


def _flat(context: Context, span: Span) -> str:
    return closed(_MADE_IN.sub("", " ".join(span.of(context.text).split())))
