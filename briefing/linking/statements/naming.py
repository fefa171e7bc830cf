"""Naming: the wording of a statement that is on record, and the statement's id."""

import re
import unicodedata
from collections.abc import Container, Mapping, Sequence

from briefing.linking.statements.saying import Saying
from briefing.model.ids import ActorId, ArticleId, StatementId
from briefing.model.library import Library
from briefing.model.statement import Ruling

_WORDS, _LONGEST = 6, 48
"""Words and characters of a wording that an id has at most."""
_NOT_IN_IDS = re.compile(r"[^a-z0-9]+")


def on_record(
    group: Sequence[Saying], library: Library, lines: Mapping[ArticleId, str], ruling: Ruling | None
) -> Saying:
    """The saying whose wording stands for all.

    That is the one that an editor chose; else of the wordings that most witnesses carry, and before those that only
    copies carry, the longest, and of equals the earliest. What runs over several sentences tells more than the one
    utterance and comes last.
    """
    if len(group) == 1:  # so are most
        return group[0]
    carriers: dict[str, set[str]] = {}
    for saying in group:
        carriers.setdefault(saying.wording, set()).add(lines[saying.citation.entry.article])

    def rank(saying: Saying) -> tuple[bool, bool, bool, int, int]:
        article = library.articles[saying.citation.entry.article]
        return (
            ruling is not None and saying.citation.id == ruling.wording,
            len(saying.sentences) == 1,
            article.copy_of is None,
            len(carriers[saying.wording]),
            len(saying.wording),
        )

    return max(group, key=rank)


def statement_id(speaker: ActorId, wording: str, taken: Container[str]) -> StatementId:
    """The speaker's id and the first words of the wording; where that is taken, more words, then a number."""
    words = [_plain(word) for word in wording.split()]
    words = [word for word in words if word]
    for length in range(_WORDS, max(len(words), _WORDS) + 1):
        id_ = _joined(speaker, words[:length], _LONGEST if length == _WORDS else None)
        if id_ not in taken:
            return StatementId(id_)
    id_, number = _joined(speaker, words[:_WORDS], _LONGEST), 2
    while f"{id_}-{number}" in taken:
        number += 1
    return StatementId(f"{id_}-{number}")


def _joined(speaker: ActorId, words: Sequence[str], longest: int | None) -> str:
    text = "-".join(words)
    if longest is not None and len(text) > longest:
        text = text[: longest + 1].rpartition("-")[0] or text[:longest]
    return f"{speaker}-{text or 'statement'}"


def _plain(word: str) -> str:
    """What of a word can stand in an id."""
    if not word.isascii():
        word = unicodedata.normalize("NFKD", word).encode("ascii", "ignore").decode()
    return _NOT_IN_IDS.sub("", word)
