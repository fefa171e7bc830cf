"""One page of every kind of a site: what is looked at in a browser, where looking at all pages would take too long."""

from collections.abc import Mapping

from tests.site.published import Published


def one_of_each(site: Published) -> Mapping[str, str]:
    """The path of the longest page of each kind, as its `<body>` names it; a list in pages is a kind of its own."""
    longest: dict[str, str] = {}
    for name, page in sorted(site.pages.items(), key=lambda item: (-len(item[1].html), item[0])):
        kind = page.one("body").get("class", "") + (" in pages" if page.of_class("pager") else "")
        longest.setdefault(kind, name.removesuffix("index.html"))
    return longest
