"""Names that stand beside what is counted and own none of it, and holders that stand before "with"."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.statements.context import Context

__all__ = ["holder_before", "is_in_compound", "is_make", "is_pack"]

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
        "roll",
    }
)
"""What a thing comes in: so many of it are not the thing's."""


def is_in_compound(context: Context, name: Token, noun: Token) -> bool:
    """Whether a name is only part of another name before the noun ("Acme Spill Cartoons", "Best Acme Tower Photos")."""
    if name.dep_ == "poss" or name.i + 1 >= noun.i:
        return False
    after = name.nbor(1)
    titled = after.pos_ in _NOUNS and after.text[:1].isupper() and noun.text[:1].isupper()
    return titled and context.entity(after) != context.entity(name)


def holder_before(context: Context, counted: Token) -> int | None:
    """Who has it by "X, a firm with a 25 percent stake": the name that the noun before "with" explains."""
    if counted.dep_ != "pobj" or counted.head.lower_ != "with":
        return None
    noun = counted.head.head
    if noun.dep_ != "appos" or noun.pos_ != "NOUN" or noun.head.pos_ != "PROPN":
        return None
    found = context.entity(noun.head)
    return None if found is None or context.entities[found].kind == "person" else found


def is_pack(noun: Token) -> bool:
    """Whether a thing comes in it, whatever the lemmatizer makes of "doses"."""
    return noun.lemma_ in _PACKS or noun.lower_.removesuffix("s") in _PACKS


def is_make(name: Token, noun: Token) -> bool:
    """Whether a name before a noun is of a make and no owner: "C-130 Hercules planes", "Tamiflu capsules"."""
    before = name.nbor(-1).text if name.i else ""
    coded = before[:1].isalpha() and before[-1:].isdigit()
    return name.dep_ != "poss" and (coded or is_pack(noun))
