"""When two quotes of one statement differ in a number, and who asks about it."""

import pytest

from briefing.checks.given import Given
from briefing.checks.statements import numbers_that_differ_are_asked_about
from briefing.linking.link import link
from briefing.model.entry import Entry
from tests.invented import entry, library, question, quote

WORDS = "We have rebuilt {} bridges on the river since the war"


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("60 of the 90", "60 of the", 0),
        ("60 of the 90", "60 of the 80", 1),
        ("60% of all", "60 percent of all", 0),
        ("sixty", "60", 0),
        ("sixty", "70", 1),
        ("most of the", "60 of the", 0),
    ],
)
def test_a_cut_that_leaves_a_number_out_is_no_difference(one: str, other: str, told: int) -> None:
    assert len(_told(one, other)) == told


def test_both_numbers_and_both_quotes_are_named() -> None:
    assert _told("60%", "seventy per cent")[0].startswith(
        "the numbers are seventy per cent here and 60% in `one/01-a#q1`, which is of the same statement"
    )


@pytest.mark.parametrize(("ground", "told"), [(1, 0), ("sixty bridges", 0), (2, 1)])
def test_a_question_covers_a_statement_whose_quote_or_entry_is_behind_an_answer(ground: int | str, told: int) -> None:
    entries = _entries("60", "70")
    site = link(library(*entries, question("how-many", ("one/01-a", ground))))
    assert len(list(numbers_that_differ_are_asked_about(Given(site=site)))) == told


def _entries(*numbers: str) -> list[Entry]:
    return [
        entry(f"{name}/01-a", time="2031-05-04", quotes=(quote(WORDS.format(number), speaker="ada"), quote("Aha")))
        for name, number in zip(("one", "two"), numbers, strict=True)
    ]


def _told(*numbers: str) -> list[str]:
    site = link(library(*_entries(*numbers)))
    assert len(site.voices.statements) == 1
    return [finding.message for finding in numbers_that_differ_are_asked_about(Given(site=site))]
