"""Suggesting and putting in: what is chosen, nothing else, all or nothing, and never twice."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.content.load import load
from briefing.content.yaml_text import YamlProblem
from briefing.pipeline.suggestions import (
    Suggested,
    SuggestProblem,
    short_ids,
    suggest,
    with_suggestion,
    without_suggestion,
    write,
)
from tests.site_folder import contents, write_files
from tests.suggested_site import ENTRY, ID, STATEMENT, suggested_site

COPY = """\
The bridge opened on Monday, and the ferry went home. “Everybody may cross the new bridge,” Ada Exampleby said.

“We shall build no other,” Bo Sampleson told the Klow Bugle. “Bo Sampleson is wrong,” said Ada Exampleby.

In Syldavia nobody crossed. “Nobody asked Syldavia,” said Bo Sampleson, and Syldavia slept.
"""
LACKING = """\
---
title: The bridge opens  # for now
article: gazette-bridge
span: [0, 310]
# how it began
quotes:
  - text: Everybody may cross the new bridge,  # at noon
    verb: said
  - text: |-
      We shall build no other,
  - {text: "Bo Sampleson is wrong,", speaker: ada-exampleby}  # allow: unlisted-actor – to be suggested
status: draft
---
The bridge [opened](topic:wages).[^q1]
"""
OTHER = """\
---
title: Before
article: gazette-bridge
actors: [ada-exampleby]
quotes:
  - text: "“Everybody may cross the new bridge”"
    speaker: ada-exampleby
---
"""
RULING = "speaker: ada-exampleby\nquotes:\n  - gazette-bridge/02-before#q1\n"
MORE = {"content/entries/gazette-bridge/02-before.md": OTHER, STATEMENT: RULING}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return suggested_site(tmp_path / "site", COPY, LACKING, MORE)


def _all_put_in(root: Path, suggested: Suggested) -> dict[str, str]:
    files = dict(suggested.files)
    for each in suggested.suggestions:
        files[each.path] = with_suggestion(each, files[each.path])
    write(root, suggested.files, files)
    return files


def _told(suggested: Suggested) -> set[tuple[str, str]]:
    return {(each.kind, each.value) for each in suggested.suggestions}


def test_all_kinds_are_suggested_and_put_in_at_their_places(site: Path) -> None:
    first = suggest(site, [ID])
    assert {each.kind for each in first.suggestions} == {"actors", "topics", "speaker", "about", "via", "quote"}
    _all_put_in(site, first)
    assert (site / ENTRY).read_text(encoding="utf-8") == LACKING.replace(
        "# how it began\n",
        "actors: [bo-sampleson, ada-exampleby, syldavia, klow-bugle]\ntopics: [wages, bridges]\n# how it began\n",
    ).replace(
        "bridge,  # at noon\n", "bridge,  # at noon\n    speaker: ada-exampleby\n"
    ).replace(
        "no other,\n", "no other,\n    speaker: bo-sampleson\n    via: klow-bugle\n"
    ).replace(
        "speaker: ada-exampleby}", "speaker: ada-exampleby, about: [bo-sampleson]}"
    ).replace(
        "status: draft",
        '  - text: "Nobody asked Syldavia,"\n    speaker: bo-sampleson\n    verb: said\n    span: [249, 271]\n'
        "    kind: full\nstatus: draft",
    )  # fmt: skip
    assert load(site)[0] is not None
    again = suggest(site)
    assert not {each.id for each in first.suggestions} & {each.id for each in again.suggestions}
    assert _told(again) == {("statement", f"{ID}#q1")}
    _all_put_in(site, again)
    assert (site / STATEMENT).read_text(encoding="utf-8") == f"{RULING}  - {ID}#q1\n"
    assert suggest(site).suggestions == ()


BRACKETS = LACKING.replace("# how it began\n", "actors:\n  # who\n  - syldavia  # the land\ntopics: [harbour,]\n")


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), text=st.sampled_from([LACKING, BRACKETS]), crlf=st.booleans(), mark=st.booleans())
def test_whatever_is_chosen_stands_in_the_file_and_nothing_else(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject, text: str, *, crlf: bool, mark: bool
) -> None:
    written = (b"\xef\xbb\xbf" if mark else b"") + (text.replace("\n", "\r\n") if crlf else text).encode()
    root = suggested_site(tmp_path_factory.mktemp("site"), COPY, LACKING, {**MORE, ENTRY: written})
    first = suggest(root)
    chosen = data.draw(st.lists(st.sampled_from(first.suggestions), unique_by=lambda each: each.id))
    files = dict(first.files)
    for each in chosen:
        files[each.path] = with_suggestion(each, files[each.path])
        assert with_suggestion(each, files[each.path]) == files[each.path]
    changed = write(root, first.files, files)
    assert set(changed) == {each.path for each in chosen}
    library, findings = load(root)
    assert library is not None, findings
    assert not {each.id for each in suggest(root).suggestions} & {each.id for each in chosen}
    after = (root / ENTRY).read_bytes()
    assert after.count(b"\r") == (after.count(b"\n") if crlf else 0)
    assert after.startswith(b"\xef\xbb\xbf") == mark
    left = iter(after.decode())
    assert all(letter in left for letter in written.decode())  # what was there is there, in its order


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_what_is_declined_is_suggested_no_more(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    root = suggested_site(tmp_path_factory.mktemp("site"), COPY, LACKING, MORE)
    first = suggest(root)
    refused = data.draw(st.lists(st.sampled_from(first.suggestions), unique_by=lambda each: each.id))
    files = dict(first.files)
    for each in refused:
        files[each.path] = without_suggestion(each, files[each.path])
    write(root, first.files, files)
    library, findings = load(root)
    assert library is not None, findings
    after = suggest(root)
    assert {each.id for each in after.suggestions} == {each.id for each in first.suggestions} - {e.id for e in refused}
    assert after.declined == len(refused)
    assert len((root / ENTRY).read_text(encoding="utf-8").splitlines()) == len(LACKING.splitlines()) + len(refused)


def test_a_quote_is_declined_for_a_statement_under_apart(site: Path) -> None:
    _all_put_in(site, suggest(site, [ID]))
    (told,) = suggest(site, kinds=["statement"]).suggestions
    (site / STATEMENT).write_text(without_suggestion(told, RULING), encoding="utf-8")
    assert (site / STATEMENT).read_text(encoding="utf-8") == f"{RULING}apart: [{ID}#q1]\n"
    assert suggest(site, kinds=["statement"]).suggestions == ()


def test_ids_stay_when_others_are_put_in_and_the_first_digits_will_do(site: Path) -> None:
    first = suggest(site)
    one, *others = first.suggestions
    raw = first.files[one.path]
    write(site, {one.path: raw}, {one.path: with_suggestion(one, raw)})
    assert {each.id for each in suggest(site).suggestions} >= {each.id for each in others}
    wanted = others[-1]
    found = suggest(site, [first.names[wanted.id]])
    assert (found.suggestions, found.named) == ((wanted,), True)
    with pytest.raises(SuggestProblem, match="it was applied, or the text no longer supports it"):
        suggest(site, [one.id])


def test_ids_are_as_long_as_it_takes_to_tell_them_apart(site: Path) -> None:
    ids = ["0123456789ab", "0123456777cc", "0123999999aa"]
    assert list(short_ids(ids).values()) == ["012345677", "012345678", "012399"]
    write_files(site, {ENTRY: LACKING.replace("quotes:\n", "quotes:\n  - text: We shall build no other,\n")})
    speakers = suggest(site, kinds=["speaker"]).suggestions
    assert len({each.id for each in speakers}) == len(speakers) == 3


def test_entries_are_named_by_id_by_article_and_by_path(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(site / "content/entries")
    both = _told(suggest(site))
    for name in (ID, ENTRY, "gazette-bridge/01-bridge.md", str(site / ENTRY)):
        assert suggest(site, [name]).looked == 1
    for name in ("gazette-bridge", "../articles/gazette-bridge.yaml", "content/articles/gazette-bridge.yaml"):
        assert _told(suggest(site, [name])) == both
    with pytest.raises(SuggestProblem, match="did you mean `gazette-bridge`"):
        suggest(site, ["gazette-brige"])
    with pytest.raises(SuggestProblem, match="name entries or suggestions, not both"):
        suggest(site, [ID, "0123abc"])


def test_a_copied_entry_is_looked_at_only_if_it_is_named(site: Path) -> None:
    copied = "content/entries/gazette-bridge/03-again.md"
    text = f"---\ntitle: Bo Sampleson crosses\narticle: gazette-bridge\ncopy_of: {ID}\n---\n"
    write_files(site, {copied: text})
    assert copied not in {each.path for each in suggest(site).suggestions}
    assert _told(suggest(site, [copied])) == {("actors", "bo-sampleson")}


def test_a_file_that_was_changed_meanwhile_keeps_all_as_they_are(site: Path) -> None:
    _all_put_in(site, suggest(site, [ID]))
    suggested = suggest(site)
    (site / STATEMENT).write_text(f"{RULING}note: Wait.\n", encoding="utf-8")
    before = contents(site)
    with pytest.raises(SuggestProblem, match="was changed meanwhile: try again"):
        _all_put_in(site, suggested)
    assert contents(site) == before


def test_a_file_that_is_changed_while_the_articles_are_read_is_refused(site: Path) -> None:
    def meanwhile(done: int, total: int | None) -> None:
        assert (done, total) == (0, 1)
        swapped = LACKING.replace("  - text: Every", "  - text: Another\n  - text: Every")
        (site / ENTRY).write_text(swapped, encoding="utf-8")

    with pytest.raises(SuggestProblem, match=r"01-bridge\.md was changed meanwhile: try again"):
        suggest(site, tell=meanwhile)


def test_without_a_copy_or_with_another_one_it_is_said(site: Path) -> None:
    (site / "archive/bridge.txt").write_text("Another text altogether.", encoding="utf-8")
    suggested = suggest(site, [ID])
    assert suggested.without_copy == (ID,)
    assert {each.kind for each in suggested.suggestions} == {"actors", "topics", "about"}


def test_a_site_with_errors_gets_no_suggestions(site: Path) -> None:
    write_files(site, {STATEMENT: "quotes: [nowhere/01-a#q1]\n"})
    with pytest.raises(SuggestProblem, match="while the content has errors") as problem:
        suggest(site)
    assert [finding.check for finding in problem.value.findings] == ["unknown-id"]


def test_what_stands_in_brackets_is_left_to_the_editor(site: Path) -> None:
    write_files(site, {ENTRY: "---\n{title: Bo Sampleson, article: gazette-bridge}\n---\n"})
    (told,) = suggest(site, [ID]).suggestions
    for put in (with_suggestion, without_suggestion):
        with pytest.raises(YamlProblem, match="stand in brackets"):
            put(told, (site / ENTRY).read_text(encoding="utf-8"))


def test_the_environment_names_the_archive(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (site / "archive").rename(site / "elsewhere")
    assert suggest(site).without_copy
    monkeypatch.setenv("BRIEFING_ARCHIVE", "elsewhere")
    assert suggest(site, [ID]).without_copy == ()
