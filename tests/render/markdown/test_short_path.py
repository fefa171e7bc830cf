"""The short path: byte for byte what Python-Markdown makes, for nearly all that editors write."""

from functools import partial
from pathlib import Path

import pytest

from briefing.content.load import load
from briefing.linking.link import link
from briefing.linking.selection import select
from briefing.model.library import Library
from briefing.model.site import Site
from briefing.render.addresses import Addresses
from briefing.render.markdown.citations import Citations
from briefing.render.markdown.cleaner import Cleaner
from briefing.render.markdown.short_path import ShortPath
from briefing.render.markdown.whole_path import WholePath
from briefing.render.reads import Reads, watched
from briefing.render.words import ENGLISH
from tests.render.markdown.texts import texts

ROOT = Path(__file__).parents[3]
SEEDS = range(4)
EACH = 25_000
"""Paragraphs for each seed."""
CLEANER = Cleaner({})
ENOUGH = 20
"""Differences, of which the shortest are shown."""


class Paths:
    """Both ways of one site from Markdown to HTML."""

    def __init__(self, site: Site, reads: Reads | None = None) -> None:
        addresses = Addresses(site)
        citations = Citations(addresses, site.library.entries, ENGLISH)
        self.short = ShortPath(addresses, citations, reads or Reads())
        self.whole = WholePath(addresses, citations, ENGLISH)


@pytest.fixture(scope="module")
def paths(library: Library) -> Paths:
    return Paths(link(library))


@pytest.fixture(scope="module")
def flagship() -> Site:
    library, findings = load(ROOT)
    assert library, findings
    return link(select(library, drafts=False).library)


@pytest.mark.parametrize("row", ["[^klow-talks/01-talks-open-in-klow#q2]", "[Ada](actor:nobody)"])
def test_whoever_cites_an_entry_or_links_to_a_thing_has_read_it(library: Library, row: str) -> None:
    """Each is made once; a page that gets it ready-made is made again too when the entry or the thing changes."""
    reads = Reads()
    paths = Paths(watched(link(library), reads), reads)
    made, read = zip(*(reads.of(partial(paths.short, text)) for text in (f"One{row}.", f"Two{row}.")), strict=True)
    assert None not in made
    assert {*read} == {reads.of(partial(paths.whole, row))[1]} != {frozenset()}


def _bodies(site: Site) -> list[str]:
    kinds = (getattr(site.library, kind) for kind in ("entries", "actors", "topics", "pages"))
    return [thing.body for things in kinds for thing in things.values() if thing.body.strip()]


@pytest.mark.parametrize("seed", SEEDS)
def test_it_makes_what_python_markdown_makes(paths: Paths, flagship: Site, seed: int) -> None:
    differing: list[tuple[str, str, str]] = []
    read = taken = paragraphs = untouched = 0
    for text in texts(seed, _bodies(flagship)):
        read += 1
        short = paths.short(text)
        if short is None:
            continue
        taken += 1
        paragraphs += short.count("<p>") + short.count("<li>")
        whole = paths.whole(text)
        clean, quickly_clean = CLEANER(whole), CLEANER.closed(short)
        untouched += clean == whole
        if short != whole or quickly_clean != clean:
            differing.append((text, short, whole))
        if paragraphs >= EACH or len(differing) == ENOUGH:
            break
    assert sorted(differing, key=lambda case: len(case[0]))[:5] == []
    assert taken / read >= 0.5, "what is never taken proves nothing"
    assert untouched / taken >= 0.5, "nor does what is cleaned both times"


def test_it_takes_what_editors_write(flagship: Site) -> None:
    paths, bodies = Paths(flagship), _bodies(flagship)
    made = {text: html for text in bodies if (html := paths.short(text)) is not None}
    assert made == {text: paths.whole(text) for text in made}
    assert len(made) >= 0.95 * len(bodies)


@pytest.mark.parametrize(
    "text",
    [
        "Plain words, “quoted” — and a [sic] & so on > there.",
        "*One* and **two**, _three_ and __four__; snake_case stays.",
        "A line  \nbroken, and one\nthat is not.",
        "\n\nOne.\n\nTwo.\n\n\nThree.\n",
        "> Quoted\n> on two lines.\n>\n> And on.\n\nNot quoted.",
        "> Quoted\nwithout the sign.",
        "- one\n- *two*\n  on two lines\n* three",
        "First:\n\n1. one\n2. two\nwithout a number\n\n- and\n\n> a quote\n\n+ more\n\nLast.",
        "Said.[^q1] So they say,[^q1][^q2] all of them [^klow-talks/01-talks-open-in-klow].",
        "[*S* & co](actor:syldavia), [N](actor:nobody-inparticular), [w](https://w.example/a_b?x=1&y=2)",
        "Run `make *all* & >` or *`all`*.",
        "&copy; is left as it is, &copy is not.",
        "",
        "\n \n",
    ],
)
def test_it_knows(paths: Paths, text: str) -> None:
    assert paths.short(text) == paths.whole(text)


@pytest.mark.parametrize(
    "text",
    [
        "# Heading",
        "Heading\n---",
        "- an item\n    - in an item",
        "- an item\n\n- with a paragraph",
        "- an item\n\n    with two",
        "1. an item\n  2. another",
        "2. item",
        "٣. item",
        "-",
        "- # heading",
        "> - quoted",
        "    code",
        "a | b\n--|--\n1 | 2",
        "> > a quote in a quote",
        "words\n> a quote at once",
        "text\n\n[text]: https://w.example/",
        "An <b>element</b>",
        "<https://w.example/>",
        "![picture](p.png)",
        '[titled](https://w.example/ "title")',
        r"an escaped \*",
        "*a **nested** emphasis*",
        "a lone * star",
        "***both***",
        "``code with ` in it``",
        "&#169;",
        "\x02klzzwxh:0000\x03",
        "a\rb",
    ],
)
def test_it_leaves_to_python_markdown(paths: Paths, text: str) -> None:
    assert paths.short(text) is None
    assert paths.short(f"One paragraph.\n\n{text}\n\nAnother.") is None
