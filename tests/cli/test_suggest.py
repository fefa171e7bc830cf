"""`suggest` as it is called: shown, put in, declined."""

import json
import re
from pathlib import Path

import click
import pytest

from briefing.cli.suggest import suggest
from briefing.intake.suggestions.table import KINDS
from tests.cli.conftest import Run
from tests.site_folder import contents
from tests.suggested_site import ENTRY, ID, LACKING

SHOWN = """\
--- a/content/entries/gazette-bridge/01-bridge.md
+++ b/content/entries/gazette-bridge/01-bridge.md
1. ID add the actor `ada-exampleby` – the copy quotes it [quoted]
   the copy [1, 32]: “Everybody may cross the bridge,” said Ada Exampleby. The …
@@ -4,2 +4,3 @@
 span: [0, 82]
+actors: [ada-exampleby]
 quotes:

2. ID add the actor `harbour-guild` – it is named once [once]
   the copy [58, 71]: … said Ada Exampleby. The Harbour Guild was there.
@@ -4,2 +4,3 @@
 span: [0, 82]
+actors: [harbour-guild]
 quotes:

3. ID add the topic `bridges` – the title has a keyword of it: “bridge” [in-title]
   the title: The bridge opens
@@ -4,2 +4,3 @@
 span: [0, 82]
+topics: [bridges]
 quotes:

4. ID `ada-exampleby` is the speaker of quote 1 (“Everybody may cross the bridge,”) – \
the copy says “said” [quote-verb-name]
   the copy [1, 52]: “Everybody may cross the bridge,” said Ada Exampleby. The Harbour Guild was there.
@@ -4,4 +4,6 @@
 span: [0, 82]
+actors: [ada-exampleby]
 quotes:
   - text: Everybody may cross the bridge,
+    speaker: ada-exampleby
 status: draft

"""


def _ids(run: Run) -> list[str]:
    return [row["id"] for row in json.loads(run("suggest", "--format", "json").out)]


def _text(site: Path) -> str:
    return (site / ENTRY).read_text(encoding="utf-8")


def test_each_suggestion_stands_above_what_it_would_change(bridge: Path, run: Run) -> None:
    before = contents(bridge)
    code, out, err = run("suggest")
    assert (code, re.sub(r"(?m)^(\d+\.) [0-9a-f]{6} ", r"\1 ID ", out)) == (0, SHOWN)
    assert err == "Looked at 1 entry in 0.00 s: 4 suggestions, nothing changed.\n"
    assert run("suggest", "--quiet") == (0, out, "")
    assert contents(bridge) == before


@pytest.mark.usefixtures("bridge")
def test_as_json_all_is_said(run: Run) -> None:
    row = json.loads(run("suggest", "--format", "json", "--kind", "speaker").out)[0]
    assert re.fullmatch(r"[0-9a-f]{6}", row.pop("id"))
    assert row == {
        "path": ENTRY,
        "entry": ID,
        "kind": "speaker",
        "value": "ada-exampleby",
        "quote": 1,
        "what": "`ada-exampleby` is the speaker of quote 1 (“Everybody may cross the bridge,”)",
        "rule": "quote-verb-name",
        "why": "the copy says “said”",
        "grounds": [
            {
                "place": "the copy",
                "span": [1, 52],
                "words": "Everybody may cross the bridge,” said Ada Exampleby",
                "around": "“Everybody may cross the bridge,” said Ada Exampleby. The Harbour Guild was there.",
            }
        ],
        "diff": SHOWN.rpartition("there.\n")[2].strip("\n") + "\n",
        "problem": None,
    }
    assert run("suggest", "--apply", "--yes").code == 0
    assert run("suggest", "--format", "json").out == "[]\n"


def test_all_are_put_in_without_being_asked_for_only_if_that_is_said(bridge: Path, run: Run) -> None:
    code, out, err = run("suggest", "--apply", "--yes")
    assert (code, err) == (0, "")
    assert out == f"{ENTRY}: changed\nPut in 4 of 4 suggestions, 1 file changed in 0.00 s.\n"
    assert _text(bridge) == LACKING.replace(
        "quotes:\n", "actors: [ada-exampleby, harbour-guild]\ntopics: [bridges]\nquotes:\n"
    ).replace("bridge,\n", "bridge,\n    speaker: ada-exampleby\n")
    after = contents(bridge)
    assert run("suggest", "--apply", "--yes").out == "Put in 0 of 0 suggestions, 0 files changed in 0.00 s.\n"
    assert contents(bridge) == after


def test_those_that_are_named_are_put_in_and_no_other(bridge: Path, run: Run) -> None:
    _, guild, topic, _ = _ids(run)
    assert run("suggest", "--apply", topic, guild).code == 0
    assert _text(bridge) == LACKING.replace("quotes:\n", "actors: [harbour-guild]\ntopics: [bridges]\nquotes:\n")
    code, _, err = run("suggest", "--apply", topic)
    assert (code, err) == (
        1, f"Error: there is no suggestion `{topic}`: it was applied, or the text no longer supports it\n"
    )  # fmt: skip


def test_those_that_are_declined_are_said_so_in_the_file(bridge: Path, run: Run) -> None:
    ada, _, _, speaker = _ids(run)
    assert run("suggest", "--decline", ada, speaker).out.endswith(", declined 2, 1 file changed in 0.00 s.\n")
    assert _text(bridge) == LACKING.replace(
        "bridge,\n", "bridge,\n    # not: speaker ada-exampleby\n"
    ).replace("draft\n", "draft\n# not: actors ada-exampleby\n")  # fmt: skip
    out, err = run("suggest")[1:]
    assert "ada-exampleby" not in out
    assert err.endswith("2 suggestions, nothing changed. 2 are left out, as remarks in the files ask.\n")
    assert run("check", "--no-record").code == 0


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("--yes",), 2, "--yes needs --apply"),
        (("--apply", "--format", "json"), 2, "goes with --format"),
        (("--decline",), 2, "--decline needs the IDs of suggestions"),
        (("--kind", "actor"), 2, "'actor' is not one of"),
        (("gazette-brige",), 1, "there is no entry, article or suggestion `gazette-brige` – did you mean"),
    ],
)
def test_what_cannot_be_meant_is_told(bridge: Path, run: Run, arguments: tuple[str, ...], code: int, told: str) -> None:
    before = contents(bridge)
    answer = run("suggest", *arguments)
    assert (answer.code, answer.out) == (code, "")
    assert told in answer.err
    assert contents(bridge) == before


def test_a_file_in_brackets_is_told_and_the_others_are_changed(bridge: Path, run: Run) -> None:
    other = bridge / "content/entries/gazette-bridge/02-guild.md"
    other.write_text("---\n{title: The Harbour Guild, article: gazette-bridge}\n---\n", encoding="utf-8")
    assert "   It cannot be put in: the keys stand in brackets" in run("suggest").out
    code, out, err = run("suggest", "--apply", "--yes")
    assert code == 1
    assert out == f"{ENTRY}: changed\nPut in 4 of 5 suggestions, 1 file changed in 0.00 s.\n"
    assert "02-guild.md: " in err
    assert " cannot be put in: the keys stand in brackets" in err


def test_errors_of_the_content_are_told(bridge: Path, run: Run) -> None:
    (bridge / ENTRY).write_text(LACKING.replace("status: draft", "status: daft"), encoding="utf-8")
    code, out, err = run("suggest")
    assert (code, out) == (1, "")
    assert "did you mean `draft`?" in err
    assert err.endswith("Error: nothing is suggested while the content has errors\n")


def test_that_a_copy_is_missing_is_told(bridge: Path, run: Run) -> None:
    (bridge / "archive/bridge.txt").unlink()
    assert run("suggest").err == (
        "Looked at 1 entry in 0.00 s: 1 suggestion, nothing changed. "
        "Of 1 entry no archived text is known here: only its own words were read.\n"
    )


def test_every_kind_can_be_asked_for() -> None:
    (kinds,) = (parameter for parameter in suggest.params if parameter.name == "kinds")
    assert isinstance(kinds.type, click.Choice)
    assert tuple(kinds.type.choices) == tuple(name for name, _ in KINDS)


@pytest.mark.usefixtures("bridge")
def test_a_shell_is_offered_entries_and_articles() -> None:
    context = click.Context(suggest)
    (names,) = (parameter for parameter in suggest.params if parameter.name == "names")
    assert [item.value for item in names.shell_complete(context, "gaz")] == ["gazette-bridge", ID]
