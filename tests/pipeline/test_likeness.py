"""An article that is like one in the archive: told when it is imported, and by `check` until its record says so."""

from pathlib import Path

import pytest

from briefing.pipeline.check import check
from briefing.pipeline.intake import import_files

DAY = "On day {0} the ferrymen of Klow carried {0} carts of salt over the river and paid {0} crowns to gate {0}."
STORY = "\n\n".join(DAY.format(day) for day in range(1, 30))


def _page(source: str, words: str) -> bytes:
    head = f'<meta charset="utf-8"><title>Salt | {source}</title><meta property="og:site_name" content="{source}">'
    head += '<meta property="article:published_time" content="2031-05-04">'
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in words.split("\n\n"))
    return f"<!doctype html><head>{head}</head><article><h1>Salt</h1>{paragraphs}</article>".encode()


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "site.yaml").write_text("title: A trial\n", encoding="utf-8")
    return tmp_path


def _bring(site: Path, name: str, source: str, words: str, *, dry_run: bool = False) -> tuple[str, ...]:
    path = site / name
    path.write_bytes(_page(source, words))
    outcome = import_files([path], site, dry_run=dry_run)
    assert (outcome.findings, outcome.problems) == ((), ())
    return outcome.imported[0].remarks


@pytest.mark.parametrize("dry_run", [False, True])
def test_an_import_tells_of_an_article_that_it_is_like(site: Path, dry_run: bool) -> None:
    assert _bring(site, "salt.html", "Klow Gazette", STORY) == ()
    (remark,) = _bring(site, "salt-again.html", "Szohod Mirror", f"Salt is white.\n\n{STORY}", dry_run=dry_run)
    assert "of the text, quotations left out, stands word for word in `klow-gazette-salt` too" in remark
    assert "`copy_of: klow-gazette-salt` in content/articles/szohod-mirror-salt.yaml" in remark


def test_a_source_may_repeat_itself(site: Path) -> None:
    _bring(site, "salt.html", "Klow Gazette", STORY)
    assert _bring(site, "salt-again.html", "Klow Gazette", f"Salt is white and dear.\n\n{STORY}") == ()


def test_check_warns_until_the_record_says_that_it_is_a_copy(site: Path) -> None:
    _bring(site, "salt.html", "Klow Gazette", STORY)
    _bring(site, "salt-again.html", "Szohod Mirror", f"Salt is white.\n\n{STORY}")
    (finding,) = (each for each in check(site).findings if each.check == "likely-copy")
    assert finding.severity == "warning"
    record = site / finding.origin.path
    other = {"klow-gazette-salt", "szohod-mirror-salt"} - {record.stem}
    record.write_text(f"{record.read_text(encoding='utf-8')}copy_of: {other.pop()}\n", encoding="utf-8")
    assert [each for each in check(site).findings if each.check == "likely-copy"] == []
