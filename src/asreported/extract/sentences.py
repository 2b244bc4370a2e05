"""The sentences of a parsed document, looked up once: spaCy walks to both ends anew each time a word is asked for its
own, and the rules ask hundreds of times a document."""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token


def remember_sentences(doc: Doc) -> None:
    """Lets `token.sent` answer from a list that lives as long as the document. The list holds no spans: they hold the
    document, and it would never be freed while the collector of cyclic garbage rests."""
    bounds: list[tuple[int, int]] = []
    for sentence in doc.sents:
        bounds += [(sentence.start, sentence.end)] * len(sentence)

    def sent(token: Token) -> Span:
        return Span(token.doc, *bounds[token.i])

    doc.user_token_hooks["sent"] = sent
