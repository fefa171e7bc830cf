"""Assets are published under names that change with their contents, and the stylesheet follows."""

import pytest

from briefing.model.theme import Theme
from briefing.render.assets import Assets

FONT = "fonts/own.cd8c399890.woff2"


def _published(css: str, name: str = "site.css", **others: bytes) -> Assets:
    fonts = {"fonts/own.woff2": b"a font", **others}
    return Assets.of(Theme(templates={}, assets={name: css.encode(), **fonts}))


@pytest.mark.parametrize(
    ("written", "published"),
    [
        ('url("fonts/own.woff2")', f'url("{FONT}")'),
        ("url(fonts/own.woff2)", f"url({FONT})"),
        ("url( '../fonts/own.woff2' )", f"url('{FONT}')"),
        ('url("fonts/own.woff2?#iefix")', f'url("{FONT}?#iefix")'),
        ('url("fonts/other.woff2")', 'url("fonts/other.woff2")'),
        ("url(data:font/woff2;base64,AAAA)", "url(data:font/woff2;base64,AAAA)"),
        ('url("#gradient")', 'url("#gradient")'),
        ('url("https://fonts.example/own.woff2")', 'url("https://fonts.example/own.woff2")'),
    ],
)
def test_the_stylesheet_names_assets_as_they_are_published(written: str, published: str) -> None:
    assets = _published(f"@font-face{{src:{written}}}")
    assert assets.contents["site.css"].decode() == f"@font-face{{src:{published}}}"
    assert assets.names["fonts/own.woff2"] == FONT


def test_a_name_with_marks_that_mean_more_in_an_address_is_written_without() -> None:
    assets = _published("p{src:url(a%20b.png)}q{src:url(ü.png)}", "site.css", **{"a b.png": b"", "ü.png": b""})
    assert assets.contents["site.css"] == b"p{src:url(a%20b.e3b0c44298.png)}q{src:url(%C3%BC.e3b0c44298.png)}"
    assert assets.names["a b.png"] == "a b.e3b0c44298.png"


def test_a_stylesheet_in_a_folder_finds_its_way_up() -> None:
    assets = _published("p{src:url(fonts/own.woff2)}", "print/own.css")
    assert assets.contents["print/own.css"].decode() == f"p{{src:url(../{FONT})}}"


def test_another_font_makes_another_stylesheet() -> None:
    css = "p{src:url(fonts/own.woff2)}"
    one = _published(css)
    other = Assets.of(Theme(templates={}, assets={"site.css": css.encode(), "fonts/own.woff2": b"another font"}))
    assert one.names["site.css"] != other.names["site.css"]


def test_assets_stay_in_the_order_of_the_theme() -> None:
    assets = _published("", svg=b"<svg/>")
    assert list(assets.names) == list(assets.contents) == ["site.css", "fonts/own.woff2", "svg"]
