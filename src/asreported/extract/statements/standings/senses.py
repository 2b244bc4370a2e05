"""Words of a standing in another sense: prices that close, what ends up somewhere, dust suspended in the air."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.entities.lists import PERSON_NOUNS
from asreported.extract.grammar import SUBJECTS
from asreported.extract.statements.standings.lexicon import CLOSING, GATHERING, PARTLY, PASSAGES, PREMISES

_WIDENING = frozenset({"broaden", "widen", "expand", "grow"})
_LETTING = frozenset({"authorize", "authorise", "clear"})
COURSE = frozenset({"begin", "start", "open", "end", "conclude", "close"})
"""Verbs that with "with" tell of what a thing is made of or who has it ("the play opens with a song")."""
_TRADED = frozenset({"share", "stock", "market", "index", "currency", "bond", "future", "exchange"})
_NEVER_LAUNCHED = frozenset(
    {*("well", "border", "market", "economy", "society", "account"), *("hatch", "lid", "valve", "window", "gate")}
)
"""What is opened and was there before."""
_NAMED = frozenset({"ORG", "PERSON", "GPE", "NORP"})
_FIRMS = frozenset({"company", "firm", "group", "giant", "government", "agency"})
_COURSES = frozenset({"trajectory", "path", "course", "climb", "slide", "rise", "fall", "ascent", "decline", "journey"})
"""What is resumed by going on as before."""
_STUDIES = frozenset({"study", "review", "investigation", "inquiry", "probe", "research", "report"})
"""What concludes something: finds it."""
_LET_OPEN = frozenset({"call", "cap", "wound", "seal", "hatch", "gash"})
"""What is made anew ("has reopened a call for …") or only lets something through again."""
_MEETINGS = frozenset({"hearing", "session", "meeting", "ceremony", "conference", "door"})
_SITTINGS = (_MEETINGS - {"door"}) | {"summit", "consultation", "briefing", "interview", "appearance", "screening"}
"""What is called off before it is held, and has not ended."""
_ONES_OWN = frozenset(
    {"state", "life", "seat", "sleep", "breath", "place", "habit", "routine", "duty", "role", "career"}
)
"""What a person resumes."""
_RATES = frozenset({"%", "percent", "pc", "points", "cents", "pence", "lower", "higher"})
"""What stands after the verb where a price opens or closes."""
_PRICE_AFTER = 6
_QUOTED = frozenset({"up", "down", "at", "off", "unchanged", "flat", "mixed", "little"})
"""What stands right after the verb where a price closes at so much money."""
_TO_A_DAY = frozenset({"until", "till", "through", "to", "by", "for", "past", "beyond", "into"})
"""Prepositions before the time by which or to which something is made longer."""
_TIMES = frozenset({"DATE", "TIME"})
_OPENED_ANEW = frozenset({"new", "first", "own", "second", "third"})
"""What is said of premises that nobody had before they were opened."""
_AGAIN = frozenset({"re", "co", "pre"})
"""What a hyphen joins to a verb that stays one ("re-opened")."""
_AFLOAT = frozenset({"underwater", "midair", "mid-air", "aloft", "midwater"})
_CALLED_OFF = frozenset({"cancel", "scrap"})
"""Verbs that a time tells to be for a while ("cancelled until May")."""
_TOLD_WHICH = frozenset({"det", "poss", "nummod"})
_MIDST = frozenset({"between", "water", "air", "liquid", "fluid", "column", "ocean", "sea"})


def hyphened(verb: Token) -> bool:
    """Whether a participle is the second half of an adjective ("a state-approved drug", "a well-established firm")."""
    at = verb.i
    if at > 0 and verb.nbor(-1).lower_ == "re-":
        return True  # "re- starting", which the tokens tear
    return verb.tag_ == "VBN" and at > 1 and verb.nbor(-1).text == "-" and verb.nbor(-2).lower_ not in _AGAIN


def otherwise(verb: Token) -> bool:
    """Whether the words after the verb tell another sense: what hangs somewhere, what people are together."""
    if verb.lemma_ == "suspend":
        after = verb.doc[verb.i + 1 : verb.i + 3]
        floating = any(word.lower_ in ("in", "above", "below") and _afloat(word) for word in after)
        return floating or any(word.lower_ in _AFLOAT for word in after)
    return verb.lemma_ == "form" and verb.tag_ in ("VBP", "VBZ")  # "together they form the band"


def _afloat(preposition: Token) -> bool:
    return any(word.lower_ in _MIDST for word in preposition.rights)


def other_sense(verb: Token, theme: Token) -> bool:
    """Whether the verb says something else of such a thing: prices close, plants are grown, possibilities left open,
    and what a firm resumes where nothing is named is not the firm."""
    lemma = verb.lemma_
    never_held = lemma in _CALLED_OFF | {"call"} and theme.lemma_.lower() in _SITTINGS
    if never_held or _only_shut(verb, theme) or _made_longer(verb):
        return True
    if lemma in ("open", "close"):
        left = lemma == "open" and verb.i > 0 and verb.nbor(-1).lemma_ in ("leave", "keep")
        there = theme.lemma_.lower() in _NEVER_LAUNCHED
        before = lemma == "open" and (there or _laid_open(verb, theme) or _known(theme))
        return left or before or _at_a_price(verb, theme)
    if lemma in COURSE and any(child.lemma_ == "get" and child.dep_ == "auxpass" for child in verb.lefts):
        return True  # "before the firm gets started"
    if lemma == "pass" and verb.i + 2 < len(verb.doc) and verb.nbor(1).lower_ == "on" and verb.nbor(2).lower_ == "to":
        return True  # "the toll may be passed on to millers"
    if lemma in _LETTING and any(child.dep_ == "xcomp" for child in verb.rights):
        return True  # "is not authorized to land"
    if theme.lemma_ == "appeal" and lemma in _WIDENING and any(child.tag_ == "PRP$" for child in theme.lefts):
        return True  # "to broaden her appeal"
    if lemma == "conclude" and theme.lemma_ in _STUDIES and theme.dep_ == "nsubj" and _finds(verb):
        return True
    if lemma == "pass" and not (theme.dep_ == "dobj" or (verb.tag_ == "VBN" and _passive(verb))):
        near = (*verb.rights, *verb.doc[verb.i + 1 : verb.i + 3])  # "does not pass easily from man to man"
        return any(child.lower_ in ("from", "to", "on", "through", "between") for child in near)
    if lemma in ("begin", "start") and theme.dep_ == "dobj" and theme.pos_ == "PROPN":
        return theme.ent_type_ in _NAMED  # "since the talks began Roe Ratings, an agency, has …"
    if lemma == "resume":
        return _gone_on_with(theme)
    if (lemma == "adopt" and _of_any_kind(theme)) or (lemma == "reopen" and theme.lemma_ in _LET_OPEN):
        return True
    if lemma == "cut" and {"off"} < {child.lower_ for child in verb.rights} & {"off", "to", "from"}:
        return True  # "cut off the valley to visitors", "cut off from the coast"
    become = lemma in _WIDENING and any(
        child.lower_ == "as" or (child.dep_ in ("acomp", "oprd") and not child.lower_.endswith("fold"))
        for child in verb.rights
    )
    return become or (lemma == "grow" and theme.dep_ != "nsubj")


def _gone_on_with(theme: Token) -> bool:
    """Whether what is resumed is only gone on with by its doer: a firm's doing, a course, a person's seat or sleep; the
    courses of a school are lessons."""
    doer = theme.dep_ == "nsubj" and (theme.pos_ == "PROPN" or theme.lemma_ in _FIRMS)
    own = theme.dep_ == "dobj" and theme.lemma_.lower() in _ONES_OWN
    return doer or own or (theme.tag_ == "NN" and theme.lemma_.lower() in _COURSES)


def _finds(verb: Token) -> bool:
    """ "The study concluded", "what the inquiry may conclude", "has concluded that it leaked"."""
    return verb.tag_ == "VBD" or any(child.dep_ == "ccomp" or child.tag_ == "WP" for child in verb.children)


def _laid_open(verb: Token, theme: Token) -> bool:
    """Whether it is laid open to others ("opens up the fund to abuse") that is there already."""
    to = (child for word in (verb, theme) for child in word.rights if child.dep_ in ("prep", "dative"))
    up = verb.i + 1 < theme.i + 1 < len(theme.doc) and verb.nbor(1).lower_ == "up" and theme.nbor(1).lower_ == "to"
    return theme.dep_ == "dobj" and (up or any(child.lower_ == "to" for child in to))


def _only_shut(verb: Token, theme: Token) -> bool:
    """ "The hearing was closed": nobody was let in; "the well was shut off": something was put on it."""
    if verb.lemma_ not in CLOSING | {"closed"}:
        return False
    barred = verb.lemma_ != "shut" and theme.lemma_ in _MEETINGS and (verb.pos_ == "ADJ" or _passive(verb))
    return barred or theme.lemma_ == "well"


def _of_any_kind(theme: Token) -> bool:
    """ "To adopt greener rules": to take them up, whichever they are."""
    return theme.tag_ == "NNS" and not any(child.dep_ in _TOLD_WHICH for child in theme.lefts)


def _known(theme: Token) -> bool:
    """ "The theatres might open", "opened the school": where people meet, known by their article, may have been there
    before and only let somebody in."""
    known = {child.lower_ for child in theme.lefts}
    if theme.lemma_.lower() not in PASSAGES | GATHERING | PREMISES or not known & {"the", "these", "those"}:
        return False
    let_in = theme.tag_ == "NN" and theme.dep_ == "dobj" and not known & _OPENED_ANEW
    return let_in or (theme.tag_ == "NNS" and theme.dep_ in SUBJECTS)


def _made_longer(word: Token) -> bool:
    """Whether something only goes on for longer ("extended the talks to March 3", "by two weeks")."""
    return word.lemma_ in ("extend", "extension") and any(
        below.ent_type_ in _TIMES
        for child in word.rights
        if child.dep_ == "prep" and child.lower_ in _TO_A_DAY
        for below in child.rights
        if below.dep_ == "pobj"
    )


def _passive(verb: Token) -> bool:
    return any(child.dep_ == "auxpass" for child in verb.lefts)


def _at_a_price(verb: Token, theme: Token) -> bool:
    """Whether it is trading that opens or closes ("shares closed 3% lower")."""
    after = verb.doc[verb.i + 1 : verb.i + 1 + _PRICE_AFTER]
    paid = (
        len(after) > 1 and after[0].lower_ in _QUOTED and any(word.is_currency or word.like_num for word in after[1:3])
    )
    return theme.lemma_.lower() in _TRADED or paid or any(word.lower_ in _RATES for word in after)


def without_number(child: Token, preposition: str) -> bool:
    """A phrase of the preposition that gives no number: "reduced to the role of an onlooker"."""
    return child.lower_ == preposition and not any(word.like_num for word in child.subtree)


def unsure_of(verb: Token, theme: Token) -> bool:
    """Whether it is not so in full ("partly shut"), is a way of telling ("begins and ends with the operator"), or may
    be said of a nearer noun ("the forecast for the season starting in June", "officials approving projects")."""
    before = [word for child in verb.lefts if child.dep_ == "advmod" for word in child.subtree]
    if any(word.lower_ in PARTLY for word in (*before, *verb.lefts)):
        return True
    if verb.tag_ in ("VBZ", "VBP", "VBG") and theme.dep_ == "nsubj" and verb.lemma_ in COURSE:
        joined = (verb, *verb.conjuncts)
        if any(child.dep_ == "prep" and child.lower_ == "with" for one in joined for child in one.rights):
            return True
    if verb.tag_ == "VBP" and theme.dep_ == "dobj" and verb.lemma_ in COURSE:
        after = (*verb.rights, *theme.rights)
        if any(child.dep_ == "prep" and child.lower_ == "with" for child in after):
            return True  # "they open their pages with a picture"
    if verb.dep_ != "acl" or verb.tag_ != "VBG" or not verb.i:
        return False
    return verb.nbor(-1).i != verb.head.i or (
        verb.head.lemma_.lower() in PERSON_NOUNS and theme.dep_ == "dobj" and verb.head.tag_ == "NNS"
    )


def for_a_time(verb: Token) -> bool:
    """Whether what is cancelled is so until a time that is told ("cancelled all sailings until May")."""
    if verb.lemma_ not in _CALLED_OFF:
        return False
    nouns = [child for child in verb.rights if child.dep_ == "dobj"]
    after = [child for word in (verb, *nouns) for child in word.rights if child.lower_ in ("until", "till")]
    return any(child.dep_ == "prep" for child in after)
