"""Ticks: one for each thing in a row, of which some are marked, like lines of a page seen from afar."""

from collections.abc import Sequence

from briefing.model.frozen import frozen

ROW = 64
"""So many stand in a line."""
_PITCH, _TALL, _SHORT, _LINE = 4, 14, 6, 20


@frozen
class Ticks:
    """Tall ticks for what is `marked`, and short ones for the `others`, as two paths to be stroked."""

    width: int
    height: int
    marked: str
    others: str


def ticks(marks: Sequence[bool]) -> Ticks | None:
    """The ticks of things in their order; none where nothing is marked."""
    if not any(marks):
        return None
    rows = -(-len(marks) // ROW)
    return Ticks(
        width=_PITCH * min(len(marks), ROW),
        height=_LINE * (rows - 1) + _TALL,
        marked="".join(_tick(at, _TALL) for at, mark in enumerate(marks) if mark),
        others="".join(_tick(at, _SHORT) for at, mark in enumerate(marks) if not mark),
    )


def _tick(at: int, height: int) -> str:
    line, place = divmod(at, ROW)
    return f"M{_PITCH * place + _PITCH // 2} {_LINE * line + _TALL}v-{height}"
