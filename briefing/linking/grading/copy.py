"""An archived copy, ready to be searched: what many searches share is made once."""

from collections.abc import Iterator
from functools import cached_property

from briefing.linking.folding import Folded, fold, is_cut, uncapitalised
from briefing.model.span import Span


class Copy:
    """The text of an archived copy, as it is and folded."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def folded(self) -> Folded:
        """The text folded, with the places of its letters."""
        return fold(self.text)

    @cached_property
    def small(self) -> str:
        """The folded text in small letters; its places are not those of the folded text."""
        return self.folded.text.casefold()

    def holds(self, span: Span) -> bool:
        """Whether the span lies inside the text and cuts through no word."""
        return span.end <= len(self.text) and not is_cut(self.text, span.start) and not is_cut(self.text, span.end)

    def occurrences(self, text: str, within: Span) -> Iterator[Span]:
        """Where these very words stand."""
        for at in _places(self.text, text, within):
            yield Span(at, at + len(text))

    def folded_occurrences(self, key: str, within: Span) -> Iterator[Span]:
        """Where words stand that are `key` when folded, but for a first capital."""
        room = Span(self.folded.at(within.start), max(self.folded.at(within.end), 1))
        small = uncapitalised(key)
        forms = {small, small[:1].upper() + small[1:]}
        for at in sorted(at for form in forms for at in _places(self.folded.text, form, room)):
            yield self.original(at, at + len(key))

    def original(self, start: int, end: int) -> Span:
        """The span in the text of a span in the folded text, whose last character is part of a word."""
        last = self.folded.place(end - 1) + 1
        while last < len(self.text) and "\u0300" <= self.text[last] <= "\u036f":
            last += 1
        return Span(self.folded.place(start), last)

    def has_once(self, words: str) -> bool:
        """Whether words, folded and in small letters, stand here once at most."""
        places = _places(self.small, words, Span(0, len(self.small) + 1))
        return next(places, None) is None or next(places, None) is None


def _places(text: str, words: str, within: Span) -> Iterator[int]:
    """Where words stand in a text, cut out of no longer word."""
    at = text.find(words, within.start, within.end) if words else -1
    while at >= 0:
        if not is_cut(text, at) and not is_cut(text, at + len(words)):
            yield at
        at = text.find(words, at + 1, within.end)
