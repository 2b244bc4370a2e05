"""What somebody has that has figures of its own: a founder, a rival, one plant of many, one town of a land."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.entities.lists import KIN, PERSON_NOUNS

__all__ = ["has_its_own"]

_BESIDE = frozenset(
    {
        *("rival", "competitor", "opponent", "ally", "predecessor", "successor"),
        *("supplier", "customer", "client", "lender", "creditor", "shareholder", "bidder", "buyer", "seller"),
        *("friend", "colleague", "employer", "employee", "boyfriend", "girlfriend", "ex-wife", "ex-husband"),
    }
)
"""Who stands beside somebody, beyond the kin and the persons that the lexicon knows."""
_ONE_OF_SEVERAL = frozenset(
    {
        *("unit", "subsidiary", "arm", "branch", "division", "affiliate", "venture", "plant", "mill", "factory"),
        *("site", "store", "shop", "refinery", "mine", "hospital", "school", "hotel", "warehouse", "smelter"),
        *("city", "town", "capital", "region", "province", "district", "village", "island", "county", "suburb"),
        *("bank", "airline", "company", "firm", "university", "museum", "club", "port", "airport", "wing", "chapter"),
        *("ship", "flagship", "ferry", "tanker", "vessel", "rig", "train", "plane", "jet", "tower", "stadium"),
    }
)
"""Of which a firm or a land has several: what one has, or loses, is not all that its owner has."""


def has_its_own(noun: Token) -> bool:
    """Whether what the noun has is not its owner's: a person or another body, or one of several ("its Lund plant",
    "Norland's second city")."""
    lemma = noun.lemma_.lower()
    if lemma in PERSON_NOUNS or lemma in KIN or lemma in _BESIDE:
        return True
    return noun.tag_ == "NN" and lemma in _ONE_OF_SEVERAL
