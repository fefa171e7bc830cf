"""The preview, as an editor uses it: started, edited under, broken, mended, stopped."""

from pathlib import Path
from queue import SimpleQueue
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from briefing.serve.preview import _each, _heard
from briefing.serve.wish import Wish
from tests.serve.conftest import Preview, Starts, wait_until
from tests.site_folder import ENTRY, GOOD, SITE, write_files

TITLE = "title: Talks on Borduria"


def shown(preview: Preview, path: str = "") -> str:
    try:
        with urlopen(preview.address + path, timeout=10) as answer:
            return str(answer.read().decode())
    except HTTPError as error:
        with error:
            return error.read().decode()


def wait_for_title(preview: Preview, title: str) -> None:
    wait_until(lambda: f"<title>{title}</title>" in shown(preview), f"{title!r} did not appear: {preview.told}")


def retitle(site: Path, title: str) -> None:
    settings = GOOD[SITE].replace("example.org/", "example.org/repo/")
    (site / SITE).write_text(settings.replace(TITLE, f"title: {title}"), encoding="utf-8")


def test_an_edit_is_shown_a_mistake_leaves_the_last_good_page_and_ctrl_c_ends_it(site: Path, start: Starts) -> None:
    preview = start(site)
    wait_for_title(preview, "Talks on Borduria")
    retitle(site, "Another name")
    wait_for_title(preview, "Another name")
    retitle(site, "Another name\ntitel: A mistake")
    preview.wait_for("[unknown-key]")
    preview.wait_for("Nothing was built: 1 error.")
    assert "<title>Another name</title>" in shown(preview)
    retitle(site, "A third name")
    wait_for_title(preview, "A third name")
    preview.wait_for("Built", times=3)
    assert not (site / "public").exists()
    assert preview.stop() == 0
    assert "Stopped after " in preview.told
    assert " 4 builds, 1 of them failed." in preview.told
    assert "Traceback" not in preview.told


def test_the_site_stands_under_its_own_path_and_moves_with_it(site: Path, start: Starts) -> None:
    preview = start(site)
    assert preview.address.endswith("/repo/")
    preview.wait_for("Built")
    root = preview.address.removesuffix("repo/")
    with urlopen(root) as answer:
        assert answer.url == preview.address
    with pytest.raises(HTTPError, match="404") as lost:
        urlopen(f"{root}entries/")
    with lost.value as answer:
        assert '<a href="/repo/">/repo/</a>' in answer.read().decode()
    write_files(site, {SITE: GOOD[SITE].replace("example.org/", "example.org/moved/")})
    preview.wait_for("Built", times=2)
    with urlopen(root) as answer:
        assert answer.url == f"{root}moved/"


def test_the_first_build_fails_and_the_page_says_so(site: Path, start: Starts) -> None:
    broken = GOOD[ENTRY].replace("[peace-talks]", "['<script>alert(1)</script>']")
    write_files(site, {SITE: "title: Talks\ntitel: Talks\n", ENTRY: broken})
    preview = start(site)
    preview.wait_for("[unknown-key]")
    with pytest.raises(HTTPError, match="503") as failed:
        urlopen(preview.address)
    with failed.value as answer:
        page = answer.read().decode()
    assert "<title>Not built yet – preview</title>" in page
    assert "site.yaml:2:1: error: “titel” is no key" in page
    assert "there is no topic `&lt;script&gt;alert(1)" in page
    write_files(site, {ENTRY: GOOD[ENTRY]})
    retitle(site, "Mended")
    preview.wait_for("Built")
    with urlopen(preview.address) as answer:
        assert "<title>Mended</title>" in answer.read().decode()
        assert answer.url.endswith("/repo/")


def test_a_folder_that_comes_later_is_watched_too(site: Path, start: Starts) -> None:
    preview = start(site)
    preview.wait_for("Built")
    write_files(site, {"templates/pages/page.html": "{% extends 'default/pages/page.html' %}"})
    preview.wait_for("Built", times=2)
    write_files(site, {"templates/pages/page.html": "{% extends 'nothing.html' %}"})
    preview.wait_for("Nothing was built: 1 error.")
    assert "nothing.html" in preview.told
    write_files(site, {"templates/pages/page.html": None})
    preview.wait_for("Built", times=3)


def test_a_content_folder_that_is_replaced_is_watched_again(site: Path, start: Starts) -> None:
    preview = start(site)
    preview.wait_for("Built")
    (site / "content").rename(site / "old")
    preview.wait_for("Built 0 entries")
    (site / "old").rename(site / "content")
    preview.wait_for("Built 2 entries", times=2)
    write_files(site, {ENTRY: GOOD[ENTRY].replace("Talks begin in Klow", "Talks have begun")})
    preview.wait_for("Built 2 entries", times=3)
    assert "Talks have begun" in shown(preview)


def test_a_program_that_fails_goes_on(site: Path, start: Starts) -> None:
    preview = start(site, program=("-c", FAILS_WHERE_A_FILE_IS, str(site / "fail")))
    preview.wait_for("Built")
    (site / "fail").touch()
    retitle(site, "Another name")
    preview.wait_for("Error: the program failed: ZeroDivisionError: on <purpose>")
    assert "This is a mistake in the program, not in your files." in preview.told
    assert "<title>Talks on Borduria</title>" in shown(preview)
    (site / "fail").unlink()
    retitle(site, "A third name")
    wait_for_title(preview, "A third name")
    assert preview.stop() == 0


FAILS_WHERE_A_FILE_IS = """
import sys
from pathlib import Path
from briefing.cli import main
from briefing.serve import builder

build, fail = builder.build, Path(sys.argv.pop(1))

def failing(*arguments, **options):
    if fail.exists():
        raise ZeroDivisionError("on <purpose>")
    return build(*arguments, **options)

builder.build = failing
sys.exit(main())
"""


def test_changes_that_wait_are_one_build() -> None:
    wishes: SimpleQueue[Wish] = SimpleQueue()
    for _ in range(5):
        wishes.put("pages")
    assert next(_each(wishes, bool)) == {"pages"}
    assert wishes.empty()
    wishes.put("pages")
    wishes.put("all")
    assert next(_each(wishes, bool)) == {"pages", "all"}


def test_files_that_were_written_together_are_heard_of_together() -> None:
    entry, topic = (frozenset({Path(f"/site/content/{name}")}) for name in ("entries/a.md", "topics/b.md"))
    assert _heard({entry, topic}) == entry | topic
    assert _heard({entry, "pages"}) is None
    assert _heard({entry, "all"}) is None


def test_what_went_unheard_is_looked_for_when_nobody_waits() -> None:
    assert next(_each(SimpleQueue(), lambda: True)) == {"pages"}


def test_the_search_is_made_anew_when_somebody_searches(site: Path, start: Starts) -> None:
    preview = start(site)
    preview.wait_for("Built")
    stamp = "search/index/made-from.json"
    first = shown(preview, stamp)
    assert '"made_from"' in first
    write_files(site, {ENTRY: GOOD[ENTRY].replace("Talks begin in Klow", "Talks have begun")})
    preview.wait_for("Built", times=2)
    second = shown(preview, stamp)
    assert second != first
    preview.wait_for("Built", times=3)
    assert shown(preview, stamp) == second
    write_files(site, {ENTRY: GOOD[ENTRY].replace("title:", "titel:")})
    preview.wait_for("Nothing was built")
    assert shown(preview, stamp) == second
    assert preview.told.count("Built") == 3


def test_the_preview_has_a_folder_of_its_own(site: Path, start: Starts) -> None:
    write_files(site, {"public/mine.txt": "not the preview's"})
    preview = start(site)
    preview.wait_for("Built")
    assert [path.name for path in (site / "public").iterdir()] == ["mine.txt"]
