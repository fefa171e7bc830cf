"""Slices of the data: those that an edit touches are made, the others are taken out of the files that are there."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cache, partial
from pathlib import Path

from briefing.model.page import Kept, Part, Rendered
from briefing.output.signature import digest
from briefing.pipeline.memo import Place
from briefing.pipeline.workshop import File, Key, Workshop
from briefing.render.context import Context
from briefing.render.data.files import JSON, csv_name, data_files, in_pieces
from briefing.render.data.slices import PREFIX, Slice, Texts, slices
from briefing.render.engine import Task

_PAGES = 5
"""So many pages are made while a slice goes into the files, the database above all."""
_OPEN = b"open"
"""The key of a task that depends on what is still to be done: no other is like it."""
_EMPTY = Texts(json=b"", csv=b"")


class Slices:
    """Makes the data of a site that has them, beside all else; the workshop knows the places of the slices.

    All of it is done by one process: the texts, many megabytes, are handed to nobody.
    """

    def __init__(self, shop: Workshop, context: Context, folder: Path) -> None:
        self._shop, self._context, self._folder = shop, context, folder
        self._name = context.addresses.path("data")
        self._made: dict[str, Texts] = {}
        """What was made in this process and is not in the files yet."""
        self._marks: dict[str, bytes] = {}
        """What tells the texts of a slice from others, of those that were made or are as they were."""
        self._sizes: dict[tuple[str, str], int] = {}
        """How many bytes a slice has in each file."""

    def files(self, tasks: Iterable[Task], key: Key) -> Iterator[File]:
        """The files of all tasks, and those of the data.

        Raises:
            TemplateProblem, OutputProblem, WorkerProblem: as the workshop does.
        """
        reads = self._context.reads
        if self._shop.is_left(self._name):
            yield from self._shop.files(tasks, key, reads)
            yield from self._shop.leave(self._name, PREFIX)
            return
        wanted = {each.name: each for each in slices(self._context)}
        key = partial(self._key, key, tuple(wanted))
        whole = Task(
            name=self._name,
            given=(),
            templates=(),
            make=lambda: self._files(whole, wanted.values(), key),
            weight=_PAGES * len(wanted),
        )
        for name, files in self._shop.made(tasks, key, reads, (*map(self._task, wanted.values()), whole)):
            if name in wanted:
                self._know(wanted[name], [file for file in files if isinstance(file, Part)])
            else:
                yield from (file for file in files if not isinstance(file, Part))
        self._shop.places = self._places(wanted.values())

    def _task(self, of: Slice) -> Task:
        return Task(name=of.name, given=of.things, templates=(), make=partial(self._parts, of))

    def _key(self, key: Key, wanted: tuple[str, ...], task: Task) -> bytes:
        """The key of a task; of putting the files together, once it is known from what."""
        if task.name != self._name:
            return key(task)
        if not self._marks.keys() >= set(wanted):
            return _OPEN
        return key(replace(task, given=(tuple((name, self._marks[name]) for name in wanted),)))

    def _parts(self, of: Slice) -> tuple[Part, ...]:
        texts = self._made[of.name] = of.texts(self._context)
        parts = tuple(Part(path, digest(text), len(text)) for path, text in zip(self._paths(of), texts, strict=True))
        self._know(of, parts)
        return parts

    def _paths(self, of: Slice) -> tuple[str, str]:
        return self._name + JSON, self._name + csv_name(of.table.name)

    def _know(self, of: Slice, parts: Iterable[Part]) -> None:
        """Know a slice by its parts, or without any as it was."""
        if parts:
            self._marks[of.name] = digest(b"".join(part.mark for part in parts))
            self._sizes |= {(of.name, part.path): part.size for part in parts}
        else:
            self._marks[of.name], spans = self._shop.places[of.name]
            sizes = (end - start for start, end in spans)
            self._sizes |= {(of.name, path): size for path, size in zip(self._paths(of), sizes, strict=True)}

    def _files(self, whole: Task, wanted: Iterable[Slice], key: Key) -> Iterator[Rendered | Kept]:
        """The files, put together from slices that were made now and those that were not."""
        if kept := self._shop.again(whole, key, self._context.reads):
            yield from kept
        else:
            old = cache(lambda path: (self._folder / path).read_bytes())
            texts = ((each, self._made.get(each.name) or self._kept(each, old)) for each in wanted)
            yield from data_files(self._context, texts)
        self._made.clear()

    def _kept(self, of: Slice, old: Callable[[str], bytes]) -> Texts:
        """The texts of a slice as they stand in the files of the last build."""
        places = zip(self._paths(of), self._shop.places[of.name][1], strict=True)
        return Texts(*(old(path)[start:end] for path, (start, end) in places))

    def _places(self, wanted: Iterable[Slice]) -> dict[str, Place]:
        """Where in which file each slice stands now."""
        spans: dict[str, list[tuple[int, int]]] = {each.name: [] for each in wanted}
        for path, pieces in in_pieces(self._context, [(each, _EMPTY) for each in wanted]):
            at = 0
            for name, frame in pieces:
                end = at + (self._sizes[name, path] if name else len(frame))
                if name:
                    spans[name].append((at, end))
                at = end
        return {name: (self._marks[name], tuple(found)) for name, found in spans.items()}
