"""What was found, section by section: the headings, by template and count."""

from __future__ import annotations

from asreported.model import Story
from asreported.views.report.copies import found_copied
from asreported.views.report.figures import found_figures
from asreported.views.report.parting import found_parting, found_words
from asreported.views.report.said import found_said
from asreported.views.report.timeline import found_events


def findings(story: Story, subject: str | None) -> dict[str, str]:
    """The heading of each section by its anchor; `subject` is what the page's dossier is about."""
    return {
        "time": found_figures(story, subject),
        "events": found_events(story),
        "said": found_said(story),
        "part": found_parting(story),
        "words": found_words(story),
        "copies": found_copied(story),
    }
