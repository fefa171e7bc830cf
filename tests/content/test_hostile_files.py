"""Nothing under content/ leads out of it, waits for ever, or has a name that another system could not hold."""

import os
from pathlib import Path

import pytest

from briefing.content.load import load
from briefing.model.file_name import WINDOWS
from tests.bounded import bounded
from tests.site_folder import GOOD, PERSON, TOPIC, good_site, write_files


def _told(root: Path) -> list[str]:
    return [str(finding) for finding in load(root)[1]]


@pytest.mark.parametrize(
    ("at", "target"),
    [
        ("content/topics/secret.md", "secret.md"),
        ("content/topics/secret.md", "../outside/secret.md"),
        ("content/topics/secret.md", "/etc/hostname"),
        ("content/entries/secret", "../outside"),
        ("content/statements", "outside"),
        ("content/questions", "/"),
    ],
)
def test_a_link_that_leads_out_of_the_content_is_refused(tmp_path: Path, at: str, target: str) -> None:
    root = good_site(tmp_path / "site")
    write_files(tmp_path, {"outside/secret.md": "---\ntitle: Secret\n---\n", "site/secret.md": "---\ntitle: S\n---\n"})
    (root / at).symlink_to(target if target.startswith("/") else tmp_path / target if "/" in target else root / target)
    (told,) = _told(root)
    assert told.startswith(f"{at}:1:1: error: this is a link that leads out of content/: put the file itself here")


@pytest.mark.parametrize("target", ["no-such-file.md", "circle.md"])
def test_a_link_that_leads_nowhere_is_refused(tmp_path: Path, target: str) -> None:
    root = good_site(tmp_path)
    (root / "content/topics/circle.md").symlink_to(target)
    (told,) = _told(root)
    assert told.startswith("content/topics/circle.md:1:1: error: this is a link that leads nowhere")


def test_a_link_within_the_content_is_followed(tmp_path: Path) -> None:
    root = good_site(tmp_path)
    (root / "content/topics/talks.md").symlink_to(root / TOPIC)
    library, findings = load(root)
    assert findings == ()
    assert library is not None
    assert "talks" in library.topics


def test_the_content_itself_may_stand_elsewhere(tmp_path: Path) -> None:
    root = good_site(tmp_path / "site")
    (root / "content").rename(tmp_path / "elsewhere")
    (root / "content").symlink_to(tmp_path / "elsewhere")
    assert _told(root) == []


@pytest.mark.parametrize("at", ["content/topics/pipe.md", "site.yaml"])
def test_a_pipe_is_not_waited_for(tmp_path: Path, at: str) -> None:
    root = write_files(good_site(tmp_path), {"site.yaml": None} if at == "site.yaml" else {})
    os.mkfifo(root / at)
    told = bounded(lambda: _told(root), wall=20)
    assert [line.partition(":")[0] for line in told] == [at]


@pytest.mark.parametrize("name", sorted(WINDOWS))
def test_a_name_that_windows_keeps_is_refused(tmp_path: Path, name: str) -> None:
    root = write_files(good_site(tmp_path), {f"content/actors/{name}.md": GOOD[PERSON]})
    (told,) = _told(root)
    assert told.startswith(f"content/actors/{name}.md:1:1: error: “{name}” cannot be the name of this file")
    assert "Windows keeps this one for itself" in told


@pytest.mark.parametrize("at", ["topics/", "entries/gazette-talks/02-"])
def test_a_name_that_leaves_no_room_for_what_is_made_of_it_is_refused(tmp_path: Path, at: str) -> None:
    root = write_files(good_site(tmp_path), {f"content/{at}{'x' * 201}.md": "---\n---\n"})
    (told,) = _told(root)
    assert "files are named with at most 200 characters [bad-slug]" in told


@pytest.mark.parametrize(
    "name", ["Peace-Talks", "peace-talks ", "peace-talks\u0301", "ｐeace", "peace.talks", "..", "-", "a\nb", "ﬁn", "K"]
)  # fmt: skip
def test_names_that_could_be_taken_for_others_are_refused(tmp_path: Path, name: str) -> None:
    root = write_files(good_site(tmp_path), {f"content/topics/x{name}.md": "---\ntitle: T\n---\n"})
    (told,) = _told(root)
    assert "[bad-slug]" in told
    assert len(told.splitlines()) == 1


def test_a_name_that_is_no_text_is_told(tmp_path: Path) -> None:
    root = good_site(tmp_path)
    try:
        (root / os.fsdecode(b"content/topics/caf\xe9.md")).write_text("---\ntitle: T\n---\n", encoding="utf-8")
    except OSError:
        pytest.skip("this file system knows only names in UTF-8")
    (told,) = _told(root)
    assert told.startswith("content/topics/caf\\udce9.md:1:1: error: ")


@pytest.mark.parametrize(
    ("name", "twin"),
    [("Peace-Talks.md", "peace-talks.md"), ("cafe\u0301.md", "caf\u00e9.md"), ("CAFÉ.md", "café.md")],
)
@pytest.mark.parametrize("folder", ["actors", "topics", "entries/gazette-talks", "pages"])
def test_a_file_that_is_another_one_on_some_systems_names_it(tmp_path: Path, folder: str, name: str, twin: str) -> None:
    at = f"content/{folder}"
    root = write_files(good_site(tmp_path), {f"{at}/{each}": "---\ntitle: T\n---\n" for each in (name, twin)})
    if not {name, twin} <= {path.name for path in (root / at).iterdir()}:
        pytest.skip("this system is one of those")
    told = next(line for line in _told(root) if line.startswith(f"{at}/{name}:"))
    assert f"some systems would take it for {at}/{twin} [bad-slug]" in told
