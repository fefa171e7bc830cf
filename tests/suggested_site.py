"""A tiny site whose one entry lacks much of what its archived copy supports."""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType

from tests.site_folder import write_files

ENTRY = "content/entries/gazette-bridge/01-bridge.md"
STATEMENT = "content/statements/open-to-all.yaml"
ID = "gazette-bridge/01-bridge"

COPY = "“Everybody may cross the bridge,” said Ada Exampleby. The Harbour Guild was there.\n"
LACKING = """\
---
title: The bridge opens
article: gazette-bridge
span: [0, 82]
quotes:
  - text: Everybody may cross the bridge,
status: draft
---
"""
REGISTRY: Mapping[str, str] = MappingProxyType(
    {
        "site.yaml": "title: Bridges\n",
        "content/sources/gazette.yaml": "name: Syldavian Gazette\naliases: [Gazette]\n",
        "content/actors/ada-exampleby.md": (
            "---\nname: Ada Exampleby\nkind: person\naliases: [Exampleby]\npronoun: she\n"
            "roles:\n  - title: Harbour Minister\n    of: borduria\n---\n"
        ),
        "content/actors/bo-sampleson.md": "---\nname: Bo Sampleson\nkind: person\npronoun: he\n---\n",
        "content/actors/borduria.md": "---\nname: Borduria\nkind: country\ndemonyms: [Bordurian]\n---\n",
        "content/actors/gazette.md": "---\nname: Syldavian Gazette\nkind: organisation\naliases: [Gazette]\n---\n",
        "content/actors/harbour-guild.md": "---\nname: Harbour Guild\nkind: organisation\n---\n",
        "content/actors/klow-bugle.md": "---\nname: Klow Bugle\nkind: organisation\n---\n",
        "content/actors/otto-sampleton.md": "---\nname: Otto Sampleton\nkind: person\n---\n",
        "content/actors/syldavia.md": "---\nname: Syldavia\nkind: country\n---\n",
        "content/topics/bridges.md": "---\ntitle: Bridges\nkeywords: [bridge, ferry, bridge toll]\n---\n",
        "content/topics/harbour.md": "---\ntitle: The harbour\nparent: bridges\nkeywords: [quay, crane]\n---\n",
        "content/topics/wages.md": "---\ntitle: Wages\n---\n",
    }
)
"""Whom and what the site knows."""


def suggested_site(
    root: Path, copy: str | None, entry: str, more: Mapping[str, str | bytes | None] = MappingProxyType({})
) -> Path:
    """The site under `root`, with the text of its article's archived copy, if it has one, and of its entry's file."""
    raw = (copy or "").encode()
    record = "title: The bridge\nsource: gazette\nbylines:\n  - name: Otto Sampleton\n    actor: otto-sampleton\n"
    if copy is not None:
        record += f"archive: bridge.txt\nsha256: {sha256(raw).hexdigest()}\n"
        more = {"archive/bridge.txt": raw, **more}
    files = {**REGISTRY, "content/articles/gazette-bridge.yaml": record, ENTRY: entry, **more}
    return write_files(root, files)
