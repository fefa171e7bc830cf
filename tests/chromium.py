"""The browser that the tests drive: found on this machine, or fetched by `python tests/chromium.py`."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = (
    "chromium-headless-shell", "chrome-headless-shell",
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
)  # fmt: skip
"""What a Chromium or Chrome is called on PATH, the first found wins.

The shells are the same browser without windows: a tab takes a third of the processor's time.
"""

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""A browser that runs as root, in a container, and talks to nobody but the page's own server."""

DEBIAN = ("chromium-headless-shell", "chromium")
"""Debian's packages, the first that can be had."""

DOWNLOAD_SECONDS = 300
APT_SECONDS = 900
NONE = f"NO BROWSER: none on PATH, and Playwright's does not start (Debian: apt-get install {DEBIAN[0]} libatomic1)"

_OWN = "from playwright.sync_api import sync_playwright as run\nwith run() as it: print(it.chromium.executable_path)"


def find() -> Path | None:
    """The first browser that starts: one on PATH, else Playwright's own. Without Playwright's driver there is none."""
    if not (own := _own()):
        return None
    on_path = (Path(found) for name in NAMES if (found := shutil.which(name)))
    return next((path for path in (*on_path, own) if version(path)), None)


def _own() -> Path | None:
    """Where Playwright keeps its browser, there or not; `None` when its driver does not start.

    Asked in a process of its own: a second Playwright in the tests' process is refused.
    """
    place = _told([sys.executable, "-c", _OWN])
    return Path(place) if place else None


def version(browser: Path) -> str | None:
    """What the browser calls itself; `None` when it is not there or does not start (a library is missing …)."""
    return _told([str(browser), "--version"])


def _told(command: list[str]) -> str | None:
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.strip()


def fetch() -> Path | None:
    """The browser that is there, else the first that can be had: Playwright's own, then Debian's."""
    browser = find()
    for way in (_download, _debian):
        if browser is None:
            way()
            browser = find()
    return browser


def _download() -> None:
    _try([sys.executable, "-m", "playwright", "install", "chromium"], seconds=DOWNLOAD_SECONDS)


def _debian() -> None:
    if shutil.which("apt-get") and os.geteuid() == 0:
        # Playwright's driver needs libatomic1, which a bare Debian does not have.
        install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "libatomic1"]
        if _try(["apt-get", "update", "-qq"], seconds=APT_SECONDS):
            any(_try([*install, package], seconds=APT_SECONDS) for package in DEBIAN)


def _try(command: list[str], *, seconds: int) -> bool:
    """Whether the command did its work; if not, the last error that it told says why."""
    print("browser:", *command, "…", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=seconds, check=False, env=environment)
    except subprocess.TimeoutExpired:
        print(f"browser:   not done after {seconds} seconds")
        return False
    if done.returncode:
        told = reversed((done.stdout + done.stderr).splitlines())
        print("browser:  ", next((line for line in told if "error" in line.lower()), "failed").strip())
    return done.returncode == 0


def main() -> None:
    """Say in one line which browser the tests will drive; there being none is told loudly and is no failure here."""
    browser = fetch()
    print(f"browser: {browser}: {version(browser)}" if browser else f"browser: *** {NONE} ***")


if __name__ == "__main__":
    main()
