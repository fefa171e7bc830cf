"""Samples of pictures, from sample numbers."""

from briefing.render.dates import When
from briefing.render.pictures.bars import bars
from briefing.render.pictures.day import DayPicture, Event, day_picture
from briefing.render.pictures.network import Thing, network
from briefing.render.pictures.ticks import ticks
from briefing.render.samples.names import GAZETTE, NOWHERE, WHEN, WIRE, to
from briefing.render.views.activity import Activity, Presence
from briefing.render.views.matrix import EMPTY, Cell, Row
from briefing.render.views.network import NetworkView, NodeView
from briefing.render.views.parts import Counted, Head, Link
from briefing.render.views.timeline import TimeLine, TimelineDay

_BY_HOUR = (0, 0, 0, 0, 0, 0, 1, 2, 4, 3, 6, 5, 9, 7, 4, 2, 3, 1, 0, 1, 0, 0, 0, 0)
_PEOPLE = (
    ("ada", "Ada Exampleby", 12),
    ("bo", "Bo Sampleson", 7),
    ("borduria", "Borduria", 9),
    ("syldavia", "Syldavia", 4),
)
_TOGETHER = {("ada", "bo"): 5, ("ada", "borduria"): 7, ("bo", "borduria"): 2, ("borduria", "syldavia"): 3}
TIMELINE = (
    TimeLine(
        clock=When(iso="2025-02-13T09:05", text="09:05"),
        link=to("Ferrymen row home"),
        source=WIRE,
        actors=("bo-sampleson",),
        is_key=False,
        is_draft=True,
    ),
    TimeLine(
        clock=When(iso="2025-02-13T12:41", text="12:41"),
        link=to("Both gates open at noon"),
        source=GAZETTE,
        actors=("ada-exampleby",),
        is_key=True,
        is_draft=False,
    ),
    TimeLine(
        clock=None,
        link=to("A leaflet without a date"),
        source=NOWHERE,
        actors=("ada-exampleby",),
        is_key=False,
        is_draft=False,
    ),
)
COLUMNS = (Counted(link=to("Crossings"), count=9), Counted(link=to("Gates"), count=4))
ROWS = (
    Row(
        of=Counted(link=to("Ada Exampleby"), count=12),
        cells=(
            Cell(count=to("7"), step=5, name="Ada Exampleby on Crossings: 7"),
            Cell(count=to("3"), step=2, name="Ada Exampleby on Gates: 3"),
        ),
    ),
    Row(of=Counted(link=to("Borduria"), count=3), cells=(Cell(count=to("2"), step=1, name="Borduria: 2"), EMPTY)),
)
NUMBERS = tuple(
    Counted(link=Link(text=f"{hour:02}:00", href=None), count=count) for hour, count in enumerate(_BY_HOUR) if count
)


def day() -> TimelineDay:
    """A day of the timeline."""
    return TimelineDay(
        link=to("13 February 2025"),
        when=WHEN,
        count=sum(_BY_HOUR),
        hours=bars(_BY_HOUR, 28),
        hours_in_words="Most entries from 12:00 to 13:00",
        events=TIMELINE,
        more=None,
    )


def day_at_a_glance() -> DayPicture | None:
    """Entries by hour and two key events."""
    events = (
        Event(minute=545, clock="09:05", title="Ferrymen row home, and nobody knows when they will come back"),
        Event(minute=761, clock="12:41", title="Both gates open at noon"),
    )
    return day_picture([60 * hour for hour, count in enumerate(_BY_HOUR) for _ in range(count)], events)


def activity() -> Activity | None:
    """How often somebody appears by hour."""
    drawn = bars(_BY_HOUR, 40, pitch=10)
    if drawn is None:
        return None
    return Activity(
        title="Entries by hour",
        in_words="Most: 12:00, 9 entries",
        bars=drawn,
        first="00:00",
        last="24:00",
        numbers=NUMBERS,
    )


def presence() -> tuple[Presence, ...]:
    """In which entries of a long article somebody appears."""
    marks = [number % 7 in {0, 3} for number in range(80)]
    drawn = ticks(marks)
    if drawn is None:
        return ()
    return (Presence(article=to("Talks open in Klow"), source=GAZETTE, count=sum(marks), of=80, ticks=drawn),)


def net(head: Head) -> NetworkView:
    """Four who appear together."""
    picture = network([Thing(id=id_, name=name, count=count) for id_, name, count in _PEOPLE], _TOGETHER)
    counts = {id_: Counted(link=to(name), count=count) for id_, name, count in _PEOPLE}
    nodes = picture.nodes if picture else ()
    return NetworkView(
        head=head,
        picture=picture,
        in_words="Most often together: Ada Exampleby and Borduria, in 7 entries",
        nodes=tuple(NodeView(actor=counts[node.id], node=node) for node in nodes),
        pairs=(),
        all_actors=Counted(link=to("All actors"), count=4),
    )
