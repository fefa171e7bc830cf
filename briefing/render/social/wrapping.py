"""Words in lines: as large as there is room for, never over the edge, and nothing left out without a sign."""

from collections.abc import Callable, Sequence

from briefing.model.frozen import frozen

Measure = Callable[[str], float]
"""The width of a text in pixels."""

_ELLIPSIS = "…"
_HALVINGS = 6
"""So often the width is narrowed until the lines are of like length."""


@frozen
class Size:
    """A size of type: how wide texts are in it, and how many lines there is room for."""

    measure: Measure
    lines: int


@frozen
class Fitted:
    """Lines in the size of the number `size`."""

    lines: tuple[str, ...]
    size: int


def fitted(text: str, width: float, sizes: Sequence[Size]) -> Fitted:
    """A text in the first of some sizes that has room for all of it; in the last it ends with an ellipsis."""
    words = text.split()
    for number, size in enumerate(sizes):
        if max(map(size.measure, words), default=0) <= width and len(_lines(words, width, size.measure)) <= size.lines:
            return Fitted(lines=_even(words, width, size.measure), size=number)
    last = sizes[-1]
    lines = _lines(_broken(words, width, last.measure), width, last.measure)
    if len(lines) > last.lines:
        lines = [*lines[: last.lines - 1], cut(" ".join(lines[last.lines - 1 :]), width, last.measure)]
    return Fitted(lines=tuple(lines), size=len(sizes) - 1)


def cut(text: str, width: float, measure: Measure) -> str:
    """A text in one line: where it is too long, as many words as fit and an ellipsis."""
    if measure(text) <= width:
        return text
    words = text.split()
    for count in range(len(words) - 1, 0, -1):
        shown = f"{' '.join(words[:count])} {_ELLIPSIS}"
        if measure(shown) <= width:
            return shown
    kept = words[0]
    while kept and measure(kept + _ELLIPSIS) > width:
        kept = kept[:-1]
    return kept + _ELLIPSIS


def _lines(words: Sequence[str], width: float, measure: Measure) -> list[str]:
    """Words in lines, each as full as it can be."""
    lines: list[list[str]] = []
    space, used = measure(" "), 0.0
    for word in words:
        wide = measure(word)
        if lines and used + space + wide <= width:
            lines[-1].append(word)
            used += space + wide
        else:
            lines.append([word])
            used = wide
    return [" ".join(line) for line in lines]


def _even(words: Sequence[str], width: float, measure: Measure) -> tuple[str, ...]:
    """The same number of lines, but of like length."""
    lines = _lines(words, width, measure)
    low, high = max(map(measure, words), default=0.0), width
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        narrower = _lines(words, middle, measure)
        if len(narrower) == len(lines):
            lines, high = narrower, middle
        else:
            low = middle
    return tuple(lines)


def _broken(words: Sequence[str], width: float, measure: Measure) -> list[str]:
    """Words, those that are wider than a line in pieces that end with a hyphen."""
    pieces: list[str] = []
    for word in words:
        rest = word
        while len(rest) > 1 and measure(rest) > width:
            at = len(rest) - 1
            while at > 1 and measure(rest[:at] + "-") > width:
                at -= 1
            pieces.append(rest[:at] + "-")
            rest = rest[at:]
        pieces.append(rest)
    return pieces
