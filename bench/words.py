"""Made-up words, sentences and names, the same on every machine for the same seed."""

from random import Random

_BEGINNINGS = "bcdfglmnprstv"
_VOWELS = "aeiou"


def word(random: Random) -> str:
    """A word of two to four syllables that means nothing."""
    return "".join(random.choice(_BEGINNINGS) + random.choice(_VOWELS) for _ in range(random.randint(2, 4)))


def vocabulary(random: Random, size: int) -> tuple[str, ...]:
    """So many different words, sorted."""
    found: set[str] = set()
    while len(found) < size:
        found.add(word(random))
    return tuple(sorted(found))


def sentence(random: Random, words: tuple[str, ...], length: int) -> list[str]:
    """So many words that begin with a capital and end with a stop; long sentences have a comma."""
    found = random.choices(words, k=length)
    if length > 11:
        found[length // 2] += ","
    found[0] = found[0].capitalize()
    found[-1] += "."
    return found


def phrase(random: Random, words: tuple[str, ...], length: int) -> str:
    """So many words that begin with a capital: a headline, or what somebody said."""
    return " ".join(random.choices(words, k=length)).capitalize()


def names(random: Random, words: tuple[str, ...], count: int, length: int) -> tuple[str, ...]:
    """So many different names of so many words each."""
    found: dict[str, None] = {}
    while len(found) < count:
        found[" ".join(each.capitalize() for each in random.choices(words, k=length))] = None
    return tuple(found)


def slug(text: str) -> str:
    """The id of a thing with this name."""
    return text.lower().replace(" ", "-")
