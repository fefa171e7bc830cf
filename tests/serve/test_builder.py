"""The one place where the preview builds: what fails is kept apart from what is shown."""

from pathlib import Path

import pytest

from briefing.output.journal import StepProblem
from briefing.render.fingerprint import Fingerprints
from briefing.serve import builder as module
from briefing.serve.builder import Builder
from tests.site_folder import ENTRY, GOOD, SITE, write_files


@pytest.fixture
def builder(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Builder:
    return Builder(site, tmp_path_factory.mktemp("pages"), "http://127.0.0.1:8000")


def test_pages_are_built_for_the_server_s_address_and_the_site_s_path(builder: Builder) -> None:
    assert builder.page == "http://127.0.0.1:8000/repo/"
    assert builder.build().is_good
    page = (builder.folder / "index.html").read_text(encoding="utf-8")
    assert '<link rel="canonical" href="http://127.0.0.1:8000/repo/">' in page
    assert 'href="/repo/entries/' in page


def test_a_draft_is_built(builder: Builder) -> None:
    write_files(builder.root, {ENTRY: GOOD[ENTRY].replace("kind: update", "status: draft")})
    builder.build()
    assert '<strong class="draft">Draft</strong>' in (builder.folder / "index.html").read_text(encoding="utf-8")


def test_what_is_wrong_is_told_and_the_last_good_site_stays(builder: Builder) -> None:
    builder.build()
    good, before = builder.stand.site, (builder.folder / "index.html").read_bytes()
    write_files(builder.root, {ENTRY: GOOD[ENTRY].replace("title:", "titel:")})
    attempt = builder.build()
    assert not attempt.is_good
    assert "unknown-key" in {finding.check for finding in attempt.findings}
    assert builder.stand.site is good
    assert builder.stand.attempt is attempt
    assert (builder.folder / "index.html").read_bytes() == before


def test_settings_that_cannot_be_read_leave_the_site_where_it_is(builder: Builder) -> None:
    builder.build()
    write_files(builder.root, {SITE: "title: [\n"})
    assert not builder.build().is_good
    assert builder.stand.base == "/repo/"
    write_files(builder.root, {SITE: GOOD[SITE].replace("example.org/", "example.org/my%20site/")})
    assert builder.build().is_good
    assert (builder.stand.path, builder.stand.base) == ("/my%20site/", "/my site/")


def test_pages_that_cannot_be_written_are_a_trouble(builder: Builder) -> None:
    (builder.folder / "somebody-s.txt").touch()
    attempt = builder.build()
    assert attempt.trouble
    assert "holds files that no build made" in attempt.trouble.message
    assert attempt.trouble.details == ""


def test_pages_that_somebody_has_cleared_away_are_made_anew(builder: Builder) -> None:
    builder.build()
    (builder.folder / "index.html").unlink()
    assert builder.build().trouble
    assert builder.build().is_good
    assert (builder.folder / "index.html").is_file()


def test_a_program_that_fails_is_a_trouble_with_its_own_words(
    builder: Builder, monkeypatch: pytest.MonkeyPatch
) -> None:
    builder.build()
    good = builder.stand.site

    def fail(*_: object, **__: object) -> None:
        raise RecursionError("too deep")

    monkeypatch.setattr(module, "build", fail)
    attempt = builder.build()
    assert attempt.trouble
    assert attempt.trouble.message == "the program failed: RecursionError: too deep"
    assert "not in your files" in attempt.trouble.mend
    assert 'raise RecursionError("too deep")' in attempt.trouble.details
    assert builder.stand.site is good


def test_what_somebody_looks_at_is_there_before_all_else_is_made(builder: Builder) -> None:
    assert builder.build().is_good
    pages = {name: (builder.folder / name).read_bytes() for name in ("index.html", "topics/index.html")}
    topic = builder.root / "content/topics/peace-talks.md"
    topic.write_text(topic.read_text(encoding="utf-8").replace("title: ", "title: Long ", 1), encoding="utf-8")
    seen: list[dict[str, bytes]] = []
    attempt = builder.build(
        first=lambda: ["topics/index.html", "no-page.html"],
        shown=lambda: seen.append({name: (builder.folder / name).read_bytes() for name in pages}),
    )
    assert attempt.is_good
    assert [each["index.html"] for each in seen] == [pages["index.html"]]
    assert b"Long " in seen[0]["topics/index.html"]
    assert b"Long " in (builder.folder / "index.html").read_bytes()
    assert (builder.folder / "topics/index.html").read_bytes() == seen[0]["topics/index.html"]


def test_what_was_shown_of_a_build_that_failed_later_goes_when_the_edit_is_undone(builder: Builder) -> None:
    assert builder.build().is_good
    page = builder.folder / "topics/index.html"
    good, topic = page.read_bytes(), builder.root / "content/topics/peace-talks.md"
    broken, written = builder.root / "templates/pages/actors.html", topic.read_text(encoding="utf-8")
    broken.parent.mkdir(parents=True)
    broken.write_text("{{ view.nowhere }}", encoding="utf-8")
    topic.write_text(written.replace("title: ", "title: Long ", 1), encoding="utf-8")
    assert not builder.build(first=lambda: ["topics/index.html"]).is_good
    assert page.read_bytes() != good
    broken.unlink()
    topic.write_text(written, encoding="utf-8")
    assert builder.build().is_good
    assert page.read_bytes() == good


def test_what_the_watch_did_not_hear_of_is_seen_at_leisure(builder: Builder) -> None:
    builder.build()
    assert not builder.is_behind()
    topic, page = builder.root / "content/topics/peace-talks.md", builder.folder / "topics/index.html"
    entry = (builder.root / ENTRY).resolve()
    write_files(builder.root, {ENTRY: GOOD[ENTRY].replace("title: Talks", "title: Long talks")})
    assert builder.build(heard=[entry, builder.root / "templates/pages/gone.html"]).is_good
    assert "Long talks" in (builder.folder / "index.html").read_text(encoding="utf-8")
    assert not builder.is_behind()
    topic.write_text(topic.read_text(encoding="utf-8").replace("title: ", "title: Far ", 1), encoding="utf-8")
    assert builder.build(heard=[entry]).is_good
    assert "Far " not in page.read_text(encoding="utf-8")
    assert builder.is_behind()
    assert not builder.is_behind(), "it looks once, and a build follows"
    assert builder.build().is_good
    assert "Far " in page.read_text(encoding="utf-8")


def test_what_was_heard_of_before_a_build_that_failed_is_not_lost(
    builder: Builder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise StepProblem("put it back")

    for failing in ("undone", "build"):
        builder.build()
        write_files(builder.root, {ENTRY: GOOD[ENTRY].replace("title: Talks", "title: Long talks")})
        monkeypatch.setattr(module, failing, fail)
        assert builder.build(heard=[(builder.root / ENTRY).resolve()]).trouble
        assert not builder.is_behind(), "nobody shall be told twice"
        monkeypatch.undo()
        assert builder.build(heard=[]).is_good
        assert "Long talks" in (builder.folder / "index.html").read_text(encoding="utf-8")
        write_files(builder.root, {ENTRY: GOOD[ENTRY]})


def test_who_asks_while_pages_are_made_is_answered_before_the_rest_is(builder: Builder) -> None:
    builder.build()
    write_files(builder.root, {ENTRY: GOOD[ENTRY].replace("title: Talks", "title: Long talks")})
    asked = iter([["entries/gazette-talks/01-talks-begin/index.html"], ["index.html", "topics/index.html"]])
    pages = [builder.folder / "entries/gazette-talks/01-talks-begin/index.html", builder.folder / "index.html"]
    entries, shown = builder.folder / "entries/index.html", []

    def look() -> None:
        shown.append(["Long talks" in page.read_text(encoding="utf-8") for page in (*pages, entries)])

    assert builder.build(first=lambda: next(asked), shown=look).is_good
    assert shown == [[True, False, False], [True, True, False]]
    assert "Long talks" in entries.read_text(encoding="utf-8")


def test_who_asks_for_what_has_not_changed_keeps_nobody_waiting(builder: Builder) -> None:
    builder.build()
    write_files(builder.root, {ENTRY: GOOD[ENTRY].replace("title: Talks", "title: Long talks")})
    asked, shown = iter([[], ["404.html"]]), []
    assert builder.build(first=lambda: next(asked), shown=lambda: shown.append(1)).is_good
    assert shown == []


def test_what_is_the_same_needs_no_fingerprint(builder: Builder, monkeypatch: pytest.MonkeyPatch) -> None:
    builder.build()
    builder.build()
    write_files(builder.root, {ENTRY: GOOD[ENTRY].replace("title: Talks", "title: Long talks")})
    printed: list[object] = []
    real = Fingerprints.__call__

    def noted(self: Fingerprints, value: object) -> bytes:
        printed.append(value)
        return real(self, value)

    monkeypatch.setattr(Fingerprints, "__call__", noted)
    assert builder.build().is_good
    assert builder.stand.site
    assert (builder.stand.site.articles["gazette-talks"],) not in printed  # type: ignore[index] # an id in a test
    assert (builder.stand.site.library.entries["gazette-talks/01-talks-begin"],) in printed  # type: ignore[index] # as above
