"""How a page is shown where it is shared."""

from functools import cache

from babel.core import Locale, get_global

from briefing.linking.order import updated
from briefing.model.ids import ActorId, EntryId
from briefing.model.page import PageKind
from briefing.model.site import Site
from briefing.render.addresses import Addresses
from briefing.render.social.card import HEIGHT, WIDTH
from briefing.render.social.cards import Cards
from briefing.render.views.parts import Share, SharePicture
from briefing.render.words import Words


def shared(site: Site, words: Words, kind: PageKind, id_: str, picture: SharePicture | None) -> Share:
    """What the page of a kind, or of the thing `id_`, is where it is shared, with this picture."""
    entry = site.library.entries.get(EntryId(id_)) if kind == "entry" else None
    is_person = kind == "actor" and site.actors[ActorId(id_)].kind == "person"
    published = site.times[entry.id] if entry else None
    modified = updated(entry, site.library) if entry else None
    return Share(
        type="article" if entry else "profile" if is_person else "website",
        locale=_locale(words.locale),
        published=str(published) if published else None,
        modified=str(modified) if modified != published else None,
        picture=picture,
    )


def picture(addresses: Addresses, cards: Cards, kind: PageKind, id_: str) -> SharePicture | None:
    """The picture that the page of a kind, or of the thing `id_`, is shared with."""
    drawn = cards.on(kind, id_)
    if drawn is None:
        return None
    alt = " – ".join(dict.fromkeys(filter(None, (drawn.card.words, *drawn.card.below, drawn.card.kicker))))
    return SharePicture(url=addresses.url("social") + drawn.name, width=WIDTH, height=HEIGHT, alt=alt)


@cache
def _locale(locale: Locale) -> str:
    """Language and country, as `en_GB`: where a language names no country, the one in which most speak it."""
    likely = str(get_global("likely_subtags").get(locale.language, "")).rpartition("_")[2]
    country = locale.territory or likely
    return f"{locale.language}_{country}" if country else locale.language
