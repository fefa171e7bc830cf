"""An invented library, made from as few words as a test needs."""

from collections.abc import Iterable
from datetime import UTC
from itertools import zip_longest
from typing import Any

from briefing.model.actor import Actor
from briefing.model.article import Article, Byline
from briefing.model.entry import Entry, Quote
from briefing.model.finding import Origin
from briefing.model.ids import ActorId, ArticleId, EntryId, PageId, QuestionId, QuoteId, SourceId, StatementId, TopicId
from briefing.model.library import Library
from briefing.model.moment import Moment
from briefing.model.page import OwnPage
from briefing.model.question import Answer, Question
from briefing.model.settings import Settings
from briefing.model.source import Source
from briefing.model.span import Span
from briefing.model.statement import Ruling
from briefing.model.topic import Topic


def moment(text: str | None) -> Moment | None:
    """The moment that a text means in UTC."""
    return Moment.parse(text, UTC) if text else None


def entry(id_: str, *, time: str | None = None, span: tuple[int, int] | None = None, **rest: Any) -> Entry:
    """An entry in the folder of its article."""
    at = Span(*span) if span else None
    article = ArticleId(id_.partition("/")[0])
    origin = Origin(f"content/entries/{id_}.md")
    return Entry(id=EntryId(id_), origin=origin, title=id_, article=article, time=moment(time), span=at, **rest)


def quote(text: str, *, speaker: str | None = None, about: Iterable[str] = ()) -> Quote:
    """A quote of its speaker, about some actors."""
    return Quote(text=text, speaker=ActorId(speaker) if speaker else None, about=tuple(map(ActorId, about)))


def article(
    id_: str, *, published: str | None = None, updated: str | None = None, by: str = "", **rest: Any
) -> Article:
    """An article, written by the actors of the ids `by`."""
    bylines = tuple(Byline(name=actor, actor=ActorId(actor)) for actor in by.split())
    origin, times = Origin(f"content/articles/{id_}.yaml"), (moment(published), moment(updated))
    return Article(
        id=ArticleId(id_), origin=origin, title=id_, published=times[0], updated=times[1], bylines=bylines, **rest
    )


def actor(id_: str, **rest: Any) -> Actor:
    """A person whose name is their id unless another is given."""
    given: dict[str, Any] = {"name": id_, "kind": "person", **rest}
    return Actor(id=ActorId(id_), origin=Origin(f"content/actors/{id_}.md"), **given)


def topic(id_: str, parent: str | None = None) -> Topic:
    """A topic, below a wider one."""
    above = TopicId(parent) if parent else None
    return Topic(id=TopicId(id_), origin=Origin(f"content/topics/{id_}.md"), title=id_, parent=above)


def question(id_: str, *grounds: tuple[str, int | str], spans: Iterable[tuple[int, int]] = (), **rest: Any) -> Question:
    """A question whose answers stand on these grounds: an entry, and the number of a quote or words of its own.

    `spans` are those of the first answers.
    """
    answers = tuple(
        Answer(
            text=id_,
            entry=EntryId(at),
            quote=ground if isinstance(ground, int) else None,
            figure=ground if isinstance(ground, str) else None,
            span=Span(*span) if span else None,
        )
        for (at, ground), span in zip_longest(grounds, spans)
    )
    origin = Origin(f"content/questions/{id_}.yaml")
    return Question(id=QuestionId(id_), origin=origin, title=id_, answers=answers, **rest)


def page(id_: str, **rest: Any) -> OwnPage:
    """A page of the editor's own."""
    return OwnPage(id=PageId(id_), origin=Origin(f"content/pages/{id_}.md"), title=id_, **rest)


def ruling(id_: str, *quotes: str, apart: Iterable[str] = (), wording: str | None = None, **rest: Any) -> Ruling:
    """A ruling that these quotes are one statement."""
    return Ruling(
        id=StatementId(id_),
        origin=Origin(f"content/statements/{id_}.yaml"),
        quotes=tuple(map(QuoteId, quotes)),
        apart=tuple(map(QuoteId, apart)),
        wording=QuoteId(wording) if wording else None,
        **rest,
    )


def library(*records: Entry | Article | Actor | Topic | Ruling | Question | OwnPage, **settings: Any) -> Library:
    """A library of these records; articles, actors and topics that they name and that are not given are added."""
    entries = {each.id: each for each in records if isinstance(each, Entry)}
    articles = {each.id: each for each in records if isinstance(each, Article)}
    actors = {each.id: each for each in records if isinstance(each, Actor)}
    topics = {each.id: each for each in records if isinstance(each, Topic)}
    for each in entries.values():
        articles.setdefault(each.article, article(each.article))
        actors.update({id_: actor(id_) for id_ in each.actors if id_ not in actors})
        topics.update({id_: topic(id_) for id_ in each.topics if id_ not in topics})
    actors.update({b.actor: actor(b.actor) for a in articles.values() for b in a.bylines if b.actor})
    sources = {a.source: Source(id=a.source, origin=Origin("x"), name="x") for a in articles.values() if a.source}
    return Library(
        settings=Settings(origin=Origin("site.yaml"), title="Talks", **settings),
        sources=dict[SourceId, Source](sources),
        articles=dict(sorted(articles.items())),
        entries=dict(sorted(entries.items())),
        actors=dict(sorted(actors.items())),
        topics=dict(sorted(topics.items())),
        statements={each.id: each for each in records if isinstance(each, Ruling)},
        questions={each.id: each for each in records if isinstance(each, Question)},
        pages={each.id: each for each in records if isinstance(each, OwnPage)},
    )
