"""The five articles, imported: into an empty site, and into the briefing that was made from them."""

import shutil
from pathlib import Path

import pytest

from briefing.content.load import load
from briefing.model.ids import ArticleId
from briefing.model.library import Library
from briefing.model.reading import FoundQuote
from briefing.parse.article import read_article
from briefing.pipeline.build import build
from briefing.pipeline.check import check
from briefing.pipeline.intake import import_files
from tests.site.published import ROOT
from tests.site_folder import contents


@pytest.fixture(scope="module")
def imported(seeds: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of a title alone, and what importing the five brought."""
    root = tmp_path_factory.mktemp("imported")
    (root / "site.yaml").write_text("title: A trial\n", encoding="utf-8")
    outcome = import_files(list(seeds.values()), root, dry_run=False)
    assert (outcome.findings, outcome.problems) == ((), ())
    return root


def test_an_empty_site_with_the_five_builds_without_an_edit(imported: Path, tmp_path: Path) -> None:
    checked = check(imported)
    told = [finding.check for finding in checked.findings if finding.severity != "note"]
    assert told == ["likely-copy"], "one of the five rewrites another"
    assert set(checked.grades) <= {"verbatim", "normalised"}
    assert checked.compared == checked.articles == 5
    built = build(imported, drafts=True, public=tmp_path / "preview")
    assert built.findings == ()
    assert built.entries >= 60
    assert len(list((tmp_path / "preview/actors").glob("*/index.html"))) >= 50


def test_nothing_is_published_before_an_editor_has_seen_it(imported: Path, tmp_path: Path) -> None:
    built = build(imported, public=tmp_path / "public")
    assert built.written is not None
    assert built.entries == 0
    assert [out.reason for out in built.left_out] == ["drafts", "actors in no published entry"]


def test_importing_them_again_changes_nothing(imported: Path, seeds: dict[str, Path]) -> None:
    before = contents(imported)
    outcome = import_files(list(seeds.values()), imported, dry_run=False)
    assert [one.changes for one in outcome.imported] == [()] * 5
    assert contents(imported) == before


def test_a_dry_run_changes_nothing(seeds: dict[str, Path], tmp_path: Path) -> None:
    (tmp_path / "site.yaml").write_text("title: A trial\n", encoding="utf-8")
    outcome = import_files(list(seeds.values()), tmp_path, dry_run=True)
    assert all(one.changes for one in outcome.imported)
    assert list(contents(tmp_path)) == ["site.yaml"]


def test_the_briefing_made_from_them_has_all_that_is_found_in_them(
    seeds: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    shutil.copy(ROOT / "site.yaml", tmp_path)
    monkeypatch.setenv("BRIEFING_ARCHIVE", str(next(iter(seeds.values())).parent))
    outcome = import_files(list(seeds.values()), tmp_path, dry_run=False)
    assert {one.name: (one.changes, one.remarks) for one in outcome.imported} == {
        path.name: ((), ()) for path in seeds.values()
    }
    assert contents(tmp_path / "content") == contents(ROOT / "content")


LIBRARY, _ = load(ROOT)
FEWEST_FOUND, FEWEST_RIGHT = 0.97, 0.95


@pytest.mark.parametrize("knows", [True, False], ids=["with the site's actors", "without"])
def test_quotes_and_speakers_are_those_that_the_editors_wrote(seeds: dict[str, Path], *, knows: bool) -> None:
    assert LIBRARY is not None
    found: dict[tuple[ArticleId, int, int], FoundQuote] = {}
    for article in LIBRARY.articles.values():
        text = next(path for path in seeds.values() if path.name == article.archive).read_bytes().decode()
        reading = read_article(text, actors=tuple(LIBRARY.actors.values()) if knows else ())
        found |= {
            (article.id, quote.span.start, quote.span.end): quote
            for segment in reading.segments
            for quote in segment.quotes
        }
    written = {
        (entry.article, quote.span.start, quote.span.end): quote.speaker
        for entry in LIBRARY.entries.values()
        for quote in entry.quotes
        if quote.span
    }
    both = found.keys() & written.keys()
    right = [at for at in both if _is(found[at], written[at], LIBRARY)]
    assert 2 * len(both) / (len(found) + len(written)) >= FEWEST_FOUND
    assert len(right) / len(both) >= FEWEST_RIGHT


def _is(quote: FoundQuote, speaker: str | None, library: Library) -> bool:
    said = quote.attribution
    if said is None or speaker is None:
        return said is None and speaker is None
    actor = library.actors[speaker]  # type: ignore[index]
    return said.speaker.casefold() in {name.casefold() for name in (actor.name, *actor.aliases)}
