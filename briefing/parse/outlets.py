"""News outlets: names of papers, stations and agencies, and the words that make a name one of theirs."""

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
    " Advertiser Reporter Review Economist Pravda Broadcasting Podcast".split()
)
"""Words with which the name of a paper or a station ends."""


def is_outlet(name: str) -> bool:
    """Whether `name` is a paper's, a station's or an agency's."""
    words = name.removeprefix("The ").removeprefix("the ").split()
    if not words:
        return False
    return (
        words[0] in STATIONS
        or (words[0] == "Daily" and len(words) > 1)
        or " ".join(words) in OUTLETS
        or words[-1] in LAST_WORDS
    )


def shared(name: str, other: str) -> bool:
    """Whether two names are one outlet's: "the Sampler" and "Daily Sampler", "BBC" and "BBC News"."""
    one, two = (set(words.casefold().removeprefix("the ").split()) for words in (name, other))
    return bool(one) and bool(two) and (one <= two or two <= one)
