"""The search: what it finds, what it loads and when, how it is narrowed, and what is left without it."""

import re
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from briefing.pipeline import search
from briefing.pipeline.build import build
from tests.site.published import MINI, ROOT, built, mini_copy, publish
from tests.site.visits import BASES, Visits

INDEX = Path("search/index")


@pytest.mark.parametrize("base", BASES)
def test_it_finds_the_words_of_a_quotation_and_says_who_said_them_where(visit: Visits, base: str) -> None:
    at = visit(ROOT, base, java_script_enabled=True)
    at.go("search/")
    at.page.get_by_label("Words of an entry or a quotation").fill("square mile")
    expect(at.page.get_by_role("status")).to_have_text("5 entries were found.")
    result = at.page.locator(".results > li", has_text="Sky News")
    expect(result).to_contain_text("Sky News · Mark Rutte · 13 February 2025")
    expect(result.locator("mark").first).to_have_text("square")
    result.get_by_role("link", name="Mark Rutte").click()
    expect(at.page).to_have_url(re.compile(rf"{re.escape(at.home)}entries/[^?]+#q\d+$"))
    expect(at.page.locator(":target blockquote")).to_contain_text("another square mile")


def test_nothing_of_the_engine_is_asked_for_before_the_search_is_used(visit: Visits) -> None:
    at = visit(MINI, "/repo/", java_script_enabled=True)
    asked: list[str] = []
    at.page.on("request", lambda request: asked.append(request.url))
    at.go("search/")
    at.page.wait_for_load_state("networkidle")
    assert [url for url in asked if "/search/index/" in url] == []
    at.page.get_by_label("Words of an entry").focus()
    at.page.wait_for_load_state("networkidle")
    assert f"{at.home}search/index/pagefind.js" in asked


def test_facets_narrow_what_is_found_and_the_address_keeps_them(visit: Visits) -> None:
    at = visit(ROOT, java_script_enabled=True, viewport={"width": 1280, "height": 900})
    page = at.page
    at.go("search/?q=talks")
    all_ = _found(page)
    page.get_by_role("checkbox", name=re.compile("^Mark Rutte")).check()
    expect(page).to_have_url(f"{at.home}search/?q=talks&actor=Mark+Rutte")
    expect(page.get_by_role("status")).not_to_have_text(f"{all_} entries were found.")
    some = _found(page)
    assert 0 < some < all_
    page.reload()
    expect(page.get_by_role("checkbox", name=re.compile("^Mark Rutte"))).to_be_checked()
    assert _found(page) == some
    page.go_back()
    expect(page.get_by_role("status")).to_have_text(f"{all_} entries were found.")
    expect(page.get_by_role("checkbox", name=re.compile("^Mark Rutte"))).not_to_be_checked()


def test_the_keyboard_is_enough(visit: Visits) -> None:
    at = visit(ROOT, java_script_enabled=True, viewport={"width": 1280, "height": 900})
    page = at.page
    at.go("search/")
    page.get_by_label("Words of an entry").focus()
    page.keyboard.type("Ukraine")
    page.keyboard.press("Enter")
    expect(page.locator(".results > li")).to_have_count(10)
    page.get_by_role("button", name="More results").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".results > li")).to_have_count(20)
    expect(page.locator(".results > li").nth(10).locator("h3 a")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"{re.escape(at.home)}entries/"))


def test_newest_first_is_another_order(visit: Visits) -> None:
    at = visit(MINI, java_script_enabled=True)
    at.go("search/?q=talks&order=newest")
    expect(at.page.get_by_label("Newest first")).to_be_checked()
    times = at.page.locator(".results time")
    expect(times.first).to_be_visible()
    dates = [str(each.get_attribute("datetime")) for each in times.all()]
    assert dates == sorted(dates, reverse=True)


def test_what_is_not_there_is_said(visit: Visits) -> None:
    at = visit(MINI, java_script_enabled=True)
    at.go("search/?q=zzyzx")
    expect(at.page.get_by_role("status")).to_have_text("Nothing was found.")


def test_without_a_script_the_page_leads_to_the_complete_lists(visit: Visits) -> None:
    at = visit(MINI, "/repo/", java_script_enabled=False)
    at.go("search/")
    assert not at.page.locator("#search").is_visible()
    expect(at.page.locator("#instead")).to_contain_text("needs JavaScript")
    leads = [str(link.get_attribute("href")) for link in at.page.locator("#instead a").all()]
    assert leads == ["/repo/entries/", "/repo/actors/", "/repo/topics/", "/repo/statements/"]


def _found(page: Page) -> int:
    expect(page.get_by_role("status")).to_have_text(re.compile(r"\d+ entries were found"))
    return int(page.get_by_role("status").inner_text().split()[0])


def test_an_index_of_the_same_entries_is_not_made_again(public: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built(MINI, public)

    def never(*_: str) -> None:
        raise AssertionError

    monkeypatch.setattr(search, "_run", never)
    assert built(MINI, public).written


def test_a_changed_quotation_makes_it_anew(tmp_path: Path) -> None:
    root = mini_copy(tmp_path / "site")
    built(root, tmp_path / "public")
    before = (tmp_path / "public" / INDEX / "made-from.json").read_text(encoding="utf-8")
    entry = root / "content/entries/klow-talks/02-agenda-of-the-day.md"
    entry.write_text(entry.read_text(encoding="utf-8") + "\nAnd a word more.\n", encoding="utf-8")
    built(root, tmp_path / "public")
    assert (tmp_path / "public" / INDEX / "made-from.json").read_text(encoding="utf-8") != before


def test_an_index_that_lost_a_file_is_made_anew(public: Path) -> None:
    built(MINI, public)
    lost = public / INDEX / "pagefind.js"
    lost.unlink()
    built(MINI, public)
    assert lost.is_file()


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(2, "No such file or directory"), "does not start: No such file or directory"),
        (subprocess.CalledProcessError(1, "pagefind", b"", b"out of luck\n"), "pagefind failed: out of luck"),
    ],
)
def test_where_it_cannot_be_made_the_site_is_built_without(
    public: Path, monkeypatch: pytest.MonkeyPatch, error: Exception, said: str
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(subprocess, "run", fail)
    made = build(MINI, public=public)
    (finding,) = made.findings
    assert (finding.severity, finding.check) == ("warning", "search")
    assert said in finding.message
    assert made.written
    assert not (public / "search").exists()
    assert "search/" not in (public / "index.html").read_text(encoding="utf-8")


def test_it_can_be_switched_off(tmp_path: Path) -> None:
    root = mini_copy(tmp_path / "site", {"site.yaml": "+  search: false\n"})
    site = publish(root, tmp_path / "public", "https://briefing.example/mini/")
    assert [name for name in site.files if "search" in name and not name.startswith("assets/")] == []


def test_drafts_are_found_in_the_preview_alone(tmp_path: Path) -> None:
    for drafts in (False, True):
        folder = tmp_path / str(drafts)
        build(MINI, public=folder, drafts=drafts)
        stamp = (folder / INDEX / "made-from.json").read_text(encoding="utf-8")
        assert stamp.count("fragment/") == 4 + drafts
