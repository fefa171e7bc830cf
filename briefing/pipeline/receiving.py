"""Receiving: what a server sends, and no more of it than an article can have."""

from http.client import HTTPResponse
from io import BufferedReader, RawIOBase
from typing import Any

from briefing.pipeline.article_file import InputProblem
from briefing.pipeline.copies import LARGEST

_AROUND = 1_000_000
"""Bytes beside the page itself: headers, and what stands between the chunks."""
_CHUNK = 65_536


class Response(HTTPResponse):
    """A server's answer, of which no more is read than it may have, whatever the server says of its length.

    A chunk of the length -1 is read to its end by the standard library, which never comes.
    """

    def __init__(self, *args: Any, **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.fp = BufferedReader(_Counted(self.fp))


class _Counted(RawIOBase):
    """Bytes as they come, until they are too many."""

    def __init__(self, source: BufferedReader) -> None:
        super().__init__()
        self._source, self._left = source, LARGEST + _AROUND

    def readable(self) -> bool:
        """Yes."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Some bytes, as many as there are.

        Raises:
            InputProblem: if they are too many.
        """
        found = self._source.readinto1(buffer)
        self._left -= found
        if self._left < 0:
            raise endless()
        return found

    def close(self) -> None:
        """Close what the bytes come from."""
        self._source.close()
        super().close()


def endless() -> InputProblem:
    """That there is more than can be read."""
    return InputProblem(f"the page does not end: the most is {LARGEST:,} bytes")


def body(response: HTTPResponse) -> bytes:
    """All that the server sends, unless that is too much or less than it announced.

    Raises:
        InputProblem: with one sentence for the editor.
    """
    found = bytearray()
    if response.length is not None and response.length > LARGEST:
        raise InputProblem(f"{response.length:,} bytes are too many for an article: the most is {LARGEST:,}")
    while chunk := response.read(_CHUNK):
        found += chunk
        if len(found) > LARGEST:
            raise endless()
    if response.length:
        raise InputProblem("the page broke off before its end")
    return bytes(found)
