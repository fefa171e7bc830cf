"""Copies are read from the archive folder alone, and only those that the records name are compared with."""

from hashlib import sha256
from pathlib import Path

import pytest

from briefing.content.load import load
from briefing.model.ids import ArticleId
from briefing.pipeline.copies import LARGEST, Copies, read_copies
from briefing.pipeline.folders import ARCHIVE_VARIABLE
from tests.site_folder import ARTICLE, GOOD, good_site, write_files

TALKS = ArticleId("gazette-talks")
TEXT = "“We shall talk,” the minister said.\r\n"
DIGEST = sha256(TEXT.encode()).hexdigest()


def _copies(
    root: Path, *, archive: str = "talks.txt", digest: str | None = DIGEST, copy: bytes | None = None
) -> Copies:
    record = f"archive: {archive}\n" + (f"sha256: {digest}\n" if digest else "")
    write_files(good_site(root), {ARTICLE: GOOD[ARTICLE] + record})
    if copy is not None:
        write_files(root, {"archive/talks.txt": copy})
    library, findings = load(root)
    assert library, findings
    return read_copies(root, library)


def test_a_copy_is_read_as_it_is(tmp_path: Path) -> None:
    copies = _copies(tmp_path, copy=TEXT.encode())
    assert (copies.texts, copies.digests, copies.findings) == ({TALKS: TEXT}, {TALKS: DIGEST}, ())
    assert copies.named == 1


def test_a_digest_in_capitals_is_the_same(tmp_path: Path) -> None:
    assert TALKS in _copies(tmp_path, digest=DIGEST.upper(), copy=TEXT.encode()).texts


def test_a_copy_that_is_not_here_is_no_finding(tmp_path: Path) -> None:
    copies = _copies(tmp_path)
    assert (copies.texts, copies.findings, copies.named) == ({}, (), 1)


def test_a_changed_copy_is_told_with_both_digests(tmp_path: Path) -> None:
    copies = _copies(tmp_path, copy=b"Other words")
    (finding,) = copies.findings
    assert copies.texts == {}
    assert (finding.check, finding.severity, finding.where) == ("changed-copy", "error", ("sha256",))
    assert DIGEST in finding.message
    assert sha256(b"Other words").hexdigest() in finding.message
    assert "restore the file, or import the new copy" in finding.message


def test_without_a_digest_the_copy_is_held_against_the_one_compared_last(tmp_path: Path) -> None:
    assert TALKS in _copies(tmp_path, digest=None, copy=TEXT.encode()).texts
    write_files(tmp_path, {ARTICLE: GOOD[ARTICLE] + "archive: talks.txt\nverified: {sha256: abc}\n"})
    library, _ = load(tmp_path)
    assert library
    assert [finding.check for finding in read_copies(tmp_path, library).findings] == ["changed-copy"]


@pytest.mark.parametrize(
    "name",
    ["../talks.txt", "/etc/hostname", "inner/../../talks.txt", "link.txt", "folder", "a\\talks.txt", "x" * 5_000],
)
def test_no_name_leads_out_of_the_archive(tmp_path: Path, name: str) -> None:
    write_files(tmp_path, {"talks.txt": TEXT, "archive/folder/x.txt": TEXT})
    (tmp_path / "archive/link.txt").symlink_to(tmp_path / "talks.txt")
    copies = _copies(tmp_path, archive=name)
    assert copies.texts == {}
    assert [(finding.check, finding.where) for finding in copies.findings] == [("bad-archive", ("archive",))]


def test_the_archive_folder_may_be_a_link(tmp_path: Path) -> None:
    write_files(tmp_path / "elsewhere", {"talks.txt": TEXT})
    (tmp_path / "site").mkdir()
    (tmp_path / "site/archive").symlink_to(tmp_path / "elsewhere")
    assert TALKS in _copies(tmp_path / "site").texts


def test_another_folder_can_be_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_files(tmp_path / "elsewhere", {"talks.txt": TEXT})
    monkeypatch.setenv(ARCHIVE_VARIABLE, str(tmp_path / "elsewhere"))
    assert TALKS in _copies(tmp_path / "site").texts
    monkeypatch.setenv(ARCHIVE_VARIABLE, "")
    assert TALKS not in _copies(tmp_path / "site").texts


@pytest.mark.parametrize(
    ("raw", "words"), [(b"caf\xe9", "byte 3 of the copy is not UTF-8"), (b"a" * (LARGEST + 1), "5,000,001 bytes")]
)
def test_a_copy_that_cannot_be_compared_with_is_told(tmp_path: Path, raw: bytes, words: str) -> None:
    copies = _copies(tmp_path, digest=sha256(raw).hexdigest(), copy=raw)
    (finding,) = copies.findings
    assert (copies.texts, copies.digests) == ({}, {})
    assert words in finding.message
