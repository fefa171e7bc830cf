"""However many processes share the tasks, the site is the same; one that dies is told, and nothing is written."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from briefing.model.finding import Finding, Origin
from briefing.model.page import Rendered
from briefing.output.problem import OutputProblem
from briefing.output.stage import Stage, Staged, staging
from briefing.pipeline import workers
from briefing.pipeline.build import build
from briefing.pipeline.workers import WorkerProblem, do
from briefing.render.engine import Task, TemplateProblem
from briefing.render.reads import Read, Reads
from tests.site.published import MINI, steady

pytestmark = pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    """A stage for a folder that is not there yet."""
    with staging(tmp_path / "public") as stage:
        yield stage


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
def test_every_task_is_done_once_and_what_it_read_is_known(stage: Stage, number: int) -> None:
    reads, numbers = Reads(), Numbers()
    done = list(do([_task(reads, each) for each in range(100)], stage, reads, numbers, number))
    files = [file for each in done for file in each.files if isinstance(file, Staged)]
    assert {file.path: len(Path(file.at).read_bytes()) for file in files} == {
        f"{each}.html": each for each in range(100)
    }
    assert len(files) == len({file.at for file in files})
    read = {each.name: {numbers.reads[number] for number in each.reads} for each in done}
    assert read == {str(each): {("entries", "one", str(each)), ("entries", "all", None)} for each in range(100)}


def test_tasks_of_one_template_are_prepared_once_before_they_are_shared(stage: Stage) -> None:
    reads, prepared = Reads(), list[int]()
    tasks = [
        replace(_task(reads, each), templates=(f"{each % 3}.html",), prepare=partial(prepared.append, each % 3))
        for each in range(20)
    ]
    assert len(list(do(tasks, stage, reads, Numbers(), 2))) == len(tasks)
    assert sorted(prepared) == [0, 1, 2]


@pytest.mark.parametrize("number", [2, 8])
def test_the_site_is_the_same_whoever_makes_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    build(MINI, public=tmp_path / "one")
    monkeypatch.setattr("briefing.pipeline.workshop.do", partial(do, workers=number))
    build(MINI, public=tmp_path / "many")
    assert steady(tmp_path / "one") == steady(tmp_path / "many")


def test_a_worker_that_is_killed_is_told(stage: Stage, capfd: pytest.CaptureFixture[str]) -> None:
    here = os.getpid()

    def die() -> Iterable[Rendered]:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        time.sleep(0.05)
        return ()

    reads = Reads()
    tasks = [Task(name=str(each), given=(), templates=(), make=die) for each in range(100)]
    with pytest.raises(WorkerProblem, match="was ended by signal 9: nothing was written; build again"):
        list(do(tasks, stage, reads, Numbers(), 2))
    assert capfd.readouterr().err == ""


def test_what_is_wrong_with_a_template_is_told_as_without_workers(stage: Stage) -> None:
    finding = Finding(origin=Origin("templates/a.html", 3), check="template", message="no such name")

    def fail() -> Iterable[Rendered]:
        raise TemplateProblem(finding)

    reads = Reads()
    with pytest.raises(TemplateProblem) as found:
        list(do([_task(reads, 1), Task(name="bad", given=(), templates=(), make=fail)], stage, reads, Numbers(), 2))
    assert found.value.finding == finding


def test_what_nobody_expected_is_told_with_its_trace(stage: Stage) -> None:
    def fail() -> Iterable[Rendered]:
        raise LookupError("nowhere")

    reads = Reads()
    with pytest.raises(WorkerProblem, match=r"(?s)in fail.*LookupError: nowhere"):
        list(do([_task(reads, 1), Task(name="bad", given=(), templates=(), make=fail)], stage, reads, Numbers(), 2))


@pytest.mark.parametrize("number", [1, 2])
def test_what_cannot_be_written_is_told_with_its_place(stage: Stage, tmp_path: Path, number: int) -> None:
    reads, where = Reads(), tmp_path / "public"

    def in_the_way() -> Iterable[Rendered]:
        where.write_bytes(b"a file")
        return (Rendered(path="a/b.html", content=b"x"),)

    bad = Task(name="bad", given=(), templates=(), make=in_the_way)
    with pytest.raises(OutputProblem, match=f"^{re.escape(str(where))}/a/b.html cannot be written: "):
        list(do([replace(bad, name=str(each)) for each in range(3)], stage, reads, Numbers(), number))


@pytest.mark.parametrize("number", [1, 2, 3, 8])
def test_a_series_is_done_by_one_process_in_its_order(stage: Stage, number: int) -> None:
    reads, left = Reads(), list[int]()

    def leave(each: int) -> Iterable[Rendered]:
        left.append(each)
        return (Rendered(path=f"{each}.txt", content=repr(left).encode()),)

    series = [Task(name=f"{each}", given=(), templates=(), make=partial(leave, each)) for each in range(40)]
    pages = [_task(reads, each) for each in range(50, 100)]
    done = list(do(pages, stage, reads, Numbers(), number, series=series))
    at = {file.path: file.at for each in done for file in each.files if isinstance(file, Staged)}
    assert len(done) == len(at) == 90
    assert Path(at["39.txt"]).read_text(encoding="utf-8") == repr([*range(40)])


def test_few_tasks_are_done_here(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_shared", lambda *_: pytest.fail("no process is to be started"))
    reads = Reads()
    tasks = [_task(reads, each) for each in range(20)]
    assert len(list(do(tasks, stage, reads, Numbers()))) == 20
    heavy = replace(_task(reads, 20), weight=1000)
    assert len(list(do((), stage, reads, Numbers(), series=(heavy,)))) == 1


ORPHANS = """
import time
from pathlib import Path
from briefing.model.page import Part
from briefing.output.stage import staging
from briefing.pipeline.workers import do
from briefing.render.engine import Task
from briefing.render.reads import Reads
def make():
    return (Part("large", b"x" * 1_000_000, 1_000_000),)
tasks = [Task(name=str(each), given=(), templates=(), make=make) for each in range(400)]
with staging(Path("nowhere")) as stage:
    for done in do(tasks, stage, Reads(), hash, 3):
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
