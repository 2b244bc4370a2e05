"""What is title, dateline, byline, caption, prose, and what stands around a report."""

from __future__ import annotations

import pytest

from tests.ingest.helpers import BODY, laid, of


def test_a_report_may_start_straight_with_prose() -> None:
    assert {kind for kind, _ in laid(BODY)} == {"prose"}


def test_a_short_first_line_is_the_title() -> None:
    assert of("title", f"Osterby harbour closed after crane falls\n\n{BODY}") == [
        "Osterby harbour closed after crane falls"
    ]


@pytest.mark.parametrize(
    "headline",
    [
        "Who pays for the crane of Osterby?",
        "Port Chief Says Channel Will Open Again Before Sunday.",
        "Osterby asks for help from the U.S.",
    ],
)
def test_headlines_that_end_like_sentences(headline: str) -> None:
    assert of("title", f"{headline}\n\n{BODY}") == [headline]


def test_a_lead_sentence_is_no_title() -> None:
    lead = "The port of Osterby is closed until further notice."
    assert of("title", f"{lead}\n\n{BODY}") == []


def test_a_doubled_headline_is_title_twice_over() -> None:
    text = f"Crane blocks Osterby harbour\n\nCrane blocks Osterby harbour\n2026-03-06T09:15:00+00:00\n\n{BODY}"
    assert of("title", text) == ["Crane blocks Osterby harbour"] * 2
    assert of("byline", text) == ["2026-03-06T09:15:00+00:00"]


def test_marks_are_cut_off_what_they_mark() -> None:
    text = f"# *Crane blocks Osterby harbour*\n\n---\n\n*Image not available*\n\n{BODY}"
    assert laid(text)[:5] == [
        ("boilerplate", "# *"),
        ("title", "Crane blocks Osterby harbour"),
        ("boilerplate", "*"),
        ("boilerplate", "---"),
        ("boilerplate", "*Image not available*"),
    ]


def test_an_underlined_heading_is_the_title_whatever_stands_above() -> None:
    text = f"Coast and sea\n\nCrane blocks Osterby harbour\n============================\n\n{BODY}"
    assert of("title", text) == ["Crane blocks Osterby harbour"]


def test_a_section_name_above_the_headline_is_not_part_of_it() -> None:
    text = f"Coast\n\nCrane blocks the harbour of Osterby\n\n{BODY}"
    assert of("title", text) == ["Crane blocks the harbour of Osterby"]


def test_the_title_from_elsewhere_is_found_though_it_reads_like_prose() -> None:
    title = "The port of Osterby is closed until further notice."
    assert laid(f"{title}\n\n{BODY}", title=title)[0] == ("title", title)


@pytest.mark.parametrize(
    "dateline",
    [
        "OSTERBY, March 6 (NTA) -- ",
        "Osterby, March 6 (NTA)-- ",
        "OSTERBY (Reuters) - ",
        "OSTERBY, Norland, 6 March 2026 – ",
        "OSTERBY/KARSK — ",
        "OSTERBY: ",
        "Osterby – ",
        "OSTERBY, March 6. /NTA/. ",
        "(NTA News) — ",
        "Fjord News / ",
        "Fjord News/ ",
    ],
)
def test_datelines(dateline: str) -> None:
    text = f"Crane blocks harbour\n\n{dateline}{BODY}"
    assert of("dateline", text) == [dateline]
    assert of("prose", text)[0].startswith("The harbour of Osterby stayed closed")


@pytest.mark.parametrize(
    "start",
    [
        "The Northern Transport Pact (NTP) – an alliance of ports – ",
        "Falk – who runs the port – ",
        "Osterby – Norland's largest port – is where ",
        "He said on Friday: ",
        "In March, the port (the largest) ",
    ],
)
def test_what_only_looks_like_a_dateline(start: str) -> None:
    text = f"Crane blocks harbour\n\n{start}the crane fell on Friday, the port office said.\n\n{BODY}"
    assert of("dateline", text) == []


def test_capitals_and_a_colon_further_down_name_a_speaker() -> None:
    text = f"{BODY}\nFALK: The divers go down tomorrow, and nobody else goes near that crane.\n"
    assert of("dateline", text) == []


def test_a_place_alone_on_its_line() -> None:
    assert of("dateline", f"Crane blocks harbour\n\nOSTERBY, NORLAND\n\n{BODY}") == ["OSTERBY, NORLAND"]
    assert of("dateline", f"Crane blocks harbour\n\nOsterby, 6 March\n\n{BODY}") == ["Osterby, 6 March"]


@pytest.mark.parametrize(
    "line",
    [
        "By Mia Brand and Tom Lund",
        "Mia Brand | 6 Mar 2026 | 10:30",
        "Published: 6 March 2026 10:30 GMT | Updated: 7 March 2026",
        "March 6, 2026",
        "By Mia Brand, Fjord News",
        "Mia Brand, harbour correspondent",
        "(Reporting by Mia Brand in Osterby; Editing by Tom Lund)",
        "Source: Fjord News",
    ],
)
def test_bylines(line: str) -> None:
    assert of("byline", f"Crane blocks harbour\n\n{line}\n\n{BODY}") == [line]


@pytest.mark.parametrize(
    "sentence",
    [
        "By the time chief engineer Tom Lund was heard, the port had lost a week.",
        "Written by Mia Brand, the letters describe the port and its people in a year of storms.",
        "Compiled by Tom Lund and often changed by Mia Brand, the list names 40 ships.",
        "4 January 2011 The crane is built in Karsk.",
    ],
)
def test_sentences_that_only_begin_like_bylines(sentence: str) -> None:
    assert of("byline", f"{BODY}\n{sentence}\n\n{BODY}") == []


def test_the_dates_of_a_chronology_are_not_the_report_s_own() -> None:
    days = "\n".join(
        f"March {day}, 2026\nOn this day the channel stayed closed, and ships waited." for day in (1, 2, 3)
    )
    text = f"Crane blocks harbour\n\nMarch 6, 2026\n\n{BODY}\n{days}\n"
    assert of("byline", text) == ["March 6, 2026"]
    assert "March 2, 2026" in of("prose", text)


def test_a_bare_name_under_the_title_is_the_author() -> None:
    assert of("byline", f"Crane blocks harbour\n\nMia Brand\nMarch 6, 2026\n\n{BODY}") == ["Mia Brand", "March 6, 2026"]
    assert of("byline", f"Crane blocks harbour\n\nMia Brand\n\n{BODY}") == ["Mia Brand"]


def test_a_bare_name_of_whom_the_report_tells_is_no_author() -> None:
    assert of("byline", f"Crane blocks harbour\n\nIngrid Falk\n\n{BODY}") == []


@pytest.mark.parametrize(
    "caption",
    [
        "Ingrid Falk (R), head of the port, with Tom Lund on the quay at Osterby. (Photo: NTA)",
        "FILE PHOTO: The harbour of Osterby from the air",
        "The fallen crane at Osterby, seen on Friday. (Mia Brand/NTA via AP)",
        "In this handout photo, divers wait at the quay of Osterby.",
        "Ingrid Falk, left, greets Tom Lund on the quay at Osterby.",
    ],
)
def test_captions(caption: str) -> None:
    assert of("caption", f"Crane blocks harbour\n\n**{caption}**\n\n{BODY}") == [caption]


def test_a_scene_with_its_date_before_the_prose_is_a_caption() -> None:
    scene = "Port head Ingrid Falk speaks at a news conference in Osterby on March 6, 2026."
    assert of("caption", f"Crane blocks harbour\n\n{scene}\n\n{BODY}") == [scene]
    assert of("caption", f"Crane blocks harbour\n\n{BODY}\n{scene}\n") == []


@pytest.mark.parametrize(
    "line",
    [
        "Image not found or type unknown",
        "Facebook Twitter WhatsApp Email",
        "Share this article",
        "Discuss this article",
        "More reports by",
        "Other stories by",
        "Read more: Storm closes three ports",
        "ALSO READ | Storm closes three ports",
        "Follow us on Twitter and Facebook",
        "Sign up for our daily newsletter",
        "Radio play icon",
        "Advertisement",
        "© 2026 Fjord News. All rights reserved.",
        "We use cookies to make this site better. By going on you accept them.",
        "https://fjordnews.example/2026/03/06/crane",
        "<https://fjordnews.example/2026/03/06/crane>",
        "3 min read",
        "Tags: ports, cranes",
        "***",
        "Page 2 of 3",
    ],
)
def test_furniture(line: str) -> None:
    text = f"{BODY}\n{line}\n\nThe channel is the only way in for tankers, and two of them are waiting outside.\n"
    assert of("boilerplate", text) == [line]


@pytest.mark.parametrize(
    "sentence",
    [
        "Follow the money, Falk said, and you will find the owner of the crane.",
        "Share prices of the port fell by 4% on Friday.",
        "Cookies were the only food on board for two days.",
        "Read the report, Falk told the council, and then talk to me.",
        "Advertisements for the job had run for months.",
        "Get us the crane drivers' names, the minister demanded.",
        "Home was far away for the sailors of the two tankers.",
    ],
)
def test_sentences_that_only_begin_like_furniture(sentence: str) -> None:
    assert of("boilerplate", f"{BODY}\n{sentence}\n\n{BODY}") == []


def test_a_furniture_sentence_is_cut_off_the_paragraph_it_opens() -> None:
    text = f'{BODY}\nFollow Fjord\'s Feed to Hear Much More! "We will clear the channel".\n'
    assert of("boilerplate", text) == ["Follow Fjord's Feed to Hear Much More!"]
    assert of("prose", text)[-1] == '"We will clear the channel".'


def test_a_furniture_sentence_is_cut_off_the_paragraph_it_closes() -> None:
    text = f"{BODY}\nThe tankers wait outside the port. Follow Mia Brand on Twitter @miabrand.\n"
    assert of("boilerplate", text) == ["Follow Mia Brand on Twitter @miabrand."]


def test_station_lines_at_the_end_are_furniture() -> None:
    text = f"{BODY}\nFjord Live\nFjord Live\nTraffic and weather\n"
    assert of("boilerplate", text) == ["Fjord Live", "Fjord Live", "Traffic and weather"]


def test_a_long_list_at_the_end_belongs_to_the_report() -> None:
    ships = "\n".join(f"Tanker number {number}" for number in range(10))
    assert of("boilerplate", f"{BODY}\nThe ships that wait outside the port are these.\n{ships}\n") == []


def test_a_sentence_split_over_a_paragraph_break_is_prose_on_both_sides() -> None:
    text = f'{BODY}\n"We will lift it on Sunday," Falk said. She\n\nsaid a second crane was on its way.\n'
    assert of("prose", text)[-1] == "said a second crane was on its way."
    assert of("prose", text)[-2].endswith("She")


def test_wrapped_lines_are_one_zone_and_single_lines_are_not() -> None:
    wrapped = (
        "The harbour of Osterby stayed closed on Friday after a crane fell into\n"
        "the main channel, the port office said in a statement. President Lena\n"
        "Moe will visit the town on Monday, her office said.\n"
        "\n"
        "Nobody was hurt. Divers will look at the wreck on Saturday, and a ship\n"
        "with a floating crane is on its way.\n"
    )
    assert [piece.count("\n") for piece in of("prose", wrapped)] == [2, 1]
    single = "The port is closed until Monday.\nThe crane has not been lifted.\nTwo tankers wait outside the port.\n"
    assert len(of("prose", single)) == 3


def test_wrapping_does_not_swallow_a_masthead() -> None:
    text = (
        "Crane blocks Osterby harbour\nBy Mia Brand\nMarch 6, 2026\n\n"
        "The harbour of Osterby stayed closed on Friday after a crane fell into\n"
        "the main channel, the port office said.\n"
    )
    assert of("title", text) == ["Crane blocks Osterby harbour"]
    assert of("byline", text) == ["By Mia Brand", "March 6, 2026"]


def test_scripts_without_blanks_between_words() -> None:
    text = "港の封鎖が続く\n\n港は金曜日に閉鎖されたままだと当局が述べた。\n\nけが人はなかった。土曜日に潜る予定だ。\n"
    assert [kind for kind, _ in laid(text)] == ["title", "prose", "prose"]


def test_the_cut_beginnings_of_other_reports_are_no_prose() -> None:
    teasers = (
        "HARBOR CITY -- The owner of a tanker that ran aground off the northern coast on Sunday has asked a cou ... "
        "The minister of fisheries told the council on Friday that the cod will not return to the bay before the ne ..."
    )
    assert of("boilerplate", f"{BODY}\n{teasers}\n") == [teasers]
    speech = teasers.replace("The owner", '"The owner', 1)
    assert of("boilerplate", f"{BODY}\n{speech}\n") == []
    assert of("boilerplate", f"{BODY}\nThe ship was late ... The owner did not say why ...\n") == []
