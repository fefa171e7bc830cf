"""Organisations and countries: those that everybody knows, and those that the text spells out."""

import re

from briefing.parse import countries, institutions
from briefing.parse.people import Cast, Known
from briefing.parse.verbs import LETTERS

_WORD = r"\b[^\W\d_a-zß-öø-ÿ]\w{0,30}(?:[’'-][^\W\d_]\w{0,30}){0,3}\b"
_POSSESSIVE = re.compile(r"[’']s?$")
_ACRONYM = re.compile(
    rf"(?P<name>{_WORD}(?: (?:of |for |and |the |in |on ){{0,2}}{_WORD}){{1,6}})"
    r" \((?:the )?(?P<short>[A-Z][A-Za-z]?[A-Z]{1,5})\)"
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_BODY = re.compile(
    rf"\b(?P<name>(?:{_WORD} ){{0,3}}(?:{'|'.join(sorted(institutions.HEADS))}) (?:of|for|on) (?:the )?"
    rf"(?!{_WEEKDAY}){_WORD}(?: (?:and )?{_WORD}){{0,3}}|Channel (?:{_WORD}|\d{{1,3}}))"
)
_BODY_BEFORE = re.compile(
    r"\b(?:tabloid|newspaper|broadcaster|magazine|website|agency|company|firm|TV|charity|think tank)\s$"
)


def add_general(cast: Cast) -> None:
    """Take in countries and well-known organisations that the registry does not have."""
    for kind, table in (("country", countries.NAMES), ("organisation", institutions.NAMES)):
        for name, forms in table.items():
            if not any(form in cast.forms for form in (name, f"The {name}", *forms)):
                cast.add(
                    Known(name, "country" if kind == "country" else "organisation", evidence="general knowledge"),
                    (name, *forms),
                )


def add_spelt_out(cast: Cast, text: str, lower: set[str]) -> None:
    """Take in "the Goose Defence League (GDL)" and "the Ministry of Geese"; `lower` are the text's small words."""
    for match in (*_ACRONYM.finditer(text), *_BODY.finditer(text)):
        _add_match(cast, match, lower)


def add_body(cast: Cast, text: str, start: int, words: list[str], lower: set[str]) -> bool:
    """Take in the capitalised `words` at `start` when they name an organisation; whether they do."""
    named = _BODY_BEFORE.search(text, max(0, start - 20), start) is not None
    if len(words) < 2 or not (words[-1] in institutions.SUFFIXES or named):
        return False
    _add_words(cast, words, lower)
    return True


def _add_match(cast: Cast, match: re.Match[str], lower: set[str]) -> None:
    words = match["name"].split()
    while len(words) > 1 and (
        LETTERS.get(words[0].lower(), "w") != "w" or (words[0].lower() in lower and words[0] not in institutions.HEADS)
    ):
        words = words[1:]
    while len(words) > 1 and _POSSESSIVE.search(words[0]):
        words = words[1:]
    short = match.groupdict().get("short")
    name = " ".join(words)
    initials = "".join(word[0] for word in words if word[0].isupper())
    if short and short.upper() not in initials.upper() and initials.upper() not in short.upper():
        return
    known = next((k for form in (name, short) if form for k in cast.forms.get(form, ())), None)
    cast.add(known or Known(name, "organisation", evidence="name of a body"), (name, *((short,) if short else ())))


def _add_words(cast: Cast, words: list[str], lower: set[str]) -> None:
    while len(words) > 2 and LETTERS.get(words[0].lower(), "w") != "w":
        words = words[1:]
    name = " ".join(words)
    if any(known.kind == "organisation" for known in cast.forms.get(" ".join(words[:-1]), ())):
        return
    if (
        name not in cast.forms
        and not (len(words) == 2 and words[0].lower() in lower)
        and LETTERS.get(words[0].lower(), "w") == "w"
    ):
        cast.add(Known(name, "organisation", evidence="name of a body"), (name,))
