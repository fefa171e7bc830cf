"""Rules that an entry must keep in itself, and a question against the entries that it names."""

from collections.abc import Callable, Iterator, Mapping

from briefing.content.document import Document
from briefing.model.entry import Entry
from briefing.model.finding import Finding, Where
from briefing.model.moment import Moment
from briefing.model.question import Answer, Question

Entries = Mapping[str, Entry]
"""The entries that could be read, under their ids."""


def article_is_the_folder(entry: Entry, document: Document) -> Iterator[Finding]:
    """Ensure that an entry stands in the folder of the article that it names."""
    folder = entry.id.partition("/")[0]
    if entry.article != folder:
        message = f"the entry stands in the folder of the article `{folder}` but names `{entry.article}`"
        yield _finding(document, ("article",), "wrong-folder", message)


def quotes_lie_inside(entry: Entry, document: Document) -> Iterator[Finding]:
    """Ensure that a quote's span lies inside its entry's."""
    for number, quote in enumerate(entry.quotes):
        if entry.span is not None and quote.span is not None and not entry.span.contains(quote.span):
            message = (
                f"the quote's span [{quote.span.start}, {quote.span.end}] leaves the entry's "
                f"[{entry.span.start}, {entry.span.end}]"
            )
            yield _finding(document, ("quotes", number, "span"), "span-outside", message)


def everyone_quoted_is_an_actor(entry: Entry, document: Document) -> Iterator[Finding]:
    """Ensure that speakers and those whom a quote is about stand among the entry's actors."""
    for number, quote in enumerate(entry.quotes):
        for key, actor in (("speaker", quote.speaker), ("via", quote.via), *(("about", id_) for id_ in quote.about)):
            if actor is not None and actor not in entry.actors:
                message = f"`{actor}` is named here but not among the entry's actors: add it to `actors`"
                yield _finding(document, ("quotes", number, key), "unlisted-actor", message)


def scare_quotes_have_no_speaker(entry: Entry, document: Document) -> Iterator[Finding]:
    """Ensure that the writer's own inverted commas are nobody's words."""
    for number, quote in enumerate(entry.quotes):
        if quote.kind == "scare" and quote.speaker is not None:
            message = "a scare quote is the writer's own: take out the speaker, or make it a fragment"
            yield _finding(document, ("quotes", number, "speaker"), "scare-speaker", message)


def corrections_follow_their_entry(entry: Entry, document: Document) -> Iterator[Finding]:
    """Ensure that nothing is put right before it was written."""
    for number, correction in enumerate(entry.corrections):
        if entry.time is not None and _is_before(correction.on, entry.time):
            message = f"the correction of {correction.on} is older than the entry, which is of {entry.time}"
            yield _finding(document, ("corrections", number, "on"), "early-correction", message)


def answers_have_one_ground(question: Question, document: Document, _entries: Entries) -> Iterator[Finding]:
    """Ensure that an answer stands on a quote or on a figure, and that a span says where a figure stands."""
    for number, answer in enumerate(question.answers):
        where: Where = ("answers", number)
        if answer.span is not None and answer.figure is None:
            message = "a span says where the article's own words stand: write them under `figure`"
            yield _finding(document, (*where, "span"), "no-figure", message)
        if answer.figure is not None and answer.quote is not None:
            message = "an answer stands on a quote or on a figure: leave one of the two, or write two answers"
            yield _finding(document, (*where, "figure"), "two-grounds", message)


def answers_quote_what_is_there(question: Question, document: Document, entries: Entries) -> Iterator[Finding]:
    """Ensure that an answer's quote is one of its entry's."""
    for number, answer, entry in _answers(question, entries):
        if answer.quote is not None and not 1 <= answer.quote <= len(entry.quotes):
            message = f"there is no quote {answer.quote} in the entry `{answer.entry}`: it has {len(entry.quotes)}"
            yield _finding(document, ("answers", number, "quote"), "unknown-quote", message)


def figures_lie_inside(question: Question, document: Document, entries: Entries) -> Iterator[Finding]:
    """Ensure that a figure's span lies inside its entry's."""
    for number, answer, entry in _answers(question, entries):
        if entry.span is not None and answer.span is not None and not entry.span.contains(answer.span):
            message = (
                f"the figure's span [{answer.span.start}, {answer.span.end}] leaves that of the entry "
                f"`{answer.entry}`, [{entry.span.start}, {entry.span.end}]"
            )
            yield _finding(document, ("answers", number, "span"), "span-outside", message)


def _answers(question: Question, entries: Entries) -> Iterator[tuple[int, Answer, Entry]]:
    """The answers whose entry could be read."""
    for number, answer in enumerate(question.answers):
        if answer.entry in entries:
            yield number, answer, entries[answer.entry]


def _is_before(one: Moment, other: Moment) -> bool:
    """Whether `one` is surely before `other`: a bare date can be any hour of its day, a month any of its days."""
    if one.has_time and other.has_time:
        return one.start < other.start
    length = min(len(str(moment.at_day())) for moment in (one, other))
    return str(one.at_day())[:length] < str(other.at_day())[:length]


Rule = Callable[[Entry, Document], Iterator[Finding]]
QuestionRule = Callable[[Question, Document, Entries], Iterator[Finding]]

ENTRY_RULES: tuple[Rule, ...] = (
    article_is_the_folder,
    quotes_lie_inside,
    everyone_quoted_is_an_actor,
    scare_quotes_have_no_speaker,
    corrections_follow_their_entry,
)

QUESTION_RULES: tuple[QuestionRule, ...] = (
    answers_have_one_ground,
    answers_quote_what_is_there,
    figures_lie_inside,
)


def _finding(document: Document, where: Where, check: str, message: str) -> Finding:
    return Finding(origin=document.find(where), check=check, message=message, where=where)
