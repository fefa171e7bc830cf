"""Where a thing was renamed, its old address leads on to the new one."""

from pathlib import Path

from briefing.pipeline.merge import merge
from briefing.pipeline.rename import rename
from tests.site.html_page import HtmlPage
from tests.site.published import MINI, Published, mini_copy, publish
from tests.site_folder import write_files

OLD, NEW = "actors/ada-example/index.html", "actors/ada-exampleby/"
ENTRY = "entries/klow-talks/01-talks-open-in-klow/index.html"
RENAMED = (
    ("source", "klow-gazette", "gazette"),
    ("topic", "ferry", "ferries"),
    ("article", "klow-talks", "talks"),
    ("statement", "bridge-stays-open", "open-bridge"),
    ("question", "is-the-bridge-open", "open-or-not"),
    ("page", "about", "us"),
)


def _leads_to(site: Published, name: str) -> str | None:
    return HtmlPage(site.text(name)).one("a").get("href")


def test_the_old_address_leads_on_and_no_page_links_there(mini: Published) -> None:
    page = HtmlPage(mini.text(OLD))
    assert page.title.startswith('Ada "Bridge" Exampleby & <Co> – ')
    assert page.link("canonical") == mini.url(NEW)
    assert _leads_to(mini, OLD) == f"{mini.base}{NEW}"
    assert f'http-equiv="refresh" content="0; url={mini.base}{NEW}"' in mini.text(OLD)
    assert "ada-example/" not in "".join(map(mini.text, mini.pages)) + mini.text("sitemap.xml")


def test_every_page_of_what_was_renamed_or_merged_leads_on(tmp_path: Path) -> None:
    root = mini_copy(tmp_path / "site")
    before = set(publish(MINI, tmp_path / "before").pages)
    for kind, old, new in RENAMED:
        rename(root, kind, old, new)
    merge(root, "actor", "bo-sampleson", "ada-exampleby")
    site = publish(root, tmp_path / "public")
    gone = {name for name in before - set(site.pages) if name not in site.files}
    assert gone == set()
    assert _leads_to(site, "actors/bo-sampleson/index.html") == _leads_to(site, OLD) == f"{site.base}{NEW}"
    assert _leads_to(site, ENTRY) == f"{site.base}entries/talks/01-talks-open-in-klow/"


def test_nothing_leads_on_where_a_page_stands_or_to_none_or_where_none_shall(tmp_path: Path) -> None:
    said, ruling = "ada-exampleby-neither-we-nor-they", "bridge-stays-open"
    unused = "content/actors/nobody-inparticular.md"
    renamed = (MINI / unused).read_text(encoding="utf-8").replace("---\n", "---\nformerly: [old]\n", 1)
    changes = {unused: renamed, f"content/statements/{ruling}.yaml": f"+formerly: [{said}, open]\n"}
    site = publish(mini_copy(tmp_path / "site", changes), tmp_path / "public")
    assert f"statements/{said}/index.html" in site.pages
    assert _leads_to(site, "statements/open/index.html") == f"{site.base}statements/{ruling}/"
    assert "actors/old/index.html" not in site.files
    write_files(tmp_path / "site", {"site.yaml": (MINI / "site.yaml").read_text(encoding="utf-8") + "  moved: false\n"})
    assert OLD not in publish(tmp_path / "site", tmp_path / "public").files
