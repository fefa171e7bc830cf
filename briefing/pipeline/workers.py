"""Workers: many tasks are shared among processes, which changes nothing but how long they take."""

import time
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from itertools import chain
from typing import TYPE_CHECKING, Any

from briefing.model.frozen import frozen
from briefing.model.page import Kept, Part, Rendered
from briefing.output.problem import OutputProblem
from briefing.output.stage import Stage, Staged
from briefing.pipeline.rows import row
from briefing.pipeline.splitting import as_many_as_pay, split
from briefing.render.engine import Task, TemplateProblem
from briefing.render.reads import Read, Reads

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess


_PATIENCE = 0.005
"""Seconds for which others may wait until somebody reads what they send."""


class WorkerProblem(Exception):
    """A worker stopped before its tasks were done; the message says how."""


@frozen
class Done:
    """A task that was done: its files, which are written, the numbers of what it read, and how many seconds it took."""

    name: str
    files: tuple[Staged | Kept | Part, ...]
    reads: tuple[int, ...]
    seconds: float


Number = Callable[[Read], int]
"""Gives each look at the site a number, which stands for it from then on."""


def do(  # noqa: PLR0913 - what there is to do, with what, and who does it
    tasks: Sequence[Task],
    stage: Stage,
    reads: Reads,
    number: Number,
    workers: int | None = None,
    *,
    series: Sequence[Task] = (),
) -> Iterator[Done]:
    """Do all tasks, in any order.

    Args:
        tasks: what there is to do.
        stage: where each file is written as soon as it is made.
        reads: notes what is read of the site; of the context that the tasks were made with.
        number: numbers what was read.
        workers: how many processes share the tasks; without it, as many as there are processors, if that pays.
        series: tasks that one process does, in their order: each can use what those before it have left there.

    Raises:
        TemplateProblem: as the tasks do.
        OutputProblem: if a file cannot be written.
        WorkerProblem: if a process stops before its tasks are done.
    """
    workers = workers or as_many_as_pay(sum(task.weight for task in (*tasks, *series)))
    if workers > 1 and tasks:
        for prepare in {task.what: task.prepare for task in tasks}.values():
            prepare()  # else each worker would, and keep what it compiles to itself
        yield _done(tasks[0], stage, reads, number)  # what the first page asks of the site is then there for all
        yield from _shared(tasks[1:], series, stage, reads, number, workers)
    else:
        yield from (_done(task, stage, reads, number) for task in (*tasks, *series))


def _done(task: Task, stage: Stage, reads: Reads, number: Number) -> Done:
    def held(file: Rendered | Kept | Part) -> Staged | Kept | Part:
        return stage.hold(file) if isinstance(file, Rendered) else file

    started = time.perf_counter()
    made, noted = reads.of(lambda: tuple(map(held, task.make())))  # each is out of memory before the next is made
    seconds = time.perf_counter() - started
    return Done(name=task.name, files=made, reads=tuple(map(number, noted)), seconds=seconds)


def _shared(  # noqa: PLR0913, PLR0917 - as above
    tasks: Sequence[Task], series: Sequence[Task], stage: Stage, reads: Reads, number: Number, workers: int
) -> Iterator[Done]:
    """Do tasks here and in other processes; so many workers there are with this one."""
    branches = [stage.branch() for _ in range(workers)]
    pairs = (workers + 1) // 2
    with ExitStack() as open_:
        rows = [open_.enter_context(row(tasks[at::pairs], () if at else series)) for at in range(pairs)]

        def batches(at: int) -> Iterator[Sequence[Task]]:
            return rows[at % pairs].front() if at < pairs else rows[at % pairs].back()

        def work(at: int, sending: "Connection") -> None:
            _work(batches(at + 1), branches[at + 1], reads, sending)

        others = _Others(open_.enter_context(split(workers - 1, work)), number)
        due = time.perf_counter()
        for task in chain.from_iterable(batches(0)):
            yield _done_here(task, branches[0], reads, number)
            if time.perf_counter() > due:  # else a pipe may be full, and who writes to it waits
                yield from others.sent(wait=False)
                due = time.perf_counter() + _PATIENCE
        while others.ahead:
            yield from others.sent()


def _done_here(task: Task, stage: Stage, reads: Reads, number: Number) -> Done:
    """A task that was done in this process, whose failures are told as those in others are."""
    try:
        return _done(task, stage, reads, number)
    except (TemplateProblem, OutputProblem):
        raise
    except Exception:  # noqa: BLE001 - whatever a view can raise
        raise WorkerProblem(traceback.format_exc()) from None


class _Others:
    """The other workers; each has numbers of its own for looks, in the order in which it reads."""

    def __init__(self, workers: "Mapping[Connection, BaseProcess]", number: Number) -> None:
        self._workers = workers
        self._number = number
        self._known: dict[Connection, list[int]] = {results: [] for results in workers}
        self.ahead = set(workers)
        """Those that have not done all yet."""

    def sent(self, *, wait: bool = True) -> Iterator[Done]:
        """What some have sent; where none has, it is waited for, or there is nothing."""
        from multiprocessing.connection import wait as ready  # as in `splitting`

        for results in self.ahead.intersection(ready(list(self.ahead), None if wait else 0)):
            try:
                kind, sent = results.recv()
            except EOFError:
                self._workers[results].join()
                raise WorkerProblem(_ended(self._workers[results].exitcode)) from None
            match kind:
                case "end":
                    self.ahead.remove(results)
                case "problem":
                    raise TemplateProblem(sent)
                case "unwritten":
                    raise OutputProblem(sent)
                case "failed":
                    raise WorkerProblem(sent)
                case "done":
                    yield from self._done(results, *sent)

    def _done(self, results: "Connection", new: Iterable[Read], made: Iterable[tuple[Any, ...]]) -> Iterator[Done]:
        known = self._known[results]
        known += map(self._number, new)
        for name, files, own, seconds in made:
            yield Done(name=name, files=files, reads=tuple(map(known.__getitem__, own)), seconds=seconds)


def _ended(code: int | None) -> str:
    how = f"was ended by signal {-code}" if code and code < 0 else f"ended with code {code}"
    return f"a process that made pages {how}: nothing was written; build again"


def _work(batches: Iterable[Sequence[Task]], stage: Stage, reads: Reads, sending: "Connection") -> None:
    """Do the tasks of one worker, and send what comes of each batch; a read is sent once, by its number afterwards."""
    numbers: dict[Read, int] = {}
    new: list[Read] = []

    def number(read: Read) -> int:
        known = numbers.get(read)
        if known is None:
            known = numbers[read] = len(numbers)
            new.append(read)
        return known

    try:
        for batch in batches:
            done = [_done(task, stage, reads, number) for task in batch]
            sending.send(("done", (new, [(each.name, each.files, each.reads, each.seconds) for each in done])))
            new.clear()
        sending.send(("end", None))
    except BrokenPipeError:
        raise
    except TemplateProblem as problem:
        sending.send(("problem", problem.finding))
    except OutputProblem as problem:
        sending.send(("unwritten", str(problem)))
    except Exception:  # noqa: BLE001 - whatever a view can raise: the one who waits has to know
        sending.send(("failed", traceback.format_exc()))
