"""Lettering of pictures: letters set from a font, each drawn once and measured once, however often it comes."""

from collections.abc import Iterable
from functools import lru_cache
from io import BytesIO
from itertools import pairwise

from PIL import Image, ImageDraw, ImageFont

from briefing.render.social.wrapping import Measure

_EXACT = 1000
"""In pixels: at this size widths are measured, where rounding to whole pixels is no matter."""


class Lettering:
    """A font in every size."""

    def __init__(self, font: bytes) -> None:
        self._font = font
        self._size = lru_cache(maxsize=None)(self._opened)
        self._letter = lru_cache(maxsize=None)(self._drawn)
        self._advance = lru_cache(maxsize=None)(self._measured)
        self._width = lru_cache(maxsize=20_000)(self._added)

    def measure(self, size: int) -> Measure:
        """What tells how wide texts are at a size in pixels."""
        return lambda text: size * self._width(text)

    def write(self, canvas: Image.Image, text: str, size: int, at: tuple[int, int], steps: Iterable[int]) -> None:
        """A line of text from a place on its baseline; `steps` are its values from an edge to a full letter."""
        ink, x = tuple(steps), float(at[0])
        for letter, following in pairwise(f"{text}\0"):
            shape, stencil, (left, top) = self._letter(letter, size, ink)
            canvas.paste(shape, (round(x) + left, at[1] + top), stencil)
            x += size * self._advance(letter, following)

    def _opened(self, size: int) -> ImageFont.FreeTypeFont:
        return ImageFont.truetype(BytesIO(self._font), size, layout_engine=ImageFont.Layout.BASIC)

    def _drawn(self, letter: str, size: int, ink: tuple[int, ...]) -> tuple[Image.Image, Image.Image, tuple[int, int]]:
        """A letter in an ink's values, the places that it covers, and where it lies from its place on the baseline."""
        font = self._size(size)
        left, top, right, bottom = map(round, font.getbbox(letter, anchor="ls"))
        grey = Image.new("L", (max(1, right - left), max(1, bottom - top)), 0)
        ImageDraw.Draw(grey).text((-left, -top), letter, fill=255, font=font, anchor="ls")
        steps = [round(value * len(ink) / 255) for value in range(256)]
        shape = grey.point([ink[step - 1] if step else 0 for step in steps])
        return shape, grey.point([255 if step else 0 for step in steps]), (left, top)

    def _measured(self, letter: str, following: str) -> float:
        """How far a letter's neighbour stands from it, in sizes; after the last one `following` is NUL.

        Between words nothing is drawn nearer: a font may take half of a space away.
        """
        font = self._size(_EXACT)
        if following == "\0" or " " in (letter, following):
            return font.getlength(letter) / _EXACT
        return (font.getlength(letter + following) - font.getlength(following)) / _EXACT

    def _added(self, text: str) -> float:
        return sum(self._advance(letter, following) for letter, following in pairwise(f"{text}\0"))
