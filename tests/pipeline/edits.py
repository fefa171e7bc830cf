"""Random edits of a site, such as editors make: each changes, adds, renames or deletes a file."""

import re
from collections.abc import Callable
from pathlib import Path
from random import Random

Edit = Callable[[Path, Random], None]

PAGES = r"^pages: .*?((?:social: false, )?search: false\})$"
"""How the settings switch pages off; what stays off stands last."""
_WORDS = ("ferry", "bridge", "gates", "talks", "river", "Klow", "Szohod", "toll", "market", "winter")


def _some(root: Path, random: Random, pattern: str) -> Path:
    return random.choice(sorted((root / "content").glob(pattern)))


def _words(random: Random, number: int = 6) -> str:
    return " ".join(random.choices(_WORDS, k=number))


def _rewrite(path: Path, pattern: str, new: str) -> None:
    """Put something in the place of the first thing that matches."""
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(pattern, lambda _: new, text, count=1, flags=re.MULTILINE), encoding="utf-8")


def a_body(root: Path, random: Random) -> None:
    entry = _some(root, random, "entries/*/*.md")
    entry.write_text(entry.read_text(encoding="utf-8") + f"\nThen {_words(random)}.\n", encoding="utf-8")


def a_title(root: Path, random: Random) -> None:
    _rewrite(_some(root, random, "[aeqt]*/**/*.*"), r"^title: .*$", f"title: {_words(random)}")


def a_name(root: Path, random: Random) -> None:
    _rewrite(_some(root, random, "[as][co]*/*.*"), r"^name: .*$", f"name: {_words(random, 2)}")


def an_alias(root: Path, random: Random) -> None:
    actor = _some(root, random, "actors/*.md")
    _rewrite(actor, r"^aliases: .*$", f"aliases: [{_words(random, 2)}]")
    _rewrite(actor, r"\A---$(?!(.|\n)*^aliases)", f"---\naliases: [{_words(random, 3)}]")


def a_time(root: Path, random: Random) -> None:
    time = f"2025-0{random.randint(1, 9)}-{random.randint(10, 28)}T1{random.randint(0, 9)}:00"
    _rewrite(_some(root, random, "entries/*/*.md"), r"^time: .*$", f"time: {time}")


def a_status(root: Path, random: Random) -> None:
    entry, status = _some(root, random, "entries/*/*.md"), random.choice(("draft", "published"))
    text = re.sub(r"^status: .*\n", "", entry.read_text(encoding="utf-8"), flags=re.MULTILINE)
    entry.write_text(text.replace("---\n", f"---\nstatus: {status}\n", 1), encoding="utf-8")


def a_speaker(root: Path, random: Random) -> None:
    actor = _some(root, random, "actors/*.md").stem
    _rewrite(_some(root, random, "entries/*/*.md"), r"speaker: [\w-]+", f"speaker: {actor}")


def the_actors(root: Path, random: Random) -> None:
    actors = ", ".join(sorted({_some(root, random, "actors/*.md").stem for _ in range(3)}))
    _rewrite(_some(root, random, "entries/*/*.md"), r"^actors: .*$", f"actors: [{actors}]")


def the_topics(root: Path, random: Random) -> None:
    topic = _some(root, random, "topics/*.md").stem
    _rewrite(_some(root, random, "entries/*/*.md"), r"^topics: .*$", f"topics: [{topic}]")


def a_parent(root: Path, random: Random) -> None:
    topics = sorted(random.sample(sorted((root / "content/topics").glob("*.md")), 2))
    _rewrite(topics[0], r"^parent: .*\n", "")
    _rewrite(topics[1], r"\A---$(?!(.|\n)*^parent)", f"---\nparent: {topics[0].stem}")


def a_new_entry(root: Path, random: Random) -> None:
    article = _some(root, random, "articles/*.yaml").stem
    actor = _some(root, random, "actors/*.md").stem
    path = root / f"content/entries/{article}/{random.randint(10, 99)}-{random.choice(_WORDS).lower()}.md"
    path.parent.mkdir(exist_ok=True)
    path.write_text(
        f"---\ntitle: {_words(random)}\narticle: {article}\ntime: 2025-02-{random.randint(10, 28)}\n"
        f"actors: [{actor}]\nquotes:\n  - {{text: {_words(random, 8)}, speaker: {actor}}}\n---\n{_words(random, 20)}\n",
        encoding="utf-8",
    )


def a_copied_quote(root: Path, random: Random) -> None:
    """The same words in two entries become a statement."""
    actor, said = _some(root, random, "actors/*.md").stem, _words(random, 12)
    for entry in random.sample(sorted((root / "content/entries").glob("*/*.md")), 2):
        text = entry.read_text(encoding="utf-8")
        if "quotes:\n" in text:
            quote = f"quotes:\n  - text: {said}\n    speaker: {actor}\n"
            entry.write_text(text.replace("quotes:\n", quote, 1), encoding="utf-8")


def no_entry(root: Path, random: Random) -> None:
    _some(root, random, "entries/*/*.md").unlink()


def another_name_of_the_file(root: Path, random: Random) -> None:
    path = _some(root, random, "entries/*/*.md")
    path.rename(path.with_name(f"{path.name[:2]}-{random.choice(_WORDS).lower()}-{random.randint(0, 99)}.md"))


def a_setting(root: Path, random: Random) -> None:
    site = root / "site.yaml"
    key, value = random.choice(
        (
            ("title", _words(random, 3)),
            ("page_size", str(random.randint(2, 40))),
            ("latest", str(random.randint(1, 9))),
            ("language", random.choice(("en", "uk"))),
            ("timezone", random.choice(("UTC", "Asia/Tokyo"))),
        )
    )
    text = re.sub(rf"^{key}: .*\n", "", site.read_text(encoding="utf-8"), flags=re.MULTILINE)
    site.write_text(f"{key}: {value}\n{text}", encoding="utf-8")


def a_kind_of_page(root: Path, random: Random) -> None:
    kind = random.choice(("timeline", "actor", "feed", "statement", "day", "data", "topics"))
    site = root / "site.yaml"
    switch = f"pages: {{{kind}: {random.choice(('true', 'false'))}, "
    text = re.sub(PAGES, lambda found: switch + found[1], site.read_text(encoding="utf-8"), flags=re.MULTILINE)
    site.write_text(text, encoding="utf-8")


def a_template(root: Path, random: Random) -> None:
    name = random.choice(("components/card.html", "pages/actor.html", "layouts/base.html", "feeds/atom.xml"))
    own = root / "templates" / name
    own.parent.mkdir(parents=True, exist_ok=True)
    if own.exists() and random.random() < 0.5:
        own.unlink()
        return
    default = Path(__file__).parents[2] / "templates" / name
    own.write_text(f"{default.read_text(encoding='utf-8')}\n{_words(random)}", encoding="utf-8")


def a_style(root: Path, random: Random) -> None:
    own = root / "templates/assets/css/90-own.css"
    own.parent.mkdir(parents=True, exist_ok=True)
    own.write_text(f"h1 {{ margin: {random.randint(1, 9)}px }}\n", encoding="utf-8")


def a_damaged_page(root: Path, random: Random) -> None:
    """Somebody writes over a file of the output, or takes it away."""
    pages = sorted((root / "public").rglob("*.html"))
    if pages:
        page = random.choice(pages)
        if random.random() < 0.5:
            page.unlink()
        else:
            page.write_text("not this", encoding="utf-8")


EDITS: tuple[Edit, ...] = (
    a_body, a_title, a_name, an_alias, a_time, a_status, a_speaker, the_actors, the_topics, a_parent, a_new_entry,
    a_copied_quote, no_entry, another_name_of_the_file, a_setting, a_kind_of_page, a_template, a_style, a_damaged_page,
)  # fmt: skip
