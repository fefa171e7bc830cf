"""The catalogues held against the words in the code: `make words` adds what is new and drops what is gone."""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import click
from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po
from jinja2.ext import babel_extract

from tests.architecture.tree import ROOT

TEMPLATES = ROOT / "templates"
LANGUAGES = TEMPLATES / "languages"
_CODE = ROOT / "briefing" / "render"
_KEYWORDS = {
    "_": None,
    "N_": None,
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "counted": (2, 3),  # the macro: what its items are counted in
}
_NOISE = re.compile(r'^"(?!Language:|Plural-Forms:|Content-)[\w-]+: .*\n', re.MULTILINE)
"""Lines of the head that tell of the day and of the tool: they would change without a word having changed."""


def template() -> Catalog:
    """Every message of the templates and of the views, without translations."""
    found = Catalog()
    for path in sorted(TEMPLATES.rglob("*")):
        if path.suffix in {".html", ".xml", ".txt"}:
            _take(found, path, babel_extract)
    for path in sorted(_CODE.rglob("*.py")):
        _take(found, path, "python")
    return found


def _take(into: Catalog, path: Path, method: object) -> None:
    for line, message, _, context in extract(method, BytesIO(path.read_bytes()), keywords=_KEYWORDS):  # type: ignore[arg-type]
        before = into.get(message, context)
        if before is not None and before.pluralizable == isinstance(message, str):
            raise ValueError(
                f"{path}:{line}: “{message}” stands elsewhere with a plural, or without: catalogues mix them up"
            )
        into.add(message, context=context)


def catalogues() -> Iterator[tuple[Path, Catalog]]:
    """The catalogues of the theme."""
    for path in sorted(LANGUAGES.glob("*.po")):
        yield path, read_po(path.read_text(encoding="utf-8").splitlines(keepends=True), locale=path.stem)


def updated(catalog: Catalog, found: Catalog) -> str:
    """A catalogue with the messages that were found, keeping what is translated."""
    catalog.update(found, no_fuzzy_matching=True)
    written = BytesIO()
    write_po(written, catalog, width=0, ignore_obsolete=True)
    return _NOISE.sub("", written.getvalue().decode())


def main() -> None:
    """Bring all catalogues up to date, and say what is left to translate."""
    found = template()
    for path, catalog in catalogues():
        path.write_text(updated(catalog, found), encoding="utf-8")
        left = [message.id for message in catalog if not message.string or not all(message.string)]
        click.echo(f"{path.relative_to(ROOT)}: {len(catalog)} messages, {len(left)} to translate")
        for texts in left:
            click.echo(f"  {texts}")


if __name__ == "__main__":
    main()
