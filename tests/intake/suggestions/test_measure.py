"""What the measure must not fall below: a change that costs more is seen here, and `make measure` shows where."""

import pytest

from tests import seeds
from tests.intake.suggestions.measure import Counts, flagship, measured

FEWEST = {
    "actors": (0.97, 0.85),
    "topics": (0.85, 0.43),
    "speaker": (0.98, 0.95),
    "about": (0.90, 0.10),
    "via": (1.0, 1.0),
    "quote": (0.98, 0.88),
    "statement": (1.0, 0.18),
}
"""Precision and recall."""


@pytest.fixture(scope="module")
def counts() -> Counts:
    library, copies = flagship()
    if not copies:
        pytest.skip(seeds.NONE)
    return measured(library, copies)


@pytest.mark.parametrize("kind", FEWEST)
def test_what_editors_wrote_is_suggested_and_little_else(kind: str, counts: Counts) -> None:
    every = counts[kind]["all"]
    assert (every.precision, every.recall) >= FEWEST[kind]
    assert every.recall >= FEWEST[kind][1]


def test_without_copies_the_entries_own_words_say_less_and_are_right() -> None:
    counts = measured(flagship()[0], {})
    assert counts["actors"]["all"].precision >= 0.97
    assert counts["topics"]["all"].precision >= 0.80
    assert counts["speaker"]["all"].found == counts["quote"]["all"].found == 0
