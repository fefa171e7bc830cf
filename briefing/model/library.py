"""The library: all content as loaded, each record under its id, in the order of the ids."""

from collections.abc import Mapping
from dataclasses import field

from briefing.model.actor import Actor
from briefing.model.article import Article
from briefing.model.entry import Entry
from briefing.model.frozen import frozen
from briefing.model.ids import ActorId, ArticleId, EntryId, PageId, QuestionId, SourceId, StatementId, TopicId
from briefing.model.page import OwnPage
from briefing.model.question import Question
from briefing.model.settings import Settings
from briefing.model.source import Source
from briefing.model.statement import Ruling
from briefing.model.topic import Topic


@frozen
class Library:
    """Everything that the editors wrote, read and checked for shape, not yet linked.

    `lines` has, by the path of its file, the line of each quote of an entry and of each answer of a question; it is
    empty where nothing leads to them.
    """

    settings: Settings
    sources: Mapping[SourceId, Source]
    articles: Mapping[ArticleId, Article]
    entries: Mapping[EntryId, Entry]
    actors: Mapping[ActorId, Actor]
    topics: Mapping[TopicId, Topic]
    statements: Mapping[StatementId, Ruling]
    questions: Mapping[QuestionId, Question]
    pages: Mapping[PageId, OwnPage]
    lines: Mapping[str, tuple[int, ...]] = field(default_factory=dict, compare=False, repr=False)
