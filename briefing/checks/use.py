"""Checks of what nothing refers to: what a build leaves out, with its reason."""

from collections.abc import Iterator

from briefing.checks.drafts import as_imported
from briefing.checks.given import Given
from briefing.content.remarks import ACTOR_REMARK
from briefing.linking.link import actors_in_use, topics_in_use
from briefing.linking.selection import select
from briefing.model.finding import Finding, Severity


def actors_are_used(given: Given) -> Iterator[Finding]:
    """Ensure that every actor plays a part in a published entry or has written an article.

    Who was imported with a draft has to be looked at first, which is told by itself.
    """
    shown = actors_in_use(select(given.site.library, drafts=False).library)
    for actor in given.site.library.actors.values():
        by_drafts = actor.id in given.site.actors
        if actor.id not in shown and not (by_drafts and as_imported(given, actor.origin, ACTOR_REMARK)):
            said = "drafts alone name" if by_drafts else "no entry names"
            message = f"{said} `{actor.id}`, so it has no page{' yet' if by_drafts else ''}"
            severity: Severity = "note" if by_drafts else "warning"
            yield Finding(origin=actor.origin, check="unused-actor", message=message, severity=severity)


def topics_are_used(given: Given) -> Iterator[Finding]:
    """Ensure that every topic, or one below it, has a published entry."""
    shown = topics_in_use(select(given.site.library, drafts=False).library)
    for topic in given.site.library.topics.values():
        if topic.id not in shown:
            by_drafts = topic.id in given.site.topics
            said = "drafts alone are" if by_drafts else "no entry is"
            message = f"{said} about `{topic.id}`, so it has no page{' yet' if by_drafts else ''}"
            severity: Severity = "note" if by_drafts else "warning"
            yield Finding(origin=topic.origin, check="unused-topic", message=message, severity=severity)
