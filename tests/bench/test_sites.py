"""Every generator of the bench makes the same site; none is timed here."""

import re
import shutil
from pathlib import Path

import pytest

from bench import peers
from bench.comparable import differences, extent
from bench.corpus import made_up
from bench.generators.briefing import BRIEFING, FULL
from bench.generators.generator import Generator
from bench.process import timed
from bench.works import WORKS, Stale, Subject, Work

CORPUS = made_up(20)


def _built(generator: Generator, folder: Path) -> Subject:
    subject = Subject(generator, CORPUS, peers.tools_of(generator), folder)
    timed(subject.command, subject.site)
    return subject


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> Subject:
    """This program's site."""
    return _built(BRIEFING, tmp_path_factory.mktemp("ours"))


@pytest.fixture(scope="module", params=list(peers.PEERS.values()), ids=list(peers.PEERS))
def peer(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Subject:
    """A peer's site. Where the peer is not installed: a skip that the summary tells aloud, in CI too."""
    if not peers.is_here(request.param):
        pytest.skip(peers.NONE)
    return _built(request.param, tmp_path_factory.mktemp("peer"))


def test_the_minimal_site_has_the_pages_that_are_compared_and_no_other(ours: Subject) -> None:
    assert extent(ours.public).pages == CORPUS.pages
    kinds = {path.relative_to(ours.public).parts[0] for path in ours.public.rglob("*") if path.is_file()}
    assert kinds == {
        ".briefing.json", ".nojekyll", "actors", "assets", "entries", "feed.xml", "index.html", "sitemap.xml",
        "sources", "topics",
    }  # fmt: skip
    assert not list(ours.public.glob("*/*/feed.*"))


def test_a_peer_makes_the_same_site(ours: Subject, peer: Subject) -> None:
    assert list(differences(ours.public, peer.public)) == []


@pytest.mark.parametrize("work", WORKS, ids=lambda work: work.name)
def test_after_each_work_the_last_edit_is_shown(peer: Subject, work: Work) -> None:
    work.before(peer)
    timed(peer.command, peer.site)
    peer.look()


def test_the_full_site_has_all_kinds_but_two(tmp_path: Path) -> None:
    full = _built(FULL, tmp_path)
    made = {path.name for path in full.public.iterdir()}
    assert {"statements", "who-on-whom", "timeline", "network", "data", "digest", "feed.json"} <= made
    assert not {"search", "social"} & made
    assert "Key event" in (full.public / "index.html").read_text(encoding="utf-8")


def test_a_build_that_does_not_show_an_edit_is_told(tmp_path: Path) -> None:
    subject = _built(BRIEFING, tmp_path)
    entry = subject.edit()
    with pytest.raises(Stale, match=re.escape(f"entries/{entry.id}/ does not show “{entry.title}”")):
        subject.look()


def test_forgetting_leaves_nothing_that_a_build_made(tmp_path: Path) -> None:
    subject = _built(BRIEFING, tmp_path)
    (tmp_path / ".cache").mkdir(exist_ok=True)
    subject.forget()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["content", "site.yaml", "templates"]


@pytest.mark.parametrize(
    ("page", "change", "told"),
    [
        ("index.html", None, "lacks 1 pages, such as index.html"),
        ("index.html", "<p>Nothing</p>", "says another thing"),
        ("feed.xml", None, "lacks feed.xml"),
        ("index.html", "<p></p>" * 20_000, "bytes, those of"),
    ],
)
def test_what_is_not_the_same_is_told(ours: Subject, tmp_path: Path, page: str, change: str | None, told: str) -> None:
    other = tmp_path / "other"
    shutil.copytree(ours.public, other)
    if change is None:
        (other / page).unlink()
    else:
        (other / page).write_text((other / page).read_text(encoding="utf-8") + change, encoding="utf-8")
    assert any(told in each for each in differences(ours.public, other))
