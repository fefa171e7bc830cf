"""Recording: what comparing the quotes with the copies found goes into the articles' files, for whoever has no copy."""

from dataclasses import replace
from pathlib import Path

from briefing.content.document import read_document
from briefing.content.shape import shape
from briefing.content.writing import put_verdicts
from briefing.content.yaml_text import YamlProblem
from briefing.linking.grading.records import record
from briefing.model.article import Article
from briefing.model.citation import citations
from briefing.model.finding import Finding
from briefing.model.frozen import frozen
from briefing.model.settings import Settings
from briefing.model.site import Site
from briefing.model.verdict import Verified
from briefing.output.journal import StepProblem
from briefing.output.together import Step, change_together
from briefing.pipeline.copies import Copies


@frozen
class Recording:
    """The paths of the files that were updated, and a note for each that could not be."""

    paths: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()


class _Changed(Exception):
    """The file is no longer the one that was read."""


def record_verdicts(root: Path, site: Site, copies: Copies) -> Recording:
    """Write the verdicts of every article that was compared into its file, where they differ from those there."""
    paths: list[str] = []
    findings: list[Finding] = []
    for id_, digest in copies.digests.items():
        article = site.articles[id_]
        cited = [citation for entry in site.by_article.get(id_, ()) for citation in citations(entry)]
        verified = record(digest, cited, site.evidence.verdicts)
        if verified == article.verified or not (cited or article.verified):
            continue
        try:
            _write(root, article, verified, site.library.settings)
            paths.append(article.origin.path)
        except (OSError, YamlProblem, StepProblem, _Changed) as problem:
            message = f"the grades of its quotes are not recorded: {_reason(problem)}"
            findings.append(Finding(origin=article.origin, check="not-recorded", message=message, severity="note"))
    return Recording(paths=tuple(paths), findings=tuple(findings))


def _write(root: Path, article: Article, verified: Verified, settings: Settings) -> None:
    path = root / article.origin.path
    raw = path.read_bytes()
    if _read(raw, article, settings) != article:
        raise _Changed
    after = put_verdicts(raw.decode(), verified).encode()
    if _read(after, article, settings) != replace(article, verified=verified):
        raise YamlProblem("the file would not read as it did")
    change_together(root, [Step(path=path, before=raw, after=after)])


def _read(raw: bytes, article: Article, settings: Settings) -> Article | None:
    """The record that these bytes would be, in the article's place."""
    document, _ = read_document(article.origin.path, raw, markdown=False)
    if document is None:
        return None
    given = {"id": article.id, "origin": article.origin}
    found: Article | None = shape(document, Article, given, settings.zone)[0]
    return found


def _reason(problem: Exception) -> str:
    if isinstance(problem, _Changed):
        return "the file was changed in the meantime, run `check` again"
    return (problem.strerror if isinstance(problem, OSError) else None) or str(problem)
