"""How one report's telling of an utterance differs from the longest, in words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from asreported.model import QuotationRecord
from asreported.views.text import unquoted
from asreported.views.variants import Part, compare, words_in
from asreported.views.wording import counted_figure

_KEPT = 0.5
"""A telling that shares fewer of its words with the longest is a paraphrase: shown whole, cutting nothing."""
_BESIDE_A_WORD = ".,;:!?“”‘’\"'()"
_NAMED = 4
"""A cut of so few words is named in full."""


@dataclass(frozen=True, slots=True)
class Variant:
    """`said` is how it is told, `loss` what it leaves out, `own` its wording where that differs."""

    said: str
    loss: str
    own: tuple[Part, ...]


@lru_cache(maxsize=1024)
def longest_and_variants(quotations: tuple[QuotationRecord, ...]) -> tuple[tuple[Part, ...], tuple[Variant, ...]]:
    """The first quotation, which is the longest, with what the others cut and reword in it; how each of them differs.

    The first one's own variant says that it is whole. Kept for a while: a page asks once for each day it can be cut at.
    """
    base, *others = quotations
    aligned = [other.text for other in others if not _paraphrase(base, other)]
    variants = tuple(_variant(base, other) for other in others)
    return compare(base.text, *aligned), (Variant("whole", "", ()), *variants)


def _paraphrase(base: QuotationRecord, other: QuotationRecord) -> bool:
    own = compare(other.text, base.text)
    return words_in(own, "kept") < _KEPT * sum(part.words for part in own)


def _variant(base: QuotationRecord, other: QuotationRecord) -> Variant:
    told = {"direct": "", "mixed": "partly direct", "indirect": "indirect"}[other.kind]
    own = compare(other.text, base.text)
    if _paraphrase(base, other):
        return Variant(told or "otherwise", "", own)
    changed = own if any(part.change != "kept" for part in own) else ()
    loss = _loss(compare(base.text, other.text))
    return Variant(told if loss or changed or told == "indirect" else "whole", loss, changed)


def _loss(parts: tuple[Part, ...]) -> str:
    """`“now” cut`, `ends at “Iraq”; 16 words cut`; nothing where nothing is cut."""
    cut = [place for place, part in enumerate(parts) if part.change == "cut"]
    total = words_in(parts, "cut")
    if not cut:
        return ""
    if len(cut) == 1 and total <= _NAMED:
        return f"“{unquoted(parts[cut[0]].text)}” cut"
    kept = [word for part in parts[: cut[-1]] for word in part.text.split() if any(map(str.isalnum, word))]
    ending = f"ends at “{kept[-1].strip(_BESIDE_A_WORD)}”; " if cut[-1] == len(parts) - 1 and kept else ""
    return f"{ending}{counted_figure(total, 'word')} cut"
