"""Comments: what stands in a YAML text behind a `#` that is no part of a value."""

import re
from bisect import bisect_right
from collections.abc import Iterator

import yaml

from briefing.content.yaml_text import parse_tree


def in_comments(text: str, pattern: re.Pattern[str]) -> list[re.Match[str]]:
    """The finds of a pattern that begins with `#`, but for those inside a value."""
    scalars = [*_scalars(parse_tree(text))]
    starts = [start for start, _ in scalars]
    return [each for each in pattern.finditer(text) if not _is_inside(each.start(), starts, scalars)]


def _is_inside(at: int, starts: list[int], scalars: list[tuple[int, int]]) -> bool:
    """Whether a place lies inside one of the values, which stand in their order."""
    before = bisect_right(starts, at)
    return bool(before) and at < scalars[before - 1][1]


def _scalars(node: yaml.Node | None) -> Iterator[tuple[int, int]]:
    """From where to where values stand that may hold a `#` of their own: quoted, or of several lines."""
    if isinstance(node, yaml.ScalarNode):
        if node.style:
            yield node.start_mark.index, node.end_mark.index
    elif isinstance(node, yaml.CollectionNode):
        for item in node.value:
            for part in item if isinstance(item, tuple) else (item,):
                yield from _scalars(part)
