"""Two processes take what stands in a row from its ends, each thing once, until nothing is left."""

from collections.abc import Iterable
from itertools import chain

import pytest

from briefing.pipeline import rows
from briefing.pipeline.rows import row
from briefing.render.engine import Task

TASKS = [Task(name=f"{number:03}", given=(), templates=(), make=tuple) for number in range(100)]


def _names(batch: Iterable[Task]) -> list[str]:
    return [task.name for task in batch]


def test_who_begins_at_the_end_leaves_what_the_other_has_taken() -> None:
    with row(TASKS) as shared:
        front, back = shared.front(), shared.back()
        taken = [_names(next(front)), _names(next(back)), _names(next(back)), *map(_names, front)]
        assert next(back, None) is None
    assert taken[0][0] == "000"
    assert taken[1][-1] == "099"
    assert sorted(chain(*taken)) == [task.name for task in TASKS]


def test_who_begins_at_the_end_does_the_series_first_and_in_its_order() -> None:
    with row(TASKS[40:], TASKS[:40]) as shared:
        assert _names(next(shared.back())) == [task.name for task in TASKS[:40]]
        assert [name for batch in shared.front() for name in _names(batch)] == [task.name for task in TASKS[40:]]


@pytest.mark.parametrize("number", [0, 1, 32, 33])
def test_one_alone_takes_all(number: int) -> None:
    with row(TASKS[:number]) as shared:
        assert sum(map(len, shared.back())) == number
        assert not list(shared.front())


def test_there_are_no_more_batches_than_a_pipe_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "_MOST", 3)
    with row(TASKS) as shared:
        assert [len(batch) for batch in shared.front()] == [34, 34, 32]
