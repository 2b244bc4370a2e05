"""The signs of the terminal, and what stands for them where only ASCII can be shown."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Signs:
    """Shape says who (the outlet), fill says how real, length says when."""

    solid: tuple[str, ...]
    hollow: tuple[str, ...]
    denied: str
    origin: str
    copied: str
    cite: str
    rule: str
    undated: str
    bar: str
    tick: str
    span: str
    span_start: str
    span_end: str
    open_span: str
    band: str
    vague_start: str
    vague_end: str
    vague: str
    between: str
    versus: str
    cut_start: str
    cut_end: str
    reworded: str
    exact_start: str
    exact_end: str
    copy: str
    same_speech: str
    open_quote: str
    close_quote: str
    ellipsis: str
    dot: str
    standing: str
    figure: str
    event: str
    wording: str


UNICODE = Signs(
    solid=("▼", "◆", "■", "▲", "✚", "★"),
    hollow=("▽", "◇", "□", "△", "✙", "☆"),
    denied="✕",
    origin="●",
    copied="∘",
    cite="·",
    rule="─",
    undated="┆",
    bar="█",
    tick="│",
    span="─",
    span_start="╶",
    span_end="╴",
    open_span="┄",
    band="░",
    vague_start="├",
    vague_end="┤",
    vague="─",
    between="·",
    versus="↔",
    cut_start="⟦",
    cut_end="⟧",
    reworded="~",
    exact_start="«",
    exact_end="»",
    copy="═══",
    same_speech="───",
    open_quote="“",
    close_quote="”",
    ellipsis="…",
    dot="·",
    standing="§",
    figure="#",
    event="@",
    wording="≠",
)

ASCII = Signs(
    solid=("v", "d", "s", "a", "+", "*"),
    hollow=("[v]", "[d]", "[s]", "[a]", "[+]", "[*]"),
    denied="x",
    origin="o",
    copied=".",
    cite=":",
    rule="-",
    undated="|",
    bar="#",
    tick="!",
    span="-",
    span_start="-",
    span_end="-",
    open_span=".",
    band="%",
    vague_start="|",
    vague_end="|",
    vague="-",
    between=".",
    versus="<>",
    cut_start="[[",
    cut_end="]]",
    reworded="~",
    exact_start="<<",
    exact_end=">>",
    copy="===",
    same_speech="---",
    open_quote='"',
    close_quote='"',
    ellipsis="...",
    dot="-",
    standing="$",
    figure="#",
    event="@",
    wording="!=",
)

_TYPOGRAPHY = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′", "'"),
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        "…": "...",
        "·": "-",
        "×": "x",
        "ß": "ss",
        "æ": "ae",
        "Æ": "AE",
        "ø": "o",
        "Ø": "O",
        "ł": "l",
        "Ł": "L",
        "đ": "d",
        "Đ": "D",
    }
)
"""What Unicode's own decomposition does not bring down to ASCII."""


def in_ascii(text: str) -> str:
    """`text` with typographic signs and accents brought down to ASCII, `?` for what has no such form."""
    decomposed = unicodedata.normalize("NFKD", text.translate(_TYPOGRAPHY))
    kept = "".join(character for character in decomposed if not unicodedata.combining(character))
    return kept.encode("ascii", "replace").decode("ascii")
