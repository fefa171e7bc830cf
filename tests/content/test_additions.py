"""What a file lacks is put in at its place, and nothing else changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.content.additions import Addition, with_additions
from briefing.content.edits import opened
from briefing.content.yaml_text import YamlProblem

PATH = "content/entries/a/01-b.md"
ACTOR = Addition(where=("actors",), value="ada", many=True)
TOPIC = Addition(where=("topics",), value="talks", many=True)
SPEAKER = Addition(where=("quotes", 0, "speaker"), value="ada")
ABOUT = Addition(where=("quotes", 0, "about"), value="bo", many=True)
QUOTE = Addition(where=("quotes",), value={"text": "No: never", "kind": "full"}, many=True)


@pytest.mark.parametrize(
    ("addition", "before", "after"),
    [
        (ACTOR, "title: A\nkind: update\nstatus: draft", "title: A\nkind: update\nactors: [ada]\nstatus: draft"),
        (ACTOR, "title: A\nactors: [bo] # who\nkey: no", "title: A\nactors: [bo, ada] # who\nkey: no"),
        (ACTOR, "title: A\nactors:\n  - bo  # who\n# end", "title: A\nactors:\n  - bo  # who\n  - ada\n# end"),
        (ACTOR, "title: A\nactors:\nkey: no", "title: A\nactors: [ada]\nkey: no"),
        (ACTOR, "title: A\nactors: ~\nkey: no", "title: A\nactors: [ada]\nkey: no"),
        (ACTOR, "status: draft\nquotes: []", "status: draft\nquotes: []\nactors: [ada]"),
        (TOPIC, "title: A\nactors: [bo]\nquotes: []", "title: A\nactors: [bo]\ntopics: [talks]\nquotes: []"),
        (SPEAKER, "quotes:\n  - text: B\n    verb: says", "quotes:\n  - text: B\n    speaker: ada\n    verb: says"),
        (SPEAKER, "quotes:\n- text: |-\n    B\n\n    C\n- text: D",
         "quotes:\n- text: |-\n    B\n\n    C\n  speaker: ada\n- text: D"),
        (SPEAKER, "quotes:\n  - {text: B, verb: says}", "quotes:\n  - {text: B, speaker: ada, verb: says}"),
        (SPEAKER, "quotes:\n  - text: B\n    speaker:\n    verb: says",
         "quotes:\n  - text: B\n    speaker: ada\n    verb: says"),
        (ABOUT, "quotes:\n  - text: B # b\n    speaker: ada\n  # c",
         "quotes:\n  - text: B # b\n    speaker: ada\n    about: [bo]\n  # c"),
        (QUOTE, "title: A\nquotes:\n  - text: B",
         'title: A\nquotes:\n  - text: B\n  - text: "No: never"\n    kind: full'),
    ],
)  # fmt: skip
def test_a_value_stands_where_the_docs_list_its_key(addition: Addition, before: str, after: str) -> None:
    raw, wanted = (f"---\n{yaml}\n---\nBody.\n" for yaml in (before, after))
    assert with_additions(PATH, raw, [addition]) == wanted
    assert with_additions(PATH, wanted, [addition]) == wanted
    crlf = raw.replace("\n", "\r\n")
    assert with_additions(PATH, f"\ufeff{crlf}", [addition]) == "\ufeff" + wanted.replace("\n", "\r\n")


def test_a_file_without_a_last_line_end_gets_a_line_of_its_own() -> None:
    path = "content/statements/a.yaml"
    addition = Addition(where=("quotes",), value="a/01-b#q1", many=True)
    assert with_additions(path, "quotes:\n  - a/01-c#q1", [addition]) == "quotes:\n  - a/01-c#q1\n  - a/01-b#q1\n"
    text = "title: |-\n  A"
    assert with_additions(path, text, [addition]) == "title: |-\n  A\nquotes: [a/01-b#q1]\n"
    with pytest.raises(YamlProblem, match="do it by hand"):  # the title would get a line end
        with_additions(path, "title: |\n  A", [addition])


def test_several_are_put_in_together() -> None:
    text = with_additions(PATH, "---\nquotes:\n  - text: B\n---\n", [ACTOR, SPEAKER, ABOUT])
    assert opened(PATH, text).document.data == {
        "quotes": [{"text": "B", "speaker": "ada", "about": ["bo"]}],
        "actors": ["ada"],
    }


@pytest.mark.parametrize(
    ("addition", "yaml", "told"),
    [
        (SPEAKER, "quotes:\n  - text: B\n    speaker: bo", "“speaker” says `bo` by now"),
        (SPEAKER, "title: A", "no longer there"),
        (SPEAKER, "quotes:\n  - B", "no longer there"),
        (ACTOR, "{title: A}", "stand in brackets"),
        (QUOTE, "quotes: [{text: B}]", "stand in brackets"),
    ],
)
def test_what_cannot_be_put_in_is_refused(addition: Addition, yaml: str, told: str) -> None:
    with pytest.raises(YamlProblem, match=told):
        with_additions(PATH, f"---\n{yaml}\n---\n", [addition])


TITLES = ("title: A\n", "title: >-\n  A\n\n", "note: |+\n  # not: actors a\n\n")
LISTS = ("'actors': ['a' , \"b\",]\n", "actors:\n- a\n# c\n", "actors: {}\n", "? actors\n: [a]\n", "topics:\n\n")
QUOTES = (
    "quotes:\n  - \n    text: B\n    speaker:\n  - C\n",
    "quotes:\n-   text: 'B'\n    verb: \"x\n      y\"\n  # c\n",
    "quotes:\n- {}\n- {text: a,}\n",
    "quotes:\n  - text: >-\n      B\n\n    # inner\n    about: ~\n",
)


@given(
    pieces=st.tuples(*map(st.sampled_from, (TITLES, LISTS, QUOTES))).flatmap(st.permutations),
    addition=st.sampled_from([ACTOR, TOPIC, SPEAKER, ABOUT, QUOTE]),
    markdown=st.booleans(),
    crlf=st.booleans(),
)
def test_however_a_file_is_written_all_stays_or_nothing_is_done(
    pieces: list[str], addition: Addition, *, markdown: bool, crlf: bool
) -> None:
    path, raw = (PATH, f"---\n{''.join(pieces)}---\nBody.") if markdown else ("a.yaml", "".join(pieces).rstrip("\n"))
    raw = raw.replace("\n", "\r\n") if crlf else raw
    before = opened(path, raw).document
    try:
        text = with_additions(path, raw, [addition])
    except YamlProblem:
        return
    after = opened(path, text).document
    assert with_additions(path, text, [addition]) == text
    assert after.body == before.body
    assert {key: after.data[key] for key in before.data if key != addition.where[0]} == {
        key: value for key, value in before.data.items() if key != addition.where[0]
    }
    left = iter(text)
    assert all(letter in left for letter in raw.replace("~", ""))
