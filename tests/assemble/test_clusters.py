"""Mention clusters: every phrase of the reports under who or what it names."""

from __future__ import annotations

import pytest

from asreported.assemble.wording.classes import word_class
from asreported.assemble.wording.clusters import find_clusters
from asreported.model import Entity
from tests.assemble.making import Telling, reports


def clusters(*tellings: Telling) -> list[set[str]]:
    made = reports(*tellings)
    texts = [report.document.text for report in made]
    return [{one.span.of(texts[one.report]) for one in cluster.mentions} for cluster in find_clusters(made)]


def together(found: list[set[str]], *words: str) -> bool:
    return any(cluster.issuperset(words) for cluster in found)


def office(made: Telling, at: int, description: str) -> None:
    """Gives a person an office."""
    entity = made.entities[at]
    made.entities[at] = Entity(entity.name, entity.kind, entity.names, (description,), entity.mentions)


def test_a_government_by_its_country_its_seat_and_its_officials() -> None:
    post = Telling("Post", "Norway said no. Norwegian officials left.")
    post.entity("place", "Norway")
    post.entity("group", "Norwegian")
    post.phrase("Norwegian officials", "official")
    mail = Telling("Mail", "Talks went on, Oslo said.")
    mail.entity("place", "Oslo")
    assert together(clusters(post, mail), "Norway", "Norwegian officials", "Oslo")


def test_a_capital_that_something_is_in_is_a_place() -> None:
    post = Telling("Post", "Norway said no.")
    post.entity("place", "Norway")
    mail = Telling("Mail", "Talks went on in Oslo.")
    mail.entity("place", "Oslo")
    assert not together(clusters(post, mail), "Norway", "Oslo")


def holder(name: str, person: str, description: str) -> Telling:
    made = Telling(name, f"{description} {person} spoke.")
    office(made, made.entity("person", person), description)
    return made


@pytest.mark.parametrize(
    ("phrase", "lemma", "same"), [("the director", "director", True), ("directors", "director", False)]
)
def test_the_holder_of_an_office(phrase: str, lemma: str, same: bool) -> None:
    mail = Telling("Mail", f"Then {phrase} left.")
    mail.phrase(phrase, lemma)
    assert together(clusters(holder("Post", "Ada Quill", "Director"), mail), "Ada Quill", phrase) is same


def test_an_office_with_two_holders_is_nobodys() -> None:
    mail = Telling("Mail", "Then the minister left.")
    mail.phrase("the minister", "minister")
    two = (holder("Post", "Ada Quill", "Minister"), holder("Echo", "Ben Marsh", "Minister"))
    found = clusters(*two, mail)
    assert not any("the minister" in cluster and len(cluster) > 1 for cluster in found)


def test_an_office_is_of_its_country() -> None:
    mail = Telling("Mail", "Then the Danish president left.")
    mail.entity("group", "Danish")
    mail.phrase("the Danish president", "president")
    two = (holder("Post", "Ada Quill", "Danish President"), holder("Echo", "Ben Marsh", "Swedish President"))
    assert together(clusters(*two, mail), "Ada Quill", "the Danish president")


def test_the_leader_of_another_country_is_another() -> None:
    mail = Telling("Mail", "Then the leader of Sweden left.")
    mail.entity("place", "Sweden")
    mail.phrase("the leader", "leader")
    assert not together(clusters(holder("Post", "Ada Quill", "Danish Leader"), mail), "Ada Quill", "the leader")


def test_words_for_one_thing_and_their_verbs() -> None:
    post = Telling("Post", "The summit was short.")
    post.phrase("The summit", "summit")
    mail = Telling("Mail", "They met twice.")
    mail.phrase("met twice", "meet", "verb")
    echo = Telling("Echo", "The harvest was short.")
    echo.phrase("The harvest", "harvest")
    found = clusters(post, mail, echo)
    assert together(found, "The summit", "met twice")
    assert not together(found, "The summit", "The harvest")


def test_what_a_thing_is_called_joins_it() -> None:
    post = Telling("Post", "The lawsuit is a stunt.")
    post.phrase("a stunt", "stunt", calls=post.phrase("The lawsuit", "lawsuit"))
    assert together(clusters(post), "The lawsuit", "a stunt")


def test_the_country_takes_up_the_one_named_last() -> None:
    made = Telling("Post", "Norway and Mali spoke. Then the country voted.")
    made.entity("place", "Norway")
    made.entity("place", "Mali")
    made.phrase("the country", "country")
    assert together(clusters(made), "Mali", "the country")


def test_every_stretch_stands_in_one_cluster() -> None:
    made = Telling("Post", "Former director Ada Quill left Oslo.")
    office(made, made.entity("person", "Ada Quill"), "Director")
    made.phrase("Former director Ada Quill", "quill")
    spans = [(one.report, one.span) for cluster in find_clusters(reports(made)) for one in cluster.mentions]
    assert len(spans) == len(set(spans))


@pytest.mark.parametrize(
    ("one", "other"),
    [("announce", "announcement"), ("negotiate", "talks"), ("investigate", "probe"), ("inspect", "inspection")],
)
def test_a_verb_and_its_noun_are_of_one_class(one: str, other: str) -> None:
    assert word_class(one) == word_class(other)


def test_the_order_of_arrival_makes_no_difference() -> None:
    tellings = [holder("Post", "Ada Quill", "Director"), holder("Mail", "Ben Marsh", "Mayor")]
    assert find_clusters(reports(*tellings)) == find_clusters(reports(*reversed(tellings)))
