"""A made-up briefing of any size, the same on every machine: what each generator is given, in its own format."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from random import Random

from bench.prose import body
from bench.words import names, phrase, slug, vocabulary

TITLE = "A made-up briefing"
URL = "https://bench.example/"
LATEST = 12
"""Entries on the first page."""
FEED = 50
"""Entries in the feed."""
FIRST = datetime(2020, 1, 1, 8, tzinfo=UTC)
APART = timedelta(minutes=7)
PER_ACTOR, PER_TOPIC, PER_SOURCE, PER_ARTICLE = 33, 166, 833, 10
"""One of them for so many entries: at 10,000 there are 303 actors, 60 topics, 12 sources and 1,000 articles."""
ACTORS, TOPICS = 3, 2
"""Of an entry."""
REPEATED = 0.3
"""The part of the quotes that others have carried before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """A source, an actor or a topic."""

    name: str
    body: str

    @property
    def id(self) -> str:
        """Its id: its name in lower case."""
        return slug(self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """An article of a source."""

    id: str
    title: str
    source: Thing
    url: str
    published: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """What somebody said."""

    text: str
    speaker: Thing


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An entry; `slug` is its file's name without ending."""

    article: Article
    slug: str
    title: str
    time: datetime
    body: str
    actors: tuple[Thing, ...]
    topics: tuple[Thing, ...]
    quotes: tuple[Quote, ...]

    @property
    def id(self) -> str:
        """The article's and its own."""
        return f"{self.article.id}/{self.slug}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """The whole briefing, entries from the oldest."""

    sources: tuple[Thing, ...]
    actors: tuple[Thing, ...]
    topics: tuple[Thing, ...]
    articles: tuple[Article, ...]
    entries: tuple[Entry, ...]

    @property
    def pages(self) -> int:
        """How many pages a site of it has: home, and one for each thing but articles."""
        return 1 + len(self.entries) + len(self.actors) + len(self.topics) + len(self.sources)


def made_up(size: int) -> Corpus:
    """A briefing of so many entries."""
    random, words = Random(size), vocabulary(Random(0), 5_000)
    sources, actors, topics = (
        _things(random, words, size // per + 2, length)
        for per, length in ((PER_SOURCE, 3), (PER_ACTOR, 2), (PER_TOPIC, 2))
    )
    articles = tuple(
        Article(
            id=f"a{number:05}",
            title=phrase(random, words, 9),
            source=sources[number % len(sources)],
            url=f"https://news.example/{number}/",
            published=FIRST + number * PER_ARTICLE * APART,
        )
        for number in range((size + PER_ARTICLE - 1) // PER_ARTICLE)
    )
    editor = _Editor(random, words, _Drawn(random, actors, ACTORS), _Drawn(random, topics, TOPICS))
    entries = tuple(editor.entry(number, articles[number // PER_ARTICLE]) for number in range(size))
    return Corpus(sources=sources, actors=actors, topics=topics, articles=articles, entries=entries)


def _things(random: Random, words: tuple[str, ...], count: int, length: int) -> tuple[Thing, ...]:
    return tuple(
        Thing(name=name, body=f"{phrase(random, words, 14)}.\n") for name in names(random, words, count, length)
    )


class _Drawn:
    """Things by a few at a time, of which some are much more frequent than others."""

    def __init__(self, random: Random, things: Sequence[Thing], many: int) -> None:
        self._random, self._things, self._many = random, things, min(many, len(things))
        self._weights = tuple(accumulate(1 / (1 + rank) ** 0.5 for rank in range(len(things))))

    def next(self) -> tuple[Thing, ...]:
        """The things of the next entry."""
        found: dict[str, Thing] = {}
        while len(found) < self._many:
            (thing,) = self._random.choices(self._things, cum_weights=self._weights)
            found[thing.id] = thing
        return tuple(found.values())


class _Editor:
    """Writes one entry after the other, and remembers what has been said lately."""

    def __init__(self, random: Random, words: tuple[str, ...], actors: _Drawn, topics: _Drawn) -> None:
        self._random, self._words, self._actors, self._topics = random, words, actors, topics
        self._said: deque[Quote] = deque(maxlen=60)

    def entry(self, number: int, article: Article) -> Entry:
        """The entry of this number."""
        random, actors = self._random, self._actors.next()
        title = phrase(random, self._words, 7)
        return Entry(
            article=article,
            slug=f"{number % PER_ARTICLE + 1:02}-{slug(title)}",
            title=title,
            time=FIRST + number * APART,
            body=body(random, self._words, [actor.name for actor in actors]),
            actors=actors,
            topics=self._topics.next(),
            quotes=tuple(self._quote(actors) for _ in range(random.choices((0, 1, 2), (3, 4, 3))[0])),
        )

    def _quote(self, actors: tuple[Thing, ...]) -> Quote:
        """Something new that one of the actors says, or what one of them was quoted with before."""
        random = self._random
        known = [quote for quote in self._said if quote.speaker in actors]
        if known and random.random() < REPEATED:
            return random.choice(known)
        found = Quote(text=phrase(random, self._words, random.randint(6, 20)), speaker=random.choice(actors))
        self._said.append(found)
        return found
