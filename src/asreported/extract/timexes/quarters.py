"""Quarters and halves of a year, and the periods of business that hang on them."""

from __future__ import annotations

from asreported.extract.timexes.runs import Draft, Run, determiner

__all__ = ["period", "quarter"]


def quarter(run: Run) -> Draft | None:
    """ "the third quarter", "fiscal first-quarter", "this year's second quarter", "the last half of 2019"."""
    which = run.which()
    number = run.value("Oo")
    if run.value("h") is not None:
        value = f"H{number or 2}"
        if number not in {"1", "2", None}:
            return None
        if run.value("Y") is None and run.value("U") is None:
            return None
    else:
        value = f"Q{number}" if number else "QX"
        if number not in {"1", "2", "3", "4", None}:
            return None
    draft = Draft("DATE", f"{run.value('Y') or 'XXXX'}-{value}", skip=determiner(run))
    if not draft.value.startswith("X"):
        return draft
    draft.anchor = "report"
    if number is None:
        if run.value("U") is not None:
            draft.anchor, draft.needs, draft.shift, draft.unit = "timex", "quarter", (which or (0, ""))[0], "year"
        else:
            words = {word.lower() for word in run.lexemes.words[run.first : run.last]}
            draft.shift, draft.unit = 0 if "current" in words else (which or (-1, ""))[0], "quarter"
    elif "g" in run.codes or "E" in run.codes:
        draft.shift, draft.unit, draft.direction = -1, "year", "nearest"
    elif run.value("U") is not None:
        draft.shift, draft.unit, draft.direction = (which or (0, ""))[0], "year", "same"
    return draft


def period(run: Run) -> Draft | None:
    """ "the quarter", "the year-earlier period", "the latest quarter": hang on a quarter named before."""
    codes = run.codes
    year = run.value("Y")
    if run.lexemes.words[run.last - 1].lower() in {"quarters", "periods"}:
        return None
    if codes[-1] == "Q" and codes[0] in "HX" and len(codes) == 2:
        return Draft("DATE", "XXXX-QX", "report", 0 if codes[0] == "H" else 1, "quarter")
    if codes == "LQ":
        return Draft("DATE", "XXXX-QX", "report", -1, "quarter")
    shift = -1 if ("g" in codes or "E" in codes or "U'" in codes or "LU" in codes) else 0
    draft = Draft("DATE", f"{year}-QX" if year else "XXXX-QX", "timex", shift, "year", needs="quarter")
    draft.is_back = "g" in codes
    draft.skip = int(codes[0] == "d" and run.lexemes.words[run.first].lower() != "the")
    if "p" in codes and not (year or "g" in codes or "E" in codes or "L" in codes):
        return None
    return draft
