"""What one document mentions. Spans point into its text; an integer named after a noun is an index into that
noun's tuple of the same `Reading` (`Quotation.speaker` is the place of an `Entity` in `Reading.entities`)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from asreported.model.span import Span

EntityKind = Literal["person", "organization", "mission", "place", "group", "work", "other"]
MentionForm = Literal["name", "nominal", "pronoun"]
PhraseKind = Literal["noun", "verb"]
QuotationKind = Literal["direct", "indirect", "mixed"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
TimexAnchor = Literal["none", "report", "timex", "event"]
TimeUnit = Literal["minute", "hour", "day", "week", "month", "quarter", "year", "decade", "century"]
Direction = Literal["past", "future", "same", "nearest"]
Tense = Literal["past", "present", "future"]
Qualifier = Literal["about", "nearly", "over", "under", "at_least", "at_most", "several"]
Change = Literal["=", "~", "<", ">", "up", "down"]
ChangeRole = Literal["from", "to", "by"]


@dataclass(frozen=True, slots=True)
class EntityMention:
    """A name, a description or a pronoun that stands for an entity."""

    span: Span
    form: MentionForm


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, organization or lasting thing within one document: its mentions brought together.

    `name` is the fullest name the document gives, `names` every name form, `descriptions` titles, roles and
    appositions as worded.
    """

    name: str
    kind: EntityKind
    names: tuple[str, ...]
    descriptions: tuple[str, ...]
    mentions: tuple[EntityMention, ...]


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression (TIMEX3), symbolic until the report's own date is known.

    `value` is the TIMEX3 value as far as the words alone give it, `X` for each digit they leave open (`2018-10`,
    `XXXX-02-13`, `XXXX-WXX-4`, `P1M`, `PAST_REF`). `anchor` says what completes it: nothing, the report's date, the
    time expression at `anchor_timex`, or an event. The time lies `shift` × `unit` away from the anchor (negative is
    earlier; 0 keeps it); `direction` says on which side of the anchor a partial value ("Thursday") lies.
    `mod` is TIMEX3's (`START`, `MID`, `END`, `APPROX`, …).
    """

    span: Span
    type: TimexType
    value: str
    anchor: TimexAnchor = "none"
    anchor_timex: int | None = None
    shift: int = 0
    unit: TimeUnit | None = None
    direction: Direction | None = None
    mod: str | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount: a value, or an interval where the words are vague or a range (`value` is then null).

    `span` is the number expression with its unit's sign; `unit` a normal form ("dollar", "percent", "times", "more",
    "metre") or null where things are counted; `concept` the words of what is counted. `change` is `=` or `~`, `<`, `>`
    for approximate and bounded values, `up`, `down` for a change by it. `role` and `partner` tie the ends of
    "from X to Y" together (`partner` is an index into `Reading.quantities`). `agrees` notes whether the ends of a
    change and its size add up ("grew by 20% from 500 to 600"), null where the text does not tell all three exactly.
    """

    span: Span
    value: float | None
    low: float | None
    high: float | None
    qualifier: Qualifier | None
    unit: str | None
    change: Change
    concept: tuple[Span, ...] = ()
    role: ChangeRole | None = None
    partner: int | None = None
    agrees: bool | None = None


@dataclass(frozen=True, slots=True)
class Quotation:
    """Who says what, in PARC/PolNeAR terms: source, cue and content, each a list of spans.

    `speaker` is the entity the source resolves to, null where the text names nobody; `attributed_to` the sources it
    passed through, outermost first ("Reuters" for "diplomats told Reuters"); `timex` the time of speaking.
    """

    kind: QuotationKind
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    speaker: int | None = None
    attributed_to: tuple[Span, ...] = ()
    timex: int | None = None

    def covers(self, span: Span) -> bool:
        """Whether `span` lies in what is said."""
        return any(content.covers(span) for content in self.content)


@dataclass(frozen=True, slots=True)
class Act:
    """A verb or event noun with the entities in its arguments, the subject first: all that is said of somebody,
    dated or not. Otherwise as an `Event`."""

    span: Span
    lemma: str
    sentence: int
    arguments: tuple[int, ...]
    modality: str
    timex: int | None
    tense: Tense | None
    quotation: int | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """A happening that a trigger word tells, with a PLOVER-like type, its participants (entities) and its time.

    `lemma` is the trigger's, or that of the storm or earthquake which strikes. `aside` are the words that tell it where
    its sentence tells something else ("since the strike on Friday"), the trigger alone where it is no happening.
    """

    span: Span
    lemma: str
    type: str
    sentence: int
    participants: tuple[int, ...]
    modality: str
    timex: int | None
    tense: Tense | None
    quotation: int | None = None
    aside: Span | None = None


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that name somebody, something or a happening: a noun with what stands before it, or a verb with what it
    takes. `lemma` is of the word that tells what it is (of a verb like "hold", its object's); `calls` is the phrase
    (an index into `Reading.phrases`) that the text says this one is another name for.
    """

    span: Span
    lemma: str
    kind: PhraseKind
    calls: int | None = None
