"""What one document asserts: figures and states. Integers are indices as in `model.mentions`."""

from __future__ import annotations

from dataclasses import dataclass

from asreported.model.mentions import Qualifier, Tense
from asreported.model.modality import Modality
from asreported.model.span import Span


@dataclass(frozen=True, slots=True)
class TimeReference:
    """How a statement is placed in time: by a time expression, else by its tense; `quotation` is the one it stands
    in, whose time of speaking a present-tense fact takes."""

    timex: int | None
    tense: Tense | None
    quotation: int | None


@dataclass(frozen=True, slots=True)
class FigureStatement:
    """A quantity with its subject, measure and scope. `span` is the number expression with the words it counts;
    `quantity` is null where no number stands ("a contractor was killed")."""

    span: Span
    quantity: int | None
    subject: int | None
    measure: str
    value: float | None
    low: float | None
    high: float | None
    unit: str | None
    qualifier: Qualifier | None
    scope: str | None
    modality: Modality
    time: TimeReference


@dataclass(frozen=True, slots=True)
class StateStatement:
    """A property of a lasting thing: `property` is one of the story's (status, lead, …), `value` its wording or, for
    status and consent, its normal form. `span` is the words that show it. Of what is no entity `theme` is the noun,
    in its plain form, None where even that is open ("it was closed")."""

    span: Span
    subject: int | None
    property: str
    value: str
    modality: Modality
    time: TimeReference
    theme: str | None = None
