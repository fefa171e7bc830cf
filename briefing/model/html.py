"""The tags of HTML that may stand in bodies."""

from typing import Literal, TypeAlias

UsualTag: TypeAlias = Literal[
    "a", "abbr", "acronym", "area", "article", "aside", "b", "bdi", "bdo", "blockquote", "br", "caption",
    "center", "cite", "code", "col", "colgroup", "data", "dd", "del", "details", "dfn", "div", "dl", "dt", "em",
    "figcaption", "figure", "footer", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "i", "img", "ins",
    "kbd", "li", "map", "mark", "nav", "ol", "p", "pre", "q", "rp", "rt", "rtc", "ruby", "s", "samp", "small",
    "span", "strike", "strong", "sub", "summary", "sup", "table", "tbody", "td", "th", "thead", "time", "tr",
    "tt", "u", "ul", "var", "wbr",
]  # fmt: skip
"""Tags that stay unless the settings say otherwise."""
OtherTag: TypeAlias = Literal[
    "address", "audio", "meter", "picture", "progress", "section", "source", "tfoot", "track", "video",
]  # fmt: skip
"""Tags that stay where the settings say so."""
HtmlTag: TypeAlias = Literal[UsualTag, OtherTag]
"""No other tag ever stays: the rest asks elsewhere, runs something, or belongs to the page around."""
