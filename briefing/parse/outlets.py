"""News outlets: names of papers, stations and agencies, and the words that make a name one of theirs."""

import re

OUTLETS = frozenset(
    {
        *(
            "Al Jazeera",
            "Der Spiegel",
            "Die Welt",
            "Die Zeit",
            "Fox Business",
            "Il Sole 24 Ore",
            "La Repubblica",
            "Le Monde",
        ),
        *(
            "Le Figaro",
            "El País",
            "El Mundo",
            "Corriere della Sera",
            "La Stampa",
            "Good Morning Britain",
            "Kyiv Independent",
        ),
        *(
            "Sky",
            "Channel 4",
            "Channel 5",
            "Rolling Stone",
            "Vanity Fair",
            "New Yorker",
            "The New Yorker",
            "BBC Breakfast",
        ),
    }
)
STATIONS = frozenset(
    "ABC AFP ANI ANSA AP ARD Axios BBC BFMTV Bild Bloomberg CBC CBS CNBC CNN CTV DPA dpa EFE ESPN Euronews GBN IANS ITV"
    " Interfax KCNA Kyodo LBC MSNBC NBC NDTV NHK NPR Newsmax Newsnight Newsweek PBS PTI Politico RAI RFI RIA RNZ RT RTE"
    " RTÉ Reuters SBS STV TASS Tass TMZ TVP TalkTV Ukrinform UPI Variety Vogue Xinhua ZDF".split()
)
"""Names of one word that need no other."""
LAST_WORDS = frozenset(
    "News Times Post Herald Gazette Radio TV Television Guardian Mirror Telegraph Express Standard Chronicle Tribune"
    " Journal Observer Independent Magazine Echo Mail Sun Globe Today Examiner Courier Dispatch Inquirer Argus Record"
    " Advertiser Reporter Review Economist Pravda Broadcasting Podcast Bugle Clarion Enquirer Sentinel Bulletin Monitor"
    " Mercury Messenger Beacon Ledger Register Star FM".split()
)
"""Words with which the name of a paper or a station ends."""
_FIRST_WORDS = frozenset("Daily Radio Channel Financial Evening".split())
"""Words with which it begins, unless it ends as a body's does."""
_BODIES = frozenset(
    "Agency Authority Bank Board Bureau Commission Committee Conduct Council Court Crimes Ombudsman Policy Regulator"
    " Secretary Services Stability Islands Tunnel".split()
)
_GENERIC = frozenset("TV Radio Television News FM Magazine Podcast Broadcasting".split())
"""Last words that alone are no name."""
SIGN = re.compile(
    r"[A-Z]{1,3}TV|[KW][A-Z]{3}|[A-Z]{2,4}-(?:TV|FM|AM)|[A-Z]{2,3}FM|[A-Z]BC|(?:ABC|CBS|NBC|FOX|KTLA)\d{1,2}|News[A-Z]\w{1,15}"
)
"""Signs of stations: "BTV", "KLOW", "KLO-TV", "NBC10"."""


def is_outlet(name: str) -> bool:
    """Whether `name` is a paper's, a station's or an agency's."""
    words = name.removeprefix("The ").removeprefix("the ").split()
    if not words:
        return False
    return (
        words[0] in STATIONS
        or (words[0] in _FIRST_WORDS and len(words) > 1 and not _BODIES.intersection(words))
        or (len(words) == 1 and SIGN.fullmatch(words[0]) is not None)
        or " ".join(words) in OUTLETS
        or (words[-1].rpartition("-")[2] in LAST_WORDS and (len(words) > 1 or words[0] not in _GENERIC))
        or words[-2:] == ["News", "Agency"]
    )


def shared(name: str, other: str) -> bool:
    """Whether two names are one outlet's: "the Sampler" and "Daily Sampler", "BBC" and "BBC News"."""
    one, two = (set(words.casefold().removeprefix("the ").split()) for words in (name, other))
    return bool(one) and bool(two) and (one <= two or two <= one)
