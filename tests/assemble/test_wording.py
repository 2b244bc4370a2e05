"""Wording: two words for one event, actor or name, where not every report uses both."""

from __future__ import annotations

import pytest

from asreported.assemble.copying import find_copies
from asreported.assemble.facts import find_states
from asreported.assemble.linking import link_entities
from asreported.assemble.wording import find_wordings
from asreported.assemble.wording.callings import by_form
from asreported.model import Disagreement, Entity, EntityRecord, Span
from tests.assemble.making import Telling, reports


def wordings(*tellings: Telling) -> list[Disagreement]:
    made = reports(*tellings)
    entities: tuple[EntityRecord, ...] = link_entities([telling.pair() for telling in tellings]).records
    return list(find_wordings(made, entities, find_states(made), find_copies(made)))


def death(name: str, word: str) -> Telling:
    made = Telling(name, f"The {word} of Ada Quill shook the town.", outlet=f"The {name}").dated("2019-06-05")
    made.event(word, "ASSAULT", made.entity("person", "Ada Quill"))
    return made


def values(found: list[Disagreement]) -> list[list[str]]:
    return [[one.value for one in disagreement.positions] for disagreement in found]


def test_two_words_for_one_event() -> None:
    (found,) = wordings(death("Post", "killing"), death("Mail", "assassination"), death("Echo", "killing"))
    assert (found.kind, found.property, found.subject and found.subject.name) == ("wording", "killing", "Ada Quill")
    assert [(one.value, one.outlets) for one in found.positions] == [
        ("killing", ("The Echo", "The Post")),
        ("assassination", ("The Mail",)),
    ]


def test_one_word_is_no_disagreement() -> None:
    assert wordings(death("Post", "killing"), death("Mail", "killing")) == []


def test_the_words_of_one_outlet_in_turn_are_no_disagreement() -> None:
    first, second = death("Post", "killing"), death("Later Post", "assassination")
    first.outlet = second.outlet = "The Post"
    assert wordings(first, second) == []


def test_words_that_all_reports_use_are_no_disagreement() -> None:
    both = []
    for name in ("Post", "Mail"):
        made = Telling(name, "The killing of Ada Quill was an assassination.").dated("2019-06-05")
        who = made.entity("person", "Ada Quill")
        made.event("killing", "ASSAULT", who)
        made.event("assassination", "ASSAULT", who)
        both.append(made)
    assert wordings(*both) == []


def test_words_for_two_persons_are_no_disagreement() -> None:
    other = Telling("Mail", "The assassination of Ben Marsh shook the town.").dated("2019-06-05")
    other.event("assassination", "ASSAULT", other.entity("person", "Ben Marsh"))
    assert wordings(death("Post", "killing"), other) == []


def test_words_of_two_sets_are_no_disagreement() -> None:
    made = Telling("Mail", "A protest against Ada Quill shook the town.").dated("2019-06-05")
    made.event("protest", "PROTEST", made.entity("person", "Ada Quill"))
    assert wordings(death("Post", "killing"), made) == []


def actor(name: str, text: str) -> Telling:
    made = Telling(name, text, outlet=f"The {name}").dated("2019-06-05")
    made.entity("organization", "Dawn Front")
    return made


def test_what_a_group_is_called_beside_its_name() -> None:
    found = wordings(
        actor("Post", "Rebels of the Dawn Front took the pass."),
        actor("Mail", "The Dawn Front, a terrorist group, took the pass."),
    )
    assert values(found) == [["rebel", "terrorist"]]
    assert found[0].property == "actor"


def test_a_bare_name_calls_nobody_anything() -> None:
    plain = actor("Post", "The Dawn Front took the pass.")
    assert wordings(plain, actor("Mail", "The Dawn Front, a terrorist group, took the pass.")) == []


def named(name: str, used: str) -> Telling:
    made = Telling(name, f"{used} took the pass.").dated("2019-06-05")
    made.entity("organization", used)
    return made


def test_names_that_are_no_forms_of_one_another() -> None:
    assert values(wordings(named("Post", "ISIS"), named("Mail", "Daesh"))) == [["Daesh", "ISIS"]]


def test_an_acronym_and_its_long_form_are_one_wording() -> None:
    assert wordings(named("Post", "European Union"), named("Mail", "EU")) == []


def test_whose_forces_a_demand_is_about() -> None:
    tellings = []
    for name, whose in (("Post", "foreign troops"), ("Mail", "Norwegian troops")):
        made = Telling(name, f"Parliament demanded that {whose} leave.", outlet=f"The {name}").dated("2019-06-05")
        who = made.entity("organization", "Parliament")
        made.state(f"{whose} leave", "demand", f"{whose} leave", subject=who, modality="requested")
        tellings.append(made)
    assert values(wordings(*tellings)) == [["Norwegian troops", "foreign troops"]]


def ruler(name: str, word: str, quoted: bool = False) -> Telling:
    made = Telling(name, f"Ada Quill rules Norway. Then the {word} spoke.", outlet=f"The {name}").dated("2019-06-05")
    who = made.entity("person", "Ada Quill")
    entity = made.entities[who]
    made.entities[who] = Entity(entity.name, "person", entity.names, ("Leader", "Dictator"), entity.mentions)
    made.phrase(f"the {word}", word)
    if quoted:
        made.quotation(f"the {word} spoke")
    return made


def test_a_word_that_judges_beside_one_that_does_not() -> None:
    (found,) = wordings(ruler("Post", "leader"), ruler("Mail", "dictator"))
    assert (found.property, found.subject and found.subject.name) == ("ruler", "Ada Quill")
    assert [(one.value, one.outlets) for one in found.positions] == [
        ("dictator", ("The Mail",)),
        ("leader", ("The Post",)),
    ]


def test_a_quoted_word_is_the_speakers() -> None:
    assert wordings(ruler("Post", "leader"), ruler("Mail", "dictator", quoted=True)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill criticised the assassination of a neighbour.",  # not done to her
        "Prosecutors charged him with the assassination of Ada Quill.",  # a word of the law
        "The assassination by Ada Quill failed.",
    ],
)
def test_what_was_not_done_to_somebody_is_no_word_for_it(text: str) -> None:
    made = Telling("Mail", text, outlet="The Mail").dated("2019-06-05")
    made.event("assassination", "ASSAULT", made.entity("person", "Ada Quill"))
    assert wordings(death("Post", "killing"), made) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [("UNESCO", "Unesco"), ("Justice Department", "Department of Justice"), ("DOJ", "Department of Justice")],
)
def test_how_a_name_is_written_is_no_stand(one: str, other: str) -> None:
    uses = {one: [(None, Span(0, 1))], other: [(None, Span(0, 1))] * 2}
    assert list(by_form(uses)) == [other]  # type: ignore[arg-type] # the places are passed on unread


def test_an_acronym_that_leaves_letters_out_is_one_wording_with_its_long_form() -> None:
    agency = "Keepers for Orchard Frost and Flooding"
    assert wordings(named("Post", agency), named("Mail", "KOF")) == []


def fever(name: str, *used: str, said: bool = False) -> Telling:
    text = " ".join(f"Cases of {word} rose." for word in used)
    made = Telling(name, text, outlet=f"The {name}").dated("2019-06-05")
    if said:
        made.text = f"The H5X9 virus, commonly known as mill fever, spread. {text}"
        made.phrase("The H5X9 virus", "virus")
        made.phrase("mill fever", "fever")
    return made


def test_two_names_that_reports_say_are_of_one_thing() -> None:
    said = [fever("Post", said=True), fever("Mail", said=True)]
    used = [fever(f"{word}-{n}", word) for word in ("H5X9", "mill fever") for n in (1, 2)]
    (found,) = wordings(*said, *used)
    assert (found.property, found.subject) == ("name", None)
    assert [(one.value, len(one.documents)) for one in found.positions] == [("H5X9", 4), ("mill fever", 4)]


def test_two_names_that_every_report_uses_are_no_disagreement() -> None:
    said = [fever("Post", said=True), fever("Mail", said=True)]
    assert wordings(*said, *(fever(f"Echo-{n}", "H5X9", "mill fever") for n in (1, 2))) == []


def test_one_report_alone_makes_no_alias() -> None:
    used = [fever(f"{word}-{n}", word) for word in ("H5X9", "mill fever") for n in (1, 2)]
    assert wordings(fever("Post", said=True), *used) == []
