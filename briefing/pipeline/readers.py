"""Readers: files that are not on the shelf are read by several processes, which changes nothing but how long it takes.

A process that reads sends what it found sound. All else, and whatever one that stopped was to read, is read here.
"""

import marshal
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from briefing.content.folder import Found
from briefing.content.named import Names, together
from briefing.content.shelf import Shelf
from briefing.pipeline.shelved import plain, read_again
from briefing.pipeline.splitting import as_many_as_pay, split

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

Read = Callable[[Found], object]


def shared_out(shelf: Shelf, files: Sequence[Found], read: Read, number: int | None = None) -> Iterator[Found]:
    """All files, each to be read when it comes: at last those that others have put on the shelf meanwhile.

    Args:
        shelf: where files lie that were read before.
        files: all that there are.
        read: reads a file, and puts it on the shelf if it is sound.
        number: how many processes share them; without it, as many as there are processors, if that pays.
    """
    new = [file for file in files if file.path not in shelf.kept]
    number = number or as_many_as_pay(len(new))
    if number == 1:
        yield from files
        return
    here, *elsewhere = (new[at::number] for at in range(number))
    with split(len(elsewhere), lambda at, sending: _read(shelf, elsewhere[at], read, sending)) as readers:
        yield from here
        for results in readers:
            _take(results, shelf)
    done = {file.path for file in here}
    yield from (file for file in files if file.path not in done)


def _read(shelf: Shelf, files: Sequence[Found], read: Read, sending: "Connection") -> None:
    for file in files:
        read(file)
    found = {file.path: shelf.kept[file.path] for file in files if file.path in shelf.kept}
    named = together(sound.names for _, _, sound in found.values())
    sent = {path: plain(kept) for path, kept in found.items()}
    sending.send_bytes(marshal.dumps((sent, named.things, named.quotes)))


def _take(results: "Connection", shelf: Shelf) -> None:
    """Put on the shelf what another process has read; nothing, if that has stopped."""
    try:
        sent, things, quotes = marshal.loads(results.recv_bytes())  # noqa: S302 - a process of this program has sent it
    except (EOFError, OSError):
        return
    shelf.kept |= {path: read_again(written) for path, written in sent.items()}
    shelf.name([Names(things=things, quotes=quotes)])
