"""The interface's words, and dates, in the language of the site."""

from dataclasses import field
from datetime import date, tzinfo
from functools import cache, lru_cache
from gettext import NullTranslations

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton, get_datetime_format

from briefing.model.frozen import frozen
from briefing.model.moment import Moment, Precision
from briefing.render.dates import When

_AS_IN_BRITAIN = Locale("en", "GB")
"""English dates put the day first, unless the site's language says otherwise (`en-US`)."""


def N_(text: str) -> str:  # noqa: N802 # gettext's own name for it
    """Marks a text of a table for the catalogues; it is translated where it is used: `words.gettext(LABELS[key])`."""
    return text


@frozen
class Words:
    """A catalogue and a locale. Texts are English where the catalogue lacks them; `%(name)s` takes a variable."""

    language: str = "en"
    locale: Locale = _AS_IN_BRITAIN
    translations: NullTranslations
    _known: dict[tuple[Moment, tzinfo | None, int], When] = field(
        init=False, compare=False, repr=False, default_factory=dict
    )
    """Moments in words; zone and fold tell those apart that are the same moment elsewhere."""

    @classmethod
    def of(cls, language: str, translations: NullTranslations | None = None) -> "Words":
        """The words of a language by its code, such as `uk` or `en-GB`, under a catalogue."""
        return cls(language=language, locale=_locale(language), translations=translations or NullTranslations())

    @property
    def direction(self) -> str:
        """`ltr` or `rtl`, as HTML's `dir` has it."""
        return self.locale.text_direction

    def gettext(self, text: str, **variables: object) -> str:
        """A text in the site's language."""
        return self.translations.gettext(text) % variables

    def ngettext(self, one: str, many: str, num: int, **variables: object) -> str:
        """A text that counts, in the form that goes with `num`, which `%(num)s` stands for."""
        return self.translations.ngettext(one, many, num) % {"num": num, **variables}

    def pgettext(self, context: str, text: str, **variables: object) -> str:
        """A text that means more than one thing, as meant in `context`."""
        return self.translations.pgettext(context, text) % variables

    def when(self, moment: Moment | None) -> When | None:
        """A moment at the precision that it was given: `13 February 2025`, `13 February 2025, 16:11 GMT`, `2025`."""
        if moment is None:
            return None
        key = (moment, moment.start.tzinfo, moment.start.fold)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = _when(self.locale, moment)
        return known

    def language_name(self, language: str) -> str:
        """What a language is called, such as `English`; its code where that is not known."""
        try:
            named = Locale.parse(language, sep="-").get_display_name(self.locale)
        except (UnknownLocaleError, ValueError):
            return language
        return named[:1].upper() + named[1:] if named else language

    @property
    def marks(self) -> tuple[str, str]:
        """The marks that a quotation opens and closes with."""
        opening, _, closing = self.pgettext("quotation marks", "“ ”").partition(" ")
        return opening, closing

    def quoted(self, text: str) -> str:
        """A text in its marks."""
        opening, closing = self.marks
        return f"{opening}{text}{closing}"


def _when(locale: Locale, moment: Moment) -> When:
    text = _written(locale, moment.start.date(), moment.precision)
    if moment.has_time:
        time = f"{moment.start.hour:02}:{moment.start.minute:02} {moment.start.tzname()}"
        text = _day_and_time(locale).replace("{0}", time).replace("{1}", text)
    return When(iso=str(moment), text=text)


@cache
def _day_and_time(locale: Locale) -> str:
    return str(get_datetime_format("medium", locale))


@lru_cache(maxsize=4096)
def _written(locale: Locale, day: date, precision: Precision) -> str:
    """A day, or the month or year that it stands for."""
    if precision == "year":
        return str(day.year)
    if precision == "month":
        return str(format_skeleton("yMMMM", day, locale=locale))
    return str(format_date(day, "long", locale=locale))


def direction(language: str) -> str:
    """How a language is written: `ltr` or `rtl`."""
    return _locale(language).text_direction


def _locale(language: str) -> Locale:
    if language == "en":
        return _AS_IN_BRITAIN
    try:
        return Locale.parse(language.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return _AS_IN_BRITAIN


ENGLISH = Words(translations=NullTranslations())
