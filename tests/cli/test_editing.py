"""`schema`, `new`, `init`, `rename` and `merge` as they are called."""

import io
import json
import sys
from pathlib import Path

import pytest

from briefing.content.load import load
from tests.cli.conftest import ROOT, Run
from tests.site_folder import ENTRY, GOOD, PERSON, contents, write_files

REQUIRED = {
    "source": ("--name", "Wire"),
    "article": ("--title", "Talks end", "--source", "gazette"),
    "entry": ("--title", "Talks end", "--article", "gazette-talks"),
    "actor": ("--name", "Bo Sampleson", "--kind", "person"),
    "topic": ("--title", "The end"),
    "statement": ("--title", "We shall talk", "--quotes", "gazette-talks/01-talks-begin#q1"),
    "question": ("--title", "Who ends it?"),
    "page": ("--title", "How we work"),
}
PATHS = {
    "source": "content/sources/wire.yaml",
    "article": "content/articles/gazette-talks-end.yaml",
    "entry": "content/entries/gazette-talks/02-talks-end.md",
    "actor": "content/actors/bo-sampleson.md",
    "topic": "content/topics/the-end.md",
    "statement": "content/statements/we-shall-talk.yaml",
    "question": "content/questions/who-ends-it.yaml",
    "page": "content/pages/how-we-work.md",
}


@pytest.mark.parametrize("kind", REQUIRED)
def test_a_new_file_of_each_kind_is_good_with_each_of_its_remarks_as_a_key(site: Path, run: Run, kind: str) -> None:
    code, out, err = run("new", kind, *REQUIRED[kind])
    assert (code, out, err) == (0, f"{PATHS[kind]}\n", f"Made {'an' if kind[0] in 'ae' else 'a'} {kind} in 0.00 s.\n")
    text = (site / PATHS[kind]).read_text(encoding="utf-8")
    assert f"schemas/{kind}.json\n" in text
    assert load(site)[1] == ()
    assert run("new", kind, *REQUIRED[kind]).code == (0 if kind == "entry" else 1)
    assert (site / PATHS[kind]).read_text(encoding="utf-8") == text
    keys = [line for line in text.splitlines() if line.startswith("# ") and "yaml-language-server" not in line]
    plain = [line for line in keys if not line.startswith("#  ")]
    for line in plain:
        write_files(site, {PATHS[kind]: text.replace(f"{line}\n", f"{line[2:]}\n")})
        assert load(site)[1] == (), line


def test_what_was_not_given_is_asked_for_until_it_will_do(
    site: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = "Bo Sampleson\npersn\nperson\nBo, The Bo\nbordurio\nxx\n\n"
    monkeypatch.setattr(sys, "stdin", io.StringIO(answers))
    code, out, err = run("new", "actor")
    assert (code, out) == (0, "content/actors/bo-sampleson.md\n")
    assert "did you mean `person`?" in err
    assert "there is no actor `bordurio` – did you mean `borduria`?" in err
    assert "Country (the id of an actor): Error: there is no actor `xx`: there are ada-exampleby, borduria\n" in err
    text = (site / "content/actors/bo-sampleson.md").read_text(encoding="utf-8")
    assert "name: Bo Sampleson\nkind: person\naliases: [Bo, The Bo]\n" in text
    assert "# country:  # id of a country\n" in text


def test_where_nobody_answers_the_option_is_named(run: Run, site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = contents(site)
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    code, _, err = run("new", "entry")
    assert code == 2
    assert "write --article" in err
    assert contents(site) == before


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (("actor", "--name", "Bo", "--kind", "persn"), "did you mean `person`?"),
        (("actor", "--name", "Bo", "--kind", "person", "--country", "bordurio"), "did you mean `borduria`?"),
        (("entry", "--title", "A", "--article", "gazette-talk"), "did you mean `gazette-talks`?"),
        (("article", "--title", "A", "--source", "gazete"), "did you mean `gazette`?"),
        (("article", "--title", "A", "--source", "gazette", "--published", "noon"), "“noon” is no date"),
        (("topic", "--title", "Мир"), "no file name can be made of “Мир”: give one with --id"),
        (("topic", "--title", "A", "--id", "A b"), "“A b” cannot be the name of this file"),
        (("page", "--title", "Search"), "“search” cannot be the name of this file"),
        (("actor", "--name", "Ada Exampleby", "--kind", "person"), "is there already"),
    ],
)
def test_what_will_not_do_is_refused_and_nothing_is_written(
    site: Path, run: Run, asked: tuple[str, ...], told: str
) -> None:
    before = contents(site)
    code, out, err = run("new", *asked)
    assert (code, out) == (1, "")
    assert told in err
    assert contents(site) == before


def test_the_schemas_are_written_and_renewed(site: Path, run: Run) -> None:
    out = run("schema").out
    assert "schemas/actor.json: written\n" in out
    assert run("schema").out == "Wrote 0 files in 0.00 s, 10 unchanged.\n"
    mapped = json.loads((site / ".vscode/settings.json").read_text(encoding="utf-8"))["yaml.schemas"]
    assert all((site / schema).is_file() for schema in mapped)
    run("new", *("actor", *REQUIRED["actor"]))
    schema = json.loads((site / "schemas/entry.json").read_text(encoding="utf-8"))
    assert "bo-sampleson" in schema["definitions"]["actor"]["enum"]
    snippets = json.loads((site / ".vscode/briefing.code-snippets").read_text(encoding="utf-8"))
    assert snippets["actor bo-sampleson"]["prefix"] == ["bo-sampleson", "Bo Sampleson"]
    assert snippets["link to topic peace-talks"]["body"] == ["[${1:Peace talks}](topic:peace-talks)"]


def test_settings_of_vs_code_that_are_there_stay_as_they_are(site: Path, run: Run) -> None:
    write_files(site, {".vscode/settings.json": '{"a": 1} // mine\n'})
    out = run("schema").out
    assert '  "./schemas/source.json": "/content/sources/*.yaml"\n' in out
    assert (site / ".vscode/settings.json").read_text(encoding="utf-8") == '{"a": 1} // mine\n'
    assert run("schema", "--out", "elsewhere").code == 0
    assert (site / "elsewhere/site.json").is_file()
    code, _, err = run("schema", "--out", "site.yaml")
    assert (code, "cannot be written" in err) == (1, True)


def test_a_site_that_is_started_builds_and_checks_clean(tmp_path: Path, run: Run) -> None:
    folder = tmp_path / "my-briefing"
    assert run("init", str(folder)).code == 0
    before = contents(folder)
    code, out, err = run("check", "--strict", "--site", str(folder))
    assert (code, out, err) == (0, "Checked 1 entry, 1 quote in 0.00 s: no findings; quotes: 1 verbatim.\n", "")
    assert contents(folder) == before
    assert run("build", "--site", str(folder)).out.startswith("Built 1 entry")
    assert b"title: My briefing\n" in before["site.yaml"]
    assert before["build.py"] == (ROOT / "build.py").read_bytes()


def test_a_site_without_the_sample_has_nothing_to_clear_away(tmp_path: Path, run: Run) -> None:
    folder = tmp_path / "my-briefing"
    code, out, _ = run("init", str(folder), "--empty")
    assert (code, out.splitlines()[-1]) == (0, f"Next: cd {folder.as_posix()}, python build.py import FILE.")
    made = contents(folder)
    assert [path for path in made if path.startswith(("content/", "archive/"))] == ["content/pages/about.md"]
    told = [
        path for path, text in made.items() if not path.endswith(".whl") and (b"Borduria" in text or b"sample" in text)
    ]
    assert told == [], "nothing speaks of what is not there"
    assert (
        run("check", "--strict", "--site", str(folder)).out == "Checked 0 entries, 0 quotes in 0.00 s: no findings.\n"
    )
    assert run("build", "--site", str(folder)).out.startswith("Built 0 entries")


def test_a_title_may_hold_anything(tmp_path: Path, run: Run) -> None:
    assert run("init", str(tmp_path / "a"), "--title", 'Who: "said" #1').code == 0
    library, _ = load(tmp_path / "a")
    assert library is not None
    assert library.settings.title == 'Who: "said" #1'


def test_a_folder_that_holds_something_is_left_alone(site: Path, run: Run) -> None:
    before = contents(site)
    code, _, err = run("init", str(site))
    assert (code, "holds files already" in err) == (1, True)
    assert "is a file" in run("init", str(site / "site.yaml")).err
    assert contents(site) == before


def test_renaming_tells_each_file(site: Path, run: Run) -> None:
    shown = run("rename", "actor", "ada-exampleby", "ada", "--dry-run").out
    assert "rename from content/actors/ada-exampleby.md\n" in shown
    assert "-    speaker: ada-exampleby\n+    speaker: ada\n" in shown
    assert (site / PERSON).exists()
    code, out, _ = run("rename", "actor", "ada-exampleby", "ada")
    assert code == 0
    assert f"{PERSON} → content/actors/ada.md (its old address leads on)\n" in out
    assert f"{ENTRY}: changed (3 places)\n" in out
    assert run("rename", "actor", "ada-exampleby", "ada").err == "Error: there is no actor `ada-exampleby`\n"
    assert f"content/actors/ada.md → {PERSON}\n" in run("rename", "actor", "ada", "ada-exampleby", "--forget").out
    assert (site / PERSON).read_text(encoding="utf-8") == GOOD[PERSON]


@pytest.mark.usefixtures("site")
def test_merging_tells_what_went_and_what_was_left(run: Run) -> None:
    code, out, _ = run("merge", "actor", "ada-exampleby", "borduria")
    assert code == 0
    assert f"{PERSON}: removed\n" in out
    assert "note: not taken over: kind: person\n" in out
    assert run("merge", "actor", "borduria", "borduria").code == 1


def test_an_error_in_the_content_is_told(site: Path, run: Run) -> None:
    write_files(site, {PERSON: "---\nname: Ada\n---\n"})
    code, out, err = run("rename", "topic", "diplomacy", "talks")
    assert (code, out) == (1, "")
    assert "[missing-key]\n" in err
    assert err.endswith("\nError: nothing is changed while the content has errors\n")
