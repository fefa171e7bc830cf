"""What is fuzzed: bytes go in, nothing may come out but a value or a finding."""

from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType

from briefing.content.allowed import allows, without_remarks
from briefing.content.cited import cited
from briefing.content.declined import declined
from briefing.content.document import read_document, texts
from briefing.content.limits import body_passes
from briefing.content.load import load
from briefing.content.marks import headings, links, pictures
from briefing.content.shape import shape
from briefing.linking.link import link
from briefing.model.entry import Entry
from briefing.model.finding import Origin
from briefing.parse.article import read_article
from briefing.parse.html.encoding import decode
from briefing.parse.html.read import read_html
from briefing.render.addresses import Addresses
from briefing.render.markdown.reader import MarkdownReader
from briefing.render.reads import Reads
from briefing.render.words import ENGLISH
from tests.site.published import MINI


def yaml(raw: bytes) -> None:
    """A content file is taken apart, or told where it is wrong; all that stands in it is found again."""
    for markdown in (False, True):
        document, findings = read_document("a.md", raw, markdown=markdown)
        assert document is not None or findings
        for finding in findings:
            assert finding.origin.line >= 1 <= finding.origin.column
            str(finding).encode()
        if document is not None:
            record, wrong = shape(document, Entry, {"id": "a", "origin": Origin("a.md"), "body": document.body})
            assert (record is None) == bool(wrong)
            for where, _ in texts(document.data):
                document.find(where)
            allows(document)
            declined(document)


def markdown(raw: bytes) -> None:
    """A body within the limits becomes HTML that holds nothing harmful."""
    body = raw.decode("utf-8", "replace")
    if body_passes(body) is None:
        html = str(_reader()(without_remarks(body))).lower()
        assert "<script" not in html
        assert 'href="javascript:' not in html
        [*links(body), *pictures(body), *headings(body), *cited(body)]


@cache
def _reader() -> MarkdownReader:
    library, _ = load(MINI)
    assert library
    site = link(library)
    return MarkdownReader(Addresses(site), site.library.entries, ENGLISH, Reads())


def text(raw: bytes) -> None:
    """An article is read, its spans inside it and its words where they are said to be."""
    article = raw.decode("utf-8", "replace")
    for segment in read_article(article).segments:
        assert 0 <= segment.span.start <= segment.span.end <= len(article)
        for quote in segment.quotes:
            assert 0 <= quote.span.start <= quote.span.end <= len(article)


def html(raw: bytes) -> None:
    """A page is read, and its text can be kept."""
    article, reading = read_html(decode(raw, None))
    article.encode()
    repr(reading.facts).encode()
    assert all(segment.span.end <= len(article) for segment in reading.segments)


TARGETS: Mapping[str, Callable[[bytes], None]] = MappingProxyType(
    {"yaml": yaml, "markdown": markdown, "text": text, "html": html}
)

WORDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "yaml": (
            "---\n", "title: ", "article: ", "quotes:\n", "  - text: ", "    speaker: ", "span: [1, 2]\n",
            "time: ", "a",
            "2025-02-13", "T12:41", "&a ", "*a", "<<: ", "!!str ", "!!python/object:os.x ", "? ", ": ", "- ",
            "[", "]",
            "{", "}", ",", "'", '"', "\\x01", "\\ud800", "|\n", ">-\n", "# allow: no-alt – why\n",
            "# not: actors x\n",
            "%TAG ! x:\n", "...\n", "\n", "  ", "\t", "\r", "\ufeff", "\u202e", "\u2028", "\0", "\x85", "é",
            "😀", "null",
        ),
        "markdown": (
            "[", "]", "(", ")", "![", "](", "<", ">", "<a href=", "<script>", "</script>", "javascript:",
            "<img src=x ",
            "onerror=", "<!--", "-->", "&#106;", "&", "*", "**", "_", "`", "\\", "#", "> ", "- ", "1. ",
            "    ", "\t", "\n",
            "\n\n", "===\n", "---\n", "|", "|-", "[^q1]", "[a]: ", "actor:borduria", "<svg>", "<math>",
            "<style>", "\x02",
            "\x03", "klzzwxh:0001", "\0", "é", "word ", "\u202e", '"', "'", "<http://a>", "data:text/html,",
        ),
        "text": (
            "“", "”", "‘", "’", '"', "'", "said ", "Ada Exampleby ", "President ", "he ", ", ", ". ", "\n",
            "\n\n", "12:41 ",
            "GMT\n", "BBC News\n", "By ", "Thursday ", "13 February 2025 ", "Borduria’s ",
            "foreign minister ", "told ",
            "reporters ", ": ", "– ", "(", ")", "Mr ", "Dr. ", "The ", "who ", "that ", "A", "é", "\u2028",
            "\r\n", "\t",
            "1,000 ", "Image source, ", "Share\n", "Read more\n", "# ", "* ", "\0", "Published ", "Updated ",
        ),
        "html": (
            "<p>", "</p>", "<div>", "</div>", "<article>", "<h1>", "<time datetime=", "2025-02-13>",
            "<a href=", "x>", "<b>",
            "<!--", "-->", "<script type=application/ld+json>", "</script>", '{"@type":"NewsArticle",',
            '"headline":', '"a"',
            "}", "[", "]", ",", "<meta property=og:title content=", "<table>", "<td>", "<svg>", "<template>",
            "&amp;", "&#0;",
            "Ada said. ", "“No”, he said. ", "\0", "é", "\n", " ", "<", ">", "<li>", "<br>", "<title>",
            "<base href=//x>",
        ),
    }
)  # fmt: skip
"""What each is made of, so that more than the first character is reached."""
