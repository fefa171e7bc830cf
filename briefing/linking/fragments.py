"""Text fragments: links that lead to the very words on a source's page.

The address ends in a directive, `#:~:text=prefix-,start,end,-suffix`, of which only `start` is required: see the
*URL Fragment Text Directives* of the WICG. Prefix and suffix must stand right beside the words, so they help only
where no quotation mark stands between; where one does, the link begins with the words before the mark.
"""

from urllib.parse import quote as percent_encoded

from briefing.linking.runs import BREAK, MOST_WORDS, ends
from briefing.model.entry import Quote
from briefing.model.span import Span
from briefing.model.verdict import Verdict

_DIRECTIVE = ":~:"
_CONTEXT_WORDS = 2
"""So few words at least, before a mark, say where to begin."""


def address(url: str, verdict: Verdict, quote: Quote) -> str:
    """The address of a page, leading to the quote on it where it is known in which words it stands there."""
    directive = fragment(verdict, quote)
    page, mark, anchor = url.partition("#")
    anchor = anchor.partition(_DIRECTIVE)[0]
    if directive is None:
        return page + mark + anchor if anchor else page
    return f"{page}#{anchor}{directive.removeprefix('#')}"


def fragment(verdict: Verdict, quote: Quote) -> str | None:
    """`#:~:text=…` for the words as the copy has them; nothing where they are not in it, or none was compared."""
    if verdict.grade in ("missing", "unarchived"):
        return None
    words = verdict.found or quote.text
    found = ends(words) if verdict.alone else ends(words, MOST_WORDS)
    if found is None:
        return None
    parts = _alone(words, *found) if verdict.alone else _among_others(verdict, words, *found)
    return f"#{_DIRECTIVE}text={','.join(parts)}"


def _alone(words: str, start: Span, end: Span) -> list[str]:
    return [_encoded(span.of(words)) for span in dict.fromkeys((start, end))]


def _among_others(verdict: Verdict, words: str, start: Span, end: Span) -> list[str]:
    """The words with what stands beside them, or from the words before them on."""
    lead, trail = verdict.before + words[: start.start], words[end.end :] + verdict.after
    prefix, suffix = _said(BREAK.split(lead)[-1]), _said(BREAK.split(trail)[0])
    plain = _alone(words, start, end)
    if prefix or (suffix and start == end):
        before = [f"{_encoded(prefix)}-"] if prefix else []
        return [*before, *plain, *([f"-{_encoded(suffix)}"] if suffix else [])]
    context = [piece for piece in BREAK.split(lead) if len(piece.split()) >= _CONTEXT_WORDS]
    return [_encoded(context[-1].strip()), plain[-1]] if context else plain


def _said(piece: str) -> str:
    """What stands beside the words, if there is a word in it."""
    return piece.strip() if any(map(str.isalnum, piece)) else ""


def _encoded(words: str) -> str:
    """Words as a directive can hold them: every character but ASCII letters and digits by its bytes in UTF-8."""
    return percent_encoded(" ".join(words.split()), safe="", errors="replace").replace("-", "%2D")
