"""Events: what happened, by a word that tells it and a time that is given to it.

A time expression leads to its event: the verb it modifies, or the event noun ("the January 3 strike"), climbing from
"a drone strike … two days earlier" to the event that the phrase belongs to ("the killing of … in a drone strike").
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from importlib import resources

from spacy.tokens import Token

from asreported.extract.events.telling import aside
from asreported.extract.modality import modality_of, predicate_of
from asreported.extract.statements.context import Context
from asreported.extract.statements.times.tense import tense
from asreported.model import Event, Sentence, Span

__all__ = ["find_events", "typed_noun"]

_TABLES: dict[str, dict[str, list[str]]] = tomllib.loads(
    resources.files(__package__).joinpath("types.toml").read_text("utf-8")
)
_VERBS, _NOUNS = (
    {word: kind for kind, words in _TABLES[part].items() for word in words} for part in ("verbs", "nouns")
)
_SAYING = frozenset({"say", "tell", "add", "report", "note", "state", "claim", "be", "have", "accord"})
_AGENTLESS = frozenset(_TABLES["nature"]["strikes"])
"""Verbs of what a storm or an earthquake does as well as an army."""
_BURSTS = frozenset(_TABLES["nature"]["bursts"])
_ARMS = frozenset(_TABLES["nature"]["arms"])
"""Words beside an explosion by which somebody meant it to be one."""
_ALWAYS = frozenset({"ASSAULT", "DISASTER", "PROTEST"})
"""Types that matter without a date too: outlets choose their words for them."""
_ALWAYS_WORDS = {word for told in (_VERBS, _NOUNS) for word, kind in told.items() if kind in _ALWAYS}
_COMPARED = re.compile(r"\b(?:up|down) from (?:[\w,.$%]+ ){1,3}(?:(?:on|in|the) )*$", re.IGNORECASE)
"""Before the time of what is compared with, and not of what is told: "315 thefts, up from 270 yesterday"."""
_BEFORE = 50
"""Characters in which it stands."""
_FARTHEST = 5
_COMING, _ORDER = frozenset({"come", "happen", "occur"}), frozenset({"after", "before"})


def find_events(context: Context, sentences: Sequence[Sentence]) -> tuple[Event, ...]:
    """The dated events of the text and every attack, disaster and protest, in its order."""
    numbers = _numbers(sentences)
    found: dict[int, Event] = {}
    own: set[int] = set()
    for token, timex in context.timed():
        start = context.timexes[timex].span.start
        if _COMPARED.search(context.text, max(0, start - _BEFORE), start):
            continue
        trigger = _after(_trigger(token), start)
        closer = token.i == trigger.i and trigger.i not in own  # "the 8 May gig was announced on Monday"
        if trigger.i not in found or closer:
            found[trigger.i] = _event(context, trigger, timex, numbers)
        if token.i == trigger.i:
            own.add(trigger.i)
    for token in context.lemmas.words(_ALWAYS_WORDS):
        if token.i not in found and _type(token) in _ALWAYS:
            found[token.i] = _event(context, token, context.timex(token), numbers)
    return tuple(found[at] for at in sorted(found) if found[at].sentence >= 0)


def _type(token: Token) -> str | None:
    """The class of event that the word tells as the part of speech it is; a modifier ("fire chief") tells none."""
    if token.pos_ == "VERB":
        return _VERBS.get(token.lemma_.lower())
    if token.pos_ == "NOUN" and token.dep_ not in ("compound", "nmod"):
        return _NOUNS.get(token.lemma_.lower())
    return None


def typed_noun(noun: Token) -> str | None:
    """The class of event that the noun tells, whatever it modifies."""
    return _NOUNS.get(noun.lemma_.lower())


def _numbers(sentences: Sequence[Sentence]) -> list[tuple[int, int, int]]:
    return [(sentence.span.start, sentence.span.end, at) for at, sentence in enumerate(sentences)]


def _trigger(token: Token) -> Token:
    """The event that a time given to `token` is the time of."""
    here = _noun_to_event(token)
    for _ in range(_FARTHEST):
        above = here.head
        if above.i == here.i:
            break
        if here.pos_ in ("VERB", "AUX"):
            if here.dep_ in ("acl", "relcl") and above.pos_ == "NOUN" and _type(above):
                here = above
                continue
            break
        governor = above.head if above.pos_ == "ADP" else above
        if governor.pos_ == "NOUN" and _type(governor):
            here = governor
            continue
        break
    return here


def _after(token: Token, start: int) -> Token:
    """Where all that is told is that something came after an event, a time behind that (at `start`) is the event's:
    "the vote came after the strike on the camp on Friday", "following the strike on Friday"."""
    if token.lower_ == "following":
        return next((noun for noun in token.rights if noun.idx < start and _type(noun)), token)
    if token.lemma_.lower() not in _COMING:
        return token
    for preposition in token.rights:
        if preposition.dep_ == "prep" and preposition.lower_ in _ORDER and preposition.idx < start:
            return next((noun for noun in preposition.children if noun.idx < start and _type(noun)), token)
    return token


def _is_past(trigger: Token) -> bool:
    """Whether the event had happened, whatever is planned after it: "following Friday's vote he will resign", "an
    appeal to feed the survivors of Friday's flood"."""
    above = trigger.head
    if trigger.dep_ in ("pobj", "dobj") and above.lower_ in ("following", "since") and above.dep_ != "ROOT":
        return True
    dated = (child.dep_ == "poss" and child.ent_type_ in ("DATE", "TIME") for child in trigger.lefts)
    return trigger.pos_ == "NOUN" and _type(trigger) == "DISASTER" and any(dated)


def _noun_to_event(token: Token) -> Token:
    here = token
    for _ in range(_FARTHEST):
        if here.pos_ in ("VERB", "AUX") or _type(here) or here.head.i == here.i:
            break
        here = here.head
    return here


def _event(context: Context, trigger: Token, timex: int | None, numbers: list[tuple[int, int, int]]) -> Event:
    lemma, kind = _told(trigger)
    span = Span(trigger.idx, trigger.idx + len(trigger))
    sentence = next((at for start, end, at in numbers if start <= trigger.idx < end), -1)
    return Event(
        span=span,
        lemma=lemma,
        type=kind,
        sentence=sentence,
        participants=tuple(dict.fromkeys(_participants(context, trigger))),
        modality="actual" if _is_past(trigger) else modality_of(trigger),
        timex=timex,
        tense=tense(predicate_of(trigger)),
        quotation=context.quotation(span),
        aside=aside(trigger, typed=_type(trigger) is not None),
    )


def _told(trigger: Token) -> tuple[str, str]:
    """The lemma and the class of what the trigger tells: what nature does, or breaks by itself, is no assault."""
    lemma = trigger.lemma_.lower()
    kind = _type(trigger) or ("SAY" if lemma in _SAYING else "OTHER")
    if lemma in _AGENTLESS and trigger.pos_ == "VERB":
        doers = [child for child in trigger.lefts if child.dep_ == "nsubj"]
        doers += [by for child in trigger.rights if child.dep_ == "agent" for by in child.children]
        if doers and doers[0].tag_ in ("WDT", "WP"):
            doers = [trigger.head]
        force = next((doer for doer in doers if typed_noun(doer) == "DISASTER"), None)
        if force is not None:
            return force.lemma_.lower(), "DISASTER"
    if lemma in _BURSTS and kind == "ASSAULT" and not any(word.lemma_.lower() in _ARMS for word in trigger.sent):
        return lemma, "DISASTER"
    return lemma, kind


def _participants(context: Context, trigger: Token) -> Iterator[int]:
    """Entities among the words that hang on the trigger, the subject of its clause first."""
    for token in sorted(trigger.subtree, key=lambda token: (token.i > trigger.i, token.i)):
        found = context.entity(token)
        if found is not None and context.entities[found].kind not in ("place", "group"):
            yield found
