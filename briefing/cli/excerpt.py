"""The line that a finding is about, with a caret under the place: aligned as a terminal draws the characters."""

from briefing.pipeline.excerpt import around, width


def excerpt(line: str, number: int, column: int) -> tuple[str, str]:
    """A line of a file, and one below it with a caret at `column` (from 1, in code points).

    Both begin with the line's number, or as much space, and a bar.
    """
    before, rest = around(line, column)
    gutter = f"{number:>5} | "
    return f"{gutter}{before}{rest}".rstrip(), f"{' ' * (len(gutter) - 2)}| {' ' * width(before)}^"
