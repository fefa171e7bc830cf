"""How a page is shown where it is shared."""

from babel.core import get_global

from briefing.linking.order import updated
from briefing.model.ids import ActorId, EntryId
from briefing.model.page import PageKind
from briefing.model.site import Site
from briefing.render.addresses import Addresses
from briefing.render.social.card import HEIGHT, WIDTH
from briefing.render.social.cards import Cards
from briefing.render.views.parts import Share, SharePicture
from briefing.render.words import Words


def shared(  # noqa: PLR0913, PLR0917 - what a context is made of, and a page
    site: Site, addresses: Addresses, words: Words, cards: Cards | None, kind: PageKind, id_: str
) -> Share:
    """What the page of a kind, or of the thing `id_`, is where it is shared."""
    entry = site.library.entries.get(EntryId(id_)) if kind == "entry" else None
    is_person = kind == "actor" and site.actors[ActorId(id_)].kind == "person"
    published = site.times[entry.id] if entry else None
    modified = updated(entry, site.library) if entry else None
    return Share(
        type="article" if entry else "profile" if is_person else "website",
        locale=_locale(words),
        published=str(published) if published else None,
        modified=str(modified) if modified != published else None,
        picture=_picture(addresses, cards, kind, id_) if cards else None,
    )


def _picture(addresses: Addresses, cards: Cards, kind: PageKind, id_: str) -> SharePicture | None:
    picture = cards.on(kind, id_)
    if picture is None:
        return None
    alt = " – ".join(dict.fromkeys(filter(None, (picture.card.words, *picture.card.below, picture.card.kicker))))
    return SharePicture(url=addresses.url("social") + picture.name, width=WIDTH, height=HEIGHT, alt=alt)


def _locale(words: Words) -> str:
    """Language and country, as `en_GB`: where a language names no country, the one in which most speak it."""
    locale = words.locale
    likely = str(get_global("likely_subtags").get(locale.language, "")).rpartition("_")[2]
    country = locale.territory or likely
    return f"{locale.language}_{country}" if country else locale.language
