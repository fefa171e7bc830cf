"""The tables of sources and of their articles."""

from typing import get_args

from briefing.model.article import Article, Byline
from briefing.model.source import Reuse, Source
from briefing.render.context import Context
from briefing.render.data.column import Column, Table, iso, one_of, rows_of
from briefing.render.words import N_


def _language(context: Context, source: Source) -> str:
    return source.language or context.site.library.settings.language


SOURCES: Table[Source] = Table(
    name="sources",
    one="source",
    meaning=N_("Publishers of articles."),
    things=lambda context: context.site.sources.values(),
    columns=(
        Column("id", "id", "the source's id", lambda _, s: s.id),
        Column("name", "text", "its name", lambda _, s: s.name),
        Column("aliases", "texts", "other names", lambda _, s: list(s.aliases)),
        Column("domains", "texts", "host names of its pages, without `www.`", lambda _, s: list(s.domains)),
        Column(
            "country",
            "text",
            "where it is published",
            lambda c, s: one_of(s.country, c.site.actors),
            missing=True,
            to="actors",
        ),
        Column("language", "text", "the language it is written in, as a code", _language),
        Column("reuse", "text", "what may be published of its text", lambda _, s: s.reuse, words=get_args(Reuse)),
        Column("note", "text", "the editor's note", lambda _, s: s.note, missing=True),
        Column("url", "address", "its page here", lambda c, s: c.addresses.place("source", s.id), missing=True),
        Column("link", "address", "the publisher's own site", lambda _, s: s.url, missing=True),
    ),
)


BYLINES: tuple[Column[Byline], ...] = (
    Column("name", "text", "the name as printed", lambda _, b: b.name),
    Column("role", "text", "what is printed beside it", lambda _, b: b.role, missing=True),
    Column(
        "actor",
        "text",
        "the writer, where they are an actor",
        lambda c, b: one_of(b.actor, c.site.actors),
        missing=True,
        to="actors",
    ),
)

ARTICLES: Table[Article] = Table(
    name="articles",
    one="article",
    meaning=N_("Pages of the sources. Their texts are not here: they belong to their publishers."),
    things=lambda context: context.site.articles.values(),
    columns=(
        Column("id", "id", "the article's id", lambda _, a: a.id),
        Column("title", "text", "its headline", lambda _, a: a.title),
        Column("source", "text", "who published it", lambda _, a: a.source, missing=True, to="sources"),
        Column("published", "date", "when it was published", lambda _, a: iso(a.published), missing=True),
        Column("updated", "date", "when it was last changed", lambda _, a: iso(a.updated), missing=True),
        Column("bylines", "list", "who wrote it", rows_of(BYLINES, lambda a: a.bylines), parts=BYLINES),
        Column("language", "text", "its language, as a code", lambda _, a: a.language, missing=True),
        Column("sha256", "digest", "SHA-256 of the archived copy", lambda _, a: a.sha256, missing=True),
        Column(
            "compared",
            "yes or no",
            "whether the copy was there when this file was made; else the grades are those recorded before",
            lambda c, a: a.id in c.site.evidence.compared,
        ),
        Column(
            "copy_of",
            "text",
            "the article that it copies",
            lambda c, a: one_of(a.copy_of, c.site.articles),
            missing=True,
            to="articles",
        ),
        Column(
            "lineage",
            "text",
            "its line: articles of one line descend from one original and are one witness",
            lambda c, a: c.site.evidence.lineages[a.id],
        ),
        Column("note", "text", "the editor's note", lambda _, a: a.note, missing=True),
        Column("url", "address", "its page here", lambda c, a: c.addresses.place("article", a.id), missing=True),
        Column("link", "address", "the article itself", lambda _, a: a.url, missing=True),
    ),
)
