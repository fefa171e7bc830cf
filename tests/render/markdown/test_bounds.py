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

SLOW = (
    "![", "[a](u ", "[a](<", "[a][", "- [", "> [", "<a b='", "<http://", "<div>\n", "a\n===\n", "> # a\n", "---\n",
    "[a]:\n", "***a", "_a **b ", "``a ", "\\*", "a\n\n", "1. a\n", "|\n", "[^a", "a" + " " * 99, "[a](b" + " " * 99,
)  # fmt: skip
SHAPES: dict[str, Callable[[str, int], str]] = {
    "in one block": lambda unit, count: unit * count,
    "in blocks": lambda unit, count: "\n\n".join([unit * 200] * (count // 200)) + "\n\n" + unit * (count % 200),
    "and closed": lambda unit, count: unit * count + "](u)" * count,
    "before a table": lambda unit, count: unit * count + "\n\n" + "|a" * 99 + "\n" + "|-" * 99 + "\n" + "|\n" * 99,
}


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
    for unit in SLOW:
        body = _most(partial(SHAPES[shape], unit))
        assert body
        bounded(partial(_read, html, body), seconds=SECONDS)


def _read(html: MarkdownReader, body: str) -> int:
    """Everything that is done with a body."""
    return len(html(body)) + len([*links(body), *pictures(body), *headings(body), *cited(body)])
