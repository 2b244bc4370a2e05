"""What a report says of itself."""

from __future__ import annotations

import pytest

from tests.ingest.helpers import BODY, report


def dated(text: str, **metadata: object) -> list[tuple[str, str]]:
    return [(date.value, date.source) for date in report(text, **metadata).dates]


def test_nothing_is_invented() -> None:
    bare = report(BODY)
    assert (bare.title, bare.outlet, bare.authors, bare.dates, bare.url) == (None, None, (), (), None)


def test_the_title_is_clean_of_marks() -> None:
    assert report(f"## **Crane *blocks* harbour**\n\n{BODY}").title == "Crane *blocks* harbour"


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Mia Brand and Tom Lund", ("Mia Brand", "Tom Lund")),
        ("By Mia Brand, Tom Lund and Ola Vik", ("Mia Brand", "Tom Lund", "Ola Vik")),
        ("By MIA BRAND", ("MIA BRAND",)),
        ("By Mia van der Brand in Osterby", ("Mia van der Brand",)),
        ("By Mia Brand for Fjord News", ("Mia Brand",)),
        ("Written by: Mia Brand", ()),
        ("Author: Mia Brand", ("Mia Brand",)),
        ("Mia Brand, The Associated Press", ("Mia Brand",)),
        ("By Mia Brand BBC News, Osterby", ("Mia Brand",)),
        ("By Fjord News", ()),
        ("By our own correspondent", ()),
        ("By Staff Reporter", ()),
        ("(Reporting by Mia Brand in Osterby and Tom Lund; Editing by Ola Vik)", ("Mia Brand", "Tom Lund")),
        ("Mia Brand | 6 Mar 2026 | 10:30", ("Mia Brand",)),
    ],
)
def test_authors(line: str, authors: tuple[str, ...]) -> None:
    assert report(f"Crane blocks harbour\n\n{line}\n\n{BODY}").authors == authors


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        (f"OSTERBY, March 6 (RHC) -- {BODY}", "Radio Habana Cuba"),
        (f"OSTERBY, March 6 (NTA) -- {BODY}", "NTA"),
        (f"OSTERBY, March 6 (NTA) -- {BODY}\n-- Norland Telegraph Agency\n", "Norland Telegraph Agency"),
        (f"OSTERBY (Norland) -- {BODY}", None),
        (f"Fjord News / {BODY}", "Fjord News"),
        (f"Crane falls\n\n{BODY}\n**Radio Pell**", "Radio Pell"),
        (f"{BODY}\n<https://www.bbc.co.uk/harbour-1>", "BBC News"),
        (f"{BODY}\n<https://fjord.example/news/1>", "fjord.example"),
        (f"{BODY}\n© 2026 Fjord Letter. All rights reserved.", "Fjord Letter"),
        (f"Crane falls\n\nBy Mia Brand, Fjord News\n\n{BODY}", "Fjord News"),
        (f"OSTERBY (AP) — {BODY}", "Associated Press"),
        (f"OSTERBY (AP) — {BODY}\nKarsk Herald\n", "Karsk Herald"),
        (f"{BODY}\nShare This Post\nBreaking Media\n", None),
    ],
)
def test_outlets(text: str, outlet: str | None) -> None:
    assert report(text).outlet == outlet


def test_the_outlet_that_came_with_a_text_wins_under_the_name_we_know() -> None:
    assert report(f"Fjord News / {BODY}", outlet="Karsk Herald").outlet == "Karsk Herald"
    assert report(BODY, outlet="The Associated Press").outlet == "Associated Press"
    assert report(BODY, outlet="aljazeera.com").outlet == "Al Jazeera"


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("March 6, 2026", "2026-03-06"),
        ("6 Mar 2026 | 10:30", "2026-03-06T10:30"),
        ("2026-03-06T09:15:00+00:00", "2026-03-06T09:15:00+00:00"),
        ("Published: Fri 6 March 2026, 9.15 pm GMT", "2026-03-06T21:15+00:00"),
        ("Posted on 06/03/2026", None),
        ("Posted on 16/03/2026", "2026-03-16"),
        ("February 30, 2026", None),
    ],
)
def test_date_lines(line: str, value: str | None) -> None:
    assert dated(f"Crane blocks harbour\n\n{line}\n\n{BODY}") == ([(value, "line")] if value else [])


def test_dates_stand_in_the_order_of_trust() -> None:
    text = (
        "Crane blocks harbour\n\nUpdated: 8 March 2026 | Published: 7 March 2026\n\n"
        f"OSTERBY, March 6 (NTA) -- {BODY}\nhttps://fjord.example/2026/03/05/crane\n"
    )
    assert dated(text, published="2026-03-09T10:00:00Z") == [
        ("2026-03-09T10:00:00+00:00", "metadata"),
        ("2026-03-07", "line"),
        ("2026-03-08", "line"),
        ("XXXX-03-06", "dateline"),
        ("2026-03-05", "url"),
    ]


def test_the_date_of_a_scene_is_not_the_report_s() -> None:
    assert dated(f"Crane falls\n\nIngrid Falk speaks in Osterby on March 6, 2026.\n\n{BODY}") == []


@pytest.mark.parametrize(
    ("url", "value"),
    [
        ("https://fjord.example/2026/03/06/crane", "2026-03-06"),
        ("https://fjord.example/news/2026-03-06-crane", "2026-03-06"),
        ("https://fjord.example/20260306/crane", "2026-03-06"),
        ("https://fjord.example/2026/03/crane", "2026-03-XX"),
        ("https://fjord.example/news/20261399", None),
        ("https://fjord.example/crane-120260306", None),
    ],
)
def test_dates_in_addresses(url: str, value: str | None) -> None:
    assert dated(f"{BODY}\n{url}\n") == ([(value, "url")] if value else [])


def test_an_address_is_the_report_s_only_where_it_is_the_one_page_named() -> None:
    own = "https://fjord.example/crane"
    assert report(f"{BODY}\n<{own}>\n").url == own
    assert report(f"{BODY}\n{own}\nhttps://twitter.com/fjord\n").url == own
    assert report(f"{BODY}\n{own}\nhttps://fjord.example/storm\n").url is None
    assert report(f"{BODY}\nwww.fjord.example\n").url is None


@pytest.mark.parametrize(
    ("prose", "code"),
    [
        (BODY, "en"),
        ("Le port est resté fermé vendredi après la chute d'une grue dans le chenal, a annoncé la capitainerie.", "fr"),
        ("Der Hafen blieb am Freitag geschlossen, nachdem ein Kran in die Fahrrinne gestürzt war.", "de"),
        ("ظل الميناء مغلقا يوم الجمعة بعد سقوط رافعة في القناة الرئيسية بحسب ما أعلنته سلطات الميناء", "ar"),
        ("Osterby.", None),
    ],
)
def test_language(prose: str, code: str | None) -> None:
    assert report(prose).language == code
