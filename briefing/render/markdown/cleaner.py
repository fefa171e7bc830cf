"""What HTML may be on a page, whoever made it."""

import re
from collections.abc import Mapping
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, get_args

from briefing.model.html import HtmlTag, UsualTag

if TYPE_CHECKING:
    import nh3

_MEDIA = {"src", "controls", "loop", "muted", "preload"}
_ATTRIBUTES: Mapping[str, set[str]] = MappingProxyType(
    {
        "a": {"aria-label"},
        "audio": _MEDIA,
        "div": {"aria-label"},
        "meter": {"high", "low", "max", "min", "optimum", "value"},
        "progress": {"max", "value"},
        "source": {"src", "type"},
        "track": {"default", "kind", "label", "src", "srclang"},
        "video": _MEDIA | {"height", "playsinline", "poster", "width"},
    }
)
"""What tags may have besides what the cleaner lets them have."""


_TEXT = r"[^<>&\"\x00-\x09\x0b-\x1f\x7f-\xa0]"
_HREF = r"(?:https?://(?:(?!xn--)[a-z0-9-]+\.)+[a-z]{2,}(?=/)|/(?!/)|(?=#))[\w/.~#-]*+"
_PLAIN = re.compile(
    rf'(?:{_TEXT}++|"|</?(?:p|em|strong|blockquote|ul|ol|li|code|span)>|<br>|</?sup>|<sup class="cite">'
    rf'|<a(?: aria-label="{_TEXT}*+")?+ href="{_HREF}">|</a>|&(?:amp|lt|gt);)*+',
    re.ASCII,
)
_PLAIN_TAGS: tuple[HtmlTag, ...] = (
    "p",
    "em",
    "strong",
    "blockquote",
    "ul",
    "ol",
    "li",
    "code",
    "span",
    "br",
    "sup",
    "a",
)


class Cleaner:
    """Makes any HTML harmless, for the settings' own words on tags."""

    def __init__(self, html: Mapping[HtmlTag, bool]) -> None:
        self._html = html
        self._is_usual = all(html.get(tag, True) for tag in _PLAIN_TAGS)

    def __call__(self, html: str) -> str:
        """Any HTML, without what could do harm."""
        return self._cleaner.clean(html)

    @cached_property
    def _cleaner(self) -> "nh3.Cleaner":
        return _cleaner(self._html)

    def closed(self, html: str) -> str:
        """The same for HTML whose tags are all closed: plain text, simple marks and plain links stay untouched.

        To take them apart would give them back byte for byte.
        """
        return html if self._is_usual and _PLAIN.fullmatch(html) else self(html)


def _cleaner(html: Mapping[HtmlTag, bool]) -> "nh3.Cleaner":
    import nh3  # plain pages need none

    usual = frozenset(get_args(UsualTag))
    known = nh3.ALLOWED_ATTRIBUTES
    return nh3.Cleaner(
        tags={tag for tag in (*usual, *html) if html.get(tag, tag in usual)},
        attributes={tag: known.get(tag, set()) | _ATTRIBUTES.get(tag, set()) for tag in {*known, *_ATTRIBUTES}},
        tag_attribute_values={"div": {"role": {"group"}, "tabindex": {"0"}}},
        allowed_classes={"sup": {"cite"}, "div": {"scroll"}},
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
    )
