"""The picture of a day: time runs downwards, entries by hour to the left of the line, key events to its right."""

from collections import Counter
from collections.abc import Iterable
from math import ceil

from briefing.model.frozen import frozen
from briefing.render.pictures.lettering import lines
from briefing.render.pictures.spacing import spaced

WIDTH = 288
"""So wide is the picture, in pixels: it fits a narrow telephone and the margin of a page."""
_LINE = 74
_LABELS = 98
"""Where the line of time stands, and where the labels begin."""
_LONGEST = 40
"""Pixels of the longest bar."""
_HOUR, _LEAST = 18, 144
"""Pixels of an hour, and the least height of the whole day."""
_SIZE, _LEADING, _APART = 12, 16, 9
_LABELLED, _LINES = 12, 3
"""So many key events are labelled, in so many lines at most."""
_AIR = 1.3
"""So many times the room that the labels need, so that most of them stand near their bullets."""
_EDGE = 14
"""Room above and below."""


@frozen
class Event:
    """What happened at a `minute` of the day, 0 to 1439, which people write as `clock`."""

    minute: int
    clock: str
    title: str


@frozen
class HourBar:
    """The entries of one hour: a bar of `length` pixels round `y`."""

    hour: int
    count: int
    y: int
    length: int


@frozen
class HourMark:
    """A full hour on the line."""

    text: str
    y: int


@frozen
class EventLabel:
    """The label of a key event: the clock and then its lines stand on `baselines`; `leader` leads there."""

    clock: str
    lines: tuple[str, ...]
    baselines: tuple[int, ...]
    leader: str


@frozen
class DayPicture:
    """A day from its first to its last entry. `line` and `labels` are where the line and the labels stand.

    `bullets` is a path of points on the line: all key events, labelled or not.
    """

    width: int
    height: int
    line: int
    labels: int
    top: int
    bottom: int
    thickness: int
    bars: tuple[HourBar, ...]
    marks: tuple[HourMark, ...]
    events: tuple[EventLabel, ...]
    bullets: str


def day_picture(minutes: Iterable[int], events: Iterable[Event]) -> DayPicture | None:
    """The picture of a day's entries, of which the minutes are given, and its key events; none of a single moment."""
    given = sorted(minutes)
    if len(set(given)) < 2:  # noqa: PLR2004 - one moment makes no line
        return None
    happened = sorted(events, key=lambda event: (event.minute, event.title))
    shown = _spread(happened)
    texts = [lines(event.title, WIDTH - _LABELS, _SIZE, _LINES) for event in shown]
    heights = [(1 + len(text)) * _LEADING + _APART for text in texts]
    first, last = given[0] // 60, given[-1] // 60 + 1
    hour = max(_HOUR, ceil(max(_LEAST, _AIR * sum(heights)) / (last - first)))
    room = hour * (last - first)

    def at(minute: int) -> int:
        return _EDGE + round((minute - first * 60) * hour / 60)

    places = spaced([at(event.minute) - _EDGE for event in shown], heights, room)
    counts = Counter(minute // 60 for minute in given)
    most = max(counts.values())
    every = next((step for step in (1, 2, 3) if hour * step >= 2 * _LEADING), 6)
    return DayPicture(
        width=WIDTH,
        height=room + 2 * _EDGE,
        line=_LINE,
        labels=_LABELS,
        top=_EDGE,
        bottom=_EDGE + room,
        thickness=min(hour - 4, 20),
        bars=tuple(
            HourBar(hour=h, count=n, y=at(h * 60 + 30), length=max(1, round(_LONGEST * n / most)))
            for h, n in sorted(counts.items())
        ),
        marks=tuple(HourMark(text=f"{h:02}", y=at(h * 60)) for h in range(first, last + 1) if (h - first) % every == 0),
        events=tuple(
            _label(event, text, at(event.minute), _EDGE + top)
            for event, text, top in zip(shown, texts, places, strict=True)
        ),
        bullets="".join(dict.fromkeys(f"M{_LINE} {at(event.minute)}h0" for event in happened)),
    )


def _spread(events: list[Event]) -> list[Event]:
    """As many of the events as are labelled, spread over all of them."""
    if len(events) <= _LABELLED:
        return events
    return [events[round(number * (len(events) - 1) / (_LABELLED - 1))] for number in range(_LABELLED)]


def _label(event: Event, text: tuple[str, ...], y: int, top: float) -> EventLabel:
    baseline = round(top + _APART / 2) + 13
    level = baseline - 4
    return EventLabel(
        clock=event.clock,
        lines=text,
        baselines=tuple(baseline + _LEADING * number for number in range(len(text) + 1)),
        leader=f"M{_LINE + 6} {y}L{_LABELS - 12} {level}H{_LABELS - 5}",
    )
