"""The table of questions."""

from typing import get_args

from briefing.model.ids import QuoteId, quote_id
from briefing.model.question import Answer, Compatible, Question
from briefing.render.data.column import Column, Table, among, bounds, rows_of
from briefing.render.words import N_

ANSWERS: tuple[Column[Answer], ...] = (
    Column("text", "text", "the answer in the editor's words", lambda _, a: a.text),
    Column("entry", "text", "the entry behind it", lambda _, a: a.entry, to="entries"),
    Column("quote", "text", "the quote behind it", lambda _, a: _quote(a), missing=True, to="quotes"),
    Column("figure", "text", "the article's own words behind it", lambda _, a: a.figure, missing=True),
    Column("span", "span", "where these stand in the archived text", lambda _, a: bounds(a.span), missing=True),
    Column("note", "text", "the editor's note", lambda _, a: a.note, missing=True),
)


def _quote(answer: Answer) -> QuoteId | None:
    return quote_id(answer.entry, answer.quote) if answer.quote is not None else None


QUESTIONS: Table[Question] = Table(
    name="questions",
    one="question",
    meaning=N_("Points on which sources differ."),
    things=lambda context: context.site.questions.values(),
    columns=(
        Column("id", "id", "the question's id", lambda _, q: q.id),
        Column("title", "text", "the question", lambda _, q: q.title),
        Column("answers", "list", "what each source answers", rows_of(ANSWERS, lambda q: q.answers), parts=ANSWERS),
        Column(
            "compatible",
            "text",
            "whether all answers can be true at once",
            lambda _, q: q.compatible,
            words=get_args(Compatible),
        ),
        Column("because", "text", "why", lambda _, q: q.because, missing=True),
        Column("topics", "ids", "what it is about", lambda c, q: among(q.topics, c.site.topics), to="topics"),
        Column("note", "text", "the editor's note", lambda _, q: q.note, missing=True),
        Column("url", "address", "its page here", lambda c, q: c.addresses.place("question", q.id), missing=True),
    ),
)
