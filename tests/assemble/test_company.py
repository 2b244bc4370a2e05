"""Dating by company: rare words have their days, and ids in one outlet's addresses run with time."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta

from asreported.assemble.dating import date_reports
from asreported.assemble.linking import link_entities
from asreported.model import When
from tests.assemble.making import Telling

FIRST = date(2019, 3, 1)


def words(day: int, draw: random.Random) -> str:
    """What is in the news within a few days: words that come and go, and some that stay."""
    passing = [f"topic{(day + shift) // 3}x{number}" for shift in (0, 1, 2) for number in range(12)]
    lasting = [f"always{number}" for number in range(6)]
    return " ".join(draw.sample(passing, 18) + lasting)


def story(days: int) -> list[Telling]:
    draw = random.Random(5)
    return [
        Telling(f"r{day:02}", f"{words(day, draw)}.").dated((FIRST + timedelta(days=day)).isoformat())
        for day in range(days)
    ]


def found(tellings: list[Telling], urls: dict[str, str] | None = None) -> dict[str, When | None]:
    pairs = [telling.pair() for telling in tellings]
    pairs = [(replace(document, url=(urls or {}).get(document.id)), reading) for document, reading in pairs]
    dates = date_reports(pairs, link_entities(pairs).names)
    return {document.id: when for (document, _), when in zip(pairs, dates, strict=True)}


def test_a_report_is_of_the_days_of_its_words() -> None:
    undated = Telling("undated", f"{words(30, random.Random(9))}.")
    when = found([*story(60), undated])["undated"]
    assert when is not None
    assert when.first_day <= (FIRST + timedelta(days=30)).isoformat() <= when.last_day
    assert when.precision != "day"
    assert "topic" in when.basis


def test_who_shares_no_words_is_not_dated() -> None:
    assert found([*story(60), Telling("undated", "Nothing at all.")])["undated"] is None


def addresses(*ids: int) -> dict[str, str]:
    return {f"r{at:02}": f"https://post.example/news/{number}" for at, number in enumerate(ids)}


def test_ids_in_addresses_that_run_with_time() -> None:
    undated = Telling("undated", "Nothing at all.")
    urls = addresses(10001, 10020, 10040, 10060) | {"undated": "https://post.example/news/10045"}
    when = found([*story(4), undated], urls)["undated"]
    assert when is not None
    assert (when.start, when.end) == ("2019-03-03", "2019-03-04")
    assert "10040" in when.basis


def test_ids_that_do_not_run_with_time_date_nothing() -> None:
    undated = Telling("undated", "Nothing at all.")
    urls = addresses(10020, 10001, 10060, 10040) | {"undated": "https://post.example/news/10045"}
    assert found([*story(4), undated], urls)["undated"] is None


def test_another_outlets_ids_say_nothing() -> None:
    undated = Telling("undated", "Nothing at all.")
    urls = addresses(10001, 10020, 10040, 10060) | {"undated": "https://mail.example/news/10045"}
    assert found([*story(4), undated], urls)["undated"] is None
