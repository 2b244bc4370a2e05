"""The story over time: its chart, and a heading that sets fact beside plan."""

from __future__ import annotations

from dataclasses import dataclass, replace

from asreported.model import Figure, Story
from asreported.views.dossier import Dossier
from asreported.views.report.charts.over_time import over_time
from asreported.views.report.charts.panels import panels
from asreported.views.report.charts.svg import Chart
from asreported.views.report.facts import Facts
from asreported.views.report.references import References
from asreported.views.text import capitalised
from asreported.views.wording import counted, figure_text


@dataclass(frozen=True, slots=True)
class Figures:
    """The section; `outside` counts series that are not drawn."""

    charts: tuple[Chart, ...]
    outside: int


def figures(
    story: Story, subject: Dossier | None, facts: Facts, references: References, *, whole: bool = True
) -> Figures:
    """The section for a story; `whole` says that it has every figure there is, and what it lacks is not reported."""
    entity = subject.subject.entity if subject else None
    found, outside = panels(story, entity)
    found = tuple(replace(panel, whole=whole) for panel in found)
    return Figures(over_time(story, subject, found, facts, references), outside)


def found_figures(story: Story, subject: str | None) -> str:
    """`500 people as fact, around 4,000 as plan`, from the last figures of the first series."""
    found, _ = panels(story, subject)
    if not found:
        return "No figure is reported twice" if story.figures else "No figure is reported"
    drawn = found[0].series[0][1]
    fact = _last([figure for figure in drawn if figure.modality == "actual"])
    plan = _last([figure for figure in drawn if figure.modality == "planned"])
    if fact and plan:
        return f"{capitalised(fact)} as fact, {plan} as plan"
    series = capitalised(counted(sum(len(panel.series) for panel in found), "series", "series"))
    return f"{series} of figures" if not fact else f"{capitalised(fact)}, last of {counted(len(drawn), 'figure')}"


def _last(drawn: list[Figure]) -> str:
    """The words of the figure that holds latest, of all of them where reports differ; of an undated one only where
    none is dated."""
    latest = max((figure.when.last_day for figure in drawn if figure.when), default=None)
    chosen = [figure for figure in drawn if figure.when and figure.when.last_day == latest] or drawn[-1:]
    return " or ".join(dict.fromkeys(figure_text(figure) for figure in chosen))
