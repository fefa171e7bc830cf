"""Did you mean …?"""

import pytest

from briefing.content.nearest import did_you_mean


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("mark-rute", " – did you mean `mark-rutte`?"),
        ("mark-rutte", " – did you mean `mark-rutte`?"),
        ("Nato", " – did you mean `nato`?"),
        ("zzz", ""),
        ("", ""),
    ],
)
def test_the_nearest_word_is_named_where_one_is_near(written: str, said: str) -> None:
    assert did_you_mean(written, ["nato", "mark-rutte", "ukraine"]) == said


def test_the_order_of_what_is_allowed_makes_no_difference() -> None:
    assert did_you_mean("ab", ["aa", "bb"]) == did_you_mean("ab", ["bb", "aa"])
