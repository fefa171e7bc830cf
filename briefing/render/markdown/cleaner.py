"""What HTML may be on a page, whoever made it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import get_args

import nh3

from briefing.model.html import HtmlTag, UsualTag

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


def cleaner(html: Mapping[HtmlTag, bool]) -> nh3.Cleaner:
    """What makes any HTML harmless; `html` are the settings' own words on tags."""
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
