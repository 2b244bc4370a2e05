"""Whose verb a verb is, as the parse has it: subjects, agents, and whom the grammar rules out."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.entities.lists import PERSON_NOUNS
from asreported.extract.grammar import SUBJECTS
from asreported.extract.quotations.layout import Layout, Sentence

_SINGULAR = frozenset({"he", "she", "it"})
_PLURAL = frozenset({"they", "we", "you", "i"})


def subject_of(verb: Token) -> Token | None:
    """The subject that the parse gives: of two, the one beside the verb ("what officials say")."""
    return next((child for child in reversed(list(verb.children)) if child.dep_ in SUBJECTS), None)


def agent_of(verb: Token) -> Token | None:
    """Whom "by" names."""
    for child in verb.children:
        if child.dep_ == "agent":
            return next((deeper for deeper in child.children if deeper.dep_ == "pobj"), None)
    return None


def is_passive(verb: Token) -> bool:
    """Whether the subject has it done to it."""
    return any(child.dep_ in {"nsubjpass", "auxpass"} for child in verb.children)


def quoted_as(verb: Token) -> Token | None:
    """The subject of "… was quoted as saying", the object of "quoted … as saying"."""
    quoting = quoting_verb(verb)
    if quoting is None:
        return None
    return next((child for child in quoting.rights if child.dep_ == "dobj"), None) or subject_of(quoting)


def quoting_verb(verb: Token) -> Token | None:
    """The verb of "quoted as saying", where `verb` is the "saying"."""
    if verb.dep_ == "pcomp" and verb.head.lower_ == "as" and verb.head.head.lemma_ in {"quote", "cite", "report"}:
        return verb.head.head
    return None


def quoted_by(verb: Token) -> Token | None:
    """Who quotes in "… quoted Roe as saying", "Roe was quoted by … as saying"."""
    quoting = quoting_verb(verb)
    if quoting is None:
        return None
    return agent_of(quoting) if is_passive(quoting) else subject_of(quoting)


def swallowed_subject(verb: Token) -> Token | None:
    """ "The decision allowing his release said …": the noun, where the parse has no verb for the sentence and takes
    the phrase before the verb for its subject."""
    aside = verb.head
    noun = aside.head
    swallowed = verb.dep_ == "ccomp" and aside.dep_ == "acl" and aside.tag_ == "VBG" and noun.dep_ == "ROOT"
    return noun if swallowed and noun.pos_ in {"NOUN", "PROPN"} and noun.i < aside.i < verb.i else None


def lent_subject(layout: Layout, verb: Token) -> Token | None:
    """ "Roe, asked about it, said …": the subject that the parse gives to the verb between the commas; it is that of
    the verb after."""
    if verb.dep_ != "advcl" or verb.tag_ not in {"VBD", "VBN"} or verb.head.i < verb.i:
        return None
    subject = subject_of(verb)
    comma = subject is not None and layout.tokens[subject.i + 1].text == ","
    return subject if comma and layout.tokens[verb.head.i - 1].text == "," else None


def asked_by(infinitive: Token, verb: Token) -> Token | None:
    """ "left many to wonder", "urged him to say": the person who is to say it, not the subject."""
    if infinitive.tag_ != "VB" or verb.lemma_ == "promise":
        return None
    thing = next((child for child in verb.rights if child.dep_ == "dobj" and child.i < infinitive.i), None)
    personal = thing is not None and (
        thing.pos_ in {"PRON", "ADJ"} or thing.ent_type_ == "PERSON" or thing.lemma_.lower() in PERSON_NOUNS
    )
    return thing if personal else None


def agrees(verb: Token, subject: Token) -> bool:
    """Whether the number of a verb in the present tense allows the subject of another verb as its own."""
    if verb.tag_ == "VBP":
        several = any(child.dep_ == "conj" for child in subject.children)
        return several or not (subject.lower_ in _SINGULAR or subject.ent_type_ == "PERSON")
    return verb.tag_ != "VBZ" or not (subject.tag_ == "NNS" or subject.lower_ in _PLURAL)


def tells_last(verb: Token, sentence: Sentence) -> bool:
    """ "…, a guard told Reuters.": nothing is told after whom it is told to, nor a conjunction before the verb."""
    told = next((child for child in verb.rights if child.dep_ == "dobj"), None)
    joined = verb.nbor(-1).dep_ == "cc" if verb.i else True
    return told is not None and verb.lemma_ == "tell" and not joined and told.right_edge.i + 2 >= sentence.last
