r"""How a pattern begins that a whole page is searched for: with letters, so that the search skips to these at once.

A pattern that begins with `\b` is tried at every character instead.
"""

from collections.abc import Iterable
from itertools import groupby

BEGINS = r"(?<!\w.)"
"""Behind the first letter of a word: it is the first."""


def opening(words: Iterable[str]) -> str:
    """Alternatives for words of the text, none of which is the end of a longer word."""
    return "|".join(rf"{word}(?<!\w{word})" for word in words)


def grouped(words: Iterable[str]) -> str:
    """Alternatives for whole words, put together by their first letter: few are tried at each place."""
    letters = groupby(sorted(words), key=lambda word: word[0])
    return "|".join(f"{letter}(?:{'|'.join(word[1:] for word in found)})" for letter, found in letters)
