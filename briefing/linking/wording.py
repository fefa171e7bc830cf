"""Wording: how two texts differ, word by word."""

import re
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

from briefing.linking.folding import bare, folded, uncapitalised

Op = Literal["same", "taken out", "put in"]

_WORD = re.compile(r"[–—―]|--+|(?:(?!--)[^\s–—―])+")


@dataclass(frozen=True, slots=True)
class Difference:
    """A run of words that both texts have, that only the first has (`taken out`), or only the second (`put in`)."""

    op: Op
    words: str


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    key: str


def differences(before: str, after: str) -> tuple[Difference, ...]:
    """How `after` differs from `before`, in the order of reading; shared words stand as in `after`.

    What folding takes away is no difference: quotation marks, dashes, white space, the first capital, the last stop.
    """
    from rapidfuzz.distance import Indel  # many sites show no differences

    ours, theirs = _words(before), _words(after)
    steps: list[tuple[Op, str, _Word]] = []
    for step in Indel.opcodes([word.key for word in ours], [word.key for word in theirs]):
        here, there = ours[step.src_start : step.src_end], theirs[step.dest_start : step.dest_end]
        if step.tag == "equal":
            steps += (("same", after, word) for word in there)
        else:
            steps += (("taken out", before, word) for word in here)
            steps += (("put in", after, word) for word in there)
    return tuple(_run(list(run)) for run in _in_order(steps))


def _in_order(steps: list[tuple[Op, str, _Word]]) -> list[list[tuple[Op, str, _Word]]]:
    """The steps in runs; between two shared runs what was taken out comes before what was put in."""
    runs: list[list[tuple[Op, str, _Word]]] = []
    for _, stretch in groupby(steps, key=lambda step: step[0] == "same"):
        ordered = sorted(stretch, key=lambda step: step[0] == "put in")
        runs += (list(run) for _, run in groupby(ordered, key=lambda step: step[0]))
    return runs


def _run(steps: list[tuple[Op, str, _Word]]) -> Difference:
    op, text, first = steps[0]
    return Difference(op, " ".join(text[first.start : steps[-1][2].end].split()))


def _words(text: str) -> list[_Word]:
    found = [_Word(word.start(), word.end(), folded(word[0])) for word in _WORD.finditer(text)]
    words = [word for word in found if word.key]
    if words:
        words[-1] = replace(words[-1], key=bare(words[-1].key) or words[-1].key)
        words[0] = replace(words[0], key=uncapitalised(words[0].key))
    return words
