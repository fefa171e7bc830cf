"""Settings that can only fail later are refused at once."""

import pytest

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
        "javascript:alert(1)", "file:///home", "https://[::1", "mailto:ada@example.org",
    ],
)  # fmt: skip
def test_what_is_no_web_address_is_refused(base_url: str) -> None:
    with pytest.raises(ValueError, match="no web address"):
        Settings(origin=ORIGIN, title="Talks", base_url=base_url)


@pytest.mark.parametrize("timezone", ["Borduria", "", "../UTC", "/etc/localtime", "Europe", "UTC\0", "europe/"])
def test_what_is_no_time_zone_is_refused(timezone: str) -> None:
    with pytest.raises(ValueError, match="no time zone"):
        Settings(origin=ORIGIN, title="Talks", timezone=timezone)


def test_an_address_for_editing_needs_a_place_for_the_path() -> None:
    with pytest.raises(ValueError, match=r"\{path\}"):
        Settings(origin=ORIGIN, title="Talks", edit_url="https://example.org/edit/")


def test_every_kind_of_page_is_made_unless_it_is_switched_off() -> None:
    settings = Settings(origin=ORIGIN, title="Talks", pages={"feed": False, "home": True})
    assert [settings.makes(kind) for kind in ("feed", "home", "entry")] == [False, True, True]
