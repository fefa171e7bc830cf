"""A site in which every text of every kind of file is a payload: made from the types that say what a file may hold."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from briefing.content.keys import Form, keys
from briefing.content.kinds import KINDS, Kind
from briefing.content.load import load
from briefing.content.shelf import Shelf
from briefing.model.settings import Settings
from tests.site.payloads import PAYLOADS
from tests.site_folder import write_files

_ROUNDS = 12
_DATE = "2025-02-13"
Files = dict[str, dict[str, Any]]


def hostile_site(root: Path) -> frozenset[str]:
    """The site, written to `root`; and what could not be said in it: the keys whose payloads are errors."""
    files: Files = {"site.yaml": _record(Settings, 0, {}) | {"base_url": "https://briefing.example/"}}
    for name in ("pages", "latest", "page_size", "feed_length", "digest_days"):
        files["site.yaml"].pop(name, None)
    for number in range(len(PAYLOADS)):
        files |= {_path(kind, number): _of_kind(kind, number) for kind in KINDS}
    refused: set[str] = set()
    written: dict[str, str] = {}
    shelf = Shelf()
    for _ in range(_ROUNDS):
        texts = {path: _text(path, data, number) for number, (path, data) in enumerate(files.items())}
        write_files(root, {path: text for path, text in texts.items() if written.get(path) != text})
        written = texts
        library, findings = load(root, shelf=shelf)
        if library is not None:
            return frozenset(refused)
        errors = [finding for finding in findings if finding.severity == "error"]
        of_files = [finding for finding in errors if not finding.check.startswith("unknown-")]
        for finding in of_files or errors:
            if _without(files[finding.origin.path], finding.where):
                names = ".".join(step for step in finding.where if isinstance(step, str))
                refused.add(f"{_kind(finding.origin.path)}: {names}")
    raise AssertionError([str(finding) for finding in findings][:9])


def _kind(path: str) -> str:
    return next((kind.name for kind in KINDS if path.startswith(f"content/{kind.folder}/")), "settings")


def _path(kind: Kind, number: int) -> str:
    name = f"x{number}/01-x" if kind.depth else f"x{number}"
    return f"content/{kind.folder}/{name}{kind.suffix}"


def _of_kind(kind: Kind, number: int) -> dict[str, Any]:
    ids = {each.name: f"x{number}/01-x" if each.depth else f"x{number}" for each in KINDS}
    record = _record(kind.type, number, ids | {"quote": f"x{number}/01-x#q1"})
    if kind.name == "question":  # an answer has one ground, not both
        record["answers"][0].pop("quote" if number % 2 else "figure")
        record["answers"][0].pop("span", None)
    return record


def _record(type_: Any, number: int, ids: Mapping[str, str]) -> dict[str, Any]:
    """Every key of a record; each of its texts has another payload."""
    data = {key.name: _value(key.form, number + at, ids, key.name) for at, key in enumerate(keys(type_))}
    loops = {"parent", "copy_of", "apart", "lead", "status", "member_of"}
    return {name: value for name, value in data.items() if value is not None and name not in loops}


def _value(form: Form, number: int, ids: Mapping[str, str], name: str) -> Any:
    match form.sort:
        case "text":
            return PAYLOADS[number % len(PAYLOADS)]
        case "list" if form.items:
            return [_value(form.items, number, ids, name)]
        case "keys":
            return _record(form.type, number, ids)
        case "id":
            return ids.get(form.thing)
        case "word":
            return form.words[0]
    return {"date": _DATE, "span": [0, 1], "number": 1, "yes-no": True}.get(form.sort)


def _without(data: Any, where: tuple[str | int, ...]) -> bool:
    """Take out what a finding is about, or what holds it."""
    *way, last = where
    holder: Any = data
    for step in way:
        holder = holder.get(step) if isinstance(holder, dict) else holder[step]
        if holder is None:
            return False
    if isinstance(holder, dict) and last not in holder:
        return False
    del holder[last]
    return True


def _text(path: str, data: Mapping[str, Any], number: int) -> str:
    front = json.dumps(data, ensure_ascii=False)
    front = front.replace("\ufeff", "\\ufeff").replace("\u2028", "\\u2028").replace("\x7f", "\\x7f")
    body = f"{PAYLOADS[number // len(KINDS) % len(PAYLOADS)]}\n\nSee [^q1].\n" if "/entries/" in path else ""
    body = body or f"{PAYLOADS[number // len(KINDS) % len(PAYLOADS)]}\n"
    return f"---\n{front}\n---\n{body}" if path.endswith(".md") else front
