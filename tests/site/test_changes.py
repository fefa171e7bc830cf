"""The page of changes and the histories of entries, from the repository of a tiny site."""

import shutil
from collections.abc import Mapping
from pathlib import Path

import html5lib
import pytest

from tests.repository import Repository, repository
from tests.site.html_page import HtmlPage, words
from tests.site.published import Published, publish, steady
from tests.site.test_html import RULES
from tests.site_folder import ENTRY, GOOD

PAGE = "changes/index.html"
TALKS = "entries/gazette-talks/01-talks-begin/index.html"

Steps = tuple[tuple[str, str, Mapping[str, tuple[str, str]]], ...]

STEPS: Steps = (
    ("Klow, not Szohod", "2025-02-14T09:00+00:00", {"in Klow": ("in Klow", "in <b>Szohod</b>")}),
    (
        "<script>alert(1)</script> As she said it & meant it",
        "2025-02-14T10:00+00:00",
        {"text": ("text: We shall talk", "text: We will talk"), "who": ("speaker: ada-exampleby", "speaker: borduria")},
    ),
    ("Nothing that readers see", "2025-02-15T10:00+00:00", {"span": ("span: [120, 133]", "span: [121, 132]")}),
)
"""Reason, date, and what is put for what, commit by commit."""


@pytest.fixture(scope="module")
def repo(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    made = repository(tmp_path_factory.mktemp("history") / "site")
    made.commit("The talks", GOOD, at="2025-02-13T09:00+00:00")
    text = GOOD[ENTRY]
    for why, at, changes in STEPS:
        for before, after in changes.values():
            assert text.count(before) == 1
            text = text.replace(before, after)
        made.commit(why, {ENTRY: text}, at=at)
    return made


@pytest.fixture(scope="module")
def site(repo: Repository, tmp_path_factory: pytest.TempPathFactory) -> Published:
    return publish(repo.site, tmp_path_factory.mktemp("public") / "public")


def test_corrections_are_shown_with_their_reasons_from_the_newest_on(site: Published) -> None:
    page = site.pages[PAGE]
    assert [words(heading) for heading in page.all("h2")] == ["14 February 2025", "13 February 2025"]
    assert [words(heading) for heading in page.all("h3")] == [
        "<script>alert(1)</script> As she said it & meant it",
        "Klow, not Szohod",
        "The talks",
    ]
    assert [words(each) for each in page.of_class("differences")] == [
        "We [taken out: shall] [put in: will] talk",
        "[taken out: Ada Exampleby] [put in: Borduria]",
        "Talks begin in [taken out: Klow] [put in: <b>Szohod</b>]",
    ]
    assert [words(each) for each in page.all("summary")] == ["2 entries added"]
    assert "nobody" not in page.html, "who made a commit is not told"


def test_an_entry_has_its_own_history(site: Published) -> None:
    (history,) = site.pages[TALKS].of_class("history")
    told = words(history)
    assert told.startswith("History of this entry")
    assert told.index("As she said it") < told.index("Klow, not Szohod") < told.index("Added to the briefing")
    assert "Speaker of “We will talk”: [taken out: Ada Exampleby] [put in: Borduria]" in told


def test_the_pages_are_good_html(site: Published) -> None:
    for name in (PAGE, TALKS):
        assert [rule.__name__ for rule in RULES if not rule(site.pages[name])] == []
        html5lib.HTMLParser(strict=True).parse(site.pages[name].html)


def test_a_clone_gives_the_same_site_byte_for_byte(repo: Repository, site: Published, tmp_path: Path) -> None:
    repo.git("clone", "--quiet", repo.top.as_uri(), str(tmp_path / "clone"))
    assert steady(publish(tmp_path / "clone", tmp_path / "public").folder) == steady(site.folder)


def test_a_shallow_clone_says_that_it_is_one(repo: Repository, tmp_path: Path) -> None:
    repo.git("clone", "--quiet", "--depth", "1", repo.top.as_uri(), str(tmp_path / "clone"))
    page = _changes_of(tmp_path / "clone", tmp_path)
    assert "a part of its version history" in words(page.one("main"))
    assert page.all("h2") == []


def test_without_version_history_the_page_says_so(repo: Repository, tmp_path: Path) -> None:
    shutil.copytree(repo.site, tmp_path / "site", ignore=shutil.ignore_patterns(".git"))
    page = _changes_of(tmp_path / "site", tmp_path)
    assert "without its version history" in words(page.one("main"))


def test_a_site_that_was_not_changed_says_so(tmp_path: Path) -> None:
    made = repository(tmp_path / "site")
    made.commit("settings", {"site.yaml": "title: Nothing yet\n"})
    made.commit("mine", {"content/pages/about.md": "---\ntitle: About\n---\n"})
    assert "Nothing has been changed yet." in words(_changes_of(made.site, tmp_path).one("main"))


def test_the_page_can_be_switched_off(repo: Repository, tmp_path: Path) -> None:
    shutil.copytree(repo.site, tmp_path / "site")
    settings = tmp_path / "site/site.yaml"
    settings.write_text(settings.read_text(encoding="utf-8") + "  changes: false\n", encoding="utf-8")
    site = publish(tmp_path / "site", tmp_path / "public")
    assert PAGE not in site.files
    assert site.pages[TALKS].of_class("history") == []
    assert [name for name, page in site.pages.items() if "/changes/" in page.addresses] == []


def _changes_of(root: Path, at: Path) -> HtmlPage:
    return publish(root, at / "public").pages[PAGE]
