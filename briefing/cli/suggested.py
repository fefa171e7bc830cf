"""Suggestions on their way out: as text, each above the lines that it would change; or as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from briefing.cli.diff import as_hunks
from briefing.content.yaml_text import YamlProblem
from briefing.pipeline.suggestions import Suggested, with_suggestion

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.intake.suggestions.suggestion import Ground, Suggestion

_PAINT = {"+": "green", "-": "red", "@": "cyan"}


def as_text(suggested: Suggested) -> Iterator[str]:
    """A diff of each file in which every hunk is one suggestion by itself, below a line that says what and why."""
    path = None
    for number, each in enumerate(suggested.suggestions, 1):
        if each.path != path:
            path = each.path
            yield heading(path)
        yield told(number, each, suggested.names[each.id], suggested.files[path])


def heading(path: str) -> str:
    """The two lines above the changes of a file."""
    return click.style(f"--- a/{path}\n+++ b/{path}\n", bold=True)


def told(number: int, suggestion: Suggestion, name: str, raw: str) -> str:
    """One suggestion: its number and id, what and why, where it is seen, and how it changes the file as it is now."""
    head = click.style(f"{number}. {name}", bold=True)
    lines = [f"{head} {suggestion.what} – {suggestion.why} [{suggestion.rule}]"]
    lines += [f"   {_place(ground)}: {ground.around}" for ground in suggestion.grounds]
    hunks, problem = _change(suggestion, raw)
    if problem:
        lines.append(f"   It cannot be put in: {problem}")
    return "\n".join(lines) + "\n" + "".join(map(_painted, hunks.splitlines(keepends=True))) + "\n"


def is_new(suggestion: Suggestion, raw: str) -> bool:
    """Whether a suggestion would change the file as it is now: another may have brought the same."""
    try:
        return with_suggestion(suggestion, raw) != raw
    except YamlProblem:
        return True


def as_json(suggested: Suggested) -> str:
    """A list of objects, one a suggestion."""
    return json.dumps([_row(each, suggested) for each in suggested.suggestions], ensure_ascii=False, indent=2)


def _row(each: Suggestion, suggested: Suggested) -> dict[str, object]:
    hunks, problem = _change(each, suggested.files[each.path])
    return {
        "id": suggested.names[each.id],
        "path": each.path,
        "entry": each.entry,
        "kind": each.kind,
        "value": each.value,
        "quote": each.quote,
        "what": each.what,
        "rule": each.rule,
        "why": each.why,
        "grounds": [
            {
                "place": ground.place,
                "span": [ground.span.start, ground.span.end] if ground.span else None,
                "words": ground.words,
                "around": ground.around,
            }
            for ground in each.grounds
        ],
        "diff": hunks,
        "problem": problem,
    }


def _change(suggestion: Suggestion, raw: str) -> tuple[str, str | None]:
    """The hunks of a suggestion, or why there are none."""
    try:
        return as_hunks(raw, with_suggestion(suggestion, raw)), None
    except YamlProblem as problem:
        return "", problem.message


def _place(ground: Ground) -> str:
    return f"{ground.place} [{ground.span.start}, {ground.span.end}]" if ground.span else ground.place


def _painted(line: str) -> str:
    return click.style(line, fg=_PAINT[line[0]]) if line[0] in _PAINT else line
