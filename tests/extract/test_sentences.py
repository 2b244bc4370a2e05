"""The sentence of a word is looked up: it is the one that spaCy finds, and holds no document in memory."""

from __future__ import annotations

import gc
import weakref

from spacy.language import Language

from asreported.extract.reader import Reader
from asreported.extract.sentences import remember_sentences
from asreported.heap import uncollected

_TEXT = "The ferry sank on Friday. Nine men died; two swam ashore.\n\nThe port was shut. Why?"


def test_a_word_knows_its_sentence(reader: Reader) -> None:
    doc = reader.nlp(_TEXT)
    found = [word.sent for word in doc]
    remember_sentences(doc)
    assert [word.sent for word in doc] == found


def test_no_document_outlives_its_reading(reader: Reader) -> None:
    with uncollected():
        gc.collect()
        doc = Language(reader.nlp.vocab)("One. Two.")
        for word in doc:
            word.is_sent_start = not word.i
        remember_sentences(doc)
        freed = weakref.ref(doc.user_token_hooks["sent"])
        assert len(doc[0].sent) == len(doc)
        del doc, word
        assert freed() is None
