"""An article's words as the page gives them to machines, divided into the paragraphs that it shows."""

import re
from collections.abc import Sequence

from briefing.parse.html.lines import Line, lines
from briefing.parse.html.tree import tree

_ALL = 0.9
"""The share of the words that the shown paragraphs must hold to stand for them."""
_KEY = 24
"""Letters by which the paragraph is found that the words begin with."""
_TRIES = 4
_GAPS = 6
"""Lines in a row that may stand between two paragraphs without being among the words: captions, notices."""
_NOT_A_LETTER = re.compile(r"[\W_]+")
_TAG = re.compile(r"<(?:p|br|div|li|blockquote|h\d)\b", re.IGNORECASE)
_BREAK = re.compile(r"\r\n?|\n")


class Shown:
    """The lines that a page shows, to be found by their letters."""

    def __init__(self, found: Sequence[Line]) -> None:
        self.lines = [line for line in found if line.kind != "about"]
        self.letters = [letters(line.text) for line in self.lines]
        self._places: dict[str, list[int]] = {}
        for at, text in enumerate(self.letters):
            self._places.setdefault(text[:_KEY], []).append(at)

    def holding(self, body: str) -> list[Line]:
        """The lines that hold nearly all words of `body`, in order; none where the page does not show them."""
        wanted = letters(body)
        sizes = range(_KEY, 3, -1) if len(wanted) < _KEY else (_KEY,)
        starts = [at for size in sizes for at in self._places.get(wanted[:size], ())]
        for start in starts[:_TRIES] or self._short_starts(wanted):
            found, held = self._run(wanted, start)
            if held >= _ALL * len(wanted) > 0:
                return found
        return []

    def _short_starts(self, wanted: str) -> list[int]:
        """Lines shorter than a key with which the words begin."""
        return [at for size in range(3, _KEY) for at in self._places.get(wanted[:size], ())][:_TRIES]

    def _run(self, wanted: str, start: int) -> tuple[list[Line], int]:
        found: list[Line] = []
        at = gap = 0
        for line, text in zip(self.lines[start:], self.letters[start:], strict=True):
            if text and wanted.startswith(text, at):
                found.append(line)
                at += len(text)
                gap = 0
            elif line.kind == "heading":
                found.append(line)
            else:
                gap += 1
            if gap > _GAPS or at >= len(wanted):
                break
        return found, at


def letters(text: str) -> str:
    """The letters and digits of a text."""
    return _NOT_A_LETTER.sub("", text).casefold()


def own_paragraphs(body: str) -> list[Line]:
    """The words of `body` in the lines that it has itself, by its markup or its line breaks."""
    if _TAG.search(body):
        return [line for line in lines(tree(body)) if line.kind != "about"]
    plain = (" ".join(tree(part).text().split()) for part in _BREAK.split(body))
    return [Line(text, "prose", "p") for text in plain if any(map(str.isalnum, text))]
