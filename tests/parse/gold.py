"""Gold: what people found in articles. The briefing's own entries for its five, and the files in `gold/`."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from briefing.content.load import load
from briefing.model.actor import Actor
from briefing.model.ids import ArticleId
from briefing.model.library import Library
from briefing.model.source import Source
from tests import seeds

ROOT = Path(__file__).parents[2]
FOLDER = Path(__file__).parent / "gold"


@dataclass(frozen=True)
class GoldQuote:
    """One quotation: its place, the names by which its speaker goes (none: nobody is named), and who passed it on."""

    start: int
    end: int
    speaker: frozenset[str]
    via: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Gold:
    """One article as a person read it; `actors` has the names of each, `background` names that count as neither."""

    name: str
    set: str
    text: str
    starts: tuple[int, ...]
    quotes: tuple[GoldQuote, ...]
    actors: tuple[frozenset[str], ...]
    background: frozenset[str] = frozenset()
    registry: tuple[Actor, ...] = ()
    sources: tuple[Source, ...] = ()


def all_gold() -> Iterator[Gold]:
    """The five with and without the site's actors, where they are to be had; then the files."""
    yield from _entries()
    for file in sorted(FOLDER.glob("*.yaml")):
        yield _file(file)


def _file(file: Path) -> Gold:
    text = file.with_suffix(".txt").read_bytes().decode("utf-8")
    wanted: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    quotes: list[GoldQuote] = []
    at = text.find(wanted["segments"][0]["start"])
    for quote in wanted["quotes"]:
        start = _find(text, quote["text"], at, file)
        at = start + len(quote["text"])
        quotes.append(GoldQuote(start, at, _names(quote["speaker"]), _names(quote.get("via"))))
    starts: list[int] = []
    for segment in wanted["segments"]:
        starts.append(_find(text, segment["start"], starts[-1] if starts else 0, file))
    actors = tuple(frozenset([actor["name"], *actor.get("aliases", ())]) for actor in wanted["actors"])
    background = frozenset(wanted.get("background", ()))
    return Gold(file.stem, wanted["set"], text, tuple(starts), tuple(quotes), actors, background)


def _names(name: str | None) -> frozenset[str]:
    return frozenset([name] if name else [])


def _find(text: str, words: str, at: int, file: Path) -> int:
    start = text.find(words, at)
    if start < 0:
        raise ValueError(f"{file.name}: not in the text, or not in this order: {words!r}")
    return start


def _entries() -> Iterator[Gold]:
    files = seeds.find()
    library, _ = load(ROOT)
    if files is None or library is None:
        return
    for knows in (True, False):
        for article in library.articles.values():
            path = next((path for path in files.values() if path.name == article.archive), None)
            if path is not None:
                text = path.read_bytes().decode("utf-8")
                yield _published(library, article.id, text, knows=knows)


def _published(library: Library, article: ArticleId, text: str, *, knows: bool) -> Gold:
    names = {actor.id: frozenset([actor.name, *actor.aliases]) for actor in library.actors.values()}
    entries = [entry for entry in library.entries.values() if entry.article == article]
    placed = sorted(
        ((quote.span, quote.speaker, quote.via) for entry in entries for quote in entry.quotes if quote.span),
        key=lambda one: one[0].start,
    )
    taking_part = {actor for entry in entries for actor in entry.actors}
    return Gold(
        name=article,
        set="seeds, actors known" if knows else "seeds",
        text=text,
        starts=tuple(sorted(entry.span.start for entry in entries if entry.span)),
        quotes=tuple(
            GoldQuote(span.start, span.end, *(names[one] if one else frozenset() for one in (who, via)))
            for span, who, via in placed
        ),
        actors=tuple(names[actor] for actor in sorted(taking_part)),
        registry=tuple(library.actors.values()) if knows else (),
        sources=tuple(library.sources.values()) if knows else (),
    )
