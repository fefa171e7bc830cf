"""Variants: the wordings in which a statement is quoted."""

import re
from functools import lru_cache

from briefing.model.citation import Citation
from briefing.model.frozen import frozen
from briefing.model.statement import Statement

_WORD = re.compile(r"\w+")


@frozen
class Variant:
    """Quotes of a statement in the same words, whatever their marks and capitals; the earliest first."""

    citations: tuple[Citation, ...]

    @property
    def text(self) -> str:
        """The words as the earliest has them."""
        return self.citations[0].quote.text


def variants(statement: Statement) -> tuple[Variant, ...]:
    """The wordings of a statement: the one on record, then the others from the earliest."""
    groups: dict[str, list[Citation]] = {words_of(statement.wording.quote.text): []}
    for citation in statement.citations:
        groups.setdefault(words_of(citation.quote.text), []).append(citation)
    return tuple(Variant(citations=tuple(group)) for group in groups.values())


@lru_cache(maxsize=16_384)
def words_of(text: str) -> str:
    """The words of a text alone, without marks and capitals: what is equal here is one wording."""
    return " ".join(_WORD.findall(text.casefold()))
