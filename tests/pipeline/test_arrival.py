"""The order of arrival is nothing: one at a time or all at once, shuffled, the story is the same byte for byte."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from asreported.assemble import assemble
from asreported.model import Document, Link, Reading
from asreported.store import Store
from asreported.views.export import to_json
from tests.pipeline.making import SAMPLE, read_reports

Pairs = list[tuple[Document, Reading]]


@pytest.fixture(scope="module")
def pairs(tmp_path_factory: pytest.TempPathFactory) -> Pairs:
    path = tmp_path_factory.mktemp("arrival") / "story.db"
    read_reports(path, [SAMPLE])
    with Store.open(path) as store:
        return list(store.pairs())


def told(folder: Path, batches: list[Pairs], links: list[Link]) -> bytes:
    path = folder / "story.db"
    for old in folder.glob("story.db*"):
        old.unlink()
    with Store.open(path, create=True) as store:
        for batch in batches:
            store.add(batch)
        for link in links:
            store.decide(link)
        return to_json(assemble(store.pairs(), links=store.links()))


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_whatever_the_order_the_story_is_the_same(data: st.DataObject, pairs: Pairs, tmp_path: Path) -> None:
    shuffled = data.draw(st.permutations(pairs))
    persons = sorted({one.name for _, reading in pairs for one in reading.entities if one.kind == "person"})
    decided = [
        Link("entity", persons[0], persons[1], True, "one"),
        Link("entity", persons[-1], persons[-2], False, "two"),
    ]
    links = data.draw(st.sampled_from([[], decided]))
    at_once = told(tmp_path, [list(pairs)], links)
    assert told(tmp_path, [[pair] for pair in shuffled], links) == at_once
    assert told(tmp_path, [list(shuffled)], links[::-1]) == at_once
