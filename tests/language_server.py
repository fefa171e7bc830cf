"""The YAML language server, which VS Code's YAML extension is made of: it is driven as an editor drives it."""

import json
import shutil
import subprocess
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import Any

ROOT = Path(__file__).parents[1]
NONE = "no yaml-language-server: npm install --no-save yaml-language-server, with node"

_CAPABILITIES = {
    "workspace": {"configuration": True, "workspaceFolders": True},
    "textDocument": {"completion": {"completionItem": {"documentationFormat": ["markdown"]}}, "publishDiagnostics": {}},
}


def find() -> Path | None:
    """The server on this machine."""
    if shutil.which("node") is None:
        return None
    path = f"{ROOT / 'node_modules/.bin'}"
    found = shutil.which("yaml-language-server") or shutil.which("yaml-language-server", path=path)
    return Path(found) if found else None


class LanguageServer:
    """A server for the folder `root`, with the settings of its `.vscode/settings.json`."""

    def __init__(self, program: Path, root: Path) -> None:
        self._root = root
        self._settings = json.loads((root / ".vscode/settings.json").read_text(encoding="utf-8"))
        self._asked = 0
        self._answers: Queue[dict[str, Any]] = Queue()
        self._process = subprocess.Popen([program, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        Thread(target=self._listen, daemon=True).start()
        folder = {"uri": root.as_uri(), "name": "site"}
        started = {"processId": None, "rootUri": root.as_uri(), "workspaceFolders": [folder]}
        self.ask("initialize", {**started, "capabilities": _CAPABILITIES})
        self._send({"method": "initialized", "params": {}})
        self._send({"method": "workspace/didChangeConfiguration", "params": {"settings": None}})
        while self._next()["method"] != "workspace/configuration":
            pass

    def problems(self, path: str, text: str) -> list[tuple[int, str]]:
        """Open a file: the line (from 1) and the sentence of each problem."""
        document = {"uri": (self._root / path).as_uri(), "languageId": "yaml", "version": 1, "text": text}
        self._send({"method": "textDocument/didOpen", "params": {"textDocument": document}})
        while True:
            got = self._next()
            if got.get("method") == "textDocument/publishDiagnostics" and got["params"]["uri"] == document["uri"]:
                return [(one["range"]["start"]["line"] + 1, one["message"]) for one in got["params"]["diagnostics"]]

    def completions(self, path: str, line: int, column: int) -> dict[str, str]:
        """What is offered at a place (from 1) of a file that is open: the words, each with what is said of it."""
        place = {"line": line - 1, "character": column - 1}
        asked = {"textDocument": {"uri": (self._root / path).as_uri()}, "position": place}
        items = self.ask("textDocument/completion", asked)["items"]
        return {item["label"]: _plain(item.get("documentation", "")) for item in items}

    def ask(self, method: str, params: dict[str, Any]) -> Any:
        """The answer to a request."""
        self._asked += 1
        self._send({"id": self._asked, "method": method, "params": params})
        while True:
            got = self._next()
            if got.get("id") == self._asked and "method" not in got:
                return got["result"]

    def stop(self) -> None:
        """End the server."""
        self._process.kill()
        self._process.communicate()

    def _next(self) -> dict[str, Any]:
        try:
            got = self._answers.get(timeout=60)
        except Empty:
            raise TimeoutError("the language server is silent") from None
        if "id" in got and "method" in got:
            wanted = got["params"].get("items", []) if got.get("params") else []
            given = {"schemas": self._settings["yaml.schemas"], "validate": True, "completion": True, "hover": True}
            own = {"yaml": {**given, "schemaStore": {"enable": False}}}
            self._send({"id": got["id"], "result": [own.get(item["section"]) for item in wanted]})
        return got

    def _send(self, message: dict[str, Any]) -> None:
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(content), content))
        self._process.stdin.flush()

    def _listen(self) -> None:
        stream = self._process.stdout
        assert stream
        while head := stream.readline():
            if head.lower().startswith(b"content-length:"):
                length = int(head.partition(b":")[2])
                while stream.readline().strip():
                    pass
                self._answers.put(json.loads(stream.read(length)))


def _plain(documentation: Any) -> str:
    return str(documentation["value"] if isinstance(documentation, dict) else documentation)
