"""Comments: what stands in a YAML text behind a `#` that is no part of a value."""

import re
from collections.abc import Iterator

import yaml

from briefing.content.yaml_text import parse_tree


def in_comments(text: str, pattern: re.Pattern[str]) -> list[re.Match[str]]:
    """The finds of a pattern that begins with `#`, but for those inside a value."""
    scalars = [*_scalars(parse_tree(text))]
    found = pattern.finditer(text)
    return [each for each in found if not any(start <= each.start() < end for start, end in scalars)]


def _scalars(node: yaml.Node | None) -> Iterator[tuple[int, int]]:
    """From where to where values stand that may hold a `#` of their own: quoted, or of several lines."""
    if isinstance(node, yaml.ScalarNode):
        if node.style:
            yield node.start_mark.index, node.end_mark.index
    elif isinstance(node, yaml.CollectionNode):
        for item in node.value:
            for part in item if isinstance(item, tuple) else (item,):
                yield from _scalars(part)
