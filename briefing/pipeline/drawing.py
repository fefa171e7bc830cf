"""Drawing: a picture for sharing becomes a PNG. The same texts in the same looks give the same bytes."""

from collections.abc import Iterator, Mapping
from io import BytesIO
from itertools import accumulate, pairwise
from types import MappingProxyType

from PIL import Image

from briefing.pipeline.lettering import Lettering
from briefing.render.social.card import HEIGHT, WIDTH, SocialCard
from briefing.render.social.looks import Looks
from briefing.render.social.wrapping import Size, cut, fitted

_EDGE = 76
_TOP, _FOOT = 56, HEIGHT - 108
"""Where the rules lie."""
_WORDS = ((84, 2), (72, 3), (64, 3), (56, 4), (48, 5), (42, 6))
"""Sizes of the large words, and how many lines may have each."""
_KICKER, _BELOW, _SITE, _HOST = 27, 31, 31, 25
_LEADING = 1.22
_BASELINE = 0.95
"""Where in a line its letters stand, in sizes."""
_ROOM = 28
"""Between the parts."""
_BAR, _INDENT = 7, 38
_BELOW_LINES = 2

_SHADES: Mapping[str, int] = MappingProxyType({"ink": 5, "meta": 4, "accent": 4, "rule": 1})
"""Steps from the paper to each colour; with the paper no more than 16, which take half a byte."""
_INKS = MappingProxyType(
    {name: range(*ends) for name, ends in zip(_SHADES, pairwise(accumulate(_SHADES.values(), initial=1)), strict=True)}
)
_RUNS = 3
"""Of zlib's ways the one for long runs of one value: less than half the time, a tenth more bytes."""


class Drawing:
    """What pictures are drawn with, made ready once for all of them."""

    def __init__(self, looks: Looks) -> None:
        self._headline, self._label = Lettering(looks.headline), Lettering(looks.label)
        self._palette = list(_palette(looks))

    def __call__(self, card: SocialCard) -> bytes:
        """A card as a PNG."""
        canvas = Image.new("L", (WIDTH, HEIGHT), 0)
        self._middle(canvas, card, self._top(canvas, card))
        self._end(canvas, card)
        canvas.putpalette(self._palette)
        made = BytesIO()
        canvas.save(made, "PNG", bits=4, compress_level=6, compress_type=_RUNS)
        return made.getvalue()

    def _top(self, canvas: Image.Image, card: SocialCard) -> int:
        """The kicker under a rule; where there is room below it."""
        _fill(canvas, "ink", (_EDGE, _TOP, WIDTH - _EDGE, _TOP + 2))
        kicker = cut(card.kicker, WIDTH - 2 * _EDGE, self._label.measure(_KICKER))
        return self._lines(canvas, self._label, (kicker,), _KICKER, "accent", (_EDGE, _TOP + 18)) + _ROOM

    def _middle(self, canvas: Image.Image, card: SocialCard, top: int) -> None:
        """The large words, and what stands below them."""
        start = _EDGE + (_INDENT if card.quoted else 0)
        width = WIDTH - _EDGE - start
        small = Size(measure=self._label.measure(_BELOW), lines=_BELOW_LINES)
        below = [line for text in card.below for line in fitted(text, width, (small,)).lines]
        room = _FOOT - _ROOM - top - (_ROOM + _height(_BELOW, len(below)) if below else 0)
        sizes = [(size, min(most, room // _height(size))) for size, most in _WORDS]
        fit = fitted(card.words, width, [Size(measure=self._headline.measure(size), lines=n) for size, n in sizes])
        size = sizes[fit.size][0]
        at = top + max(0, room - _height(size, len(fit.lines))) // 3
        end = self._lines(canvas, self._headline, fit.lines, size, "ink", (start, at))
        if card.quoted:
            _fill(canvas, "ink", (_EDGE, at + size // 5, _EDGE + _BAR, end))
        first = below[:1] if card.quoted else []
        end = self._lines(canvas, self._label, first, _BELOW, "ink", (start, end + _ROOM // 2))
        self._lines(canvas, self._label, below[len(first) :], _BELOW, "meta", (start, end))

    def _end(self, canvas: Image.Image, card: SocialCard) -> None:
        """The site's name and where it is, under a rule."""
        _fill(canvas, "rule", (_EDGE, _FOOT, WIDTH - _EDGE, _FOOT + 2))
        whole, baseline = WIDTH - 2 * _EDGE, _FOOT + 56
        measured = self._label.measure(_HOST)
        host = cut(card.foot[1], whole / 2, measured)
        taken = round(measured(host))
        site = cut(card.foot[0], whole - taken - _ROOM, self._headline.measure(_SITE))
        self._label.write(canvas, host, _HOST, (WIDTH - _EDGE - taken, baseline), _INKS["meta"])
        self._headline.write(canvas, site, _SITE, (_EDGE, baseline), _INKS["ink"])

    @staticmethod
    def _lines(  # noqa: PLR0913, PLR0917 - a block of type is no fewer things
        canvas: Image.Image,
        lettering: Lettering,
        lines: tuple[str, ...] | list[str],
        size: int,
        ink: str,
        at: tuple[int, int],
    ) -> int:
        """Lines below each other from their upper left corner; where they end."""
        x, y = at
        for number, line in enumerate(lines):
            baseline = y + _height(size, number) + round(size * _BASELINE)
            lettering.write(canvas, line, size, (x, baseline), _INKS[ink])
        return y + _height(size, len(lines))


def _height(size: int, lines: int = 1) -> int:
    return lines * round(size * _LEADING)


def _fill(canvas: Image.Image, ink: str, box: tuple[int, int, int, int]) -> None:
    canvas.paste(_INKS[ink][-1], box)


def _palette(looks: Looks) -> Iterator[int]:
    """The paper, then the shades of each ink: red, green and blue of each."""
    paper = bytes.fromhex(looks.colours["paper"])
    yield from paper
    for name, shades in _SHADES.items():
        full = bytes.fromhex(looks.colours[name])
        for shade in range(1, shades + 1):
            yield from (round(a + (b - a) * shade / shades) for a, b in zip(paper, full, strict=True))
