"""Checks of questions."""

from collections.abc import Iterator

from briefing.checks.given import Given
from briefing.model.finding import Finding
from briefing.model.question import Question
from briefing.model.site import Site


def questions_have_two_sides(given: Given) -> Iterator[Finding]:
    """Ensure that a question has two answers at least, and they come from two publishers."""
    for question in given.site.questions.values():
        sources = _sources(question, given.site)
        if len(question.answers) < 2 or len(sources) < 2:  # noqa: PLR2004 - two make a difference
            found = "one publisher" if sources else "nobody"
            message = f"sources differ where two publishers answer, here {found} does: add an answer of another"
            yield Finding(
                origin=question.origin, check="one-sided", message=message, severity="warning", where=("answers",)
            )


def _sources(question: Question, site: Site) -> set[str]:
    """The publishers that answer; an article without one stands for itself."""
    articles = (site.articles[site.library.entries[answer.entry].article] for answer in question.answers)
    return {article.source or article.id for article in articles}
