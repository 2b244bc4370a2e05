"""The name of a measure: a class of nouns, or the noun's plural."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.entities.lists import PERSON_NOUNS
from asreported.extract.grammar import SUBJECTS
from asreported.extract.statements.measures.words import CASUALTIES, CLASSES, COUNTING, LIGHT, PLURALS, ROUND, SINGULAR

__all__ = [
    "ADDED_TO",
    "LANDS",
    "class_of",
    "has_joint_number",
    "hyphened",
    "is_compared_trait",
    "is_one_force",
    "numbered",
    "of_both",
    "of_new",
    "plural",
    "with_others",
]

_FORMER = frozenset({"former", "ex"})
"""Before those who are no more what the noun calls them."""
_PAST = frozenset({"past", "previous"})
"""Before the number of those who held an office; of all else it tells when it was ("the past two games")."""
_SORTS = frozenset({"man", "woman", "child", "boy", "girl", "adult", "teenager", "pensioner", "infant"})
_WHOLE = {("prime", "minister"): "prime ministers", ("vice", "president"): "vice presidents"}
"""Offices whose first word makes them another than their second."""
LANDS = frozenset({"country", "nation", "state", "city", "town", "village", "county", "parish", "province", "region"})
LANDS |= {"district", "territory", "area", "refuge", "site", "island", "place", "park", "colony"}
"""Nouns of places, which nobody counts together with persons or things."""
_STAFFS = frozenset({"staff", "crew", "personnel", "police", "aircraft"})
"""Singular nouns of several: "250 guests and staff"."""
ADDED_TO = frozenset({"case", "infection", "death", "fatality", "patient", "victim", "injury", "arrest"})
"""What is counted up from day to day: the new ones are never all."""
_COMPARED_BY_MORE = 7
"""Letters of an adjective that "more" compares, at least; shorter ones end in "er"."""
_PAIR = 2
"""Nouns of which the second may be counted by itself ("20 clerks and senior judges"); a longer list is one."""
_PLURAL_ENDS = ("tas", "eaus", "nas", "ras", "las", "das", "ios", "los", "tos", "mas")
"""Ends of plurals from other tongues: "sonatas", "bureaus"."""
_SINGULAR_S = frozenset({"christmas", "atlas", "pyjamas"})
_BANDS = frozenset({"band", "group", "outfit", "combo", "act", "ensemble", "section", "orchestra", "choir"})
"""Nouns of those who make music together, as many as they are pieces: "a five-piece band"."""


def class_of(noun: Token, counted: bool = True) -> str:
    """The measure's class, else the noun; what is counted one by one stands in the plural ("bases")."""
    lemma = noun.lemma_.lower()
    if noun.i and (office := _WHOLE.get((noun.nbor(-1).lower_, lemma))) is not None:
        return office
    if noun.lower_ == "relief" and noun.i + 1 < len(noun.doc) and noun.nbor(1).lower_ in ("well", "wells"):
        return "wells" if counted else "well"  # which the tagger takes for an adverb
    first = hyphened(noun)
    named = _of_class(noun, lemma, counted) + _of_light(noun, lemma)
    if _is_former(noun):
        named = f"former {named}"
    return named if first is None or lemma == "story" else f"{first.lower_}-{named}"


def _is_former(noun: Token) -> bool:
    """Whether those counted are no more what the noun calls them: "three former Ruiz aides", "the past two mayors";
    not where those who still are so are counted with them ("40 current and former pilots")."""
    for word in noun.doc[noun.left_edge.i : noun.i]:
        before = word.nbor(-1) if word.i else word
        if word.lower_ in _FORMER and (word.head.i == noun.i or before.like_num):
            return before.lower_ not in ("and", "or") and word.nbor(1).lower_ not in ("and", "or")
        if word.lower_ in _PAST and word.nbor(1).like_num and noun.lemma_.lower() in PERSON_NOUNS:
            return True
    return False


def _of_light(noun: Token, lemma: str) -> str:
    """What a noun that tells little by itself is of: " of state" in "nine heads of state"; empty of any other."""
    only = LIGHT.get(lemma)
    if only is None or noun.i + 2 >= len(noun.doc) or noun.nbor(1).lower_ != "of":
        return ""
    of = noun.nbor(2)
    known = of.lower_ in only if only else of.tag_ in ("NN", "NNS") and of.dep_ == "pobj"
    return f" of {of.lower_}" if known else ""


def hyphened(noun: Token) -> Token | None:
    """The word that a hyphen ties to the noun: "clean" of "clean-up"; null of a number ("six-storey")."""
    hyphen = noun.nbor(-1) if noun.i > 1 else noun
    if hyphen.text != "-" or hyphen.whitespace_ or hyphen.nbor(-1).whitespace_:
        return None
    first = hyphen.nbor(-1)
    return first if first.is_alpha and not first.like_num else None


def of_both(noun: Token) -> str | None:
    """The measure of one number of several sorts: "people" of "16 men and women", "tents and kits"."""
    if _is_band(noun):
        return "members"
    if noun.tag_ == "NNPS" and (peoples := _of_peoples(noun)) is not None:
        return peoples
    lemma = noun.lemma_.lower()
    if lemma not in _SORTS:
        return None if lemma in CLASSES else with_others(noun, plural_only=True)
    joined = [word for word in noun.rights if word.dep_ == "conj" and word.lemma_.lower() in _SORTS]
    bare = [word for word in joined if word.i - noun.i == 2 and not any(child.like_num for child in word.lefts)]
    if not bare:
        return None
    return "children" if {lemma, bare[0].lemma_.lower()} == {"boy", "girl"} else "people"


def _of_peoples(noun: Token) -> str | None:
    """Both peoples of whom there are so many together: "55 Danes and Swedes"."""
    if noun.i + 2 >= len(noun.doc) or noun.nbor(1).lower_ != "and" or noun.nbor(2).tag_ != "NNPS":
        return None
    other = noun.nbor(2)
    return f"{noun.lower_} and {other.lower_}" if noun.ent_type_ == other.ent_type_ == "NORP" else None


def _is_band(counted: Token) -> bool:
    """Whether so many pieces are a band's players: "an eleven-piece", "a five-piece band"."""
    if counted.lower_ != "piece" or counted.i + 1 >= len(counted.doc) or counted.nbor(-1).text != "-":
        return False
    near = counted.doc[counted.i + 1 : counted.i + 3]
    return near[0].pos_ != "NOUN" or any(word.lemma_.lower() in _BANDS for word in near)


def with_others(noun: Token, plural_only: bool = False) -> str | None:
    """The noun with those that it is counted or measured together with: "corn, beans and wheat"; null of one alone."""
    words = _joined(noun)
    if noun.lemma_.lower() in LANDS and any(word.lemma_.lower() not in LANDS for word in words):
        return None  # "grants to four states and claims from shopkeepers"
    at = {word.i for word in words}
    between = noun.doc[noun.i : words[-1].i + 1]
    bare = all(
        word.i in at or word.lower_ in ("and", ",") or (_is_sort(word, at) and (not plural_only or len(words) > _PAIR))
        for word in between
    )
    tags = ("NNS",) if plural_only else ("NN", "NNS")
    told = (word.tag_ in tags or (word.i > noun.i and word.lower_ in _STAFFS) for word in words)
    if len(words) == 1 or not bare or not all(told) or any(word.lemma_.lower() in ROUND for word in words):
        return None
    after = words[-1].nbor(1) if words[-1].i + 1 < len(noun.doc) else words[-1]
    if words[-1].i < after.i and after.pos_ == "NOUN":
        return None if plural_only else str(after.lower_)  # "10 tonnes of food and shelter equipment"
    first_of = noun.head if noun.dep_ == "conj" and noun.head.pos_ == "NOUN" else noun
    if after.pos_ in ("AUX", "VERB") and first_of.dep_ not in SUBJECTS and after.tag_ != "VBG":
        verb = after.head if after.dep_ in ("aux", "auxpass") else after
        if not any(child.dep_ in SUBJECTS and child.i < noun.i for child in verb.lefts):
            return None  # "won 90 seats and votes were counted"
    first = hyphened(noun)
    plain = [str(word.lower_ if word.tag_ != "NN" else word.lemma_.lower()) for word in words]
    plain[0] = plain[0] if first is None else f"{first.lower_}-{plain[0]}"
    if noun.lemma_ == "member" and noun.nbor(-1).dep_ == "compound" and noun.nbor(-1).tag_ == "NN":
        plain[0] = f"{noun.nbor(-1).lower_} {plain[0]}"  # of a family, but not those whom they are counted with
    for place, word in enumerate(words[1:], start=1):
        sorts = (str(near.lower_) for near in noun.doc[word.left_edge.i : word.i] if _is_sort(near, at))
        plain[place] = " ".join([*sorts, plain[place]])
    return f"{', '.join(plain[:-1])} and {plain[-1]}"


def _joined(noun: Token) -> list[Token]:
    """The noun with those joined to it; the last of them the parser may take for a subject of its own ("50 nurses,
    clerks, and drivers came")."""
    words = [noun, *(word for word in noun.conjuncts if word.i > noun.i)]
    if noun.dep_ not in SUBJECTS:
        return words
    late = (word for word in noun.head.lefts if word.dep_ in SUBJECTS and word.i > words[-1].i)
    return [*words, *(word for word in late if word.left_edge.nbor(-1).lower_ == "and")]


def _is_sort(word: Token, at: set[int]) -> bool:
    """Whether it tells what sort of thing one of the nouns is: "medical" of "drugs and medical equipment"."""
    sort = word.head if word.dep_ == "compound" and word.head.dep_ == "compound" else word  # "oil" of "oil rig hands"
    return sort.head.i in at and word.dep_ in ("amod", "compound") and word.tag_ in ("JJ", "NN")


def numbered(noun: Token) -> Token | None:
    """ "Troop" in "troop numbers"; of two sorts the one that is personnel ("police and troop numbers")."""
    before = [child for child in noun.lefts if child.dep_ in ("compound", "nmod") and child.pos_ == "NOUN"]
    joined = [word for child in before for word in (child, *child.conjuncts)]
    force = next((word for word in joined if CLASSES.get(word.lemma_.lower()) == "personnel"), None)
    return before[-1] if force is None and len(joined) == 1 else force


def has_joint_number(noun: Token) -> bool:
    """Whether the noun of number that it is joined with is of it, too ("teacher and nurse numbers")."""
    return any(word.i > noun.i and word.lemma_.lower() in COUNTING and numbered(word) for word in noun.conjuncts)


def is_one_force(noun: Token) -> bool:
    """Whether police or the military are counted together with troops: "9,000 police and troops", "36 military and
    police personnel"."""
    if noun.lemma_.lower() not in ("police", "military"):
        return False
    joined = [near for word in (noun, *noun.conjuncts) for near in (word, word.head, numbered(word))]
    return any(near is not None and CLASSES.get(near.lemma_.lower()) == "personnel" for near in joined)


def _of_class(noun: Token, lemma: str, counted: bool) -> str:
    if lemma == "story" and noun.i and noun.nbor(-1).text == "-":
        return CLASSES["storey"]
    known = lemma if lemma in CLASSES else lemma.removesuffix("s")  # a plural name keeps its "s": "US Marines"
    if known in CLASSES:
        return CLASSES[known]
    single = noun.tag_ == "NN" or (noun.tag_ == "NNP" and not noun.lower_.endswith("s"))
    return plural(lemma) if counted and single and lemma not in SINGULAR else str(noun.lower_)


def of_new(counted: Token | None) -> str | None:
    """The unit of those that come on top of the ones there were ("90 new cases"); null of any other count."""
    if counted is None or counted.lemma_.lower() not in ADDED_TO:
        return None
    return "more" if any(child.dep_ == "amod" and child.lower_ == "new" for child in counted.lefts) else None


def is_compared_trait(number: Token) -> bool:
    """Whether "more" after the number compares how they are ("two more vulnerable groups") and adds none."""
    if number.i + 2 >= len(number.doc) or number.nbor(1).lower_ != "more":
        return False
    more, trait = number.nbor(1), number.nbor(2)
    if len(trait) < _COMPARED_BY_MORE or trait.lemma_.lower() in CASUALTIES:
        return False  # "two more big ships", "two more injured clerks"
    return trait.pos_ == "ADJ" and trait.text.islower() and more.dep_ == "advmod" and more.head.i == trait.i


def plural(noun: str) -> str:
    """The English plural."""
    if noun in PLURALS:
        return PLURALS[noun]
    if noun.endswith(_PLURAL_ENDS) and noun not in _SINGULAR_S:
        return noun  # which the tagger takes for a singular
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s")
