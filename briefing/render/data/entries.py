"""The tables of entries and of the quotes in them."""

from collections.abc import Iterator
from typing import get_args

from briefing.model.citation import Citation, citations
from briefing.model.entry import Correction, Entry, EntryKind, QuoteKind
from briefing.model.verdict import Grade
from briefing.render.context import Context
from briefing.render.data.checked import link, selectors, span, verified_sha256
from briefing.render.data.column import Column, Table, among, bounds, iso, one_of, rows_of
from briefing.render.data.written import written
from briefing.render.words import N_

CORRECTIONS: tuple[Column[Correction], ...] = (
    Column("on", "date", "when", lambda _, c: iso(c.on)),
    Column("text", "text", "what readers must know", lambda _, c: c.text),
)

ENTRIES: Table[Entry] = Table(
    name="entries",
    one="entry",
    meaning=N_("What the briefing publishes about one stretch of an article."),
    things=lambda context: context.site.library.entries.values(),
    searched=("title", "text"),
    columns=(
        Column("id", "id", "the entry's id: `<article>/<nn>-<slug>`", lambda _, e: e.id),
        Column("title", "text", "its title", lambda _, e: e.title),
        Column("article", "text", "the article that it is about", lambda _, e: e.article, to="articles"),
        Column("span", "span", "the stretch of the archived text", lambda _, e: bounds(e.span), missing=True),
        Column("time", "date", "when it was", lambda c, e: iso(c.site.times[e.id]), missing=True),
        Column("kind", "text", "what kind of entry it is", lambda _, e: e.kind, words=get_args(EntryKind)),
        Column("key", "yes or no", "whether it is a key event", lambda _, e: e.key),
        Column("actors", "ids", "who is in it", lambda c, e: among(e.actors, c.site.actors), to="actors"),
        Column("topics", "ids", "what it is about", lambda c, e: among(e.topics, c.site.topics), to="topics"),
        Column(
            "copy_of",
            "text",
            "the entry that it repeats",
            lambda c, e: one_of(e.copy_of, c.site.library.entries),
            missing=True,
            to="entries",
        ),
        Column(
            "language",
            "text",
            "the language of title and text, as a code, where it is not the site's",
            lambda _, e: e.language,
            missing=True,
        ),
        Column(
            "corrections",
            "list",
            "what was put right",
            rows_of(CORRECTIONS, lambda e: e.corrections),
            parts=CORRECTIONS,
        ),
        Column("note", "text", "the editor's note", lambda _, e: e.note, missing=True),
        Column("summary", "text", "the first paragraph of the text, as plain words", lambda c, e: c.summary(e.body)),
        Column("text", "text", "the text, Markdown as the editor wrote it", lambda c, e: written(c, e.body)),
        Column("url", "address", "its page here", lambda c, e: c.addresses.place("entry", e.id), missing=True),
    ),
)


def _all_citations(context: Context) -> Iterator[Citation]:
    for entry in context.site.library.entries.values():
        yield from citations(entry)


QUOTES: Table[Citation] = Table(
    name="quotes",
    one="quote",
    meaning=N_("Words in quotation marks inside an entry."),
    things=_all_citations,
    searched=("text",),
    columns=(
        Column("id", "id", "the quote's id: `<entry>#q<number>`", lambda _, q: q.id),
        Column("entry", "text", "the entry that it stands in", lambda _, q: q.entry.id, to="entries"),
        Column("article", "text", "the article that it comes from", lambda _, q: q.entry.article, to="articles"),
        Column("number", "number", "its place in the entry, from 1", lambda _, q: q.number),
        Column("text", "text", "the words, without the marks round them", lambda _, q: q.quote.text),
        Column(
            "kind",
            "text",
            "whole, a part of a sentence, or the writer's own inverted commas",
            lambda _, q: q.quote.kind,
            words=get_args(QuoteKind),
        ),
        Column(
            "speaker",
            "text",
            "who said it",
            lambda c, q: one_of(q.quote.speaker, c.site.actors),
            missing=True,
            to="actors",
        ),
        Column("about", "ids", "whom it is about", lambda c, q: among(q.quote.about, c.site.actors), to="actors"),
        Column("verb", "text", "how the article says that it was said", lambda _, q: q.quote.verb, missing=True),
        Column(
            "via",
            "text",
            "who passed the words on, or for whom they were spoken",
            lambda c, q: one_of(q.quote.via, c.site.actors),
            missing=True,
            to="actors",
        ),
        Column("said", "date", "when it was said, where that is known", lambda _, q: iso(q.quote.said), missing=True),
        Column(
            "statement",
            "text",
            "the utterance that it is a wording of; null where nobody is named as the speaker",
            lambda c, q: one_of(c.site.voices.statement_of.get(q.id), c.site.voices.statements),
            missing=True,
            to="statements",
        ),
        Column(
            "grade",
            "text",
            "how the words compare with the archived copy",
            lambda c, q: c.site.evidence.verdicts[q.id].grade,
            words=get_args(Grade),
        ),
        Column(
            "found",
            "text",
            "the copy's words, where they are others",
            lambda c, q: c.site.evidence.verdicts[q.id].found,
            missing=True,
        ),
        Column("span", "span", "where the words stand in the archived text", span, missing=True),
        Column(
            "selector",
            "selectors",
            "where the words stand, as a W3C Web Annotation says it; empty where they were not found",
            selectors,
        ),
        Column(
            "verified_sha256",
            "digest",
            "SHA-256 of the copy that the grade comes from",
            verified_sha256,
            missing=True,
        ),
        Column(
            "compared",
            "yes or no",
            "whether that copy was there when this file was made; else the grade is the one recorded before",
            lambda c, q: q.entry.article in c.site.evidence.compared,
        ),
        Column("note", "text", "the editor's note", lambda _, q: q.quote.note, missing=True),
        Column(
            "url",
            "address",
            "its place here",
            lambda c, q: c.addresses.place("entry", q.entry.id, q.anchor),
            missing=True,
        ),
        Column("link", "address", "its place in the original, as a text fragment", link, missing=True),
    ),
)
