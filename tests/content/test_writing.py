"""YAML written is YAML read, and quotes are added without touching another byte."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.content.document import read_document
from briefing.content.writing import Remarked, Value, add_quotes, to_markdown, to_yaml
from briefing.content.yaml_text import YamlProblem, read_yaml
from briefing.model.span import Span

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip)
PLAIN_TEXT = st.text("abcXYZ019 .;:/()+–—…€£$=?!“”‘’'-_#,&*[]{}\"\\\t\néЖ中😀~", min_size=1).filter(str.strip)
SCALARS = (
    PLAIN_TEXT | ANY_TEXT | st.sampled_from(["null", "~", "no", "1.20", "12:30", "010", "=", "-", "---", "...", "?"])
)


@given(st.dictionaries(st.sampled_from("abcdef"), SCALARS | st.lists(SCALARS)))
@example({"a": "x\u2028y"})
@example({"a": "x\x85y"})
@example({"a": "x\x7fy"})
@example({"a": ["x\ufeffy", "\uffff"]})
def test_texts_and_lists_of_texts_come_back_as_they_were(data: dict[str, str | list[str]]) -> None:
    assert read_yaml(to_yaml(data)) == data


@given(st.lists(st.dictionaries(st.sampled_from("ab"), PLAIN_TEXT | st.lists(PLAIN_TEXT), min_size=1), min_size=1))
def test_lists_of_mappings_come_back_as_they_were(items: list[dict[str, Value]]) -> None:
    assert read_yaml(to_yaml({"items": items})) == {"items": items}


@given(PLAIN_TEXT.filter(lambda text: "\n" not in text))
def test_a_text_of_one_line_is_written_on_one_line(text: str) -> None:
    assert to_yaml({"a": text}).count("\n") == 1


@pytest.mark.parametrize(
    "text", ["038245374572", "192e65922233", "1.20", "1E5", "0x1f", "0o17", "5.", "12345678901234567890"]
)
def test_what_others_take_for_a_number_and_would_write_as_another_one_stands_in_marks(text: str) -> None:
    assert to_yaml({"a": text, "b": [text]}) == f'a: "{text}"\nb: ["{text}"]\n'


@pytest.mark.parametrize("text", ["2025", "661442216e65f", "2025-02-13", "12:30", "0", "7e", "no"])
def test_what_they_would_write_as_it_was_stands_without(text: str) -> None:
    assert to_yaml({"a": text}) == f"a: {text}\n"


@given(st.lists(PLAIN_TEXT, min_size=1, max_size=4))
def test_texts_of_several_lines_come_back_as_they_were(lines: list[str]) -> None:
    items = [{"text": "\n".join(lines), "speaker": "ada"}]
    assert read_yaml(to_yaml({"quotes": items})) == {"quotes": items}


def test_a_quotation_of_several_paragraphs_stands_as_it_is_read() -> None:
    quotes = [{"text": "It fell at noon: all of it.\n\n“I was on it.", "speaker": "ada-exampleby"}]
    assert (
        to_yaml({"quotes": quotes})
        == """\
quotes:
  - text: |-
      It fell at noon: all of it.

      “I was on it.
    speaker: ada-exampleby
"""
    )


@pytest.mark.parametrize("text", ["one\r\ntwo", " one\ntwo", "one\n  two", "one\ntwo\n", "\none", "one\n\u2028two"])
def test_lines_that_would_not_come_back_stay_on_one(text: str) -> None:
    written = to_yaml({"a": text})
    assert written.count("\n") == 1
    assert read_yaml(written) == {"a": text}


def test_a_file_is_written_as_an_editor_would_write_it() -> None:
    written = to_markdown(
        {
            "title": "Klow: talks begin",
            "span": Span(100, 200),
            "key": True,
            "order": 3,
            "actors": ["ada-exampleby", "borduria"],
            "topics": [],
            "quotes": [
                {"text": "We shall talk – soon?", "speaker": Remarked("ada-exampleby", "she said"), "span": Span(1, 2)},
                {"text": "“No.”", "about": ["borduria"]},
            ],
            "status": "draft",
        },
        remark="To be looked through",
        body="Text.\n",
    )
    assert (
        written
        == """\
---
# To be looked through
title: "Klow: talks begin"
span: [100, 200]
key: true
order: 3
actors: [ada-exampleby, borduria]
topics: []
quotes:
  - text: We shall talk – soon?
    speaker: ada-exampleby  # she said
    span: [1, 2]
  - text: “No.”
    about: [borduria]
status: draft
---
Text.
"""
    )


QUOTE: dict[str, Value] = {"text": "We shall: talk", "span": Span(5, 9)}


CASES = Path(__file__).with_name("quotes_added.txt").read_text(encoding="utf-8").split("\n== ")[1:]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.partition("\n")[0])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_quote_is_added_below_the_last(case: str, end: str) -> None:
    lines = case.strip("\n").split("\n")[1:]
    before = "".join(f"{line[1:]}{end}" for line in lines if line.startswith(" "))
    after = "".join(f"{line[1:]}{end}" for line in lines)
    assert add_quotes(before, [QUOTE]) == after


@pytest.mark.parametrize("front", ["quotes: []", "quotes: [{text: a}]", "{title: a}", "quotes: some"])
def test_a_list_that_would_have_to_be_rewritten_is_refused(front: str) -> None:
    with pytest.raises(YamlProblem):
        add_quotes(f"---\n{front}\n---\n", [QUOTE])


def test_a_file_with_the_line_ends_of_old_macs_is_added_to_or_refused() -> None:
    before = "---\rtitle: a\r---\rBody.\r"
    try:
        after = add_quotes(before, [QUOTE])
    except YamlProblem:
        return
    assert _quotes(after) == [{"text": "We shall: talk", "span": ["5", "9"]}]


COMMENT = st.sampled_from(["", "  # a remark", "\n# a line of its own", "\n\n      # indented"])
WORDS = st.sampled_from(
    [
        "plain words", "plain\n      and folded", "тест 😀", '"in: marks"', "'it''s'",
        "|\n      one\n\n      two", ">-\n      a\n      b", "|+\n      kept\n\n",
        '"with\\u2028escape"', '"with\u2028separator"',
    ]
)  # fmt: skip
TITLE = st.sampled_from(["title: a\n", "title: >\n  folded\n", "title: |-\n  one\n  two\n"])


@st.composite
def entries(draw: st.DrawFn) -> str:
    """Files of entries as editors may have written them."""
    items = draw(st.lists(st.tuples(WORDS, COMMENT, st.booleans()), max_size=3))
    written = [
        f"  - text: {words}{'' if words.startswith(('|', '>')) else comment}\n"
        + "    about: [ada,\n     bob]\n" * about
        for words, comment, about in items
    ]
    list_ = ["quotes:" + draw(st.sampled_from(["", "  # said"])) + "\n" + "".join(written)] if items else []
    title = [draw(TITLE)]
    parts = draw(st.permutations([*title, *list_, "# alone\n", "\n", "note: z\n"]))
    body = draw(st.sampled_from(["", "\n", "Body.", "Body.\n---\nquotes:\n", "  \n\tx\n"]))
    text = f"{draw(st.sampled_from(['', chr(0xFEFF)]))}---\n{''.join(parts)}---\n{body}"
    return text.replace("\n", "\r\n") if draw(st.booleans()) else text


@given(entries(), st.lists(st.fixed_dictionaries({"text": PLAIN_TEXT}), min_size=1, max_size=3))
def test_adding_quotes_changes_no_other_byte(before: str, quotes: list[dict[str, Value]]) -> None:
    after = add_quotes(before, quotes)
    kept = next((at for at, pair in enumerate(zip(before, after, strict=False)) if pair[0] != pair[1]), len(before))
    assert before[kept:] == after[kept + len(after) - len(before) :]
    assert _quotes(after) == [*_quotes(before), *quotes]
    assert _rest(after) == _rest(before)


def _data(text: str) -> tuple[dict[str, object], str]:
    document, findings = read_document("e.md", text.encode(), markdown=True)
    assert document is not None, findings
    return document.data, document.body


def _quotes(text: str) -> list[object]:
    quotes = _data(text)[0].get("quotes", [])
    assert isinstance(quotes, list)
    return quotes


def _rest(text: str) -> tuple[dict[str, object], str]:
    data, body = _data(text)
    return {key: value for key, value in data.items() if key != "quotes"}, body
