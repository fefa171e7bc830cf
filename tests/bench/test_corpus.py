import subprocess
import sys
from datetime import UTC, datetime

import pytest

from bench.article import article
from bench.corpus import ACTORS, FIRST, PER_ARTICLE, TOPICS, made_up
from bench.prose import WORDS, for_others
from tests.architecture.tree import ROOT

SIZE = 400
CORPUS = made_up(SIZE)
DIGEST = """
from hashlib import sha256
from bench.corpus import made_up
print(sha256(repr(made_up(50)).encode()).hexdigest())
"""


def test_it_is_the_same_wherever_it_is_made() -> None:
    made = (
        subprocess.run(
            [sys.executable, "-c", DIGEST], cwd=ROOT, env={"PYTHONHASHSEED": seed}, check=True, capture_output=True
        )
        for seed in ("1", "2")
    )
    assert len({each.stdout for each in made}) == 1


def test_it_has_so_many_entries_each_under_an_id_of_its_own() -> None:
    assert len(CORPUS.entries) == len({entry.id for entry in CORPUS.entries}) == SIZE
    assert len(CORPUS.articles) == SIZE // PER_ARTICLE


def test_an_entry_has_190_words_three_actors_and_two_topics() -> None:
    for entry in CORPUS.entries:
        listed = sum(line.startswith(("- ", "> ")) for line in entry.body.splitlines())
        assert len(entry.body.split()) - listed == WORDS
        assert len({actor.id for actor in entry.actors}) == ACTORS
        assert len({topic.id for topic in entry.topics}) == TOPICS
        assert {quote.speaker for quote in entry.quotes} <= set(entry.actors)


def test_everything_in_it_is_in_some_entry() -> None:
    assert {actor for entry in CORPUS.entries for actor in entry.actors} == set(CORPUS.actors)
    assert {topic for entry in CORPUS.entries for topic in entry.topics} == set(CORPUS.topics)
    assert {article.source for article in CORPUS.articles} == set(CORPUS.sources)


@pytest.mark.parametrize("mark", ["](actor:", "](https://", "*", "**", "“", "\n\n> ", "\n\n- "])
def test_bodies_are_marked_as_editors_mark_them(mark: str) -> None:
    assert any(mark in entry.body for entry in CORPUS.entries)


def test_some_is_said_by_several() -> None:
    said = [(quote.speaker.id, quote.text) for entry in CORPUS.entries for quote in entry.quotes]
    assert len(set(said)) < len(said)


def test_no_entry_is_of_the_future() -> None:
    """Hugo leaves such pages out."""
    assert CORPUS.entries[0].time == FIRST
    assert made_up(20).entries[-1].time < datetime(2024, 1, 1, tzinfo=UTC)


def test_for_other_generators_links_lead_to_addresses() -> None:
    assert for_others("See [her words](actor:ada-exampleby).") == "See [her words](/actors/ada-exampleby/)."


def test_an_article_is_as_long_as_asked_for_and_full_of_quotations() -> None:
    text = article(CORPUS, 20_000)
    assert 20_000 <= len(text.encode()) < 22_000
    assert text.count("“") == text.count("”") > 10
