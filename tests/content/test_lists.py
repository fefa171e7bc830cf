"""Items, keys and words added to a file, whatever way its lists are written."""

import pytest

from briefing.content.lists import with_items, with_key, with_words
from briefing.content.yaml_text import YamlProblem

PATH = "content/sources/a.yaml"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("name: A\n", 'name: A\naliases: [B, "C: d"]\n'),
        ("name: A\n# the end\n", 'name: A\naliases: [B, "C: d"]\n# the end\n'),
        ("aliases: [A] # known\nname: A\n", 'aliases: [A, B, "C: d"] # known\nname: A\n'),
        ("aliases: [A,\n  D, # last\n]\nname: A\n", 'aliases: [A,\n  D, B, "C: d", # last\n]\nname: A\n'),
        ("aliases: []\nname: A\n", 'aliases: [B, "C: d"]\nname: A\n'),
        ("aliases:\nname: A\n", 'aliases: [B, "C: d"]\nname: A\n'),
        ("aliases: # none\nname: A\n", 'aliases: [B, "C: d"] # none\nname: A\n'),
        ("aliases:\n- A # one\nname: A\n", 'aliases:\n- A # one\n- B\n- "C: d"\nname: A\n'),
        ("aliases:\n  - |-\n    A\n\nname: A\n", 'aliases:\n  - |-\n    A\n\n  - B\n  - "C: d"\nname: A\n'),
        ("  name: A\n", '  name: A\n  aliases: [B, "C: d"]\n'),
    ],
)  # fmt: skip
def test_items_go_to_the_end_of_a_list(before: str, after: str) -> None:
    assert with_items(PATH, before, ("aliases",), ["B", "C: d"]) == after
    crlf = before.replace("\n", "\r\n")
    assert with_items(PATH, crlf, ("aliases",), ["B", "C: d"]) == after.replace("\n", "\r\n")


def test_items_with_keys_are_written_as_the_list_is() -> None:
    role = {"title": "Mayor", "of": "klow"}
    assert (
        with_items(PATH, "roles: [{title: A}]\n", ("roles",), [role])
        == "roles: [{title: A}, {title: Mayor, of: klow}]\n"
    )
    block = "roles:\n  - title: A\n  - title: Mayor\n    of: klow\n"
    assert with_items(PATH, "roles:\n  - title: A\n", ("roles",), [role]) == block
    assert with_items(PATH, "name: A\n", ("roles",), [role]) == "name: A\nroles:\n  - title: Mayor\n    of: klow\n"


def test_a_file_in_brackets_takes_no_key() -> None:
    with pytest.raises(YamlProblem, match="stand in brackets"):
        with_key(PATH, "{name: A}\n", ("note",), "B")


@pytest.mark.parametrize(
    ("body", "after"), [("", "W.\n"), ("A.", "A.\n\nW.\n"), ("A.\n", "A.\n\nW.\n"), ("\n", "\nW.\n")]
)
def test_words_stand_in_a_paragraph_of_their_own(body: str, after: str) -> None:
    front = "---\nname: A\n---\n"
    assert with_words("content/actors/a.md", front + body, "\nW.\n") == front + after
