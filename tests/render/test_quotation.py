import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.render.quotation import in_line, paragraphs
from briefing.render.words import ENGLISH


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The bridge is shut.", ("The bridge is shut.",)),
        ("It fell at noon.\n\n“I was on it.", ("It fell at noon.", "I was on it.")),
        ("It fell at noon.\n“I was on it.\n“Twice!", ("It fell at noon.", "I was on it.", "Twice!")),
        ('It fell at noon.\n"I was on it.', ("It fell at noon.", "I was on it.")),
        ("It fell. “I was on it. “Twice!", ("It fell.", "I was on it.", "Twice!")),
        ("It fell.”I was on it. “Twice!", ("It fell.", "I was on it.", "Twice!")),
        ("It fell.\n\nI was on it.", ("It fell.", "I was on it.")),
        ("It fell, all\nof it, at noon.", ("It fell, all of it, at noon.",)),
        ("He looked up. “Go,” he said. I went.", ("He looked up. “Go,” he said. I went.",)),
        ('He looked up. "Go," he said.\n"I went.', ('He looked up. "Go," he said.', "I went.")),
        ("They cried “run”.\n“She said “go” to me.", ("They cried “run”.", "She said “go” to me.")),
        ("It fell at noon.\n\n‘I was on it.\n\n‘It’s gone.", ("It fell at noon.", "I was on it.", "It’s gone.")),
        ("It fell.\n‘Go,’ he said. I went.", ("It fell. ‘Go,’ he said. I went.",)),
        ("“Go,” he said. I went.", ("“Go,” he said. I went.",)),
        ("It ended, she said: “go", ("It ended, she said: “go",)),
        ('A 6" nail', ('A 6" nail',)),
        ("“", ("“",)),
    ],
)
def test_each_paragraph_without_the_mark_that_opened_it_again(text: str, shown: tuple[str, ...]) -> None:
    assert paragraphs(text) == shown


@given(st.text('ab A.!,“”"‘’\n', min_size=1))
def test_no_word_is_lost(text: str) -> None:
    assert "".join(filter(str.isalpha, "".join(paragraphs(text)))) == "".join(filter(str.isalpha, text))


@pytest.mark.parametrize(
    ("text", "limit", "shown"),
    [
        ("The bridge is shut.", 19, "“The bridge is shut.”"),
        ("The bridge is shut.", 18, "“The bridge is …”"),
        ("The bridge is shut.", 10, "“The bridge …”"),
        ("The bridge is shut.", 9, "“The …”"),
        ("Abcdefghij", 4, "“Abcd …”"),
        ("It fell.\n\n“I was on it.", 80, "“It fell. I was on it.”"),
    ],
)
def test_in_a_line_a_quotation_is_cut_after_a_word(text: str, limit: int, shown: str) -> None:
    assert in_line(text, limit, ENGLISH) == shown
