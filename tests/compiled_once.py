"""Templates are compiled once in a process of tests, not by each of its hundreds of builds that begin with nothing.

What is kept is the same for every site: Jinja's code for a text, and the templates that a text names.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from briefing.pipeline.memo import Memo


@contextmanager
def compiled_once() -> Iterator[None]:
    """Every memo that would begin with nothing begins with these, and leaves its own to the next."""
    begin = Memo.__init__
    kept: dict[str, dict[Any, Any]] = {"bytecode": {}, "references": {}}

    def begin_with_them(memo: Memo, **parts: Any) -> None:
        begin(memo, **(kept | parts))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Memo, "__init__", begin_with_them)
        yield
