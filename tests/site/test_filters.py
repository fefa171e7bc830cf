"""Filters of a long list, in a real browser: in place with a script, by links without one."""

import re

from playwright.sync_api import expect

from tests.site.published import ROOT
from tests.site.visits import Visits


def test_key_events_and_an_actor_are_chosen_in_place_and_the_address_keeps_them(visit: Visits) -> None:
    at = visit(ROOT, "/repo/", java_script_enabled=True)
    page = at.page
    at.go("entries/")
    shown = page.locator("main li[data-actors]:visible")
    all_ = shown.count()
    page.get_by_text("Show only …").click()
    page.get_by_role("checkbox", name=re.compile("^Key events")).check()
    expect(page).to_have_url(f"{at.home}entries/?key=1")
    keys = shown.count()
    assert 0 < keys < all_
    expect(page.get_by_role("status")).to_have_text(f"{keys} of {all_} entries are shown.")
    page.get_by_label("Entries with").select_option("mark-rutte")
    expect(page).to_have_url(f"{at.home}entries/?key=1&actor=mark-rutte")
    both = shown.count()
    assert 0 < both < keys
    page.reload()
    assert shown.count() == both
    expect(page.get_by_role("checkbox", name=re.compile("^Key events"))).to_be_checked()
    page.go_back()
    expect(page.get_by_role("status")).to_have_text(f"{keys} of {all_} entries are shown.")
    page.go_back()
    expect(page.get_by_role("status")).to_have_text("")
    assert shown.count() == all_


def test_days_without_a_shown_entry_go_too(visit: Visits) -> None:
    at = visit(ROOT, java_script_enabled=True)
    at.go("entries/?key=1")
    for section in at.page.locator("main section:visible").all():
        assert section.locator("li[data-actors]:visible").count()


def test_an_address_that_asks_for_nobody_shows_everything(visit: Visits) -> None:
    at = visit(ROOT, java_script_enabled=True)
    at.go("entries/?actor=nobody-here")
    assert at.page.locator("main li[data-actors]:visible").count() == at.page.locator("main li[data-actors]").count()


def test_without_a_script_links_lead_to_lists_of_the_same(visit: Visits) -> None:
    at = visit(ROOT, "/repo/", java_script_enabled=False)
    at.go("entries/")
    at.page.get_by_text("Show only …").click()
    at.page.locator(".filters").get_by_role("link", name="Key events").click()
    expect(at.page).to_have_url(f"{at.home}entries/key/")
    expect(at.page.locator("h1")).to_have_text("Key events")
    lines = at.page.locator("main li[data-actors]")
    assert lines.count() == at.page.locator("main li[data-key]").count() > 3
