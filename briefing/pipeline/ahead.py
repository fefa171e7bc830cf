"""Ahead: while this process finds which pages there are, another one makes what most of them ask for.

For that, a theme that shows statements holds all quotes against each other: as long as that takes, the other processor
would rest.
"""

import marshal
from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from briefing.model.page import PageKind
from briefing.model.theme import Theme
from briefing.pipeline.memo import Memo
from briefing.pipeline.rows import row
from briefing.pipeline.splitting import as_many_as_pay, split
from briefing.pipeline.theme import DEFAULT
from briefing.render.context import Context
from briefing.render.engine import Engine, Task

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

_STATEMENTS: tuple[PageKind, ...] = ("statements", "statement", "said")
"""Kinds of page of which nobody knows how many there are before all quotes are held against each other."""


def listed(tasks: Iterable[Task], engine: Engine, context: Context, theme: Theme, memo: Memo) -> tuple[Task, ...]:
    """All tasks; for a site that has not been built, what their pages ask for is made while they are found."""
    library = context.site.library
    dear = any(map(library.settings.makes, _STATEMENTS))
    if memo.traces or not dear or as_many_as_pay(len(library.entries)) == 1:
        return tuple(tasks)
    texts = [entry.body for entry in library.entries.values()]

    def make(_: int, sending: "Connection") -> None:
        for name in theme.templates:
            if not name.startswith(DEFAULT):
                with suppress(Exception):  # what is wrong with a template is told by its pages
                    engine.environment.get_template(name)
        made = [(at, *context.html.noted(texts[at])) for batch in shared.front() for at in batch]
        sending.send_bytes(marshal.dumps((memo.bytecode, memo.references, made)))

    with row(range(len(texts))) as shared, split(1, make) as other:
        found = tuple(tasks)
        for _ in shared.back():
            pass  # what the other has not begun yet is made by whoever asks for it first
        for results in other:
            _take(results, context, texts, memo)
    return found


def _take(results: "Connection", context: Context, texts: Sequence[str], memo: Memo) -> None:
    """Take what was made; nothing, if the other has stopped."""
    try:
        bytecode, references, made = marshal.loads(results.recv_bytes())  # noqa: S302 - this program has sent it
    except (EOFError, OSError):
        return
    memo.bytecode |= bytecode
    memo.references |= references
    for at, html, read in made:
        context.html.know(texts[at], html, read)
