"""What the pictures for sharing are drawn with: the theme's two fonts, and the colours of its light side."""

import re
from collections.abc import Mapping
from hashlib import sha256
from types import MappingProxyType

from briefing.model.frozen import frozen
from briefing.model.theme import Theme
from briefing.render.social.letters import letters

HEADLINE, LABEL = "headline.ttf", "label.ttf"
_TOKEN = re.compile(rb"--([a-z-]+):\s*#([0-9a-fA-F]{6})\b")
_PLAIN: Mapping[str, str] = MappingProxyType(
    {"paper": "ffffff", "ink": "000000", "meta": "000000", "accent": "000000", "rule": "000000"}
)
"""Where the tokens give a colour otherwise than as `#8a2b2b`: black on white."""


@frozen
class Looks:
    """Fonts, colours as `8a2b2b`, and the letters that both fonts have; `digest` stands for all of it."""

    headline: bytes
    label: bytes
    colours: Mapping[str, str]
    letters: frozenset[int]
    digest: str

    @classmethod
    def of(cls, theme: Theme) -> "Looks | None":
        """The looks of a theme; nothing where it lacks a font that can be read."""
        if not {HEADLINE, LABEL} <= theme.fonts.keys():
            return None
        headline, label = theme.fonts[HEADLINE], theme.fonts[LABEL]
        known = letters(headline) & letters(label)
        if not known:
            return None
        colours = _colours(theme)
        whole = b"\0".join((headline, label, repr(sorted(colours.items())).encode()))
        return cls(
            headline=headline, label=label, colours=colours, letters=known, digest=sha256(whole).hexdigest()[:16]
        )

    def can_write(self, text: str) -> bool:
        """Whether both fonts have every letter of a text."""
        return self.letters.issuperset(map(ord, text))


def _colours(theme: Theme) -> Mapping[str, str]:
    """The colours as the stylesheet first gives them: those of the light side."""
    found: dict[str, str] = {}
    for name, colour in _TOKEN.findall(
        b"\n".join(theme.assets[name] for name in theme.assets if name.endswith(".css"))
    ):
        found.setdefault(name.decode(), colour.decode().lower())
    return MappingProxyType({name: found.get(name, plain) for name, plain in _PLAIN.items()})
