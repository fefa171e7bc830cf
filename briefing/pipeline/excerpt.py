"""The line that a finding is about, as much of it as can be shown, in characters that change nothing around them."""

import unicodedata

TAB = 4
"""Columns that a tab is drawn as."""
WIDEST = 100
"""Columns of a line that are shown; of a longer one, those around the place."""
_BEFORE = 60
_MOST = 4 * WIDEST
"""Characters of a line that are shown: some take no column."""
_LEAST_JOINING, _LAST_JOINING = 0x1160, 0x11FF
_TURNING = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})
"""Characters that turn the direction of what follows: they would move the caret's place."""


def around(line: str, column: int) -> tuple[str, str]:
    """What is shown of a line before `column` (from 1, in code points), and from there on.

    Characters that a terminal or a browser would obey are shown as `�`, so that no file can colour or clear a screen.
    """
    at = min(max(column - 1, 0), len(line))
    start, end = _window(line, at)
    before = ("…" if start else "") + "".join(map(_drawn, line[start:at]))
    return before, "".join(map(_drawn, line[at:end])) + ("…" if end < len(line) else "")


def width(text: str) -> int:
    """How many columns a terminal takes for a text."""
    return sum(map(_columns, text))


def _columns(character: str) -> int:
    """Two for wide characters of East Asia and pictures, none for what joins the one before, a tab's own for a tab."""
    if character == "\t":
        return TAB
    if _drawn(character) == "�":
        return 1
    if unicodedata.category(character) in ("Mn", "Me", "Cf") or _LEAST_JOINING <= ord(character) <= _LAST_JOINING:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _drawn(character: str) -> str:
    if character == "\t":
        return " " * TAB
    control = unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp")
    return "�" if control or unicodedata.bidirectional(character) in _TURNING else character


def _window(line: str, at: int) -> tuple[int, int]:
    """From where to where a line is shown."""
    if len(line) <= _MOST and width(line) <= WIDEST:
        return 0, len(line)
    start, wide = at, 0
    while start > 0 and at - start < _MOST and wide + _columns(line[start - 1]) <= _BEFORE:
        start -= 1
        wide += _columns(line[start])
    end = at
    while end < len(line) and end - start < _MOST and wide + _columns(line[end]) <= WIDEST:
        wide += _columns(line[end])
        end += 1
    return start, end
