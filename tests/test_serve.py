"""The preview, as an editor uses it: started, edited under, broken, mended, stopped."""

import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page, expect

from tests.site_folder import GOOD, write_files

BUILD = Path(__file__).parents[1] / "build.py"
PATIENCE = 30.0
"""Seconds; the preview itself looks once a second."""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    write_files(tmp_path, GOOD)
    return tmp_path


@pytest.fixture
def port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@pytest.fixture
def preview(site: Path, port: int) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, str(BUILD), "serve", "--site", str(site), "--port", str(port)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as running:
        yield running
        if running.poll() is None:
            running.kill()


def title(port: int) -> str | None:
    try:
        with urlopen(f"http://127.0.0.1:{port}/", timeout=5) as answer:
            found = re.search("<title>(.*?)</title>", answer.read().decode())
    except OSError:
        return None
    return found[1] if found else None


def wait_for(port: int, wanted: str) -> None:
    until = time.monotonic() + PATIENCE
    while title(port) != wanted:
        assert time.monotonic() < until, f"{wanted!r} did not appear, but {title(port)!r}"
        time.sleep(0.1)


def test_an_edit_is_shown_a_mistake_leaves_the_last_good_page_and_ctrl_c_ends_it(
    site: Path, port: int, preview: subprocess.Popen[str]
) -> None:
    settings = site / "site.yaml"
    good = settings.read_text(encoding="utf-8")
    first = re.search("title: (.*)", good)
    assert first
    wait_for(port, first[1])
    settings.write_text(good.replace(first[0], "title: Another name"), encoding="utf-8")
    wait_for(port, "Another name")
    settings.write_text(f"{good}titel: A mistake\n", encoding="utf-8")
    time.sleep(2)
    assert title(port) == "Another name"
    settings.write_text(good.replace(first[0], "title: A third name"), encoding="utf-8")
    wait_for(port, "A third name")
    assert not (site / "public").exists()
    preview.send_signal(signal.SIGINT)
    told, _ = preview.communicate(timeout=PATIENCE)
    assert preview.returncode == 0
    assert "[unknown-key]" in told
    assert "Traceback" not in told


@pytest.mark.browser
@pytest.mark.usefixtures("preview")
def test_the_open_page_reloads_itself_and_its_policy_lets_it(site: Path, port: int, page: Page) -> None:
    settings = site / "site.yaml"
    good = settings.read_text(encoding="utf-8")
    first = re.search("title: (.*)", good)
    assert first
    wait_for(port, first[1])
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    with page.expect_websocket() as socket_of_page:
        page.goto(f"http://127.0.0.1:{port}/")
    socket_of_page.value.wait_for_event("framereceived")
    settings.write_text(good.replace(first[0], "title: Another name"), encoding="utf-8")
    expect(page).to_have_title("Another name", timeout=PATIENCE * 1000)
    assert said == []


def test_a_port_that_is_taken_is_told_in_one_line(site: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        taken = str(other.getsockname()[1])
        command = [sys.executable, str(BUILD), "serve", "--site", str(site), "--port", taken]
        done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert done.returncode == 1
    assert f"port {taken} is taken: choose another with --port" in done.stderr
    assert "Traceback" not in done.stderr
