"""Linking: from the library to the site, every link followed both ways."""

import re
from collections import Counter
from collections.abc import Callable, Container, Hashable, Iterable, Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import TypeVar

from briefing.linking.lineage import lineages
from briefing.linking.order import as_of, day_of, instant, newest_first, place_in_article, published, time_of
from briefing.linking.selection import only
from briefing.linking.statements.lexicon import Lexicon
from briefing.model.article import Article
from briefing.model.citation import Citation, citations
from briefing.model.entry import Entry
from briefing.model.history import History
from briefing.model.ids import ActorId, ArticleId, EntryId, QuestionId, QuoteId, StatementId, TopicId
from briefing.model.later import later
from briefing.model.library import Library
from briefing.model.site import Company, Day, Evidence, Site, Voices
from briefing.model.statement import Statement
from briefing.model.topic import Topic
from briefing.model.verdict import Verdict

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")

_WORD = re.compile(r"\w+")
Copies = Mapping[ArticleId, str]
_NONE: Copies = MappingProxyType({})
_NEW = History()


def link(library: Library, copies: Copies = _NONE, history: History = _NEW, lexicon: Lexicon | None = None) -> Site:
    """The site that a library makes. Every id in the library must be known; see `content.references`.

    Args:
        library: what is to be shown.
        copies: the archived texts that are here and are those that the articles' records name.
        history: how the entries have changed.
        lexicon: the words of texts that were read before.
    """
    same = _same_updates(library)
    entries = newest_first([library.entries[id_] for id_ in same], library)
    in_order = cache(lambda: sorted(library.entries.values(), key=place_in_article))
    questions = only(library.questions, lambda question: all(a.entry in library.entries for a in question.answers))
    return Site(
        library=library,
        as_of=as_of(library),
        entries=entries,
        actors=_among(library.actors, actors_in_use(library)),
        topics=_among(library.topics, topics_in_use(library)),
        sources=library.sources,
        articles=library.articles,
        times=MappingProxyType({id_: time_of(entry, library) for id_, entry in library.entries.items()}),
        by_day=later(lambda: _by_day(entries, library)),
        by_article=later(lambda: group((entry.article, entry) for entry in in_order())),
        by_actor=later(lambda: group((actor, entry) for entry in entries for actor in dict.fromkeys(entry.actors))),
        by_topic=later(lambda: group((topic, entry) for entry in entries for topic in dict.fromkeys(entry.topics))),
        company=later(lambda: _company(entries, library)),
        copies=MappingProxyType({id_: others for id_, others in same.items() if others}),
        article_copies=later(lambda: group((a.copy_of, a) for a in library.articles.values() if a.copy_of)),
        subtopics=later(lambda: _subtopics(library)),
        articles_of=later(lambda: group((a.source, a) for a in _newest_articles(library) if a.source)),
        evidence=_evidence(library, copies),
        voices=_voices(library, in_order, lambda: _listed(entries, same), lexicon),
        questions=questions,
        questions_on=group((id_, q) for q in questions.values() for id_ in dict.fromkeys(a.entry for a in q.answers)),
        history=history,
        changes_of=later(lambda: group((change.entry, change) for change in history.changes)),
        written=later(lambda: group((b.actor, a) for a in library.articles.values() for b in a.bylines if b.actor)),
    )


def _same_updates(library: Library) -> dict[EntryId, tuple[Entry, ...]]:
    """Every entry that lists show, with those that repeat it."""
    updates = group((original(entry, library), entry) for entry in library.entries.values())
    return {id_: tuple(entry for entry in alike if entry.id != id_) for id_, alike in updates.items()}


def _evidence(library: Library, copies: Mapping[ArticleId, str]) -> Evidence:
    """What the words rest on."""
    lines = cache(lambda: lineages(library))
    return Evidence(
        verdicts=later(lambda: _verdicts(library, copies)),
        compared=frozenset(copies),
        figures=later(lambda: _figures(library, copies)),
        lineages=later(lines),
        families=later(lambda: group((line, id_) for id_, line in lines().items())),
    )


def _voices(
    library: Library,
    in_order: Callable[[], Iterable[Entry]],
    listed: Callable[[], Iterable[Citation]],
    lexicon: Lexicon | None,
) -> Voices:
    """Who said what; `listed` are the quotes that lists show."""
    quotes = cache(listed)
    spoken = cache(
        lambda: _statements((c for e in in_order() for c in citations(e)), library, lineages(library), lexicon)
    )
    return Voices(
        statements=later(spoken),
        statement_of=later(lambda: MappingProxyType({c.id: s.id for s in spoken().values() for c in s.citations})),
        spoken=later(lambda: group((s.speaker, s) for s in spoken().values())),
        spoken_about=later(lambda: group((actor, s) for s in spoken().values() for actor in s.about)),
        said=later(lambda: group((c.quote.speaker, c) for c in quotes() if c.quote.speaker)),
        about=later(lambda: group((actor, c) for c in quotes() for actor in dict.fromkeys(c.quote.about))),
    )


def _verdicts(library: Library, copies: Copies) -> Mapping[QuoteId, Verdict]:
    from briefing.linking.grading.verdicts import verdicts  # where no page shows a grade, nothing is graded

    return verdicts(library, copies)


def _figures(library: Library, copies: Copies) -> Mapping[QuestionId, tuple[Verdict | None, ...]]:
    from briefing.linking.figures import figures

    return figures(library, copies)


def _statements(
    quotes: Iterable[Citation], library: Library, lines: Mapping[ArticleId, str], lexicon: Lexicon | None
) -> Mapping[StatementId, Statement]:
    from briefing.linking.statements.join import statements

    return statements(quotes, library, lines, lexicon)


def _newest_articles(library: Library) -> list[Article]:
    return sorted(library.articles.values(), key=lambda a: (instant(published(a)), a.id), reverse=True)


def group(pairs: Iterable[tuple[K, V]]) -> Mapping[K, tuple[V, ...]]:
    """The values under each key, in the order in which they come."""
    groups: dict[K, list[V]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return MappingProxyType({key: tuple(values) for key, values in groups.items()})


def original(entry: Entry, library: Library) -> EntryId:
    """The entry that stands for this one in lists: the first of its chain of copies that the library shows."""
    while entry.copy_of is not None and entry.copy_of in library.entries:
        entry = library.entries[entry.copy_of]
    return entry.id


def _among(things: Mapping[K, V], ids: Container[K]) -> Mapping[K, V]:
    return MappingProxyType({id_: thing for id_, thing in things.items() if id_ in ids})


def _subtopics(library: Library) -> Mapping[TopicId, tuple[Topic, ...]]:
    """The topics that each is above, of those that are in use."""
    in_use = _among(library.topics, topics_in_use(library)).values()
    return group((topic.parent, topic) for topic in in_use if topic.parent)


def _listed(entries: Iterable[Entry], same: Mapping[EntryId, tuple[Entry, ...]]) -> list[Citation]:
    """The quotes that lists show."""
    return [citation for entry in entries for citation in _citations(entry, same[entry.id])]


def _citations(entry: Entry, copies: Iterable[Entry]) -> Iterator[Citation]:
    """The quotes of an update: the original's, then those of its copies whose words the others lack."""
    known: set[str] = set()
    for carrier in (entry, *copies):
        here = set()
        for number, quote in enumerate(carrier.quotes, start=1):
            words = " ".join(_WORD.findall(quote.text.casefold()))
            here.add(words)
            if words not in known:
                yield Citation(entry=carrier, quote=quote, number=number)
        known |= here


def _by_day(entries: Iterable[Entry], library: Library) -> Mapping[str, Day]:
    """The days from the first to the last, each with its entries in the order given."""
    days = group((day, entry) for entry in entries if (day := day_of(entry, library)))
    return MappingProxyType({id_: Day(id=id_, entries=days[id_]) for id_ in sorted(days)})


def actors_in_use(library: Library) -> frozenset[ActorId]:
    """Actors in entries, their quotes and bylines; where all are in use, no quote need be looked at."""
    use = {actor for entry in library.entries.values() for actor in entry.actors}
    use |= {byline.actor for article in library.articles.values() for byline in article.bylines if byline.actor}
    if use < library.actors.keys():
        quotes = [quote for entry in library.entries.values() for quote in entry.quotes]
        use |= {actor for quote in quotes for actor in (quote.speaker, quote.via, *quote.about) if actor}
    return frozenset(use)


def topics_in_use(library: Library) -> frozenset[TopicId]:
    """Topics of entries, and the wider topics above them."""
    use: set[TopicId] = set()
    for entry in library.entries.values():
        for topic in entry.topics:
            at: TopicId | None = topic
            while at is not None and at not in use:
                use.add(at)
                at = library.topics[at].parent
    return frozenset(use)


def _company(entries: Iterable[Entry], library: Library) -> Mapping[ActorId, tuple[Company, ...]]:
    """For each actor the others of the same entries, the most frequent first."""
    counts: dict[ActorId, Counter[ActorId]] = {}
    for entry in entries:
        for actor in set(entry.actors):
            counts.setdefault(actor, Counter()).update(other for other in set(entry.actors) if other != actor)
    return MappingProxyType(
        {
            actor: tuple(
                Company(actor=library.actors[other], entries=number)
                for other, number in sorted(counter.items(), key=lambda item: (-item[1], item[0]))
            )
            for actor, counter in sorted(counts.items())
        }
    )
