"""Versions: entries as earlier commits have them."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from zoneinfo import ZoneInfo

from briefing.content.allowed import without_remarks
from briefing.content.document import read_document
from briefing.content.shape import shape
from briefing.model.entry import Entry
from briefing.model.finding import Origin
from briefing.pipeline.commits import Version
from briefing.pipeline.git import ask


class Versions:
    """The contents of files under git's names for them; an entry is read when it is asked for, and once."""

    def __init__(self, contents: Mapping[str, bytes], zone: ZoneInfo) -> None:
        self._contents = contents
        self._zone = zone
        self._published: dict[str, Entry | None] = {}

    def knows(self, version: Version) -> bool:
        """Whether the content could be read, or there is none to read."""
        return version.is_nothing or version.blob in self._contents

    def published(self, version: Version) -> Entry | None:
        """The entry that readers saw with this version; none where it is a draft, or no entry as they are today."""
        if version.blob not in self._published:
            self._published[version.blob] = self._read(version)
        return self._published[version.blob]

    def _read(self, version: Version) -> Entry | None:
        raw = self._contents.get(version.blob)
        document, _ = read_document(version.path, raw, markdown=True) if raw else (None, ())
        if document is None:
            return None
        given = {"id": version.path, "origin": Origin(version.path), "body": without_remarks(document.body)}
        entry, _ = shape(document, Entry, given, self._zone)
        return entry if entry and entry.status == "published" else None


def read_versions(root: Path, wanted: Iterable[Version], zone: ZoneInfo) -> tuple[Versions, bool]:
    """The versions that are `wanted`, the first first, and whether all of them could be read.

    Args:
        root: the site's folder.
        wanted: which; there is so much room and no more.
        zone: of the times that name none.
    """
    blobs = dict.fromkeys(version.blob for version in wanted if not version.is_nothing)
    answer = ask(root, "cat-file", "--batch", given="".join(f"{blob}\n" for blob in blobs).encode()) if blobs else None
    contents = _contents(answer.output) if answer else {}
    return Versions(contents, zone), len(contents) == len(blobs)


def _contents(output: bytes) -> dict[str, bytes]:
    """Read `<name> blob <size>`, a new line, the content, a new line; what is not here has one word and no size."""
    contents: dict[str, bytes] = {}
    at = 0
    while (end := output.find(b"\n", at)) >= 0:
        name, *described = output[at:end].split()
        at = end + 1
        match described:
            case [kind, digits]:
                size = int(digits)
                if kind == b"blob" and at + size <= len(output):
                    contents[name.decode("ascii")] = output[at : at + size]
                at += size + 1
    return contents
