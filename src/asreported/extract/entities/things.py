"""Lasting things: missions, talks, bridges: noun phrases whose head the lexicon knows, brought together in a text."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from asreported.extract.entities.lists import CLASS_NOUNS, OWNED, THING_KINDS
from asreported.extract.entities.names import Name
from asreported.extract.entities.phrases import determiner, left_edge, prepositional
from asreported.extract.entities.sameness import Thing, ThingMention, fits
from asreported.lexicon import class_noun, common_name

_PLACE_PREPOSITIONS = frozenset({"in", "at", "on", "of", "to", "over", "across"})
_POSSESSIVES = frozenset({"its", "their", "our", "his", "her", "my"})
_STAND_FOR = frozenset({"operation", "activity"})
"""Plurals that stand for the mission itself when it is the only one."""
_ACTIVITIES = frozenset({"operation", "programme", "program", "project", "campaign", "exercise"})
"""Nouns before which a gerund tells what is done."""
_NOT_REALLY = frozenset({"so-called", "called"})
_NEW = frozenset(
    {"another", "other", "new", "second", "third", "separate", "different", "similar", "previous", "rival"}
)
_ABOUT = frozenset({"investigation", "inquiry", "trial", "search", "takeover", "evacuation", "blockade"})
"""Nouns of what is done to somebody: "of" tells to whom, and not whose it is ("an investigation of the firm")."""
_NEAR = 150
"""Tokens back within which a bare noun takes up the last of several things of its kind."""
_PLAIN = frozenset({"the", "this", "that", "these", "those"}) | _POSSESSIVES


def find_things(doc: Doc, names: Sequence[Name]) -> list[Thing]:
    """The lasting things of the text. A phrase that could be two of them belongs to none."""
    by_token = {at: name for name in names for at in range(name.start, name.end)}
    called = {noun for name in names for noun in (class_noun(name.text), name.text.split()[-1].lower()) if noun}
    mentions: list[ThingMention] = []
    running: list[ThingMention] = []
    for token in doc:
        noun = _noun(token)
        named = by_token.get(token.i)
        if noun is None or (named is not None and common_name(named.text)):
            continue
        if _within_name(token, named):
            continue
        mention = _proper(token, noun, by_token) or _mention(token, noun, by_token)
        if mention is not None and token.tag_ == "NNS" and noun in _STAND_FOR:
            running.append(mention)
        elif (
            mention is not None
            and not _class_noun(mention, names)
            and (mention.owners or mention.proper or noun not in called)
        ):
            mentions.append(mention)
    things: list[Thing] = []
    for mention in sorted(mentions, key=lambda mention: (not mention.proper, mention.head)):
        _place(mention, things)
    for mention in running:
        _put_to_mission(mention, things)
    for thing in things:
        thing.mentions.sort(key=lambda mention: mention.head)
    return things


def _noun(token: Token) -> str | None:
    if token.pos_ not in ("NOUN", "PROPN"):
        return None
    lemma = token.lemma_.lower()
    kind = THING_KINDS.get(lemma)
    plural = token.tag_ in ("NNS", "NNPS")
    several = plural and kind in ("organization", "mission") and lemma not in _STAND_FOR
    figurative = lemma == "line" and token.i + 1 < len(token.doc) and token.nbor(1).lower_ == "of"  # "line of defence"
    told = lemma == "talk" and not plural  # "any talk of a delay"
    return None if kind is None or several or figurative or told else lemma


def _within_name(token: Token, name: Name | None) -> bool:
    """Whether the noun is a part of a name and not its head: "Port-au-Prince", "Port Arthur"."""
    after = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    hyphened = token.text.istitle() and after is not None and after.text == "-" and not token.whitespace_
    return hyphened or (name is not None and token.ent_type_ == "GPE" and token.i < name.end - 1)


def _class_noun(mention: ThingMention, names: Sequence[Name]) -> bool:
    """Whether the phrase is a bare "the alliance", left to the organizations that the text names."""
    plain = mention.definite and not (mention.owners or mention.proper or mention.modifiers)
    return plain and mention.noun in CLASS_NOUNS and any(name.kind == "organization" for name in names)


def _put_to_mission(mention: ThingMention, things: list[Thing]) -> None:
    """ "its operations in the country": the one mission there, where the text tells of one only."""
    missions = [
        thing
        for thing in things
        if thing.noun == "mission" and (mention.places & thing.places or (mention.possessed and not mention.places))
    ]
    everyone = [thing for thing in things if thing.noun == "mission"]
    if not missions and mention.possessed and len(everyone) == 1 and not everyone[0].places:
        missions = everyone
    if len(missions) == 1:
        missions[0].add(mention)


def _proper(token: Token, noun: str, by_token: dict[int, Name]) -> ThingMention | None:
    """A run of capitalised words around the noun, with another before or after it: "Relief Mission Lund (RML)"."""
    if not token.text[:1].isupper() or token.is_sent_start:
        return None
    doc, start, end = token.doc, token.i, token.i + 1
    while start > 0 and _capital(doc[start - 1]) and (start - 1 in by_token or not _opens(doc[start - 1])):
        start -= 1
    while end < len(doc) and _capital(doc[end]):
        end += 1
    within = [by_token[at] for at in range(start, end) if at in by_token]
    untagged = [doc[at] for at in range(start, end) if at not in by_token and at != token.i]
    acronym = any(word.text.isupper() for word in doc[start : token.i])
    swallowed = any(name.start <= token.i < name.end - 1 for name in within)
    loose = any(word.i > token.i for word in untagged) and not acronym
    if end - token.i < 2 or swallowed or loose or any(name.kind == "person" for name in within):
        return None
    owners = {_owner(name) for name in within if name.start < token.i}
    owners |= {word.text for word in untagged if word.text.isupper()}
    places = {_owner(name) for name in within if name.start > token.i}
    places |= {word.text for word in untagged if word.i > token.i}
    return ThingMention(
        start,
        end,
        token.i,
        noun,
        frozenset(owners),
        frozenset(places),
        True,
        False,
        True,
        frozenset(),
        _words(doc, start, end),
    )


def _opens(token: Token) -> bool:
    """Whether the word is capitalised only because it opens a sentence."""
    return bool(token.is_sent_start) and not token.text.isupper()


def _capital(token: Token) -> bool:
    return token.pos_ == "PROPN" and token.text[:1].isupper()


def _mention(head: Token, noun: str, by_token: dict[int, Name]) -> ThingMention | None:
    if head.dep_ in ("compound", "npadvmod"):
        return None
    start = left_edge(head)
    if any(head.doc[at].tag_ == "WP$" or head.doc[at].lower_ in _NOT_REALLY for at in range(start, head.i)):
        return None  # "people whose flights were cancelled": no name of theirs; "the so-called trial of the year"
    if any(head.doc[at].ent_type_ == "DATE" and head.doc[at + 1].pos_ == "CCONJ" for at in range(start, head.i)):
        return None  # "shut until the close of the season and more mills may follow"
    end = head.i + 1
    owners: set[str] = set()
    for at in range(start, head.i):
        name = by_token.get(at)
        if name is not None and name.kind in ("organization", "place", "group") and name.end <= head.i:
            owners.add(_owner(name))
    places: set[str] = set()
    for below in prepositional(head, _PLACE_PREPOSITIONS):
        name = by_token.get(below.i)
        if name is not None and name.kind in ("place", "organization"):
            owned = below.head.lower_ == "of" and noun not in _ABOUT
            (owners if owned else places).add(_owner(name))
            end = max(end, name.end)
    proper = head.pos_ == "PROPN" or head.text[:1].isupper()
    own_name = by_token.get(head.i)
    if own_name is not None and own_name.kind not in ("organization", "other", "place"):
        return None
    if own_name is not None:
        proper, start, end = True, min(start, own_name.start), max(end, own_name.end)
        owners |= {
            common_name(word.text) or word.text
            for word in head.doc[own_name.start : own_name.end]
            if word.text.isupper() and len(word.text) > 1 and word.i != head.i
        }
    word = determiner(head)
    modifiers = frozenset(
        token.lower_
        for token in head.doc[start : head.i]
        if token.dep_ in ("amod", "compound") and token.i not in by_token
    )
    return ThingMention(
        start,
        end,
        head.i,
        noun,
        frozenset(owners),
        frozenset(places),
        word is None or word in _PLAIN or proper,
        word in _POSSESSIVES,
        proper,
        modifiers,
        _words(head.doc, start, end),
        frozenset(
            token.lower_ for token in head.doc[start : head.i] if token.i not in by_token and _tells_kind(token, noun)
        ),
        head.tag_ in ("NNS", "NNPS"),
        word is None and (not proper or (bool(head.is_sent_start) and head.pos_ == "NOUN")),
    )


def _tells_kind(word: Token, noun: str) -> bool:
    """Whether a word before a noun tells which kind it is of ("rescue operation", "breeding programme")."""
    doing = word.tag_ == "VBG" and word.dep_ in ("amod", "compound") and noun in _ACTIVITIES
    return doing or (word.dep_ == "compound" and word.pos_ == "NOUN")


def _owner(name: Name) -> str:
    return common_name(name.text) or name.text


def _place(mention: ThingMention, things: list[Thing]) -> None:
    """Puts the mention to the one thing it fits; opens a new one where it introduces it; else leaves it out."""
    fitting = [thing for thing in things if fits(mention, thing)]
    if mention.modifiers & _NEW:
        fitting = []
    if len(fitting) > 1:
        named = [thing for thing in fitting if mention.owners & thing.owners or mention.places & thing.places]
        named = named or [thing for thing in fitting if mention.modifiers & thing.modifiers]
        fitting = named or (_last_told(mention, fitting) if mention.definite and not mention.owners else fitting)
    if len(fitting) == 1:
        fitting[0].add(mention)
    elif not fitting and _introduces(mention, things):
        thing = Thing(mention.noun)
        thing.add(mention)
        things.append(thing)


def _last_told(mention: ThingMention, things: list[Thing]) -> list[Thing]:
    """Of several that "the trial" may be the one told of last, where that is not long ago; what says more than that
    ("its relief fund") the last of all that it fits."""
    last = {
        max((one.head for one in thing.mentions if one.head < mention.head), default=-_NEAR): thing for thing in things
    }
    at = max(last)
    if mention.modifiers or mention.possessed:
        return [things[-1]]
    return [last[at]] if mention.head - at < _NEAR else things


def _words(doc: Doc, start: int, end: int) -> frozenset[str]:
    """The words of a phrase without the small ones."""
    return frozenset(token.lower_ for token in doc[start:end] if token.is_alpha and not token.is_stop)


def _introduces(mention: ThingMention, things: list[Thing]) -> bool:
    """Whether the phrase brings a new thing up: "a longer mission", where there is a mission already, does not."""
    if mention.noun in OWNED:
        return bool(mention.owners)
    told = mention.owners or mention.places or mention.proper or mention.definite or mention.modifiers & _NEW
    return bool(told) or not any(thing.noun == mention.noun for thing in things)
