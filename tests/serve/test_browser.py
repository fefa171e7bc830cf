"""The preview in a real browser: an editor saves, and looks."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.serve.conftest import Starts
from tests.serve.looking import ARCHIVED, ENTRY_PATH, HOSTILE, KEPT, break_entry, opened, overlay
from tests.serve.test_preview import FAILS_WHERE_A_FILE_IS
from tests.site_folder import ENTRY, GOOD, PAGE, SITE, write_files


def test_an_edit_is_shown_and_a_page_that_it_does_not_touch_stays(
    site: Path, start: Starts, page: Page, said: list[str]
) -> None:
    preview = opened(page, start(site), "about/")
    page.evaluate(KEPT)
    write_files(site, {ENTRY: GOOD[ENTRY].replace("said so.", "said nothing.")})
    preview.wait_for("Built", times=2)
    write_files(site, {PAGE: GOOD[PAGE].replace("See [the talks]", "Look at [the talks]")})
    expect(page.locator("main")).to_contain_text("Look at the talks")
    assert page.evaluate("window.kept") is None
    opened(page, preview, "about/")
    page.evaluate(KEPT)
    write_files(site, {ENTRY: GOOD[ENTRY].replace("said so.", "said much.")})
    preview.wait_for("Built", times=4)
    write_files(site, {ENTRY: GOOD[ENTRY].replace("title: Talks begin in Klow", "titel: x")})
    expect(overlay(page)).to_be_visible()
    assert page.evaluate("window.kept")
    assert said == []


def test_a_mistake_lies_over_the_last_good_page_until_it_is_mended(
    site: Path, start: Starts, page: Page, said: list[str]
) -> None:
    opened(page, start(site), ENTRY_PATH)
    page.evaluate(KEPT)
    break_entry(site)
    expect(overlay(page)).to_contain_text("Not built: 1 error")
    expect(overlay(page)).to_contain_text(f"{ENTRY}:9:")
    expect(overlay(page)).to_contain_text("there is no topic `peace-tlks` – did you mean `peace-talks`?")
    expect(overlay(page).locator("pre")).to_contain_text("9 │ topics: ['peace-tlks']")
    expect(overlay(page).locator("pre mark")).to_have_text(re.compile("['p]"))
    expect(overlay(page)).to_contain_text("an id is a file's name without its ending")
    expect(page.locator("h1")).to_have_text("Talks begin in Klow")
    page.keyboard.press("Escape")
    expect(overlay(page)).to_be_hidden()
    page.get_by_role("button", name="1 error").click()
    expect(overlay(page)).to_be_visible()
    write_files(site, {ENTRY: GOOD[ENTRY]})
    expect(overlay(page)).to_be_hidden()
    expect(page.get_by_role("button", name="1 error")).to_be_hidden()
    assert page.evaluate("window.kept")
    assert said == []


def test_what_was_put_away_stays_away_until_something_else_is_wrong(site: Path, start: Starts, page: Page) -> None:
    preview = opened(page, start(site))
    break_entry(site)
    expect(overlay(page)).to_be_visible()
    page.get_by_role("button", name="Close").click()
    opened(page, preview, ENTRY_PATH)
    expect(page.get_by_role("button", name="1 error")).to_be_visible()
    expect(overlay(page)).to_be_hidden()
    break_entry(site, "peace-tulks")
    expect(overlay(page)).to_contain_text("peace-tulks")
    page.get_by_role("button", name="Close").click()
    write_files(site, {ENTRY: GOOD[ENTRY]})
    expect(page.get_by_role("button", name="1 error")).to_be_hidden()
    break_entry(site, "peace-tulks")
    expect(overlay(page)).to_be_visible()


def test_a_template_that_breaks_is_told_and_mended(site: Path, start: Starts, page: Page, said: list[str]) -> None:
    own = "{% extends 'default/pages/page.html' %}\n{% block main %}{{ view.tittle }}{% endblock %}"
    opened(page, start(site), "about/")
    write_files(site, {"templates/pages/page.html": own})
    expect(overlay(page)).to_contain_text("templates/pages/page.html:2:1")
    expect(overlay(page)).to_contain_text("has no attribute 'tittle'")
    write_files(site, {"templates/pages/page.html": own.replace("tittle", "title")})
    expect(overlay(page)).to_be_hidden()
    expect(page.locator("main")).to_have_text("About")
    assert said == []


def test_a_program_that_fails_is_told(site: Path, start: Starts, page: Page, said: list[str]) -> None:
    opened(page, start(site, program=("-c", FAILS_WHERE_A_FILE_IS, str(site / "fail"))))
    (site / "fail").touch()
    write_files(site, {PAGE: GOOD[PAGE]})
    expect(overlay(page)).to_contain_text("the program failed: ZeroDivisionError: on <purpose>")
    overlay(page).get_by_text("What the program says").click()
    expect(overlay(page).locator("pre")).to_contain_text("Traceback")
    (site / "fail").unlink()
    write_files(site, {PAGE: GOOD[PAGE]})
    expect(overlay(page)).to_be_hidden()
    assert said == []


def test_a_first_build_that_fails_has_a_notice_and_the_page_follows(site: Path, start: Starts, page: Page) -> None:
    break_entry(site)
    preview = start(site)
    preview.wait_for("Nothing was built")
    page.goto(preview.address)
    expect(page.locator("h1")).to_have_text("Not built yet")
    expect(overlay(page)).to_contain_text("peace-tlks")
    write_files(site, {ENTRY: GOOD[ENTRY]})
    expect(page).to_have_title("Talks on Borduria")
    expect(overlay(page)).to_be_hidden()


def test_nothing_that_is_told_becomes_markup(site: Path, start: Starts, page: Page, said: list[str]) -> None:
    write_files(site, ARCHIVED)
    opened(page, start(site), ENTRY_PATH)
    expect(page.get_by_role("region", name="Archived words")).to_contain_text(HOSTILE)
    break_entry(site, HOSTILE)
    expect(overlay(page)).to_contain_text(HOSTILE)
    expect(page.locator("img, b:text('bold')")).to_have_count(0)
    assert said == []


def test_warnings_are_a_number_that_opens(site: Path, start: Starts, page: Page) -> None:
    write_files(site, {"content/notes.txt": "none of it", "content/more.txt": "nor this"})
    opened(page, start(site))
    expect(overlay(page)).to_be_hidden()
    page.get_by_role("button", name="2 warnings").click()
    expect(page.get_by_role("dialog")).to_contain_text("content/notes.txt")


def test_another_style_comes_without_a_reload(site: Path, start: Starts, page: Page, said: list[str]) -> None:
    write_files(site, {"templates/assets/css/99-own.css": "h1 { color: rgb(1, 2, 3); }"})
    opened(page, start(site))
    expect(page.locator("h1")).to_have_css("color", "rgb(1, 2, 3)")
    page.evaluate(KEPT)
    for number in (4, 5):
        write_files(site, {"templates/assets/css/99-own.css": f"h1 {{ color: rgb({number}, 2, 3); }}"})
        expect(page.locator("h1")).to_have_css("color", f"rgb({number}, 2, 3)")
    assert page.evaluate("window.kept")
    expect(page.locator("link[rel=stylesheet][href*='assets/']")).to_have_count(1)
    assert said == []


def test_a_preview_that_ends_is_told_and_comes_back(site: Path, start: Starts, page: Page) -> None:
    preview = opened(page, start(site))
    port = preview.address.split(":")[2].partition("/")[0]
    status = page.get_by_role("region", name="Preview").get_by_role("status")
    preview.stop()
    expect(status).to_have_text("The preview has stopped")
    write_files(site, {SITE: GOOD[SITE].replace("example.org/", "example.org/repo/").replace("Talks on", "News of")})
    again = start(site, "--port", port)
    again.wait_for("Built")
    expect(page).to_have_title("News of Borduria")
