"""What is told of those of whom there are so many: the answer of a poll, what a share or a part of a whole are."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.grammar import PAST, SUBJECTS, TENSED, TIMED
from asreported.extract.statements.measures.amounts import counted_below
from asreported.extract.statements.measures.words import CLOSING, OPENING, PERSONS, TABLES

__all__ = ["ANSWERS", "answer_of", "answer_of_part", "in_brackets", "is_narrowed", "is_part_of"]

ANSWERS = frozenset(TABLES["shares"]["answers"])
_POLLED = frozenset(TABLES["shares"]["polled"])
_INSIDE = 4
"""Words on either side of a percentage that is alone in its brackets, at most."""
_OF_NUMBERS = ("NUM", "NOUN", "SYM", "ADV", "ADP", "ADJ", "PUNCT")
_UP, _TO_VERB, _ANSWER = 7, 24, 14
"""Words up from a share to its clause's subject, from its brackets to their verb, and of an answer, at most."""
_AUXILIARIES = 4
"""Words from an auxiliary to its verb, at most: "were not badly damaged"."""
_NARROWED = 22
"""Words of the clause that tells of which of them so many are, and of what is told of these, at most."""
_DEFINITE = frozenset({"the", "its", "his", "her", "their", "our", "my", "your", "these", "those"})
_THOSE = frozenset({"whom", "which", "them", "these", "those"})
"""After "of", the whole that was told before: "nine mills, two of which"."""
_DONE = ("prt", "dobj", "xcomp", "attr", "acomp", "oprd")
"""Roles of what a verb needs, to say what was done."""
_HELD = ("prt", "prep", "dobj", "ccomp", "xcomp", "attr", "acomp")


def is_part_of(number: Token, counted: Token | None) -> bool:
    """Whether so many are a part of a whole that the text knows: "two of the robbers", "six of its nine mills"."""
    of = next((child for child in number.rights if child.lower_ == "of"), None) if number.like_num else None
    whole = next((child for child in of.rights if child.dep_ == "pobj"), None) if of is not None else None
    if whole is None or whole.lower_ in _THOSE:
        return whole is not None
    own = counted is not None and whole.i == counted.i
    return own and any(word.lower_ in _DEFINITE or word.dep_ == "poss" for word in whole.lefts)


def answer_of_part(number: Token) -> str | None:
    """What the part is told to be, or to have undergone: "were women" in "two of the robbers were women"."""
    verb = number.head
    if number.dep_ not in SUBJECTS or any(word.tag_ == "MD" for word in verb.lefts):
        return None
    if number.dep_ == "nsubj":
        return _been(verb) if verb.lemma_ == "be" else _acted(number, verb)
    auxiliary = next((word for word in verb.lefts if word.dep_ in ("aux", "auxpass")), None)
    if auxiliary is None or not number.i < auxiliary.i < verb.i <= auxiliary.i + _AUXILIARIES:
        return None
    held = next((word for word in verb.rights if word.dep_ == "prep" and word.lower_ in ("with", "as")), None)
    return _told_with(auxiliary, verb, held)


def _acted(number: Token, verb: Token) -> str | None:
    """What the part did: "have signed the letter", "sank in the storm"; null of what it said or thought."""
    if verb.pos_ != "VERB" or verb.i < number.i or any(word.dep_ == "ccomp" for word in verb.rights):
        return None
    start = next((word for word in verb.lefts if word.dep_ in ("aux", "neg") and word.i > number.i), verb)
    if start.tag_ not in TENSED:
        return None
    return _told_with(start, verb, next((word for word in verb.rights if word.dep_ in _DONE), None))


def _told_with(first: Token, verb: Token, held: Token | None) -> str | None:
    """The words from the first one to the end of what the verb needs, or of where it leads; else to the verb."""
    held = _where_to(verb) if held is None else held
    return _told(first, (verb if held is None else held.right_edge).i + 1)


def _where_to(verb: Token) -> Token | None:
    """The preposition right after the verb, unless it tells when: "sank in the storm", "have been accounted for"."""
    after = verb.nbor(1) if verb.i + 1 < len(verb.doc) else verb
    told = after.dep_ == "prep" and after.head.i == verb.i
    return after if told and not any(word.ent_type_ in TIMED for word in after.subtree) else None


def is_narrowed(number: Token) -> bool:
    """Whether the share is only of those of whom a clause behind tells: "70 percent of the clerks who had a car"."""
    verb = _verb_over(number, SUBJECTS)
    return verb is not None and (_clause_behind(number) is not None or _runs_on(verb))


def _clause_behind(number: Token) -> Token | None:
    whole = counted_below(number)
    if whole is None or whole.tag_ not in ("NNS", "NNPS", "NN"):
        return None
    clauses = (word for noun in (whole, number) for word in noun.rights if word.dep_ in ("relcl", "acl"))
    return next((clause for clause in clauses if clause.left_edge.i == whole.i + 1), None)


def answer_of(number: Token) -> str | None:
    """What those of a poll are said to hold: "disapprove of the plan" in "nurses (43%) disapprove of the plan"."""
    if in_brackets(number)[1] is not None:
        return _answer_after(number)
    clause = _clause_behind(number)
    verb = _verb_over(number, frozenset({"nsubj"}) if clause is None else SUBJECTS)
    if verb is not None and clause is not None:
        return _narrowed(clause, verb)
    if verb is not None and verb.lemma_ == "be":
        return _been(verb) if number.dep_ == "nsubj" else None
    if verb is not None and _runs_on(verb):
        return None
    if verb is None or verb.lemma_.lower() not in ANSWERS:
        return _done(number)
    return _told(verb, _end(verb))


def _done(number: Token) -> str | None:
    """What so many did or underwent: "were treated for burns", "will take part"; null where no whole is told."""
    first = number.head if number.dep_ == "conj" else number
    verb = first.head
    if first.dep_ not in SUBJECTS or counted_below(number) is None or verb.pos_ != "VERB" or verb.i < number.i:
        return None
    helping = (word for word in verb.lefts if word.dep_ in ("aux", "auxpass", "neg") and word.i > number.i)
    start = next(helping, verb)
    held = next((word for word in verb.rights if word.dep_ in _HELD), verb)
    whole = held.dep_ in ("dobj", "attr", "acomp") or held.i == verb.i
    return _told(start, _end(verb)) or (_told(start, held.i + 1) if whole else None)


def _narrowed(clause: Token, verb: Token) -> str | None:
    """The clause with what is told of those: "who had a car drove to work"."""
    words = verb.doc[clause.left_edge.i : _end(verb)]
    told = clause.right_edge.i < verb.i and len(words) <= _NARROWED and not any(word.is_quote for word in words)
    return str(words.text) if told else None


def _runs_on(verb: Token) -> bool:
    """Whether another verb follows, so that the parser's is but a participle of the whole: "a quarter of the shells
    dropped on the bay failed"."""
    end = _end(verb)
    return verb.tag_ in PAST and end < verb.sent.end and verb.doc[end].tag_ in TENSED


def _end(verb: Token) -> int:
    held = next((word for word in verb.rights if word.dep_ in _HELD), verb)
    if held.i != verb.i:
        return int(held.right_edge.i) + 1
    after = verb.nbor(1) if verb.i + 1 < len(verb.doc) else verb
    return int(after.i if after.tag_ in ("RP", "RB", "IN") and after.head.i == verb.i else verb.i) + 1


def _been(verb: Token) -> str | None:
    """What so many are: "are empty"; null of a number, and of a word cut at its hyphen."""
    been = next((word for word in verb.rights if word.dep_ in ("attr", "acomp", "prep")), None)
    if been is None or been.pos_ == "NUM":
        return None
    end = int(been.right_edge.i) + 1
    return None if end < len(verb.doc) and verb.doc[end].text == "-" else _told(verb, end)


def _told(verb: Token, end: int) -> str | None:
    """The answer's words; null of one that is long or quotes, as its verb alone says nothing ("say")."""
    answer = verb.doc[verb.i : end]
    return None if len(answer) > _ANSWER or any(word.is_quote for word in answer) else str(answer.text)


def _answer_after(number: Token) -> str | None:
    """The answer by the words alone: brackets in the subject mislead tagger and parser."""
    for word in number.doc[number.i : min(number.i + _TO_VERB, number.sent.end)]:
        if any(word.lower_ == answer + ending for answer in ANSWERS for ending in ("", "s", "d", "ed")):
            end = word.i + 1
            while end < number.sent.end and not number.doc[end].is_punct and number.doc[end].text not in OPENING:
                end += 1
            return _told(word, end)
        if word.tag_ in TENSED:
            return None
    return None


def _verb_over(number: Token, roles: frozenset[str]) -> Token | None:
    """The verb that the share is in the subject of."""
    here = number
    for _ in range(_UP):
        if here.dep_ in roles:
            return here.head
        if here.head.i == here.i or here.pos_ in ("VERB", "AUX"):
            return None
        here = here.head
    return None


def in_brackets(number: Token) -> tuple[bool, Token | None]:
    """Whether a percentage stands alone in brackets, and those right before them of whom it tells: "nurses" in "nurses
    (43%) and clerks (55%)"."""
    doc, first, last = number.doc, number.i, number.i
    while first > number.sent.start and doc[first - 1].text not in OPENING and number.i - first < _INSIDE:
        first -= 1
    while last + 1 < number.sent.end and doc[last + 1].text not in CLOSING and last - number.i < _INSIDE:
        last += 1
    if first < number.sent.start + 2 or last + 2 > number.sent.end or doc[first - 1].text not in OPENING:
        return False, None
    if doc[last + 1].text not in CLOSING or any(word.pos_ not in _OF_NUMBERS for word in doc[first : last + 1]):
        return False, None
    noun = doc[first - 2]
    if noun.pos_ not in ("NOUN", "PROPN") or (noun.tag_ not in ("NNS", "NNPS") and noun.lower_ != "people"):
        return True, None
    asked = noun.ent_type_ == "NORP" or noun.lemma_.lower() in PERSONS | _POLLED or _answer_after(number) is not None
    return True, noun if asked else None
