"""The archived words of an entry, as the editor sees them beside it."""

from pathlib import Path

import pytest

from briefing.model.span import Span
from briefing.serve.builder import Builder
from briefing.serve.segment import AROUND, Segment, segment
from tests.site_folder import ARTICLE, ENTRY, GOOD, write_files

BEFORE = "The hall was full. " * 30
INSIDE = "“We shall talk”, Ada Exampleby said, “and we shall listen.” Nobody answered."
AFTER = " Then all went home." * 30
COPY = f"{BEFORE}\n{INSIDE}\n{AFTER}"
START = len(BEFORE) + 1
END = START + len(INSIDE)


def front(span: str, *quotes: str) -> str:
    listed = "".join(f"  - text: {quote}\n" for quote in quotes)
    return f"---\ntitle: Talks begin in Klow\narticle: gazette-talks\n{span}quotes:\n{listed}---\n"


def seen(root: Path, entry: str, copy: str | None = COPY, article: str = "archive: gazette.txt\n") -> Segment:
    write_files(root, {ENTRY: entry, ARTICLE: GOOD[ARTICLE] + article})
    if copy is not None:
        write_files(root, {"archive/gazette.txt": copy})
    builder = Builder(root, root / "pages", "http://127.0.0.1:8000")
    attempt = builder.build()
    assert attempt.is_good, attempt
    assert builder.stand.site
    (told,) = (each for id_, each in builder.stand.site.library.entries.items() if id_.startswith("gazette-talks"))
    return segment(root, builder.stand.site, told)


def test_the_words_of_the_span_are_shown_with_what_stands_around_them(site: Path) -> None:
    told = seen(site, front(f"span: [{START}, {END}]\n", "We shall talk", "and we shall listen."))
    assert "".join(each.text for each in told.stretches if each.inside) == INSIDE
    assert "".join(each.text for each in told.stretches) == COPY[START - AROUND : END + AROUND]
    assert [(each.text, each.quotes) for each in told.stretches if each.quotes] == [
        ("We shall talk", (1,)), ("and we shall listen.", (2,)),
    ]  # fmt: skip
    assert (told.file, told.line) == (ENTRY, 4)
    assert (told.copy, told.copy_line) == ("archive/gazette.txt", 2)
    assert [(each.grade, each.line) for each in told.quotes] == [("verbatim", 6), ("verbatim", 7)]
    assert told.quotes[0].span == Span(START + 1, START + 14)
    assert told.why == ""


def test_quotes_in_each_other_are_told_apart(site: Path) -> None:
    told = seen(site, front(f"span: [{START}, {END}]\n", "We shall talk", "shall"))
    assert [(each.text, each.quotes) for each in told.stretches if each.quotes] == [
        ("We ", (1,)), ("shall", (1, 2)), (" talk", (1,)),
    ]  # fmt: skip


def test_without_a_span_its_quotes_say_where_to_look(site: Path) -> None:
    told = seen(site, front("", "We shall talk", "Nobody answered"))
    assert "".join(each.text for each in told.stretches if each.inside) == COPY[START + 1 : END - 1]
    assert told.why == "The entry has no span: shown is where its quotes are."
    assert told.line == 2


@pytest.mark.parametrize(
    ("entry", "copy", "article", "why"),
    [
        (front("", "Something else entirely"), COPY, "archive: gazette.txt\n", "none of its quotes is found"),
        (front("span: [9000, 9001]\n", "We shall talk"), COPY, "archive: gazette.txt\n", "leads out of the copy"),
        (front("span: [1, 2]\n", "We shall talk"), None, "archive: gazette.txt\n", "No copy of the article is here."),
        (front("span: [1, 2]\n", "We shall talk"), COPY, "", f"{ARTICLE} names no archived copy."),
        (
            front("span: [1, 2]\n", "We shall talk"),
            COPY,
            f"archive: gazette.txt\nsha256: {'0' * 64}\n",
            "has been changed",
        ),
        (front("span: [1, 2]\n", "We shall talk"), COPY, "archive: ../site.yaml\n", "leads out of the archive folder"),
    ],
    ids=["not found", "outside", "no copy", "not archived", "another copy", "elsewhere"],
)
def test_where_there_are_no_words_it_says_why(site: Path, entry: str, copy: str | None, article: str, why: str) -> None:
    told = seen(site, entry, copy, article)
    assert told.stretches == ()
    assert why in told.why
    assert [each.text for each in told.quotes] == [*filter(None, [entry.partition("text: ")[2].partition("\n")[0]])]


def test_an_entry_whose_file_has_gone_is_shown_all_the_same(site: Path) -> None:
    write_files(site, {ENTRY: front(f"span: [{START}, {END}]\n", "We shall talk")})
    write_files(site, {ARTICLE: f"{GOOD[ARTICLE]}archive: gazette.txt\n", "archive/gazette.txt": COPY})
    builder = Builder(site, site / "pages", "http://127.0.0.1:8000")
    builder.build()
    write_files(site, {ENTRY: None})
    assert builder.stand.site
    (entry,) = (each for id_, each in builder.stand.site.library.entries.items() if id_.startswith("gazette-talks"))
    told = segment(site, builder.stand.site, entry)
    assert told.line == 1
    assert told.stretches
