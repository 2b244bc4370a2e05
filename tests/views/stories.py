"""A small story made by hand, with a record of every kind: an invented strike in an invented port.

`strike(sprinkle)` puts `sprinkle` into every text, name and value, so that tests can see what becomes of it.
"""

from __future__ import annotations

from asreported.model import (
    Copy,
    Disagreement,
    EntityRecord,
    Evidence,
    Figure,
    Named,
    Passage,
    Point,
    Position,
    QuotationRecord,
    Series,
    State,
    Story,
    TimelineEntry,
    Utterance,
)
from tests.views.builder import Block, Builder, day

POST: tuple[Block, ...] = (
    ("title", "Dockers walk out at Port Velsa"),
    ("prose", "The Velsa dock strike began on Monday at all three terminals."),
    ("prose", "About 400 dockers joined the walkout, the union said. Twelve ships were waiting on Monday night."),
    (
        "prose",
        "“We will stay out until the night shifts are paid, and until the dismissed crane drivers are back at work,” "
        "union leader Mira Okoro told reporters.",
    ),
    ("prose", "Gulls had the quays to themselves."),
)
AGENCY: tuple[Block, ...] = (
    ("title", "Velsa strike suspended for talks"),
    ("dateline", "VELSA, March 11 --"),
    (
        "prose",
        "The Dockers' Union suspended its strike in Velsa on Monday. It is to resume on April 1 if the talks fail.",
    ),
    ("prose", "Around 900 workers are to join it then, Mira Okoro said."),
    ("prose", "Seventeen ships lay outside the port on the night the strike began."),
    ("prose", "The port handles a third of the island's grain and most of its timber."),
)
LETTER: tuple[Block, ...] = (
    ("prose", "“We will stay out until the night shifts are paid,” Okoro said last week."),
    ("prose", "The port handles a third of the island's grain and most of its timber."),
    ("prose", "The strike, led by the Dockers' Union, has brought out several hundred people at a time."),
    ("prose", "The union denied that it would extend the strike. It demands that the night shifts be paid."),
    ("foreign", "Seven recipes for a rainy weekend."),
)
UNDATED: tuple[Block, ...] = (
    ("caption", "Mira Okoro, who leads the strike, at the gate of the port."),
    ("prose", "The walkout could spread to Port Dunmere in the summer of 2031."),
)


def strike(sprinkle: str = "") -> Story:
    build = Builder(sprinkle)
    build.document("a", POST, path="01_post.txt", outlet="The Tidewater Post", published=day("2031-03-03"))
    build.document("b", AGENCY, path="02_agency.txt", outlet="Harbour News Agency", published=day("2031-03-11"))
    build.document("c", LETTER, path="03_letter.txt", outlet=None, published=day("2031-03-12", "2031-03-13"))
    build.document("d", UNDATED, path="04_undated.txt", outlet="Harbour News Agency", published=None)
    it = build.named("E1", "Velsa dock strike")
    okoro = build.named("E2", "Mira Okoro")
    figures = _figures(build, it)
    quotations = _quotations(build, okoro)
    return Story(
        documents=tuple(build.documents.values()),
        entities=_entities(build),
        quotations=quotations,
        utterances=(Utterance("U1", okoro, quotations[:2]), Utterance("U2", None, quotations[2:])),
        figures=figures,
        series=(_series(figures, it),),
        states=_states(build, it),
        timeline=_timeline(build, okoro),
        disagreements=_disagreements(build, it),
        copies=_copies(build),
    )


def _entities(build: Builder) -> tuple[EntityRecord, ...]:
    strike_names = tuple(build.text(name) for name in ("Velsa dock strike", "the strike"))
    okoro_names = tuple(build.text(name) for name in ("Mira Okoro", "Okoro"))
    return (
        EntityRecord(
            "E1",
            strike_names[0],
            "other",
            strike_names,
            (),
            (build.at("a", "Velsa dock strike"), build.at("c", "The strike")),
        ),
        EntityRecord(
            "E2",
            okoro_names[0],
            "person",
            okoro_names,
            (build.text("union leader"),),
            (
                build.at("a", "Mira Okoro"),
                build.at("b", "Mira Okoro"),
                build.at("c", "Okoro"),
                build.at("d", "Mira Okoro"),
            ),
        ),
    )


def _figures(build: Builder, it: Named) -> tuple[Figure, ...]:
    return (
        build.figure(
            "F1", "About 400 dockers", 400, build.at("a", "About 400 dockers"), subject=it, when=day("2031-03-03")
        ),
        build.figure(
            "F2", "Around 900", 900, build.at("b", "Around 900"), subject=it, modality="planned", when=day("2031-04-01")
        ),
        build.figure(
            "F3",
            "several hundred people",
            None,
            build.at("c", "several hundred people"),
            subject=it,
            bounds=(200, 900),
            when=day("2031-03-12", "2031-03-13"),
        ),
        build.figure("F4", "Twelve ships", 12, build.at("a", "Twelve ships"), measure="ship", when=day("2031-03-03")),
        build.figure(
            "F5", "Seventeen ships", 17, build.at("b", "Seventeen ships"), measure="ship", when=day("2031-03-03")
        ),
    )


def _series(figures: tuple[Figure, ...], it: Named) -> Series:
    points = tuple(
        Point(figure.id, figure.value, figure.low, figure.high, figure.modality, figure.when, figure.evidence)
        for figure in figures[:3]
    )
    return Series("X1", it, figures[0].measure, None, points)


def _states(build: Builder, it: Named) -> tuple[State, ...]:
    at, state = build.at, build.state
    return (
        state("S1", "status", "launched", at("a", "began on Monday"), subject=it, when=day("2031-03-03")),
        state("S2", "status", "suspended", at("b", "suspended its strike"), subject=it, when=day("2031-03-10")),
        state("S3", "status", "resumed", at("b", "to resume"), subject=it, modality="planned", when=day("2031-04-01")),
        state("S4", "status", "expanded", at("c", "extend the strike"), subject=it, modality="denied"),
        state(
            "S5",
            "status",
            "expanded",
            at("d", "could spread"),
            subject=it,
            modality="possible",
            when=day("2031-06-01", "2031-08-31", "season"),
        ),
        state("S6", "lead", "Mira Okoro", at("d", "who leads the strike"), subject=it),
        state(
            "S7", "lead", "Dockers' Union", at("c", "Dockers' Union"), subject=it, when=day("2031-03-12", "2031-03-13")
        ),
        state("S8", "demand", "the night shifts be paid", at("c", "the night shifts be paid"), subject=it),
        state("S9", "place", "Velsa", at("b", "in Velsa"), subject=it, when=day("2031-03-10")),
        state("S10", "place", "Port Dunmere", at("d", "Port Dunmere"), subject=it, modality="possible"),
    )


def _quotations(build: Builder, okoro: Named) -> tuple[QuotationRecord, ...]:
    def quotation(identity: str, document: str, words: str, kind: str, speaker: Named | None) -> QuotationRecord:
        span = build.at(document, words)
        return QuotationRecord(
            id=identity,
            document=document,
            kind="direct" if kind == "direct" else "indirect",
            text=build.text(words),
            spans=(span,),
            speaker=speaker,
            source_text=build.text("Mira Okoro") if speaker else build.text("the union"),
            cue="said",
            attributed_to=(),
            when=None,
            evidence=(span,),
        )

    return (
        quotation(
            "Q1",
            "a",
            "“We will stay out until the night shifts are paid, and until the dismissed crane drivers are back at "
            "work,”",
            "direct",
            okoro,
        ),
        quotation("Q2", "c", "“We will stay out until the night shifts are paid,”", "direct", okoro),
        quotation("Q3", "a", "About 400 dockers joined the walkout", "indirect", None),
    )


def _timeline(build: Builder, okoro: Named) -> tuple[TimelineEntry, ...]:
    at = build.at
    began = (at("a", "The Velsa dock strike began"), at("b", "the strike began"))
    suspended = (at("b", "The Dockers' Union suspended its strike"),)
    spread = (at("d", "The walkout could spread"),)
    summer = day("2031-06-01", "2031-08-31", "season", "the summer of 2031")
    return (
        TimelineEntry(
            "T1", day("2031-03-03"), build.text("The Velsa dock strike began"), "protest", "actual", (), 2, began, 1
        ),
        TimelineEntry(
            "T2", day("2031-03-10"), build.text("suspended its strike"), "reduce", "actual", (okoro,), 1, suspended, 2
        ),
        TimelineEntry("T3", summer, build.text("The walkout could spread"), "protest", "possible", (), 1, spread, 3),
        TimelineEntry(
            "T4", None, build.text("extend the strike"), "protest", "denied", (), 1, (at("c", "extend the strike"),), 4
        ),
    )


def _disagreements(build: Builder, it: Named) -> tuple[Disagreement, ...]:
    def side(value: str, number: float | None, *evidence: Evidence) -> Position:
        documents = tuple(dict.fromkeys(place.document for place in evidence))
        outlets = tuple(outlet for name in documents if (outlet := build.documents[name].outlet))
        return Position(build.text(value), number, outlets, documents, len(documents), evidence)

    twelve, seventeen = build.at("a", "Twelve ships"), build.at("b", "Seventeen ships")
    walkout, dispute = build.at("a", "walkout"), build.at("b", "strike in Velsa")
    return (
        Disagreement("D1", "figure", None, build.text("ship"), (side("12", 12, twelve), side("17", 17, seventeen))),
        Disagreement(
            "D2",
            "wording",
            it,
            build.text("what it is called"),
            (side("walkout", None, walkout, build.at("d", "walkout")), side("strike", None, dispute)),
        ),
    )


def _copies(build: Builder) -> tuple[Copy, ...]:
    words = "The port handles a third of the island's grain and most of its timber."
    return (Copy("C1", ("b", "c"), 0.41, (Passage(build.text(words), (build.at("b", words), build.at("c", words))),)),)
