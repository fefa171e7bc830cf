"""The repository's own briefing loads."""

from pathlib import Path

import pytest

from briefing.content.document import read_document
from briefing.content.folder import content_files
from briefing.content.load import load
from briefing.content.writing import add_quotes

ROOT = Path(__file__).parents[2]


def test_it_has_no_error() -> None:
    library, findings = load(ROOT)
    assert [str(finding) for finding in findings if finding.severity == "error"] == []
    assert library is not None


@pytest.mark.parametrize("kind", ["source", "article", "entry", "actor", "topic", "question"])
def test_it_has_every_kind_of_file(kind: str) -> None:
    assert any(file.kind.name == kind for file in content_files(ROOT)[0])


def test_a_quote_could_be_added_to_each_of_its_entries() -> None:
    for file in content_files(ROOT)[0]:
        if file.kind.name == "entry":
            text = (ROOT / file.path).read_text(encoding="utf-8")
            document, findings = read_document(
                file.path, add_quotes(text, [{"text": "A new quote"}]).encode(), markdown=True
            )
            assert document is not None, findings
            assert document.data["quotes"][-1] == {"text": "A new quote"}
            assert text.endswith(f"\n---\n{document.body}")
