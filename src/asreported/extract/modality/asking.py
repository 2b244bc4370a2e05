"""Questions of yes or no: what they ask, presuppose, and are answered."""

from __future__ import annotations

from spacy.tokens import Token

_ASKING = frozenset({"VBZ", "VBP", "VBD", "MD"})


def in_question(token: Token) -> bool:
    """Whether the predicate is what a question of yes or no asks ("Has the host withdrawn its consent?")."""
    sentence = token.sent
    last = sentence.end - 1
    while last > sentence.start and (sentence.doc[last].is_space or sentence.doc[last].text in "\"'”’"):
        last -= 1
    if sentence.doc[last].text != "?" or sentence.root.i != token.i:
        return False
    first = next((word for word in sentence if not (word.is_punct or word.is_space or word.dep_ == "cc")), token)
    return first.tag_ in _ASKING and first.pos_ in ("AUX", "VERB") and first.i < token.i


def answered_no(token: Token) -> bool:
    """Whether the sentence after a question says no to it ("It has not", "No")."""
    end = token.sent.end
    answer = [word for word in token.doc[end : end + 6] if not word.is_space and not word.is_punct]
    return bool(answer) and (answer[0].lower_ == "no" or any(word.lower_ in ("not", "n't") for word in answer[:4]))


def asked_with_not(token: Token) -> bool:
    """Whether a question of yes or no takes it for granted: "Is n't 40 a small toll?", "Did n't they kill nine?"."""
    end = token.sent.end
    asked = any(word.text == "?" for word in token.doc[max(token.sent.start, end - 3) : end])
    if not asked:
        return False
    nots = (child for child in token.children if child.lower_ in ("n't", "n’t") and child.i > token.sent.start)
    return any(
        word.nbor(-1).tag_ in _ASKING
        and all(child.i > word.i for child in token.lefts if child.dep_ in ("nsubj", "nsubjpass", "expl"))
        and any(child.i > word.i for child in token.children if child.dep_ in ("nsubj", "nsubjpass", "attr", "expl"))
        for word in nots
    )
