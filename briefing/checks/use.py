"""Checks of what nothing refers to."""

from collections.abc import Iterator

from briefing.model.finding import Finding
from briefing.model.site import Site


def actors_are_used(site: Site) -> Iterator[Finding]:
    """Ensure that every actor plays a part in an entry or has written an article."""
    for actor in site.library.actors.values():
        if actor.id not in site.actors:
            message = f"no entry names `{actor.id}`, so it has no page"
            yield Finding(origin=actor.origin, check="unused-actor", message=message, severity="warning")


def topics_are_used(site: Site) -> Iterator[Finding]:
    """Ensure that every topic, or one below it, has an entry."""
    for topic in site.library.topics.values():
        if topic.id not in site.topics:
            message = f"no entry is about `{topic.id}`, so it has no page"
            yield Finding(origin=topic.origin, check="unused-topic", message=message, severity="warning")
