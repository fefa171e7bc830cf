"""What of a page is its article, and whose word is taken for the facts."""

import json
from typing import Any

import pytest

from briefing.model.article import Byline
from briefing.model.finding import Origin
from briefing.model.ids import SourceId
from briefing.model.source import Source
from briefing.parse.html.page import Extract, extract
from briefing.parse.html.read import read_html

FIRST = "The gates of Borduria have been open since Tuesday, the ministry of silly weather says."
SECOND = "“Nobody has come through them,” said Ada Exampleby, who keeps the gates, in a long talk."
THIRD = "Syldavia has not said whether it will send anybody, and its minister is on a holiday."
PARAGRAPHS = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"
TEXT = f"Gates open\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}\n"


def page(inside: str, head: str = "", address: str | None = None) -> Extract:
    return extract(
        f"<html><head>{head}</head><body><article><h1>Gates open</h1>{inside}</article></body></html>", address
    )


def data(**thing: Any) -> str:
    given = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Gates open", **thing}
    return f'<script type="application/ld+json">{json.dumps(given)}</script>'


@pytest.mark.parametrize(
    "unwanted",
    [
        "<script>document.write('x')</script>",
        "<style>p { color: red }</style>",
        "<noscript>Use a browser with scripts.</noscript>",
        "<!-- <p>An old paragraph.</p> -->",
        "<p hidden>Hidden.</p>",
        '<p aria-hidden="true">Hidden.</p>',
        '<div style="display: NONE"><p>Hidden.</p></div>',
        '<p style="visibility:hidden">Hidden.</p>',
        "<template><p>Hidden.</p></template>",
        "<nav><a href=/>Home</a></nav>",
        "<aside><p>Beside the article stands another.</p></aside>",
        "<footer>All rights are somebody's.</footer>",
        "<figure><img alt='A gate'><figcaption>A gate. Photo: Otto Lens</figcaption></figure>",
        "<form><label>Your e-mail</label><input><button>Send</button></form>",
        '<div role="complementary"><p>More of that.</p></div>',
        '<div class="relatedStories"><h2>Related</h2><p>Another article.</p></div>',
        '<div class="c-newsletter-box"><p>Get our letter.</p></div>',
        '<section id="comments"><p>First!</p></section>',
        '<div class="most-read"><p>One</p></div>',
        "<h2>More on this</h2><ul><li><a href=/1>The bill in full</a></li><li><a href=/2>How they voted</a></li></ul>",
        '<p class="byline">By <a rel="author" href="/ada">Zoe Sample</a></p>',
        '<p>Published: <time datetime="2025-02-13T12:41:00Z">13 February 2025 12:41</time></p>',
        "<svg><text>Logo</text></svg><iframe>frame</iframe><select><option>One</select>",
    ],
)
def test_what_is_not_the_article_is_left_out(unwanted: str) -> None:
    assert page(f"<p>{FIRST}</p>{unwanted}<p>{SECOND}</p><p>{THIRD}</p>").text == TEXT


@pytest.mark.parametrize(
    "inside",
    [
        PARAGRAPHS.replace("</p>", ""),
        f'<div class="article-body no-comments newsletter-reader">{PARAGRAPHS}</div>',
        f"<form id=aspnet>{PARAGRAPHS}</form>",
        f"{FIRST}<br><br>{SECOND}<br>\n<br/>{THIRD}",
        f"<div><div>{FIRST}</div>{SECOND}<blockquote>{THIRD}</blockquote></div>",
        f"<ul><li>{FIRST}<li><p>{SECOND}</p></li><li>{THIRD}</ul>",
        f"<table><tr><td>{FIRST}<tr><td>{SECOND}<td>{THIRD}</table>",
        PARAGRAPHS.replace("gates", "<b>ga<i>tes</b></i>").replace(" ", "\n  "),
        PARAGRAPHS.replace("“", "&ldquo;").replace("”", "&#8221;").replace("<p>", "<P CLASS='a>b' data-x=\"</p>\">"),
    ],
)
def test_one_text_in_many_kinds_of_markup(inside: str) -> None:
    assert page(inside).text == TEXT


def test_words_for_machines_are_divided_as_the_page_shows_them() -> None:
    found = page(PARAGRAPHS + "<p>Become a member of the Gazette today.</p>", data(articleBody=FIRST + SECOND + THIRD))
    assert found.text == TEXT


def test_words_for_machines_that_the_page_does_not_show_are_taken_as_they_are() -> None:
    found = page("<p>Turn on scripts to read this.</p>", data(articleBody=f"{FIRST}\n\n{SECOND}\n{THIRD}"))
    assert found.text == TEXT


def test_a_preview_for_machines_does_not_cut_the_article_short() -> None:
    assert page(PARAGRAPHS, data(articleBody=FIRST)).text == TEXT


def test_headings_divide_a_report_and_one_without_prose_goes() -> None:
    found = page(f"<p>{FIRST}</p><h2>What they say</h2><p>{SECOND}</p><p>{THIRD}</p><h2>Tags</h2>")
    assert [found.text[post.start :].partition("\n")[0] for post in found.posts] == ["Gates open", "What they say"]
    assert "Tags" not in found.text


def test_what_is_stated_for_machines_goes_before_what_is_shown() -> None:
    head = data(
        datePublished="2025-02-13T12:41:00.000Z",
        dateModified="2025-02-14T08:00:05+0100",
        author=[{"@type": "Person", "name": "Ada Exampleby", "jobTitle": "Gatekeeper"}, "By Bo Sampleton"],
        publisher={"name": "Klow &amp; Gazette"},
        mainEntityOfPage="https://gazette.example/gates#top",
    )
    facts = page('<p class="byline">By Zoe Sample</p>' + PARAGRAPHS, head + '<meta name="author" content="X Y">').facts
    assert (facts.title, facts.source, facts.url) == ("Gates open", "Klow & Gazette", "https://gazette.example/gates")
    assert (facts.published, facts.updated) == ("2025-02-13T12:41+00:00", "2025-02-14T08:00:05+01:00")
    assert facts.bylines == (Byline(name="Ada Exampleby", role="Gatekeeper"), Byline(name="Bo Sampleton"))


def test_what_is_shown_fills_in_what_is_not_stated() -> None:
    shown = (
        '<p class="byline">By Zoe Sample</p><p>Published <time datetime="2025-02-13">13 Feb</time>, '
        'last updated <time datetime="2025-02-14T09:00Z">today</time></p>'
    )
    facts = page(shown + PARAGRAPHS, "<title>Gates open | The Klow Gazette</title>").facts
    assert (facts.title, facts.source) == ("Gates open", "The Klow Gazette")
    assert (facts.published, facts.updated) == ("2025-02-13", "2025-02-14T09:00+00:00")
    assert facts.bylines == (Byline(name="Zoe Sample"),)


@pytest.mark.parametrize(
    ("canonical", "address", "url"),
    [
        ("/gates", "https://gazette.example/gates?from=mail", "https://gazette.example/gates"),
        ("https://www.gazette.example/gates", "https://m.gazette.example/g", "https://www.gazette.example/gates"),
        ("https://other.example/theirs", "https://gazette.example/ours#x", "https://gazette.example/ours"),
        ("https://other.example/theirs", None, "https://other.example/theirs"),
        ("javascript:alert(1)", None, None),
        ("/gates", None, None),
        ("https://gazette.example/a b", None, None),
    ],
)
def test_the_pages_own_address(canonical: str, address: str | None, url: str | None) -> None:
    assert page(PARAGRAPHS, f'<link rel="canonical" href="{canonical}">', address).facts.url == url


def test_of_several_articles_the_one_of_this_address_is_meant() -> None:
    here, there = ({"url": f"https://gazette.example/{name}", "headline": name} for name in ("here", "there"))
    markup = data(**there) + data(**here) + '<link rel="canonical" href="https://gazette.example/here">'
    assert page(PARAGRAPHS, markup).facts.title == "here"


def test_a_publisher_that_the_site_knows_is_known_by_its_host() -> None:
    origin = Origin("content/sources/gazette.yaml")
    known = Source(id=SourceId("gazette"), origin=origin, name="Klow Gazette", domains=("gazette.example",))
    markup = f"<article><h1>Gates open</h1>{PARAGRAPHS}</article>"
    _, reading = read_html(markup, address="https://www.gazette.example/gates", sources=(known,))
    assert reading.facts.source == "Klow Gazette"


def test_a_page_without_an_article_has_no_text() -> None:
    assert extract("<title>Nothing</title><nav><a href=/>Home</a></nav>").text == ""
