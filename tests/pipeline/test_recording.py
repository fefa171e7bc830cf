"""What a comparison found is recorded, so that a clone without the archive shows the same."""

import errno
from hashlib import sha256
from pathlib import Path

import pytest

from briefing.model.verdict import Verified
from briefing.output import place
from briefing.pipeline import recording
from briefing.pipeline.check import Checked, check
from tests.site_folder import ARTICLE, ENTRY, GOOD, contents, good_site, write_files

TEXT = "Klow, Thursday\n" + "x" * 103 + "\n“We shall talk,” the minister said.\n"
DIGEST = sha256(TEXT.encode()).hexdigest()
RECORD = GOOD[ARTICLE].replace("\n", "\r\n", 1) + f"# kept\narchive: talks.txt\nsha256: {DIGEST}\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The tiny site with a copy of its article, in which the quote stands at its span."""
    return write_files(good_site(tmp_path), {ARTICLE: RECORD, "archive/talks.txt": TEXT})


def _lines(checked: Checked) -> list[str]:
    return [str(finding) for finding in checked.findings]


def _quote(root: Path, text: str) -> None:
    write_files(root, {ENTRY: GOOD[ENTRY].replace("We shall talk", text)})


def test_grades_are_put_below_what_the_editor_wrote(root: Path) -> None:
    checked = check(root, record=True)
    assert (_lines(checked), checked.recorded, checked.grades) == ([], (ARTICLE,), {"verbatim": 1})
    assert (root / ARTICLE).read_bytes().decode() == RECORD + (
        f"verified:\r\n  sha256: {DIGEST}\r\n  quotes:\r\n"
        "    - {entry: 01-talks-begin, words: ce9d466e3bad, grade: verbatim, span: [120, 133], before: “, "
        'after: ",” the minister said."}\r\n'
    )
    before = contents(root)
    assert check(root, record=True).recorded == ()
    assert contents(root) == before


def test_without_being_asked_nothing_is_written(root: Path) -> None:
    before = contents(root)
    assert check(root).grades == {"verbatim": 1}
    assert contents(root) == before


@pytest.mark.parametrize("with_archive", [True, False])
def test_a_letter_changed_in_a_quote_is_told_at_its_line(root: Path, with_archive: bool) -> None:
    check(root, record=True)
    if not with_archive:
        (root / "archive/talks.txt").unlink()
    _quote(root, "We shell talk")
    told = (
        "the quote says “shell”, the copy “shall” [altered-quote]"
        if with_archive
        else "the quote was not compared since it was added or changed: run `check` where the archived copy is"
        " [not-compared]"
    )
    checked = check(root, record=True)
    assert _lines(checked) == [f"{ENTRY}:11:11: warning: {told}"]
    assert checked.grades == ({"altered": 1} if with_archive else {"unarchived": 1})
    assert checked.recorded == ((ARTICLE,) if with_archive else ())


def test_a_quote_that_nobody_said_is_an_error_here_and_in_a_clone(root: Path) -> None:
    _quote(root, "Nobody ever rows on Sundays")
    told = _lines(check(root, record=True))
    words = "“Nobody ever rows on Sundays” is not in the archived copy, nor anything like it"
    assert told == [f"{ENTRY}:11:11: error: {words} [missing-quote]"]
    (root / "archive/talks.txt").unlink()
    assert _lines(check(root)) == told


def test_a_stale_span_is_told_with_the_right_one(root: Path) -> None:
    write_files(root, {ENTRY: GOOD[ENTRY].replace("[120, 133]", "[121, 134]")})
    assert _lines(check(root)) == [
        f"{ENTRY}:14:11: warning: the words do not stand there in the archived copy: write [120, 133] [stale-span]"
    ]


def test_nothing_is_recorded_of_a_changed_copy(root: Path) -> None:
    check(root, record=True)
    before = contents(root)
    write_files(root, {"archive/talks.txt": TEXT.replace("talk", "row")})
    checked = check(root, record=True)
    assert [finding.check for finding in checked.findings] == ["changed-copy"]
    assert (checked.findings[0].origin.line, checked.recorded, checked.compared) == (9, (), 0)
    assert checked.grades == {"verbatim": 1}
    assert contents(root) == {**before, "archive/talks.txt": TEXT.replace("talk", "row").encode()}


def test_grades_are_recorded_though_something_else_is_wrong(root: Path) -> None:
    write_files(root, {"content/topics/unused.md": "---\ntitle: Unused\n---\n"})
    checked = check(root, record=True)
    assert ([finding.check for finding in checked.findings], checked.recorded) == (["unused-topic"], (ARTICLE,))


def test_a_folder_that_cannot_be_written_is_a_note(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system", ARTICLE)

    monkeypatch.setattr(place, "write_part", refused)
    checked = check(root, record=True)
    reason = f"{ARTICLE} cannot be written: Read-only file system"
    assert _lines(checked) == [
        f"{ARTICLE}:1:1: note: the grades of its quotes are not recorded: {reason} [not-recorded]"
    ]
    assert checked.recorded == ()


def test_a_file_in_brackets_is_left_as_it_is(root: Path) -> None:
    record = f"{{title: Talks begin, source: gazette, archive: talks.txt, sha256: {DIGEST}}}\n"
    write_files(root, {ARTICLE: record})
    checked = check(root, record=True)
    assert [(f.check, f.severity) for f in checked.findings if f.check != "unused-actor"] == [("not-recorded", "note")]
    assert (root / ARTICLE).read_text(encoding="utf-8") == record


def test_a_file_that_changed_since_it_was_read_is_left_as_it_is(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    changed = RECORD.replace("Talks begin", "Talks began")

    def record_late(digest: str, *_: object) -> Verified:
        write_files(root, {ARTICLE: changed})
        return Verified(sha256=digest)

    monkeypatch.setattr(recording, "record", record_late)
    assert "the file was changed in the meantime" in str(check(root, record=True).findings[0])
    assert (root / ARTICLE).read_bytes().decode() == changed
