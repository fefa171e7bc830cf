"""Numbers: as digits or in words, with their scale and unit, under one form."""

import re
from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType

_UNITS = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen
""".split()  # noqa: SIM905 - a table of words is a text, split
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()  # noqa: SIM905 - as above
_SMALL: Mapping[str, int] = MappingProxyType(
    {word: value for value, word in enumerate(_UNITS)} | {word: 10 * value for value, word in enumerate(_TENS, 2)}
)
_SCALES: Mapping[str, int] = MappingProxyType(
    {"hundred": 10**2, "thousand": 10**3, "million": 10**6, "mn": 10**6, "m": 10**6, "billion": 10**9, "bn": 10**9}
    | {"trillion": 10**12, "tn": 10**12}
)

_SIGNS = "$€£¥"
_WORDS = "|".join(sorted(_SMALL, key=len, reverse=True))
_NAMES = "|".join(name for name in _SCALES if name != "m")
NUMBER = re.compile(
    rf"(?P<sign>[{_SIGNS}]\s?)?(?<![\w.,-])(?:"
    r"(?P<digits>\d+(?:[.,]\d+)*)|"
    rf"(?P<words>(?:{_WORDS})(?:[\s-](?:{_WORDS}))?)\b|"
    rf"an?\s(?=(?:hundred|thousand|million|billion|trillion)\b))"
    rf"(?P<scales>(?:m\b|[\s-]?(?:{_NAMES})s?\b)*)"
    r"(?P<share>\s?(?:%|per\s?cent\b|percent\b))?"
)
"""A number in a text in lower case."""
NAMED = frozenset({*_SMALL, *_SCALES})
"""Words of which there is one in every such number that has no digit."""


def number(found: re.Match[str]) -> str | None:
    """The form of a number that `NUMBER` found, without its currency: `900000000`, `3.4%`; none for the word “one”."""
    words, scales = found["words"], _scale(found["scales"])
    if words == "one" and scales == 1 and not found["share"]:
        return None
    if found["digits"]:
        value = _digits(found["digits"])
    else:
        value = Decimal(sum(_SMALL[word] for word in re.split(r"[\s-]", words)) if words else 1)
    return f"{(value * scales).normalize():f}" + ("%" if found["share"] else "")


def numbers(text: str) -> Mapping[str, str]:
    """The numbers of a text, each form with its currency and how it is written: `£900000000` → `£900mn`."""
    found = ((figure, number(figure)) for figure in NUMBER.finditer(text.casefold()))
    return MappingProxyType({(f["sign"] or "").strip() + form: f[0].strip() for f, form in found if form is not None})


def at_odds(ours: Mapping[str, str], theirs: Mapping[str, str]) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """What each of two texts has and the other lacks, as written; none where only one has more: it may have been cut.

    A sum of which one text gives the currency and the other does not is the same.
    """
    here = tuple(words for form, words in ours.items() if not _is_among(form, theirs))
    there = tuple(words for form, words in theirs.items() if not _is_among(form, ours))
    return (here, there) if here and there else None


def _is_among(form: str, forms: Mapping[str, str]) -> bool:
    bare = form.lstrip(_SIGNS)
    return form in forms or (any(bare == f.lstrip(_SIGNS) for f in forms) if form == bare else bare in forms)


def _digits(text: str) -> Decimal:
    """Digits with a decimal point or comma, or with separators between groups of three."""
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", text):
        return Decimal(re.sub(r"[.,]", "", text))
    *head, tail = re.split(r"[.,]", text)
    return Decimal(f"{''.join(head)}.{tail}") if head else Decimal(tail)


def _scale(text: str) -> int:
    scale = 1
    for name in re.findall(rf"{_NAMES}|m", text):
        scale *= _SCALES[name]
    return scale
