"""Links to the very words of a page, followed by a real browser on a page of its own."""

from collections.abc import Iterator
from html import escape
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from briefing.linking.fragments import address
from briefing.linking.grading.copy import Copy
from briefing.linking.grading.grade import grade
from briefing.model.entry import Quote
from briefing.model.span import Span
from tests.github_pages import GitHubPages
from tests.invented import entry

PARAGRAPHS = (
    "Talks on the river bridge, hour by hour",
    "The minister said: “The bridge stays open.” Nobody asked her for how long.",
    "We shall row, we shall swim and we shall walk across this river every day of the week, said the ferrymen.",
    "They call the ferry a lifeline for Klow & its well-known market, open 24/7 (5% off).",
    "It’s a çok güzel bridge; “naïve”, they add, 100 % so – and “never” for sale, said the mayor – at last.",
    "“We were on the bridge when it began to shake.",
    "“Nobody told us what had happened, and nobody ever did.”",
    "Later the minister repeated: “The bridge stays open.” This time she was asked.",
    "They call the ferry a lifeline for Szohod too.",
    "We shall row, we shall swim and we shall not walk across this river any more, they said in the end.",
)
COPY = "\n".join(PARAGRAPHS)
CASES = (
    ("the only words", "Nobody asked her for how long.", 1, 0),
    ("words that stand twice, the first", "The bridge stays open", 1, 0),
    ("words that stand twice, the second, in marks", "The bridge stays open.", 7, 1),
    ("words that stand twice, the second, without marks", "a lifeline", 8, 1),
    ("a long quotation",
     "We shall row, we shall swim and we shall walk across this river every day of the week", 2, 0),
    ("a long quotation that begins like another",
     "We shall row, we shall swim and we shall not walk across this river any more", 9, 0),
    ("signs that mean something in an address", "for Klow & its well-known market, open 24/7 (5% off)", 3, 0),
    ("other letters, and marks inside",
     "It's a çok güzel bridge; \"naïve\", they add, 100 % so — and \"never\" for sale", 4, 0),
    ("several paragraphs",
     "We were on the bridge when it began to shake.\n“Nobody told us what had happened, and nobody ever did.", 5, 0),
    ("altered words", "They label the ferry a lifeline for Szohod too", 8, 0),
)  # fmt: skip


@pytest.fixture
def site(serve_folder: GitHubPages, tmp_path: Path) -> str:
    """A page of a source, on which each paragraph is a screen below the one before."""
    paragraphs = "".join(f'<p id="p{at}">{escape(words)}</p>' for at, words in enumerate(PARAGRAPHS))
    style = "p { margin: 0 0 120vh } ::target-text { background: #ff0; color: #f0f }"
    (tmp_path / "index.html").write_text(
        f"<!doctype html><meta charset=utf-8><title>Talks</title><style>{style}</style>{paragraphs}", encoding="utf-8"
    )
    return serve_folder(tmp_path)


@pytest.mark.parametrize(("text", "paragraph", "nth"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_the_browser_goes_to_the_words_and_marks_them(
    page: Page, site: str, text: str, paragraph: int, nth: int
) -> None:
    places = list(Copy(COPY).folded_occurrences(text.rstrip("."), Span(0, len(COPY))))
    quote = Quote(text=text, span=places[nth] if places else None)
    verdict = grade(Copy(COPY), quote, entry("one/01-a"))
    assert verdict.grade != "missing"
    page.goto(site)
    before = list(_pictures(page))
    page.goto("about:blank")
    page.goto(address(site, verdict, quote))
    expect(page.locator(f"#p{paragraph}")).to_be_in_viewport()
    assert page.evaluate("scrollY") > 0
    marked = [at for at, (one, other) in enumerate(zip(before, _pictures(page), strict=True)) if one != other]
    assert marked == list(range(paragraph, paragraph + text.count("\n") + 1))


def _pictures(page: Page) -> Iterator[bytes]:
    for at in range(len(PARAGRAPHS)):
        yield page.locator(f"#p{at}").screenshot()
