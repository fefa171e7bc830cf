"""The page of an entry."""

from markupsafe import Markup

from briefing.linking.link import original
from briefing.model.citation import citations
from briefing.model.entry import Entry
from briefing.model.frozen import frozen
from briefing.model.later import Lazy, later
from briefing.render.addresses import outward
from briefing.render.context import Context
from briefing.render.dates import When
from briefing.render.labels import ENTRY_KINDS
from briefing.render.linked_data.postings import posting
from briefing.render.views.changes import EntryHistory, entry_history
from briefing.render.views.parts import Head, Link, QuoteView
from briefing.render.views.quote import quote_view


@frozen
class CorrectionView:
    """What was put right, and when."""

    when: When
    text: str


@frozen
class EntryView(Lazy):
    """One entry: summary, quotes, and everything that it is linked with."""

    head: Head
    title: str
    lang: str | None
    html: Markup
    corrections: tuple[CorrectionView, ...]
    history: EntryHistory | None
    kind: str
    is_key: bool
    is_draft: bool
    when: When | None
    article: Link
    source: Link
    original: Link | None
    actors: tuple[Link, ...]
    topics: tuple[Link, ...]
    quotes: tuple[QuoteView, ...]
    note: str | None
    questions: tuple[Link, ...]
    same_as: Link | None
    same_as_source: str
    copies: tuple[Link, ...]
    previous: Link | None
    following: Link | None


def entry_view(context: Context, entry: Entry) -> EntryView:
    """The view of one entry."""
    site = context.site
    article = site.articles[entry.article]
    listed = site.library.entries[original(entry, site.library)]
    return EntryView(
        head=_head(context, entry),
        title=entry.title,
        lang=context.lang_of(entry),
        html=context.html(entry.body),
        corrections=later(lambda: corrections(context, entry)),
        history=later(lambda: entry_history(context, entry)),
        kind=later(lambda: context.words.gettext(ENTRY_KINDS[entry.kind])),
        is_key=entry.key,
        is_draft=entry.status == "draft",
        when=context.words.when(site.times[entry.id]),
        article=later(lambda: context.article(article)),
        source=context.source(article),
        original=Link(text=article.title, href=outward(article.url)) if article.url else None,
        actors=context.actors_of(entry.actors),
        topics=context.topics_of(entry),
        quotes=later(lambda: tuple(quote_view(context, citation) for citation in citations(entry))),
        note=entry.note,
        questions=later(
            lambda: tuple(context.link("question", q.title, q.id) for q in site.questions_on.get(entry.id, ()))
        ),
        same_as=context.entry(listed) if listed is not entry else None,
        same_as_source=context.source(site.articles[listed.article]).text if listed is not entry else "",
        copies=later(lambda: _copies(context, entry)),
        previous=later(lambda: _neighbour(context, entry, -1)),
        following=later(lambda: _neighbour(context, entry, 1)),
    )


def corrections(context: Context, entry: Entry) -> tuple[CorrectionView, ...]:
    """What was put right in an entry, the latest first."""
    latest = sorted(entry.corrections, key=lambda correction: correction.on.start, reverse=True)
    return tuple(
        CorrectionView(when=on, text=correction.text)
        for correction in latest
        if (on := context.words.when(correction.on))
    )


def _head(context: Context, entry: Entry) -> Head:
    article = context.site.articles[entry.article]
    return context.head(
        "entry",
        entry.id,
        title=entry.title,
        description=later(lambda: context.summary(entry.body)),
        crumbs=later(
            lambda: (
                context.link("articles", context.words.gettext("Articles")),
                context.link("article", context.source(article).text, article.id),
            )
        ),
        edit=entry.origin.path,
        json_ld=later(lambda: posting(context, entry)),
    )


def _copies(context: Context, entry: Entry) -> tuple[Link, ...]:
    """Where an entry is repeated, under the publisher's name and the title there."""
    site = context.site
    named = ((copy, context.source(site.articles[copy.article]).text) for copy in site.copies.get(entry.id, ()))
    return tuple(context.link("entry", f"{name}: {copy.title}", copy.id) for copy, name in named)


def _neighbour(context: Context, entry: Entry, step: int) -> Link | None:
    """The entry that stands so many steps after this one in its article."""
    row = context.site.by_article[entry.article]
    at = row.index(entry) + step
    return context.entry(row[at]) if 0 <= at < len(row) else None
