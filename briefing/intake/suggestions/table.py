"""The table of what is suggested: for each kind the function that looks for it, in the order of an entry's keys."""

from collections.abc import Callable, Iterator

from briefing.intake.suggestions.about import about
from briefing.intake.suggestions.actors import actors
from briefing.intake.suggestions.given import Given
from briefing.intake.suggestions.quotes import passed_on, quotes, speakers
from briefing.intake.suggestions.statements import statements
from briefing.intake.suggestions.suggestion import Suggestion, SuggestionKind
from briefing.intake.suggestions.topics import topics

KINDS: tuple[tuple[SuggestionKind, Callable[[Given], Iterator[Suggestion]]], ...] = (
    ("actors", actors),
    ("topics", topics),
    ("speaker", speakers),
    ("about", about),
    ("via", passed_on),
    ("quote", quotes),
    ("statement", statements),
)


def suggestions(given: Given) -> Iterator[Suggestion]:
    """Everything that the text of an entry supports and its file, or that of a statement, lacks."""
    for _, look in KINDS:
        yield from look(given)
