"""Standings that the words around the verb leave in doubt: habits, consequences, manners, what is no more than a mark
by which something is known. Nothing is told of them."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.grammar import SUBJECTS, WOULD
from asreported.extract.modality.prevented import kept_noun
from asreported.extract.modality.words import infinitive
from asreported.model.modality import Modality

_UP = 4
"""Verbs up to the one that tells who says or decides it."""
_GROWING = frozenset({"create", "form", "establish", "expand", "grow", "extend", "widen"})
_OWN = frozenset({"our", "my", "your"})
_DECIDING = frozenset({"order", "law", "act", "decision", "ruling", "decree", "resolution", "vote"})
"""What does itself what a participle on it tells ("the order lifting the ban")."""
_WORKING = frozenset({"operation", "service", "business", "life"})
_MANY = frozenset({"many", "much", "all", "every", "more", "enough", "both"})
"""Of so many it is denied, and not of each."""
_CHANCES = frozenset({"likelihood", "chance", "prospect", "possibility", "risk"})


def doubtful(token: Token, theme: Token, modality: Modality, nameless: bool) -> bool:
    """Whether the construction leaves open whether the thing ever came to stand so; of what has no name, also what may
    come to be ("may create a bare zone", "if the storm expands")."""
    if nameless and token.lemma_ in _GROWING and modality in ("possible", "conditional"):
        return True
    if (nameless and theme.lemma_ == "one") or _of_next_clause(token, theme):
        return True
    if modality == "denied" and any(child.lower_ in _MANY for child in theme.lefts):
        return True  # "were not granting many visas": some they did
    if token.pos_ == "NOUN":
        return _noun_in_air(token, modality)
    if token.pos_ != "VERB":
        return False
    if _anybody(token) or _likened(token) or _at_work(theme) or _its_own_subject(theme):
        return True
    return (
        _beside_another(token, theme)
        or _participle(token, modality)
        or _of_manner(token)
        or _whenever(token)
        or (modality == "planned" and (_would(token) or _by_doing(token)))
        or _hypothetical_rule(token)
        or _for_a_purpose(token, modality)
        or _of_any_doer(token)
        or _for_oneself(token, theme)
        or (token.i + 1 < theme.i and token.nbor(1).lower_ == "pending")  # "be resumed pending appeal"
    )


def _anybody(verb: Token) -> bool:
    """What one does in general: "you set up rules and hope", "before permits are granted"."""
    told = [child for child in verb.lefts if child.dep_ in SUBJECTS]
    first = verb.head if verb.dep_ == "conj" else verb
    marks = {child.lower_ for child in first.lefts}
    before = "before" in marks and bool(marks & {"is", "are"})
    return before or any(word.lower_ == "you" for word in told)


def _likened(verb: Token) -> bool:
    """What something is only likened to: "it would be like deciding to shut the port"."""
    here = verb
    for _ in range(_UP):
        here = here.head
        if here.dep_ == "prep" and here.lower_ in ("like", "unlike"):
            return here.head.lemma_ == "be"
        if here.tag_ == "VBG" and here.head.lemma_ == "be" and _after_like(here):
            return True
        if here.dep_ == "advcl" and any(child.lower_ == "like" for child in here.lefts):
            return here.head.lemma_ == "be"
    return False


def _after_like(gerund: Token) -> bool:
    """Whether "like" stands before a gerund, a quotation mark at most between them."""
    at = gerund.i - 1
    while at > gerund.sent.start and gerund.doc[at].is_quote:
        at -= 1
    return gerund.doc[at].lower_ == "like"


def _at_work(theme: Token) -> bool:
    """Whether a bare "operation" only says that something works: it is that which started it, and no operation."""
    return theme.lower_ in _WORKING and theme.dep_ == "dobj" and not list(theme.lefts) and not list(theme.rights)


def _its_own_subject(theme: Token) -> bool:
    """Whether the noun is the subject of a relative clause that the parser lost ("the fund, which the firm set up")."""
    first = theme.left_edge
    if first.tag_ == "WDT":
        return first.i < theme.i - 1
    said = any(child.dep_ == "acl" and child.tag_ == "VBN" and child.i == theme.i + 1 for child in theme.rights)
    return said and first.i > first.sent.start and first.nbor(-1).tag_ == "WDT"


def _noun_in_air(noun: Token, modality: Modality) -> bool:
    """A noun that only names what may be: "the likely result is the resumption of milling", "to speed the approval",
    "the adoption of the code will help"."""
    above = noun.head
    if above.lower_ == "pending":
        return True  # "pending approval of the deal"
    if modality != "actual":
        return False
    if noun.dep_ == "nsubj" and any(child.tag_ == "MD" for child in above.lefts):
        return True
    return noun.dep_ == "attr" or (noun.dep_ == "dobj" and above.tag_ == "VB" and kept_noun(noun) is None)


def _beside_another(verb: Token, theme: Token) -> bool:
    """Whether the verb has a nearer subject: what stands before that is a byline or a heading that ran on."""
    if theme.pos_ != "PROPN" or theme.dep_ not in SUBJECTS or theme.head.i != verb.i:
        return False
    return any(child.dep_ in SUBJECTS and theme.i < child.i < verb.i for child in verb.lefts)


def _participle(verb: Token, modality: Modality) -> bool:
    """A participle right on its noun tells which are meant, at whatever time ("the ships resuming patrols would")."""
    plain = verb.tag_ == "VBG" and verb.dep_ == "acl" and modality == "actual"
    return plain and verb.head.lemma_.lower() not in _DECIDING


def _of_manner(verb: Token) -> bool:
    """ "How the port could be closed": a way, and nobody's plan."""
    how = any(child.lower_ == "how" for child in verb.lefts)
    return how and any(child.tag_ in ("MD", "TO") for child in verb.lefts)


def _whenever(verb: Token) -> bool:
    """What happens again and again: "the time that work is halted by rain", "when work is halted by rain"."""
    now = verb.tag_ in ("VBZ", "VBP") or any(child.lower_ in ("is", "are") for child in verb.lefts)
    timed = verb.dep_ in ("relcl", "acl", "ccomp") and verb.head.lemma_ == "time"
    when = verb.dep_ in ("advcl", "relcl") and any(child.lower_ in ("when", "whenever") for child in verb.lefts)
    return now and (timed or when)


def _would(verb: Token) -> bool:
    """Whether "would" tells a habit or a consequence, and no plan that somebody has told or made."""
    here = verb
    for _ in range(_UP):
        if any(child.lower_ in WOULD for child in here.lefts):
            break
        if here.dep_ != "conj":
            return False
        here = here.head
    else:
        return False
    if any(child.dep_ == "advcl" and any(word.lower_ == "if" for word in child.lefts) for child in here.children):
        return True
    for _ in range(_UP):
        above = here.head
        if here.dep_ == "ccomp" and above.pos_ == "VERB":
            low, high = sorted((here.i, above.i))
            marks = [word.tag_ for word in here.doc[low:high]]
            spoken = marks.count("''") > marks.count("``")
            return spoken or any(child.lower_ in WOULD for child in above.lefts)
        if here.dep_ in ("acl", "ccomp") and any(
            child.lower_ == "that" and child.dep_ == "mark" for child in here.lefts
        ):
            return False  # "the announcement that mills would close"
        if here.dep_ not in ("conj", "ccomp", "advcl") or above.i == here.i:
            return True
        here = above
    return True


def _by_doing(verb: Token) -> bool:
    """ "A pact that would keep the peace by widening the mission": a means to what is planned."""
    here = verb.head if verb.dep_ == "conj" and verb.tag_ == "VBG" else verb
    return here.tag_ == "VBG" and here.dep_ == "pcomp" and here.head.lower_ == "by"


def _hypothetical_rule(verb: Token) -> bool:
    """ "Any owner who cheats should have the mill closed", "any likelihood that work will be resumed"."""
    above = verb.head
    caused = verb.tag_ == "VBN" and verb.dep_ in ("ccomp", "xcomp") and above.lemma_ == "have"
    caused = caused and any(child.tag_ == "MD" for child in above.lefts)
    chance = verb.dep_ in ("acl", "ccomp", "relcl") and above.lemma_.lower() in _CHANCES
    return caused or chance


def _of_any_doer(verb: Token) -> bool:
    """What comes of a deed, whoever does it: "Wearing a mask will extend its use"; "until we can open a school"."""
    deed = any(child.dep_ == "csubj" and child.left_edge.i == child.i and child.tag_ == "VBG" for child in verb.lefts)
    waits = any(child.lower_ in ("until", "till") for child in verb.lefts)
    return deed or (waits and any(child.lower_ == "can" for child in verb.lefts))


def _for_oneself(verb: Token, theme: Token) -> bool:
    """What a speaker begins or means to: "our programme began with a song", "I decided to create a site"."""
    if any(child.lower_ in _OWN for child in theme.lefts) and theme.dep_ == "nsubj":
        return verb.lemma_ in ("begin", "start", "open", "end", "close")
    vowed = verb.head.lemma_ == "go"  # "I am going to cancel the deal"
    return infinitive(verb) and not vowed and any(child.lower_ == "i" for child in verb.head.lefts)


def _for_a_purpose(verb: Token, modality: Modality) -> bool:
    """What steps are for, or enough for: "lit a second so that milling would not stop", "did not shut the gate to
    halt the traffic", "advice not to close it", "doing enough to close it"."""
    marks = {child.lower_ for child in verb.lefts if child.dep_ in ("mark", "advmod")}
    so_that = (
        verb.dep_ == "advcl" and "that" in marks and verb.i > 1 and "so" in {word.lower_ for word in _before(verb)}
    )
    if not infinitive(verb):
        return so_that
    if modality == "denied":
        return verb.dep_ == "advcl" or (verb.head.pos_ == "NOUN" and any(child.dep_ == "neg" for child in verb.lefts))
    return verb.head.lower_ == "enough" or any(child.lower_ == "enough" for child in verb.head.rights)


def _before(verb: Token) -> list[Token]:
    return list(verb.doc[max(verb.sent.start, verb.left_edge.i - 1) : verb.i])


def _of_next_clause(token: Token, theme: Token) -> bool:
    """Whether the subject that the parser gives the verb stands after it and is the next clause's, or before another
    subject of the verb that keeps it so ("tourists kept away and fields remained closed")."""
    if theme.dep_ in SUBJECTS and theme.head.i == token.i and theme.i > token.i:
        return True
    if token.pos_ != "ADJ" or theme.head.i == token.head.i or theme.dep_ == "conj":
        return False
    first = next((child for child in token.head.lefts if child.dep_ == "aux"), token.head)
    return first.i > 0 and first.nbor(-1).pos_ == "NOUN"
