"""Who speaks about whom, and how often."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import accumulate

from briefing.model.frozen import frozen
from briefing.model.ids import ActorId
from briefing.render.context import Context
from briefing.render.pictures.heat import step
from briefing.render.ranked import ranked
from briefing.render.views.matrix import EMPTY, Cell, Row
from briefing.render.views.parts import Counted, Head, Link
from briefing.render.views.statements import shown_under

_COLUMNS = 25
_NUMBERS = 200
_OTHERS = 40
"""A table that is wider or holds more is no table to read; the rest stand in lists below it."""


@frozen
class WhoOnWhomView:
    """Speakers in rows, whom they speak about in columns, both by the number of their statements."""

    head: Head
    columns: tuple[Counted, ...]
    rows: tuple[Row, ...]
    other_columns: tuple[Counted, ...]
    other_rows: tuple[Counted, ...]
    rest: Link | None


def who_on_whom_view(context: Context) -> WhoOnWhomView:
    """The view of the matrix. A statement about two is counted under both; the totals count it once."""
    site = context.site
    pairs = Counter((s.speaker, actor) for s in site.voices.statements.values() for actor in s.about)
    spoken = Counter(s.speaker for s in site.voices.statements.values() if s.about)
    about = Counter({actor: len(statements) for actor, statements in site.voices.spoken_about.items()})
    speakers, actors = ranked(spoken), ranked(about)
    columns = actors[:_COLUMNS]
    filled = accumulate(sum((speaker, actor) in pairs for actor in columns) for speaker in speakers)
    rows = [speaker for speaker, numbers in zip(speakers, filled, strict=True) if numbers <= _NUMBERS]
    most = max(pairs.values(), default=0)
    return WhoOnWhomView(
        head=context.head(
            "who-on-whom",
            title=context.words.gettext("Who on whom"),
            description=context.words.gettext("Who speaks about whom, in how many statements."),
        ),
        columns=tuple(_counted(context, id_, about, "about") for id_ in columns),
        rows=tuple(
            Row(
                of=_counted(context, speaker, spoken, "said"),
                cells=tuple(_cells(context, speaker, columns, pairs, most)),
            )
            for speaker in rows
        ),
        other_columns=tuple(_counted(context, id_, about, "about") for id_ in actors[_COLUMNS:][:_OTHERS]),
        other_rows=tuple(_counted(context, id_, spoken, "said") for id_ in speakers[len(rows) :][:_OTHERS]),
        rest=context.link("actors", context.words.gettext("All others are in the list of actors."))
        if max(len(actors) - _COLUMNS, len(speakers) - len(rows)) > _OTHERS
        else None,
    )


def _counted(context: Context, id_: ActorId, counts: Counter[ActorId], section: str) -> Counted:
    return Counted(link=context.link("actor", _name(context, id_), id_, section), count=counts[id_])


def _cells(
    context: Context, speaker: ActorId, columns: Iterable[ActorId], pairs: Counter[tuple[ActorId, ActorId]], most: int
) -> Iterator[Cell]:
    """A cell for each column; it leads to the speaker's statements about that actor, or to all of the speaker's."""
    shown = shown_under(context.site.voices.spoken.get(speaker, ()), "about")
    for actor in columns:
        fragment = f"about-{actor}" if actor in shown else "said"
        yield _cell(context, (speaker, actor), pairs[speaker, actor], most, fragment)


def _cell(context: Context, pair: tuple[ActorId, ActorId], count: int, most: int, fragment: str) -> Cell:
    if not count:
        return EMPTY
    speaker, actor = pair
    return Cell(
        count=context.link("actor", str(count), speaker, fragment),
        step=step(count, most),
        name=context.words.ngettext(
            "%(speaker)s on %(actor)s: %(num)s statement",
            "%(speaker)s on %(actor)s: %(num)s statements",
            count,
            speaker=_name(context, speaker),
            actor=_name(context, actor),
        ),
    )


def _name(context: Context, id_: ActorId) -> str:
    return context.site.library.actors[id_].name
