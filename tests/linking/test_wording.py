"""How two wordings differ, as a reader would tell it."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.linking.wording import differences

SIGNS = {"same": "", "taken out": "-", "put in": "+"}
CASES = (
    ("We shall talk", "We shall talk", "We shall talk"),
    ("We shall talk.", "“we shall talk”", "“we shall talk”"),
    ("try to seize a square mile", "try to grab a square mile", "try to | -seize | +grab | a square mile"),
    ("try to seize, or hold, a mile", "try to grab a mile", "try to | -seize, or hold, | +grab | a mile"),
    ("We shall talk", "We shall never talk", "We shall | +never | talk"),
    ("We shall never talk", "We shall talk", "We shall | -never | talk"),
    ("talks – soon – begin", "talks—soon—begin", "talks—soon—begin"),
    ("talks, soon", "talks soon", "-talks, | +talks | soon"),
    ("the “bridge” fell", "the bridge fell", "the bridge fell"),
    ("", "We shall", "+We shall"),
    ("“”", "…", "+…"),
)


@pytest.mark.parametrize(("before", "after", "told"), CASES)
def test_what_was_taken_out_comes_before_what_was_put_in(before: str, after: str, told: str) -> None:
    assert " | ".join(SIGNS[each.op] + each.words for each in differences(before, after)) == told


WORDS = st.lists(st.sampled_from("a b c d".split())).map(" ".join)  # noqa: SIM905 - words, as in a text


@given(WORDS, WORDS)
def test_both_texts_can_be_told_from_the_differences(before: str, after: str) -> None:
    found = differences(before, after)
    assert " ".join(each.words for each in found if each.op != "put in") == before
    assert " ".join(each.words for each in found if each.op != "taken out") == after


@given(WORDS, WORDS)
def test_two_runs_of_one_kind_never_follow_each_other(before: str, after: str) -> None:
    ops = [each.op for each in differences(before, after)]
    assert all(one != other for one, other in pairwise(ops))
