"""Things of which a place or an owner has several: that two reports tell of one there does not make it one."""

from __future__ import annotations

import pytest

from tests.assemble.making import Telling, linked


@pytest.mark.parametrize(
    ("names", "count"),
    [
        (("Norwick tour", "tour in Norwick"), 2),
        (("Norwick trial", "Norwick trial"), 2),
        (("Norwick school", "high school in Norwick"), 2),
        (("Norwick school", "school in Norwick"), 1),
        (("Norwick tribute concert", "tribute concert in Norwick"), 1),
        (("Roe Oil headquarters in Norwick", "Roe Oil headquarters"), 1),
        (("Roe Oil headquarters in Norwick", "Roe Oil headquarters", "Roe Oil headquarters in Lisbon"), 3),
    ],
)
def test_a_place_sees_many_of_some_things_and_a_firm_has_sites_in_several(names: tuple[str, ...], count: int) -> None:
    tellings = []
    for number, name in enumerate(names):
        telling = Telling(f"r{number}", f"Roe Oil, Lisbon, Norwick; paper {number} told of {name}.")
        telling.entity("organization", "Roe Oil")
        telling.entity("place", "Lisbon")
        telling.entity("place", "Norwick")
        telling.entity("other", name, thing=True)
        tellings.append(telling)
    assert len(linked(tellings, "other")) == count
