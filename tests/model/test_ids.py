"""What can be an id."""

import pytest

from briefing.model.ids import EntryId, is_entry_slug, is_slug, number_of

GOOD = ["mark-rutte", "x", "g7", "7", "a-b-c", "2025-02-13"]
BAD = ["", "-a", "a-", "a--b", "Mark", "a_b", "a b", "é", "٧", "a.b", "a/b", "a\n", "..", "ß"]


@pytest.mark.parametrize("text", GOOD)
def test_lower_case_letters_digits_and_single_hyphens_are_good(text: str) -> None:
    assert is_slug(text)
    assert is_entry_slug(f"07-{text}")


@pytest.mark.parametrize("text", BAD)
def test_anything_else_is_not(text: str) -> None:
    assert not is_slug(text)
    assert not is_entry_slug(f"07-{text}")


@pytest.mark.parametrize("text", ["7-talks", "talks", "07", "07talks", "٠٧-talks", "007_talks"])
def test_an_entry_needs_a_number_of_two_digits_and_a_hyphen(text: str) -> None:
    assert not is_entry_slug(text)


@pytest.mark.parametrize(("id_", "number"), [("a/07-b", 7), ("a-1/100-b-2", 100), ("a/00-b", 0), ("7/08-9", 8)])
def test_the_number_of_an_entry_stands_before_its_slug(id_: str, number: int) -> None:
    assert number_of(EntryId(id_)) == number
