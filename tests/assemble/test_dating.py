"""Dating: a written date stands; a half one is completed, a missing one found, only where one answer is left."""

from __future__ import annotations

from asreported.assemble.dating import date_reports
from asreported.assemble.linking import link_entities
from asreported.model import When
from tests.assemble.making import Telling

SPEECH = "We shall keep the ferry running through the winter whatever it costs us"


def dates(*tellings: Telling) -> dict[str, When | None]:
    pairs = [telling.pair() for telling in tellings]
    found = date_reports(pairs, link_entities(pairs).names)
    return {telling.name: when for telling, when in zip(tellings, found, strict=True)}


def days(*tellings: Telling) -> dict[str, tuple[str, str] | None]:
    return {name: (when.start, when.end) if when else None for name, when in dates(*tellings).items()}


def sinking(name: str) -> Telling:
    """A full date, and the sinking of a ship on 12 March 2016."""
    telling = Telling(name, "The Albatross sank on 12 March 2016.")
    telling.entity("other", "Albatross")
    telling.timex("12 March 2016", "2016-03-12", anchor="none")
    return telling


def half_dated(name: str) -> Telling:
    """A date without a year, and the same sinking "on 12 March"."""
    telling = Telling(name, "The Albatross, which sank on 12 March, was found.").dated("XXXX-03-20", "dateline")
    telling.entity("other", "Albatross")
    telling.timex("12 March", "XXXX-03-12", direction="past")
    return telling


def meeting(said: str, rest: str) -> Telling:
    """Something said of a vote on "17 March"."""
    telling = Telling("undated", f"{said}, {rest}")
    telling.timex("17 March", "XXXX-03-17", direction="past")
    return telling


def test_a_written_date_stands() -> None:
    when = dates(Telling("a", "Nothing else is told.").dated("2016-03-14"))["a"]
    assert when is not None
    assert (when.start, when.end, when.precision) == ("2016-03-14", "2016-03-14", "day")
    assert "written in the report" in when.basis


def test_a_time_of_day_is_kept() -> None:
    when = dates(Telling("a", "Nothing else is told.").dated("2016-03-14T08:30Z", "metadata"))["a"]
    assert when is not None
    assert (when.start, when.precision, when.first_day) == ("2016-03-14T08:30", "minute", "2016-03-14")


def test_a_day_that_does_not_exist_is_no_date() -> None:
    assert days(Telling("a", "Nothing else is told.").dated("2016-02-31"))["a"] is None


def test_the_first_written_date_is_the_trusted_one() -> None:
    telling = Telling("a", "Nothing else is told.").dated("2016-03-14", "metadata").dated("2016-03-20", "url")
    assert days(telling)["a"] == ("2016-03-14", "2016-03-14")


def test_a_half_date_takes_the_year_of_the_same_event_in_a_dated_report() -> None:
    dated = sinking("dated").dated("2016-03-14")
    other = Telling("other", "Nothing else is told.").dated("2018-06-01")
    found = dates(dated, half_dated("half"), other)["half"]
    assert found is not None
    assert (found.start, found.end) == ("2016-03-20", "2016-03-20")
    assert "2016-03-12" in found.basis


def test_a_half_date_stays_open_where_two_years_fit() -> None:
    two = [Telling(str(year), "Nothing else is told.").dated(f"{year}-06-01") for year in (2016, 2018)]
    assert days(half_dated("half"), *two)["half"] is None


def test_the_same_speech_dates_a_half_date() -> None:
    dated = Telling("dated", f"{SPEECH}, the mayor said.").dated("2016-03-14")
    half = Telling("half", f"{SPEECH}, she said.").dated("XXXX-03-13", "dateline")
    for telling in (dated, half):
        telling.quotation(SPEECH)
    assert days(dated, half)["half"] == ("2016-03-13", "2016-03-13")


def test_a_weekday_and_a_day_that_agree_date_an_undated_report() -> None:
    undated = meeting("The ferry stays", "the mayor said Thursday after the council had met on 17 March.")
    undated.quotation("The ferry stays", timex=undated.timex("Thursday", "XXXX-WXX-4", direction="past"))
    assert days(undated, sinking("dated").dated("2016-03-14"))["undated"] == ("2016-03-17", "2016-03-18")


def test_the_weekday_of_what_happened_does_not_date_the_report() -> None:
    undated = meeting("The ferry stays", "the mayor said after the council had met on Thursday, 17 March.")
    undated.timex("Thursday", "XXXX-WXX-4", direction="past")
    undated.quotation("The ferry stays")
    assert days(undated, sinking("dated").dated("2016-03-14"))["undated"] is None


def test_of_two_weekdays_of_speaking_one_is_past() -> None:
    undated = meeting("The ferry stays", "she said Thursday of the vote of 17 March. It goes, he said Friday.")
    undated.quotation("The ferry stays", timex=undated.timex("Thursday", "XXXX-WXX-4", direction="past"))
    undated.quotation("It goes", timex=undated.timex("Friday", "XXXX-WXX-5", direction="past"))
    assert days(undated, sinking("dated").dated("2016-03-14"))["undated"] is None


def test_a_weekday_and_a_day_that_never_agree_date_nothing() -> None:
    undated = Telling("undated", "The ferry stays, she said Tuesday after the vote of 20 March.")
    undated.quotation("The ferry stays", timex=undated.timex("Tuesday", "XXXX-WXX-2", direction="past"))
    undated.timex("20 March", "XXXX-03-20", direction="past")
    assert days(undated, sinking("dated").dated("2016-03-14"))["undated"] is None


def test_an_undated_report_of_a_dated_speech_is_of_those_days() -> None:
    dated = Telling("dated", f"{SPEECH}, the mayor said.").dated("2016-03-14")
    undated = Telling("undated", f"{SPEECH}, she said.")
    for telling in (dated, undated):
        telling.quotation(SPEECH)
    found = dates(dated, undated)["undated"]
    assert found is not None
    assert found.start < "2016-03-14" < found.end
    assert found.precision == "week"


def test_a_speech_reported_months_apart_dates_nothing() -> None:
    tellings = [Telling(month, f"{SPEECH}, she said.").dated(f"2016-{month}-14") for month in ("03", "09")]
    undated = Telling("undated", f"{SPEECH}, she said.")
    for telling in (*tellings, undated):
        telling.quotation(SPEECH)
    assert days(*tellings, undated)["undated"] is None


def test_nothing_shared_nothing_dated() -> None:
    assert days(sinking("dated").dated("2016-03-14"), Telling("undated", "The council met."))["undated"] is None


def test_what_one_round_dates_is_evidence_for_the_next() -> None:
    half = half_dated("half")
    half.text += f" {SPEECH}, she said."
    half.quotation(SPEECH)
    undated = Telling("undated", f"{SPEECH}, she said.")
    undated.quotation(SPEECH)
    other = Telling("other", "Nothing else is told.").dated("2018-06-01")
    found = days(sinking("dated").dated("2016-03-14"), half, undated, other)
    assert found["undated"] == ("2016-03-17", "2016-03-23")


def test_a_deadline_is_no_day_of_news() -> None:
    undated = meeting("The ferry stays", "the mayor said Thursday. The council is expected to vote on 17 March.")
    undated.quotation("The ferry stays", timex=undated.timex("Thursday", "XXXX-WXX-4", direction="past"))
    assert days(undated, sinking("dated").dated("2016-03-14"))["undated"] is None


def test_one_year_that_agrees_proves_nothing_far_from_every_dated_report() -> None:
    undated = meeting("The ferry stays", "the mayor said Thursday after the council had met on 17 March.")
    undated.quotation("The ferry stays", timex=undated.timex("Thursday", "XXXX-WXX-4", direction="past"))
    assert days(undated, Telling("dated", "Nothing else is told.").dated("2016-09-01"))["undated"] is None
    assert days(undated, sinking("also undated"))["undated"] is None


def test_what_an_undated_report_of_the_same_words_tells_is_not_ahead() -> None:
    """The speech cannot have been given before what another report of it tells of."""
    text = f"{SPEECH}, the mayor said Thursday after the council had met on 17 March."
    undated = Telling("undated", text)
    undated.timex("17 March", "XXXX-03-17", direction="past")
    undated.quotation(SPEECH, timex=undated.timex("Thursday", "XXXX-WXX-4", direction="past"))
    later = Telling("later", f"{SPEECH}, she said. The pier burned on 2 May 2017.")
    later.timex("2 May 2017", "2017-05-02", anchor="none")
    later.quotation(SPEECH)
    dated = sinking("dated").dated("2016-03-14")
    assert days(undated, dated)["undated"] == ("2016-03-17", "2016-03-18")
    assert days(undated, later, dated)["undated"] is None
