"""Words in lines: none over the edge, none lost without a sign."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.render.social.wrapping import Fitted, Size, cut, fitted

SIZES = (Size(measure=lambda text: 2.0 * len(text), lines=2), Size(measure=lambda text: 1.0 * len(text), lines=3))
"""Letters that are two wide, then one wide."""


def _fit(text: str, width: int = 24) -> Fitted:
    return fitted(text, width, SIZES)


def test_words_stand_as_large_as_there_is_room_for() -> None:
    assert _fit("The gates") == Fitted(lines=("The gates",), size=0)
    assert _fit("The gates are open now") == Fitted(lines=("The gates", "are open now"), size=0)
    assert _fit("The gates are open now for all") == Fitted(lines=("The gates are", "open now for all"), size=1)


def test_lines_are_of_like_length() -> None:
    assert _fit("one two three four five six seven", 30).lines == ("one two three four", "five six seven")


def test_what_has_no_room_ends_with_an_ellipsis() -> None:
    fit = _fit("The gates are open now for all who come from over the hills and far away")
    assert fit == Fitted(lines=("The gates are open now", "for all who come from", "over the hills and far …"), size=1)


def test_a_word_that_is_too_long_is_broken_with_a_hyphen() -> None:
    assert _fit("Donaudampfschifffahrtsgesellschaft") == Fitted(
        lines=("Donaudampfschifffahrtsg-", "esellschaft"), size=1
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [("The gates", "The gates"), ("The gates are", "The gates …"), ("Exampleby-Exampleby", "Exampleby-E…")],
)
def test_one_line_is_cut_after_a_word(text: str, shown: str) -> None:
    assert cut(text, 12, lambda words: float(len(words))) == shown


@given(st.text(max_size=200), st.integers(8, 60))
def test_nothing_goes_over_the_edge_and_nothing_is_lost_without_a_sign(text: str, width: int) -> None:
    fit = _fit(text, width)
    size = SIZES[fit.size]
    assert len(fit.lines) <= size.lines
    assert all(size.measure(line) <= width for line in fit.lines)
    shown = " ".join(fit.lines)
    if not shown.endswith("…") or text.split()[-1:] == ["…"]:
        whole = "".join(text.split())
        assert shown.replace(" ", "") == whole or "-" in shown
