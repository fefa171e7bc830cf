"""Figures: how the articles' own words behind answers compare with the archived copies."""

from collections.abc import Mapping
from types import MappingProxyType

from briefing.linking.grading.copy import Copy
from briefing.linking.grading.grade import grade
from briefing.model.entry import Quote
from briefing.model.ids import ArticleId, QuestionId
from briefing.model.library import Library
from briefing.model.question import Answer
from briefing.model.verdict import UNARCHIVED, Verdict


def figures(library: Library, copies: Mapping[ArticleId, str]) -> Mapping[QuestionId, tuple[Verdict | None, ...]]:
    """For each question the verdict on each answer's figure; nothing where an answer has none.

    Args:
        library: whose questions are looked at.
        copies: the archived texts that are here and are those that the articles' records name.
    """
    named = {library.entries[a.entry].article for a in _answers(library) if a.figure and a.entry in library.entries}
    searched = {id_: Copy(copies[id_]) for id_ in sorted(named) if id_ in copies}
    return MappingProxyType(
        {
            question.id: tuple(_verdict(answer, library, searched) for answer in question.answers)
            for question in library.questions.values()
        }
    )


def in_marks(words: str, answer: Answer) -> Quote:
    """The words of a figure as if they were quoted, for whatever compares quotes or leads to them."""
    return Quote(text=words, span=answer.span)


def _answers(library: Library) -> tuple[Answer, ...]:
    return tuple(answer for question in library.questions.values() for answer in question.answers)


def _verdict(answer: Answer, library: Library, copies: Mapping[ArticleId, Copy]) -> Verdict | None:
    entry = library.entries.get(answer.entry)
    if answer.figure is None or entry is None:
        return None
    if entry.article not in copies:
        return UNARCHIVED
    return grade(copies[entry.article], in_marks(answer.figure, answer), entry)
