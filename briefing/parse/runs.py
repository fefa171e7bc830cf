"""Runs of capitalised words, in which names are looked for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.parse.blocks import Block
from briefing.parse.starts import BEGINS

_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_REST = r"\w{0,30}(?:[’'-][^\W\d_]\w{0,30}){0,3}\b"
WORD = rf"\b{_CAPITAL}{_REST}"
_PARTICLE = (
    "de|van|der|den|von|al|bin|ibn|da|dos|la|le|du|ter|zu|af|di|del|della|dos|y|ul|ap|ab|ó|ní|nic|mac|ten|op|los|las|do"
    "|das|san|binti|bint|abu"
)
PARTICLES = frozenset(_PARTICLE.split("|"))
_PART = (
    rf"(?:(?:[A-Z]\.[ \u00a0]?|St\.?[ \u00a0]){{1,3}}{WORD}"
    rf"|(?:(?:{_PARTICLE})[ \u00a0]){{0,3}}(?:(?:al|el|ul|ar|as|ad|ash|at|az|bin)-)?{WORD})"
)
_INITIALS = rf"(?<=[A-Z])(?<![\w.].)\.[ \u00a0]?(?:[A-Z]\.[ \u00a0]?){{0,2}}{WORD}"
_RUN = re.compile(rf"{_CAPITAL}(?:{_INITIALS}|{BEGINS}{_REST})(?:[ \u00a0\n]\s?(?:& )?{_PART})*")
_OPENS = re.compile(r"[.!?:\n“\"‘][”’\"]?\s*$")
OPENERS = frozenset(
    "meanwhile however elsewhere earlier later today yesterday tomorrow separately finally instead then now here there"
    " speaking asked responding writing announcing addressing appearing both neither either only even perhaps maybe"
    " rival welcome watch read see live breaking exclusive revealed update latest analysis opinion".split()
)
"""Words that open a sentence or a headline and are no part of the name behind them."""
_POSSESSIVE = re.compile(r"[’']s?$")


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words in a row, without a possessive's ending."""

    start: int
    words: list[str]
    opens: bool
    """A sentence begins with it."""


def runs(text: str, part: Block) -> Iterator[Run]:
    """The runs of a block, cut after each possessive."""
    for match in _RUN.finditer(text, part.start, part.end):
        start = match.start()
        opens = start == part.start or _OPENS.search(text, max(part.start, start - 3), start) is not None
        if "’" not in match[0] and "'" not in match[0]:
            yield Run(start, match[0].split(), opens)
            continue
        words: list[str] = []
        for word in re.finditer(r"\S+", match[0]):
            words.append(_POSSESSIVE.sub("", word[0]))
            if words[-1] != word[0]:
                yield Run(start, words, opens)
                start, words, opens = match.start() + word.end(), [], False
        if words:
            yield Run(start, words, opens)
