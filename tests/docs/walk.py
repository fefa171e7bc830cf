"""A reader who follows a page of the docs to the letter: types its commands, saves its files, makes its changes."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.architecture.tree import ROOT

_FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"`([\w./<>-]+\.(?:txt|md|yaml))`")
_VARIES = (
    (r"\d+\\\.\d+\\ s\b", r"[\\d.]+ s"),
    (r"\d+\\ files", r"\\d+ files"),
    (r"\d+\\\.\d+\\\.\d+", r"[\\d.]+"),
    (r"\A…\\\n|(?<=\n)…\\\n", r"(?:.*\\n)+"),
)
"""What is another at each reading: times, how many files the theme has, versions, and lines that are left out."""


@dataclass(frozen=True, slots=True)
class Block:
    """A block of code: its language, its text, the line that it begins in, and the file that was named last."""

    language: str
    text: str
    line: int
    file: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command of the page answered, and what the page says that it does."""

    command: str
    line: int
    said: str
    got: str

    @property
    def is_as_said(self) -> bool:
        """Whether the two are alike but for what varies."""
        expected = re.escape(self.said)
        for varying, pattern in _VARIES:
            expected = re.sub(varying, pattern, expected)
        return re.fullmatch(expected, self.got) is not None


def blocks(page: str) -> Iterator[Block]:
    """The blocks of code of a page, in order."""
    end, file = 0, ""
    for fence in _FENCE.finditer(page):
        file = [file, *_FILE.findall(page, end, fence.start())][-1]
        yield Block(fence[1], fence[2], page.count("\n", 0, fence.start()) + 2, file)
        end = fence.end()


@dataclass(slots=True)
class Reader:
    """Somebody in front of a terminal, in an empty folder; the site is in `folder / site`."""

    folder: Path
    site: str
    environment: Mapping[str, str]
    at: Path = field(init=False)

    def __post_init__(self) -> None:
        self.at = self.folder

    def follow(self, block: Block) -> Iterator[Answer]:
        """Do what a block says."""
        if block.language == "console":
            for part in re.split(r"^\$ ", block.text, flags=re.MULTILINE)[1:]:
                command, _, said = part.partition("\n")
                yield Answer(command, block.line, said, self.type(command))
        elif block.language == "diff":
            self._change(block)
        else:
            self._path(block).write_text(block.text, encoding="utf-8", newline="\n")

    def type(self, command: str) -> str:
        """What a command prints."""
        if command.startswith("cd "):
            self.at /= command.removeprefix("cd ")
            return ""
        done = subprocess.run(
            ["sh", "-c", command], cwd=self.at, env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            encoding="utf-8", check=False, timeout=120,
        )  # fmt: skip
        return done.stdout

    def _path(self, block: Block) -> Path:
        """Where a file is: articles lie beside the site, the others in it."""
        return self.folder / self.site / block.file if "/" in block.file else self.folder / block.file

    def _change(self, block: Block) -> None:
        path = self._path(block)
        text = path.read_text(encoding="utf-8")
        for old, new in re.findall(r"((?:^-.*\n)+)((?:^\+.*\n)*)", block.text, flags=re.MULTILINE):
            lines = re.sub(r"^-", "", old, flags=re.MULTILINE)
            assert f"\n{text}".count(f"\n{lines}") == 1, f"line {block.line}: {path.name} has no such lines: {lines}"
            text = f"\n{text}".replace(f"\n{lines}", "\n" + re.sub(r"^\+", "", new, flags=re.MULTILINE))[1:]
        path.write_text(text, encoding="utf-8", newline="\n")


def terminal(folder: Path) -> dict[str, str]:
    """An environment in which `briefing` and `python` are those of this project, as if they were installed."""
    programs = folder / "programs"
    programs.mkdir()
    run = f"#!{sys.executable}\nimport sys\nsys.path.insert(0, {str(ROOT)!r})\n"
    (programs / "briefing").write_text(f"{run}from briefing.cli import run\nrun()\n", encoding="utf-8")
    (programs / "python").write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n', encoding="utf-8")
    for program in programs.iterdir():
        program.chmod(0o755)
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PYTHON"))}
    return kept | {
        "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "PYTHONUNBUFFERED": "1",
        "PYTHONUTF8": "1",
    }
