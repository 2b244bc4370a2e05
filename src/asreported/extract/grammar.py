"""The parser's labels and the auxiliaries that the stages of reading look for alike."""

from __future__ import annotations

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
"""Dependencies of a verb's subject (ClearNLP labels, as spaCy's English models give them)."""
TENSED = frozenset({"VBD", "VBZ", "VBP", "MD"})
"""Penn Treebank tags of a verb, or an auxiliary, that has a tense of its own."""
FINITE = frozenset({"VBD", "VBZ", "VBP"})
"""The same of a verb alone, without its modals."""
PAST = frozenset({"VBD", "VBN"})
"""Tags of the past tense, and of the participle that the tagger takes it for."""
TIMED = frozenset({"DATE", "TIME"})
"""Types of time expressions that say when; the others say how long or how often (TimeML)."""
WOULD = frozenset({"would", "'d", "’d"})
MAY = frozenset({"could", "may", "might"})
IFS = frozenset({"if", "unless"})
PERSONS = frozenset({"i", "we", "you", "he", "she", "they", "who"})
"""Pronouns of those who can mean and do something."""

LIKE_PAST = frozenset({"set", "cut", "shut", "put", "hit", "let", "shed", "bid", "quit", "lay"})
"""Verbs whose past is written as their infinitive is: "will close two and cut 40 jobs"."""
