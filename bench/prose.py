"""The body of an entry as an editor writes it: paragraphs in Markdown with links, emphasis and now and then a list."""

import re
from collections.abc import Callable, Sequence
from random import Random

from bench.words import sentence, slug

WORDS = 190
"""Words of a body."""
_LINK = re.compile(r"\]\(actor:([a-z0-9-]+)\)")

Mark = Callable[[Random, str, Sequence[str]], str]


def _actor(_: Random, text: str, actors: Sequence[str]) -> str:
    return f"[{text}](actor:{slug(actors[0])})"


def _outward(random: Random, text: str, _: Sequence[str]) -> str:
    return f"[{text}](https://example.org/{random.randrange(10**6)}/)"


def _emphasis(_: Random, text: str, __: Sequence[str]) -> str:
    return f"*{text}*"


def _strong(_: Random, text: str, __: Sequence[str]) -> str:
    return f"**{text}**"


def _quoted(_: Random, text: str, __: Sequence[str]) -> str:
    return f"“{text}”"


MARKS: tuple[tuple[Mark, float], ...] = (
    (_actor, 0.12), (_outward, 0.06), (_emphasis, 0.08), (_strong, 0.03), (_quoted, 0.15),
)  # fmt: skip
"""What may be done to two words of a sentence, and in which part of the sentences it is."""
_BLOCK_QUOTE = 0.15
_LIST = 0.01
"""In which part of every second paragraph there is one instead."""


def body(random: Random, words: tuple[str, ...], actors: Sequence[str]) -> str:
    """A body of `WORDS` words. Links to actors are `actor:` and an id."""
    blocks: list[list[str]] = [[]]
    left = WORDS
    while left:
        length = left if left < 20 else random.randint(8, 18)
        left -= length
        blocks[-1].append(_marked(random, sentence(random, words, length), actors))
        if len(blocks[-1]) >= 3 and left:
            blocks.append([])
    return "\n\n".join(_block(random, number, sentences) for number, sentences in enumerate(blocks)) + "\n"


def _marked(random: Random, found: list[str], actors: Sequence[str]) -> str:
    """A sentence in which the second and third word may be marked."""
    mark = random.choices([mark for mark, _ in MARKS] + [None], [part for _, part in MARKS] + [_UNMARKED])[0]
    if mark:
        found[1:3] = [mark(random, " ".join(found[1:3]), actors)]
    return " ".join(found)


_UNMARKED = 1 - sum(part for _, part in MARKS)


def _block(random: Random, number: int, sentences: list[str]) -> str:
    chance = random.random() if number % 2 else 1
    if chance < _LIST:
        return "\n".join(f"- {each}" for each in sentences)
    if chance < _LIST + _BLOCK_QUOTE:
        return "> " + " ".join(sentences)
    return " ".join(sentences)


def for_others(text: str) -> str:
    """The same body for generators that know no `actor:`."""
    return _LINK.sub(r"](/actors/\1/)", text)
