"""Which tags of HTML stay in bodies: the settings may add some and take others out, and none of them does harm."""

from typing import get_args

import nh3
import pytest

from briefing.model.html import HtmlTag, OtherTag, UsualTag
from briefing.render.markdown.cleaner import cleaner
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
    assert cleaner({"small": False}).clean("<p><small>so <em>small</em></small></p>") == "<p>so <em>small</em></p>"
    assert cleaner({"img": False}).clean('<p><img src="/a.png" alt="a"> b</p>') == "<p> b</p>"


def test_a_tag_that_the_settings_let_in_stays_with_what_it_needs() -> None:
    assert cleaner({"video": True, "track": True}).clean(FILM) == FILM
    assert cleaner({}).clean(FILM) == ""
    assert cleaner({"video": False}).clean(FILM) == ""


@pytest.mark.parametrize("html", [*(markup for markup in HARM if "](" not in markup), *HARMFUL_MEDIA])
def test_nothing_does_harm_whatever_is_let_in(html: str) -> None:
    assert not _BAD.search(cleaner(EVERYTHING).clean(html))
