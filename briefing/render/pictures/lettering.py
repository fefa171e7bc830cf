"""Lettering: how wide words are, before a browser has set them in a font that only it knows."""

from unicodedata import east_asian_width

_NARROW = frozenset("fijlrt.,:;!|'’‘()[] /-")
_WIDE = frozenset("mwMW—…@%&")
_CUT = "…"


def width(text: str, size: float) -> float:
    """The room that a text in a sans-serif of `size` pixels needs at most, in pixels: a wide guess."""
    return sum(map(_letter, text)) * size


def _letter(letter: str) -> float:
    """A letter's width in parts of the size."""
    if letter in _NARROW:
        return 0.4
    if letter in _WIDE:
        return 0.98
    if east_asian_width(letter) in "WF":
        return 1.05
    return 0.74 if letter.isupper() else 0.62


def cut(text: str, room: float, size: float) -> str:
    """A text that fits, cut after a word if one fits, and marked as cut."""
    if width(text, size) <= room:
        return text
    kept = ""
    for letter in text:
        if width(kept + letter + _CUT, size) > room:
            break
        kept += letter
    whole = kept.rpartition(" ")[0] if not text[len(kept)].isspace() else kept
    return (whole or kept).rstrip(" ,;:–-") + _CUT


def lines(text: str, room: float, size: float, most: int) -> tuple[str, ...]:
    """A text in at most so many lines; what does not fit into the last is cut."""
    words = text.split()
    found: list[str] = []
    while words and len(found) < most - 1:
        taken = 1
        while taken < len(words) and width(" ".join(words[: taken + 1]), size) <= room:
            taken += 1
        found.append(cut(" ".join(words[:taken]), room, size))
        words = words[taken:]
    return (*found, cut(" ".join(words), room, size)) if words else tuple(found)
