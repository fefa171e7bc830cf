"""One or two examples of each command, shown below its help."""

from collections.abc import Mapping
from types import MappingProxyType

EXAMPLES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "build": ("build --drafts", "build --base-url https://example.org/repo/"),
        "check": ("check --strict", "check --format github"),
        "clean": ("clean", "clean --output ../preview"),
        "digest": ("digest", "digest --from 2025-02-12 --to 2025-02-13 --out mail"),
        "import": ("import gates.txt talks.html", "import --dry-run https://gazette.example/gates"),
        "init": ("init my-briefing --title 'My briefing'",),
        "merge": ("merge actor the-minister ada-exampleby --dry-run",),
        "new": ("new entry", "new actor --name 'Bo Sampleson' --kind person --aliases Bo"),
        "parse": ("parse gates.txt", "parse --json https://gazette.example/gates"),
        "rename": ("rename actor ada-exampleby ada", "rename topic gates open-gates --dry-run"),
        "schema": ("schema", "schema --out ../schemas"),
        "serve": ("serve", "serve --port 8123"),
        "suggest": ("suggest gazette-talks --kind actors --apply", "suggest --apply 3f2a91 c07be4"),
    }
)
