"""Which actors appear on which topics, as a table of numbers."""

from collections import Counter

from briefing.model.frozen import frozen
from briefing.model.ids import ActorId, TopicId
from briefing.render.context import Context
from briefing.render.pictures.heat import step
from briefing.render.ranked import ranked
from briefing.render.views.matrix import EMPTY, Cell, Row
from briefing.render.views.parts import Counted, Head, Link

_ACTORS, _TOPICS = 15, 12
"""A larger table is none to look at; the rest stand in the lists of actors and of topics."""


@frozen
class ActorsAndTopicsView:
    """The actors of most entries in rows, the topics of most in columns."""

    head: Head
    columns: tuple[Counted, ...]
    rows: tuple[Row, ...]
    all_actors: Counted
    all_topics: Counted


def actors_and_topics_view(context: Context) -> ActorsAndTopicsView:
    """The view of the table. An entry counts once for each of its actors and each of its topics."""
    site, words = context.site, context.words
    pairs = Counter((a, t) for entry in site.entries for a in set(entry.actors) for t in set(entry.topics))
    actors = Counter({actor: len(entries) for actor, entries in site.by_actor.items()})
    topics = Counter({topic: len(entries) for topic, entries in site.by_topic.items()})
    columns = ranked(topics)[:_TOPICS]
    rows = ranked(actors)[:_ACTORS] if columns else []
    most = max((pairs[actor, topic] for actor in rows for topic in columns), default=0)
    return ActorsAndTopicsView(
        head=context.head(
            "actors-and-topics",
            title=words.gettext("Actors and topics"),
            description=words.gettext("Who appears on which topic, in how many entries."),
            crumbs=(context.link("topics", words.gettext("Topics")),),
        ),
        columns=tuple(Counted(link=context.topic(site.topics[id_]), count=topics[id_]) for id_ in columns),
        rows=tuple(
            Row(
                of=Counted(link=context.actor(actor), count=actors[actor]),
                cells=tuple(_cell(context, actor, topic, pairs[actor, topic], most) for topic in columns),
            )
            for actor in rows
        ),
        all_actors=Counted(link=context.link("actors", words.gettext("All actors")), count=len(site.actors)),
        all_topics=Counted(link=context.link("topics", words.gettext("All topics")), count=len(site.topics)),
    )


def _cell(context: Context, actor: ActorId, topic: TopicId, count: int, most: int) -> Cell:
    if not count:
        return EMPTY
    href = context.addresses.href("topic", topic)
    return Cell(
        count=Link(text=str(count), href=f"{href}?actor={actor}#entries" if href else None),
        step=step(count, most),
        name=context.words.ngettext(
            "%(actor)s on “%(topic)s”: %(num)s entry",
            "%(actor)s on “%(topic)s”: %(num)s entries",
            count,
            actor=context.site.actors[actor].name,
            topic=context.site.topics[topic].title,
        ),
    )
