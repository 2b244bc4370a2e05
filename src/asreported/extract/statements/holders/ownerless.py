"""Names that are given no figure: bits of longer names, what any body is called, wholes of which it is a part."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Token

from asreported.extract.entities.lists import KIN
from asreported.extract.entities.pronouns import KIN_GENDER, PRONOUN_GENDER
from asreported.extract.grammar import SUBJECTS
from asreported.extract.modality import predicate_of
from asreported.extract.statements.context import Context
from asreported.extract.statements.holders.anothers import is_anothers
from asreported.extract.statements.holders.disasters import ran_from_another
from asreported.extract.statements.measures.classes import plural
from asreported.extract.statements.measures.counting import is_money
from asreported.extract.statements.measures.words import CASUALTIES, CHANGING, TRADES
from asreported.lexicon import common_name, disaster
from asreported.model import Entity, Quantity, Span

__all__ = ["owns_nothing"]

_SUFFIXES = frozenset({"llc", "inc", "ltd", "plc", "corp", "co", "llp", "gmbh", "group", "house", "news"})
"""What is left of a name that was cut off."""
_CODE = re.compile(r"[A-Z]{1,3}-?\d{2,4}[A-Z]?")
"""A make of planes or guns, taken for a body."""
_BODIES = frozenset({"organization", "place", "group"})
_COMPRISING = frozenset({"include", "contain", "comprise", "feature", "involve", "cover"})
"""Verbs whose object is a part of their subject: what the part is worth the whole is not."""
_WORTH = frozenset({"worth", "valued", "costing"})
_COSTS = frozenset({"cost", "costs", "bill", "price"})
_DOING = frozenset({"bring", "take", "give", "set", "hold", "keep", "build", "fill", "rate", "value", "drive", "leave"})
"""Verbs that change a level, and by which somebody does something as well."""
_QUARTERS = frozenset({"north", "south", "east", "west", "northern", "southern", "eastern", "western", "central"})
"""What before the name of a place makes it a part of it, or another ("west Norland")."""
_MULTIPLE = re.compile(
    r"[\w .,-]{1,30} times (?:the|that of|its|their|what)\b|[\w -]{1,30} of (?:the )?size of\b", re.IGNORECASE
)
"""A multiple and what it is a multiple of: "nine times the size of Lund fire" is no size of that fire's."""
_THEIR_KIN = frozenset({"children", *(plural(noun) for noun in KIN)})
"""Measures of whom "he" or "she" may be said after them, too."""
_SIBLINGS = frozenset({"brothers", "sisters", "cousins", "uncles", "aunts", "nephews", "nieces", "friends"})
_HIS = frozenset({"his", "her"})
_FAMILY = frozenset({"family", "clan", "dynasty", "household"})
_FAMILY_ON = 8
"""Tokens after a number within which the family is named whose they are."""
_FIRMS = frozenset({"company", "firm", "group", "corporation", "airline"})
"""What one calls any of many bodies."""
_TELLING = frozenset(
    {"say", "tell", "estimate", "predict", "forecast", "report", "warn", "note", "add", "show", "believe", "expect"}
    | {"quote", "order", "ask", "want", "urge", "force", "announce"}
)
"""Verbs of who tells of another body, or has it do something."""
_YEAR = 4
"""Digits of a year."""
_NAMED_BACK = 40
"""Tokens back from a number within which the name of whose figure it is stands."""
_NOW = frozenset({"existing", "current", "present", "old", "original"})
_TO_BE = frozenset({"expanded", "new", "proposed", "planned", "future", "enlarged", "replacement"})
"""What tells a thing from that which is to take its place."""


def owns_nothing(context: Context, quantity: Quantity, number: Token, measure: str, subject: int) -> bool:
    """Whether the name that the clause offers is surely, or as likely as not, none of whose figure it is."""
    entity = context.entities[subject]
    words = entity.name.split()
    if len(words) == 1 and (words[0].lower().rstrip(".") in _SUFFIXES or _is_common(entity.kind, words[0])):
        return True
    if _CODE.fullmatch(entity.name) is not None:
        return True
    if ran_from_another(context, number, subject):
        return True
    named = _named(context, number, subject)
    if named is not None and _is_other(context, named, subject):
        return True
    if entity.kind in _BODIES and named is not None and _is_cut(context, named, subject):
        return True
    if _is_of_kindred(context, number, measure, subject, named):
        return True
    if _is_doer(number) or (
        quantity.unit in ("times", "share") and _MULTIPLE.match(context.text, quantity.span.start) is not None
    ):
        return True
    if quantity.unit is None and _is_some_of(context, number, subject):
        return True
    if measure in CASUALTIES.values() and _is_struck(context, number, subject):
        return True
    sold = measure == "sales" and entity.kind == "place"  # what a firm sold there
    if sold or _is_of_the_other(number, words[0].lower(), words[-1].lower()):
        return True
    if is_anothers(context, quantity, number, measure, subject):
        return True
    if not is_money(quantity):
        return False
    return _is_whose_coin(entity, quantity.span) or (named is not None and _is_of_a_part(number, named, entity.kind))


def _is_of_kindred(context: Context, number: Token, measure: str, subject: int, named: Span | None) -> bool:
    """Whether those counted are kin or a family of which the name is only one."""
    entity = context.entities[subject]
    if entity.kind == "person" and _is_of_family(context, number, subject):
        return True
    if measure in _SIBLINGS and any(child.dep_ == "poss" for child in number.head.lefts):
        return True  # "Ruiz's three brothers": those who came, of however many
    if measure not in _THEIR_KIN:
        return False
    if named is not None and _is_of_kin(context, named, subject):
        return True
    return entity.kind in _BODIES and any(child.lower_ in _HIS for child in _owners(number))


def _is_of_the_other(number: Token, first: str, last: str) -> bool:
    """Whether the size is that of what there is, and the name that of what is to be, or the other way round: "the
    existing 90-mile line" is not "the expanded line"."""
    here = _NOW if first in _TO_BE else _TO_BE if first in _NOW else None
    return here is not None and any(word.lower_ in here and word.head.lower_ == last for word in number.sent)


def _is_whose_coin(entity: Entity, amount: Span) -> bool:
    """Whether the country right behind a sum only tells which money it is: "a price of $900 U.S."."""
    return entity.kind == "place" and any(0 <= m.span.start - amount.end <= 1 for m in entity.mentions)


def _owners(number: Token) -> list[Token]:
    """The possessors of what a bare number counts."""
    return [child for child in number.head.lefts if child.dep_ == "poss"]


def _is_of_family(context: Context, number: Token, subject: int) -> bool:
    """Whether those counted are of the family that has the person's name ("nine of the Roe family")."""
    end = min(number.sent.end, number.i + _FAMILY_ON)
    return any(
        word.lower_ in _FAMILY and word.nbor(-1).pos_ == "PROPN" and context.entity(word.nbor(-1)) == subject
        for word in number.doc[number.i + 2 : end]
    )


def _is_of_kin(context: Context, named: Span, subject: int) -> bool:
    """Whether "she had two sons" may be of another of the family, told of since the name that it was given to."""
    gender = PRONOUN_GENDER.get(named.of(context.text).lower())
    if gender is None:
        return False
    mentions = (one.span for one in context.entities[subject].mentions if one.span.end <= named.start)
    last = max((one.end for one in mentions if one.of(context.text).lower() not in PRONOUN_GENDER), default=named.start)
    between = context.doc.char_span(last, named.start, alignment_mode="contract")
    for word in between or ():
        at = context.entity(word)
        there = word.dep_ == "pobj" and word.head.lower_ in ("in", "at")  # a place that is taken for a person
        other = at not in (None, subject) and context.entities[at].kind == "person" and not there
        kin = word.lemma_.lower() if not other or word.dep_ != "appos" else word.head.lemma_.lower()
        if (other or kin in KIN) and KIN_GENDER.get(kin, gender) == gender:
            return True
    return False


def _is_other(context: Context, named: Span, subject: int) -> bool:
    """Whether the noun may mean another thing or body than the one that it was given to."""
    entity = context.entities[subject]
    if entity.kind == "organization":
        return _is_another(context, named, subject)
    return entity.kind == "other" and _is_of_another_year(context, named, (entity.name, *entity.names))


def _is_another(context: Context, named: Span, subject: int) -> bool:
    """Whether "the company" may mean another than the one that it was given to: one brought up since, as any ("say a
    company makes $9m"), or by its own name."""
    phrase = context.doc.char_span(named.start, named.end, alignment_mode="expand")
    if phrase is None or phrase.root.lemma_.lower() not in _FIRMS or phrase[0].lower_ != "the" or not phrase.start:
        return False
    if phrase.root.lower_ in context.entities[subject].name:
        return False  # it is known by no name of its own
    last = max((one.span.end for one in context.entities[subject].mentions if one.span.end <= named.start), default=0)
    before = context.doc[phrase.start - 1].sent
    first = context.doc[max(0, before.start - 1)].sent.start
    for word in context.doc[first : phrase.start]:
        another = word.lemma_ == phrase.root.lemma_ and any(child.lower_ in ("a", "an") for child in word.lefts)
        if another and word.dep_ in SUBJECTS:
            return True
        at = context.entity(word) if word.pos_ == "PROPN" and word.idx >= last else None
        if at is not None and at != subject and _is_firm(context.entities[at]) and _is_told_of(word):
            return True
    return False


def _is_firm(entity: Entity) -> bool:
    """Whether it is a body, whatever the tagger takes it for, and no country."""
    return entity.kind == "organization" or (entity.kind == "place" and common_name(entity.name) is None)


def _is_told_of(name: Token) -> bool:
    """Whether the name is of what the sentence is about: its subject, unless that only tells something, or in
    apposition to "firm"."""
    above = name.head
    if name.dep_ in SUBJECTS:
        return above.lemma_ not in _TELLING and name.ent_type_ != "PERSON"
    return (name.dep_ == "appos" and above.lemma_ in _FIRMS) or (name.dep_ == "pobj" and above.lower_ == "against")


def _is_of_another_year(context: Context, named: Span, names: Sequence[str]) -> bool:
    """Whether a year tells the noun apart from what is known by it ("the 2031 toll budget" beside "Acadia's toll
    budget")."""
    years = {word for word in named.of(context.text).split() if word.isdigit() and len(word) == _YEAR}
    return bool(years) and not any(year in name for year in years for name in names)


def _is_common(kind: str, word: str) -> bool:
    """Whether a body is only called what any other of its sort is ("the airline"), or a trade is what is measured."""
    return (kind == "organization" and word.islower()) or word.lower() in TRADES


def _named(context: Context, number: Token, subject: int) -> Span | None:
    """The mention nearest to the number in its sentence: before it, else right after it."""
    sentence = number.sent
    here = [
        mention.span
        for mention in context.entities[subject].mentions
        if sentence.start_char <= mention.span.start < sentence.end_char
    ]
    return min(here, key=lambda span: (span.start > number.idx, abs(span.start - number.idx)), default=None)


def _is_cut(context: Context, named: Span, subject: int) -> bool:
    """Whether a capital right before the name, or a numbered noun after it, shows that the name is longer: "the QX Roe
    index", "Roe Air flight 90"."""
    phrase = context.doc.char_span(named.start, named.end, alignment_mode="expand")
    if phrase is None or phrase.start == 0 or phrase.end + 1 >= len(context.doc):
        return False
    before, after = phrase[0].nbor(-1), phrase[-1].nbor(1)
    if before.lower_ in _QUARTERS and before.head.i == phrase.root.i:
        return True
    initials = before.is_upper and before.pos_ == "PROPN" and len(before) > 1 and before.is_alpha
    if initials and phrase[0].pos_ in ("PROPN", "ADJ") and context.entity(before) != subject:
        return before.dep_ in ("compound", "nmod") and phrase[-1].dep_ in ("compound", "nmod", "amod")
    return after.lower_ in ("flight", "flights") and after.nbor(1).like_num


def _is_some_of(context: Context, number: Token, subject: int) -> bool:
    """Whether it is some of those that somebody has: "two of Roe's children" are not all of them."""
    of = next((child for child in number.rights if child.lower_ == "of"), None)
    whole = next((child for child in of.rights if child.dep_ == "pobj"), None) if of is not None else None
    if whole is None or number.pos_ != "NUM":
        return False
    return any(child.dep_ == "poss" and context.entity(child) == subject for child in whole.lefts)


def _is_doer(number: Token) -> bool:
    """Whether those counted are who did it: "claims brought by 90 men" are no claims' men."""
    noun = number
    while noun.dep_ in ("nummod", "quantmod", "compound") and noun.head.i != noun.i:
        noun = noun.head
    by = noun.head
    if noun.dep_ != "pobj" or by.dep_ != "agent" or by.head.dep_ != "acl":
        return False
    return by.head.lemma_.lower() not in CHANGING - _DOING


def _is_struck(context: Context, number: Token, subject: int) -> bool:
    """Whether people are the object of what killed them, and the name is of a body, or only within its phrase ("the
    attack on Acme killed nine")."""
    here = number
    while here.dep_ in ("nummod", "quantmod", "compound") and here.head.i != here.i:
        here = here.head
    if here.dep_ != "dobj" or here.head.lemma_.lower() not in CASUALTIES:
        return False
    if context.entities[subject].kind == "organization":
        return True
    told = next((child for child in here.head.lefts if child.dep_ == "nsubj"), None)
    return (
        told is not None and told.pos_ == "NOUN" and context.entity(told) != subject and disaster(told.lower_) is None
    )


def _is_of_a_part(number: Token, named: Span, kind: str) -> bool:
    """Whether a sum is what a part of it is worth, or what the cost of something else is put at ("the deal included
    wells worth $9m", "Acme says the cost of the flood is $9m")."""
    if named.start >= number.idx:
        return False
    between = [
        word for word in number.doc[max(number.sent.start, number.i - _NAMED_BACK) : number.i] if word.idx >= named.end
    ]
    if any(word.lower_ in _WORTH for word in between) and any(
        word.lemma_.lower() in _COMPRISING and word.pos_ == "VERB" for word in between
    ):
        return True
    if any(word.text == ":" and word.nbor(-1).lemma_ in _COMPRISING for word in between):
        return True  # "sales that include: $9m for the wells; …"
    if kind not in _BODIES or predicate_of(number).lemma_.lower() == "cost":
        return False
    return any(
        word.lower_ in _COSTS
        and word.pos_ == "NOUN"
        and any(child.lower_ == "of" and not child.is_ancestor(number) for child in word.rights)  # not "a cost of $9m"
        for word in between
    )
