"""Pages that were asked for lately are made before all others, whoever asked."""

from briefing.serve.lately import Lately
from tests.serve.conftest import Served


def test_what_was_asked_for_last_is_remembered_and_little_more() -> None:
    lately = Lately()
    for number in range(20):
        lately.note("index.html")
        lately.note(f"{number}.html")
    assert len(lately.files) == 8
    assert {"index.html", "19.html", "13.html"} <= lately.files
    assert "12.html" not in lately.files


def test_pages_that_were_asked_for_without_a_browser_are_looked_at_too(served: Served) -> None:
    for target in ("/", "/entries/?sorted=1", "/nobody/", "/site.xml", "/entries"):
        served.ask(target)
    assert served.serving.looked_at() == {"index.html", "entries/index.html"}
