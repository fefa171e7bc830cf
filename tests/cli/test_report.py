"""Findings on their way out."""

import json

import pytest

from briefing.checks.table import hint
from briefing.cli.report import as_annotations, as_json, as_text, print_findings, tally
from briefing.model.finding import Finding, Origin, Severity

HINT = hint("bad-span")
MEND = f"      = {HINT}"


def _finding(severity: Severity = "error", message: str = "no", path: str = "a.md") -> Finding:
    return Finding(origin=Origin(path, 3, 7), check="bad-span", message=message, severity=severity)


@pytest.mark.parametrize(
    ("severities", "said"),
    [
        ([], "no findings"),
        (["error"], "1 error"),
        (["warning", "error", "error"], "2 errors, 1 warning"),
        (["note", "note", "warning"], "1 warning, 2 notes"),
    ],
)
def test_findings_are_counted_the_worst_first(severities: list[Severity], said: str) -> None:
    assert tally(map(_finding, severities)) == said


def test_text_is_one_line_a_finding() -> None:
    told = as_text((_finding(), _finding("note"))).splitlines()
    assert told == ["a.md:3:7: error: no [bad-span]", MEND, "a.md:3:7: note: no [bad-span]", MEND]


def test_below_it_stand_the_place_and_how_to_mend_it() -> None:
    told = as_text((_finding(),), {Origin("a.md", 3, 7): "span: 12"})
    assert told.splitlines() == ["a.md:3:7: error: no [bad-span]", "    3 | span: 12", "      |       ^", MEND]


def test_only_a_terminal_gets_colours() -> None:
    assert "\x1b[" not in as_text((_finding(),))
    assert as_text((_finding(),), colour=True).count("\x1b[31m") == 1


def test_json_keeps_every_letter() -> None:
    assert json.loads(as_json((_finding(message='“ü” "x"\n<'),)))[0]["message"] == '“ü” "x"\n<'
    assert "“ü”" in as_json((_finding(message="“ü”"),))


@pytest.mark.parametrize(("severity", "level"), [("error", "error"), ("warning", "warning"), ("note", "notice")])
def test_an_annotation_has_the_code_hosts_level(severity: Severity, level: str) -> None:
    assert as_annotations((_finding(severity),)) == f"::{level} file=a.md,line=3,col=7,title=bad-span::no%0A{HINT}"


def test_an_annotation_cannot_be_broken_out_of() -> None:
    told = as_annotations((_finding(message="100%\r\n::error::x", path="a,b:c\n.md"),))
    assert told == "::error file=a%2Cb%3Ac%0A.md,line=3,col=7,title=bad-span::100%25%0D%0A::error::x%0A" + HINT


def test_text_goes_to_the_error_stream_and_data_to_the_answer(capsys: pytest.CaptureFixture[str]) -> None:
    print_findings([_finding()])
    assert capsys.readouterr() == ("", f"a.md:3:7: error: no [bad-span]\n{MEND}\n")
    print_findings([])
    assert capsys.readouterr() == ("", "")
    print_findings([], "json")
    assert capsys.readouterr() == ("[]\n", "")
