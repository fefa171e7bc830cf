"""A picture for sharing before it is drawn: its texts, and a name that changes with whatever is drawn."""

import re
from dataclasses import astuple
from hashlib import sha256
from unicodedata import normalize

from briefing.model.frozen import frozen
from briefing.render.social.looks import Looks

WIDTH, HEIGHT = 1200, 630
"""In pixels: what every network shows whole."""
REVISION = 1
"""To be raised with every change of how pictures are drawn: else old ones are taken for new."""

_HYPHENS = re.compile("[\u2010-\u2012]")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")


@frozen
class SocialCard:
    """The texts of a picture: `words` stand large, `quoted` with a bar beside them; `below` are single lines.

    `foot` are the two ends of its last line.
    """

    kicker: str
    words: str
    quoted: bool = False
    below: tuple[str, ...] = ()
    foot: tuple[str, str] = ("", "")

    @property
    def texts(self) -> tuple[str, ...]:
        """Everything that is written on it."""
        return (self.kicker, self.words, *self.below, *self.foot)

    def digest(self, looks: Looks) -> str:
        """Stands for the picture: what is drawn, in which looks, by which revision of the drawing."""
        return sha256(repr((REVISION, looks.digest, astuple(self))).encode()).hexdigest()[:10]


def tidy(text: str) -> str:
    """A text as it is drawn: one line, composed letters, plain hyphens, nothing that has no shape."""
    text = _UNSEEN.sub("", _HYPHENS.sub("-", normalize("NFC", text)))
    return " ".join(text.split())
