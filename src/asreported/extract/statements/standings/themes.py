"""What a word of a standing says, and of what: its object, its subject, the noun it describes."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.entities.lists import PERSON_NOUNS
from asreported.extract.modality import modality_of
from asreported.extract.modality.words import infinitive
from asreported.extract.statements.measures.words import LENGTHS
from asreported.extract.statements.phrase import objects, prepositional_objects, subjects
from asreported.extract.statements.standings.lexicon import (
    AGAIN,
    AGAIN_PHRASES,
    CLOSING,
    ERGATIVE,
    FIRED,
    MATTER,
    OFFERED,
    ONLY_OF,
    SHUT,
    STATUS_NOUNS,
    STATUS_VERBS,
    TOLD,
    UPHELD,
)
from asreported.extract.statements.standings.senses import (
    COURSE,
    hyphened,
    other_sense,
    otherwise,
    unsure_of,
    without_number,
)

_WITHIN = frozenset({"out", "up", "in"})
_FOR_A_TIME = frozenset({
    "until", "till", "temporarily", "temporary", "day", "week", "hour", "month", "while", "pending", "indefinitely",
    "weekend", "night", "repair",
})  # fmt: skip
"""Words of the closing's own clause by which it is closed for a time; else for good."""
_AFTERWARDS = frozenset({"reopen", "resume", "reopening", "again"})
"""Words of the sentence by which what closed is or will be open again."""
OPENING = frozenset({"open", "close", "reopen", "resume"})
"""Verbs that, with a plain subject, tell the standing of anything that is open or closed."""
_HABITS = frozenset({"school", "work", "university", "college", "office"})
"""What people begin and end for themselves, where no article tells which."""
_TURNED = (
    *("set_back", "set_off", "set_out", "start_out", "start_off", "start_down", "grow_up", "end_up", "finish_up"),
    *("cut_back", "cut_out", "drop_out", "drop_off", "drop_back", "pass_out"),
)
"""Verbs that a particle makes another ("the accident sets the firm back")."""
_MADE = frozenset({"create", "found"})
"""Verbs that say it of any body with a name."""
_PARTS = frozenset({"majority", "most", "part", "half", "third", "quarter", "bulk", "rest", "lot", "some", "all"})
_BECOMING = frozenset({"suspended", "resumed", "reduced", "ended", "rejected"})
_BACK = 40
"""Tokens back within which the noun of a pronoun is looked for."""


def status_of(token: Token) -> str | None:
    """The status that the word may tell of something, or null."""
    lemma = token.lemma_.lower()
    if token.pos_ == "VERB" and token.dep_ not in ("aux", "compound"):
        if lemma in AGAIN and _once_more(token):
            return "resumed"
        if lemma in CLOSING:
            if _out(token) or any(child.dep_ == "prt" and child.lower_ in _WITHIN for child in token.rights):
                return None  # "shut out of the race"
            return "suspended" if _for_a_time(token) else "ended"
        if _by_doing(token) or hyphened(token) or otherwise(token):
            return None
        combined = with_particle(token)
        if combined not in STATUS_VERBS and combined.startswith(_TURNED):
            return None
        value = STATUS_VERBS.get(combined) or STATUS_VERBS.get(lemma)
        return "resumed" if value == "launched" and _anew(token) else value
    if token.pos_ == "ADJ" and token.dep_ in ("acomp", "oprd") and token.lower_ in SHUT:
        return "suspended"
    if token.pos_ == "NOUN" and token.lower_ in AGAIN_PHRASES and _again(token):
        return "resumed"
    return STATUS_NOUNS.get(lemma) if token.pos_ == "NOUN" and token.dep_ != "compound" else None


def _once_more(verb: Token) -> bool:
    """Whether an "again" belongs to the verb, or stands right after it ("will get the bridge open again")."""
    after = verb.nbor(1) if verb.i + 1 < len(verb.doc) else verb
    return after.lower_ == "again" or any(child.lower_ == "again" for child in verb.rights)


def _anew(verb: Token) -> bool:
    """ "Re-opened", "re-starting", which the tokens tear."""
    return verb.i > 1 and verb.nbor(-1).text == "-" and verb.nbor(-2).lower_ == "re"


def _for_a_time(verb: Token) -> bool:
    """Whether what is closed is to open again."""
    below = [word for word in verb.subtree if not (word.dep_ == "npadvmod" and word.head.pos_ != "VERB")]
    return any(word.lemma_.lower() in _FOR_A_TIME for word in below) or any(
        word.lemma_.lower() in _AFTERWARDS and _fact(word) for word in verb.sent
    )


def _out(verb: Token) -> bool:
    return verb.i + 2 < len(verb.doc) and verb.nbor(1).lower_ == "out" and verb.nbor(2).lower_ == "of"


def _by_doing(verb: Token) -> bool:
    """Whether "by" tells what somebody does first ("she began by thanking the crews")."""
    return verb.lemma_ in COURSE and any(
        child.lower_ == "by" and any(below.tag_ == "VBG" for below in child.rights) for child in verb.rights
    )


def _fact(word: Token) -> bool:
    """Whether an opening again is not merely asked for ("an appeal to reopen the school, which was shut in May")."""
    return modality_of(word) in ("actual", "planned", "possible", "conditional")


def with_particle(verb: Token) -> str:
    """The verb with the particle after it ("vote_down"), by which the lexicon knows it, else the verb."""
    for child in verb.rights:
        near = child.i - verb.i <= 2 and child.dep_ in ("prt", "advmod", "prep")
        if near and child.lower_ in ("down", "off", "up", "back", "over", "out"):
            return f"{verb.lemma_.lower()}_{child.lower_}"
    return str(verb.lemma_.lower())


def _again(noun: Token) -> bool:
    """Whether "in force", "in use" is said to be so once more ("is again in force", "back in use")."""
    phrase, verb = noun.head, _being(noun)
    return (
        phrase.lower_ in ("in", "into")
        and verb.lemma_ == "be"
        and any(child.lower_ in ("again", "back") for child in (*verb.children, *phrase.children))
    )


def _being(noun: Token) -> Token:
    """The "be" of "is back in use"."""
    above = noun.head.head
    return above.head if above.lower_ == "back" else above


def themes(token: Token) -> list[Token]:
    """What is launched, suspended, …: the object, the passive subject, the subject of an ergative verb."""
    if token.pos_ == "ADJ":
        return subjects(token.head)
    if token.pos_ == "NOUN" and token.lower_ in AGAIN_PHRASES:
        return subjects(_being(token))
    if token.pos_ == "NOUN":
        to = ("of", "to") if status_of(token) in ("approved", "rejected") else ("of",)
        told = prepositional_objects(token, *to)
        return told or [child for child in token.lefts if child.dep_ == "poss"]  # "the ministry's approval of it"
    found = [word for word in objects(token) if not (_infinite_plan(word) or _next_subject(word))]
    if found and found[0].lemma_.lower() in MATTER:
        return []  # what follows it is the next line's
    if found and not all(word.tag_ in ("WDT", "WP") for word in found):
        return found
    if token.dep_ == "relcl" and not _gap(token) and not said_of(token, token.head):
        return [_whole(token)]
    if token.lemma_ == "withdraw" and _gap(token) and infinitive(token):
        return []  # "plans for the country to withdraw"
    if token.dep_ == "relcl" and not any(child.dep_ == "nsubjpass" for child in token.lefts) and _gap(token):
        return [token.head]
    if token.tag_ == "VBG" and token.dep_ in ("advcl", "prep") and token.lemma_ in ("begin", "start"):
        return []  # "will be paid less, beginning in January"
    bidden = token.dep_ in ("xcomp", "ccomp") and infinitive(token) and bool(objects(token.head))
    above = _told_to(token) if bidden else _described(token) or _torn_off(token) or subjects(token)
    passive = token.tag_ == "VBN" and (
        (token.dep_ in ("acl", "advcl") and not any(child.lemma_ == "have" for child in token.lefts))
        or any(child.dep_ in ("auxpass", "nsubjpass") for child in token.children)
        or (token.dep_ == "conj" and _passive_too(token))
    )
    tasked = any(child.dep_ in ("xcomp", "ccomp", "dobj") for child in token.rights)  # "has begun feeding families"
    tasked = tasked or (token.i + 1 < len(token.doc) and token.nbor(1).tag_ in ("TO", "VBG"))
    if (
        passive
        or (token.lemma_.lower() in ERGATIVE and not tasked)
        or any(child.lower_ == "again" for child in token.rights)
    ):
        return above
    described = token.dep_ == "amod" and token.tag_ == "VBN" and _lately(token)
    return [token.head] if described else []


def _passive_too(verb: Token) -> bool:
    """Whether a participle shares the passive of the verb before it ("were seized and shut", not "and have begun")."""
    have = any(child.lemma_ == "have" for child in verb.lefts)
    return not have and any(child.dep_ == "nsubjpass" for child in verb.head.children)


def _lately(participle: Token) -> bool:
    """Whether a participle before its noun tells what became of the thing ("the suspended mission", "the newly created
    office") and not what it is like ("the established rules", "extended leave")."""
    value = status_of(participle)
    if participle.lemma_ == "abandon":
        return False  # "27 abandoned wells" tells a kind
    return value in _BECOMING or (value == "launched" and any(child.dep_ == "advmod" for child in participle.lefts))


def _told_to(verb: Token) -> list[Token]:
    """Whom another tells to do it ("advises schools to close"): what closes is they, and not who tells them; of those
    not told to, nothing is said."""
    whom = [child for child in verb.head.rights if child.dep_ == "dobj" and child.i < verb.i]
    return [] if any(child.dep_ == "neg" for child in verb.head.lefts) else whom


def _torn_off(verb: Token) -> list[Token]:
    """The subject right before an auxiliary, where the parser makes it a second object of the clause before ("Mills
    will stop grinding and schools are closed")."""
    if verb.dep_ != "conj" or any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.lefts):
        return []
    auxiliary = next((child for child in verb.lefts if child.dep_ in ("aux", "auxpass")), None)
    before = auxiliary.nbor(-1) if auxiliary is not None and auxiliary.i else None
    return [before] if before is not None and before.pos_ == "NOUN" and before.dep_ == "conj" else []


def _next_subject(word: Token) -> bool:
    """Whether a second object is the subject of the clause after it ("cancel their trips and exports are falling")."""
    after = word.doc[word.i + 1] if word.i + 1 < len(word.doc) else word
    return word.dep_ == "conj" and after.pos_ == "AUX" and after.tag_ in ("VBZ", "VBP", "VBD", "MD")


def _infinite_plan(word: Token) -> bool:
    """Whether a second object is a verb misread ("will suspend the tests and plans to close the site")."""
    return word.dep_ == "conj" and word.lemma_ == "plan" and any(infinitive(child) for child in word.rights)


def _whole(verb: Token) -> Token:
    """The noun that a relative clause is about where the parser hangs it on a nearer one ("the ban on rallies, which
    was lifted")."""
    noun = verb.head
    above = noun.head.head if noun.dep_ == "pobj" else noun
    return above if above.pos_ == "NOUN" and said_of(verb, above) else noun


def _described(verb: Token) -> list[Token]:
    """The noun that a participle follows in a phrase before the subject ("Under the resolution, adopted in May, …")."""
    before = verb.i - 2
    if verb.dep_ != "advcl" or verb.tag_ != "VBN" or before <= verb.sent.start or verb.nbor(-1).text != ",":
        return []
    if any(child.i < verb.i and child.dep_ in ("nsubj", "nsubjpass") for child in verb.head.children):
        return []
    noun = verb.doc[before]
    return [noun.head if noun.pos_ == "NUM" else noun]


def _gap(verb: Token) -> bool:
    """Whether a relative clause has a subject of its own, and so its noun for object ("the school it closed")."""
    return any(child.dep_ == "nsubj" and child.tag_ not in ("WDT", "WP") for child in verb.lefts)


def _upheld(theme: Token) -> bool:
    """Whether it is something that a court or body lets stand; an order only where nothing says of what kind."""
    kind = theme.lemma_ == "order" and any(child.dep_ == "amod" for child in theme.lefts)
    return theme.lemma_.lower() in UPHELD and not kind


def _matter(token: Token, theme: Token) -> bool:
    """Whether it is matter, or what a verb does to a part of matter ("stop most of the leak")."""
    part = theme.lemma_.lower() in _PARTS and token.pos_ == "VERB"
    of_what = [theme, *(prepositional_objects(theme, "of") if part else ())]
    return any(noun.lemma_.lower() in MATTER for noun in of_what)


def said_of(token: Token, theme: Token) -> bool:
    """Whether the word tells a standing of the thing: not of matter, of what is said, or of a nearer noun."""
    if _matter(token, theme) or theme.lemma_.lower() in PERSON_NOUNS or unsure_of(token, theme):
        return False
    if status_of(token) in ("rejected", "approved") and theme.lemma_.lower() in TOLD:
        return False
    if token.lemma_ in COURSE and theme.lower_ in _HABITS and not any(child.dep_ == "det" for child in theme.lefts):
        return False  # "children starting school"
    if other_sense(token, theme):
        return False
    if token.lemma_ == "reduce" and any(without_number(child, "to") for child in token.rights):
        return False
    if token.lemma_ == "extend" and any(without_number(child, "from") for child in token.rights):
        return False  # "a queue extended from the gate to the square"
    if token.lemma_ == "uphold" and theme.pos_ == "NOUN" and not _upheld(theme):
        return False  # "values that uphold the social order"
    if theme.lemma_.lower() in LENGTHS:
        return False  # "a plume extending 22 miles"
    if status_of(token) == "launched" and theme.lemma_.lower() in FIRED:
        return False
    if status_of(token) == "expanded" and theme.lemma_.lower() in OFFERED:
        return False
    if token.lemma_ == "complete" and any(child.tag_ == "PRP$" for child in theme.lefts):
        return False  # "has completed its mission": whoever had one
    only = ONLY_OF.get(with_particle(token))
    if only is not None and theme.pos_ == "PRON":
        return any(word.lemma_.lower() in only for word in theme.doc[max(0, theme.i - _BACK) : theme.i])
    return only is None or theme.lemma_.lower() in only or (theme.pos_ == "PROPN" and token.lemma_ in _MADE)
