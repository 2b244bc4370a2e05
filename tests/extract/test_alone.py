"""The taggers of times and quantities, used alone as their documentation shows."""

from __future__ import annotations

import doctest
from types import ModuleType

import pytest
import spacy

from asreported.extract import quantities, timexes


@pytest.mark.parametrize("package", [timexes, quantities])
def test_the_examples_give_what_they_show(package: ModuleType) -> None:
    failed, tried = doctest.testmod(package)
    assert tried > 0
    assert failed == 0


def test_a_blank_pipeline_will_do() -> None:
    text = "On 3 May 2019 some 500 troops left."
    doc = spacy.blank("en")(text)
    found = timexes.find_timexes(doc)
    assert [timex.value for timex in found] == ["2019-05-03"]
    assert [quantity.value for quantity in quantities.find_quantities(doc, found)] == [500]
