"""The page of a topic, and the index of all topics."""

from collections import Counter
from collections.abc import Iterable
from functools import cache

from markupsafe import Markup

from briefing.model.citation import citations
from briefing.model.entry import Entry
from briefing.model.frozen import frozen
from briefing.model.later import Lazy, later
from briefing.model.statement import Statement
from briefing.model.topic import Topic
from briefing.render.context import Context
from briefing.render.linked_data import things
from briefing.render.paging import Leaf
from briefing.render.ranked import ranked
from briefing.render.views.entries import ROOM_FOR_CARDS
from briefing.render.views.filters import Filters, filters
from briefing.render.views.parts import Card, Counted, Head, Link, Pager
from briefing.render.views.question import listed
from briefing.render.views.statements import StatementLine, most_carried, statement_line

_MOST_CARRIED = 6
_SPEAKERS = 30


@frozen
class TopicView(Lazy):
    """One topic: its entries, the statements that most carry, who speaks, the topics above and below it."""

    head: Head
    title: str
    html: Markup
    parent: Link | None
    subtopics: tuple[Counted, ...]
    statements: tuple[StatementLine, ...]
    questions: tuple[Counted, ...]
    speakers: tuple[Counted, ...]
    entries: tuple[Card, ...]
    in_lines: bool
    filters: Filters
    pager: Pager


@frozen
class TopicBranch:
    """A topic with those below it."""

    topic: Counted
    below: "tuple[TopicBranch, ...]"


@frozen
class TopicsView:
    """All topics as a tree."""

    head: Head
    tree: tuple[TopicBranch, ...]
    pictures: tuple[Link, ...]


def topic_view(context: Context, topic: Topic, leaf: Leaf[Entry]) -> TopicView:
    """The view of one topic, with the first page of its entries."""
    site = context.site
    statements = cache(lambda: _statements(context, site.by_topic.get(topic.id, ())))
    parent = site.topics[topic.parent] if topic.parent else None
    return TopicView(
        head=context.head(
            "topic",
            topic.id,
            title=topic.title,
            description=later(lambda: context.summary(topic.body)),
            crumbs=(
                context.link("topics", context.words.gettext("Topics")),
                *((context.topic(parent),) if parent else ()),
            ),
            edit=topic.origin.path,
            json_ld=later(lambda: [things.topic(context, topic)]),
        ),
        title=topic.title,
        html=context.html(topic.body),
        parent=context.topic(parent) if parent else None,
        subtopics=later(lambda: _subtopics(context, topic)),
        statements=later(lambda: _carried_most(context, statements())),
        questions=later(lambda: listed(context, (q for q in site.questions.values() if topic.id in q.topics))),
        speakers=later(lambda: _speakers(context, statements())),
        entries=tuple(context.card(entry) for entry in leaf.things),
        in_lines=len(leaf.things) > ROOM_FOR_CARDS,
        filters=later(lambda: filters(context, leaf)),
        pager=leaf.pager,
    )


def _subtopics(context: Context, topic: Topic) -> tuple[Counted, ...]:
    return tuple(_counted(context, below) for below in _by_title(context.site.subtopics.get(topic.id, ())))


def _carried_most(context: Context, statements: Iterable[Statement]) -> tuple[StatementLine, ...]:
    """The statements that more than one witness has, those of most first."""
    first = most_carried(statements)[:_MOST_CARRIED]
    return tuple(statement_line(context, statement) for statement in first if len(statement.witnesses) > 1)


def _speakers(context: Context, statements: Iterable[Statement]) -> tuple[Counted, ...]:
    """Who made the statements, with how many."""
    counts = Counter(statement.speaker for statement in statements)
    return tuple(Counted(link=context.actor(id_), count=counts[id_]) for id_ in ranked(counts)[:_SPEAKERS])


def _statements(context: Context, entries: Iterable[Entry]) -> list[Statement]:
    """The statements that a quote in one of the entries, or in a copy of one, is of."""
    site = context.site
    carriers = (carrier for entry in entries for carrier in (entry, *site.copies.get(entry.id, ())))
    ids = (site.voices.statement_of.get(citation.id) for carrier in carriers for citation in citations(carrier))
    return [site.voices.statements[id_] for id_ in dict.fromkeys(ids) if id_]


def topics_view(context: Context) -> TopicsView:
    """The view of the index of topics."""
    roots = _by_title(tuple(topic for topic in context.site.topics.values() if topic.parent is None))
    return TopicsView(
        head=context.head(
            "topics",
            title=context.words.gettext("Topics"),
            description=context.words.gettext("What the briefing is about."),
        ),
        tree=tuple(_branch(context, topic) for topic in roots),
        pictures=context.made(("actors-and-topics", context.words.gettext("Actors and topics"))),
    )


def _branch(context: Context, topic: Topic) -> TopicBranch:
    below = _by_title(context.site.subtopics.get(topic.id, ()))
    return TopicBranch(topic=_counted(context, topic), below=tuple(_branch(context, each) for each in below))


def _counted(context: Context, topic: Topic) -> Counted:
    entries = context.site.by_topic.get(topic.id, ())
    return Counted(link=context.topic(topic), count=len(entries), remark=context.summary(topic.body))


def _by_title(topics: tuple[Topic, ...]) -> list[Topic]:
    return sorted(topics, key=lambda topic: (topic.title.casefold(), topic.id))
