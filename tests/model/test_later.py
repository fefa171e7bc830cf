"""Values that are made later are made when they are asked for, once, and are then like any others."""

import pickle
from dataclasses import FrozenInstanceError

import pytest

from briefing.model.frozen import frozen
from briefing.model.later import Lazy, anew, later, now


@frozen
class Tally(Lazy):
    name: str
    count: int


class Counting:
    def __init__(self) -> None:
        self.made = 0

    def __call__(self) -> int:
        self.made += 1
        return 7


def test_a_value_is_made_when_it_is_asked_for_and_once() -> None:
    count = Counting()
    tally = Tally(name="votes", count=later(count))
    assert (tally.name, count.made) == ("votes", 0)
    assert (tally.count, tally.count, count.made) == (7, 7, 1)


def test_a_value_that_is_made_anew_is_made_each_time() -> None:
    count = Counting()
    tally = Tally(name="votes", count=anew(count))
    assert (tally.count, tally.count, count.made) == (7, 7, 2)


def test_it_is_like_one_that_was_there_from_the_first() -> None:
    tally, plain = Tally(name="votes", count=later(Counting())), Tally(name="votes", count=7)
    assert tally == plain
    assert hash(tally) == hash(plain)
    assert repr(tally) == repr(plain)
    assert pickle.loads(pickle.dumps(Tally(name="votes", count=later(Counting())))) == plain  # noqa: S301 - just made


def test_neither_is_changed_nor_has_other_fields() -> None:
    tally = Tally(name="votes", count=later(Counting()))
    with pytest.raises(FrozenInstanceError):
        tally.count = 8  # type: ignore[misc] # what is tested
    with pytest.raises(AttributeError, match="'Tally' has no 'total'"):
        tally.total  # type: ignore[attr-defined] # noqa: B018 # what is tested


def test_with_another_value_the_others_are_not_made() -> None:
    count = Counting()
    other = Tally(name="votes", count=later(count)).but(name="seats")
    assert (other.name, count.made) == ("seats", 0)
    assert (other.count, count.made) == (7, 1)


def test_each_value_is_changed_when_it_is_there() -> None:
    count = Counting()
    other = Tally(name="votes", count=later(count)).each(lambda name, value: (name, value))
    assert (str(other.name), count.made) == ("('name', 'votes')", 0)
    assert str(other.count) == "('count', 7)"


def test_what_may_come_later_can_be_had_now() -> None:
    assert (now(7), now(later(Counting()))) == (7, 7)
