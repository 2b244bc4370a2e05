"""Words of a standing that leave open whether it came about, or tell that it need not have: mere mentions, what would
have been better, ways to it, holidays."""

from __future__ import annotations

import re

from spacy.tokens import Token

from asreported.extract.modality import negated
from asreported.extract.modality.drafts import TABLED
from asreported.extract.modality.words import infinitive
from asreported.extract.statements.phrase import first_gerund

_QUOTES = frozenset({'"', "“", "‘", "``", "'", "`"})
_PAST = frozenset({"should", "would", "could"})
_WAYS = frozenset({"way", "solution", "answer", "option", "alternative", "choice", "remedy", "idea"})
"""What an infinitive is called that nobody has decided on ("the only way is to close it")."""
_GROUNDS = frozenset({"need", "necessity", "point", "reason", "sense", "logic", "rush", "wisdom"})
"""Of what some see none: whether it is done all the same, they do not say."""
_BILLS = TABLED | {"plan", "petition"}
_HOLIDAYS = re.compile(
    r"\bfor (?:(?:the|its|their|our|a) )?(?:\w+ )?"
    r"(?:half ?-? ?term|holidays?|vacations?|summer|winter|spring break|easter|christmas|new year|weekend|night)\b"
)
_NEAR = 50
"""Characters after the word in which its clause tells that it is for a holiday."""
_DEEPEST = 3


def left_open(token: Token) -> bool:
    """Whether the words do not say that the standing came about, will, or is asked for."""
    if _on_holiday(token):
        return True
    if token.pos_ != "VERB":
        return False
    return (
        _quoted_phrase(token)
        or _item(token)
        or _headless(token)
        or _would_have(token)
        or _way_to(token)
        or _without_ground(token)
        or _needed_for(token)
        or _step(token)
        or _what_can(token)
        or _in_bill(token)
        or _of_clause(token)
    )


def _on_holiday(token: Token) -> bool:
    """ "The mill is closed this month for half term"."""
    if token.lemma_ not in ("close", "closed", "shut"):
        return False
    end = token.idx + len(token) - token.sent.start_char
    return _HOLIDAYS.search(token.sent.text[end : end + _NEAR].casefold()) is not None


def _quoted_phrase(verb: Token) -> bool:
    """A phrase in quotation marks that describes a noun ("this “shut the borders” attitude")."""
    at = verb.i - 1
    while at > 0 and verb.doc[at].text in _QUOTES:
        at -= 1
    if at < 0 or at == verb.i - 1 or verb.tag_ not in ("VB", "VBP", "VBD", "VBN"):
        return False
    article = verb.doc[at]
    own = any(child.dep_ in ("nsubj", "aux") and child.i > article.i for child in verb.lefts)
    return article.tag_ == "DT" and not own


def _item(verb: Token) -> bool:
    """What a list tells others to do ("Close the valve Create a fund")."""
    return verb.tag_ == "VB" and verb.text.istitle() and not any(child.dep_ == "aux" for child in verb.lefts)


def _headless(verb: Token) -> bool:
    """A gerund that is the whole sentence ("Shutting down the towns that live by it.")."""
    return (
        verb.tag_ == "VBG"
        and verb.dep_ == "ROOT"
        and not any(
            child.dep_ in ("aux", "auxpass", "nsubj", "nsubjpass", "ccomp", "parataxis") for child in verb.children
        )
    )


def _would_have(verb: Token) -> bool:
    """ "Should have refused it": what would have been better, or would have come otherwise."""
    before = [child.lower_ for child in verb.lefts if child.dep_ in ("aux", "auxpass")]
    return bool(_PAST.intersection(before)) and any(word in ("have", "'ve", "’ve") for word in before)


def _way_to(verb: Token) -> bool:
    """ "The only way to save it is to close it"."""
    be = verb.head
    if verb.dep_ not in ("xcomp", "ccomp", "attr") or be.lemma_ != "be" or not infinitive(verb):
        return False
    return any(child.dep_ == "nsubj" and child.lemma_.lower() in _WAYS for child in be.lefts)


def _without_ground(verb: Token) -> bool:
    """ "I do not see the need to close it", "are not getting the help to close it"."""
    if not infinitive(verb) or verb.dep_ not in ("acl", "advcl"):
        return False
    above = verb.head
    ground = above.lemma_.lower() in _GROUNDS
    for _ in range(_DEEPEST):
        if above.pos_ in ("VERB", "AUX") or above.head.i == above.i:
            break
        above = above.head
    return above.pos_ in ("VERB", "AUX") and negated(above) and (ground or above.tag_ == "VBG")


def _needed_for(verb: Token) -> bool:
    """ "The push it needs to pass the bill"."""
    if not infinitive(verb) or verb.i < verb.sent.start + 2:
        return False
    need = verb.nbor(-2)
    if need.lemma_ != "need" or need.pos_ != "VERB":
        return False
    by = next((child.left_edge for child in need.lefts if child.dep_ == "nsubj"), need)
    return need.dep_ == "relcl" or (by.i > by.sent.start and by.nbor(-1).pos_ == "NOUN")


def _step(verb: Token) -> bool:
    """ "The plan includes closing two mills": whether it has been done, it does not tell."""
    first = first_gerund(verb)
    above = first.head
    if first.tag_ != "VBG" or first.dep_ not in ("xcomp", "ccomp", "dobj"):
        return False
    return above.lemma_ in ("include", "involve", "entail") and above.tag_ in ("VBZ", "VBP")


def _in_bill(verb: Token) -> bool:
    """ "A bill revoking the permits": whether it passes, nobody knows."""
    return verb.tag_ == "VBG" and verb.dep_ == "acl" and verb.head.lemma_.lower() in _BILLS


def _what_can(verb: Token) -> bool:
    """What somebody asks how to do ("What can we do to stop it?")."""
    sentence = verb.sent
    asked = any(word.text == "?" for word in sentence[-3:])
    return (
        asked and any(word.tag_ == "MD" for word in sentence) and any(word.tag_ in ("WP", "WRB") for word in sentence)
    )


def _of_clause(verb: Token) -> bool:
    """Gerunds that are a clause's subject, one joined to the other, and what they make others do ("isolating it and
    closing the border is not feasible", "ways of forcing them to suspend it")."""
    first = verb.head if verb.dep_ == "conj" and verb.tag_ == "VBG" else verb
    if first.tag_ == "VBG" and first.i != verb.i:
        return first.dep_ in ("csubj", "nsubj")
    forced = infinitive(verb) and verb.dep_ in ("xcomp", "ccomp") and verb.head.tag_ == "VBG"
    return forced and verb.head.dep_ == "pcomp" and verb.head.head.lower_ == "of"
