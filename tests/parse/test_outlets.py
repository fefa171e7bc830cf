import pytest

from briefing.parse.outlets import is_outlet, shared


@pytest.mark.parametrize(
    "name", ["BBC Radio 4", "The Klow Times", "the Daily Example", "Le Monde", "Sky News", "Reuters"]
)
def test_outlets(name: str) -> None:
    assert is_outlet(name)


@pytest.mark.parametrize("name", ["Ministry of Geese", "Ada Exampleby", "Klow Rovers", "The", ""])
def test_others(name: str) -> None:
    assert not is_outlet(name)


def test_a_paper_is_known_by_a_part_of_its_name() -> None:
    assert shared("the Gazette", "Klow Gazette")
    assert shared("BBC News", "BBC")
    assert not shared("Klow Times", "Klow Gazette")
    assert not shared("", "Klow Gazette")
