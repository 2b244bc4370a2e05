"""The disaster that a text is about: "the quake", "the Lund earthquake", "Tuesday's earthquake" are one thing."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from spacy.tokens import Token

from asreported.extract.entities.names import Name
from asreported.extract.entities.phrases import determiner, left_edge, prepositional
from asreported.extract.entities.sameness import Thing, ThingMention
from asreported.lexicon import common_name, disaster

_DEFINITE = frozenset({"the", "this"})
_ANY = frozenset({"a", "an", "any", "each", "every", "no", "some", "that"})
"""Determiners of one that the text has not told of; "that spill" is the one last named, whichever it is."""
_ONE = frozenset({"a", "an", "another"})
_HAVING = frozenset({"spring", "suffer", "have", "cause", "see"})
"""Verbs by which some body has a new one ("a pipeline sprang a leak")."""
_OTHER = frozenset(
    {
        "another", "other", "previous", "earlier", "past", "last", "next", "new", "future", "potential", "possible",
        "similar", "first", "second", "third", "separate", "smaller", "larger", "worst", "biggest", "largest",
        "worse", "bigger", "strongest", "deadliest", "such", "infamous", "historic", "major",
        "remaining", "capped", "sealed", "main",
    }
)  # fmt: skip
"""Words by which it is another one than the text's own, or one of several."""
_PLACING = frozenset({"in", "at", "off", "of", "near", "on"})
_NEAR = 400
"""Characters after a disaster of another time or place within which "the disaster" may be that one."""
_YEAR = 4
"""Digits of a year."""


def find_disasters(nouns: Iterable[Token], by_token: Mapping[int, Name]) -> list[Thing]:
    """One disaster of each class at most: that which the text speaks of without saying which, or of one place. What it
    says of others ("the 1906 quake", "another spill") is no mention of it, nor is what follows these closely."""
    by_class: dict[str, list[Token]] = defaultdict(list)
    for noun in nouns:
        if noun.pos_ in ("NOUN", "PROPN") and noun.dep_ not in ("compound", "npadvmod", "amod"):
            by_class[disaster(noun.lower_) or ""].append(noun)
    told = Counter(common_name(name.text) or name.text for name in set(by_token.values()))
    return [thing for heads in by_class.values() if (thing := _one(heads, by_token, told)) is not None]


def _one(heads: Iterable[Token], by_token: Mapping[int, Name], told: Counter[str]) -> Thing | None:
    thing: Thing | None = None
    other = -_NEAR
    for head in heads:
        mention = _mention(head, by_token)
        if mention is None:
            fresh = (
                thing is not None and determiner(head) in _ONE and head.dep_ == "dobj" and head.head.lemma_ in _HAVING
            )
            other = head.idx if fresh else other
            continue
        placed = thing is not None and thing.places and mention.places and not mention.places & thing.places
        passing = thing is not None and mention.places and all(told[place] <= 1 for place in mention.places)
        if mention.owners or placed or passing:  # "as after the Lund quake", of a place named nowhere else
            other = head.idx
            continue
        if not mention.places and (not mention.definite or head.idx - other < _NEAR):
            continue
        thing = thing or Thing(head.lower_)
        thing.add(mention)
    return thing


def _mention(head: Token, by_token: Mapping[int, Name]) -> ThingMention | None:
    """The phrase with the places it names; `owners` are what makes it another one: years, other names, "another"."""
    start = left_edge(head)
    before = [head.doc[at] for at in range(start, head.i)]
    word = determiner(head)
    if word in _ANY:
        return None
    others = {token.lower_ for token in before if token.lower_ in _OTHER or _is_year(token)}
    places: set[str] = set()
    end = head.i + 1
    below = prepositional(head, _PLACING)
    others |= {token.lower_ for token in below if _is_year(token)}
    if any(child.lower_ == "of" and any(word.lower_ == "ago" for word in child.subtree) for child in head.rights):
        others.add("ago")  # "the Lund spill of four years ago"
    for token in [*before, *below]:
        name = by_token.get(token.i)
        if name is None or token.ent_type_ in ("DATE", "TIME"):
            continue
        if name.kind in ("place", "group"):
            places.add(common_name(name.text) or name.text)
            end = max(end, name.end) if token.i > head.i else end
        elif token.i < head.i:
            others.add(name.text)
    if len(places) > 1 and any(_is_year(token) for token in head.sent):
        others |= places  # "the Lund Norwick spill" of a year told beside it
    if _of_thing_elsewhere(head, by_token):
        return None
    first = next((token.i for token in before if token.i in by_token or _joined(token, head)), head.i)
    timed = any(token.dep_ == "poss" and token.ent_type_ in ("DATE", "TIME") for token in before)
    return ThingMention(
        first,
        end,
        head.i,
        head.lower_,
        frozenset(others),
        frozenset(places),
        word in _DEFINITE or timed,
        False,
        False,
        frozenset(),
        frozenset(),
    )


def _of_thing_elsewhere(head: Token, by_token: Mapping[int, Name]) -> bool:
    """Whether it is that of some thing told with its place ("the crash of the balloon over Lund")."""
    things = [word for child in head.rights if child.lower_ == "of" for word in child.rights if word.pos_ == "NOUN"]
    within = [word for thing in things for word in thing.subtree if word.i > thing.i and word.i in by_token]
    return any(by_token[word.i].kind == "place" and word.head.lower_ in ("over", "in", "at", "near") for word in within)


def _joined(token: Token, head: Token) -> bool:
    """Whether the word is a part of the noun: "oil" in "the massive oil spill", and not "mile" in "30-mile spill"."""
    measured = token.i > 0 and token.nbor(-1).text == "-"
    return token.dep_ == "compound" and token.head.i == head.i and token.pos_ == "NOUN" and not measured


def _is_year(token: Token) -> bool:
    return token.is_digit and len(token) == _YEAR
