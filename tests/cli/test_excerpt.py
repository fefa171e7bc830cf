"""The line of a finding and the caret below it."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.cli.excerpt import excerpt
from briefing.pipeline.excerpt import WIDEST, width
from tests.cli.conftest import ROOT
from tests.site_folder import COUNTRY, GOOD, write_files


@pytest.mark.parametrize(
    ("line", "column", "shown", "caret"),
    [
        ("kind: persson", 7, "kind: persson", 6),
        ("назва: Київ", 8, "назва: Київ", 7),
        ("題名: 会談", 5, "題名: 会談", 6),
        ("title: e\u0301te\u0301 x", 13, "title: e\u0301te\u0301 x", 10),
        ("\ttitle: a", 2, "    title: a", 4),
        ("🕊 peace", 3, "🕊 peace", 2),
        ("a\u200db", 3, "a\u200db", 1),
        ("a\x1b[31mb", 3, "a�[31mb", 2),
        ("a\u202eb", 3, "a�b", 2),
        ("한글 x", 4, "한글 x", 5),
        ("", 1, "", 0),
        ("short", 99, "short", 5),
    ],
)
def test_the_caret_stands_below_the_place(line: str, column: int, shown: str, caret: int) -> None:
    above, below = excerpt(line, 7, column)
    assert above == f"    7 | {shown}".rstrip()
    assert below == f"      | {' ' * caret}^"


def test_of_a_long_line_the_place_is_shown() -> None:
    line = "x" * 500 + "HERE" + "y" * 500
    above, below = excerpt(line, 12, 501)
    assert above[below.index("^") :].startswith("HERE")
    assert above.startswith("   12 | …x")
    assert above.endswith("y…")


@given(
    st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\n"), max_size=300),
    st.integers(1, 300),
)
def test_the_caret_never_leaves_the_line(line: str, column: int) -> None:
    above, below = excerpt(line, 1, column)
    assert width(below) <= width(above) + 1 + 8
    assert width(above) <= WIDEST + 8 + 2 + 4
    assert not any(character < " " for character in above + below)


def _on_a_terminal(site: Path, **environment: str) -> str:
    """What `check` writes to a terminal."""
    write_files(site, {COUNTRY: GOOD[COUNTRY].replace("country", "land")})
    ours, theirs = pty.openpty()
    env = {name: value for name, value in os.environ.items() if name != "NO_COLOR"} | {"TERM": "xterm"} | environment
    command = [sys.executable, str(ROOT / "build.py"), "check"]
    subprocess.run(command, cwd=site, env=env, stderr=theirs, stdout=subprocess.DEVNULL, check=False, timeout=60)
    os.close(theirs)
    told = os.read(ours, 65_536).decode()
    os.close(ours)
    return told


def test_a_terminal_is_coloured_unless_its_owner_wants_none(site: Path) -> None:
    assert "\x1b[31m" in _on_a_terminal(site)
    for plain in ({"NO_COLOR": "1"}, {"TERM": "dumb"}):
        told = _on_a_terminal(site, **plain)
        assert "bad-value" in told
        assert "\x1b" not in told
