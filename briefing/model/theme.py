"""The theme: the files that give a site its looks."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """`templates` by name (`pages/home.html`) as text, `assets` by name (`site.css`) as bytes."""

    templates: Mapping[str, str]
    assets: Mapping[str, bytes]
