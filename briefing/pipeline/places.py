"""Places: where the links of bodies lead on the published site. Pages are made only for links that need one."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from briefing.checks.given import Place
from briefing.content.document import Document
from briefing.content.folder import CONTENT
from briefing.content.kinds import KINDS
from briefing.content.marks import links, pictures
from briefing.model.library import Library
from briefing.render.addresses import PATHS, file_of

_ID = re.compile(r'\bid="([^"]+)"')
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_TEMPLATES, _ASSETS = "templates", "templates/assets"
_READABLE = frozenset({".css", ".html", ".js", ".po", ".svg", ".txt", ".xml"})
_MADE_LATER = ("data/", "digest/", "search/", "social/")
"""Folders whose files are no pages: that a link leads there is not held against them."""
_THINGS = {kind.name: kind.folder for kind in KINDS}

Key = tuple[str, str]
"""A file's path, and a link in its body as written."""


def places(root: Path, library: Library, documents: Mapping[str, Document]) -> Mapping[Key, Place]:
    """Where each link of a body leads that leads to a place on this site, or to a file of it.

    Nothing is known of anchors, and all is taken to be there, where a template cannot be filled: a build tells it.
    """
    wanted = dict(_wanted(library, documents))
    if not wanted:
        return {}
    return _found(root, library, wanted)


def _found(root: Path, library: Library, wanted: Mapping[Key, str]) -> Mapping[Key, Place]:
    """The places at these addresses. What makes pages is imported here: few sites have such links."""
    from briefing.linking.link import link
    from briefing.linking.selection import select
    from briefing.pipeline.languages import words_of
    from briefing.pipeline.theme import read_theme
    from briefing.render.context import Context
    from briefing.render.engine import TemplateProblem, pages_at
    from briefing.render.social.looks import Looks

    root_url = library.settings.root_url
    aimed = {urldefrag(url).url for url in wanted.values() if urldefrag(url).fragment}
    shown = link(select(library, drafts=False).library)
    try:
        theme = read_theme(root)
        context = Context.of(shown, words_of(theme, library.settings.language), Looks.of(theme))
        made = dict(pages_at(context, theme, {_file(url, root_url) for url in aimed}))
    except TemplateProblem:
        return {}
    return {key: _place(url, root_url, made) for key, url in wanted.items()}


def _wanted(library: Library, documents: Mapping[str, Document]) -> Iterator[tuple[Key, str]]:
    """The whole address that each such link means; a link to a thing counts only where it names a place on its page."""
    settings = library.settings
    for path, document in documents.items():
        if not document.body.strip():
            continue
        here = settings.root_url + _path_of(path)
        for target in dict.fromkeys(mark.target for mark in (*links(document.body), *pictures(document.body))):
            kind, colon, rest = target.partition(":")
            if colon and kind in _THINGS:
                id_, _, fragment = rest.partition("#")
                if fragment:
                    yield (path, target), f"{settings.root_url}{PATHS[kind].format(id=id_)}#{fragment}"  # type: ignore[index] # a kind of file is one of page
            elif target.startswith(settings.root_url) or not (_SCHEME.match(target) or target.startswith("//")):
                yield (path, target), urljoin(here, target)


def _path_of(path: str) -> str:
    """The path of the page that a content file makes."""
    folder, _, name = path.removeprefix(f"{CONTENT}/").partition("/")
    kind = next((kind.name for kind in KINDS if kind.folder == folder), "page")
    return PATHS[kind].format(id=name.rpartition(".")[0])  # type: ignore[index] # as above


def _file(url: str, root_url: str) -> str:
    """The file of the site that answers at a whole address."""
    return file_of(unquote(urlsplit(url).path).removeprefix(urlsplit(root_url).path))


def _place(url: str, root_url: str, made: Mapping[str, bytes | None]) -> Place:
    address = urldefrag(url).url
    if not (address + "/").startswith(root_url):
        return Place(exists=False)
    file = _file(address, root_url)
    if file.startswith(_MADE_LATER):
        return Place(exists=True)
    file = file if file in made else f"{file}/index.html"
    content = made.get(file)
    anchors = None if content is None else frozenset(_ID.findall(content.decode())) | {"", "top"}
    return Place(exists=file in made, anchors=anchors)


def own_assets(root: Path) -> Mapping[str, int]:
    """The sizes of the site's own assets, by their paths from the site's folder."""
    folder = root / _ASSETS
    files = sorted(file for file in folder.rglob("*") if file.is_file()) if folder.is_dir() else []
    return {file.relative_to(root).as_posix(): file.stat().st_size for file in files}


def own_texts(root: Path) -> Mapping[str, str]:
    """The site's own templates, words and scripts, by their paths from the site's folder."""
    files = sorted(file for file in (root / _TEMPLATES).rglob("*") if file.suffix in _READABLE and file.is_file())
    return {file.relative_to(root).as_posix(): file.read_bytes().decode("utf-8", "replace") for file in files}
