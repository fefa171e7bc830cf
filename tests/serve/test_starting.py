"""How the preview is started and stopped."""

import signal
import socket
from pathlib import Path

import pytest

from tests.serve.conftest import Preview, Starts, wait_until
from tests.serve.test_preview import retitle, wait_for_title

TITLE = "title: Talks on Borduria"


@pytest.mark.parametrize("by", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_nothing_is_left_behind(
    site: Path,
    start: Starts,
    by: signal.Signals,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    temporary = tmp_path_factory.mktemp("temporary")
    monkeypatch.setenv("TMPDIR", str(temporary))
    preview = start(site)
    preview.wait_for("Built")
    assert [path.name.startswith("briefing-preview-") for path in temporary.iterdir()] == [True]
    assert preview.stop(by) == 0
    assert list(temporary.iterdir()) == []
    assert "Traceback" not in preview.told


def test_it_can_be_stopped_while_it_builds(site: Path, start: Starts) -> None:
    preview = start(site)
    assert preview.address
    assert preview.stop() == 0
    assert "Traceback" not in preview.told


def test_a_port_that_is_taken_is_told_and_the_next_taken_on_request(site: Path, start: Starts) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        taken = other.getsockname()[1]
        refused = start(site, "--port", str(taken))
        refused.wait_for("--next-port")
        assert refused.ended() == 1
        assert refused.told == (
            f"Error: port {taken} is taken: choose another with --port, or take the next free one with --next-port\n"
        )
        other_port = start(site, "--port", str(taken), "--next-port")
        assert other_port.address != f"http://127.0.0.1:{taken}/repo/"
        other_port.wait_for("Built")


def test_the_browser_is_opened_on_request(
    site: Path, start: Starts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser, opened = tmp_path / "browser", tmp_path / "opened"
    browser.write_text(f'#!/bin/sh\necho "$1" > {opened}\n', encoding="utf-8")
    browser.chmod(0o755)
    monkeypatch.setenv("BROWSER", str(browser))
    preview = start(site, "--open")
    wait_until(lambda: opened.exists() and opened.read_text(encoding="utf-8"), "no browser was opened")
    assert opened.read_text(encoding="utf-8") == f"{preview.address}\n"


def test_quietly_only_what_is_wrong_is_told(site: Path, start: Starts, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    preview = start(site, "--quiet", "--port", str(port))
    monkeypatch.setattr(Preview, "address", f"http://127.0.0.1:{port}/repo/")
    wait_until(lambda: _answers(port), "nothing is served")
    wait_for_title(preview, "Talks on Borduria")
    retitle(site, "Another name\ntitel: A mistake")
    preview.wait_for("[unknown-key]")
    assert preview.stop() == 0
    assert "Built" not in preview.told
    assert "Stopped" not in preview.told


def _answers(port: int) -> bool:
    with socket.socket() as asking:
        return asking.connect_ex(("127.0.0.1", port)) == 0
