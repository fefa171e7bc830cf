"""What the rules for suggestions are given, and what they have in common."""

from collections.abc import Callable, Iterator, Sequence

from briefing.content.additions import Addition
from briefing.intake.suggestions.suggestion import Ground, short
from briefing.intake.suggestions.text import Text
from briefing.model.entry import Entry, Quote
from briefing.model.frozen import frozen
from briefing.model.ids import ActorId
from briefing.model.site import Site
from briefing.model.span import Span


@frozen
class Given:
    """An entry with what it tells, the linked site, and all entries of its article."""

    text: Text
    site: Site
    siblings: Sequence[Entry]

    @property
    def entry(self) -> Entry:
        """The entry."""
        return self.text.entry

    def quotes(self) -> Iterator[tuple[int, Quote]]:
        """The quotes that somebody may have said, with their numbers from 1."""
        return ((number, quote) for number, quote in enumerate(self.entry.quotes, 1) if quote.kind != "scare")

    def of(self, number: int) -> str:
        """A quote's words, told apart from the same words before it: they stay, though numbers may change."""
        words = self.entry.quotes[number - 1].text
        before = sum(quote.text == words for quote in self.entry.quotes[: number - 1])
        return f"{words}\n{before}"

    def called(self, number: int) -> str:
        """A quote as a person knows it."""
        return f"quote {number} (“{short(self.entry.quotes[number - 1].text)}”)"


GroundRule = Callable[[Given, str], tuple[Ground, ...]]
"""What speaks for an id; nothing where the rule sees nothing."""
Row = tuple[str, str, GroundRule]
"""A rule: its name, what it says, and the rule."""


def listed(*actors: ActorId) -> tuple[Addition, ...]:
    """The additions by which actors stand among those of the entry, as all who are quoted or spoken of must."""
    return tuple(Addition(where=("actors",), value=actor, many=True) for actor in actors)


def spans_of(names: Sequence[tuple[ActorId, Span]], id_: str) -> tuple[Span, ...]:
    """Where one of the names stands."""
    return tuple(span for actor, span in names if actor == id_)
