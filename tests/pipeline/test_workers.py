"""However many processes share the tasks, the site is the same; one that dies is told, and nothing is written."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from briefing.model.finding import Finding, Origin
from briefing.model.page import Rendered
from briefing.pipeline import workers
from briefing.pipeline.build import build
from briefing.pipeline.workers import WorkerProblem, do
from briefing.render.engine import Task, TemplateProblem
from briefing.render.reads import Read, Reads
from tests.site.published import MINI, steady

pytestmark = pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")


def _task(reads: Reads, number: int) -> Task:
    def make() -> Iterable[Rendered]:
        reads.noted |= {("entries", "one", str(number)), ("entries", "all", None)}
        return (Rendered(path=f"{number}.html", content=b"x" * number),)

    return Task(name=str(number), given=(), templates=(), make=make)


class Numbers:
    """Numbers looks in the order in which it is told of them."""

    def __init__(self) -> None:
        self.reads: list[Read] = []

    def __call__(self, read: Read) -> int:
        if read not in self.reads:
            self.reads.append(read)
        return self.reads.index(read)


@pytest.mark.parametrize("number", [1, 2, 8])
def test_every_task_is_done_once_and_what_it_read_is_known(number: int) -> None:
    reads, numbers = Reads(), Numbers()
    done = list(do([_task(reads, each) for each in range(100)], reads, numbers, number))
    assert sorted((each.name, len(each.files[0].content)) for each in done if isinstance(each.files[0], Rendered)) == (
        sorted((str(each), each) for each in range(100))
    )
    read = {each.name: {numbers.reads[number] for number in each.reads} for each in done}
    assert read == {str(each): {("entries", "one", str(each)), ("entries", "all", None)} for each in range(100)}


def test_tasks_of_one_template_are_prepared_once_before_they_are_shared() -> None:
    reads, prepared = Reads(), list[int]()
    tasks = [
        replace(_task(reads, each), templates=(f"{each % 3}.html",), prepare=partial(prepared.append, each % 3))
        for each in range(20)
    ]
    assert len(list(do(tasks, reads, Numbers(), 2))) == len(tasks)
    assert sorted(prepared) == [0, 1, 2]


@pytest.mark.parametrize("number", [2, 8])
def test_the_site_is_the_same_whoever_makes_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    build(MINI, public=tmp_path / "one")
    monkeypatch.setattr("briefing.pipeline.workshop.do", partial(do, workers=number))
    build(MINI, public=tmp_path / "many")
    assert steady(tmp_path / "one") == steady(tmp_path / "many")


def test_a_worker_that_is_killed_is_told(capfd: pytest.CaptureFixture[str]) -> None:
    def die() -> Iterable[Rendered]:
        os.kill(os.getpid(), signal.SIGKILL)
        return ()

    reads = Reads()
    tasks = [_task(reads, 1), Task(name="dies", given=(), templates=(), make=die)]
    with pytest.raises(WorkerProblem, match="was ended by signal 9: nothing was written; build again"):
        list(do(tasks, reads, Numbers(), 2))
    assert capfd.readouterr().err == ""


def test_what_is_wrong_with_a_template_is_told_as_without_workers() -> None:
    finding = Finding(origin=Origin("templates/a.html", 3), check="template", message="no such name")

    def fail() -> Iterable[Rendered]:
        raise TemplateProblem(finding)

    reads = Reads()
    with pytest.raises(TemplateProblem) as found:
        list(do([_task(reads, 1), Task(name="bad", given=(), templates=(), make=fail)], reads, Numbers(), 2))
    assert found.value.finding == finding


def test_what_nobody_expected_is_told_with_its_trace() -> None:
    def fail() -> Iterable[Rendered]:
        raise LookupError("nowhere")

    reads = Reads()
    with pytest.raises(WorkerProblem, match=r"(?s)in fail.*LookupError: nowhere"):
        list(do([_task(reads, 1), Task(name="bad", given=(), templates=(), make=fail)], reads, Numbers(), 2))


def test_few_tasks_are_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_shared", lambda *_: pytest.fail("no process is to be started"))
    reads = Reads()
    assert len(list(do([_task(reads, each) for each in range(20)], reads, Numbers()))) == 20


ORPHANS = """
import time
from briefing.model.page import Rendered
from briefing.pipeline.workers import do
from briefing.render.engine import Task
from briefing.render.reads import Reads
def make():
    return (Rendered(path="large", content=b"x" * 1_000_000),)
for done in do([Task(name=str(each), given=(), templates=(), make=make) for each in range(400)], Reads(), hash, 3):
    print("done", flush=True)
    time.sleep(60)
"""


def test_workers_end_when_the_one_who_waits_for_them_is_killed() -> None:
    command = [sys.executable, "-c", ORPHANS]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        assert process.stdout
        assert process.stdout.readline() == "done\n"
        process.kill()
        assert process.communicate(timeout=30)[0] == ""  # which ends only when no worker has it open
