"""Languages: the interface's words in that of a site, from the theme's `languages/*.po`."""

from collections.abc import Iterator
from gettext import NullTranslations

from briefing.model.theme import Theme
from briefing.render.words import Words


def words_of(theme: Theme, language: str) -> Words:
    """The words for a site in `language`, such as `uk-UA`: from its own catalogues, behind them those of `uk`.

    Raises:
        TemplateProblem: naming the catalogue, and the line that cannot be read.
    """
    found: NullTranslations | None = None
    for code in _from_the_narrowest(language):
        for text in theme.languages.get(code, ()):
            from briefing.pipeline.catalogues import translations_in  # sites in English need none

            translations = translations_in(code, text)
            if found is None:
                found = translations
            else:
                found.add_fallback(translations)
    return Words.of(language, found)


def _from_the_narrowest(language: str) -> Iterator[str]:
    """`sr-Latn-RS`, `sr-Latn`, `sr`."""
    while language:
        yield language
        language = language.rpartition("-")[0]
