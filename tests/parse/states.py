"""What copying does to an article: each state is a small function from the text as printed to the text as saved."""

import re
import textwrap
import unicodedata
from collections.abc import Callable

ARTICLE = """Bridge over the Streltow will “never” reopen, minister says

Infrastructure Minister José Beispiel has said the old bridge at Hentzau will “never” carry a train again, after \
engineers found cracks in every one of its 12 piers on Monday.

“We have looked at every option — and there is none left,” Mr Beispiel told reporters outside the town hall. \
“It’s over. The bridge would cost £40m to mend.”

Opposition leader Zoë Muster called the decision “a betrayal of the whole valley” and said her party would fight it. \
She added that the minister had “run away from his own promise” to keep the line open until 2030.

“Nobody asked us,” said Ada Exampleby, who has sold tickets at the station for 31 years. “We read it in the paper.”

The café owner Renée Façade, whose windows look on the bridge, described the news as “the end of the town”.

Mr Beispiel said a bus would run “every hour, on the hour” from Friday, and that tickets would cost no more."""
"""Printed as a publisher prints it, with invented people."""

State = Callable[[str], str]


def _mangled(text: str) -> str:
    """UTF-8 that was read as windows-1252; the five bytes that it does not have stay as control characters."""
    return "".join(bytes([byte]).decode("windows-1252", "ignore") or chr(byte) for byte in text.encode())


def _every_other(old: str, new: str) -> State:
    def state(text: str) -> str:
        first, *rest = text.split(old)
        return first + "".join((old, new)[at % 2] + part for at, part in enumerate(rest))

    return state


def _in_prose(change: State) -> State:
    """Change the paragraphs below the headline only."""

    def state(text: str) -> str:
        first, _, rest = text.partition("\n\n")
        return f"{first}\n\n{change(rest)}"

    return state


def _wrapped(text: str) -> str:
    return "\n\n".join(textwrap.fill(part, 72, break_on_hyphens=False) for part in text.split("\n\n"))


def _straight(text: str) -> str:
    return text.translate(str.maketrans("“”‘’", "\"\"''"))


def _swapped(text: str) -> str:
    return text.translate(str.maketrans("“”", "”“"))


UNSEEN: dict[str, State] = {
    "mangled": _mangled,
    "mangled twice": lambda text: _mangled(_mangled(text)),
    "mangled by Latin-1": lambda text: text.encode().decode("latin-1"),
    "mangled, without the bytes that windows-1252 lacks": lambda text: re.sub(
        "[\x81\x8d\x8f\x90\x9d]", "", _mangled(text)
    ),
    "windows-1252 read as Latin-1": lambda text: text.encode("windows-1252").decode("latin-1"),
    "entities": lambda text: re.sub("[^\x00-\x7f]", lambda m: f"&#{ord(m[0])};", text),
    "named entities": lambda text: text.replace("“", "&ldquo;").replace("”", "&rdquo;").replace("é", "&eacute;"),
    "no-break spaces": _every_other(" ", "\u00a0"),
    "thin spaces": _every_other(" ", "\u2009"),
    "soft hyphens": lambda text: re.sub(r"([a-z]{4})([a-z]{4})", "\\1\u00ad\\2", text),
    "zero-width spaces": lambda text: re.sub(r"([“”]|\b[A-Z])", "\u200b\\1\u200b", text),
    "decomposed accents": lambda text: unicodedata.normalize("NFD", text),
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "CR": lambda text: text.replace("\n", "\r"),
    "paragraph separators": lambda text: text.replace("\n\n", "\n\u2029"),
    "tabs": lambda text: "\t" + text.replace("\n\n", "\n\n\t").replace(", ", ",\t"),
    "BOM": lambda text: "\ufeff" + text,
    "mangled BOM": lambda text: "ï»¿" + text,
    "saved on another system": lambda text: "\ufeff" + _mangled(text).replace("\n", "\r\n").replace(". ", ".\u00a0"),
}
"""Damage after which nothing at all is read otherwise."""

SEEN: dict[str, State] = {
    "as printed": lambda text: text,
    "one line a paragraph": lambda text: text.replace("\n\n", "\n"),
    "wrapped": _wrapped,
    "wrapped, no blank lines": lambda text: _wrapped(text).replace("\n\n", "\n"),
    "wrapped, CRLF": lambda text: _wrapped(text).replace("\n", "\r\n"),
    "indented": lambda text: textwrap.indent(_wrapped(text), "    "),
    "glued": _in_prose(lambda text: text.replace("\n\n", "")),
    "glued, mangled": lambda text: _mangled(text.replace("\n\n", "")),
    "glued with spaces": _in_prose(lambda text: text.replace("\n\n", " ")),
    "date before the headline": lambda text: " date 2025-02-13 " + text,
    "date above the headline": lambda text: "February 13, 2025\n\n" + text,
    "date below the headline": lambda text: text.replace("\n\n", "\n13 February 2025, 16:11\n\n", 1),
    "straight": _straight,
    "straight, wrapped": lambda text: _wrapped(_straight(text)),
    "straight, glued": _in_prose(lambda text: _straight(text.replace("\n\n", ""))),
    "swapped": _swapped,
    "all marks closing": lambda text: text.replace("“", "”"),
    "all marks opening": lambda text: text.replace("”", "“"),
    "low and high marks": lambda text: text.replace("“", "„").replace("”", "“"),
    "doubled single marks": lambda text: text.replace("“", "``").replace("”", "''"),
    "closing mark missing at the end of a paragraph": lambda text: text.replace("”\n\n", "\n\n"),
    "opening mark missing at the start of a paragraph": lambda text: text.replace("\n\n“", "\n\n"),
}
"""Damage after which the same quotations and speakers are found."""
