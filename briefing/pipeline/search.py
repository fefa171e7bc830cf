"""The search index: made by Pagefind from a document for each entry, and kept as long as these stay the same."""

import json
import subprocess
from collections.abc import Iterable
from functools import partial
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from briefing.model.finding import Finding, Origin
from briefing.model.page import Kept, Rendered
from briefing.output.folder import last_build
from briefing.render.context import Context
from briefing.render.engine import Task
from briefing.render.search import INDEX, SearchDocument, search_documents

_STAMP = f"{INDEX}made-from.json"
"""Says what the index was made from, and of which files it is."""
_NOT_USED = ("pagefind-*ui*", "pagefind-highlight.js")
"""Pagefind's own search boxes; this site has one of its own."""


class SearchProblem(Exception):
    """Pagefind did not make an index; the message says why."""


def search_task(context: Context, public: Path) -> Task:
    """Making the index, for a site with a search; no files where nothing is to be found. Can raise `SearchProblem`."""
    return Task(name=INDEX, given=(), templates=(), make=partial(_files, context, public))


def no_search(problem: SearchProblem) -> Finding:
    """What is told of a site that has no search because of a problem."""
    message = f"the site is built without its search: {problem} (pages: {{search: false}} leaves it out on purpose)"
    return Finding(origin=Origin("site.yaml"), check="search", severity="warning", message=message)


def _files(context: Context, public: Path) -> tuple[Rendered | Kept, ...]:
    """The files of the index; those that the last build left in `public`, where it is made from the same.

    Pagefind writes other bytes each time, so an index that need not be made anew is not.
    """
    settings = context.site.library.settings
    documents = search_documents(context)
    if not documents:
        return ()
    language = settings.language.partition("-")[0].lower()
    made_from = _digest(language, documents)
    if kept := _of_last_build(public, made_from):
        return kept
    files = tuple(_index(documents, language))
    stamp = {"made_from": made_from, "files": [file.path for file in files]}
    return (*files, Rendered(path=_STAMP, content=json.dumps(stamp, indent=0).encode()))


def _digest(language: str, documents: Iterable[SearchDocument]) -> str:
    digest = sha256(f"{version('pagefind')} {language}".encode())
    for document in documents:
        digest.update(f"\0{document.path}\0{document.html}".encode())
    return digest.hexdigest()


def _of_last_build(public: Path, made_from: str) -> tuple[Kept, ...]:
    """The files of the index that the last build left in `public`, if it is whole and `made_from` this."""
    there = last_build(public)
    if _STAMP not in there:
        return ()
    try:
        stamp: Any = json.loads((public / _STAMP).read_text(encoding="utf-8"))
        files = tuple(stamp["files"])
        fits = stamp["made_from"] == made_from and there.issuperset(files)
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return ()
    return tuple(Kept(path=path) for path in (*files, _STAMP)) if fits else ()


def _index(documents: Iterable[SearchDocument], language: str) -> Iterable[Rendered]:
    """Have Pagefind index the documents, in a folder that goes away.

    Raises:
        SearchProblem: if Pagefind is not there or fails.
    """
    with TemporaryDirectory(prefix="briefing-search-") as folder:
        pages, index = Path(folder, "pages"), Path(folder, "index")
        pages.mkdir()
        for document in documents:
            file = pages / document.path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(document.html, encoding="utf-8", newline="\n")
        _run("--site", str(pages), "--output-path", str(index), "--force-language", language, "--silent")
        for path in sorted(index.rglob("*")):
            if path.is_file() and not any(path.match(name) for name in _NOT_USED):
                yield Rendered(path=INDEX + path.relative_to(index).as_posix(), content=path.read_bytes())


def _run(*arguments: str) -> None:
    from pagefind.service import get_executable

    program = get_executable()
    if program is None:
        raise SearchProblem("the program pagefind is not here; pip install 'pagefind[bin]' brings it")
    try:
        subprocess.run([program, *arguments], capture_output=True, check=True)  # noqa: S603 - a program and fixed words
    except subprocess.CalledProcessError as error:
        said = (error.stderr + error.stdout).decode(errors="replace").strip().splitlines()
        raise SearchProblem(f"pagefind failed: {said[-1] if said else error}") from None
    except OSError as error:
        raise SearchProblem(f"pagefind does not start: {error.strerror or error}") from None
