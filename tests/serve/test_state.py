"""What the preview's script is told: findings as in the terminal, drafts, the archived words of the open page."""

import json
from pathlib import Path

import pytest

from briefing.serve.builder import Attempt, Builder, Stand, Trouble
from briefing.serve.state import state
from tests.site_folder import ENTRY, GOOD, PAGE, write_files

ENTRY_PAGE = "/repo/entries/gazette-talks/01-talks-begin/"


@pytest.fixture
def builder(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Builder:
    return Builder(site, tmp_path_factory.mktemp("pages"), "http://127.0.0.1:8000")


def test_before_a_build_there_is_nothing_to_tell(site: Path) -> None:
    told = state(site, Stand(), "/")
    assert told == {"id": told["id"], "shown": False, "good": True, "drafts": [], "segment": None}


def test_a_finding_is_told_as_the_terminal_tells_it(site: Path, builder: Builder) -> None:
    write_files(site, {ENTRY: GOOD[ENTRY].replace("topics: [peace-talks]", "topics: [peace-tlks]")})
    builder.build()
    told = state(site, builder.stand, "/repo/")
    assert not told["good"]
    assert told["findings"] == [
        {
            "place": f"{ENTRY}:9:10",
            "severity": "error",
            "message": "there is no topic `peace-tlks` – did you mean `peace-talks`?",
            "check": "unknown-id",
            "line": 9,
            "excerpt": ("topics: [", "peace-tlks]"),
            "hint": "an id is a file's name without its ending; add the file, or put the id right",
        }
    ]


def test_what_would_turn_or_break_a_line_is_told_by_its_number(site: Path, builder: Builder) -> None:
    write_files(site, {ENTRY: GOOD[ENTRY].replace("topics: ", "a\u202eb: x\ntopics: ")})
    builder.build()
    told = state(site, builder.stand, "/repo/")
    assert told["findings"][0]["message"].startswith("“a\\u202eb” is no key")
    assert told["findings"][0]["excerpt"] == ("", "a�b: x")
    assert "\u202e" not in json.dumps(told, ensure_ascii=False)


def test_the_same_findings_have_the_same_id_and_others_another(site: Path, builder: Builder) -> None:
    ids = []
    for topic in ("peace-tlks", "peace-tlks", "peace-tals", "peace-talks", "peace-talks"):
        write_files(site, {ENTRY: GOOD[ENTRY].replace("topics: [peace-talks]", f"topics: [{topic}]")})
        builder.build()
        ids.append(state(site, builder.stand, "/repo/")["id"])
    assert ids[0] == ids[1]
    assert ids[3] == ids[4]
    assert len(set(ids)) == 3


def test_a_trouble_is_told(site: Path) -> None:
    attempt = Attempt(trouble=Trouble(message="the program failed", mend="Save again.", details="Traceback …"))
    told = state(site, Stand(attempt=attempt), "/")
    assert told["trouble"] == {"message": "the program failed", "mend": "Save again.", "details": "Traceback …"}
    assert not told["good"]


def test_every_page_about_a_draft_is_named(site: Path, builder: Builder) -> None:
    write_files(site, {ENTRY: GOOD[ENTRY].replace("kind: update", "status: draft")})
    write_files(site, {PAGE: GOOD[PAGE].replace("order: 1", "status: draft")})
    builder.build()
    assert state(site, builder.stand, "/repo/")["drafts"] == [ENTRY_PAGE, "/repo/about/"]


@pytest.mark.parametrize(
    ("page", "is_entry"),
    [
        (ENTRY_PAGE, True),
        (f"{ENTRY_PAGE}index.html", True),
        ("/repo/entries/gazette%2Dtalks/01-talks-begin/", True),
        (ENTRY_PAGE.removesuffix("/"), False),
        ("/entries/gazette-talks/01-talks-begin/", False),
        ("/repo/entries/../entries/gazette-talks/01-talks-begin/", False),
        ("/repo/", False),
        ("", False),
    ],
)
def test_the_archived_words_are_told_on_an_entry_s_page_alone(
    site: Path, builder: Builder, page: str, is_entry: bool
) -> None:
    builder.build()
    told = state(site, builder.stand, page)["segment"]
    assert (told is not None) is is_entry
    if told:
        assert told["file"] == ENTRY
        json.dumps(told)


def test_errors_come_before_warnings(site: Path, builder: Builder) -> None:
    write_files(site, {"content/a.txt": "", ENTRY: GOOD[ENTRY].replace("title:", "titel:")})
    builder.build()
    severities = [finding["severity"] for finding in state(site, builder.stand, "/")["findings"]]
    assert severities == ["error", "error", "warning"]
