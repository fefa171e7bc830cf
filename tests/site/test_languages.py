"""A site in another language than English: its words, its dates, its direction, and parts in a third language."""

import re
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from briefing.pipeline.build import build
from briefing.pipeline.theme import default_theme, read_theme
from tests.site.html_page import words
from tests.site.published import MINI, Published, mini_copy, publish

_WORD = re.compile(r"[A-Za-z]{2,}")
_READ = ("title", "aria-label", "alt", "placeholder", "content")
_NOT_WORDS = {"script", "style", "code", "pre"}
_NAMES = {
    *("JSON", "CSV", "SQLite", "Datasette", "JavaScript", "UTF", "SHA", "Atom", "Feed", "eml", "HTML"),
    *("UTC", "CEST", "CET"),
    *(
        "noindex",
        "width",
        "device",
        "initial",
        "scale",
        "light",
        "dark",
        "summary",
        "large",
        "image",
        "png",
        "website",
        "profile",
    ),
    *("articles", "entries", "quotes", "actors", "topics", "sources", "questions", "statements"),
}
"""Names that are the same in all languages, those of the data's tables, and what only machines read."""


def _in_language(to: Path, language: str, changes: dict[str, str] | None = None) -> Path:
    settings = (MINI / "site.yaml").read_text(encoding="utf-8")
    written = re.sub(r"(?m)^language:.*\n", "", settings) + f"language: {language}\n"
    return mini_copy(to, {"site.yaml": written, **(changes or {})})


@pytest.fixture(scope="module")
def ukrainian(tmp_path_factory: pytest.TempPathFactory) -> Published:
    folder = tmp_path_factory.mktemp("uk")
    return publish(_in_language(folder / "site", "uk"), folder / "public", "https://briefing.example/mini/")


def test_a_page_says_its_language_and_its_direction(ukrainian: Published) -> None:
    for page in ukrainian.pages.values():
        assert (page.root.get("lang"), page.root.get("dir")) == ("uk", "ltr")


def test_no_english_word_is_left_beside_the_content(ukrainian: Published) -> None:
    written = [MINI / "site.yaml", *(path for path in (MINI / "content").rglob("*") if path.is_file())]
    content = " ".join((*(path.read_text(encoding="utf-8") for path in written), *(path.stem for path in written)))
    known = {*_WORD.findall(content), *_NAMES}
    left: dict[str, list[str]] = {}
    for name, page in ukrainian.pages.items():
        for text in _texts(page.root):
            if new := [word for word in _WORD.findall(_without_addresses(text)) if word not in known]:
                left.setdefault(" ".join(text.split()), [name, *new])
    assert left == {}


def _without_addresses(text: str) -> str:
    text = re.sub(r"https?:\S+|[\w/-]+\.(csv|json|sqlite|xml)\b", " ", text)
    return re.sub(r"\b[0-9a-f]{8,}\b|\bdefault-src.*|\b[a-z]{2}_[A-Z]{2}\b", " ", text)


def _texts(element: Element) -> list[str]:
    """What a reader sees or hears of an element and those in it."""
    if element.tag in _NOT_WORDS:
        return []
    own = [element.text or "", *(value for key in _READ if (value := element.get(key)))]
    return own + [text for child in element for text in (*_texts(child), child.tail or "")]


def test_machines_read_the_same_data_in_every_language(ukrainian: Published, mini: Published) -> None:
    assert ukrainian.text("data/schema.json") == mini.text("data/schema.json")
    assert ukrainian.text("data/quotes.csv") == mini.text("data/quotes.csv")


def test_parts_in_another_language_say_so_and_others_do_not(tmp_path: Path) -> None:
    changes = {
        name: _with_language(name, code)
        for name, code in (
            ("content/articles/klow-talks.yaml", "fr"),
            ("content/entries/klow-talks/02-agenda-of-the-day.md", "de"),
            ("content/pages/about.md", "ar"),
        )
    }
    site = publish(_in_language(tmp_path / "site", "en", changes), tmp_path / "public")
    entry = site.pages["entries/klow-talks/02-agenda-of-the-day/index.html"]
    quotes = [quote for figure in entry.of_class("quote") for quote in figure.iter("blockquote")]
    assert {(quote.get("lang"), quote.get("dir")) for quote in quotes} == {("fr", "ltr")}
    assert [(element.get("lang"), element.get("dir")) for element in entry.all("h1")] == [("de", "ltr")]
    assert site.pages["articles/klow-talks/index.html"].one("h1").get("lang") == "fr"
    about = site.pages["about/index.html"]
    assert (about.one("h1").get("lang"), about.one("h1").get("dir")) == ("ar", "rtl")
    plain = site.pages["entries/undated-leaflet/02-other-alphabets/index.html"]
    assert not [element for element in plain.one("main").iter() if element.get("lang") not in (None, "fr", "de")]


def _with_language(name: str, code: str) -> str:
    """A file of the mini-site in another language."""
    text = re.sub(r"(?m)^language:.*\n", "", (MINI / name).read_text(encoding="utf-8"))
    return re.sub(r"(?m)^title:", f"language: {code}\ntitle:", text, count=1)


def test_the_sites_own_language_is_not_said_again(mini: Published) -> None:
    for page in mini.pages.values():
        assert not page.root.findall(".//*[@lang='en']")


OWN_WORD = 'msgid "Sources"\nmsgstr "Publishers"\n'


def test_a_site_changes_one_word_and_keeps_the_others(tmp_path: Path) -> None:
    own = _in_language(tmp_path / "site", "uk", {"templates/languages/uk.po": 'msgid "Sources"\nmsgstr "Видання"\n'})
    site = publish(own, tmp_path / "public")
    assert words(site.pages["sources/index.html"].one("h1")) == "Видання"
    assert words(site.pages["actors/index.html"].one("h1")) == "Дійові особи"


@pytest.mark.parametrize("language", ["en", "en-GB"])
def test_english_words_can_be_changed_too(tmp_path: Path, language: str) -> None:
    own = _in_language(tmp_path / "site", language, {"templates/languages/en.po": OWN_WORD})
    assert words(publish(own, tmp_path / "public").pages["sources/index.html"].one("h1")) == "Publishers"


@pytest.mark.parametrize(
    "head", ["Content-Type: text/plain; charset=no-such", "Content-Type: text/plain; charset=iso-8859-1"]
)
def test_a_catalogue_is_read_as_utf_8_whatever_its_head_says(tmp_path: Path, head: str) -> None:
    catalogue = f'msgid ""\nmsgstr "{head}\\n"\n\n' + OWN_WORD.replace("Publishers", "Видавці\u2028")
    own = _in_language(tmp_path / "site", "en", {"templates/languages/en.po": catalogue})
    assert words(publish(own, tmp_path / "public").pages["sources/index.html"].one("h1")) == "Видавці"


def test_a_catalogue_is_no_template_and_no_asset(tmp_path: Path) -> None:
    theme = read_theme(mini_copy(tmp_path / "site", {"templates/languages/en.po": OWN_WORD}))
    assert theme.languages["en"] == (OWN_WORD,)
    assert theme.languages["uk"] == ((default_theme() / "languages/uk.po").read_text(encoding="utf-8"),)
    assert not [name for name in theme.templates if name.endswith(".po")]


@pytest.mark.parametrize(
    ("catalogue", "line", "message"),
    [
        ('msgid "Sources"\nmsgstr "%(who)s"\n', 1, "the translation has %(who)s, which its text has not"),
        ('msgid "Sources"\nmsgstr "100 %"\n', 1, "the translation has %, which its text has not"),
        (
            'msgid "Sources"\nmsgstr Publishers\n',
            2,
            '“msgstr Publishers” is no line of a catalogue: write msgid "…" or msgstr "…"',
        ),
        ('msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=many;\\n"\n', 1, "…"),
    ],
)
def test_a_bad_catalogue_is_told_with_its_line(tmp_path: Path, catalogue: str, line: int, message: str) -> None:
    result = build(mini_copy(tmp_path / "site", {"templates/languages/en.po": catalogue}), public=tmp_path / "public")
    (finding,) = result.findings
    assert (finding.check, str(finding.origin.path), finding.origin.line) == (
        "bad-catalogue",
        "templates/languages/en.po",
        line,
    )
    assert message in ("…", finding.message)
    assert not result.written
