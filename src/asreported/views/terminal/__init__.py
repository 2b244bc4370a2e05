"""The story on a terminal: no frame, no colour needed, every fact with its reports. All pure functions of a story."""

from asreported.views.terminal.brief import brief
from asreported.views.terminal.coverage import coverage
from asreported.views.terminal.dossier import dossier
from asreported.views.terminal.pile import stories
from asreported.views.terminal.show import show

__all__ = ["brief", "coverage", "dossier", "show", "stories"]
