"""Assets: the names under which they are published, and how a stylesheet points at them."""

import re
from collections.abc import Iterator, Mapping
from functools import partial
from hashlib import sha256
from pathlib import PurePosixPath
from urllib.parse import quote, unquote

from briefing.model.frozen import frozen
from briefing.model.page import Rendered
from briefing.model.theme import Theme

_URL = re.compile(
    rb"""url\(\s*(?P<mark>["']?)(?:\.\./)?(?P<name>[^"'()\s?#]+)(?P<rest>[?#][^"'()\s]*)?(?P=mark)\s*\)"""
)


@frozen
class Assets:
    """The theme's assets: `names` are those under which they are published, `contents` what is published.

    A published name carries a part of the content's digest, so that a browser may keep the file for ever.
    """

    names: Mapping[str, str]
    contents: Mapping[str, bytes]

    @classmethod
    def of(cls, theme: Theme) -> "Assets":
        """The assets of a theme. What its stylesheets name by `url(fonts/own.woff2)` is named as it is published."""
        others = {name: content for name, content in theme.assets.items() if not name.endswith(".css")}
        names = {name: _fingerprinted(name, content) for name, content in others.items()}
        contents = {**theme.assets}
        for name in theme.assets.keys() - others.keys():
            contents[name] = _URL.sub(partial(_named, names, PurePosixPath(name).parent), theme.assets[name])
            names[name] = _fingerprinted(name, contents[name])
        return cls(names={name: names[name] for name in theme.assets}, contents=contents)

    def files(self) -> Iterator[Rendered]:
        """The assets as files of the site."""
        return (Rendered(path=f"assets/{self.names[name]}", content=content) for name, content in self.contents.items())


def _named(names: Mapping[str, str], folder: PurePosixPath, url: re.Match[bytes]) -> bytes:
    """An address in a stylesheet in `folder`: that of an asset as it is published, or as it was."""
    written = url["name"].decode(errors="replace")
    name = names.get(written) or names.get(unquote(written))
    if name is None:
        return url[0]
    up = "../" * len(folder.parts)
    return b"".join((b"url(", url["mark"], up.encode(), quote(name).encode(), url["rest"] or b"", url["mark"], b")"))


def _fingerprinted(name: str, content: bytes) -> str:
    path = PurePosixPath(name)
    return str(path.with_name(f"{path.stem}.{sha256(content).hexdigest()[:10]}{path.suffix}"))
