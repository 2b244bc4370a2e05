"""What a standing is said of where the text has no name for it: whether the noun means the thing that the text knows by
it, and whether it is worth telling without one."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.statements.context import Context
from asreported.extract.statements.phrase import subjects
from asreported.extract.statements.standings.lexicon import LASTING, ONLY_OF
from asreported.extract.statements.standings.themes import status_of, with_particle
from asreported.model import EntityMention
from asreported.model.modality import Modality

_POINTING = frozenset({"the", "this", "that", "these", "those", "such", "no"})
_SPEAKERS = frozenset({"i", "you"})
_OWN = frozenset({"my", "your"})
_ONE = frozenset({"a", "an", "any", "another"})
_CAME_ABOUT: frozenset[Modality] = frozenset({"actual", "former", "denied"})
_LEFTS = frozenset({"det", "poss", "amod", "compound", "nummod", "nmod", "predet"})
_TELLING_WHICH = frozenset({"det", "poss", "nummod", "predet"})
_ABOUT = frozenset({"into", "against", "about"})
_BACK = 80
"""Tokens back within which the text may have brought up another of the kind."""


def means(context: Context, theme: Token, entity: int) -> bool:
    """Whether a common noun means the thing that it was given to: a bare plural is no one of them ("suspended flights"
    beside "the 12 flights"), and after "a programme that …" the programme is that one."""
    if theme.pos_ != "NOUN":
        return True
    before = [child for child in theme.lefts if child.dep_ in _LEFTS]
    known = context.entities[entity]
    if any(child.tag_ == "PRP$" and _another_owner(context, child, entity) for child in before):
        return False
    if _about_another(theme, known.mentions, context.text):
        return False
    if not before and theme.tag_ == "NNS":
        return known.name.casefold().removeprefix("the ").split()[0] == theme.lower_
    if not before or any(child.lower_ not in _POINTING for child in before):
        return True
    told = [mention.span.start for mention in known.mentions if mention.span.end <= theme.idx - 4]
    last = max(told, default=-1)
    return not any(
        word.lemma_ == theme.lemma_ and word.idx > last + len(known.name) and _brought_up(word)
        for word in theme.doc[max(0, theme.i - _BACK) : theme.i]
    )


def _about_another(theme: Token, mentions: tuple[EntityMention, ...], text: str) -> bool:
    """Whether it is into or against somebody of whom no other mention of the thing tells ("its inquiry into Roe" beside
    "the harbour inquiry")."""
    below = (by for by in theme.rights if by.dep_ == "prep" and by.lower_ in _ABOUT)
    names = {word.text for by in below for word in by.subtree if word.pos_ == "PROPN"}
    others = [one.span.of(text) for one in mentions if not one.span.start <= theme.idx < one.span.end]
    return bool(names and others) and not any(name in told for name in names for told in others)


def _brought_up(noun: Token) -> bool:
    return any(child.lower_ in ("a", "an") for child in noun.lefts)


def apposed(theme: Token) -> Token | None:
    """The name that a noun explains right after it ("Red Star, the group formed in May"), whatever the parser makes of
    the two."""
    if theme.dep_ == "appos" and theme.head.pos_ == "PROPN":
        return theme.head
    first = min((child.i for child in theme.lefts if child.dep_ == "det"), default=0)
    if first < 2 or theme.pos_ != "NOUN" or theme.doc[first - 1].text != "," or first == theme.sent.start:
        return None
    name = theme.doc[first - 2]
    said = any(child.dep_ in ("acl", "relcl") for child in theme.rights)
    return name if said and name.pos_ == "PROPN" and theme.dep_ in ("dobj", "conj", "pobj", "dep") else None


def worth_telling(token: Token, theme: Token, modality: Modality) -> bool:
    """Whether the standing of something without a name is told of one thing of the story: one that the words point to
    ("the lockdown"), that came about ("a link that was dropped"), or of a kind that lasts ("night trains"). Not what
    may be said of any ("to close a school"), of violence or of hospitality, nor what a speaker would do."""
    if any(word.lower_ in _SPEAKERS for word in subjects(token)):
        return False
    if apposed(theme) is not None:
        return False  # it has a name, whatever the tagger takes it for
    many = theme.tag_ == "NNS" and not any(child.dep_ in _TELLING_WHICH for child in theme.lefts)
    if many and status_of(token) == "launched" and token.pos_ == "VERB" and theme.dep_ == "dobj":
        return False  # "started forming bands"
    lasting = theme.lemma_.lower() in LASTING or theme.lemma_.lower() in ONLY_OF.get(with_particle(token), ())
    if theme.pos_ == "PRON":
        return status_of(token) == "resumed" or with_particle(token) in ONLY_OF
    before = {child.lower_ for child in theme.lefts if child.dep_ in ("det", "poss", "amod", "predet")}
    if before & _OWN or (before & {"those"} and any(child.dep_ == "relcl" for child in theme.rights)):
        return False
    if before & _ONE:
        told = any(child.dep_ in ("amod", "compound") for child in theme.lefts) or any(
            child.dep_ in ("prep", "relcl", "acl") for child in theme.rights
        )
        return modality in _CAME_ABOUT or (told and modality != "conditional")
    if before & _POINTING or any(child.dep_ == "poss" for child in theme.lefts):
        return True
    happened = modality == "actual" and theme.dep_ in ("nsubj", "nsubjpass")  # "two games have been cancelled"
    kept = lasting or status_of(token) == "resumed"
    return happened or (kept and modality not in ("possible", "conditional"))


def _another_owner(context: Context, pronoun: Token, entity: int) -> bool:
    """Whether "his" campaign is one man's, and the one that the text knows another's ("Roe's campaign")."""
    owner = context.entity(pronoun)
    if context.entities[entity].kind == "mission" or owner is None or context.entities[owner].kind != "person":
        return False
    spans = (mention.span for mention in context.entities[entity].mentions)
    told = (context.doc.char_span(span.start, span.end, alignment_mode="expand") for span in spans)
    owners = (child for span in told if span is not None for child in span.root.lefts if child.dep_ == "poss")
    first = next((at for child in owners if (at := context.entity(child)) is not None), owner)
    return first != owner
