"""Pelican, with its cache. Actors are its authors, topics its tags; their pages and those of sources are its pages."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from bench.corpus import Corpus, Entry
from bench.generators.generator import Generator, Installed
from bench.prose import for_others


def _document(keys: Mapping[str, str], body: str) -> str:
    """A file as Python-Markdown's own front matter has it: flat lines."""
    return "".join(f"{key}: {value}\n" for key, value in keys.items()) + "\n" + body


def _entry(entry: Entry) -> tuple[str, str]:
    quotes = [{"text": each.text, "speaker": each.speaker.id, "name": each.speaker.name} for each in entry.quotes]
    keys = {
        "Title": entry.title,
        "Date": entry.time.isoformat(timespec="minutes"),
        "Slug": entry.id,
        "Authors": "; ".join(actor.name for actor in entry.actors),
        "Tags": ", ".join(topic.name for topic in entry.topics),
        "Source": entry.article.source.id,
        "Source_name": entry.article.source.name,
        "Article": entry.article.title,
        "Original": entry.article.url,
        "Quotes": json.dumps(quotes, ensure_ascii=False),
    }
    return f"content/entries/{entry.id}.md", _document(keys, for_others(entry.body))


def _others(corpus: Corpus) -> Iterator[tuple[str, str]]:
    for kind, all_ in (("actors", corpus.actors), ("topics", corpus.topics)):
        for thing in all_:
            keys = {"Title": thing.name, "Slug": f"{kind}/{thing.id}", "Template": kind}
            yield f"content/pages/{kind}/{thing.id}.md", _document(keys, thing.body)
    counts: dict[str, int] = {}
    for entry in corpus.entries:
        counts[entry.article.id] = counts.get(entry.article.id, 0) + 1
    for source in corpus.sources:
        articles = [
            {"title": each.title, "date": each.published.isoformat(timespec="minutes"), "entries": counts[each.id]}
            for each in reversed(corpus.articles)
            if each.source is source
        ]
        keys = {"Title": source.name, "Slug": f"sources/{source.id}", "Template": "sources"}
        keys["Articles"] = json.dumps(articles, ensure_ascii=False)
        yield f"content/pages/sources/{source.id}.md", _document(keys, "")


def _build(tools: Path, site: Path) -> tuple[str, ...]:
    return (str(tools / "bin/pelican"), "--quiet", "--settings", str(site / "pelicanconf.py"))


PELICAN = Generator(
    name="pelican",
    installed=Installed(by="pip", packages=("pelican==4.12.0", "markdown==3.11.3")),
    fixed="pelican",
    entry=_entry,
    others=_others,
    build=_build,
    caches=("cache",),
)
