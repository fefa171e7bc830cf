import pytest

from briefing.parse.lines import paragraphs
from briefing.parse.marks import pieces
from briefing.parse.singles import quotations, single_pieces


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He said “yes” and “no”.", ["yes", "no"]),
        ('He said "yes" and "no".', ["yes", "no"]),
        ("He said ”yes“ and ”no“.", ["yes", "no"]),
        ("He came.”I saw it,” he said.", ["I saw it,"]),
        ("„Ja“ and «si» and ``yes''.", ["Ja", "si", "yes"]),
        ("“She said ‘go’ to me,” he said.", ["She said ‘go’ to me,"]),
        ("“He told me “go away” and left,” she said.", ["He told me “go away” and left,"]),
        ("“One. “Two.” And so on.", ["One.", "Two."]),
        ("“It never closes.", ["It never closes."]),
        ("“I am sad, she said on Monday.", ["I am sad,"]),
        ("It never opened,” she said.", ["It never opened,"]),
        ("“Twice closed,” he said.”", ["Twice closed,"]),
        ('A 6" nail and a 7" one.', []),
        ("No marks at all, and ‘one’ or ’two’.", []),
        ("“” and “…”", []),
    ],
)
def test_double_marks(text: str, found: list[str]) -> None:
    assert [text[p.start : p.end] for p in pieces(text, 0, len(text))] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("‘It’s the passengers’ day,’ she said.", ["It’s the passengers’ day,"]),
        ("He called it 'a farce' and left.", ["a farce"]),
        ("The trams' brakes aren't new.", []),
        ("Her song ‘Don’t Ring (I’m Ringin’)’ won.", ["Don’t Ring (I’m Ringin’)"]),
        ("Rock ’n’ roll in the ’90s.", []),
    ],
)
def test_single_marks(text: str, found: list[str]) -> None:
    assert [text[p.start : p.end] for p in single_pieces(text, 0, len(text))] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('‘I saw it,’ she said. ‘They cried "Goose!" twice.’\n\n‘No,’ he said.', 3),
        ("“I saw it,” she said.\n\n“No,” he said of the ‘goose’.", 2),
    ],
)
def test_single_marks_count_where_the_publisher_speaks_with_them(text: str, found: int) -> None:
    assert len(quotations(text, paragraphs(text))) == found
