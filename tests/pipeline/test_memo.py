"""The memo: with it a build makes only what a change touches; without it, the same bytes."""

from pathlib import Path

from briefing.pipeline.build import build
from briefing.pipeline.cache import Cache
from briefing.pipeline.memo import Memo
from tests.site.published import mini_copy, steady


def test_reads_that_nothing_names_are_thrown_out_when_they_are_many() -> None:
    memo = Memo(
        reads={("entries", "one"): {str(number): number for number in range(9)}, ("copies", "all"): {None: 9}},
        prints=[bytes([number]) for number in range(10)],
        traces={"a": (b"k", (7, 3), ()), "b": (b"k", (3,), ())},
    )
    assert memo.tidy()
    assert memo.reads == {("entries", "one"): {"3": 0, "7": 1}}
    assert memo.prints == [b"\x03", b"\x07"]
    assert memo.traces == {"a": (b"k", (1, 0), ()), "b": (b"k", (0,), ())}
    assert not memo.tidy(), "all are named now"


def test_a_build_whose_cache_is_gone_or_damaged_gives_the_same_bytes(tmp_path: Path) -> None:
    root, public = mini_copy(tmp_path / "site"), tmp_path / "public"
    build(root, public=public, cache=Cache.of(root, public))
    (kept,) = (root / ".cache").glob("*.memo")
    before = steady(public)
    for damaged in (b"", b"no memo", kept.read_bytes()[:1000]):
        kept.write_bytes(damaged)
        result = build(root, public=public, cache=Cache.of(root, public))
        assert result.written
        assert (result.written.written, result.written.removed) == (0, 0)
        assert steady(public) == before


def test_nothing_is_drawn_again_where_nothing_changed(tmp_path: Path) -> None:
    root, public = mini_copy(tmp_path / "site"), tmp_path / "public"
    names = [_drawn(root, public) for _ in range(3)]
    assert len(names[0]) > 20
    assert names[1:] == [[], []]
    about = root / "content/pages/about.md"
    about.write_text(about.read_text(encoding="utf-8") + "\nMore.\n", encoding="utf-8")
    assert _drawn(root, public) == ["  pages/page.html"]


def test_a_file_of_the_output_that_was_changed_is_made_again(tmp_path: Path) -> None:
    root, public = mini_copy(tmp_path / "site"), tmp_path / "public"
    _drawn(root, public)
    whole = (public / "about/index.html").read_bytes()
    (public / "about/index.html").write_bytes(whole[:-9] + b"</HTML>\n\n")
    assert _drawn(root, public) == ["  pages/page.html"]
    assert (public / "about/index.html").read_bytes() == whole


def test_a_folder_that_cannot_hold_the_cache_keeps_no_site_from_being_built(tmp_path: Path) -> None:
    root, public = mini_copy(tmp_path / "site", {".cache": "a file stands here"}), tmp_path / "public"
    assert build(root, public=public, cache=Cache.of(root, public)).written


def test_no_build_changes_another_folders_cache(tmp_path: Path) -> None:
    root = mini_copy(tmp_path / "site")
    for folder in ("one", "other", "one"):
        result = build(root, public=tmp_path / folder, cache=Cache.of(root, tmp_path / folder))
    assert result.written
    assert result.written.written == 0
    assert len(list((root / ".cache").glob("*.memo"))) == 2


def _drawn(root: Path, public: Path) -> list[str]:
    """What a build of its own program would have made anew."""
    result = build(root, public=public, cache=Cache.of(root, public))
    assert result.written
    return [stage.name for stage in result.stages if stage.name.startswith("  ")]
