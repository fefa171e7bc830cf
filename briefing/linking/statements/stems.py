"""Stems: forms and spellings of one word under one name. Light: what it does to a word, it does to all its forms."""

from functools import lru_cache

from briefing.linking.statements.stock import DENIAL, FUNCTION

_SPELLINGS = (("yse", "yze"), ("ise", "ize"), ("ising", "izing"), ("isation", "ization"), ("ence", "ense"))
_SPELLINGS_OF_LONG = (
    ("our", "or"),
    ("ours", "ors"),
    ("tre", "ter"),
    ("tres", "ters"),
    ("bre", "ber"),
    ("ies", "y"),
    ("ied", "y"),
)
"""British endings and the American ones, and plurals in -ies; the second row in long words, so not in “hour”."""

_ENDINGS = (
    ("izations", 4), ("ization", 4), ("ations", 4), ("ation", 4), ("ating", 4), ("ated", 4), ("ates", 4), ("ate", 4),
    ("ments", 4), ("ment", 4), ("ings", 3), ("ing", 3), ("als", 4), ("al", 4), ("ed", 3),
    ("ly", 4), ("es", 4), ("s", 3),
)  # fmt: skip
"""Endings of English words, and how many letters must be left before each."""

_KEPT = ("ss", "us", "is")
_LONG = 6
"""Letters."""
_SHORTEST_DOUBLED = 4
"""Letters of a word that may have doubled the last before its ending: “grabb-ing”, but “all” stays."""
_VOWELS = frozenset("aeiouy")


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """The stem of a folded word."""
    if word in FUNCTION or word in DENIAL or not word.isalpha():
        return word
    word = _spelling(word)
    for ending, left in _ENDINGS:
        root = word.removesuffix(ending)
        if len(root) >= left and root != word and not (ending == "s" and word.endswith(_KEPT)) and _VOWELS & set(root):
            word = _spelling(root)
            break
    word = word.rstrip("e") or word
    if len(word) >= _SHORTEST_DOUBLED and word[-1] == word[-2] and word[-1] not in _VOWELS:
        word = word[:-1]
    return word[:-1] + "i" if word[-1] == "y" else word


def _spelling(word: str) -> str:
    known = _SPELLINGS + _SPELLINGS_OF_LONG if len(word) >= _LONG else _SPELLINGS
    for ending, other in known:
        if word.endswith(ending):
            return word.removesuffix(ending) + other
    return word
