"""Which pictures for sharing there are, and the texts of each."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from briefing.model.citation import Citation, citations
from briefing.model.entry import Entry
from briefing.model.ids import ActorId, EntryId, TopicId
from briefing.model.page import PageKind
from briefing.model.site import Site
from briefing.render.labels import ACTOR_KINDS
from briefing.render.offices import office
from briefing.render.quotation import paragraphs
from briefing.render.social.card import SocialCard, tidy
from briefing.render.social.looks import Looks
from briefing.render.words import Words

_PHRASE = 7
"""So many words can stand alone."""
_LONG = 240
"""Characters of a quotation that still reads well as a picture."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A card, and the name of its file below `social/`."""

    name: str
    card: SocialCard


@dataclass(frozen=True, slots=True, kw_only=True)
class Cards:
    """The pictures of one site."""

    site: Site
    words: Words
    looks: Looks
    common: Picture | None = None
    _made: dict[tuple[PageKind, str], Picture | None] = field(default_factory=dict, compare=False, repr=False)
    """Those asked for before: a page asks more than once."""

    @classmethod
    def of(cls, site: Site, words: Words, looks: Looks) -> "Cards":
        """The pictures of a site; `common` is the one of all pages that have none of their own."""
        cards = cls(site=site, words=words, looks=looks)
        return cls(site=site, words=words, looks=looks, common=cards.picture("site", _site(cards)))

    def on(self, kind: PageKind, id_: str) -> Picture | None:
        """A page's own picture, or the common one where it has none or the fonts lack a letter of it."""
        if kind not in TEXTS:
            return self.common
        if (kind, id_) not in self._made:
            self._made[kind, id_] = self.picture(f"{_FOLDERS[kind]}/{id_}", TEXTS[kind](self, id_))
        return self._made[kind, id_] or self.common

    def all(self) -> Iterator[Picture]:
        """Every picture that a page refers to, once."""
        ids: Mapping[PageKind, Iterable[str]] = {
            "entry": self.site.library.entries,
            "actor": self.site.actors,
            "topic": self.site.topics,
        }
        made = [kind for kind in TEXTS if self.site.library.settings.makes(kind)]
        own = (self.on(kind, id_) for kind in made for id_ in ids[kind])
        yield from {each.name: each for each in (self.common, *own) if each}.values()

    def picture(self, name: str, card: SocialCard) -> Picture | None:
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
_FOLDERS: Mapping[PageKind, str] = MappingProxyType({"entry": "entries", "actor": "actors", "topic": "topics"})
