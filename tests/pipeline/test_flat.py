"""Every record comes back from its plain values as it was, and marshal can keep these."""

import marshal
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.content.kinds import KINDS
from briefing.content.load import load
from briefing.model.moment import Moment
from briefing.pipeline.flat import flat, whole
from tests.site.published import MINI, ROOT


def _there_and_back(value: Any) -> Any:
    return whole(marshal.loads(marshal.dumps(flat(value))))  # noqa: S302 - it was written here


@pytest.mark.parametrize("root", [MINI, ROOT], ids=["mini", "flagship"])
def test_every_record_of_a_site_comes_back(root: Path) -> None:
    library, _ = load(root)
    assert library
    for kind in KINDS:
        for record in getattr(library, kind.folder).values():
            back = _there_and_back(record)
            assert back == record
            assert repr(back) == repr(record)
            assert back.origin == record.origin


@given(st.datetimes(), st.sampled_from(["Europe/Kyiv", "UTC", "America/Lima"]), st.integers(-86_000, 86_000))
def test_a_moment_keeps_its_zone(time: datetime, zone: str, seconds: int) -> None:
    for tzinfo in (ZoneInfo(zone), timezone(timedelta(seconds=seconds))):
        moment = Moment(time.replace(tzinfo=tzinfo), "minute")
        back = _there_and_back(moment)
        assert back == moment
        assert repr(back.start) == repr(moment.start)
        assert back.start.fold == moment.start.fold


def test_no_other_class_is_made_for_what_a_file_says() -> None:
    with pytest.raises(ValueError, match="no record"):
        whole(["subprocess:Popen", "ls"])


def test_what_is_no_record_is_refused() -> None:
    with pytest.raises(TypeError, match="dict"):
        flat({"a": 1})
