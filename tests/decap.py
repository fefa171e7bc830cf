"""Decap CMS and the server by which it changes files on this machine: both are npm's, neither is in the repository."""

import os
import shutil
import socket
import subprocess
import time
from pathlib import Path
from typing import Self
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).parents[1]
NONE = (
    "NO DECAP CMS: npm install --no-save decap-cms decap-server, with node; NODE_PATH names a folder of such packages"
)

PROXY = "http://localhost:8081"
"""Where the program looks for the server, on whichever port of this machine that runs."""
_SCRIPT, _SERVER = "decap-cms/dist/decap-cms.js", "decap-server/dist/index.js"


def find() -> Path | None:
    """The folder that has both."""
    if shutil.which("node") is None:
        return None
    folders = (Path(os.environ.get("NODE_PATH", "")), ROOT / "node_modules")
    return next((each for each in folders if (each / _SCRIPT).is_file() and (each / _SERVER).is_file()), None)


def script(modules: Path) -> Path:
    """The program that runs in the browser: one file."""
    return modules / _SCRIPT


class DecapServer:
    """A server for the files of the folder `root`, at `address`, until the end of the `with` block."""

    def __init__(self, modules: Path, root: Path) -> None:
        self._modules, self._root = modules, root

    def __enter__(self) -> Self:
        with socket.socket() as found:
            found.bind(("127.0.0.1", 0))
            port = found.getsockname()[1]
        self.address = f"http://127.0.0.1:{port}"
        given = {**os.environ, "PORT": str(port), "BIND_HOST": "127.0.0.1", "GIT_REPO_DIRECTORY": str(self._root)}
        command = ["node", str(self._modules / _SERVER)]
        self._process = subprocess.Popen(command, cwd=self._root, env=given, stdout=subprocess.DEVNULL)
        self._wait()
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.wait()

    def _wait(self) -> None:
        for _ in range(300):
            try:
                urlopen(self.address, timeout=5).close()
            except URLError as error:
                if hasattr(error, "code"):
                    return  # it answers, if only that there is nothing to read
                time.sleep(0.1)
            else:
                return
        raise TimeoutError("the server does not answer")
