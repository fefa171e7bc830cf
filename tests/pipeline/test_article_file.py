"""A file that no article can be read from gets one clear sentence."""

from pathlib import Path

import pytest

from briefing.pipeline.article_file import InputProblem, read_article_file
from briefing.pipeline.copies import LARGEST
from tests.bounded import bounded


def problem_of(path: Path) -> str:
    with pytest.raises(InputProblem) as caught:
        read_article_file(path)
    return str(caught.value)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "the file is empty"),
        (b" \n\t\n", "the file is empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "this is no text: it holds zero bytes"),
        ("text".encode("utf-16"), "this is no text: it holds zero bytes"),
        ("café".encode("latin-1"), "byte 3 is not UTF-8"),
        (b"x" * (LARGEST + 1), "are too many for an article"),
    ],
)
def test_bad_content(tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(content)
    assert words in problem_of(path)
    assert "\n" not in problem_of(path)


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    assert problem_of(tmp_path / "none.txt") == "there is no such file"
    assert problem_of(tmp_path).startswith("this is a folder")


@pytest.mark.skipif(not Path("/dev/zero").is_char_device(), reason="this system has no file without an end")
def test_a_file_without_an_end_is_not_read_to_its_end() -> None:
    assert "has no end" in bounded(lambda: problem_of(Path("/dev/zero")), wall=20)


def test_line_ends_are_not_translated(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(b"a\r\nb\n")
    assert read_article_file(path).text == "a\r\nb\n"
