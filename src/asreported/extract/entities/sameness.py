"""Whether two phrases mean one lasting thing: by number, kind, owner, place and name."""

from __future__ import annotations

from dataclasses import dataclass, field

from asreported.extract.entities.lists import OWNED

_STEM = 5
"""Letters that a country's name and its adjective have in common."""

_OPPOSITES = (
    *(("shallow", "deep"), ("onshore", "offshore"), ("inner", "outer"), ("northern", "southern")),
    *(("eastern", "western"), ("upper", "lower"), ("criminal", "civil"), ("public", "private")),
    *(("existing", "expanded"), ("existing", "planned"), ("existing", "proposed"), ("existing", "new"), ("old", "new")),
)
"""Words that tell two of a kind apart, whatever else they have in common ("shallow-water", "deep-water fishing")."""


@dataclass(frozen=True, slots=True)
class ThingMention:
    """One phrase: tokens [start, end), its head, the names that own it and the places it is said to be in."""

    start: int
    end: int
    head: int
    noun: str
    owners: frozenset[str]
    places: frozenset[str]
    definite: bool
    possessed: bool
    proper: bool
    modifiers: frozenset[str]
    words: frozenset[str]
    kinds: frozenset[str] = frozenset()
    """Nouns before the head that tell which kind it is ("rescue operation")."""
    plural: bool = False
    undetermined: bool = False
    """Whether no article or owner stands before the noun, as before a matter or in a heading ("fire broke out")."""


@dataclass(slots=True)
class Thing:
    """Mentions of one thing, in the order of the text."""

    noun: str
    mentions: list[ThingMention] = field(default_factory=list)
    owners: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
    modifiers: set[str] = field(default_factory=set)
    kinds: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)

    def add(self, mention: ThingMention) -> None:
        """Takes the mention in, with what it says of owners and places."""
        self.mentions.append(mention)
        self.owners |= mention.owners
        self.places |= mention.places
        self.modifiers |= mention.modifiers
        self.kinds |= mention.kinds
        self.words |= mention.words


def fits(mention: ThingMention, thing: Thing) -> bool:
    """Whether the phrase may mean the thing: nothing that it says speaks for another."""
    if mention.noun != thing.noun:
        return False
    if not (mention.definite or mention.owners & thing.owners or mention.places & thing.places):
        return False
    if mention.noun in OWNED and mention.owners and thing.owners and not mention.owners & thing.owners:
        return False
    if _opposed(mention.words, thing.words):
        return False
    if mention.proper and any(other.proper and not _one_name(mention, other) for other in thing.mentions):
        return False
    if mention.noun == "operation" and thing.kinds and _another_operation(mention, thing):
        return False
    if mention.noun != "mission" and (_told_apart(mention, thing) or _of_no_article(mention, thing)):
        return False
    owners_agree = not mention.owners or not thing.owners or bool(mention.owners & thing.owners)
    places_agree = not mention.places or not thing.places or bool(mention.places & thing.places)
    crossed = bool(mention.owners & thing.places or mention.places & thing.owners)
    return crossed or (owners_agree and places_agree)


def _opposed(said: frozenset[str], told: set[str]) -> bool:
    """Whether the phrase says the opposite of what the thing was called by."""
    return any(
        (one in said and other in told - said and one not in told)
        or (other in said and one in told - said and other not in told)
        for one, other in _OPPOSITES
    )


def _another_operation(mention: ThingMention, thing: Thing) -> bool:
    """Whether an operation is called after something else than the other, wherever both are ("the search-and-rescue
    operation in the town", "the relief operation" there)."""
    told = {part.casefold() for name in (*mention.places, *mention.owners, *thing.places) for part in name.split()}
    said = mention.words - told - {mention.noun}
    return bool(said) and not said & thing.words


def _told_apart(mention: ThingMention, thing: Thing) -> bool:
    """Whether number, kind or owner speaks for another thing, and no owner, place or modifier for this one: "the well"
    is none of "two relief wells", a "rescue operation" no "operation of the pipeline"."""
    other_number = all(other.plural != mention.plural for other in thing.mentions)
    if mention.owners & thing.owners or (mention.places & thing.places and not other_number):
        return False  # "schools in Lund" are not "the high school in north Lund"
    bare = mention.undetermined and not mention.modifiers
    if other_number or (bare and (thing.owners or thing.places)):
        return True  # "schools" anywhere are not "the schools in Lund"
    if mention.undetermined and (mention.owners or mention.places) and _is_bare(thing):
        return True
    if mention.modifiers & thing.modifiers:
        return False
    kind = mention.modifiers if mention.plural else mention.modifiers - mention.kinds
    if mention.undetermined and kind and not mention.owners:
        return True  # "credible talks" are not those told of before, nor "safe operation" an operation
    if mention.owners and not thing.owners and all(not other.definite for other in thing.mentions):
        return True  # "a website" of one is not "the Roe website"
    of_another = mention.noun == "operation" and mention.owners and not thing.owners and thing.kinds - mention.words
    return bool(mention.kinds - thing.words or of_another or _otherwise_named(mention, thing))


def _is_bare(thing: Thing) -> bool:
    """Whether it was only told of as of any of its kind ("cut production")."""
    return not (thing.owners or thing.places or thing.modifiers) and all(one.undetermined for one in thing.mentions)


def _of_no_article(mention: ThingMention, thing: Thing) -> bool:
    """Whether only what no article makes one thing was told of before, and that of a kind of its own ("safe operation
    of the mine" before "the operation", "more schools" before "16 schools")."""
    if mention.modifiers & thing.modifiers or mention.owners or mention.places:
        return False
    return all(other.undetermined and other.modifiers and not other.owners for other in thing.mentions)


def _otherwise_named(mention: ThingMention, thing: Thing) -> bool:
    """Whether one is a name that does not say what the other says ("Roe News Agency", "the health agency")."""
    named = [other for other in thing.mentions if other.proper]
    if mention.proper and not named:
        apart = not (mention.words <= thing.words or thing.words <= mention.words)
        return len(mention.words) > 1 and apart and not _after(mention.words, thing.owners)
    return bool(named and mention.owners and not mention.proper) and not mention.words <= thing.words


def _after(words: frozenset[str], owners: set[str]) -> bool:
    """Whether a name has a word for an owner in it ("the Norwegian News Agency", Norway's)."""
    stems = {part[:_STEM].casefold() for owner in owners for part in owner.split()}
    return any(word[:_STEM] in stems for word in words)


def _one_name(mention: ThingMention, other: ThingMention) -> bool:
    """Whether the words of two proper names allow them to be one: "the Supreme Court" is no "Court of Appeals"."""
    return mention.words <= other.words or other.words <= mention.words
