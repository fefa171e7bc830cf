"""What a page says to its reader that is not its article: reasons, and the sentences or lines that show them.

A pattern describes a whole sentence or line and never runs past its end.
"""

_MEDIA = (
    r"(?:X|Twitter|Facebook|Instagram|TikTok|WhatsApp|Threads|Bluesky|LinkedIn|YouTube|Telegram|Reddit|Google News)"
)
_CREDIT = r"(?:Picture|Photo|Photograph|Image|Pic|Credit|Getty|AP|PA|Reuters|AFP|EPA|Alamy|Shutterstock|Handout)"
_CLOCK = r"\d{1,2}(?:[:.]\d\d)?\s?(?:am|pm)"

LIVE_NOTICES = (
    r"Stay tuned\b.{0,80}",
    r"(?:Please )?(?:Stay|Stick) with us\b.{0,160}",
    r"(?:As a reminder, )?[Yy]ou can (?:also )?(?:watch|follow)\b.{0,160}\b(?:live|above|stream|below|here)\b.{0,120}",
    r"We(?:[’']ll| will) (?:also )?(?:bring|be bringing) you\b.{0,160}",
    r"(?:Follow|Get|See) (?:the|all the|our) (?:latest|live|full)\b.{0,100}\b(?:here|below|live)\b",
    r"(?:Watch|Listen|Follow)(?: \w+){0,3} (?:live|above|below)(?: \w+){0,6}",
    r"(?:For now, )?[Tt]here[’']s plenty to (?:read|see)\b.{0,120}",
    r"(?:This|Our) live (?:page|blog|coverage) (?:is now closed|has ended|has now)\b.{0,160}",
    r"(?:Click|Tap|Scroll)(?: here)? (?:to|down|the|on)\b.{0,120}",
    r"(?:Pinned post|Load more(?: posts)?|Show more|(?:Oldest|Newest|Latest) first|Refresh this page\b.{0,80})",
    r"(?:This is a (?:breaking|developing) (?:news )?story|More (?:to follow|details? to come|follows))\b.{0,160}",
    r"This (?:story|page|article|report) (?:is being|will be|is) (?:constantly |regularly )?updated\b.{0,120}",
)
PROMOTIONS = (
    r"(?:Read|See|Watch|Listen|Hear)(?: [Mm]ore| [Aa]lso| [Nn]ext| [Aa]gain| [Nn]ow| [Hh]ere)\s?:.{1,300}",
    r"(?:READ|WATCH|SEE|LISTEN)(?: MORE| ALSO| NEXT| AGAIN| NOW| HERE)?\s?:.{1,300}",
    r"(?:Watch|Listen|Related|More|MORE|RELATED|In pictures|Podcast|Quiz|Gallery|Editor[’']s pick)\s?:.{1,300}",
    (
        r"(?:Recommended|Related(?: (?:stories|articles|content|headlines|coverage|links))?|More on this(?: story)?"
        r"|Most (?:[Rr]ead|[Vv]iewed|[Pp]opular|[Ss]hared)|Trending(?: now)?|Also [Rr]ead|You (?:may|might)"
        r" (?:also )?like"
        r"|Don[’']t [Mm]iss|Top [Ss]tories|More [Ss]tories|What to read next|Editors?[’']s? [Pp]icks?"
        r"|Promoted(?: stories| content)?|From the web|(?:From|By) our (?:partners|sponsors))(?:\s?:.{0,300})?"
    ),
    (
        r"(?:Read (?:more|also)|Find out more|Learn more|Read on|Continue reading)(?: (?:about|on|from|at"
        r"|here)\b.{0,120})?"
    ),
    r"Read (?:the|our|his|her) (?:full|original) (?:story|article|interview|report|review|statement)\b.{0,80}",
    r"More from (?:this author|our network|the web|around the web|[A-Z][\w ]{0,30} (?:News|Online|Magazine))",
    r"(?:Article|Story) continues\b.{0,60}",
    r"list of \d{1,2} items|list \d{1,2} of \d{1,2}\b.{0,200}|end of list",
    r"(?:Skip|after) (?:past )?newsletter promotion",
    r"To support [A-Z].{2,60}, order your copy\b.{0,120}",
    r"Delivery charges may apply",
)
NEWSLETTERS = (
    (
        r"(?:Sign ?up|SIGN ?UP|Subscribe|SUBSCRIBE|Register)\b(?=.{0,200}\b(?:newsletters?|e-?mails?|inbox"
        r"|alerts?|updates"
        r"|briefing|digest|bulletin|account|free|here|now|today|our|podcast|channel|edition)\b).{1,240}"
    ),
    r"(?:Sign ?up|SIGN ?UP|Subscribe|SUBSCRIBE|Register|Log in|Sign in|Subscribe now|Sign up now)",
    r"(?:Get|Receive)\b.{0,60}\b(?:inbox|newsletters?|alerts)\b.{0,100}",
    r"(?:Be the first to get|Never miss)\b.{0,120}",
    r"I would like to be emailed\b.{0,200}",
    r"Enter your e-?mail\b.{0,120}",
    (
        r"By (?:signing up|subscribing|submitting|entering your|clicking|continuing|providing)\b.{0,80}\b(?:agree"
        r"|accept)\b.{0,200}"
    ),
    r"(?:You can |To )?[Uu]nsubscribe (?:at any time|here|any time)\b.{0,80}",
    r"Privacy Notice: .{1,300}",
    r"This site is protected by reCAPTCHA\b.{0,160}",
    r"Thank(?:s| you) for (?:subscribing|signing up)\b.{0,80}",
    r"Already (?:have an account|a subscriber|registered|a member)\b.{0,60}",
    r"(?:Become a (?:member|subscriber|supporter)|Start your (?:free )?trial|To continue reading)\b.{0,160}",
    r"Support (?:independent|our|quality|local) journalism\b.{0,120}",
    (
        r"This (?:article|story|content) is (?:for|only for|available to) (?:our )?(?:subscribers|premium"
        r"|members)\b.{0,120}"
    ),
    r"Get involved with the news in your community\b.{0,40}",
    r"Looking for more of\b.{0,100}",
)
COOKIES = (
    r"(?:We use|This (?:web)?site uses|Accept|Manage|Allow)(?: all| our)? cookies\b.{0,300}",
    r"(?:We and our|Our)(?: \d+)? partners\b.{0,100}\b(?:cookies|data|information)\b.{0,160}",
    r"By (?:using|continuing|browsing)\b.{0,80}\bcookies\b.{0,160}",
    r"This content is provided by\b.{0,60}\bcookies\b.{0,160}",
    r"(?:Cookies?|Privacy) (?:settings|preferences|policy|notice|choices)",
    r"We ask for your permission before\b.{0,160}",
    r"To view this content,? .{0,160}\b(?:cookies|consent|accept)\b.{0,120}",
    r"(?:Accept|Reject|Allow)(?: all)?(?: and (?:continue|close))?|Manage (?:preferences|settings|consent)",
    rf"Allow {_MEDIA} content\?",
)
PLAYERS = (
    r"(?:Please )?(?:[Uu]se|[Ee]nable) (?:Chrome|JavaScript|a modern)\b.{0,120}",
    (
        r"(?:This (?:video|content|audio) (?:can ?not|is not|isn[’']t|can[’']t)|To play this|Your browser does not"
        r"|Media caption|Video caption|Video player|Loading the player|Playback is not supported|Media is unsupported"
        r"|(?:Sorry, )?[Tt]his (?:video|clip|player|media) is (?:not|no longer) available)\b.{0,160}"
    ),
    r"(?:Play|Pause|Mute|Unmute|Full ?screen|Image|Video|Audio|Gallery|Play [Vv]ideo|View gallery|Toggle caption)",
    r"(?:Duration|Video duration|Length)\s?:?\s?\d.{0,40}|(?:Now playing|Up next)(?:\s?:.{0,160})?",
    r"0:\d\d\s*$",
    r"Listen to this (?:article|story)\b.{0,60}|\d{1,3} min(?:ute)?s? listen",
)
SHARES = (
    (
        r"(?:Share(?: (?:this|on|via)\b.{0,80})?|Share full article|Copy (?:this )?link|Copied|Tweet|Print|Save"
        r"|Bookmark"
        rf"|(?:{_MEDIA}|Pinterest|E-?mail|e-mail)(?:[ ,|/•·]+(?:{_MEDIA}|Pinterest|E-?mail|Print|Copy link)){{0,8}})"
    ),
    r"\d[\d,.]{0,8}[kKmM]?(?: (?:[Ss]hares?|[Ll]ikes?|[Vv]iews?|[Rr]etweets?))?\s*$",
    r"Share or comment on this article\b.{0,250}",
    rf"(?:Follow|Like|Join|Find) (?:us|our|@\w{{2,30}}|[A-Z][\w’'. -]{{1,40}}?)(?: \w+){{0,3}} on {_MEDIA}\b.{{0,120}}",
    r"Follow (?:us on|[A-Z][\w’'.]{1,30}(?: [A-Z][\w’'.]{1,30}){0,3} coverage)\b.{0,160}",
    r"(?:Follow|Join) the .{1,40} (?:at|on) https?://.{1,160}",
    r"Join (?:our|the) .{0,40}\b(?:WhatsApp|Telegram|community|channel)\b.{0,120}",
    r"(?:Save for later|Gift (?:this )?article|Reuse this content|Add .{0,40}preferred source on Google|@\w{2,30})",
)
CONTACTS = (
    r"(?:Do you have|Got|Have you got) (?:a|any) (?:story|tip|news tip|more information)\b.{0,200}",
    r"(?:Contact|E-?mail|Message|Write to) (?:us|our \w+ team|the newsroom)\b.{0,200}",
    r"(?:Contact|E-?mail|Message|Write to|Send)\b.{0,80}\b[\w.+-]{1,40}@[\w.-]{3,60}\b.{0,120}",
    r"[\w.+-]{1,40}@[\w-]{1,40}\.[\w.-]{2,40}",
    r"(?:Have you been affected by|Are you affected by)\b.{0,200}",
    r"(?:Get in touch|Tell us your|Share your (?:story|experiences?|thoughts|views))\b.{0,160}",
    r"Report (?:this )?(?:comment|ad|an error|a typo)\b.{0,40}",
)
RIGHTS = (
    r"(?:©|\(c\) ?\d{4}).{0,200}",
    r"Copyright(?:,| of)?(?: ©| \(c\))?(?: [A-Z][\w&’']{1,20}){0,4}[,.]? ?\d{4}\b.{0,160}",
    r"(?:Copyright )?[A-Z][^.!?”\"]{0,60}© ?(?:\d{4}|[A-Z]).{0,120}",
    r"Copyright ©.{0,160}",
    r"All [Rr]ights [Rr]eserved\b.{0,100}",
    r"This material may not be (?:published|reproduced|copied)\b.{0,120}",
    r"(?:The )?[A-Z]\w{1,30}(?: \w{1,30}){0,3} is not responsible for the content of external sites.{0,80}",
    r"Read (?:more )?about our approach to external linking",
    (
        r"(?:Terms(?: (?:&|and|of) ?(?:[Cc]onditions|[Uu]se|[Ss]ervice))?|Privacy(?: [Pp]olicy)?|Privacy (?:&"
        r"|and) [Cc]ookies"
        r"|Cookies|Accessibility(?: [Hh]elp)?|About [Uu]s|Contact [Uu]s|Advertise with us|Back to top|Help|Careers"
        r"|Do [Nn]ot (?:[Ss]ell|[Ss]hare).{0,60}|Code of (?:[Pp]ractice|[Cc]onduct)|Skip to (?:main )?content)"
        r"(?:\s*[|•·,]\s*[A-Z][\w& ]{1,40}){0,8}"
    ),
    r"(?:This (?:web)?site|[A-Z][\w ]{2,40}) and associated (?:newspapers|websites|titles) adheres?\b.{0,160}",
    r"Our [Ss]tandards\s?:.{0,120}",
)
COMMENTS = (
    (
        r"(?:\d{1,6} )?(?:[Cc]omments?(?:\s?[:(]?\s?\d{1,6}\)?)?|Leave a (?:Reply|Comment|reply|comment)"
        r"|Join the (?:conversation|discussion)|View (?:all )?(?:\d{1,6} )?comments|Add a comment|Post a"
        r" comment|Show comments"
        r"|Comments are closed|Comments: Our rules|No comments yet|(?:Log|Sign) in to comment|Be the first to comment)"
    ),
    r"Your e-?mail address will not be published\b.{0,60}",
    r"Required fields are marked\b.{0,10}",
    r"The comments below have (?:not )?been moderated\b.{0,80}",
    r"The views expressed in the contents above\b.{0,160}",
    r"We want our comments to be\b.{0,160}|We are no longer accepting comments\b.{0,80}",
    r"(?:Have your say|What do you think\?|Let us know)\b.{0,60}\b(?:comments?|below)\b.{0,60}",
)
CAPTIONS = (
    (
        r"(?:Picture|Photo|Photograph|Image|Pic|Credit|Photo credit|Picture credit|Image source|Image caption"
        r"|File photo"
        r"|Pictured)\s?[:,(].{1,250}"
    ),
    r".{1,300}\[[^\]]{3,80}/[^\]]{2,60}\]",
    rf".{{1,300}}\((?:[A-Z][\w/’' ]{{0,30}} )?{_CREDIT}\b[^)]{{0,80}}\)",
    (
        r"(?:(?:AFP|AP|EPA|PA|NurPhoto|Anadolu|Bloomberg|WPA Pool)\s?/\s?)?"
        r"(?:Getty(?: Images)?|Alamy|Shutterstock|EPA-EFE)"
        r"(?:\s?/\s?[\w ]{2,40})?"
    ),
    r"(?:FILE(?: PHOTO| PICTURE)?|File (?:photo|image|picture))\s?[-–—:].{1,350}",
    r"(?:Picture|Photo|Photograph|Image)s? by [A-Z].{2,60}",
)
CREDITS = (
    r"\(?(?:Additional|Extra|Further) reporting (?:by|from)\b.{1,200}",
    r"\(?(?:Reporting|Writing|Compiled|Editing|Edited and compiled)(?: and (?:writing|editing))? by [A-Z].{1,250}",
    r"\(?With (?:additional )?(?:reporting|files|contributions|reports|agencies)\b.{0,160}",
    r"[A-Z][^.!?”\"]{2,160} contributed to this (?:report|story|article)",
    r"(?:[A-Z][\w’'-]{1,30} ){1,4}reported from [A-Z].{2,80}",
)
NOTES = (
    (
        r"(?:This (?:article|story|piece|report|headline|post)|The headline) (?:was|has been|is) (?:first |later )?"
        r"(?:amended|corrected|edited|changed|updated)\b.{0,300}"
    ),
    r"An earlier version of this (?:article|story|report|headline)\b.{0,300}",
    r"This (?:article|page) is more than \d{1,2} (?:months?|years?) old",
    r"(?:Correction|Clarification|CORRECTION|Editor[’']s note|EDITOR[’']S NOTE)\b\s?[:(].{1,300}",
)
TAGS = (
    (
        r"(?:Topics|Tags?|Tagged|Filed under|Topics in this article|In this article|Related [Tt]opics|Related"
        r" tags)(?:\s?:.{0,200})?"
    ),
    r"Explore more on these topics\b.{0,120}",
)
ORIGINS = (
    (
        r"(?:Source|Original(?: article)?|Originally published(?: at| on)?|Via|URL|Link|Canonical(?: URL)?"
        r"|Permalink|Address)"
        r"\s?:?\s?https?://\S{1,500}"
    ),
    r"Source\s?: ?[A-Z][\w’'&,. -]{1,60}",
    r"This (?:article|story|post) (?:was )?(?:first|originally) (?:published|appeared) (?:on|in|by|at)\b.{1,160}",
    r"The post .{1,200} (?:appeared first|first appeared) on .{1,80}",
)
ADVERTISEMENTS = (
    r"(?:Advertisement|ADVERTISEMENT|Advertising|Sponsored|Paid content|AD)(?:\s?(?:[-–—:|]|by|content)\s?.{0,80})?",
)

SENTENCES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("live page notice", LIVE_NOTICES),
    ("promotion", PROMOTIONS),
    ("newsletter", NEWSLETTERS),
    ("app notice", (r"(?:Install|Download|Get) (?:the|our) .{0,40}\bapp\b.{0,100}", r"(?:Download|Get it) on .{2,30}")),
    ("player notice", PLAYERS),
    ("advertisement", ADVERTISEMENTS),
    ("cookie notice", COOKIES),
    ("share line", SHARES),
    ("contact line", CONTACTS),
    ("copyright", RIGHTS),
    ("comments footer", COMMENTS),
    ("on-air strip", (rf"(?:[A-Z][\w’'-]{{1,30}} ){{1,4}}{_CLOCK} ?[-–—] ?{_CLOCK}",)),
    ("caption", CAPTIONS),
    ("credit line", CREDITS),
    ("note on the text", NOTES),
    ("tags", TAGS),
    ("source line", ORIGINS),
    ("bare link", (r"https?://\S{1,500}",)),
    ("reading time", (r"\d{1,2}[ -]min(?:ute)?s? read", r"Reading time\s?:?.{0,30}")),
    ("rule", (r"[_*•·=~—–-]{2,40}\s*$",)),
)
"""Reason and patterns, the first that fits the whole sentence decides."""
