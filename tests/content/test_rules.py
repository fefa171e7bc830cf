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


@pytest.mark.parametrize("on", ["2025-02-13", "2025-02-13T12:41", "2025-02-14", "2025-02", "2026"])
def test_a_correction_may_be_of_the_entrys_own_day(tmp_path: Path, on: str) -> None:
    text = GOOD[ENTRY].replace("note: Noth", f"corrections:\n  - on: {on}\n    text: It rained.\nnote: Noth")
    assert load(write_files(good_site(tmp_path), {ENTRY: text}))[1] == ()


@pytest.mark.parametrize("on", ["2025-02-12", "2025-02-13T12:40", "2025-01", "2024"])
def test_a_correction_is_not_older_than_its_entry(tmp_path: Path, on: str) -> None:
    text = GOOD[ENTRY].replace("note: Noth", f"corrections:\n  - on: {on}\n    text: It rained.\nnote: Noth")
    findings = load(write_files(good_site(tmp_path), {ENTRY: text}))[1]
    assert [finding.check for finding in findings] == ["early-correction"]


def test_an_answer_may_stand_on_a_quote_or_a_figure_or_the_entry_alone(tmp_path: Path) -> None:
    question = """\
title: How long did they talk?
answers:
  - text: An hour.
    entry: gazette-talks/01-talks-begin
    quote: 1
  - text: Two.
    entry: gazette-talks/01-talks-begin
    figure: for two hours
    span: [140, 153]
  - text: It does not say.
    entry: gazette-copy/01-talks-begin
compatible: no
"""
    assert load(write_files(good_site(tmp_path), {"content/questions/how-long.yaml": question}))[1] == ()
