"""On which side of the report a partial date lies, by the tense of the verb it hangs on."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from asreported.model.mentions import Direction

__all__ = ["direction"]

_FUTURE_AUX = {"will", "shall", "'ll", "’ll", "wo", "would", "may"}
_MAYBE = {"would", "could", "might", "can"}
_SAYING = {"say", "comment", "discuss", "disclose", "elaborate", "confirm", "specify", "identify", "reveal"}
"""What somebody "would not" do tells what was, and not what will be."""
_NEGATIONS = {"not", "n't", "n’t", "never", "neither", "nor", "nobody", "none"}
_DEADLINES = ("until", "till")
_AS_OF = ("as of", "as of late", "as of early")
"""Right before the day up to which somebody has reckoned: it lies behind, though what it comes to "would" be so."""
_AHEAD = (
    *("effective", "effective on", "effective from", "payable", "payable on", "as soon as", "as early as"),
    *("looming", "upcoming", "forthcoming", "impending", "approaching"),
)
"""Words right before a date that set it ahead: "effective 1 June", "the looming November elections"."""
_CAUSED = {"cause", "force", "allow", "enable", "help", "lead", "oblige", "compel", "manage", "able"}
"""Verbs whose past tells that what follows was done: "forced it to close over the weekend"."""
_PLANNED = {"schedule", "plan", "slate"}
"""Verbs whose object lies ahead: "has scheduled a conference Thursday"."""
_AWAITED = {"expect", "schedule", "plan", "slate", "set", "project", "anticipate"}
"""Verbs whose participle tells what lies ahead, unless it was so: "a summit set for April", "is expected Friday"."""
_MOVED = {"extend", "postpone", "delay", "defer", "adjourn", "reschedule", "move"}
"""Verbs that set a time still to come: "was extended to 20 November"."""
_PAST_BE = {"was", "were", "been", "has", "have", "had", "'d", "’d", "'ve", "’ve"}
_PRESENT_BE = {"is", "are", "'s", "’s", "'re", "’re", "am"}
_SCHEDULED = {
    *("begin", "start", "open", "end", "close", "expire", "go", "leave", "arrive", "return", "resume", "travel"),
    *("meet", "await", "face", "play", "host"),
}
"""Verbs whose present tense tells what is on the calendar: "the talks begin on Tuesday"."""
_AFTERWARDS = {"following", "after", "since"}
"""Prepositions of what has happened by then: where the talks that go on after it are told, it lies behind."""
_MOST_STEPS = 30
"""How far up a parse is climbed; deeper parses are lists and tables."""


def direction(doc: Doc, start: int, end: int) -> Direction:
    """`past`, `future` or, where the verb does not tell, `nearest`, for the characters [start, end) of `doc`."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None or (span.end < len(doc) and (doc[span.end].tag_ == "POS" or _heads_entry(doc, span.end))):
        return "nearest"
    before = doc[max(0, span.start - 3) : span.start].text.lower()
    if before.endswith(_AHEAD):
        return "future"
    is_deadline = before.endswith(_DEADLINES)
    is_by = before.split()[-1:] == ["by"]
    token = span.root
    is_name = token.dep_ in {"compound", "nmod", "amod"} and token.head.i > token.i
    is_afterwards = False
    for _ in range(_MOST_STEPS):
        if token.pos_ == "NOUN" and _has_done(token):
            return "past"
        is_afterwards = is_afterwards or (token.lower_ in _AFTERWARDS and token.dep_ == "prep")
        if token.pos_ in {"VERB", "AUX"} and token.dep_ != "prep":
            if is_deadline:
                return "past" if _is_before_past(token) else "future"
            if token.lemma_ in _PLANNED and any(child.dep_ == "dobj" for child in token.children):
                return "future"
            side = _reckoned(token, before) or _side(token) or _due(token, is_by)
            if side == "future" and (is_name or is_afterwards) and not _will(token):
                side = None
            if side == "past" and before.endswith("through"):
                return "nearest"
            if side == "past" and token.lemma_ in _MOVED and before.endswith(" to"):
                return "future"
            if side is not None:
                return side
        if token.head is token or token.head.i == token.i:
            break
        token = token.head
    return "future" if is_deadline or is_by else "nearest"


def _heads_entry(doc: Doc, end: int) -> bool:
    """Whether a colon and a capital follow, as in a list of what happened day by day: "2 May: Guild opens mill"."""
    return doc[end].text == ":" and end + 1 < len(doc) and doc[end + 1].text[:1].isupper()


def _has_done(noun: Token) -> bool:
    """Whether a clause tells what the event did: "the blast on Tuesday that killed 30"."""
    return any(child.dep_ == "relcl" and child.tag_ == "VBD" and child.left_edge.tag_ == "WDT" for child in noun.rights)


def _will(verb: Token) -> bool:
    """Not so "trying to sell itself under its June agreement": the deed is still to come, not the date of the name."""
    return any(child.lower_ in _FUTURE_AUX for child in verb.children)


def _is_before_past(verb: Token) -> bool:
    """ "Had been due": what was ahead then may lie behind the report."""
    return any(child.lower_ in {"had", "'d", "’d"} and child.dep_ == "aux" for child in verb.children)


def _due(verb: Token, is_by: bool) -> Direction | None:
    """What may be done by a day, whatever it was told in: "he told them that it could open by Sunday"."""
    return "future" if is_by and any(child.lower_ in _MAYBE for child in verb.lefts) else None


def _reckoned(verb: Token, before: str) -> Direction | None:
    """What something would come to as of a day is reckoned up to it: "that would be $3m as of Monday"."""
    supposed = before.endswith(_AS_OF) and any(child.lower_ in ("would", "may") for child in verb.lefts)
    return "past" if supposed else None


def _side(verb: Token) -> Direction | None:
    auxiliaries = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    words = {child.lower_ for child in auxiliaries}
    if words & _MAYBE and any(word.lower_ in _NEGATIONS for word in verb.doc[verb.left_edge.i : verb.i]):
        return "past" if "would" not in words or verb.lemma_ in _SAYING else "future"
    if words & _FUTURE_AUX:
        return "past" if "have" in words else "future"
    if "to" in words and verb.head.lemma_ in _CAUSED and verb.head.tag_ == "VBD":
        return "past"
    tag = verb.tag_
    if tag == "VBD" or any(child.tag_ == "VBD" for child in auxiliaries):
        return "past"
    if tag == "VBN" and not words & _PAST_BE:
        is_awaited = verb.lemma_ in _AWAITED
        if words & _PRESENT_BE or is_awaited:
            return "future" if is_awaited and words else "nearest"
    if tag == "VBN" or words & {"has", "have", "had", "'ve", "’ve"}:
        return "past" if not words & {"be", "to", "being"} else "future"
    if "to" in words and verb.dep_ == "acl":
        return "nearest"  # "announced an agreement to buy it in January"
    if "to" in words:
        return "past" if _is_before_past(verb.head) or _is_before_past(verb.head.head) else "future"
    if tag in {"VBZ", "VBP"} and verb.lemma_ in _SCHEDULED:
        return "future"
    if tag == "VBG" and words & {"is", "are", "'s", "’s", "'re", "’re", "am"}:
        return "future"
    return None
