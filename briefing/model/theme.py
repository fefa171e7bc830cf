"""The theme: the files that give a site its looks."""

from collections.abc import Mapping
from dataclasses import field

from briefing.model.frozen import frozen


@frozen
class Theme:
    """`templates` by name (`pages/home.html`) as text, `assets` by name (`site.css`) as bytes.

    `fonts` are those of the pictures for sharing by name (`headline.ttf`). `languages` are catalogues of the
    interface's words (gettext's PO format) by the language's code, such as `uk`: a word is looked up in each in turn.
    """

    templates: Mapping[str, str]
    assets: Mapping[str, bytes]
    languages: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    fonts: Mapping[str, bytes] = field(default_factory=dict)
