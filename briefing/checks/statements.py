"""Checks of statements: rulings that contradict each other or themselves, and numbers that differ."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from briefing.checks.given import Given
from briefing.linking.statements.numbers import at_odds, numbers
from briefing.model.citation import Citation, citations
from briefing.model.finding import Finding, Origin, Where
from briefing.model.ids import ActorId, QuoteId, StatementId
from briefing.model.site import Site
from briefing.model.statement import Statement

Claim = tuple[QuoteId, StatementId, Origin, Where]
"""That a quote belongs to a statement, and where that is written."""


def quotes_are_of_one_statement(given: Given) -> Iterator[Finding]:
    """Ensure that no quote is claimed by two statements."""
    owners: dict[QuoteId, StatementId] = {}
    for quote, statement, origin, where in _claims(given.site):
        owner = owners.setdefault(quote, statement)
        if owner != statement:
            message = f"`{quote}` belongs to `{owner}` already: a quote is of one statement"
            yield _error(origin, "two-statements", message, where)


def quotes_are_in_or_apart(given: Given) -> Iterator[Finding]:
    """Ensure that no statement both claims a quote and keeps it apart."""
    for quote, statement, origin, where in _claims(given.site):
        if quote in given.site.library.statements[statement].apart:
            message = f"`{quote}` is kept apart from `{statement}` and belongs to it: take it out of one of the two"
            yield _error(origin, "both-in-and-apart", message, where)


def ruled_quotes_have_a_speaker(given: Given) -> Iterator[Finding]:
    """Ensure that a ruling claims no quote that nobody is named for: a statement is somebody's."""
    quotes = _quotes(given.site)
    for quote, _, origin, where in _claims(given.site):
        if quote in quotes and _speaker(quotes[quote]) is None:
            yield _error(origin, "no-speaker", f"`{quote}` has no speaker, so it is of no statement", where)


def rulings_are_about_one_speaker(given: Given) -> Iterator[Finding]:
    """Ensure that all quotes of a ruling have its speaker: nobody's words are another's."""
    quotes = _quotes(given.site)
    speakers = {ruling.id: ruling.speaker for ruling in given.site.library.statements.values()}
    for quote, statement, origin, where in _claims(given.site):
        speaker = _speaker(quotes[quote]) if quote in quotes else None
        if speaker is None:
            continue
        expected = speakers[statement] = speakers[statement] or speaker
        if speaker != expected:
            message = f"`{quote}` is by `{speaker}`, the statement `{statement}` by `{expected}`"
            yield _error(origin, "two-speakers", message, where)


def rulings_are_on_a_quote(given: Given) -> Iterator[Finding]:
    """Ensure that a ruling rules on a quote: without one it has no page."""
    claimed = {statement for _, statement, _, _ in _claims(given.site)}
    for ruling in given.site.library.statements.values():
        if ruling.id not in claimed:
            message = "no quote belongs to it, so it has no page: name at least one under `quotes`"
            yield Finding(origin=ruling.origin, check="empty-statement", message=message, severity="warning")


def wordings_on_record_are_of_the_statement(given: Given) -> Iterator[Finding]:
    """Ensure that the wording that a ruling puts on record is one of the statement's quotes."""
    quotes = _quotes(given.site)
    claimed = {statement for _, statement, _, _ in _claims(given.site)}
    for ruling in given.site.library.statements.values():
        made = given.site.voices.statements.get(ruling.id) if ruling.id in claimed else None
        if ruling.wording in quotes and made and ruling.wording not in _members(made):
            message = f"`{ruling.wording}` is on record, but not one of the statement’s quotes: add it under `quotes`"
            yield _error(ruling.origin, "foreign-wording", message, ("wording",))


def numbers_that_differ_are_asked_about(given: Given) -> Iterator[Finding]:
    """Ensure that a question covers a statement whose quotes differ in a number."""
    answers = (answer for question in given.site.questions.values() for answer in question.answers)
    covered = {(answer.entry, answer.quote) for answer in answers}
    for statement in given.site.voices.statements.values():
        found = _numbers_at_odds(statement.citations)
        grounds = {(c.entry.id, number) for c in statement.citations for number in (c.number, None)}
        if found is None or covered & grounds:
            continue
        one, other, ours, theirs = found
        message = (
            f"the numbers are {', '.join(theirs)} here and {', '.join(ours)} in `{one.id}`, which is of the same "
            "statement: write a question about it, or part the two in content/statements"
        )
        where = ("quotes", other.number - 1, "text")
        yield Finding(
            origin=other.entry.origin, check="numbers-differ", message=message, severity="warning", where=where
        )


Numbers = tuple[str, ...]


def _numbers_at_odds(found: Iterable[Citation]) -> tuple[Citation, Citation, Numbers, Numbers] | None:
    """The first two quotes each of which has a number that the other lacks, and those numbers."""
    numbered = [(citation, numbers(citation.quote.text)) for citation in found]
    for (one, ours), (other, theirs) in combinations([each for each in numbered if each[1]], 2):
        if difference := at_odds(ours, theirs):
            return one, other, *difference
    return None


def _claims(site: Site) -> Iterator[Claim]:
    """What rulings say of their quotes, then what quotes say of themselves."""
    for ruling in site.library.statements.values():
        yield from ((quote, ruling.id, ruling.origin, ("quotes", number)) for number, quote in enumerate(ruling.quotes))
    for citation in _quotes(site).values():
        if citation.quote.statement:
            where = ("quotes", citation.number - 1, "statement")
            yield citation.id, citation.quote.statement, citation.entry.origin, where


def _quotes(site: Site) -> Mapping[QuoteId, Citation]:
    return {citation.id: citation for entry in site.library.entries.values() for citation in citations(entry)}


def _speaker(citation: Citation) -> ActorId | None:
    """Whose words they are; a writer's own inverted commas are nobody's."""
    return None if citation.quote.kind == "scare" else citation.quote.speaker


def _members(statement: Statement) -> frozenset[QuoteId]:
    return frozenset(citation.id for citation in statement.citations)


def _error(origin: Origin, check: str, message: str, where: Where) -> Finding:
    return Finding(origin=origin, check=check, message=message, where=where)
