"""What every view is made with: the site, its addresses, and the small views that recur on many pages."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import field, replace

from markupsafe import Markup

from briefing.linking.fragments import address
from briefing.model.actor import Actor
from briefing.model.article import Article
from briefing.model.citation import Citation
from briefing.model.entry import Entry
from briefing.model.frozen import frozen
from briefing.model.ids import ActorId, EntryId, SourceId, TopicId
from briefing.model.later import anew, later, now
from briefing.model.page import OwnPage, PageKind
from briefing.model.site import Site
from briefing.model.statement import Statement
from briefing.model.topic import Topic
from briefing.render.addresses import Addresses, outward
from briefing.render.feeds.links import feed_links
from briefing.render.kept import Found, kept
from briefing.render.linked_data.graph import Node
from briefing.render.linked_data.page import page_graph
from briefing.render.markdown.citations import CITING
from briefing.render.markdown.reader import MarkdownReader
from briefing.render.offices import office
from briefing.render.quotation import in_line
from briefing.render.reads import Reads, watched
from briefing.render.social.cards import Cards
from briefing.render.social.looks import Looks
from briefing.render.social.share import picture, shared
from briefing.render.tongue import language_of, other_language
from briefing.render.views.parts import Card, Head, Link, Share, SharePicture
from briefing.render.words import ENGLISH, Words

_LINE = 120
"""Characters of a quotation that stands for itself in a list."""
_PARAGRAPH = re.compile(r"<p>(.*?)</p>", re.DOTALL)


@frozen
class Context:
    """One site under one base address; `reads` notes what is read of it."""

    site: Site
    addresses: Addresses
    html: MarkdownReader
    words: Words = ENGLISH
    cards: Cards | None = None
    """The pictures for sharing; nothing where none are made."""
    reads: Reads
    found: Found = field(init=False, compare=False, repr=False, default_factory=lambda: defaultdict(dict))
    """What is found once: an entry stands in many lists, for instance, and its card is the same in all."""

    @classmethod
    def of(cls, site: Site, words: Words = ENGLISH, looks: Looks | None = None) -> "Context":
        """The context of a site whose interface speaks in `words`, and whose pictures for sharing have these looks."""
        reads = Reads()
        site = watched(site, reads)
        addresses = Addresses(site)
        cards = Cards(site, words, looks, reads) if looks and site.library.settings.makes("social") else None
        html = MarkdownReader(addresses, site.library.entries, words, reads, site.library.settings.html)
        return cls(site=site, addresses=addresses, html=html, words=words, cards=cards, reads=reads)

    def whole(self) -> "Context":
        """The same with whole addresses in all links, but in `html`: for what is read elsewhere."""
        return replace(self, addresses=Addresses(self.site, whole=True))

    def link(self, kind: PageKind, text: str, id_: str = "", fragment: str = "", lang: str | None = None) -> Link:
        """A link to a page, or its bare text where there is no such page."""
        href = self.addresses.href(kind, id_)
        return Link(text=text, href=href + (f"#{fragment}" if fragment else "") if href else None, lang=lang)

    def made(self, *ways: tuple[PageKind, str]) -> tuple[Link, ...]:
        """Links to those pages that the site has."""
        links = (self.link(kind, text) for kind, text in ways)
        return tuple(link for link in links if link.href)

    def lang_of(self, thing: Article | Entry | OwnPage) -> str | None:
        """The language of an article's words, or of an editor's, where it is not the site's."""
        language = language_of(self.site, thing) if isinstance(thing, Article) else thing.language
        return other_language(self.site, language)

    @kept
    def actor(self, id_: ActorId) -> Link:
        """A link to an actor under its name."""
        return self.link("actor", self.site.library.actors[id_].name, id_)

    def topic(self, topic: Topic) -> Link:
        """A link to a topic under its title."""
        return self.link("topic", topic.title, topic.id)

    def entry(self, entry: Entry) -> Link:
        """A link to an entry under its title."""
        return self.link("entry", entry.title, entry.id, lang=self.lang_of(entry))

    def article(self, article: Article) -> Link:
        """A link to an article under its headline."""
        return self.link("article", article.title, article.id, lang=self.lang_of(article))

    def source(self, article: Article) -> Link:
        """A link to an article's publisher, or a word for one that is not known."""
        return self._source(article.source)

    @kept
    def _source(self, id_: SourceId | None) -> Link:
        if id_ is None:
            return Link(text=self.words.gettext("Unknown source"), href=None)
        return self.link("source", self.site.sources[id_].name, id_)

    def actors_of(self, ids: tuple[ActorId, ...]) -> tuple[Link, ...]:
        """Links to actors in the order given."""
        return tuple(self.actor(id_) for id_ in dict.fromkeys(ids))

    def topics_of(self, entry: Entry) -> tuple[Link, ...]:
        """Links to an entry's topics in the order given."""
        return tuple(self._topic(id_) for id_ in dict.fromkeys(entry.topics))

    @kept
    def _topic(self, id_: TopicId) -> Link:
        return self.topic(self.site.topics[id_])

    def roles(self, actor: Actor) -> str:
        """An actor's first office in words: `Secretary General, Nato`."""
        return office(self.site, actor)

    @kept
    def summary(self, markdown: str) -> str:
        """The first paragraph of a text, as plain words for cards and descriptions, without its citations."""
        first = _PARAGRAPH.search(CITING.sub("", self.html(markdown)))
        return Markup(first[1]).striptags() if first else ""  # noqa: S704 - tags go, nothing stays markup

    def card(self, entry: Entry) -> Card:
        """An entry as lists show it."""
        return self._card(entry.id)

    @kept
    def _card(self, id_: EntryId) -> Card:
        entry = self.site.library.entries[id_]
        article = self.site.articles[entry.article]
        copies = self.site.copies.get(entry.id, ())
        return Card(
            link=self.entry(entry),
            source=self.source(article),
            when=self.words.when(self.site.times[entry.id]),
            kind=entry.kind,
            is_key=entry.key,
            is_draft=entry.status == "draft",
            summary=anew(lambda: self.summary(entry.body)),
            topics=anew(lambda: self.topics_of(entry)),
            quotes=later(lambda: len(entry.quotes)),
            actors=tuple(dict.fromkeys(entry.actors)),
            also_in=tuple(
                self.link("entry", self.source(self.site.articles[copy.article]).text, copy.id) for copy in copies
            ),
            lang=self.lang_of(entry),
        )

    def statement(self, statement: Statement, limit: int = _LINE) -> Link:
        """A link to a statement under its title, or under its words: to its page, else to its only quote."""
        title = statement.ruling.title if statement.ruling else None
        text = title or in_line(statement.wording.quote.text, limit, self.words)
        lang = None if title else self.lang_of(self.site.articles[statement.wording.entry.article])
        if statement.has_page and self.addresses.href("statement", statement.id):
            return self.link("statement", text, statement.id, lang=lang)
        return self.link("entry", text, statement.wording.entry.id, statement.wording.anchor, lang)

    def carrier(self, citation: Citation) -> Link:
        """A link to a quote under its publisher's name."""
        name = self.source(self.site.articles[citation.entry.article]).text
        return self.link("entry", name, citation.entry.id, citation.anchor)

    def original(self, citation: Citation) -> Link | None:
        """A link to a quote's words on the page that they come from."""
        url = self.site.articles[citation.entry.article].url
        if url is None:
            return None
        href = outward(address(url, self.site.evidence.verdicts[citation.id], citation.quote))
        return Link(text=self.words.gettext("the original"), href=href)

    def line(self, citation: Citation) -> int | None:
        """The line of its entry's file that a quote stands at, where that is known."""
        return self._line(citation.entry.origin.path, citation.number)

    def edit(self, path: str, number: int) -> Link | None:
        """A link to the `number`-th quote, or answer, of a file where its code host keeps it."""
        line = self._line(path, number)
        href = self.addresses.line(path, line) if line else None
        return Link(text=self.words.gettext("edit line %(line)s", line=line), href=href) if href else None

    def _line(self, path: str, number: int) -> int | None:
        known = self.site.library.lines.get(path, ())
        return known[number - 1] if number <= len(known) else None

    def share(self, kind: PageKind, id_: str) -> Share:
        """How a page is shown where it is shared."""
        return shared(self.site, self.words, kind, id_, self.picture(kind, id_))

    def picture(self, kind: PageKind, id_: str) -> SharePicture | None:
        """The picture that a page is shared with."""
        return picture(self.addresses, self.cards, kind, id_) if self.cards else None

    def head(  # noqa: PLR0913 - one keyword for each thing that a page says of itself
        self,
        kind: PageKind,
        id_: str = "",
        *,
        title: str,
        description: str = "",
        crumbs: tuple[Link, ...] = (),
        edit: str | None = None,
        line: int | None = None,
        json_ld: Sequence[Node] = (),
        number: int = 1,
    ) -> Head:
        """What a page, or the `number`-th of a list, says of itself.

        `edit` is the path of the file that it is made from, `line` the line if it is of one; `json_ld` are the
        things that it is about, the first of them before all others. Description, crumbs and things may come `later`.
        """
        if number > 1:
            title = self.words.gettext("%(title)s, page %(number)s", title=title, number=number)
        canonical = self.addresses.url(kind, id_, number)
        return Head(
            kind=kind,
            title=title,
            description=later(lambda: now(description) or self.site.library.settings.description),
            canonical=canonical,
            crumbs=crumbs,
            edit=((line and self.addresses.line(edit, line)) or self.addresses.edit(edit)) if edit else None,
            json_ld=later(lambda: self._graph(kind, title, canonical, now(crumbs), now(json_ld))),
            feeds=later(lambda: feed_links(self.addresses, self.site.library.settings.title, kind, id_, title)),
            share=later(lambda: self.share(kind, id_)),
        )

    def _graph(
        self, kind: PageKind, title: str, canonical: str, crumbs: tuple[Link, ...], things: Sequence[Node]
    ) -> Markup | None:
        return page_graph(
            self.site, self.addresses, kind, title=title, canonical=canonical, crumbs=crumbs, things=things
        )
