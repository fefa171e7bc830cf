"""Which pictures for sharing there are, and the texts of each."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from briefing.model.citation import Citation, citations
from briefing.model.entry import Entry
from briefing.model.frozen import frozen
from briefing.model.ids import ActorId, EntryId, TopicId
from briefing.model.page import PageKind
from briefing.model.site import Site
from briefing.render.labels import ACTOR_KINDS
from briefing.render.offices import office
from briefing.render.quotation import paragraphs
from briefing.render.reads import Once, Reads
from briefing.render.social.card import SocialCard, tidy
from briefing.render.social.looks import Looks
from briefing.render.words import Words

_PHRASE = 7
"""So many words can stand alone."""
_LONG = 240
"""Characters of a quotation that still reads well as a picture."""


@frozen
class Picture:
    """A card, and the name of its file below `social/`."""

    name: str
    card: SocialCard


class Cards:
    """The pictures of one site: one of their own for some pages, and one of all the others."""

    def __init__(self, site: Site, words: Words, looks: Looks, reads: Reads) -> None:
        self.site = site
        self.words = words
        self.looks = looks
        self._made = Once(reads, self._make)

    def on(self, kind: PageKind, id_: str) -> Picture | None:
        """A page's own picture, or the common one where it has none or the fonts lack a letter of it."""
        return self.own(kind, id_) or self._made(_COMMON)

    def own(self, kind: PageKind, id_: str) -> Picture | None:
        """A page's own picture; of a page that has none of its kind, the common one."""
        return self._made((kind, id_) if kind in TEXTS else _COMMON)

    def pages(self) -> Iterator[tuple[PageKind, str]]:
        """A page for every picture: first one that has none of its own, then all that can have one."""
        ids: Mapping[PageKind, Iterable[str]] = {
            "entry": self.site.library.entries,
            "actor": self.site.actors,
            "topic": self.site.topics,
        }
        yield _COMMON
        yield from ((kind, id_) for kind in TEXTS if self.site.library.settings.makes(kind) for id_ in ids[kind])

    def _make(self, page: tuple[PageKind, str]) -> Picture | None:
        kind, id_ = page
        if page == _COMMON:
            return self._picture("site", _site(self))
        return self._picture(f"{_FOLDERS[kind]}/{id_}", TEXTS[kind](self, id_))

    def _picture(self, name: str, card: SocialCard) -> Picture | None:
        """A card under a name that changes with whatever is drawn; nothing where the fonts lack a letter of it."""
        shown = replace(
            card,
            kicker=tidy(card.kicker),
            words=tidy(card.words),
            below=tuple(filter(None, map(tidy, card.below))),
            foot=(tidy(card.foot[0]), tidy(card.foot[1])),
        )
        if not all(map(self.looks.can_write, shown.texts)):
            return None
        return Picture(name=f"{name}.{shown.digest(self.looks)}.png", card=shown)

    def foot(self) -> tuple[str, str]:
        """The site's name and where it is."""
        settings = self.site.library.settings
        return settings.title, settings.root_url.partition("://")[2].rstrip("/")


def strong(site: Site, entry: Entry) -> Citation | None:
    """An entry's first quote that says something by itself in words that its article has, and that names who spoke."""
    for citation in citations(entry):
        quote = citation.quote
        if quote.speaker is None or quote.kind != "full" or len(quote.text) > _LONG:
            continue
        if len(quote.text.split()) >= _PHRASE and site.evidence.verdicts[citation.id].grade not in (
            "altered",
            "missing",
        ):
            return citation
    return None


def _entry(cards: Cards, id_: str) -> SocialCard:
    site, words = cards.site, cards.words
    entry = site.library.entries[EntryId(id_)]
    article, when = site.articles[entry.article], words.when(site.times[entry.id])
    source = site.sources[article.source].name if article.source else ""
    card = SocialCard(
        kicker=" · ".join(filter(None, (source, when.text if when else ""))), words=entry.title, foot=cards.foot()
    )
    quoted = strong(site, entry)
    if quoted is None or quoted.quote.speaker is None:
        return card
    speaker = site.library.actors[quoted.quote.speaker]
    said = words.quoted(" ".join(paragraphs(quoted.quote.text)))
    return replace(card, words=said, quoted=True, below=(speaker.name, office(site, speaker)))


def _actor(cards: Cards, id_: str) -> SocialCard:
    site, words = cards.site, cards.words
    actor = site.actors[ActorId(id_)]
    said, entries = len(site.voices.spoken.get(actor.id, ())), len(site.by_actor.get(actor.id, ()))
    numbers = (
        words.ngettext("%(num)s statement", "%(num)s statements", said) if said else "",
        words.ngettext("%(num)s entry", "%(num)s entries", entries) if entries else "",
    )
    return SocialCard(
        kicker=words.gettext(ACTOR_KINDS[actor.kind]),
        words=actor.name,
        below=(office(site, actor), " · ".join(filter(None, numbers))),
        foot=cards.foot(),
    )


def _topic(cards: Cards, id_: str) -> SocialCard:
    site, words = cards.site, cards.words
    topic = site.topics[TopicId(id_)]
    above = site.topics[topic.parent].title if topic.parent else ""
    entries = len(site.by_topic.get(topic.id, ()))
    return SocialCard(
        kicker=" · ".join(filter(None, (words.gettext("Topic"), above))),
        words=topic.title,
        below=(words.ngettext("%(num)s entry", "%(num)s entries", entries),) if entries else (),
        foot=cards.foot(),
    )


def _site(cards: Cards) -> SocialCard:
    settings, as_of = cards.site.library.settings, cards.words.when(cards.site.as_of)
    numbers = cards.words.ngettext("%(num)s entry", "%(num)s entries", len(cards.site.entries))
    return SocialCard(
        kicker=" · ".join(filter(None, (as_of.text if as_of else "", numbers))),
        words=settings.title,
        below=(settings.description,),
        foot=("", cards.foot()[1]),
    )


TEXTS: Mapping[PageKind, Callable[[Cards, str], SocialCard]] = MappingProxyType(
    {"entry": _entry, "actor": _actor, "topic": _topic}
)
"""The kinds of page that have pictures of their own."""
_COMMON: tuple[PageKind, str] = ("home", "")
"""A page that has none."""
_FOLDERS: Mapping[PageKind, str] = MappingProxyType({"entry": "entries", "actor": "actors", "topic": "topics"})
