"""Which function makes a time expression of what each rule of the grammar takes."""

from __future__ import annotations

from collections.abc import Callable

from asreported.extract.timexes import dates, distances, quarters, spans, stretches
from asreported.extract.timexes.runs import Draft, Run

__all__ = ["BUILDERS"]

BUILDERS: dict[str, Callable[[Run], Draft | None]] = {
    "iso": dates.iso,
    "clock": dates.clock,
    "date": dates.date,
    "ranged": dates.ranged,
    "month": dates.month,
    "holiday": dates.holiday,
    "each": spans.each,
    "weekday": dates.weekday,
    "deictic": dates.deictic,
    "quarter": quarters.quarter,
    "period": quarters.period,
    "ago": distances.ago,
    "ago_on": distances.ago_on,
    "held": distances.held,
    "frequency": spans.frequency,
    "lasting": spans.lasting,
    "stretch": stretches.stretch,
    "while": stretches.for_a_while,
    "to_come": stretches.to_come,
    "short_year": dates.short_year,
    "beside": distances.beside,
    "hence": distances.hence,
    "span": spans.span,
    "relative": spans.relative,
    "season": dates.season,
    "day_part": dates.day_part,
    "decade": dates.decade,
    "century": dates.century,
    "bounded": spans.bounded,
    "duration": spans.duration,
    "year": dates.year,
    "plural": spans.plural,
    "spoken_year": dates.spoken_year,
    "set": spans.regular,
    "reference": spans.reference,
}
