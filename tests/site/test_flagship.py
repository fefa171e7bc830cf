"""The briefing that this repository publishes: how much there is of it, and that it keeps to its articles."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.content.load import load
from briefing.model.article import Article
from briefing.model.library import Library
from tests.site.published import ROOT, Published

RUN_OF_WORDS = 10
"""A run of as many words that an entry shares with its article would be the article's text, not the editor's."""

_WORD = re.compile(r"\w+")


@pytest.fixture(scope="module")
def library() -> Library:
    found, findings = load(ROOT)
    assert found, findings
    return found


@pytest.fixture(scope="module")
def archived(library: Library, seeds: dict[str, Path]) -> dict[Article, bytes]:
    """Each article with the bytes of its copy."""
    copies = {path.name: path.read_bytes() for path in seeds.values()}
    return {article: copies[str(article.archive)] for article in library.articles.values()}


def test_the_whole_briefing_is_there(flagship: Published) -> None:
    kinds = Counter(name.partition("/")[0] for name in flagship.pages if name.count("/") > 1)
    assert kinds["entries"] >= 50
    assert kinds["actors"] >= 60
    assert kinds["topics"] >= 15
    assert kinds["articles"] == 5
    assert len({name.split("/")[1] for name in flagship.pages if re.fullmatch(r"entries/[^/]+/\d\d-.+/.+", name)}) == 5


def test_the_record_names_the_copy_by_its_digest(archived: dict[Article, bytes]) -> None:
    assert len(archived) == 5
    assert {article.id: article.sha256 for article in archived} == {
        article.id: hashlib.sha256(raw).hexdigest() for article, raw in archived.items()
    }


def test_every_quote_stands_where_its_span_says(library: Library, archived: dict[Article, bytes]) -> None:
    texts = {article.id: raw.decode("utf-8") for article, raw in archived.items()}
    placed = [
        (entry.id, quote, quote.span.of(texts[entry.article]))
        for entry in library.entries.values()
        for quote in entry.quotes
        if quote.span
    ]
    assert len(placed) > 100
    assert [
        f"{id_}: {quote.text!r} is {there!r}" for id_, quote, there in placed if _fold(quote.text) != _fold(there)
    ] == []


def test_no_text_of_an_article_is_published(library: Library, archived: dict[Article, bytes]) -> None:
    runs = {run for raw in archived.values() for run in _runs(raw.decode("utf-8"))}
    bodies = [(str(entry.id), f"{entry.title}\n{entry.body}\n{entry.note}") for entry in library.entries.values()]
    bodies += [(actor.id, f"{actor.body}\n{actor.note}") for actor in library.actors.values()]
    bodies += [(thing.id, thing.body) for of in (library.topics, library.pages) for thing in of.values()]
    assert [f"{id_}: {run}" for id_, body in bodies for run in _runs(body) if run in runs] == []


def test_a_run_of_ten_words_is_seen() -> None:
    assert list(_runs("One, two three four five six seven eight nine “ten”")) == [
        "one two three four five six seven eight nine ten"
    ]
    assert list(_runs("One two three four five six seven eight nine")) == []


def _runs(text: str) -> Iterator[str]:
    # A Markdown link's address is no word of the text.
    words = _WORD.findall(re.sub(r"\]\([^)]*\)", "]", text).casefold())
    return (" ".join(words[at : at + RUN_OF_WORDS]) for at in range(len(words) - RUN_OF_WORDS + 1))


def _fold(text: str) -> str:
    return " ".join(text.split())
