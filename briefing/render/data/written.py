"""The editor's Markdown as the data gives it: as it was written, but that nothing in it leads to what is not there."""

import re

from briefing.content.cited import CITATION, Cited
from briefing.content.references import BODY_LINK
from briefing.render.context import Context

_LINK = re.compile(rf"\[([^\[\]]*){BODY_LINK.pattern}[^)]*\)")


def written(context: Context, body: str) -> str:
    """The Markdown with the bare words of links that have no page here, and without citations of such entries.

    A draft is named nowhere, not even in a link that readers do not see.
    """
    linked = _LINK.sub(lambda link: link[0] if _is_here(context, link[2], link[3]) else link[1], body)
    return re.sub(CITATION, lambda cite: cite[0] if _is_cited(context, cite[1]) else "", linked)


def _is_here(context: Context, kind: str, id_: str) -> bool:
    return context.addresses.href(kind, id_.partition("#")[0]) is not None  # type: ignore[arg-type] # one of its kinds


def _is_cited(context: Context, citation: str) -> bool:
    entry = Cited(written=citation).entry
    return entry is None or _is_here(context, "entry", entry)
