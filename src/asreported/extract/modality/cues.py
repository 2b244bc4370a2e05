"""The words of `cues.toml`, read once: each class is one modality of the story."""

from __future__ import annotations

import tomllib
from importlib import resources

from asreported.model.modality import Modality

_CUES: dict[str, dict[str, list[str]]] = tomllib.loads(
    resources.files(__package__).joinpath("cues.toml").read_text("utf-8")
)


def _classes(part: str) -> dict[str, Modality]:
    return {word: modality for modality, words in _CUES[part].items() for word in words}  # type: ignore[misc]


VERBS, NOUNS, ADJECTIVES, AUXILIARIES, OBJECTS, DONE_TO = map(
    _classes, ("verbs", "nouns", "adjectives", "auxiliaries", "objects", "done_to")
)
CONDITIONS = frozenset(_CUES["conditions"]["marks"])
TO_COME = frozenset(_CUES["conditions"]["to_come"])
DRAFTS = frozenset(_CUES["drafts"]["nouns"])
LAYING_DOWN = frozenset(_CUES["drafts"]["verbs"])
MASTERING, TROUBLES, PRESENT, MOVING, MAKING, WITHIN = (
    frozenset(_CUES["there"][part]) for part in ("mastering", "troubles", "present", "moving", "making", "within")
)
COMING, AWAITED, ACTS = (frozenset(_CUES["there"][part]) for part in ("coming", "awaited", "acts"))
CARRIED_OUT = frozenset(_CUES["carried_out"]["verbs"])
CHANGED = frozenset(_CUES["carried_out"]["changed"])
FOUND = frozenset(_CUES["carried_out"]["found"])
FEELING = frozenset(_CUES["carried_out"]["feeling"])
CAUSING, PERMITTING, MULTIPLES, SENSED = (
    frozenset(_CUES["carried_out"][part]) for part in ("causing", "permitting", "multiples", "sensed")
)
USUALLY = frozenset(_CUES["carried_out"]["usually"])
CHOOSING, OUTCOMES, RULES, RESULTING = (
    frozenset(_CUES["carried_out"][part]) for part in ("choosing", "outcomes", "rules", "resulting")
)
TELLING = frozenset(_CUES["taking"]["telling"])
THINGS, FETCHING = (frozenset(_CUES["expected_of"][part]) for part in ("things", "verbs"))
BEFALLING, COSTING, OUTGROWING, PERHAPS = (
    frozenset(_CUES["reckoned"][part]) for part in ("befalling", "costing", "outgrowing", "perhaps")
)
RUNNING, COMING_TO, WEAKENING, FORCES, LOOKING_ON = (
    frozenset(_CUES["foretold"][part]) for part in ("running", "coming_to", "weakening", "forces", "looking_on")
)
STUDIES, LEVELS, EFFECTS, OUTDOING = (
    frozenset(_CUES["foretold"][part]) for part in ("studies", "levels", "effects", "outdoing")
)
HYPOTHESES, INDICATING = (frozenset(_CUES["imagined"][part]) for part in ("things", "indicating"))
REACHING = frozenset(_CUES["carried_out"]["reaching"])
RECKONING = frozenset(_CUES["reckoned"]["verbs"])
STATIVE = frozenset(_CUES["stative"]["verbs"])
FOR_A_TIME = frozenset(_CUES["stative"]["for_a_time"])
NOW = frozenset(_CUES["stative"]["now"])
PEAKS = frozenset(_CUES["peaks"]["nouns"])
REPORTS = frozenset(_CUES["reports"]["nouns"])
HAPPENING = frozenset(_CUES["happening"]["verbs"])
TAKING = frozenset(_CUES["taking"]["verbs"])
DOUBTING = frozenset(_CUES["doubting"]["words"])
