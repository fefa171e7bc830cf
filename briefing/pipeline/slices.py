"""Slices of the data: those that an edit touches are made, the others are taken out of the files that are there."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, partial
from itertools import chain
from pathlib import Path

from briefing.model.page import Part, Rendered
from briefing.output.signature import digest
from briefing.pipeline.workshop import File, Key, Workshop
from briefing.render.context import Context
from briefing.render.data.files import JSON, csv_name, data_files, in_pieces
from briefing.render.data.slices import PREFIX, Slice, Texts, slices
from briefing.render.engine import Task


class Slices:
    """Makes the data of a site that has them, beside all else; the workshop knows the places of the slices."""

    def __init__(self, shop: Workshop, context: Context, folder: Path) -> None:
        self._shop, self._context, self._folder = shop, context, folder
        self._name = context.addresses.path("data")

    def files(self, tasks: Iterable[Task], key: Key) -> Iterator[File]:
        """The files of all tasks, and those of the data.

        Raises:
            TemplateProblem, OutputProblem, WorkerProblem: as the workshop does.
        """
        reads = self._context.reads
        if self._shop.is_left(self._name):
            yield from self._shop.files(tasks, key, reads)
            yield from self._shop.leave(self._name, PREFIX)
        else:
            wanted = {each.name: each for each in slices(self._context)}
            made: dict[str, Texts] = {}
            for name, files in self._shop.made(chain(tasks, map(self._task, wanted.values())), key, reads):
                if name not in wanted:
                    yield from (file for file in files if not isinstance(file, Part))
                elif texts := [file.content for file in files if isinstance(file, Part)]:
                    made[name] = Texts(*texts)
            yield from self._shop.files((self._together(tuple(wanted.values()), made),), key, reads)

    def _task(self, of: Slice) -> Task:
        return Task(name=of.name, given=of.things, templates=(), make=partial(self._parts, of))

    def _parts(self, of: Slice) -> tuple[Part, ...]:
        return tuple(map(Part, self._paths(of), of.texts(self._context)))

    def _paths(self, of: Slice) -> tuple[str, str]:
        return self._name + JSON, self._name + csv_name(of.table.name)

    def _together(self, wanted: tuple[Slice, ...], made: Mapping[str, Texts]) -> Task:
        """Putting the files together from slices that were made now and those that were not."""
        digests = {each.name: self._digest(each.name, made) for each in wanted}
        make = partial(self._files, wanted, made, digests)
        return Task(name=self._name, given=tuple(digests.items()), templates=(), make=make)

    def _digest(self, name: str, made: Mapping[str, Texts]) -> bytes:
        return digest(b"".join(map(digest, made[name]))) if name in made else self._shop.places[name][0]

    def _files(
        self, wanted: tuple[Slice, ...], made: Mapping[str, Texts], digests: Mapping[str, bytes]
    ) -> Iterator[Rendered]:
        old = cache(lambda path: (self._folder / path).read_bytes())

        def kept(of: Slice) -> Texts:
            """The texts of a slice as they stand in the files of the last build."""
            places = zip(self._paths(of), self._shop.places[of.name][1], strict=True)
            return Texts(*(old(path)[start:end] for path, (start, end) in places))

        whole = [(each, made[each.name] if each.name in made else kept(each)) for each in wanted]
        found: dict[str, list[tuple[int, int]]] = {name: [] for name in digests}
        for _, pieces in in_pieces(self._context, whole):
            at = 0
            for name, text in pieces:
                if name:
                    found[name].append((at, at + len(text)))
                at += len(text)
        self._shop.places = {name: (digests[name], tuple(spans)) for name, spans in found.items()}
        return data_files(self._context, whole)
