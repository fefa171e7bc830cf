"""Links to other sites, asked of a server of this machine, which a parameter of the function allows."""

import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from threading import Thread

import pytest

from briefing.content.load import read_content
from briefing.pipeline.check import Checked, check
from briefing.pipeline.fetch import status_of
from briefing.pipeline.folders import CACHE
from briefing.pipeline.links import Ask, Tried, forget_links, try_links
from tests.pipeline.web_server import ANSWERS, Handler, Server
from tests.site_folder import ARTICLE, GOOD, PAGE, PERSON, good_site, write_files


class HeadHandler(Handler):
    """Answers HEAD too, but for `/get-only`."""

    def do_HEAD(self) -> None:  # noqa: N802 - the library's name
        self.server.asked.append((f"HEAD {self.path}", dict(self.headers)))  # type: ignore[attr-defined]
        self.send_response(501 if self.path == "/get-only" else 404 if self.path not in ANSWERS else 200)
        self.end_headers()


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as running:
        running.RequestHandlerClass = HeadHandler
        thread = Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield running
        running.shutdown()
        thread.join()


ASK: Ask = partial(status_of, seconds=5.0, allow_loopback=True)


def _tried(root: Path, ask: Ask = ASK) -> Tried:
    content = read_content(root)
    assert content.library
    return try_links(root, content.library, content.documents, ask, pause=0.0)


@pytest.fixture
def site(tmp_path: Path, server: Server) -> Path:
    files = {
        ARTICLE: f"{GOOD[ARTICLE]}url: {server.base}/good\n",
        PERSON: GOOD[PERSON].replace("pronoun", f"same_as: [{server.base}/gone]\npronoun"),
        PAGE: f"{GOOD[PAGE]}\n[more]({server.base}/good#here) and ![a gate]({server.base}/lost.png)\n",
    }
    return write_files(good_site(tmp_path), files)


def test_what_leads_nowhere_is_told_where_it_stands(site: Path, server: Server) -> None:
    found = check(site, ask=ASK)
    told = [(each.origin.path, each.origin.line, each.check, each.severity) for each in found.findings]
    assert told == [(PERSON, 10, "dead-link", "warning"), (PAGE, 7, "dead-link", "warning")]
    assert found.findings[0].message == f"{server.base}/gone: the server answers 404 (Not Found)"
    assert found.tried
    assert (found.tried.addresses, found.tried.asked) == (3, 3)


def test_each_address_is_asked_for_once_and_again_only_if_head_is_not_believed(site: Path, server: Server) -> None:
    _tried(site)
    assert [path for path, _ in server.asked] == ["HEAD /good", "HEAD /gone", "/gone", "HEAD /lost.png", "/lost.png"]
    assert all(headers["User-Agent"].startswith("briefing/") for _, headers in server.asked)


def test_answers_are_kept(site: Path, server: Server) -> None:
    first = _tried(site)
    asked = len(server.asked)
    again = _tried(site)
    assert (again.findings, again.asked) == (first.findings, 0)
    assert len(server.asked) == asked
    kept = json.loads((site / CACHE / "links.json").read_text(encoding="utf-8"))
    assert set(kept) == {f"{server.base}{path}" for path in ("/good", "/gone", "/lost.png")}
    forget_links(site)
    assert not (site / CACHE).exists()
    assert _tried(site).asked == 3


@pytest.mark.parametrize("rubbish", ["", "[]", '{"a": 1}', "null", '{"a": ["x", "y"]}', "[" * 99_999])
def test_what_was_kept_may_be_rubbish(site: Path, rubbish: str) -> None:
    write_files(site, {f"{CACHE}/links.json": rubbish})
    assert _tried(site).asked == 3


def test_a_server_that_answers_only_get_is_believed(
    tmp_path: Path, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(ANSWERS, "/get-only", Handler.answer)
    root = write_files(good_site(tmp_path), {ARTICLE: f"{GOOD[ARTICLE]}url: {server.base}/get-only\n"})
    assert _tried(root).findings == ()


@pytest.mark.parametrize("status", [401, 403, 429])
def test_a_server_that_keeps_programs_out_says_nothing_of_the_page(
    tmp_path: Path, server: Server, monkeypatch: pytest.MonkeyPatch, status: int
) -> None:
    monkeypatch.setitem(ANSWERS, "/shut", lambda handler: handler.answer(status))
    root = write_files(good_site(tmp_path), {ARTICLE: f"{GOOD[ARTICLE]}url: {server.base}/shut\n"})
    assert _tried(root).findings == ()


def test_this_machine_is_not_asked_unless_a_test_allows_it(site: Path, server: Server) -> None:
    found = _tried(site, status_of)
    assert server.asked == []
    assert all("is no public address" in finding.message for finding in found.findings)


def test_nothing_is_asked_unless_it_is_wanted(site: Path, server: Server) -> None:
    assert check(site) == Checked(findings=(), entries=2, grades={"unarchived": 1})
    assert server.asked == []
    assert not (site / CACHE).exists()


def test_a_dead_link_is_allowed_by_a_remark_that_is_not_held_against_a_check_that_asks_nobody(
    site: Path, server: Server
) -> None:
    remark = f"same_as: [{server.base}/gone]  # allow: dead-link – kept for the record\npronoun"
    write_files(site, {PERSON: GOOD[PERSON].replace("pronoun", remark), PAGE: GOOD[PAGE]})
    assert check(site).findings == ()
    assert check(site, ask=ASK).findings == ()
    write_files(site, {PERSON: GOOD[PERSON].replace("pronoun", remark.replace("gone", "good"))})
    assert [finding.check for finding in check(site, ask=ASK).findings] == ["unused-allow"]
