"""Names that stand beside what is counted and own none of it, and holders that stand before "with"."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.statements.context import Context
from asreported.extract.statements.holders.kinds import OWNERS
from asreported.extract.statements.measures.words import CLASSES, COUNTING, ESTIMATES, PERSONS, TABLES
from asreported.extract.statements.uncounted.markets import FORECASTS
from asreported.lexicon import disaster

__all__ = [
    "estimated_by",
    "holder_before",
    "is_in_compound",
    "is_make",
    "is_origin",
    "is_pack",
    "only_tells_which",
    "owned_by",
]

_NOUNS = ("NOUN", "PROPN")
_PACKS = frozenset(
    {
        "dose",
        "course",
        "box",
        "bottle",
        "capsule",
        "tablet",
        "pill",
        "pack",
        "packet",
        "copy",
        "shipment",
        "set",
        "pair",
        "piece",
        "batch",
        "crate",
        "volume",
        "picture",
        "photograph",
        "roll",
    }
)
"""What a thing comes in: so many of it are not the thing's."""
_CALLED_AFTER = frozenset(
    {
        *("award", "prize", "medal", "trophy", "nomination", "title", "honour", "honor", "gong", "statuette"),
        *("album", "song", "single", "record", "hit", "track", "concert", "gig", "film", "movie", "book", "novel"),
        *("supporter", "opponent", "critic", "backer", "foe"),
        *("committee", "subcommittee", "panel", "hearing", "caucus"),
    }
)
"""What is called after somebody or something that has none of it ("Roe prizes", "Roe albums", "House committees")."""
_WORKS = frozenset(
    {"work", "piece", "song", "composition", "film", "symphony", "painting", "opera", "play", "series", "novel", "book"}
)
_PARTS_OF_LAND = frozenset(
    {"state", "country", "nation", "city", "town", "port", "job", "island", "beach", "community"}
)
"""What lies in a stretch of land or sea without being its ("Gulf states", "five union states")."""
_IN_PLACES = frozenset({"firm", "company", "bank", "corporation", "parish", "county", "province", "district"})
"""What lies in a place or is from there, and does not belong to it ("three Norland firms")."""
_EVENTS = frozenset({"disaster", "explosion", "catastrophe", "accident", "crisis", "blast", "tragedy"})
"""What befell somebody or somewhere: none of theirs ("two Norland oil spills", "earlier Acme disasters")."""
_HIRED = frozenset({"employee", "worker", "staffer", "contractor"})
"""Those who are whose that they work at or for, wherever they are from ("five Acadian workers at the embassy")."""
_POLITICIANS = frozenset({"senator", "congressman", "congresswoman", "lawmaker", "governor", "mp"})
_ANYWHERE = frozenset({"job", "community"})
"""Those of them that a country or town has all the same ("900 Lund jobs")."""
_HOLDING = frozenset({"hold", "own", "buy", "sell", "have", "purchase", "acquire"})
_LEASING = frozenset({"lease", "rent", "charter", "hire"})
_TRADED = frozenset({"listed", "quoted", "traded"})
"""What after the name of a place tells where shares are sold ("Acme's London listed shares")."""
_STAKES = frozenset({"percent", "%", "pct", "share", "stake", "interest"})
_PERSON_ENDINGS = ("er", "or", "man", "woman", "men", "ist", "ian", "ant")
"""How most nouns of persons end."""
_KINDS = frozenset(TABLES["befalling"]["kin"]) | {"orphan", "girl", "boy", "kid", "emigre", "baby", "people"}
_KINDS |= {"child", "fan", "star", "patient", "tourist", "celebrity", "expatriate", "expat", "survivor"}
_THEIRS = frozenset(
    {"citizen", "national", "resident", "police", "military", "voter", "taxpayer", "soldier", "officer", "member"}
)
"""Persons that a state or place has."""


def is_in_compound(context: Context, name: Token, noun: Token) -> bool:
    """Whether a name is only part of another name before the noun ("Acme Spill Cartoons", "Best Acme Tower Photos")."""
    if name.dep_ == "poss" or name.i + 1 >= noun.i:
        return False
    after = name.nbor(1)
    titled = after.pos_ in _NOUNS and after.text[:1].isupper() and noun.text[:1].isupper()
    return titled and context.entity(after) != context.entity(name)


def holder_before(context: Context, counted: Token) -> int | None:
    """Who has it by "X, a mill with a 25 percent stake", "X is a mill with 90 looms": the name that the noun before
    "with" explains."""
    if counted.dep_ != "pobj" or counted.head.lower_ != "with":
        return None
    noun = counted.head.head
    named = noun.head if noun.dep_ == "appos" else _is_told(noun) if noun.dep_ == "attr" else None
    if named is None or noun.pos_ != "NOUN" or named.pos_ != "PROPN":
        return None
    found = context.entity(named)
    return found if found is not None and context.entities[found].kind == "organization" else None


def _is_told(noun: Token) -> Token | None:
    """The one subject of what something is said to be."""
    if noun.head.lemma_ != "be" or any(child.dep_ == "neg" for child in noun.head.children):
        return None
    told = [child for child in noun.head.lefts if child.dep_ == "nsubj" and not child.conjuncts]
    return told[0] if len(told) == 1 else None


def is_pack(noun: Token) -> bool:
    """Whether a thing comes in it, whatever the lemmatizer makes of "doses"."""
    return noun.lemma_ in _PACKS or noun.lower_.removesuffix("s") in _PACKS


def is_make(name: Token, noun: Token) -> bool:
    """Whether a name before a noun is of a make and no owner: "C-130 Hercules planes", "Lodine capsules"."""
    before = name.nbor(-1).text if name.i else ""
    coded = before[:1].isalpha() and before[-1:].isdigit()
    return name.dep_ != "poss" and (coded or is_pack(noun))


def only_tells_which(context: Context, name: Token, noun: Token) -> bool:
    """Whether a name before a noun, no possessor, tells only which they are and not whose: that of a prize or a work,
    of a person or ship they are called after, of the sea that states lie on, one of two joined by "or"."""
    if name.dep_ == "poss" or name.i > noun.i:
        return False
    at = context.entity(name)
    lemma = noun.lemma_.lower()
    kind = None if at is None else context.entities[at].kind
    theirs = lemma in COUNTING or (kind == "group" and _belong(lemma))
    if kind is not None and kind not in OWNERS and not theirs:
        return True
    joined = any(child.lower_ == "or" for child in name.rights) or name.nbor(1).lower_ in _TRADED
    joined = joined or (lemma in _HIRED and any(child.lower_ in ("at", "for", "of") for child in noun.rights))
    within = lemma in _PARTS_OF_LAND and (name.ent_type_ == "LOC" or lemma not in _ANYWHERE)
    proper = noun.pos_ == "PROPN" and noun.text[:1].isupper() and lemma not in PERSONS and lemma not in CLASSES
    lying = kind == "place" and lemma in _IN_PLACES
    befell = lemma in _EVENTS or disaster(lemma) is not None
    whose = _HOLDING if lemma == "share" else _LEASING
    held = noun.dep_ == "dobj" and noun.head.lemma_ in whose  # whoever holds them has them
    return (
        joined
        or within
        or lying
        or befell
        or lemma in _POLITICIANS
        or proper
        or held
        or lemma in _CALLED_AFTER
        or any(child.lower_ == "depositary" for child in noun.lefts)  # "American depositary shares" are some firm's
        or _in_disaster(name, noun)
        or _taken(context, name, noun)
    )


def _in_disaster(name: Token, noun: Token) -> bool:
    """Whether the name is only that of the disaster that the noun goes on from ("Acme oil spill workers")."""
    return any(disaster(word.lower_) is not None for word in noun.doc[name.i + 1 : noun.i])


def _taken(context: Context, name: Token, noun: Token) -> bool:
    """Whether they are nationals to whom another country, the verb's subject, does something."""
    here = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    told = [child for child in here.head.lefts if child.dep_ == "nsubj"] if here.dep_ == "dobj" else []
    acting = (context.entity(child) for child in told)
    others = (at for at in acting if at is not None and context.entities[at].kind == "place")
    return noun.lemma_.lower() in _THEIRS and any(at != context.entity(name) for at in others)


def owned_by(counted: Token) -> Token | None:
    """The verb by which somebody owns a share of what is counted ("Acme owns 26 percent of the Lund mill"): it is the
    owner's, and not the mill's."""
    of = counted.head if counted.dep_ == "pobj" else None
    share = counted if of is None else of.head
    told = share.lemma_.lower() in _STAKES and (of is None or of.lower_ == "of")
    verb = share.head
    return verb if told and share.dep_ == "dobj" and verb.lemma_ in ("own", "hold", "control") else None


def estimated_by(context: Context, counted: Token, subject: int) -> bool:
    """Whether it is only whose estimate it is ("Acme's estimate of 900 barrels", "its 900 barrel estimate")."""
    noun = counted.head.head if counted.dep_ == "pobj" else counted
    while noun.dep_ in ("nummod", "compound", "nmod", "amod") and noun.head.i > noun.i and not noun.is_currency:
        noun = noun.head  # "Acme's 900 barrel estimate", and not its $90 one, of costs that may be its own
    if noun.lemma_.lower() not in ESTIMATES | FORECASTS:
        return False
    return any(context.entity(child) == subject for child in noun.lefts)


def _belong(lemma: str) -> bool:
    """Whether a state or people has those persons ("soldiers"), of whatever name stands before them."""
    return lemma in _THEIRS or CLASSES.get(lemma) in ("personnel", "staff")


def is_origin(context: Context, name: Token, noun: Token) -> bool:
    """Whether a name before a noun of persons only says where or of which party they are ("two Acadian fishermen"),
    and not whose they are ("Acadian troops", "Acadia's doctors")."""
    lemma = noun.lemma_.lower()
    if name.dep_ == "poss" or _belong(lemma):
        return False
    person = lemma in PERSONS or lemma in _KINDS or lemma.endswith(_PERSON_ENDINGS)
    entity = context.entity(name)
    place = entity is not None and context.entities[entity].kind in ("place", "group")
    made = lemma in _WORKS and (name.tag_ == "JJ" or name.ent_type_ == "NORP")  # "two Danish films"
    return made or (person and (place or name.tag_ == "JJ" or name.ent_type_ == "NORP"))
