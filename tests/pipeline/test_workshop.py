"""The workshop: what it takes for the same as on the last site."""

from datetime import UTC

from briefing.model.moment import Moment
from briefing.pipeline.workshop import _is_same


def test_what_is_alike_but_written_otherwise_is_not_the_same() -> None:
    here, there = (Moment.parse(text, UTC) for text in ("2025-02-13T12:41Z", "2025-02-13T13:41+01:00"))
    assert here == there
    assert not _is_same((here,), (there,))
    assert not _is_same((here,), ())
    assert not _is_same((), (here,))
    assert not _is_same((here,), object())
    assert not _is_same((here, here), (here, here)), "lists are made anew each time"
    assert _is_same((here,), (here,))


def test_that_nothing_is_there_is_the_same() -> None:
    assert _is_same((), ())
    assert _is_same(False, False)
    assert not _is_same(False, True)
    assert not _is_same(False, ())
