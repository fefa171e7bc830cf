"""Which tags of HTML stay in bodies: the settings may add some and take others out, and none of them does harm."""

from typing import get_args

import nh3
import pytest

from briefing.model.html import HtmlTag, OtherTag, UsualTag
from briefing.render.markdown.cleaner import Cleaner
from tests.render.markdown.test_reader import _BAD, HARM

USUAL: tuple[HtmlTag, ...] = get_args(UsualTag)
OTHER: tuple[HtmlTag, ...] = get_args(OtherTag)
EVERYTHING = dict.fromkeys((*USUAL, *OTHER), True)
FILM = '<video src="/talks.mp4" controls="" poster="/talks.png"><track kind="captions" src="/talks.vtt"></video>'
HARMFUL_MEDIA = [
    '<video src="javascript:alert(1)" poster="javascript:alert(1)" onerror="alert(1)" autoplay></video>',
    '<audio src="vbscript:x" onplay="alert(1)"><source src="data:text/html,x" onerror="alert(1)"></audio>',
    '<picture><source srcset="https://evil.example/ 2x"><img src="data:image/svg+xml,x" onload="x"></picture>',
    '<track src="javascript:alert(1)" onload="alert(1)"><section onclick="alert(1)" style="position:fixed">x</section>',
]


def test_the_usual_tags_are_those_of_the_cleaner_but_for_the_heading_of_a_page() -> None:
    assert set(USUAL) == nh3.ALLOWED_TAGS - {"h1"}
    assert set(USUAL).isdisjoint(OTHER)


def test_a_tag_that_the_settings_take_out_leaves_its_words() -> None:
    assert Cleaner({"small": False})("<p><small>so <em>small</em></small></p>") == "<p>so <em>small</em></p>"
    assert Cleaner({"img": False})('<p><img src="/a.png" alt="a"> b</p>') == "<p> b</p>"


def test_a_tag_that_the_settings_let_in_stays_with_what_it_needs() -> None:
    assert Cleaner({"video": True, "track": True})(FILM) == FILM
    assert Cleaner({})(FILM) == ""
    assert Cleaner({"video": False})(FILM) == ""


@pytest.mark.parametrize("html", [*(markup for markup in HARM if "](" not in markup), *HARMFUL_MEDIA])
def test_nothing_does_harm_whatever_is_let_in(html: str) -> None:
    assert not _BAD.search(Cleaner(EVERYTHING)(html))


@pytest.mark.parametrize("html", [*(markup for markup in HARM if "](" not in markup), *HARMFUL_MEDIA])
def test_nothing_does_harm_though_it_is_said_to_be_closed(html: str) -> None:
    assert not _BAD.search(Cleaner({}).closed(html))


def test_what_the_settings_take_out_is_taken_out_of_what_is_closed_too() -> None:
    assert Cleaner({"em": False}).closed("<p>an <em>emphasis</em></p>") == "<p>an emphasis</p>"


@pytest.mark.parametrize(
    "address",
    [
        "javascript:x", "data:x", "https:x", "//evil.example/", "///", "/\\evil.example/", "/a//b", "/a/#b~c-d.e",
        "/é/", "",
        "https://w.example/", "https://w.example", "https://W.example/", "https://xn--a.example/", "https://w.xn--a/",
        "https://1.2.3.4.5/", "https://-w-.example/a", "https://w..example/", "https://w.example:99999/",
        "https://a@b.example/",
    ],
)  # fmt: skip
def test_an_address_is_told_from_a_harmful_one_as_the_cleaner_tells_it(address: str) -> None:
    html = f'<p><a href="{address}">x</a></p>'
    assert Cleaner({}).closed(html) == Cleaner({})(html)
