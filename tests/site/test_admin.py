"""The page at which editors change the content in their browser: Decap CMS, with files on this machine."""

import base64
import hashlib
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import html5lib
import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from briefing.content.load import load
from briefing.model.ids import EntryId
from briefing.pipeline.build import build
from briefing.pipeline.check import check
from tests import decap
from tests.decap import DecapServer
from tests.github_pages import GitHubPages
from tests.site.html_page import HtmlPage
from tests.site.published import MINI, mini_copy

SETTINGS = (MINI / "site.yaml").read_text(encoding="utf-8")
ENTRY = EntryId("klow-talks/01-talks-open-in-klow")
NEW_ENTRY = EntryId("klow-talks/99-a-thing-unheard-of-uruk")
OTHERS = {
    "Articles": ("at length", "klow-talks", "Title"),
    "Actors": ("Exampleby", "ada-exampleby", "Name"),
    "Questions": ("too?", "who-stays-open", "Title"),
    "Statements": ("stay open", "bridge-stays-open", "Title"),
    "Sources": ("Sons", "klow-gazette", "Name"),
}
"""Of each other collection a thing that is changed: words of its title, its id, and what is written anew."""
CDN = "https://cdn.example/decap-cms@3/decap-cms.js"


@pytest.fixture
def modules() -> Path:
    """Where Decap CMS is. None: a skip that the summary tells aloud."""
    found = decap.find()
    if found is None:
        pytest.skip(decap.NONE)
    return found


@pytest.fixture
def site(tmp_path: Path, modules: Path) -> Path:
    """The mini-site with such a page, its program among its own assets, in a repository."""
    root = mini_copy(tmp_path / "site", {"site.yaml": f"{SETTINGS}admin: {{}}\n"})
    (root / "templates/assets").mkdir(parents=True)
    shutil.copy(decap.script(modules), root / "templates/assets")
    subprocess.run(["git", "init", "--quiet"], cwd=root, check=True)
    return root


@pytest.fixture
def admin(site: Path, modules: Path, context: BrowserContext, serve_folder: GitHubPages) -> Iterator[Page]:
    """The page in a browser, the editor logged in; nothing else than the site and the server was asked."""
    build(site, base_url="https://briefing.example/repo/", public=site / "public")
    address = serve_folder(site / "public", "/repo/")
    asked: list[str] = []
    with DecapServer(modules, site) as server:

        def proxied(route: Route) -> None:
            route.continue_(url=route.request.url.replace(decap.PROXY, server.address))

        context.route(f"{decap.PROXY}/**", proxied)
        context.on("request", lambda request: asked.append(request.url))
        page = context.new_page()
        errors: list[str] = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(f"{address}admin/")
        page.get_by_role("button", name="Login").click()
        expect(page.get_by_role("link", name="Entries", exact=True)).to_be_visible()
        yield page
    assert errors == []
    assert [url for url in asked if not url.startswith((address, decap.PROXY, "blob:", "data:"))] == []


def test_an_editor_changes_a_title_and_the_site_still_builds(admin: Page, site: Path) -> None:
    before, _ = load(site)
    _open(admin, "Entries", "stay open")
    admin.get_by_label("Title").fill("Changed: by an editor, # at 12:30")
    _save(admin)
    after, findings = load(site)
    assert before, findings
    assert after, findings
    assert after.entries[ENTRY].title == "Changed: by an editor, # at 12:30"
    assert _but_the_title(after.entries[ENTRY]) == _but_the_title(before.entries[ENTRY]), "nothing else was changed"
    assert {id_: entry for id_, entry in after.entries.items() if id_ != ENTRY} == {
        id_: entry for id_, entry in before.entries.items() if id_ != ENTRY
    }
    built = build(site, base_url="https://briefing.example/repo/", public=site / "public")
    assert built.written
    page = (site / "public/entries/klow-talks/01-talks-open-in-klow/index.html").read_text(encoding="utf-8")
    assert "Changed: by an editor, # at 12:30</h1>" in page


def test_what_the_page_does_not_show_stays(admin: Page, site: Path) -> None:
    before, _ = load(site)
    for collection, (thing, _, label) in OTHERS.items():
        _open(admin, collection, thing)
        admin.get_by_label(label, exact=False).first.fill("Something else")
        _save(admin)
        admin.get_by_role("link", name="Writing in").click()
    after, findings = load(site)
    assert before, findings
    assert after, findings
    for collection, (_, id_, label) in OTHERS.items():
        old, new = getattr(before, collection.lower())[id_], getattr(after, collection.lower())[id_]
        assert getattr(new, label.lower()) == "Something else"
        assert _but_the_title(new) == _but_the_title(old)


def test_an_editor_writes_a_new_entry(admin: Page, site: Path) -> None:
    admin.get_by_role("link", name="Entries", exact=True).click()
    admin.get_by_role("link", name="Entry", exact=False).last.click()
    admin.get_by_label("Title").fill("A Thing Unheard-of: Ürük")
    _choose(admin, "Article", "klow-talks")
    _choose(admin, "Actors (optional)", "syldavia")
    _choose(admin, "Actors (optional)", "borduria")
    admin.get_by_label("Text (optional)").fill(
        "Said [the commission](actor:river-commission).[^klow-talks/02-agenda-of-the-day]\n"
    )
    _save(admin)
    library, findings = load(site)
    assert library, findings
    entry = library.entries[NEW_ENTRY]
    assert (entry.title, entry.actors) == ("A Thing Unheard-of: Ürük", ("syldavia", "borduria"))
    assert entry.body.startswith("Said [the commission](actor:river-commission).[^klow-talks/02-agenda-of-the-day]")
    assert [each for each in check(site).findings if each.origin.path == entry.origin.path] == []


@pytest.mark.parametrize("genuine", [True, False])
def test_a_program_from_elsewhere_runs_only_if_it_is_the_one_that_is_meant(
    modules: Path, tmp_path: Path, page: Page, serve_folder: GitHubPages, *, genuine: bool
) -> None:
    content = decap.script(modules).read_bytes()
    digest = base64.b64encode(hashlib.sha384(content).digest()).decode()
    settings = f"{SETTINGS}admin:\n  script: {CDN}\n  integrity: sha384-{digest}\n"
    build(mini_copy(tmp_path / "site", {"site.yaml": settings}), base_url="https://b.example/", public=tmp_path / "p")
    body = content if genuine else content + b"\n"
    allowed = {"Access-Control-Allow-Origin": "*", "Content-Type": "text/javascript"}
    page.route(CDN, lambda route: route.fulfill(body=body, headers=allowed))
    page.route(f"{decap.PROXY}/**", lambda route: route.abort())
    page.goto(f"{serve_folder(tmp_path / 'p')}admin/")
    if genuine:
        expect(page.get_by_role("button", name="Login with GitHub")).to_be_visible()
    else:
        page.wait_for_load_state("networkidle")
        assert page.get_by_role("button").count() == 0


def test_there_is_no_such_page_unless_it_is_asked_for(tmp_path: Path) -> None:
    build(mini_copy(tmp_path / "site", {}), public=tmp_path / "public")
    assert not (tmp_path / "public/admin").exists()


def test_the_page_asks_nobody_but_the_code_host_and_no_other_page_knows_of_it(tmp_path: Path) -> None:
    settings = SETTINGS.replace("https://code.example/me/mini/edit", "https://codeberg.example/me/mini/_edit")
    settings += "admin:\n  script: cms.js\n  app_id: abc\n"
    root = mini_copy(tmp_path / "site", {"site.yaml": settings, "templates/assets/cms.js": ""})
    build(root, base_url="https://b.example/repo/", public=tmp_path / "public")
    html = (tmp_path / "public/admin/index.html").read_text(encoding="utf-8")
    assert html5lib.HTMLParser(strict=True).parse(html) is not None
    page = HtmlPage(html)
    policy = next(each.get("content", "") for each in page.all("meta") if each.get("http-equiv"))
    parts = dict(part.strip().partition(" ")[::2] for part in policy.split(";"))
    assert parts["connect-src"] == "'self' blob: https://codeberg.example http://localhost:8081 http://127.0.0.1:8081"
    assert parts["script-src"] == "'self' 'unsafe-eval'"
    assert parts["default-src"] == "'none'"
    assert [each.get("content") for each in page.all("meta") if each.get("name") == "robots"] == ["noindex"]
    others = [path for path in (tmp_path / "public").rglob("*.*") if path.parent.name != "admin" and path.is_file()]
    assert [path for path in others if b"/repo/admin/" in path.read_bytes()] == []


def _open(admin: Page, collection: str, thing: str) -> None:
    admin.get_by_role("link", name=collection, exact=True).click()
    admin.get_by_role("link", name=thing).first.click()
    expect(admin.get_by_text("CHANGES SAVED")).to_be_visible()


def _save(admin: Page) -> None:
    admin.get_by_role("button", name="Publish", exact=True).click()
    admin.get_by_role("menuitem", name="Publish now").click()
    expect(admin.get_by_text("CHANGES SAVED")).to_be_visible()


def _choose(admin: Page, label: str, id_: str) -> None:
    admin.get_by_label(label).fill(id_)
    admin.get_by_role("option", name=f"({id_})").click()


def _but_the_title(thing: object) -> dict[str, object]:
    """All that a file says, but for the title, and for white space at the end of the body."""
    names = set(type(thing).__dataclass_fields__) - {"title", "name", "origin"}  # type: ignore[attr-defined]
    said = {name: getattr(thing, name) for name in names}
    return said | ({"body": said["body"].strip()} if "body" in said else {})
