"""Which folder may be the output folder, and that nothing is touched where one may not."""

from pathlib import Path

import pytest

from briefing.output.problem import OutputProblem
from briefing.pipeline.build import build
from tests.site_folder import SITE, contents, good_site, write_files

REFUSED = {
    ".": "is the site's own folder",
    "..": "holds the site itself",
    "../..": "holds the site itself",
    "content": "is the site's content folder, or in it",
    "content/actors": "is the site's content folder, or in it",
    "content/new/public": "is the site's content folder, or in it",
    "templates": "is the site's templates folder, or in it",
    ".git/pages": "is the site's .git folder, or in it",
    "copies": "is the archive of copies, or in it",
    "copies/public": "is the archive of copies, or in it",
    "public/../content": "is the site's content folder, or in it",
    "home": "is your home folder, or holds it",
    "homes": "is your home folder, or holds it",
    "linked": "is a link to ",
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The tiny site; a home folder and a link to an empty folder stand in its folder too."""
    root = good_site(tmp_path / "around/site")
    write_files(root, {SITE: (root / SITE).read_text(encoding="utf-8") + "archive: copies\n"})
    for folder in ("elsewhere", "home", "homes/ada"):
        (root / folder).mkdir(parents=True)
    (root / "linked").symlink_to(root / "elsewhere")
    return root


@pytest.mark.parametrize(("output", "reason"), REFUSED.items())
@pytest.mark.parametrize("with_manifest", [False, True])
def test_a_folder_that_holds_what_a_person_keeps_is_refused_untouched(
    site: Path, monkeypatch: pytest.MonkeyPatch, output: str, reason: str, with_manifest: bool
) -> None:
    home = site / ("homes/ada" if output == "homes" else "home")
    monkeypatch.setattr(Path, "home", lambda: home)
    if with_manifest:
        write_files(site, {f"{output}/.briefing.json": '{"files": []}'})
    before = contents(site.parent)
    with pytest.raises(OutputProblem) as problem:
        build(site, public=site / output)
    assert reason in str(problem.value)
    assert str(problem.value).endswith("build into another folder, such as public (nothing was written)")
    assert contents(site.parent) == before


def test_a_folder_that_holds_the_archive_is_refused(site: Path) -> None:
    write_files(site, {SITE: "title: T\narchive: out/copies\n", "out/.briefing.json": '{"files": []}'})
    with pytest.raises(OutputProblem, match="holds the archive of copies"):
        build(site, public=site / "out")


@pytest.mark.parametrize("output", ["public", "docs/site", "../beside", "contents", "home/public"])
def test_other_folders_may_be_built_into(site: Path, monkeypatch: pytest.MonkeyPatch, output: str) -> None:
    monkeypatch.setattr(Path, "home", lambda: site / "home")
    assert build(site, public=site / output).written
