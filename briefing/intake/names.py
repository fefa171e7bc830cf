"""Names: the actor behind each name that an article uses, and a proposal for each that the site does not have."""

from collections.abc import Iterable, Iterator

from briefing.intake.change import Change
from briefing.intake.draft import Names, actor_file
from briefing.intake.slugs import free, slug, taken
from briefing.model.ids import ActorId
from briefing.model.library import Library
from briefing.model.reading import Mention, Segment


def known_names(segments: Iterable[Segment]) -> Names:
    """The actors that the site has, under the names that the segments use."""
    return {name.name: name.actor for name in _names(segments) if name.actor is not None}


def proposed_names(library: Library, segments: Iterable[Segment]) -> tuple[Names, list[Change]]:
    """An actor's file for every name in the segments that the site does not know, and the ids that they have."""
    names: dict[str, ActorId] = {}
    changes: list[Change] = []
    ids = taken(library.actors)
    for name in _names(segments):
        if name.actor is None and name.name not in names:
            id_ = ActorId(free(slug(name.name), ids))
            ids.add(id_)
            names[name.name] = id_
            path, text = actor_file(id_, name)
            changes.append(Change(path=path, after=text))
    return names, changes


def _names(segments: Iterable[Segment]) -> Iterator[Mention]:
    """All mentions, then whoever speaks without being mentioned."""
    for segment in segments:
        yield from segment.mentions
        for quote in segment.quotes:
            said = quote.attribution
            if said is not None:
                yield Mention(name=said.speaker, actor=said.actor, kind="person", spans=(), evidence="speaks")
