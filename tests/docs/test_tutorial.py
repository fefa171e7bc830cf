"""docs/tutorial.md does what it says: all of it is typed, in order, in an empty folder, up to the published site."""

import re
import signal
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

import pytest

from briefing import __version__
from tests.docs.pages import text_of
from tests.docs.walk import Answer, Reader, blocks, terminal

BLOCKS = [*blocks(text_of("tutorial.md"))]
SHOWN = "http://127.0.0.1:8000"
GITHUB = "https://github.com/me/"


@dataclass(frozen=True, slots=True)
class Walked:
    """What came of it: all answers, the preview's pages, the site, and the repository that it was pushed to."""

    answers: list[Answer]
    pages: dict[str, str]
    reader: Reader
    pushed: Path


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> Walked:
    """The whole page, followed."""
    top = tmp_path_factory.mktemp("tutorial")
    (top / "empty").mkdir()
    pushed = top / "github/gates.git"
    subprocess.run(["git", "init", "--quiet", "--bare", "--initial-branch", "main", pushed], check=True)
    reader = _Visitor(top / "empty", "gates", terminal(top) | _git(top))
    answers = [answer for block in BLOCKS if block.language != "sh" for answer in reader.follow(block)]
    return Walked(answers, reader.pages, reader, pushed)


class _Visitor(Reader):
    """A reader who looks at the preview too, and then stops it."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self.pages: dict[str, str] = {}

    def type(self, command: str) -> str:
        """What a command prints; of a server, until it has built."""
        if command != "briefing serve":
            return super().type(command)
        with subprocess.Popen(
            [*command.split(), "--port", "0"], cwd=self.at, env=self.environment, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, encoding="utf-8",
        ) as server:  # fmt: skip
            try:
                said = "".join(_until(server, "Built "))
                address = re.findall(r"http://[\d.]+:\d+", said)[0]
                self._look(address)
            finally:
                server.send_signal(signal.SIGINT)
        return said.replace(address, SHOWN)

    def _look(self, address: str) -> None:
        """Open the first page, there follow *Statements*, and there the first of them."""
        page = 'href="/"'
        for kind, link in {"home": "/", "list": "/statements/", "statement": "/statements/[^/]+/"}.items():
            (path, *_) = re.findall(rf'href="({link})"', page)
            with urlopen(f"{address}{path}", timeout=20) as answer:
                page = self.pages[kind] = answer.read().decode()


def _until(server: subprocess.Popen[str], start: str) -> Iterator[str]:
    assert server.stdout
    for line in server.stdout:
        yield line
        if line.startswith(start):
            return


def _git(top: Path) -> dict[str, str]:
    """Somebody whom git knows, and for whom GitHub is a folder."""
    who = {f"GIT_{role}_{what}": "me@example.org" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    alone = {"GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_COUNT": "1"}
    return who | alone | {"GIT_CONFIG_KEY_0": f"url.{top}/github/.insteadOf", "GIT_CONFIG_VALUE_0": GITHUB}


def test_every_command_answers_what_the_page_says(walked: Walked) -> None:
    others = [answer for answer in walked.answers if not answer.is_as_said]
    assert others == [], "\n".join(
        f"tutorial.md:{other.line}: {other.command}\n--- said\n{other.said}--- got\n{other.got}" for other in others
    )


def test_the_program_to_install_is_this_one() -> None:
    install, *others = [block.text for block in BLOCKS if block.language == "sh"]
    assert others == [], "what is not typed here, `test_wheel.py` does"
    assert install.endswith(f"\npip install briefing-{__version__}-py3-none-any.whl\n")


def test_the_preview_has_the_statement_that_both_articles_carry(walked: Walked) -> None:
    assert "2 outlets" in walked.pages["home"]
    assert "In 2 wordings, quoted by 2 independent outlets" in walked.pages["statement"]
    (taken_out,) = re.findall(r"<del>.*?</span>(\w+)<", walked.pages["statement"])
    assert taken_out == "will", "the word in which they differ is marked"


def test_what_was_pushed_builds_there_and_holds_no_article(walked: Walked) -> None:
    clone, reader = walked.reader.folder / "clone", walked.reader
    subprocess.run(["git", "clone", "--quiet", walked.pushed, clone], check=True)
    files = [path.relative_to(clone).as_posix() for path in clone.rglob("*") if ".git" not in path.parts]
    assert ".github/workflows/pages.yml" in files
    assert [name for name in files if name.startswith(("archive", "public", ".cache")) or "gazette.txt" in name] == []
    reader.at = clone
    assert "\nChecked 2 entries" in reader.type("python build.py check")
    assert reader.type("python build.py --base-url https://me.github.io/gates/").startswith("Built 2 entries")
    assert '<a href="/gates/' in (clone / "public/index.html").read_text(encoding="utf-8")
