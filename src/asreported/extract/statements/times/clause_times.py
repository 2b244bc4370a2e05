"""The time of a clause that the parser hangs on no word at which it is looked for: right before the verb, behind the
object, at the end of the hours that are counted; and whose time a number in it does not share."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from spacy.tokens import Token

from asreported.extract.statements.measures.words import CASUALTIES
from asreported.extract.statements.times.tense import finite, is_perfect, judged, simple_past, tense
from asreported.extract.texts import text_of
from asreported.model import Span, Timex

_WITHIN = frozenset({"advmod", "acomp", "dobj", "attr", "oprd", "npadvmod", "amod"})
"""Parts of a clause whose time is its own; not what it is about, after, or compared with."""
_HOURS = re.compile(
    r"\b(?:in|over|during|for|within) the (?:\d+|[a-z]+(?:-four)?)(?: ?- ?| )hours?(?: ?-? ?period)?"
    r" (?:that )?(?:to|ended|ending|until|till|up to|through)(?: at| on)? $"
    r"|\bas of (?:late |early )?$",
    re.IGNORECASE,
)
"""Before the time at which the hours end in which something was: "300 crates in the 36 hours to noon"."""
_HOURS_LONG = 60
"""Characters in which hours and what ends them are told."""
_AGAINST = re.compile(r"\b(?:against|compared|versus|up from|down from|up on|down on)\b", re.IGNORECASE)
_OWNING = re.compile(r"\s?['’]s (?:\w+ ){0,2}")
_WHEN = re.compile(r"[^.;]*\bwhen\b[^.;]*", re.IGNORECASE)
_UP = 3
"""Words up from a time among which the participle is whose time it may be."""
MEMBERS = frozenset({"one", "two", "some", "most", "many", "half", "both", "each", "all", "none", "others"})
"""Words for some of those told of before."""
_MONTH_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_COMPARED = re.compile(
    r"(?:\b(?:up|down|higher|lower|fewer|less|increase|rise|drop|fall|improvement)"
    r" (?:[\d.,]+ ?(?:%|percent|per cent) |\w+ )?(?:on|from|than)"
    r"|\b(?:well|far|still) (?:below|above|short of)(?= (?:the|its|their|an?) )"
    r"|\bcompare[ds]? (?:with|to)|\b(?:against|versus))"
    r" (?:(?:about|around|nearly|some|over|almost) )?(?:(?:the|an?|its|his|their|previous|earlier|estimated) ){0,2}"
    r"(?:(?:[\w'’-]+ ){1,4}of )?(?:[$€£]?[\d.,]+ (?:\w+ )?, or |[$€£]?[\d.,]+(?: \w+)?, or )?$",
    re.IGNORECASE,
)
"""Before a number that another is put beside: "up 9% from", "compared with a loss of $3 million, or"."""
_MEASURED = re.compile(
    r"\b(?:times|half|twice|double|triple|percent of|per cent of|% of)(?: of)? (?:(?:the|its|their|his|her|[A-Z][\w.]*"
    r" ?['’]s?) )(?:[\w'’-]+ ){0,3}(?:of|at) (?:(?:about|around|only|just|some|nearly) )?"
    r"(?:[$€£#]? ?[\d,.]+ \w+ (?:\(|-LRB-) ?)?$"
    r"|\b(?:times|twice|double|triple) (?:the|its|their|his|her) (?:(?:about|around|only|just|some|nearly) )?$",
    re.IGNORECASE,
)
"""Before a number by which another is measured: "puts it at five times the guild's guess of 500 boats"."""
_YEAR = re.compile(r"\d{4}|\d{3}")
_TAKING_YEARS = frozenset({"boost", "grow", "build", "expand", "increase", "double", "triple", "raise", "lift", "turn"})
"""Verbs of what nobody does in the year in which it begins."""
_NEAR = 40
"""Characters before a number in which what it is compared with is said."""
_REST = re.compile(r"\b(?:rest|remainder) of (?:the )?$")
_AND = re.compile(r"\b(?:and|but)\b")
_UNTIL = re.compile(r"\b(?:until|till|by) $")
_AFTER = frozenset({"after", "following"})
DONE_BY_EVENTS = frozenset(CASUALTIES) | {"gush", "spill", "spew", "leak", "release", "destroy", "displace", "bury"}
_BEFORE = frozenset({"before", "since", "despite"})
_SET_OFF = re.compile(r"(?: [\w-]+){0,3} ?, [^,;:()]*")
_EARLIER = re.compile(r"[^.;,]{0,40}?\b(?:in|over|during|on) the (?:previous|preceding|prior) \w", re.IGNORECASE)
"""Behind a number, a time that is told only from another."""


def before_semicolon(word: Token) -> Token | None:
    """The word before the last semicolon of the sentence before a word."""
    if text_of(word.doc).rfind(";", 0, word.idx) <= word.sent.start_char:
        return None
    for other in reversed(word.doc[word.sent.start + 1 : word.i]):
        if other.text == ";":
            return other.nbor(-1)
    return None


def before_verb(verb: Token, asked: Token, ending: Mapping[int, int]) -> int | None:
    """The time between a subject and its past verb: "the port on Friday extended the ban"; for a word behind the verb
    not that of a participle on the subject."""
    if not simple_past(verb):
        return None
    first = min((child.i for child in verb.lefts if child.dep_ in ("aux", "auxpass", "advmod", "neg")), default=verb.i)
    if first == verb.sent.start:
        return None
    before = verb.doc[first - 1]
    own = asked.i <= verb.i or not is_of_participle(before)
    return ending.get(before.idx + len(before)) if own else None


def is_of_participle(last: Token) -> bool:
    """Whether the time that ends with a word tells when what a bare participle tells of its noun was done, and not the
    clause behind it: "the hose laid over the weekend drew 90 barrels"."""
    here = last
    for _ in range(_UP):
        if here.pos_ in ("VERB", "AUX") or here.head.i == here.i:
            break
        here = here.head
    set_off = here.tag_ == "VBD" and here.i > 0 and here.nbor(-1).text == ","  # as the tagger may take it
    if not (here.tag_ == "VBN" or set_off) or here.i > last.i or here.dep_ not in ("acl", "advcl", "conj", "amod"):
        return False
    return all(child.dep_ not in ("aux", "auxpass", "nsubj", "nsubjpass") for child in here.lefts)


def within(verb: Token, given: Mapping[int, int]) -> int | None:
    """The one time in a past clause, though it hangs on another word of it: "counted 60 more alone on Tuesday"."""
    if not simple_past(verb):
        return None
    found = {at for word, at in given.items() if verb.i < word <= verb.right_edge.i and _reaches(verb.doc[word], verb)}
    return found.pop() if len(found) == 1 else None


def _reaches(word: Token, verb: Token) -> bool:
    here = word
    while here.i != verb.i and here.dep_ in _WITHIN:
        here = here.head
    return here.i == verb.i


def at_end_of_hours(text: str, timexes: Sequence[Timex], here: Sequence[int]) -> int | None:
    """The time at which the hours end in which a sentence counts."""
    starts = ((at, timexes[at].span.start) for at in here)
    found = [at for at, start in starts if _HOURS.search(text, max(0, start - _HOURS_LONG), start)]
    return found[0] if len(found) == 1 else None


def of_another_number(text: str, number: Span, timex: Timex) -> bool:
    """Whether what the number is compared with stands between it and the time: "300, against 250 a week earlier"."""
    return _AGAINST.search(text, number.end, max(number.end, timex.span.start)) is not None


def is_aside(text: str, number: Span, timex: Timex) -> bool:
    """Whether a time stands between commas behind a number: "nine weavers, hurt on Friday, have been tested"."""
    start, end = timex.span.start, timex.span.end
    off = start > number.end and _SET_OFF.fullmatch(text, number.end, start) is not None
    return off and text[end : end + 2].lstrip()[:1] == ","


def told_by_words(text: str, number: Span, verb: Token, timexes: Sequence[Timex], here: Sequence[int]) -> int | None:
    """The time whose noun is the number's ("last week's 30-tonne lid"), at which the hours end in which it was counted,
    or the one time of what happened when people died ("lost their lives when the rig, an old one, sank in May")."""
    before = (at for at in here if timexes[at].span.end < number.start)
    own = next((at for at in before if is_of_its_noun(text, number, timexes[at])), None)
    if own is None:
        own = as_in_a_caption(verb.sent.root, timexes, here)
    if own is not None or tense(verb) != "past":
        return own
    start = timexes[here[0]].span.start
    died = verb.lemma_.lower() in CASUALTIES or verb.lemma_ == "lose"
    if died and simple_past(verb) and len(here) == 1 and _WHEN.fullmatch(text, number.end, max(number.end, start)):
        return here[0]
    aside = any(child.tag_ in ("WDT", "WP") for child in verb.lefts)  # "as of Monday, it had paid for the fire that …"
    return None if aside else at_end_of_hours(text, timexes, here)


def is_of_its_noun(text: str, number: Span, timex: Timex) -> bool:
    """Whether the noun of the number is the time's: "last week's 30-tonne lid"."""
    return timex.span.end < number.start and _OWNING.fullmatch(text, timex.span.end, number.start) is not None


def is_of_another_time(text: str, number: Span, timex: Timex) -> bool:
    """Whether a time before the number is not the number's, which it is compared with: "90 on Monday, up on the 80 made
    in the previous week"."""
    if timex.span.end > number.start:
        return False
    if _COMPARED.search(text, max(timex.span.end, number.start - 2 * _NEAR), number.start) is not None:
        return True
    if _MEASURED.search(text, max(timex.span.end, number.start - 2 * _NEAR), number.start) is not None:
        return True
    return _EARLIER.match(text, number.end) is not None


def as_in_a_caption(verb: Token, timexes: Sequence[Timex], times: Iterable[int]) -> int | None:
    """The full date behind a clause of the present, set off by commas, as a caption has it: "Men walk along a wall,
    Friday, 11 June 2010, near Oak"."""
    if tense(verb) != "present" or verb.dep_ != "ROOT":
        return None
    here = [at for at in times if verb.idx < timexes[at].span.start < verb.sent.end_char]
    if len(here) != 1 or _MONTH_DAY.fullmatch(timexes[here[0]].value) is None:
        return None
    before = verb.sent.text[: timexes[here[0]].span.start - verb.sent.start_char]
    return here[0] if before.rstrip().endswith(",") else None


def tells_of_another_time(verb: Token, first: Token, given: Timex) -> bool:
    """Whether a joined verb does not share the time given to the first one: it is told in the present, or of what has
    been or will be, and the first of the past ("became its head in May 2006 and runs 300 boats"); or a year behind the
    first is only when something began that took longer ("bought it in 1993 and, with much luck, tripled sales")."""
    if _REST.search(text_of(verb.doc), max(0, given.span.start - _NEAR), given.span.start) is not None:
        return True  # "will shut it for the rest of this year and sell 30 boats"
    if tense(first) == "past" and (is_perfect(verb) or tense(verb) in ("present", "future")):
        return True
    if given.value == "PRESENT_REF" and any(child.lower_ == "had" and child.dep_ == "aux" for child in verb.lefts):
        return True  # "is shut now, but before that it had leaked 90 barrels"
    if first.idx < given.span.start < verb.idx and _is_firsts_own(verb, given):
        return True
    if is_done_alike(verb, first):
        return False
    if _YEAR.fullmatch(given.value) is None or not first.idx < given.span.start < verb.idx:
        return False
    return verb.lemma_.lower() in _TAKING_YEARS or (verb.i > 0 and verb.nbor(-1).text == ",")


def is_done_alike(verb: Token, first: Token) -> bool:
    """Whether a joined verb is the first one again, of which a second party did the same at the same time: "the oldest
    mill ground 30 tonnes in 2003, and the rest ground 90"."""
    return verb.lemma_ == first.lemma_ and simple_past(verb) and simple_past(first)


def _is_firsts_own(verb: Token, given: Timex) -> bool:
    """Whether the time behind the first of two joined verbs says till when that was or will be so, or when it was done
    before the second began to be so: "shut the port until 6 May and stopped 30 boats", "to plant 300 elms by 2030 and
    give $3m", "wed in 1813 and had four sons"."""
    text = text_of(verb.doc)
    if _AND.search(text, given.span.end, verb.idx) is None:
        return False
    return verb.lemma_ == "have" or _UNTIL.search(text, 0, given.span.start) is not None


def stands_apart(word: Token) -> bool:
    """Whether what hangs on a word does not share the time of what that hangs on: a clause without a verb ("the worst
    since the flood of 1989 with 300 owners liable"), what was done before or after ("after losing 7 percent over the
    week, it stood still on Friday"), or how something was done that the parser hangs on a participle beside it ("beat
    the record set last year by drawing 300")."""
    if is_done_after(word) or judged(word):
        return True
    if word.dep_ == "pcomp" and word.tag_ == "VBG" and word.head.lower_ in _BEFORE:
        return True
    above = word.head
    if word.dep_ != "prep":
        return False
    if word.lower_ == "with":
        return bool(above.pos_ != "VERB")
    gerund = any(child.dep_ == "pcomp" and child.tag_ == "VBG" for child in word.rights)
    return word.lower_ == "by" and above.dep_ == "acl" and above.tag_ == "VBN" and gerund


def is_beside_what_is_done(word: Token, given: Timex | None) -> bool:
    """Whether what stands "with" a perfect clause does not share a year told in it, in which that was not done: "has
    passed the fire of 1989 as the worst, with 300 barns burning"."""
    if given is None or word.dep_ != "prep" or word.lower_ != "with":
        return False
    return is_perfect(word.head) and _YEAR.fullmatch(given.value) is not None


def is_done_after(verb: Token) -> bool:
    """Whether it was done before the rest of the sentence came about: "after losing 7 percent, it stands still"."""
    return verb.tag_ == "VBG" and verb.dep_ == "pcomp" and verb.head.lower_ in _AFTER


def through_clause(word: Token, subject: Token) -> bool:
    """Whether a word of a subject's phrase stands in a clause on it, or is told of some of it: "the head, who faces a
    court on Friday,", "two boats, one of them bought on Monday,"."""
    here = word
    while here.i != subject.i:
        if here.pos_ in ("VERB", "AUX") or here.dep_ in ("relcl", "acl"):
            return True
        if here.dep_ == "appos" and here.lower_ in MEMBERS:
            return True
        here = here.head
    return False


def is_of_another_clause(given: Token, verb: Token) -> bool:
    """Whether a time of a verb is not that of another one's number: it is of a clause joined to that ("killing 11 men
    and sinking two days later"), or of the one whose subject that is on ("built for $3m, sank on Monday")."""
    if given.i == verb.i:
        return False
    if verb.dep_ in ("acl", "relcl") and verb.head.i < verb.i < given.i:
        return finite(given)
    return given.dep_ == "conj" and (finite(given) or given.tag_ == "VBG")
