"""Every address on every page leads to a file, and every fragment to an element."""

from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

from tests.site.published import Published


def test_every_internal_link_leads_somewhere(published: Published) -> None:
    seen = [problem for name in published.pages for problem in _broken(published, name)]
    assert seen == []


def test_links_are_there_to_be_followed(published: Published) -> None:
    """Guards the test above: a page whose links nobody finds would pass it."""
    assert all(len(list(page.addresses)) > 8 for page in published.pages.values())


def test_a_broken_link_and_a_broken_anchor_are_seen(mini: Published) -> None:
    assert _problem(mini, "index.html", "/mini/actors/nobody/") is not None
    assert _problem(mini, "index.html", "/mini/actors") is not None
    assert _problem(mini, "index.html", "/actors/") is not None
    assert _problem(mini, "index.html", "/mini/actors/#nothing") is not None
    assert _problem(mini, "actors/index.html", "../#quoted") is None
    assert _problem(mini, "index.html", "https://world.example/") is None


def test_the_404_page_works_at_any_depth(published: Published) -> None:
    for address in published.pages["404.html"].addresses:
        if not address.startswith(("#", "data:")):
            assert published.file_at(urljoin(published.url("no/such/deep/page/"), address)), address


def test_nothing_is_loaded_from_another_host(published: Published) -> None:
    foreign = [
        f"{name}: {address}"
        for name, page in published.pages.items()
        for address in page.loaded
        if not address.startswith("data:") and not published.file_at(urljoin(published.url(name), address))
    ]
    assert foreign == []
    css = next(published.text(name) for name in published.files if name.endswith(".css"))
    assert "url(" not in css
    assert "@import" not in css


def test_every_page_is_reached_from_the_first_one(published: Published) -> None:
    reached, ahead = {"index.html"}, ["index.html"]
    while ahead:
        name = ahead.pop()
        named = (published.file_at(urljoin(published.url(name), at)) for at in published.pages[name].addresses)
        new = {file for file in named if file and file in published.pages} - reached
        reached |= new
        ahead += sorted(new)
    assert published.pages.keys() - reached == {"404.html"}


def _broken(published: Published, name: str) -> Iterator[str]:
    found = (_problem(published, name, address) for address in published.pages[name].addresses)
    return (problem for problem in found if problem)


def _problem(published: Published, name: str, address: str) -> str | None:
    """What is wrong with an address on the page `name`; nothing where it leads to another host."""
    if address.startswith(("data:", "mailto:")):
        return None
    whole = urljoin(published.url(name), address)
    if urlsplit(whole).netloc != urlsplit(published.base_url).netloc:
        return None
    file, fragment = published.file_at(whole), urlsplit(whole).fragment
    if file is None:
        return f"{name}: {address} leads nowhere"
    if fragment and fragment not in published.pages[file].ids:
        return f"{name}: {address} leads to a page without such an id"
    return None
