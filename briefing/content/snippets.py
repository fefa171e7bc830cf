"""Snippets for VS Code: in Markdown files, where no schema reaches, it completes the site's own ids by these."""

import re
from typing import Any

from briefing.content.known import Known

_SPECIAL = re.compile(r"[$}\\]")
_NO_LINK = "quote"
_LONGEST = 60


def snippets(known: Known) -> dict[str, Any]:
    """For each thing its id, found by id or name, and a link to it, found by `actor:` and the like."""
    found: dict[str, Any] = {}
    for kind, things in known.items():
        for id_, name in things.items():
            said = name if len(name) <= _LONGEST else f"{name[:_LONGEST].rstrip()} …"
            about = f"{kind}: {said}" if said else kind
            found[f"{kind} {id_}"] = _snippet([id_, name] if name else [id_], id_, about)
            if kind != _NO_LINK:
                text = _SPECIAL.sub(r"\\\g<0>", said or id_)
                link = f"[${{1:{text}}}]({kind}:{id_})"
                found[f"link to {kind} {id_}"] = _snippet([f"{kind}:{id_}"], link, f"link to the {about}")
    return found


def _snippet(prefixes: list[str], body: str, about: str) -> dict[str, Any]:
    return {"scope": "markdown,yaml", "prefix": prefixes, "body": [body], "description": about}
