"""What somebody did as a rule and does no more."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.statements.phrase import objects
from asreported.extract.statements.standings.lexicon import STATIVE


def given_up(verb: Token) -> bool:
    """Whether the verb tells of something done as a rule, and no more ("no longer feeds the camp", "used to count")."""
    if verb.lemma_.lower() in STATIVE or not any(thing.pos_ in ("NOUN", "PROPN") for thing in objects(verb)):
        return False
    above = verb.head
    used = verb.dep_ == "xcomp" and above.lemma_ == "use" and above.tag_ == "VBD" and not _is_passive(above)
    used = used and not (above.dep_ == "conj" and _is_passive(above.head)) and not _put_to_use(above)
    return used or (verb.tag_ in ("VBZ", "VBP") and any(child.lower_ == "longer" for child in verb.lefts))


def _put_to_use(used: Token) -> bool:
    """Whether it tells what is used for something ("clay used to seal it may crack")."""
    joined = {child.dep_ for child in used.rights}
    return "conj" in joined and "cc" not in joined


def _is_passive(verb: Token) -> bool:
    return any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.lefts)
