"""Quotes that are surely of a statement that an editor has written, and that its file does not name."""

from collections.abc import Callable, Iterator

from briefing.content.additions import Addition
from briefing.intake.suggestions.given import Given
from briefing.intake.suggestions.suggestion import Ground, Suggestion, around, short
from briefing.linking.folding import bare, fold
from briefing.model.citation import Citation, citations
from briefing.model.span import Span
from briefing.model.statement import Ruling

_FEWEST = 4
"""Words of a part that nobody says by chance."""
Rule = Callable[[str, str], bool]


def same_words(one: str, other: str) -> bool:
    """The two are the same words."""
    return one == other


def part_of(one: str, other: str) -> bool:
    """One is a part of the other, of some length."""
    shorter, longer = sorted((one, other), key=len)
    return len(shorter.split()) >= _FEWEST and f" {shorter} " in f" {longer} "


RULES: tuple[tuple[str, str, Rule], ...] = (
    ("same-words", "its words are those of a quote of the statement", same_words),
    ("part-of", "its words are a part of a quote of the statement, or the other way round", part_of),
)


def statements(given: Given) -> Iterator[Suggestion]:
    """Each quote that is joined with a statement of an editor's, and has words of a quote that its file names."""
    voices = given.site.voices
    for citation in citations(given.entry):
        statement = voices.statements.get(voices.statement_of.get(citation.id, ""))  # type: ignore[call-overload] # no id
        ruling = statement.ruling if statement else None
        if statement is None or ruling is None or citation.id in ruling.quotes or citation.quote.statement:
            continue
        named = [other for other in statement.citations if other.id in ruling.quotes]
        for name, why, rule in RULES:
            other = next((each for each in named if rule(_words(citation), _words(each))), None)
            if other is not None:
                yield _suggestion(given, citation, ruling, other, (name, why))
                break


def _words(citation: Citation) -> str:
    return bare(citation.quote.text).casefold()


def _suggestion(given: Given, citation: Citation, ruling: Ruling, other: Citation, rule: tuple[str, str]) -> Suggestion:
    return Suggestion(
        entry=given.entry.id,
        path=ruling.origin.path,
        kind="statement",
        value=citation.id,
        of=given.of(citation.number),
        what=f"{given.called(citation.number)} is of the statement `{ruling.id}`",
        rule=rule[0],
        why=rule[1],
        grounds=(_ground(citation, other),),
        additions=(Addition(where=("quotes",), value=citation.id, many=True),),
    )


def _ground(citation: Citation, other: Citation) -> Ground:
    """The other quote, shown at the words that both have."""
    words, said = fold(other.quote.text), _words(citation)
    at = words.text.casefold().find(said)
    if at < 0 or len(words.text) != len(words.text.casefold()):
        return Ground(words=short(other.quote.text), place=f"`{other.id}`", around=short(other.quote.text))
    span = Span(words.place(at), words.place(at + len(said) - 1) + 1)
    return Ground(words=short(span.of(other.quote.text)), place=f"`{other.id}`", around=around(other.quote.text, span))
