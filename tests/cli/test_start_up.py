"""The command in a process of its own: how it starts, and that it never ends in a traceback."""

import os
import re
import time
from pathlib import Path
from typing import get_args

import pytest

from briefing.model.page import PageKind
from tests.cli.conftest import Run
from tests.site_folder import COUNTRY, ENTRY, GOOD, SOURCE, write_files


def _loaded(err: str) -> set[str]:
    """The modules that Python tells of, asked for the times of imports."""
    return set(re.findall(r"^import time: .* \| +(\S+)$", err, flags=re.MULTILINE))


NEEDED_LATER = (
    "ahocorasick_rs",
    "briefing.pipeline.digest",
    "briefing.intake",
    "briefing.parse",
    "briefing.serve",
    "briefing.pipeline.fetch",
    "ftfy",
    "http.client",
    "livereload",
    "lxml",
    "readability",
    "ruamel",
    "sentencex",
    "tornado",
    "watchfiles",
)
"""What `import`, `parse` or `serve` alone need."""


@pytest.mark.parametrize("arguments", [(), ("check",)])
def test_a_build_and_a_check_load_nothing_that_only_other_commands_need(start: Run, arguments: tuple[str, ...]) -> None:
    code, out, err = start(*arguments, python=("-X", "importtime"))
    assert code == 0, err
    assert out.startswith(("Built", "Checked"))
    loaded = _loaded(err)
    assert {"briefing.cli.main", "briefing.content.load", "yaml"} <= loaded
    assert [name for name in sorted(loaded) if name.startswith(NEEDED_LATER)] == []


OFF = ("actors-and-topics", "data", "day", "digest", "network", "search", "social", "statements", "who-on-whom")
ONLY_FOR_THOSE = (
    "briefing.pipeline.history",
    "briefing.pipeline.search",
    "briefing.render.data",
    "briefing.render.digest",
    "briefing.render.views.style_guide",
    *(f"briefing.render.views.{kind.replace('-', '_')}" for kind in OFF if kind != "statements"),
)


def test_a_build_loads_nothing_for_pages_that_it_does_not_make(site: Path, start: Run) -> None:
    off = ", ".join(f"{kind}: false" for kind in (*OFF, "changes"))
    write_files(site, {"site.yaml": f"title: Klow\nbase_url: https://klow.example/\npages: {{{off}}}\n"})
    code, _, err = start(python=("-X", "importtime"))
    assert code == 0, err
    loaded = _loaded(err)
    assert "briefing.render.views.entry" in loaded
    assert [name for name in sorted(loaded) if name.startswith(ONLY_FOR_THOSE)] == []


NOT_AFTER_AN_EDIT = (
    "babel.messages",
    "briefing.content.cms",
    "briefing.content.writing",
    "briefing.linking.statements.words",
    "briefing.pipeline.catalogues",
    "briefing.render.markdown.whole_path",
    "markdown",
    "multiprocessing",
    "nh3",
    "pydantic",
    "rapidfuzz",
    "secrets",
)
"""What only large sites, other languages, rare Markdown, statements, differences or commands for editors need."""


PLAIN = """<!doctype html><title>{{ view.title }}</title>{{ view.html }}
{% for said in view.quotes %}{{ said.grade.label }}{% endfor %}"""


def test_a_build_after_an_edit_loads_nothing_for_what_it_does_not_show(site: Path, start: Run) -> None:
    off = ", ".join(f"{kind}: false" for kind in get_args(PageKind) if kind != "entry")
    settings = f"title: Klow\nbase_url: https://klow.example/\npages: {{{off}}}\n"
    write_files(site, {"site.yaml": settings, "templates/pages/entry.html": PLAIN})
    start()
    write_files(site, {ENTRY: GOOD[ENTRY].replace("title: ", "title: Today, ", 1)})
    code, out, err = start(python=("-X", "importtime"))
    assert code == 0, err
    assert not re.search(r"\b0 files written", out)
    loaded = _loaded(err)
    assert {"briefing.render.views.entry", "briefing.content.shape", "jinja2"} <= loaded
    assert [name for name in sorted(loaded) if name.startswith(NOT_AFTER_AN_EDIT)] == []


def test_nothing_changed_is_found_out_without_what_makes_pages(site: Path, start: Run) -> None:
    start()
    long_ago = time.time() - 60
    for path in (site, *site.rglob("*")):
        if "public" not in path.parts and ".cache" not in path.parts:
            os.utime(path, (long_ago, long_ago))
    start()
    code, out, err = start(python=("-X", "importtime"))
    assert code == 0, err
    assert "0 files written" in out
    loaded = _loaded(err)
    assert "briefing.pipeline.unchanged" in loaded
    assert loaded & {"jinja2", "yaml", "babel", "secrets", "briefing.content", "briefing.render"} == set()


def test_a_page_that_says_where_its_article_is_needs_no_fallback(site: Path, start: Run) -> None:
    article = "<p>The talks between Borduria and Syldavia began on Thursday in Klow, and nobody knows why. </p>"
    write_files(site, {"talks.html": f"<article><h1>Talks begin</h1>{article * 4}</article>"})
    code, _, err = start("parse", "talks.html", python=("-X", "importtime"))
    assert code == 0
    assert "briefing.parse.html" in err
    assert not re.search(r"\| +(?:lxml|readability)\b", err)


@pytest.mark.parametrize("asked", ["--help", "--version"])
def test_help_and_version_load_no_part_of_the_work(start: Run, asked: str) -> None:
    _, _, err = start(asked, python=("-X", "importtime"))
    assert "click" in err
    for name in ("jinja2", "yaml", "briefing.content", "briefing.render"):
        assert not re.search(rf"\| +{name}\b", err)


@pytest.mark.parametrize(
    "content",
    [
        b"---\nname: Borduria\nkind: country\nbody: x\n---\n",
        b"---\nname: !!int Borduria\nkind: country\n---\n",
        b"---\nname: " + b"[" * 100_000 + b"\n---\n",
        b"---\nname: " + b"{a: " * 100_000 + b"\n---\n",
        b"---\n" + b"".join(b" " * depth + b"- \n" for depth in range(2_000)) + b"---\n",
        b"\0" * 1_000,
        b"---\n" * 10_000,
        b"---\nname: Borduria\nkind: country\naliases: [" + b"Bordurie, " * 20_000 + b"]\n---\n",
    ],
    ids=["body", "tag", "deep list", "deep mapping", "deep block", "zeros", "fences", "long list"],
)
def test_no_content_ends_the_command_in_a_traceback_or_a_crash(site: Path, start: Run, content: bytes) -> None:
    write_files(site, {COUNTRY: content})
    for command in ("build", "check"):
        code, _, err = start(command)
        assert code in {0, 1}, err[-500:]
        assert "Traceback" not in err


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
@pytest.mark.parametrize("arguments", [("check", "--format", "json"), ("check",), ("build",), ("import", "talks.txt")])
def test_no_terminal_ends_the_command_in_a_traceback(
    site: Path, start: Run, encoding: str, arguments: tuple[str, ...]
) -> None:
    article = "Talks on Borduria\n\nThe talks between Borduria and Syldavia began on Thursday in Klow.\n"
    write_files(site, {"talks.txt": article, SOURCE: f"{GOOD[SOURCE]}note: → Ж\n", "content/topics/Ж.md": "---\n---\n"})
    if arguments[0] == "import":
        write_files(site, {"content/topics/Ж.md": None})
    code, _, err = start(*arguments, PYTHONIOENCODING=encoding)
    assert code in {0, 1}
    assert "Traceback" not in err


def test_a_name_that_is_no_text_is_told(site: Path, start: Run) -> None:
    name = b"content/actors/\xff.md".decode("utf-8", "surrogateescape")
    write_files(site, {name: "---\n---\n"})
    for arguments in (("check",), ("check", "--format", "json"), ("check", "--format", "github"), ("build",)):
        code, out, err = start(*arguments)
        assert code == 1
        assert "bad-slug" in out + err
        assert "Traceback" not in err


def test_a_message_is_one_line_whatever_the_value_holds(site: Path, start: Run) -> None:
    write_files(site, {ENTRY: GOOD[ENTRY].replace("kind: update", r'kind: "a\nb\r\e[31mc\u2028d"')})
    code, out, err = start("check")
    assert code == 1
    assert re.fullmatch(r"Checked in \d+\.\d\d s: 1 error\.\n", out)
    assert err.count(": error: ") == 1
    assert len(err.splitlines()) == 4
    assert "\x1b" not in err
