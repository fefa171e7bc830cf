"""Topics whose keywords the text has and that the entry does not list."""

import re
from collections.abc import Iterator
from functools import lru_cache

from briefing.content.additions import Addition
from briefing.content.marks import links
from briefing.intake.suggestions.given import Given, Row
from briefing.intake.suggestions.suggestion import Ground, Suggestion
from briefing.linking.folding import Folded, fold, folded
from briefing.model.ids import TopicId
from briefing.model.span import Span

_SHOWN = 4
"""So many places are told."""
_TOLD, _IN_ALL = 2, 3
"""Keywords that it takes in the writer's own words, and with those in what people say."""


def linked(given: Given, id_: str) -> tuple[Ground, ...]:
    """`[the talks](topic:peace-talks)`."""
    return tuple(
        Ground(words=link.words, place="the body", around=link.words)
        for link in links(given.entry.body)
        if link.target == f"topic:{id_}"
    )


def in_title(given: Given, id_: str) -> tuple[Ground, ...]:
    """The title has a keyword."""
    title = given.text.own[0]
    return tuple(title.ground(span) for _, span in _hits(given, id_, title.words))


def several(given: Given, id_: str) -> tuple[Ground, ...]:
    """The writer uses two of the keywords, or three stand there if what people say counts too."""
    by_keyword = _by_keyword(given, id_)
    told = [found for found in by_keyword if any(not _is_quoted(given, ground) for ground in found)]
    return tuple(found[0] for found in by_keyword) if len(told) >= _TOLD or len(by_keyword) >= _IN_ALL else ()


def again(given: Given, id_: str) -> tuple[Ground, ...]:
    """A keyword stands there more than once."""
    return next((tuple(found) for found in _by_keyword(given, id_) if len(found) > 1), ())


def _by_keyword(given: Given, id_: str) -> list[list[Ground]]:
    """The places of each keyword that the copy has, or the entry's own words where no copy is here."""
    found: dict[str, list[Ground]] = {}
    for keyword, ground in _grounds(given, id_):
        found.setdefault(keyword, []).append(ground)
    return list(found.values())


def _is_quoted(given: Given, ground: Ground) -> bool:
    if ground.span is None:
        return ground.place.startswith("quote")
    return any(quote.span.overlaps(ground.span) for quote in given.text.found)


RULES: tuple[Row, ...] = (
    ("linked", "the body links to it", linked),
    ("in-title", "the title has a keyword of it", in_title),
    ("several", "the text has several of its keywords", several),
    ("again", "the text has a keyword of it more than once", again),
)


def topics(given: Given) -> Iterator[Suggestion]:
    """Each topic that one of the rules sees, by the first that does; not one of which a narrower one says more."""
    found: dict[TopicId, tuple[str, str, tuple[Ground, ...]]] = {}
    for name, why, rule in RULES:
        for id_ in given.site.library.topics:
            grounds = rule(given, id_) if id_ not in found else ()
            if grounds:
                found[id_] = name, why, grounds
    wider = {above for id_ in (*found, *given.entry.topics) for above in _above(given, id_)}
    for id_, (name, why, grounds) in found.items():
        if id_ not in given.entry.topics and (id_ not in wider or name == "linked"):
            yield _suggestion(given, id_, name, why, grounds[:_SHOWN])


def _above(given: Given, id_: TopicId) -> Iterator[TopicId]:
    parent = given.site.library.topics[id_].parent
    while parent is not None:
        yield parent
        parent = given.site.library.topics[parent].parent


def _suggestion(given: Given, id_: TopicId, rule: str, why: str, grounds: tuple[Ground, ...]) -> Suggestion:
    matched = ", ".join(f"“{words}”" for words in dict.fromkeys(ground.words for ground in grounds))
    return Suggestion(
        entry=given.entry.id,
        path=given.entry.origin.path,
        kind="topics",
        value=id_,
        what=f"add the topic `{id_}`",
        rule=rule,
        why=f"{why}: {matched}",
        grounds=tuple(sorted(grounds, key=lambda ground: ground.span.start if ground.span else 0)),
        additions=(Addition(where=("topics",), value=id_, many=True),),
    )


def _grounds(given: Given, id_: str) -> Iterator[tuple[str, Ground]]:
    text = given.text
    for stretch in text.stretches:
        for keyword, span in _hits(given, id_, stretch.of(text.copy)):
            yield keyword, text.ground(Span(stretch.start + span.start, stretch.start + span.end))
    for part in () if text.stretches else text.own[1:]:
        for keyword, span in _hits(given, id_, part.words):
            yield keyword, part.ground(span)


def _hits(given: Given, id_: str, text: str) -> Iterator[tuple[str, Span]]:
    """The keywords of a topic in a text, whole words in any case and printing, with their places.

    Of two that stand at one place, such as “talks” and “peace talks”, the longer.
    """
    words, lower = _folded(text)
    patterns = ((keyword, *_pattern(keyword)) for keyword in given.site.library.topics[TopicId(id_)].keywords)
    found = [
        (keyword, Span(words.place(each.start()), words.place(each.end() - 1) + 1))
        for keyword, plain, pattern in patterns
        if plain in lower
        for each in pattern.finditer(words.text)
    ]
    for keyword, span in found:
        if not any(other != span and other.contains(span) for _, other in found):
            yield keyword, span


@lru_cache(maxsize=64)  # each topic looks at the same few texts
def _folded(text: str) -> tuple[Folded, str]:
    words = fold(text)
    return words, words.text.casefold()


@lru_cache(maxsize=8192)
def _pattern(keyword: str) -> tuple[str, re.Pattern[str]]:
    words = folded(keyword)
    return words.casefold(), re.compile(rf"(?<!\w){re.escape(words)}(?!\w)", re.IGNORECASE)
