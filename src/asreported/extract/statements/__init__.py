"""What a text asserts of its entities: figures and states."""

from __future__ import annotations

from asreported.extract.statements.context import Context
from asreported.extract.statements.figures import find_figures
from asreported.extract.statements.offices.offices import find_offices
from asreported.extract.statements.offices.roles import find_roles
from asreported.extract.statements.standings.again import told_again
from asreported.extract.statements.standings.demands import find_demands
from asreported.extract.statements.standings.members import find_members
from asreported.extract.statements.standings.places import find_places
from asreported.extract.statements.standings.status import find_status
from asreported.extract.statements.standings.terms import find_terms
from asreported.model import StateStatement

__all__ = ["Context", "find_figures", "find_states"]


_OF_ANYTHING = frozenset({"status", "consent"})
"""Properties told of things that are no entities, too."""


def find_states(context: Context) -> tuple[StateStatement, ...]:
    """The states of what the text tells of, in its order, each told once: of nothing known none is
    told, but a standing and a host's consent."""
    found = {
        (state.span, state.property, state.subject): state
        for finder in (find_status, find_roles, find_offices, find_members, find_terms, find_demands, find_places)
        for state in finder(context)
        if state.subject is not None or state.property in _OF_ANYTHING
    }
    states = [found[key] for key in sorted(found, key=lambda key: (key[0], key[1], key[2] or 0))]
    return tuple(sorted((*states, *told_again(context, states)), key=lambda state: state.span))
