"""Who bears a title: the name beside it."""

from __future__ import annotations

import re

from spacy.tokens import Span, Token

from asreported.extract.entities.lists import HEADS_OF
from asreported.extract.entities.phrases import left_edge
from asreported.extract.statements.offices.ends import office_end

_BRACKETED = re.compile(r"[LRC]|left|right|cent(?:re|er)|\d\d?")
"""What captions and lists put in brackets after a name."""
_CHIEFS = frozenset({"CEO", "COO", "CFO"})
_DASHES = frozenset({"-", "--", "–", "—"})
_QUOTES = frozenset({'"', "”", "''"})


def bearer_of(role: Token) -> Token | None:
    """The name of who bears the title: in apposition, right after it, before it, or the subject of "is". In a list of
    titles and names ("Roe Oil chairman Ana Ruiz, Lund Oil chairman Jon Berg") the one right after it."""
    bearer = _bearer(role)
    after = _right_after(role) if bearer is not None else None
    if bearer is None or after is None or after.start <= bearer.i < after.end:
        return bearer
    low, high = sorted((after.end, bearer.i))
    parted = bearer.i < role.i or any(word.pos_ in ("CCONJ", "PUNCT") for word in role.doc[low:high])
    return after[-1] if parted else bearer


def _right_after(role: Token) -> Span | None:
    """The person named right after the title, or after a second one joined to it ("chairman and CEO Jon Berg")."""
    at = role.i + 1
    if at + 1 < role.sent.end and role.doc[at].lower_ == "and" and _role_word(role.doc[at + 1]):
        at += 2
    end = at
    while end < role.sent.end and (_of_name(role.doc[end]) or (role.doc[end].text == "-" and end > at)):
        end += 2 if role.doc[end].text == "-" else 1  # "Geun-hye"
    return role.doc[at:end] if end > at else None


def _of_name(word: Token) -> bool:
    return word.ent_type_ == "PERSON" and word.pos_ == "PROPN"


def _role_word(word: Token) -> bool:
    return word.lemma_.lower() in HEADS_OF or word.text in _CHIEFS


def _bearer(role: Token) -> Token | None:
    """The name that the parser or the marks between give the title."""
    if role.dep_ == "poss":
        return None  # "Ana Ruiz, the president's adviser"
    if role.dep_ == "attr" and _said_already(role):
        return None
    if role.dep_ == "appos" and _among_others(role):
        return None
    for child in role.rights:
        if child.dep_ == "appos" and child.pos_ == "PROPN":
            return None if _listed(role, child) else child
    beside = _named_before(role) if role.dep_ == "appos" else None
    if beside is not None:
        return beside  # of two joined names the nearer
    if role.dep_ in ("compound", "nmod", "appos") and role.head.pos_ == "PROPN":
        if ":" in role.doc[role.head.i : role.i].text:
            return None  # "ROE: Governor, will you …"
        if _BRACKETED.fullmatch(role.head.text) and role.head.dep_ == "appos":
            return role.head.head
        return role.head
    if role.dep_ == "attr":
        if any(child.lower_ in ("a", "an") for child in role.lefts) and office_end(role).i == role.i:
            return None  # "has been a leader": no office
        return next((child for child in role.head.lefts if child.dep_ == "nsubj"), None)
    return _named_before(role)


def _said_already(role: Token) -> bool:
    """Whether "is" has an adjective of its own before the title, or a dash parts them ("She is not glad - the warden
    of the port, Jon Berg, agrees")."""
    be = role.head
    own = any(child.dep_ == "acomp" and child.i < role.i for child in be.rights)
    return own or any(word.text in _DASHES for word in role.doc[be.i : left_edge(role)])


def _among_others(role: Token) -> bool:
    """Whether the title stands in a list of those who do something: "the president Ana Roe, the bank chairman and
    donors"."""
    return any(
        child.dep_ == "conj" and child.tag_ in ("NNS", "NNPS") and not _role_word(child) for child in role.rights
    )


def _listed(role: Token, name: Token) -> bool:
    """Whether the title and the name are two of a list ("the president, Ana Roe and their daughter")."""
    plain = role.text == "president" and all(child.dep_ == "det" for child in role.lefts)
    return plain and name.i + 1 < len(name.doc) and name.nbor(1).lower_ == "and"


def _named_before(role: Token) -> Token | None:
    """The name right before the phrase, a bracket at most between: "Ana Ruiz (L), the incoming commander"."""
    at = left_edge(role) - 1
    while at > 0 and role.i - at < 12 and (role.doc[at].is_punct or _BRACKETED.fullmatch(role.doc[at].text)):
        at -= 1
    before = role.doc[at]
    between = role.doc[at + 1 : left_edge(role)].text
    if before.pos_ != "PROPN" or "," not in between or "\n" in between:
        return None
    return _named_after(role, before) or before


def _named_after(role: Token, before: Token) -> Token | None:
    """The name after the phrase, where the one before it has its title before it too ("the mayor, Ana Ruiz, the
    director, Jon Berg, and …")."""
    first = before
    while first.i and first.nbor(-1).pos_ == "PROPN":
        first = first.nbor(-1)
    titled = first.i > 1 and first.nbor(-1).text == "," and first.nbor(-2).lemma_.lower() in HEADS_OF
    after = role.i + 2
    if not titled or after >= len(role.doc) or role.nbor(1).text != "," or role.doc[after].pos_ != "PROPN":
        return None
    last = role.doc[after]
    while last.i + 1 < len(last.doc) and last.nbor(1).pos_ == "PROPN":
        last = last.nbor(1)
    return last


def quote_between(one: Token, other: Token) -> bool:
    """Whether what is quoted ends between the two ("this house and its president,” Roe said")."""
    low, high = sorted((one.i, other.i))
    return any(token.text in _QUOTES for token in one.doc[low + 1 : high])
