"""Questions of yes or no: what they ask, presuppose, and are answered."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.grammar import TENSED
from asreported.extract.modality.cues import NOUNS, TAKING
from asreported.model.modality import Modality

_ASIDE = frozenset({"at", "in", "on", "from", "during", "since", "after", "before", "with", "by", "under", "within"})
"""Where, when and of whom something is asked ("sought help at three camps"), which is there."""


def in_question(token: Token) -> bool:
    """Whether the predicate is what a question of yes or no asks ("Has the host withdrawn its consent?")."""
    if token.head.i != token.i:
        return False  # below the root of its sentence
    sentence = token.sent
    last = sentence.end - 1
    while last > sentence.start and (sentence.doc[last].is_space or sentence.doc[last].text in "\"'”’"):
        last -= 1
    if sentence.doc[last].text != "?" or sentence.root.i != token.i:
        return False
    first = next((word for word in sentence if not (word.is_punct or word.is_space or word.dep_ == "cc")), token)
    return first.tag_ in TENSED and first.pos_ in ("AUX", "VERB") and first.i < token.i


def answered_no(token: Token) -> bool:
    """Whether the sentence after a question says no to it ("It has not", "No")."""
    end = token.sent.end
    answer = [word for word in token.doc[end : end + 6] if not word.is_space and not word.is_punct]
    return bool(answer) and (answer[0].lower_ == "no" or any(word.lower_ in ("not", "n't") for word in answer[:4]))


def asked_with_not(token: Token) -> bool:
    """Whether a question of yes or no takes it for granted: "Is n't 40 a small toll?", "Did n't they kill nine?"."""
    end = token.sent.end
    asked = any(word.text == "?" for word in token.doc[max(token.sent.start, end - 3) : end])
    if not asked:
        return False
    nots = (child for child in token.children if child.lower_ in ("n't", "n’t") and child.i > token.sent.start)
    return any(
        word.nbor(-1).tag_ in TENSED
        and all(child.i > word.i for child in token.lefts if child.dep_ in ("nsubj", "nsubjpass", "expl"))
        and any(child.i > word.i for child in token.children if child.dep_ in ("nsubj", "nsubjpass", "attr", "expl"))
        for word in nots
    )


def asked_with(verb: Token) -> Modality | None:
    """What a noun of asking makes of the "for" that the parser hangs on its verb ("rejected a request … for two")."""
    nouns = (child.lemma_.lower() for child in verb.rights if child.dep_ == "dobj")
    return next((NOUNS[noun] for noun in nouns if NOUNS.get(noun) == "requested"), None)


def wanted(here: Token, verb: Token) -> bool:
    """Whether the word below a verb of asking is what is asked for, and not who is asked, when or what about."""
    if here.dep_ == "ccomp" and verb.lemma_ == "ask" and any(_asks(child) for child in here.lefts):
        return False  # "asked what two towns had been joined"
    if here.dep_ in ("ccomp", "advcl", "nsubj") and _asked_first(here, verb):
        return False
    if here.dep_ == "dobj" and (verb.lemma_.lower() not in TAKING or _told_to(here, verb)):
        return not any(child.dep_ in ("xcomp", "ccomp", "prep", "dative") and child.i > here.i for child in verb.rights)
    if here.dep_ == "prep" and here.lower_ == "for":
        return verb.lemma_ != "want" or verb.tag_ != "VBN"  # not "is wanted for nine thefts"
    if here.dep_ == "prep":
        return verb.lemma_.lower() in TAKING and here.lower_ not in _ASIDE
    return True


def _asked_first(here: Token, verb: Token) -> bool:
    """ "Asked if it should stay, 40 percent said no": what they say who are asked."""
    if verb.tag_ != "VBN" or verb.i != next((w.i for w in verb.sent if w.is_alpha and w.lower_ != "when"), -1):
        return False
    return any(word.text == "," for word in verb.doc[verb.i : here.i])


def _asks(word: Token) -> bool:
    return word.tag_ in ("WP", "WRB", "WDT") and word.lower_ != "that"


def _told_to(here: Token, verb: Token) -> bool:
    """ "Ordered 80 workers to leave", "into quarantine": who is ordered to do something is there."""
    return verb.lemma_ == "order" and any(
        child.i > here.i and (child.dep_ in ("xcomp", "ccomp") or child.lower_ in ("into", "out", "off"))
        for child in verb.rights
    )
