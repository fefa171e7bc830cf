"""The mini-site's output, file by file. `make bless` writes it anew; then `git diff` shows what readers will see."""

import difflib
import os
import re
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.site.published import MINI, built

EXPECTED = Path(__file__).parent / "expected"
BLESS = os.environ.get("BLESS") == "1"
_FINGERPRINT = re.compile(r"((?:assets/(?:site|js/\w+)|social/[\w/-]+)\.)[0-9a-f]{10}(\.(?:css|js|png))")
_INDEXED = re.compile(r'"search/index/.*\n')
_INDEX = "search/index"
"""Pagefind writes it otherwise each time; tests/site/test_search.py uses it."""
_LEFT_OUT = {"assets/site.0000000000.css", "data/briefing.sqlite"}
"""Cosmetics, and a database; tests/site/test_data.py reads that one."""


def test_the_output_is_the_expected_one(tmp_path: Path) -> None:
    built(MINI, tmp_path)
    found = _texts(tmp_path)
    if BLESS:
        _bless(found)
    difference = _difference(_texts(EXPECTED), found)
    if difference:
        pytest.fail(f"{difference}\nIf this is right, run: make bless", pytrace=False)


def test_a_difference_shows_the_file_and_the_lines() -> None:
    assert _difference({"a": "1\n2\n", "b": ""}, {"a": "1\n3\n", "c": ""}).splitlines() == [
        "--- expected/a",
        "+++ found/a",
        "@@ -1,2 +1,2 @@",
        " 1",
        "-2",
        "+3",
        "b is no longer made",
        "c is new",
    ]


def _texts(folder: Path) -> dict[str, str]:
    """Every file by name, with the stylesheet's fingerprint and the contents of a few left out."""
    texts = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_relative_to(folder / _INDEX):
            name = _steady(path.relative_to(folder).as_posix())
            texts[name] = (
                ""
                if name in _LEFT_OUT or name.endswith((".js", ".png"))
                else _steady(path.read_bytes().decode("utf-8"))
            )
    return texts


def _steady(text: str) -> str:
    return _FINGERPRINT.sub(r"\g<1>0000000000\g<2>", _INDEXED.sub("", text))


def _bless(found: Mapping[str, str]) -> None:
    shutil.rmtree(EXPECTED, ignore_errors=True)
    for name, text in found.items():
        (EXPECTED / name).parent.mkdir(parents=True, exist_ok=True)
        (EXPECTED / name).write_bytes(text.encode())


def _difference(expected: Mapping[str, str], found: Mapping[str, str]) -> str:
    """A unified diff of every file that differs, then the files that only one side has; nothing where all is equal."""
    lines: list[str] = []
    for name in sorted(expected.keys() & found.keys()):
        before, after = expected[name].splitlines(), found[name].splitlines()
        lines += difflib.unified_diff(before, after, f"expected/{name}", f"found/{name}", n=1, lineterm="")
        if before == after and expected[name] != found[name]:
            lines.append(f"{name} differs in its line ends")
    lines += [f"{name} is no longer made" for name in sorted(expected.keys() - found.keys())]
    lines += [f"{name} is new" for name in sorted(found.keys() - expected.keys())]
    return "\n".join(lines)
