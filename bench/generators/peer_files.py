"""The corpus as Markdown with YAML front matter, which most peers read: they differ in names and places."""

from collections.abc import Iterator

from bench.corpus import Corpus, Entry, Thing
from bench.generators.front_matter import document, inline, items, text
from bench.prose import for_others


def entry_keys(entry: Entry) -> dict[str, str]:
    """What every peer's entry has; the names of speakers and sources stand in it, so that none has to look them up."""
    rows = [
        {"text": text(quote.text), "speaker": quote.speaker.id, "name": text(quote.speaker.name)}
        for quote in entry.quotes
    ]
    return {
        "title": text(entry.title),
        "date": entry.time.isoformat(timespec="seconds"),
        "actors": inline([actor.id for actor in entry.actors]),
        "topics": inline([topic.id for topic in entry.topics]),
        "source": entry.article.source.id,
        "source_name": text(entry.article.source.name),
        "article": text(entry.article.title),
        "original": entry.article.url,
        "quotes": items(rows),
    }


def entry_file(entry: Entry, **more: str) -> str:
    """The text of an entry's file."""
    return document(entry_keys(entry) | more, for_others(entry.body))


def things(corpus: Corpus) -> Iterator[tuple[str, Thing, dict[str, str]]]:
    """Every actor, topic and source with its kind and its front matter; a source lists its articles, newest first."""
    for kind, all_ in (("actors", corpus.actors), ("topics", corpus.topics)):
        for thing in all_:
            yield kind, thing, {"title": text(thing.name)}
    counts: dict[str, int] = {}
    for entry in corpus.entries:
        counts[entry.article.id] = counts.get(entry.article.id, 0) + 1
    for source in corpus.sources:
        rows = [
            {
                "title": text(article.title),
                "date": article.published.isoformat(timespec="seconds"),
                "entries": str(counts[article.id]),
            }
            for article in reversed(corpus.articles)
            if article.source is source
        ]
        yield "sources", source, {"title": text(source.name), "articles": items(rows)}
