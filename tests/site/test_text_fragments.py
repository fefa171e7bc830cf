"""Links to the very words of a page, followed by a real browser on a page of its own."""

from collections.abc import Iterator
from html import escape
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

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


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A page of a source, on which each paragraph is a screen below the one before."""
    folder = tmp_path_factory.mktemp("source")
    paragraphs = "".join(f'<p id="p{at}">{escape(words)}</p>' for at, words in enumerate(PARAGRAPHS))
    style = "p { margin: 0 0 120vh } ::target-text { background: #ff0; color: #f0f }"
    (folder / "index.html").write_text(
        f"<!doctype html><meta charset=utf-8><title>Talks</title><style>{style}</style>{paragraphs}", encoding="utf-8"
    )
    with GitHubPages() as serve:
        yield serve(folder)


@pytest.fixture(scope="module")
def unmarked(site: str, browser: Browser, browser_context_args: dict[str, Any]) -> list[bytes]:
    """The paragraphs as they look to who follows no such link."""
    with browser.new_context(**browser_context_args) as context:
        page = context.new_page()
        page.goto(site)
        return _pictures(page)


@pytest.mark.parametrize("case", [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_the_browser_goes_to_the_words_and_marks_them(
    page: Page, site: str, unmarked: list[bytes], case: tuple[str, int, int]
) -> None:
    text, paragraph, nth = case
    places = list(Copy(COPY).folded_occurrences(text.rstrip("."), Span(0, len(COPY))))
    quote = Quote(text=text, span=places[nth] if places else None)
    verdict = grade(Copy(COPY), quote, entry("one/01-a"))
    assert verdict.grade != "missing"
    page.goto(address(site, verdict, quote))
    expect(page.locator(f"#p{paragraph}")).to_be_in_viewport()
    assert page.evaluate("scrollY") > 0
    marked = [at for at, (one, other) in enumerate(zip(unmarked, _pictures(page), strict=True)) if one != other]
    assert marked == list(range(paragraph, paragraph + text.count("\n") + 1))


def _pictures(page: Page) -> list[bytes]:
    return [page.locator(f"#p{at}").screenshot() for at in range(len(PARAGRAPHS))]
