"""A body at a limit is within it, one that has one more is told where that stands."""

import pytest

from briefing.content.limits import BODY, body_passes

JUST_WITHIN = {
    "characters": ("x" * 100_000, "x"),
    "opening brackets in a block": ("[" * 500, "["),
    "opening brackets": (("[" * 500 + "\n\n") * 8, "["),
    "marks of HTML": ("<" * 2_000, "<"),
    "emphasis": ("*a_ " * 500, "_"),
    "marks": (("&`\\" * 333 + "\n\n") * 10 + "!!!!!!!!!!", "!"),
    "headings in a block": ("# a\n" * 250, "# a"),
    "underlined headings": ("a\n===\n" * 250, "---"),
    "headings in a quote": ("> # a\n" * 250, "> ## a"),
    "rules": ("* * *\n" * 160 + "---\n" * 90, "---"),
    "quotes": ("> " * 49 + "a\n" + ">" * 50, ">"),
    "lists": ("- " * 20 + "1. " * 20 + "+\t" * 5, "- "),
    "indentation": (" " * 203, " "),
    "cells": ("|a|b\n" + "|\n" * 9_999, "|"),
}


@pytest.mark.parametrize("what", JUST_WITHIN)
def test_one_more_than_a_limit_is_too_many(what: str) -> None:
    body, more = JUST_WITHIN[what]
    assert body_passes(body) is None
    passed = body_passes(body + more)
    assert passed is not None
    message, place = passed
    assert message.partition(" may have ")[0] in ("a body", "a block, up to a blank line,")
    assert body.rfind("\n", 0, len(body)) < place <= len(body) + len(more)


def test_every_limit_is_tried() -> None:
    told = {passed[0] for body, more in JUST_WITHIN.values() if (passed := body_passes(body + more))}
    assert told == {limit.message for limit in BODY}


def test_a_blank_line_begins_a_new_block() -> None:
    for blank in ("\n\n", "\n \t\n", "\n\n \n"):
        assert body_passes(("[" * 400 + blank) * 3) is None
        assert body_passes(("# a\n" * 249 + blank) * 3) is None


def test_a_long_body_of_prose_is_within_all_limits() -> None:
    sentence = "The talks in Klow – see [the record](entry:talks/01-klow) – were *long* & dull[^q1].\n"
    assert body_passes((sentence * 5 + "\n") * 180) is None
