"""Bodies at the limits, made of what Python-Markdown takes longest for, are made into HTML within bounds."""

from collections.abc import Callable
from functools import partial

import pytest

from briefing.content.cited import cited
from briefing.content.limits import body_passes
from briefing.content.marks import headings, links, pictures
from briefing.render.markdown.reader import MarkdownReader
from tests.bounded import bounded
from tests.render.conftest import MakeSite
from tests.render.markdown.test_reader import reader

SECONDS = 15
"""Of the processor: each takes one or two; what is quadratic beyond the limits takes minutes."""

SPACES = " " * 99
SLOW = (
    "![", "[a](u ", "[a](<", "[a][", "- [", "> [", "<div>\n", "a\n===\n", "> # a\n", "---\n", "[a]:\n", "***a",
    "_a **b ", "``a ", "\\*", "a\n\n", "[^a", "a" + SPACES,
)  # fmt: skip
Shape = tuple[Callable[[str, int], str], tuple[str, ...]]
SHAPES: dict[str, Shape] = {
    "in one block": (lambda unit, count: unit * count, (*SLOW, "1. a\n", "|\n")),
    "in blocks": (
        lambda unit, count: "\n\n".join([unit * 200] * (count // 200)) + "\n\n" + unit * (count % 200),
        SLOW,
    ),
    "and closed": (
        lambda unit, count: unit * count + "](u)" * count,
        ("[a](<", "<a b='", "<http://", "[a](b" + SPACES),
    ),
    "before a table": (
        lambda unit, count: unit * count + "\n\n" + "|a" * 99 + "\n" + "|-" * 99 + "\n" + "|\n" * 99,
        ("![", "``a ", "a\n\n", "a" + SPACES),
    ),
}
"""How so many of a unit make a body, and the units that take longest so, or would without a limit."""


def _most(make: Callable[[int], str]) -> str:
    """The longest text of this shape that is within all limits."""
    least, most = 0, 100_000
    while least < most:
        middle = (least + most + 1) // 2
        least, most = (middle, most) if body_passes(make(middle)) is None else (least, middle - 1)
    return make(least)


@pytest.mark.parametrize("shape", SHAPES)
def test_the_worst_that_is_within_the_limits_is_made_into_html(site: MakeSite, shape: str) -> None:
    html = reader(site())
    make, units = SHAPES[shape]
    for unit in units:
        body = _most(partial(make, unit))
        assert body
        bounded(partial(_read, html, body), seconds=SECONDS)


def _read(html: MarkdownReader, body: str) -> int:
    """Everything that is done with a body."""
    return len(html(body)) + len([*links(body), *pictures(body), *headings(body), *cited(body)])
