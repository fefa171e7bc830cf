"""Workers: many tasks are shared among processes, which changes nothing but how long they take."""

import time
import traceback
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess

from briefing.model.page import Kept, Rendered
from briefing.pipeline.splitting import as_many_as_pay, split
from briefing.render.engine import Task, TemplateProblem
from briefing.render.reads import Read, Reads

_AT_ONCE = 32
"""Tasks whose results are sent together."""


class WorkerProblem(Exception):
    """A worker stopped before its tasks were done; the message says how."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """A task that was done: its files, what it read, and how many seconds it took."""

    name: str
    files: tuple[Rendered | Kept, ...]
    reads: frozenset[Read]
    seconds: float


def do(tasks: Sequence[Task], reads: Reads, workers: int | None = None) -> Iterator[Done]:
    """Do all tasks, in any order.

    Args:
        tasks: what there is to do.
        reads: notes what is read of the site; of the context that the tasks were made with.
        workers: how many processes share the tasks; without it, as many as there are processors, if that pays.

    Raises:
        TemplateProblem: as the tasks do.
        WorkerProblem: if a process stops before its tasks are done.
    """
    number = workers or as_many_as_pay(len(tasks))
    if number > 1:
        yield _done(tasks[0], reads)  # what the first page asks of the site is then there for all
        yield from _shared(tasks[1:], reads, number)
    else:
        yield from (_done(task, reads) for task in tasks)


def _done(task: Task, reads: Reads) -> Done:
    started = time.perf_counter()
    files, noted = reads.of(lambda: tuple(task.make()))
    return Done(name=task.name, files=files, reads=noted, seconds=time.perf_counter() - started)


def _shared(tasks: Sequence[Task], reads: Reads, number: int) -> Iterator[Done]:
    with split(number, lambda at, sending: _work(tasks[at::number], reads, sending)) as workers:
        yield from _results(workers)


def _results(workers: Mapping[Connection, BaseProcess]) -> Iterator[Done]:
    """What the workers send, until all have done."""
    known: dict[Connection, list[Read]] = {results: [] for results in workers}
    ahead = set(workers)
    while ahead:
        for results in ahead.intersection(wait(list(ahead))):
            try:
                kind, sent = results.recv()
            except EOFError:
                workers[results].join()
                raise WorkerProblem(_ended(workers[results].exitcode)) from None
            match kind:
                case "end":
                    ahead.remove(results)
                case "problem":
                    raise TemplateProblem(sent)
                case "failed":
                    raise WorkerProblem(sent)
                case "done":
                    new, made = sent
                    known[results] += new
                    for name, files, numbers, seconds in made:
                        noted = frozenset(known[results][at] for at in numbers)
                        yield Done(name=name, files=files, reads=noted, seconds=seconds)


def _ended(code: int | None) -> str:
    how = f"was ended by signal {-code}" if code and code < 0 else f"ended with code {code}"
    return f"a process that made pages {how}: nothing was written; build again"


def _work(tasks: Sequence[Task], reads: Reads, sending: Connection) -> None:
    """Do the tasks of one worker; a read is sent once, and by its number afterwards."""
    numbers: dict[Read, int] = {}
    try:
        for start in range(0, len(tasks), _AT_ONCE):
            before = len(numbers)
            made = []
            for done in (_done(task, reads) for task in tasks[start : start + _AT_ONCE]):
                noted = [numbers.setdefault(read, len(numbers)) for read in done.reads]
                made.append((done.name, done.files, noted, done.seconds))
            sending.send(("done", (list(numbers)[before:], made)))
        sending.send(("end", None))
    except BrokenPipeError:
        raise
    except TemplateProblem as problem:
        sending.send(("problem", problem.finding))
    except Exception:  # noqa: BLE001 - whatever a view can raise: the one who waits has to know
        sending.send(("failed", traceback.format_exc()))
