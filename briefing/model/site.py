"""The site: the library with every link followed both ways."""

from collections.abc import Mapping
from dataclasses import dataclass

from briefing.model.actor import Actor
from briefing.model.article import Article
from briefing.model.entry import Entry, Quote
from briefing.model.ids import ActorId, ArticleId, EntryId, SourceId, TopicId
from briefing.model.library import Library
from briefing.model.moment import Moment
from briefing.model.source import Source
from briefing.model.topic import Topic


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A quote where it stands: the `number`-th (from 1) of its entry."""

    entry: Entry
    quote: Quote
    number: int

    @property
    def anchor(self) -> str:
        """The fragment of the quote on its entry's page."""
        return f"q{self.number}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """Another actor, and in how many entries the two appear together."""

    actor: Actor
    entries: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """What pages are made from.

    Lists of entries run from the newest to the oldest, but `by_article`, which follows the article.
    An entry that repeats another (`copy_of`) stands in `by_article` and in `copies` under the one that
    it repeats, and in no other list: nothing is counted or shown twice. Its quotes are among `said` and
    `about` only where the original lacks the words. `as_of` is the latest moment that anything is from.
    Only actors and topics that something built refers to are here.
    """

    library: Library
    as_of: Moment | None
    entries: tuple[Entry, ...]
    actors: Mapping[ActorId, Actor]
    topics: Mapping[TopicId, Topic]
    sources: Mapping[SourceId, Source]
    articles: Mapping[ArticleId, Article]
    times: Mapping[EntryId, Moment | None]
    by_article: Mapping[ArticleId, tuple[Entry, ...]]
    by_actor: Mapping[ActorId, tuple[Entry, ...]]
    by_topic: Mapping[TopicId, tuple[Entry, ...]]
    said: Mapping[ActorId, tuple[Citation, ...]]
    about: Mapping[ActorId, tuple[Citation, ...]]
    company: Mapping[ActorId, tuple[Company, ...]]
    subtopics: Mapping[TopicId, tuple[Topic, ...]]
    copies: Mapping[EntryId, tuple[Entry, ...]]
    article_copies: Mapping[ArticleId, tuple[Article, ...]]
    articles_of: Mapping[SourceId, tuple[Article, ...]]
    written: Mapping[ActorId, tuple[Article, ...]]
