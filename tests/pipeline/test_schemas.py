"""The schemas in the editor: VS Code's language server completes the site's own ids and finds what is wrong."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.pipeline.schemas import EDITOR, refresh_schemas, write_schemas
from briefing.pipeline.start import start
from tests import language_server
from tests.architecture.tree import ROOT
from tests.language_server import LanguageServer
from tests.site_folder import contents, good_site


@pytest.fixture
def server(tmp_path: Path) -> Iterator[LanguageServer]:
    """A server for a site that was just started. None: a skip that the summary tells aloud."""
    program = language_server.find()
    if program is None:
        pytest.skip(language_server.NONE)
    start(tmp_path / "site")
    running = LanguageServer(program, tmp_path / "site")
    yield running
    running.stop()


def test_the_language_server_completes_the_site_s_own_ids_and_finds_mistakes(
    tmp_path: Path, server: LanguageServer
) -> None:
    site = tmp_path / "site"
    for path in ("site.yaml", "content/sources/examplepost.yaml", "content/articles/examplepost-gates.yaml"):
        assert server.problems(path, (site / path).read_text(encoding="utf-8")) == []
    source = "content/sources/other.yaml"
    told = server.problems(source, "name: 2025\ncountry: bordurio\nreuse: all\ncolour: red\nlanguage:\n")
    assert [line for line, _ in told] == [2, 3, 4]
    assert "borduria" in told[0][1]
    assert server.completions(source, 2, 10)["borduria"] == "Borduria"
    assert {"link", "excerpt", "full"} <= server.completions(source, 3, 8).keys()
    article = "content/articles/other.yaml"
    assert server.problems(article, "title: A\npublished: noon\nsource: \n") == [
        (2, "a date: 2025-02-13, or 2025-02-13T12:41 where the time is known")
    ]
    assert server.completions(article, 3, 9)["examplepost"] == "Examplepost"


def test_a_line_in_the_file_itself_names_its_schema(server: LanguageServer) -> None:
    front_matter = "# yaml-language-server: $schema=../schemas/entry.json\ntitle: A\narticle: examplepost-gate\n"
    told = server.problems("notes/front-matter.yaml", front_matter)
    assert [line for line, _ in told] == [3]
    told = server.problems(
        "notes/more.yaml", front_matter.replace("gate\n", "gates\nquotes: [{text: A, statement: b}]\n")
    )
    assert [line for line, _ in told] == [4]
    assert "this site has no statement yet" in told[0][1]


def test_this_project_s_own_settings_are_those_that_are_written(tmp_path: Path) -> None:
    write_schemas(good_site(tmp_path))
    assert (ROOT / EDITOR).read_bytes() == (tmp_path / EDITOR).read_bytes()


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    root = good_site(tmp_path)
    before = contents(root)
    refresh_schemas(root)
    assert contents(root) == before
    first = write_schemas(root)
    assert len(first.written) == 11
    (root / "content/topics/wars.md").write_text("---\ntitle: Wars\n---\n", encoding="utf-8")
    renewed = write_schemas(root)
    assert set(renewed.written) == {
        "schemas/topic.json",
        "schemas/entry.json",
        "schemas/question.json",
        ".vscode/briefing.code-snippets",
    }
