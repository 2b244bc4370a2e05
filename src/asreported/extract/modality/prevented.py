"""What somebody is kept from doing: "prevented the flood from drowning 40", "did not stop him from killing nine"."""

from __future__ import annotations

from spacy.tokens import Token

_KEEPING = frozenset(
    {"block", "stop", "prevent", "keep", "bar", "ban", "prohibit", "refrain", "deter", "discourage", "restrain"}
)
"""Verbs that with "from" tell of what is not done."""
_BRITISH = frozenset({"stop", "prevent"})
"""Those of them that need no "from" ("did not stop the blaze killing nine")."""
_AVERTING = frozenset({"prevent", "avert", "forestall", "preclude", "thwart"})
"""Verbs whose object never came about."""
_NOBODY = frozenset({"nothing", "nobody", "none", "neither", "no-one", "little"})


def keeper(gerund: Token) -> Token | None:
    """The verb that tells who is kept from what the gerund tells; null where none does."""
    if gerund.tag_ != "VBG":
        return None
    by = gerund.head
    if gerund.dep_ == "pcomp" and by.lower_ == "from":
        above = by.head.head if by.head.dep_ in ("dobj", "nsubj") and by.head.pos_ != "VERB" else by.head
        return above if above.lemma_ in _KEEPING else None
    above = by.head if gerund.dep_ == "acl" and by.dep_ == "dobj" else by
    between = gerund.i - above.i > 1 and not any(child.text == "," for child in gerund.doc[above.i : gerund.i])
    plain = gerund.dep_ in ("acl", "ccomp", "xcomp", "dobj") and between
    return above if plain and above.lemma_ in _BRITISH and not _marked(gerund) else None


def kept_noun(noun: Token) -> Token | None:
    """The verb by which what the noun tells is kept from coming about ("prevented the closure"); null where none is."""
    above = noun.head
    return above if noun.dep_ == "dobj" and above.pos_ == "VERB" and above.lemma_ in _AVERTING else None


def nobody_does(verb: Token) -> bool:
    """Whether the subject alone denies the verb ("nothing could stop it from …")."""
    return any(child.dep_ in ("nsubj", "nsubjpass") and child.lower_ in _NOBODY for child in verb.lefts)


def _marked(verb: Token) -> bool:
    return any(child.dep_ in ("mark", "aux", "auxpass") for child in verb.lefts)
