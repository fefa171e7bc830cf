"""Catalogues: translations as translators write them, in gettext's `.po` files."""

import re
from gettext import GNUTranslations, NullTranslations
from io import BytesIO

from babel import Locale, UnknownLocaleError
from babel.messages.catalog import Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

from briefing.model.finding import Finding, Origin
from briefing.render.engine import TemplateProblem

_LINE = re.compile(r"""\s*(#.*|((msgctxt|msgid|msgid_plural|msgstr(\[\d\])?)\s+)?"([^"\\]|\\.)*"\s*)?""")
"""A line of a catalogue: a comment, a text in quotation marks with or without its keyword, or nothing."""
_PLACEHOLDER = re.compile(r"%(?:\((\w+)\)s|%|(.?))")
"""`%(name)s` with its name, `%%`, or a percent sign that is neither, with what follows it."""


def translations_in(code: str, text: str) -> NullTranslations:
    """The translations into the language `code` that a catalogue's text has.

    Raises:
        TemplateProblem: naming the catalogue, and the line that cannot be read.
    """
    lines = text.split("\n")
    for number, line in enumerate(lines, start=1):
        if not _LINE.fullmatch(line.rstrip()):
            raise _problem(code, number, f'“{line.strip()}” is no line of a catalogue: write msgid "…" or msgstr "…"')
    try:
        catalog = read_po(lines, locale=_known(code), abort_invalid=True)
        catalog.charset = "utf-8"  # whatever its head says: it has been decoded
        compiled = BytesIO()
        write_mo(compiled, catalog)
        compiled.seek(0)
        translations = GNUTranslations(compiled)
    except PoFileError as error:
        raise _problem(code, error.lineno + 1, str(error.args[0])) from None
    except ValueError as error:
        raise _problem(code, 1, str(error)) from None
    for message in catalog:
        if message.id and (wrong := misplaced(message)):
            listed = ", ".join(sorted(wrong))
            raise _problem(code, message.lineno or 1, f"the translation has {listed}, which its text has not")
    return translations


def misplaced(message: Message) -> set[str]:
    """Placeholders of a translation for which its text has no value."""
    return _placeholders(message.string) - _placeholders(message.id) - ({"%(num)s"} if message.pluralizable else set())


def _placeholders(texts: str | list[str] | tuple[str, ...] | None) -> set[str]:
    found = _PLACEHOLDER.finditer(texts if isinstance(texts, str) else "\n".join(texts or ()))
    return {match[0] for match in found if match[0] != "%%"}


def _known(code: str) -> Locale | None:
    """A language of which it is known how it counts."""
    try:
        return Locale.parse(code, sep="-")
    except (UnknownLocaleError, ValueError):
        return None


def _problem(code: str, line: int, message: str) -> TemplateProblem:
    return TemplateProblem(
        Finding(origin=Origin(f"templates/languages/{code}.po", line), check="bad-catalogue", message=message)
    )
