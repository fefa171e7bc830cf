"""The site: the library with every link followed both ways."""

from collections.abc import Mapping

from briefing.model.actor import Actor
from briefing.model.article import Article
from briefing.model.citation import Citation
from briefing.model.entry import Entry
from briefing.model.frozen import frozen
from briefing.model.history import Change, History
from briefing.model.ids import ActorId, ArticleId, EntryId, QuestionId, QuoteId, SourceId, StatementId, TopicId
from briefing.model.later import Lazy
from briefing.model.library import Library
from briefing.model.moment import Moment
from briefing.model.question import Question
from briefing.model.source import Source
from briefing.model.statement import Statement
from briefing.model.topic import Topic
from briefing.model.verdict import Verdict


@frozen
class Company:
    """Another actor, and in how many entries the two appear together."""

    actor: Actor
    entries: int


@frozen
class Day:
    """A day with entries; `id` is its date, such as `2025-02-13`."""

    id: str
    entries: tuple[Entry, ...]


@frozen
class Evidence(Lazy):
    """What the words rest on.

    `verdicts` has one of every quote, and `compared` the articles of which a copy was here to compare with: the others'
    verdicts are those recorded when one was. `figures` are the verdicts on the figures of a question's answers, in
    their order, made where a copy is here. `lineages` says of which original an article is a witness, `families`
    which articles are of one original.
    """

    verdicts: Mapping[QuoteId, Verdict]
    compared: frozenset[ArticleId]
    figures: Mapping[QuestionId, tuple[Verdict | None, ...]]
    lineages: Mapping[ArticleId, str]
    families: Mapping[str, tuple[ArticleId, ...]]


@frozen
class Voices(Lazy):
    """Who said what, about whom.

    `statements` are of every quote that has a speaker, alone or with others, in the order of the earliest quote;
    `spoken` are those of a speaker, `spoken_about` those about somebody. `said` and `about` are the single quotes, from
    the newest entry to the oldest; those of a copied entry only where the original lacks the words.
    """

    statements: Mapping[StatementId, Statement]
    statement_of: Mapping[QuoteId, StatementId]
    spoken: Mapping[ActorId, tuple[Statement, ...]]
    spoken_about: Mapping[ActorId, tuple[Statement, ...]]
    said: Mapping[ActorId, tuple[Citation, ...]]
    about: Mapping[ActorId, tuple[Citation, ...]]


@frozen
class Site(Lazy):
    """What pages are made from.

    Lists of entries run from the newest to the oldest, but `by_article`, which follows the article.
    An entry that repeats another (`copy_of`) stands in `by_article` and in `copies` under the one that
    it repeats, and in no other list: nothing is counted or shown twice. `by_day` runs from the first day to
    the last, in the site's time zone, and lacks entries of which no day is known. `as_of` is the latest moment that
    anything is from. Only actors and topics that something built refers to are here. `questions_on` are those that an
    entry answers.
    """

    library: Library
    as_of: Moment | None
    entries: tuple[Entry, ...]
    actors: Mapping[ActorId, Actor]
    topics: Mapping[TopicId, Topic]
    sources: Mapping[SourceId, Source]
    articles: Mapping[ArticleId, Article]
    times: Mapping[EntryId, Moment | None]
    by_day: Mapping[str, Day]
    by_article: Mapping[ArticleId, tuple[Entry, ...]]
    by_actor: Mapping[ActorId, tuple[Entry, ...]]
    by_topic: Mapping[TopicId, tuple[Entry, ...]]
    company: Mapping[ActorId, tuple[Company, ...]]
    subtopics: Mapping[TopicId, tuple[Topic, ...]]
    copies: Mapping[EntryId, tuple[Entry, ...]]
    article_copies: Mapping[ArticleId, tuple[Article, ...]]
    articles_of: Mapping[SourceId, tuple[Article, ...]]
    written: Mapping[ActorId, tuple[Article, ...]]
    evidence: Evidence
    voices: Voices
    questions: Mapping[QuestionId, Question]
    questions_on: Mapping[EntryId, tuple[Question, ...]]
    history: History
    changes_of: Mapping[EntryId, tuple[Change, ...]]
