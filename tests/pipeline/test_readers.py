"""However many processes read the files, the library is the same; one that stops has read nothing."""

import os
import signal
from functools import partial
from pathlib import Path

import pytest

from briefing.content.folder import Found
from briefing.content.load import load
from briefing.content.named import together
from briefing.content.shelf import Shelf
from briefing.pipeline.readers import shared_out
from tests.site.published import MINI

pytestmark = pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")


@pytest.mark.parametrize("number", [1, 2, 8])
def test_the_library_is_the_same_whoever_reads_it(number: int) -> None:
    shelf = Shelf()
    (one, findings), (other, others) = load(MINI), load(MINI, None, shelf, partial(shared_out, shelf, number=number))
    assert one
    assert other == one
    assert list(other.entries.items()) == list(one.entries.items())  # the order of the data's rows
    assert others == findings
    assert shelf.named == together(sound.names for _, _, sound in shelf.kept.values())


def test_all_that_others_read_is_on_the_shelf_when_it_is_asked_for() -> None:
    shelf, here = Shelf(), os.getpid()
    found: list[str] = []

    def share(files: object, read: object) -> object:
        for file in shared_out(shelf, files, read, number=4):  # type: ignore[arg-type] # as `load` gives them
            if file.path in shelf.kept:
                found.append(file.path)
            yield file

    library, _ = load(MINI, None, shelf, share)  # type: ignore[arg-type] # as above
    assert library
    assert len(found) >= len(shelf.kept) / 2
    assert os.getpid() == here


def test_what_a_reader_that_is_killed_was_to_read_is_read_here() -> None:
    shelf, here = Shelf(), os.getpid()

    def share(files: list[Found], _: object) -> object:
        def deadly(file: Found) -> object:
            if os.getpid() != here:
                os.kill(os.getpid(), signal.SIGKILL)
            return file

        yield from shared_out(shelf, files, deadly, number=3)

    assert load(MINI, None, shelf, share) == load(MINI)  # type: ignore[arg-type] # as `load` gives them


def test_mistakes_are_told_once_whoever_finds_them(tmp_path: Path) -> None:
    for number in range(9):
        file = tmp_path / f"content/topics/topic-{number}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("---\ntitle: Klow\nsort: of\n---\n", encoding="utf-8")
    (tmp_path / "site.yaml").write_text("title: Klow\n", encoding="utf-8")
    shelf = Shelf()
    _, findings = load(tmp_path, None, shelf, partial(shared_out, shelf, number=3))
    assert [finding.origin.path for finding in findings] == [f"content/topics/topic-{n}.md" for n in range(9)]
