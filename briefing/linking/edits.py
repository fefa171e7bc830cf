"""Edits: what two versions of an entry differ in, as far as readers see it."""

import re
from collections.abc import Callable, Iterator, Sequence

from briefing.linking.folding import folded
from briefing.linking.pairs import pairs
from briefing.linking.wording import differences
from briefing.model.entry import Entry, Quote
from briefing.model.history import Edit, Part
from briefing.model.moment import Moment

_CITATION = re.compile(r"\s?\[\^[^\[\]\s]+\]")
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()\s]*\)")
_MARKUP = re.compile(r"^[ \t]*(?:#+|>|[-+*]|\d+\.)\s+|(?<!\w)[*_`]+|[*_`]+(?!\w)", re.MULTILINE)
LONG = 20_000
"""Code points from which on two texts are not compared word by word: it takes room that grows with the square."""


def edits(before: Entry, after: Entry) -> tuple[Edit, ...]:
    """How `after` differs from `before`, in the order of the page. Spans, citations, links and layout are no part."""
    return tuple(edit for part in PARTS for edit in part(before, after))


def _title(before: Entry, after: Entry) -> Iterator[Edit]:
    yield from _reworded("title", before.title, after.title)


def _summary(before: Entry, after: Entry) -> Iterator[Edit]:
    if before.body != after.body:
        yield from _reworded("summary", _plain(before.body), _plain(after.body))


def _note(before: Entry, after: Entry) -> Iterator[Edit]:
    yield from _reworded("note", before.note, after.note)


def _kind(before: Entry, after: Entry) -> Iterator[Edit]:
    yield from _replaced("kind", before.kind, after.kind)


def _key(before: Entry, after: Entry) -> Iterator[Edit]:
    yield from _replaced("key", "key" if before.key else None, "key" if after.key else None)


def _time(before: Entry, after: Entry) -> Iterator[Edit]:
    yield from _moved("time", before.time, after.time)


def _actors(before: Entry, after: Entry) -> Iterator[Edit]:
    yield from _joined_and_left("actor", before.actors, after.actors)


def _topics(before: Entry, after: Entry) -> Iterator[Edit]:
    yield from _joined_and_left("topic", before.topics, after.topics)


def _quotes(before: Entry, after: Entry) -> Iterator[Edit]:
    if before.quotes == after.quotes:
        return
    for old, new in pairs(before.quotes, after.quotes):
        yield from _reworded("quote", old.text if old else None, new.text if new else None)
        if old and new:
            yield from _attribution(old, new)


PARTS: tuple[Callable[[Entry, Entry], Iterator[Edit]], ...] = (
    _title, _kind, _key, _time, _summary, _note, _quotes, _actors, _topics,
)  # fmt: skip
"""What readers see of an entry, in the order of its page."""


def _attribution(old: Quote, new: Quote) -> Iterator[Edit]:
    """Whose words a quote has, about whom, through whom and when."""
    yield from _replaced("speaker", old.speaker, new.speaker, new.text)
    yield from _joined_and_left("about", old.about, new.about, new.text)
    yield from _replaced("via", old.via, new.via, new.text)
    yield from _moved("said", old.said, new.said, new.text)


def _reworded(part: Part, before: str | None, after: str | None) -> Iterator[Edit]:
    """An edit where a word differs: marks, dashes and white space alone are layout."""
    if before and after and _says(before, after):
        return
    yield from _replaced(part, before or None, after or None)


def _says(before: str, after: str) -> bool:
    """Whether two texts have the same words."""
    if folded(before) == folded(after):
        return True
    if len(before) + len(after) > LONG:
        return False
    return all(difference.op == "same" for difference in differences(before, after))


def _replaced(part: Part, before: str | None, after: str | None, quote: str | None = None) -> Iterator[Edit]:
    if before != after:
        yield Edit(part=part, before=before, after=after, quote=quote)


def _moved(part: Part, before: Moment | None, after: Moment | None, quote: str | None = None) -> Iterator[Edit]:
    """An edit where a moment is another one: the same one in another zone is layout."""
    if before != after:
        yield Edit(part=part, before=str(before) if before else None, after=str(after) if after else None, quote=quote)


def _joined_and_left(
    part: Part, before: Sequence[str], after: Sequence[str], quote: str | None = None
) -> Iterator[Edit]:
    for gone in dict.fromkeys(before):
        if gone not in after:
            yield Edit(part=part, before=gone, after=None, quote=quote)
    for new in dict.fromkeys(after):
        if new not in before:
            yield Edit(part=part, before=None, after=new, quote=quote)


def _plain(markdown: str) -> str:
    """The words of a text without citations, links and marks of layout."""
    return " ".join(_MARKUP.sub("", _LINK.sub(r"\1", _CITATION.sub("", markdown))).split())
