"""Whose a noun is by the words about it: its possessor, the name before it, what it is "of"."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.grammar import SUBJECTS
from asreported.extract.modality import predicate_of
from asreported.extract.statements.context import Context
from asreported.extract.statements.holders.apart import has_its_own
from asreported.extract.statements.holders.kinds import OWNERS
from asreported.extract.statements.holders.naming import is_in_compound, is_make, is_origin, is_pack, only_tells_which
from asreported.extract.statements.holders.owners import owner_at
from asreported.extract.statements.measures.amounts import counted_below, is_unit
from asreported.extract.statements.measures.words import COUNTING, SHARES, TABLES
from asreported.model import Quantity

__all__ = [
    "NAMING",
    "OURS",
    "PARTS",
    "is_bill",
    "is_likened",
    "namers",
    "owner_of",
    "owner_of_sum",
    "possessor_of_body",
]

NAMING = frozenset({"compound", "nmod", "amod", "poss"})
PARTS = ("compound", "nmod")
"""How a common noun that is no owner hangs on the one after it ("high school and university students")."""
_PEOPLE = frozenset({"resident", "inhabitant", "citizen", "people", "member", "soldier", "troop", "villager"})
"""Nouns of those who are always somebody's or some place's, whatever the tagger takes the name for."""
_SHOWN = frozenset(
    {"show", "programme", "program", "series", "film", "drama", "project", "event", "contest", "tournament", "festival"}
)
"""What has people of its own, whichever body shows or runs it."""
_TRADED = frozenset({"share", "stock", "bond"})
"""What the name of a firm before it, and no place's, is the owner of."""
_BILLED = frozenset({"tax", "wage", "fuel", "energy", "heating", "electricity", "food", "import", "benefits"})
_AMOUNTS = frozenset(TABLES["giving"]["amounts"])
OURS = frozenset({"our", "us"})
"""Of the speaker and others, whom the text does not tell."""


def owner_of(context: Context, noun: Token) -> int | None:
    """The entity in "the size of our mission", "its troops", "troops of the alliance", "the number of NATO troops"."""
    if noun.dep_ in SUBJECTS and noun.lemma_.lower() in _TRADED and (firm := _issuer(context, noun)) is not None:
        return firm
    for child in namers(noun):
        packed = is_pack(noun) or noun.tag_ == "NNP"  # the place is part of the name: "Savings Bank of Norway"
        if (
            child.dep_ == "prep"
            and not packed
            and (child.lower_ == "of" or (child.lower_ == "from" and noun.lemma_ == "toll"))
        ):
            for below in child.rights:
                if below.dep_ == "pobj" and not _of_two(below):
                    inner = [
                        word
                        for word in namers(below)
                        if owner_at(context, word) is not None
                        and word.dep_ != "det"
                        and (word.pos_ != "NOUN" or word.dep_ not in PARTS)
                        and (word.dep_ not in ("amod", "compound") or noun.pos_ != "NUM")  # "$9m of Danish goods"
                        and not _is_of_its_own(context, word, below, noun)
                        and (word.dep_ != "poss" or noun.lemma_ in COUNTING)  # not "15 pages of Roe's memos"
                    ]
                    found = context.entity(below)
                    theirs = noun.lemma_ in COUNTING or noun.lemma_ in _PEOPLE
                    found = None if is_unit(noun) else found  # "gallons of drinking water Mali, the poorest"
                    if found is not None and (theirs or context.entities[found].kind in OWNERS):
                        return found
                    if inner and not has_its_own(below):
                        return owner_at(context, inner[-1])
        ours = child.lower_ in OURS
        only = ours or is_make(child, noun) or is_origin(context, child, noun) or is_in_compound(context, child, noun)
        named = child.dep_ in NAMING and not only and (child.pos_ != "NOUN" or child.dep_ not in PARTS)
        named = named and not only_tells_which(context, child, noun) and not is_unit(noun)
        if named and (owner := owner_at(context, child)) is not None:
            return owner
    return None


def _of_two(name: Token) -> bool:
    """Whether something is told of two places at once ("the populations of Norland and Sudland")."""
    joined = (one for one in name.rights if one.dep_ == "conj" and one.pos_ == "PROPN" and name.pos_ == "PROPN")
    return any(one.ent_type_ == name.ent_type_ == "GPE" for one in joined)


def _is_of_its_own(context: Context, word: Token, below: Token, noun: Token) -> bool:
    """Whether the body's name only tells which the thing is that it is "of" ("presenters of the new Acme show")."""
    if word.dep_ not in PARTS or below.pos_ != "NOUN" or below.tag_ != "NN" or noun.lemma_ in COUNTING:
        return False
    at = owner_at(context, word)
    return at is not None and context.entities[at].kind == "organization" and below.lemma_.lower() in _SHOWN


def _issuer(context: Context, noun: Token) -> int | None:
    """The one firm that "shares in Acme" are of; the town or exchange that they trade in has none."""
    within = (child for child in noun.rights if child.lower_ == "in" and child.dep_ == "prep")
    firms = (below for child in within for below in child.rights if below.dep_ == "pobj" and not below.conjuncts)
    alone = (firm for firm in firms if all(word.lower_ not in ("and", "or") for word in firm.doc[noun.i : firm.i]))
    told = (context.entity(firm) for firm in alone)
    return next((at for at in told if at is not None and context.entities[at].kind == "organization"), None)


def namers(noun: Token) -> list[Token]:
    """What may name the owner of a noun: of "its Acme shares" the possessor, and not whose shares they are."""
    owned = any(child.dep_ == "poss" for child in noun.lefts)
    telling = ("compound", "nmod", "amod") if owned else ()
    return [one for one in noun.children if one.dep_ not in telling or one.pos_ not in ("PROPN", "ADJ")]


def _possessor(context: Context, noun: Token) -> int | None:
    """The owner of what has or is so much; a name or nationality before it only says which one it is ("a British team
    of 70", "the Acme group has 90 members"), but for a sum's ("NATO troop numbers")."""
    named = any(
        child.dep_ in ("compound", "nmod", "amod") and context.entity(child) is not None for child in noun.lefts
    )
    owned = any(child.dep_ == "poss" and owner_at(context, child) is not None for child in noun.lefts)
    if named and not owned and noun.lemma_.lower() not in COUNTING | _TRADED:
        return None
    owner = owner_of(context, noun)
    traded = owner is not None and noun.lemma_.lower() in _TRADED and not owned
    return None if traded and owner is not None and context.entities[owner].kind != "organization" else owner


def possessor_of_body(context: Context, noun: Token) -> int | None:
    """The owner of a firm's or a place's own ("its fleet has 90 ships"), and of no person's ("his estate made $3m")."""
    owner = None if has_its_own(noun) else _possessor(context, noun)
    person = owner is not None and context.entities[owner].kind == "person"
    return None if person and noun.lemma_.lower() not in COUNTING else owner


def is_bill(noun: Token) -> bool:
    """Whether it is a bill that somebody pays again and again, and no law ("cut its tax bill"), or a sum of its own
    ("raised its dividend")."""
    if noun.lemma_.lower() in _AMOUNTS and any(child.lower_ in ("its", "their") for child in noun.lefts):
        return True
    return noun.lower_ in ("bill", "bills") and any(child.lower_ in _BILLED for child in noun.lefts)


def owner_of_sum(context: Context, counted: Token) -> int | None:
    """Whose costs, claim or dividend is of so much: "Acme's dividend of $9m"."""
    noun = counted.head.head if counted.dep_ == "pobj" and counted.head.lower_ in ("of", "for") else None
    if noun is None or noun.lemma_.lower() not in _AMOUNTS:
        return None
    found = (owner_at(context, child) for child in noun.lefts if child.dep_ == "poss")
    return next((at for at in found if at is not None), None)


def is_likened(quantity: Quantity, number: Token) -> bool:
    """Whether one's part is told by another's whole: "he has a third of Roe's delegates" is nothing that Roe has."""
    whole = counted_below(number) if quantity.unit in SHARES else None
    if whole is None or not any(child.dep_ == "poss" for child in whole.lefts):
        return False
    verb = predicate_of(number)
    return verb.lemma_ in ("have", "win", "hold", "get", "own") and any(
        child.dep_ == "nsubj" and child.i < number.i for child in verb.lefts
    )
