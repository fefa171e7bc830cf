"""The README: its start is typed, its example loads, its tests are those that there are."""

import re
import shutil
from pathlib import Path

from briefing.content.load import load
from tests.architecture.tree import ROOT
from tests.docs.pages import section
from tests.docs.walk import Reader, blocks, terminal

README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_start_works_as_written(tmp_path: Path) -> None:
    (tmp_path / "clone").mkdir()
    reader = Reader(tmp_path / "clone", "my-briefing", terminal(tmp_path))
    lines = [
        line.partition("#")[0].strip() for line in re.findall(r"^    (.*)$", section(README, "Start"), re.MULTILINE)
    ]
    *install, init, into, check, serve = lines
    assert install[2:] == ["pip install -r requirements/site.txt", "pip install --no-deps --no-build-isolation ."]
    assert serve == "briefing serve", "test_tutorial.py does that"
    assert re.search(r"^Made \d+ files", reader.type(init), flags=re.MULTILINE)
    reader.type(into)
    assert re.match(r"Checked 1 entry, .*: no findings", reader.type(check))


def test_the_entry_loads_in_the_briefing_of_this_repository(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    shutil.copy(ROOT / "site.yaml", tmp_path)
    (entry,) = [block for block in blocks(README) if block.language == "markdown"]
    article = re.search(r"^article: (.*)$", entry.text, flags=re.MULTILINE)
    assert article
    (tmp_path / entry.file.replace("<article>", article[1])).write_text(entry.text, encoding="utf-8")
    library, findings = load(tmp_path)
    assert [finding for finding in findings if finding.severity == "error"] == []
    assert library is not None
