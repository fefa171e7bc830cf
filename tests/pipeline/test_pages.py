"""Pages, saved or fetched, become drafts like any article; the archive keeps them as received, with their text."""

from hashlib import sha256
from pathlib import Path

import pytest

from briefing.content.load import load
from briefing.model.library import Library
from briefing.pipeline.article_file import InputProblem
from briefing.pipeline.fetch import Fetched
from briefing.pipeline.intake import Imported, import_files, parse_file
from tests.site_folder import contents

ADDRESS = "https://www.gazette.example/news/gates-open.html?from=mail"
WORDS = "“The gates are open,” said Ada Exampleby, who keeps the gates of Borduria in all kinds of weather."


def page(words: str = WORDS, nonce: str = "1") -> bytes:
    head = f'<meta charset="utf-8"><meta name="nonce" content="{nonce}"><title>Gates open | Klow Gazette</title>'
    return f"<!doctype html><head>{head}</head><article><h1>Gates open</h1>\r\n<p>{words}</p></article>".encode()


def server(raw: bytes, kind: str = "text/html", address: str = ADDRESS) -> dict[str, Fetched]:
    return {ADDRESS: Fetched(address=address, raw=raw, kind=kind, charset=None)}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "site.yaml").write_text("title: A trial\n", encoding="utf-8")
    return folder


def library_of(site: Path) -> Library:
    library, findings = load(site)
    assert library is not None, findings
    return library


def bring(site: Path, name: str | Path, pages: dict[str, Fetched] | None = None) -> Imported:
    outcome = import_files([name], site, dry_run=False, fetch=(pages or {}).__getitem__)
    assert (outcome.findings, outcome.problems) == ((), ())
    return outcome.imported[0]


def save(site: Path, name: str, raw: bytes) -> Path:
    path = site.parent / name
    path.write_bytes(raw)
    return path


def test_a_saved_page_is_kept_with_its_text_and_spans_point_into_the_text(site: Path) -> None:
    bring(site, save(site, "gates.html", page()))
    library = library_of(site)
    (article,), (entry,) = library.articles.values(), library.entries.values()
    archive = site / "archive"
    assert (archive / "gates.html").read_bytes() == page()
    text = (archive / "gates.txt").read_bytes()
    assert text.decode() == f"Gates open\n\n{WORDS}\n"
    assert (article.archive, article.sha256) == ("gates.txt", sha256(text).hexdigest())
    assert (article.original, article.original_sha256) == ("gates.html", sha256(page()).hexdigest())
    assert (article.title, article.source) == ("Gates open", "klow-gazette")
    assert entry.quotes[0].span
    assert entry.quotes[0].span.of(text.decode()) == "The gates are open,"


def test_an_address_is_imported_like_a_file(site: Path) -> None:
    imported = bring(site, ADDRESS, server(page()))
    (article,) = library_of(site).articles.values()
    assert imported.name == "gazette-example-news-gates-open-from-mail.html"
    assert article.url == ADDRESS
    assert article.archive == "gazette-example-news-gates-open-from-mail.txt"
    assert (site / "archive" / imported.name).read_bytes() == page()


def test_the_address_is_that_after_redirects(site: Path) -> None:
    bring(site, ADDRESS, server(page(), address="https://gazette.example/gates"))
    (article,) = library_of(site).articles.values()
    assert article.url == "https://gazette.example/gates"
    assert article.archive == "gazette-example-gates.txt"


def test_plain_text_from_the_web_is_kept_as_it_is(site: Path) -> None:
    bring(site, ADDRESS, server(f"Gates open\n\n{WORDS}\n".encode(), "text/plain", "https://gazette.example/gates.txt"))
    (article,) = library_of(site).articles.values()
    assert (article.url, article.original) == ("https://gazette.example/gates.txt", None)
    assert [path.name for path in (site / "archive").iterdir()] == ["gazette-example-gates.txt"]


def test_a_second_fetch_with_the_same_text_changes_nothing(site: Path) -> None:
    bring(site, ADDRESS, server(page(nonce="1")))
    before = contents(site)
    again = bring(site, ADDRESS, server(page(nonce="2")))
    assert (again.changes, again.remarks) == ((), ())
    assert contents(site) == before


def test_a_page_that_changed_is_kept_beside_the_first(site: Path) -> None:
    bring(site, ADDRESS, server(page()))
    before = contents(site / "archive")
    again = bring(site, ADDRESS, server(page(f"{WORDS} “Nobody came,” she added.")))
    after = contents(site / "archive")
    assert {name: after[name] for name in before} == before
    assert sorted(Path(name).suffix for name in after.keys() - before.keys()) == [".html", ".txt"]
    assert "the copy differs from the recorded one" in again.remarks[0]


def test_another_page_of_the_same_name_does_not_take_its_place(site: Path) -> None:
    bring(site, save(site, "gates.html", page()))
    other = "“Keep out,” said Bo Sampleton, the mayor of Klow, to everybody who had come to see the river."
    bring(site, save(site, "gates.html", page(other)))
    archive = site / "archive"
    assert (archive / "gates.html").read_bytes() == page()
    assert len(list(archive.iterdir())) == 4


def test_a_text_of_the_pages_name_is_not_overwritten(site: Path) -> None:
    (site / "archive").mkdir()
    (site / "archive" / "gates.txt").write_text("Something else.", encoding="utf-8")
    bring(site, save(site, "gates.html", page()))
    assert (site / "archive" / "gates.txt").read_text(encoding="utf-8") == "Something else."
    (article,) = library_of(site).articles.values()
    assert article.archive
    assert (site / "archive" / article.archive).read_text(encoding="utf-8").startswith("Gates open")


@pytest.mark.parametrize("name", ["gates.html", "gates.HTM", "gates.txt", "gates"])
def test_a_page_is_known_by_its_content_or_its_ending(site: Path, name: str) -> None:
    assert (
        "“The gates are open,” – Ada Exampleby"
        in parse_file(str(save(site, name, page())), site, json_wanted=False).text
    )


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16"])
def test_a_page_may_begin_with_a_byte_order_mark(site: Path, codec: str) -> None:
    path = save(site, "gates.html", page().decode().encode(codec))
    assert "Ada Exampleby" in parse_file(str(path), site, json_wanted=False).text


def test_a_page_without_an_article_is_told_and_not_kept(site: Path) -> None:
    path = save(site, "empty.html", b"<!doctype html><title>Sign in</title><p>Turn on scripts.</p>")
    outcome = import_files([path], site, dry_run=False)
    assert outcome.problems == (f"{path}: error: no article was found in it: 3 words are no text to cut into entries",)
    assert not (site / "archive").exists()


def test_an_address_that_cannot_be_fetched_is_told_in_a_line(site: Path) -> None:
    def refuse(_address: str) -> Fetched:
        raise InputProblem("the server answered 404 (Not Found)")

    outcome = import_files([ADDRESS], site, dry_run=False, fetch=refuse)
    assert outcome.problems == (f"{ADDRESS}: error: the server answered 404 (Not Found)",)


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "ftp://gazette.example/a", "http://127.0.0.1:9/", "data:text/html,a"]
)
def test_no_other_addresses_are_fetched(site: Path, address: str) -> None:
    (problem,) = import_files([address], site, dry_run=False).problems
    assert problem.startswith(f"{address}: error: ")
    assert "only http and https" in problem or "is no public address" in problem
