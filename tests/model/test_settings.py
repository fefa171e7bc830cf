"""Settings that can only fail later are refused at once."""

from dataclasses import replace
from typing import Any, cast

import pytest

from briefing.model.admin import Admin
from briefing.model.finding import Origin
from briefing.model.settings import Settings

ORIGIN = Origin("site.yaml")


@pytest.mark.parametrize(
    ("base_url", "root_url", "root_path"),
    [
        ("https://example.org", "https://example.org/", "/"),
        ("https://example.org/", "https://example.org/", "/"),
        ("http://localhost:8000/", "http://localhost:8000/", "/"),
        ("https://example.org/repo", "https://example.org/repo/", "/repo/"),
        ("https://example.org/a/b/", "https://example.org/a/b/", "/a/b/"),
    ],
)
def test_the_root_ends_with_one_slash(base_url: str, root_url: str, root_path: str) -> None:
    settings = Settings(origin=ORIGIN, title="Talks", base_url=base_url)
    assert (settings.root_url, settings.root_path) == (root_url, root_path)


@pytest.mark.parametrize(
    "base_url",
    [
        "", "example.org", "/repo/", "ftp://example.org/", "https://", "https://example.org/?a=b", "https://example.org/#a",
        "javascript:alert(1)", "file:///home", "https://[::1", "mailto:ada@example.org", "https://a:99999/", "https://a:b/",
    ],
)  # fmt: skip
def test_what_is_no_web_address_is_refused(base_url: str) -> None:
    with pytest.raises(ValueError, match="no web address"):
        Settings(origin=ORIGIN, title="Talks", base_url=base_url)


@pytest.mark.parametrize("timezone", ["Borduria", "", "../UTC", "/etc/localtime", "Europe", "UTC\0", "europe/"])
def test_what_is_no_time_zone_is_refused(timezone: str) -> None:
    with pytest.raises(ValueError, match="no time zone"):
        Settings(origin=ORIGIN, title="Talks", timezone=timezone)


@pytest.mark.parametrize("key", ["feed_length", "digest_days"])
def test_a_number_of_things_to_show_is_not_below_one(key: str) -> None:
    with pytest.raises(ValueError, match="below 1"):
        replace(Settings(origin=ORIGIN, title="Talks"), **cast("dict[str, Any]", {key: 0}))


@pytest.mark.parametrize(
    ("feed_id", "root"),
    [
        (None, "https://example.org/repo/"),
        ("https://old.example", "https://old.example/"),
        ("https://old.example/repo/", "https://old.example/repo/"),
        ("tag:example.org,2025:", "tag:example.org,2025:"),
        ("urn:x-talks:", "urn:x-talks:"),
    ],
)
def test_ids_begin_with_the_address_or_with_what_is_given(feed_id: str | None, root: str) -> None:
    settings = Settings(origin=ORIGIN, title="Talks", base_url="https://example.org/repo", feed_id=feed_id)
    assert settings.root_id == root


@pytest.mark.parametrize(
    "feed_id", ["", "example.org", "/repo/", "tag:example.org, 2025:", "https://a.example/<x>", "tag:"]
)
def test_what_begins_no_id_is_refused(feed_id: str) -> None:
    with pytest.raises(ValueError, match="begins no id"):
        Settings(origin=ORIGIN, title="Talks", feed_id=feed_id)


@pytest.mark.parametrize(
    "sender", ["ada@example.org", "Ada Exampleby <ada@example.org>", "<a.b+c@news.example.org>", "Ада П. <a@b.example>"]
)
def test_a_sender_is_an_address_with_or_without_a_name(sender: str) -> None:
    assert Settings(origin=ORIGIN, title="Talks", digest_from=sender).digest_from == sender


@pytest.mark.parametrize(
    "sender",
    ["", "Ada", "ada@example", "a..b@example.org", "Ada <ada@example.org", "ada@example.org>",
     "a@b.example, c@d.example", "Ada\nBcc: x <ada@example.org>", "Ada <ada@example.org> and all"],
)  # fmt: skip
def test_what_is_no_sender_is_refused(sender: str) -> None:
    with pytest.raises(ValueError, match="is no address"):
        Settings(origin=ORIGIN, title="Talks", digest_from=sender)


def test_an_address_for_editing_needs_a_place_for_the_path() -> None:
    with pytest.raises(ValueError, match=r"\{path\}"):
        Settings(origin=ORIGIN, title="Talks", edit_url="https://example.org/edit/")


@pytest.mark.parametrize("edit_url", ["javascript:alert(1)//{path}", "{path}", "//code.example/{path}"])
def test_an_address_for_editing_is_one_of_the_web(edit_url: str) -> None:
    with pytest.raises(ValueError, match="no web address"):
        Settings(origin=ORIGIN, title="Talks", edit_url=edit_url)


GITHUB = "https://github.com/me/repo/edit/main/{path}"


@pytest.mark.parametrize("edit_url", [None, "https://code.example/{path}"])
def test_a_page_for_editing_needs_a_host_that_is_known(edit_url: str | None) -> None:
    with pytest.raises(ValueError, match="needs an `edit_url`"):
        Settings(origin=ORIGIN, title="Talks", edit_url=edit_url, admin=Admin())


def test_a_page_for_editing_is_made_only_if_it_is_wanted() -> None:
    off = Settings(origin=ORIGIN, title="Talks", edit_url=GITHUB)
    assert not off.makes("admin")
    assert replace(off, admin=Admin()).makes("admin")
    assert not replace(off, admin=Admin(), pages={"admin": False}).makes("admin")


@pytest.mark.parametrize(
    ("admin", "message"),
    [
        ({"script": "https://cdn.example/cms.js"}, "needs its digest"),
        ({"script": "//cdn.example/cms.js", "integrity": "sha384-abc"}, "no web address"),
        ({"integrity": "md5-abc"}, "no digest"),
        ({"integrity": 'sha384-a"b'}, "no digest"),
        ({"sign_in": "auth.example.org"}, "no web address"),
    ],
)
def test_a_program_that_could_be_exchanged_is_refused(admin: dict[str, str], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Admin(**admin)


@pytest.mark.parametrize("domain", ["example.org", "briefing.example.org", "xn--80ak6aa92e.com", "a-b.example.co.uk"])
def test_a_domain_is_a_name_alone(domain: str) -> None:
    assert Settings(origin=ORIGIN, title="Talks", domain=domain).domain == domain


@pytest.mark.parametrize(
    "domain", ["", "example", "https://example.org", "example.org/", "Example.org", "a b.org", "-a.org", "a.org\nb.org"]
)
def test_what_is_no_domain_is_refused(domain: str) -> None:
    with pytest.raises(ValueError, match="is no domain"):
        Settings(origin=ORIGIN, title="Talks", domain=domain)


def test_every_kind_of_page_is_made_unless_it_is_switched_off() -> None:
    settings = Settings(origin=ORIGIN, title="Talks", pages={"feed": False, "home": True})
    assert [settings.makes(kind) for kind in ("feed", "home", "entry")] == [False, True, True]
