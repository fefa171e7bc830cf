"""How long aligning quotes takes, in seconds of one processor, and how much memory.

`python -m bench.statements [how many quotes …]`. The quotes are made up, the same on every machine: 2,000 speakers of
whom a few talk very much, each utterance carried by several articles, word for word, cut, re-worded or re-spelled,
among stock phrases that everybody uses.
"""

import resource
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import combinations
from random import Random

from bench.words import word
from briefing.linking.lineage import lineages
from briefing.linking.statements.join import statements
from briefing.model.article import Article
from briefing.model.citation import citations
from briefing.model.entry import Entry, Quote
from briefing.model.finding import Origin
from briefing.model.ids import ActorId, ArticleId, EntryId
from briefing.model.library import Library
from briefing.model.moment import Moment
from briefing.model.settings import Settings

SIZES = (10_000, 100_000)
SPEAKERS = 2_000
ARTICLES_PER_DAY = 200
STOCK = ("of course", "very clear", "as soon as possible", "we must act", "a historic day", "no comment")
STOCK_PART = 0.05
FIRST_DAY = datetime(2030, 1, 1, tzinfo=UTC)


def made_up(size: int) -> tuple[Library, dict[str, int]]:
    """A library of so many quotes, and the utterance that each quote is from."""
    random = Random(size)
    words = [word(random) for _ in range(20_000)]
    spread = [1 / rank for rank in range(1, len(words) + 1)]
    entries: dict[EntryId, Entry] = {}
    utterances: dict[str, int] = {}
    for number, (day, speaker, texts) in enumerate(_utterances(size, words, spread, random)):
        for text in texts:
            at = Moment(FIRST_DAY + timedelta(days=day), "day")
            article = ArticleId(f"a{day}-{random.randrange(ARTICLES_PER_DAY)}")
            id_ = EntryId(f"{article}/{len(entries) + 1:02}-x")
            body = " ".join(random.choices(words, spread, k=12)) + f" {words[number % len(words)]} {text}"
            entries[id_] = Entry(
                id=id_, origin=Origin(""), title="x", article=article, time=at, body=body,
                quotes=(Quote(text=text, speaker=ActorId(speaker)),),
            )  # fmt: skip
            utterances[f"{id_}#q1"] = number if text not in STOCK else -len(entries)
    articles = {e.article: Article(id=e.article, origin=Origin(""), title="x") for e in entries.values()}
    settings = Settings(origin=Origin("site.yaml"), title="x")
    library = Library(
        settings=settings, sources={}, articles=articles, entries=entries, actors={}, topics={}, statements={},
        questions={}, pages={},
    )  # fmt: skip
    return library, utterances


def _utterances(
    size: int, words: list[str], spread: list[float], random: Random
) -> Iterator[tuple[int, str, list[str]]]:
    """The day, the speaker and the quotes of one utterance after the other."""
    talkative = [1 / rank for rank in range(1, SPEAKERS + 1)]
    left = size
    while left > 0:
        day = random.randrange(max(1, size // 1_000))
        speaker = f"speaker-{random.choices(range(SPEAKERS), talkative)[0]}"
        sentence = random.choices(words, spread, k=random.randint(6, 25))
        count = min(left, random.choices((1, 2, 3, 8, 40), (50, 25, 15, 8, 2))[0])
        left -= count
        if random.random() < STOCK_PART:
            yield day, speaker, [random.choice(STOCK) for _ in range(count)]
        else:
            yield day, speaker, [_variant(sentence, words, random) for _ in range(count)]


def _variant(sentence: list[str], words: list[str], random: Random) -> str:
    """A sentence as one paper has it: whole, cut, with another word, or with a letter wrong."""
    found = list(sentence)
    match random.randrange(5):
        case 1:
            start = random.randrange(len(found) // 2)
            found = found[start : start + max(5, len(found) // 2)]
        case 2:
            found[random.randrange(len(found))] = random.choice(words)
        case 3:
            at = random.randrange(len(found))
            found[at] = found[at][:-1] + "x"
    return " ".join(found)


def agreement(made: dict[str, str], utterances: dict[str, int]) -> tuple[float, float]:
    """Precision and recall over pairs of quotes."""
    here, there = (_pairs(labels) for labels in (made, utterances))
    return len(here & there) / len(here), len(here & there) / len(there)


def _pairs(labels: dict[str, str] | dict[str, int]) -> set[tuple[str, str]]:
    groups: dict[str | int, list[str]] = {}
    for id_, label in labels.items():
        groups.setdefault(label, []).append(id_)
    return {pair for ids in groups.values() for pair in combinations(sorted(ids), 2)}


def main(sizes: tuple[int, ...]) -> None:
    """Print a line for each size."""
    before = 0.0
    for size in sizes:
        library, utterances = made_up(size)
        spoken = [citation for entry in library.entries.values() for citation in citations(entry)]
        held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        started = time.process_time()
        found = statements(spoken, library, lineages(library))
        seconds = time.process_time() - started
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        precision, recall = agreement({c.id: s.id for s in found.values() for c in s.citations}, utterances)
        growth = f", {seconds / before:.1f} times the line above" if before else ""
        print(
            f"{size:>7,} quotes: {len(found):>6,} statements in {seconds:.1f} s{growth}; at most {peak / 1024:.0f} MB, "
            f"of which the library {held / 1024:.0f} MB; precision {precision:.3f}, recall {recall:.3f}"
        )
        before = seconds


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or SIZES)
