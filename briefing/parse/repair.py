"""Repair: the text as it was meant, and the way back to the untouched file.

Copying leaves UTF-8 that was read as windows-1252, entities, odd spaces, invisible characters and foreign line ends.
Everything else in this package reads the repaired text; what it found is then placed in the file as it is.
"""

import html
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from briefing.model.reading import FoundQuote, Mention, Reading, Segment
from briefing.model.span import Span

_TAIL = "[\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
"""What a continuation byte of UTF-8 looks like in windows-1252 or Latin-1."""
_MANGLED = f"(?:[\xc2-\xdf]{_TAIL}|[\xe0-\xef]{_TAIL}{{2}}|[\xf0-\xf4]{_TAIL}{{3}})"
_COMBINING = "[\u0300-\u036f]"
_DAMAGE = re.compile(
    f"(?P<mangled>{_MANGLED}{{1,48}}|[\x80-\x9f])"
    f"|(?P<lost>â€\ufffd?(?!{_TAIL})|Â )"
    r"|(?P<entity>&(?:#\d{2,5}|#[xX][0-9a-fA-F]{2,4}|[a-zA-Z]{2,8}\d?);)"
    "|(?P<line>\r\n?|[\v\f\u2028\u2029])"
    "|(?P<space>[\t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000])"
    "|(?P<nothing>[\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+)"
    f"|(?P<accent>{_COMBINING}+)"
)
_SUSPECT = re.compile(
    "[&\r\v\f\t\x80-\xa0\xad\xc2-\xf4\u0300-\u036f\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2069\u3000\ufeff]"
)
"""Every character that damage begins with: one class of characters, so that a sound text is searched at once."""
_LOST = {"â€": "”", "â€\ufffd": "”", "Â ": " "}
"""What mangled characters are left as when their last byte, which windows-1252 does not have, was dropped."""
_MANGLINGS = 3
"""Times that a text may have been mangled, one over the other."""


Place = Callable[[Span], Span]
"""Where a stretch of the repaired text stands in the file."""


@dataclass(frozen=True, slots=True)
class Repaired:
    """The repaired text in stretches: where each begins in `text` and in the file, and the width of its characters.

    A stretch of untouched characters has width 1; a repaired character is a stretch of its own.
    """

    text: str
    begins: Sequence[int] = (0,)
    origins: Sequence[int] = (0,)
    widths: Sequence[int] = (1,)

    def original(self, span: Span) -> Span:
        """Where the stretch `span` of the repaired text stands in the file."""
        last = bisect_right(self.begins, span.end - 1) - 1
        end = self.origins[last] + span.end - 1 - self.begins[last] + self.widths[last]
        return Span(self.place(span.start), end)

    def place(self, at: int) -> int:
        """Where the character `at` of the repaired text begins in the file."""
        index = bisect_right(self.begins, at) - 1
        return self.origins[index] + at - self.begins[index]


def repair(text: str) -> Repaired:
    """Repair `text`; with one search where nothing is wrong with it."""
    parts: list[str] = []
    begins, origins, widths = [0], [0], [1]
    done = length = 0
    known: dict[str, tuple[str, Sequence[int]]] = {}
    for suspect in _SUSPECT.finditer(text):
        match = _DAMAGE.match(text, suspect.start()) if suspect.start() >= done else None
        if match is None:
            continue
        start, end = match.span()
        start -= match.lastgroup == "accent" and start > done
        old = text[start:end]
        if old not in known:
            new = _repaired(match.lastgroup, old)
            known[old] = new, _character_widths(old, new)
        new, wide = known[old]
        if new == old:
            continue
        parts += text[done:start], new
        length += start - done
        done = end
        if len(new) == len(old):
            length += len(new)
            continue
        for width in wide:
            begins.append(length)
            origins.append(start)
            widths.append(width)
            start, length = start + width, length + 1
        begins.append(length)
        origins.append(end)
        widths.append(1)
    if not parts:
        return Repaired(text)
    return Repaired("".join((*parts, text[done:])), begins, origins, widths)


def _repaired(damage: str | None, old: str) -> str:
    match damage:
        case "mangled":
            return _unmangled(old)
        case "lost":
            return _LOST[old]
        case "entity":
            meant = html.unescape(old)
            return _DAMAGE.sub(lambda match: _repaired(match.lastgroup, match[0]), meant) if meant != old else old
        case "accent":
            composed = unicodedata.normalize("NFC", old)
            return composed if len(composed) < len(old) else old
    return {"line": "\n", "space": " "}.get(damage or "", "")


def _unmangled(old: str) -> str:
    """A run of characters that have the shape of mangled ones, repaired where that is what they are."""
    from ftfy import fix_encoding

    new = fix_encoding(old)
    return _DAMAGE.sub(lambda match: _repaired(match.lastgroup, match[0]), new) if new != old else old


def _character_widths(old: str, new: str) -> Sequence[int]:
    """How many characters of `old` each one of `new` stands for."""
    for times in range(1, _MANGLINGS + 1):
        widths = [_mangled_width(char, times) for char in new]
        if sum(widths) == len(old):
            return widths
    edges = [len(old) * index // max(1, len(new)) for index in range(len(new) + 1)]
    return [after - before for before, after in pairwise(edges)]


def _mangled_width(char: str, times: int) -> int:
    """How long `char` becomes when it is mangled so many times."""
    for _ in range(times - 1):
        char = "".join(_as_windows(byte) for byte in char.encode("utf-8", "replace"))
    return len(char.encode("utf-8", "replace"))


def _as_windows(byte: int) -> str:
    return bytes([byte]).decode("windows-1252", "ignore") or chr(byte)


def without(text: str, spans: Sequence[Span]) -> Repaired:
    """The text without `spans`, which stand in order and apart."""
    if not spans:
        return Repaired(text)
    stops = [(span.start, span.end) for span in spans]
    kept = [(end, start) for (_, end), (start, _) in pairwise([(0, 0), *stops, (len(text), len(text))])]
    parts = [text[start:end] for start, end in kept]
    begins = [0, *accumulate(len(part) for part in parts[:-1])]
    return Repaired("".join(parts), begins, [start for start, _ in kept], [1] * len(kept))


def restored(reading: Reading, repairs: Sequence[Repaired], text: str) -> Reading:
    """The reading of the repaired text as one of the file `text`: all spans, and the words of quotations.

    One after the other of `repairs` leads back to it.
    """
    moving = [repaired for repaired in repairs if len(repaired.begins) > 1]
    if not moving:
        return replace(reading, segments=tuple(_sliced(segment, text) for segment in reading.segments))

    def place(span: Span) -> Span:
        for repaired in moving:
            span = repaired.original(span)
        return span

    segments = tuple(_segment(segment, place, text) for segment in reading.segments)
    removed = tuple(replace(removal, span=place(removal.span)) for removal in reading.removed)
    return replace(reading, segments=segments, removed=removed)


def _sliced(segment: Segment, text: str) -> Segment:
    """The segment with the words of its quotations as they stand, where no character has moved."""
    words = [quote.span.of(text) for quote in segment.quotes]
    if all(quote.text == stand for quote, stand in zip(segment.quotes, words, strict=True)):
        return segment
    quotes = (replace(quote, text=stand) for quote, stand in zip(segment.quotes, words, strict=True))
    return replace(segment, quotes=tuple(quotes))


def _segment(segment: Segment, place: Place, text: str) -> Segment:
    return replace(
        segment,
        span=place(segment.span),
        quotes=tuple(_quote(quote, place, text) for quote in segment.quotes),
        mentions=tuple(_mention(mention, place) for mention in segment.mentions),
    )


def _quote(quote: FoundQuote, place: Place, text: str) -> FoundQuote:
    named = quote.attribution
    span = place(quote.span)
    if named is not None and named.span is not None:
        named = replace(named, span=place(named.span))
    return replace(quote, text=span.of(text), span=span, attribution=named)


def _mention(mention: Mention, place: Place) -> Mention:
    return replace(mention, spans=tuple(map(place, mention.spans)))
