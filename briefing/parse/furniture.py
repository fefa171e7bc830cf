"""What a line is by its place: the masthead and section above the headline, lists of links below the article."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from briefing.parse.blocks import Block

_PUBLISHERS = frozenset(
    "press news gazette review times post herald tribune chronicle journal guardian telegraph mail express"
    " mirror star sun"
    " echo independent observer courier standard record globe examiner inquirer dispatch register sentinel"
    " argus advertiser"
    " online bugle broadcasting agency wire weekly mercury leader argus courant".split()
)
_SECTIONS = re.compile(
    r"(?:(?:(?:UK|US|U\.S\.|World|Local|Latest|Breaking|Top|National|International|Business|Regional) )?News"
    r"|World|Politics"
    r"|UK|US|Europe|Asia|Africa|Middle East|Business|Money|Economy|Markets|Sports?|Football|Cricket|Opinion"
    r"|Comment|Culture"
    r"|Books|Film|Music|TV|Arts?|Entertainment|Showbiz|Celebrity|Technology|Tech|Science|Health|Environment|Climate"
    r"|Education|Crime|Courts?|Lifestyle|Life|Style|Travel|Food|Home|Society|Magazine|Video|Live|Features?|Interviews?"
    r"|Analysis|Exclusive)(?:\s*[>›»/|•·,]\s*[A-Z][\w& .]{1,30}){0,4}"
)
_SMALL = frozenset("the of and for in &".split())
_ENDED = re.compile(r"[.!?:;,…][\"'”’)]*$")
_TOP = 8
"""Blocks above which a masthead must stand."""
_ITEM_WORDS = 18
_CAPTION_WORDS = 45
_LABEL_WORDS = 7
_LIST_LABELS = ("tags", "promotion", "comments footer")


def furniture(text: str, blocks: Sequence[Block], removed: Mapping[Block, str]) -> dict[Block, str]:
    """More blocks that are no part of the article, by their place beside those that are `removed`."""
    found = dict.fromkeys(mastheads(text, [b for b in blocks if b not in removed]), "boilerplate: masthead")
    found.update(_closing_lists(text, blocks, removed))
    found.update(_credited(text, blocks, removed))
    found.update(_enclosed(text, blocks, removed))
    return found


def mastheads(text: str, kept: Sequence[Block]) -> list[Block]:
    """The lines above the headline that name the publisher or the section."""
    found: list[Block] = []
    for block, *below in (kept[at : at + 4] for at in range(min(_TOP, len(kept)))):
        line = text[block.start : block.end]
        named = publisher_line(line) or (
            not found and bool(below) and is_section(_line(text, below[0])) and _is_name(line)
        )
        if not (named or is_section(line)) or block.edge != "line":
            break
        if not any(len(_bare(text, other)) >= 4 for other in below):
            break
        found.append(block)
    return found


def publisher_line(line: str) -> bool:
    """Whether a line is nothing but the name of a publisher: "The Klow Gazette"."""
    return _is_name(line) and line.rpartition(" ")[2].lower() in _PUBLISHERS and not is_section(line)


def is_section(line: str) -> bool:
    """Whether a line is nothing but the section of the page: "News", "World | Borders"."""
    return any(_SECTIONS.fullmatch(words) for words in ({line, line.title()} if line.isupper() else {line}))


def _is_name(line: str) -> bool:
    words = line.split() if len(line) <= 60 else []
    return 2 <= len(words) <= 5 and all(word[0].isupper() or word in _SMALL for word in words)


def _line(text: str, block: Block) -> str:
    return text[block.start : min(block.end, block.start + 61)]


def _bare(text: str, block: Block) -> list[str]:
    """The words of a block that has no end of a sentence."""
    line = text[block.start : block.end] if block.end - block.start <= 250 else ""
    return [] if _ENDED.search(line) else line.split()


def _closing_lists(text: str, blocks: Sequence[Block], removed: Mapping[Block, str]) -> dict[Block, str]:
    """The short lines below a label such as "Related topics", when they go on to the end of the page."""
    found: list[Block] = []
    items: list[Block] = []
    for block in reversed(blocks):
        reason = removed.get(block)
        if reason is not None and reason.endswith(_LIST_LABELS) and len(_bare(text, block)) <= _LABEL_WORDS:
            found.extend(items)
            items = []
        elif reason is None:
            if not 0 < len(_bare(text, block)) <= _ITEM_WORDS or block.edge == "sentence":
                break
            items.append(block)
    return dict.fromkeys(found, "boilerplate: list of links")


def _credited(text: str, blocks: Sequence[Block], removed: Mapping[Block, str]) -> dict[Block, str]:
    """The sentence of a caption, when its credit ("Photograph: …") is the other sentence of the line."""
    return {
        above: "boilerplate: caption"
        for above, block in pairwise(blocks)
        if removed.get(block) == "boilerplate: caption"
        and block.edge == "sentence"
        and above.edge == "line"
        and above not in removed
        and len(text[above.start : above.end].split()) <= _CAPTION_WORDS
    }


def _enclosed(text: str, blocks: Sequence[Block], removed: Mapping[Block, str]) -> dict[Block, str]:
    """A few words between two sentences of a line that are both removed: "Your voice matters." in an appeal."""
    return {
        block: removed[above]
        for above, block, below in zip(blocks, blocks[1:], blocks[2:], strict=False)
        if above in removed
        and below in removed
        and block not in removed
        and block.edge == below.edge == "sentence"
        and len(text[block.start : block.end].split()) <= _LABEL_WORDS
    }
