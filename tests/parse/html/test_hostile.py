"""Whatever a page is made of, reading it ends soon and without a crash."""

import json
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.parse.html.encoding import decode
from briefing.parse.html.page import extract

SENTENCE = "<p>The gates of Borduria are open, and nobody has come through them so far today.</p>"
SECONDS = 30
"""Of the processor, for pages of about a quarter of a megabyte; what is quadratic takes minutes."""

BOMBS = {
    "elements in elements": "<div>" * 100_000 + SENTENCE + "</div>" * 100_000,
    "unclosed formatting": "<b><i><font>" * 15_000 + SENTENCE,
    "formatting carried into paragraphs": "".join(f"<b id={n}>" for n in range(5_000)) + "<p>x" * 12_000,
    "lists in lists": "<ul><li>" * 20_000 + SENTENCE,
    "tables in tables": "<table><tr><td>" * 12_000 + SENTENCE,
    "unclosed cells": "<table>" + "<tr><td>x<td>y" * 15_000 + "</table>" + SENTENCE,
    "attributes": "<p " + " ".join(f"a{n}=1" for n in range(40_000)) + ">" + SENTENCE,
    "classes": f'<p class="{"a-b " * 62_000}">' + SENTENCE,
    "options": "<select>" + "<option>x" * 25_000 + "</select>" + SENTENCE,
    "open comments": SENTENCE + "<!--" * 62_000,
    "open tags": SENTENCE + "<a " * 75_000,
    "open end tags": SENTENCE + '</a =">"' * 30_000,
    "open quotes": SENTENCE + '<a href="' * 27_000,
    "open scripts": SENTENCE + "<script>" * 30_000,
    "scripts": "<script>x</script>" * 13_000 + SENTENCE,
    "less-than signs": "<" * 250_000 + SENTENCE,
    "end tags": "<span>" * 1_000 + "</div>" * 37_000 + SENTENCE,
    "ends in cells": "<div><table><td>" + "<span>" * 200 + "</div>" * 37_000 + SENTENCE,
    "line breaks": "<br>" * 62_000 + SENTENCE,
    "times": "<time datetime=2025-02-13>x</time>" * 7_000 + SENTENCE,
    "writers": "<p class=byline><a rel=author>" * 7_000 + SENTENCE,
    "text in text properties": "<div itemscope>" + "<div itemprop=articleBody>" * 120 + SENTENCE * 2_000,
    "items": "<div itemscope itemprop=a>" * 10_000 + SENTENCE,
    "entities": "&amp;&lt" * 30_000 + SENTENCE,
    "long numbers": "<p>&#" + "9" * 225_000 + ";</p>" + SENTENCE,
    "one word": "<p>" + "x" * 1_000_000 + "</p>" + SENTENCE,
    "no page": "\0" * 1_000_000,
}  # fmt: skip


@pytest.mark.parametrize("name", BOMBS)
def test_no_markup_takes_long(name: str) -> None:
    begun = process_time()
    page = extract(BOMBS[name])
    assert process_time() - begun < SECONDS
    assert name.startswith(("open", "no ", "formatting carried")) or "nobody has come through them" in page.text


@pytest.mark.parametrize(
    "data",
    [
        "[" * 500_000,
        '{"@graph":' * 100_000,
        '{"a":"' + "x" * 900_000,
        json.dumps({"@type": "NewsArticle", "author": [{"name": "Ada"}] * 30_000}),
        json.dumps({"@type": "NewsArticle", "articleBody": "a" * 800_000}),
        json.dumps({"@type": "LiveBlogPosting", "liveBlogUpdate": [{"articleBody": "aaaa aaaa " * 60}] * 1_500}),
        json.dumps([{"@type": "NewsArticle", "@id": str(n)} for n in range(20_000)]),
        '{"@type":"NewsArticle","headline":"\\ud800","author":{"@id":1},"datePublished":[[]],"publisher":[null,{}]}',
        '{"@type":{},"headline":3,"url":{"@id":[]},"mainEntityOfPage":5,"articleBody":{"a":1},"author":"\\u0000"}',
        '{"@type":"NewsArticle","url":"http://[::1","datePublished":"0000-99-99T99:99","author":["https://x.example/a"]}',
        '{"@type":"LiveBlogPosting","liveBlogUpdate":{"articleBody":7}}',
        "9" * 5_000,
        "null",
    ],
    ids=range(13),
)
def test_no_data_takes_long_or_crashes(data: str) -> None:
    begun = process_time()
    markup = f"<script type=application/ld+json>{data}</script>" + "<p>" + "aaaa " * 100 + "</p>" + SENTENCE * 5
    page = extract(markup)
    assert process_time() - begun < SECONDS
    page.text.encode()
    repr(page.facts).encode()


TAGS = [
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<article>",
    "<h1>",
    "<h2>",
    "<br>",
    "<li>",
    "<ul>",
    "<td>",
    "<table>",
    "<time>",
    "<a",
    "href=x>",
    "<b>",
    "<!--",
    "-->",
    "<p",
]
MARKUP = st.lists(st.sampled_from(TAGS) | st.text(max_size=20), max_size=60).map("".join)


@given(MARKUP)
def test_any_markup_is_read(markup: str) -> None:
    page = extract(markup)
    page.text.encode()
    starts = [post.start for post in page.posts]
    assert starts == sorted(set(starts))
    assert all(start < len(page.text) for start in starts)


@given(st.binary(max_size=200), st.none() | st.text(max_size=12))
def test_any_bytes_are_decoded(raw: bytes, declared: str | None) -> None:
    extract(decode(raw, declared))
