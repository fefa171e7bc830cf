"""The first page: what happened, who said what that matters, where sources differ, as of when."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from briefing.model.citation import citations
from briefing.model.entry import Entry
from briefing.model.frozen import frozen
from briefing.model.later import Lazy, later
from briefing.model.question import Question
from briefing.model.statement import Statement
from briefing.render.context import Context
from briefing.render.linked_data.things import website
from briefing.render.quotation import in_line
from briefing.render.ranked import ranked
from briefing.render.views.parts import Card, Counted, GradeView, Head, Link, QuoteView
from briefing.render.views.question import listed
from briefing.render.views.quote import quote_view
from briefing.render.views.statements import most_carried, statement_line

_KEY_EVENTS = 10
_MOST = 10
_VOICES = 6
_QUESTIONS = 6
_PHRASE = 5
"""So many words can stand alone."""
_WORDS = 220
"""Characters of a quotation that stands large."""


@frozen
class Lead:
    """The entry that the page opens with, and its first quote that has a speaker."""

    card: Card
    quote: QuoteView | None


@frozen
class Voice:
    """What somebody said, in the words on record, and how far it was carried."""

    words: Link
    speaker: Link
    role: str
    carried: str
    grade: GradeView


@frozen
class AnswerLine:
    """What a source answers to a question, in one text or more."""

    source: Link
    texts: tuple[str, ...]


@frozen
class QuestionLine:
    """A question with all its answers; the remark says whether they can all be true."""

    question: Counted
    answers: tuple[AnswerLine, ...]


@frozen
class HomeView(Lazy):
    """The briefing at a glance. `latest` leaves out the lead and the key events; `all_entries` leads to the rest.

    `most_quoted`, `topics` and `sources` are those that have most.
    """

    head: Head
    title: str
    description: str
    tally: tuple[str, ...]
    lead: Lead | None
    key_events: tuple[Card, ...]
    all_key_events: Counted
    timeline: Link
    voices: tuple[Voice, ...]
    all_statements: Counted
    questions: tuple[QuestionLine, ...]
    all_questions: Counted
    latest: tuple[Card, ...]
    all_entries: Counted
    most_quoted: tuple[Counted, ...]
    topics: tuple[Counted, ...]
    sources: tuple[Counted, ...]
    all_actors: Link
    all_topics: Link
    all_sources: Link


def home_view(context: Context) -> HomeView:
    """The view of the first page."""
    site, words, settings = context.site, context.words, context.site.library.settings
    lead = _lead(context)
    others = [entry for entry in site.entries if entry is not lead]
    key = [entry for entry in others if entry.key]
    rest = [entry for entry in others if not entry.key][: settings.latest]
    points = islice(site.questions.values(), _QUESTIONS)
    return HomeView(
        head=context.head("home", title=settings.title, json_ld=later(lambda: [website(context)])),
        title=settings.title,
        description=settings.description,
        tally=later(lambda: tuple(_tally(context))),
        lead=later(lambda: _lead_view(context, lead) if lead else None),
        key_events=later(lambda: tuple(context.card(entry) for entry in key[:_KEY_EVENTS])),
        all_key_events=Counted(
            link=context.link("entries-of", words.gettext("All key events"), "key"),
            count=sum(entry.key for entry in site.entries),
        ),
        timeline=context.link("timeline", words.gettext("Timeline")),
        voices=later(lambda: tuple(_voice(context, said) for said in islice(_worth_hearing(context), _VOICES))),
        all_statements=later(
            lambda: Counted(
                link=context.link("statements", words.gettext("All statements")), count=len(site.voices.statements)
            )
        ),
        questions=later(lambda: tuple(question_line(context, question) for question in points)),
        all_questions=Counted(
            link=context.link("questions", words.gettext("All questions")), count=len(site.questions)
        ),
        latest=tuple(context.card(entry) for entry in rest),
        all_entries=Counted(link=context.link("entries", words.gettext("All entries")), count=len(site.entries)),
        most_quoted=later(lambda: _most_quoted(context)),
        topics=later(lambda: _topics(context)),
        sources=later(lambda: _sources(context)),
        all_actors=context.link("actors", words.gettext("All actors")),
        all_topics=context.link("topics", words.gettext("All topics")),
        all_sources=context.link("sources", words.gettext("All sources")),
    )


def _most_quoted(context: Context) -> tuple[Counted, ...]:
    site = context.site
    speakers = {id_: len(said) for id_, said in site.voices.spoken.items()}
    return tuple(
        Counted(link=context.actor(id_), count=speakers[id_], remark=context.roles(site.actors[id_]))
        for id_ in ranked(speakers)[:_MOST]
    )


def _topics(context: Context) -> tuple[Counted, ...]:
    site = context.site
    topics = {id_: len(entries) for id_, entries in site.by_topic.items()}
    return tuple(Counted(link=context.topic(site.topics[id_]), count=topics[id_]) for id_ in ranked(topics)[:_MOST])


def _sources(context: Context) -> tuple[Counted, ...]:
    site = context.site
    sources = {id_: len(site.articles_of.get(id_, ())) for id_ in site.sources}
    return tuple(
        Counted(link=context.link("source", site.sources[id_].name, id_), count=sources[id_])
        for id_ in ranked(sources)[:_MOST]
    )


def _lead(context: Context) -> Entry | None:
    """The entry that the settings name, else the newest key event."""
    entries, wanted = context.site.entries, context.site.library.settings.lead
    named = (entry for entry in entries if entry.id == wanted)
    return next(named, None) or next((entry for entry in entries if entry.key), None)


def _lead_view(context: Context, entry: Entry) -> Lead:
    spoken = (citation for citation in citations(entry) if citation.quote.speaker and citation.quote.kind == "full")
    quote = next(spoken, None)
    return Lead(card=context.card(entry), quote=quote_view(context, quote) if quote else None)


def _tally(context: Context) -> Iterator[str]:
    """What the briefing rests on, in numbers; nothing is said of what there is none of."""
    site, words = context.site, context.words
    verdicts = site.evidence.verdicts.values()
    quotes, verbatim = len(site.evidence.verdicts), sum(verdict.grade == "verbatim" for verdict in verdicts)
    if site.entries:
        yield words.ngettext("%(num)s entry", "%(num)s entries", len(site.entries))
    if site.articles:
        yield words.ngettext("%(num)s article", "%(num)s articles", len(site.articles))
    if quotes:
        yield words.ngettext(
            "%(num)s quotation, %(verbatim)s of them word for word",
            "%(num)s quotations, %(verbatim)s of them word for word",
            quotes,
            verbatim=verbatim,
        )


def _worth_hearing(context: Context) -> Iterator[Statement]:
    """What several outlets carry in whole sentences, the most carried first: a phrase says little by itself."""
    for statement in most_carried(context.site.voices.statements.values()):
        if len(statement.witnesses) > 1 and len(statement.wording.quote.text.split()) >= _PHRASE:
            yield statement


def _voice(context: Context, statement: Statement) -> Voice:
    line = statement_line(context, statement)
    return Voice(
        words=replace(line.link, text=in_line(statement.wording.quote.text, _WORDS, context.words), lang=line.lang),
        speaker=line.speaker,
        role=context.roles(context.site.library.actors[statement.speaker]),
        carried=line.carried,
        grade=line.grade,
    )


def question_line(context: Context, question: Question) -> QuestionLine:
    """A question with its answers, each source once."""
    (counted,) = listed(context, (question,))
    texts: dict[Link, list[str]] = {}
    for answer in question.answers:
        article = context.site.articles[context.site.library.entries[answer.entry].article]
        texts.setdefault(context.source(article), []).append(answer.text)
    answers = tuple(AnswerLine(source=source, texts=tuple(said)) for source, said in texts.items())
    return QuestionLine(question=counted, answers=answers)
