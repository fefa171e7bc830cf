"""This repository's own: with a minimal theme, and with the default theme and every page kind."""

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from bench.corpus import Corpus, Entry, Thing
from bench.generators.front_matter import document, inline, items, text
from bench.generators.generator import SITES, Generator, Installed

PROGRAM = Path(__file__).parents[2] / "build.py"
KEY = 5
"""Every so manieth article has a key event in the full site."""


def _entry(entry: Entry) -> tuple[str, str]:
    keys = {
        "title": text(entry.title),
        "article": entry.article.id,
        "time": entry.time.isoformat(timespec="minutes"),
        "actors": inline([actor.id for actor in entry.actors]),
        "topics": inline([topic.id for topic in entry.topics]),
    }
    if entry.quotes:
        rows = [{"text": text(quote.text), "speaker": quote.speaker.id} for quote in entry.quotes]
        keys["quotes"] = items(rows)
    return f"content/entries/{entry.id}.md", document(keys | {"status": "published"}, entry.body)


def _with_key_events(entry: Entry) -> tuple[str, str]:
    path, written = _entry(entry)
    is_key = entry.slug.startswith("01-") and int(entry.article.id[1:]) % KEY == 0
    return path, written.replace("\nactors:", "\nkey: true\nactors:", 1) if is_key else written


def _others(corpus: Corpus) -> Iterator[tuple[str, str]]:
    for source in corpus.sources:
        yield f"content/sources/{source.id}.yaml", f"name: {text(source.name)}\n"
    for article in corpus.articles:
        keys = {
            "title": text(article.title),
            "source": article.source.id,
            "url": article.url,
            "published": article.published.isoformat(timespec="minutes"),
        }
        lines = "".join(f"{key}: {value}\n" for key, value in keys.items())
        yield f"content/articles/{article.id}.yaml", lines
    for actor in corpus.actors:
        yield f"content/actors/{actor.id}.md", document({"name": text(actor.name), "kind": "person"}, actor.body)
    for topic in corpus.topics:
        yield f"content/topics/{topic.id}.md", _topic(topic)


def _topic(topic: Thing) -> str:
    return document({"title": text(topic.name)}, topic.body)


def _build(_: Path, site: Path) -> tuple[str, ...]:
    return (sys.executable, str(PROGRAM), "build", "--quiet", "--site", str(site))


def _serve(_: Path, site: Path, port: int) -> tuple[str, ...]:
    return (sys.executable, str(PROGRAM), "serve", "--quiet", "--site", str(site), "--port", str(port))


BRIEFING = Generator(
    name="briefing",
    installed=Installed(by=None),
    fixed="briefing",
    entry=_entry,
    others=_others,
    build=_build,
    serve=_serve,
    caches=(".cache",),
)
"""With the pages that the peers make."""
FULL = replace(BRIEFING, name="briefing, default theme", fixed="briefing-full", entry=_with_key_events, serve=None)
"""With all that it makes but the search index and the pictures for sharing."""


def _with(*kinds: str) -> Generator:
    """The full site, with page kinds that it leaves out."""
    settings = (SITES / FULL.fixed / "site.yaml").read_text(encoding="utf-8")
    for kind in kinds:
        settings = settings.replace(f"  {kind}: false\n", "")

    def others(corpus: Corpus) -> Iterator[tuple[str, str]]:
        yield from _others(corpus)
        yield "site.yaml", settings

    return replace(FULL, others=others)


APART: tuple[tuple[Generator, str], ...] = (
    (FULL, "cold build, default theme"),
    (_with("search"), "the same with the search index"),
    (_with("social"), "the same with pictures for sharing"),
)
"""What is timed apart, on a small site, each with the name of the work."""
