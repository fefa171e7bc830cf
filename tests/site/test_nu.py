"""The Nu Html Checker, which knows the HTML standard best, finds nothing in any page or in the stylesheet."""

from pathlib import Path

import pytest

from tests import nu
from tests.site.published import Published


@pytest.fixture
def jar() -> Path:
    """The checker. None: a skip that the summary tells aloud."""
    found = nu.find()
    if found is None:
        pytest.skip(nu.NONE)
    return found


@pytest.mark.parametrize("name", ["flagship", "mini_in_full"])
def test_nothing_is_found(name: str, jar: Path, request: pytest.FixtureRequest) -> None:
    site: Published = request.getfixturevalue(name)
    assert nu.checked(jar, "--skip-non-html", str(site.folder)) == []
    assert nu.checked(jar, "--css", *(str(file) for file in site.folder.glob("assets/*.css"))) == []


def test_what_is_wrong_is_found(jar: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.html"
    bad.write_text('<!doctype html><html lang="en"><title>Bad</title><p><div></p>', encoding="utf-8")
    assert any("Unclosed element “div”" in line for line in nu.checked(jar, str(bad)))
