"""Bylines without a person: agencies, desks and correspondents whom the paper does not name."""

import re

AGENCY = re.compile(
    r"(?:The )?(?:Reuters|Associated Press|AP|AFP|Agence France-Presse|PA Media|Press Association|PA|Bloomberg"
    r"|UPI|DPA|dpa"
    r"|EFE|ANSA|Xinhua|TASS|AAP|ABC News|Kyodo(?: News)?|Press Trust of India|PTI|(?:[A-Z][\w-]+ )?[Ss]taff(?:"
    r" [Rr]eporters?"
    r"|[Ww]riters?)?|(?:[Nn]ews )?[Aa]gencies|[A-Z][\w-]+ News [Aa]gency)"
)
"""Who stands in a byline beside people, or instead of them."""
ALONE = re.compile(
    r"(?:Reuters|AP|The Associated Press|Associated Press|AFP|PA Media|PA|Bloomberg|UPI|dpa|PTI|ANI|IANS)"
    r"(?: in [A-Z][\w ]{2,30})?"
    r"|(?:Our |The )?(?:(?:Special|Staff|Legal|Political|Foreign|Own|City) ){1,2}(?:Correspondent"
    r"|Reporters?|Staff|Bureau)"
    r"|(?:The )?Editorial [Bb]oard|[A-Z]\w{2,20} (?:News Service|Web Desk|News Desk)"
)
"""A line that is such a byline without the word "by"."""
