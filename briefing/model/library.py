"""The library: all content as loaded, each record under its id, in the order of the ids."""

from collections.abc import Mapping
from dataclasses import dataclass

from briefing.model.actor import Actor
from briefing.model.article import Article
from briefing.model.entry import Entry
from briefing.model.ids import ActorId, ArticleId, EntryId, PageId, QuestionId, SourceId, StatementId, TopicId
from briefing.model.page import OwnPage
from briefing.model.question import Question
from briefing.model.settings import Settings
from briefing.model.source import Source
from briefing.model.statement import Ruling
from briefing.model.topic import Topic


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """Everything that the editors wrote, read and checked for shape, not yet linked."""

    settings: Settings
    sources: Mapping[SourceId, Source]
    articles: Mapping[ArticleId, Article]
    entries: Mapping[EntryId, Entry]
    actors: Mapping[ActorId, Actor]
    topics: Mapping[TopicId, Topic]
    statements: Mapping[StatementId, Ruling]
    questions: Mapping[QuestionId, Question]
    pages: Mapping[PageId, OwnPage]
