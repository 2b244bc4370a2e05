"""Whether a candidate is a time at all, by the words around it."""

from __future__ import annotations

import re

from spacy.tokens import Doc, Token

from asreported.extract.quantities.lexicon import units
from asreported.extract.texts import text_of
from asreported.extract.timexes.lexer import Lexemes
from asreported.extract.timexes.runs import Draft, Run

__all__ = ["is_time", "token_at"]

_AGE = re.compile(r"[\s-]*(?:old\b|of age\b)")
_QUOTES = frozenset("\"“‘'`")
_MONEY = "$€£¥%"
_YEAR_BEFORE = frozenset(
    [
        "in",
        "since",
        "until",
        "till",
        "by",
        "from",
        "of",
        "during",
        "before",
        "after",
        "early",
        "late",
        "mid",
        "to",
        "through",
        "and",
        "or",
        "for",
    ]
)
_MODERN = range(1900, 2040)
_NUMBERED = frozenset(
    {
        "flight",
        "route",
        "bus",
        "train",
        "room",
        "highway",
        "resolution",
        "page",
        "channel",
        "gate",
        "unit",
        "box",
        "tel",
    }
)
"""Words that a number after them names."""
_AMOUNT_BEFORE = frozenset(
    {"some", "about", "around", "nearly", "almost", "roughly", "over", "than", "least", "most", "all", "only", "other"}
)
_TIED_BEFORE = re.compile(r"(\d+)[-–/]$")
_TIED_AFTER = re.compile(r"[-–/](\d+)(?![\d]|[-–/]\d)")
_BEFORE_CHRIST = re.compile(r"\s*(?:BCE?\b|B\.\s?C\.)")
_PAPERS = frozenset({"Times", "Mail", "Express", "Mirror", "Telegraph", "Post", "Herald", "Star", "Tribune", "World"})
"""Words that a weekday before them makes the name of a newspaper."""
_NAMED = frozenset({"PERSON", "ORG", "WORK_OF_ART", "FAC"})


_FIELD = re.compile(r" (?:oil ?field|gas ?field|field|pipeline|crude|blend|oil|platform)s?\b")
_LATITUDES = re.compile(r"\b(?:[Rr]oaring [Ff]or|[Ff]urious [Ff]if|[Ss](?:hriek|cream)ing [Ss]ix)ties$")
_LONGEST = len("Screaming Sixties") + 1
"""What is called by a decade's word and is none: a field under the North Sea, the seas between two latitudes."""


def is_time(lexemes: Lexemes, run: Run, doc: Doc, text: str, draft: Draft) -> bool:
    """Whether a candidate is a time here: not an age, a verb "may", a sum, a count that looks like a year."""
    start, end = lexemes.starts[run.first], lexemes.ends[run.last - 1]
    if start and text[start - 1] in _MONEY:
        return False
    if draft.type == "DURATION" and _AGE.match(text, end):
        return False
    if draft.type == "DATE" and _BEFORE_CHRIST.match(text, end):
        return False  # no calendar of this package goes back there
    codes = run.codes
    if codes[-1] == "Z" and _is_place(text, end):
        return False
    if codes[-1] in "UPT" and _is_title(run, doc, start):
        return False
    if codes == "aU" and _is_rate(doc, start):
        return False
    if codes[-1:] in "rLR" and _is_other_reference(run, doc, text, start, end):
        return False
    if codes == "Y":
        return _is_year(lexemes, run, doc, text)
    if codes in {"M", "S"}:
        return _is_month_or_season(doc, start)
    return codes != "W" or not _opens_name(token_at(doc, start, end))


def _is_place(text: str, end: int) -> bool:
    """ "The Forties field", "the Roaring Forties"; not "the fifties oil boom", "the roaring twenties"."""
    named = text[text.rfind(" ", 0, end) + 1 : end] == "Forties" and _FIELD.match(text, end) is not None
    return named or _LATITUDES.search(text, max(0, end - _LONGEST), end) is not None


def _opens_name(token: Token | None) -> bool:
    """ "The Sunday Times", "August Wilson": the first word of a name of more."""
    if token is None or token.i + 1 >= len(token.doc):
        return False
    following = token.nbor(1)
    if following.text in _PAPERS:
        return True
    return (
        token.ent_type_ in _NAMED
        and following.ent_iob_ == "I"
        and following.pos_ == "PROPN"
        and following.text[:1].isupper()
    )


def _is_title(run: Run, doc: Doc, start: int) -> bool:
    """A capital letter in mid-sentence: "60 Minutes", "This Week", "High Noon"."""
    word = run.lexemes.words[run.last - 1]
    if not word[:1].isupper() or word.isupper():
        return False
    token = token_at(doc, start, start + 1)
    end = run.lexemes.ends[run.last - 1]
    if run.codes == "T" and text_of(doc)[start - 1 : start] in _QUOTES and text_of(doc)[end : end + 1] not in _QUOTES:
        return False  # what is quoted begins there
    return (
        len(run.codes) > 1
        or token is None
        or (not token.is_sent_start and token.i > 0 and not token.nbor(-1).is_space and not token.nbor(-1).is_punct)
    )


def _is_rate(doc: Doc, start: int) -> bool:
    """ "$2 million a year", "seats a week": a length that a sum or number is counted by."""
    token = token_at(doc, start, start + 1)
    return token is not None and token.i > 0 and token.nbor(-1).pos_ in {"NOUN", "NUM", "SYM", "PROPN"}


def _is_other_reference(run: Run, doc: Doc, text: str, start: int, end: int) -> bool:
    word = run.lexemes.words[run.last - 1].lower()
    if word == "soon":
        return (
            bool(re.match(r"\s+(?:after|as)\b", text[end : end + 8]))
            or text[max(0, start - 3) : start].lower() == "as "
        )
    if run.codes == "dL" and word == "past":
        token = token_at(doc, end - 4, end)
        return token is None or token.tag_ != "NN"
    return False


def token_at(doc: Doc, start: int, end: int) -> Token | None:
    """The first token of the characters [start, end); null where there is none."""
    span = doc.char_span(start, end, alignment_mode="expand")
    return None if span is None else span[0]


_SHORT = frozenset({"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"})
"""Months cut short, which in capitals and by themselves are more often the letters of a name."""


def _is_month_or_season(doc: Doc, start: int) -> bool:
    token = token_at(doc, start, start + 1)
    if token is None:
        return False
    if token.tag_ == "NNP" and any(child.lower_ in {"the", "a", "an"} for child in token.children):
        return False  # "the March for Life"
    if token.text.isupper() and token.lower_ in _SHORT:
        return False  # letters that a name is known by
    if token.text in {"may", "march"}:
        return True  # written small, where the lexer takes them for nothing else
    if token.lower_ in {"may", "march", "fall", "spring", "mar", "sep", "dec", "jan"}:
        return token.ent_type_ in {"DATE", "TIME"} and token.pos_ in {"PROPN", "NOUN"}
    if token.dep_ == "compound" and token.head.i == token.i + 1 and token.head.ent_type_ == "PERSON":
        return False
    return token.ent_type_ != "PERSON" and not _opens_name(token)


def _is_year(lexemes: Lexemes, run: Run, doc: Doc, text: str) -> bool:
    start, end = lexemes.starts[run.first], lexemes.ends[run.last - 1]
    before = text[max(0, start - 2) : start]
    after = text[end : end + 2]
    is_era = run.first > 1 and lexemes.words[run.first - 2].lower() in {"post", "pre"}
    if before[-1:] in {"-", "/", "#", ":"} and before[:1].isalnum() and not before[:1].isdigit() and not is_era:
        return False
    year = int(lexemes.words[run.first])
    if after == ": " and year in _MODERN and before[-1:] in {"", "\n"}:
        return True  # heads its line in a list of years
    if after[:1] in {"%", ":"} or (after[:1] == "-" and after[1:].isalpha()):
        return False
    tied = _tied(year, text, start, end)
    if tied is not None:
        return tied
    previous = lexemes.words[run.first - 1].lower() if run.first else ""
    if previous in _NUMBERED or _is_flight(lexemes, run):
        return False
    token = token_at(doc, start, end)
    if token is None or token.ent_type_ in {"MONEY", "PERCENT", "QUANTITY"}:
        return False
    if token.ent_iob_ == "I" and token.ent_type_ in {"ORG", "PRODUCT", "WORK_OF_ART", "FAC"}:
        return False
    if token.dep_ == "nummod" and token.head.tag_ in {"NNS", "NNPS"} and token.head.i == token.i + 1:
        is_amount = previous in _AMOUNT_BEFORE or token.head.lower_ in units()
        return year in _MODERN and token.ent_type_ in {"DATE", "EVENT"} and not is_amount
    if year in _MODERN:
        return previous in _YEAR_BEFORE or (token.ent_type_ in {"DATE", ""} and not _counts(token))
    led = previous in {"in", "since", "until", "by", "year"} or _is_of_two(token)
    return led and token.ent_type_ == "DATE"


def _is_of_two(year: Token) -> bool:
    """Whether it is the first or the second of two years: "between 1791 and 1794, he"; not of two counts ("between 1791
    and 1794 boats")."""
    words = year.doc[max(0, year.i - 3) : year.i + 4]
    at = year.i - words.start
    first = at - 2 if at > 2 and words[at - 1].lower_ == "and" else at
    if first < 1 or first + 3 >= len(words) or not words[first + 2].is_digit:
        return False
    around = words[first - 1].lower_ == "between" and words[first + 1].lower_ == "and"
    return around and words[first + 3].pos_ not in ("NOUN", "ADJ", "PROPN")


def _tied(year: int, text: str, start: int, end: int) -> bool | None:
    """Whether digits joined to it make it one of two years ("1914-1918", "2018-19") or no year at all ("555-1999");
    null where none are."""
    before, after = _TIED_BEFORE.search(text[max(0, start - 12) : start]), _TIED_AFTER.match(text, end)
    if before is None and after is None:
        return False if text[end : end + 1] in "-–" and text[end + 1 : end + 2].isdigit() else None
    if before is not None:
        return after is None and int(before[1]) in _MODERN and int(before[1]) < year and year in _MODERN
    assert after is not None
    other = int(after[1])
    if len(after[1]) == 2:
        return year in _MODERN and other == (year + 1) % 100
    return year in _MODERN and year < other and other in _MODERN


def _is_flight(lexemes: Lexemes, run: Run) -> bool:
    """ "Flight AF 2011"."""
    before = lexemes.words[max(0, run.first - 2) : run.first]
    return len(before) == 2 and before[1].isupper() and before[0].lower() in _NUMBERED


def _counts(token: Token) -> bool:
    return (
        token.dep_ == "nummod" and token.head.pos_ == "NOUN" and token.head.i == token.i + 1 and token.ent_type_ == ""
    )
