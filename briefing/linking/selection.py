"""Selection: which part of the library a build shows."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TypeVar

from briefing.model.frozen import frozen
from briefing.model.ids import EntryId, PageId, QuestionId
from briefing.model.library import Library

K = TypeVar("K")
V = TypeVar("V")


@frozen
class Selection:
    """The library without its drafts, and the ids of the drafts."""

    library: Library
    draft_entries: tuple[EntryId, ...]
    draft_questions: tuple[QuestionId, ...]
    draft_pages: tuple[PageId, ...]


def select(library: Library, *, drafts: bool) -> Selection:
    """Leave drafts out of the library, unless `drafts` are wanted, and the style guide with them."""
    if drafts:
        return Selection(library=library, draft_entries=(), draft_questions=(), draft_pages=())
    settings = replace(library.settings, pages={**library.settings.pages, "style-guide": False})
    shown = replace(
        library,
        settings=settings,
        entries=only(library.entries, lambda entry: entry.status == "published"),
        questions=only(library.questions, lambda question: question.status == "published"),
        pages=only(library.pages, lambda page: page.status == "published"),
    )
    return Selection(
        library=shown,
        draft_entries=tuple(id_ for id_ in library.entries if id_ not in shown.entries),
        draft_questions=tuple(id_ for id_ in library.questions if id_ not in shown.questions),
        draft_pages=tuple(id_ for id_ in library.pages if id_ not in shown.pages),
    )


def only(mapping: Mapping[K, V], keep: Callable[[V], bool]) -> Mapping[K, V]:
    """The read-only part of a mapping whose values are to be kept, in its order."""
    return MappingProxyType({key: value for key, value in mapping.items() if keep(value)})
