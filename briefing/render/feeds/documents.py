"""Which feeds a site has, and which entries stand in which document of a feed."""

from collections.abc import Callable, Iterator

from briefing.model.entry import Entry
from briefing.model.frozen import frozen
from briefing.model.page import PageKind
from briefing.render.context import Context


@frozen
class Channel:
    """One feed: that of the page `kind` and `id`. With `is_archived` no entry is dropped."""

    kind: PageKind
    id: str
    title: str
    is_archived: bool


@frozen
class Document:
    """One file of a feed: the one that is subscribed to, or an archive by its number from 1, the oldest.

    `before` and `after` are the numbers of the archives beside it.
    """

    channel: Channel
    entries: tuple[Entry, ...]
    archive: int | None = None
    before: int | None = None
    after: int | None = None


def channels(context: Context) -> Iterator[tuple[Channel, tuple[Entry, ...]]]:
    """The site's feed, and one of each actor and topic that has a page, each with its entries from the newest.

    Without pages of entries all are empty.
    """
    site, settings = context.site, context.site.library.settings
    yield _channel(context, "home", "", settings.title, site.entries)
    if not settings.makes("feeds-of"):
        return
    if settings.makes("actor"):
        for actor in site.actors.values():
            yield _channel(context, "actor", actor.id, actor.name, site.by_actor.get(actor.id, ()))
    if settings.makes("topic"):
        for topic in site.topics.values():
            yield _channel(context, "topic", topic.id, topic.title, site.by_topic.get(topic.id, ()))


def _channel(
    context: Context, kind: PageKind, id_: str, title: str, entries: tuple[Entry, ...]
) -> tuple[Channel, tuple[Entry, ...]]:
    settings = context.site.library.settings
    is_site = kind == "home"
    name = title if is_site else f"{title} – {settings.title}"
    channel = Channel(kind=kind, id=id_, title=name, is_archived=is_site and settings.makes("feed-archives"))
    return channel, entries if settings.makes("entry") else ()


def documents(
    channel: Channel, entries: tuple[Entry, ...], length: int, day: Callable[[Entry], int]
) -> Iterator[Document]:
    """The documents of a feed, each of at most `length` entries, the one to subscribe to first.

    Archives are cut from the oldest entry on, and only full ones: a later entry changes none of them. What is in none
    is in the subscribed one, whose other places go to what was put right last.

    Args:
        channel: the feed.
        entries: all that it has had, from the newest.
        length: how many entries a document holds.
        day: a number that says on which day an entry was last put right, or else published.
    """
    archives = (len(entries) - 1) // length if channel.is_archived and entries else 0
    rest = len(entries) - archives * length if channel.is_archived else 0
    latest = sorted(entries[rest:], key=day, reverse=True)[: length - rest]
    chosen = {entry.id for entry in (*entries[:rest], *latest)}
    current = sorted((entry for entry in entries if entry.id in chosen), key=day, reverse=True)
    yield Document(channel=channel, entries=tuple(current), before=archives or None)
    for number in range(archives, 0, -1):
        end = len(entries) - (number - 1) * length
        yield Document(
            channel=channel,
            entries=entries[end - length : end],
            archive=number,
            before=number - 1 or None,
            after=number + 1 if number < archives else None,
        )
