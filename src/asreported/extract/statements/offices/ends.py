"""Where an office ends: with what it is of, and with a second office joined to it."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.entities.lists import HEADS_OF, PERSON_NOUNS, TITLES
from asreported.extract.entities.phrases import left_edge
from asreported.extract.grammar import TIMED
from asreported.extract.statements.offices.titles import TIED

_AFTER = frozenset({"designate", "elect"})
"""What a hyphen ties to an office that somebody is to take up."""
_OPENING = frozenset({"ADP", "DET", "PRON", "SCONJ", "ADV", "CCONJ"})
"""Small words: with a capital and in no name, one opens the next clause."""
_ENDING = frozenset({"WDT", "WP", "WP$", "WRB", "MD", "VBD", "VBZ", "VBP"})
"""Tags of what is said of the bearer or of the body, and is no part of the office."""
_BREAKS = frozenset({":", ";", "(", "[", "-LRB-", "-lrb-", "--", "—", "–", "|", "/", "\\/"})
_WITH_OFFICES = frozenset(
    {"founder", "co-founder", "owner", "senator", "prosecutor", "professor", "executive", "officer"}
)
"""Who one is beside an office, and it is told with it ("chairman and founder of the fund")."""
_MANY = frozenset({"are", "were", "have"})
_BY_WHOM = frozenset({"with", "by", "to"})
"""What a participle takes that tells more of what the office is of ("the network affiliated with the school")."""
_WORKING_ON = frozenset(
    {
        "project",
        "committee",
        "subcommittee",
        "commission",
        "council",
        "center",
        "centre",
        "institute",
        "panel",
        "programme",
    }
    | {"program", "initiative", "conference", "board"}
)
"""Bodies that are named after what they work on."""
_OF_ITS_DAY = (["the", "day"], ["the", "time"], ["the", "era"])
"""Behind the "of" of an office that somebody had when what is told was so."""
_TAKING = frozenset({"of", "for", "to", "at", "in"})
"""Prepositions of what an office is of."""

_COURTESY = frozenset({"Mr.", "Mrs.", "Ms.", "Dr.", "Mr", "Mrs", "Ms", "Dr", "Sen.", "Gov.", "Rep."})
"""What is left of a name that was cut off at its full stop."""


def office_end(office: Token) -> Token:
    """The last word of an office with what it is of ("head of the fund"), and with an office joined to it ("president
    and chief executive of the fund")."""
    end = _of_staff(office)
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
    return _to_name(end) if end.i > office.i else end


def _of_staff(office: Token) -> Token:
    """The end of "Chief Of Staff", whose capital hides its preposition."""
    after = office.doc[office.i + 1 : office.i + 3].text if office.lower_ == "chief" else ""
    return office.nbor(2) if after == "Of Staff" else office


def _to_name(end: Token) -> Token:
    """The end with the second half of what the office is of, where the holder's name follows that ("Minister for Old
    Age and Public Works Ana Roe")."""
    doc, at = end.doc, end.i + 2
    if at >= len(doc) or doc[end.i + 1].lower_ not in ("and", "&") or not end.text.istitle():
        return end
    while at < len(doc) and _listed(doc[at]):
        at += 1
    named = at < len(doc) and doc[at].ent_type_ == "PERSON" and doc[at].text.istitle() and at > end.i + 2
    return doc[at - 1] if named else end


def _holder(word: Token) -> bool:
    return word.lower_ in HEADS_OF | TITLES | PERSON_NOUNS


def of_time(preposition: Token) -> bool:
    """Whether a phrase tells when or how long ("for two decades", "at the time", "of the day")."""
    after = preposition.doc[preposition.i + 1 : preposition.i + 3]
    if preposition.lower_ == "of" and [word.lower_ for word in after] in _OF_ITS_DAY:
        return True
    time = any(word.lower_ == "time" for word in after) and preposition.lower_ == "at"
    if preposition.lower_ == "in":
        return any(word.ent_type_ in TIMED for word in after)  # "mayor of Roe in the 1990s"
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
    last = _named_on(last)
    while last.i + 1 < len(last.doc) and last.nbor(1).ent_type_ == "ORG" and (last.text.islower() or _same_name(last)):
        last = last.nbor(1)  # "of the oil company Roe Energy"
    last = _run_on(_before_hyphen(last, preposition), preposition, office)
    listed = _list_end(last)
    if listed.i > last.i and listed.i + 1 < len(listed.doc) and listed.nbor(1).is_punct and listed.nbor(1).text != "(":
        return listed
    if listed.i > last.i or _in_state(last, preposition) or last.text in _COURTESY:
        return preposition.nbor(-1)
    if preposition.nbor(1).text == "The" and last.i + 1 < len(last.doc) and last.nbor(1).text == "That":
        return preposition.nbor(-1)  # "director of The Night That Lund Burned": the name of a work, and cut short
    return last if last.i > preposition.i else preposition.nbor(-1)


def _named_on(last: Token) -> Token:
    """The end of a name that goes on with what the body works on ("director of the Project on Harbour Safety")."""
    after = last.doc[last.i + 1 : last.i + 3]
    goes_on = (
        len(after) > 1 and after[0].lower_ == "on" and after[1].pos_ == "PROPN" and after[1].ent_type_ not in TIMED
    )
    if not (goes_on and last.text.istitle() and last.lower_ in _WORKING_ON):
        return last
    last = after[1]
    while last.i + 1 < len(last.doc) and last.nbor(1).pos_ == "PROPN" and last.nbor(1).ent_type_ not in TIMED:
        last = last.nbor(1)
    return last


def _in_state(last: Token, preposition: Token) -> bool:
    """Whether a place with its state opens a longer name that its commas cut ("president of the Lund , Va. , Council",
    "of the Lund , Va.-based Union")."""
    after = last.doc[last.i + 1 : last.i + 3]
    the = preposition.nbor(1).lower_ == "the" and last.i == preposition.i + 2
    return the and len(after) > 1 and after[0].text == "," and after[1].text[:1].isupper() and "." in after[1].text


def _list_end(last: Token) -> Token:
    """The last word of a name of several words parted by commas ("of the Canal, Road and Harbour Union"), whose first
    is given."""
    doc, at = last.doc, last.i + 1
    while at + 1 < len(doc) and doc[at].text == "," and _listed(doc[at + 1]):
        at += 2
    if at == last.i + 1 or not last.text.istitle() or at + 1 >= len(doc) or doc[at].lower_ not in ("and", "&"):
        return last
    at += 1
    while at < len(doc) and _listed(doc[at]):
        at += 1
    return doc[at - 1] if doc[at - 1].text.istitle() else last


def _listed(word: Token) -> bool:
    return word.text.istitle() and word.ent_type_ != "PERSON" and not _holder(word)


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
    if word.pos_ == "CCONJ" and (after.tag_ == "PRP$" or after.lower_ in TIED):
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
