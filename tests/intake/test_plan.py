"""Importing never takes anything away: what is new is added, what an editor wrote stays byte for byte."""

import re
from dataclasses import fields, replace
from pathlib import Path

import pytest

from briefing.content.load import load
from briefing.intake.change import Copy
from briefing.intake.plan import Plan, plan
from briefing.model.entry import Entry, Quote
from briefing.model.library import Library
from briefing.model.reading import Attribution, Facts, FoundQuote, Mention, Reading, Segment
from briefing.model.span import Span

TEXT = (
    "Borduria says it will talk\n"
    "“We will talk,” Ada Exampleby said. She added that it was “high time”.\n"
    "Syldavia answers\n"
    "“We are ready,” said Ben Sampleton.\n"
)
ADA = Mention(name="Ada Exampleby", actor=None, kind="person", spans=(), evidence="named with a verb of speech")
BEN = Mention(name="Ben Sampleton", actor=None, kind="person", spans=(), evidence="named with a verb of speech")


def found(words: str, speaker: str | None) -> FoundQuote:
    start = TEXT.index(words)
    said = Attribution(speaker=speaker, actor=None, span=None, cue="said", rule="name-verb") if speaker else None
    silence = None if said else "nobody is named"
    return FoundQuote(text=words, span=Span(start, start + len(words)), kind="full", attribution=said, silence=silence)


def segment(heading: str, last: str, quotes: tuple[FoundQuote, ...], mentions: tuple[Mention, ...]) -> Segment:
    span = Span(TEXT.index(heading), TEXT.index(last) + len(last))
    return Segment(span=span, heading=heading, quotes=quotes, mentions=mentions)


FIRST = segment(
    "Borduria says it will talk",
    "“high time”.",
    (found("We will talk,", "Ada Exampleby"), found("high time", "Ada Exampleby")),
    (ADA,),
)
SECOND = segment("Syldavia answers", "said Ben Sampleton.", (found("We are ready,", "Ben Sampleton"),), (BEN,))
FACTS = Facts(source="The Daily Example", title="Talks near", url="https://example.org/news/talks-near.html")
READING = Reading(facts=FACTS, segments=(FIRST, SECOND), removed=())
COPY = Copy(name="talks.txt", archived="talks.txt", text=TEXT, sha256="aa")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "site.yaml").write_text("title: A trial\n", encoding="utf-8")
    return tmp_path


def library_of(site: Path) -> Library:
    library, findings = load(site)
    assert library is not None, [str(finding) for finding in findings]
    return library


def planned(site: Path, reading: Reading = READING, copy: Copy = COPY) -> Plan:
    library = library_of(site)
    paths = (entry.origin.path for entry in library.entries.values())
    return plan(library, {path: (site / path).read_bytes().decode() for path in paths}, reading, copy)


def carry_out(site: Path, made: Plan) -> None:
    for change in made.changes:
        path = site / change.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(change.after.encode())


def test_a_new_article_becomes_a_record_with_source_actors_and_draft_entries(site: Path) -> None:
    made = planned(site)
    carry_out(site, made)
    assert [change.path for change in made.changes] == [
        "content/sources/the-daily-example.yaml",
        "content/articles/the-daily-example-talks-near.yaml",
        "content/actors/ada-exampleby.md",
        "content/actors/ben-sampleton.md",
        "content/entries/the-daily-example-talks-near/01-borduria-says-it-will-talk.md",
        "content/entries/the-daily-example-talks-near/02-syldavia-answers.md",
    ]
    library = library_of(site)
    entry = next(iter(library.entries.values()))
    assert entry.status == "draft"
    assert entry.span == FIRST.span
    assert [(quote.text, quote.speaker, quote.verb) for quote in entry.quotes] == [
        ("We will talk,", "ada-exampleby", "said"),
        ("high time", "ada-exampleby", "said"),
    ]
    record = next(iter(library.articles.values()))
    assert (record.archive, record.sha256, record.source) == ("talks.txt", "aa", "the-daily-example")
    assert next(iter(library.sources.values())).domains == ("example.org",)


def test_what_the_text_does_not_say_of_its_article_is_asked_for(site: Path) -> None:
    known = replace(READING.facts, source="The Daily Example", published=None)
    path = "content/articles/the-daily-example-talks-near.yaml"
    when = f"the text does not say when it was published: write `published` into {path}"
    assert planned(site, replace(READING, facts=known)).remarks == (when,)
    (both,) = planned(site, replace(READING, facts=replace(known, source=None))).remarks
    assert re.match("the text does not say which outlet .* or when .*: write `source` and `published` into ", both)


def test_importing_again_changes_nothing(site: Path) -> None:
    carry_out(site, planned(site))
    again = planned(site)
    assert again.changes == ()
    assert again.remarks == ()


def test_every_byte_that_an_editor_wrote_stays(site: Path) -> None:
    carry_out(site, planned(site))
    path = next((site / "content/entries").rglob("01-*.md"))
    mine = (
        "---\r\n# mine\r\ntitle: 'My own headline'   # keep\r\narticle: the-daily-example-talks-near\r\n"
        f"span: [{FIRST.span.start}, {FIRST.span.end}]\r\nactors: [ada-exampleby]\r\nkey: yes\r\nquotes:\r\n"
        f"- text: We will talk,\r\n  span: [{FIRST.quotes[0].span.start}, {FIRST.quotes[0].span.end}]\r\n"
        "  speaker: ada-exampleby # checked\r\n\r\nkind:   reaction\r\n---\r\nMy own summary.\r\n"
    )
    path.write_bytes(mine.encode())
    made = planned(site)
    (change,) = made.changes
    assert change.what == "1 new quote"
    assert "- text: high time\r\n" in change.after
    added = [line for line in change.after.split("\r\n") if line not in mine.split("\r\n")]
    without = change.after
    for line in added:
        without = without.replace(line + "\r\n", "", 1)
    assert without == mine
    carry_out(site, made)
    assert planned(site).changes == ()


def test_a_new_segment_gets_the_next_number_and_leaves_the_others_alone(site: Path) -> None:
    carry_out(site, planned(site, Reading(facts=FACTS, segments=(SECOND,), removed=())))
    made = planned(site)
    assert [change.path.rpartition("/")[2] for change in made.changes] == [
        "ada-exampleby.md",
        "02-borduria-says-it-will-talk.md",
    ]


def test_an_entry_that_the_article_no_longer_has_is_told_and_kept(site: Path) -> None:
    carry_out(site, planned(site))
    made = planned(site, Reading(facts=FACTS, segments=(FIRST,), removed=()))
    assert made.changes == ()
    assert made.remarks == (
        "content/entries/the-daily-example-talks-near/02-syldavia-answers.md: the article no longer has this",
    )


def test_what_a_changed_copy_adds_has_no_spans_until_the_record_names_it(site: Path) -> None:
    carry_out(site, planned(site, Reading(facts=FACTS, segments=(SECOND,), removed=())))
    changed = Copy(name="talks.txt", archived="talks-bb.txt", text=TEXT, sha256="bb")
    made = planned(site, copy=changed)
    entry = next(change for change in made.changes if "02-borduria" in change.path)
    assert "span" not in entry.after
    assert any("talks-bb.txt" in remark and "sha256 aa" in remark for remark in made.remarks)


def test_quotes_in_brackets_are_reported_not_rewritten(site: Path) -> None:
    carry_out(site, planned(site))
    path = next((site / "content/entries").rglob("01-*.md"))
    path.write_text(
        "---\ntitle: Mine\narticle: the-daily-example-talks-near\nquotes: [{text: We will talk}]\n---\n",
        encoding="utf-8",
    )
    span = f"span: [{FIRST.span.start}, {FIRST.span.end}]\n"
    path.write_text(path.read_text(encoding="utf-8").replace("quotes:", span + "quotes:"), encoding="utf-8")
    made = planned(site)
    assert made.changes == ()
    assert "1 new quote could not be added" in made.remarks[0]


def test_a_speaker_whom_the_editor_did_not_list_is_left_to_the_editor(site: Path) -> None:
    carry_out(site, planned(site))
    path = next((site / "content/entries").rglob("02-*.md"))
    path.write_text(
        "---\ntitle: Mine\narticle: the-daily-example-talks-near\n"
        f"span: [{SECOND.span.start}, {SECOND.span.end}]\n---\n",
        encoding="utf-8",
    )
    made = planned(site)
    (change,) = made.changes
    assert 'text: "We are ready,"' in change.after
    assert "speaker" not in change.after
    carry_out(site, made)
    assert len(library_of(site).entries) == 2


EVERY_KEY = (
    "---\n# mine\ntitle: My own headline\narticle: the-daily-example-talks-near\n{span}\ntime: 2031-05-04T09:00\n"
    "language: uk\nkind: reaction\nkey: yes\nactors: [ben-sampleton]\ntopics: [talks]\nquotes:\n"
    "  - text: We are ready,   # as printed\n    speaker: ben-sampleton\n    about: [ben-sampleton]\n    verb: cried\n"
    "    via: ben-sampleton\n    said: 2031\n    kind: fragment\n    note: Mine.\n    statement: ready\n{quote}\n"
    "copy_of:\nformerly: [talks/01-near]\ncorrections:\n  - on: 2031-05-05\n    text: The hour was wrong.\n"
    "note: Mine too.\nstatus: published\n---\nMy own *summary*.\n"
)


def test_no_key_of_an_edited_entry_is_touched(site: Path) -> None:
    carry_out(site, planned(site))
    (site / "content/topics").mkdir()
    (site / "content/topics/talks.md").write_text("---\ntitle: Talks\n---\n", encoding="utf-8")
    (site / "content/statements").mkdir()
    (site / "content/statements/ready.yaml").write_text("title: Ready\n", encoding="utf-8")
    path = next((site / "content/entries").rglob("02-*.md"))
    spans = {
        "span": f"span: [{SECOND.span.start}, {SECOND.span.end}]",
        "quote": f"    span: [{SECOND.quotes[0].span.start}, {SECOND.quotes[0].span.end}]",
    }
    path.write_text(EVERY_KEY.format(**spans), encoding="utf-8")
    keys = {field.name for kind in (Entry, Quote) for field in fields(kind)} - {"id", "origin", "body"}
    assert [key for key in sorted(keys) if f"{key}:" not in EVERY_KEY + "span:"] == []
    assert planned(site).changes == ()
    assert planned(site).doubts == ()


def test_the_most_doubtful_quotes_are_told_first(site: Path) -> None:
    carried = replace(
        found("We are ready,", "Ben Sampleton"),
        attribution=Attribution(speaker="Ben Sampleton", actor=None, span=None, cue=None, rule="next-paragraph"),
    )
    quotes = (replace(found("high time", None), kind="fragment"), carried, found("We will talk,", None))
    span = Span(0, len(TEXT))
    made = planned(site, Reading(facts=FACTS, segments=(Segment(span=span, quotes=quotes),), removed=()))
    assert [doubt.words for doubt in made.doubts] == ["We will talk,", "high time", "We are ready,"]
