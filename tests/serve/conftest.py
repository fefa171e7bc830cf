"""Previews that tests look at: the whole command in a process of its own, or the server alone in a thread."""

import asyncio
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from threading import Thread
from typing import Any, Protocol, TypeVar

import pytest
from playwright.sync_api import Page

from briefing.serve.builder import Builder
from briefing.serve.listening import listen
from briefing.serve.server import Serving
from briefing.serve.window import Window
from tests.site_folder import good_site

T = TypeVar("T")
BUILD = Path(__file__).parents[2] / "build.py"
PATIENCE = 30.0
"""Seconds, on a machine that does much else."""


def run_apart(work: Callable[[], Coroutine[Any, Any, T]]) -> T:
    """What comes of the work, done in a thread of its own: a browser's driver has the loop of this one."""
    with ThreadPoolExecutor(1) as apart:
        return apart.submit(lambda: asyncio.run(work())).result()


def wait_until(happened: Callable[[], object], what: str) -> None:
    """Wait for something that must happen."""
    until = time.monotonic() + PATIENCE
    while not happened():
        assert time.monotonic() < until, what
        time.sleep(0.02)


class Preview:
    """A preview in a process of its own, as an editor starts it."""

    def __init__(self, site: Path, *options: str, program: tuple[str, ...] = (str(BUILD),)) -> None:
        self.site = site
        command = [sys.executable, "-u", *program, "serve", "--site", str(site), *options]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self._lines: list[str] = []
        self._reader = Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self._process.stdout
        self._lines.extend(iter(self._process.stdout.readline, ""))

    @property
    def told(self) -> str:
        """What it has printed."""
        return "".join(self._lines)

    @property
    def address(self) -> str:
        """The address of the first page, as it is told."""
        wait_until(lambda: "Preview at" in self.told or self._process.poll() is not None, "no address")
        found = re.search(r"Preview at (http://\S+)", self.told)
        assert found, self.told
        return found[1]

    def wait_for(self, text: str, times: int = 1) -> None:
        """Wait until it has printed this so many times."""
        wait_until(lambda: self.told.count(text) >= times, f"{text!r} was not told {times} times, but: {self.told}")

    def stop(self, by: signal.Signals = signal.SIGINT) -> int:
        """Stop it; its exit code."""
        self._process.send_signal(by)
        return self.ended()

    def ended(self) -> int:
        """Its exit code, when it has ended."""
        code = self._process.wait(PATIENCE)
        self._reader.join(PATIENCE)
        return code

    def end(self) -> None:
        """End it, whatever it does: so that it clears away what it made, where it can."""
        self._process.terminate()
        try:
            self._process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        if self._process.stdout:
            self._reader.join(PATIENCE)
            self._process.stdout.close()


class Starts(Protocol):
    """`start(site, "--host", "localhost")` starts a preview on a free port."""

    def __call__(self, site: Path, *options: str, program: tuple[str, ...] = ...) -> Preview: ...


@pytest.fixture
def start() -> Iterator[Starts]:
    """Previews that end with the test."""
    with ExitStack() as running:

        def started(site: Path, *options: str, program: tuple[str, ...] = (str(BUILD),)) -> Preview:
            given = options if "--port" in options else ("--port", "0", *options)
            preview = Preview(site, *given, program=program)
            running.callback(preview.end)
            return preview

        yield started


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The tiny site, in a folder of its own, which is published under `/repo/`."""
    good_site(tmp_path)
    settings = tmp_path / "site.yaml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("example.org/", "example.org/repo/"), "utf-8")
    return tmp_path


class Served:
    """A server in a thread of this process, and the builder whose pages it shows."""

    def __init__(self, builder: Builder, serving: Serving, port: int) -> None:
        self.builder, self.serving, self.port = builder, serving, port

    def ask(self, target: str, method: str = "GET", **headers: str) -> tuple[HTTPResponse, bytes]:
        """The answer to a request that is sent exactly as it stands."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.putrequest(method, target, skip_host="Host" in headers)
            for name, value in headers.items():
                connection.putheader(name, value)
            connection.endheaders()
            answer = connection.getresponse()
            return answer, answer.read()
        finally:
            connection.close()


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The tiny site, built once, and served."""
    root = good_site(tmp_path_factory.mktemp("site"))
    listening = listen("127.0.0.1", 0)
    builder = Builder(root, tmp_path_factory.mktemp("pages"), listening.address)
    assert builder.build().is_good
    with Serving(Window(builder), root, listening, lambda _: None) as serving:
        yield Served(builder, serving, listening.port)


@pytest.fixture
def said(page: Page) -> list[str]:
    """What the browser complains of, and what a script has it say."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("dialog", lambda dialog: said.append(dialog.message))
    return said
