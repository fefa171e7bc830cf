"""Wishes: what the server's thread asks of the one that builds."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Literal, TypeAlias
from urllib.parse import unquote

from briefing.serve.late import LATE
from briefing.serve.window import Window

Wish: TypeAlias = Literal["pages", "all"] | frozenset[Path]
"""Pages of the files as they are now; and, in that build, what else may be older too. Or pages now that these files
were written, and no others."""


_LONGEST, _STEP = 60.0, 0.02
"""Seconds."""


class LateWhenAsked:
    """Has what is late made when somebody asks for it: the index of the search, and the data."""

    def __init__(self, window: Window, wish: Callable[[Wish], None]) -> None:
        self._window, self._wish = window, wish
        self._wished_at = -1

    async def ready(self, target: str) -> None:
        """Wait, where something is asked for that is older than the pages, until it is not."""
        asked = self._window.stand
        if not asked.is_late or not unquote(target).startswith(tuple(asked.base + folder for folder in LATE)):
            return
        if self._wished_at != asked.number:
            self._wished_at = asked.number
            self._wish("all")
        enough = asked.number + 2  # a build that had begun, and the one that was wished for
        until = asyncio.get_running_loop().time() + _LONGEST
        while self._window.stand.is_late and self._window.stand.number < enough:
            if asyncio.get_running_loop().time() > until:
                return
            await asyncio.sleep(_STEP)
