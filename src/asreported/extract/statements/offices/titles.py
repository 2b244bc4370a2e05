"""Where a title begins: what stands before it in captions, datelines and headings is no part of it."""

from __future__ import annotations

import re

from spacy.tokens import Token

from asreported.extract.entities.lists import HEADS_OF, TITLES
from asreported.extract.grammar import TIMED
from asreported.extract.statements.phrase import closed, noun_phrase
from asreported.extract.statements.standings.lexicon import words

_IN_TITLES = words("office", "in_titles")
_WORDS = frozenset({"NOUN", "ADJ", "ADV"})
_WHERE = frozenset({"off", "near", "outside", "across"})
"""What tells where something is: the place after it is not what the office is of ("spilt off Norway Mayor Roe …")."""
_RANKS = frozenset(
    {"lt", "lieutenant", "maj", "rear", "vice", "col", "brig", "deputy", "assistant", "acting", "interim"}
)
"""First halves of ranks of two words."""
_GENERALS = frozenset({"director", "secretary", "attorney", "surgeon", "solicitor", "inspector"})
_STAMP = re.compile(r"[A-Za-z]+\d{4}")
"""What the end of a caption leaves before the next title ("Roe/AP2010")."""
TIED = words("office", "former") | words("office", "to_come")
"""What tells of an office that it is over or to come, and is told with it."""
_ZONES = frozenset({"GMT", "BST", "UTC", "EST", "EDT", "ET", "PST", "PDT", "PT", "CET", "CEST"})
"""What stands between an hour and a title."""
_AGENCIES = words("office", "agencies")
"""Agencies whose name after a caption or before a report stands right before a title."""
_CREDITED = _AGENCIES | words("office", "credited")
_PICTURES = frozenset({"photograph", "photo", "picture", "image"})
"""What the name of who took it stands after."""
_NO_TITLE = frozenset({"AUX", "VERB", "DET", "ADV", "ADP", "CCONJ", "SCONJ"})
_COLOURS = words("office", "colours")
_AGED = re.compile(r"\d+-year-old")
_OWNER = re.compile(rf"^(?:[a-z][\w-]* )?(?:{'|'.join(sorted(words('office', 'owners')))}) ?['’]s? ")
"""An owner told by common nouns, before its office."""
_BODIES = words("office", "owners") | {"center", "centre", "office", "bureau", "institute"}
"""Nouns before whose "of" or "for" the name of a body begins."""
_LATELY = frozenset(
    {"earlier", "later", "meanwhile", "also", "however", "but", "only", "even", "just", "now", "succeeded", "replaced"}
)
_NOW = frozenset({"now", "currently", "the", "a", "an"})
"""What stands before an office that somebody has by now ("Roe, now the harbour's warden")."""
_PORTFOLIOS = words("office", "portfolios")


def plain_office(text: str) -> str:
    """The office without what is said of its holder ("beleaguered", "then") and without an owner that only the text
    around names ("the firm's chairman"), so that the same office is one wherever it is told."""
    said = _OWNER.sub("", closed(text)).split()
    if len(said) > 1 and said[0].casefold() in _COLOURS and (said[1].islower() or said[0] == "Then"):
        del said[0]  # with a capital it may else begin a name ("New York mayor")
    plain = (
        " ".join(word for word in said if word not in _COLOURS and not _AGED.fullmatch(word))
        .removeprefix("'s ")
        .removeprefix("’s ")
    )
    return plain if plain else text


def title_start(role: Token) -> Token:
    """The first word of a title before a name ("Norway's Prime Minister"), whatever the parser hangs it on."""
    start = role if role.pos_ == "PROPN" else noun_phrase(role)[0]
    while start.i > role.sent.start:
        before = start.nbor(-1)
        named = before.text[:1].isupper() and before.pos_ not in _NO_TITLE
        small = before.lower_ in _IN_TITLES or (role.text.islower() and before.lower_ in _PORTFOLIOS)
        if not (named or small) or before.is_space or _foreign(before, role):
            break
        start = before
    start = _of_house(_joined(start, role))
    cut = next((word for word in reversed(role.doc[start.i : role.i]) if _foreign(word, role)), None)
    start = _name_start(start) if cut is None else cut.nbor(1)
    start = _ranked(start)
    while start.i < role.i and (no_title(start) or (start.i and _after_where(start.nbor(-1)))):
        start = start.nbor(1)
    return start


def _after_where(before: Token) -> bool:
    """Whether a word tells where something is, or opens a question ("how fast new mayor Roe can …")."""
    return before.lower_ in _WHERE or before.lower_ == "how"


def _ranked(start: Token) -> Token:
    """The first half of a rank of two words, which its full stop may have parted ("Lt. Commander"), or of an office
    ("assistant director general")."""
    halves = _RANKS if start.lower_ != "general" else _RANKS | _GENERALS
    while start.i > 1:
        before = start.nbor(-2) if start.nbor(-1).text == "." else start.nbor(-1)
        if before.lower_.rstrip(".") not in halves:
            break
        start = before
    return start


def phrase_start(office: Token) -> Token:
    """The first word of an office after its holder's name, or that somebody is given: without "his" and "now the", and
    with what the parser cut off at a hyphen ("vice-president")."""
    first = noun_phrase(office)[0]
    while first.i < office.i and (first.tag_ == "PRP$" or first.lower_ in _NOW):
        first = first.nbor(1)
    while first.i > first.sent.start + 1 and first.nbor(-1).text == "-" and first.nbor(-2).is_alpha:
        first = first.nbor(-2)
    return first


def no_title(word: Token) -> bool:
    """Whether a title cannot begin with the word: a mark, an article, "its", "earlier"."""
    small = word.is_punct or word.pos_ == "CCONJ" or word.tag_ in ("POS", "PRP$", "WRB") or word.dep_ == "det"
    return small or word.lower_ in _LATELY


def _joined(start: Token, role: Token) -> Token:
    """The first of two names of what an office is of ("Housing and Urban Development Secretary Roe")."""
    if start.i < start.sent.start + 2 or start.nbor(-1).lower_ not in ("and", "&"):
        return start
    first = start.nbor(-2)
    below = first.dep_ in ("nmod", "compound") and start.i <= first.head.i <= role.i and first.pos_ == "PROPN"
    person = first.ent_type_ in ("PERSON", "GPE") or any(
        one.label_ == "PERSON" and one[-1].text == first.text for one in first.doc.ents
    )
    return first if below and not person else start


def _of_house(start: Token) -> Token:
    """The first word of the body in whose name a title would else begin ("Centers for Tide Control director Roe")."""
    if start.i < start.sent.start + 2 or start.nbor(-1).lower_ not in ("for", "of"):
        return start
    body = start.nbor(-2)
    return body if body.text[:1].isupper() and body.lower_.removesuffix("s") in _BODIES else start


def _foreign(word: Token, role: Token) -> bool:
    """Whether a word before the office belongs to what stands before the title: a time, another person, the end of a
    caption or heading ("2010 11.31 BST Roe chief executive", "oil spill Roe chief executive")."""
    if word.ent_type_ in TIMED or word.text in _ZONES or word.text[:1].isdigit() or _STAMP.fullmatch(word.text):
        return True
    if word.text in _AGENCIES and (word.i == word.sent.start or word.nbor(-1).is_space or word.nbor(-1).is_punct):
        return True  # "LBN Mayor Roe": a caption's agency
    if word.text in _CREDITED and word.i > 1 and word.nbor(-1).text == ":" and word.nbor(-2).lower_ in _PICTURES:
        return word.i + 1 < role.i  # "Photograph: EPA Acme's head": who took it
    if word.i and word.lower_ in ("show", "shows", "showing") and word.nbor(-1).lower_ in _PICTURES:
        return True  # "a file photo shows mayor Roe"
    if word.text in ("Quote", ")", "]", "-RRB-") or word.tag_ == "PRP$":
        return True  # "End Quote President Roe", "in particular its head Roe"
    if word.text == "Press" and word.i + 1 < role.i and word.nbor(1).lower_ in TITLES | HEADS_OF | _IN_TITLES:
        return True  # "The Norland Press Prime Minister Roe holds …": who took the picture
    if word.text == "News" and word.i + 1 < role.i and word.nbor(1).text.istitle():
        return word.nbor(1).lower_ not in TITLES | HEADS_OF  # "LBN News Labour leader Roe"
    if role.lower_ == "president" and (word.ent_type_ == "LOC" or word.text == "House"):
        return True  # "the storm in the Gulf President Roe …", "at the White House President Roe …"
    if word.ent_type_ == "PERSON":
        return word.lower_.rstrip(".") not in TITLES | HEADS_OF | _IN_TITLES
    own = word.lower_ in _IN_TITLES or word.lower_ in TIED
    if word.pos_ not in _WORDS or not word.text.islower() or own or word.i + 1 >= role.i:
        return False
    after = word.nbor(1)
    named = after.pos_ == "PROPN" or (after.pos_ in _WORDS and after.ent_type_ != "NORP")  # "its new Danish head"
    return named and after.text[:1].isupper() and (after.lower_ not in TITLES or word.pos_ != "NOUN")


def _name_start(start: Token) -> Token:
    """The first word of the name that a title would else begin within ("Aid the Children's director")."""
    first = start
    while first.ent_iob_ == "I" and first.ent_type_ in ("ORG", "GPE") and first.i > first.sent.start:
        if first.nbor(-1).text in _AGENCIES or first.nbor(-1).text == ",":
            break  # "Roe, Trade Minister Lund": two persons in one name
        first = first.nbor(-1)
    return first if first.text[:1].isalpha() else start
