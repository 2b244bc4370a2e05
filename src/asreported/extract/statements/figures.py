"""Figures: a quantity with its subject, its measure and how real it is."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from importlib import resources

from spacy.tokens import Token

from asreported.extract.entities.lists import THING_KINDS
from asreported.extract.modality import modality_of, predicate_of
from asreported.extract.statements.context import Context
from asreported.model import FigureStatement, Quantity, Span
from asreported.model.modality import Modality

__all__ = ["find_figures"]

_TABLES: dict[str, dict[str, list[str]]] = tomllib.loads(
    resources.files(__package__).joinpath("measures.toml").read_text("utf-8")
)
_CLASS = {noun: measure for measure, nouns in _TABLES["classes"].items() for noun in nouns}
_CASUALTY = {word: measure for measure, words in _TABLES["casualties"].items() for word in words}
_GROWING = frozenset({"nsubj", "nsubjpass", "dobj"})
_NO_HOLDERS = frozenset({"plan", "step", "move", "decision", "sign"})
"""Subjects that have nothing themselves ("plans call for 500 troops")."""
_COUNTS = frozenset({None, "more"})
"""Units of what is counted one by one."""
_PERSONS = frozenset(_TABLES["persons"]["nouns"])
_MONEY = frozenset(_TABLES["money"]["units"])
_COUNTING = frozenset({"number", "size", "total", "count", "toll", "amount", "level", "strength"})
"""Nouns that stand before what is really counted: "the number of troops"."""
_PARTS = frozenset(
    {
        "dobj",
        "nsubj",
        "nsubjpass",
        "attr",
        "pobj",
        "prep",
        "nummod",
        "quantmod",
        "conj",
        "oprd",
        "advmod",
        "npadvmod",
        "compound",
        "amod",
        "nmod",
        "dep",
        "acomp",
    }
)
_TO_THE_NOUN = frozenset({"nummod", "quantmod", "amod", "compound", "nmod", "npadvmod", "det"})


def find_figures(context: Context, quantities: Sequence[Quantity]) -> tuple[FigureStatement, ...]:
    """The figures of the text, in its order."""
    figures = [figure for at, quantity in enumerate(quantities) for figure in _from_quantity(context, quantities, at)]
    figures += _single_casualties(context, figures)
    return tuple(sorted(figures, key=lambda figure: figure.span))


def _from_quantity(context: Context, quantities: Sequence[Quantity], at: int) -> Iterator[FigureStatement]:
    quantity = quantities[at]
    number = _number(context, quantity)
    if number is None or (quantity.unit == "share" and number.head.pos_ == "ADJ"):
        return
    counted = _counted(context, quantities, quantity, number)
    measure = _measure(quantity, counted, number)
    if measure is None:
        return
    anchor = counted if counted is not None and _hangs_on(number, counted) else number
    modality = _modality(quantity, anchor)
    yield FigureStatement(
        span=_evidence(context, quantity, counted),
        quantity=at,
        subject=_fitting(context, _subject(context, counted or number), measure),
        measure=measure,
        value=quantity.value,
        low=quantity.low,
        high=quantity.high,
        unit=quantity.unit,
        qualifier=quantity.qualifier,
        scope=_scope(context, counted),
        modality=modality,
        time=context.figure_time(quantity.span, anchor, own=modality == "planned"),
    )


def _number(context: Context, quantity: Quantity) -> Token | None:
    phrase = context.doc.char_span(quantity.span.start, quantity.span.end, alignment_mode="expand")
    return None if phrase is None else phrase.root


def _counted(context: Context, quantities: Sequence[Quantity], quantity: Quantity, number: Token) -> Token | None:
    """The noun that the number counts: the one it modifies, the subject of the level it is ("the toll rose to 22"),
    its concept's head, or that of the other end of a change."""
    here = number
    for _ in range(3):
        if here.dep_ not in _TO_THE_NOUN or here.head.i == here.i:
            break
        here = here.head
        if here.pos_ in ("NOUN", "PROPN"):
            break
    else:
        here = number
    if here.pos_ in ("NOUN", "PROPN") and here.i != number.i:
        return here
    level = _level(number)
    if level is not None and level.lemma_.lower() == "toll":
        return level
    pair = None if quantity.partner is None else quantities[quantity.partner]
    measured = quantity.unit not in (None, "more", "share") and quantity.unit not in _MONEY
    if _bare_object(number) or not (pair is not None or quantity.role is not None or measured):
        return None
    for source in (quantity, pair):
        if source is not None and source.concept:
            first = source.concept[0]
            phrase = context.doc.char_span(first.start, first.end, alignment_mode="expand")
            if phrase is not None:
                return phrase.root
    return level if level is not None and level.lemma_.lower() in _COUNTING else None


def _hangs_on(number: Token, counted: Token) -> bool:
    """Whether the number modifies the noun itself, and does not merely count the same thing from afar."""
    return counted.i == number.i or counted.is_ancestor(number)


def _level(number: Token) -> Token | None:
    """The subject of the verb that the number is a level of: "the toll" in "the toll rose to 22"."""
    above = number.head
    verb = above.head if number.dep_ == "pobj" and above.dep_ == "prep" else above
    if verb.pos_ != "VERB":
        return None
    return next((child for child in verb.lefts if child.dep_ in ("nsubj", "nsubjpass")), None)


def _bare_object(number: Token) -> bool:
    """Whether the number alone is who a verb of casualty is done to ("evacuate 3,000")."""
    return number.dep_ in ("dobj", "nsubjpass") and number.head.lemma_.lower() in _CASUALTY


def _measure(quantity: Quantity, counted: Token | None, number: Token) -> str | None:
    casualty = _casualty(counted or number)
    if casualty is not None and quantity.unit in (None, "more"):
        return casualty
    if counted is None or counted.lemma_.lower() in _COUNTING:
        grown = _grown(number) if quantity.unit == "times" else None
        if grown is not None and (grown.pos_ == "PROPN" or grown.lemma_.lower() in THING_KINDS):
            return "size"
        below = _counted_below(counted) if counted is not None else grown
        if below is not None:
            return _class_of(below, quantity.unit in _COUNTS)
        return "money" if quantity.unit in _MONEY else None
    if quantity.unit == "times" and counted.pos_ not in ("NOUN", "PROPN"):
        return None
    return _class_of(counted, quantity.unit in _COUNTS)


def _class_of(noun: Token, counted: bool) -> str:
    """The measure's class, else the noun; what is counted one by one stands in the plural ("bases")."""
    lemma = noun.lemma_.lower()
    if lemma in _CLASS:
        return _CLASS[lemma]
    return plural(lemma) if counted and noun.tag_ != "NNS" else str(noun.lower_)


def plural(noun: str) -> str:
    """The regular English plural."""
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s")


def _counted_below(noun: Token) -> Token | None:
    """The noun after "of", such as "troops" in "the number of troops"."""
    return next(
        (below for child in noun.rights if child.lower_ == "of" for below in child.rights if below.dep_ == "pobj"), None
    )


def _grown(number: Token) -> Token | None:
    """What grows by a bare multiple: the subject or object of its verb ("the number of troops will double")."""
    verb = predicate_of(number)
    grown = [child for child in verb.children if child.dep_ in _GROWING and child.pos_ in ("NOUN", "PROPN")]
    for child in sorted(grown, key=lambda child: (child.dep_ != "dobj", child.i)):
        if child.i != number.i:
            return _counted_below(child) if child.lemma_.lower() in _COUNTING else child
    return None


def _casualty(counted: Token) -> str | None:
    """The casualty measure that the counted noun, or the verb it is an argument of, tells."""
    own = _CASUALTY.get(counted.lemma_.lower())
    if own is not None:
        return own
    if counted.dep_ in ("nsubj", "nsubjpass") and any(word.lower_ == "missing" for word in counted.head.rights):
        return "missing"
    for child in counted.children:
        if child.dep_ in ("amod", "acomp", "acl") and child.lemma_.lower() in _CASUALTY:
            return _CASUALTY[child.lemma_.lower()]
    head = counted.head
    if counted.dep_ in ("dobj", "nsubjpass") or (
        counted.dep_ == "nsubj" and head.lemma_.lower() in ("die", "drown", "perish", "flee")
    ):
        return _CASUALTY.get(head.lemma_.lower())
    if counted.dep_ == "nsubj" and head.lemma_ == "be":
        return next(
            (_CASUALTY[child.lemma_.lower()] for child in head.rights if child.lemma_.lower() in _CASUALTY), None
        )
    return None


def _evidence(context: Context, quantity: Quantity, counted: Token | None) -> Span:
    end = quantity.span.end
    if counted is not None and 0 <= counted.idx - end < 60 and "\n" not in context.doc.text[end : counted.idx]:
        end = counted.idx + len(counted)
    return Span(quantity.span.start, end)


def _subject(context: Context, counted: Token) -> int | None:
    """Whose figure it is: a name before the noun, what it is "of", else the thing that has, grows or is changed."""
    for child in counted.children:
        if child.dep_ in ("compound", "nmod", "amod", "poss") and context.entity(child) is not None:
            return context.entity(child)
    verb = predicate_of(counted)
    if counted.dep_ in ("nummod", "compound", "amod", "npadvmod", "nmod") and context.entity(counted.head) is not None:
        return context.entity(counted.head)
    owner = _owner(context, counted)
    if owner is not None:
        return owner
    if counted.dep_ in ("nsubj", "nsubjpass"):
        return None
    for child in verb.children:
        if child.dep_ == "dobj" and child.i != counted.i and counted.i > child.i:
            found = context.entity(child)
            if found is None:
                found = _owner(context, child)
            if found is not None:
                return found
    return _holder(context, verb)


def _fitting(context: Context, subject: int | None, measure: str) -> int | None:
    """A place has troops and members; it is not what people were killed by or are missing from."""
    if subject is not None and measure in _CASUALTY.values() and context.entities[subject].kind in ("place", "person"):
        return None
    return subject


def _owner(context: Context, noun: Token) -> int | None:
    """The entity in "the size of our mission", "its troops", "troops of the alliance", "the number of NATO troops"."""
    for child in noun.children:
        if child.dep_ == "prep" and (child.lower_ == "of" or (child.lower_ == "from" and noun.lemma_ == "toll")):
            for below in child.rights:
                if below.dep_ == "pobj":
                    inner = [word for word in below.lefts if context.entity(word) is not None and word.dep_ != "det"]
                    found = context.entity(below) if context.entity(below) is not None else None
                    if found is not None:
                        return found
                    if inner:
                        return context.entity(inner[-1])
        if child.dep_ in ("poss", "compound", "nmod", "amod") and context.entity(child) is not None:
            return context.entity(child)
    return None


def _holder(context: Context, verb: Token) -> int | None:
    if verb.dep_ in ("acl", "relcl") and (
        verb.dep_ == "acl" or any(c.lower_ in ("which", "that", "who") for c in verb.lefts)
    ):
        return context.entity(verb.head)
    here = verb
    for _ in range(3):
        for child in here.lefts:
            if child.dep_ in ("nsubj", "nsubjpass"):
                if child.lemma_.lower() in _NO_HOLDERS:
                    return None
                found = context.entity(child)
                return found if found is not None else _owner(context, child)
        if here.dep_ not in ("conj", "xcomp") or here.head.i == here.i:
            return None
        here = here.head
    return None


def _scope(context: Context, counted: Token | None) -> str | None:
    """Where, or of whom: the place phrase that hangs on the counted noun itself."""
    if counted is None:
        return None
    for child in counted.rights:
        here = (
            child.dep_ == "prep" and child.lower_ in ("in", "at", "across", "on") and child.right_edge.i - child.i < 6
        )
        if here and any(context.entity(word) is not None for word in child.subtree):
            return str(context.doc[child.i : child.right_edge.i + 1].text)
    return None


def _modality(quantity: Quantity, counted: Token) -> Modality:
    """The clause's modality, but a level that a change starts from, and a definite group, are there already."""
    predicate = predicate_of(counted)
    clause = modality_of(predicate)
    if quantity.role == "from":
        return "actual" if clause in ("planned", "possible", "conditional", "requested") else "former"
    definite = any(child.dep_ == "det" and child.lower_ in ("the", "these", "those") for child in counted.lefts)
    if clause != "denied" and (definite or counted.dep_ not in _PARTS or counted.head.lower_ in ("including", "among")):
        return "actual"
    own = modality_of(counted)
    if counted.pos_ in ("NOUN", "PROPN") and counted.i != predicate.i and own != "actual":
        return own
    return clause


def _single_casualties(context: Context, figures: Sequence[FigureStatement]) -> list[FigureStatement]:
    """One person killed, injured, … told with an article instead of a number."""
    found = []
    for token in context.doc:
        measure = _CASUALTY.get(token.lemma_.lower()) if token.pos_ == "VERB" else None
        if measure is None:
            continue
        for child in token.children:
            if child.dep_ in ("dobj", "nsubjpass") and _one_person(child):
                article = next(word for word in child.lefts if word.lower_ in ("a", "an"))
                span = Span(article.idx, child.idx + len(child))
                if not any(figure.span.overlaps(span) for figure in figures):
                    found.append(
                        FigureStatement(
                            span,
                            None,
                            None,
                            measure,
                            1.0,
                            None,
                            None,
                            None,
                            None,
                            None,
                            modality_of(token),
                            context.time(token),
                        )
                    )
    return found


def _one_person(noun: Token) -> bool:
    return noun.lemma_.lower() in _PERSONS and any(
        child.lower_ in ("a", "an") and child.dep_ == "det" for child in noun.lefts
    )
