"""Turns: lines that open with a letter or a name and a colon, one side of a transcript after the other."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.model.span import Span
from briefing.parse.blocks import Block

_LABEL = re.compile(
    r"(?P<asks>Q|Question|QUESTION|Interviewer|INTERVIEWER|Reporter|REPORTER|Host|HOST)(?: \d{1,3})?\s?[:.—–]\s+"
    r"|(?P<answers>A|Answer|ANSWER|Guest|GUEST)(?: \d{1,3})?\s?[:.—–]\s+"
    r"|(?P<name>(?:[A-Z][\w’'.-]{0,30} ){0,4}[A-Z][\w’'.-]{1,30})(?: \([^)]{1,40}\))?:\s+"
)
_FEWEST_TURNS = 3


@dataclass(frozen=True, slots=True)
class Turn:
    """What one side says: its block, its `label` as printed and where that is `named`, and where the words stand."""

    block: Block
    label: str
    start: int
    end: int
    asks: bool
    answers: bool
    named: Span


def turns(text: str, blocks: Sequence[Block]) -> list[Turn]:
    """The turns of a plain transcript: three at least, of two sides, of which one recurs; else none."""
    found: list[Turn] = []
    for block in blocks:
        label = _LABEL.match(text, block.start, min(block.end, block.start + 160))
        if label is not None and label.end() < block.end:
            named = Span(*label.span("name")) if label["name"] else Span(*label.span())
            words = label["name"] or label["asks"] or label["answers"]
            found.append(Turn(block, words, label.end(), block.end, bool(label["asks"]), bool(label["answers"]), named))
    counts = Counter(turn.label for turn in found)
    sides = {
        turn.label for turn in found if turn.asks or turn.answers or counts[turn.label] > 1 or turn.label.isupper()
    }
    plain = [turn for turn in found if turn.label in sides]
    if len(plain) < _FEWEST_TURNS or len(sides) < 2 or len(plain) == len(sides):
        return []
    return plain
