"""Modality: how real a predicate is, by its auxiliaries, what governs it, negation and conditions."""

from __future__ import annotations

import pytest

from asreported.extract.modality import modality_of, negated, predicate_of
from tests.reading import Parse


@pytest.mark.parametrize(
    ("text", "word", "modality"),
    [
        ("Norway sent trainers in May.", "sent", "actual"),
        ("Norway has sent trainers.", "sent", "actual"),
        ("Norway managed to send trainers.", "send", "actual"),
        ("The storm caused 40 families to leave.", "leave", "actual"),
        ("The ministry warned that the cost exceeds the budget.", "exceeds", "actual"),
        ("The ministry warned that the cost could exceed the budget.", "exceed", "possible"),
        ("Norway is going to send trainers.", "send", "planned"),
        ("It failed twice before going on to sell cars.", "sell", "actual"),
        ("When the mine is shut down, the miners will move to Lund.", "shut", "planned"),
        ("It is too early to speak until the inquiry has been completed.", "completed", "planned"),
        ("He would not speak before the inquiry had been completed.", "completed", "planned"),
        ("They reopen the mine, they are going to have strikes.", "reopen", "conditional"),
        ("The bill sets aside 20 million for schools.", "sets", "planned"),
        ("Norway began to send trainers.", "send", "actual"),
        ("The school will remain closed until Monday.", "closed", "actual"),
        ("The firm may decide to sell the mine.", "sell", "possible"),
        ("The shares could fall if the firm decides to sell the mine.", "sell", "conditional"),
        ("The board met to discuss whether to halt the works.", "halt", "possible"),
        ("Will you lift the ban?", "lift", "possible"),
        ("Should the ban be lifted?", "lifted", "possible"),
        ("The ban should be lifted.", "lifted", "requested"),
        ("The toll will rise as further tests are completed.", "completed", "planned"),
        ("The toll rose as further tests were completed.", "completed", "actual"),
        ("The latest mine to be shut down is in Lund.", "shut", "actual"),
        ("The next mine to be shut down is in Lund.", "shut", "planned"),
        ("Full production should start next week.", "start", "possible"),
        ("She lives beside a town where they had four sons.", "had", "actual"),
        ("The shares fell on fears that the firm will be forced to scrap the plan.", "scrap", "possible"),
        ("I am not prepared to judge until such time as the inquiry is concluded.", "concluded", "planned"),
        ("Refusing simple things like lifting the ban has harmed the region.", "lifting", "possible"),
        ("A month might not be long enough for a town to resume control.", "resume", "possible"),
        ("The mayor has been unable to open the school.", "open", "denied"),
        ("Norway said it had sent trainers.", "sent", "actual"),
        ("Norway will send trainers.", "send", "planned"),
        ("Norway would send trainers in May, it said.", "send", "planned"),
        ("Norway plans to send trainers.", "send", "planned"),
        ("Norway decided to send trainers.", "send", "planned"),
        ("Norway agreed to send trainers.", "send", "planned"),
        ("Norway is to send trainers.", "send", "planned"),
        ("Norway to send trainers to Mali", "send", "planned"),
        ("Norway may send trainers.", "send", "possible"),
        ("Norway could send trainers.", "send", "possible"),
        ("Norway is considering sending trainers.", "sending", "possible"),
        ("Officials fear that rebels have sent trainers.", "sent", "possible"),
        ("Norway did not rule out sending trainers.", "sending", "possible"),
        ("Norway will send trainers if the host agrees.", "send", "conditional"),
        ("If the host agrees, Norway would send trainers.", "send", "conditional"),
        ("Unless the host agrees, Norway will send trainers home.", "send", "conditional"),
        ("Norway would have sent trainers.", "sent", "conditional"),
        ("Norway was asked to send trainers.", "send", "requested"),
        ("The host wants Norway to send trainers.", "send", "requested"),
        ("Norway should send trainers.", "send", "requested"),
        ("Norway has not sent trainers.", "sent", "denied"),
        ("Norway never sent trainers.", "sent", "denied"),
        ("No trainers left.", "left", "denied"),
        ("Norway denied that it had sent trainers.", "sent", "denied"),
        ("Norway refused to send trainers.", "send", "denied"),
        ("Norway failed to send trainers.", "send", "denied"),
        ("Norway ruled out sending trainers.", "sending", "denied"),
        ("Norway has no plan to send trainers.", "send", "denied"),
        ("Norway does not plan to send trainers.", "send", "denied"),
        ("There is no sign that rebels left.", "left", "denied"),
        ("Norway once sent trainers.", "sent", "former"),
        ("Norway no longer sends trainers.", "sends", "former"),
        ("Norway used to send trainers.", "send", "former"),
        ("Norway stopped sending trainers.", "sending", "former"),
        ("Norway was licensed until June.", "licensed", "former"),
        ("Trainers had been promised.", "promised", "planned"),
        ("A hundred trainers are feared lost.", "feared", "possible"),
        ("Two aircraft had been requested.", "requested", "requested"),
        ("Norway denied that it would send trainers.", "send", "denied"),
        ("Norway rejected a report that it would send trainers.", "send", "denied"),
        ("Norway rejected a call to send trainers.", "send", "requested"),
        ("Norway backed a plan to send trainers.", "send", "planned"),
        ("Analysts doubt that Norway would send trainers.", "send", "possible"),
        ("Prices are expected to rise.", "rise", "possible"),
        ("Norway is expected to send trainers.", "send", "planned"),
        ("Norway asked for the camp to be moved.", "moved", "requested"),
        ("The mission was widened to cover two valleys.", "cover", "actual"),
        ("Rescuers were astonished to find survivors.", "find", "actual"),
        ("Norway has no trainers there but has sent a doctor.", "sent", "actual"),
        ("Until Norway sends trainers, the host waits.", "sends", "possible"),
        ("Has Norway sent trainers?", "sent", "possible"),
        ("Has Norway sent trainers? It has not, the minister said.", "sent", "denied"),
        ("Who sent trainers?", "sent", "actual"),
    ],
)
def test_modality(parse: Parse, text: str, word: str, modality: str) -> None:
    (token,) = (token for token in parse(text) if token.text == word)
    assert modality_of(token) == modality


def test_what_is_only_followed_by_a_condition_in_the_past_happened(parse: Parse) -> None:
    (token,) = (token for token in parse("Norway left, once the host had agreed.") if token.text == "left")
    assert modality_of(token) == "actual"


def test_a_demand_after_a_killing_leaves_it_a_fact(parse: Parse) -> None:
    text = "Parliament demanded that Norway leave after the killing of a general."
    (token,) = (token for token in parse(text) if token.text == "killing")
    assert modality_of(token) == "actual"


def test_not_only_denies_nothing(parse: Parse) -> None:
    (token,) = (token for token in parse("Norway not only sent trainers, it paid.") if token.text == "sent")
    assert not negated(token)


def test_the_predicate_of_a_noun(parse: Parse) -> None:
    doc = parse("Norway will send trainers.")
    assert predicate_of(doc[3]).text == predicate_of(doc[2]).text == "send"
