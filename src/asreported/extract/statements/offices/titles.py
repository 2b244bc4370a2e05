"""Where a title begins and ends: what stands beside it in captions, datelines and headings is no part of it."""

from __future__ import annotations

import re

from spacy.tokens import Token

from asreported.extract.entities.lists import HEADS_OF, PERSON_NOUNS, TITLES
from asreported.extract.entities.phrases import left_edge
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
_KEPT = words("office", "former") | words("office", "to_come")
_ZONES = frozenset({"GMT", "BST", "UTC", "EST", "EDT", "ET", "PST", "PDT", "PT", "CET", "CEST"})
"""What stands between an hour and a title."""
_AGENCIES = words("office", "agencies")
"""Agencies whose name after a caption or before a report stands right before a title."""
_CREDITED = _AGENCIES | words("office", "credited")
_PICTURES = frozenset({"photograph", "photo", "picture", "image"})
"""What the name of who took it stands after."""
_AFTER = frozenset({"designate", "elect"})
"""What a hyphen ties to an office that somebody is to take up."""
_NO_TITLE = frozenset({"AUX", "VERB", "DET", "ADV", "ADP", "CCONJ", "SCONJ"})
_OPENING = frozenset({"ADP", "DET", "PRON", "SCONJ", "ADV", "CCONJ"})
"""Small words: with a capital and in no name, one opens the next clause."""
_ENDING = frozenset({"WDT", "WP", "WP$", "WRB", "MD", "VBD", "VBZ", "VBP"})
"""Tags of what is said of the bearer or of the body, and is no part of the office."""
_BREAKS = frozenset({":", ";", "(", "[", "-LRB-", "-lrb-", "--", "—", "–", "|", "/", "\\/"})
_COLOURS = words("office", "colours")
_AGED = re.compile(r"\d+-year-old")
_WITH_OFFICES = frozenset(
    {"founder", "co-founder", "owner", "senator", "prosecutor", "professor", "executive", "officer"}
)
"""Who one is beside an office, and it is told with it ("chairman and founder of the fund")."""
_OWNER = re.compile(rf"^(?:[a-z][\w-]* )?(?:{'|'.join(sorted(words('office', 'owners')))}) ?['’]s? ")
"""An owner told by common nouns, before its office."""
_MANY = frozenset({"are", "were", "have"})
_BY_WHOM = frozenset({"with", "by", "to"})
"""What a participle takes that tells more of what the office is of ("the network affiliated with the school")."""
_LATELY = frozenset({"earlier", "later", "meanwhile", "also", "however", "but", "only", "even", "just"})
_TAKING = frozenset({"of", "for", "to", "at", "in"})
"""Prepositions of what an office is of."""


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
        if not (named or before.lower_ in _IN_TITLES) or before.is_space or _foreign(before, role):
            break
        start = before
    start = _joined(start, role)
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
    return first if below and first.ent_type_ not in ("PERSON", "GPE") else start


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
    if word.text == "News" and word.i + 1 < role.i and word.nbor(1).text.istitle():
        return word.nbor(1).lower_ not in TITLES | HEADS_OF  # "LBN News Labour leader Roe"
    if word.ent_type_ == "LOC" and role.lower_ == "president":
        return True  # "the storm in the Gulf President Roe …"
    if word.ent_type_ == "PERSON":
        return word.lower_.rstrip(".") not in TITLES | HEADS_OF | _IN_TITLES
    own = word.lower_ in _IN_TITLES or word.lower_ in _KEPT
    if word.pos_ not in _WORDS or not word.text.islower() or own or word.i + 1 >= role.i:
        return False
    after = word.nbor(1)
    named = after.pos_ == "PROPN" or (after.pos_ in _WORDS and after.ent_type_ != "NORP")  # "its new Danish head"
    return named and after.text[:1].isupper() and (after.lower_ not in TITLES or word.pos_ != "NOUN")


def _name_start(start: Token) -> Token:
    """The first word of the name that a title would else begin within ("Aid the Children's director")."""
    first = start
    while first.ent_iob_ == "I" and first.ent_type_ in ("ORG", "GPE") and first.i > first.sent.start:
        if first.nbor(-1).text in _AGENCIES:
            break
        first = first.nbor(-1)
    return first if first.text[:1].isalpha() else start


def office_end(office: Token) -> Token:
    """The last word of an office with what it is of ("head of the fund"), and with an office joined to it ("president
    and chief executive of the fund")."""
    end = office
    for child in office.rights:
        in_place = child.text == "in" and office.lower_ in ("president", "minister", "premier")
        if child.dep_ == "prep" and child.text in _TAKING and child.i == end.i + 1 and not (in_place or of_time(child)):
            end = _phrase_end(child, office)
    for child in office.rights:
        own = any(word.dep_ == "det" for word in child.lefts)  # "head of the fund and a trustee of the school"
        joined = child.dep_ == "conj" and child.lemma_.lower() in PERSON_NOUNS and child.i > end.i + 1 and not own
        if child.dep_ == "conj" and _of_both(child, end, office):
            end = child if child.i + 1 == len(child.doc) or child.nbor(1).tag_ not in ("NN", "VBG") else child.nbor(1)
        if joined and end.nbor(1).dep_ == "cc" and left_edge(child) == end.i + 2:
            last = office_end(child)
            of = last.i + 1 < len(last.doc) and last.nbor(1).lower_ == "of"
            end = end if of or _no_office(child) or to_come(last) else last
    return end


def of_time(preposition: Token) -> bool:
    """Whether a phrase tells when or how long ("for two decades", "at the time")."""
    after = preposition.doc[preposition.i + 1 : preposition.i + 3]
    time = any(word.lower_ == "time" for word in after) and preposition.lower_ == "at"
    return time or (len(after) > 0 and preposition.lower_ == "for" and after[0].ent_type_ in TIMED)


def _no_office(second: Token) -> bool:
    """Whether what somebody is beside the office is none ("president of the fund and author of a book")."""
    return second.lemma_.lower() not in HEADS_OF | _WITH_OFFICES


def to_come(last: Token) -> bool:
    """Whether the office is one that its bearer is to take up ("secretary of trade-designate")."""
    after = last.doc[last.i + 1 : last.i + 3]
    return len(after) == 2 and after[0].text == "-" and after[1].lower_ in _AFTER


def _of_both(second: Token, end: Token, office: Token) -> bool:
    """Whether a noun joined to the office is the second of what it is of ("head of the department of oil and mining
    engineering")."""
    thing = second.pos_ == "NOUN" and second.lemma_.lower() not in PERSON_NOUNS and second.text.islower()
    after = end.i > office.i and end.i + 2 < len(end.doc) and end.nbor(1).lower_ == "and"
    return thing and after and left_edge(second) == end.i + 2 and end.text.islower()


def _phrase_end(preposition: Token, office: Token) -> Token:
    """The last word of what the office is of; the word before the preposition where nothing is left of it."""
    last = preposition
    for word in preposition.doc[preposition.i + 1 : preposition.right_edge.i + 1]:
        if word.text == "," and not (_lists(word) and word.doc[preposition.i : word.i].text.islower()):
            break
        if word.is_space or word.text in _BREAKS or _ends(word) or _next_clause(word) or of_time(word):
            break
        last = word
    while last.i > preposition.i and (last.is_punct or last.pos_ in ("ADP", "DET", "CCONJ") or last.tag_ == "VBN"):
        last = last.nbor(-1)  # nor in "the planned", whose noun is cut off
    while last.text.istitle() and last.i + 1 < len(last.doc) and _same_name(last):
        last = last.nbor(1)
    while last.i + 1 < len(last.doc) and last.nbor(1).ent_type_ == "ORG" and (last.text.islower() or _same_name(last)):
        last = last.nbor(1)  # "of the oil company Roe Energy"
    last = _run_on(_before_hyphen(last, preposition), preposition, office)
    if _in_state(last, preposition):
        return preposition.nbor(-1)
    if preposition.nbor(1).text == "The" and last.i + 1 < len(last.doc) and last.nbor(1).text == "That":
        return preposition.nbor(-1)  # "director of The Night That Lund Burned": the name of a work, and cut short
    return last if last.i > preposition.i else preposition.nbor(-1)


def _in_state(last: Token, preposition: Token) -> bool:
    """Whether a place with its state opens a longer name that its commas cut ("president of the Lund , Va. , Council",
    "of the Lund , Va.-based Union")."""
    after = last.doc[last.i + 1 : last.i + 3]
    the = preposition.nbor(1).lower_ == "the" and last.i == preposition.i + 2
    return the and len(after) > 1 and after[0].text == "," and after[1].text[:1].isupper() and "." in after[1].text


def _before_hyphen(last: Token, preposition: Token) -> Token:
    """The end without the second office that the parser cut at its hyphen ("head of the board and panel co-chair")."""
    if last.whitespace_ or last.i + 1 >= len(last.doc) or last.nbor(1).text != "-":
        return last
    joined = next((word for word in reversed(last.doc[preposition.i : last.i]) if word.pos_ == "CCONJ"), None)
    return last if joined is None else joined.nbor(-1)


def _same_name(last: Token) -> bool:
    """Whether the next word belongs to the same tagged name, whatever the parser makes of it ("Roe Events Live")."""
    after = last.nbor(1)
    return after.ent_iob_ == "I" and after.ent_type_ in ("ORG", "FAC", "EVENT") and after.text.istitle()


def _ends(word: Token) -> bool:
    """Whether what is said of the bearer begins, or an aside after a dash; "the fund 's plans" is the fund's."""
    if word.text == "-":
        return bool(word.i and word.nbor(-1).whitespace_ and word.whitespace_)
    after = word.nbor(1) if word.i + 1 < len(word.doc) else word
    if word.tag_ == "VBN" and after.lower_ in _BY_WHOM and word.dep_ == "acl":
        return True
    if word.pos_ == "CCONJ" and (after.tag_ == "PRP$" or after.lower_ in _KEPT):
        return True  # "leader of the village and our guide", "head of the fund and former mayor"
    return word.tag_ in _ENDING and word.lower_ not in ("'s", "’s")


def _lists(comma: Token) -> bool:
    """Whether a comma stands within a list of common nouns that an "and" closes ("of roads, water and mines")."""
    if comma.i + 1 >= len(comma.doc):
        return False
    after = comma.nbor(1)
    while after.dep_ in ("amod", "compound") and after.head.i > after.i:
        after = after.head
    closed = any(child.dep_ == "cc" for one in (after, after.head) for child in one.rights)
    return after.dep_ == "conj" and after.pos_ == "NOUN" and closed and after.head.pos_ in ("NOUN", "PROPN")


def _next_clause(word: Token) -> bool:
    """Whether the word opens what comes after the office: a time, another person, a small word with a capital."""
    before = word.nbor(-1)
    if word.ent_type_ in TIMED and word.dep_ in ("npadvmod", "tmod"):
        return True
    if word.ent_type_ == "PERSON" and word.ent_iob_ == "B":
        if before.pos_ == "CCONJ":
            return word.i + 1 < len(word.doc) and word.nbor(1).ent_iob_ == "I"  # "of the fund and Ana Ruiz"
        return before.pos_ in ("NOUN", "PROPN") and before.lower_ not in TITLES and word.ent_type_ != before.ent_type_
    capital = word.text.istitle() and word.pos_ in _OPENING and not word.ent_type_
    return capital and before.pos_ in ("NOUN", "PROPN")


def _run_on(last: Token, preposition: Token, office: Token) -> Token:
    """The end without the many who are the subject of the verb after a caption ("captain of the Roe Team Aid crews are
    …"): one who holds an office is one."""
    if last.tag_ != "NNS" or not last.text.islower():
        return last
    verbs = [office.head] if office.dep_ == "nsubj" else []
    if office.dep_ == "attr":  # "Roe is captain of the Team Aid crews are …"
        verbs = [verb for verb in office.head.conjuncts if not any(child.dep_ == "nsubj" for child in verb.lefts)]
    if not any(word.lower_ in _MANY or word.tag_ == "VBP" for verb in verbs for word in (verb, *verb.lefts)):
        return last
    while last.i > preposition.i and (last.text.islower() or last.head.text.islower()):
        last = last.nbor(-1)
    return last
