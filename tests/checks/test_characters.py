"""Invisible characters that turn the direction of a text are told wherever they stand."""

from pathlib import Path

import pytest

from briefing.pipeline.check import check
from tests.site_folder import ENTRY, GOOD, PERSON, SITE, TOPIC, good_site, write_files

TURN = "\u202e"


def _told(root: Path, changes: dict[str, str]) -> list[str]:
    return [str(finding) for finding in check(write_files(good_site(root), changes)).findings]


@pytest.mark.parametrize(
    ("path", "old", "new", "place"),
    [
        (TOPIC, "title: Peace talks", f"title: Peace talks  # as {TURN}said", "2:26"),
        (TOPIC, "---\ntitle", f"---\n#{TURN}\ntitle", "2:2"),
        (TOPIC, "title: Peace talks", f"title: 'Peace # {TURN}talks'", "2:8"),
        (TOPIC, "title: Peace talks", f"title: Peace#{TURN}talks", "2:8"),
        (TOPIC, "title: Peace talks", f"title: Peace {TURN}talks  # and a {TURN} remark", "2:8"),
        (SITE, "title: Talks on", f"# {TURN}\ntitle: Talks on", "1:3"),
        (SITE, "title: Talks on", f"title: {TURN} on", "1:8"),
        (PERSON, "Speaks for", f"Speaks <!-- {TURN} --> for", "12:13"),
    ],
)
def test_one_in_a_value_a_remark_or_a_body_is_told(tmp_path: Path, path: str, old: str, new: str, place: str) -> None:
    assert old in GOOD[path]
    told = _told(tmp_path, {path: GOOD[path].replace(old, new, 1)})
    assert told[0].startswith(f"{path}:{place}: warning: the invisible character U+202E (right-to-left override) turns")
    assert len(told) == new.count(TURN)
    assert TURN not in "".join(told)


def test_one_in_a_key_is_an_error_that_shows_it(tmp_path: Path) -> None:
    (told,) = _told(tmp_path, {ENTRY: GOOD[ENTRY].replace("title:", f"title: T\n{TURN}title:", 1)})
    assert "“\\u202etitle” is no key of this file" in told


@pytest.mark.parametrize("name", ["pages/home.html", "languages/uk.po", "assets/js/own.js", "assets/css/own.css"])
def test_one_in_what_the_site_has_of_templates_words_and_scripts_is_told(tmp_path: Path, name: str) -> None:
    (told,) = _told(tmp_path, {f"templates/{name}": f"one\ntwo {TURN}\n", "templates/assets/a.png": f"{TURN}"})
    assert told.startswith(f"templates/{name}:2:5: warning: the invisible character U+202E")


def test_a_remark_allows_one(tmp_path: Path) -> None:
    allowed = f"# allow: bidi-control – as it was printed\ntitle: Peace {TURN} talks"
    assert _told(tmp_path, {TOPIC: GOOD[TOPIC].replace("title: Peace talks", allowed)}) == []
