"""How long Markdown takes, in microseconds of one processor for a body of 190 words: by either path, and cleaning.

`python -m bench.markdown [how many bodies]`. The bodies are made up, the same on every machine: three paragraphs and
a block quote, in each paragraph a citation and two of a link, an emphasis, a strong word and code.
"""

import sys
import time
from collections.abc import Callable, Sequence
from random import Random

from briefing.linking.link import link
from briefing.model.finding import Origin
from briefing.model.library import Library
from briefing.model.settings import Settings
from briefing.render.addresses import Addresses
from briefing.render.markdown.citations import Citations
from briefing.render.markdown.cleaner import Cleaner
from briefing.render.markdown.short_path import ShortPath
from briefing.render.markdown.whole_path import WholePath
from briefing.render.reads import Reads
from briefing.render.words import ENGLISH

BODIES = 2_000
PARAGRAPHS = (("", 70), ("", 60), ("> ", 30), ("", 30))
MARKS = ("[{}](actor:ada-exampleby)", "[{}](https://world.example/?a=1&b=2)", "*{}*", "**{}**", "`{}`")
ROUNDS = 5


def body(random: Random) -> str:
    """One body."""
    return "\n\n".join(sign + _paragraph(random, length) for sign, length in PARAGRAPHS)


def _paragraph(random: Random, length: int) -> str:
    words = ["".join(random.choices("abcdefghijklmnoprstuvwy", k=random.randint(2, 9))) for _ in range(length)]
    first, second, third = random.sample(range(length), 3)
    for at in (first, second):
        words[at] = random.choice(MARKS).format(words[at])
    words[third] += ".[^q1]"
    return " ".join(words) + "."


def microseconds(read: Callable[[str], object], texts: Sequence[str]) -> float:
    """The processor's time for one text, in the best of some rounds."""
    rounds: list[float] = []
    for _ in range(ROUNDS):
        start = time.process_time()
        for text in texts:
            read(text)
        rounds.append(time.process_time() - start)
    return min(rounds) / len(texts) * 1_000_000


def measure(size: int) -> None:
    """Print the times for so many bodies."""
    settings = Settings(origin=Origin("site.yaml"), title="x")
    library = Library(
        settings=settings, sources={}, articles={}, entries={}, actors={}, topics={}, statements={},
        questions={}, pages={},
    )  # fmt: skip
    addresses = Addresses(link(library))
    citations = Citations(addresses, {}, ENGLISH)
    short, whole = ShortPath(addresses, citations, Reads()), WholePath(addresses, citations, ENGLISH)
    random = Random(size)
    texts = [body(random) for _ in range(size)]
    html = [whole(text) for text in texts]
    if [short(text) for text in texts] != html:
        raise SystemExit("the two paths differ")
    print(f"{size} bodies of {sum(map(len, texts)) // size} characters, in microseconds each:")
    print(f"  Python-Markdown {microseconds(whole, texts):8.0f}")
    print(f"  the short path  {microseconds(short, texts):8.0f}")
    print(f"  cleaning        {microseconds(Cleaner({}).closed, html):8.0f}")


if __name__ == "__main__":
    measure(int(sys.argv[1]) if sys.argv[1:] else BODIES)
