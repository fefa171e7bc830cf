"""MkDocs with a theme of our own; what lists entries is put together by a hook, once a build."""

from collections.abc import Iterator
from pathlib import Path

from bench.corpus import Corpus, Entry
from bench.generators.front_matter import document
from bench.generators.generator import Generator, Installed
from bench.generators.peer_files import entry_file, things


def _entry(entry: Entry) -> tuple[str, str]:
    return f"docs/entries/{entry.id}.md", entry_file(entry, template="entry.html")


def _others(corpus: Corpus) -> Iterator[tuple[str, str]]:
    yield "docs/index.md", document({"template": "home.html"}, "")
    for kind, thing, keys in things(corpus):
        body = "" if kind == "sources" else thing.body
        yield f"docs/{kind}/{thing.id}.md", document(keys | {"template": f"{kind}.html", "id": thing.id}, body)


def _build(tools: Path, site: Path) -> tuple[str, ...]:
    return (str(tools / "bin/mkdocs"), "build", "--quiet", "--config-file", str(site / "mkdocs.yml"))


MKDOCS = Generator(
    name="mkdocs",
    installed=Installed(by="pip", packages=("mkdocs==1.6.1", "markdown==3.11.3")),
    fixed="mkdocs",
    entry=_entry,
    others=_others,
    build=_build,
)
