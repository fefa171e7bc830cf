"""Eleventy, started as its own command does, with Nunjucks for its layouts."""

from collections.abc import Iterator
from pathlib import Path

from bench.corpus import Corpus, Entry
from bench.generators.front_matter import document
from bench.generators.generator import Generator, Installed
from bench.generators.peer_files import entry_file, things


def _entry(entry: Entry) -> tuple[str, str]:
    return f"content/entries/{entry.id}.md", entry_file(entry)


def _others(corpus: Corpus) -> Iterator[tuple[str, str]]:
    for kind, thing, keys in things(corpus):
        yield f"content/{kind}/{thing.id}.md", document(keys, "" if kind == "sources" else thing.body)


def _build(tools: Path, _: Path) -> tuple[str, ...]:
    return ("node", str(tools / "node_modules/@11ty/eleventy/cmd.cjs"), "--quiet")


ELEVENTY = Generator(
    name="eleventy",
    installed=Installed(by="npm", packages=("@11ty/eleventy@3.1.8",)),
    fixed="eleventy",
    entry=_entry,
    others=_others,
    build=_build,
)
