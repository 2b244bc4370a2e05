"""How well the sentence of a happening stands for it as a line of the timeline."""

from __future__ import annotations

import re

from asreported.assemble.timeline.choosing import Told
from asreported.assemble.timeline.happenings import Happening
from asreported.assemble.timeline.summing import Chronicle
from asreported.assemble.timeline.tellings import exact_day

_ASIDE = 0.1
"""What it counts that the sentence tells something else, and names the event beside it, beside 1."""
_SAID, _KINDLESS = 0.4, 0.6
"""What it counts that somebody spoke, and what is of no known kind of event, beside 1."""
_UNNAMED = 0.4
"""What it counts that its sentence names nobody and nothing that the story is about, beside 1."""
_TURNS = frozenset({"DISASTER", "START", "STOP"})
_TURN = 1.5
"""What it counts that the thing that the story is about begins, ends or does harm: more than what somebody does."""
_UNSOUND = 0.3
"""What a heading, or a stretch that is no whole sentence, counts, beside 1."""
_ONGOING = 0.5
"""What it counts that it is told in the present: what goes on, or a programme of the day, beside 1."""
_BEFORE = re.compile(
    r"^\W*(?:he|she|it|they|his|her|its|their|this|that|these|those|but|and|also|meanwhile|later|"
    r"(?:an?|the next|the following) (?:day|week|month) later|the (?:next|following) day)\b",
    re.IGNORECASE,
)
_RUNNING = re.compile(
    r"^\W*\d{1,2}[.:h]?\d\d\b(?!\s*(?:people|per cent|%))|(?<=[a-z.]) (?!19|20[0-4])[0-2]\d[.:]?[0-5]\d [A-Z]"
)
"""The clock time that an item of a running report opens with, be it run into the item before."""
_PICTURED = re.compile(r"^\W*(?:\w+ ){0,3}(?:image|photo(?:graph)?|picture|footage)s?\b", re.IGNORECASE)
_GLUED = re.compile(
    r"(?<=[a-z]) (?:(?:Speaking|Talking|Writing) (?:to|on|in|at|from)\b|"
    r"(?:The|An|Some|In|On|At|It|They|He|She|There|These|But|More|About|When|After|Most|Many|Meanwhile)(?= [a-z\d]))"
)
"""A caption, heading or pull quote that runs into the sentence after it, whose first word keeps its capital."""
_COMMENT = re.compile(r"\b(?:I|we|you|my|our|us|your)\b|[?!]\W*$")
_QUOTED = re.compile(r"^\s*(?:``|[\"“‘])")
_SHOWN = re.compile(
    r"\b(?:broadcast|airs?|aired|listen|tune in|watch|viewers|repeated at|TV (?:show|programme|program|special)|"
    r"channel|episode|podcast|playlist|presenter|click|page|website|blog)\b|"
    r"\b(?:tonight|today|this (?:morning|afternoon|evening|week)) ?['’]s\b",
    re.IGNORECASE,
)
_WEAKNESSES = (
    (_BEFORE, 0.5),
    (_RUNNING, 0.3),
    (_GLUED, 0.3),
    (_PICTURED, 0.1),
    (_COMMENT, 0.4),
    (_QUOTED, 0.5),
    (_SHOWN, 0.4),
)
"""What it counts, beside 1, that a sentence opens with a word for something told before it, is an item of a running
report, is a caption or has one before it, is a comment, somebody's words, or tells where something is shown."""


def worth(one: Happening, chronicle: Chronicle) -> float:
    """How well the event's sentence tells its day: what it is expected to share with a summary of it."""
    telling, on_story = chronicle.telling(one.order, one.event.sentence)
    day = exact_day(one.when) or ""
    found = chronicle.likely(day).share(Told(telling, day, 1.0))
    found *= {"SAY": _SAID, "OTHER": _KINDLESS}.get(one.event.type, 1.0)
    found *= _TURN if one.event.type in _TURNS and one.things & chronicle.main else 1.0
    found *= min(chronicle.on_story(one.order), 1.0) ** 2
    found *= _ONGOING if one.event.tense == "present" else 1.0
    found *= min(on_story, 1.0) ** 2 * (1.0 if chronicle.main & (one.around | one.places) else _UNNAMED)
    found *= (1.0 if one.event.aside is None else _ASIDE) * (1.0 if telling.sound else _UNSOUND)
    text = one.words
    for weakness, factor in _WEAKNESSES:
        found *= factor if weakness.search(text) else 1.0
    return found
