"""The editor's Markdown: links of the briefing, headings below the page's own, nothing that can do harm."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.site import Site
from briefing.render.addresses import Addresses
from briefing.render.markdown.reader import MarkdownReader
from briefing.render.reads import Reads
from briefing.render.words import ENGLISH
from tests.render.conftest import MakeSite


def reader(site: Site) -> MarkdownReader:
    """The reader of a site's bodies."""
    return MarkdownReader(Addresses(site), site.library.entries, ENGLISH, Reads())


@pytest.fixture
def html(site: MakeSite) -> MarkdownReader:
    return reader(site())


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("Plain *words* & **more**.", "<p>Plain <em>words</em> &amp; <strong>more</strong>.</p>"),
        ("[S](actor:syldavia)", '<p><a href="/mini/actors/syldavia/">S</a></p>'),
        ("[F](topic:ferry)", '<p><a href="/mini/topics/ferry/">F</a></p>'),
        ("[G](source:klow-gazette)", '<p><a href="/mini/sources/klow-gazette/">G</a></p>'),
        ("[T](article:klow-talks)", '<p><a href="/mini/articles/klow-talks/">T</a></p>'),
        ("[us](page:about)", '<p><a href="/mini/about/">us</a></p>'),
        (
            "[it](entry:klow-talks/02-agenda-of-the-day)",
            '<p><a href="/mini/entries/klow-talks/02-agenda-of-the-day/">it</a></p>',
        ),
        (
            "[q](entry:klow-talks/01-talks-open-in-klow#q2)",
            '<p><a href="/mini/entries/klow-talks/01-talks-open-in-klow/#q2">q</a></p>',
        ),
        ("[S][1]\n\n[1]: actor:syldavia", '<p><a href="/mini/actors/syldavia/">S</a></p>'),
        ("[*S* & co](actor:syldavia)", '<p><a href="/mini/actors/syldavia/"><em>S</em> &amp; co</a></p>'),
        ("[N](actor:nobody-inparticular)", "<p><span>N</span></p>"),
        ("[D](entry:klow-talks/03-a-draft)", "<p><span>D</span></p>"),
        ("[w](https://world.example/?a=1&b=2)", '<p><a href="https://world.example/?a=1&amp;b=2">w</a></p>'),
        ("[m](mailto:ada@people.example)", '<p><a href="mailto:ada@people.example">m</a></p>'),
        ("# One", "<h2>One</h2>"),
        ("One\n===\n\nTwo\n---", "<h2>One</h2>\n<h3>Two</h3>"),
        ("##### Five\n\n###### Six", "<h6>Five</h6>\n<h6>Six</h6>"),
        ("1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>"),
        ("a < b & c > d", "<p>a &lt; b &amp; c &gt; d</p>"),
        ("Мост и الجسر", "<p>Мост и الجسر</p>"),
        ("", ""),
    ],
)
def test_markdown_becomes_html(html: MarkdownReader, markdown: str, expected: str) -> None:
    assert html(markdown) == expected


def test_a_table_stays_a_table(html: MarkdownReader) -> None:
    made = html("| a | b |\n|---|---|\n| 1 | 2 |")
    assert re.findall(r"<(table|th|td)\b", made) == ["table", "th", "th", "td", "td"]


@pytest.mark.parametrize("before", ["", "> ", "- "], ids=["alone", "in a quotation", "in a list"])
def test_a_table_scrolls_in_a_box_of_its_own_by_keyboard_too(html: MarkdownReader, before: str) -> None:
    lines = (before + "| a | b |", before.replace("-", " ") + "|---|---|", before.replace("-", " ") + "| 1 | 2 |")
    made = html("\n".join(lines))
    (attributes,) = re.findall(r"<div ([^>]*)>\s*<table>", made)
    assert sorted(attributes.split(" ")) == ['aria-label="Table"', 'class="scroll"', 'role="group"', 'tabindex="0"']


def test_a_box_of_the_editors_own_takes_no_other_part(html: MarkdownReader) -> None:
    made = html('<div role="alert" tabindex="5" class="masthead">x</div>')
    assert made == '<div class="">x</div>'


@pytest.mark.parametrize("kind", ["actor", "topic", "source", "article", "page", "entry"])
def test_a_link_to_a_kind_that_is_switched_off_is_bare_text(site: MakeSite, kind: str) -> None:
    ids = {"actor": "syldavia", "topic": "ferry", "source": "klow-gazette", "article": "klow-talks", "page": "about"}
    id_ = ids.get(kind, "klow-talks/02-agenda-of-the-day")
    html = reader(site(pages={kind: False}))
    assert html(f"[text]({kind}:{id_})") == "<p><span>text</span></p>"


HARM = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "text <img src=x onerror=alert(1)>",
    '<a href="javascript:alert(1)">x</a>',
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java&#115;cript:alert(1))",
    "[x](<java\tscript:alert(1)>)",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:x)",
    "![x](javascript:alert(1))",
    "<javascript:alert(1)>",
    '<p style="position:fixed">x</p>',
    '<a href="/" style="position:fixed" id="main" onclick="x" ping="https://evil.example/">x</a>',
    '<img src="/a.png" alt="a" style="position:fixed" id="main" srcset="https://evil.example/ 2x">',
    "<style>body{display:none}</style>",
    '<iframe src="https://evil.example/"></iframe>',
    '<form action="https://evil.example/"><input></form>',
    '<svg onload="alert(1)"></svg>',
    '<div id="main">x</div>',
    '<base href="https://evil.example/">',
    '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
    "<!-- comment --><b onclick=x>",
    "</main></body></html>",
]
_BAD = re.compile(
    r"<(?:script|style|iframe|form|input|svg|base|meta|/main|/body)|<[^>]*\s(?:on\w+|style|id)=|(?:java|vb)script:|data:|evil",
    re.IGNORECASE,
)


@pytest.mark.parametrize("markdown", HARM)
def test_nothing_in_a_body_can_do_harm(html: MarkdownReader, markdown: str) -> None:
    assert not _BAD.search(html(f"before\n\n{markdown}\n\nafter"))


@pytest.mark.parametrize("markdown", HARM)
def test_nothing_in_a_line_can_do_harm(html: MarkdownReader, markdown: str) -> None:
    assert not _BAD.search(html(f"before {markdown} after"))


@pytest.mark.parametrize("markdown", ["<h1>Mine</h1>", "text\n\n<h1>Mine</h1>\n\ntext", "a <h1>b</h1>"])
def test_raw_html_brings_no_second_h1(html: MarkdownReader, markdown: str) -> None:
    assert "<h1" not in html(markdown)


@given(st.text())
def test_any_text_is_read_the_same_twice_and_needs_no_script(site_html: MarkdownReader, text: str) -> None:
    once = site_html(text)
    assert once == site_html(text)
    assert "<script" not in once.lower()


@pytest.fixture(scope="module")
def site_html(request: pytest.FixtureRequest) -> MarkdownReader:
    from briefing.linking.link import link

    return reader(link(request.getfixturevalue("library")))


FIRST = "/mini/entries/klow-talks/01-talks-open-in-klow/"
TITLE = "Exampleby: &quot;the &lt;bridge&gt; &amp; the ferry&quot; stay open"


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("Said[^q1].", 'Said<sup class="cite"><a aria-label="quotation 1" href="#q1">1</a></sup>.'),
        ("Said [^q12].", 'Said<sup class="cite"><a aria-label="quotation 12" href="#q12">12</a></sup>.'),
        (
            "Before[^klow-talks/01-talks-open-in-klow].",
            f'Before<sup class="cite"><a aria-label="see entry “{TITLE}”" href="{FIRST}">see</a></sup>.',
        ),
        (
            "Before[^klow-talks/01-talks-open-in-klow#q2].",
            (
                f'Before<sup class="cite"><a aria-label="see quotation 2 of entry “{TITLE}”" '
                f'href="{FIRST}#q2">see</a></sup>.'
            ),
        ),
        (
            "Said [^q1] [^q3].",
            (
                'Said<sup class="cite"><a aria-label="quotation 1" href="#q1">1</a>, '
                '<a aria-label="quotation 3" href="#q3">3</a></sup>.'
            ),
        ),
        ("A draft [^klow-talks/03-a-draft].", "A draft."),
        ("Code `[^q1]`", "Code <code>[^q1]</code>"),
        (r"Escaped \[^q1]", "Escaped [^q1]"),
        ("No [^citation here]", "No [^citation here]"),
    ],
)
def test_a_citation_is_a_small_link_with_a_name(html: MarkdownReader, markdown: str, expected: str) -> None:
    assert html(markdown) == f"<p>{expected}</p>"


def test_a_citation_is_whole_in_a_feed(html: MarkdownReader) -> None:
    made = html("[^q1] [^klow-talks/01-talks-open-in-klow#q2]", page="https://briefing.example/mini/entries/x/01-y/")
    assert re.findall(r'href="([^"]*)"', made) == [
        "https://briefing.example/mini/entries/x/01-y/#q1",
        f"https://briefing.example{FIRST}#q2",
    ]


def test_no_class_but_that_of_a_citation_stays(html: MarkdownReader) -> None:
    assert html('a <sup class="cite other">b</sup> <b class="cite">c</b>') == (
        '<p>a <sup class="cite">b</sup> <b>c</b></p>'
    )
