"""What every view is made with: the site, its addresses, and the small views that recur on many pages."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from markupsafe import Markup

from briefing.linking.fragments import address
from briefing.linking.variants import variants
from briefing.model.actor import Actor
from briefing.model.article import Article
from briefing.model.citation import Citation
from briefing.model.entry import Entry
from briefing.model.ids import ActorId
from briefing.model.page import PageKind
from briefing.model.question import Compatible, Question
from briefing.model.site import Site
from briefing.model.statement import Statement
from briefing.model.topic import Topic
from briefing.render.addresses import Addresses
from briefing.render.dates import when
from briefing.render.grades import graded
from briefing.render.markdown import CITING, MarkdownReader
from briefing.render.quotation import in_line, paragraphs
from briefing.render.views.parts import Card, Counted, Elsewhere, Head, Link, QuoteView
from briefing.render.wordings import beside, carried

_LINE = 120
"""Characters of a quotation that stands for itself in a list."""
_COMPATIBLE: Mapping[Compatible, str] = MappingProxyType(
    {"yes": "all can be true", "no": "they cannot all be true", "unclear": "whether all can be true is not clear"}
)
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
        titles = {entry.id: entry.title for entry in site.library.entries.values()}
        return cls(site=site, addresses=addresses, html=MarkdownReader(addresses, titles))

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
        """The first paragraph of a text, as plain words for cards and descriptions, without its citations."""
        first = _PARAGRAPH.search(CITING.sub("", self.html(markdown)))
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
            paragraphs=paragraphs(quote.text),
            kind=quote.kind,
            speaker=self.actor(quote.speaker) if quote.speaker else None,
            speaker_role=self.roles(self.site.library.actors[quote.speaker]) if quote.speaker else "",
            verb=quote.verb,
            via=self.actor(quote.via) if quote.via else None,
            about=self.actors_of(quote.about),
            entry=self.link("entry", entry.title, entry.id, citation.anchor),
            source=self.source(article),
            original=self.original(citation),
            when=when(quote.said or self.site.times[entry.id]),
            note=quote.note,
            grade=graded(self.site, citation),
            statement=self._all_quotes(citation),
            elsewhere=tuple(self._elsewhere(citation)),
        )

    def statement(self, statement: Statement, limit: int = _LINE) -> Link:
        """A link to a statement under its title, or under its words: to its page, else to its only quote."""
        title = statement.ruling.title if statement.ruling else None
        text = title or in_line(statement.wording.quote.text, limit)
        if statement.has_page and self.addresses.href("statement", statement.id):
            return self.link("statement", text, statement.id)
        return self.link("entry", text, statement.wording.entry.id, statement.wording.anchor)

    def carrier(self, citation: Citation) -> Link:
        """A link to a quote under its publisher's name."""
        name = self.source(self.site.articles[citation.entry.article]).text
        return self.link("entry", name, citation.entry.id, citation.anchor)

    def original(self, citation: Citation) -> Link | None:
        """A link to a quote's words on the page that they come from."""
        url = self.site.articles[citation.entry.article].url
        if url is None:
            return None
        return Link(text="the original", href=address(url, self.site.evidence.verdicts[citation.id], citation.quote))

    def questions(self, questions: Iterable[Question]) -> tuple[Counted, ...]:
        """Links to questions with the number of answers."""
        return tuple(
            Counted(
                link=self.link("question", question.title, question.id),
                count=len(question.answers),
                remark=_COMPATIBLE[question.compatible],
            )
            for question in questions
        )

    def _all_quotes(self, citation: Citation) -> Link | None:
        """A link to the page of the statement that a quote is one of, under how far it was carried."""
        id_ = self.site.voices.statement_of.get(citation.id)
        if id_ is None or not self.site.voices.statements[id_].has_page:
            return None
        link = self.link("statement", carried(self.site.voices.statements[id_]), id_)
        return link if link.href else None

    def _elsewhere(self, citation: Citation) -> Iterator[Elsewhere]:
        """How other entries word what a quote says, the same words first."""
        id_ = self.site.voices.statement_of.get(citation.id)
        found = []
        for variant in variants(self.site.voices.statements[id_]) if id_ else ():
            others = {c.entry.id: c for c in variant.citations if c.entry.id != citation.entry.id}
            if others:
                wording = beside(citation.quote.text, variant.text)
                carriers = tuple(self._other(citation, other) for other in others.values())
                found.append(Elsewhere(wording=wording, carriers=carriers))
        yield from sorted(found, key=lambda each: each.wording.relation != "same")

    def _other(self, citation: Citation, other: Citation) -> Link:
        """A link to another quote: under its publisher's name, or under its entry's title where that is the same."""
        link = self.carrier(other)
        if self.carrier(citation).text != link.text:
            return link
        return Link(text=f"{link.text}, “{other.entry.title}”", href=link.href)

    def head(  # noqa: PLR0913 - one keyword for each thing that a page says of itself
        self,
        kind: PageKind,
        id_: str = "",
        *,
        title: str,
        description: str = "",
        crumbs: tuple[Link, ...] = (),
        edit: str | None = None,
        json_ld: Markup | None = None,
    ) -> Head:
        """What a page says of itself; `edit` is the path of the file that it is made from."""
        return Head(
            kind=kind,
            title=title,
            description=description or self.site.library.settings.description,
            canonical=self.addresses.url(kind, id_),
            crumbs=crumbs,
            edit=self.addresses.edit(edit) if edit else None,
            json_ld=json_ld,
        )
