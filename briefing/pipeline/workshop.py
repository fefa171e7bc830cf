"""The workshop: does the tasks of a build that a change touches, and takes the files of the others as they are."""

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import TypeAlias

from briefing.model.page import Kept, Part
from briefing.model.site import Site
from briefing.output.signature import Signature, signature, signed_anew
from briefing.output.stage import Stage, Staged
from briefing.pipeline.cache import Cache
from briefing.pipeline.memo import Trace
from briefing.pipeline.noted import Noted
from briefing.pipeline.stages import Stages
from briefing.pipeline.workers import Done, do
from briefing.render.engine import Task
from briefing.render.reads import Reads

File = Staged | Kept
Made: TypeAlias = tuple[str, tuple[File | Part, ...]]
"""The name of a task, and what was made of it."""
Tasks = Mapping[str, Task]
"""Tasks under their names."""
_NONE: Tasks = MappingProxyType({})
Key = Callable[[Task], bytes]
"""A few bytes that stand for whatever a task depends on besides what it reads of the site."""
_OLD = b""
"""The key of files that were left as they are, though the site has changed."""


class Workshop:
    """Does tasks for one site and the stage of one output folder.

    How each was done, and at which `places` slices stand, is noted in the memo only when all is written: what failed
    half-way has left nothing behind.
    """

    def __init__(self, site: Site, stage: Stage, cache: Cache, stages: Stages) -> None:
        self._stage = stage
        self._folder = f"{stage.folder}/"
        self._cache = cache
        self._memo = memo = cache.memo
        self._noted = Noted(site, memo, cache.fingerprints, cache.found)
        self._late, self._alone = cache.late, cache.alone
        self._stages = stages
        self._early: dict[str, tuple[File | Part, ...]] = {}
        self._traces: dict[str, Trace] = {}
        self._seen = {} if cache.alone else cache.made.below(stage.folder)
        self.in_place: dict[str, Signature] = {}
        """Files that stay as the last build left them, and were seen to be so."""
        self._signatures: dict[str, Signature] = {}
        self.places = dict(memo.slices)

    def early(self, tasks: Iterable[Task], key: Key, reads: Reads) -> Iterator[File]:
        """The files of some tasks, before all others; `files` gives them once more.

        Without a `look` at what has changed before, all are done; after it, those that it touches.

        Raises:
            TemplateProblem, OutputProblem, WorkerProblem: as `files` does.
        """
        chosen = {task.name: task for task in tasks if task.name not in self._early and not self._kept(task, key)}
        for name, files in self._done(chosen, key, reads):
            self._early[name] = files
            for file in files:
                self._memo.files.pop(file.path, None)  # should this build fail, nobody may take it for what it was
            yield from (file for file in files if not isinstance(file, Part))

    def files(self, tasks: Iterable[Task], key: Key, reads: Reads) -> Iterator[File]:
        """The files of all tasks; `reads` notes what is read of the site.

        Raises:
            TemplateProblem: as the tasks do.
            OutputProblem: if a file cannot be written.
            WorkerProblem: if a process that does some of them stops.
        """
        for _, files in self.made(tasks, key, reads):
            yield from (file for file in files if not isinstance(file, Part))

    def made(self, tasks: Iterable[Task], key: Key, reads: Reads, series: Iterable[Task] = ()) -> Iterator[Made]:
        """The same, task by task under its name; a part that is as it was is a file that is kept.

        What has to be done of a `series` is done in its order, by one process.
        """
        stale = yield from self._stale(tasks, key)
        yield from self._done(stale, key, reads, (yield from self._stale(series, key)))

    def _stale(self, tasks: Iterable[Task], key: Key) -> Generator[Made, None, Mapping[str, Task]]:
        """Those of some tasks that have to be done; before that, the files of the others."""
        stale: dict[str, Task] = {}
        for task in tasks:
            if task.name in self._early:
                yield task.name, self._early[task.name]
            elif kept := self._kept(task, key):
                self._traces[task.name] = kept
                yield task.name, tuple(Kept(path=path) for path in kept[-1])
            else:
                stale[task.name] = task
        return stale

    def _done(self, tasks: Tasks, key: Key, reads: Reads, series: Tasks = _NONE) -> Iterator[Made]:
        all_ = {**tasks, **series}
        for done in do(tuple(tasks.values()), self._stage, reads, self._noted.number, series=tuple(series.values())):
            self._note(done, key(all_[done.name]))
            self._stages.add(f"  {all_[done.name].what}", done.seconds)
            yield done.name, done.files

    def again(self, task: Task, key: Key, reads: Reads) -> tuple[Kept, ...]:
        """The files of a task as they are, if it need not be done; whoever takes them has read what was read for them.

        For one whose key is known only when others have been done, which is then asked for in their process.
        """
        trace = self._kept(task, key)
        if trace is None:
            return ()
        reads.noted |= self._noted.reads(trace[1])
        return tuple(Kept(path=path) for path in trace[-1])

    def is_left(self, name: str) -> bool:
        """Whether a task is left to another build now, without a look at what it is made from."""
        trace = self._memo.traces.get(name)
        return trace is not None and name in self._late and all(map(self._is_in_place, trace[-1]))

    def leave(self, name: str, parts: str) -> Iterator[File]:
        """The files of such a task as they are; what still holds of its `parts`, whose names begin so, stays known."""
        for each, trace in self._memo.traces.items():
            if each == name or (each.startswith(parts) and self._noted.hold(trace[1])):
                self._traces[each] = trace
        yield from (Kept(path=path) for path in self._traces[name][-1])

    def close(self) -> None:
        """Now that the files are written: leave to the next build how the tasks were done."""
        memo = self._memo
        memo.traces, memo.slices = self._traces, self.places
        signed = ((path, self._signed(path)) for _, _, files in self._traces.values() for path in files)
        memo.files = {path: known for path, known in signed if known}
        self._noted.close()
        self._cache.found = self._noted.found

    def look(self) -> None:
        """Look again at whatever was read for the last build: what is done from now on knows what has changed."""
        with self._stages.timed("finding what has changed"):
            self._noted.look()

    def _kept(self, task: Task, key: Key) -> Trace | None:
        """The trace of a task that is not done now: the site is as it was for it, or its files may be older."""
        trace = self._memo.traces.get(task.name)
        if trace is None:
            return None
        if task.name in self._late and all(map(self._is_in_place, trace[-1])):
            return (_OLD, *trace[1:])
        return trace if self._is_fresh(trace, key(task)) else None

    def _is_fresh(self, trace: Trace, key: bytes) -> bool:
        known, reads, files = trace
        return known == key and self._noted.hold(reads) and all(map(self._is_in_place, files))

    def _is_in_place(self, path: str) -> bool:
        if path not in self.in_place:
            known = self._memo.files.get(path)
            if known is not None and not self._alone and known[1:] != self._seen.get(path):
                known = signed_anew(self._folder + path, known)
            if known is None:
                return False
            self.in_place[path] = known
        return True

    def _note(self, done: Done, key: bytes) -> None:
        files = tuple(file.path for file in done.files)
        self._traces[done.name] = (key, done.reads, files)
        self._signatures |= {file.path: file.signature for file in done.files if isinstance(file, Staged)}

    def _signed(self, path: str) -> Signature | None:
        known = self._signatures.get(path) or self.in_place.get(path) or self._memo.files.get(path)
        return known or signature(self._folder + path)
