"""Golden cases: files that an editor can read and extend.

A file in `cases/` holds one case or several. A case is a line `# what it shows`, an article, a line `---`, and one
line for each quotation of the article: `words => speaker`, or `=> nobody`, or `=> scare`, or `=> *` (not decided).
A rule's name in square brackets at the end (`words => Ada Exampleby [tail]`) says which rule must find it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "cases"


@dataclass(frozen=True)
class Expected:
    """One quotation as the case wants it."""

    words: str
    speaker: str
    rule: str | None


@dataclass(frozen=True)
class Case:
    """One article with the quotations to be found in it, in order."""

    name: str
    text: str
    quotes: tuple[Expected, ...]


def cases() -> Iterator[Case]:
    """All cases of all files."""
    for file in sorted(FOLDER.glob("*.md")):
        for part in ("\n" + file.read_text(encoding="utf-8")).split("\n# ")[1:]:
            title, _, body = part.partition("\n")
            text, _, wanted = body.partition("\n---\n")
            lines = [line for line in wanted.splitlines() if line.strip()]
            yield Case(f"{file.stem}: {title}", text.strip("\n"), tuple(_expected(line) for line in lines))


def _expected(line: str) -> Expected:
    words, _, who = line.rpartition(" => ")
    speaker, _, rule = who.partition(" [")
    return Expected(words, speaker.strip(), rule.rstrip("] ") or None)
