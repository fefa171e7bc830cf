"""Where the links of bodies lead: on the site as it would be published, at its own address."""

from pathlib import Path

import pytest

from briefing.pipeline.build import build
from briefing.pipeline.check import check
from tests.site_folder import ENTRY, GOOD, PAGE, SITE, good_site, write_files

REPO = GOOD[SITE].replace("https://example.org/", "https://example.org/repo/")


def _told(root: Path, link: str, site: str = REPO, **files: str) -> list[str]:
    write_files(root, {SITE: site, PAGE: f"{GOOD[PAGE]}\nSee [this]({link}).\n", **files})
    return [f"{each.check} {each.message}" for each in check(root).findings]


@pytest.mark.parametrize(
    "link",
    [
        "/repo/actors/", "/repo/actors", "../actors/ada-exampleby/", "#main", "/repo/topics/peace-talks/#main", "",
        "https://example.org/repo/entries/gazette-talks/01-talks-begin/#q1", "https://example.org/",
        "mailto:ada@example.org", "/repo/",
        "entry:gazette-talks/01-talks-begin#q1", "entry:gazette-talks/01-talks-begin#source", "//example.net/x",
        "/repo/data/", "../actors/?by=name#main", "/repo/entries/gazette%2Dtalks/01-talks-begin/", "/repo/sitemap.xml",
    ],
)  # fmt: skip
def test_a_link_that_leads_somewhere_is_not_told(tmp_path: Path, link: str) -> None:
    assert _told(good_site(tmp_path), link) == []


@pytest.mark.parametrize(
    ("link", "told"),
    [
        ("/actors/", "broken-link “/actors/” leads to no page of this site"),
        ("actors/", "broken-link"),
        ("/repo/actors/nobody/", "broken-link"),
        ("https://example.org/repo/nowhere", "broken-link"),
        ("../actors/#nowhere", "broken-anchor the page has no place `#nowhere` (it has #"),
        ("#nowhere", "broken-anchor"),
        ("actor:ada-exampleby#q1", "broken-anchor"),
    ],
)
def test_a_link_that_leads_nowhere_is_told(tmp_path: Path, link: str, told: str) -> None:
    (found,) = _told(good_site(tmp_path), link)
    assert found.startswith(told)


def test_a_kind_of_page_that_is_switched_off_is_no_place(tmp_path: Path) -> None:
    (found,) = _told(good_site(tmp_path), "/repo/actors/", REPO.replace("feed: false", "actors: false"))
    assert found.startswith("broken-link")


def test_anchors_are_those_of_the_sites_own_templates(tmp_path: Path) -> None:
    own = {"templates/pages/page.html": '<p id="here">{{ view.html }}</p>'}
    root = write_files(good_site(tmp_path), own)
    assert _told(root, "#here") == []
    assert _told(root, "#main")[0].startswith("broken-anchor")
    write_files(root, {"templates/pages/page.html": "{{ view.nothing }}"})
    assert _told(root, "#here") == []


def test_a_large_picture_of_the_sites_own_is_told(tmp_path: Path) -> None:
    root = write_files(
        good_site(tmp_path), {"templates/assets/a.png": b"x" * 500_001, "templates/assets/b.zip": b"x" * 9}
    )
    (finding,) = check(root).findings
    assert (str(finding.origin.path), finding.check) == ("templates/assets/a.png", "large-picture")


def test_what_a_build_leaves_out_is_what_check_tells(tmp_path: Path) -> None:
    draft = GOOD[ENTRY].replace("kind: update", "kind: update\nstatus: draft")
    root = write_files(good_site(tmp_path), {ENTRY: draft, "content/topics/wars.md": "---\ntitle: Wars\n---\n"})
    left = {name for out in build(root).left_out if not out.reason.startswith("drafts") for name in out.things}
    told = [each for each in check(root).findings if each.check in {"unused-actor", "unused-topic"}]
    assert {Path(each.origin.path).stem for each in told} == left == {"borduria", "diplomacy", "peace-talks", "wars"}
    assert {Path(each.origin.path).stem for each in told if each.severity == "warning"} == {"wars"}


def test_templates_that_cannot_be_read_are_for_a_build_to_tell(tmp_path: Path) -> None:
    assert _told(good_site(tmp_path), "/repo/nobody/", **{"templates/assets/con.png": "x"}) == []
