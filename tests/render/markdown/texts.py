"""Made-up and real Markdown, with whatever stands badly beside whatever else: the same texts for the same number."""

from collections.abc import Iterator, Sequence
from random import Random

PLAIN = (
    "word", "a", "Ab", "Мост", "é", "1", "2025", "x_y", " ", " ", " ", " ", " ", "\u00a0", "\n", "\n ", " \n", "  \n",
    ".", ",", ":", "!", "?", "—", "“", "”", "’", "(", ")", '"', "'", "&", "&amp;", "R&D", ">", "/", "😀", "]",
    "*a*", "*a b*", "**a**", "_c_", "__d e__", "*i [j](u) k*", "**[^q1]**", "`e`", "`f_g*h & >`", "*`e`*", "_“a”_",
    "[^q1]", " [^q2]", "[^q1][^q2]", "[^q1] [^klow-talks/01-talks-open-in-klow#q2]", "\n[^q1]",
    "[^klow-talks/03-a-draft]", "[x](actor:syldavia)", "[x](actor:nobody-inparticular)", "[a *b*](topic:ferry)",
    "[a\nb](source:klow-gazette)",
    "[q](entry:klow-talks/01-talks-open-in-klow#q2)", "[w](https://w.example/a_b?x=1&y=2*3)", "[m](mailto:a@b.example)",
    "[`e` f](page:about)", "[sic]", "[a b]", "\n\n", "\n \n", "\n\n\n", "\n\n> ", "\n> ", "\n>\n> ", "\n\n>",
    "\n\n- a\n- ", "\n- ", "\n\n* ", "\n\n1. a\n2. ", "\n3. ", "\n\n-  ", "\n  ",
)  # fmt: skip
"""What the short path knows, alone at least."""

NASTY = (
    "*", "**", "***", "_", "__", "___", " *", "* ", " * ", "_a", "a_", "`", "``", "` `", "\\", "\\*", "\\_", "\\`",
    "[", "]", "(", "](", "]:", "[]", "[](u)", "[a]()", "[a](u v)", '[a](u "t")', "[a](<u>)", "[a](u(v))", "[[a](u)",
    "[a](u`v`w)", "[a](u`v)", '[a](u"v")', "[a](u'v)", "[a](u[v)", "[a](u[^q1])", "[a](", "](u)", "`](u)`",
    "[a `]` b](u)", "[^X](u)", "&[^klow-talks/03-a-draft]amp;",
    "![", "![i](u)", "!", "[^", "[^X]", "[^a b]", "[^q1]:", "\n[^q1]: u", "[ref][1]", "[ref]", "\n[1]: u", "\n[ref]: u",
    "&", "&lt;", "&copy;", "&copy", "amp;", "&#38;", "&#x26;", "&#", "&ſ;", "<", ">", "<b>", "</b>", "<br>", "<div>",
    "<!-- c -->", "<http://w.example>", "<a@b.example>", "|", "\n-|-", "\n|-|\n", "a | b\n--|--\n1 | 2",
    "a|b\n:-|-:\n", "|a|\n|-|\n",
    "\n# ", "#", "# ", "\n===", "\n---", "\n***", "\n___", "\n- ", "- ", "+ ", "* ", "\n* ", "1. ", "\n2. ", "٣. ",
    "\n    ", "    ", "\t", "  ", "   \n", "  \n\n", "\n>", "> ", "> > ", "\n   > ", "\n\n    ", "\n\n1. ", "\n\n# ",
    "\n     > ", "\n\n>\r \nb",
    "\n\n- ", "\n\n- \n", "\n  - ", "\n    - ", "\n    1. ", "\n  2. ", "\n\n2. ", "\n\n    ", "- - ", "\n-",
    "\n- - -", "\n-\n", "\n\n+ a\n* b\n\n", "\n\n1. \n", "\n\n1.  a\n", "\n1.", "\n\n   - ",
    "\x00", "\x02", "\x03", "\x02klzzwxh:0000\x03", "\x02wzxhzdk:0\x03", "\x0242\x03", "\x02amp\x03", "\r", "\r\n",
    "\x0b", "\x0c", "\x1c", "\x1f", "\x7f", "\x85", "\u00a0", "\u2003", "\u2028", "\u200b", "\u0301", "\ufeff", "{",
    "}", "~~", "==", "=", "-", "+",
)  # fmt: skip
"""What Python-Markdown alone knows, or what changes the meaning of its neighbours."""


def texts(seed: int, real: Sequence[str]) -> Iterator[str]:
    """Texts without end: most of them plain or nearly so, the others with something nasty in it, or full of that."""
    random = Random(seed)  # noqa: S311 - drawn for variety, not for secrecy
    ways = (_plain, _plain, _plain, _plain, _cut, _cut, _cut, _spoiled, _nasty)
    while True:
        yield random.choice(ways)(random, real)


def _plain(random: Random, real: Sequence[str]) -> str:  # noqa: ARG001 - every way has one signature
    return "".join(random.choices(PLAIN, k=random.randint(1, 10)))


def _nasty(random: Random, real: Sequence[str]) -> str:  # noqa: ARG001 - the makers of texts have one signature
    return "".join(random.choices(PLAIN + NASTY, k=random.randint(1, 10)))


def _cut(random: Random, real: Sequence[str]) -> str:
    """Some hundred characters of a real text, which begin and end anywhere, with something put in."""
    text = random.choice(real)
    start = random.randrange(len(text))
    return _with(random, random.choice(PLAIN), text[start : start + random.randint(20, 150)])


def _spoiled(random: Random, real: Sequence[str]) -> str:
    return _with(random, random.choice(NASTY), random.choice((_plain, _cut))(random, real))


def _with(random: Random, what: str, text: str) -> str:
    at = random.randint(0, len(text))
    return text[:at] + what + text[at:]
