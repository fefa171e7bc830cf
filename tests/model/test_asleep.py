"""A record that is asleep is the same record to whoever reads it, and is made whole only when it must be."""

from dataclasses import replace
from typing import Any

import pytest

from briefing.model.asleep import Asleep, asleep, written_of
from briefing.model.frozen import frozen


@frozen
class _Thing(Asleep):
    id: str
    text: str = ""


_ID, _TEXT = (vars(_Thing)[name].__set__ for name in ("id", "text"))


def _sleeping() -> tuple[_Thing, list[bytes]]:
    """A thing of which the id is set, and what was asked to wake it."""
    woken: list[bytes] = []

    def wake(thing: Any, written: bytes) -> None:
        woken.append(written)
        _ID(thing, "a")
        _TEXT(thing, written.decode())

    thing = asleep(_Thing, wake, b"words")
    _ID(thing, "a")
    return thing, woken


def test_it_wakes_once_when_a_field_is_asked_for_that_is_not_set() -> None:
    thing, woken = _sleeping()
    assert thing.id == "a"
    assert not woken
    assert (thing.text, thing.text) == ("words", "words")
    assert woken == [b"words"]


def test_it_is_the_same_record() -> None:
    awake = _Thing(id="a", text="words")
    assert _sleeping()[0] == awake
    assert awake == _sleeping()[0]
    assert hash(_sleeping()[0]) == hash(awake)
    assert repr(_sleeping()[0]) == repr(awake)
    assert replace(_sleeping()[0], id="b").text == "words"


def test_what_it_does_not_have_does_not_wake_it() -> None:
    thing, woken = _sleeping()
    with pytest.raises(AttributeError, match="no 'size'"):
        _ = thing.size  # type: ignore[attr-defined]
    assert not woken


def test_its_bytes_are_known_only_where_there_were_some() -> None:
    thing, _ = _sleeping()
    assert written_of(thing) == b"words"
    assert written_of(_Thing(id="a")) is None
    with pytest.raises(AttributeError):
        _ = object.__new__(_Thing).text
