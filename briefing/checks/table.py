"""The table of checks: rules that look at the whole linked site, each under the name that findings carry."""

from collections.abc import Callable, Iterator

from briefing.checks.articles import entries_do_not_overlap, entry_copies_follow_article_copies
from briefing.checks.figures import (
    figures_are_as_in_the_copy,
    figures_are_in_the_copy,
    figures_are_where_they_are_said_to_be,
)
from briefing.checks.names import aliases_belong_to_one_actor
from briefing.checks.questions import questions_have_two_sides
from briefing.checks.quotes import (
    quotes_are_as_in_the_copy,
    quotes_are_compared,
    quotes_are_in_the_copy,
    records_are_of_the_copy,
    spans_lead_to_the_words,
)
from briefing.checks.statements import (
    numbers_that_differ_are_asked_about,
    quotes_are_ruled_on_once,
    rulings_are_about_one_speaker,
    wordings_on_record_are_of_the_statement,
)
from briefing.checks.use import actors_are_used, topics_are_used
from briefing.model.finding import Finding
from briefing.model.site import Site

Check = Callable[[Site], Iterator[Finding]]

CHECKS: tuple[Check, ...] = (
    aliases_belong_to_one_actor,
    actors_are_used,
    topics_are_used,
    entries_do_not_overlap,
    entry_copies_follow_article_copies,
    quotes_are_in_the_copy,
    quotes_are_as_in_the_copy,
    spans_lead_to_the_words,
    quotes_are_compared,
    records_are_of_the_copy,
    questions_have_two_sides,
    quotes_are_ruled_on_once,
    rulings_are_about_one_speaker,
    wordings_on_record_are_of_the_statement,
    numbers_that_differ_are_asked_about,
    figures_are_in_the_copy,
    figures_are_as_in_the_copy,
    figures_are_where_they_are_said_to_be,
)
