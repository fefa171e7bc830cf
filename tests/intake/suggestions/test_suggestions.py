"""What is suggested for an entry: the cases stand in cases.txt, for editors to read."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from briefing.pipeline.suggestions import suggest
from tests.suggested_site import suggested_site

CASES = Path(__file__).with_name("cases.txt")


class Case(NamedTuple):
    """A copy, if there is one, an entry, and what is suggested for it."""

    title: str
    copy: str | None
    entry: str
    told: list[str]


def _cases() -> Iterator[Case]:
    for case in CASES.read_text(encoding="utf-8").split("\n# ")[1:]:
        title, *lines = case.strip("\n").split("\n")
        copy, entry, told = ([line[2:] for line in lines if line.startswith(sign)] for sign in "|+=")
        keys, _, body = "\n".join(entry).partition("\n---\n")
        words = "\n".join(copy)
        span = f"span: [0, {len(words)}]\n" if copy and "\nspan: " not in keys else ""
        text = f"---\narticle: gazette-bridge\n{span}{keys}\n---\n{body}\n"
        yield Case(title, f"{words}\n" if copy else None, text, told)


@pytest.mark.parametrize("case", [*_cases()], ids=lambda case: case.title)
def test_what_is_suggested(tmp_path: Path, case: Case) -> None:
    root = suggested_site(tmp_path, case.copy, case.entry)
    suggested = suggest(root).suggestions
    seen = [(f"{each.kind} {each.value} {each.rule} ", each.grounds) for each in suggested]
    told = [line for line in case.told if not any(line.startswith(head) for head, _ in seen)]
    assert told == []
    for head, grounds in seen:
        words = [line.removeprefix(head) for line in case.told if line.startswith(head)]
        assert words, f"nobody expects {head}: {[ground.around for ground in grounds]}"
        for each in words:
            assert any(each in ground.around or each == ground.words for ground in grounds), grounds
    order = [next(at for at, line in enumerate(case.told) if line.startswith(head)) for head, _ in seen]
    assert order == sorted(order)
