"""The page: every section worked out, then set by the templates into one file that needs nothing else."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from asreported.model import Story
from asreported.views.cites import Cites
from asreported.views.dates import NO_DATE
from asreported.views.dossier import dossier
from asreported.views.report import marks
from asreported.views.report.choice import choose
from asreported.views.report.copies import Copied, copied
from asreported.views.report.cuts import Cut, about, cuts
from asreported.views.report.facts import GLYPHS
from asreported.views.report.figures import Figures, figures
from asreported.views.report.findings import findings
from asreported.views.report.gather import gather
from asreported.views.report.head import OUTLET_SILENT, Head, Phrase, Strip, head, phrases, strip
from asreported.views.report.ledger import Group, Others, dossier_groups, folded, others
from asreported.views.report.parting import Parting, Words, parting, words
from asreported.views.report.rail import Rest, rest
from asreported.views.report.reading import Reading, reading, standing
from asreported.views.report.references import References
from asreported.views.report.said import SILENT, Spoken, spoken
from asreported.views.report.timeline import Timeline, timeline
from asreported.views.wording import counted_figure

_FOLDER = "asreported.views.report"
_STYLES = tuple(f"styles/{name}.css" for name in ("ink", "desk", "sections", "reading", "narrow", "known", "paper"))
"""In the order in which they override each other."""
_SCRIPTS = ("report.js", "known.js")


@dataclass(frozen=True, slots=True)
class Page:
    """Everything the templates set."""

    head: Head
    strip: Strip
    lead: tuple[Phrase, ...]
    rest: Rest | None
    dossier: tuple[Group, ...]
    folded: tuple[Group, ...]
    figures: Figures
    timeline: Timeline
    spoken: Spoken
    parting: Parting
    words: Words
    copied: Copied
    others: Others
    reading: Reading
    cuts: tuple[Cut, ...]
    left: dict[str, int]
    found: dict[str, str]


def to_html(story: Story) -> bytes:
    """The story as one page of HTML, UTF-8: no network, no clock, the same bytes for the same story."""
    sheet, script = style(), "".join(map(_file, _SCRIPTS))
    page = _environment().get_template("page.html.j2")
    html = page.render(
        page=_page(story),
        style=Markup(sheet),
        script=Markup(script),
        style_hash=_hash(sheet),
        script_hash=_hash(script),
    )
    return html.encode("utf-8")


def style() -> str:
    """The style sheets as one: the look that the page and the web application share."""
    return marks.rules() + "".join(map(_file, _STYLES))


def _page(story: Story) -> Page:
    cites = Cites(story)
    references = References(story, cites)
    subject = dossier(story).subject if story.entities else None
    entity = subject.entity if subject else None
    choice = choose(story, entity)
    shown = choice.story
    of_subject = about(shown, subject)
    facts = gather(shown, entity, references)
    said_first = phrases(of_subject, facts, references)
    first = next((facts.numbered(phrase.fact) for phrase in said_first if phrase.fact), None)
    open_lines, folded_lines = folded(dossier_groups(of_subject, facts, references) if of_subject else ())
    return Page(
        head=head(story, of_subject, references),
        strip=strip(references),
        lead=said_first,
        rest=rest(first, shown, references) if first else None,
        dossier=open_lines,
        folded=folded_lines,
        figures=figures(shown, of_subject, facts, references, whole=not choice.left["figures"]),
        timeline=timeline(shown, facts, references),
        spoken=spoken(shown, facts, references),
        parting=parting(shown, entity, facts, references),
        words=words(shown, facts, references),
        copied=copied(shown, facts, references),
        others=others(shown, entity, facts, references),
        reading=reading(references, facts, standing(story)),
        left=choice.left,
        cuts=cuts(story, shown, subject, facts, references),
        found=findings(story, entity),
    )


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(counted=counted_figure)
    environment.globals.update(glyphs=GLYPHS, no_date=NO_DATE, silent=SILENT, outlet_silent=OUTLET_SILENT)
    return environment


def _file(name: str) -> str:
    return resources.files(_FOLDER).joinpath(name).read_text("utf-8")


def _hash(text: str) -> str:
    """What a content security policy calls an inline style or script that it allows."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
