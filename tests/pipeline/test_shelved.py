"""Files come back from the memo as they were, and what linking asks of all of them is there without a look inside."""

import marshal
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.content.load import load
from briefing.content.shelf import Kept, Shelf
from briefing.linking.link import link
from briefing.pipeline.shelved import plain, read_again
from tests.site.published import MINI, ROOT


def _kept(root: Path) -> dict[str, Kept]:
    shelf = Shelf()
    load(root, shelf=shelf)
    return shelf.kept


def _there_and_back(kept: Kept) -> Kept:
    return read_again(marshal.loads(marshal.dumps(plain(kept))))  # noqa: S302 - it was written here


@pytest.mark.parametrize("root", [MINI, ROOT], ids=["mini", "flagship"])
def test_every_file_of_a_site_comes_back(root: Path) -> None:
    for kept in _kept(root).values():
        back = _there_and_back(kept)
        assert back == kept
        assert repr(back[2].record) == repr(kept[2].record)
        assert _there_and_back(back) == kept, "from the bytes that it had"


def test_linking_asks_no_more_than_is_there_of_every_record(monkeypatch: pytest.MonkeyPatch) -> None:
    library, _ = load(MINI)
    assert library
    records = {sound.record.id: sound.record for _, _, sound in map(_there_and_back, _kept(MINI).values())}

    def refuse(*_: object) -> None:
        raise AssertionError("this is more than is asked of all records")

    monkeypatch.setattr("briefing.pipeline.shelved.fill", refuse)
    site = link(
        replace(
            library,
            entries={id_: records[id_] for id_ in library.entries},
            articles={id_: records[id_] for id_ in library.articles},
            actors={},  # else quotes are asked whether some that nobody names are in use
        )
    )
    assert site.by_topic
    assert site.by_day
    assert site.articles_of
