"""What every view is made with: the site, its addresses, and the small views that recur on many pages."""

import re
from dataclasses import dataclass

from markupsafe import Markup

from briefing.model.actor import Actor
from briefing.model.article import Article
from briefing.model.entry import Entry
from briefing.model.ids import ActorId
from briefing.model.page import PageKind
from briefing.model.site import Citation, Site
from briefing.model.topic import Topic
from briefing.render.addresses import Addresses
from briefing.render.dates import when
from briefing.render.markdown import MarkdownReader
from briefing.render.views.parts import Card, Head, Link, QuoteView

_PARAGRAPH = re.compile(r"<p>(.*?)</p>", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """One site under one base address."""

    site: Site
    addresses: Addresses
    html: MarkdownReader

    @classmethod
    def of(cls, site: Site) -> "Context":
        """The context of a site."""
        addresses = Addresses(site)
        return cls(site=site, addresses=addresses, html=MarkdownReader(addresses))

    def link(self, kind: PageKind, text: str, id_: str = "", fragment: str = "") -> Link:
        """A link to a page, or its bare text where there is no such page."""
        href = self.addresses.href(kind, id_)
        return Link(text=text, href=href + (f"#{fragment}" if fragment else "") if href else None)

    def actor(self, id_: ActorId) -> Link:
        """A link to an actor under its name."""
        return self.link("actor", self.site.library.actors[id_].name, id_)

    def topic(self, topic: Topic) -> Link:
        """A link to a topic under its title."""
        return self.link("topic", topic.title, topic.id)

    def entry(self, entry: Entry) -> Link:
        """A link to an entry under its title."""
        return self.link("entry", entry.title, entry.id)

    def article(self, article: Article) -> Link:
        """A link to an article under its headline."""
        return self.link("article", article.title, article.id)

    def source(self, article: Article) -> Link:
        """A link to an article's publisher, or a word for one that is not known."""
        if article.source is None:
            return Link(text="Unknown source", href=None)
        return self.link("source", self.site.sources[article.source].name, article.source)

    def actors_of(self, ids: tuple[ActorId, ...]) -> tuple[Link, ...]:
        """Links to actors in the order given."""
        return tuple(self.actor(id_) for id_ in dict.fromkeys(ids))

    def topics_of(self, entry: Entry) -> tuple[Link, ...]:
        """Links to an entry's topics in the order given."""
        return tuple(self.topic(self.site.topics[id_]) for id_ in dict.fromkeys(entry.topics))

    def roles(self, actor: Actor) -> str:
        """An actor's first office in words: `Secretary General, Nato`."""
        if not actor.roles:
            return ""
        role = actor.roles[0]
        return f"{role.title}, {self.site.library.actors[role.of].name}" if role.of else role.title

    def summary(self, markdown: str) -> str:
        """The first paragraph of a text, as plain words for cards and descriptions."""
        first = _PARAGRAPH.search(self.html(markdown))
        return Markup(first[1]).striptags() if first else ""  # noqa: S704 - tags go, nothing stays markup

    def card(self, entry: Entry) -> Card:
        """An entry as lists show it."""
        article = self.site.articles[entry.article]
        copies = self.site.copies.get(entry.id, ())
        return Card(
            link=self.entry(entry),
            source=self.source(article),
            when=when(self.site.times[entry.id]),
            kind=entry.kind,
            is_key=entry.key,
            is_draft=entry.status == "draft",
            summary=self.summary(entry.body),
            topics=self.topics_of(entry),
            quotes=len(entry.quotes),
            also_in=tuple(
                self.link("entry", self.source(self.site.articles[copy.article]).text, copy.id) for copy in copies
            ),
        )

    def quote(self, citation: Citation) -> QuoteView:
        """A quote with everything by which it can be checked."""
        entry, quote = citation.entry, citation.quote
        article = self.site.articles[entry.article]
        return QuoteView(
            anchor=citation.anchor,
            text=quote.text,
            kind=quote.kind,
            speaker=self.actor(quote.speaker) if quote.speaker else None,
            speaker_role=self.roles(self.site.library.actors[quote.speaker]) if quote.speaker else "",
            verb=quote.verb,
            via=self.actor(quote.via) if quote.via else None,
            about=self.actors_of(quote.about),
            entry=self.link("entry", entry.title, entry.id, citation.anchor),
            source=self.source(article),
            original=Link(text="the original", href=article.url) if article.url else None,
            when=when(quote.said or self.site.times[entry.id]),
            span=(quote.span.start, quote.span.end) if quote.span else None,
            note=quote.note,
        )

    def head(  # noqa: PLR0913 - one keyword for each thing that a page says of itself
        self,
        kind: PageKind,
        id_: str = "",
        *,
        title: str,
        description: str = "",
        crumbs: tuple[Link, ...] = (),
        edit: str | None = None,
    ) -> Head:
        """What a page says of itself; `edit` is the path of the file that it is made from."""
        return Head(
            kind=kind,
            title=title,
            description=description or self.site.library.settings.description,
            canonical=self.addresses.url(kind, id_),
            crumbs=crumbs,
            edit=self.addresses.edit(edit) if edit else None,
        )
