"""Building: from the content to the output folder."""

from pathlib import Path

import pytest

from briefing.output.problem import OutputProblem
from briefing.pipeline.build import build
from tests.site.published import Published, built, mini_copy

HERE = "https://briefing.example/elsewhere/"


def _files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _pages(folder: Path) -> set[str]:
    """Everything but the index of the search, whose names are other ones each time."""
    return {name for name in _files(folder) if not name.startswith("search/index/")}


def test_a_build_goes_to_public_and_counts_its_entries(tmp_path: Path) -> None:
    root = mini_copy(tmp_path / "site")
    result = build(root)
    assert (root / "public/index.html").is_file()
    assert result.findings == ()
    assert result.entries == 5


def test_what_has_no_page_is_told_with_the_reason(tmp_path: Path) -> None:
    result = built(mini_copy(tmp_path / "site"), tmp_path / "public")
    assert {out.reason: out.things for out in result.left_out} == {
        "drafts": ("klow-talks/03-a-draft", "not-asked-yet", "unready"),
        "actors in no published entry": ("nobody-inparticular", "sleeping-society"),
        "topics of no published entry": ("unwritten",),
    }


def test_drafts_are_shown_when_they_are_wanted(tmp_path: Path) -> None:
    result = build(mini_copy(tmp_path / "site"), drafts=True, public=tmp_path / "public")
    assert result.entries == 6
    assert "Draft" in (tmp_path / "public/entries/klow-talks/03-a-draft/index.html").read_text(encoding="utf-8")
    assert (tmp_path / "public/unready/index.html").is_file()
    assert (tmp_path / "public/topics/unwritten/index.html").is_file()
    assert "drafts" not in {out.reason for out in result.left_out}


def test_a_draft_is_named_nowhere(tmp_path: Path) -> None:
    built(mini_copy(tmp_path / "site"), tmp_path / "public")
    for name, content in _files(tmp_path / "public").items():
        assert b"A draft &amp;" not in content, name
        assert b"03-a-draft" not in content, name
        assert b"Nobody may read this" not in content, name


def test_a_draft_is_withdrawn_with_all_that_only_it_had(tmp_path: Path) -> None:
    root = mini_copy(tmp_path / "site")
    build(root, drafts=True)
    result = build(root)
    assert result.written
    assert result.written.removed
    assert not (root / "public/topics/unwritten").exists()
    built(root, tmp_path / "fresh")
    assert _pages(root / "public") == _pages(tmp_path / "fresh")


def test_another_base_address_takes_the_place_of_the_settings(tmp_path: Path) -> None:
    built(mini_copy(tmp_path / "site"), tmp_path / "public", HERE)
    site = Published(tmp_path / "public", HERE)
    assert site.pages["index.html"].link("canonical") == HERE
    assert "/mini/" not in site.text("sitemap.xml") + site.text("feed.xml") + site.text("robots.txt")


def test_an_error_in_the_content_leaves_the_last_site_whole(tmp_path: Path) -> None:
    root = mini_copy(tmp_path / "site")
    built(root, tmp_path / "public")
    before = _files(tmp_path / "public")
    (root / "content/actors/borduria.md").write_text("---\nname: B\nkind: planet\n---\n", encoding="utf-8")
    (root / "content/topics/ferry.md").unlink()
    result = build(root, public=tmp_path / "public")
    assert result.written is None
    assert {finding.check for finding in result.findings} == {"bad-value", "unknown-id"}
    assert _files(tmp_path / "public") == before


def test_an_edit_writes_the_pages_that_it_touches_and_no_other(tmp_path: Path) -> None:
    root = mini_copy(tmp_path / "site")
    built(root, tmp_path / "public")
    page = root / "content/pages/about.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nOne more line.\n", encoding="utf-8")
    result = built(root, tmp_path / "public").written
    assert result
    assert (result.written, result.removed) == (1, 0)


def test_a_folder_full_of_other_things_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / "public").mkdir()
    (tmp_path / "public/letter.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(OutputProblem, match="no build made"):
        build(mini_copy(tmp_path / "site"), public=tmp_path / "public")
    assert _files(tmp_path / "public") == {"letter.txt": b"mine"}


def test_the_smallest_site_of_all_is_built(tmp_path: Path) -> None:
    (tmp_path / "site.yaml").write_text("title: Nothing yet\n", encoding="utf-8")
    result = built(tmp_path, tmp_path / "public")
    assert result.entries == 0
    site = Published(tmp_path / "public", "http://localhost:8000/")
    assert site.pages["index.html"].title == "Nothing yet"
    assert [name for name, page in site.pages.items() if len(page.all("h1")) != 1] == []
