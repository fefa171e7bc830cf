"""Bars: counts in a row, as one path to be stroked."""

from collections.abc import Sequence

from briefing.model.frozen import frozen

PITCH = 5
"""Pixels from bar to bar, where nothing else is asked for; one of them is left free."""


@frozen
class Bars:
    """A bar for each count above nothing, `thick` pixels wide, on the ground of a picture of this size."""

    width: int
    height: int
    thick: int
    path: str


def bars(counts: Sequence[int], height: int, most: int = 0, pitch: int = PITCH) -> Bars | None:
    """The bars of counts, of which `most`, or else the largest, is as high as the picture; none where all are nothing.

    What is there at all is seen: no bar is lower than a pixel.
    """
    top = max(most, *counts, 0)
    if not any(counts):
        return None
    thick = pitch - 1
    heights = [max(1, round(height * count / top)) if count else 0 for count in counts]
    path = "".join(f"M{pitch * at + thick // 2} {height}v-{high}" for at, high in enumerate(heights) if high)
    return Bars(width=pitch * len(counts) - 1, height=height, thick=thick, path=path)
