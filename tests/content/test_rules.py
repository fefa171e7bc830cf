"""Entries that keep the rules; those that break them stand in mistakes.txt."""

from pathlib import Path

import pytest

from briefing.content.load import load
from tests.site_folder import ENTRY, GOOD, good_site, write_files


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("span: [120, 133]", "span: [100, 200]"),
        ("    span: [120, 133]\n", ""),
        ("span: [100, 200]\n", "note: No span of its own.\n"),
        ("kind: full", "kind: fragment"),
        ("    speaker: ada-exampleby\n", "    via: ada-exampleby\n"),
        ("    speaker: ada-exampleby\n    about: [borduria]\n", "    note: Nobody is named.\n"),
    ],
)
def test_a_variation_that_keeps_the_rules_is_good(tmp_path: Path, old: str, new: str) -> None:
    assert old in GOOD[ENTRY]
    text = GOOD[ENTRY].replace(old, new, 1).replace("note: Nothing is known of the hour.\n", "")
    assert load(write_files(good_site(tmp_path), {ENTRY: text}))[1] == ()


def test_a_scare_quote_without_a_speaker_is_good(tmp_path: Path) -> None:
    text = GOOD[ENTRY].replace("    speaker: ada-exampleby\n", "").replace("kind: full", "kind: scare")
    assert load(write_files(good_site(tmp_path), {ENTRY: text}))[1] == ()


def test_who_passed_words_on_must_be_among_the_actors(tmp_path: Path) -> None:
    text = GOOD[ENTRY].replace("    kind: full", "    via: borduria").replace(", borduria]", "]")
    findings = load(write_files(good_site(tmp_path), {ENTRY: text}))[1]
    assert [(finding.check, finding.origin.line) for finding in findings] == [
        ("unlisted-actor", 13),
        ("unlisted-actor", 15),
    ]
