"""The memo: what is kept is found again; what is damaged, or another program's, is not taken."""

from pathlib import Path

import pytest

from briefing.pipeline.build import build
from briefing.pipeline.cache import Cache
from briefing.pipeline.memo import Memo, read_memo, write_memo
from tests.site.published import mini_copy, steady

STAMP = b"this program"


def _memo() -> Memo:
    return Memo(
        reads=[("by_actor", "one", "ada"), ("entries", "all", None), ("copies", "has", "x")],
        prints=[b"1", b"2", b"3"],
        traces={"index.html": (b"key", (0, 2), ("index.html",))},
        files={"index.html": (b"digest", 10, 20, 30)},
        bytecode={"k": b"code"},
        references={b"text": ("layouts/base.html",), b"other": None},
        terms="UTC",
        shelf={"content/a.md": ((1, 2, 3), b"d", ["x"], frozenset({("actor", "ada")}), frozenset(), (3, 9))},
    )


def test_what_is_kept_is_found_again(tmp_path: Path) -> None:
    write_memo(tmp_path / "memo", STAMP, _memo())
    assert read_memo(tmp_path / "memo", STAMP) == _memo()


def test_another_program_finds_nothing(tmp_path: Path) -> None:
    write_memo(tmp_path / "memo", STAMP, _memo())
    assert read_memo(tmp_path / "memo", b"another one") == Memo()


@pytest.mark.parametrize("left", [0, 1, 15, 16, 17, 40, -1])
def test_a_file_that_was_cut_off_is_no_memo(tmp_path: Path, left: int) -> None:
    path = tmp_path / "memo"
    write_memo(path, STAMP, _memo())
    path.write_bytes(path.read_bytes()[:left])
    assert read_memo(path, STAMP) == Memo()


def test_a_changed_byte_makes_it_no_memo(tmp_path: Path) -> None:
    path = tmp_path / "memo"
    write_memo(path, STAMP, _memo())
    whole = path.read_bytes()
    for at in range(0, len(whole), 7):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert read_memo(path, STAMP) == Memo()


def test_no_file_is_no_memo(tmp_path: Path) -> None:
    assert read_memo(tmp_path / "none", STAMP) == Memo()
    assert read_memo(tmp_path, STAMP) == Memo()


def test_reads_that_nothing_names_are_thrown_out_when_they_are_many() -> None:
    memo = Memo(
        reads=[("entries", "one", str(number)) for number in range(10)],
        prints=[bytes([number]) for number in range(10)],
        traces={"a": (b"k", (7, 3), ()), "b": (b"k", (3,), ())},
    )
    memo.tidy()
    assert [key for _, _, key in memo.reads] == ["3", "7"]
    assert memo.prints == [b"\x03", b"\x07"]
    assert memo.traces == {"a": (b"k", (1, 0), ()), "b": (b"k", (0,), ())}


def test_a_build_whose_cache_is_gone_or_damaged_gives_the_same_bytes(tmp_path: Path) -> None:
    root, public = mini_copy(tmp_path / "site"), tmp_path / "public"
    build(root, public=public, cache=Cache.of(root, public))
    (kept,) = (root / ".cache").iterdir()
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
    assert len(list((root / ".cache").iterdir())) == 2


def _drawn(root: Path, public: Path) -> list[str]:
    """What a build of its own program would have made anew."""
    result = build(root, public=public, cache=Cache.of(root, public))
    assert result.written
    return [stage.name for stage in result.stages if stage.name.startswith("  ")]
