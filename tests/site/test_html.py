"""What must hold of every page: one heading, landmarks, names, sizes, HTML that a strict parser reads."""

import re
from collections import Counter
from collections.abc import Callable
from itertools import pairwise

import html5lib
import pytest

from tests.site.html_page import HtmlPage, words
from tests.site.published import Published

PAGE_BYTES = 60_000
CSS_BYTES = 20_000


def has_one_h1(page: HtmlPage) -> bool:
    return len(page.all("h1")) == 1 and words(page.one("h1")) != ""


def has_headings_in_order(page: HtmlPage) -> bool:
    levels = [int(heading.tag[1]) for heading in page.all("h1", "h2", "h3", "h4", "h5", "h6")]
    return levels[0] == 1 and all(later <= earlier + 1 for earlier, later in pairwise(levels))


def has_no_empty_heading_or_link(page: HtmlPage) -> bool:
    return all(words(each) for each in page.all("h1", "h2", "h3", "h4", "h5", "h6", "a"))


def names_its_language(page: HtmlPage) -> bool:
    return re.fullmatch(r"[a-z]{2,3}(-\w+)*", page.one("html").get("lang", "")) is not None


def has_landmarks_once(page: HtmlPage) -> bool:
    body = page.one("body")
    return [len(body.findall(tag)) for tag in ("header", "main", "footer")] == [1, 1, 1] and len(page.all("main")) == 1


def has_navigation_with_names(page: HtmlPage) -> bool:
    names = [nav.get("aria-label") or nav.get("aria-labelledby") for nav in page.all("nav")]
    return bool(names) and all(names) and len(set(names)) == len(names)


def begins_with_a_skip_link(page: HtmlPage) -> bool:
    first = page.all("a")[0]
    return first.get("href") == "#main" and page.one("main").get("id") == "main" and page.one("body")[0] is first


def has_an_alternative_for_each_image(page: HtmlPage) -> bool:
    return all("alt" in image.keys() for image in page.all("img"))  # noqa: SIM118 - an element is no mapping


def has_each_id_once(page: HtmlPage) -> bool:
    return "" not in page.ids and max(Counter(page.ids).values()) == 1


def labels_lead_to_ids(page: HtmlPage) -> bool:
    return {label for each in page.root.iter() if (label := each.get("aria-labelledby"))} <= set(page.ids)


def has_a_description(page: HtmlPage) -> bool:
    return any(meta.get("name") == "description" and meta.get("content") for meta in page.all("meta"))


def has_a_viewport(page: HtmlPage) -> bool:
    return any(meta.get("name") == "viewport" for meta in page.all("meta"))


def has_no_script_but_modules_and_data(page: HtmlPage) -> bool:
    """A module never holds the page up; `test_filters` and `test_search` show that a page is whole without it."""
    inline = [each for each in page.all("script") if not (each.get("type") == "module" and each.get("src"))]
    is_data = all(each.get("type") == "application/ld+json" for each in inline)
    return is_data and not re.search(r"(?i)(javascript:|\son\w+=)", _tags(page))


def has_a_policy_that_lets_in_nothing_from_elsewhere(page: HtmlPage) -> bool:
    """It stands before everything that it is to govern, and allows neither other hosts nor what is inline."""
    first, second = page.one("head")[:2]
    policy = second.get("content", "")
    parts = {part.split()[0]: set(part.split()[1:]) for part in policy.split(";") if part.strip()}
    allowed = {"'self'", "'none'", "data:", "'wasm-unsafe-eval'"}
    named = second.get("http-equiv") == "Content-Security-Policy" and first.get("charset") == "utf-8"
    return named and parts.get("default-src") == {"'none'"} and set().union(*parts.values()) <= allowed


def loads_nothing_that_a_browser_may_not_keep(page: HtmlPage) -> bool:
    """What a page loads is its site's own and has a name that changes with its contents."""
    return all(re.fullmatch(r"data:,|/(?:[\w-]+/)*assets/[\w./-]+\.[0-9a-f]{10}\.\w+", each) for each in page.loaded)


def has_no_style_of_its_own(page: HtmlPage) -> bool:
    return page.all("style") == [] and not any(each.get("style") for each in page.root.iter())


RULES: tuple[Callable[[HtmlPage], bool], ...] = (
    has_one_h1,
    has_headings_in_order,
    has_no_empty_heading_or_link,
    names_its_language,
    has_landmarks_once,
    has_navigation_with_names,
    begins_with_a_skip_link,
    has_an_alternative_for_each_image,
    has_each_id_once,
    labels_lead_to_ids,
    has_a_description,
    has_a_viewport,
    has_no_script_but_modules_and_data,
    has_a_policy_that_lets_in_nothing_from_elsewhere,
    loads_nothing_that_a_browser_may_not_keep,
    has_no_style_of_its_own,
)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_page(published: Published, rule: Callable[[HtmlPage], bool]) -> None:
    assert [name for name, page in published.pages.items() if not rule(page)] == []


BAD = """<!doctype html><html><head><title>Bad</title><base href="/"></head><body><p>first</p><main id="x">
<h3></h3><h1>a</h1><h1>b</h1><img src="a.png"><p id="x" style="color: red" onclick="b()"></p>
<nav aria-labelledby="no"></nav></main><a href="#x"></a><script>b()</script></body></html>"""


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_a_bad_page_breaks_every_rule(rule: Callable[[HtmlPage], bool]) -> None:
    page = HtmlPage(BAD)
    if rule is has_navigation_with_names:
        page = HtmlPage(BAD.replace('aria-labelledby="no"', ""))
    assert not rule(page)


def test_a_strict_parser_reads_every_page(flagship: Published, mini: Published) -> None:
    for name, page in (*flagship.pages.items(), *mini.pages.items()):
        try:
            html5lib.HTMLParser(strict=True).parse(page.html)
        except html5lib.html5parser.ParseError as error:
            pytest.fail(f"{name}: {error}")


def test_the_strict_parser_is_strict() -> None:
    with pytest.raises(html5lib.html5parser.ParseError):
        html5lib.HTMLParser(strict=True).parse("<!doctype html><title>Bad</title><p><div></p>")


def test_pages_of_one_kind_have_titles_of_their_own(published: Published) -> None:
    """A publisher may also be an actor; within a kind, two pages under one title could not be told apart."""
    titles = Counter((name.partition("/")[0], page.title) for name, page in published.pages.items())
    assert [title for title, number in titles.items() if number > 1] == []
    home = published.pages["index.html"].title
    assert [page.title for page in published.pages.values() if not page.title.endswith(home)] == []


def test_every_page_names_its_whole_address(published: Published) -> None:
    named = {name: page.link("canonical") for name, page in published.pages.items() if name != "404.html"}
    assert named == {name: published.url(name) for name in named}
    assert published.pages["404.html"].link("canonical") is None


def test_pages_and_stylesheet_are_light(published: Published) -> None:
    sizes = {name: (published.folder / name).stat().st_size for name in published.files}
    assert {name: size for name, size in sizes.items() if name.endswith(".html") and size > PAGE_BYTES} == {}
    assert sum(size for name, size in sizes.items() if name.endswith(".css")) <= CSS_BYTES


def _tags(page: HtmlPage) -> str:
    return " ".join(re.findall(r"<[^>]*>", page.html))
