"""Lists of entries: all of them by day, those of one kind, and the further pages of an actor, a topic, an article."""

from collections.abc import Iterable, Iterator, Sequence

from briefing.model.actor import Actor
from briefing.model.article import Article
from briefing.model.entry import Entry
from briefing.model.frozen import frozen
from briefing.model.ids import EntryId
from briefing.model.page import PageKind
from briefing.model.topic import Topic
from briefing.render.context import Context
from briefing.render.kept import kept
from briefing.render.paging import Leaf
from briefing.render.selections import Selection, size, sizes
from briefing.render.views.filters import Filters, filters
from briefing.render.views.parts import Card, Head, Link, Pager

ROOM_FOR_CARDS = 24
"""A page with more entries than that shows each in one line."""


@frozen
class Day:
    """The entries of one day; `title` says which, and is empty where the order is another one."""

    title: str
    cards: tuple[Card, ...]


@frozen
class EntriesView:
    """A page of a list of entries, by day from the newest, or as they stand in their article."""

    head: Head
    title: str
    of: Link | None
    remark: str
    days: tuple[Day, ...]
    filters: Filters
    pager: Pager


def entries_view(context: Context, leaf: Leaf[Entry]) -> EntriesView:
    """The view of a page of the list of all entries."""
    return _view(
        context,
        leaf,
        ("entries", ""),
        title=context.words.gettext("All entries"),
        description=context.words.gettext("Every entry of the briefing, by day."),
        remark=context.words.gettext("An update that a copied page repeats is listed once."),
    )


def selection_view(context: Context, selection: Selection, leaf: Leaf[Entry]) -> EntriesView:
    """The view of a page of the entries of one sort."""
    title = context.words.gettext(selection.title)
    return _view(
        context,
        leaf,
        ("entries-of", selection.id),
        title=title,
        description=context.words.gettext("Entries of the briefing: %(title)s.", title=title),
        crumbs=(context.link("entries", context.words.gettext("Entries")),),
    )


def more_of_actor_view(context: Context, actor: Actor, leaf: Leaf[Entry]) -> EntriesView:
    """The view of the second and each further page of an actor's entries."""
    up = context.link("actors", context.words.gettext("Actors"))
    return _more(context, leaf, ("actor", actor.id), up, context.actor(actor.id))


def more_of_topic_view(context: Context, topic: Topic, leaf: Leaf[Entry]) -> EntriesView:
    """The view of the second and each further page of a topic's entries."""
    up = context.link("topics", context.words.gettext("Topics"))
    return _more(context, leaf, ("topic", topic.id), up, context.topic(topic))


def more_of_article_view(context: Context, article: Article, leaf: Leaf[Entry]) -> EntriesView:
    """The view of the second and each further page of an article's entries."""
    up = context.link("articles", context.words.gettext("Articles"))
    return _more(context, leaf, ("article", article.id), up, context.article(article), by_day=False)


def _more(  # noqa: PLR0913 - what the three differ in
    context: Context, leaf: Leaf[Entry], at: tuple[PageKind, str], up: Link, of: Link, *, by_day: bool = True
) -> EntriesView:
    title = context.words.gettext("%(name)s: entries", name=of.text)
    description = context.words.gettext("Further entries: %(name)s.", name=of.text)
    return _view(context, leaf, at, title=title, description=description, crumbs=(up, of), of=of, by_day=by_day)


def _view(  # noqa: PLR0913 - what lists of entries differ in
    context: Context,
    leaf: Leaf[Entry],
    at: tuple[PageKind, str],
    *,
    title: str,
    description: str,
    remark: str = "",
    crumbs: tuple[Link, ...] = (),
    of: Link | None = None,
    by_day: bool = True,
) -> EntriesView:
    kind, id_ = at
    return EntriesView(
        head=context.head(kind, id_, title=title, description=description, crumbs=crumbs, number=leaf.pager.number),
        title=title,
        of=of,
        remark=remark,
        days=tuple(_by_day(context, leaf.things)) if by_day else (Day(title="", cards=_cards(context, leaf.things)),),
        filters=filters(context, leaf, _ways(context, id_) if kind in {"entries", "entries-of"} else ()),
        pager=leaf.pager,
    )


def _ways(context: Context, here: str) -> Iterator[tuple[Link, int]]:
    """Links to the lists of entries of one sort, but to the list that this is, with the numbers of their entries."""
    if here:
        yield context.link("entries", context.words.gettext("All entries")), context.reads.derived(context.site, size)
    for selection, number in context.reads.derived(context.site, sizes):
        link = context.link("entries-of", context.words.gettext(selection.title), selection.id)
        if link.href and selection.id != here:
            yield link, number


def _by_day(context: Context, entries: Iterable[Entry]) -> Iterator[Day]:
    days: dict[str, list[Entry]] = {}
    for entry in entries:
        days.setdefault(_day(context, entry.id), []).append(entry)
    return (Day(title=title, cards=_cards(context, of)) for title, of in days.items())


@kept
def _day(context: Context, id_: EntryId) -> str:
    moment = context.site.times[id_]
    shown = context.words.when(moment.at_day()) if moment else None
    return shown.text if shown else context.words.gettext("No date")


def _cards(context: Context, entries: Sequence[Entry]) -> tuple[Card, ...]:
    return tuple(context.card(entry) for entry in entries)
