"""Markup into tags and text, in one pass.

Whatever the markup is, the time taken grows with its length alone: nothing is looked for twice.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape
from typing import Literal

_TAG = re.compile(r"<(?P<close>/?)(?P<name>[a-zA-Z][^\s/>]{0,60}+)(?P<rest>(?:=\s*+(?:\"[^\"]*+\"|'[^']*+')|[^>])*+)>")
_ATTRIBUTE = re.compile(r"([^\s/>=\"']{1,60}+)\s*+(?:=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s>\"']++)))?")
_KEPT = frozenset(
    "class id hidden style aria-hidden role itemprop itemscope itemtype datetime content href rel type name property"
    " lang".split()
)
_RAW = frozenset("script style noscript iframe noembed noframes xmp textarea title".split())
"""Elements whose text is no markup."""
_END = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in _RAW}
_KEPT_RAW = frozenset({"script", "title"})
_UNFINISHED = re.compile(r"</?[a-zA-Z]")
_LONG_NUMBER = re.compile(r"&#(?:\d{8,}|[xX][0-9a-fA-F]{7,});?")
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Token:
    """A tag, or a stretch of text, in which case `value` holds it; of a tag it is the name in lower case."""

    kind: Literal["open", "close", "text"]
    value: str
    attributes: Mapping[str, str] = field(default_factory=dict)


def tokens(markup: str) -> Iterator[Token]:
    """The tags and texts of a page, without comments, styles and scripts other than those that hold data.

    What is never closed (a comment, a tag, a script) runs to the end of the page, as it does in browsers.
    """
    at, size = 0, len(markup)
    while at < size:
        start = markup.find("<", at)
        if start != at:
            yield Token("text", plain(markup[at : start if start >= 0 else size]))
        if start < 0:
            return
        if (tag := _TAG.match(markup, start)) is None:
            at = _past_oddity(markup, start)
            if at == start + 1:
                yield Token("text", "<")
            continue
        name, at = tag["name"].lower(), tag.end()
        if tag["close"]:
            yield Token("close", name)
        elif name in _RAW:
            end = _END[name].search(markup, at)
            stop = end.start() if end else size
            if name in _KEPT_RAW:
                yield from _raw(name, _attributes(tag["rest"]), markup[at:stop])
            at = stop
        else:
            yield Token("open", name, _attributes(tag["rest"]))


def plain(text: str) -> str:
    """Text with its entities read, and without what is no character."""
    return _CONTROL.sub("", unescape(_LONG_NUMBER.sub("\ufffd", text)) if "&" in text else text)


def _past_oddity(markup: str, start: int) -> int:
    """Where a comment, a declaration or an unfinished tag ends; one further for a mere less-than sign."""
    if markup.startswith("<!--", start):
        end = markup.find("-->", start + 2)
        return end + 3 if end >= 0 else len(markup)
    if _UNFINISHED.match(markup, start):
        return len(markup)
    if markup.startswith(("<!", "<?", "</"), start):
        end = markup.find(">", start)
        return end + 1 if end >= 0 else len(markup)
    return start + 1


def _raw(name: str, attributes: dict[str, str], text: str) -> Iterator[Token]:
    is_data = name == "title" or "ld+json" in attributes.get("type", "").lower()
    if is_data:
        yield Token("open", name, attributes)
        yield Token("text", plain(text) if name == "title" else _CONTROL.sub("", text))
        yield Token("close", name)


def _attributes(rest: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(rest):
        name = match[1].lower()
        if name in _KEPT and name not in found:
            found[name] = plain(match[2] or match[3] or match[4] or "")
    return found
