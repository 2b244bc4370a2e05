"""The name of a measure: a class of nouns, or the noun's plural."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.statements.words import CLASSES, PLURALS, SINGULAR

__all__ = ["class_of", "hyphened", "plural"]


def class_of(noun: Token, counted: bool = True) -> str:
    """The measure's class, else the noun; what is counted one by one stands in the plural ("bases")."""
    lemma = noun.lemma_.lower()
    first = hyphened(noun)
    named = _of_class(noun, lemma, counted)
    return named if first is None or lemma == "story" else f"{first.lower_}-{named}"


def hyphened(noun: Token) -> Token | None:
    """The word that a hyphen ties to the noun: "clean" of "clean-up"; null of a number ("six-storey")."""
    hyphen = noun.nbor(-1) if noun.i > 1 else noun
    if hyphen.text != "-" or hyphen.whitespace_ or hyphen.nbor(-1).whitespace_:
        return None
    first = hyphen.nbor(-1)
    return first if first.is_alpha and not first.like_num else None


def _of_class(noun: Token, lemma: str, counted: bool) -> str:
    if lemma == "story" and noun.i and noun.nbor(-1).text == "-":
        return CLASSES["storey"]
    known = lemma if lemma in CLASSES else lemma.removesuffix("s")  # a plural name keeps its "s": "US Marines"
    if known in CLASSES:
        return CLASSES[known]
    single = noun.tag_ == "NN" or (noun.tag_ == "NNP" and not noun.lower_.endswith("s"))
    return plural(lemma) if counted and single and lemma not in SINGULAR else str(noun.lower_)


def plural(noun: str) -> str:
    """The English plural."""
    if noun in PLURALS:
        return PLURALS[noun]
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s")
