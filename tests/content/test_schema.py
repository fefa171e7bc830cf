"""The schemas take whatever the program takes, and find the mistakes of shape that it finds."""

from collections.abc import Iterator, Mapping
from datetime import UTC
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from briefing.content.document import Document, read_document
from briefing.content.folder import content_files
from briefing.content.keys import Form, keys
from briefing.content.kinds import KINDS
from briefing.content.known import Known, known
from briefing.content.load import load
from briefing.content.references import unknown_ids
from briefing.content.schema import schemas
from briefing.content.shape import shape
from briefing.model.finding import Origin
from briefing.model.settings import Settings
from briefing.pipeline.start import STARTER
from tests.architecture.tree import ROOT
from tests.content import editor_yaml
from tests.content.test_mistakes import MISTAKES, Mistake
from tests.site_folder import GOOD, SITE, good_site, write_files

SITES = (ROOT, ROOT / "tests/site/mini", STARTER)
SHAPES = {"missing-key", "unknown-key", "wrong-type", "unknown-id"}
"""Checks all of whose findings a schema shares, but for ids in a body; of the others it finds some."""
TYPES: dict[str, type[Any]] = {"site": Settings, **{kind.name: kind.type for kind in KINDS}}


def _documents(root: Path) -> Iterator[tuple[str, Document]]:
    """Every file that can be taken apart, with the name of its schema."""
    paths = [("site", SITE), *((file.kind.name, file.path) for file in content_files(root)[0])]
    for name, path in paths:
        document, _ = read_document(path, (root / path).read_bytes(), markdown=path.endswith(".md"))
        if document is not None:
            yield name, document


def _wrong(root: Path) -> list[str]:
    found = {name: Draft7Validator(schema) for name, schema in schemas(known(root)).items()}
    return [
        f"{document.path}: {error.json_path}: {error.message[:200]}"
        for name, document in _documents(root)
        for error in found[name].iter_errors(editor_yaml.read(document.yaml))
    ]


@pytest.mark.parametrize("root", SITES, ids=lambda root: root.name)
def test_good_content_is_good_to_the_schemas(root: Path) -> None:
    assert _wrong(root) == []


def test_the_schemas_are_schemas_and_name_the_things_of_the_site(tmp_path: Path) -> None:
    found = schemas(known(good_site(tmp_path)))
    for schema in found.values():
        Draft7Validator.check_schema(schema)
        for definition in schema["definitions"].values():  # stricter than that check, as the editors' are
            assert definition.get("enum") != []
    actors = found["entry"]["definitions"]["actor"]
    assert actors == {"enum": ["ada-exampleby", "borduria"], "enumDescriptions": ["Ada Exampleby", "Borduria"]}
    assert "statement yet" in found["entry"]["definitions"]["statement"]["patternErrorMessage"]
    assert found["statement"]["definitions"]["quote"]["enum"] == ["gazette-talks/01-talks-begin#q1"]
    assert found["entry"]["properties"]["article"]["description"] == "id of the article; it is also the folder's name"
    assert found["entry"]["properties"]["kind"]["default"] == "update"
    assert found["entry"]["required"] == ["title", "article"]


def _is_of_shape(mistake: Mistake) -> bool:
    ends = {line.rpartition("[")[2].rstrip("]") for line in mistake.told}
    return bool(ends & SHAPES)


@pytest.mark.parametrize(
    "mistake", [mistake for mistake in MISTAKES if _is_of_shape(mistake)], ids=lambda mistake: mistake.title
)
def test_a_mistake_of_shape_is_one_to_the_schemas(tmp_path: Path, mistake: Mistake) -> None:
    root = write_files(good_site(tmp_path), {mistake.path: mistake.text})
    in_body = any(
        "](" in line or "[^" in line for line in mistake.text.splitlines() if line not in GOOD.get(mistake.path, "")
    )
    assert _wrong(root) or in_body


def test_one_wrong_file_does_not_hide_the_ids_of_the_others(tmp_path: Path) -> None:
    root = write_files(good_site(tmp_path), {"content/topics/wars.md": "---\ntitle: a: b\n---\n"})
    assert set(known(root)["topic"]) == {"diplomacy", "peace-talks", "wars"}


SPELLINGS = (
    "", "~", "null", '""', "' '", "a", "2025", "'2025'", "2025-02", "2025-02-13", "2025-02-13T12:41", "0999", "1e3",
    "2025-02-13 12:41:30+01:00", "2025-2", "noon", "true", "True", "TRUE", "yes", "Yes", "no", "off", "oN", "y", "t",
    "0", "1", "2", "-1", "+3", "5.0", "5.", "1_000", "0x10", "010", "1.5", ".inf", "[]", "[1, 2]", '["1", 2]', "[2, 1]",
    "[a]", "[2025, true]", "[~]", "{}", "{a: b}", "ada-exampleby", "[ada-exampleby]", "'borduria'", "gazette", "update",
    "published", "peace-talks", "gazette-talks", "https://example.org/", "en", "full", "[{name: 1}]", "[{title: x}]",
    "[{text: 5, speaker: ada-exampleby, said: 2025}]", "[{on: 2025-02-13, text: yes}]", "{feed: no, home: }",
    "[{text: a, entry: gazette-talks/01-talks-begin, quote: 1}]", "[gazette-talks/01-talks-begin#q1]",
)  # fmt: skip
"""Ways of writing a value, good for some key or for none."""


@pytest.fixture(scope="module")
def things(tmp_path_factory: pytest.TempPathFactory) -> Known:
    return known(good_site(tmp_path_factory.mktemp("tiny")))


@pytest.fixture(scope="module")
def validators(things: Known) -> Mapping[str, Draft7Validator]:
    return {name: Draft7Validator(schema) for name, schema in schemas(things).items()}


@settings(max_examples=300, deadline=None)
@given(data=st.data())
@pytest.mark.parametrize("name", TYPES)
def test_what_the_program_takes_the_schemas_take(
    things: Known, validators: Mapping[str, Draft7Validator], name: str, data: st.DataObject
) -> None:
    written = {
        key.name: data.draw(st.sampled_from(SPELLINGS), label=key.name)
        for key in keys(TYPES[name])
        if key.required or data.draw(st.booleans())
    }
    yaml = "".join(f"{key}: {value}\n" for key, value in written.items())
    document, findings = read_document("x.yaml", yaml.encode(), markdown=False)
    assert document is not None, findings
    given_ = {"origin": Origin("x.yaml"), **({} if name == "site" else {"id": "x"})}
    _, problems = shape(document, TYPES[name], given_, UTC)
    ids = list(unknown_ids("settings" if name == "site" else name, document, things))
    if not problems and not ids:
        errors = list(validators[name].iter_errors(editor_yaml.read(yaml)))
        assert errors == [], yaml


@pytest.mark.parametrize("id_", ["2025", "010", "1e3", "true", "0x10"])
def test_an_id_that_is_a_number_to_an_editor_is_an_id(tmp_path: Path, id_: str) -> None:
    topic, page = f"content/topics/{id_}.md", "content/topics/below.md"
    root = write_files(
        good_site(tmp_path), {topic: "---\ntitle: 2025\n---\n", page: f"---\ntitle: A\nparent: {id_}\n---\n"}
    )
    assert load(root)[0] is not None
    assert _wrong(root) == []


def test_the_forms_are_those_of_the_types() -> None:
    forms = {key.name: key.form for key in keys(TYPES["entry"])}
    assert forms["span"].sort == "span"
    assert forms["topics"] == Form(sort="list", items=Form(sort="id", thing="topic"))
    assert forms["status"] == Form(sort="word", words=("published", "draft"))
