"""Remarks that decline suggestions: read where they stand, and put in so that nothing else changes."""

import pytest

from briefing.content.declined import Declined, declined, with_declined
from briefing.content.document import read_document
from briefing.content.yaml_text import YamlProblem

PATH = "content/entries/a/01-b.md"


def _read(yaml: str) -> tuple[Declined, ...]:
    document, _ = read_document(PATH, f"---\n{yaml}---\n".encode(), markdown=True)
    assert document is not None
    return declined(document)


QUOTES = "quotes:\n  - text: B\n  - text: C\nkey: no\n"


@pytest.mark.parametrize(
    ("yaml", "kind", "values", "quote"),
    [
        ("# not: actors ada\ntitle: A\n", "actors", ("ada",), None),
        ("title: A\nactors: [bo]  # not: actors ada, cy – only named\n", "actors", ("ada", "cy"), None),
        ("title: A\n#not:topics   talks - a word of every day\n", "topics", ("talks",), None),
        ("title: A\n# not: quote [3,9] – of another day\n", "quote", ("[3, 9]",), None),
        (QUOTES.replace("text: C\n", "text: C\n    # not: speaker ada\n"), "speaker", ("ada",), 2),
        (QUOTES.replace("text: B\n", "text: B  # not: about ada\n"), "about", ("ada",), 1),
        (f"{QUOTES}# not: speaker ada\n", "speaker", ("ada",), None),
        ("# not: speaker ada\nquotes: []\n", "speaker", ("ada",), None),
        ("title: A\n# not: ada!\n", "", ("",), None),
    ],
)
def test_a_remark_says_what_is_declined(yaml: str, kind: str, values: tuple[str, ...], quote: int | None) -> None:
    assert [(each.kind, each.values, each.quote) for each in _read(yaml)] == [(kind, values, quote)]


@pytest.mark.parametrize("yaml", ["title: 'A # not: actors ada'\n", "note: |-\n  # not: actors ada\n", "title: A\n"])
def test_what_stands_in_a_value_is_no_remark(yaml: str) -> None:
    assert _read(yaml) == ()


def test_a_remark_counts_for_its_kind_its_value_and_its_quote() -> None:
    (remark,) = _read(QUOTES.replace("text: C\n", "text: C\n    # not: speaker ada\n"))
    assert remark.origin.line == 5
    assert remark.covers("speaker", "ada", 2)
    assert not remark.covers("speaker", "ada", 1)
    assert not remark.covers("about", "ada", 2)
    assert not remark.covers("speaker", "bo", 2)


@pytest.mark.parametrize(
    ("kind", "value", "quote", "before", "after"),
    [
        ("actors", "ada", None, "title: A\nkey: no\n", "title: A\nkey: no\n# not: actors ada\n"),
        ("quote", "[3, 9]", None, f"{QUOTES}note: |-\n  D\n", f"{QUOTES}note: |-\n  D\n# not: quote [3, 9]\n"),
        ("speaker", "ada", 1, QUOTES, QUOTES.replace("text: B\n", "text: B\n    # not: speaker ada\n")),
        ("via", "ada", 2, QUOTES, QUOTES.replace("text: C\n", "text: C\n    # not: via ada\n")),
        ("about", "ada", 1, "quotes:\n- text: |-\n   B\n", "quotes:\n- text: |-\n   B\n  # not: about ada\n"),
        ("about", "ada", 1, "quotes:\n  - {text: B}\n", "quotes:\n  - {text: B}\n    # not: about ada\n"),
    ],
)
def test_a_remark_is_put_where_it_counts(kind: str, value: str, quote: int | None, before: str, after: str) -> None:
    raw, wanted = (f"---\n{yaml}---\nBody.\n" for yaml in (before, after))
    assert with_declined(PATH, raw, kind, value, quote) == wanted
    assert with_declined(PATH, raw.replace("\n", "\r\n"), kind, value, quote) == wanted.replace("\n", "\r\n")


@pytest.mark.parametrize("yaml", ["{title: A}\n", "quotes: [{text: B}, {text: C}]\n"])
def test_where_no_line_is_free_it_is_refused(yaml: str) -> None:
    with pytest.raises(YamlProblem, match=r"by hand|brackets"):
        with_declined(PATH, f"---\n{yaml}---\n", "speaker", "ada", 1)
