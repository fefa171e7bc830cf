"""A web page's article: its text, what the page says of it, and where its posts begin."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.model.article import Byline
from briefing.model.reading import Facts
from briefing.parse.html.about import (
    LIVE,
    Head,
    main_thing,
    own_address,
    read_about,
    read_head,
    text_of,
    time_of,
    writers_of,
)
from briefing.parse.html.body import article_element
from briefing.parse.html.lines import Line, lines
from briefing.parse.html.posts import posts
from briefing.parse.html.things import Thing, things, types
from briefing.parse.html.tree import Node, tree
from briefing.parse.html.unwanted import wanted
from briefing.parse.html.updates import Shown, letters, own_paragraphs
from briefing.parse.posts import Post

_GAP = "\n\n"
_SITE = re.compile(r"\s+[|–—-]{1,2}\s+(?P<name>(?:The )?[A-Z][\w.’'&-]*(?: [A-Z][\w.’'&-]*){0,3})")
"""What follows the headline in a page's title: the name of the site."""
_STANDFIRST = 12
"""Words from which a heading right below the headline is the first paragraph."""


@dataclass(frozen=True, slots=True)
class Extract:
    """A page's article; `posts` point into `text`."""

    text: str
    facts: Facts
    posts: tuple[Post, ...]


@dataclass(frozen=True, slots=True)
class _Part:
    """A post in the making: the lines below its heading."""

    heading: str | None
    prose: Sequence[Line]
    time: str | None = None
    writers: tuple[Byline, ...] = ()


def extract(markup: str, address: str | None = None) -> Extract:
    """The article of a page that came from `address`. Any text can be read; without an article the text is empty."""
    root = tree(markup)
    head, found = read_head(root), things(root)
    thing = main_thing(found, own_address({}, head, address))
    facts = read_about(thing, head, address)
    page = wanted(root)
    element = article_element(page)
    numbers = posts(element)
    shown = lines(element, numbers)
    headline = _headline(page, shown, facts.title or head.title)
    facts = _completed(facts, shown, head, headline)
    parts = _updates(thing, lines(page), headline)
    parts = parts or (_shown_posts(shown, headline) if numbers else _report(thing, shown, headline))
    return _laid(parts, headline, facts)


def _headline(page: Node, shown: Sequence[Line], title: str | None) -> str | None:
    """The headline as the page shows it: its first heading of the first rank, or the first line that its title has."""
    ranked = next((node.text(500) for node in page.elements() if node.name == "h1" and node.text(500)), None)
    if ranked is not None:
        return ranked
    first = shown[0].text if shown else ""
    return first if title and first and letters(title).startswith(letters(first)) else title


def _completed(facts: Facts, shown: Sequence[Line], head: Head, headline: str | None) -> Facts:
    """The facts, with what only the page's title and the lines at the top of the article say."""
    top = [line for line in shown if line.post is None]
    writers = tuple(dict.fromkeys(writer for line in top for writer in line.writers))
    site = head.title.removeprefix(headline) if head.title and headline else ""
    name = _SITE.fullmatch(site)
    return replace(
        facts,
        source=facts.source or (name["name"] if name else None),
        title=facts.title or headline,
        published=facts.published or next((line.published for line in top if line.published), None),
        updated=facts.updated or next((line.updated for line in top if line.updated), None),
        bylines=facts.bylines or writers,
    )


def _updates(thing: Thing, shown: Sequence[Line], headline: str | None) -> list[_Part]:
    """The posts that the page describes for machines, in their order."""
    given = thing.get("liveBlogUpdate") if LIVE in types(thing) else None
    known = Shown(shown)
    found: list[_Part] = []
    for update in given if isinstance(given, list) else [given]:
        if not isinstance(update, dict) or (body := _body(update)) is None:
            continue
        heading = text_of(update.get("headline"))
        prose = known.holding(body) or own_paragraphs(body)
        if prose and heading and letters(prose[0].text) == letters(heading):
            prose = prose[1:]
        found.append(_Part(heading, prose, time_of(update), writers_of(update)))
    first = text_of(thing.get("description"))
    return [_Part(headline, [Line(first, "prose", "p")]), *found] if found and first else found


def _body(thing: Thing) -> str | None:
    values = (thing.get("articleBody"), thing.get("text"))
    texts = [item for value in values for item in (value if isinstance(value, list) else [value])]
    return next((text for text in texts if isinstance(text, str) and letters(text)), None)


def _shown_posts(shown: Sequence[Line], headline: str | None) -> list[_Part]:
    """The lines above the first post, then the posts, as the page shows them."""
    numbers = sorted({line.post for line in shown if line.post is not None})
    own: dict[int, list[Line]] = {number: [] for number in numbers}
    above: list[Line] = []
    for line in shown:
        if line.post is not None:
            own[line.post].append(line)
        elif not any(own.values()) and line.kind != "about" and not _says(line, headline):
            above.append(line)
    lead = [_Part(headline, above)] if any(line.kind == "prose" for line in above) else []
    return [*lead, *(_shown_post(own[number]) for number in numbers)]


def _shown_post(own: Sequence[Line]) -> _Part:
    told = [line for line in own if line.kind != "about"]
    heading = told[0].text if told and told[0].kind == "heading" else None
    time = next((at for line in own if (at := line.published or line.updated)), None)
    writers = tuple(writer for line in own for writer in line.writers)
    return _Part(heading, told[1:] if heading else told, time, writers)


def _report(thing: Thing, shown: Sequence[Line], headline: str | None) -> list[_Part]:
    """The stretches of a report: its lead, and what stands below each heading."""
    told = [line for line in shown if line.kind != "about"]
    body = _body(thing)
    if body is not None:
        told = _bounded(told, body)
    prose: list[Line] = []
    parts = [_Part(headline, prose)]
    for line in told:
        if not prose and _says(line, headline):
            continue
        below_headline = len(parts) == 1 and not prose
        if line.kind == "prose" or (below_headline and len(line.text.split()) >= _STANDFIRST):
            prose.append(line)
        else:
            prose = []
            parts.append(_Part(line.text, prose))
    return [part for part in parts if part.prose]


def _bounded(told: list[Line], body: str) -> list[Line]:
    """The lines shown, ended where the words given to machines end; those words where the page does not show them."""
    held = Shown(told).holding(body)
    prose = [line for line in told if line.kind == "prose"]
    if not held:
        whole, given = len(letters(" ".join(line.text for line in prose))), len(letters(body))
        return told if 2 * whole >= given else own_paragraphs(body)
    rest = len(prose) - len([line for line in held if line.kind == "prose"])
    stop = next(at for at, line in enumerate(told) if line is held[-1]) + 1
    return told[:stop] if rest <= len(held) else told


def _says(line: Line, headline: str | None) -> bool:
    return headline is not None and letters(line.text) == letters(headline)


def _laid(parts: Sequence[_Part], headline: str | None, facts: Facts) -> Extract:
    """The parts as one text: paragraphs with an empty line between, headings as lines of their own."""
    told: list[str] = []
    size = 0
    found: list[Post] = []
    if headline and parts and parts[0].heading != headline:
        told, size = [headline], len(headline) + len(_GAP)
    for part in parts:
        own = [*([part.heading] if part.heading else []), *(line.text for line in part.prose)]
        if own:
            found.append(Post(start=size, headed=part.heading is not None, time=part.time, bylines=part.writers))
        for text in own:
            told.append(text)
            size += len(text) + len(_GAP)
    return Extract(_GAP.join(told) + "\n" if found else "", facts, tuple(found))
