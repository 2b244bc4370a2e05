"""Where a text has the words that a lexicon knows: most stages look for few words, and need not ask every one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Set as AbstractSet

from spacy.tokens import Doc, Token


class Lemmas:
    """The words of one parsed text by their lemmas in lower case."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        lower: dict[int, str] = {}
        self._at: dict[str, list[int]] = defaultdict(list)
        for at, lemma in enumerate(doc.to_array("LEMMA").tolist()):
            if lemma not in lower:
                lower[lemma] = doc.vocab.strings[lemma].lower()
            self._at[lower[lemma]].append(at)

    def words(self, lemmas: AbstractSet[str]) -> list[Token]:
        """The words with one of the lemmas, in the order of the text."""
        return [self._doc[at] for at in sorted(at for lemma in self._at.keys() & lemmas for at in self._at[lemma])]
