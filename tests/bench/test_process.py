import sys
from pathlib import Path

import pytest

from bench.process import Failed, timed, watched

HOLDING = "import time; held = bytearray(60_000_000); time.sleep(0.3)"
TWICE = f"import subprocess, sys; subprocess.run([sys.executable, '-c', '''{HOLDING}'''])"
FORKED = "import os, time; held = bytearray(60_000_000); os.fork(); time.sleep(0.3)"


def _python(code: str) -> tuple[str, ...]:
    return (sys.executable, "-c", code)


def test_a_run_has_its_time_and_that_of_its_processors(tmp_path: Path) -> None:
    run = timed(_python("sum(range(10**6))"), tmp_path)
    assert run.seconds > 0
    assert run.cpu > 0
    assert run.peak is None


def test_a_command_that_fails_is_told_with_what_it_said(tmp_path: Path) -> None:
    with pytest.raises(Failed, match=r"ended with 3:\nno such thing"):
        timed(_python("import sys; print('no such thing'); sys.exit(3)"), tmp_path)


@pytest.mark.skipif(sys.platform != "linux", reason="memory is looked at on Linux only")
@pytest.mark.parametrize("code", [HOLDING, TWICE, FORKED], ids=["one process", "a process of it", "what is forked"])
def test_memory_is_that_of_all_processes_each_page_once(code: str, tmp_path: Path) -> None:
    peak = watched(_python(code), tmp_path).peak
    assert peak is not None
    assert 60_000_000 < peak < 110_000_000


def test_nothing_of_this_shell_is_handed_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HUGO_BASEURL", "https://elsewhere.example/")
    timed(_python("import os; assert 'HUGO_BASEURL' not in os.environ"), tmp_path)
