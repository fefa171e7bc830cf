"""A tiny site of invented people in a folder of its own, from a mapping of paths to texts."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

SITE = "site.yaml"
SOURCE = "content/sources/gazette.yaml"
ARTICLE = "content/articles/gazette-talks.yaml"
COPY = "content/articles/gazette-copy.yaml"
ENTRY = "content/entries/gazette-talks/01-talks-begin.md"
ENTRY_COPY = "content/entries/gazette-copy/01-talks-begin.md"
PERSON = "content/actors/ada-exampleby.md"
COUNTRY = "content/actors/borduria.md"
TOPIC = "content/topics/peace-talks.md"
WIDER_TOPIC = "content/topics/diplomacy.md"
PAGE = "content/pages/about.md"

GOOD: Mapping[str, str] = MappingProxyType(
    {
        SITE: """\
title: Talks on Borduria
base_url: https://example.org/
language: en
timezone: Europe/London
latest: 5
pages:
  feed: false
""",
        SOURCE: """\
name: Syldavian Gazette
aliases: [Gazette]
country: borduria
reuse: excerpt
""",
        ARTICLE: """\
title: Talks begin
source: gazette
published: 2025-02-13
bylines:
  - name: Ada Exampleby
    actor: ada-exampleby
""",
        COPY: """\
title: Talks begin, again
source: gazette
copy_of: gazette-talks
""",
        ENTRY: """\
---
title: Talks begin in Klow
article: gazette-talks
span: [100, 200]
time: 2025-02-13T12:41
kind: update
key: true
actors: [ada-exampleby, borduria]
topics: [peace-talks]
quotes:
  - text: We shall talk
    speaker: ada-exampleby
    about: [borduria]
    span: [120, 133]
    kind: full
note: Nothing is known of the hour.
---
[Ada Exampleby](actor:ada-exampleby) said so.
""",
        ENTRY_COPY: """\
---
title: Talks begin in Klow
article: gazette-copy
copy_of: gazette-talks/01-talks-begin
---
""",
        PERSON: """\
---
name: Ada Exampleby
kind: person
aliases: [Exampleby]
roles:
  - title: Foreign Minister
    of: borduria
    since: 2024-12
country: borduria
pronoun: she
---
Speaks for [her country](actor:borduria).
""",
        COUNTRY: """\
---
name: Borduria
kind: country
---
""",
        TOPIC: """\
---
title: Peace talks
parent: diplomacy
---
""",
        WIDER_TOPIC: """\
---
title: Diplomacy
---
""",
        PAGE: """\
---
title: About
order: 1
---
See [the talks](topic:peace-talks).
""",
    }
)
"""A site without a mistake, in which every kind of file and every kind of reference occurs."""


def write_files(root: Path, files: Mapping[str, str | bytes | None]) -> Path:
    """Put files under `root`, byte for byte; `None` removes one. The folder itself, for chaining."""
    for path, content in files.items():
        file = root / path
        if content is None:
            file.unlink()
            continue
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
    return root


def good_site(root: Path) -> Path:
    """The tiny site under `root`."""
    return write_files(root, GOOD)


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder under its path, so that two states can be compared byte for byte."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }
