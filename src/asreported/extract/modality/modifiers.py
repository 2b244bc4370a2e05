"""What a single word beside another makes of it: a modifier before a noun, a verb of planning over what hangs on it."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.modality.cues import ADJECTIVES, VERBS
from asreported.model.modality import Modality

_SUSPECTED = frozenset({"suspected", "alleged"})
_CATCHING = frozenset(
    {"kill", "shoot", "wound", "injure", "arrest", "detain", "capture", "catch", "seize", "hold", "jail", "imprison"}
    | {"charge", "question", "interrogate", "execute", "convict", "try", "release", "extradite", "hang", "deport"}
)
"""What is done to people, whatever they are suspected of."""
_POLLED = frozenset(
    {"voter", "participant", "caucusgoer", "caucus-goer", "goer", "electorate", "attendee", "respondent"}
)
"""Of whom pollsters ask those who are likely to vote: they were asked ("1,012 likely voters")."""


def described(token: Token) -> Modality | None:
    """What a modifier before the word makes of it ("the promised trainers"); null where none tells, as
    in "ready-to-eat meals"."""
    for child in token.children:
        if child.dep_ in ("amod", "advmod", "nmod", "compound") and child.i < token.i:
            modality = ADJECTIVES.get(child.lower_)
            if (
                modality is not None
                and not any(other.lower_ == "confirmed" for other in child.children)  # "probable and confirmed cases"
                and child.nbor().text != "-"
                and (modality != "former" or (token.pos_ in ("NOUN", "PROPN") and not _afterwards(child)))
                and not (child.lower_ in _SUSPECTED and _caught(token))
                and not (child.lower_ == "likely" and token.lemma_.lower() in _POLLED)
                and not (child.lower_ == "possible" and child.nbor(-1).tag_ == "JJS")  # "the fastest possible"
            ):
                return modality
    return None


def _afterwards(word: Token) -> bool:
    """ "One barrel an hour, then two barrels": a "then" that goes on, and is no "the then mayor"."""
    return word.lower_ == "then" and (word.i == 0 or word.nbor(-1).tag_ not in ("DT", "PRP$", "POS"))


def _caught(noun: Token) -> bool:
    """Whether those who are only suspected of something are killed or held all the same ("held nine suspected
    smugglers")."""
    return noun.dep_ in ("dobj", "nsubjpass") and noun.head.lemma_ in _CATCHING


def governed(verb: Token) -> Modality | None:
    """What a verb of planning, asking or fearing makes of what hangs on it; null for any other verb."""
    if verb.lemma_ == "apply" and any(child.dep_ == "dobj" for child in verb.rights):
        return None  # "applied 90 tonnes of lime"
    return VERBS.get(verb.lemma_.lower())
