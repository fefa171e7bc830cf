"""Lately: which pages were asked for last, with or without the preview's script: whoever asks again shall not wait."""

_FEW = 8
"""Making more of them before all others would take longer than it spares."""


class Lately:
    """The files of the pages that were asked for last, a few."""

    def __init__(self) -> None:
        self._files: dict[str, None] = {}

    @property
    def files(self) -> frozenset[str]:
        """Their paths from the output folder."""
        return frozenset(self._files)

    def note(self, file: str) -> None:
        """A page was asked for; the one that was not for longest is forgotten."""
        self._files.pop(file, None)
        self._files[file] = None
        while len(self._files) > _FEW:
            del self._files[next(iter(self._files))]
