"""What a page says that is not its article: a table of reasons and the sentences that show them."""

import re

_LIVE_NOTICES = (
    r"Stay tuned\b.{0,80}",
    r"(?:Please )?(?:Stay|Stick) with us\b.{0,160}",
    r"(?:As a reminder, )?[Yy]ou can (?:also )?(?:watch|follow)\b.{0,160}\b(?:live|above|stream|below|here)\b.{0,120}",
    r"We(?:[’']ll| will) (?:also )?(?:bring|be bringing) you\b.{0,160}",
    r"(?:Follow|Get|See) (?:the|all the|our) (?:latest|live|full)\b.{0,100}\b(?:here|below|live)\b",
    r"(?:Watch|Listen|Follow)(?: \w+){0,3} (?:live|above|below)(?: \w+){0,6}",
    r"(?:For now, )?[Tt]here[’']s plenty to (?:read|see)\b.{0,120}",
    r"(?:This|Our) live (?:page|blog|coverage) (?:is now closed|has ended|has now)\b.{0,160}",
    r"(?:Click|Tap|Scroll)(?: here)? (?:to|down|the|on)\b.{0,120}",
)
_PROMOTIONS = (
    r"(?:Read|See|Watch|Listen|Hear)(?: [Mm]ore| [Aa]lso| [Nn]ext| [Aa]gain| [Nn]ow| [Hh]ere)\s?:.{1,300}",
    r"(?:READ|WATCH|SEE|LISTEN)(?: MORE| ALSO| NEXT| AGAIN| NOW| HERE)?\s?:.{1,300}",
    (
        r"(?:Recommended|Related(?: (?:stories|articles|topics|content))?|More on this story|Most [Rr]ead|Trending"
        r"|Also [Rr]ead|You may also like|Don[’']t [Mm]iss|Top [Ss]tories|More [Ss]tories|Sponsored"
        r"|Promoted(?: stories| content)?)(?:\s?:.{0,300})?"
    ),
)
_NEWSLETTERS = (
    r"(?:Sign up|Subscribe) (?:to|for|now|here|today)\b.{0,200}",
    r"(?:Get|Receive)\b.{0,60}\b(?:inbox|newsletters?|alerts)\b.{0,100}",
    r"(?:Be the first to get|Never miss)\b.{0,120}",
    r"I would like to be emailed\b.{0,200}",
)
_PLAYERS = (
    r"(?:Please )?(?:[Uu]se|[Ee]nable) (?:Chrome|JavaScript|a modern)\b.{0,120}",
    (
        r"(?:This (?:video|content|audio) (?:can ?not|is not|isn[’']t|can[’']t)|To play this|Your browser does not"
        r"|Media caption|Video player|Loading the player)\b.{0,160}"
    ),
    r"(?:Play|Pause|Mute|Unmute|Full ?screen|Image|Video|Audio|Advertisement|ADVERTISEMENT|Gallery)",
)
_SHARES = (
    (
        r"(?:Share(?: (?:this|on|via)\b.{0,80})?|Copy link|Copied|Tweet|Print|Save|Bookmark"
        r"|(?:Facebook|Twitter|WhatsApp|LinkedIn|Reddit|Pinterest)"
        r"(?:[ ,|/]+(?:Facebook|Twitter|X|WhatsApp|LinkedIn|Reddit|E-?mail)){0,6})"
    ),
    r"Follow us on\b.{0,120}",
)
_CONTACTS = (
    r"(?:Do you have|Got|Have you got) (?:a|any) (?:story|tip|news tip|more information)\b.{0,200}",
    r"(?:Contact|E-?mail|Message|Write to) (?:us|our \w+ team|the newsroom)\b.{0,200}",
)
_RIGHTS = (
    r"(?:Copyright|©|\(c\))\s.{0,160}",
    r"All rights reserved\b.{0,100}",
    r"(?:The )?[A-Z]\w{1,30}(?: \w{1,30}){0,3} is not responsible for the content of external sites.{0,80}",
    r"Read (?:more )?about our approach to external linking",
)
_COMMENTS = (
    (
        r"(?:\d{1,6} )?(?:Comments?|Leave a (?:Reply|Comment)|Join the (?:conversation|discussion)|View comments"
        r"|Add a comment|Post a comment|Show comments|Comments are closed)"
    ),
    r"Your e-?mail address will not be published\b.{0,60}",
    r"Required fields are marked\b.{0,10}",
)
_CAPTIONS = (
    (
        r"(?:Picture|Photo|Photograph|Image|Pic|Credit|Photo credit|Image source|Image caption|File photo|Pictured)"
        r"\s?[:,(].{1,250}"
    ),
    r".{1,250}\((?:Picture|Photo|Image|Pic|Credit|Getty|AP|PA|Reuters|AFP|Alamy)\b[^)]{0,80}\)",
)
_CLOCK = r"\d{1,2}(?:[:.]\d\d)?\s?(?:am|pm)"

SENTENCES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("live page notice", _LIVE_NOTICES),
    ("promotion", _PROMOTIONS),
    ("newsletter", _NEWSLETTERS),
    ("app notice", (r"(?:Install|Download|Get) (?:the|our) .{1,40}\bapp\b.{0,100}",)),
    ("player notice", _PLAYERS),
    ("cookie notice", (r"(?:We use|This (?:web)?site uses|Accept|Manage|Allow)(?: all| our)? cookies\b.{0,300}",)),
    ("share line", _SHARES),
    ("contact line", _CONTACTS),
    ("copyright", _RIGHTS),
    ("comments footer", _COMMENTS),
    ("on-air strip", (rf"(?:[A-Z][\w’'-]{{1,30}} ){{1,4}}{_CLOCK} ?[-–—] ?{_CLOCK}",)),
    ("caption", _CAPTIONS),
    (
        "source line",
        (r"(?:Source|Original(?: article)?|Originally published(?: at| on)?|Via)\s?:?\s?https?://\S{1,500}",),
    ),
    ("bare link", (r"https?://\S{1,500}",)),
    ("reading time", (r"\d{1,2}[ -]min(?:ute)?s? read",)),
)
"""Reason, and patterns of a whole sentence or line. A pattern never runs past the end of its sentence."""

_RULES = tuple((reason, re.compile("|".join(patterns))) for reason, patterns in SENTENCES)
_TOGETHER = re.compile("|".join(pattern for _, patterns in SENTENCES for pattern in patterns))
_LONGEST = 400


def boilerplate_reason(text: str, start: int, end: int) -> str | None:
    """Why the sentence or line `start`–`end` is no part of the article, or None when it is."""
    if end - start > _LONGEST or not starts_boilerplate(text, start, end):
        return None
    while end > start and (text[end - 1] in ".!:* " or text[end - 1].isspace()):
        end -= 1
    stretch = " ".join(text[start:end].split())
    for reason, pattern in _RULES:
        if pattern.fullmatch(stretch):
            return f"boilerplate: {reason}"
    return None


def starts_boilerplate(text: str, start: int, end: int) -> bool:
    """Whether the words at `start` may begin a sentence of boilerplate."""
    return _TOGETHER.match(text, start, min(end, start + _LONGEST)) is not None
