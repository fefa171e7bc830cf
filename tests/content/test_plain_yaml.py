"""Plain YAML: what the parser makes of it, or nothing."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from briefing.content.document import Document
from briefing.content.load import read_content
from briefing.content.plain_yaml import read_plain
from briefing.content.yaml_text import parsed

ROOT = Path(__file__).parents[2]
SEEDS = range(2)
EACH = 30_000
"""Texts for each seed."""
LINES = """\
title: Talks open
title: "Talks: open"
title: 'It''s open'
title: Talks # open
headline:  a  b\x20\x20
url: https://a.org/?a=b&c#d
time: 2025-02-13T12:41+01:00
place: Привіт: a
place:
note:
summary: ''
summary: null
summary: " "
null:
actors: [ada, bo-b]
topics: [ ada ,bob's  own ]
topics: [ada?, bob]
topics: [ada #, bob]
topics: [a: b]
topics: [a{b]
actors: [ada, null]
actors: [ada,]
actors: []
actors: [[ada]]
quotes:\x20
quotes:
topics:
- ada
- a: b
  - text: One
  - text: "Two"
    speaker: ada
    via: bob
    about: [ada]
    kind:
    kind: ''
  -   a: b
      c: d
  - ada
  - bob
  - null
  - ''
  - - a
  ada
a:b
a: b:
A: b

\x20\x20
# a
---
...
""".splitlines()
PIECES = (*"\n\t\"'[]{},~#&*!|>%@`?\\:-a0“é\x00\x7f\x85\xa0\u2028\ufeff\ufffd\uffff\U0001f600 ",)
PIECES += ("null", ": ", " #", "- ", "? ", "<<: a\n", "key:\n", "\n\n", "\n  ")


def _own() -> list[str]:
    """The YAML of this repository's content."""
    documents: list[Document] = [*read_content(ROOT).documents.values()]
    return [document.yaml for document in documents]


def _texts(seed: int, own: list[str]) -> Iterator[str]:
    """Lines of all kinds below each other, and pieces of what editors wrote, with something put in."""
    random = Random(seed)  # noqa: S311 - nothing is kept secret
    for number in range(EACH):
        if number % 3:
            text = "\n".join(random.choices(LINES, k=random.randint(1, 5))) + random.choice(("\n", ""))
        else:
            lines = random.choice(own).split("\n")
            first = random.randrange(len(lines))
            text = "\n".join(lines[first * random.randint(0, 1) : first + random.randint(1, 12)])
        for _ in range(random.randint(0, 1)):
            at = random.randint(0, len(text))
            text = text[:at] + random.choice(PIECES) + text[at + random.randint(0, 1) :]
        yield text


def _slowly(text: str) -> object:
    """What the parser makes of a text, its keys in their order, or what it says."""
    try:
        data = parsed(text)
    except Exception as problem:  # noqa: BLE001 - whatever it says: it is not what the other way found
        return problem
    return [*data.items()]


@pytest.mark.parametrize("seed", SEEDS)
def test_it_reads_what_the_parser_reads(seed: int) -> None:
    taken = [(text, data) for text in _texts(seed, _own()) if (data := read_plain(text)) is not None]
    differing = [(text, data, slow) for text, data in taken if [*data.items()] != (slow := _slowly(text))]
    assert min(differing, key=lambda each: len(each[0]), default=None) is None
    assert len(taken) >= EACH // 6


def test_nearly_all_files_are_plain() -> None:
    own = _own()
    assert sum(read_plain(text) is not None for text in own) >= 0.85 * len(own)


def test_what_it_reads() -> None:
    text = (
        'title: Talks open\nnote:\nactors: [ada, bob]\nquotes:\n  - text: "So: yes"\n    speaker: ada\n  - text: No\n'
    )
    quotes = [{"text": "So: yes", "speaker": "ada"}, {"text": "No"}]
    assert read_plain(text) == {"title": "Talks open", "actors": ["ada", "bob"], "quotes": quotes}
