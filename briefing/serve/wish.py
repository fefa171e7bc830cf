"""Wishes: what the server's thread asks of the one that builds."""

import asyncio
from collections.abc import Callable
from typing import Literal
from urllib.parse import unquote

from briefing.render.search import INDEX
from briefing.serve.window import Window

Wish = Literal["pages", "search"]
"""Pages of the files as they are now; and, in that build, the index of the search too."""

_LONGEST, _STEP = 60.0, 0.02
"""Seconds."""


class SearchWhenAsked:
    """Makes the index of the search when somebody searches.

    Making it takes seconds, at each save, for what an editor seldom looks at: pages must not wait for it.
    """

    def __init__(self, window: Window, wish: Callable[[Wish], None]) -> None:
        self._window, self._wish = window, wish
        self._wished_at = -1

    async def ready(self, target: str) -> None:
        """Wait, where a part of the index is asked for that is older than the pages, until it is not."""
        asked = self._window.stand
        if not asked.search_is_old or not unquote(target).startswith(asked.base + INDEX):
            return
        if self._wished_at != asked.number:
            self._wished_at = asked.number
            self._wish("search")
        enough = asked.number + 2  # a build that had begun, and the one that was wished for
        until = asyncio.get_running_loop().time() + _LONGEST
        while self._window.stand.search_is_old and self._window.stand.number < enough:
            if asyncio.get_running_loop().time() > until:
                return
            await asyncio.sleep(_STEP)
