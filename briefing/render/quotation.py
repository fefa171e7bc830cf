"""A quotation as its page shows it: paragraph by paragraph, without the marks that opened each of them again."""

import re
from collections.abc import Iterator

from briefing.render.words import Words

_MARK = re.compile(r"[“”„«»\"]")
_SINGLE = re.compile(r"\n\s*(?P<mark>[‘'])(?=[A-Z])(?![^\n]*[.,!?…][’'](?!\w))")
_BLANK_LINE = re.compile(r"\s*\n\s*\n\s*")
_ENDED = re.compile(r"[.!?…][’'”\")]?\s*\Z|\n\s*\Z|\A\s*\Z")


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a quotation given as it stands between its first and its last mark.

    A mark inside that has no partner and follows the end of a sentence opens a paragraph again, whether lines part
    the paragraphs or not; so does a blank line. Line breaks of other kinds are white space.
    """
    if "\n" not in text and _MARK.search(text) is None:
        return (" ".join(text.split()) or text,)
    found: list[str] = []
    start = 0
    single = (match.start("mark") for match in _SINGLE.finditer(text))
    for mark in (*sorted((*_alone(text), *single)), len(text)):
        found += (" ".join(part.split()) for part in _BLANK_LINE.split(text[start:mark]))
        start = mark + 1
    return tuple(part for part in found if part) or (text,)


def _alone(text: str) -> Iterator[int]:
    """Where a mark stands that opens a paragraph again: after a sentence, before a word, no mark closing it."""
    marks = [match.start() for match in _MARK.finditer(text)]
    skip = False
    for at, after in zip(marks, [*marks[1:], None], strict=False):
        if skip:
            skip = False
        elif after is not None and _opens(text, at) and not _opens(text, after):
            skip = True
        elif _ENDED.search(text[max(0, at - 4) : at]) and text[at + 1 : at + 2].strip():
            yield at


def _opens(text: str, at: int) -> bool:
    """Whether a word follows the mark and none stands right before it."""
    return not text[at + 1 : at + 2].isspace() and (at == 0 or text[at - 1] in " \t\r\n\u00a0([–—-‘'")


def in_line(text: str, limit: int, in_words: Words) -> str:
    """A quotation in one line and in its marks, cut with an ellipsis after a word where it is longer than `limit`."""
    words = " ".join(paragraphs(text))
    if len(words) > limit:
        words = f"{words[: limit + 1].rpartition(' ')[0] or words[:limit]} …"
    return in_words.quoted(words)
