"""A change of a file as a diff, as `patch` and `git apply` read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the command that changes files imports it
    from briefing.pipeline.rename import FileChange

_NO_END = "\n\\ No newline at end of file\n"


def as_diff(file: FileChange) -> str:
    """The diff, in git's form, so that moves are told too."""
    from difflib import unified_diff  # needed only here

    new = file.before if file.after is None else file.after
    head = f"diff --git a/{file.before} b/{new}\n"
    if file.after is None:
        head += "deleted file mode 100644\n"
    elif new != file.before:
        head += f"rename from {file.before}\nrename to {new}\n"
    target = "/dev/null" if file.after is None else f"b/{new}"
    lines = unified_diff(_lines(file.old), _lines(file.new), f"a/{file.before}", target)
    return head + "".join(line if line.endswith("\n") else line + _NO_END for line in lines)


def as_hunks(old: str, new: str) -> str:
    """The places at which two texts differ, each with the line above and below it."""
    from difflib import unified_diff  # needed only here

    lines = [*unified_diff(_lines(old), _lines(new), n=1)][2:]
    return "".join(line if line.endswith("\n") else line + _NO_END for line in lines)


def _lines(text: str) -> list[str]:
    return [f"{line}\n" for line in text.split("\n")[:-1]] + ([last] if (last := text.rpartition("\n")[2]) else [])
