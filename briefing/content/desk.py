"""The desk: where all files of a site are read, and held against each other."""

from collections.abc import Iterator, Mapping
from datetime import UTC
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import Any

from briefing.content.allowed import without_remarks
from briefing.content.document import Document, read_document
from briefing.content.folder import Found
from briefing.content.former import faults
from briefing.content.kinds import KINDS
from briefing.content.limits import MOST_TOLD
from briefing.content.lines import lines
from briefing.content.named import Names, names
from briefing.content.raw import read_raw
from briefing.content.references import LOOPS, broken_body_links, broken_citations, loops, unknown_ids
from briefing.content.rules import ENTRY_RULES, QUESTION_RULES
from briefing.content.shape import shape
from briefing.content.shelf import Shelf, Sound
from briefing.model.citation import citations
from briefing.model.entry import Entry
from briefing.model.finding import Finding, Origin, Where
from briefing.model.settings import Settings

_REMARK = b"allow:"
"""Where this stands in a file, its editor may allow what is wrong with it; such a file is read each time."""


class Desk:
    """The files of one site.

    `records` are by kind and id, of all files that could be read; `documents`, by path, are those of files that had to
    be taken apart; `lines` are those that pages lead to, where there are such links.
    """

    def __init__(self, root: Path, settings: Settings | None, shelf: Shelf | None) -> None:
        self._root = root
        self._zone = settings.zone if settings else UTC
        self._leads_to_lines = settings is not None and settings.edit_url is not None
        self._shelf = shelf
        self._files: dict[str, dict[str, Found]] = {kind.name: {} for kind in KINDS}
        self._names: dict[str, Names] = {}
        """What is named by files that were taken apart."""
        self.records: dict[str, dict[str, Any]] = {kind.name: {} for kind in KINDS}
        self.documents: dict[str, Document] = {}
        self.lines: dict[str, tuple[int, ...]] = {}
        if shelf:
            shelf.open(f"{self._zone} {self._leads_to_lines}")

    def read(self, file: Found) -> list[Finding]:
        """Read a file; what is wrong with it by itself."""
        self._files[file.kind.name][file.id] = file
        sound = self._shelf.find(self._root, file.path) if self._shelf else None
        if sound is None:
            findings = self._take_apart(file)
            if self._is_shelved(file):
                del self.documents[file.path]  # nothing was wrong: few are asked for again, and all together are large
            return findings
        self.records[file.kind.name][file.id] = sound.record
        self.lines[file.path] = sound.lines
        return []

    def _is_shelved(self, file: Found) -> bool:
        kept = self._shelf.kept.get(file.path) if self._shelf else None
        return kept is not None and kept[2].record is self.records[file.kind.name].get(file.id)

    def close(self) -> None:
        """Now that all files were read: leave to the next time what was sound."""
        if self._shelf:
            self._shelf.close(file.path for files in self._files.values() for file in files.values())

    def connections(self, settings: Document | None) -> list[Finding]:
        """What is wrong between files: ids that lead nowhere, circles, things out of place."""
        ids: dict[str, Mapping[str, Any]] = {kind: dict.fromkeys(files) for kind, files in self._files.items()}
        doubtful = [*self._doubtful(ids)]
        quotes = {id_: len(entry.quotes) for id_, entry in self.records["entry"].items()} if doubtful else {}
        ids["quote"] = self._quotes() if doubtful else {}
        findings = [*unknown_ids("settings", settings, ids)] if settings else []
        for file, document in doubtful:
            lost = chain(
                unknown_ids(file.kind.name, document, ids),
                broken_body_links(document, ids),
                broken_citations(file.kind.name, file.id, document, ids, quotes),
            )
            findings += islice(lost, MOST_TOLD)
        for kind in LOOPS:
            findings += loops(kind, self._above(kind), partial(self._find, kind))
        for kind, id_, where, message in islice(faults(self.records), MOST_TOLD):
            at = self._find(kind, id_, where)
            findings.append(Finding(origin=at, check="former-id", message=message, where=where))
        for id_, question in self.records["question"].items():
            if written := self._document(self._files["question"][id_]):
                findings += [
                    found for rule in QUESTION_RULES for found in rule(question, written, self.records["entry"])
                ]
        return findings

    def _take_apart(self, file: Found) -> list[Finding]:
        try:
            raw = read_raw(f"{self._root}/{file.path}")
        except OSError as error:
            message = f"cannot read it: {error.strerror}"
            return [Finding(origin=Origin(file.path), check="unreadable", message=message)]
        document, problems = read_document(file.path, raw, markdown=file.kind.markdown)
        if document is None:
            return [*problems]
        self.documents[file.path] = document
        self._names[file.path] = names(file.kind.name, file.id, document)
        self.lines[file.path] = lines(file.kind.name, document) if self._leads_to_lines else ()
        record, findings = self._record(file, document)
        if record is not None:
            self.records[file.kind.name][file.id] = record
            if self._shelf and not findings and _REMARK not in raw:
                self._shelf.put(
                    file.path, raw, Sound(record=record, names=self._names[file.path], lines=self.lines[file.path])
                )
        return findings

    def _record(self, file: Found, document: Document) -> tuple[Any, list[Finding]]:
        given: dict[str, Any] = {"id": file.id, "origin": Origin(file.path)}
        if file.kind.markdown:
            given["body"] = without_remarks(document.body)
        record, findings = shape(document, file.kind.type, given, self._zone)
        if isinstance(record, Entry):
            findings += islice((finding for rule in ENTRY_RULES for finding in rule(record, document)), MOST_TOLD)
        return record, findings

    def _doubtful(self, ids: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[Found, Document]]:
        """The files that name something that is not there; that all is there is seen at once."""
        known = {(kind, id_) for kind, of_kind in ids.items() for id_ in of_kind}
        shelf = self._shelf or Shelf()
        shelf.name(self._names.values())
        if shelf.named.are_known(known, self._count):
            return
        shelf.name_anew()
        for files in self._files.values():
            for file in files.values():
                named = self._named_in(file.path, shelf)
                if named and not named.are_known(known, self._count) and (document := self._document(file)):
                    yield file, document

    def _named_in(self, path: str, shelf: Shelf) -> Names | None:
        return self._names.get(path) or (shelf.kept[path][2].names if path in shelf.kept else None)

    def _count(self, entry: str) -> int:
        """How many quotes an entry has, if it could be read."""
        record = self.records["entry"].get(entry)
        return len(record.quotes) if record else 0

    def _quotes(self) -> dict[str, Any]:
        return dict.fromkeys(each.id for entry in self.records["entry"].values() for each in citations(entry))

    def _above(self, kind: str) -> dict[str, str | None]:
        """For each thing of a kind the one that it says to be below of, or to be a copy of."""
        key, above = LOOPS[kind], {}
        for id_, file in self._files[kind].items():
            if id_ in self.records[kind]:
                above[id_] = getattr(self.records[kind][id_], key)
            elif document := self.documents.get(file.path):
                above[id_] = str(document.data.get(key))
        return above

    def _find(self, kind: str, id_: str, where: Where) -> Origin:
        file = self._files[kind][id_]
        document = self._document(file)
        return document.find(where) if document else Origin(file.path)

    def _document(self, file: Found) -> Document | None:
        """A file taken apart, also where it was found on the shelf."""
        if file.path not in self.documents:
            self._take_apart(file)
        return self.documents.get(file.path)
