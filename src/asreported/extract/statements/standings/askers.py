"""Whether the subject of a clause with a demand in it makes that demand."""

from __future__ import annotations

import re

from spacy.tokens import Token

from asreported.extract.entities.lists import SPEAKING
from asreported.extract.grammar import FINITE, WOULD
from asreported.extract.modality import negated
from asreported.extract.modality.words import infinitive
from asreported.extract.statements.phrase import objects

_CHANCES = frozenset({"opportunity", "chance"})
_SOME = frozenset({"some", "several", "many", "both", "few", "other", "certain"})
_CHOSEN = frozenset({"lawmaker", "legislator", "deputy", "mp"})
"""Of a house: what some of them ask for, their country has not asked for."""
_TEXTS = frozenset(
    {"statement", "letter", "speech", "interview", "tweet", "post", "report", "resolution", "message", "article"}
    | {"address", "column", "editorial", "email", "memo", "manifesto", "testimony", "blog", "debate", "meeting"}
)
_BYLINE = re.compile(r"\b(?:reports?|writes) [^.:]{,60}:|[^.:]{,60}\b(?:reports?|writes) ?:")
"""Who reports what, before or after it."""
_LINES = frozenset({"conference", "phone", "telephone", "video"})
_UP = 3
"""Verbs up to the one whose subject a joined verb takes over."""
_TELLING_TO = frozenset(
    {"advise", "ask", "tell", "order", "urge", "direct", "instruct", "want", "have", "get", "press", "drive", "lead"}
    | {"cause", "prompt", "force", "allow", "enable", "push", "encourage", "persuade", "expect"}
)
"""Verbs by which somebody has another do something."""


def politely(cue: Token) -> bool:
    """ "We would ask that visitors keep away": it is asked by these words."""
    would = any(child.lower_ in WOULD for child in cue.lefts)
    return would and cue.dep_ == "ROOT" and cue.lemma_ in ("request", "ask", "urge", "beg")


def missed(cue: Token) -> bool:
    """ "Never called anybody to ask for money", "missed the chance to call for it"."""
    return infinitive(cue) and (negated(cue.head) or cue.head.lemma_.lower() in _CHANCES)


def of_another(cue: Token) -> bool:
    """Whether another asks than the clause's subject: one who is told to ("advised him to have Lund request that …"),
    or the subject of a clause that the parser lost ("…, while lawyers called for …")."""
    here = cue
    while infinitive(here) and here.dep_ in ("xcomp", "ccomp", "advcl") and here.head.pos_ == "VERB":
        here = here.head
        told = any(child.dep_ in ("dobj", "nsubj") and child.i > here.i for child in here.rights)
        if told and here.lemma_ in _TELLING_TO:
            return True
    torn = cue.dep_ == "acl" and cue.tag_ == "VBD"
    return torn and any(word.dep_ == "mark" for word in cue.doc[cue.head.i : cue.i])


def speaks_for_many(word: Token, cue: Token) -> bool:
    """Whether those told by their country or party may speak for it ("officials"), and are not only some of them, nor
    single members of a house ("some Norwegian officials", "Norwegian deputies called on …")."""
    if any(child.lower_ in _SOME for child in word.lefts):
        return False
    return not (word.lemma_.lower() in _CHOSEN and cue.lemma_ in ("call", "ask", "urge"))


def who_spoke(cue: Token) -> bool:
    """Whether the asker may be who said what comes before it, or the one of whom it was said ("a trader who said that
    the firm was idle and called on it to sell")."""
    here = cue
    own = any(child.dep_ in ("nsubj", "nsubjpass") for child in cue.lefts)
    if cue.dep_ != "conj" or cue.tag_ not in FINITE or own:
        return False
    for _ in range(_UP):
        here = here.head
        if here.dep_ == "ccomp":
            return here.head.lemma_ in SPEAKING and here.head.i < here.i
        if here.dep_ not in ("conj", "xcomp"):
            return False
    return False


def after_town(word: Token) -> bool:
    """Whether the place is the state that a town is in ("a placard in Lund , Va. calls for help")."""
    return word.i > word.sent.start + 1 and word.nbor(-1).text == "," and word.nbor(-2).ent_type_ == "GPE"


def if_so(word: Token) -> bool:
    """Whether somebody may ask it one day ("if she asks for his head"): nobody has."""
    return word.head.dep_ == "advcl" and any(child.lower_ in ("if", "whether") for child in word.head.lefts)


def put_case(cue: Token) -> bool:
    """Whether the demand is only a case that somebody puts ("Say the guild demanded that …")."""
    say = cue.head
    return cue.dep_ == "ccomp" and say.lower_ in ("say", "suppose", "imagine") and say.i == say.sent.start


def reporting(word: Token) -> bool:
    """Whether the word stands in a byline ("Jon Berg and Ana Ruiz report: …")."""
    at = word.idx - word.sent.start_char
    return any(found.start() <= at < found.end() for found in _BYLINE.finditer(word.sent.text))


def called_in(cue: Token) -> bool:
    """Whether somebody is called in or up to come ("called in a group of reporters for a briefing"); "called in a
    letter for", "called in May for" tell where and when."""
    after = cue.nbor(1) if cue.i + 1 < len(cue.doc) else cue
    if after.lower_ not in ("in", "up", "back", "off", "out"):
        return False
    told = [word for word in after.rights if word.dep_ == "pobj"] or objects(cue)
    whom = told[0] if told else None
    return whom is not None and not whom.ent_type_ and whom.pos_ == "NOUN" and whom.lemma_.lower() not in _TEXTS


def rung_up(cue: Token) -> bool:
    """ "Had a conference call with two mayors to weigh it"."""
    if cue.lemma_ != "call" or cue.pos_ != "NOUN":
        return False
    by_line = any(child.dep_ == "compound" and child.lower_ in _LINES for child in cue.lefts)
    return by_line or any(child.lower_ == "with" for child in cue.rights)


def of_lost_clause(cue: Token, wanted: Token) -> bool:
    """Whether "that" after the verb opened a clause that the parser lost, and took its subject for what is wanted."""
    return wanted.pos_ != "VERB" and cue.i + 1 < len(cue.doc) and cue.nbor(1).lower_ == "that"
