"""The lexicon: the words of texts, each text read once. Who links again, or in another program, can hand it on."""

from collections.abc import Callable
from hashlib import blake2b
from typing import Any, TypeVar

T = TypeVar("T")
_DIGEST = 12

Sentences = tuple[tuple[str, ...], ...]


class Lexicon:
    """What was found in texts before: plain values under digests of the texts."""

    def __init__(self, known: dict[bytes, Any] | None = None) -> None:
        self._known = known if known is not None else {}
        self._used: dict[bytes, Any] = {}

    @property
    def used(self) -> dict[bytes, Any]:
        """What was asked for since the beginning: nothing else is worth keeping."""
        return self._used

    def words(self, text: str, plain: Callable[[], str]) -> tuple[str, ...]:
        """The stems and numbers of what is `plain` of a text, each once. To keep sets, `marshal` would sort them."""
        return self._once(b"w", text, lambda: _words(plain()))

    def quote(self, text: str) -> tuple[Sentences, str]:
        """The words of the sentences of a quote, and all of them as a key."""
        return self._once(b"q", text, lambda: _quote(text))

    def _once(self, kind: bytes, text: str, find: Callable[[], T]) -> T:
        key = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=_DIGEST, person=kind).digest()
        if key not in self._used:
            found = self._known.get(key)
            self._used[key] = find() if found is None else found
        known: T = self._used[key]
        return known


def _words(text: str) -> tuple[str, ...]:
    from briefing.linking.statements.words import words  # after an edit, nearly all texts are known

    return tuple(dict.fromkeys(words(text)))


def _quote(text: str) -> tuple[Sentences, str]:
    from briefing.linking.statements.words import sentences, wording  # as above

    return sentences(text), wording(text)
