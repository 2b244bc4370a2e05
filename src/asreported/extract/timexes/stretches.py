"""Lengths that no number tells: "the early years", "months of talks", "for a while", "the near term"."""

from __future__ import annotations

from asreported.extract.timexes.runs import Draft, Run, duration_value

__all__ = ["for_a_while", "stretch", "to_come"]

_ALL_ALONG = frozenset({"over", "through", "throughout", "down"})
"""Prepositions of "over the years", which are many and go on until now."""
_WHILES = (["for", "a", "while"], ["for", "a", "time"], ["for", "some", "time"])
_SIDES = (["ahead"], ["before"], ["after"])
_COUNTING = frozenset("xnDN-")
"""Classes of a word before a plural that make it part of a number or a measure: "hundreds of years of"."""


def stretch(run: Run) -> Draft | None:
    """ "The early years", "the first hours", "over the years", "the weeks ahead", "months of talks", "days after" an
    event; a plural with nothing of the kind beside it is none."""
    unit = run.value("U")
    if unit is None or not run.lexemes.words[run.last - 1].lower().endswith("s"):
        return None
    if run.codes in {"U", "dU"}:
        is_stretch = _goes_on(run, unit) if run.codes == "dU" else _is_of_something(run)
    else:
        is_stretch = run.value("O") in {None, "1"}
    return Draft("DURATION", duration_value(None, unit)) if is_stretch else None


def _goes_on(run: Run, unit: str) -> bool:
    words = run.lexemes.words
    before = words[run.first - 1].lower() if run.first else ""
    after = [word.lower() for word in words[run.last : run.last + 2]]
    return (before in _ALL_ALONG and unit == "year") or after[:1] in _SIDES or after == ["that", "followed"]


def _is_of_something(run: Run) -> bool:
    codes = run.lexemes.codes
    return codes[run.last : run.last + 1] in {"b", "x"} and codes[max(0, run.first - 1) : run.first] not in _COUNTING


def for_a_while(run: Run) -> Draft | None:
    """ "For a while", "for some time"."""
    words = [word.lower() for word in run.lexemes.words[run.first - 1 : run.last]]
    return Draft("DURATION", "PXX") if words in _WHILES else None


def to_come(run: Run) -> Draft | None:
    """ "The near term", "the short term", "a later date", "future years"."""
    words = [word.lower() for word, _ in run.pairs()]
    if "J" in run.codes:
        return Draft("DATE", "FUTURE_REF") if words[-1].endswith("s") else None
    if words[-1] == "date":
        return Draft("DATE", "FUTURE_REF") if run.codes == "aF6" else None
    return Draft("DATE", "FUTURE_REF") if words[1] in {"near", "short", "immediate"} else None
