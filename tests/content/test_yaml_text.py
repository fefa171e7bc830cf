"""Scalars keep their meaning, and places are found where an editor would look."""

from collections.abc import Callable, Mapping

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from briefing.content.yaml_text import DEEPEST, YamlProblem, locate, read_yaml

TEXT_IN_YAML = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\u2028\u2029\ufffe\uffff"))


@pytest.mark.parametrize(
    "written",
    [
        "no", "yes", "on", "off", "y", "N", "true", "False", "nothing", "NuLL", "none", "~nothing", "=", "<<",
        "1.20", "1e3", "12:30", "010", "0x10", "0o7", "1_000", ".5", ".inf", "-.NaN", "+1",
        "2025-02-13", "2025-02-13T12:41:00Z",
    ],
)  # fmt: skip
def test_a_scalar_is_the_text_that_was_written(written: str) -> None:
    assert read_yaml(f"key: {written}\n") == {"key": written}
    assert read_yaml(f"key: [{written}, '{written}']\n") == {"key": [written, written]}


@pytest.mark.parametrize("written", ["null", "Null", "NULL", "~", ""])
def test_an_unquoted_null_is_the_same_as_no_line(written: str) -> None:
    assert read_yaml(f"key: {written}\nother: x\n") == {"other": "x"}


@pytest.mark.parametrize("written", ["null", "Null", "NULL", "~"])
def test_a_quoted_null_is_text(written: str) -> None:
    assert read_yaml(f"double: \"{written}\"\nsingle: '{written}'\n") == {"double": written, "single": written}


def test_a_key_is_text_too() -> None:
    assert read_yaml("no: a\n1.0: b\n2025-02-13: c\n=: d\n") == {"no": "a", "1.0": "b", "2025-02-13": "c", "=": "d"}


@pytest.mark.parametrize("text", ["", "\n", "# a remark alone\n", "---\n", "{}", "~"])
def test_a_text_that_says_nothing_is_an_empty_mapping(text: str) -> None:
    assert read_yaml(text) == {}


def test_an_empty_list_and_an_empty_mapping_are_not_absent() -> None:
    assert read_yaml("list: []\nmapping: {}\nitems: ['']\n") == {"list": [], "mapping": {}, "items": [""]}


def test_block_scalars_and_folded_lines_are_read_as_yaml_says() -> None:
    assert read_yaml("kept: |\n  one\n  two\nfolded: >-\n  one\n  two\nplain: one\n  two\n") == {
        "kept": "one\ntwo\n",
        "folded": "one two",
        "plain": "one two",
    }


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: &x 1\n", (1, 4)),
        ("a: 1\nb: *x\n", (2, 4)),
        ("a: [b, &x c]\n", (1, 8)),
        ("a: &-x [1]\nb: *-x\n", (1, 4)),
        ('{"a":&x [1], "b":*x}\n', (1, 6)),
    ],
)
def test_anchors_and_aliases_are_refused_where_they_stand(text: str, place: tuple[int, int]) -> None:
    with pytest.raises(YamlProblem, match="anchors") as problem:
        read_yaml(text)
    assert (problem.value.line, problem.value.column) == place


@pytest.mark.parametrize("text", ["a: R&D", "a: this & that", "a: 2 * 3", "a: '&x'", 'a: "*x"', "a: |\n  &x\n  *y"])
def test_an_ampersand_or_asterisk_inside_a_text_is_text(text: str) -> None:
    assert set(read_yaml(text)) == {"a"}


NESTED: Mapping[str, Callable[[int], str]] = {
    "brackets": lambda depth: f"a: {'[' * (depth - 1)}{']' * (depth - 1)}\n",
    "braces": lambda depth: f"{'{a: ' * depth}x{'}' * depth}\n",
    "dashes": lambda depth: f"a:\n  {'- ' * (depth - 1)}x\n",
    "indentation": lambda depth: "".join(f"{' ' * step}a:\n" for step in range(depth)) + f"{' ' * depth}x\n",
    "an indented file": lambda depth: "".join(f"{' ' * (step + 32)}a:\n" for step in range(depth)) + f"{' ' * 99}x\n",
}


@pytest.mark.parametrize("by", NESTED)
def test_what_is_nested_beyond_measure_is_refused(by: str) -> None:
    assert isinstance(read_yaml(NESTED[by](DEEPEST)), dict)
    with pytest.raises(YamlProblem, match="nested more than 32 deep"):
        read_yaml(NESTED[by](DEEPEST + 1))


def test_of_two_problems_the_outer_one_is_told() -> None:
    with pytest.raises(YamlProblem, match="“title” stands here twice") as problem:
        read_yaml("title: One\nquotes:\n  - text: a\n    text: b\ntitle: Two\n")
    assert (problem.value.line, problem.value.column) == (5, 1)


@pytest.mark.parametrize("tag", ["int", "float", "bool", "timestamp", "binary", "set", "omap", "pairs", "null"])
def test_a_tag_never_makes_anything_but_text(tag: str) -> None:
    try:
        read = read_yaml(f"key: !!{tag} é\n")
    except YamlProblem:
        return
    assert read in ({"key": "é"}, {})


@pytest.mark.parametrize("text", ["a: !!map é", "a: !!map [é]", "!!map é"])
def test_what_is_said_to_be_keys_and_values_must_be_some(text: str) -> None:
    with pytest.raises(YamlProblem, match=r"^expected keys and values$"):
        read_yaml(text)


@given(TEXT_IN_YAML)
def test_any_quoted_text_is_read_as_it_stands(text: str) -> None:
    single = text.replace("'", "''")
    assert read_yaml(f"key: '{single}'\nend: x\n") == ({"key": text} if text.strip() else {}) | {"end": "x"}


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused_with_a_place_inside_it(text: str) -> None:
    read: dict[str, object] | YamlProblem
    try:
        read = read_yaml(text)
    except YamlProblem as problem:
        read = problem
    if isinstance(read, YamlProblem):
        assert 1 <= read.line <= len(text.splitlines()) + 1
        assert read.column >= 1
        assert read.message


YAML = """\
title: One
quotes:
  - text: First
    about: [ada, bob]
  - text: Second
    speaker: bob
"""


@pytest.mark.parametrize(
    ("where", "key", "place"),
    [
        ((), False, (1, 1)),
        (("title",), False, (1, 8)),
        (("title",), True, (1, 1)),
        (("quotes",), True, (2, 1)),
        (("quotes", 0, "about", 1), False, (4, 18)),
        (("quotes", 1), False, (5, 5)),
        (("quotes", 1, "speaker"), False, (6, 14)),
        (("quotes", 1, "speaker"), True, (6, 5)),
        (("quotes", 1, "span"), False, (5, 5)),
        (("quotes", 7, "speaker"), False, (3, 3)),
        (("nothing", 0), False, (1, 1)),
    ],
)
def test_a_value_or_the_nearest_thing_around_it_is_located(
    where: tuple[str | int, ...], key: bool, place: tuple[int, int]
) -> None:
    assert locate(YAML, where, key=key) == place


def test_a_strange_line_separator_does_not_shift_the_lines_below_it() -> None:
    assert locate('a: "one\u2028two"\nb: c\n', ("b",)) == (2, 4)


@given(st.lists(st.text("aé😀 ", min_size=1).map(str.strip).filter(bool), min_size=1))
def test_a_column_counts_characters(texts: list[str]) -> None:
    line = "key: [" + ", ".join(f'"{text}"' for text in texts) + "]"
    _, column = locate(line, ("key", len(texts) - 1))
    assert line[column - 1 :] == f'"{texts[-1]}"]'


def test_the_program_reads_with_the_fast_parser() -> None:
    assert yaml.__with_libyaml__
