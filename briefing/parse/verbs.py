"""Verbs of speech: tables from which every form is made, each with the letter that rules are written in."""

import re
from itertools import chain

from briefing.parse.starts import grouped

STRONG = (
    "accuse acknowledge add address admit advise affirm agree allege announce answer apologise apologize applaud"
    " argue assert assure attack bark bemoan berate blame blast boast brand call caution characterise characterize"
    " chastise chide cite claim clarify commend comment complain concede conclude condemn confess confirm contend"
    " continue counter criticise criticize declare decry defend denounce deplore deride describe detail dismiss"
    " divulge dub emphasise emphasize enthuse estimate exclaim explain express forecast fume grumble gush hail"
    " highlight hint implore insist interject jest jibe joke label lambast lambaste lament lash laugh liken maintain"
    " mention mock muse note object observe opine order outline plead pledge point portray post praise predict"
    " proclaim promise propose protest quip rage rant rave rebuke recall recount reiterate remark remind repeat reply"
    " respond retort reveal ridicule roar say scoff scold scream share shout shrug signal slam snap sneer sob spit"
    " state stipulate stress suggest summarise summarize tell testify thank threaten thunder tout tweet underline"
    " underscore urge vent venture voice vow warn whisper wonder write yell giggle chuckle fume sigh cry mutter murmur"
    " mumble growl snarl shriek bellow boom wail stammer confide moan gripe counsel assess theorise theorize speculate"
    " chant croak enquire inquire elaborate recommend volunteer concur marvel rejoin jeer taunt tease grin smile"
    " sniff allege"
)
WEAK = (
    "anticipate appreciate ask believe conceive consider demand doubt dream expect fear feel hope imagine intend know"
    " like love mourn need oppose prefer question realise realize reckon regard regret reject see seek speak"
    " talk think want welcome wish worry refuse decline"
)
PAST = (
    "reflected intoned chirped deadpanned guffawed beamed nodded emailed texted messaged captioned penned blogged"
    " decreed pronounced hollered echoed prayed begged instructed informed notified reassured mocked hissed spluttered"
    " stuttered blurted gasped purred cooed drawled rasped grunted huffed fretted wept sniped railed posited surmised"
    " attested averred disclosed indicated specified interrupted heckled eulogised congratulated implied insinuated"
    " swore sang ruled offered reasoned pondered lectured preached crowed bragged swooned cheered winced smirked"
    " chortled cackled sniggered snorted frowned posted reposted joshed parried"
)
"""Verbs that tell of speech in the past alone: other forms of them are mostly nouns, or rare."""
RELAY = "report"
"""An agency that reports what somebody said did not say it."""
ASKING = ("asked", "asks", "pressed", "questioned", "quizzed", "challenged")

_IRREGULAR = {
    "say": ("says", "said", "saying"),
    "tell": ("tells", "told", "telling"),
    "write": ("writes", "wrote", "writing"),
    "feel": ("feels", "felt", "feeling"),
    "know": ("knows", "knew", "knowing"),
    "think": ("thinks", "thought", "thinking"),
    "see": ("sees", "saw", "seeing"),
    "seek": ("seeks", "sought", "seeking"),
    "speak": ("speaks", "spoke", "speaking"),
    "dub": ("dubs", "dubbed", "dubbing"),
    "quip": ("quips", "quipped", "quipping"),
    "admit": ("admits", "admitted", "admitting"),
    "signal": ("signals", "signalled", "signalling"),
    "label": ("labels", "labelled", "labelling"),
    "spit": ("spits", "spat", "spitting"),
    "snap": ("snaps", "snapped", "snapping"),
    "sob": ("sobs", "sobbed", "sobbing"),
    "slam": ("slams", "slammed", "slamming"),
    "shrug": ("shrugs", "shrugged", "shrugging"),
    "regret": ("regrets", "regretted", "regretting"),
}


def _forms(verb: str) -> tuple[str, str, str]:
    """Third person, past and participle in -ing."""
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s")
    stem = verb.removesuffix("e")
    return third, stem + "ed", ("see" if verb == "see" else stem) + "ing"


def _letters() -> dict[str, str]:
    letters: dict[str, str] = {}
    for verb in WEAK.split():
        third, past, _ = _forms(verb)
        letters |= {third: "k", past: "k"}
    for verb in STRONG.split():
        third, past, gerund = _forms(verb)
        letters |= {third: "v", past: "v", gerund: "g"}
    letters |= dict.fromkeys(PAST.split(), "v")
    letters |= {"signaled": "v", "labeled": "v", "signaling": "g", "labeling": "g"}
    third, past, _ = _forms(RELAY)
    letters |= {third: "l", past: "l", "reporting": "w", "telling": "g", "speaking": "w", "addressing": "w"}
    letters |= dict.fromkeys(ASKING, "x")
    for words, letter in _SMALL_WORDS:
        letters |= dict.fromkeys(words.split(), letter)
    return letters


_AUXILIARIES = (
    "has have had also then later just now again still already since further instead simply will would did does not"
    " never previously earlier recently today yesterday yet too however once only even first finally monday tuesday"
    " wednesday thursday friday saturday sunday"
)
_PREPOSITIONS = (
    "in on at to of by with from about between for against into over under during among through towards toward"
    " alongside following despite without within across via near beside behind like than"
)
_SMALL_WORDS = (
    ("he she it", "p"),
    ("i we they you", "y"),
    ("who", "h"),
    ("that how", "t"),
    ("as when while after before if because since although though where whether until once unless which", "s"),
    ("and but or yet", "&"),
    ("is are was were be been being am", "e"),
    (_AUXILIARIES, "a"),
    (_PREPOSITIONS, "i"),
    ("the a an his her its their our my your this these those another one some any every each no", "d"),
)

LETTERS: dict[str, str] = _letters()
"""Letter of each lower-case word; any other word is `w`.

n person · o organisation · c country · r office ("the defence secretary") · m several people · p he, she, it
y I, we, they, you
v verb of speech · k verb of thought · g participle of speech · x asked · l reports · A according to · D denied a claim
a auxiliary or adverb · e form of "be" · t that · s as, when, if · h who · & and, but · i preposition · d determiner
Q the quotation in question · q another one · . , : ; - ( ) themselves
"""

BASES = frozenset(
    "say insist argue claim describe concede admit acknowledge suggest declare stress warn brand label dub accuse call"
    " confirm deny tell explain".split()
)
"""Verbs of speech as they stand after "to" and "would"."""
BEFORE_BASE = frozenset("to would will could did does do not only can must should might may cannot".split())

_DENIED = (
    r"(?:reject|den|dismiss|refut|rebuff)\w{0,5} (?:the |any |all )?"
    r"(?:claims?|suggestions?|accusations?|allegations?|reports?|criticism|notion|idea)\b"
)
_TIMES = "week|month|year|night|morning|afternoon|evening|spring|summer|autumn|fall|winter|weekend"
_BACK = (
    r"(?:sh(?:oo|o)ts?|hits?|fir(?:es|ed)|fought|pip(?:es|ed)|chim(?:es|ed)|weigh(?:s|ed))"
    r" (?:back|out|in|up)\b"
)
_WENT_ON = (
    r"(?:goes|went|gone|go) on(?: to (?:describe|say|add|tell|call|warn|claim|explain|accuse|suggest|insist|state))?\b"
)
_ISSUED = r"(?:issu(?:es?|ed)|gives?|gave|released?|put out) (?:a|the|this) (?:\w+ )?(?:warning|statement)\b"

PHRASES: tuple[tuple[str, str], ...] = (
    ("v", r"(?:put|puts) it\b"),
    (
        "v",
        r"reads? (?:a|the|an) (?:\w+ )?(?:statement|message|letter|note|post|email) (?:\w+ )?(?:from|by)\b",
    ),
    ("A", r"(?:according to|in the words of|citing)\b"),
    ("D", _DENIED),
    ("D", r"den(?:y|ies|ied) (?:that|being|having|it|he|she|they|ever)\b"),
    (
        "w",
        r"who (?:gave|would give|wished to give) (?:only )?(?:his|her|their) (?:first |full )?name (?:only )?as\b",
    ),
    ("v", r"ma(?:de|kes|ke) (?:it )?(?:very |quite |absolutely )?clear\b"),
    ("g", r"making (?:it )?(?:very |quite |absolutely )?clear\b"),
    ("v", r"(?:calls?|called) (?:for|on)\b"),
    ("g", r"calling (?:for|on)\b"),
    ("v", _WENT_ON),
    ("v", _BACK),
    ("a", rf"(?:last|this|next|earlier this|later this) (?:{_TIMES})\b"),
    ("v", r"(?:is|was|were|been|being) (?:quoted|cited|reported) (?:\w+ \w+ \w+ )?(?:as )?saying\b"),
    ("v", r"as saying\b"),
    (
        "v",
        r"ha(?:s|ve|d) (?:also |often |once |long |since |previously )?(?:written|spoken (?:of|about)|sworn)\b",
    ),
    ("v", r"(?:points?|pointed) out\b"),
    ("g", r"pointing out\b"),
    ("v", r"spel(?:ls|led|t) out\b"),
    ("v", r"(?:had|has) this to say\b"),
    ("v", _ISSUED),
    ("g", r"(?:by|while|in) (?:saying|adding|stating)\b"),
    ("v", r"took (?:to|aim)\b"),
)
"""Letter and pattern of what counts as one word; the first that fits decides."""
PHRASE = re.compile(
    "|".join(f"(?P<{letter}{number}>{pattern})" for number, (letter, pattern) in enumerate(PHRASES)), re.IGNORECASE
)
"""Any of the phrases; the name of the group that fits begins with its letter."""
PHRASE_START = frozenset(
    "according citing have who put puts read reads"
    " in reject rejects rejected denied denies deny dismissed dismisses dismiss refuted"
    " rebuffed make"
    " makes made making call calls called calling go goes went gone is was were been being as points pointed"
    " pointing spells spelled spelt has had issue issues issued give gives gave release released put by while took"
    " point shot shoot shoots hit hits fires fired fought pipes piped chimes chimed weighs weighed last this next"
    " earlier later".split()
)
"""The words with which a phrase can begin, so that others are not tried."""

CAPITAL = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚ"
"""The capital letters of European languages, for a class in a regular expression."""
SPEECH = grouped(set(chain.from_iterable(_forms(verb)[:2] for verb in STRONG.split())))
"""Alternatives for a finite verb of speech in a regular expression; what follows must be no letter."""
