"""Long lists in pages: nothing is left out, every page is reached by links, and none is heavy."""

import re
import shutil
from pathlib import Path

import pytest

from briefing.render.context import Context
from briefing.render.paging import cut, leaves
from tests.invented import entry
from tests.render.said import context_of
from tests.site.html_page import HtmlPage
from tests.site.published import ROOT, Published, publish

BASE_URL = "https://briefing.example/repo/"


@pytest.fixture(scope="module")
def paged(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """The briefing in pages of ten."""
    folder = tmp_path_factory.mktemp("paged")
    shutil.copytree(ROOT / "content", folder / "site/content")
    settings = (ROOT / "site.yaml").read_text(encoding="utf-8")
    (folder / "site/site.yaml").write_text(f"{settings}\npage_size: 10\n", encoding="utf-8")
    return publish(folder / "site", folder / "public", BASE_URL)


def _pages(site: Published, first: str) -> list[HtmlPage]:
    """The pages of a list, found as a reader does: by the link to the next."""
    found, name = [], first
    while name:
        found.append(site.pages[name])
        leads = [link.get("href", "") for link in found[-1].all("a") if link.get("rel") == "next"]
        name = site.file_at("https://briefing.example" + leads[0]) or "" if leads else ""
    return found


def _entries(page: HtmlPage) -> list[str]:
    lines = [item for item in page.all("li") if "data-actors" in item.keys()]  # noqa: SIM118 - an element is no dict
    return [next(item.iter("a")).get("href", "") for item in lines]


def test_every_entry_stands_on_one_page_of_the_list(paged: Published) -> None:
    pages = _pages(paged, "entries/index.html")
    listed = [href for page in pages for href in _entries(page)]
    assert [len(_entries(page)) for page in pages[:-1]] == [10] * (len(pages) - 1)
    assert len(listed) == len(set(listed)) > 50


def test_an_actors_entries_go_on_on_pages_of_their_own(paged: Published) -> None:
    pages = _pages(paged, "actors/donald-trump/index.html")
    listed = [href for page in pages for href in _entries(page)]
    assert len(pages) > 3
    assert len(listed) == len(set(listed))
    assert pages[1].title.startswith("Donald Trump: entries, page 2 – ")


def test_each_page_is_canonical_and_in_the_sitemap(paged: Published) -> None:
    urls = re.findall(r"<loc>(.*?)</loc>", paged.text("sitemap.xml"))
    numbered = [name for name in paged.pages if "/page/" in name]
    assert len(numbered) > 20
    for name in numbered:
        assert paged.pages[name].link("canonical") == paged.url(name)
        assert paged.url(name) in urls


def test_the_way_back_is_linked_too(paged: Published) -> None:
    for page in _pages(paged, "entries/index.html")[1:]:
        (back,) = {link.get("href") for link in page.all("a") if link.get("rel") == "prev"}
        assert paged.file_at(f"https://briefing.example{back}")
        (here,) = [link for link in page.all("a") if link.get("aria-current") == "page"]
        assert page.link("canonical") == f"https://briefing.example{here.get('href')}"


def test_the_lists_of_each_kind_have_all_entries_of_it(paged: Published) -> None:
    every = [href for page in _pages(paged, "entries/index.html") for href in _entries(page)]
    kinds = sorted(name for name in paged.pages if re.fullmatch(r"entries/kind/\w+/index\.html", name))
    assert len(kinds) > 3
    listed = [href for kind in kinds for page in _pages(paged, kind) for href in _entries(page)]
    assert sorted(listed) == sorted(every)
    assert set(_entries(paged.pages["entries/key/index.html"])) < set(every)


def test_a_short_list_has_no_pager(mini: Published) -> None:
    assert [name for name, page in mini.pages.items() if page.of_class("pager")] == []


@pytest.mark.parametrize(("things", "size", "runs"), [(0, 3, [0]), (1, 3, [1]), (3, 3, [3]), (7, 3, [3, 3, 1])])
def test_a_list_is_cut_into_runs(things: int, size: int, runs: list[int]) -> None:
    made = cut(range(things), size)
    assert [len(run) for run in made] == runs
    assert [thing for run in made for thing in run] == list(range(things))


@pytest.mark.parametrize(
    ("number", "shown"),
    [(1, "1 2 3 … 20"), (3, "1 2 3 4 5 … 20"), (5, "1 2 3 4 5 6 7 … 20"), (10, "1 … 8 9 10 11 12 … 20")],
)
def test_far_pages_are_left_out_of_the_numbers_but_no_single_one(number: int, shown: str) -> None:
    context: Context = context_of(entry("one/01-a"))
    leaf = list(leaves(context, "entries", range(20), size=1))[number - 1]
    assert " ".join(page.text for page in leaf.pager.pages) == shown
    assert all((page.href is None) == (page.text == "…") for page in leaf.pager.pages)


def test_no_page_of_a_big_list_is_heavy(paged: Published) -> None:
    heavy = {name: size for name in paged.pages if (size := _size(paged.folder / name)) > 60_000}
    assert heavy == {}


def _size(path: Path) -> int:
    return path.stat().st_size
