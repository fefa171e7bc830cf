"""`suggest --apply`: a person is asked about one suggestion after the other."""

import io
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.content.load import load
from tests.cli.conftest import ROOT, Run
from tests.site_folder import contents
from tests.suggested_site import ENTRY, LACKING


def _text(site: Path) -> str:
    return (site / ENTRY).read_text(encoding="utf-8")


PLAIN, NAMED = "  - text: Everybody may cross the bridge,\n", "    speaker: ada-exampleby\n"
ANSWERS = {
    "y n y q": f"actors: [ada-exampleby]\ntopics: [bridges]\nquotes:\n{PLAIN}status: draft\n",
    "what ? Y q": f"actors: [ada-exampleby]\nquotes:\n{PLAIN}status: draft\n",
    "n a": f"actors: [harbour-guild, ada-exampleby]\ntopics: [bridges]\nquotes:\n{PLAIN}{NAMED}status: draft\n",
    "x f": f"quotes:\n{PLAIN}status: draft\n# not: actors ada-exampleby\n",
    "y n n n": f"actors: [ada-exampleby]\nquotes:\n{PLAIN}status: draft\n",
    "q": f"quotes:\n{PLAIN}status: draft\n",
}


@pytest.mark.parametrize("answers", ANSWERS)
def test_each_is_asked_about(bridge: Path, run: Run, monkeypatch: pytest.MonkeyPatch, answers: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{answer}\n" for answer in answers.split())))
    code, out, err = run("suggest", "--apply")
    assert code == 0
    assert _text(bridge) == LACKING.partition("quotes:")[0] + ANSWERS[answers] + "---\n"
    assert ("y  yes, put it in" in err) == ("?" in answers)
    assert out.count(f"--- a/{ENTRY}\n") == 1
    assert load(bridge)[0] is not None


def test_where_nobody_answers_nothing_is_put_in(bridge: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    before = contents(bridge)
    monkeypatch.setattr(sys, "stdin", io.StringIO("y\n"))
    code, _, err = run("suggest", "--apply")
    assert (code, "nobody answers here: name suggestions by their IDs, or write --yes" in err) == (2, True)
    assert contents(bridge) == before


def test_on_a_terminal_one_is_put_in_and_colours_are_as_asked_for(bridge: Path) -> None:
    for environment, coloured in (({}, True), ({"NO_COLOR": "1"}, False)):
        (bridge / ENTRY).write_text(LACKING, encoding="utf-8")
        told = _on_a_terminal(bridge, "y\nq\n", environment)
        assert ("\x1b[32m+actors: [ada-exampleby]" in told) == coloured
        assert _text(bridge) == LACKING.replace("quotes:\n", "actors: [ada-exampleby]\nquotes:\n")


def _on_a_terminal(site: Path, keys: str, environment: dict[str, str]) -> str:
    """What a person sees who types these keys."""
    parent, child = pty.openpty()
    os.write(parent, keys.encode())
    variables = {**os.environ, "TERM": "xterm", **environment}
    command = [sys.executable, str(ROOT / "build.py"), "suggest", "--apply"]
    done = subprocess.Popen(command, cwd=site, env=variables, stdin=child, stdout=child, stderr=child)
    os.close(child)
    told = b""
    try:
        while part := os.read(parent, 1 << 16):
            told += part
    except OSError:
        pass  # so a terminal ends
    assert done.wait(60) == 0, told
    os.close(parent)
    return told.decode().replace("\r\n", "\n")
