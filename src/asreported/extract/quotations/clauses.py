"""What a cue's verb takes: the clause, the infinitive, the object or the quoted stretch that is its content."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from asreported.extract.grammar import SUBJECTS, TENSED
from asreported.extract.quotations.layout import DASHES, Layout, Sentence, Stretch
from asreported.extract.quotations.lexicon import Lexicon
from asreported.extract.quotations.sources import Source
from asreported.model import Span
from asreported.model.mentions import QuotationKind

_EDGES = frozenset({",", ";", ":", ".", "!", "?", "...", "…"}) | DASHES
_CLAUSE = frozenset({"ccomp"})
_FRAMES = frozenset({"ccomp", "parataxis", "advcl"})
_OF_CLAUSE = frozenset({"ccomp", "nsubj", "attr", "dobj", "dative"})
_NOT_CLAUSE = frozenset(
    {"to", "in", "at", "on", "of", "by", "for", "with", "from", "as", "and", "or", "but", ",", "if", "when", "about"}
)
_WHOLE = 5
"""Words from which a stretch with its full stop inside is a sentence, not a title."""
_CONDITIONS = frozenset({"because", "if", "unless", "until", "so"})
_IMPERSONAL = frozenset({"there", "it", "this", "that"})
_OF_VERB = frozenset({"expl", "nsubj"})
_REASONS = frozenset({"for", "as", "of"})
"""What praise, blame and charges go on with: "slammed the board for its silence"."""
_GOVERNING = frozenset({"DET", "ADP", "SCONJ", "ADJ"})
"""What stands before a title or a quoted word rather than before direct speech."""
_LEAD_IN = frozenset({",", ":"}) | DASHES


def region(layout: Layout, first: int, last: int) -> Span | None:
    """Tokens `[first, last)` as characters: stretches in marks kept whole, punctuation at the ends left out."""
    tokens, inside = layout.tokens, layout.inside
    while first < last and inside[first] < 0 and (tokens[first].text in _EDGES or tokens[first].is_space):
        first += 1
    while last > first and inside[last - 1] < 0 and (tokens[last - 1].text in _EDGES or tokens[last - 1].is_space):
        last -= 1
    if first >= last:
        return None
    start, end = layout.starts[first], layout.end(last)
    if inside[first] >= 0:
        start = layout.stretches[inside[first]].start
    if inside[last - 1] >= 0:
        end = layout.stretches[inside[last - 1]].end
    return Span(start, end)


def stretch_after(layout: Layout, verb: Token, sentence: Sentence, *, resumed: bool) -> Stretch | None:
    """The direct speech a verb leads to: the next stretch that begins like a sentence (or goes on with one that the
    frame interrupts, `resumed`), no other verb between."""
    for stretch in sentence.stretches:
        if stretch.first <= verb.i:
            continue
        if any(_finite(layout.tokens[place]) for place in range(verb.i + 1, stretch.first)):
            return None
        before = layout.tokens[stretch.first - 1]
        leads = before.text in _LEAD_IN or before.text[-1:] in ":," or before.i == verb.i
        begins = stretch.capital or before.i == verb.i or (resumed and leads)
        whole = stretch.ends and stretch.words >= _WHOLE
        if begins and (leads or whole) and before.pos_ not in _GOVERNING:
            return stretch
        return None
    return None


def clause_of(verb: Token) -> Token | None:
    """The head of the clause a verb takes: the one before it, else the last, where the parse breaks it in two."""
    found = [child for child in verb.children if child.dep_ in _CLAUSE]
    return next((clause for clause in found if clause.i < verb.i), found[-1] if found else None)


def right_clause(
    layout: Layout, verb: Token, clause: Token, sentence: Sentence, source: Source | None, *, addressing: bool
) -> Span | None:
    """A clause after its verb: from its own left edge to its right one, stretches kept whole."""
    first = max(clause.left_edge.i, verb.i + 1)
    if not addressing:  # such verbs have no other object: a noun before the clause is its subject, parsed apart
        parts = [child for child in verb.children if verb.i < child.i < clause.i and child.dep_ in _OF_CLAUSE]
        starts = [part.left_edge.i for part in parts if source is None or part.i != source.head]
        first = min([first, *(place for place in starts if place > verb.i)])
    end = clause.right_edge.i
    for child in verb.children:  # "… because it rains" belongs to what is said, wherever the parse hangs it
        joined = child.dep_ == "conj" and any(
            part.lower_ in _IMPERSONAL and part.dep_ in _OF_VERB for part in child.lefts
        )
        if child.i > clause.i and ((_conditional(child) and child.left_edge.i == end + 1) or joined):
            end = max(end, child.right_edge.i)
    last = min(_whole(layout, end + 1), max(sentence.last, clause.i + 1))
    return region(layout, first, last)


def rest(layout: Layout, verb: Token, source: Source | None, sentence: Sentence) -> Span | None:
    """What follows a verb whose clause the parse does not give, where it has a finite verb of its own."""
    first = verb.i + 1
    if source is not None and not source.shared and source.first > verb.i:
        first = source.last
    while first < sentence.last and layout.tokens[first].ent_type_ in {"DATE", "TIME"}:
        first += 1
    if first >= sentence.last or layout.tokens[first].lower_ in _NOT_CLAUSE:
        return None
    tail = layout.tokens[first : sentence.last]
    if not any(token.tag_ in TENSED and token.dep_ not in {"relcl", "advcl", "acl"} for token in tail):
        return None
    return region(layout, first, sentence.last)


def around_frame(
    layout: Layout, verb: Token, source: Source | None, sentence: Sentence, free: int, lexicon: Lexicon
) -> list[Span]:
    """The clause that the parse hangs its frame below: what follows ("Roe admits in this case, there were two"), and
    its subject before the frame ("The quay, Roe said, is closed")."""
    head = verb.head
    if verb.dep_ not in _FRAMES or not verb.i < head.i < sentence.last or head.lemma_.lower() in lexicon.saying:
        return []
    end = frame_end(layout, verb, source, sentence)
    if end >= head.i or layout.tokens[end].text != ",":
        return []
    frame = min(verb.i, source.first if source is not None and not source.shared else verb.i)
    own = any(child.i < frame and (child.dep_ in SUBJECTS or _conditional(child)) for child in head.lefts)
    before = left_part(layout, frame, sentence, free) if own else None
    after = region(layout, end, min(head.right_edge.i + 1, sentence.last))
    return [span for span in (before, after) if span is not None]


def _conditional(token: Token) -> bool:
    return token.dep_ == "advcl" and token.left_edge.lower_ in _CONDITIONS


def infinitive(layout: Layout, verb: Token, sentence: Sentence) -> Span | None:
    """ "… the ministers to stay": the infinitive with whoever is asked."""
    clause = next((child for child in verb.children if child.dep_ in {"xcomp", "ccomp"} and child.i > verb.i), None)
    if clause is None or not any(part.tag_ == "TO" for part in clause.lefts):
        return None
    asked = next((child for child in verb.children if child.dep_ == "dobj" and verb.i < child.i < clause.i), None)
    first = asked.left_edge.i if asked is not None else clause.left_edge.i
    return region(layout, max(first, verb.i + 1), min(_whole(layout, clause.right_edge.i + 1), sentence.last))


def gerund(layout: Layout, verb: Token, sentence: Sentence) -> Span | None:
    """ "denied taking money": the clause in -ing."""
    clause = next((child for child in verb.rights if child.dep_ in {"xcomp", "ccomp"} and child.tag_ == "VBG"), None)
    if clause is None or clause.left_edge.i <= verb.i:
        return None
    return region(layout, clause.left_edge.i, min(_whole(layout, clause.right_edge.i + 1), sentence.last))


def called_on(layout: Layout, verb: Token, sentence: Sentence) -> Span | None:
    """ "called on X to do": from X on."""
    on = next((child for child in verb.rights if child.dep_ == "prep" and child.lower_ in {"on", "upon"}), None)
    if on is None:
        return None
    asked = next((child for child in on.children if child.dep_ == "pobj"), None)
    if asked is None:
        return None
    clause = next((child for child in verb.children if child.dep_ in {"xcomp", "advcl"} and child.i > asked.i), None)
    last = (clause or asked).right_edge.i + 1
    return region(layout, asked.left_edge.i, min(_whole(layout, last), sentence.last))


def named(layout: Layout, verb: Token, sentence: Sentence) -> Span | None:
    """ "called it a mistake", "described the plan as bold": from the thing to what it is called."""
    parts = [
        child
        for child in verb.children
        if child.i > verb.i
        and (child.dep_ in {"oprd", "xcomp", "ccomp", "dobj"} or (child.dep_ == "prep" and child.lower_ == "as"))
    ]
    if not parts:
        return None
    alone = len(parts) == 1 and parts[0].dep_ == "dobj" and all(child.lower_ != "as" for child in parts[0].children)
    if alone and not _quoted(layout, parts[0]):
        return None
    last = max(part.right_edge.i for part in parts) + 1
    return region(layout, min(part.left_edge.i for part in parts), min(_whole(layout, last), sentence.last))


def plain_object(layout: Layout, verb: Token, sentence: Sentence) -> Span | None:
    """The object of a verb."""
    thing = next((child for child in verb.children if child.dep_ == "dobj" and child.i > verb.i), None)
    if thing is None:
        return None
    reasons = [
        child for child in verb.children if child.i > thing.i and child.dep_ == "prep" and child.lower_ in _REASONS
    ]
    last = max([thing.right_edge.i, *(reason.right_edge.i for reason in reasons[:1])])
    return region(layout, thing.left_edge.i, min(_whole(layout, last + 1), sentence.last))


def after_preposition(layout: Layout, verb: Token, sentence: Sentence, lexicon: Lexicon) -> Span | None:
    """What follows a preposition that the verb asks for."""
    wanted = lexicon.prepositions.get(verb.lemma_.lower(), frozenset())
    for child in verb.children:
        if child.dep_ == "prep" and child.i > verb.i and child.lower_ in wanted:
            return region(layout, child.i + 1, min(_whole(layout, child.right_edge.i + 1), sentence.last))
    return None


def left_part(layout: Layout, frame: int, sentence: Sentence, free: int) -> Span | None:
    """Everything of the sentence before a closing frame (", he said"), from the token `free` on."""
    if frame <= free:
        return None
    before = layout.tokens[frame - 1]
    dash = before.text in DASHES and bool(before.whitespace_)
    if not dash and before.text not in {",", "?", "!"} and layout.inside[frame - 1] < 0:
        return None
    return region(layout, max(sentence.first, free), frame)


def frame_end(layout: Layout, verb: Token, source: Source | None, sentence: Sentence) -> int:
    """The token after a frame with what belongs to it ("he said in Brussels on Monday"): at a comma, a
    stretch, a stop."""
    place = max(verb.i + 1, source.last if source is not None and source.last <= sentence.last else 0)
    while place < sentence.last and layout.inside[place] < 0 and layout.tokens[place].text not in _EDGES:
        place += 1
    return place


def goes_on(layout: Layout, verb: Token, end: int, sentence: Sentence) -> Span | None:
    """The second half of a clause that a frame interrupts (", he said, but …"): from the comma at token `end` on, as
    far as the parse ties it to the first half or to the verb as its clause."""
    tokens = layout.tokens
    if end + 1 >= sentence.last or tokens[end].text != "," or layout.inside[end + 1] >= 0:
        return None
    top = tokens[end + 1]
    while top.head.i > end and top.head.i != top.i:
        top = top.head
    outer = top.head
    first_half = sentence.first <= outer.i < verb.i
    if outer.i == top.i or not (first_half or (outer.i == verb.i and top.dep_ in {"ccomp", "parataxis"})):
        return None
    return region(
        layout,
        end,
        min(_whole(layout, max(top.right_edge.i, outer.right_edge.i if first_half else 0) + 1), sentence.last),
    )


def joined_stretch(layout: Layout, end: int, sentence: Sentence) -> Span | None:
    """ "“…”, Roe said, and “should go”": a quoted stretch that a conjunction joins, after the comma at token `end`."""
    tokens = layout.tokens
    if end + 2 >= sentence.last or tokens[end].text != "," or tokens[end + 1].lower_ not in {"and", "but"}:
        return None
    if layout.inside[end + 2] < 0:
        return None
    return region(layout, end + 1, layout.stretches[layout.inside[end + 2]].last)


def kind_of(layout: Layout, content: Sequence[Span]) -> QuotationKind:
    """direct: nothing but quoted stretches; indirect: none of them; mixed: both."""
    text = layout.text
    letters = quoted = 0
    held = False
    for span in content:
        letters += sum(map(str.isalnum, span.of(text)))
        for stretch in layout.stretches_in(span):
            held = True
            quoted += sum(map(str.isalnum, text[max(stretch.start, span.start) : min(stretch.end, span.end)]))
    if not held:
        return "indirect"
    return "direct" if quoted == letters else "mixed"


def _whole(layout: Layout, last: int) -> int:
    """`last` moved past a stretch that it would cut, and past a closing mark."""
    if last < len(layout.tokens) and last > 0 and layout.inside[last - 1] >= 0:
        return max(last, layout.stretches[layout.inside[last - 1]].last)
    return last


def _quoted(layout: Layout, token: Token) -> bool:
    return layout.inside[token.i] >= 0


def _finite(token: Token) -> bool:
    return (
        token.pos_ == "VERB" and token.tag_ in {"VBD", "VBZ", "VBP", "VBG"} and token.dep_ not in {"amod", "compound"}
    )
