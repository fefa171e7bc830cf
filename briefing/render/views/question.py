"""The page of a question, and the list of all questions."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from briefing.linking.figures import in_marks
from briefing.linking.fragments import address
from briefing.model.citation import citations
from briefing.model.frozen import frozen
from briefing.model.question import Answer, Compatible, Question
from briefing.model.verdict import Verdict
from briefing.render.addresses import outward
from briefing.render.context import Context
from briefing.render.dates import When
from briefing.render.grades import figure_graded
from briefing.render.linked_data.postings import asked
from briefing.render.views.parts import Counted, GradeView, Head, Link, QuoteView
from briefing.render.views.quote import quote_view
from briefing.render.words import N_


@frozen
class FigureView:
    """The article's own words behind an answer; `original` is the page itself, at these words."""

    text: str
    lang: str | None
    original: Link | None
    grade: GradeView


@frozen
class AnswerView:
    """What one source answers: the editor's words, and the quote or the article's own words that are behind them.

    `copies` is the publisher of which the article copies or rewrites another: the two are one witness.
    """

    text: str
    source: Link
    copies: str | None
    entry: Link
    when: When | None
    quote: QuoteView | None
    figure: FigureView | None
    note: str | None
    edit: Link | None


@frozen
class QuestionView:
    """One question. `compatible` says in words whether all answers can be true, `because` why."""

    head: Head
    title: str
    is_draft: bool
    answers: tuple[AnswerView, ...]
    compatible: str
    because: str | None
    topics: tuple[Link, ...]
    note: str | None


@frozen
class QuestionsView:
    """All questions by title; the remark says whether the answers can all be true."""

    head: Head
    questions: tuple[Counted, ...]


_IN_SHORT: Mapping[Compatible, str] = MappingProxyType(
    {
        "yes": N_("all can be true"),
        "no": N_("they cannot all be true"),
        "unclear": N_("whether all can be true is not clear"),
    }
)
_COMPATIBLE: Mapping[Compatible, str] = MappingProxyType(
    {
        "yes": N_("All of these answers can be true."),
        "no": N_("These answers cannot all be true."),
        "unclear": N_("Whether all of these answers can be true is not clear."),
    }
)


def question_view(context: Context, question: Question) -> QuestionView:
    """The view of one question."""
    site = context.site
    return QuestionView(
        head=context.head(
            "question",
            question.id,
            title=question.title,
            description=context.words.ngettext(
                "%(question)s %(num)s answer.",
                "%(question)s %(num)s answers side by side.",
                len(question.answers),
                question=question.title,
            ),
            crumbs=(context.link("questions", context.words.gettext("Questions")),),
            edit=question.origin.path,
            json_ld=asked(context, question),
        ),
        title=question.title,
        is_draft=question.status == "draft",
        answers=tuple(
            _answer(context, question, number, verdict)
            for number, verdict in enumerate(site.evidence.figures[question.id], start=1)
        ),
        compatible=context.words.gettext(_COMPATIBLE[question.compatible]),
        because=question.because,
        topics=tuple(context.topic(site.topics[id_]) for id_ in dict.fromkeys(question.topics) if id_ in site.topics),
        note=question.note,
    )


def questions_view(context: Context) -> QuestionsView:
    """The view of the list of questions."""
    by_title = sorted(context.site.questions.values(), key=lambda question: (question.title.casefold(), question.id))
    return QuestionsView(
        head=context.head(
            "questions",
            title=context.words.gettext("Questions"),
            description=context.words.gettext("Points on which sources differ, with the answer of each."),
        ),
        questions=listed(context, by_title),
    )


def listed(context: Context, questions: Iterable[Question]) -> tuple[Counted, ...]:
    """Links to questions with the number of answers."""
    return tuple(
        Counted(
            link=context.link("question", question.title, question.id),
            count=len(question.answers),
            remark=context.words.gettext(_IN_SHORT[question.compatible]),
        )
        for question in questions
    )


def _answer(context: Context, question: Question, number: int, verdict: Verdict | None) -> AnswerView:
    site, answer = context.site, question.answers[number - 1]
    entry = site.library.entries[answer.entry]
    article = site.articles[entry.article]
    return AnswerView(
        text=answer.text,
        source=context.source(article),
        copies=context.source(site.articles[article.copy_of]).text if article.copy_of else None,
        entry=context.entry(entry),
        when=context.words.when(site.times[entry.id]),
        quote=quote_view(context, citations(entry)[answer.quote - 1]) if answer.quote else None,
        figure=_figure(context, answer, answer.figure, verdict) if answer.figure and verdict else None,
        note=answer.note,
        edit=context.edit(question.origin.path, number),
    )


def _figure(context: Context, answer: Answer, words: str, verdict: Verdict) -> FigureView:
    site = context.site
    article = site.articles[site.library.entries[answer.entry].article]
    lang = context.lang_of(article)
    href = outward(address(article.url, verdict, in_marks(words, answer))) if article.url else None
    return FigureView(
        text=words,
        lang=lang,
        original=Link(text=context.words.gettext("the original"), href=href) if href else None,
        grade=figure_graded(verdict, words, context.words, lang),
    )
