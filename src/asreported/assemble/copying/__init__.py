"""Copied passages: what stands in two reports word for word or but lightly reworded, and who carried it first.

Two fingerprints are laid over the texts: runs of words (w-shingling, Broder 1997, thinned by winnowing, Schleimer et
al. 2003) find what was taken over exactly, short shingles of single sentences what was reworded. What both reports
quote is the same speech, not a copy, and is left out.
"""

from __future__ import annotations

from collections.abc import Sequence

from asreported.assemble.copying.records import copy_records
from asreported.assemble.copying.rewording import reworded
from asreported.assemble.copying.runs import exact_runs
from asreported.assemble.copying.texts import fingerprints
from asreported.assemble.report import Report
from asreported.model import Copy

__all__ = ["find_copies"]


def find_copies(reports: Sequence[Report]) -> tuple[Copy, ...]:
    """Groups of reports (given in report order) that share passages of which one of them is the first to carry each."""
    texts = fingerprints(reports)
    runs = exact_runs(texts)
    return copy_records(reports, texts, [*runs, *reworded(texts, runs)])
