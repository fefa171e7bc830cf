"""The table of checks: rules that look at the whole linked site, each under the name that findings carry."""

from collections.abc import Callable, Iterator

from briefing.checks.articles import entries_do_not_overlap, entry_copies_follow_article_copies
from briefing.checks.names import aliases_belong_to_one_actor
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
)
