"""The data files hold together: no sign means two outlets, every pattern is one."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from asreported.ingest.outlets import known, outlet_at
from asreported.ingest.tables import table


@pytest.mark.parametrize("key", ["tags", "domains"])
def test_a_sign_belongs_to_one_outlet(key: str) -> None:
    signs = Counter(sign for entry in table("outlets")["outlet"] for sign in entry.get(key, ()))
    assert [sign for sign, times in signs.items() if times > 1] == []


def test_every_outlet_is_found_by_its_signs() -> None:
    for entry in table("outlets")["outlet"]:
        for name in (entry["name"], *entry.get("names", ()), *entry.get("tags", ())):
            found = known(name)
            assert found is not None
            assert found.name == entry["name"]
        for domain in entry["domains"]:
            found = outlet_at(f"https://www.{domain}/a/b")
            assert found is not None
            assert found.name == entry["name"]


def test_every_group_of_furniture_says_why_and_has_patterns_that_match_no_empty_line() -> None:
    for group in table("furniture")["group"]:
        assert group["why"]
        for pattern in (*group.get("lines", ()), *group.get("openers", ())):
            assert not re.fullmatch(pattern, "")


def test_a_site_is_not_taken_for_one_whose_name_it_ends_with() -> None:
    assert outlet_at("https://notreuters.com/a") is None
