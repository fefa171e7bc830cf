"""Kinds of segments and of quotes: tables of signs, the first that fits decides."""

import re

from briefing.model.entry import EntryKind, QuoteKind
from briefing.model.span import Span
from briefing.parse.marks import Piece
from briefing.parse.starts import opening

_IN_FULL = r"(?:[’']s| is) (?:the|his|her|their) (?:full )?(?:statement|letter|text|message)\b[^.]{0,40}:"
_SUMMED_UP = r"(?:[’']s| is) (?:what|an? (?:quick |brief )?(?:recap|summary|break ?down|look|round-?up|reminder))"
_LEARNT = r"hat (?:(?:did|have) we learn|we(?:[’']ve)? learn|you need to know)"
_REACTS = r"(?:s|ion|ions|ed|ing)\b"
_STATEMENT = re.compile(
    rf"Here{_IN_FULL}|here{_IN_FULL}"
    r"|statement in full|full (?:statement|text)\b"
)
SEGMENT_SIGNS: tuple[tuple[EntryKind, re.Pattern[str]], ...] = (
    ("statement", _STATEMENT),
    (
        "recap",
        re.compile(
            rf"Here{_SUMMED_UP}|here{_SUMMED_UP}|W{_LEARNT}|w{_LEARNT}|Catch[ -]up|catch[ -]up|need a recap"
            r"|Key (?:points|takeaways)|key (?:points|takeaways)|At a glance"
        ),
    ),
    (
        "explainer",
        re.compile(
            r"^(?:(?:What|Who) (?:is|are)|Why (?:is|are|isn|did|does)|How (?:does|did|do|is)|Explain(?:ed|er)\b)"
            r"|[–—-] (?:was|is) (?:formed|founded|set up|created|established)\b"
            r"|(?:was|were) (?:formed|founded|set up|created|established) in\b.{0,40}\b(?:19|20)\d\d"
        ),
    ),
    (
        "reaction",
        re.compile(
            rf"{opening(['React'])}{_REACTS}|{opening(['react'])}{_REACTS}"
            r"|gauge (?:his|her|their)\b|ha(?:s|ve) been hearing from"
        ),
    ),
)
"""Sign of each kind, looked for in the heading and the first sentences of a segment."""

_ANALYST = re.compile(r"correspondent|analyst|editor|columnist", re.IGNORECASE)
_SIGN_OFF = re.compile(rf"(?:{opening(['leave', 'end', 'paus', 'clos'])})\w* (?:our )?live (?:updates|coverage|page)")
_HEAD = 500


def gives_statement(text: str, span: Span) -> bool:
    """Whether the segment says that it gives somebody's words in full."""
    return _STATEMENT.search(text, span.start, min(span.end, span.start + _HEAD)) is not None


def segment_kind(text: str, span: Span, heading: str | None, role: str | None) -> EntryKind:
    """The kind of a segment that does not open its page: by its signs, by its writer's role, else an update."""
    head = text[span.start : min(span.end, span.start + _HEAD)]
    if _SIGN_OFF.search(text, max(span.start, span.end - _HEAD), span.end):
        return "recap"
    signs = (kind for kind, sign in SEGMENT_SIGNS if sign.search(heading or "") or sign.search(head))
    found: EntryKind | None = next(signs, None)
    if found in ("statement", "recap", "explainer"):
        return found
    return "analysis" if role and _ANALYST.search(role) else found or "update"


_SCARE_BEFORE = re.compile(
    r"(?:(?:author|star|director|writer|creator|editor|singer) of|so-called|dubbed|nicknamed|known as|titled|entitled"
    r"|(?:the|a|an|its|his|her|their) (?:term|word|phrase|book|film|song|album|novel|series|show|play|single|poem"
    r"|musical|documentary|podcast|nickname|slogan)|headlined|billed as|marketed as|marked|inscribed"
    r"|emblazoned with|(?:sign|banner|placard|poster|plaque|badge|T-shirt|sticker|note|card|label)s?"
    r" (?:that )?(?:reading|saying|read|said))"
    r"(?: (?:as|the|a|an|only|simply))?\s*$",
    re.IGNORECASE,
)
_WORK = re.compile(
    r"(?:book|film|movie|song|album|novel|series|show|play|single|poem|musical|documentary|podcast|ballad|hit|track"
    r"|episode|sitcom|drama|opera|ballet|memoir|essay|sequel|comedy|production|performance|version|rendition|screening)"
    r"s?(?: (?:of|called|,))?,?\s*$"
    r"|\b(?:in|of|on|from|for|with|to|sang|sing|singing|played|performed|watch|watched|wrote)\s$",
    re.IGNORECASE,
)
_LEADS_TO_WORDS = re.compile(
    r"(?:^|[.!?:,;”\"\n]|\b(?:it|him|her|them|as|sa(?:id|ys|ying)|shouted|chanted|yelled|replied|answered|wrote|added))\s*$",
    re.IGNORECASE,
)
_NICKNAME = re.compile(r"[A-Z][a-z]+ $")
_SURNAME = re.compile(r" [A-Z][a-z]+")
_SCARE_LAST = frozenset(
    "of so-called dubbed nicknamed as titled entitled term word phrase book film song album novel series show play"
    " single poem musical documentary podcast nickname slogan headlined marked inscribed with reading saying read said"
    " the a an only simply".split()
)
"""The last words of what `_SCARE_BEFORE` finds, so that others are not tried."""
_TITLE_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_LONGEST_TITLE = 90
_SMALL = frozenset("a an the of and or in on at to for from with by de la le vs".split())
_CLAUSE = re.compile(
    r"(?:[Ii]|we|they|he|she|it|you|there|that|this|the \w+(?: \w+)?|[A-Z]\w+|if|no)"
    r"(?:[’'](?:s|re|m|ve|ll|d)\b| (?:also )?(?:is|are|was|were|will|would|must|have|has|had|can|cannot|could|should"
    r"|need|do|does|did|don[’']t|won[’']t|want|wants|know|think|believe)\b)",
)
_STOPPED = re.compile(r"[.!?,…]$")


def is_scare(text: str, piece: Piece) -> bool:
    """Whether the quotation is a name, a title or a term: the words before it say so, or its capitals."""
    before = max(0, piece.outer - 40)
    last = text[before : piece.outer].rpartition("\n")[2].split()[-1:]
    if last and last[0].lower() in _SCARE_LAST and _SCARE_BEFORE.search(text, before, piece.outer):
        return True
    if piece.end - piece.start > _LONGEST_TITLE:
        return False
    if _SURNAME.match(text, piece.past) and _NICKNAME.search(text, before, piece.outer):
        return True
    if not _has_title_case(text[piece.start : piece.end]):
        return False
    return _WORK.search(text, before, piece.outer) is not None or not _LEADS_TO_WORDS.search(text, before, piece.outer)


def _has_title_case(quoted: str) -> bool:
    """Whether all words but the small ones have capitals, as in the title of a book."""
    ends = quoted.split()
    if len(ends) < 2 or not ends[-1][:1].isupper() or ends[-1].endswith((".", "!", "?")):
        return False
    words = [word for word in _TITLE_WORD.findall(quoted) if word.lower() not in _SMALL]
    return len(words) >= 2 and all(word[0].isupper() for word in words)


def quote_kind(text: str, start: int, end: int, outer: int) -> QuoteKind:
    """`full` when the words are a sentence or clause of their own, else `fragment`."""
    words = text[start:end].split()
    before = text[max(0, outer - 2) : outer].rpartition("\n")[2].rstrip()[-1:]
    if before == ":" and len(words) >= 2:
        return "full"
    opens = words[0].lstrip("‘'")[:1].isupper()
    if opens and before in {"", ".", "!", "?", ","} and (len(words) >= 3 or _STOPPED.search(text[start:end])):
        return "full"
    clause = _CLAUSE.match(text, start, end) is not None
    return "full" if clause and len(words) >= 4 else "fragment"
