"""Who speaks about whom, and how often."""

from collections import Counter
from dataclasses import dataclass
from itertools import accumulate

from briefing.model.ids import ActorId
from briefing.render.context import Context
from briefing.render.views.parts import Counted, Head, Link

_COLUMNS = 25
_NUMBERS = 200
"""A table that is wider or holds more is no table to read; the rest stand in lists below it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """How many statements, and `name` says of whom about whom; nothing is linked where there are none."""

    count: Link | None
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerRow:
    """One speaker; `cells` are as many as the table has columns."""

    speaker: Counted
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WhoOnWhomView:
    """Speakers in rows, whom they speak about in columns, both by the number of their statements."""

    head: Head
    columns: tuple[Counted, ...]
    rows: tuple[SpeakerRow, ...]
    other_columns: tuple[Counted, ...]
    other_rows: tuple[Counted, ...]


def who_on_whom_view(context: Context) -> WhoOnWhomView:
    """The view of the matrix. A statement about two is counted under both; the totals count it once."""
    site = context.site
    pairs = Counter((s.speaker, actor) for s in site.voices.statements.values() for actor in s.about)
    spoken = Counter(s.speaker for s in site.voices.statements.values() if s.about)
    about = Counter({actor: len(statements) for actor, statements in site.voices.spoken_about.items()})
    speakers, actors = _by_number(spoken), _by_number(about)
    columns = actors[:_COLUMNS]
    filled = accumulate(sum((speaker, actor) in pairs for actor in columns) for speaker in speakers)
    rows = [speaker for speaker, numbers in zip(speakers, filled, strict=True) if numbers <= _NUMBERS]
    return WhoOnWhomView(
        head=context.head(
            "who-on-whom",
            title="Who on whom",
            description="Who speaks about whom, in how many statements.",
        ),
        columns=tuple(_counted(context, id_, about, "about") for id_ in columns),
        rows=tuple(
            SpeakerRow(
                speaker=_counted(context, speaker, spoken, "said"),
                cells=tuple(_cell(context, speaker, actor, pairs[speaker, actor]) for actor in columns),
            )
            for speaker in rows
        ),
        other_columns=tuple(_counted(context, id_, about, "about") for id_ in actors[_COLUMNS:]),
        other_rows=tuple(_counted(context, id_, spoken, "said") for id_ in speakers[len(rows) :]),
    )


def _by_number(counts: Counter[ActorId]) -> list[ActorId]:
    return sorted(counts, key=lambda id_: (-counts[id_], id_))


def _counted(context: Context, id_: ActorId, counts: Counter[ActorId], section: str) -> Counted:
    return Counted(link=context.link("actor", _name(context, id_), id_, section), count=counts[id_])


def _cell(context: Context, speaker: ActorId, actor: ActorId, count: int) -> Cell:
    if not count:
        return Cell(count=None, name="")
    statements = "1 statement" if count == 1 else f"{count} statements"
    return Cell(
        count=context.link("actor", str(count), speaker, f"about-{actor}"),
        name=f"{_name(context, speaker)} on {_name(context, actor)}: {statements}",
    )


def _name(context: Context, id_: ActorId) -> str:
    return context.site.library.actors[id_].name
