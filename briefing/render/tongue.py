"""In which language a part of a page is, where that is not the site's: readers' machines speak and hyphenate by it."""

from briefing.model.article import Article
from briefing.model.site import Site


def other_language(site: Site, language: str | None) -> str | None:
    """A language that is not the site's. `en-GB` on a site in `en` is no other one."""
    own = site.library.settings.language
    if language is None or f"{language}-".startswith(f"{own}-") or own.startswith(f"{language}-"):
        return None
    return language


def language_of(site: Site, article: Article) -> str:
    """An article's own language, else its source's, else the site's."""
    source = site.sources[article.source] if article.source else None
    return article.language or (source and source.language) or site.library.settings.language
