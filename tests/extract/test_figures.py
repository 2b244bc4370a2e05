"""Figures: what is counted, whose it is, how real, when; numbers that count nothing are none."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    ("text", "words", "measure", "value", "unit"),
    [
        ("The mission has 500 soldiers.", "500 soldiers", "personnel", 500, None),
        ("The mission has 500 troops.", "500 troops", "personnel", 500, None),
        ("The mission has 90 trainers.", "90 trainers", "trainers", 90, None),
        ("The mission has one base.", "one base", "bases", 1, None),
        ("The mission needs three more bases.", "three more bases", "bases", 3, "more"),
        ("The 29-member alliance met.", "29-member", "members", 29, None),
        ("The bridge cost €40 million.", "€40 million", "money", 4e7, "euro"),
        ("Police arrested 14 protesters.", "14 protesters", "arrested", 14, None),
        ("Some 4,000 people fled their homes.", "4,000 people", "displaced", 4000, None),
        ("A blast killed 12 people.", "12 people", "killed", 12, None),
        ("Two rescuers are missing.", "Two rescuers", "missing", 2, None),
        ("The toll rose to 22 on Sunday.", "22", "killed", 22, None),
        ("A contractor was killed on Monday.", "A contractor", "killed", 1, None),
        ("A blast injured a bus driver.", "a bus driver", "injured", 1, None),
        ("The mission in Mali will expand eightfold.", "eightfold", "size", 8, "times"),
        ("The mission will double in size.", "double", "size", 2, "times"),
        ("Only 85 of its 120 trainers came.", "85 of its 120 trainers", "trainers", 85, None),
        ("Tens of thousands of farmers marched.", "Tens of thousands of farmers", "farmers", None, None),
        ("A four-man team came.", "four-man", "men", 4, None),
        ("The camp is 12 miles from the port.", "12 miles", "distance", 12, "mile"),
        ("The wall is 6 metres high.", "6 metres", "height", 6, "metre"),
        ("The fire covered 900 square miles.", "900 square miles", "area", 900, "square mile"),
        ("Norway has a 900-strong mission in Mali.", "900", "personnel", 900, None),
        ("Nearly 60 staff are unaccounted for.", "60 staff", "missing", 60, None),
        ("Residents want £3 million returned.", "£3 million", "money", 3e6, "pound sterling"),
    ],
)
def test_measure_and_value(read: ReadText, text: str, words: str, measure: str, value: float, unit: str | None) -> None:
    figure = read(text).figure(words)
    assert (figure.measure, figure.value, figure.unit) == (measure, value, unit)


@pytest.mark.parametrize(
    "text",
    [
        "Room 12 was empty.",
        "The bus on route 9 was late.",
        "She is 42.",
        "A dam was killed by budget cuts.",
        "The council was founded in 1949.",
        "One of the reasons is rain.",
        "In one instance, a driver fled.",
        "They met 20 times.",
        "The talks took three and a half hours.",
        "1420 The minister arrived in Bamako.",
        "The band played on its 360 tour.",
        "The show starts at 8.30 pm.",
        "It lay under 4m of rubble.",
        "They spoke of 9/11 in Bamako.",
        "The minister spoke of the 2016 elections.",
        "It was a one in a million stroke of luck.",
        "Two in three farmers own a tractor.",
        "About three in five voters like him.",
        "Seven of every ten farms have no water.",
    ],
)
def test_no_figure(read: ReadText, text: str) -> None:
    assert read(text).reading.figures == ()


@pytest.mark.parametrize(
    ("text", "words", "modality"),
    [
        ("The mission has 500 troops.", "500 troops", "actual"),
        ("Norway will send 60 trainers.", "60 trainers", "planned"),
        ("Norway promised to send 60 trainers.", "60 trainers", "planned"),
        ("Plans call for 60 trainers in the mission.", "60 trainers", "planned"),
        ("Alliance to send 60 trainers to Mali", "60 trainers", "planned"),
        ("The planned 60 trainers will not come.", "60 trainers", "planned"),
        ("Norway could send up to 60 trainers.", "60 trainers", "possible"),
        ("Officials fear that 60 people have died.", "60 people", "possible"),
        ("The board rejected a request by nine tenants for two lifts.", "two lifts", "requested"),
        ("The board rejected a request by nine tenants for two lifts.", "nine tenants", "actual"),
        ("The envoy urged 25 towns to help.", "25 towns", "actual"),
        ("The town set aside $4 million for repairs.", "$4 million", "actual"),
        ("The seed of $70 million it was promised did not come.", "$70 million", "planned"),
        ("The toll was initially put at 12.", "12", "former"),
        ("The cost is up from an earlier figure of $2 billion.", "$2 billion", "former"),
        ("The vote is void if fewer than 40 people come.", "40 people", "conditional"),
        ("Police counted six, contrary to a claim that 80 people were there.", "80 people", "denied"),
        ("The club asked for 3 trucks, not 30 trucks.", "3 trucks", "requested"),
        ("Bills might go up by 10 percent.", "10 percent", "possible"),
        ("It will not open, with 19 lifts in use and 17 due by summer.", "17", "planned"),
        ("The court resumed with 12 cases still to be heard.", "12 cases", "actual"),
        ("No more than 40 trucks might come.", "40 trucks", "possible"),
        ("Officials said 200 tents were needed.", "200 tents", "requested"),
        ("The fire is believed to have destroyed 60 homes.", "60 homes", "possible"),
        ("In three of the cases they showed no signs.", "three of the cases", "actual"),
        ("The pumps were enough to serve 600 people.", "600 people", "possible"),
        ("If parliament agrees, the mission would get 60 soldiers.", "60 soldiers", "conditional"),
        ("The government asked for 60 trainers.", "60 trainers", "requested"),
        ("Norway denied that 60 soldiers had left.", "60 soldiers", "denied"),
        ("Norway plans to stop 20 trains.", "20 trains", "planned"),
        ("Norway plans to build 60 camps.", "60 camps", "planned"),
        ("The bill sets aside $20 million for schools.", "$20 million", "planned"),
        ("Norway does not plan to send 60 trainers.", "60 trainers", "denied"),
        ("There are no plans to send 60 trainers.", "60 trainers", "denied"),
        ("The mission once had 700 troops.", "700 troops", "former"),
        ("The mission no longer has 700 troops.", "700 troops", "former"),
        ("The mission will double in size.", "double", "planned"),
        ("They estimated that about 200 boats would come.", "200 boats", "possible"),
        ("The pumps should be removing 90 tonnes a day by June.", "90 tonnes", "possible"),
        ("He said the alliance would send 300 troops.", "300 troops", "planned"),
    ],
)
def test_how_real(read: ReadText, text: str, words: str, modality: str) -> None:
    assert read(text).figure(words).modality == modality


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The 33 nurses could leave the clinic.", "33 nurses"),
        ("The 29-member alliance will pay for it.", "29-member"),
        ("Norway will send trainers to join the 60 soldiers in Mali.", "60 soldiers"),
        ("It could take months to contain two leaks.", "two leaks"),
        ("Crews joined efforts to stop two fires in the hills.", "two fires"),
        ("They dug all day to free her from beneath 3 feet of concrete.", "3 feet"),
        ("The valve has never been tried 900 feet underwater.", "900 feet"),
        ("Owners would pay costs beyond a usual 40-million-dollar limit.", "40-million-dollar"),
        ("The governor vowed to close the state's $9 billion deficit.", "$9 billion deficit"),
        ("Norway has sent two planes to spray the crops.", "two planes"),
        ("They had enough pills to treat about 40 cases reported so far.", "40 cases"),
        ("The new tower weighs 900 tonnes.", "900 tonnes"),
    ],
)
def test_a_definite_group_is_there_whatever_may_become_of_it(read: ReadText, text: str, words: str) -> None:
    assert read(text).figure(words).modality == "actual"


def test_the_level_a_plan_starts_from_is_there_now(read: ReadText) -> None:
    found = read("The mission will grow from 40 to 500 trainers by March.")
    now, planned = found.reading.figures
    assert [(one.value, one.measure, one.modality) for one in (now, planned)] == [
        (40, "trainers", "actual"),
        (500, "trainers", "planned"),
    ]
    assert (found.when(now.time.timex), now.time.tense) == (None, "present")
    assert found.when(planned.time.timex) == "March"


def test_the_level_a_change_started_from_is_over(read: ReadText) -> None:
    found = read("The mission grew from 40 to 90 trainers last year.")
    assert [(one.value, one.modality) for one in found.reading.figures] == [(40, "former"), (90, "actual")]


def test_bounds(read: ReadText) -> None:
    assert read("The mission has about 500 troops.").figure("500 troops").qualifier == "about"
    assert read("The mission could get up to 300 trainers.").figure("300 trainers").qualifier == "at_most"
    several = read("The mission needs 70 to 90 trainers.").reading.figures[0]
    assert (several.value, several.low, several.high) == (None, 70, 90)


@pytest.mark.parametrize(
    ("text", "words", "subject"),
    [
        ("NDP Mission Karsia begins with 120 medics from Norway.", "120 medics", "NDP Mission Karsia"),
        ("The mission in Mali has 500 troops.", "500 troops", "mission in Mali"),
        ("NATO has 60 trainers.", "60 trainers", "NATO"),
        ("The mission in Mali will expand eightfold.", "eightfold", "mission in Mali"),
        ("The death toll from the flood rose to 22.", "22", "flood"),
        ("Some 60 trainers left.", "60 trainers", None),
        ("A blast in Mali killed 12 people.", "12 people", None),
    ],
)
def test_whose_it_is(read: ReadText, text: str, words: str, subject: str | None) -> None:
    found = read(text)
    assert found.named(found.figure(words).subject) == subject


def test_where(read: ReadText) -> None:
    assert read("The mission has 500 soldiers in Mali.").figure("500 soldiers").scope == "in Mali"
    assert read("The mission has 500 soldiers.").figure("500 soldiers").scope is None


@pytest.mark.parametrize(
    ("text", "words", "when"),
    [
        ("A contractor was killed on Monday.", "A contractor", "Monday"),
        ("An attack on the camp on Wednesday killed 12 people.", "12 people", "Wednesday"),
        ("The river stood at 5.2 metres on Thursday, down from 6 metres on Monday.", "6 metres", "Monday"),
        ("The river stood at 5.2 metres on Thursday, down from 6 metres on Monday.", "5.2 metres", "Thursday"),
        ("The club, founded in 1949, has 29 members.", "29 members", None),
        ("The mission has 500 troops.", "500 troops", None),
        ("The spill could be larger than the 900 barrels leaked in 1989 by a tanker.", "900 barrels", "1989"),
        ("Shares were steady on Friday at $500 but had been hit last week.", "$500", "Friday"),
        ("Nothing was found on Monday, but they collected 40 sacks.", "40 sacks", None),
        ("The well is leaking 900 barrels a day.", "900 barrels", None),
        ("The river rose on Monday and flooded the mill, killing 4 workers.", "4 workers", "Monday"),
        ("The army will send 30 medics to the islands on Tuesday.", "30 medics", "Tuesday"),
        ("The army plans to fly in 300 soldiers in May.", "300 soldiers", "May"),
        ("The cabinet decided to send 300 soldiers on Monday.", "300 soldiers", None),
    ],
)
def test_when(read: ReadText, text: str, words: str, when: str | None) -> None:
    found = read(text)
    assert found.when(found.figure(words).time.timex) == when


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A blast tore through the mill, killing 11 workers.", "11 workers"),
        ("The envoy will meet the wives of these 12 people who were killed.", "12 people"),
    ],
)
def test_what_a_past_clause_tells_is_not_of_the_report_s_day(read: ReadText, text: str, words: str) -> None:
    assert read(text).figure(words).time.tense == "past"


def test_a_quoted_figure_knows_its_quotation(read: ReadText) -> None:
    found = read("“The mission has 500 troops,” Anna Berg said.")
    assert found.figure("500 troops").time.quotation == 0
