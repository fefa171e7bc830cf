"""The tokens of a stylesheet: its custom properties by day and by night, and how well their colours can be read."""

import re
from collections.abc import Iterator

from briefing.model.frozen import frozen

_NIGHT = re.compile(r"@media\b[^{};]*\(prefers-color-scheme:\s*dark\)\s*\{")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_TOKEN = re.compile(r"(?<![\w(-])--([\w-]+)\s*:\s*([^;{}]+)")
_HEX = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)


@frozen
class Token:
    """A custom property, without the dashes of its name; `night` is as `day` where no dark value is given."""

    name: str
    day: str
    night: str


def tokens(css: str) -> tuple[Token, ...]:
    """The tokens of a stylesheet in its order; of several values the last one holds."""
    day, night = (dict(_TOKEN.findall(half)) for half in _halves(_COMMENT.sub("", css)))
    return tuple(
        Token(name=name, day=day.get(name, value).strip(), night=night.get(name, value).strip())
        for name, value in {**day, **night}.items()
    )


def is_hex(colour: str) -> bool:
    """Whether a colour is written like `#8a2b2b` or `#fff`."""
    return _HEX.fullmatch(colour) is not None


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours such as `#8a2b2b` as WCAG 2 defines it, 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _halves(css: str) -> tuple[str, str]:
    """What holds by day, and what is within the rules for the night."""
    parts = list(_nights(css))
    night = "".join(css[start:end] for start, end in parts)
    edges = [0, *(at for part in parts for at in part), len(css)]
    day = "".join(css[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))
    return day, night


def _nights(css: str) -> Iterator[tuple[int, int]]:
    """Where the rules for the night begin, after their brace, and where they end."""
    for match in _NIGHT.finditer(css):
        depth = 1
        for brace in re.finditer(r"[{}]", css[match.end() :]):
            depth += 1 if brace[0] == "{" else -1
            if not depth:
                yield match.end(), match.end() + brace.start()
                break


def _luminance(colour: str) -> float:
    """Relative luminance, 0 for black to 1 for white."""
    digits = colour.removeprefix("#")
    digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits  # noqa: PLR2004 - `#fff`
    parts = (int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)  # noqa: PLR2004 - the definition's
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
