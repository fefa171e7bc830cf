"""Renaming and merging: every place that names a thing, nothing else, all or nothing."""

import shutil
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from briefing.content.folder import content_files
from briefing.content.load import load
from briefing.model.ids import TopicId
from briefing.pipeline.check import check
from briefing.pipeline.rename import Changed, RenameProblem, rename
from tests.architecture.tree import ROOT
from tests.site_folder import ENTRY, GOOD, PERSON, SITE, TOPIC, contents, good_site, write_files

MINI = ROOT / "tests/site/mini"
SITES = (MINI, ROOT)


def copied(site: Path, to: Path) -> Path:
    """A site's settings and content in another folder."""
    shutil.copytree(site / "content", to / "content")
    shutil.copy(site / "site.yaml", to / "site.yaml")
    return to


def _things(root: Path) -> list[tuple[str, str]]:
    return [(file.kind.name, file.id) for file in content_files(root)[0]]


def _new(kind: str, old: str) -> str:
    """An id that nothing has, shorter than most, so that no place keeps its length."""
    return f"{old.rpartition('/')[0]}/99-zz" if kind == "entry" else "zz"


def told_by_check(root: Path) -> list[tuple[str, str]]:
    """What `check` finds, as far as it is the same under other ids."""
    return sorted((finding.check, finding.severity) for finding in check(root).findings)


@cache
def _told_of(site: Path) -> list[tuple[str, str]]:
    """What `check` finds in a site whose settings and content stand alone."""
    with TemporaryDirectory() as folder:
        return told_by_check(copied(site, Path(folder)))


def _chosen(site: Path) -> list[tuple[str, str]]:
    """All things of the small site; of the large one, of each kind the one in the middle."""
    things = _things(site)
    by_kind = {kind: [thing for thing in things if thing[0] == kind] for kind, _ in things}
    return things if site == MINI else [of_kind[len(of_kind) // 2] for of_kind in by_kind.values()]


CASES = [(site, *thing) for site in SITES for thing in _chosen(site)]


def _named(case: Iterable[object]) -> str:
    site, kind, id_ = case
    return f"{'mini' if site == MINI else 'flagship'} {kind} {id_}"


@pytest.mark.parametrize("case", CASES, ids=_named)
def test_there_and_back_changes_no_byte_and_check_finds_nothing_new(
    tmp_path: Path, case: tuple[Path, str, str]
) -> None:
    site, kind, old = case
    root = copied(site, tmp_path)
    before = contents(root)
    new = _new(kind, old)
    rename(root, kind, old, new, forget=True)
    assert (kind, new) in _things(root)
    assert (kind, old) not in _things(root)
    assert told_by_check(root) == _told_of(site)
    rename(root, kind, new, old, forget=True)
    assert contents(root) == before


CRLF = (
    GOOD[ENTRY]
    .replace("actors: [ada-exampleby, borduria]", 'actors: ["ada-exampleby" , borduria] # who')
    .replace("    about: [borduria]", "    about:  # whom\n      - ada-exampleby  # herself\n      - 'borduria'")
)


def test_quoting_comments_and_line_ends_stay(tmp_path: Path) -> None:
    root = write_files(good_site(tmp_path), {ENTRY: b"\xef\xbb\xbf" + CRLF.replace("\n", "\r\n").encode()})
    rename(root, "actor", "ada-exampleby", "ada")
    expected = CRLF.replace("ada-exampleby", "ada").replace("\n", "\r\n").encode()
    assert (root / ENTRY).read_bytes() == b"\xef\xbb\xbf" + expected


def test_links_of_every_form_are_renamed_and_words_are_not(tmp_path: Path) -> None:
    body = (
        "actor:ada-exampleby said: [a](actor:ada-exampleby), [b](<actor:ada-exampleby>), [c](actor:ada-exampleby#x),\n"
        "[d](actor:ada-exampleby-two), [r][r], <a href='actor:ada-exampleby'>h</a>.\n\n[r]: actor:ada-exampleby\n"
    )
    two = {"content/actors/ada-exampleby-two.md": "---\nname: Ada the Second\nkind: person\n---\n"}
    root = write_files(good_site(tmp_path), {"content/pages/about.md": f"---\ntitle: About\n---\n{body}", **two})
    rename(root, "actor", "ada-exampleby", "ada")
    assert (
        (root / "content/pages/about.md")
        .read_text(encoding="utf-8")
        .partition("---\n")[2]
        .endswith(
            "actor:ada-exampleby said: [a](actor:ada), [b](<actor:ada>), [c](actor:ada#x),\n"
            "[d](actor:ada-exampleby-two), [r][r], <a href='actor:ada'>h</a>.\n\n[r]: actor:ada\n"
        )
    )


def test_an_article_takes_its_entries_and_all_that_names_them_along(tmp_path: Path) -> None:
    lead = {SITE: GOOD[SITE] + "lead: gazette-talks/01-talks-begin\n"}
    cites = {TOPIC: GOOD[TOPIC] + "They met.[^gazette-talks/01-talks-begin#q1] `[^gazette-talks/01-talks-begin]`\n"}
    root = write_files(good_site(tmp_path), {**lead, **cites})
    rename(root, "article", "gazette-talks", "talks")
    library, _ = load(root)
    assert library is not None
    assert [*library.entries] == ["gazette-copy/01-talks-begin", "talks/01-talks-begin"]
    assert library.settings.lead == "talks/01-talks-begin"
    assert library.topics[TopicId("peace-talks")].body == (
        "They met.[^talks/01-talks-begin#q1] `[^gazette-talks/01-talks-begin]`\n"  # code is left as it is
    )
    assert library.articles["gazette-copy"].copy_of == "talks"  # type: ignore[index]
    assert not (root / "content/entries/gazette-talks").exists()


def test_a_page_that_readers_know_keeps_its_old_id_and_there_and_back_keeps_the_other(tmp_path: Path) -> None:
    root = good_site(tmp_path)
    rename(root, "article", "gazette-talks", "talks")
    assert (root / "content/articles/talks.yaml").read_text().endswith("\nformerly: [gazette-talks]\n")
    entry = root / "content/entries/talks/01-talks-begin.md"
    assert "\nformerly: [gazette-talks/01-talks-begin]\n---\n" in entry.read_text()
    rename(root, "entry", "talks/01-talks-begin", "02-talks")
    assert "formerly: [gazette-talks/01-talks-begin, talks/01-talks-begin]\n" in entry.with_stem("02-talks").read_text()
    rename(root, "entry", "talks/02-talks", "01-talks-begin")
    assert "formerly: [gazette-talks/01-talks-begin, talks/02-talks]\n" in entry.read_text()


def test_what_no_reader_can_know_is_forgotten(tmp_path: Path) -> None:
    root = write_files(good_site(tmp_path), {ENTRY: GOOD[ENTRY].replace("note:", "status: draft\nnote:")})
    rename(root, "entry", "gazette-talks/01-talks-begin", "02-talks")
    rename(root, "actor", "ada-exampleby", "ada")  # an actor of drafts alone has written the article
    assert "formerly" not in (root / "content/entries/gazette-talks/02-talks.md").read_text()
    assert "formerly: [ada-exampleby]" in (root / "content/actors/ada.md").read_text()


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (("actor", "ada-examplebi", "ada"), "there is no actor `ada-examplebi` – did you mean `ada-exampleby`?"),
        (("actor", "ada-exampleby", "Ada"), "“Ada” cannot be the name of the file: it takes lower-case letters"),
        (("actor", "ada-exampleby", "borduria"), "`borduria` is the id of another actor: `merge actor` makes one"),
        (("page", "about", "search"), "“search” cannot be the name of the file"),
        (("entry", "gazette-talks/01-talks-begin", "gazette-copy/02-x"), "an entry stays with its article"),
        (("entry", "gazette-talks/01-talks-begin", "talks"), "cannot be the name of the file: it takes a number"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_changed(
    tmp_path: Path, asked: tuple[str, str, str], told: str
) -> None:
    root = good_site(tmp_path)
    with pytest.raises(RenameProblem) as problem:
        rename(root, *asked)
    assert told in str(problem.value)
    assert contents(root).keys() == GOOD.keys()


def test_nothing_is_changed_while_the_content_has_an_error(tmp_path: Path) -> None:
    root = write_files(good_site(tmp_path), {PERSON: GOOD[PERSON].replace("person", "persn")})
    before = contents(root)
    with pytest.raises(RenameProblem) as problem:
        rename(root, "topic", "diplomacy", "talks")
    assert [finding.check for finding in problem.value.findings] == ["bad-value"]
    assert contents(root) == before


@pytest.mark.parametrize("act", [lambda root: rename(root, "actor", "borduria", "zz", dry_run=True)])
def test_a_dry_run_changes_nothing(tmp_path: Path, act: object) -> None:
    root = good_site(tmp_path)
    before = contents(root)
    done = act(root)  # type: ignore[operator]
    assert isinstance(done, Changed)
    assert done.changes
    assert contents(root) == before


def test_an_id_that_yaml_would_take_for_nothing_is_put_into_quotation_marks(tmp_path: Path) -> None:
    root = good_site(tmp_path)
    rename(root, "actor", "borduria", "null")
    library, findings = load(root)
    assert library is not None, findings
    assert 'actors: [ada-exampleby, "null"]' in (root / ENTRY).read_text(encoding="utf-8")
