"""Prose: a Markdown body without its code and its comments, every other character in its place."""

import re

from briefing.model.finding import Where

_CODE_SPAN = re.compile(r"(?<![\\`])(`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)\1(?!`)", re.DOTALL)
_SIGNS = ("`", "    ", "\t")
"""No code does without one of these."""
_BLOCK = re.compile(r"(?:^[^\n]*\S[^\n]*(?:\n|\Z))+", re.MULTILINE)
_INDENTED = re.compile(r"(?: {4}|\t)")
_ITEM = re.compile(r" {0,3}(?:[*+-]|\d+\.)[ \t]")


def beginning(body: str) -> Where:
    """Where the first words of a body stand, from its first line."""
    return ("body", body[: len(body) - len(body.lstrip())].count("\n"), 0)


def without_code(body: str) -> str:
    """The body with code blanked out."""
    if not any(sign in body for sign in _SIGNS):
        return body
    prose, in_list = body, False
    for block in _BLOCK.finditer(body):
        if all(_INDENTED.match(line) for line in block[0].splitlines()):
            if not in_list:
                prose = prose[: block.start()] + _blank(block[0]) + prose[block.end() :]
        else:
            in_list = _ITEM.match(block[0]) is not None
    return _CODE_SPAN.sub(lambda span: _blank(span[0]), prose)


def prose(body: str) -> str:
    """The body with code and comments blanked out."""
    text = without_code(body)
    start = text.find("<!--")
    while start >= 0 and (end := text.find("-->", start)) >= 0:
        text = text[:start] + _blank(text[start : end + 3]) + text[end + 3 :]
        start = text.find("<!--", end)
    return text


def _blank(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)
