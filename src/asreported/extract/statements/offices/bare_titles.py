"""Titles that give nobody an office: in the name of another's thing, in a comparison, of a part played, of two names
run together, and what only sounds like a title."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.entities.lists import FORENAMES, SPEAKING
from asreported.extract.entities.phrases import left_edge
from asreported.extract.statements.standings.lexicon import words

_COMPARED = 4
"""Tokens before a title within which "than" compares its bearer with another."""
_FORMER = words("office", "former")
_BEFORE_NAMES = frozenset({"ADP", "PUNCT", "VERB", "AUX", "CCONJ", "SCONJ", "SPACE"})
_WISHING = frozenset({"hope", "wish", "imagine", "dream", "pray"})
"""Verbs of what may never be said."""
_WORK = 3
"""Tokens before a title that open a work's name: a mark, its noun, "of"."""
_REMEMBERING = frozenset({"remember", "recall"})
_MEMORIALS = frozenset(
    {
        *("portrait", "statue", "bust", "biography", "legacy", "widow", "widower", "grave"),
        *("tomb", "memory", "descendant", "grandson", "granddaughter", "presidency", "era", "ghost", "spirit", "heir"),
        "successor",
    }
)
"""What is told of holders who may be long gone."""
_CALLING = frozenset({"call", "dub", "nickname", "label", "brand", "crown"})
"""Verbs by which somebody gets a name, and no office."""
_HEADED = frozenset(
    {"praise", "slam", "vow", "hail", "blast", "mock", "defend", "attack", "back", "eye", "seek", "face"}
)
"""Verbs of headings beside those of speech."""
_GOES_ON = frozenset({"NN", "JJ", "VBG"})
"""Tags of a word in the middle of a title."""
_AHEAD = frozenset({"in", "on", "among", "at", "when", "after", "by", "with", "over"})
"""What stands after a leader who is only ahead: one "in a fight" or "among voters" holds no office."""
_CONTESTS = frozenset(
    {"race", "point", "pack", "poll", "contest", "field", "table", "standing", "leaderboard", "championship"}
)
"""What somebody leads who is only ahead."""
_PLAIN = frozenset({"clear", "early", "overall", "joint", "new", "current", "overnight"})
"""What is said of a leader and names no body."""
_SEEKERS = frozenset({"candidate", "nominee", "contender", "hopeful", "candidacy", "bid", "campaign", "race"})
"""Who or what is for an office that nobody has by it."""


def no_holder(role: Token, bearer: Token) -> bool:
    """Whether the title and the name together tell of nobody's office."""
    if _figurative(role) or _two_people(bearer) or _after_paper(role) or _wished(role) or _sought(role):
        return True
    if bearer.tag_ == "PRP$" or (bearer.dep_ == "nsubj" and bearer.head.dep_ == "pcomp" and bearer.pos_ == "PRON"):
        return True  # "the anniversary of his becoming chief": whose, the clause after it tells
    if _of_a_war(role) or _remembered(bearer):
        return True
    if bearer.i < role.i:
        return _cut(role)
    first = left_edge(role)
    over = any(word.lower_ in _FORMER for word in role.doc[max(role.sent.start, first - _COMPARED) : role.i])
    if bearer.dep_ == "poss" and not over:
        return True  # "dinner at President Roe's estate", whenever he was president
    if role.i == first > role.sent.start and role.nbor(-1).lower_ in ("a", "an") and role.nbor(1).pos_ == "PROPN":
        return True  # "a President Roe": what one would be
    if any(word.lower_ == "future" for word in role.doc[max(role.sent.start, first - 1) : role.i]):
        return True  # "married the future prime minister, Ana Roe": told of a time before
    return (
        _does_it(role, bearer) or _compared(role) or _played(bearer) or _of_common_noun(bearer) or _time_as(role, first)
    )


def _of_a_war(role: Token) -> bool:
    """ "A World War II general"."""
    first = left_edge(role)
    if [word.lower_ for word in role.doc[max(0, first - 2) : first]] == ["not", "since"]:
        return True  # "not since President Roe has …"
    before = role.doc[first : role.i]
    return any(word.text == "War" and word.i > before[0].i and word.nbor(-1).text.istitle() for word in before)


def _remembered(bearer: Token) -> bool:
    """ "I remember President Roe speaking", "a former aide to President Roe": whether he is so now, nobody says."""
    verb = bearer.head.head if bearer.dep_ == "nsubj" and bearer.head.dep_ == "ccomp" else bearer.head
    if bearer.dep_ in ("dobj", "nsubj") and verb.lemma_ in _REMEMBERING:
        return verb.i < bearer.i
    above = bearer.head.head
    if bearer.dep_ != "pobj" or above.pos_ != "NOUN":
        return False
    if bearer.head.lower_ == "of" and above.lemma_ in _MEMORIALS:
        return True
    return any(word.lower_ in _FORMER for word in above.doc[left_edge(above) : above.i])


def _wished(role: Token) -> bool:
    """Whether the title stands in words that somebody hopes to hear ('I hope she says, "President Roe, thank you"'), or
    opens with "of" in a work's name ('the "Song of General Roe"')."""
    first = role.doc[max(role.sent.start, left_edge(role) - _WORK) : left_edge(role)]
    if len(first) == _WORK and first[0].is_quote and first[1].text.istitle() and first[2].lower_ == "of":
        return True
    before = role.doc[role.sent.start : role.i]
    quoted = next((word.i for word in reversed(list(before)) if word.is_quote), None)
    return quoted is not None and any(word.lemma_ in _WISHING and word.pos_ == "VERB" for word in before)


def _cut(role: Token) -> bool:
    """Whether the title goes on in the noun after it, and is cut before it ("the park's head heron warden")."""
    after = role.nbor(1) if role.i + 1 < len(role.doc) else role
    return role.lower_ in ("head", "chief") and after.tag_ in _GOES_ON and after.text.islower()


def _does_it(role: Token, bearer: Token) -> bool:
    """Whether the name opens with what the holder does, in a heading ("Roe Chief Praises Ana Lund Campaign")."""
    first = role.nbor(1).lower_ if role.i < bearer.i else ""
    return first.endswith("s") and (first[:-1] in SPEAKING | _HEADED or first[:-2] in SPEAKING | _HEADED)


def _figurative(role: Token) -> bool:
    """ "A leader in the struggle for reform", "our next president", "called her the chancellor of hope"."""
    if any(child.lower_ == "next" for child in role.lefts):
        return True
    called = role.head.head if role.dep_ == "appos" and role.doc[role.head.i + 1].text != "," else role.head
    if called.lemma_ in _CALLING and role.dep_ in ("oprd", "dobj", "ccomp", "attr", "appos"):
        return True
    said = role.lefts if role.dep_ in ("attr", "oprd") else ()
    ranked = (word for child in said for word in (child, *child.lefts))
    if any(word.tag_ in ("JJS", "RBS") or word.lower_ == "another" for word in ranked):
        return True  # "the best president of all", "the most divisive president", "just another president"
    return role.lemma_.lower() == "leader" and _ahead(role)


def _ahead(leader: Token) -> bool:
    """Whether a leader is only ahead of others: "a leader in the push for change", "the leader among rural voters",
    "the new leader of the race"."""
    if any(child.lower_.rstrip("s") in _CONTESTS for child in leader.lefts):
        return True  # "race leader Ana Roe"
    if any(child.dep_ not in ("det", "punct") and child.lower_ not in _PLAIN for child in leader.lefts):
        return any(child.lower_ in ("a", "an") for child in leader.lefts) and _after(leader, _AHEAD)
    of = (below for child in leader.rights if child.lower_ == "of" for below in child.rights)
    return _after(leader, _AHEAD) or any(word.lemma_.lower() in _CONTESTS for word in of)


def _after(role: Token, these: frozenset[str]) -> bool:
    return role.i + 1 < len(role.doc) and role.nbor(1).lower_ in these


def _sought(role: Token) -> bool:
    """Whether the title only tells what somebody is a candidate for ("the party's nominee for mayor, Ana Roe",
    "would-be mayor Ana Roe")."""
    if role.i > 2 and role.nbor(-1).lower_ == "be" and role.nbor(-2).text == "-":
        return True
    before = role.doc[max(role.sent.start, left_edge(role) - 2) : left_edge(role)]
    return len(before) == 2 and before[1].lower_ == "for" and before[0].lemma_.lower() in _SEEKERS


def _after_paper(role: Token) -> bool:
    """Whether a paper's name may stand before the title, in a list of headings ("1 hr ago The Lund Acme chief")."""
    first = role.i
    while first > role.sent.start and role.doc[first - 1].text[:1].isupper() and role.i - first < _COMPARED:
        first -= 1
    capital = role.doc[first].text == "The" and role.i - first > 1 and first > role.sent.start
    return capital and role.doc[first - 1].pos_ not in _BEFORE_NAMES


def _two_people(bearer: Token) -> bool:
    """Whether a name of four words is two that nothing parts ("Jon Berg Ana Ruiz")."""
    start, end = bearer.i, bearer.i + 1
    while start > 0 and bearer.doc[start].ent_iob_ == "I" and bearer.ent_type_ == "PERSON":
        start -= 1
    while end < len(bearer.doc) and bearer.doc[end].ent_iob_ == "I" and bearer.ent_type_ == "PERSON":
        end += 1
    given = [word.lower_ in FORENAMES for word in bearer.doc[start:end]]
    return given == [True, False, True, False]


def _compared(role: Token) -> bool:
    """ "Better than did President Roe"."""
    first = left_edge(role)
    return any(word.lower_ == "than" for word in role.doc[max(role.sent.start, first - _COMPARED) : first])


def _played(bearer: Token) -> bool:
    """Whether the title and the name are a part that somebody plays, or another's title before the name of the next
    clause ("stars as Captain Roe", "his year as mayor Roe said")."""
    above = bearer.head
    return (
        bearer.dep_ == "pobj"
        and above.lower_ == "as"
        and above.i > 0
        and above.nbor(-1).lower_
        not in (
            "such",
            "well",
        )
    )


def _time_as(role: Token, first: int) -> bool:
    """Whether it is somebody's time in an office, and the name after it opens what comes next ("her year as mayor Roe
    said")."""
    before = role.doc[max(role.sent.start, first - 2) : first]
    run_on = role.i + 1 < len(role.doc) and not role.nbor(1).is_punct
    return run_on and len(before) == 2 and before[1].lower_ == "as" and before[0].pos_ == "NOUN"


def _of_common_noun(bearer: Token) -> bool:
    """Whether the name is the next heading's first word ("says mayor Days of smog are over")."""
    after = bearer.doc[bearer.i + 1 : bearer.i + 3]
    alone = bearer.nbor(-1).ent_type_ != "PERSON" if bearer.i else True
    return alone and len(after) == 2 and after[0].lower_ == "of" and after[1].text.islower()
